// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/findbar.h"

#include "base/onpool.h"
#include "views/pages/codeview.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using nantian::base::TextMatch;
using nantian::base::TextSearch;

namespace nantian::views {

namespace {

/// After a change of the text.
constexpr int kAgainMs = 250;
constexpr int kFieldWidth = 280;

} // namespace

FindBar::FindBar(CodeView *code)
    : QWidget(code)
    , m_code(code)
    , m_field(new QLineEdit(this))
    , m_with(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_message(new ElidedLabel(this))
    , m_replaceRow(new QWidget(this))
{
    build();
    m_later.setSingleShot(true);
    m_later.setInterval(kAgainMs);
    connect(&m_later, &QTimer::timeout, this, [this] { search(Go::Stay); });
    connect(m_field, &QLineEdit::textChanged, this, [this] { search(Go::FromHere); });
    for (const QToolButton *each : {m_case, m_word, m_regex}) {
        connect(each, &QToolButton::toggled, this, [this] { search(Go::FromHere); });
    }
    connect(code, &QPlainTextEdit::textChanged, this, [this] {
        if (!isHidden()) {
            m_later.start();
        }
    });
    connect(code, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (!isHidden()) {
            updateCount();
        }
    });
    hide();
}

FindBar::~FindBar() { stop(); }

QToolButton *FindBar::button(const QString &text, const QString &tip)
{
    auto *made = new QToolButton(this);
    made->setText(text);
    made->setToolTip(plainTip(tip));
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

QToolButton *FindBar::option(const QString &text, const QString &tip)
{
    QToolButton *const made = button(text, tip);
    made->setAccessibleName(tip);
    made->setCheckable(true);
    return made;
}

void FindBar::build()
{
    setAutoFillBackground(true);
    QFont words = QApplication::font(); // not the fixed pitch of the text, outright
    words.setFamilies(words.families());
    words.setStyleHint(QFont::AnyStyle);
    words.setFixedPitch(false);
    if (words.pixelSize() > 0) {
        words.setPixelSize(words.pixelSize());
    } else {
        words.setPointSizeF(words.pointSizeF());
    }
    setFont(words);
    m_field->setPlaceholderText(tr("Find"));
    m_field->setAccessibleName(tr("Find in the text"));
    m_with->setPlaceholderText(tr("Replace with"));
    m_with->setAccessibleName(tr("Replace with"));
    for (QLineEdit *field : {m_field, m_with}) {
        field->setClearButtonEnabled(true);
        field->setMaximumWidth(kFieldWidth);
        field->installEventFilter(this);
    }
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(u"000 of 0000"_s));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_case = option(u"Aa"_s, tr("Match case"));
    m_word = option(u"ab|"_s, tr("Whole words only"));
    m_regex = option(u".*"_s, tr("Regular expression; $1 in the replacement is its first group"));
    QToolButton *const previous = button({}, tr("Previous place (Shift+F3)"));
    previous->setIcon(actionIcon("up"_L1));
    QToolButton *const next = button({}, tr("Next place (F3)"));
    next->setIcon(actionIcon("down"_L1));
    QToolButton *const shut = button({}, tr("Close (Esc)"));
    shut->setIcon(actionIcon("close"_L1));
    for (QToolButton *each : {previous, next, shut}) {
        each->setAccessibleName(each->toolTip());
    }
    auto *find = new QHBoxLayout;
    find->setSpacing(kUnit);
    find->addWidget(m_field, 1);
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_case, m_word, m_regex, previous, next, m_count})
    {
        find->addWidget(each);
    }
    find->addWidget(m_message, 1);
    find->addWidget(shut);
    QToolButton *const one = button(tr("Replace"), tr("Replace this place and go to the next"));
    QToolButton *const all = button(tr("Replace all"),
                                    tr("Replace every place; one undo takes it "
                                       "back"));
    auto *replace = new QHBoxLayout(m_replaceRow);
    replace->setContentsMargins(0, 0, 0, 0);
    replace->setSpacing(kUnit);
    replace->addWidget(m_with, 1);
    replace->addWidget(one);
    replace->addWidget(all);
    replace->addStretch(1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(kGap, kUnit, kGap, kUnit);
    rows->setSpacing(kUnit);
    rows->addLayout(find);
    rows->addWidget(m_replaceRow);
    connect(previous, &QToolButton::clicked, this, [this] { findNext(true); });
    connect(next, &QToolButton::clicked, this, [this] { findNext(false); });
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
    connect(one, &QToolButton::clicked, this, &FindBar::replaceOne);
    connect(all, &QToolButton::clicked, this, &FindBar::replaceAll);
}

bool FindBar::canReplace() const { return !m_code->isReadOnly(); }

void FindBar::open(Mode mode)
{
    m_replaceRow->setVisible(mode == Mode::Replace && canReplace());
    const QTextCursor cursor = m_code->textCursor();
    const QString selected = cursor.selectedText();
    const bool isNew = !selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator);
    const QString pattern = !isNew ? m_field->text()
        : m_regex->isChecked()     ? QRegularExpression::escape(selected)
                                   : selected;
    show();
    Q_EMIT shownChanged();
    m_field->setFocus(Qt::ShortcutFocusReason);
    if (pattern == m_field->text()) {
        search(Go::Stay);
    } else {
        m_field->setText(pattern); // searches
    }
    m_field->selectAll();
}

void FindBar::close()
{
    stop();
    m_later.stop();
    m_code->setMatches({});
    tell({});
    hide();
    Q_EMIT shownChanged();
    m_code->setFocus(Qt::OtherFocusReason);
}

void FindBar::stop()
{
    ++m_generation;
    if (m_stop) {
        *m_stop = true;
        m_stop.reset();
    }
}

void FindBar::search(Go where)
{
    stop();
    m_later.stop();
    const auto made = TextSearch::make(
        {m_field->text(), m_case->isChecked(), m_word->isChecked(), m_regex->isChecked()});
    if (!made) {
        m_search = {};
        m_code->setMatches({});
        tellError(made.error());
        return;
    }
    if (where != Go::Stay || m_isError) {
        tell({});
    }
    m_search = *made;
    m_go = where;
    if (m_field->text().isEmpty()) {
        m_code->setMatches({});
        updateCount();
        return;
    }
    m_stop = std::make_shared<std::atomic_bool>(false);
    base::onPool<TextSearch::Found>(
        [search = m_search, stop = m_stop, text = m_code->document()->toRawText()] {
            return search.find(text, *stop);
        })
        .then(this,
              [this, generation = m_generation, revision = m_code->document()->revision()](
                  const base::Result<TextSearch::Found> &answer) {
                  if (generation != m_generation) {
                      return;
                  }
                  m_stop.reset();
                  if (revision != m_code->document()->revision()) {
                      search(m_go);
                  } else {
                      found(answer, m_go);
                  }
              });
}

void FindBar::found(const base::Result<TextSearch::Found> &answer, Go where)
{
    if (!answer) {
        m_code->setMatches({});
        tellError(answer.error());
        return;
    }
    m_isAll = answer->isAll;
    m_code->setMatches(answer->matches);
    if (where != Go::Stay) {
        go(where);
    }
    updateCount();
}

/// Selects a place after or before what is selected; FromHere: which may be what is selected.
void FindBar::go(Go where)
{
    const QList<TextMatch> &all = m_code->matches();
    if (all.isEmpty()) {
        return;
    }
    const QTextCursor cursor = m_code->textCursor();
    qsizetype index = 0;
    bool around = false;
    if (where == Go::Backward) {
        const auto after =
            std::ranges::lower_bound(all, cursor.selectionStart(), {}, &TextMatch::begin);
        around = after == all.cbegin();
        index = (around ? all.size() : after - all.cbegin()) - 1;
    } else {
        const bool isOn = where == Go::Forward && cursor.hasSelection();
        const int from = isOn ? cursor.selectionEnd() : cursor.selectionStart();
        const auto next = std::ranges::lower_bound(all, from, {}, &TextMatch::begin);
        around = next == all.cend();
        index = around ? 0 : next - all.cbegin();
    }
    m_code->selectPlace(all.at(index));
    tell(!around || where == Go::FromHere ? QString()
             : where == Go::Backward      ? tr("Gone on from the end")
                                          : tr("Gone on from the beginning"));
    updateCount();
}

void FindBar::findNext(bool backwards)
{
    if (m_field->text().isEmpty()) {
        open(Mode::Find);
        return;
    }
    const Go where = backwards ? Go::Backward : Go::Forward;
    if (isHidden()) {
        show();
        m_replaceRow->hide();
        Q_EMIT shownChanged();
        search(where);
    } else if (m_stop) {
        m_go = where;
    } else {
        go(where);
    }
}

qsizetype FindBar::selectedMatch() const
{
    const QList<TextMatch> &all = m_code->matches();
    const QTextCursor cursor = m_code->textCursor();
    const auto at = std::ranges::lower_bound(all, cursor.selectionStart(), {}, &TextMatch::begin);
    const bool isIt = at != all.cend() && at->begin == cursor.selectionStart()
        && at->begin + at->length == cursor.selectionEnd();
    return isIt ? at - all.cbegin() : -1;
}

void FindBar::replaceOne()
{
    if (!canReplace() || m_stop) {
        return;
    }
    if (selectedMatch() < 0) {
        findNext(false);
        return;
    }
    QTextCursor cursor = m_code->textCursor();
    const QTextBlock line = m_code->document()->findBlock(cursor.selectionStart());
    const QString with = m_search.replacement(
        line.text(), cursor.selectionStart() - line.position(), m_with->text());
    cursor.insertText(with);
    m_code->setTextCursor(cursor);
    tell({});
    go(Go::Forward);
}

void FindBar::replaceAll()
{
    m_code->loadAll();
    if (!canReplace() || m_field->text().isEmpty() || m_isError) {
        return;
    }
    stop();
    m_stop = std::make_shared<std::atomic_bool>(false);
    base::onPool<TextSearch::Replaced>(
        [search = m_search, stop = m_stop, with = m_with->text(),
         text = m_code->document()->toRawText()] { return search.replaceAll(text, with, *stop); })
        .then(this,
              [this, generation = m_generation, revision = m_code->document()->revision()](
                  const base::Result<TextSearch::Replaced> &answer) {
                  if (generation != m_generation) {
                      return;
                  }
                  m_stop.reset();
                  if (revision != m_code->document()->revision()) {
                      replaceAll();
                  } else {
                      replaced(answer);
                  }
              });
}

void FindBar::replaced(const base::Result<TextSearch::Replaced> &answer)
{
    if (!answer) {
        tellError(answer.error());
        return;
    }
    if (answer->count > 0 && canReplace()) {
        m_code->replaceLines(*answer);
        search(Go::Stay);
    }
    tell(tr("%n place(s) replaced", nullptr, answer->count));
}

void FindBar::tell(const QString &text, bool isError)
{
    m_message->setText(text);
    m_message->setToolTip(plainTip(text));
    if (m_isError != isError) {
        m_isError = isError;
        restyle();
    }
}

void FindBar::tellError(const base::Error &error)
{
    if (error.code == base::Error::Code::Timeout) {
        tell(tr("The pattern takes too long on this text."), true);
    } else if (error.code != base::Error::Code::Cancelled) {
        tell(tr("The pattern cannot be read: %1.").arg(safe(error.detail)), true);
    }
    updateCount();
}

void FindBar::updateCount()
{
    const QLocale locale;
    const qsizetype all = m_code->matches().size();
    const QString many =
        m_isAll ? locale.toString(all) : tr("more than %1").arg(locale.toString(all));
    const qsizetype at = selectedMatch();
    m_count->setText(m_field->text().isEmpty() || m_isError ? QString()
                         : all == 0                         ? tr("no match")
                         : at < 0 ? tr("%n match(es)", nullptr, static_cast<int>(all))
                                  : tr("%1 of %2").arg(locale.toString(at + 1), many));
}

QString FindBar::count() const { return m_count->text(); }

QString FindBar::message() const { return m_message->text(); }

bool FindBar::takesKey(const QKeyEvent &key, bool act)
{
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    if (key.key() == Qt::Key_F && modifiers == Qt::ControlModifier) {
        if (act) {
            open(Mode::Find);
        }
        return true;
    }
    if (key.key() == Qt::Key_H && modifiers == Qt::ControlModifier && canReplace()) {
        if (act) {
            open(Mode::Replace);
        }
        return true;
    }
    if (key.key() == Qt::Key_F3 && (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier) {
        if (act) {
            findNext(modifiers == Qt::ShiftModifier);
        }
        return true;
    }
    if (key.key() == Qt::Key_Escape && modifiers == Qt::NoModifier && !isHidden()) {
        if (act) {
            close();
        }
        return true;
    }
    return false;
}

bool FindBar::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && takesKey(*static_cast<QKeyEvent *>(event), false))
    {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isReturn && (key->modifiers() & Qt::ControlModifier) == 0) {
            if (watched == m_with) {
                replaceOne();
            } else {
                findNext(key->modifiers() & Qt::ShiftModifier);
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// Nothing goes on to the text below.
void FindBar::keyPressEvent(QKeyEvent *event)
{
    (void)takesKey(*event, true);
    event->accept();
}

void FindBar::mousePressEvent(QMouseEvent *event) { event->accept(); }

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        restyle();
    }
}

void FindBar::restyle()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText,
                     m_isError ? healthColor(store::Health::Failed, colours) : faintText(colours));
    m_message->setPalette(colours);
}

} // namespace nantian::views
