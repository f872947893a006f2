// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/version.h"

#include <algorithm>
#include <chrono>

namespace nantian::store {

namespace {

/// Long enough to gather a burst, short enough to feel immediate (architecture.md, step 6).
constexpr int kBatchMs = 50;
/// Events that come late or twice are seconds old at most.
constexpr std::size_t kGraves = 1024;

qint64 monotonicMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

/// Are they the same columns as far as both go? Of the user's own only what they show counts.
bool areBeginning(const QList<Column> &a, const QList<Column> &b)
{
    return std::ranges::equal(
        a.first(std::min(a.size(), b.size())), b.first(std::min(a.size(), b.size())),
        [](const Column &one, const Column &other) {
            return one.custom && other.custom ? one.id == other.id : one == other;
        });
}

} // namespace

Store::Store(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Store::flush);
}

void Store::addScope(const QByteArray &scope) { m_scopes.try_emplace(scope); }

void Store::removeScope(const QByteArray &scope)
{
    if (m_scopes.erase(scope) == 0) {
        return;
    }
    std::erase_if(m_rows, [&](const auto &entry) {
        if (entry.second.scope != scope) {
            return false;
        }
        m_upserted.erase(entry.first);
        m_removed.insert(entry.first);
        return true;
    });
    m_statusChanged = true;
    changed();
}

QList<QByteArray> Store::scopes() const
{
    QList<QByteArray> out;
    for (const auto &scope : m_scopes) {
        out.append(scope.first);
    }
    return out;
}

void Store::beginReplace(const QByteArray &scope)
{
    if (const auto it = m_scopes.find(scope); it != m_scopes.end()) {
        ++it->second.generation;
        it->second.replacing = true;
    }
}

void Store::endReplace(const QByteArray &scope)
{
    const auto it = m_scopes.find(scope);
    if (it == m_scopes.end() || !it->second.replacing) {
        return;
    }
    it->second.replacing = false;
    it->second.complete = true;
    std::erase_if(m_rows, [&](const auto &entry) {
        if (entry.second.scope != scope || entry.second.seen == it->second.generation) {
            return false;
        }
        m_upserted.erase(entry.first);
        m_removed.insert(entry.first);
        return true;
    });
    m_statusChanged = true;
    changed();
}

void Store::abortReplace(const QByteArray &scope)
{
    if (const auto it = m_scopes.find(scope); it != m_scopes.end()) {
        it->second.replacing = false;
    }
}

void Store::upsert(const QByteArray &scope, const RowPtr &row)
{
    const auto source = m_scopes.find(scope);
    if (source == m_scopes.end() || !row) {
        return;
    }
    std::string uid(row->uid());
    if (!m_graves.empty()) {
        if (const auto grave = m_graves.find(uid); grave != m_graves.end()) {
            if (!source->second.replacing && isOlderVersion(row->resourceVersion(), grave->second))
            {
                return;
            }
            m_graves.erase(grave);
        }
    }
    auto [it, added] = m_rows.try_emplace(std::move(uid));
    Entry &entry = it->second;
    if (!added && !source->second.replacing
        && isOlderVersion(row->resourceVersion(), entry.row->resourceVersion()))
    {
        return;
    }
    entry.scope = scope;
    entry.seen = source->second.generation;
    const bool same = !added && entry.row->sameContent(*row)
        && (!m_everyVersion || entry.row->resourceVersion() == row->resourceVersion());
    entry.row = row;
    if (same) {
        return;
    }
    m_removed.erase(it->first);
    m_upserted[it->first] = row;
    changed();
}

void Store::remove(const QByteArray &scope, std::string_view uid, std::string_view version)
{
    const auto found = m_rows.find(std::string(uid));
    if (found == m_rows.end() || !m_scopes.contains(scope)
        || isOlderVersion(version, found->second.row->resourceVersion()))
    {
        return;
    }
    bury(found->first, version);
    m_upserted.erase(found->first);
    m_removed.insert(found->first);
    m_rows.erase(found);
    changed();
}

void Store::bury(const std::string &uid, std::string_view version)
{
    if (version.empty() || !m_graves.insert_or_assign(uid, version).second) {
        return;
    }
    m_graveOrder.push_back(uid);
    if (m_graveOrder.size() > kGraves) {
        m_graves.erase(m_graveOrder.front());
        m_graveOrder.pop_front();
    }
}

void Store::setStatus(const QByteArray &scope, const StreamStatus &status)
{
    const auto it = m_scopes.find(scope);
    if (it == m_scopes.end() || it->second.status == status) {
        return;
    }
    it->second.status = status;
    m_statusChanged = true;
    changed();
}

void Store::setColumns(const Columns &columns)
{
    if (m_columns && columns && *m_columns == *columns) {
        return;
    }
    const bool rowsStay =
        m_columns && !m_columns->isEmpty() && columns && areBeginning(*m_columns, *columns);
    m_columns = columns;
    if (!rowsStay) {
        m_rows.clear();
    }
    m_upserted.clear();
    m_removed.clear();
    m_reset = true;
    changed();
}

StreamStatus Store::status() const
{
    StreamStatus worst;
    worst.state = m_scopes.empty() ? StreamStatus::State::Idle : StreamStatus::State::Live;
    qint64 received = 0;
    qint64 expected = 0;
    for (const auto &[name, scope] : m_scopes) {
        received += scope.status.received;
        expected =
            scope.status.expected < 0 || expected < 0 ? -1 : expected + scope.status.expected;
        // Among equals the first that has something to tell (a live one: unreadable objects).
        if (scope.status.state > worst.state
            || (scope.status.state == worst.state && worst.error == base::Error()))
        {
            worst = scope.status;
        }
    }
    if (worst.state == StreamStatus::State::Syncing) {
        worst.received = received;
        worst.expected = expected;
    }
    return worst;
}

bool Store::isComplete() const
{
    return !m_scopes.empty()
        && std::ranges::all_of(m_scopes, [](const auto &scope) { return scope.second.complete; });
}

RowPtr Store::row(std::string_view uid) const
{
    const auto it = m_rows.find(std::string(uid));
    return it == m_rows.end() ? RowPtr() : it->second.row;
}

Batch Store::snapshot() const
{
    Batch batch;
    batch.reset = true;
    batch.columns = m_columns;
    batch.upserted.reserve(size());
    for (const auto &entry : m_rows) {
        batch.upserted.append(entry.second.row);
    }
    batch.total = size();
    batch.status = status();
    batch.complete = isComplete();
    return batch;
}

void Store::changed()
{
    if (m_timer.isActive()) {
        return;
    }
    const qint64 since = monotonicMs() - m_lastFlushMs;
    m_timer.start(static_cast<int>(std::clamp<qint64>(kBatchMs - since, 0, kBatchMs)));
}

void Store::flush()
{
    m_timer.stop();
    if (!m_reset && !m_statusChanged && m_upserted.empty() && m_removed.empty()) {
        return;
    }
    m_lastFlushMs = monotonicMs();
    Batch batch;
    if (m_reset) {
        batch = snapshot();
    } else {
        batch.upserted.reserve(static_cast<qsizetype>(m_upserted.size()));
        for (auto &entry : m_upserted) {
            batch.upserted.append(std::move(entry.second));
        }
        batch.removed.reserve(static_cast<qsizetype>(m_removed.size()));
        for (const std::string &uid : m_removed) {
            batch.removed.append(QByteArray::fromStdString(uid));
        }
        batch.total = size();
        batch.status = status();
        batch.complete = isComplete();
    }
    m_upserted.clear();
    m_removed.clear();
    m_reset = false;
    m_statusChanged = false;
    Q_EMIT batchReady(batch);
}

} // namespace nantian::store
