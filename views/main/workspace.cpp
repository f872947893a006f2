// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/workspace.h"

#include "base/text.h"
#include "views/main/actionrunner.h"
#include "views/main/contextlock.h"
#include "views/main/drawer.h"
#include "views/main/helmactions.h"
#include "views/main/objectpage.h"
#include "views/main/releasepage.h"
#include "views/main/resourcepage.h"
#include "views/main/rolloutnotices.h"
#include "views/main/settings.h"
#include "views/main/sidebar.h"
#include "views/pages/helmrun.h"
#include "views/pages/logpanel.h"
#include "views/pages/overviewpage.h"
#include "views/pages/writelogpage.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/placetabs.h"

#include <QGuiApplication>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace nantian::views {

namespace {
constexpr int kSidebarWidth = 232;
constexpr auto kDenialStands = 1500ms; ///< by then the namespaces have been asked for too
constexpr int kSaveTabsMs = 500;
} // namespace

Workspace::Workspace(const kube::Context &context, const QList<kube::Context> *contexts,
                     Settings *settings, const KeyMap *keys, models::WriteLog *writes,
                     QWidget *parent)
    : QWidget(parent)
    , m_cluster(std::make_unique<models::Cluster>(context))
    , m_lock(std::make_unique<ContextLock>(m_cluster.get(), settings, &m_clock))
    , m_prometheus(std::make_unique<models::Prometheus>(m_cluster.get()))
    , m_podUsage(
          std::make_unique<models::UsageCells>(m_cluster.get(), models::UsageCells::Of::Pods))
    , m_nodeUsage(
          std::make_unique<models::UsageCells>(m_cluster.get(), models::UsageCells::Of::Nodes))
    , m_actions(std::make_unique<ActionRunner>(m_cluster.get(), this))
    , m_rollouts(std::make_unique<RolloutNotices>(m_cluster.get(), this))
    , m_stack(new QStackedWidget(this))
    , m_connecting(new EmptyState(this))
    , m_main(new QSplitter(Qt::Horizontal, this))
    , m_center(new QSplitter(Qt::Vertical, this))
    , m_sidebar(new Sidebar(m_cluster.get(), settings, this))
    , m_tabs(new PlaceTabs(this))
    , m_drawer(new Drawer(this))
{
    setAcceptDrops(true);
    m_services = {.cluster = m_cluster.get(),
                  .prometheus = m_prometheus.get(),
                  .podUsage = m_podUsage.get(),
                  .nodeUsage = m_nodeUsage.get(),
                  .charts = &m_charts,
                  .actions = m_actions.get(),
                  .settings = settings,
                  .keys = keys,
                  .contexts = contexts,
                  .writes = writes};
    m_helm = std::make_unique<HelmActions>(m_services, &m_runner, this);
    m_services.helm = m_helm.get();
    writes->follow(m_cluster.get());
    const Settings::CustomColumns custom = settings->customColumns();
    for (auto it = custom.cbegin(); it != custom.cend(); ++it) {
        m_cluster->setCustomColumns(it.key(), it.value());
    }
    m_actions->setProduction(context.looksLikeProduction(settings->productionPattern()));
    m_scope = settings->scope(context.name).value_or(models::Scope());
    m_sidebar->setScope(m_scope);

    m_tabs->tabBar()->setExpanding(false);
    m_tabs->tabBar()->setChangeCurrentOnDrag(true);
    m_tabs->setAccessibleName(tr("Open places"));
    m_center->addWidget(m_tabs);
    m_center->addWidget(m_drawer);
    m_center->setChildrenCollapsible(false);
    m_center->setStretchFactor(0, 3);
    m_center->setStretchFactor(1, 2);
    m_center->setHandleWidth(1);
    m_main->addWidget(m_sidebar);
    m_main->addWidget(m_center);
    m_main->setStretchFactor(1, 1);
    m_main->setHandleWidth(1);
    m_main->setChildrenCollapsible(false);
    m_sidebar->setMinimumWidth(kSidebarWidth * 2 / 3);
    const int sidebar = qMax(kSidebarWidth, fontMetrics().averageCharWidth() * 27);
    m_main->setSizes({sidebar, 4 * sidebar});
    m_main->restoreState(settings->geometry(u"sidebar"_s));
    m_main->setHandleWidth(1);
    m_stack->addWidget(m_connecting);
    m_stack->addWidget(m_main);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_main, &QSplitter::splitterMoved, this,
            [this] { m_services.settings->setGeometry(u"sidebar"_s, m_main->saveState()); });
    connect(m_sidebar, &Sidebar::overviewRequested, this, &Workspace::openOverview);
    connect(
        m_sidebar, &Sidebar::kindRequested, this,
        [this](const kube::Resource &resource, bool ownTab) { openKind(resource, {}, ownTab); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &Workspace::onCurrent);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &Workspace::closeTab);
    connect(m_tabs->tabBar(), &QTabBar::tabMoved, this, [this] { m_saveTabs.start(); });
    m_tabs->tabBar()->installEventFilter(this);
    m_saveTabs.setSingleShot(true);
    m_saveTabs.setInterval(kSaveTabsMs);
    connect(&m_saveTabs, &QTimer::timeout, this, &Workspace::saveTabs);
    connect(m_cluster.get(), &models::Cluster::stateChanged, this, &Workspace::onState);
    connect(m_cluster.get(), &models::Cluster::resourcesChanged, this, &Workspace::onResources);
    connect(m_cluster.get(), &models::Cluster::warning, this, [this](const QString &text) {
        Q_EMIT noticed(store::Health::Warning,
                       tr("%1 warns: %2").arg(safe(m_cluster->context().name), safe(text)));
    });
    connect(m_actions.get(), &ActionRunner::resultLine, this, &Workspace::resultLine);
    connect(m_actions.get(), &ActionRunner::rolloutsBegun, this, &Workspace::onRolloutsBegun);
    connect(m_rollouts.get(), &RolloutNotices::noticed, this, &Workspace::noticed);
    connect(m_actions.get(), &ActionRunner::accessChanged, this, &Workspace::accessChanged);
    connect(m_actions.get(), &ActionRunner::failed, this,
            [this](const QString &text) { Q_EMIT noticed(store::Health::Failed, text); });
    connect(m_helm.get(), &HelmActions::resultLine, this, &Workspace::resultLine);
    connect(m_helm.get(), &HelmActions::failed, this,
            [this](const QString &text) { Q_EMIT noticed(store::Health::Failed, text); });
    connect(
        m_helm.get(), &HelmActions::runStarted, this,
        [this](HelmRun *run, const QString &title) { openInDrawer(run, kindIcon("helm"), title); });
    onState();
    onResources();
}

Workspace::~Workspace()
{
    if (m_saveTabs.isActive()) {
        saveTabs();
    }
    // Pages hold subscriptions: they go before the cluster does.
    m_tabs->disconnect(this);
    delete m_stack;
}

void Workspace::onState()
{
    const QString name = safe(m_cluster->context().name);
    EmptyState::Content content;
    content.icon = kindIcon("cluster");
    switch (m_cluster->state()) {
    case models::Cluster::State::Connecting:
        content.title = tr("Connecting to %1").arg(name);
        if (m_cluster->context().identity) {
            content.text = safe(m_cluster->context().identity->server);
        }
        content.busy = true;
        break;
    case models::Cluster::State::Failed:
        content.icon = actionIcon("warning"_L1);
        content.title = tr("%1 cannot be reached").arg(name);
        content.text = tr("%1 Nantian keeps trying.").arg(base::errorSentence(m_cluster->error()));
        content.details = base::safeText(m_cluster->error().detail, base::Newlines::Keep);
        if (!m_ready) {
            Q_EMIT openFailed(base::errorSentence(m_cluster->error()));
        }
        Q_EMIT noticed(
            store::Health::Failed,
            tr("%1 cannot be reached: %2").arg(name, base::errorSentence(m_cluster->error())));
        break;
    case models::Cluster::State::Removed:
        content.icon = actionIcon("warning"_L1);
        content.title = tr("%1 is no longer in the kubeconfig").arg(name);
        break;
    case models::Cluster::State::Connected:
        break;
    }
    m_connecting->setContent(content);
    if (!m_ready) {
        m_stack->setCurrentWidget(m_connecting);
    }
    Q_EMIT identityChanged();
    Q_EMIT statusChanged();
}

void Workspace::onResources()
{
    if (m_cluster->resources().isEmpty()) {
        return;
    }
    if (!m_ready) {
        m_ready = true;
        // What the command line names comes beside what stood open last time.
        const bool restored = restoreTabs();
        if (!m_pendingOpen.isEmpty()) {
            openNamed(std::exchange(m_pendingOpen, {}), restored);
        }
        m_stack->setCurrentWidget(m_main);
        m_tabs->currentWidget()->setFocus();
        restoreDrafts();
    }
    Q_EMIT identityChanged();
}

ResourcePage *Workspace::currentTable() const
{
    return qobject_cast<ResourcePage *>(m_tabs->currentWidget());
}

QString Workspace::currentTitle() const
{
    return m_ready && m_tabs->currentIndex() >= 0 ? m_tabs->tabText(m_tabs->currentIndex())
                                                  : QString();
}

void Workspace::setContext(const kube::Context &context)
{
    m_actions->setProduction(context.looksLikeProduction(m_services.settings->productionPattern()));
    const QList<YamlEditor *> editors = findChildren<YamlEditor *>();
    for (YamlEditor *editor : editors) {
        editor->setProduction(m_actions->isProduction());
    }
    m_lock->begin(context); // it may be another server now
    m_cluster->setContext(context);
}

void Workspace::setKubeconfigFiles(const QStringList &files)
{
    m_helm->tool()->setKubeconfigFiles(files);
}

void Workspace::setScope(const models::Scope &scope)
{
    m_scope = scope;
    m_services.settings->setScope(m_cluster->context().name, scope);
    m_sidebar->setScope(scope);
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (auto *page = qobject_cast<ResourcePage *>(m_tabs->widget(i))) {
            page->setScope(scope);
        }
    }
}

void Workspace::open(const QString &kindAndName)
{
    if (!m_ready) {
        m_pendingOpen = kindAndName;
    } else {
        openNamed(kindAndName, false);
    }
}

void Workspace::openNamed(const QString &kindAndName, bool ownTab)
{
    const qsizetype slash = kindAndName.indexOf(u'/');
    const QString kind = slash < 0 ? kindAndName : kindAndName.left(slash);
    if (kind == "overview"_L1) {
        openOverview();
        return;
    }
    const kube::Resource resource = m_cluster->findResource(kind.toUtf8());
    if (resource.plural.isEmpty()) {
        const QString sentence =
            tr("This cluster has no kind named “%1”. Names are those of kubectl api-resources.")
                .arg(safe(kind));
        Q_EMIT resultLine(sentence, false);
        Q_EMIT openFailed(sentence);
        return;
    }
    openKind(resource, {}, ownTab);
    if (slash > 0) {
        currentTable()->showObject({}, kindAndName.mid(slash + 1).toUtf8(),
                                   DetailsPane::Tab::Summary);
    }
}

ResourcePage *Workspace::makeTable(const kube::Resource &resource)
{
    auto *page = new ResourcePage(m_services, resource, this);
    page->setScope(m_scope);
    connect(page, &ResourcePage::statusChanged, this, [this, page] {
        if (page == m_tabs->currentWidget()) {
            Q_EMIT statusChanged();
        }
    });
    connect(page, &ResourcePage::settledAndPainted, this, [this, page] {
        if (page == m_tabs->currentWidget()) {
            Q_EMIT settledAndPainted();
        }
    });
    connect(page, &ResourcePage::readFailed, this, [this, page](const QString &sentence) {
        // Who may not list namespaces is about to be shown the context's own one.
        QTimer::singleShot(kDenialStands, page, [this, page, sentence] {
            if (!page->isSettled() || page->model()->totalCount() > 0) {
                return;
            }
            Q_EMIT openFailed(sentence);
            Q_EMIT noticed(store::Health::Failed, sentence);
        });
    });
    connect(page, &ResourcePage::streamBroke, this,
            [this](const QString &sentence) { Q_EMIT noticed(store::Health::Warning, sentence); });
    connect(page, &ResourcePage::noticed, this, &Workspace::noticed);
    connect(page, &ResourcePage::rolloutEnded, m_rollouts.get(), &RolloutNotices::tell);
    connect(page, &ResourcePage::filterChanged, this, &Workspace::filterChanged);
    connect(page, &ResourcePage::filterProblemChanged, this, [this, page] {
        if (page == currentTable()) {
            Q_EMIT filterProblemChanged(page->filterProblem());
        }
    });
    connect(page, &ResourcePage::filterEdited, this, [this] { m_saveTabs.start(); });
    connect(page, &ResourcePage::openInTab, this, &Workspace::openObjectPage);
    connect(page, &ResourcePage::openObject, this, &Workspace::goToObject);
    connect(page, &ResourcePage::openKind, this,
            [this](const kube::Resource &kind) { openKind(kind, {}, true); });
    connect(page, &ResourcePage::editRequested, this, &Workspace::openEditor);
    connect(page, &ResourcePage::logsRequested, this, &Workspace::openLogs);
    connect(page, &ResourcePage::compareRequested, this, &Workspace::compare);
    connect(page, &ResourcePage::newRequested, this, &Workspace::openNew);
    connect(page, &ResourcePage::windowCommand, this, &Workspace::windowCommand);
    connect(page, &ResourcePage::resultLine, this, &Workspace::resultLine);
    connect(page, &ResourcePage::prometheusEndpointChosen, this,
            &Workspace::prometheusEndpointChosen);
    connect(page, &ResourcePage::allNamespacesRequested, this,
            [this] { Q_EMIT scopeRequested({}); });
    return page;
}

/// Follows a link: within a tab that shows an object as in a browser, from a table in a tab of its
/// own, for the table stays open beside it. What was looked at of the one is looked at of the
/// other.
void Workspace::goToObject(const kube::ObjectRef &object)
{
    const auto *from = qobject_cast<ObjectPage *>(m_tabs->currentWidget());
    const DetailsPane *there =
        m_tabs->currentWidget()->findChild<DetailsPane *>(QString(), Qt::FindChildrenRecursively);
    const DetailsPane::Tab tab = there != nullptr ? there->tab() : DetailsPane::Tab::Summary;
    const bool wantsOwnTab = QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier)
        || QGuiApplication::mouseButtons().testFlag(Qt::MiddleButton);
    if (from == nullptr || wantsOwnTab) {
        openObjectPage(object);
    } else if (from->object().name != object.name || from->object().ns != object.ns
               || from->object().resource.id() != object.resource.id())
    {
        ObjectPage *page = makeObjectPage(object);
        page->details()->setTab(tab);
        advance(placeOf(page));
        replaceCurrent(page);
    }
    if (auto *page = qobject_cast<ObjectPage *>(m_tabs->currentWidget())) {
        page->details()->setTab(tab);
        page->setFocus();
    }
}

void Workspace::openInDrawer(QWidget *page, const QIcon &icon, const QString &title)
{
    const bool wasHidden = !m_drawer->isVisible();
    m_drawer->open(page, icon, title);
    if (wasHidden) {
        const int height = m_center->height();
        m_center->setSizes({height * 11 / 20, height * 9 / 20});
    }
}

void Workspace::openLogs(const kube::ObjectRef &object)
{
    const QString id = u"logs:"_s + QString::fromUtf8(object.uid);
    QWidget *page = m_drawer->findPage(id);
    if (page == nullptr) {
        models::LogFeed::Options options;
        options.target = object;
        page = new LogPanel(m_cluster.get(), options, this);
        page->setObjectName(id);
    }
    openInDrawer(page, actionIcon("logs"_L1), safe(object.name));
}

/// What was written and not applied when the program ended.
void Workspace::openWriteLog()
{
    const QString id = u"writes"_s;
    QWidget *page = m_drawer->findPage(id);
    if (page == nullptr) {
        auto *log = new WriteLogPage(m_services.writes, this);
        log->setObjectName(id);
        connect(log, &WriteLogPage::resultLine, this, &Workspace::resultLine);
        page = log;
    }
    openInDrawer(page, actionIcon("clock"_L1), tr("Changes"));
}

QString Workspace::defaultNamespace() const
{
    return m_scope.namespaces.isEmpty() ? m_cluster->context().ns : m_scope.namespaces.first();
}

void Workspace::run(Command command)
{
    switch (command) {
    case Command::Back:
        goTo(-1);
        break;
    case Command::Forward:
        goTo(1);
        break;
    case Command::NextTab:
    case Command::PreviousTab: {
        const int step = command == Command::NextTab ? 1 : m_tabs->count() - 1;
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + step) % qMax(1, m_tabs->count()));
        break;
    }
    case Command::CloseTab:
        closeTab(m_tabs->currentIndex());
        break;
    case Command::Drawer:
        if (m_drawer->count() == 0) {
            Q_EMIT resultLine(tr("The drawer is empty: %1 on a pod shows its logs")
                                  .arg(m_services.keys->keyText(Command::Logs)),
                              false);
        } else {
            m_drawer->setVisible(!m_drawer->isVisible());
        }
        break;
    case Command::NewObject:
        if (isAboutReleases()) {
            m_helm->install(defaultNamespace().toUtf8());
        } else {
            openEditor({});
        }
        break;
    case Command::OpenFiles:
        chooseFiles();
        break;
    case Command::WriteLog:
        openWriteLog();
        break;
    case Command::Favorite:
        toggleFavorite();
        break;
    case Command::Undo:
        undo();
        break;
    default:
        if (ResourcePage *table = currentTable()) {
            table->run(command);
        } else if (auto *object = qobject_cast<ObjectPage *>(m_tabs->currentWidget())) {
            object->run(command);
        } else if (auto *pair = qobject_cast<ComparePage *>(m_tabs->currentWidget())) {
            pair->run(command);
        } else if (auto *release = qobject_cast<ReleasePage *>(m_tabs->currentWidget())) {
            release->run(command);
        }
    }
}

bool Workspace::hasDifference() const { return m_actions->hasDifference(); }
void Workspace::showDifference() { m_actions->showDifference(); }

/// Their ends are told wherever the user is by then. One comes to the front where the user is at
/// work in its details, and is offered elsewhere.
void Workspace::onRolloutsBegun(const QList<kube::ObjectRef> &workloads)
{
    for (const kube::ObjectRef &workload : workloads) {
        m_rollouts->follow(workload);
    }
    if (workloads.size() != 1) {
        return;
    }
    const auto *page = qobject_cast<ObjectPage *>(m_tabs->currentWidget());
    DetailsPane *details = page != nullptr ? page->details()
        : currentTable() != nullptr        ? currentTable()->details()
                                           : nullptr;
    m_begun = workloads.first();
    if (details == nullptr || details->object().uid != m_begun.uid || !details->showRollout()) {
        Q_EMIT rolloutBegun();
    }
}

/// In the details that stand in front, else beside the table of its kind, else in a tab of its own.
void Workspace::showRollout()
{
    if (m_begun.name.isEmpty()) {
        return;
    }
    constexpr auto kTab = DetailsPane::Tab::Rollout;
    ResourcePage *table = currentTable();
    if (table != nullptr && table->resource().id() == m_begun.resource.id()) {
        table->showObject(m_begun.ns, m_begun.name, kTab);
        return;
    }
    openObjectPage(m_begun);
    if (auto *page = qobject_cast<ObjectPage *>(m_tabs->currentWidget())) {
        page->details()->setTab(kTab);
    }
}

/// Of the kind the sidebar's focus is on, else of the one in front.
void Workspace::toggleFavorite()
{
    kube::Resource resource = m_sidebar->focused();
    if (resource.plural.isEmpty() && m_tabs->currentWidget() != nullptr) {
        resource = placeOf(m_tabs->currentWidget()).resource;
    }
    if (!resource.plural.isEmpty()) {
        m_sidebar->toggleFavorite(resource);
    }
}

void Workspace::setDetailsOnRight(bool right)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (auto *page = qobject_cast<ResourcePage *>(m_tabs->widget(i))) {
            page->setDetailsOnRight(right);
        }
    }
}

void Workspace::undo() { m_actions->undo(); }

void Workspace::setPrometheusEndpoint(const models::Prometheus::Endpoint &endpoint)
{
    m_prometheus->setEndpoint(endpoint);
}

} // namespace nantian::views
