// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"
#include "services/rollout.h"

#include <QPointer>
#include <QScrollArea>
#include <QTimer>

class QBoxLayout;
class QLabel;
class QPushButton;
class QTableView;
class QTreeWidget;

namespace nantian::views {

class ActionRunner;
class EventListModel;
class FieldGrid;
class IconLabel;
class RolloutChart;
class RolloutWatch;

/// The rollout of a Deployment, StatefulSet or DaemonSet, live: the verdict, what keeps it from
/// going on, pods of each revision over time, its events; paused and resumed from here. It watches
/// from the first look at an object on, also while another tab is in front. GUI thread; nothing is
/// owned.
class RolloutTab final : public QScrollArea
{
    Q_OBJECT
public:
    explicit RolloutTab(models::Cluster *cluster, QWidget *parent = nullptr);

    void setRunner(ActionRunner *runner);
    /// Begins to watch this object; the same object again does nothing.
    void setObject(const kube::ObjectRef &object);
    void clear();
    [[nodiscard]] const RolloutWatch *watch() const { return m_watch; }

Q_SIGNALS:
    /// Rolling back begins in the revisions, where its difference is.
    void revisionsRequested();
    /// The watched rollout has ended.
    void ended(const nantian::kube::ObjectRef &workload, const nantian::models::Rollout &rollout);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillHead();
    void fillProblems();
    void fillRevisions();
    void fillPods();
    void fillFields();
    void fillEvents();
    void fillStream();
    void drawChart();
    void updateButtons();
    void arrange();

    models::Cluster *m_cluster;
    QPointer<ActionRunner> m_runner;
    RolloutWatch *m_watch;
    QWidget *m_page;
    IconLabel *m_health;
    QLabel *m_verdict;
    QLabel *m_stream;
    QPushButton *m_pause;
    QPushButton *m_rollback;
    QWidget *m_problems;
    QList<models::RolloutProblem> m_shownProblems;
    QBoxLayout *m_columns;
    RolloutChart *m_chart;
    QTreeWidget *m_revisions;
    QWidget *m_pods;
    QList<models::RolloutPods> m_shownPods;
    FieldGrid *m_fields;
    EventListModel *m_eventModel;
    QLabel *m_eventTitle;
    QTableView *m_events;
    QTimer m_tick; ///< time left, ages and the chart's end
};

/// What stands for the state of a rollout. GUI thread.
[[nodiscard]] store::Health rolloutHealth(const models::Rollout &rollout);

} // namespace nantian::views
