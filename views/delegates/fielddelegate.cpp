// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/fielddelegate.h"

#include "views/delegates/rowdelegate.h"
#include "views/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace nantian::views {

void FieldDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QPalette &colors = option.palette;
    painter->save();
    paintRowGround(painter, option.rect, view, option.state.testFlag(QStyle::State_Selected),
                   view != nullptr && view->currentIndex().row() == index.row());
    QRect line = option.rect.adjusted(kMargin, kUnit, -kMargin, -kUnit);
    const int height = option.fontMetrics.height();
    QRect below = line;
    line.setHeight(height);
    below.setTop(line.bottom() + 1);
    const QString note = index.data(Note).toString();
    const int noteWidth =
        qMin(option.fontMetrics.horizontalAdvance(note) + 1, line.width() * 3 / 5);
    painter->setFont(option.font);
    painter->setPen(faintText(colors));
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(note, Qt::ElideRight, noteWidth));
    painter->drawText(below, Qt::AlignLeft | Qt::AlignTop,
                      option.fontMetrics.elidedText(index.data(Summary).toString(), Qt::ElideRight,
                                                    below.width()));
    QFont font = option.font;
    font.setWeight(index.data(Required).toBool() ? QFont::Bold : QFont::Normal);
    line.setRight(line.right() - noteWidth - kGap);
    painter->setFont(font);
    if (!index.data(Deprecated).toBool()) {
        painter->setPen(colors.color(QPalette::Text));
    }
    painter->drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideMiddle, line.width()));
    painter->restore();
}

QSize FieldDelegate::sizeHint(const QStyleOptionViewItem &option,
                              const QModelIndex & /*index*/) const
{
    return {0, 2 * option.fontMetrics.height() + 2 * kUnit};
}

} // namespace nantian::views
