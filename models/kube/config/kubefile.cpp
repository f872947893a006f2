// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/config/kubefile.h"

#include "kube/config/yamlreader.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace nantian::kube {

namespace {

constexpr auto kExecExtension = "client.authentication.k8s.io/exec"_L1;

/// Relative paths start at the folder of the file that holds them.
QString absolute(const QString &path, const QString &folder)
{
    if (path.isEmpty() || QDir::isAbsolutePath(path)) {
        return path;
    }
    return QDir::cleanPath(folder + u'/' + path);
}

QByteArray execExtension(const YamlValue &cluster)
{
    QByteArray out;
    for (const YamlValue &extension : cluster["extensions"].list()) {
        if (extension["name"].string() == kExecExtension) {
            const QJsonValue value = extension["extension"].json();
            // QJsonDocument holds no bare scalars: wrap, then cut the brackets off.
            const QByteArray wrapped =
                QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
            out = wrapped.sliced(1, wrapped.size() - 2);
        }
    }
    return out;
}

ClusterEntry readCluster(const YamlValue &value, const QString &folder)
{
    ClusterEntry out;
    out.server = value["server"].string();
    out.tlsServerName = value["tls-server-name"].string();
    out.proxyUrl = value["proxy-url"].string();
    out.insecure = value["insecure-skip-tls-verify"].boolean();
    out.disableCompression = value["disable-compression"].boolean();
    out.caFile = absolute(value["certificate-authority"].string(), folder);
    out.caData = value["certificate-authority-data"].base64();
    out.execConfig = execExtension(value);
    return out;
}

ExecConfig readExec(const YamlValue &value, const QString &folder)
{
    ExecConfig out;
    out.command = value["command"].string();
    if (out.command.contains(u'/')) {
        out.command = absolute(out.command, folder);
    }
    out.args = value["args"].strings();
    for (const YamlValue &variable : value["env"].list()) {
        out.env.append({variable["name"].string(), variable["value"].string()});
    }
    out.apiVersion = value["apiVersion"].string();
    out.installHint = value["installHint"].string();
    out.provideClusterInfo = value["provideClusterInfo"].boolean();
    out.interactiveMode = value["interactiveMode"].string();
    // client-go's default for the old versions; v1 has to say it.
    if (out.interactiveMode.isEmpty()
        && (out.apiVersion == "client.authentication.k8s.io/v1beta1"_L1
            || out.apiVersion == "client.authentication.k8s.io/v1alpha1"_L1))
    {
        out.interactiveMode = u"IfAvailable"_s;
    }
    return out;
}

UserEntry readUser(const YamlValue &value, const QString &folder)
{
    UserEntry out;
    out.certFile = absolute(value["client-certificate"].string(), folder);
    out.certData = value["client-certificate-data"].base64();
    out.keyFile = absolute(value["client-key"].string(), folder);
    out.keyData = value["client-key-data"].base64();
    out.token = value["token"].string();
    out.tokenFile = absolute(value["tokenFile"].string(), folder);
    out.username = value["username"].string();
    out.password = value["password"].string();
    out.impersonateUser = value["as"].string();
    out.impersonateUid = value["as-uid"].string();
    out.impersonateGroups = value["as-groups"].strings();
    const QMap<QString, YamlValue> extra = value["as-user-extra"].members();
    for (auto it = extra.constBegin(); it != extra.constEnd(); ++it) {
        out.impersonateExtra.insert(it.key(), it->strings());
    }
    if (const YamlValue provider = value["auth-provider"]; !provider.isNull()) {
        out.authProvider = provider["name"].string();
    }
    if (const YamlValue exec = value["exec"]; !exec.isNull()) {
        out.exec = readExec(exec, folder);
    }
    return out;
}

ContextEntry readContext(const YamlValue &value)
{
    ContextEntry out;
    out.cluster = value["cluster"].string();
    out.user = value["user"].string();
    out.ns = value["namespace"].string();
    return out;
}

/// Reads a list of {name, `inner`} into a map; a name that comes twice is an error, as in
/// client-go.
template <class Entry, class Read>
void readNamed(const YamlValue &list, const char *inner, const QString &path,
               QMap<QString, Entry> &into, Read read)
{
    for (const YamlValue &item : list.list()) {
        const QString name = item["name"].string();
        if (into.contains(name)) {
            item.fail(u"has the name \"%1\", which is there already"_s.arg(name));
            return;
        }
        Entry entry = read(item[inner]);
        entry.sourceFile = path;
        into.insert(name, entry);
    }
}

template <class Entry>
void keepFirst(QMap<QString, Entry> &into, const QMap<QString, Entry> &from)
{
    for (auto it = from.constBegin(); it != from.constEnd(); ++it) {
        if (!into.contains(it.key())) {
            into.insert(it.key(), *it);
        }
    }
}

} // namespace

base::Result<KubeFile> readKubeFile(const QByteArray &bytes, const QString &path)
{
    const auto failed = [&](base::Error error) {
        error.target = path;
        return std::unexpected(error);
    };
    const base::Result<YamlValue> root = YamlValue::parse(bytes);
    if (!root) {
        return failed(root.error());
    }
    KubeFile out;
    const QString folder = QFileInfo(path).absolutePath();
    const QString apiVersion = (*root)["apiVersion"].string();
    const QString kind = (*root)["kind"].string();
    if ((!apiVersion.isEmpty() && apiVersion != "v1"_L1)
        || (!kind.isEmpty() && kind != "Config"_L1))
    {
        root->fail(u"is a %1 of %2 and not a kubeconfig (Config of v1)"_s.arg(
            kind.isEmpty() ? u"Config"_s : kind, apiVersion.isEmpty() ? u"v1"_s : apiVersion));
    }
    readNamed((*root)["clusters"], "cluster", path, out.clusters,
              [&](const YamlValue &value) { return readCluster(value, folder); });
    readNamed((*root)["users"], "user", path, out.users,
              [&](const YamlValue &value) { return readUser(value, folder); });
    readNamed((*root)["contexts"], "context", path, out.contexts, readContext);
    out.currentContext = (*root)["current-context"].string();
    if (const auto error = root->error()) {
        return failed(*error);
    }
    return out;
}

void mergeKubeFile(KubeFile &first, const KubeFile &later)
{
    keepFirst(first.clusters, later.clusters);
    keepFirst(first.users, later.users);
    keepFirst(first.contexts, later.contexts);
    if (first.currentContext.isEmpty()) {
        first.currentContext = later.currentContext;
    }
}

} // namespace nantian::kube
