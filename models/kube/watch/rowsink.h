// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/column.h"
#include "store/row.h"

#include <string_view>

namespace nantian::kube {

/// Turns bytes of one object into a Row: the only place where the watch layer meets a kind.
/// Cluster thread; the implementation reuses one parser, so no call may nest.
class RowSink
{
public:
    virtual ~RowSink() = default;

    /// "application/json" or the Table type: what the requests ask for.
    [[nodiscard]] virtual QByteArray accept() const = 0;
    /// A Table's rows are wrapped; a List's items are objects.
    [[nodiscard]] virtual bool isTable() const = 0;
    /// A Table's rows are to come with their whole objects, not with the metadata alone.
    [[nodiscard]] virtual bool needsObjects() const { return false; }
    /// Columns of the rows made from now on; null for a Table that has not been seen yet.
    [[nodiscard]] virtual store::Columns columns() const = 0;

    /// The JSON array of `columnDefinitions`; Table only. True when the columns changed.
    [[nodiscard]] virtual base::Result<bool> readColumns(std::string_view definitions) = 0;
    /// One element of a List's `items`, of a Table's `rows`, or a watch event's object (for a Table
    /// watch the caller has already taken the row out of it).
    [[nodiscard]] virtual base::Result<store::RowPtr> readRow(std::string_view json) = 0;
};

} // namespace nantian::kube
