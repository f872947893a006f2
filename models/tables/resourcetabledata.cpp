// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a ResourceTableModel shows in a cell; its order and its batches are in
// resourcetablemodel.cpp.
#include "tables/resourcetablemodel.h"

#include "base/text.h"
#include "services/json.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::models {

using store::Cell;
using store::Row;

namespace {

const store::Column &namespaceColumn()
{
    static const store::Column column{.id = "namespace", .title = u"NAMESPACE"_s, .width = 16};
    return column;
}

/// The times behind a ticking cell, local and UTC.
QString timeTip(qint64 seconds)
{
    const QDateTime utc = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC);
    return QLocale().toString(utc.toLocalTime(), QLocale::LongFormat) + u'\n'
        + utc.toString(Qt::ISODate);
}

QString bothLines(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : QString(first + u'\n' + second);
}

} // namespace

QString ExtraCells::problem(int) const { return {}; }

QString ExtraCells::remark(const Row &, int) const { return {}; }

int ResourceTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int ResourceTableModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid() || ownCount() == 0) {
        return 0;
    }
    return firstOwn() + ownCount() + extraCount();
}

const store::Column &ResourceTableModel::column(int section) const
{
    if (section < firstOwn()) {
        return namespaceColumn();
    }
    if (section < firstOwn() + ownCount()) {
        return m_columns->at(section - firstOwn());
    }
    return m_extra->columns().at(section - firstOwn() - ownCount());
}

Cell ResourceTableModel::cellAt(const Row &row, int section) const
{
    if (section < firstOwn()) {
        return Cell::text(row.ns());
    }
    if (section < firstOwn() + ownCount()) {
        return row.cell(static_cast<std::size_t>(section - firstOwn()));
    }
    return m_extra ? m_extra->cell(row, section - firstOwn() - ownCount()) : Cell();
}

Cell ResourceTableModel::cell(int row, int section) const
{
    return cellAt(*m_order.at(static_cast<std::size_t>(row)), section);
}

TableSnapshot ResourceTableModel::snapshot(const QList<int> &sections) const
{
    TableSnapshot out;
    out.rows = m_order;
    out.nowSeconds = nowSeconds();
    for (const int section : sections) {
        const int own = section - firstOwn();
        CellReader read;
        if (own < 0) {
            read = [](const Row &row) { return Cell::text(row.ns()); };
        } else if (own < ownCount()) {
            read = [at = static_cast<std::size_t>(own)](const Row &row) { return row.cell(at); };
        } else {
            read = m_extra->reader(own - ownCount());
        }
        out.columns.append({column(section), std::move(read)});
    }
    return out;
}

qint64 ResourceTableModel::nowSeconds() const
{
    return QDateTime::currentSecsSinceEpoch() + m_skew;
}

QVariant ResourceTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = *m_order.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return base::safeText(cellAt(row, index.column()).display(nowSeconds()));
    case Qt::TextAlignmentRole: {
        const bool right = column(index.column()).align == store::Column::Align::Right;
        return QVariant::fromValue(
            int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    case Qt::ToolTipRole: {
        const Cell cell = cellAt(row, index.column());
        if (const int extra = index.column() - firstOwn() - ownCount(); extra >= 0) {
            const QString remark = cell.isEmpty() ? m_extra->problem(extra) : QString();
            return bothLines(base::safeText(cell.display(nowSeconds())),
                             remark.isEmpty() ? m_extra->remark(row, extra) : remark);
        }
        if (cell.type() == Cell::Type::Age || cell.type() == Cell::Type::Time
            || (cell.type() == Cell::Type::CountSince && cell.number() > 0))
        {
            return timeTip(cell.number());
        }
        const QString text = base::safeText(cell.display(nowSeconds()));
        if (column(index.column()).health && !row.healthReason().empty()) {
            const QString reason = base::safeText(json::text(row.healthReason()));
            const QString detail = base::safeText(json::text(row.healthDetail()));
            QStringList lines{text, reason, detail};
            lines.removeIf([](const QString &line) { return line.isEmpty(); });
            lines.removeDuplicates();
            return lines.join(u'\n');
        }
        return text;
    }
    case RawRole: {
        const Cell cell = cellAt(row, index.column());
        if (cell.type() == Cell::Type::Text) {
            return json::text(cell.view());
        }
        if (cell.type() == Cell::Type::Real) {
            return cell.realValue();
        }
        return cell.type() == Cell::Type::CountSince ? QVariant(cell.count())
                                                     : QVariant(cell.number());
    }
    case HealthRole:
        return static_cast<int>(row.health());
    case HealthReasonRole:
        return base::safeText(json::text(row.healthReason()));
    case UidRole:
        return QByteArray(row.uid().data(), static_cast<qsizetype>(row.uid().size()));
    case TicksRole:
        return cellAt(row, index.column()).ticks();
    case ChangedRole: {
        const auto it = m_rows.find(row.uid());
        const int own = index.column() - firstOwn();
        const bool mine = it != m_rows.end() && own >= 0 && own < std::min(ownCount(), 64)
            && (it->second.changedColumns >> own & 1U) != 0;
        return mine ? it->second.changedMs : qint64(0);
    }
    case FaintRole:
        return row.deleting() != 0;
    default:
        return {};
    }
}

QVariant ResourceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const store::Column &spec = column(section);
    switch (role) {
    case Qt::DisplayRole:
        return base::safeText(spec.title);
    case Qt::ToolTipRole: {
        const int extra = section - firstOwn() - ownCount();
        return bothLines(base::safeText(spec.description),
                         extra < 0 ? QString() : m_extra->problem(extra));
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            int((spec.align == store::Column::Align::Right ? Qt::AlignRight : Qt::AlignLeft)
                | Qt::AlignVCenter));
    default:
        return {};
    }
}

} // namespace nantian::models
