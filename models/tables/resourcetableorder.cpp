// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What ResourceTableModel shows and in which order: asked for, computed, swapped in.
#include "tables/resourcetablemodel.h"

#include "base/onpool.h"

#include <algorithm>

namespace nantian::models {

using store::Row;
using store::RowPtr;

namespace {

using Made = std::shared_ptr<MadeOrder>;

base::Call<Made> madeOnPool(OrderWish wish)
{
    return base::onPool<Made>([wish = std::move(wish)]() mutable {
        return std::make_shared<MadeOrder>(makeOrder(std::move(wish)));
    });
}

} // namespace

OrderSpec ResourceTableModel::makeSpec() const
{
    OrderSpec spec;
    spec.filter = m_filter;
    spec.columns = m_columns;
    spec.descending = m_sortOrder == Qt::DescendingOrder;
    spec.nowSeconds = nowSeconds();
    spec.extras = extraReaders(m_filter);
    const int own = m_sortSection - firstOwn();
    if (m_sortSection < 0 || own < 0) {
        spec.column = OrderSpec::kByName;
    } else if (own < ownCount()) {
        spec.column = own;
    } else if (own - ownCount() < extraCount()) {
        spec.column = OrderSpec::kByKeys;
        spec.extra = m_extra->reader(own - ownCount());
        spec.keys = m_keys;
    }
    return spec;
}

bool ResourceTableModel::accepts(const Row &row) const { return m_spec.accepts(row); }

void ResourceTableModel::sort(int column, Qt::SortOrder order)
{
    if (column >= columnCount()) {
        column = -1;
    }
    if (column == m_sortSection && order == m_sortOrder) {
        return;
    }
    if (column != m_sortSection) {
        m_keys.reset();
    }
    m_sortSection = column;
    m_sortOrder = order;
    reorder();
}

void ResourceTableModel::setFilter(const Filter &filter)
{
    m_filter = filter;
    if (const std::chrono::seconds step = filter.ageStep(); step.count() > 0) {
        m_ageStep.start(step);
    } else {
        m_ageStep.stop();
    }
    reorder();
}

void ResourceTableModel::setClockSkew(qint64 seconds)
{
    if (std::exchange(m_skew, seconds) != seconds && m_ageStep.isActive()) {
        reorder();
    }
}

QList<FilterColumn> ResourceTableModel::filterColumns() const
{
    constexpr int kLooked = 500; // rows: what stands in a column stands in most of them
    QList<FilterColumn> out;
    const int count = columnCount();
    for (int section = 0; section < count; ++section) {
        out.append({filterId(column(section)), ValueKind::Unknown, false});
    }
    int looked = 0;
    for (const auto &entry : m_rows) {
        for (int section = 0; section < count; ++section) {
            // A number among words is what can be compared.
            ValueKind &known = out[section].values;
            if (known == ValueKind::Unknown || known == ValueKind::Words) {
                const ValueKind seen = valueKindOf(cellAt(*entry.second.row, section));
                known = seen == ValueKind::Unknown ? known : seen;
            }
        }
        if (++looked == kLooked) {
            break;
        }
    }
    for (FilterColumn &each : out) {
        each.hasShare = each.values == ValueKind::Fraction || each.values == ValueKind::Percent
            || std::ranges::any_of(filterShares(each.id), [&out](const QByteArray &id) {
                            return std::ranges::contains(out, id, &FilterColumn::id);
                        });
    }
    return out;
}

std::shared_ptr<const Order> ResourceTableModel::snapshot() const
{
    return m_all && totalCount() > kImmediate ? m_all : everyRow();
}

CellReaders ResourceTableModel::extraReaders(const Filter &filter, const QByteArray &also) const
{
    CellReaders out;
    for (int i = 0; i < extraCount(); ++i) {
        if (const QByteArray &id = m_extra->columns().at(i).id; id == also || filter.names(id)) {
            out.insert(id, m_extra->reader(i));
        }
    }
    return out;
}

void ResourceTableModel::setExtraCells(ExtraCells *cells)
{
    beginResetModel();
    if (m_extra) {
        m_extra->disconnect(this);
    }
    m_extra = cells;
    m_keys.reset();
    endResetModel();
    Q_EMIT columnsChanged();
    if (!m_extra) {
        return;
    }
    connect(m_extra, &ExtraCells::changed, this, [this] {
        const int first = firstOwn() + ownCount();
        if (!m_order.empty() && columnCount() > first) {
            Q_EMIT dataChanged(index(0, first), index(rowCount() - 1, columnCount() - 1),
                               {Qt::DisplayRole});
        }
        const bool sorts = m_sortSection >= first;
        if (sorts) {
            m_keys.reset();
        }
        if (sorts || std::ranges::any_of(m_extra->columns(), [this](const store::Column &each) {
                return m_filter.names(each.id);
            }))
        {
            reorder();
        }
    });
}

void ResourceTableModel::setOrderHeld(bool held)
{
    if (m_held == held) {
        return;
    }
    m_held = held;
    if (!held && (m_dirty || m_wanted != m_current)) {
        reorder();
    }
}

void ResourceTableModel::setPinned(const QByteArray &uid)
{
    if (m_pinned == uid) {
        return;
    }
    const RowPtr row = m_pinKey ? rowByUid(m_pinned) : RowPtr();
    const int at = row ? find(row) : -1;
    if (m_held && m_pinKey) {
        m_dirty = true; // it goes to its place when the order is released
    }
    m_pinned = uid;
    m_pinKey.reset();
    if (at >= 0 && !isFrozen() && !fits(at, row)) {
        place({at}, {row});
    }
}

bool ResourceTableModel::isPinnedRow(const Row &row) const
{
    return !m_pinned.isEmpty() && row.uid() == std::string_view(QByteArrayView(m_pinned));
}

/// The order of m_order.
bool ResourceTableModel::less(const RowPtr &a, const RowPtr &b) const
{
    const auto key = [this](const RowPtr &row) -> const Row & {
        return m_pinKey && isPinnedRow(*row) ? *m_pinKey : *row;
    };
    return m_spec.less(key(a), key(b));
}

void ResourceTableModel::reorder()
{
    ++m_wanted;
    computeWanted();
}

void ResourceTableModel::computeWanted()
{
    if (m_wanted == m_current || m_held || m_computing) {
        return; // on release, or when the running computation ends, the newest wish is computed
    }
    if (totalCount() <= kImmediate) {
        OrderSpec spec = makeSpec();
        m_touched.clear();
        auto shown = std::make_unique<Order>(orderedRows(*everyRow(), spec));
        onOrderReady(m_wanted, {{}, std::move(shown), std::move(spec)});
        return;
    }
    m_computing = true;
    madeOnPool(wish()).then(
        this, [this, generation = m_wanted, resets = m_resets](const base::Result<Made> &made) {
            m_computing = false;
            if (resets != m_resets) { // of rows that are all gone
                computeWanted();
            } else {
                onOrderReady(generation, std::move(**made));
            }
        });
}

std::shared_ptr<Order> ResourceTableModel::everyRow() const
{
    auto out = std::make_shared<Order>();
    out->reserve(m_rows.size());
    for (const auto &entry : m_rows) {
        out->push_back(entry.second.row);
    }
    return out;
}

void ResourceTableModel::adopt(std::shared_ptr<const Order> all, const OrderSpec &spec)
{
    discardRows(std::exchange(m_all, std::move(all)));
    m_allSpec = spec;
}

/// Renews m_all, so that it lets go of rows that were replaced; what is shown stays.
void ResourceTableModel::trim()
{
    if (m_computing) {
        return; // that renews it too
    }
    if (totalCount() <= kImmediate) {
        m_all.reset();
        m_touched.clear();
        return;
    }
    OrderWish asked = wish();
    asked.show = false;
    m_computing = true;
    madeOnPool(std::move(asked))
        .then(this, [this, resets = m_resets](const base::Result<Made> &made) {
            m_computing = false;
            if (resets == m_resets) {
                adopt(std::move((*made)->all), (*made)->spec);
            }
            computeWanted();
        });
}

OrderWish ResourceTableModel::wish()
{
    OrderWish out;
    out.spec = makeSpec();
    if (!m_all) {
        m_all = everyRow();
        m_touched.clear();
    } else {
        out.inOrder = out.spec.sortsAs(m_allSpec);
    }
    out.all = m_all;
    out.now.reserve(m_touched.size());
    for (const std::string &uid : m_touched) {
        if (const auto it = m_rows.find(uid); it != m_rows.end()) {
            out.now.push_back(it->second.row);
        }
    }
    out.changed = std::exchange(m_touched, {});
    return out;
}

void ResourceTableModel::touch(const Row &row)
{
    if (m_all) {
        m_touched.emplace(row.uid());
    }
}

void ResourceTableModel::onOrderReady(quint64 generation, MadeOrder made)
{
    adopt(std::move(made.all), made.spec);
    if (m_held) {
        return;
    }
    if (generation != m_wanted) {
        computeWanted();
        return;
    }
    // What changed since the snapshot is placed as a batch would be, on top of the new order.
    if (m_dirty || !made.spec.sortsAs(m_spec)) {
        m_pinKey.reset();
    }
    m_spec = std::move(made.spec);
    m_keys = m_spec.keys;
    Order order = std::move(*made.shown);
    if (!m_touched.empty() || m_pinKey) {
        std::erase_if(order, [this](const RowPtr &row) {
            return m_touched.contains(row->uid()) || (m_pinKey && isPinnedRow(*row));
        });
        Order arriving;
        const auto arrive = [&](std::string_view uid) {
            const auto it = m_rows.find(uid);
            if (it != m_rows.end() && accepts(*it->second.row)) {
                arriving.push_back(it->second.row);
            }
        };
        for (const std::string &uid : m_touched) {
            arrive(uid);
        }
        if (m_pinKey && !m_touched.contains(QByteArrayView(m_pinned))) {
            arrive(QByteArrayView(m_pinned));
        }
        std::ranges::sort(arriving, ordering());
        Order merged;
        merged.reserve(order.size() + arriving.size());
        std::ranges::merge(order, arriving, std::back_inserter(merged), ordering());
        order = std::move(merged);
    }
    // Most often time or usage moved no row across a border.
    if (m_dirty || order != m_order) {
        swapIn(std::move(order));
    }
    m_current = generation;
    Q_EMIT settled();
    Q_EMIT countsChanged();
}

/// One layoutChanged. Rows that come or go do so at the end, so that every signal tells the truth.
void ResourceTableModel::swapIn(Order target)
{
    const std::size_t before = m_order.size();
    const std::size_t after = target.size();
    if (after > before) {
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(after) - 1);
        // Their places are taken for the moment of one signal; the content follows at once.
        m_order.insert(m_order.end(), target.begin() + static_cast<qsizetype>(before),
                       target.end());
        endInsertRows();
    }
    Q_EMIT layoutAboutToBeChanged();
    // Selections make their indexes persistent in answer to that signal.
    const QModelIndexList persistent = persistentIndexList();
    std::vector<RowPtr> held;
    held.reserve(static_cast<std::size_t>(persistent.size()));
    for (const QModelIndex &index : persistent) {
        held.push_back(m_order.at(static_cast<std::size_t>(index.row())));
    }
    const RowPtr filler = m_order.empty() ? RowPtr() : m_order.front();
    discardRows(std::make_shared<const Order>(std::exchange(m_order, std::move(target))));
    m_dirty = false;
    m_index.clear();
    QModelIndexList moved;
    moved.reserve(persistent.size());
    for (qsizetype i = 0; i < persistent.size(); ++i) {
        // A place taken for the moment names no row of its own: two indexes must never become one.
        const bool real = persistent.at(i).row() < static_cast<int>(before);
        const auto entry = m_rows.find(held[static_cast<std::size_t>(i)]->uid());
        const int row = real && entry != m_rows.end() ? find(entry->second.row) : -1;
        moved.append(row < 0 ? QModelIndex() : index(row, persistent.at(i).column()));
    }
    while (m_order.size() < before) {
        m_order.push_back(filler);
    }
    changePersistentIndexList(persistent, moved);
    Q_EMIT layoutChanged();
    if (after < before) {
        beginRemoveRows({}, static_cast<int>(after), static_cast<int>(before) - 1);
        m_order.resize(after);
        endRemoveRows();
    }
}

int ResourceTableModel::find(const RowPtr &row) const
{
    if (m_dirty) {
        if (m_index.empty()) {
            m_index.reserve(m_order.size());
            for (std::size_t i = 0; i < m_order.size(); ++i) {
                m_index.emplace(m_order[i]->uid(), static_cast<int>(i));
            }
        }
        const auto it = m_index.find(row->uid());
        return it == m_index.end() ? -1 : it->second;
    }
    const auto it = std::ranges::lower_bound(m_order, row, ordering());
    return it != m_order.end() && (*it)->uid() == row->uid()
        ? static_cast<int>(it - m_order.begin())
        : -1;
}

} // namespace nantian::models
