// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/codehighlighter.h"

#include "views/pages/codefolds.h"
#include "views/theme/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;
using KSyntaxHighlighting::State;

namespace nantian::views {

namespace {

/// A slice of reading: a key press waits no longer.
constexpr qint64 kSliceMs = 4;
/// As many lines are read at once before painting; more only look so until their slice has come.
constexpr int kReadAtOnce = 400;
/// Guessed from here above what is visible.
constexpr int kStateLookBack = 100;
/// As Kate does: longer lines are without colours.
constexpr qsizetype kLongestLine = 10'000;
/// More changed lines than these are not told one by one.
constexpr int kManyLines = 1'000;

/// Reading the definitions takes tens of milliseconds: once, when the first YAML is shown.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository shared;
    return shared;
}

} // namespace

CodeLine &CodeLine::of(const QTextBlock &block)
{
    auto *line = static_cast<CodeLine *>(block.userData());
    if (line == nullptr) {
        line = new CodeLine;
        QTextBlock(block).setUserData(line); // owns it
    }
    return *line;
}

const CodeLine *CodeLine::known(const QTextBlock &block)
{
    return static_cast<const CodeLine *>(block.userData());
}

CodeHighlighter::CodeHighlighter(QPlainTextEdit *view)
    : QObject(view)
    , m_view(view)
    , m_lines(view->blockCount())
{
    setDefinition(repository().definitionForName(u"YAML"_s));
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &CodeHighlighter::slice);
    connect(view->document(), &QTextDocument::contentsChange, this, &CodeHighlighter::onChange);
}

void CodeHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    using Style = KSyntaxHighlighting::Theme::TextStyle;
    if (!m_collects || length == 0) {
        return;
    }
    const QPalette &colours = m_view->palette();
    QColor ink;
    switch (format.textStyle()) {
    case Style::Function:
    case Style::Keyword:
        ink = colours.color(QPalette::Link);
        break;
    case Style::Comment:
    case Style::Operator:
    case Style::Preprocessor:
        ink = faintText(colours);
        break;
    case Style::Error:
    case Style::Alert:
        ink = healthColor(store::Health::Failed, colours);
        break;
    default:
        return;
    }
    QTextLayout::FormatRange range;
    range.start = offset;
    range.length = length;
    range.format.setForeground(ink);
    m_ranges.append(range);
}

/// Lines from the first changed one on are read again, until one ends as it did before.
void CodeHighlighter::onChange(int from, int /*removed*/, int added)
{
    const QTextDocument *const document = m_view->document();
    const int lines = document->blockCount();
    const int more = lines - std::exchange(m_lines, lines);
    const QTextBlock first = document->findBlock(from);
    const QTextBlock last = document->findBlock(from + added);
    const int begin = first.isValid() ? first.blockNumber() : lines - 1;
    const int end = last.isValid() ? last.blockNumber() + 1 : lines;
    if (end - begin > kManyLines) {
        ++m_generation;
    } else {
        for (QTextBlock block = first; block.isValid() && block.blockNumber() < end;
             block = block.next())
        {
            if (auto *line = static_cast<CodeLine *>(block.userData())) {
                line->colours = -1;
            }
        }
    }
    const bool settled = m_known == m_wasKnown;
    const auto moved = [&](int line) { return line >= end - more ? line + more : line; };
    m_changedEnd = settled ? end : std::max(end, moved(m_changedEnd));
    m_wasKnown = m_wasKnown >= end - more ? m_wasKnown + more : std::min(m_wasKnown, begin);
    m_known = std::min(m_known, begin);
    m_wasKnown = std::max(m_known, m_wasKnown);
    m_slices.start();
}

State CodeHighlighter::line(const QTextBlock &block, const State &before)
{
    const QString text = block.text();
    return text.size() > kLongestLine ? before : highlightLine(text, before);
}

/// The line at m_known.
void CodeHighlighter::read(const QTextBlock &block)
{
    const QTextBlock above = block.previous();
    CodeLine &known = CodeLine::of(block);
    const State after = line(block, above.isValid() ? CodeLine::of(above).after : State());
    const bool asBefore =
        m_known + 1 >= m_changedEnd && m_known < m_wasKnown && known.after == after;
    known.after = after;
    m_known = asBefore ? m_wasKnown : m_known + 1;
    m_wasKnown = std::max(m_wasKnown, m_known);
}

void CodeHighlighter::slice()
{
    QElapsedTimer time;
    time.start();
    const int before = m_known;
    QTextBlock block = m_view->document()->findBlockByNumber(m_known);
    for (int i = 1; block.isValid() && m_known < m_lines; ++i) {
        const int at = m_known;
        read(block);
        block = m_known == at + 1 ? block.next() : m_view->document()->findBlockByNumber(m_known);
        if (i % 16 == 0 && time.elapsed() >= kSliceMs) {
            break;
        }
    }
    // What is in view may have been guessed; it is painted again when its own lines are known.
    const int top = m_view->cursorForPosition({0, 0}).blockNumber();
    const int bottom = m_view->cursorForPosition({0, m_view->viewport()->height()}).blockNumber();
    if (before <= bottom && m_known >= top) {
        m_view->viewport()->update();
    }
    if (m_known < m_lines) {
        m_slices.start();
    }
}

void CodeHighlighter::colour(const QTextBlock &block, const State &before)
{
    CodeLine &known = CodeLine::of(block);
    m_ranges.clear();
    m_collects = true;
    (void)line(block, before);
    m_collects = false;
    QTextDocument *const document = m_view->document();
    QTextLayout *const layout = block.layout();
    if (!m_ranges.isEmpty() || !layout->formats().isEmpty()) {
        // Painting is under way: colours change no size, and nobody else is to hear of them.
        const QSignalBlocker silence(document->documentLayout());
        layout->setFormats(m_ranges);
        document->markContentsDirty(block.position(), block.length());
    }
    known.before = before;
    known.generation = m_generation;
    known.colours = static_cast<int>(m_ranges.size());
}

void CodeHighlighter::prepare(const QTextBlock &first, const QTextBlock &last)
{
    if (!first.isValid()) {
        return;
    }
    const int top = first.blockNumber();
    const int wanted = last.isValid() ? last.blockNumber() + 1 : m_lines;
    State guess;
    int guessed = -1; // the line that begins in `guess`
    if (wanted - m_known <= kReadAtOnce) {
        for (QTextBlock block = m_view->document()->findBlockByNumber(m_known);
             block.isValid() && m_known < wanted;
             block = m_view->document()->findBlockByNumber(m_known))
        {
            read(block);
        }
    } else if (m_known < top) {
        guessed = std::max(m_known, top - kStateLookBack);
        const QTextBlock begin = m_view->document()->findBlockByNumber(guessed);
        if (guessed == m_known && guessed > 0) {
            guess = CodeLine::of(begin.previous()).after;
        }
        for (QTextBlock block = begin; guessed < top; block = block.next(), ++guessed) {
            guess = line(block, guess);
        }
    }
    for (QTextBlock block = first; block.isValid() && block.blockNumber() < wanted;
         block = CodeFolds::nextVisible(block))
    {
        const int number = block.blockNumber();
        const QTextBlock above = block.previous();
        const bool isKnown = number <= m_known;
        const State before = !isKnown ? guess
            : above.isValid()         ? CodeLine::of(above).after
                                      : State();
        CodeLine &known = CodeLine::of(block);
        const QTextLayout *const layout = block.layout();
        if ((known.colours != layout->formats().size() || known.generation != m_generation
             || known.before != before)
            && layout->preeditAreaText().isEmpty())
        {
            colour(block, before);
        }
        if (number >= m_known) {
            guess = line(block, before);
        }
    }
}

} // namespace nantian::views
