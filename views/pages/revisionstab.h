// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace nantian::views {

class ActionRunner;
class ComparisonView;

/// Revisions of a workload; beside the list the selected one's template against the current. One
/// click rolls back, because the difference is before the eyes. GUI thread; nothing is owned.
class RevisionsTab final : public QWidget
{
    Q_OBJECT
public:
    explicit RevisionsTab(models::Cluster *cluster, QWidget *parent = nullptr);

    void setRunner(ActionRunner *runner);
    /// Reads the revisions anew, keeping the selected one.
    void setObject(const kube::ObjectRef &object);
    void clear();

private:
    void fill(const QList<models::Revision> &revisions);
    void onSelected();
    void updateButton();
    [[nodiscard]] const models::Revision *selected() const;
    [[nodiscard]] const models::Revision *current() const;

    models::Cluster *m_cluster;
    QPointer<ActionRunner> m_runner;
    QTreeWidget *m_list;
    ComparisonView *m_difference;
    QLabel *m_note;
    QPushButton *m_rollback;
    kube::ObjectRef m_object;
    QList<models::Revision> m_revisions;
    quint64 m_generation = 0;
};

} // namespace nantian::views
