// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/differenceview.h"

#include "base/onpool.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using nantian::models::Difference;
using nantian::models::DifferenceRow;

namespace nantian::views {

namespace {

constexpr qsizetype kContext = 3;   ///< unchanged lines kept around a change
constexpr qsizetype kLeastFold = 3; ///< fewer are shown rather than folded
/// Of a line: more would be shaped anew with every paint.
constexpr qsizetype kShownCharacters = 4000;

QString shownPart(const QString &line)
{
    return line.size() <= kShownCharacters ? line : QString(line.first(kShownCharacters) + u'…');
}

/// The widest line, as far as that is told without a font: what may be twice as wide counts twice.
QString widestOf(const Difference &difference)
{
    QString out;
    qsizetype most = 0;
    for (const QStringList *side : {&difference.left, &difference.right}) {
        for (const QString &line : *side) {
            const QStringView shown = QStringView(line).left(kShownCharacters);
            const qsizetype width = shown.size()
                + std::ranges::count_if(shown, [](QChar c) { return c.unicode() >= 0x1100; });
            if (width > most) {
                most = width;
                out = shownPart(line);
            }
        }
    }
    return out;
}

} // namespace

DifferenceView::DifferenceView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFont(monospaceFont());
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Difference"));
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
}

void DifferenceView::setTexts(const QString &leftTitle, const QString &left,
                              const QString &rightTitle, const QString &right)
{
    m_leftTitle = leftTitle;
    m_rightTitle = rightTitle;
    const quint64 generation = ++m_generation;
    setPlaceholder(tr("Comparing…"));
    using Found = std::pair<Difference, QString>;
    base::onPool<Found>([left, right] {
        const Difference difference = models::lineDifference(left, right);
        return base::Result<Found>(Found(difference, widestOf(difference)));
    }).then(this, [this, generation](const base::Result<Found> &found) {
        if (generation != m_generation) {
            return;
        }
        m_difference = found->first;
        m_has = true;
        m_widest = fontMetrics().horizontalAdvance(found->second);
        fold();
        setAccessibleDescription(tr("%n line(s) added", nullptr, m_difference.added) + u", "_s
                                 + tr("%n line(s) removed", nullptr, m_difference.removed));
        Q_EMIT ready();
    });
}

void DifferenceView::clear()
{
    ++m_generation;
    m_has = false;
    m_difference = {};
    m_lines.clear();
    m_widest = 0;
    updateBars();
    viewport()->update();
}

void DifferenceView::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

void DifferenceView::fold()
{
    m_lines.clear();
    const QList<DifferenceRow> &rows = m_difference.rows;
    for (qsizetype i = 0; i < rows.size();) {
        if (rows.at(i).kind != DifferenceRow::Kind::Same) {
            m_lines.append({i, 0});
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < rows.size() && rows.at(end).kind == DifferenceRow::Kind::Same) {
            ++end;
        }
        const qsizetype from = i == 0 ? 0 : i + kContext;
        const qsizetype to = end == rows.size() ? end : end - kContext;
        for (; i < end; ++i) {
            if (i == from && to - from >= kLeastFold) {
                m_lines.append({i, to - from});
                i = to - 1;
            } else {
                m_lines.append({i, 0});
            }
        }
    }
    updateBars();
    verticalScrollBar()->setValue(0);
    viewport()->update();
}

void DifferenceView::unfold(qsizetype line)
{
    const Line closed = m_lines.at(line);
    if (closed.folded == 0) {
        return;
    }
    QList<Line> lines = m_lines.first(line);
    lines.reserve(m_lines.size() - 1 + closed.folded);
    for (qsizetype i = 0; i < closed.folded; ++i) {
        lines.append({closed.row + i, 0});
    }
    m_lines = lines + m_lines.sliced(line + 1);
    updateBars();
    viewport()->update();
}

int DifferenceView::lineHeight() const { return fontMetrics().height() + 2; }

int DifferenceView::headHeight() const { return fontMetrics().height() + kGap; }

void DifferenceView::updateBars()
{
    const int shown = qMax(1, (viewport()->height() - headHeight()) / lineHeight());
    verticalScrollBar()->setRange(0, qMax(0, static_cast<int>(m_lines.size()) - shown));
    verticalScrollBar()->setPageStep(shown);
    const int half = viewport()->width() / 2 - fontMetrics().horizontalAdvance(u"00000 + "_s);
    horizontalScrollBar()->setRange(0, qMax(0, m_widest - half + kGap));
    horizontalScrollBar()->setPageStep(qMax(1, half));
    horizontalScrollBar()->setSingleStep(fontMetrics().averageCharWidth() * 4);
}

void DifferenceView::paintSide(QPainter &painter, const DifferenceRow &row, const QRect &cell,
                               bool right)
{
    using Kind = DifferenceRow::Kind;
    const int index = right ? row.right : row.left;
    const QPalette &colours = palette();
    const store::Health health = right ? store::Health::Ok : store::Health::Failed;
    if (index < 0) {
        painter.fillRect(cell, colours.color(QPalette::AlternateBase));
        return;
    }
    if (row.kind != Kind::Same) {
        painter.fillRect(cell, softFill(health, colours));
    }
    const int digits = fontMetrics().horizontalAdvance(u"00000 "_s);
    const int baseline = cell.top() + 1 + fontMetrics().ascent();
    painter.setPen(faintText(colours));
    painter.drawText(QRect(cell.left(), cell.top(), digits - kUnit, cell.height()),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(m_firstLine + index));
    if (row.kind != Kind::Same) {
        painter.setPen(healthColor(health, colours));
        painter.drawText(cell.left() + digits, baseline, right ? u"+"_s : u"−"_s);
    }
    const int left = cell.left() + digits + fontMetrics().horizontalAdvance(u"+ "_s);
    painter.save();
    painter.setClipRect(QRect(left, cell.top(), cell.right() - left + 1, cell.height()));
    const QString line = shownPart((right ? m_difference.right : m_difference.left).at(index));
    const int x = left - horizontalScrollBar()->value();
    for (const models::TextRange &range : right ? row.rightChanges : row.leftChanges) {
        const qsizetype begin = qMin(range.begin, line.size());
        const qsizetype end = qMin(range.begin + range.length, line.size());
        const int from = fontMetrics().horizontalAdvance(line.first(begin));
        const int to = fontMetrics().horizontalAdvance(line.first(end));
        QColor mark = healthColor(health, colours);
        mark.setAlphaF(0.28F);
        painter.fillRect(QRect(x + from, cell.top(), qMax(2, to - from), cell.height()), mark);
    }
    painter.setPen(colours.color(QPalette::Text));
    painter.drawText(x, baseline, safe(line));
    painter.restore();
}

void DifferenceView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const QPalette &colours = palette();
    if (!m_has || m_difference.isEmpty()) {
        painter.setFont(QApplication::font());
        painter.setPen(faintText(colours));
        painter.drawText(viewport()->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         m_has ? tr("Nothing differs.") : m_placeholder);
        return;
    }
    painter.setFont(font());
    const int middle = viewport()->width() / 2;
    painter.fillRect(QRect(middle - 1, 0, 1, viewport()->height()), separatorColor(colours));
    int y = headHeight();
    for (qsizetype i = verticalScrollBar()->value(); i < m_lines.size() && y < viewport()->height();
         ++i, y += lineHeight())
    {
        const Line &line = m_lines.at(i);
        if (line.folded > 0) {
            const QRect band(0, y, viewport()->width(), lineHeight());
            painter.fillRect(band, colours.color(QPalette::AlternateBase));
            painter.setPen(faintText(colours));
            painter.drawText(band, Qt::AlignCenter,
                             tr("%n unchanged line(s)", nullptr, static_cast<int>(line.folded)));
            continue;
        }
        const DifferenceRow &row = m_difference.rows.at(line.row);
        paintSide(painter, row, QRect(0, y, middle - 1, lineHeight()), false);
        paintSide(painter, row,
                  QRect(middle + 1, y, viewport()->width() - middle - 1, lineHeight()), true);
    }
    const QRect head(0, 0, viewport()->width(), headHeight());
    painter.fillRect(head, colours.color(QPalette::Window));
    painter.fillRect(QRect(0, head.bottom(), head.width(), 1), separatorColor(colours));
    QFont bold = QApplication::font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(colours.color(QPalette::WindowText));
    const QFontMetrics metrics(bold);
    painter.drawText(QRect(kGap, 0, middle - kMargin, head.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_leftTitle, Qt::ElideMiddle, middle - kMargin));
    painter.drawText(QRect(middle + kGap, 0, middle - kMargin, head.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_rightTitle, Qt::ElideMiddle, middle - kMargin));
}

void DifferenceView::resizeEvent(QResizeEvent *) { updateBars(); }

void DifferenceView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateBars();
    }
    viewport()->update();
}

void DifferenceView::scrollContentsBy(int, int) { viewport()->update(); }

void DifferenceView::mousePressEvent(QMouseEvent *event)
{
    const int y = event->position().toPoint().y() - headHeight();
    const qsizetype line = verticalScrollBar()->value() + y / lineHeight();
    if (y >= 0 && line < m_lines.size()) {
        unfold(line);
    }
}

void DifferenceView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    for (qsizetype i = verticalScrollBar()->value(); i < m_lines.size(); ++i) {
        if (m_lines.at(i).folded > 0) {
            unfold(i);
            return;
        }
    }
}

} // namespace nantian::views
