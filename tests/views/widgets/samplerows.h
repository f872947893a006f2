// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/batch.h"

namespace nantian::testing {

/// Columns NAME, STATUS (with health), RESTARTS and AGE, as pods have them.
inline store::Columns sampleColumns()
{
    using store::Column;
    QList<Column> columns(4);
    columns[0].id = "name";
    columns[0].title = QStringLiteral("NAME");
    columns[0].elideMiddle = true;
    columns[1].id = "status";
    columns[1].title = QStringLiteral("STATUS");
    columns[1].health = true;
    columns[2].id = "restarts";
    columns[2].title = QStringLiteral("RESTARTS");
    columns[2].align = Column::Align::Right;
    columns[3].id = "ip";
    columns[3].title = QStringLiteral("IP");
    columns[3].wide = true;
    return std::make_shared<const QList<Column>>(columns);
}

inline store::RowPtr sampleRow(int number, store::Health health = store::Health::Ok,
                               std::string_view reason = {}, qint64 restarts = 0,
                               std::string_view owner = {}, qint64 created = 1'700'000'000,
                               std::string_view detail = {})
{
    static const auto interner = std::make_shared<store::Interner>();
    store::RowBuilder builder(interner);
    const std::string name = "pod-" + std::to_string(number);
    builder.setIdentity("uid-" + std::to_string(number), "shop", name, "1");
    builder.setTimes(created, 0);
    builder.setHealth(health, reason, detail);
    builder.setOwner(owner.empty() ? std::string_view() : std::string_view("ReplicaSet/web"),
                     owner);
    builder.add(builder.text(name));
    builder.add(builder.shared(reason.empty() ? std::string_view("Running") : reason));
    builder.add(store::Cell::integer(restarts));
    builder.add(builder.text("10.0.0." + std::to_string(number)));
    return builder.finish();
}

inline store::Batch sampleReset(const QList<store::RowPtr> &rows)
{
    store::Batch batch;
    batch.reset = true;
    batch.complete = true;
    batch.columns = sampleColumns();
    batch.upserted = rows;
    batch.status.state = store::StreamStatus::State::Live;
    return batch;
}

} // namespace nantian::testing
