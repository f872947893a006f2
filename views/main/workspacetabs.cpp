// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of a Workspace: places, the way between them, and what is remembered of them.
#include "services/helmreleases.h"
#include "views/main/comparedialog.h"
#include "views/main/objectpage.h"
#include "views/main/releasepage.h"
#include "views/main/resourcepage.h"
#include "views/main/rolloutnotices.h"
#include "views/main/settings.h"
#include "views/main/sidebar.h"
#include "views/main/workspace.h"
#include "views/pages/overviewpage.h"
#include "views/theme/theme.h"

#include <QMouseEvent>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {
constexpr qsizetype kMaxHistory = 50;
}

// ------------------------------------------------------------------------------------- places

Workspace::Place Workspace::placeOf(QWidget *page) const
{
    if (const auto *table = qobject_cast<const ResourcePage *>(page)) {
        return {table->resource(), table->filterText(), {}};
    }
    if (const auto *object = qobject_cast<const ObjectPage *>(page)) {
        return {object->object().resource, {}, object->object(), {}, object->details()->tab()};
    }
    if (const auto *pair = qobject_cast<const ComparePage *>(page)) {
        return {pair->object().resource, {}, pair->object(), pair->against()};
    }
    if (const auto *release = qobject_cast<const ReleasePage *>(page)) {
        return {release->object().resource, {}, release->object()};
    }
    return {};
}

/// The tab that shows this kind, this object, these two or the overview; -1 without one.
int Workspace::findTab(const Place &place) const
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        const Place there = placeOf(m_tabs->widget(i));
        if (there.resource.id() == place.resource.id() && there.object.ns == place.object.ns
            && there.object.name == place.object.name && there.against.isSame(place.against))
        {
            return i;
        }
    }
    return -1;
}

QWidget *Workspace::makePage(const Place &place)
{
    if (!place.against.object.name.isEmpty()) {
        return makeComparePage(place.object, place.against);
    }
    if (!place.object.name.isEmpty()) {
        if (models::isHelmRelease(place.resource)) {
            return makeReleasePage(place.object);
        }
        ObjectPage *page = makeObjectPage(place.object);
        page->details()->setTab(place.tab);
        return page;
    }
    if (place.resource.plural.isEmpty()) {
        return makeOverview();
    }
    ResourcePage *page = makeTable(place.resource);
    if (!place.filter.isEmpty()) {
        page->setFilterText(place.filter);
    }
    return page;
}

OverviewPage *Workspace::makeOverview()
{
    auto *page = new OverviewPage(m_cluster.get(), m_prometheus.get(), this);
    connect(page, &OverviewPage::openRequested, this,
            [this](const kube::Resource &resource, const QString &filter) {
                openKind(resource, filter, true);
            });
    connect(page, &OverviewPage::prometheusEndpointChosen, this,
            &Workspace::prometheusEndpointChosen);
    connect(page, &OverviewPage::settled, this, [this, page] {
        if (m_tabs->currentWidget() == page) {
            Q_EMIT settledAndPainted();
        }
    });
    return page;
}

ObjectPage *Workspace::makeObjectPage(const kube::ObjectRef &object)
{
    auto *page = new ObjectPage(m_services, object, this);
    connect(page, &ObjectPage::statusChanged, this, &Workspace::statusChanged);
    connect(page, &ObjectPage::editRequested, this, &Workspace::openEditor);
    connect(page, &ObjectPage::logsRequested, this, &Workspace::openLogs);
    connect(page, &ObjectPage::compareRequested, this, &Workspace::compare);
    connect(page, &ObjectPage::windowCommand, this, &Workspace::windowCommand);
    connect(page, &ObjectPage::resultLine, this, &Workspace::resultLine);
    connect(page->details(), &DetailsPane::openObject, this, &Workspace::goToObject);
    connect(page->details(), &DetailsPane::openKind, this,
            [this](const kube::Resource &kind) { openKind(kind, {}, true); });
    connect(page->details(), &DetailsPane::rolloutEnded, m_rollouts.get(), &RolloutNotices::tell);
    connect(page->details(), &DetailsPane::editRequested, this, &Workspace::openEditor);
    connect(page->details(), &DetailsPane::prometheusEndpointChosen, this,
            &Workspace::prometheusEndpointChosen);
    return page;
}

ReleasePage *Workspace::makeReleasePage(const kube::ObjectRef &release)
{
    auto *page = new ReleasePage(m_services, release, this);
    connect(page, &ReleasePage::statusChanged, this, [this, page] {
        if (page == m_tabs->currentWidget()) {
            Q_EMIT statusChanged();
        }
    });
    connect(page, &ReleasePage::settled, this, [this, page] {
        if (page == m_tabs->currentWidget()) {
            Q_EMIT settledAndPainted();
        }
    });
    connect(page, &ReleasePage::openObject, this, &Workspace::goToObject);
    connect(page, &ReleasePage::windowCommand, this, &Workspace::windowCommand);
    return page;
}

ComparePage *Workspace::makeComparePage(const kube::ObjectRef &object, const Counterpart &against)
{
    auto *page = new ComparePage(m_services, object, against, this);
    connect(page, &ComparePage::statusChanged, this, &Workspace::statusChanged);
    connect(page, &ComparePage::windowCommand, this, &Workspace::windowCommand);
    connect(page, &ComparePage::otherRequested, this,
            [this, page] { chooseCounterpart(page->object(), page->against()); });
    return page;
}

// --------------------------------------------------------------------------------------- tabs

namespace {

QIcon iconOf(const kube::Resource &resource, bool compared = false)
{
    return compared                 ? actionIcon("difference"_L1)
        : resource.plural.isEmpty() ? kindIcon("overview")
                                    : kindIcon(kinds::placeOf(resource).icon);
}

} // namespace

QString Workspace::titleOf(const Place &place) const
{
    if (!place.against.object.name.isEmpty()) {
        return ComparePage::titleOf(m_cluster->context().name, place.object, place.against);
    }
    return !place.object.name.isEmpty()   ? safe(place.object.name)
        : place.resource.plural.isEmpty() ? tr("Overview")
                                          : Sidebar::kindTitle(place.resource);
}

/// In a tab of its own, or in place of the table in front.
void Workspace::placePage(QWidget *page, bool ownTab)
{
    const Place place = placeOf(page);
    QWidget *const current = m_tabs->currentWidget();
    const bool replace = !ownTab && current != nullptr && placeOf(current).object.name.isEmpty();
    if (replace) {
        advance(place);
        replaceCurrent(page);
    } else {
        m_tabs->setCurrentIndex(m_tabs->addTab(
            page, iconOf(place.resource, !place.against.object.name.isEmpty()), titleOf(place)));
    }
    m_saveTabs.start();
}

void Workspace::replaceCurrent(QWidget *page)
{
    const Place place = placeOf(page);
    const int current = m_tabs->currentIndex();
    QWidget *const old = m_tabs->widget(current);
    m_trails.insert(page, m_trails.take(old));
    const int index = m_tabs->insertTab(
        current + 1, page, iconOf(place.resource, !place.against.object.name.isEmpty()),
        titleOf(place));
    m_tabs->setCurrentIndex(index);
    m_tabs->removeTab(current);
    old->deleteLater();
    m_saveTabs.start();
}

void Workspace::openOverview()
{
    const int known = findTab({});
    if (known >= 0) {
        m_tabs->setCurrentIndex(known);
    } else {
        placePage(makeOverview(), false);
    }
}

void Workspace::openKind(const kube::Resource &resource, const QString &filter, bool ownTab)
{
    const int known = findTab({resource, {}, {}});
    if (known >= 0) {
        m_tabs->setCurrentIndex(known);
        if (!filter.isEmpty()) {
            currentTable()->setFilterText(filter);
            Q_EMIT filterChanged(filter);
        }
    } else {
        placePage(makePage({resource, filter, {}}), ownTab);
    }
    m_tabs->currentWidget()->setFocus();
}

void Workspace::openObjectPage(const kube::ObjectRef &object)
{
    const int known = findTab({object.resource, {}, object});
    if (known >= 0) {
        m_tabs->setCurrentIndex(known);
    } else {
        placePage(makePage({object.resource, {}, object}), true);
    }
}

void Workspace::compare(const QList<kube::ObjectRef> &objects)
{
    if (objects.size() == 2) {
        openComparison(objects.first(), {m_cluster->context().name, objects.last()});
    } else {
        chooseCounterpart(objects.first(), {m_cluster->context().name, objects.first()});
    }
}

void Workspace::chooseCounterpart(const kube::ObjectRef &object, const Counterpart &wanted)
{
    auto *dialog = new CompareDialog(m_services, m_scope, object, wanted, this);
    connect(dialog, &CompareDialog::chosen, this,
            [this, object](const Counterpart &against) { openComparison(object, against); });
    dialog->open();
}

void Workspace::openComparison(const kube::ObjectRef &object, const Counterpart &against)
{
    const int known = findTab({object.resource, {}, object, against});
    if (known >= 0) {
        m_tabs->setCurrentIndex(known);
    } else {
        placePage(makeComparePage(object, against), true);
    }
    m_tabs->currentWidget()->setFocus();
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
    m_trails.remove(page);
    m_tabs->removeTab(index);
    page->deleteLater();
    m_saveTabs.start();
}

bool Workspace::eventFilter(QObject *watched, QEvent *event)
{
    // By its type first: a tab bar that is being destroyed still gets events.
    if (event->type() == QEvent::MouseButtonRelease && watched == m_tabs->tabBar()) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const int tab = m_tabs->tabBar()->tabAt(mouse->position().toPoint());
        if (mouse->button() == Qt::MiddleButton && tab >= 0) {
            closeTab(tab);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

// --------------------------------------------------------------------------------- remembered

/// Pages read nothing before they are shown: of many tabs only the one in front asks the server.
bool Workspace::restoreTabs()
{
    const Settings::Tabs saved = m_services.settings->tabs(m_cluster->context().name);
    {
        const QSignalBlocker quiet(m_tabs);
        int current = 0;
        for (int i = 0; i < saved.tabs.size(); ++i) {
            const Settings::Tab &tab = saved.tabs.at(i);
            Place place;
            if (!tab.kind.isEmpty()) {
                place.resource = m_cluster->findResource(tab.kind.toUtf8());
                if (place.resource.plural.isEmpty()) {
                    continue; // its definition is gone
                }
                place.filter = tab.filter;
                if (!tab.name.isEmpty()) {
                    place.object = {place.resource, tab.ns.toUtf8(), tab.name.toUtf8(),
                                    QByteArray()};
                }
            }
            if (findTab(place) < 0) {
                const int index =
                    m_tabs->addTab(makePage(place), iconOf(place.resource), titleOf(place));
                current = i == saved.current ? index : current;
            }
        }
        if (m_tabs->count() == 0) {
            m_tabs->addTab(makeOverview(), iconOf({}), titleOf({}));
        }
        m_tabs->setCurrentIndex(current);
    }
    onCurrent();
    return !saved.tabs.isEmpty();
}

void Workspace::saveTabs()
{
    Settings::Tabs out;
    for (int i = 0; i < m_tabs->count(); ++i) {
        const Place place = placeOf(m_tabs->widget(i));
        if (!place.against.object.name.isEmpty()) {
            continue; // read once, of this moment
        }
        if (i <= m_tabs->currentIndex()) {
            out.current = static_cast<int>(out.tabs.size());
        }
        out.tabs.append({QString::fromUtf8(place.resource.plural.isEmpty() ? QByteArray()
                                                                           : place.resource.id()),
                         QString::fromUtf8(place.object.ns), QString::fromUtf8(place.object.name),
                         place.filter});
    }
    m_services.settings->setTabs(m_cluster->context().name, out);
}

// ------------------------------------------------------------------------------ back and forward

std::shared_ptr<Workspace::Trail> Workspace::trailOf(QWidget *page)
{
    std::shared_ptr<Trail> &trail = m_trails[page];
    if (!trail) {
        trail = std::make_shared<Trail>();
        trail->places = {placeOf(page)};
        trail->from = m_front;
    }
    return trail;
}

/// The tab in front goes on to a place; what was ahead of it is forgotten.
void Workspace::advance(const Place &place)
{
    QWidget *const page = m_tabs->currentWidget();
    const std::shared_ptr<Trail> trail = trailOf(page);
    trail->places[trail->at] = placeOf(page); // back leads to what stood here
    trail->places.resize(trail->at + 1);
    trail->places.append(place);
    if (trail->places.size() > kMaxHistory) {
        trail->places.removeFirst();
    }
    trail->at = trail->places.size() - 1;
    trail->to.reset();
}

void Workspace::onCurrent()
{
    QWidget *page = m_tabs->currentWidget();
    if (page == nullptr) {
        return;
    }
    m_front = trailOf(page);
    m_sidebar->setCurrent(placeOf(page).resource);
    m_saveTabs.start();
    Q_EMIT currentPageChanged();
    Q_EMIT statusChanged();
}

void Workspace::goTo(int step)
{
    QWidget *const page = m_tabs->currentWidget();
    if (page == nullptr) {
        return;
    }
    const std::shared_ptr<Trail> trail = trailOf(page);
    const qsizetype to = trail->at + step;
    if (to >= 0 && to < trail->places.size()) {
        trail->places[trail->at] = placeOf(page);
        trail->at = to;
        replaceCurrent(makePage(trail->places.at(to)));
        m_tabs->currentWidget()->setFocus();
        return;
    }
    const std::shared_ptr<Trail> other = step < 0 ? trail->from.lock() : trail->to.lock();
    QWidget *const there = other ? m_trails.key(other) : nullptr;
    if (there == nullptr) {
        return; // there is nothing further, or it was closed
    }
    if (step < 0) {
        other->to = trail;
    }
    m_tabs->setCurrentWidget(there);
    there->setFocus();
}

} // namespace nantian::views
