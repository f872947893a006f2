// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/rows.h"

#include "base/text.h"
#include "fuzz/fuzz.h"

#include <algorithm>

namespace nantian::fuzz {

namespace {

constexpr qint64 kNow = 1'795'384'800;

bool isPlain(const QString &text)
{
    return std::ranges::none_of(text, [](QChar c) {
        return c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() <= 0x9F)
            || (c.unicode() >= 0x202A && c.unicode() <= 0x202E);
    });
}

void checkCell(const store::Cell &cell, const store::Cell &previous)
{
    const QString shown = cell.display(kNow);
    require(isPlain(base::safeText(shown)), "shown text holds no control character");
    require(cell == cell && std::is_eq(store::Cell::compare(cell, cell)),
            "a cell is equal to itself");
    const auto there = store::Cell::compare(cell, previous);
    const auto back = store::Cell::compare(previous, cell);
    require(std::is_lt(there) == std::is_gt(back) && std::is_eq(there) == std::is_eq(back),
            "an order read backwards is its reverse");
}

} // namespace

void checkRow(const store::RowPtr &row, const kube::RowSink &sink)
{
    require(row != nullptr, "a row that was made is there");
    require(!row->uid().empty(), "a row has a UID");
    require(!row->name().empty(), "a row has a name");
    require(sink.columns() && row->cells().size() == std::size_t(sink.columns()->size()),
            "a row has one cell per column");
    require(row->sameContent(*row), "a row is equal to itself");
    store::Cell previous;
    for (const store::Cell &cell : row->cells()) {
        checkCell(cell, previous);
        previous = cell;
    }
}

void checkSame(const base::Result<store::RowPtr> &first, const base::Result<store::RowPtr> &second)
{
    require(first.has_value() == second.has_value(), "what was read is read again");
    if (first) {
        require((*first)->sameContent(**second), "the same bytes make the same row");
        require((*first)->resourceVersion() == (*second)->resourceVersion(),
                "the same bytes have the same version");
    } else {
        require(first.error() == second.error(), "the same bytes fail for the same reason");
    }
}

} // namespace nantian::fuzz
