// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/codeview.h"

#include "views/theme/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QHelpEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

/// Reading the definitions takes tens of milliseconds: once, when the first YAML is shown.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository shared;
    return shared;
}

/// Reads YAML by KSyntaxHighlighting's definition and sets it as a newspaper would: keys in the
/// colour of links, comments and marks quiet, everything else as text. Colour that alarms is for
/// health.
class Highlighter final : public KSyntaxHighlighting::SyntaxHighlighter
{
public:
    explicit Highlighter(CodeView *view) : SyntaxHighlighter(view->document()), m_view(view) { }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        using Style = KSyntaxHighlighting::Theme::TextStyle;
        const QPalette &colours = m_view->palette();
        QTextCharFormat out;
        switch (format.textStyle()) {
        case Style::Function:
        case Style::Keyword:
            out.setForeground(colours.color(QPalette::Link));
            break;
        case Style::Comment:
        case Style::Operator:
        case Style::Preprocessor:
            out.setForeground(faintText(colours));
            break;
        case Style::Error:
        case Style::Alert:
            out.setForeground(healthColor(store::Health::Failed, colours));
            break;
        default:
            return;
        }
        setFormat(offset, length, out);
    }

private:
    CodeView *m_view;
};

} // namespace

/// The strip left of the text.
class LineNumbers final : public QWidget
{
public:
    explicit LineNumbers(CodeView *view) : QWidget(view), m_view(view) { }
    [[nodiscard]] QSize sizeHint() const override { return {m_view->numbersWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintNumbers(event); }

private:
    CodeView *m_view;
};

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_numbers(new LineNumbers(this))
    , m_highlighter(new Highlighter(this))
{
    setFont(monospaceFont());
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("YAML"));
    m_highlighter->setDefinition(repository().definitionForName(u"YAML"_s));
    applyColours();
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { placeNumbers(); });
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int dy) {
        if (dy != 0) {
            m_numbers->scroll(0, dy);
        } else {
            m_numbers->update(0, area.y(), m_numbers->width(), area.height());
        }
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeView::highlightLines);
    placeNumbers();
}

CodeView::~CodeView() = default;

QString CodeView::text() const
{
    QString out = document()->toRawText();
    out.replace(QChar::ParagraphSeparator, u'\n');
    return out;
}

void CodeView::replaceText(const QString &text)
{
    if (this->text() == text) {
        return;
    }
    const int top = verticalScrollBar()->value();
    const int left = horizontalScrollBar()->value();
    const int line = textCursor().blockNumber();
    setPlainText(text);
    setTextCursor(QTextCursor(document()->findBlockByNumber(qMin(line, blockCount() - 1))));
    verticalScrollBar()->setValue(top);
    horizontalScrollBar()->setValue(left);
}

void CodeView::markLine(int line)
{
    m_marked = line;
    if (line > 0) {
        setTextCursor(QTextCursor(document()->findBlockByNumber(qMin(line, blockCount()) - 1)));
        centerCursor();
    }
    highlightLines();
    m_numbers->update();
}

void CodeView::setMarks(const QList<CodeMark> &marks)
{
    m_marks = marks;
    highlightLines();
    m_numbers->update();
}

void CodeView::setMerged(const QList<QTextCursor> &lines)
{
    m_merged = lines;
    m_numbers->update();
}

QString CodeView::markText() const
{
    QStringList out;
    for (const CodeMark &mark : m_marks) {
        if (mark.place.blockNumber() == textCursor().blockNumber()) {
            out.append(mark.text);
        }
    }
    return out.join(u'\n');
}

QString CodeView::markTextAt(const QPoint &point) const
{
    const int at = cursorForPosition(point).position();
    QStringList out;
    for (const CodeMark &mark : m_marks) {
        if (at >= mark.place.selectionStart() && at <= mark.place.selectionEnd()) {
            out.append(mark.text);
        }
    }
    return out.join(u'\n');
}

bool CodeView::goToMark(bool backwards)
{
    if (m_marks.isEmpty()) {
        return false;
    }
    const int here = textCursor().position();
    qsizetype index = backwards ? m_marks.size() - 1 : 0; // around the end
    for (qsizetype i = 0; i < m_marks.size(); ++i) {
        const int there = m_marks.at(i).place.selectionStart();
        if (backwards && there < here) {
            index = i;
        } else if (!backwards && there > here) {
            index = i;
            break;
        }
    }
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_marks.at(index).place.selectionStart());
    setTextCursor(cursor);
    ensureCursorVisible();
    return true;
}

QTextCursor CodeView::wordAt(int line, int column) const
{
    const QTextBlock block = document()->findBlockByNumber(qBound(1, line, blockCount()) - 1);
    const QString text = block.text();
    const auto begin = qBound(qsizetype(0), qsizetype(column) - 1, text.size());
    static const QRegularExpression kEnd(u"[\\s,\\]}]|:(?=\\s|$)"_s);
    qsizetype end = text.indexOf(kEnd, begin);
    end = end < 0 ? text.size() : qMax(end, qMin(begin + 1, text.size()));
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + static_cast<int>(begin));
    cursor.setPosition(block.position() + static_cast<int>(end), QTextCursor::KeepAnchor);
    return cursor;
}

bool CodeView::findText(const QString &text, bool backwards)
{
    if (text.isEmpty()) {
        return false;
    }
    const QTextDocument::FindFlags flags =
        backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (find(text, flags)) {
        return true;
    }
    const QTextCursor before = textCursor();
    moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
    if (find(text, flags)) {
        return true;
    }
    setTextCursor(before);
    return false;
}

int CodeView::numbersWidth() const
{
    const auto digits = QString::number(qMax(100, blockCount())).size();
    return fontMetrics().horizontalAdvance(u'0') * static_cast<int>(digits) + kMargin + kGap;
}

void CodeView::placeNumbers()
{
    setViewportMargins(numbersWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_numbers->setGeometry(inside.left(), inside.top(), numbersWidth(), inside.height());
}

/// The worst that is said about a line.
store::Health CodeView::healthOf(int block) const
{
    store::Health out = block == m_marked - 1 ? store::Health::Failed : store::Health::None;
    for (const CodeMark &mark : m_marks) {
        if (out != store::Health::Failed && mark.place.blockNumber() == block) {
            out = mark.health;
        }
    }
    return out;
}

bool CodeView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const QString text = markTextAt(help->pos()); !text.isEmpty()) {
            QToolTip::showText(help->globalPos(), plainTip(text), viewport());
            return true;
        }
    }
    return QPlainTextEdit::viewportEvent(event);
}

void CodeView::paintNumbers(QPaintEvent *event)
{
    QPainter painter(m_numbers);
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.setFont(font());
    const int current = textCursor().blockNumber();
    QTextBlock block = firstVisibleBlock();
    qreal y = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && y <= event->rect().bottom()) {
        const qreal height = blockBoundingRect(block).height();
        const int number = block.blockNumber() + 1;
        const QRect place(0, qRound(y), m_numbers->width() - kMargin, qRound(height));
        const store::Health health = healthOf(block.blockNumber());
        const bool marked = health != store::Health::None;
        painter.setPen(marked ? healthColor(health, palette())
                           : number == current + 1 && !isReadOnly()
                           ? palette().color(QPalette::Text)
                           : faintText(palette()));
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, QString::number(number));
        const auto isHere = [&block](const QTextCursor &lines) {
            return lines.selectionStart() < block.position() + block.length()
                && lines.selectionEnd() >= block.position();
        };
        if (std::ranges::any_of(m_merged, isHere)) {
            painter.fillRect(
                QRect(m_numbers->width() - kUnit, place.top(), kUnit / 2, place.height()),
                palette().color(QPalette::Highlight));
        }
        if (marked) {
            paintHealth(
                &painter, health,
                QRectF(kUnit / 2, place.center().y() - kHealthSize / 2, kHealthSize, kHealthSize),
                palette());
        }
        y += height;
        block = block.next();
    }
}

void CodeView::highlightLines()
{
    QList<QTextEdit::ExtraSelection> lines;
    const auto add = [&](const QTextCursor &at, const QColor &colour) {
        QTextEdit::ExtraSelection line;
        line.format.setBackground(colour);
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        line.cursor = at;
        line.cursor.clearSelection();
        lines.append(line);
    };
    if (!isReadOnly()) {
        add(textCursor(), palette().color(QPalette::AlternateBase));
    }
    if (m_marked > 0) {
        add(QTextCursor(document()->findBlockByNumber(m_marked - 1)),
            softFill(store::Health::Failed, palette()));
    }
    for (const CodeMark &mark : std::as_const(m_marks)) {
        QTextEdit::ExtraSelection word;
        word.cursor = mark.place;
        word.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        word.format.setUnderlineColor(healthColor(mark.health, palette()));
        lines.append(word);
    }
    setExtraSelections(lines);
}

void CodeView::applyColours()
{
    m_highlighter->rehighlight();
    highlightLines();
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (!m_highlighter) {
        return;
    }
    if (event->type() == QEvent::PaletteChange) {
        applyColours();
    } else if (event->type() == QEvent::FontChange) {
        placeNumbers();
    }
}

} // namespace nantian::views
