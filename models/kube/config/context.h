// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace nantian::kube {

/// `users[].user.exec` of a kubeconfig.
struct ExecConfig
{
    QString command; ///< resolved: absolute when it held a path separator
    QStringList args;
    QList<std::pair<QString, QString>> env;
    QString apiVersion;
    QString installHint;
    QString interactiveMode; ///< Never, IfAvailable, Always
    bool provideClusterInfo = false;
    QByteArray clusterConfig; ///< JSON of extension client.authentication.k8s.io/exec; may be empty
    bool operator==(const ExecConfig &) const = default;
};

/// Who we are at one server and how we reach it: an immutable value, part of every cache key.
/// File contents (certificates, keys) are read when the identity is resolved, so a changed file
/// makes another identity.
struct Identity
{
    QByteArray server; ///< scheme, host, port and path prefix, without a trailing slash
    QString tlsServerName;
    QString proxyUrl;
    bool insecure = false; ///< insecure-skip-tls-verify: shown permanently
    bool disableCompression = false;
    QByteArray caData;     ///< PEM; empty: the system's trust
    QByteArray clientCert; ///< PEM
    QByteArray clientKey;  ///< PEM
    QByteArray token;
    QString tokenFile; ///< re-read about every 50 s; wins over token once read
    QString username;  ///< basic
    QString password;
    std::optional<ExecConfig> exec;
    QString impersonateUser;
    QString impersonateUid;
    QStringList impersonateGroups;
    QMap<QString, QStringList> impersonateExtra;
    bool operator==(const Identity &) const = default;

    /// A digest of everything above: equal identities, equal keys. Holds no secret in the clear.
    [[nodiscard]] QByteArray key() const;
};

/// One entry of the merged kubeconfig's `contexts`, with what it resolves to. A context that cannot
/// be used is still listed, with its error.
struct Context
{
    QString name;
    QString cluster;
    QString user;
    QString ns;         ///< empty: "default"
    QString sourceFile; ///< the file that defined the context
    base::Result<Identity> identity = base::fail(base::Error::Code::Config, {});
    /// Name, cluster, server or user match `prod|prd|live`: opens read-only.
    [[nodiscard]] bool looksLikeProduction(const QString &pattern = {}) const;
};

} // namespace nantian::kube

Q_DECLARE_METATYPE(nantian::kube::Context)
