// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/loginpath.h"
#include "base/processrunner.h"
#include "services/cluster.h"
#include "services/helmrelease.h"

#include <QObject>

#include <functional>
#include <memory>

namespace nantian::models {

/// What is to be done with a release.
struct HelmChange
{
    enum class Verb : quint8 { Install, Upgrade, Rollback, Uninstall, Test };
    Verb verb = Verb::Upgrade;
    QByteArray ns;
    QByteArray release;
    /// Install, Upgrade: a folder, an archive, or a reference ("repo/name", "oci://host/name");
    /// empty: `keptChart`.
    QString chart = {};
    QString version = {};         ///< of a chart by reference; empty: the newest
    QByteArray keptChart = {};    ///< HelmRelease::chartJson
    QString values = {};          ///< YAML; they take the place of those given before
    bool createNamespace = false; ///< Install
    qint64 revision = 0;          ///< Rollback: to which
};

/// The arguments of helm: `cluster` are those of helmRequest(). Options come first, so that no name
/// is taken for one. `chart` and `values` are paths that stand for those of the change; `values`
/// may be empty. Pure.
[[nodiscard]] QStringList helmArguments(const HelmChange &change, const QStringList &cluster,
                                        const QString &chart, const QString &values, bool dryRun);
/// How helm is told the cluster: by the kubeconfig's own files and the context, and by nothing of
/// the environment else. No `files`: the one that defines the context. Pure.
[[nodiscard]] base::ProcessRequest helmRequest(const kube::Context &context,
                                               const QStringList &files,
                                               const QProcessEnvironment &environment);
/// What one would type in a shell to run it. Pure.
[[nodiscard]] QString shellLine(const QString &program, const QStringList &arguments);

/// Runs the real helm against one cluster: by its arguments, never through a shell, with the
/// kubeconfig and context the cluster was opened with. The program is $NANTIAN_HELM, else `helm` in
/// the PATH of the user's shell. Values go through a file only this user can read, for as long as
/// helm runs. GUI thread, which it never blocks; cluster and runner outlive it.
class HelmTool final : public QObject
{
    Q_OBJECT
public:
    HelmTool(Cluster *cluster, base::ProcessRunner *runner, QObject *parent = nullptr);
    ~HelmTool() override;
    Q_DISABLE_COPY_MOVE(HelmTool)

    /// Those the cluster's context was read from, by precedence.
    void setKubeconfigFiles(const QStringList &files) { m_files = files; }
    /// Its path. NotFound: there is none.
    [[nodiscard]] base::Call<QString> program();
    /// What the release would be, by the server's dry run: Install and Upgrade. What helm refuses
    /// is Invalid with the reason "Helm" and its words as detail.
    [[nodiscard]] base::Call<HelmRelease> preview(const HelmChange &change);
    /// What one would type to have it done, in this cluster wherever it is typed. The values, which
    /// may be secret, are to be in a file.
    [[nodiscard]] QString command(const HelmChange &change) const;
    /// Does it, and tells of it as a write (Cluster::wrote()); `onOutput` as
    /// ProcessRequest::onOutput. Cancelling asks helm to stop, which marks an install or upgrade as
    /// failed, and waits for it. While the context is locked the answer is Forbidden, and nothing
    /// runs. Errors else as preview().
    [[nodiscard]] base::Call<base::ProcessOutput>
    run(const HelmChange &change, std::function<void(const QByteArray &, bool)> onOutput);

private:
    Cluster *m_cluster;
    base::ProcessRunner *m_runner;
    base::LoginPath m_path;
    QStringList m_files;
};

} // namespace nantian::models

Q_DECLARE_METATYPE(nantian::models::HelmChange)
