// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/codeview.h"

#include "views/pages/codefolds.h"
#include "views/pages/codehighlighter.h"
#include "views/pages/findbar.h"
#include "views/theme/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr qsizetype kAtOnce = 128 * 1024; ///< characters: some 20 ms
constexpr int kSliceLines = 800;          ///< some 3 ms

constexpr int kFoldSize = 12; ///< what shows and toggles a fold, left of the number
constexpr int kMarkSize = kUnit / 2 + kHealthSize + kUnit / 2; ///< what is at the very left

/// A triangle that points down, or right where lines are folded.
void paintChevron(QPainter *painter, const QRectF &box, bool folded, const QColor &colour)
{
    const QPointF c = box.center();
    constexpr qreal kLong = 3.5;
    constexpr qreal kShort = 2;
    QPolygonF line;
    if (folded) {
        line << c + QPointF(-kShort, -kLong) << c + QPointF(kShort, 0)
             << c + QPointF(-kShort, kLong);
    } else {
        line << c + QPointF(-kLong, -kShort) << c + QPointF(0, kShort)
             << c + QPointF(kLong, -kShort);
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5));
    painter->drawPolyline(line);
    painter->restore();
}

} // namespace

/// The strip left of the text.
class LineNumbers final : public QWidget
{
public:
    explicit LineNumbers(CodeView *view) : QWidget(view), m_view(view) { }
    [[nodiscard]] QSize sizeHint() const override { return {m_view->numbersWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintNumbers(event); }
    void mousePressEvent(QMouseEvent *event) override
    {
        m_view->pressNumbers(event->position().toPoint());
    }
    void mouseReleaseEvent(QMouseEvent *event) override { event->accept(); }

private:
    CodeView *m_view;
};

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_numbers(new LineNumbers(this))
    , m_highlighter(new CodeHighlighter(this))
    , m_folds(new CodeFolds(this))
    , m_find(new FindBar(this))
{
    setFont(monospaceFont());
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("YAML"));
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { placeNumbers(); });
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int dy) {
        if (dy != 0) {
            m_numbers->scroll(0, dy);
        } else {
            m_numbers->update(0, area.y(), m_numbers->width(), area.height());
        }
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeView::onCursor);
    connect(document(), &QTextDocument::contentsChange, this, &CodeView::onChange);
    connect(m_find, &FindBar::shownChanged, this, [this] { placeNumbers(); });
    m_load.setInterval(0);
    connect(&m_load, &QTimer::timeout, this, &CodeView::loadSlice);
    placeNumbers();
}

CodeView::~CodeView() = default;

void CodeView::setPlainText(const QString &text)
{
    const qsizetype end = text.size() <= kAtOnce ? -1 : text.indexOf(u'\n', kAtOnce);
    m_load.stop();
    m_rest = end < 0 ? QString() : text;
    m_loaded = end + 1;
    m_touched = false;
    if (!isLoading()) {
        m_rest.clear();
        m_loaded = 0;
        document()->setUndoRedoEnabled(true);
        QPlainTextEdit::setPlainText(text);
        m_touched = false;
        Q_EMIT loaded();
        return;
    }
    document()->setUndoRedoEnabled(false);
    QPlainTextEdit::setPlainText(text.first(m_loaded));
    m_touched = false;
    m_load.start();
}

void CodeView::loadSlice()
{
    qsizetype end = m_loaded;
    for (int i = 0; i < kSliceLines && end >= 0 && end < m_rest.size(); ++i) {
        end = m_rest.indexOf(u'\n', end) + 1;
        if (end == 0) {
            end = m_rest.size();
        }
    }
    const QString slice = m_rest.sliced(m_loaded, end - m_loaded);
    m_loaded = end;
    const bool modified = document()->isModified();
    m_loading = true;
    QTextCursor place(document());
    place.movePosition(QTextCursor::End);
    place.insertText(slice);
    m_loading = false;
    document()->setModified(modified);
    if (!isLoading()) {
        m_load.stop();
        m_rest.clear();
        m_loaded = 0;
        document()->setUndoRedoEnabled(true);
        document()->setModified(modified);
        Q_EMIT loaded();
    }
}

void CodeView::loadAll()
{
    while (isLoading()) {
        loadSlice();
    }
}

QString CodeView::text() const
{
    QString out = document()->toRawText();
    out.replace(QChar::ParagraphSeparator, u'\n');
    if (isLoading()) {
        out += QStringView(m_rest).sliced(m_loaded);
    }
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
    const QSet<QString> folded = m_folds->paths();
    setPlainText(text);
    m_folds->foldPaths(folded);
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
    viewport()->update();
    m_numbers->update();
}

void CodeView::setMarks(const QList<CodeMark> &marks)
{
    m_marks = marks;
    underlineMarks();
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

void CodeView::setMatches(const QList<base::TextMatch> &matches)
{
    m_matches = matches;
    viewport()->update();
}

void CodeView::selectPlace(const base::TextMatch &place)
{
    QTextCursor cursor(document());
    cursor.setPosition(place.begin);
    cursor.setPosition(place.begin + place.length, QTextCursor::KeepAnchor);
    setTextCursor(cursor); // unfolds what hides it
    const QRect seen = cursorRect();
    if (seen.top() < 0 || seen.bottom() > viewport()->height()) {
        centerCursor();
    }
    ensureCursorVisible();
}

void CodeView::replaceLines(const base::TextSearch::Replaced &lines)
{
    const QTextCursor before = textCursor();
    const int line = before.blockNumber();
    const int column = before.positionInBlock();
    const int top = verticalScrollBar()->value();
    const QSet<QString> folded = m_folds->paths();
    QTextCursor cursor(document());
    cursor.setPosition(lines.begin);
    cursor.setPosition(lines.end, QTextCursor::KeepAnchor);
    cursor.insertText(lines.text);
    const QTextBlock now = document()->findBlockByNumber(qMin(line, blockCount() - 1));
    cursor.setPosition(now.position() + qMin(column, now.length() - 1));
    setTextCursor(cursor);
    m_folds->foldPaths(folded);
    verticalScrollBar()->setValue(top);
}

/// Matches go on with the text they are in.
void CodeView::onChange(int from, int removed, int added)
{
    m_touched = m_touched || !m_loading;
    const auto first = std::ranges::find_if(m_matches, [from](const base::TextMatch &match) {
        return match.begin + match.length > from;
    });
    const auto rest = std::find_if(first, m_matches.end(), [from, removed](const auto &match) {
        return match.begin >= from + removed;
    });
    for (auto match = rest; match != m_matches.end(); ++match) {
        match->begin += added - removed;
    }
    m_matches.erase(first, rest);
}

/// The line it left and the one it came to look different.
void CodeView::onCursor()
{
    if (const int line = textCursor().blockNumber(); line != m_line) {
        m_line = line;
        viewport()->update();
        m_numbers->update();
    }
}

void CodeView::toggleFold(const QTextBlock &head)
{
    if (!head.isValid()) {
        return;
    }
    if (CodeFolds::foldedLines(head) > 0) {
        m_folds->unfold(head);
    } else {
        m_folds->fold(head);
    }
    if (head.blockNumber() < firstVisibleBlock().blockNumber()) {
        verticalScrollBar()->setValue(head.firstLineNumber());
    }
    m_numbers->update();
}

/// Keys that are ours before they are anybody's shortcut.
bool CodeView::ownKey(const QKeyEvent &key, bool act)
{
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const auto done = [act](auto work) {
        if (act) {
            work();
        }
        return true;
    };
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        switch (key.key()) {
        case Qt::Key_BracketLeft:
        case Qt::Key_BraceLeft:
            return done([this] {
                const QTextBlock head = CodeFolds::headOf(textCursor().block());
                if (head.isValid() && CodeFolds::foldedLines(head) == 0) {
                    toggleFold(head);
                }
            });
        case Qt::Key_BracketRight:
        case Qt::Key_BraceRight:
            return done([this] {
                if (CodeFolds::foldedLines(textCursor().block()) > 0) {
                    toggleFold(textCursor().block());
                }
            });
        case Qt::Key_Minus:
        case Qt::Key_Underscore:
            return done([this] { m_folds->foldAll(); });
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return done([this] { m_folds->unfoldAll(); });
        default:
            break;
        }
    }
    return m_find->takesKey(key, act);
}

bool CodeView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && ownKey(*static_cast<QKeyEvent *>(event), false))
    {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void CodeView::keyPressEvent(QKeyEvent *event)
{
    if (ownKey(*event, true)) {
        event->accept();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void CodeView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *const menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    const auto add = [menu, this](const QString &text, const QString &key, auto work) {
        connect(
            menu->addAction(text + u'\t' + QKeySequence(key).toString(QKeySequence::NativeText)),
            &QAction::triggered, this, work);
    };
    add(tr("Find"), u"Ctrl+F"_s, [this] { m_find->open(FindBar::Mode::Find); });
    if (!isReadOnly()) {
        add(tr("Replace"), u"Ctrl+H"_s, [this] { m_find->open(FindBar::Mode::Replace); });
    }
    menu->addSeparator();
    const QTextBlock head = CodeFolds::headOf(cursorForPosition(event->pos()).block());
    if (head.isValid()) {
        const bool folded = CodeFolds::foldedLines(head) > 0;
        add(folded ? tr("Unfold") : tr("Fold"), folded ? u"Ctrl+Shift+]"_s : u"Ctrl+Shift+["_s,
            [this, head] { toggleFold(head); });
    }
    add(tr("Fold all"), u"Ctrl+Shift+-"_s, [this] { m_folds->foldAll(); });
    add(tr("Unfold all"), u"Ctrl+Shift++"_s, [this] { m_folds->unfoldAll(); });
    menu->popup(event->globalPos());
}

void CodeView::mousePressEvent(QMouseEvent *event)
{
    const QTextBlock block = cursorForPosition(event->position().toPoint()).block();
    if (event->button() == Qt::LeftButton && CodeFolds::foldedLines(block) > 0
        && foldedLabel(block, blockBoundingGeometry(block).translated(contentOffset()))
               .contains(event->position()))
    {
        toggleFold(block);
        return;
    }
    QPlainTextEdit::mousePressEvent(event);
}

void CodeView::pressNumbers(const QPoint &point)
{
    const QTextBlock block = cursorForPosition({0, point.y()}).block();
    if (point.x() >= kMarkSize && point.x() < kMarkSize + kFoldSize
        && (CodeFolds::foldedLines(block) > 0 || CodeFolds::isFoldable(block)))
    {
        toggleFold(block);
    }
}

int CodeView::numbersWidth() const
{
    const auto digits = QString::number(qMax(100, blockCount())).size();
    return fontMetrics().horizontalAdvance(u'0') * static_cast<int>(digits) + kMarkSize + kFoldSize
        + kMargin;
}

void CodeView::placeNumbers()
{
    const int above = m_find->isHidden() ? 0 : m_find->sizeHint().height();
    setViewportMargins(numbersWidth(), above, 0, 0);
    const QRect inside = contentsRect();
    m_find->setGeometry(inside.left(), inside.top(),
                        viewport()->geometry().right() + 1 - inside.left(), above);
    m_numbers->setGeometry(inside.left(), inside.top() + above, numbersWidth(),
                           inside.height() - above);
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
        const bool folded = CodeFolds::foldedLines(block) > 0;
        if (folded || CodeFolds::isFoldable(block)) {
            paintChevron(&painter, QRectF(kMarkSize, y, kFoldSize, height), folded,
                         folded ? palette().color(QPalette::Text) : faintText(palette()));
        }
        y += height;
        block = CodeFolds::nextVisible(block);
    }
}

void CodeView::underlineMarks()
{
    QList<QTextEdit::ExtraSelection> words;
    for (const CodeMark &mark : std::as_const(m_marks)) {
        QTextEdit::ExtraSelection word;
        word.cursor = mark.place;
        word.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        word.format.setUnderlineColor(healthColor(mark.health, palette()));
        words.append(word);
    }
    setExtraSelections(words);
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->recolour();
        underlineMarks();
        viewport()->update();
    } else if (event->type() == QEvent::FontChange) {
        placeNumbers();
    }
}

bool CodeView::canInsertFromMimeData(const QMimeData *source) const
{
    return !source->hasUrls() && QPlainTextEdit::canInsertFromMimeData(source);
}

} // namespace nantian::views
