// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/roworder.h"

#include <QByteArray>
#include <QList>

namespace nantian::models {

/// What a table shows at one moment: immutable, for any thread.
struct TableSnapshot
{
    struct Column
    {
        store::Column column;
        CellReader read;
    };
    QList<Column> columns; ///< those shown, from left to right
    Order rows;            ///< those shown, from top to bottom
    qint64 nowSeconds = 0; ///< what ages are counted to
};

/// RFC 4180 in UTF-8: titles first, then what each cell shows. A text that a spreadsheet would take
/// for a formula (it begins with = + - @, a tab or a carriage return) gets a ' in front. Any
/// thread.
[[nodiscard]] QByteArray toCsv(const TableSnapshot &table);

/// An array of objects by column id, with raw values: numbers as they are, times in UTC (RFC 3339),
/// durations in seconds, CPU in cores, sizes in bytes, percentages as such, "1/2" for so many of so
/// many, restarts as their count, null for nothing. Any thread.
[[nodiscard]] QByteArray toJson(const TableSnapshot &table);

} // namespace nantian::models
