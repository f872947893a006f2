// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"

#include <QToolButton>

class QHBoxLayout;
class QLabel;

namespace nantian::views {

class ContextLock;

/// Which context is open and how it is doing: its colour, name and state; a menu of the others; the
/// read-only lock; and, permanently, that TLS is not verified where it is not. GUI thread.
class ContextChooser final : public QWidget
{
    Q_OBJECT
public:
    enum class Lock : quint8 { Closed, OpenForAWhile, OpenForGood };
    explicit ContextChooser(QWidget *parent = nullptr);

    void setContexts(const QList<kube::Context> &contexts, const QString &productionPattern);
    /// The open cluster and its lock; null: none. Not owned; must be replaced before they go.
    void setCluster(models::Cluster *cluster, const ContextLock *lock);
    void openMenu();

Q_SIGNALS:
    void contextChosen(const QString &name);
    void openFileRequested();
    /// What the lock was clicked for.
    void lockRequested(nantian::views::ContextChooser::Lock wanted);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void onLock();
    [[nodiscard]] QIcon swatch(const QString &context) const;

    QList<kube::Context> m_contexts;
    QString m_pattern;
    models::Cluster *m_cluster = nullptr;
    const ContextLock *m_contextLock = nullptr;
    QToolButton *m_button;
    QToolButton *m_lock;
    QLabel *m_insecure;
    QLabel *m_insecureIcon;
};

} // namespace nantian::views
