// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/resourcetablemodel.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::models {

using store::Cell;
using store::Row;
using store::RowPtr;

namespace {

/// More structural changes than this become one layoutChanged (house-style 3.7).
constexpr std::size_t kRunLimit = 64;
/// So many replaced rows may be kept alive at least.
constexpr std::size_t kMaxTouched = 4096;

} // namespace

ResourceTableModel::ResourceTableModel(bool namespaced, QObject *parent)
    : QAbstractTableModel(parent)
    , m_namespaced(namespaced)
    , m_columns(std::make_shared<QList<store::Column>>())
{
    m_spec = makeSpec();
    connect(&m_ageStep, &QTimer::timeout, this, &ResourceTableModel::reorder);
}

ResourceTableModel::~ResourceTableModel() = default;

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
        const auto it = m_rows.find(QByteArrayView(uid));
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
    const auto it = m_rows.find(QByteArrayView(uid));
    return it == m_rows.end() ? RowPtr() : it->second.row;
}

int ResourceTableModel::indexOfUid(const QByteArray &uid) const
{
    const RowPtr row = rowByUid(uid);
    return row ? find(row) : -1;
}

} // namespace nantian::models
