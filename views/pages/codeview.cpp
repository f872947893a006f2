// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/codeview.h"

#include "views/theme/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

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

void CodeView::replaceText(const QString &text)
{
    if (toPlainText() == text) {
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
        const bool marked = number == m_marked;
        painter.setPen(marked ? healthColor(store::Health::Failed, palette())
                           : number == current + 1 && !isReadOnly()
                           ? palette().color(QPalette::Text)
                           : faintText(palette()));
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, QString::number(number));
        if (marked) {
            paintHealth(
                &painter, store::Health::Failed,
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
