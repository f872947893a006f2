// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe_page.h"

#include "base/format.h"
#include "base/text.h"

using namespace Qt::StringLiterals;

namespace nantian::probe {

namespace {

QString shape(store::Health health)
{
    static const char *const kNames[] = {"",           "[Ok] ",     "[Progressing] ",
                                         "[Warning] ", "[Failed] ", "[Unknown] "};
    return QString::fromLatin1(kNames[static_cast<int>(health)]);
}

QString arrow(const models::ObjectLink &link)
{
    if (link.name.isEmpty()) {
        return {};
    }
    const QByteArray place = link.ns.isEmpty() ? QByteArray() : link.ns + '/';
    return u" -> "_s + QString::fromUtf8(link.kind + ' ' + place + link.name);
}

QStringList tableLines(const models::DetailTable &table)
{
    QStringList lines{QString(), u"== %1 (%2)"_s.arg(table.title, QString::fromUtf8(table.id))};
    if (table.rows.isEmpty()) {
        return lines << table.empty;
    }
    if (!table.headers.isEmpty()) {
        lines << table.headers.join(u" | "_s);
    }
    for (const models::DetailRow &row : table.rows) {
        lines << shape(row.health) + row.cells.join(u" | "_s) + arrow(row.link);
    }
    return lines;
}

} // namespace

QByteArray toText(const models::ObjectDetails &page)
{
    QStringList lines{u"%1 %2"_s.arg(QString::fromUtf8(page.kind), page.title)};
    for (const models::Verdict &verdict : page.verdicts) {
        lines << shape(verdict.health) + verdict.sentence
                + u" (%1)"_s.arg(QString::fromUtf8(verdict.cause)) + arrow(verdict.about);
    }
    for (const models::Gauge &gauge : page.gauges) {
        lines << shape(gauge.health)
                + u"%1: %2 (%3)"_s.arg(gauge.label, gauge.text,
                                       base::formatPerMille(qRound64(gauge.share * 1000)));
    }
    for (const models::Field &field : page.fields) {
        lines << field.label + u": "_s
                + (field.time != 0 ? base::formatDateTime(field.time) : field.text);
    }
    for (const models::DetailTable &table : page.tables) {
        if (!table.rows.isEmpty() || !table.empty.isEmpty()) {
            lines << tableLines(table);
        }
    }
    QByteArray out;
    for (const QString &line : std::as_const(lines)) {
        out += base::safeText(line).toUtf8() + '\n';
    }
    return out;
}

} // namespace nantian::probe
