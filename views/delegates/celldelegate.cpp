// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/celldelegate.h"

#include "tables/resourcetablemodel.h"
#include "views/delegates/rowdelegate.h"
#include "views/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDateTime>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QTimeZone>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

using Model = models::ResourceTableModel;

const store::Column *columnOf(const QModelIndex &index)
{
    const auto *model = qobject_cast<const Model *>(index.model());
    return model == nullptr ? nullptr : &model->column(index.column());
}

store::Health healthOf(const QModelIndex &index)
{
    return static_cast<store::Health>(index.data(Model::HealthRole).toInt());
}

} // namespace

int CellDelegate::glyphSize(const QFont &font)
{
    return qMax(kHealthSize, QFontMetrics(font).ascent() * 3 / 4);
}

int CellDelegate::glyphWidth(const QFont &font, const QModelIndex &index)
{
    const store::Column *column = columnOf(index);
    return column != nullptr && column->health ? glyphSize(font) + kUnit + 2 : 0;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const store::Column *column = columnOf(index);
    if (column == nullptr) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    painter->save();
    paintRowGround(painter, option.rect, view, option.state.testFlag(QStyle::State_Selected),
                   view != nullptr && view->currentIndex().row() == index.row());

    QRect area = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    const store::Health health = healthOf(index);
    if (m_stale) {
        painter->setOpacity(0.55);
    }
    QColor color = option.palette.color(QPalette::Text);
    if (index.data(Model::FaintRole).toBool()) {
        color = faintText(option.palette);
    }
    if (column->health) {
        const int size = glyphSize(option.font);
        const QRectF box(area.left(), area.center().y() - size / 2.0 + 0.5, size, size);
        paintHealth(painter, health, box, option.palette);
        area.setLeft(area.left() + glyphWidth(option.font, index));
        if (health == store::Health::Failed || health == store::Health::Warning) {
            color = healthColor(health, option.palette);
        }
    }
    const bool right = column->align == store::Column::Align::Right;
    const QString text = safe(index.data(Qt::DisplayRole).toString());
    const QFont font = right ? tabularFont(option.font) : option.font;
    painter->setFont(font);
    painter->setPen(color);
    const QString shown = QFontMetrics(font).elidedText(
        text, column->elideMiddle ? Qt::ElideMiddle : Qt::ElideRight, area.width());
    painter->drawText(
        area, Qt::AlignVCenter | Qt::TextSingleLine | (right ? Qt::AlignRight : Qt::AlignLeft),
        shown);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const int width = QFontMetrics(option.font).horizontalAdvance(text);
    return {width + glyphWidth(option.font, index) + 2 * kPadding + 1, kRowHeight};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const store::Column *column = columnOf(index);
    if (event->type() != QEvent::ToolTip || column == nullptr) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    QStringList lines;
    const QString text = safe(index.data(Qt::DisplayRole).toString());
    if (sizeHint(option, index).width() > option.rect.width()) {
        lines << text;
    }
    if (column->health) {
        const QString word = healthWord(healthOf(index));
        const QString reason = safe(index.data(Model::HealthReasonRole).toString());
        if (!word.isEmpty()) {
            lines << (reason.isEmpty() || reason == text ? word : word + u": "_s + reason);
        }
    }
    if (index.data(Model::TicksRole).toBool()) {
        const qint64 seconds = index.data(Model::RawRole).toLongLong();
        if (seconds > 0) {
            const QDateTime utc = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC);
            lines << QLocale().toString(utc.toLocalTime(), QLocale::LongFormat)
                  << utc.toString(Qt::ISODate);
        }
    }
    if (lines.isEmpty()) {
        QToolTip::hideText();
    } else {
        // Cluster text is never interpreted as markup.
        QToolTip::showText(event->globalPos(), plainTip(lines.join(u'\n')), view);
    }
    return true;
}

} // namespace nantian::views
