// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/overviewdata.h"

#include <algorithm>

namespace nantian::views {

namespace {

bool isTrouble(store::Health health)
{
    return health == store::Health::Failed || health == store::Health::Warning
        || health == store::Health::Progressing;
}

/// Failed before warning before progressing.
int rank(store::Health health)
{
    switch (health) {
    case store::Health::Failed:
        return 0;
    case store::Health::Warning:
        return 1;
    case store::Health::Progressing:
        return 2;
    default:
        return 3;
    }
}

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

QString OverviewData::stateText(const State &state, const store::Row &row)
{
    if (state.healthColumn < 0) {
        return {};
    }
    const store::Cell cell = row.cell(static_cast<std::size_t>(state.healthColumn));
    if (cell.type() != store::Cell::Type::Text) {
        return QString::fromUtf8(bytes(row.healthReason()));
    }
    return QString::fromUtf8(bytes(cell.view()));
}

void OverviewData::count(State &state, const store::Row &row, int by)
{
    const store::Health health = row.health();
    state.kind.total += by;
    if (health == store::Health::Ok || health == store::Health::None) {
        state.kind.healthy += by;
    }
    const QString text = stateText(state, row);
    Tally &tally = state.kind.states[text];
    tally.count += by;
    if (by > 0) {
        tally.health = health;
    }
    if (tally.count == 0) {
        state.kind.states.remove(text);
    }
}

void OverviewData::apply(const kube::Resource &resource, const store::Batch &batch)
{
    State &state = m_kinds[resource.id()];
    if (batch.reset) {
        state = {};
        state.columns = batch.columns;
        for (qsizetype i = 0; state.columns && i < state.columns->size(); ++i) {
            if (state.columns->at(i).health) {
                state.healthColumn = static_cast<int>(i);
            }
        }
    }
    state.kind.resource = resource;
    state.kind.status = batch.status;
    state.kind.complete = batch.complete;
    const auto forget = [&state](const QByteArray &uid) {
        if (const store::RowPtr before = state.rows.take(uid)) {
            count(state, *before, -1);
            state.troubled.remove(uid);
        }
    };
    for (const QByteArray &uid : batch.removed) {
        forget(uid);
    }
    for (const store::RowPtr &row : batch.upserted) {
        const QByteArray uid = bytes(row->uid());
        forget(uid);
        state.rows.insert(uid, row);
        count(state, *row, 1);
        if (isTrouble(row->health())) {
            state.troubled.insert(uid, row);
        }
    }
}

OverviewData::Kind OverviewData::kind(const QByteArray &resourceId) const
{
    return m_kinds.value(resourceId).kind;
}

QList<store::RowPtr> OverviewData::troubled(const QByteArray &resourceId) const
{
    QList<store::RowPtr> rows = m_kinds.value(resourceId).troubled.values();
    std::sort(rows.begin(), rows.end(), [](const store::RowPtr &a, const store::RowPtr &b) {
        const int first = rank(a->health());
        const int second = rank(b->health());
        return std::tuple(first, a->created(), a->uid())
            < std::tuple(second, b->created(), b->uid());
    });
    return rows;
}

store::Cell OverviewData::cell(const QByteArray &resourceId, const store::Row &row,
                               QByteArrayView columnId) const
{
    const auto state = m_kinds.constFind(resourceId);
    if (state != m_kinds.constEnd() && state->columns) {
        for (qsizetype i = 0; i < state->columns->size(); ++i) {
            if (state->columns->at(i).id == columnId) {
                return row.cell(static_cast<std::size_t>(i));
            }
        }
    }
    return {};
}

QMap<QString, int> OverviewData::counted(const QByteArray &resourceId,
                                         QByteArrayView columnId) const
{
    QMap<QString, int> out;
    const State state = m_kinds.value(resourceId);
    for (qsizetype i = 0; state.columns && i < state.columns->size(); ++i) {
        if (state.columns->at(i).id != columnId) {
            continue;
        }
        for (const store::RowPtr &row : state.rows) {
            ++out[QString::fromUtf8(bytes(row->cell(static_cast<std::size_t>(i)).view()))];
        }
    }
    return out;
}

} // namespace nantian::views
