// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"
#include "store/batch.h"

#include <QByteArray>
#include <QList>
#include <QSet>

#include <unordered_map>
#include <vector>

namespace nantian::models {

/// Who owns whom, by UID, fed by the batches of any number of kinds. Finding the children of an
/// object looks only at them. A value with no thread of its own: used where its batches arrive.
class OwnerIndex
{
public:
    /// `source` tells the kinds apart (Resource::id()): a reset batch forgets its rows only.
    void apply(const QByteArray &source, const store::Batch &batch);

    /// Rows whose controller is that object, unordered.
    [[nodiscard]] QList<store::RowPtr> children(const QByteArray &uid) const;
    /// Children of one source only, through any number of steps (pods of a Deployment).
    [[nodiscard]] QList<store::RowPtr> descendants(const QByteArray &uid,
                                                   const QByteArray &source) const;
    /// The object and everything below it.
    [[nodiscard]] QSet<QByteArray> family(const QByteArray &uid) const;

private:
    struct Entry
    {
        store::RowPtr row;
        QByteArray source;
    };
    void forget(const QByteArray &uid);

    QHash<QByteArray, Entry> m_entries;
    QHash<QByteArray, QSet<QByteArray>> m_children; ///< owner's uid -> uids
};

/// Which events tell about which object, fed by the batches of Events.
class EventIndex
{
public:
    void apply(const store::Batch &batch);

    /// Events whose object's UID is one of those; newest first.
    [[nodiscard]] QList<store::RowPtr> events(const QSet<QByteArray> &uids) const;
    /// Does this batch hold anything about them? (So that a view knows when to look again.)
    [[nodiscard]] bool touches(const store::Batch &batch, const QSet<QByteArray> &uids) const;
    [[nodiscard]] const store::Columns &columns() const { return m_columns; }

private:
    void forget(const QByteArray &uid);

    QHash<QByteArray, store::RowPtr> m_rows;
    QHash<QByteArray, QSet<QByteArray>> m_byObject; ///< object's uid -> uids of events
    store::Columns m_columns;
};

} // namespace nantian::models
