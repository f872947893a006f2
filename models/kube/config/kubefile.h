// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/config/context.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace nantian::kube {

/// `clusters[].cluster`. Paths are absolute once the entry was loaded from a file.
struct ClusterEntry
{
    QString server;
    QString tlsServerName;
    QString proxyUrl;
    bool insecure = false;
    bool disableCompression = false;
    QString caFile;
    QByteArray caData;
    QByteArray execConfig; ///< JSON of the extension client.authentication.k8s.io/exec
    QString sourceFile;
};

/// `users[].user`.
struct UserEntry
{
    QString certFile;
    QByteArray certData;
    QString keyFile;
    QByteArray keyData;
    QString token;
    QString tokenFile;
    QString username;
    QString password;
    QString impersonateUser;
    QString impersonateUid;
    QStringList impersonateGroups;
    QMap<QString, QStringList> impersonateExtra;
    QString authProvider; ///< name of a legacy auth-provider
    std::optional<ExecConfig> exec;
    QString sourceFile;
};

/// `contexts[].context`.
struct ContextEntry
{
    QString cluster;
    QString user;
    QString ns;
    QString sourceFile;
};

/// One kubeconfig file, or several merged.
struct KubeFile
{
    QMap<QString, ClusterEntry> clusters;
    QMap<QString, UserEntry> users;
    QMap<QString, ContextEntry> contexts;
    QString currentContext;
};

/// Reads one file's bytes; `path` (absolute) is where relative paths start from. What client-go
/// refuses is a Parse error with the path as target: broken YAML, wrong types, a name twice.
/// Unknown fields are ignored.
[[nodiscard]] base::Result<KubeFile> readKubeFile(const QByteArray &bytes, const QString &path);

/// Adds `later` below `first`: per name the first entry stays, whole; the first current-context
/// too.
void mergeKubeFile(KubeFile &first, const KubeFile &later);

} // namespace nantian::kube
