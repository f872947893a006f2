// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"
#include "store/batch.h"

#include <QHash>
#include <QMap>

namespace nantian::views {

/// What the overview shows, counted as batches come: a batch costs its own size, whatever the
/// cluster's. A plain value of the GUI thread.
class OverviewData
{
public:
    /// How many objects of a kind are in a state, by kubectl's word for it.
    struct Tally
    {
        store::Health health = store::Health::None;
        int count = 0;
        bool operator==(const Tally &) const = default;
    };
    struct Kind
    {
        kube::Resource resource;
        int total = 0;
        int healthy = 0;             ///< ok or without health
        QMap<QString, Tally> states; ///< by the text of the health column
        bool complete = false;
        store::StreamStatus status;
        bool operator==(const Kind &) const = default;
    };

    void apply(const kube::Resource &resource, const store::Batch &batch);
    [[nodiscard]] Kind kind(const QByteArray &resourceId) const;
    /// Rows that are failed, a warning or progressing, the worst and then the oldest first.
    [[nodiscard]] QList<store::RowPtr> troubled(const QByteArray &resourceId) const;
    /// A cell by its column's id; an empty one if there is no such column.
    [[nodiscard]] store::Cell cell(const QByteArray &resourceId, const store::Row &row,
                                   QByteArrayView columnId) const;
    /// How many objects have each text in a column. Looks at every row of the kind.
    [[nodiscard]] QMap<QString, int> counted(const QByteArray &resourceId,
                                             QByteArrayView columnId) const;

private:
    struct State
    {
        Kind kind;
        store::Columns columns;
        int healthColumn = -1;
        QHash<QByteArray, store::RowPtr> rows;
        QHash<QByteArray, store::RowPtr> troubled;
    };
    static void count(State &state, const store::Row &row, int by);
    static QString stateText(const State &state, const store::Row &row);
    QHash<QByteArray, State> m_kinds;
};

} // namespace nantian::views
