// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace nantian::views {

/// The ground of a row, the same in every table and list: a soft fill when selected, so that health
/// colours stay readable on it, and a line above and below the current row of the view with focus.
void paintRowGround(QPainter *painter, const QRect &rect, const QAbstractItemView *view,
                    bool selected, bool current);

/// Paints the rows of small tables and lists on that ground, with the same air left and right as
/// resource tables have and figures of equal width. GUI thread; owned by its view.
class RowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace nantian::views
