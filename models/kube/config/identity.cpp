// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/config/kubeconfig.h"

#include "base/file.h"
#include "base/text.h"

#include <QUrl>

using namespace Qt::StringLiterals;
using nantian::base::Error;

namespace nantian::kube {

namespace {

/// Certificates and keys are a few kilobytes; bundles of authorities some hundred.
constexpr qint64 kLargestFile = 8 * 1024 * 1024;

base::Result<QByteArray> inlineOrFile(const QByteArray &data, const QString &path)
{
    if (!data.isEmpty() || path.isEmpty()) {
        return data;
    }
    return base::readRegularFile(path, kLargestFile);
}

/// The server's address with a scheme, without query and trailing slash (client-go's
/// DefaultServerURL: without a scheme it is https when anything about TLS is set, else http).
base::Result<QUrl> serverUrl(const ClusterEntry &cluster, const UserEntry &user)
{
    QString text = cluster.server.trimmed();
    if (!text.contains("://"_L1)) {
        const bool tls = cluster.insecure || !cluster.caFile.isEmpty() || !cluster.caData.isEmpty()
            || !user.certFile.isEmpty() || !user.certData.isEmpty();
        text.prepend(tls ? "https://"_L1 : "http://"_L1);
    }
    QUrl url(text);
    if (!url.isValid() || url.host().isEmpty()) {
        return base::fail(Error::Code::Config,
                          u"its server \"%1\" is not an address"_s.arg(cluster.server));
    }
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1) {
        return base::fail(Error::Code::Config,
                          u"its server \"%1\" is neither https nor http"_s.arg(cluster.server));
    }
    url.setUserInfo({});
    return url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QString clusterProblem(const ClusterEntry &cluster)
{
    if (cluster.server.isEmpty()) {
        return u"it has no server"_s;
    }
    if (!cluster.proxyUrl.isEmpty()) {
        const QUrl proxy(cluster.proxyUrl);
        const QString scheme = proxy.scheme();
        if (!proxy.isValid() || proxy.host().isEmpty()
            || (scheme != "http"_L1 && scheme != "https"_L1 && scheme != "socks5"_L1))
        {
            // The address itself may hold a password.
            return u"its proxy-url is not an address of http, https or socks5"_s;
        }
    }
    const bool hasCaFile = !cluster.caFile.isEmpty();
    if (hasCaFile && !cluster.caData.isEmpty()) {
        return u"certificate-authority and certificate-authority-data are both given"_s;
    }
    if (cluster.insecure && (hasCaFile || !cluster.caData.isEmpty())) {
        return u"insecure-skip-tls-verify and a certificate authority exclude each other"_s;
    }
    return {};
}

QString certificateProblem(const UserEntry &user)
{
    const bool hasCert = !user.certFile.isEmpty() || !user.certData.isEmpty();
    if (!hasCert) {
        return {};
    }
    if (!user.certFile.isEmpty() && !user.certData.isEmpty()) {
        return u"client-certificate and client-certificate-data are both given"_s;
    }
    if (!user.keyFile.isEmpty() && !user.keyData.isEmpty()) {
        return u"client-key and client-key-data are both given"_s;
    }
    if (user.keyFile.isEmpty() && user.keyData.isEmpty()) {
        return u"client-certificate is given without client-key"_s;
    }
    return {};
}

QString execProblem(const UserEntry &user)
{
    if (!user.exec) {
        return {};
    }
    const ExecConfig &exec = *user.exec;
    if (!user.authProvider.isEmpty()) {
        return u"auth-provider and exec exclude each other"_s;
    }
    if (exec.command.isEmpty()) {
        return u"exec has no command"_s;
    }
    if (exec.apiVersion != "client.authentication.k8s.io/v1"_L1
        && exec.apiVersion != "client.authentication.k8s.io/v1beta1"_L1)
    {
        return exec.apiVersion.isEmpty()
            ? u"exec has no apiVersion"_s
            : u"exec has apiVersion \"%1\", only v1 and v1beta1 exist"_s.arg(exec.apiVersion);
    }
    for (const auto &[name, value] : exec.env) {
        if (name.isEmpty()) {
            return u"exec has an env entry without a name"_s;
        }
    }
    if (exec.interactiveMode.isEmpty()) {
        return u"exec has no interactiveMode"_s;
    }
    static const QStringList kModes{u"Never"_s, u"IfAvailable"_s, u"Always"_s};
    if (!kModes.contains(exec.interactiveMode)) {
        return u"exec has interactiveMode \"%1\", only Never, IfAvailable and Always exist"_s.arg(
            exec.interactiveMode);
    }
    return {};
}

QString userProblem(const UserEntry &user)
{
    if (const QString problem = certificateProblem(user); !problem.isEmpty()) {
        return problem;
    }
    if (const QString problem = execProblem(user); !problem.isEmpty()) {
        return problem;
    }
    if (!user.token.isEmpty() && (!user.username.isEmpty() || !user.password.isEmpty())) {
        return u"token and username exclude each other"_s;
    }
    if (user.impersonateUser.isEmpty()
        && (!user.impersonateUid.isEmpty() || !user.impersonateGroups.isEmpty()
            || !user.impersonateExtra.isEmpty()))
    {
        return u"as-uid, as-groups and as-user-extra need as"_s;
    }
    const bool others = !user.token.isEmpty() || !user.tokenFile.isEmpty()
        || !user.username.isEmpty() || !user.certFile.isEmpty() || !user.certData.isEmpty()
        || user.exec.has_value();
    if (!user.authProvider.isEmpty() && !others) {
        return u"auth-provider \"%1\" is no longer supported by Kubernetes, use an exec plugin"_s
            .arg(user.authProvider);
    }
    return {};
}

/// What proves the user and the server; only over TLS, as client-go.
base::Result<void> addSecrets(const ClusterEntry &cluster, const UserEntry &user,
                              Identity &identity)
{
    identity.insecure = cluster.insecure;
    identity.tlsServerName = cluster.tlsServerName;
    const auto ca = inlineOrFile(cluster.caData, cluster.caFile);
    if (!ca) {
        return std::unexpected(ca.error());
    }
    identity.caData = *ca;
    if (!user.certFile.isEmpty() || !user.certData.isEmpty()) {
        const auto cert = inlineOrFile(user.certData, user.certFile);
        if (!cert) {
            return std::unexpected(cert.error());
        }
        const auto key = inlineOrFile(user.keyData, user.keyFile);
        if (!key) {
            return std::unexpected(key.error());
        }
        identity.clientCert = *cert;
        identity.clientKey = *key;
    }
    identity.token = user.token.toUtf8();
    identity.tokenFile = user.tokenFile;
    identity.username = user.username;
    identity.password = user.password;
    identity.exec = user.exec;
    if (identity.exec) {
        identity.exec->installHint = base::withoutEscapeSequences(identity.exec->installHint);
        identity.exec->clusterConfig = cluster.execConfig;
    }
    return {};
}

} // namespace

base::Result<Identity> resolveIdentity(const KubeFile &merged, const QString &context)
{
    const auto broken = [](const QString &what, const QString &name) {
        return base::fail(Error::Code::Config, what, name);
    };
    const auto entry = merged.contexts.constFind(context);
    if (entry == merged.contexts.constEnd()) {
        return broken(u"there is no such context"_s, u"context \"%1\""_s.arg(context));
    }
    const auto cluster = merged.clusters.constFind(entry->cluster);
    if (cluster == merged.clusters.constEnd()) {
        return broken(entry->cluster.isEmpty()
                          ? u"it names no cluster"_s
                          : u"its cluster \"%1\" is not there"_s.arg(entry->cluster),
                      u"context \"%1\""_s.arg(context));
    }
    const auto found = merged.users.constFind(entry->user);
    if (found == merged.users.constEnd() && !entry->user.isEmpty()) {
        return broken(u"its user \"%1\" is not there"_s.arg(entry->user),
                      u"context \"%1\""_s.arg(context));
    }
    const UserEntry user = found == merged.users.constEnd() ? UserEntry() : *found;
    if (const QString problem = clusterProblem(*cluster); !problem.isEmpty()) {
        return broken(problem, u"cluster \"%1\""_s.arg(entry->cluster));
    }
    if (const QString problem = userProblem(user); !problem.isEmpty()) {
        return broken(problem, u"user \"%1\""_s.arg(entry->user));
    }
    const base::Result<QUrl> url = serverUrl(*cluster, user);
    if (!url) {
        return broken(url.error().detail, u"cluster \"%1\""_s.arg(entry->cluster));
    }

    Identity out;
    out.server = url->toEncoded();
    while (out.server.endsWith('/')) {
        out.server.chop(1);
    }
    out.proxyUrl = cluster->proxyUrl;
    out.disableCompression = cluster->disableCompression;
    out.impersonateUser = user.impersonateUser;
    out.impersonateUid = user.impersonateUid;
    out.impersonateGroups = user.impersonateGroups;
    out.impersonateExtra = user.impersonateExtra;
    if (url->scheme() == "https"_L1) {
        if (const auto added = addSecrets(*cluster, user, out); !added) {
            return std::unexpected(added.error());
        }
    }
    return out;
}

} // namespace nantian::kube
