// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/sidebar.h"

#include "services/helmreleases.h"
#include "views/main/sidebardelegate.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QDateTime>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMouseEvent>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr int kShowMs = 200; ///< counts are repainted at most this often
constexpr auto kEvents = "events";

/// Of events only those that warn are worth a number.
QByteArray selectorOf(const kube::Resource &resource)
{
    return resource.id() == kEvents ? "type=Warning"_ba : QByteArray();
}

/// By CategoryRole: the favorites, and what one looks at first.
bool opensAtFirst(int key)
{
    using C = kinds::Category;
    return key == 0 || key == static_cast<int>(C::Workloads) + 1
        || key == static_cast<int>(C::Cluster) + 1 || key == static_cast<int>(C::Network) + 1;
}

} // namespace

QString Sidebar::categoryName(kinds::Category category)
{
    switch (category) {
    case kinds::Category::Cluster:
        return tr("Cluster");
    case kinds::Category::Workloads:
        return tr("Workloads");
    case kinds::Category::Network:
        return tr("Network");
    case kinds::Category::Config:
        return tr("Config");
    case kinds::Category::Storage:
        return tr("Storage");
    case kinds::Category::Access:
        return tr("Access");
    case kinds::Category::Custom:
        return tr("Custom");
    }
    return {};
}

QString Sidebar::kindTitle(const kube::Resource &resource)
{
    const QString kind = safe(resource.kind);
    if (QLocale().language() == QLocale::Chinese) {
        return kind; // no plural there: kinds keep their names
    }
    // "networkpolicies" written as its kind is: NetworkPolicies.
    const QString plural = safe(resource.plural);
    const QString lower = kind.toLower();
    qsizetype same = 0;
    while (same < qMin(lower.size(), plural.size()) && lower.at(same) == plural.at(same)) {
        ++same;
    }
    return same + 1 >= kind.size() ? kind.left(same) + plural.mid(same) : kind;
}

Sidebar::Sidebar(models::Cluster *cluster, Settings *settings, QWidget *parent)
    : QWidget(parent)
    , m_cluster(cluster)
    , m_settings(settings)
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_live(cluster)
    , m_polled([this](const kube::Resource &resource) {
        return m_cluster->count(resource, m_scope, selectorOf(resource));
    })
{
    m_search->setPlaceholderText(tr("Find a kind"));
    m_search->setAccessibleName(tr("Find a kind"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(actionIcon("search"_L1), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &Sidebar::applySearch);

    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(3 * kUnit);
    m_tree->setRootIsDecorated(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setMouseTracking(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setAccessibleName(tr("Kinds"));
    m_tree->setItemDelegate(new SidebarDelegate(m_tree));
    m_tree->setExpandsOnDoubleClick(true);
    m_tree->viewport()->installEventFilter(this);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &Sidebar::showContextMenu);
    m_tree->viewport()->setAutoFillBackground(false);
    QPalette quiet;
    quiet.setColor(QPalette::Highlight, Qt::transparent);
    m_tree->setPalette(quiet);
    connect(m_tree, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item) {
        activate(item, QApplication::keyboardModifiers() & Qt::ControlModifier);
    });
    connect(m_tree, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem *item) { activate(item, false); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGap, 0, 0);
    layout->setSpacing(kUnit);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(kGap, 0, kGap, 0);
    top->addWidget(m_search);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);

    m_show.setSingleShot(true);
    m_show.setInterval(kShowMs);
    connect(&m_show, &QTimer::timeout, this, &Sidebar::showCounts);
    const auto showSoon = [this] {
        if (!m_show.isActive()) {
            m_show.start();
        }
    };
    connect(&m_live, &models::LiveCounts::changed, this, showSoon);
    connect(&m_polled, &models::CountPoller::changed, this, showSoon);
    connect(m_tree, &QTreeWidget::itemExpanded, this, &Sidebar::updateWanted);
    connect(m_tree, &QTreeWidget::itemCollapsed, this, &Sidebar::updateWanted);
    connect(cluster, &models::Cluster::resourcesChanged, this, &Sidebar::rebuild);
    rebuild();
}

Sidebar::~Sidebar() = default;

void Sidebar::rebuild()
{
    QHash<int, bool> expanded;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_tree->topLevelItem(i);
        if (item != m_overview && item != m_helm) {
            expanded.insert(item->data(0, CategoryRole).toInt(), item->isExpanded());
        }
    }
    m_tree->clear();
    m_items.clear();
    m_overview = new QTreeWidgetItem(m_tree, {tr("Overview")});
    m_overview->setIcon(0, kindIcon("overview"));
    addFavorites();

    QList<kube::Resource> resources = m_cluster->resources();
    std::ranges::stable_sort(resources, kinds::sidebarLess);
    QHash<int, QTreeWidgetItem *> categories;
    for (const kube::Resource &resource : std::as_const(resources)) {
        if (!resource.can("list")) {
            continue;
        }
        const kinds::Place place = kinds::placeOf(resource);
        const int key = static_cast<int>(place.category) + 1;
        QTreeWidgetItem *&category = categories[key];
        if (category == nullptr) {
            category = new QTreeWidgetItem(m_tree, {categoryName(place.category)});
            category->setData(0, CategoryRole, key);
            category->setFlags(Qt::ItemIsEnabled);
        }
        addItem(category, resource)
            ->setHidden(!place.common && place.category != kinds::Category::Custom);
    }
    addHelm();
    for (int i = 1; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_tree->topLevelItem(i);
        const int key = item->data(0, CategoryRole).toInt();
        item->setExpanded(expanded.value(key, opensAtFirst(key)));
    }
    applySearch(m_search->text());
    showCounts();
    m_tree->setCurrentItem(m_items.value(m_current, lineOutside()));
}

/// Between what stands in the server's categories and what others defined.
void Sidebar::addHelm()
{
    m_helm = nullptr;
    if (!m_cluster->findResource("secrets").can("list")) {
        return;
    }
    constexpr int kAccess = static_cast<int>(kinds::Category::Access) + 1;
    int at = 1;
    while (at < m_tree->topLevelItemCount()
           && m_tree->topLevelItem(at)->data(0, CategoryRole).toInt() < kAccess)
    {
        ++at;
    }
    m_helm = new QTreeWidgetItem({tr("Helm")});
    m_helm->setIcon(0, kindIcon("helm"));
    m_helm->setToolTip(0, tr("Helm releases"));
    m_helm->setData(0, ResourceRole, QVariant::fromValue(models::helmReleaseResource()));
    m_tree->insertTopLevelItem(at, m_helm);
}

/// Of the present page where it is of no kind of the server's.
QTreeWidgetItem *Sidebar::lineOutside() const
{
    return m_helm != nullptr && m_current == models::helmReleaseResource().id() ? m_helm
                                                                                : m_overview;
}

QTreeWidgetItem *Sidebar::addItem(QTreeWidgetItem *heading, const kube::Resource &resource)
{
    auto *item = new QTreeWidgetItem(heading, {kindTitle(resource)});
    item->setIcon(0, kindIcon(kinds::placeOf(resource).icon));
    item->setData(0, ResourceRole, QVariant::fromValue(resource));
    m_items.insert(resource.id(), item);
    return item;
}

void Sidebar::setScope(const models::Scope &scope)
{
    if (m_scope == scope) {
        return;
    }
    m_scope = scope;
    m_live.setScope(scope);
    m_polled.reset();
    showCounts();
}

void Sidebar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_polled.setActive(true);
}

void Sidebar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_polled.setActive(false);
}

/// What is in sight and not live.
void Sidebar::updateWanted()
{
    QList<kube::Resource> wanted;
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it) {
        const QTreeWidgetItem *item = it.value();
        const auto resource = item->data(0, ResourceRole).value<kube::Resource>();
        if (!item->isHidden() && item->parent()->isExpanded()
            && !models::LiveCounts::covers(it.key()) && !models::isHelmRelease(resource)
            && !wanted.contains(resource))
        {
            wanted << resource;
        }
    }
    std::ranges::sort(wanted, kinds::sidebarLess);
    m_polled.setWanted(wanted);
}

void Sidebar::showCounts()
{
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it) {
        if (models::LiveCounts::covers(it.key())) {
            showLive(it.value(), m_live.count(it.key()));
        } else {
            showPolled(it.value(), it.value()->data(0, ResourceRole).value<kube::Resource>(),
                       m_polled.known(it.key()));
        }
    }
}

void Sidebar::showLive(QTreeWidgetItem *item, const models::LiveCounts::Count &count)
{
    const bool failed = count.failed > 0;
    item->setData(0, CountRole, count.complete ? QLocale().toString(count.objects) : QString());
    item->setData(0, LiveRole, true);
    item->setData(0, HealthRole,
                  static_cast<int>(failed ? store::Health::Failed : store::Health::None));
    const QString said =
        failed ? tr("%n failed", nullptr, static_cast<int>(count.failed)) : QString();
    item->setData(0, Qt::AccessibleDescriptionRole, said);
    item->setToolTip(0, plainTip(failed ? tr("%1: %2").arg(item->text(0), said) : item->text(0)));
}

void Sidebar::showPolled(QTreeWidgetItem *item, const kube::Resource &resource,
                         const std::optional<models::CountPoller::Known> &known)
{
    if (!known) {
        item->setData(0, CountRole, QVariant());
        item->setData(0, HealthRole, QVariant());
        item->setToolTip(0, plainTip(safe(resource.id())));
        return;
    }
    const QLocale locale;
    const QString number = locale.toString(known->count.objects);
    const QString when =
        locale.toString(QDateTime::fromMSecsSinceEpoch(known->atMs).time(), u"HH:mm:ss"_s);
    const bool warns = resource.id() == kEvents && known->count.objects > 0;
    item->setData(0, CountRole, known->count.atLeast ? QString(number + u'+') : number);
    item->setData(0, HealthRole,
                  static_cast<int>(warns ? store::Health::Warning : store::Health::None));
    const QString said = resource.id() == kEvents
        ? tr("%n warning event(s), counted at %1", nullptr, static_cast<int>(known->count.objects))
              .arg(when)
        //: %1 a kind such as services, %2 a time of day
        : tr("%1, counted at %2").arg(safe(resource.id()), when);
    item->setData(0, Qt::AccessibleDescriptionRole, said);
    item->setToolTip(0, plainTip(said));
}

void Sidebar::applySearch(const QString &text)
{
    const QString wanted = text.trimmed();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *category = m_tree->topLevelItem(i);
        if (category == m_overview) {
            continue;
        }
        if (category == m_helm) {
            m_helm->setHidden(!wanted.isEmpty()
                              && !tr("Helm releases").contains(wanted, Qt::CaseInsensitive)
                              && !u"helm releases"_s.contains(wanted, Qt::CaseInsensitive));
            continue;
        }
        int shown = 0;
        for (int k = 0; k < category->childCount(); ++k) {
            QTreeWidgetItem *item = category->child(k);
            const auto resource = item->data(0, ResourceRole).value<kube::Resource>();
            const kinds::Place place = kinds::placeOf(resource);
            // Without a search the rare kinds stay away; the search finds every one.
            const bool match = wanted.isEmpty()
                ? category->data(0, CategoryRole).toInt() == 0 || place.common
                    || place.category == kinds::Category::Custom || resource.id() == m_current
                : item->text(0).contains(wanted, Qt::CaseInsensitive)
                    || QString::fromUtf8(resource.kind).contains(wanted, Qt::CaseInsensitive)
                    || QString::fromUtf8(resource.id()).contains(wanted, Qt::CaseInsensitive)
                    || resource.shortNames.contains(wanted.toLower().toUtf8());
            item->setHidden(!match);
            shown += match ? 1 : 0;
        }
        category->setHidden(shown == 0);
        if (!wanted.isEmpty()) {
            category->setExpanded(true);
        }
    }
    updateWanted();
}

void Sidebar::setCurrent(const kube::Resource &resource)
{
    m_current = resource.plural.isEmpty() ? QByteArray() : resource.id();
    const QList<QTreeWidgetItem *> lines = m_items.values(m_current);
    QTreeWidgetItem *item = lines.isEmpty() ? lineOutside() : lines.first();
    for (QTreeWidgetItem *line : lines) {
        line->setHidden(false);
        if (line->parent()->isExpanded() && !item->parent()->isExpanded()) {
            item = line;
        }
    }
    if (lines.contains(m_tree->currentItem())) {
        item = m_tree->currentItem(); // a favorite that was clicked stays the current line
    }
    if (item->parent() != nullptr) {
        item->parent()->setHidden(false);
        item->parent()->setExpanded(true);
    }
    m_tree->setCurrentItem(item);
    updateWanted();
    m_polled.askSoon(m_current);
}

void Sidebar::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void Sidebar::activate(QTreeWidgetItem *item, bool ownTab)
{
    if (item == nullptr) {
        return;
    }
    if (item == m_overview) {
        Q_EMIT overviewRequested();
    } else if (item->data(0, ResourceRole).isValid()) {
        Q_EMIT kindRequested(item->data(0, ResourceRole).value<kube::Resource>(), ownTab);
    } else {
        item->setExpanded(!item->isExpanded());
    }
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
                QTreeWidgetItem *category = m_tree->topLevelItem(i);
                if (category == m_helm && !m_helm->isHidden() && !m_search->text().isEmpty()) {
                    activate(m_helm, false);
                    m_search->clear();
                    return true;
                }
                for (int k = 0; k < category->childCount(); ++k) {
                    if (!category->child(k)->isHidden()) {
                        activate(category->child(k), false);
                        m_search->clear();
                        return true;
                    }
                }
            }
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            m_search->clear();
            return true;
        }
        if (key->key() == Qt::Key_Down) {
            m_tree->setFocus();
            return true;
        }
    }
    if (watched == m_tree->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::MiddleButton) {
            activate(m_tree->itemAt(mouse->position().toPoint()), true);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace nantian::views
