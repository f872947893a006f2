// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/row.h"
#include "tables/filter.h"

#include <QHash>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace nantian::models {

using Order = std::vector<store::RowPtr>;

struct UidHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view uid) const
    {
        return std::hash<std::string_view>{}(uid);
    }
};
using Uids = std::unordered_set<std::string, UidHash, std::equal_to<>>;

/// Values of an extra column by UID.
using OrderKeys = QHash<QByteArray, store::Cell>;

/// What an order is made by: immutable, so that it can be computed on any thread.
struct OrderSpec
{
    Filter filter;
    CellReaders extras; ///< what the filter looks at beside the rows
    store::Columns columns;
    static constexpr int kByName = -1;
    static constexpr int kByKeys = -2;
    int column = kByName; ///< own column; kByName: namespace and name; kByKeys: by `keys`
    bool descending = false;
    qint64 nowSeconds = 0;
    CellReader extra;                      ///< kByKeys: what the keys are made with
    std::shared_ptr<const OrderKeys> keys; ///< null: not made yet
    [[nodiscard]] bool accepts(const store::Row &row) const
    {
        return filter.matches(row, *columns, nowSeconds, extras);
    }
    /// What a row is sorted by before its name: a cell that lives as long as the row.
    [[nodiscard]] store::Cell keyOf(const store::Row &row) const;
    [[nodiscard]] bool less(const store::Row &a, const store::Row &b) const
    {
        return less(keyOf(a), a, keyOf(b), b);
    }
    [[nodiscard]] bool less(const store::Cell &keyOfA, const store::Row &a,
                            const store::Cell &keyOfB, const store::Row &b) const;
    /// Do both put the same rows in the same order, whatever they filter?
    [[nodiscard]] bool sortsAs(const OrderSpec &other) const;
};

/// What a thread needs to make an order of a large table; nothing in it changes meanwhile. Most of
/// it is the order made before: sorting again what is sorted, and copying 100,000 rows on the GUI
/// thread, is what takes the time.
struct OrderWish
{
    OrderSpec spec;
    std::shared_ptr<const Order> all; ///< every row, as of before
    bool inOrder = false;             ///< `all` is sorted as `spec` says
    Uids changed;                     ///< rows of `all` that have changed or gone
    Order now;                        ///< what has become of them, and new rows
    bool show = true;                 ///< false: only `all` is wanted
};

/// Moved, never copied: a copy would touch every row.
struct MadeOrder
{
    std::shared_ptr<const Order> all; ///< every row, sorted; the next wish starts from it
    std::unique_ptr<Order> shown;     ///< those the filter lets through
    OrderSpec spec;                   ///< as wished, with its keys
};

/// Any thread; large parts run on the pool's others too.
[[nodiscard]] MadeOrder makeOrder(OrderWish wish);
/// The rows the filter lets through, sorted; the keys are made if they were not. Any thread.
[[nodiscard]] Order orderedRows(const Order &rows, OrderSpec &spec);
/// Lets go of rows, many of them on the pool, because giving their memory back takes its time.
void discardRows(std::shared_ptr<const Order> rows);

} // namespace nantian::models
