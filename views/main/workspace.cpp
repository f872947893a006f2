// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/workspace.h"

#include "views/main/actionrunner.h"
#include "views/main/drawer.h"
#include "views/main/objectpage.h"
#include "views/main/resourcepage.h"
#include "views/main/settings.h"
#include "views/main/sidebar.h"
#include "views/pages/logpanel.h"
#include "views/pages/overviewpage.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"
#include "views/widgets/emptystate.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace nantian::views {

namespace {
constexpr int kSidebarWidth = 232;
constexpr auto kUnlockedFor = 30min; ///< interface.md, "the lock opens it for 30 minutes"
constexpr auto kOverviewSettles = 2500ms; ///< its charts ask Prometheus first
constexpr auto kDenialStands = 1500ms; ///< by then the namespaces have been asked for too
constexpr auto kOverviewId = "overview"_L1;
constexpr qsizetype kMaxHistory = 50;
}

Workspace::Workspace(const kube::Context &context, Settings *settings, const KeyMap *keys,
    QWidget *parent)
    : QWidget(parent), m_cluster(std::make_unique<models::Cluster>(context)),
      m_prometheus(std::make_unique<models::Prometheus>(m_cluster.get())),
      m_podUsage(
          std::make_unique<models::UsageCells>(m_cluster.get(), models::UsageCells::Of::Pods)),
      m_nodeUsage(
          std::make_unique<models::UsageCells>(m_cluster.get(), models::UsageCells::Of::Nodes)),
      m_actions(std::make_unique<ActionRunner>(m_cluster.get(), this)),
      m_stack(new QStackedWidget(this)), m_connecting(new EmptyState(this)),
      m_main(new QSplitter(Qt::Horizontal, this)), m_center(new QSplitter(Qt::Vertical, this)),
      m_sidebar(new Sidebar(m_cluster.get(), this)), m_tabs(new QTabWidget(this)),
      m_drawer(new Drawer(this))
{
    m_services = {m_cluster.get(), m_prometheus.get(), m_podUsage.get(), m_nodeUsage.get(),
        m_actions.get(), settings, keys};
    const bool production = context.looksLikeProduction(settings->productionPattern());
    m_actions->setProduction(production);
    m_cluster->setLocked(
        (production || settings->startsLocked()) && !settings->isUnlocked(context.name));
    m_scope = settings->scope(context.name).value_or(models::Scope());
    m_sidebar->setScope(m_scope);

    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setElideMode(Qt::ElideMiddle);
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
    m_main->setSizes({kSidebarWidth, 4 * kSidebarWidth});
    m_main->restoreState(settings->geometry(u"sidebar"_s));
    m_main->setHandleWidth(1);
    m_stack->addWidget(m_connecting);
    m_stack->addWidget(m_main);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_main, &QSplitter::splitterMoved, this, [this] {
        m_services.settings->setGeometry(u"sidebar"_s, m_main->saveState());
    });
    connect(m_sidebar, &Sidebar::overviewRequested, this, &Workspace::openOverview);
    connect(m_sidebar, &Sidebar::kindRequested, this,
        [this](const kube::Resource &resource, bool ownTab) { openKind(resource, {}, ownTab); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &Workspace::onCurrent);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &Workspace::closeTab);
    connect(m_cluster.get(), &models::Cluster::stateChanged, this, &Workspace::onState);
    connect(m_cluster.get(), &models::Cluster::resourcesChanged, this, &Workspace::onResources);
    connect(m_cluster.get(), &models::Cluster::warning, this,
        [this](const QString &text) { Q_EMIT resultLine(safe(text), false); });
    connect(m_actions.get(), &ActionRunner::resultLine, this, &Workspace::resultLine);
    connect(&m_relock, &QTimer::timeout, this, [this] { m_cluster->setLocked(true); });
    m_relock.setSingleShot(true);
    onState();
    onResources();
}

Workspace::~Workspace()
{
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
        content.details = safe(m_cluster->error().detail);
        if (!m_ready) {
            Q_EMIT openFailed(base::errorSentence(m_cluster->error()));
        }
        break;
    case models::Cluster::State::Connected: break;
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
        m_stack->setCurrentWidget(m_main);
        if (m_pendingOpen.isEmpty()) {
            restoreTabs();
        }
    }
    if (!m_pendingOpen.isEmpty()) {
        open(std::exchange(m_pendingOpen, {}));
    }
    Q_EMIT identityChanged();
}

void Workspace::restoreTabs()
{
    for (const QString &id : m_services.settings->openKinds(m_cluster->context().name)) {
        const kube::Resource resource = m_cluster->findResource(id.toUtf8());
        if (id == kOverviewId) {
            openOverview();
        } else if (!resource.plural.isEmpty()) {
            openKind(resource, {}, true);
        }
    }
    if (m_tabs->count() == 0) {
        openOverview();
    }
    m_tabs->setCurrentIndex(0);
}

void Workspace::saveTabs()
{
    QStringList ids;
    for (int i = 0; i < m_tabs->count(); ++i) {
        const Place place = placeOf(m_tabs->widget(i));
        if (place.object.name.isEmpty()) {
            ids << (place.resource.plural.isEmpty() ? QString(kOverviewId)
                                                    : QString::fromUtf8(place.resource.id()));
        }
    }
    m_services.settings->setOpenKinds(m_cluster->context().name, ids);
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
        return;
    }
    const qsizetype slash = kindAndName.indexOf(u'/');
    const QString kind = slash < 0 ? kindAndName : kindAndName.left(slash);
    if (kind == kOverviewId) {
        openOverview();
        return;
    }
    const kube::Resource resource = m_cluster->findResource(kind.toUtf8());
    if (resource.plural.isEmpty()) {
        if (m_tabs->count() == 0) {
            openOverview();
        }
        const QString sentence
            = tr("This cluster has no kind named “%1”. Names are those of kubectl api-resources.")
                  .arg(safe(kind));
        Q_EMIT resultLine(sentence, false);
        Q_EMIT openFailed(sentence);
        return;
    }
    openKind(resource, {}, m_tabs->count() == 0);
    if (slash > 0) {
        currentTable()->showObject({}, kindAndName.mid(slash + 1).toUtf8(),
            DetailsPane::Tab::Summary);
    }
}

void Workspace::placePage(QWidget *page, const QIcon &icon, const QString &title, bool ownTab)
{
    const int current = m_tabs->currentIndex();
    const bool replace = !ownTab && current >= 0
        && qobject_cast<ObjectPage *>(m_tabs->widget(current)) == nullptr;
    if (replace) {
        QWidget *old = m_tabs->widget(current);
        const int index = m_tabs->insertTab(current + 1, page, icon, title);
        m_tabs->setCurrentIndex(index);
        m_tabs->removeTab(current);
        old->deleteLater();
    } else {
        m_tabs->setCurrentIndex(m_tabs->addTab(page, icon, title));
    }
    saveTabs();
}

void Workspace::openOverview()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (qobject_cast<OverviewPage *>(m_tabs->widget(i)) != nullptr) {
            m_tabs->setCurrentIndex(i);
            return;
        }
    }
    auto *page = new OverviewPage(m_cluster.get(), m_prometheus.get(), this);
    connect(page, &OverviewPage::openRequested, this,
        [this](const kube::Resource &resource, const QString &filter) {
            openKind(resource, filter, true);
        });
    connect(page, &OverviewPage::prometheusEndpointChosen, this,
        &Workspace::prometheusEndpointChosen);
    QTimer::singleShot(kOverviewSettles, page, [this, page] {
        if (m_tabs->currentWidget() == page) {
            Q_EMIT settledAndPainted();
        }
    });
    placePage(page, kindIcon("overview"), tr("Overview"), false);
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
        });
    });
    connect(page, &ResourcePage::filterChanged, this, &Workspace::filterChanged);
    connect(page, &ResourcePage::openInTab, this, &Workspace::openObjectPage);
    connect(page, &ResourcePage::openObject, this, &Workspace::goToObject);
    connect(page, &ResourcePage::editRequested, this, &Workspace::openEditor);
    connect(page, &ResourcePage::logsRequested, this, &Workspace::openLogs);
    connect(page, &ResourcePage::windowCommand, this, &Workspace::windowCommand);
    connect(page, &ResourcePage::resultLine, this, &Workspace::resultLine);
    connect(page, &ResourcePage::prometheusEndpointChosen, this,
        &Workspace::prometheusEndpointChosen);
    connect(page, &ResourcePage::allNamespacesRequested, this,
        [this] { Q_EMIT scopeRequested({}); });
    return page;
}

void Workspace::openKind(const kube::Resource &resource, const QString &filter, bool ownTab)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto *page = qobject_cast<ResourcePage *>(m_tabs->widget(i));
        if (page != nullptr && page->resource().id() == resource.id()) {
            m_tabs->setCurrentIndex(i);
            if (!filter.isEmpty()) {
                page->setFilterText(filter);
                Q_EMIT filterChanged(filter);
            }
            page->setFocus();
            return;
        }
    }
    ResourcePage *page = makeTable(resource);
    if (!filter.isEmpty()) {
        page->setFilterText(filter);
    }
    placePage(page, kindIcon(kinds::placeOf(resource).icon), Sidebar::kindTitle(resource), ownTab);
    page->setFocus();
}

void Workspace::openObjectPage(const kube::ObjectRef &object)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        const auto *page = qobject_cast<ObjectPage *>(m_tabs->widget(i));
        if (page != nullptr && page->object().resource.id() == object.resource.id()
            && page->object().ns == object.ns && page->object().name == object.name) {
            m_tabs->setCurrentIndex(i);
            return;
        }
    }
    auto *page = new ObjectPage(m_services, object, this);
    connect(page, &ObjectPage::statusChanged, this, &Workspace::statusChanged);
    connect(page->details(), &DetailsPane::openObject, this, &Workspace::goToObject);
    connect(page->details(), &DetailsPane::editRequested, this, &Workspace::openEditor);
    connect(page->details(), &DetailsPane::prometheusEndpointChosen, this,
        &Workspace::prometheusEndpointChosen);
    placePage(page, kindIcon(kinds::placeOf(object.resource).icon), safe(object.name), true);
}

void Workspace::goToObject(const kube::ObjectRef &object) { openObjectPage(object); }

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

void Workspace::openEditor(const kube::ObjectRef &object)
{
    const QString id = u"edit:"_s + QString::fromUtf8(object.uid);
    QWidget *known = object.name.isEmpty() ? nullptr : m_drawer->findPage(id);
    if (known != nullptr) {
        openInDrawer(known, actionIcon("edit"_L1), safe(object.name));
        return;
    }
    auto *editor = new YamlEditor(m_cluster.get(), this);
    editor->setObjectName(id);
    connect(editor, &YamlEditor::resultLine, this, &Workspace::resultLine);
    connect(editor, &YamlEditor::titleChanged, m_drawer,
        [this, editor](const QString &title, bool modified) {
            const int index = m_drawer->indexOf(editor);
            if (index >= 0) {
                m_drawer->setTabText(index, modified ? title + u" •"_s : title);
            }
        });
    connect(editor, &YamlEditor::closeRequested, m_drawer, [this, editor] {
        const int index = m_drawer->indexOf(editor);
        if (index >= 0) {
            Q_EMIT m_drawer->tabCloseRequested(index);
        }
    });
    const QString ns = m_scope.namespaces.isEmpty() ? m_cluster->context().ns
                                                    : m_scope.namespaces.first();
    if (object.name.isEmpty()) {
        editor->openText({}, ns);
    } else {
        editor->open(object);
    }
    openInDrawer(editor, actionIcon("edit"_L1),
        object.name.isEmpty() ? tr("New object") : safe(object.name));
}

Workspace::Place Workspace::placeOf(QWidget *page) const
{
    if (const auto *table = qobject_cast<const ResourcePage *>(page)) {
        return {table->resource(), table->filterText(), {}};
    }
    if (const auto *object = qobject_cast<const ObjectPage *>(page)) {
        return {object->object().resource, {}, object->object()};
    }
    return {};
}

void Workspace::onCurrent()
{
    QWidget *page = m_tabs->currentWidget();
    if (page == nullptr) {
        return;
    }
    const Place place = placeOf(page);
    m_sidebar->setCurrent(place.resource);
    if (!m_travelling && (m_place < 0 || !(m_history.at(m_place) == place))) {
        m_history.resize(m_place + 1);
        m_history.append(place);
        if (m_history.size() > kMaxHistory) {
            m_history.removeFirst();
        }
        m_place = m_history.size() - 1;
    }
    Q_EMIT currentPageChanged();
    Q_EMIT statusChanged();
}

void Workspace::goTo(int step)
{
    const qsizetype to = m_place + step;
    if (to < 0 || to >= m_history.size()) {
        return;
    }
    m_place = to;
    m_travelling = true;
    visit(m_history.at(to));
    m_travelling = false;
}

void Workspace::visit(const Place &place)
{
    if (!place.object.name.isEmpty()) {
        openObjectPage(place.object);
    } else if (!place.resource.plural.isEmpty()) {
        openKind(place.resource, place.filter, false);
    } else {
        openOverview();
    }
}

void Workspace::closeTab(int index)
{
    QWidget *page = m_tabs->widget(index);
    if (m_tabs->count() == 1) {
        if (qobject_cast<OverviewPage *>(page) != nullptr) {
            return; // something always stands open
        }
        openOverview(); // takes the tab's place
        if (m_tabs->count() == 1) {
            return;
        }
        index = m_tabs->indexOf(page);
    }
    m_tabs->removeTab(index);
    page->deleteLater();
    saveTabs();
}

void Workspace::run(Command command)
{
    switch (command) {
    case Command::Back: goTo(-1); break;
    case Command::Forward: goTo(1); break;
    case Command::NextTab:
    case Command::PreviousTab: {
        const int step = command == Command::NextTab ? 1 : m_tabs->count() - 1;
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + step) % qMax(1, m_tabs->count()));
        break;
    }
    case Command::CloseTab: closeTab(m_tabs->currentIndex()); break;
    case Command::Drawer:
        if (m_drawer->count() == 0) {
            Q_EMIT resultLine(tr("The drawer is empty: press L on a pod for its logs"), false);
        } else {
            m_drawer->setVisible(!m_drawer->isVisible());
        }
        break;
    case Command::NewObject: openEditor({}); break;
    case Command::Undo: undo(); break;
    default:
        if (ResourcePage *table = currentTable()) {
            table->run(command);
        }
    }
}

void Workspace::undo() { m_actions->undo(); }

void Workspace::setLocked(bool locked, bool forGood)
{
    m_relock.stop();
    m_cluster->setLocked(locked);
    if (!locked && !forGood) {
        m_relock.start(kUnlockedFor);
    } else {
        m_services.settings->setUnlocked(m_cluster->context().name, !locked);
    }
}

void Workspace::setPrometheusEndpoint(const models::Prometheus::Endpoint &endpoint)
{
    m_prometheus->setEndpoint(endpoint);
}

} // namespace nantian::views
