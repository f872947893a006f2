// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/rowdelegate.h"

#include "views/delegates/celldelegate.h"
#include "views/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

namespace nantian::views {

namespace {

/// What the style leaves beside a cell's text by itself.
int styleMargin(const QStyleOptionViewItem &option)
{
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    return style->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
}

} // namespace

void paintRowGround(QPainter *painter, const QRect &rect, const QAbstractItemView *view,
                    bool selected, bool current)
{
    const bool focused = view != nullptr && view->hasFocus();
    if (selected) {
        painter->fillRect(rect, selectionFill(view->palette(), focused));
    }
    if (focused && current) {
        painter->setPen(view->palette().color(QPalette::Highlight));
        painter->drawLine(rect.topLeft(), rect.topRight());
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    }
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    painter->save();
    paintRowGround(painter, option.rect, view, cell.state.testFlag(QStyle::State_Selected),
                   view != nullptr && view->currentIndex().row() == index.row()
                       && view->currentIndex().parent() == index.parent());
    painter->restore();
    cell.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver);
    cell.font = tabularFont(cell.font);
    const int air = CellDelegate::kPadding - styleMargin(option);
    cell.rect.adjust(air, 0, -air, 0);
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize plain = QStyledItemDelegate::sizeHint(option, index);
    return {plain.width() + 2 * (CellDelegate::kPadding - styleMargin(option)),
            qMax(plain.height(), qMax(kRowHeight, option.fontMetrics.height() + kGap))};
}

} // namespace nantian::views
