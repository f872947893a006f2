// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace nantian::kube {

/// Tells when one of some files appeared, changed, was replaced (editors and kubectl rename a new
/// file over the old one) or went away. Lives on any thread with an event loop; owned by whoever
/// loads the kubeconfig.
class KubeconfigWatcher final : public QObject
{
    Q_OBJECT
public:
    explicit KubeconfigWatcher(QObject *parent = nullptr);

    /// Watches exactly these (absolute) paths, existing or not, and their folders. Symbolic links
    /// are followed too: a mounted Secret changes by its link.
    void setFiles(const QStringList &paths);

Q_SIGNALS:
    /// Contents may differ from before; sent once after 200 ms of quiet.
    void changed();

private:
    void rescan();
    void onQuiet();
    [[nodiscard]] static QByteArray fingerprint(const QString &path);

    QFileSystemWatcher m_watcher;
    QTimer m_quiet;
    QHash<QString, QByteArray> m_files; ///< path -> fingerprint when last told
};

} // namespace nantian::kube
