// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/headerview.h"

#include "views/delegates/celldelegate.h"
#include "views/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace nantian::views {

namespace {
constexpr int kSortArrow = 12; ///< room for the sort arrow
}

HeaderView::HeaderView(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSmallFont();
    setSectionsMovable(false);
    setHighlightSections(false);
    setMinimumSectionSize(40);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void HeaderView::setSmallFont()
{
    m_settingFont = true;
    QFont small = parentWidget() != nullptr ? parentWidget()->font() : font();
    small.setPointSizeF(small.pointSizeF() * 0.86);
    small.setWeight(QFont::Medium);
    setFont(small);
    m_settingFont = false;
}

void HeaderView::changeEvent(QEvent *event)
{
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_settingFont) {
        setSmallFont();
    }
}

void HeaderView::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    // Right of the last section the header goes on: the table is as wide as its place.
    const int from = length() - offset();
    if (from < viewport()->width()) {
        QPainter painter(viewport());
        const QRect rest(from, 0, viewport()->width() - from, viewport()->height());
        painter.fillRect(rest, palette().brush(QPalette::Window));
        painter.setPen(separatorColor(palette()));
        painter.drawLine(rest.bottomLeft(), rest.bottomRight());
    }
}

int HeaderView::titleWidth(int section) const
{
    const QString title = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    return fontMetrics().horizontalAdvance(title) + 2 * CellDelegate::kPadding + kSortArrow;
}

QSize HeaderView::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), fontMetrics().height() + 3 * kUnit};
}

void HeaderView::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->fillRect(rect, palette().brush(QPalette::Window));
    painter->setPen(separatorColor(palette()));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.topRight() + QPoint(0, 2 * kUnit - 2),
                      rect.bottomRight() - QPoint(0, 2 * kUnit - 2));

    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const int alignment =
        model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
    const bool right = (alignment & Qt::AlignRight) != 0;
    QRect area = rect.adjusted(CellDelegate::kPadding, 0, -CellDelegate::kPadding, 0);
    const QString title =
        safe(model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
    const int room = area.width() - (sorted ? kSortArrow : 0);
    const QString shown = fontMetrics().elidedText(title, Qt::ElideRight, room);
    const int width = fontMetrics().horizontalAdvance(shown);
    painter->setFont(font());
    painter->setPen(sorted ? palette().color(QPalette::Text) : faintText(palette()));
    QRect place = area;
    if (right) {
        place.setLeft(area.right() - width);
    }
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    if (sorted) {
        const double x = right ? place.left() - kSortArrow + 2.0 : place.left() + width + 4.0;
        const double y = rect.center().y() + 0.5;
        const double d = sortIndicatorOrder() == Qt::AscendingOrder ? -2.0 : 2.0;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(palette().color(QPalette::Highlight), 1.6, Qt::SolidLine, Qt::RoundCap,
                             Qt::RoundJoin));
        painter->drawPolyline(
            QPolygonF({QPointF(x, y - d), QPointF(x + 3.5, y + d), QPointF(x + 7, y - d)}));
    }
    painter->restore();
}

/// Descriptions are those of whoever made the definition: shown as they are, never as markup.
bool HeaderView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || model() == nullptr) {
        return QHeaderView::viewportEvent(event);
    }
    const auto *help = static_cast<QHelpEvent *>(event);
    const int section = logicalIndexAt(help->pos());
    const QString tip = model()->headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString();
    QToolTip::showText(help->globalPos(), plainTip(tip), viewport());
    return true;
}

} // namespace nantian::views
