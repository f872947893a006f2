// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/column.h"
#include "store/row.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>

namespace nantian::store {

/// The truth about one stream of rows, or the worst of several. It comes only from the watch state.
struct StreamStatus
{
    /// Ordered from best to worst: the status of several sources is their maximum.
    enum class State : quint8 { Live, Idle, Syncing, Reconnecting, Stale, Denied, Failed };
    State state = State::Idle;
    qint64 received = 0;  ///< Syncing: objects read so far
    qint64 expected = -1; ///< Syncing: total if the server told; -1 unknown
    qint64 retryAtMs = 0; ///< Reconnecting: epoch ms of the next try
    qint64 staleSinceMs =
        0;             ///< Reconnecting, Stale: epoch ms since when rows may be old; 0 none yet
    base::Error error; ///< meaningful unless Live, Idle or Syncing
    bool operator==(const StreamStatus &) const = default;
};

/// What changed in one Store since the last batch; immutable, crosses threads by value.
struct Batch
{
    bool reset = false;        ///< forget every row first (columns changed, or a new subscriber)
    Columns columns;           ///< set with reset
    QList<RowPtr> upserted;    ///< new or changed rows; a UID appears once
    QList<QByteArray> removed; ///< UIDs; never also in upserted
    qint64 total = 0;          ///< rows there are after this
    StreamStatus status;
    bool complete = false; ///< every source has been read in full at least once
    [[nodiscard]] bool isEmpty() const { return !reset && upserted.isEmpty() && removed.isEmpty(); }
};

} // namespace nantian::store

Q_DECLARE_METATYPE(nantian::store::Batch)
Q_DECLARE_METATYPE(nantian::store::StreamStatus)
