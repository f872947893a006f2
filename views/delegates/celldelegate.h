// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace nantian::views {

/// Paints every cell of a resource table: the health shape before the column that carries it, names
/// elided in the middle, numbers right-aligned in figures of equal width, finished objects fainter,
/// and everything fainter while the table is stale. GUI thread; owned by its view.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Rows may be old: paint them dimmed.
    void setStale(bool stale) { m_stale = stale; }
    [[nodiscard]] bool isStale() const { return m_stale; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    static constexpr int kPadding = 8; ///< left and right of a cell's text

private:
    [[nodiscard]] static int glyphSize(const QFont &font);
    [[nodiscard]] static int glyphWidth(const QFont &font, const QModelIndex &index);
    bool m_stale = false;
};

} // namespace nantian::views
