// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/resourcetablemodel.h"

#include <QDateTime>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::models {

using store::Cell;
using store::Row;
using store::RowPtr;

namespace {

/// More structural changes than this become one layoutChanged (house-style 3.7).
constexpr std::size_t kRunLimit = 64;
/// Up to so many rows an order is computed on the spot: cheaper than a trip to the pool.
constexpr qsizetype kImmediate = 3000;
/// So many replaced rows may be kept alive at least.
constexpr std::size_t kMaxTouched = 4096;

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

ResourceTableModel::ResourceTableModel(bool namespaced, QObject *parent)
    : QAbstractTableModel(parent)
    , m_namespaced(namespaced)
    , m_columns(std::make_shared<QList<store::Column>>())
{
    m_spec = makeSpec();
}

ResourceTableModel::~ResourceTableModel() = default;

// ---- order -------------------------------------------------------------------------------------

OrderSpec ResourceTableModel::makeSpec() const
{
    OrderSpec spec;
    spec.filter = m_filter;
    spec.columns = m_columns;
    spec.descending = m_sortOrder == Qt::DescendingOrder;
    spec.nowSeconds = nowSeconds();
    const int own = m_sortSection - firstOwn();
    if (m_sortSection < 0 || own < 0) {
        spec.column = OrderSpec::kByName;
    } else if (own < ownCount()) {
        spec.column = own;
    } else if (m_extra && own - ownCount() < m_extra->columns().size()) {
        spec.column = OrderSpec::kByKeys;
        spec.extra = m_extra->reader(own - ownCount());
        spec.keys = m_keys;
    }
    return spec;
}

bool ResourceTableModel::accepts(const Row &row) const
{
    return m_spec.filter.matches(row, *m_spec.columns, m_spec.nowSeconds);
}

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
    reorder();
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
        if (m_sortSection >= first) {
            m_keys.reset();
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
    return !m_pinned.isEmpty() && row.uid() == view(m_pinned);
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
    QtConcurrent::run(&makeOrder, wish())
        .then(this, [this, generation = m_wanted, resets = m_resets](MadeOrder made) {
            m_computing = false;
            if (resets != m_resets) { // of rows that are all gone
                computeWanted();
            } else {
                onOrderReady(generation, std::move(made));
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
    QtConcurrent::run(&makeOrder, std::move(asked))
        .then(this, [this, resets = m_resets](MadeOrder made) {
            m_computing = false;
            if (resets == m_resets) {
                adopt(std::move(made.all), made.spec);
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
        if (m_pinKey && !m_touched.contains(view(m_pinned))) {
            arrive(view(m_pinned));
        }
        std::ranges::sort(arriving, ordering());
        Order merged;
        merged.reserve(order.size() + arriving.size());
        std::ranges::merge(order, arriving, std::back_inserter(merged), ordering());
        order = std::move(merged);
    }
    swapIn(std::move(order));
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

// ---- batches -----------------------------------------------------------------------------------

void ResourceTableModel::apply(const store::Batch &batch)
{
    const bool completed = batch.complete != m_complete;
    m_complete = batch.complete;
    const qsizetype total = totalCount();
    const int shown = rowCount();
    if (batch.reset) {
        applyReset(batch);
    } else {
        applyChanges(batch);
    }
    if (batch.status != m_status) {
        m_status = batch.status;
        Q_EMIT statusChanged(m_status);
    }
    if (completed || batch.reset || total != totalCount() || shown != rowCount()) {
        Q_EMIT countsChanged();
    }
}

void ResourceTableModel::applyReset(const store::Batch &batch)
{
    const bool newColumns = batch.columns && *batch.columns != *m_columns;
    beginResetModel();
    if (batch.columns) {
        m_columns = batch.columns;
    }
    m_order.clear();
    m_index.clear();
    m_rows.clear();
    m_all.reset();
    m_touched.clear();
    ++m_resets;
    m_dirty = false;
    m_pinKey.reset();
    for (const RowPtr &row : batch.upserted) {
        m_rows.insert_or_assign(row->uid(), Entry{row});
    }
    m_spec = makeSpec();
    // Few rows are there with the reset itself; many come when their order has been computed.
    const bool few = totalCount() <= kImmediate;
    if (few) {
        m_order = orderedRows({batch.upserted.begin(), batch.upserted.end()}, m_spec);
    } else {
        m_all = std::make_shared<const Order>(batch.upserted.begin(), batch.upserted.end());
        m_allSpec.column = OrderSpec::kByKeys; // in no order at all
    }
    ++m_wanted;
    if (few && !m_computing) {
        m_current = m_wanted;
    }
    endResetModel();
    computeWanted();
    if (newColumns) {
        Q_EMIT columnsChanged();
    }
}

bool ResourceTableModel::fits(int row, const RowPtr &candidate) const
{
    const auto at = static_cast<std::size_t>(row);
    return (at == 0 || less(m_order[at - 1], candidate))
        && (at + 1 == m_order.size() || less(candidate, m_order[at + 1]));
}

void ResourceTableModel::applyChanges(const store::Batch &batch)
{
    std::vector<int> leaving;
    Order arriving;
    const bool frozen = isFrozen();
    // Removals first: their rows are still where the order says.
    for (const QByteArray &uid : batch.removed) {
        const auto it = m_rows.find(view(uid));
        if (it == m_rows.end()) {
            continue;
        }
        const RowPtr keep = it->second.row;
        m_rows.erase(it);
        touch(*keep);
        if (frozen) {
            m_dirty = true; // it leaves when the order is released
        } else if (const int row = find(keep); row >= 0) {
            leaving.push_back(row);
        }
    }
    for (const RowPtr &next : batch.upserted) {
        touch(*next);
        auto node = m_rows.extract(next->uid());
        if (node.empty()) {
            m_rows.emplace(next->uid(), Entry{next});
            if (frozen) {
                m_dirty = true;
            } else if (accepts(*next)) {
                arriving.push_back(next);
            }
            continue;
        }
        const RowPtr previous = node.mapped().row;
        const int row = find(previous);
        node.key() = next->uid();
        node.mapped().row = next;
        noteChange(node.mapped(), *previous, *next);
        m_rows.insert(std::move(node));
        const bool wanted = accepts(*next);
        if (!m_pinKey && row >= 0 && isPinnedRow(*next)) {
            m_pinKey = previous;
        }
        if (row < 0) {
            if (wanted && !frozen) {
                arriving.push_back(next);
            } else if (wanted) {
                m_dirty = true;
            }
        } else if (frozen || (wanted && fits(row, next))) {
            m_dirty = frozen;
            // Keys view into the rows of the order, so that they change before these go.
            if (auto place = m_index.extract(next->uid()); !place.empty()) {
                place.key() = next->uid();
                m_index.insert(std::move(place));
            }
            m_order[static_cast<std::size_t>(row)] = next;
            emitChanged(row, *previous, *next);
        } else {
            leaving.push_back(row);
            if (wanted) {
                arriving.push_back(next);
            }
        }
    }
    place(std::move(leaving), std::move(arriving));
    // Rows that were replaced live on in m_all: not too many of them.
    if (m_touched.size() > std::max(kMaxTouched, m_rows.size() / 8)) {
        trim();
    }
}

void ResourceTableModel::noteChange(Entry &entry, const Row &before, const Row &after)
{
    quint64 bits = 0;
    const int count = std::min(ownCount(), 64);
    for (int i = 0; i < count; ++i) {
        const auto column = static_cast<std::size_t>(i);
        if (before.cell(column) != after.cell(column)) {
            bits |= quint64(1) << i;
        }
    }
    entry.changedColumns = bits;
    entry.changedMs = QDateTime::currentMSecsSinceEpoch();
}

void ResourceTableModel::emitChanged(int row, const Row &before, const Row &after)
{
    int first = ownCount();
    int last = -1;
    for (int i = 0; i < ownCount(); ++i) {
        const auto column = static_cast<std::size_t>(i);
        if (before.cell(column) != after.cell(column)) {
            first = std::min(first, i);
            last = i;
        }
    }
    if (before.health() != after.health() || before.deleting() != after.deleting()) {
        first = 0;
        last = ownCount() - 1;
    }
    if (last >= first) {
        Q_EMIT dataChanged(index(row, firstOwn() + first), index(row, firstOwn() + last),
                           {Qt::DisplayRole, RawRole, HealthRole, ChangedRole});
    }
}

void ResourceTableModel::place(std::vector<int> leaving, Order arriving)
{
    if (leaving.empty() && arriving.empty()) {
        return;
    }
    std::ranges::sort(leaving);
    std::ranges::sort(arriving, ordering());
    // A row that both leaves and arrives has moved: its selection must move with it.
    const auto moves = [&] {
        return std::ranges::any_of(arriving, [&](const RowPtr &row) {
            return std::ranges::any_of(leaving, [&](int at) {
                return m_order[static_cast<std::size_t>(at)]->uid() == row->uid();
            });
        });
    };
    if (leaving.size() + arriving.size() <= kRunLimit && !moves()) {
        removeRuns(leaving);
        insertRuns(arriving);
        return;
    }
    Order stay;
    stay.reserve(m_order.size());
    std::size_t next = 0;
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        if (next < leaving.size() && leaving[next] == static_cast<int>(i)) {
            ++next;
        } else {
            stay.push_back(m_order[i]);
        }
    }
    Order target;
    target.reserve(stay.size() + arriving.size());
    std::ranges::merge(stay, arriving, std::back_inserter(target), ordering());
    swapIn(std::move(target));
}

void ResourceTableModel::removeRuns(const std::vector<int> &rows)
{
    for (auto end = rows.size(); end > 0;) {
        auto begin = end - 1;
        while (begin > 0 && rows[begin - 1] == rows[begin] - 1) {
            --begin;
        }
        beginRemoveRows({}, rows[begin], rows[end - 1]);
        m_order.erase(m_order.begin() + rows[begin], m_order.begin() + rows[end - 1] + 1);
        endRemoveRows();
        end = begin;
    }
}

void ResourceTableModel::insertRuns(const Order &rows)
{
    const auto inOrder = ordering();
    for (std::size_t end = rows.size(); end > 0;) {
        const auto at = std::ranges::lower_bound(m_order, rows[end - 1], inOrder) - m_order.begin();
        std::size_t begin = end - 1;
        while (begin > 0
               && std::ranges::lower_bound(m_order, rows[begin - 1], inOrder) - m_order.begin()
                   == at)
        {
            --begin;
        }
        beginInsertRows({}, static_cast<int>(at),
                        static_cast<int>(at + qsizetype(end - begin)) - 1);
        m_order.insert(m_order.begin() + at, rows.begin() + static_cast<qsizetype>(begin),
                       rows.begin() + static_cast<qsizetype>(end));
        endInsertRows();
        end = begin;
    }
}

// ---- lookups -----------------------------------------------------------------------------------

RowPtr ResourceTableModel::rowAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_order[static_cast<std::size_t>(row)] : RowPtr();
}

RowPtr ResourceTableModel::rowByUid(const QByteArray &uid) const
{
    const auto it = m_rows.find(view(uid));
    return it == m_rows.end() ? RowPtr() : it->second.row;
}

int ResourceTableModel::indexOfUid(const QByteArray &uid) const
{
    const RowPtr row = rowByUid(uid);
    return row ? find(row) : -1;
}

} // namespace nantian::models
