// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/relations.h"

#include <algorithm>

namespace nantian::models {

namespace {

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

void OwnerIndex::forget(const QByteArray &uid)
{
    const auto entry = m_entries.constFind(uid);
    if (entry == m_entries.constEnd()) {
        return;
    }
    const QByteArray owner = bytes(entry->row->ownerUid());
    m_entries.erase(entry);
    const auto children = m_children.find(owner);
    if (children != m_children.end()) {
        children->remove(uid);
        if (children->isEmpty()) {
            m_children.erase(children);
        }
    }
}

void OwnerIndex::apply(const QByteArray &source, const store::Batch &batch)
{
    if (batch.reset) {
        QList<QByteArray> gone;
        for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
            if (it->source == source) {
                gone += it.key();
            }
        }
        for (const QByteArray &uid : std::as_const(gone)) {
            forget(uid);
        }
    }
    for (const QByteArray &uid : batch.removed) {
        forget(uid);
    }
    for (const store::RowPtr &row : batch.upserted) {
        const QByteArray uid = bytes(row->uid());
        forget(uid);
        m_entries.insert(uid, {row, source});
        if (!row->ownerUid().empty()) {
            m_children[bytes(row->ownerUid())].insert(uid);
        }
    }
}

QList<store::RowPtr> OwnerIndex::children(const QByteArray &uid) const
{
    QList<store::RowPtr> rows;
    const QSet<QByteArray> uids = m_children.value(uid);
    for (const QByteArray &child : uids) {
        rows += m_entries.value(child).row;
    }
    return rows;
}

QSet<QByteArray> OwnerIndex::family(const QByteArray &uid) const
{
    QSet<QByteArray> seen{uid};
    QList<QByteArray> open{uid};
    while (!open.isEmpty()) {
        const QSet<QByteArray> uids = m_children.value(open.takeLast());
        for (const QByteArray &child : uids) {
            if (!seen.contains(child)) { // owner references are data: they may form a ring
                seen.insert(child);
                open += child;
            }
        }
    }
    return seen;
}

QList<store::RowPtr> OwnerIndex::descendants(const QByteArray &uid, const QByteArray &source) const
{
    QList<store::RowPtr> rows;
    const QSet<QByteArray> all = family(uid);
    for (const QByteArray &member : all) {
        const auto entry = m_entries.constFind(member);
        if (member != uid && entry != m_entries.constEnd() && entry->source == source) {
            rows += entry->row;
        }
    }
    return rows;
}

void EventIndex::forget(const QByteArray &uid)
{
    const store::RowPtr row = m_rows.take(uid);
    if (!row) {
        return;
    }
    const auto events = m_byObject.find(bytes(row->ownerUid()));
    if (events != m_byObject.end()) {
        events->remove(uid);
        if (events->isEmpty()) {
            m_byObject.erase(events);
        }
    }
}

void EventIndex::apply(const store::Batch &batch)
{
    if (batch.reset) {
        m_rows.clear();
        m_byObject.clear();
    }
    if (batch.columns) {
        m_columns = batch.columns;
    }
    for (const QByteArray &uid : batch.removed) {
        forget(uid);
    }
    for (const store::RowPtr &row : batch.upserted) {
        const QByteArray uid = bytes(row->uid());
        forget(uid);
        m_rows.insert(uid, row);
        m_byObject[bytes(row->ownerUid())].insert(uid);
    }
}

QList<store::RowPtr> EventIndex::events(const QSet<QByteArray> &uids) const
{
    qsizetype lastSeen = -1;
    for (qsizetype i = 0; m_columns && i < m_columns->size(); ++i) {
        if (m_columns->at(i).title == QLatin1StringView("LAST SEEN")) {
            lastSeen = i;
        }
    }
    const auto time = [lastSeen](const store::RowPtr &row) {
        const store::Cell cell =
            lastSeen < 0 ? store::Cell() : row->cell(static_cast<std::size_t>(lastSeen));
        return cell.type() == store::Cell::Type::Age ? cell.number() : row->created();
    };
    QList<store::RowPtr> rows;
    for (const QByteArray &uid : uids) {
        const QSet<QByteArray> found = m_byObject.value(uid);
        for (const QByteArray &event : found) {
            rows += m_rows.value(event);
        }
    }
    std::ranges::sort(rows, [&time](const store::RowPtr &a, const store::RowPtr &b) {
        const qint64 left = time(a);
        const qint64 right = time(b);
        return left != right ? left > right : a->uid() < b->uid();
    });
    return rows;
}

bool EventIndex::touches(const store::Batch &batch, const QSet<QByteArray> &uids) const
{
    if (batch.reset) {
        return true;
    }
    const auto about = [&uids](const store::RowPtr &row) {
        return row && uids.contains(bytes(row->ownerUid()));
    };
    return std::ranges::any_of(batch.upserted, about)
        || std::ranges::any_of(batch.removed,
                               [&](const QByteArray &uid) { return about(m_rows.value(uid)); });
}

} // namespace nantian::models
