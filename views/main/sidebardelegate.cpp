// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/sidebardelegate.h"

#include "views/main/sidebar.h"
#include "views/theme/theme.h"

#include <QAbstractItemView>
#include <QGuiApplication>
#include <QPainter>

namespace nantian::views {

namespace {

constexpr int kItemHeight = 26;

/// The count at the right; answers what is left of the area.
QRect paintCount(QPainter *painter, const QModelIndex &index, const QFont &font,
                 const QPalette &palette, QRect area)
{
    const QString text = index.data(Sidebar::CountRole).toString();
    if (text.isEmpty()) {
        return area;
    }
    QFont figures = tabularFont(font);
    figures.setPointSizeF(font.pointSizeF() * 0.92);
    painter->setFont(figures);
    painter->setPen(index.data(Sidebar::LiveRole).toBool() ? palette.color(QPalette::Text)
                                                           : faintText(palette));
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, text);
    area.setRight(area.right() - QFontMetrics(figures).horizontalAdvance(text) - kGap);
    return area;
}

} // namespace

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const bool category = index.data(Sidebar::CategoryRole).isValid();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    // The view's own palette has no highlight: its style would paint it beside our round one.
    const QPalette palette = QGuiApplication::palette();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QRectF whole(kUnit, option.rect.top() + 1, view->viewport()->width() - 2 * kUnit,
                       option.rect.height() - 2);
    if (!category && (selected || hovered)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? selectionFill(palette, true)
                                   : palette.color(QPalette::Midlight));
        painter->drawRoundedRect(whole, kUnit, kUnit);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && view->hasFocus()) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(palette.color(QPalette::Highlight));
        painter->drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), kUnit, kUnit);
    }
    QRect area = option.rect.adjusted(kUnit, 0, -3 * kUnit, 0);
    QFont font = option.font;
    if (category) {
        font.setPointSizeF(font.pointSizeF() * 0.86);
        font.setWeight(QFont::DemiBold);
    } else {
        const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
        icon.paint(painter, area.left(), area.top() + (area.height() - kIconSize) / 2, kIconSize,
                   kIconSize);
        area.setLeft(area.left() + kIconSize + kGap);
    }
    area = paintCount(painter, index, font, palette, area);
    const auto health = static_cast<store::Health>(index.data(Sidebar::HealthRole).toInt());
    if (health != store::Health::None) {
        const int top = area.top() + (area.height() - kHealthSize) / 2;
        paintHealth(painter, health,
                    QRectF(area.right() - kHealthSize + 1, top, kHealthSize, kHealthSize), palette);
        area.setRight(area.right() - kHealthSize - kUnit);
    }
    painter->setPen(category ? faintText(palette) : palette.color(QPalette::Text));
    painter->setFont(font);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(),
                                                    Qt::ElideRight, area.width()));
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option,
                                const QModelIndex & /*index*/) const
{
    return {100, qMax(kItemHeight, option.fontMetrics.height() + 2 * kUnit)};
}

} // namespace nantian::views
