// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns a ResourceTable shows, how wide and in which order.
#include "views/delegates/celldelegate.h"
#include "views/theme/theme.h"
#include "views/widgets/headerview.h"
#include "views/widgets/resourcetable.h"

#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {
constexpr int kSampleRows = 200; ///< rows looked at when columns are sized
constexpr int kMaxColumnWidth = 360;
constexpr int kMaxNameWidth = 420;
constexpr int kMaxAir = 36;
constexpr int kTickRoom = 3; ///< characters an age may grow by while it is looked at
} // namespace

void ResourceTable::restoreLayout(const std::optional<Settings::TableLayout> &layout)
{
    m_restoring = true;
    const int count = m_model->columnCount();
    for (int section = 0; section < count; ++section) {
        const store::Column &column = m_model->column(section);
        const QString id = QString::fromUtf8(column.id);
        const bool shown = layout
            ? (column.wide ? layout->shown.contains(id) : !layout->hidden.contains(id))
            : !column.wide;
        setColumnHidden(section, !shown);
    }
    m_sized = false;
    if (layout) {
        int place = 0;
        for (const QString &id : layout->order) {
            for (int section = 0; section < count; ++section) {
                if (QString::fromUtf8(m_model->column(section).id) == id) {
                    m_header->moveSection(m_header->visualIndex(section), place++);
                    break;
                }
            }
        }
        for (int section = 0; section < count; ++section) {
            const QString id = QString::fromUtf8(m_model->column(section).id);
            const int width = layout->widths.value(id, 0);
            if (width > 0) {
                setColumnWidth(section, width);
                m_sized = true;
            } else if (m_model->column(section).custom || m_model->column(section).extra)
            { // it came after the widths were kept
                setColumnWidth(
                    section,
                    qMax(m_header->titleWidth(section),
                         m_model->column(section).width * fontMetrics().averageCharWidth()));
            }
            if (!layout->sortColumn.isEmpty() && id == layout->sortColumn) {
                sortByColumn(section,
                             layout->descending ? Qt::DescendingOrder : Qt::AscendingOrder);
            }
        }
    } else {
        // Our own numbers stand beside the state they explain, not behind the wide columns.
        int place = -1;
        for (int section = 0; section < count; ++section) {
            const store::Column &column = m_model->column(section);
            if (!column.extra) {
                place = column.id == "age" ? m_header->visualIndex(section) : place;
            } else if (place >= 0) {
                m_header->moveSection(m_header->visualIndex(section), place++);
            }
        }
        // In every table the age stands last, whatever else is shown.
        for (int section = 0; section < count; ++section) {
            if (m_model->column(section).id == "age") {
                m_header->moveSection(m_header->visualIndex(section), count - 1);
            }
        }
    }
    m_remembered = m_sized;
    if (!m_sized) {
        sizeColumns();
    }
    m_restoring = false;
}

bool ResourceTable::holdsAnything(int section, int rows) const
{
    for (int row = 0; row < rows; ++row) {
        const QString text = m_model->index(row, section).data(Qt::DisplayRole).toString();
        if (!text.isEmpty() && text != "<none>"_L1) {
            return true;
        }
    }
    return false;
}

void ResourceTable::sizeColumns()
{
    const int rows = qMin(m_model->rowCount(), kSampleRows);
    const QFontMetrics metrics(font());
    m_wanted.clear();
    for (int section = 0; section < m_model->columnCount(); ++section) {
        const store::Column &column = m_model->column(section);
        int width = m_header->titleWidth(section);
        QStyleOptionViewItem option;
        option.font = font();
        bool ticks = false;
        for (int row = 0; row < rows; ++row) {
            const QModelIndex index = m_model->index(row, section);
            width = qMax(width, m_cells->sizeHint(option, index).width());
            ticks = ticks || index.data(models::ResourceTableModel::TicksRole).toBool();
        }
        if (ticks) { // "11 (38s ago)" will be "11 (12m ago)" or longer
            width += kTickRoom * metrics.averageCharWidth();
        }
        if (rows == 0 || column.extra || column.custom) { // usage arrives after the rows
            width =
                qMax(width, column.width * metrics.averageCharWidth() + 2 * CellDelegate::kPadding);
        }
        if (column.align == store::Column::Align::Right || column.health) {
            width += kGap; // what grows (restart counts, reasons) should not elide at once
        }
        if (column.wide && !holdsAnything(section, rows)) {
            width = 0;
        }
        m_wanted.append(qMin(width, column.elideMiddle ? kMaxNameWidth : kMaxColumnWidth));
    }
    // A few rows that came first say little of those behind them.
    m_sized = rows == kSampleRows || (rows > 0 && m_model->isComplete());
    arrangeColumns();
}

void ResourceTable::arrangeColumns()
{
    if (m_remembered || m_wanted.size() != m_model->columnCount()) {
        return;
    }
    const bool wasRestoring = std::exchange(m_restoring, true);
    int room = width() - verticalScrollBar()->sizeHint().width();
    int shown = 0;
    for (int section = 0; section < m_wanted.size(); ++section) {
        if (!m_model->column(section).wide) {
            room -= m_wanted.at(section);
            ++shown;
        }
    }
    // kubectl's wide columns as far as there is room, and a little air for everyone.
    QList<bool> fits(m_wanted.size(), true);
    for (int section = 0; section < m_wanted.size(); ++section) {
        if (m_model->column(section).wide) {
            fits[section] = !m_model->column(section).chosen && m_wanted.at(section) > 0
                && m_wanted.at(section) <= room;
            room -= fits.at(section) ? m_wanted.at(section) : 0;
            shown += fits.at(section) ? 1 : 0;
        }
    }
    const int air = shown > 0 ? qBound(0, room / shown, kMaxAir) : 0;
    for (int section = 0; section < m_wanted.size(); ++section) {
        setColumnHidden(section, !fits.at(section));
        if (fits.at(section)) {
            setColumnWidth(section, m_wanted.at(section) + air);
        }
    }
    m_restoring = wasRestoring;
}

Settings::TableLayout ResourceTable::layout() const
{
    Settings::TableLayout out;
    QList<std::pair<int, QString>> order;
    for (int section = 0; section < m_model->columnCount(); ++section) {
        const store::Column &column = m_model->column(section);
        const QString id = QString::fromUtf8(column.id);
        const bool hidden = isColumnHidden(section);
        if (hidden && !column.wide) {
            out.hidden << id;
        } else if (!hidden && column.wide) {
            out.shown << id;
        }
        if (!hidden) {
            out.widths.insert(id, columnWidth(section));
        }
        order.append({m_header->visualIndex(section), id});
    }
    std::ranges::sort(order);
    for (const auto &[place, id] : std::as_const(order)) {
        out.order << id;
    }
    const int sorted = m_header->sortIndicatorSection();
    if (sorted >= 0 && sorted < m_model->columnCount()) {
        out.sortColumn = QString::fromUtf8(m_model->column(sorted).id);
        out.descending = m_header->sortIndicatorOrder() == Qt::DescendingOrder;
    }
    return out;
}

void ResourceTable::setColumnShown(int section, bool shown)
{
    m_restoring = true;
    setColumnHidden(section, !shown);
    m_restoring = false;
    if (shown && columnWidth(section) < m_header->titleWidth(section)) {
        setColumnWidth(section, m_header->titleWidth(section));
    }
    layoutTouched();
}

} // namespace nantian::views
