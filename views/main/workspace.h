// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/processrunner.h"
#include "services/helmcharts.h"
#include "views/main/comparepage.h"
#include "views/main/gotopalette.h"
#include "views/main/pageaction.h"
#include "views/main/services.h"
#include "views/pages/detailspane.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <memory>

class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace nantian::views {

class ContextLock;
class HelmActions;
class Drawer;
class EmptyState;
class ObjectPage;
class OverviewPage;
class ReleasePage;
class ResourcePage;
class RolloutNotices;
class Sidebar;
class YamlEditor;

/// Everything of one open cluster: the cluster itself, its sidebar, tabs and drawer. GUI thread.
/// Destroying it closes the cluster without blocking.
class Workspace final : public QWidget
{
    Q_OBJECT
public:
    /// `contexts` are those the kubeconfig has at any time; they and the log, which notes what is
    /// written here, outlive it.
    Workspace(const kube::Context &context, const QList<kube::Context> *contexts,
              Settings *settings, const KeyMap *keys, models::WriteLog *writes,
              QWidget *parent = nullptr);
    ~Workspace() override;
    Q_DISABLE_COPY_MOVE(Workspace)

    [[nodiscard]] models::Cluster *cluster() const { return m_cluster.get(); }
    /// The same context as the kubeconfig now has it: connects anew, everything stays open.
    void setContext(const kube::Context &context);
    /// The files all contexts were read from, by precedence: what programs are told to read.
    void setKubeconfigFiles(const QStringList &files);
    [[nodiscard]] Sidebar *sidebar() const { return m_sidebar; }
    [[nodiscard]] ResourcePage *currentTable() const;
    [[nodiscard]] QString currentTitle() const;
    [[nodiscard]] const models::Scope &scope() const { return m_scope; }
    void setScope(const models::Scope &scope);
    /// "pods", "deploy/web" or "overview": once discovery has answered.
    void open(const QString &kindAndName);
    void openKind(const kube::Resource &resource, const QString &filter, bool ownTab);
    void openOverview();
    /// Shows an object's page, in the tab in front where that is one.
    void goToObject(const kube::ObjectRef &object);
    void run(Command command);
    void undo();
    [[nodiscard]] bool hasDifference() const;
    void showDifference();
    /// Shows the rollout of what was rolled out last.
    void showRollout();
    /// What can be done here and now: with the chosen objects, the page and the window.
    [[nodiscard]] QList<PageAction> actions() const;
    /// What the actions of objects are about; empty: nothing is chosen.
    [[nodiscard]] QString chosenTitle() const;
    [[nodiscard]] ContextLock *lock() const { return m_lock.get(); }
    /// Details of every open table beside it, or below.
    void setDetailsOnRight(bool right);
    void setPrometheusEndpoint(const models::Prometheus::Endpoint &endpoint);
    [[nodiscard]] QList<GoToPalette::Entry> paletteEntries();
    /// What is lost when this ends, a sentence for each: texts of editors, and writes under way.
    [[nodiscard]] QStringList losses() const;
    [[nodiscard]] QString streamText() const;
    [[nodiscard]] store::Health streamHealth() const;
    [[nodiscard]] QString identityText() const;

Q_SIGNALS:
    void currentPageChanged();
    void statusChanged();
    void identityChanged();
    void filterChanged(const QString &text);
    /// Of the table in front, a sentence; empty: there is none.
    void filterProblemChanged(const QString &problem);
    void scopeRequested(const nantian::models::Scope &scope);
    void windowCommand(nantian::views::Command command);
    void resultLine(const QString &text, bool undoable);
    /// Follows a result line whose action rolls a workload out: showRollout() shows it.
    void rolloutBegun();
    /// Which actions are allowed may be another.
    void accessChanged();
    /// Something that wants to be looked at, for the bell; a sentence.
    void noticed(nantian::store::Health health, const QString &text);
    void settledAndPainted();
    /// What was asked for cannot be shown; a sentence.
    void openFailed(const QString &sentence);
    void prometheusEndpointChosen(const nantian::models::Prometheus::Endpoint &endpoint);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// Somewhere the user has been: a kind with its filter, an object with the tab of its details,
    /// two of them compared, or (neither) the overview.
    struct Place
    {
        kube::Resource resource;
        QString filter;
        kube::ObjectRef object;
        Counterpart against = {};
        DetailsPane::Tab tab = DetailsPane::Tab::Summary;
    };
    /// Where a tab has been. Back from its first place leads to the tab it was opened from, and
    /// forward from the last place there to it again.
    struct Trail
    {
        QList<Place> places;
        qsizetype at = 0;
        std::weak_ptr<Trail> from;
        std::weak_ptr<Trail> to;
    };
    void onState();
    void onResources();
    void onRolloutsBegun(const QList<kube::ObjectRef> &workloads);
    void openNamed(const QString &kindAndName, bool ownTab);
    /// Opens the tabs remembered, else the overview. Were there any?
    [[nodiscard]] bool restoreTabs();
    void saveTabs();
    void onCurrent();
    void closeTab(int index);
    void placePage(QWidget *page, bool ownTab);
    [[nodiscard]] QWidget *makePage(const Place &place);
    [[nodiscard]] OverviewPage *makeOverview();
    [[nodiscard]] ObjectPage *makeObjectPage(const kube::ObjectRef &object);
    [[nodiscard]] ReleasePage *makeReleasePage(const kube::ObjectRef &release);
    [[nodiscard]] ComparePage *makeComparePage(const kube::ObjectRef &object,
                                               const Counterpart &against);
    [[nodiscard]] ResourcePage *makeTable(const kube::Resource &resource);
    [[nodiscard]] int findTab(const Place &place) const;
    [[nodiscard]] bool isAboutReleases() const;
    void toggleFavorite();
    void openObjectPage(const kube::ObjectRef &object);
    /// Two objects, or one with what is then chosen.
    void compare(const QList<kube::ObjectRef> &objects);
    void chooseCounterpart(const kube::ObjectRef &object, const Counterpart &wanted);
    void openComparison(const kube::ObjectRef &object, const Counterpart &against);
    void openInDrawer(QWidget *page, const QIcon &icon, const QString &title);
    void openLogs(const kube::ObjectRef &object);
    void openEditor(const kube::ObjectRef &object);
    /// Of an object without a name: its kind, and the namespace it begins in.
    void openNew(const kube::ObjectRef &object);
    void openWriteLog();
    YamlEditor *addEditor(const kube::ObjectRef &object);
    void openFiles(const QStringList &paths);
    void chooseFiles();
    [[nodiscard]] QString defaultNamespace() const;
    void restoreDrafts();
    void goTo(int step);
    void advance(const Place &place);
    /// Puts another page into the tab in front.
    void replaceCurrent(QWidget *page);
    [[nodiscard]] std::shared_ptr<Trail> trailOf(QWidget *page);
    [[nodiscard]] Place placeOf(QWidget *page) const;
    [[nodiscard]] QString titleOf(const Place &place) const;

    base::SystemClock m_clock;
    std::unique_ptr<models::Cluster> m_cluster;
    std::unique_ptr<ContextLock> m_lock;
    Services m_services;
    std::unique_ptr<models::Prometheus> m_prometheus;
    std::unique_ptr<models::UsageCells> m_podUsage;
    std::unique_ptr<models::UsageCells> m_nodeUsage;
    models::HelmCharts m_charts;
    std::unique_ptr<ActionRunner> m_actions;
    std::unique_ptr<RolloutNotices> m_rollouts;
    base::LocalProcessRunner m_runner;
    std::unique_ptr<HelmActions> m_helm;
    models::Scope m_scope;
    QStackedWidget *m_stack;
    EmptyState *m_connecting;
    QSplitter *m_main;
    QSplitter *m_center;
    Sidebar *m_sidebar;
    QTabWidget *m_tabs;
    Drawer *m_drawer;
    QString m_pendingOpen;
    kube::ObjectRef m_begun;                           ///< what was rolled out last
    QHash<QWidget *, std::shared_ptr<Trail>> m_trails; ///< by the page of the tab
    std::weak_ptr<Trail> m_front;                      ///< of the tab that was in front last
    QTimer m_saveTabs;                                 ///< a moment after they changed
    bool m_ready = false;
};

} // namespace nantian::views
