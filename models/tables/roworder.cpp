// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/roworder.h"

#include <QThread>
#include <QThreadPool>
#include <QtConcurrent>

#include <algorithm>
#include <ranges>

namespace nantian::models {

using store::Cell;
using store::Row;
using store::RowPtr;

namespace {

/// Less is not worth another thread's while.
constexpr qsizetype kMinPart = 4096;
/// More of them, and merging takes longer than the sorting saved.
constexpr qsizetype kMaxParts = 8;
/// Giving back fewer rows takes no time.
constexpr std::size_t kMany = 4096;

/// Cut into a part for every core.
template <class Iterator>
std::vector<std::ranges::subrange<Iterator>> partsOf(Iterator begin, Iterator end)
{
    const qsizetype size = end - begin;
    const qsizetype count = std::clamp<qsizetype>(
        size / kMinPart, 1, std::min<qsizetype>(kMaxParts, QThread::idealThreadCount()));
    std::vector<std::ranges::subrange<Iterator>> parts;
    for (qsizetype i = 0; i < count; ++i) {
        parts.emplace_back(begin + size * i / count, begin + size * (i + 1) / count);
    }
    return parts;
}

auto ordering(const OrderSpec &spec)
{
    return [&spec](const RowPtr &a, const RowPtr &b) { return spec.less(*a, *b); };
}

/// A row beside what it is sorted by, which is read but once.
struct Keyed
{
    Cell key;
    RowPtr row;
};

void sortRows(Order &rows, const OrderSpec &spec)
{
    std::vector<Keyed> keyed;
    keyed.reserve(rows.size());
    for (RowPtr &row : rows) {
        keyed.push_back({spec.keyOf(*row), std::move(row)});
    }
    const auto less = [&spec](const Keyed &a, const Keyed &b) {
        return spec.less(a.key, *a.row, b.key, *b.row);
    };
    auto parts = partsOf(keyed.begin(), keyed.end());
    if (parts.size() == 1) {
        std::ranges::sort(keyed, less);
    } else {
        QtConcurrent::blockingMap(
            parts, [&less](auto &part) { std::sort(part.begin(), part.end(), less); });
        for (std::size_t i = 1; i < parts.size(); ++i) {
            std::inplace_merge(keyed.begin(), parts[i].begin(), parts[i].end(), less);
        }
    }
    std::ranges::transform(keyed, rows.begin(), [](Keyed &one) { return std::move(one.row); });
}

/// Not a copy: for as long as the row is there.
QByteArray rawUid(const Row &row)
{
    return QByteArray::fromRawData(row.uid().data(), static_cast<qsizetype>(row.uid().size()));
}

void makeKeys(OrderSpec &spec, std::initializer_list<const Order *> all)
{
    if (spec.column != OrderSpec::kByKeys || spec.keys) {
        return;
    }
    auto keys = std::make_shared<OrderKeys>();
    for (const Order *rows : all) {
        keys->reserve(keys->size() + static_cast<qsizetype>(rows->size()));
        for (const RowPtr &row : *rows) {
            const std::string_view uid = row->uid();
            keys->insert(QByteArray(uid.data(), static_cast<qsizetype>(uid.size())),
                         spec.extra(*row));
        }
    }
    spec.keys = std::move(keys);
}

Order filterRows(const Order &rows, const OrderSpec &spec)
{
    if (spec.filter.isEmpty()) {
        return rows;
    }
    const auto filtered = [&spec](const auto &part) {
        Order out;
        std::ranges::copy_if(part, std::back_inserter(out),
                             [&spec](const RowPtr &row) { return spec.accepts(*row); });
        return out;
    };
    auto parts = partsOf(rows.begin(), rows.end());
    if (parts.size() == 1) {
        return filtered(rows);
    }
    const auto kept = QtConcurrent::blockingMapped<std::vector<Order>>(parts, filtered);
    Order out;
    for (const Order &part : kept) {
        out.insert(out.end(), part.begin(), part.end());
    }
    return out;
}

} // namespace

Cell OrderSpec::keyOf(const Row &row) const
{
    switch (column) {
    case kByName:
        return {};
    case kByKeys:
        return keys ? keys->value(rawUid(row)) : Cell();
    default:
        return row.cell(static_cast<std::size_t>(column));
    }
}

bool OrderSpec::less(const Cell &left, const Row &a, const Cell &right, const Row &b) const
{
    if (column != kByName) {
        if (const auto order = Cell::compare(left, right); std::is_neq(order)) {
            // What has no value stands last in either direction.
            const bool flip = descending && !left.isEmpty() && !right.isEmpty();
            return flip ? std::is_gt(order) : std::is_lt(order);
        }
    }
    if (const auto order = store::naturalCompare(a.ns(), b.ns()); std::is_neq(order)) {
        return (descending && column == kByName) ? std::is_gt(order) : std::is_lt(order);
    }
    if (const auto order = store::naturalCompare(a.name(), b.name()); std::is_neq(order)) {
        return (descending && column == kByName) ? std::is_gt(order) : std::is_lt(order);
    }
    return a.uid() < b.uid();
}

bool OrderSpec::sortsAs(const OrderSpec &other) const
{
    return column == other.column && descending == other.descending
        && (column != kByKeys || (keys && keys == other.keys));
}

Order orderedRows(const Order &rows, OrderSpec &spec)
{
    makeKeys(spec, {&rows});
    Order out = filterRows(rows, spec);
    sortRows(out, spec);
    return out;
}

MadeOrder makeOrder(OrderWish wish)
{
    makeKeys(wish.spec, {wish.all.get(), &wish.now});
    if (!wish.inOrder || !wish.changed.empty()) {
        Order all;
        all.reserve(wish.all->size() + wish.now.size());
        std::ranges::copy_if(*wish.all, std::back_inserter(all), [&wish](const RowPtr &row) {
            return wish.changed.empty() || !wish.changed.contains(row->uid());
        });
        const auto old = static_cast<qsizetype>(all.size());
        std::ranges::move(wish.now, std::back_inserter(all));
        if (wish.inOrder) {
            std::sort(all.begin() + old, all.end(), ordering(wish.spec));
            std::inplace_merge(all.begin(), all.begin() + old, all.end(), ordering(wish.spec));
        } else {
            sortRows(all, wish.spec);
        }
        wish.all = std::make_shared<const Order>(std::move(all));
    }
    auto shown = wish.show ? std::make_unique<Order>(filterRows(*wish.all, wish.spec)) : nullptr;
    return {std::move(wish.all), std::move(shown), std::move(wish.spec)};
}

void discardRows(std::shared_ptr<const Order> rows)
{
    if (rows && rows->size() > kMany) {
        QThreadPool::globalInstance()->start([rows = std::move(rows)]() mutable { rows.reset(); });
    }
}

} // namespace nantian::models
