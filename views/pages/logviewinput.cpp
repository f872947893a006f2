// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pointer, keys and selection of a LogView.
#include "views/pages/logview.h"

#include "views/theme/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

LogView::Position LogView::positionAt(const QPoint &point)
{
    if (m_buffer.size() == 0) {
        return {};
    }
    int y = kUnit / 2;
    qint64 line = topLine();
    while (line < m_buffer.end() - 1 && y + heightOf(line) <= point.y()) {
        y += heightOf(line);
        ++line;
    }
    QTextLayout *text = layout(line);
    const int row = qBound(0, (point.y() - y) / lineHeight(), qMax(0, text->lineCount() - 1));
    const int x = point.x() - gutterWidth() + horizontalScrollBar()->value();
    const QTextLine hit = text->lineAt(row);
    return {line, hit.isValid() ? hit.xToCursor(x) : 0};
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_cursor = positionAt(event->position().toPoint());
    if (!(event->modifiers() & Qt::ShiftModifier)) {
        m_anchor = m_cursor;
    }
    m_selecting = true;
    viewport()->update();
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_selecting) {
        return;
    }
    m_dragPoint = event->position().toPoint();
    m_cursor = positionAt(m_dragPoint);
    if (viewport()->rect().contains(m_dragPoint)) {
        m_dragTimer.stop();
    } else if (!m_dragTimer.isActive()) {
        m_dragTimer.start(40, this);
    }
    viewport()->update();
}

void LogView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragTimer.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const int step = m_dragPoint.y() < 0 ? -1 : m_dragPoint.y() > viewport()->height() ? 1 : 0;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + step);
    m_cursor = positionAt(m_dragPoint);
    viewport()->update();
}

void LogView::mouseReleaseEvent(QMouseEvent *)
{
    m_selecting = false;
    m_dragTimer.stop();
    if (QClipboard *clipboard = QGuiApplication::clipboard(); clipboard->supportsSelection()) {
        if (m_anchor != m_cursor) {
            clipboard->setText(selectedText(), QClipboard::Selection);
        }
    }
}

void LogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_buffer.size() == 0) {
        return;
    }
    const Position hit = positionAt(event->position().toPoint());
    QTextLayout *text = layout(hit.line);
    const QString &line = text->text();
    const auto inWord = [&](int at) {
        return at >= 0 && at < line.size() && !line.at(at).isSpace()
            && !u"\"'(),;=[]{}"_s.contains(line.at(at));
    };
    int from = hit.column;
    int to = hit.column;
    while (inWord(from - 1)) {
        --from;
    }
    while (inWord(to)) {
        ++to;
    }
    m_anchor = {hit.line, from};
    m_cursor = {hit.line, to};
    viewport()->update();
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyAction = menu->addAction(tr("Copy"), this, &LogView::copy);
    copyAction->setEnabled(m_anchor != m_cursor);
    menu->addAction(tr("Select all"), this, &LogView::selectAll);
    menu->popup(event->globalPos());
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->key() == Qt::Key_Home) {
        bar->setValue(0);
    } else if (event->key() == Qt::Key_End) {
        setFollow(true);
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

QString LogView::selectedText() const
{
    const auto [from, to] = std::minmax(m_anchor, m_cursor);
    QString out;
    if (from == to || m_buffer.size() == 0) {
        return out;
    }
    for (qint64 line = from.line; line <= to.line && line < m_buffer.end(); ++line) {
        const QString text = parseAnsi(m_buffer.at(line).text).text;
        const qsizetype start = line == from.line ? from.column : 0;
        const qsizetype end = line == to.line ? to.column : text.size();
        if (line != from.line) {
            out += u'\n';
        }
        out += QStringView(text).mid(start, end - start);
    }
    return out;
}

void LogView::copy() const
{
    if (const QString text = selectedText(); !text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

void LogView::selectAll()
{
    if (m_buffer.size() == 0) {
        return;
    }
    m_anchor = {m_buffer.first(), 0};
    const qint64 last = m_buffer.end() - 1;
    m_cursor = {last, static_cast<int>(layout(last)->text().size())};
    viewport()->update();
}

} // namespace nantian::views
