// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"
#include "services/details.h"
#include "services/measurelog.h"
#include "services/metrics.h"
#include "services/rollout.h"

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>

#include <optional>

class QScrollArea;
class QTabWidget;

namespace nantian::views {

class ActionRunner;
class ContainersTab;
class EventsTab;
class LogPanel;
class MetricsPanel;
class ObjectHeader;
class RelationsTab;
class RevisionsTab;
class RolloutTab;
class SummaryTab;
class YamlTab;

/// Everything about one object, below or beside its table or in a tab of its own: a header line and
/// tabs, each filled when it is looked at. GUI thread; owned by its parent widget.
///
/// The owner calls show() again with the newer row whenever the object changed: the pane then reads
/// the object anew (at most once a second) and keeps its tab, scroll positions and selection.
class DetailsPane final : public QWidget
{
    Q_OBJECT
public:
    enum class Tab : quint8 {
        Summary,
        Containers,
        Events,
        Logs,
        Metrics,
        Rollout,
        Revisions,
        Yaml,
        Relations
    };
    Q_ENUM(Tab)

    explicit DetailsPane(models::Cluster *cluster, QWidget *parent = nullptr);
    ~DetailsPane() override;
    Q_DISABLE_COPY_MOVE(DetailsPane)

    /// Shows an object; the row may be null when no table holds it yet.
    void show(const kube::ObjectRef &object, const store::RowPtr &row);
    using QWidget::show;
    /// Opens a tab; one the shown kind does not have is remembered for the next that does.
    void setTab(Tab tab);
    [[nodiscard]] Tab tab() const { return m_wanted; }
    /// Brings the rollout to the front where that tears nobody away: the user is at work in here,
    /// and not in its logs or its YAML. Does the user see it now?
    bool showRollout();
    /// Shows nothing and drops everything read.
    void clear();
    [[nodiscard]] const kube::ObjectRef &object() const { return m_object; }

    /// Who carries out the buttons' actions; without one there are no buttons. Not owned.
    void setActionRunner(ActionRunner *runner);
    /// Where the Metrics tab asks; without one that tab is not there. Not owned.
    void setPrometheus(models::Prometheus *prometheus);
    /// Current usage of pods for the Containers tab; may be null. Not owned.
    void setPodUsage(models::UsageCells *usage);

Q_SIGNALS:
    /// A link to another object was followed (owner, child); its uid may be empty.
    void openObject(const nantian::kube::ObjectRef &object);
    /// All objects of a kind are wanted: a group of them was chosen.
    void openKind(const nantian::kube::Resource &resource);
    /// Edit was pressed in the YAML tab: open a YamlEditor (a drawer, a tab).
    void editRequested(const nantian::kube::ObjectRef &object);
    /// A connection to Prometheus was filled in; app/ keeps it in the secret store.
    void prometheusEndpointChosen(const nantian::models::Prometheus::Endpoint &endpoint);
    /// A rollout that was watched here has ended.
    void rolloutEnded(const nantian::kube::ObjectRef &workload,
                      const nantian::models::Rollout &rollout);
    /// The tab the user sees changed.
    void tabChanged(nantian::views::DetailsPane::Tab tab);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void follow();
    void read();
    void readNow();
    void answered(const base::Result<models::ObjectDetails> &answer);
    void arrangeTabs();
    void fillCurrent();
    void openLogs(const QByteArray &container);
    /// Offers logs to who may read them.
    void offerLogs();
    [[nodiscard]] QWidget *pageOf(Tab tab) const;
    [[nodiscard]] bool offers(Tab tab) const;
    void onCurrentChanged(int index);
    void followLink(const models::ObjectLink &link);
    void followKind(const models::ObjectLink &kind);
    /// What the server calls it; an empty Resource is said in the header.
    [[nodiscard]] kube::Resource resourceOf(const models::ObjectLink &link);
    void reveal(const models::HiddenValue &hidden);

    models::Cluster *m_cluster;
    ObjectHeader *m_header;
    QTabWidget *m_tabs;
    SummaryTab *m_summary;
    ContainersTab *m_containers;
    EventsTab *m_events;
    QWidget *m_logsHost;
    QScrollArea *m_metricsHost;
    MetricsPanel *m_metrics;
    RolloutTab *m_rollout;
    RevisionsTab *m_revisions;
    YamlTab *m_yaml;
    RelationsTab *m_relations;
    QPointer<LogPanel> m_logs;
    QPointer<ActionRunner> m_runner;
    QPointer<models::Prometheus> m_prometheus;
    /// The object's own versions: a table tells only of what its columns show.
    std::unique_ptr<models::Subscription> m_subscription;
    QByteArray m_version; ///< that was read, or is about to be
    QTimer m_followTimer; ///< who runs through a table watches nothing
    QTimer m_readTimer;   ///< at most one read a second
    QTimer m_driftTimer;  ///< for what is told of other objects (ObjectDetails::drifts)
    QTimer m_holdTimer;   ///< how long the page before may stay painted
    kube::ObjectRef m_object;
    store::RowPtr m_row;
    std::optional<models::ObjectDetails> m_details;
    models::MeasureLog m_measures;
    QSet<Tab> m_filled; ///< tabs that show the present version
    Tab m_wanted = Tab::Summary;
    quint64 m_generation = 0; ///< of the shown object; late answers of others are dropped
    bool m_reading = false;
    bool m_again = false; ///< it changed while it was read
    bool m_arranging = false;
};

} // namespace nantian::views
