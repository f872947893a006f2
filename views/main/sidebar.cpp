// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/sidebar.h"

#include "views/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr int kShowMs = 200; ///< counts are repainted at most this often
constexpr int kItemHeight = 26;

/// Watched from the start: architecture.md, "Always watched". Events are counted where they warn.
constexpr std::array kAlwaysWatched{"namespaces", "nodes", "pods", "deployments.apps",
    "statefulsets.apps", "daemonsets.apps"};

class SidebarDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const bool category = index.data(Sidebar::CategoryRole).toBool();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        // The view's own palette has no highlight: its style would paint it beside our round one.
        const QPalette palette = QGuiApplication::palette();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const QRectF whole(kUnit, option.rect.top() + 1,
            view->viewport()->width() - 2 * kUnit, option.rect.height() - 2);
        if (!category && (selected || hovered)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? selectionFill(palette, true)
                                       : palette.color(QPalette::Midlight));
            painter->drawRoundedRect(whole, kUnit, kUnit);
        }
        if (option.state.testFlag(QStyle::State_HasFocus) && view->hasFocus()) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(palette.color(QPalette::Highlight));
            painter->drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), kUnit, kUnit);
        }
        QRect area = option.rect.adjusted(kUnit, 0, -3 * kUnit, 0);
        QFont font = option.font;
        if (category) {
            font.setPointSizeF(font.pointSizeF() * 0.86);
            font.setWeight(QFont::DemiBold);
            painter->setPen(faintText(palette));
        } else {
            const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
            icon.paint(painter, area.left(), area.top() + (area.height() - kIconSize) / 2, kIconSize,
                kIconSize);
            area.setLeft(area.left() + kIconSize + kGap);
            painter->setPen(palette.color(QPalette::Text));
        }
        const QVariant count = index.data(Sidebar::CountRole);
        if (count.isValid()) {
            const QString text = QLocale().toString(count.toLongLong());
            QFont figures = tabularFont(font);
            figures.setPointSizeF(font.pointSizeF() * 0.92);
            const QPen pen = painter->pen();
            painter->setFont(figures);
            painter->setPen(faintText(palette));
            painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, text);
            area.setRight(area.right() - QFontMetrics(figures).horizontalAdvance(text) - kGap);
            painter->setPen(pen);
        }
        if (index.data(Sidebar::BrokenRole).toLongLong() > 0) {
            const QRectF dot(area.right() - 6, area.center().y() - 2.5, 7, 7);
            painter->setPen(Qt::NoPen);
            painter->setBrush(healthColor(store::Health::Failed, palette));
            painter->drawEllipse(dot);
            painter->setPen(palette.color(QPalette::Text));
            area.setRight(area.right() - 3 * kUnit);
        }
        painter->setFont(font);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight,
                area.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
        const QModelIndex & /*index*/) const override
    {
        return {100, qMax(kItemHeight, option.fontMetrics.height() + 2 * kUnit)};
    }
};

} // namespace

QString Sidebar::categoryName(kinds::Category category)
{
    switch (category) {
    case kinds::Category::Cluster: return tr("Cluster");
    case kinds::Category::Workloads: return tr("Workloads");
    case kinds::Category::Network: return tr("Network");
    case kinds::Category::Config: return tr("Config");
    case kinds::Category::Storage: return tr("Storage");
    case kinds::Category::Access: return tr("Access");
    case kinds::Category::Custom: return tr("Custom");
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

Sidebar::Sidebar(models::Cluster *cluster, QWidget *parent)
    : QWidget(parent), m_cluster(cluster), m_search(new QLineEdit(this)),
      m_tree(new QTreeWidget(this))
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
    connect(cluster, &models::Cluster::resourcesChanged, this, [this] {
        rebuild();
        watchCounts();
    });
    rebuild();
    watchCounts();
}

Sidebar::~Sidebar() = default;

void Sidebar::rebuild()
{
    QHash<int, bool> expanded;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_tree->topLevelItem(i);
        if (item != m_overview) {
            expanded.insert(item->data(0, CategoryRole).toInt(), item->isExpanded());
        }
    }
    m_tree->clear();
    m_items.clear();
    m_overview = new QTreeWidgetItem(m_tree, {tr("Overview")});
    m_overview->setIcon(0, kindIcon("overview"));

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
        auto *item = new QTreeWidgetItem(category, {kindTitle(resource)});
        item->setIcon(0, kindIcon(place.icon));
        item->setData(0, ResourceRole, QVariant::fromValue(resource));
        item->setToolTip(0, safe(resource.id()));
        m_items.insert(resource.id(), item);
        item->setHidden(!place.common && place.category != kinds::Category::Custom);
    }
    for (auto it = categories.cbegin(); it != categories.cend(); ++it) {
        const bool open = it.key() == static_cast<int>(kinds::Category::Workloads) + 1
            || it.key() == static_cast<int>(kinds::Category::Cluster) + 1
            || it.key() == static_cast<int>(kinds::Category::Network) + 1;
        it.value()->setExpanded(expanded.value(it.key(), open));
    }
    applySearch(m_search->text());
    showCounts();
    const QByteArray current = m_current;
    m_tree->setCurrentItem(m_items.value(current, m_overview));
}

void Sidebar::setScope(const models::Scope &scope)
{
    if (m_scope == scope) {
        return;
    }
    m_scope = scope;
    m_counters.clear();
    watchCounts();
    showCounts();
}

void Sidebar::watchCounts()
{
    for (const char *id : kAlwaysWatched) {
        const kube::Resource resource = m_cluster->findResource(id);
        const bool known = std::ranges::any_of(m_counters,
            [&resource](const auto &counter) { return counter->resource == resource; });
        if (resource.plural.isEmpty() || known) {
            continue;
        }
        auto counter = std::make_unique<Counter>();
        counter->resource = resource;
        counter->subscription = m_cluster->subscribe(resource, m_scope);
        connect(counter->subscription.get(), &models::Subscription::batch, this,
            [this, raw = counter.get()](const store::Batch &batch) { count(*raw, batch); });
        m_counters.push_back(std::move(counter));
    }
}

void Sidebar::count(Counter &counter, const store::Batch &batch)
{
    if (batch.reset) {
        counter.broken.clear();
        counter.brokenCount = 0;
    }
    for (const QByteArray &uid : batch.removed) {
        counter.brokenCount -= counter.broken.take(uid) ? 1 : 0;
    }
    for (const store::RowPtr &row : batch.upserted) {
        const bool broken = row->health() == store::Health::Failed;
        bool &known = counter.broken[toBytes(row->uid())];
        counter.brokenCount += (broken ? 1 : 0) - (known ? 1 : 0);
        known = broken;
    }
    counter.complete = batch.complete;
    if (!m_show.isActive()) {
        m_show.start();
    }
}

void Sidebar::showCounts()
{
    for (const auto &counter : m_counters) {
        QTreeWidgetItem *item = m_items.value(counter->resource.id());
        if (item != nullptr) {
            item->setData(0, CountRole,
                counter->complete ? QVariant(counter->broken.size()) : QVariant());
            item->setData(0, BrokenRole, counter->brokenCount);
            item->setData(0, Qt::AccessibleDescriptionRole,
                counter->brokenCount > 0
                    ? tr("%n failed", nullptr, static_cast<int>(counter->brokenCount))
                    : QString());
        }
    }
}

void Sidebar::applySearch(const QString &text)
{
    const QString wanted = text.trimmed();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *category = m_tree->topLevelItem(i);
        if (category == m_overview) {
            continue;
        }
        int shown = 0;
        for (int k = 0; k < category->childCount(); ++k) {
            QTreeWidgetItem *item = category->child(k);
            const auto resource = item->data(0, ResourceRole).value<kube::Resource>();
            const kinds::Place place = kinds::placeOf(resource);
            // Without a search the rare kinds stay away; the search finds every one.
            const bool match = wanted.isEmpty()
                ? place.common || place.category == kinds::Category::Custom
                    || resource.id() == m_current
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
}

void Sidebar::setCurrent(const kube::Resource &resource)
{
    m_current = resource.plural.isEmpty() ? QByteArray() : resource.id();
    QTreeWidgetItem *item = m_items.value(m_current, m_overview);
    item->setHidden(false);
    if (item->parent() != nullptr) {
        item->parent()->setHidden(false);
        item->parent()->setExpanded(true);
    }
    m_tree->setCurrentItem(item);
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
