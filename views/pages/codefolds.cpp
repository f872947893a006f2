// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/codefolds.h"

#include "views/pages/codehighlighter.h"

#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

/// Blank lines and comments looked past to see whether a line has anything below it.
constexpr int kFoldLookAhead = 100;

/// A line as far as folding needs it.
struct Shape
{
    int indent = -1; ///< -1: a blank line
    bool isItem = false;
    bool isComment = false;
    bool isKey = false; ///< a key without a value: a list may follow at the same indent

    explicit Shape(const QString &line) : indent(CodeFolds::indentOf(line))
    {
        if (indent < 0) {
            return;
        }
        const QStringView text = QStringView(line).sliced(indent);
        isItem = text == u"-" || text.startsWith(u"- ");
        isComment = text.startsWith(u'#');
        isKey = !isItem && !isComment && (text.trimmed().endsWith(u':') || text.contains(u": #"));
    }
    [[nodiscard]] bool isBlank() const { return indent < 0; }
    /// Is `below`, which is neither blank nor a comment, part of this line?
    [[nodiscard]] bool holds(const Shape &below) const
    {
        return below.indent > indent || (below.indent == indent && isKey && below.isItem);
    }
};

/// laidOut() makes it so.
void show(QTextBlock block, bool visible) { block.setVisible(visible); }

} // namespace

CodeFolds::CodeFolds(QPlainTextEdit *view) : QObject(view), m_view(view)
{
    const QTextDocument *const document = view->document();
    connect(document, &QTextDocument::contentsChange, this, [this](int from, int, int added) {
        m_changedFrom = from;
        m_changedTo = from + added;
    });
    connect(document, &QTextDocument::contentsChanged, this, &CodeFolds::mend);
    connect(view, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (const QTextBlock line = m_view->textCursor().block(); !line.isVisible()) {
            reveal(line);
        }
    });
}

int CodeFolds::indentOf(const QString &line)
{
    const auto *const found =
        std::ranges::find_if_not(line, [](QChar c) { return c == u' ' || c == u'\t'; });
    return found == line.cend() ? -1 : static_cast<int>(found - line.cbegin());
}

bool CodeFolds::isFoldable(const QTextBlock &line)
{
    const Shape head(line.text());
    if (head.isBlank() || head.isComment) {
        return false;
    }
    QTextBlock below = line.next();
    for (int i = 0; i < kFoldLookAhead && below.isValid(); ++i, below = below.next()) {
        const Shape shape(below.text());
        if (shape.isComment && shape.indent > head.indent) {
            return true; // or text of a block that looks like one
        }
        if (!shape.isBlank() && !shape.isComment) {
            return head.holds(shape);
        }
    }
    return false;
}

QTextBlock CodeFolds::endOf(const QTextBlock &line)
{
    const Shape head(line.text());
    QTextBlock end = line;
    if (head.isBlank() || head.isComment) {
        return end;
    }
    for (QTextBlock below = line.next(); below.isValid(); below = below.next()) {
        const Shape shape(below.text());
        if (shape.isBlank() || (shape.isComment && shape.indent <= head.indent)) {
            continue;
        }
        if (!head.holds(shape) && !shape.isComment) {
            break;
        }
        end = below;
    }
    return end;
}

int CodeFolds::foldedLines(const QTextBlock &line)
{
    const CodeLine *const known = CodeLine::known(line);
    return known ? known->foldedLines : 0;
}

QTextBlock CodeFolds::nextVisible(const QTextBlock &line)
{
    const int folded = line.isVisible() ? foldedLines(line) : 0;
    QTextBlock next =
        folded > 0 ? line.document()->findBlockByNumber(line.blockNumber() + folded) : line;
    do {
        next = next.next();
    } while (next.isValid() && !next.isVisible());
    return next;
}

QTextBlock CodeFolds::headOf(const QTextBlock &line)
{
    if (isFoldable(line)) {
        return line;
    }
    const Shape inner(line.text());
    for (QTextBlock above = line.previous(); above.isValid(); above = above.previous()) {
        const Shape shape(above.text());
        if (!shape.isBlank() && !shape.isComment
            && (inner.isBlank() ? isFoldable(above) : shape.holds(inner)))
        {
            return above;
        }
    }
    return {};
}

/// What is visible has changed from one line to another.
void CodeFolds::laidOut(const QTextBlock &first, const QTextBlock &last)
{
    m_view->document()->markContentsDirty(first.position(),
                                          last.position() + last.length() - first.position());
    m_view->viewport()->update();
}

void CodeFolds::fold(const QTextBlock &head)
{
    const QTextBlock end = endOf(head);
    if (end == head || foldedLines(head) > 0) {
        return;
    }
    const QTextBlock cursorsLine = m_view->textCursor().block();
    if (head < cursorsLine && !(end < cursorsLine)) {
        QTextCursor cursor(head);
        cursor.movePosition(QTextCursor::EndOfBlock);
        m_view->setTextCursor(cursor);
    }
    CodeLine &known = CodeLine::of(head);
    known.foldedLines = end.blockNumber() - head.blockNumber();
    known.foldedIndent = indentOf(head.text());
    m_hasFolds = true;
    for (QTextBlock line = head.next(); line.isValid() && !(end < line); line = line.next()) {
        show(line, false);
    }
    laidOut(head, end);
}

/// Folds within stay as they are.
void CodeFolds::unfold(const QTextBlock &head)
{
    if (auto *known = static_cast<CodeLine *>(head.userData())) {
        known->foldedLines = 0;
    }
    if (!head.isVisible()) {
        return;
    }
    QTextBlock last = head;
    for (QTextBlock line = head.next(); line.isValid() && !line.isVisible(); line = line.next()) {
        show(line, true);
        last = line;
        if (foldedLines(line) > 0) {
            line = last = endOf(line);
        }
    }
    laidOut(head, last);
}

void CodeFolds::foldAll()
{
    struct Open
    {
        Shape shape;
        QTextBlock line;
        QTextBlock end;
    };
    QList<Open> open;
    const auto close = [&open] {
        const Open done = open.takeLast();
        if (const int lines = done.end.blockNumber() - done.line.blockNumber(); lines > 0) {
            CodeLine &known = CodeLine::of(done.line);
            known.foldedLines = lines;
            known.foldedIndent = done.shape.indent;
        }
    };
    const QTextDocument *const document = m_view->document();
    for (QTextBlock line = document->begin(); line.isValid(); line = line.next()) {
        const Shape shape(line.text());
        if (shape.isBlank() || shape.isComment) {
            for (Open &each : open) {
                if (!shape.isBlank() && shape.indent > each.shape.indent) {
                    each.end = line;
                }
            }
            continue;
        }
        while (!open.isEmpty() && !open.last().shape.holds(shape)) {
            close();
        }
        for (Open &each : open) {
            each.end = line;
        }
        open.append({shape, line, line});
    }
    while (!open.isEmpty()) {
        close();
    }
    m_hasFolds = true;
    const QTextBlock cursorsLine = m_view->textCursor().block();
    for (QTextBlock line = document->begin(); line.isValid(); line = line.next()) {
        const int lines = foldedLines(line);
        if (lines == 0) {
            continue;
        }
        const QTextBlock end = document->findBlockByNumber(line.blockNumber() + lines);
        if (line < cursorsLine && !(end < cursorsLine)) {
            m_view->setTextCursor(QTextCursor(line));
        }
        while (line != end) {
            line = line.next();
            show(line, false);
        }
    }
    laidOut(document->begin(), document->lastBlock());
    m_view->ensureCursorVisible();
}

void CodeFolds::unfoldAll()
{
    const QTextDocument *const document = m_view->document();
    for (QTextBlock line = document->begin(); line.isValid(); line = line.next()) {
        show(line, true);
        if (auto *known = static_cast<CodeLine *>(line.userData())) {
            known->foldedLines = 0;
        }
    }
    m_hasFolds = false;
    laidOut(document->begin(), document->lastBlock());
    m_view->ensureCursorVisible();
}

void CodeFolds::reveal(const QTextBlock &line)
{
    while (line.isValid() && !line.isVisible()) {
        QTextBlock head = line;
        while (head.isValid() && !head.isVisible()) {
            head = head.previous();
        }
        if (!head.isValid()) { // what began the fold is gone
            unfoldAll();
            return;
        }
        unfold(head);
    }
}

void CodeFolds::mend()
{
    if (!m_hasFolds || m_changedFrom < 0 || m_isMending) {
        return;
    }
    const QScopedValueRollback mending(m_isMending, true);
    const QTextDocument *const document = m_view->document();
    const QTextBlock first = document->findBlock(std::exchange(m_changedFrom, -1));
    QTextBlock last = document->findBlock(m_changedTo);
    if (!last.isValid()) {
        last = document->lastBlock();
    }
    if (first == document->begin() && last == document->lastBlock()) {
        unfold(first);
        m_hasFolds = false; // another text
        return;
    }
    for (QTextBlock line = first; line.isValid() && !(last < line); line = line.next()) {
        reveal(line);
        const QTextBlock below = line.next();
        const CodeLine *const known = CodeLine::known(line);
        const bool hides = below.isValid() && !below.isVisible();
        const bool isFold = known && known->foldedLines > 0;
        const bool isSame =
            isFold && known->foldedIndent == indentOf(line.text()) && isFoldable(line);
        if (hides != isFold || (isFold && !isSame)) {
            unfold(line);
        }
    }
}

template <class Handler>
void CodeFolds::everyPath(Handler handler) const
{
    QList<std::pair<Shape, QString>> open;
    for (QTextBlock line = m_view->document()->begin(); line.isValid(); line = line.next()) {
        const QString text = line.text();
        const Shape shape(text);
        if (shape.isBlank() || shape.isComment) {
            continue;
        }
        while (!open.isEmpty() && !open.last().first.holds(shape)) {
            open.removeLast();
        }
        open.append(
            {shape, (open.isEmpty() ? QString() : open.last().second + u'\n') + text.trimmed()});
        handler(line, open.last().second);
    }
}

QSet<QString> CodeFolds::paths() const
{
    QSet<QString> out;
    if (m_hasFolds) {
        everyPath([&out](const QTextBlock &line, const QString &path) {
            if (foldedLines(line) > 0) {
                out.insert(path);
            }
        });
    }
    return out;
}

void CodeFolds::foldPaths(const QSet<QString> &paths)
{
    if (!paths.isEmpty()) {
        everyPath([this, &paths](const QTextBlock &line, const QString &path) {
            if (paths.contains(path)) {
                fold(line);
            }
        });
    }
}

} // namespace nantian::views
