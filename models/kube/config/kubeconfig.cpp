// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/config/kubeconfig.h"

#include "kube/config/yamlreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using nantian::base::Error;

namespace nantian::kube {

namespace {

constexpr auto kInCluster = "in-cluster"_L1;
/// A namespace has 63 characters.
constexpr qint64 kLongestName = 1024;

base::Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir()) {
        return base::fail(Error::Code::Config, u"it is a folder"_s, path);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return base::fail(Error::Code::Config, file.errorString(), path);
    }
    // Never more than is refused: /dev/zero has no end.
    return file.read(YamlValue::kLargestFile + 1);
}

/// What a pod finds about its own cluster (client-go's InClusterConfig).
void addInCluster(const KubeconfigSources &sources, KubeFile &merged)
{
    const QString tokenFile = sources.serviceAccount + u"/token"_s;
    if (sources.serviceHost.isEmpty() || sources.servicePort.isEmpty()
        || !QFileInfo(tokenFile).isFile())
    {
        return;
    }
    ClusterEntry cluster;
    const bool isIpv6 = sources.serviceHost.contains(u':');
    cluster.server = u"https://"_s
        + (isIpv6 ? u"[%1]"_s.arg(sources.serviceHost) : sources.serviceHost) + u':'
        + sources.servicePort;
    if (const QString ca = sources.serviceAccount + u"/ca.crt"_s; QFileInfo(ca).isFile()) {
        cluster.caFile = ca;
    }
    UserEntry user;
    user.tokenFile = tokenFile;
    ContextEntry context{kInCluster, kInCluster, {}, {}};
    if (QFile file(sources.serviceAccount + u"/namespace"_s); file.open(QIODevice::ReadOnly)) {
        context.ns = QString::fromUtf8(file.read(kLongestName)).trimmed();
    }
    merged.clusters.insert(kInCluster, cluster);
    merged.users.insert(kInCluster, user);
    merged.contexts.insert(kInCluster, context);
    merged.currentContext = kInCluster;
}

QList<Context> resolveAll(const KubeFile &merged)
{
    QList<Context> out;
    for (auto it = merged.contexts.constBegin(); it != merged.contexts.constEnd(); ++it) {
        Context context;
        context.name = it.key();
        context.cluster = it->cluster;
        context.user = it->user;
        context.ns = it->ns;
        context.sourceFile = it->sourceFile;
        context.identity = resolveIdentity(merged, it.key());
        out.append(context);
    }
    std::ranges::sort(out, {}, [](const Context &context) { return context.name.toUtf8(); });
    return out;
}

} // namespace

KubeconfigSources KubeconfigSources::fromEnvironment(const QString &explicitPath)
{
    KubeconfigSources out;
    out.explicitPath = explicitPath;
    out.environment = qEnvironmentVariable("KUBECONFIG");
    out.home = qEnvironmentVariable("HOME");
    out.serviceHost = qEnvironmentVariable("KUBERNETES_SERVICE_HOST");
    out.servicePort = qEnvironmentVariable("KUBERNETES_SERVICE_PORT");
    return out;
}

QStringList KubeconfigSources::files() const
{
    QStringList paths;
    if (!explicitPath.isEmpty()) {
        paths = {explicitPath};
    } else if (!environment.isEmpty()) {
        paths = environment.split(u':', Qt::SkipEmptyParts);
    } else {
        paths = {home + u"/.kube/config"_s};
    }
    for (QString &path : paths) {
        path = QFileInfo(path).absoluteFilePath();
    }
    paths.removeDuplicates();
    return paths;
}

const Context *Kubeconfig::find(const QString &name) const
{
    const auto found = std::ranges::find(contexts, name, &Context::name);
    return found == contexts.end() ? nullptr : &*found;
}

QStringList Kubeconfig::dependencies(const KubeconfigSources &sources) const
{
    QStringList out = sources.files();
    for (const ClusterEntry &cluster : merged.clusters) {
        out << cluster.caFile;
    }
    for (const UserEntry &user : merged.users) {
        out << user.certFile << user.keyFile;
    }
    out.removeAll(QString());
    out.removeDuplicates();
    return out;
}

base::Result<Kubeconfig> loadKubeconfig(const KubeconfigSources &sources)
{
    Kubeconfig out;
    for (const QString &path : sources.files()) {
        if (!QFileInfo::exists(path)) {
            if (!sources.explicitPath.isEmpty()) {
                return base::fail(Error::Code::Config, u"there is no such file"_s, path);
            }
            continue;
        }
        const base::Result<KubeFile> file = readFile(path).and_then(
            [&](const QByteArray &bytes) { return readKubeFile(bytes, path); });
        if (!file) {
            Error problem = file.error();
            problem.code = Error::Code::Config;
            out.problems.append(problem);
            continue;
        }
        out.files.append(path);
        mergeKubeFile(out.merged, *file);
    }
    if (out.files.isEmpty() && !out.problems.isEmpty()) {
        return std::unexpected(out.problems.first());
    }
    if (sources.explicitPath.isEmpty() && out.merged.contexts.isEmpty()
        && out.merged.clusters.isEmpty() && out.merged.users.isEmpty())
    {
        addInCluster(sources, out.merged);
    }
    out.currentContext = out.merged.currentContext;
    out.contexts = resolveAll(out.merged);
    return out;
}

base::Result<Kubeconfig> parseKubeconfig(const QByteArray &text, const QString &path)
{
    Kubeconfig out;
    base::Result<KubeFile> file = readKubeFile(text, path);
    if (!file) {
        Error problem = file.error();
        problem.code = Error::Code::Config;
        problem.target.clear();
        return std::unexpected(problem);
    }
    out.merged = *std::move(file);
    out.currentContext = out.merged.currentContext;
    out.contexts = resolveAll(out.merged);
    out.files = {path};
    return out;
}

} // namespace nantian::kube
