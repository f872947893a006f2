// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe_relations.h"

namespace nantian::probe {

namespace {

void append(QByteArray &out, const char *section, const QList<models::Connection> &connections,
            int depth = 0)
{
    static const char *const kPresence[] = {"there", "missing", "unknown"};
    for (const models::Connection &each : connections) {
        const QByteArrayList cells{section,
                                   QByteArray::number(depth),
                                   each.to.kind,
                                   each.to.ns,
                                   each.to.name,
                                   each.relation.toUtf8(),
                                   kPresence[static_cast<int>(each.presence)],
                                   each.state.toUtf8()};
        out += cells.join('\t') + '\n';
        append(out, section, each.below, depth + 1);
    }
}

} // namespace

QByteArray toTsv(const models::Connections &connections)
{
    QByteArray out;
    append(out, "owners", connections.owners);
    append(out, "owns", connections.owned);
    append(out, "uses", connections.uses);
    append(out, "used-by", connections.usedBy);
    for (const QString &sentence : connections.unread) {
        out += "unread\t" + sentence.toUtf8() + '\n';
    }
    return out;
}

} // namespace nantian::probe
