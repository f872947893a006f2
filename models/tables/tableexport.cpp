// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/tableexport.h"

#include "services/json.h"

#include <QDateTime>
#include <QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;

namespace nantian::models {

using store::Cell;

namespace {

constexpr double kMilliInOne = 1000;
constexpr double kPerMilleInPercent = 10;

void appendField(QByteArray &out, QByteArray field)
{
    if (field.contains('"') || field.contains(',') || field.contains('\n') || field.contains('\r')
        || field.startsWith(' ') || field.endsWith(' '))
    {
        field.replace("\"", "\"\"");
        out += '"' + field + '"';
    } else {
        out += field;
    }
}

/// Of a text others wrote.
QByteArray guarded(QByteArray text)
{
    static constexpr QByteArrayView kBegins = "=+-@\t\r";
    return !text.isEmpty() && kBegins.contains(text.front()) ? text.prepend('\'') : text;
}

QByteArray utcText(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC).toString(Qt::ISODate).toLatin1();
}

/// Shortest digits that give the number again.
QByteArray numberText(double value)
{
    return std::isfinite(value) ? QByteArray::number(value, 'g', QLocale::FloatingPointShortest)
                                : "null"_ba;
}

void appendRaw(QByteArray &out, const Cell &cell)
{
    switch (cell.type()) {
    case Cell::Type::Empty:
        out += "null";
        return;
    case Cell::Type::Text:
        json::appendString(out, cell.view());
        return;
    case Cell::Type::Integer:
    case Cell::Type::Duration:
    case Cell::Type::Bytes:
        out += QByteArray::number(cell.number());
        return;
    case Cell::Type::Real:
        out += numberText(cell.realValue());
        return;
    case Cell::Type::Fraction:
        out += '"' + cell.display(0).toLatin1() + '"';
        return;
    case Cell::Type::Age:
    case Cell::Type::Time:
        out += '"' + utcText(cell.number()) + '"';
        return;
    case Cell::Type::CountSince:
        out += QByteArray::number(cell.count());
        return;
    case Cell::Type::MilliCores:
        out += numberText(static_cast<double>(cell.number()) / kMilliInOne);
        return;
    case Cell::Type::Percent:
        out += numberText(static_cast<double>(cell.number()) / kPerMilleInPercent);
        return;
    }
}

} // namespace

QByteArray toCsv(const TableSnapshot &table)
{
    QByteArray out;
    const auto separate = [&out](qsizetype column) {
        if (column > 0) {
            out += ',';
        }
    };
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        separate(i);
        appendField(out, guarded(table.columns.at(i).column.title.toUtf8()));
    }
    out += "\r\n";
    for (const store::RowPtr &row : table.rows) {
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            separate(i);
            const Cell cell = table.columns.at(i).read(*row);
            const QByteArray shown = cell.display(table.nowSeconds).toUtf8();
            appendField(out, cell.type() == Cell::Type::Text ? guarded(shown) : shown);
        }
        out += "\r\n";
    }
    return out;
}

QByteArray toJson(const TableSnapshot &table)
{
    QByteArray out = "[";
    for (const store::RowPtr &row : table.rows) {
        out += out.size() > 1 ? ",\n{" : "\n{";
        for (const TableSnapshot::Column &column : table.columns) {
            json::beginMember(out,
                              {column.column.id.constData(), std::size_t(column.column.id.size())});
            appendRaw(out, column.read(*row));
        }
        out += '}';
    }
    out += out.size() > 1 ? "\n]\n" : "]\n";
    return out;
}

} // namespace nantian::models
