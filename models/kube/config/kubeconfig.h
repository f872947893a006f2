// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/config/context.h"
#include "kube/config/kubefile.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace nantian::kube {

/// Where kubeconfigs are looked for, as client-go does: one named file alone, else the list in
/// $KUBECONFIG, else ~/.kube/config.
struct KubeconfigSources
{
    QString explicitPath; ///< --kubeconfig; must exist
    QString environment;  ///< value of $KUBECONFIG, paths separated by ':'
    QString home;         ///< value of $HOME
    /// Folder of a pod's service account; read when there is no kubeconfig at all and
    /// `serviceHost` is set.
    QString serviceAccount = QStringLiteral("/var/run/secrets/kubernetes.io/serviceaccount");
    QString serviceHost; ///< value of $KUBERNETES_SERVICE_HOST
    QString servicePort; ///< value of $KUBERNETES_SERVICE_PORT

    [[nodiscard]] static KubeconfigSources fromEnvironment(const QString &explicitPath = {});
    /// The files in order of precedence, absolute, each once, whether they exist or not.
    [[nodiscard]] QStringList files() const;
};

/// All kubeconfigs merged, and every context resolved.
struct Kubeconfig
{
    QList<Context> contexts;     ///< sorted by name, broken ones included
    QString currentContext;      ///< may name a context that is not there
    QStringList files;           ///< those that were read, by precedence
    QList<base::Error> problems; ///< files that could not be read; the others count all the same
    KubeFile merged;             ///< as written, paths absolute

    /// The context of that name, or null.
    [[nodiscard]] const Context *find(const QString &name) const;
    /// Every file the contexts depend on: the sources, certificates, keys. For KubeconfigWatcher.
    [[nodiscard]] QStringList dependencies(const KubeconfigSources &sources) const;
};

/// Reads, merges and resolves. Reads files: not for the GUI thread when they may be slow. An error
/// when the explicit file cannot be read, or when there were files and none could be read; with no
/// file at all the list of contexts is empty (or holds "in-cluster").
[[nodiscard]] base::Result<Kubeconfig> loadKubeconfig(const KubeconfigSources &sources);

/// The same for a text that is about to be kept at `path` (absolute), where its relative paths
/// start from. Errors have no target: nobody knows the path yet.
[[nodiscard]] base::Result<Kubeconfig> parseKubeconfig(const QByteArray &text, const QString &path);

/// What one context resolves to, with client-go's validation. Reads the certificates' files.
[[nodiscard]] base::Result<Identity> resolveIdentity(const KubeFile &merged,
                                                     const QString &context);

} // namespace nantian::kube
