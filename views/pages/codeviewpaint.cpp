// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What CodeView paints behind and beside the text; codeview.cpp has the rest.
#include "views/pages/codefolds.h"
#include "views/pages/codehighlighter.h"
#include "views/pages/codeview.h"
#include "views/theme/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace nantian::views {

namespace {

/// Above what is visible, to find what it belongs to.
constexpr int kLookBack = 500;
constexpr int kLookAhead = 100;

} // namespace

QTextBlock CodeView::lastVisibleBlock() const
{
    QTextBlock block = firstVisibleBlock();
    qreal y = blockBoundingGeometry(block).translated(contentOffset()).top();
    QTextBlock last = block;
    while (block.isValid() && y <= viewport()->height()) {
        last = block;
        y += blockBoundingRect(block).height();
        block = CodeFolds::nextVisible(block);
    }
    return last;
}

void CodeView::paintEvent(QPaintEvent *event)
{
    const QTextBlock last = lastVisibleBlock();
    m_highlighter->prepare(firstVisibleBlock(), last);
    {
        QPainter painter(viewport());
        painter.setClipRect(event->rect());
        paintLines(&painter, last);
        paintGuides(&painter, last);
    }
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    paintFolds(&painter, last);
}

/// What is behind the text.
void CodeView::paintLines(QPainter *painter, const QTextBlock &last) const
{
    const int current = isReadOnly() ? -1 : textCursor().blockNumber();
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && !(last < block);
         block = CodeFolds::nextVisible(block))
    {
        QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        place.setLeft(0);
        place.setRight(viewport()->width());
        if (block.blockNumber() == m_marked - 1) {
            painter->fillRect(place, softFill(store::Health::Failed, palette()));
        } else if (block.blockNumber() == current) {
            painter->fillRect(place, palette().color(QPalette::AlternateBase));
        }
        paintMatches(painter, block, place);
    }
}

void CodeView::paintMatches(QPainter *painter, const QTextBlock &block, const QRectF &place) const
{
    auto match = std::ranges::lower_bound(m_matches, block.position(), {}, &base::TextMatch::begin);
    if (match == m_matches.cend() || match->begin >= block.position() + block.length()) {
        return;
    }
    const QTextLine line = block.layout()->lineAt(0);
    const qreal left = contentOffset().x();
    for (; match != m_matches.cend() && match->begin < block.position() + block.length(); ++match) {
        const int from = match->begin - block.position();
        const qreal x = left + line.cursorToX(from);
        const qreal end = left + line.cursorToX(from + match->length);
        if (x > viewport()->width()) {
            break;
        }
        painter->fillRect(QRectF(x, place.top(), end - x, place.height()),
                          softFill(store::Health::Warning, palette()));
        painter->setPen(healthColor(store::Health::Warning, palette()));
        painter->drawRect(QRectF(x, place.top(), end - x, place.height()).adjusted(0, 0, -1, -1));
    }
}

/// A line for each key or list item that what is visible belongs to.
void CodeView::paintGuides(QPainter *painter, const QTextBlock &last) const
{
    QList<int> open; // indents, each deeper than the one before
    const auto enter = [&open](int indent) {
        while (!open.isEmpty() && open.last() >= indent) {
            open.removeLast();
        }
    };
    QTextBlock above = firstVisibleBlock().previous();
    QList<int> found; // from the inside
    for (int i = 0; i < kLookBack && above.isValid(); ++i, above = above.previous()) {
        const int indent = CodeFolds::indentOf(above.text());
        if (indent >= 0 && (found.isEmpty() || indent < found.last())) {
            found.append(indent);
        }
        if (indent == 0) {
            break;
        }
    }
    std::ranges::reverse_copy(found, std::back_inserter(open));
    painter->setPen(separatorColor(palette()));
    const qreal left = contentOffset().x() + document()->documentMargin();
    const qreal step = QFontMetricsF(font()).horizontalAdvance(u' ');
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && !(last < block);
         block = CodeFolds::nextVisible(block))
    {
        int indent = CodeFolds::indentOf(block.text());
        const bool isBlank = indent < 0;
        QTextBlock below = block.next();
        for (int i = 0; i < kLookAhead && indent < 0 && below.isValid(); ++i, below = below.next())
        {
            indent = CodeFolds::indentOf(below.text());
        }
        enter(qMax(indent, 0));
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        for (const int column : std::as_const(open)) {
            const qreal x = qRound(left + column * step) + 0.5;
            painter->drawLine(QPointF(x, place.top()), QPointF(x, place.bottom() - 1));
        }
        if (!isBlank) {
            open.append(indent);
        }
    }
}

QRectF CodeView::foldedLabel(const QTextBlock &block, const QRectF &place) const
{
    const int lines = CodeFolds::foldedLines(block);
    const QTextLine line = block.layout()->lineAt(0);
    const qreal x = contentOffset().x() + line.cursorToX(block.length() - 1) + kGap;
    const QString text = tr("… %n line(s)", nullptr, lines);
    return {x, place.top() + 1, QFontMetricsF(font()).horizontalAdvance(text) + kGap,
            place.height() - 2};
}

void CodeView::paintFolds(QPainter *painter, const QTextBlock &last) const
{
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && !(last < block);
         block = CodeFolds::nextVisible(block))
    {
        const int lines = CodeFolds::foldedLines(block);
        if (lines == 0) {
            continue;
        }
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        const QRectF label = foldedLabel(block, place);
        painter->setFont(font());
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette().color(QPalette::Button));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawRoundedRect(label, kUnit / 2, kUnit / 2);
        painter->setPen(faintText(palette()));
        painter->drawText(label, Qt::AlignCenter, tr("… %n line(s)", nullptr, lines));
    }
}

} // namespace nantian::views
