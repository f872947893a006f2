// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/batch.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <deque>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace nantian::store {

/// The rows of one (identity, kind), by UID, fed by sources (scopes: "" is all namespaces,
/// otherwise one namespace each). Lives on the cluster's thread; owned by the session.
///
/// It promises what client-go's informers promise, and one thing more:
/// - eventual consistency for each object; the states seen of one object are a subsequence of its
///   true states, in order; intermediate ones may be skipped;
/// - no order between objects;
/// - identity is the UID: a deleted and recreated object is another row;
/// - a missed delete surfaces when the scope has been listed again, by difference, never by
/// clearing;
/// - a batch is sent after the store holds what it tells;
/// - outside a list no row goes back to an older version, and what was deleted does not come back
/// by
///   an event from before; a list is believed (a cluster restored from a backup counts anew).
/// What did not change produces nothing, unless every version is to be told.
class Store final : public QObject
{
    Q_OBJECT
public:
    explicit Store(QObject *parent = nullptr);

    void addScope(const QByteArray &scope);
    /// Rows only this scope held go with it.
    void removeScope(const QByteArray &scope);
    [[nodiscard]] QList<QByteArray> scopes() const;

    /// A list of the scope begins; rows given to upsert() until endReplace() are its content.
    void beginReplace(const QByteArray &scope);
    /// The list was complete: rows of the scope it did not name are removed.
    void endReplace(const QByteArray &scope);
    /// The list failed: what it named stays, nothing is removed.
    void abortReplace(const QByteArray &scope);
    void upsert(const QByteArray &scope, const RowPtr &row);
    /// `version` is that of the deletion; empty: unknown, and believed.
    void remove(const QByteArray &scope, std::string_view uid, std::string_view version = {});
    void setStatus(const QByteArray &scope, const StreamStatus &status);
    /// New columns (a CRD was edited, the user added one): a reset batch follows. Rows stay, until
    /// a list brings others, only where columns were added behind theirs or taken from the end.
    void setColumns(const Columns &columns);

    /// Also rows that only have another resource version: what no column shows may have changed.
    void tellEveryVersion() { m_everyVersion = true; }

    [[nodiscard]] const Columns &columns() const { return m_columns; }
    [[nodiscard]] StreamStatus status() const;
    /// Every scope has been listed in full at least once.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_rows.size()); }
    [[nodiscard]] RowPtr row(std::string_view uid) const;
    /// Everything, as a reset batch: what a new subscriber gets first.
    [[nodiscard]] Batch snapshot() const;
    template <class Visitor>
    void forEach(Visitor visit) const
    {
        for (const auto &entry : m_rows) {
            visit(entry.second.row);
        }
    }

    /// Sends what is pending now instead of at the next tick.
    void flush();

Q_SIGNALS:
    /// At once after 50 ms of quiet, every 50 ms under load.
    void batchReady(const nantian::store::Batch &batch);

private:
    struct Entry
    {
        RowPtr row;
        QByteArray scope;
        quint64 seen = 0; ///< generation of the scope's list that named it last
    };
    struct Scope
    {
        StreamStatus status;
        quint64 generation = 0;
        bool replacing = false;
        bool complete = false;
    };
    void changed();
    void bury(const std::string &uid, std::string_view version);

    std::unordered_map<std::string, Entry> m_rows;
    std::map<QByteArray, Scope> m_scopes;
    std::unordered_map<std::string, RowPtr> m_upserted;
    std::unordered_set<std::string> m_removed;
    std::unordered_map<std::string, std::string>
        m_graves;                         ///< UIDs deleted lately: at which version
    std::deque<std::string> m_graveOrder; ///< the oldest in front
    Columns m_columns;
    bool m_reset = false;
    bool m_statusChanged = false;
    bool m_everyVersion = false;
    QTimer m_timer;
    qint64 m_lastFlushMs = 0;
};

} // namespace nantian::store
