// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/revealedpanel.h"

#include "base/format.h"
#include "base/text.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

using Show = models::HiddenValue::Show;

constexpr int kMostLines = 14; ///< seen at once

/// As high as its text, up to kMostLines.
QPlainTextEdit *textBox(const QString &text, QWidget *parent)
{
    auto *box = new QPlainTextEdit(parent);
    box->setReadOnly(true);
    box->setUndoRedoEnabled(false);
    box->setFont(monospaceFont());
    box->setLineWrapMode(QPlainTextEdit::NoWrap);
    box->setTabChangesFocus(true);
    box->setPlainText(text);
    const auto lines =
        static_cast<int>(std::clamp<qsizetype>(text.count(u'\n') + 1, 1, kMostLines));
    const int frame = 2 * box->frameWidth() + qRound(2 * box->document()->documentMargin());
    // Room for the bar below long lines.
    box->setFixedHeight((lines + 1) * box->fontMetrics().lineSpacing() + frame);
    return box;
}

} // namespace

RevealedPanel::RevealedPanel(const models::HiddenValue &hidden,
                             const base::Result<models::RevealedValue> &value, QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, kGap);
    m_column->setSpacing(kUnit);
    if (!value) {
        auto *row = new QHBoxLayout;
        auto *shape = new IconLabel(this);
        shape->setIcon(healthIcon(store::Health::Failed), healthWord(store::Health::Failed));
        row->addWidget(shape, 0, Qt::AlignTop);
        row->addWidget(textLabel(safe(base::errorSentence(value.error())), this), 1);
        m_column->addLayout(row);
        return;
    }
    if (hidden.show == Show::Certificate) {
        addCertificate(*value);
        return;
    }
    addText(*value);
    if (hidden.show == Show::Secret) {
        m_left = faintLabel({}, this);
        m_column->addWidget(m_left);
        m_timer.setInterval(1000);
        connect(&m_timer, &QTimer::timeout, this, &RevealedPanel::tick);
        m_timer.start();
        setSecondsLeft(kSeconds);
    }
}

void RevealedPanel::addText(const models::RevealedValue &value)
{
    if (!value.isText) {
        m_column->addWidget(
            faintLabel(tr("%1 that are no text.").arg(base::formatBytes(value.bytes)), this));
        return;
    }
    if (value.text.isEmpty()) {
        m_column->addWidget(faintLabel(tr("Empty."), this));
        return;
    }
    QString shown = base::safeText(value.text, base::Newlines::Keep);
    if (shown.endsWith(u'\n')) {
        shown.chop(1);
    }
    auto *box = textBox(shown, this);
    box->setAccessibleName(tr("Value"));
    auto *copy = new QToolButton(this);
    copy->setAutoRaise(true);
    copy->setIcon(actionIcon("copy"_L1));
    copy->setText(tr("Copy"));
    copy->setToolTip(tr("Copy the value as it is."));
    copy->setAccessibleName(tr("Copy the value as it is."));
    connect(copy, &QToolButton::clicked, this,
            [text = value.text] { QGuiApplication::clipboard()->setText(text); });
    auto *row = new QHBoxLayout;
    row->setSpacing(kUnit);
    row->addWidget(box, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    m_column->addLayout(row);
}

void RevealedPanel::addCertificate(const models::RevealedValue &value)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    auto *shape = new IconLabel(this);
    shape->setIcon(healthIcon(value.verdict.health), healthWord(value.verdict.health));
    row->addWidget(shape, 0, Qt::AlignTop);
    row->addWidget(textLabel(safe(value.verdict.sentence), this), 1);
    m_column->addLayout(row);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kMargin);
    grid->setVerticalSpacing(kUnit);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const models::KeyValue &pair : value.lines) {
        grid->addWidget(faintLabel(safe(pair.key), this), line, 0, Qt::AlignTop);
        grid->addWidget(textLabel(safe(pair.value), this), line, 1);
        ++line;
    }
    m_column->addLayout(grid);
}

void RevealedPanel::setSecondsLeft(int seconds)
{
    m_seconds = seconds;
    m_left->setText(tr("Hidden again in %n second(s).", nullptr, seconds));
}

void RevealedPanel::tick()
{
    if (m_seconds <= 1) {
        m_timer.stop();
        Q_EMIT over();
        return;
    }
    setSecondsLeft(m_seconds - 1);
}

} // namespace nantian::views
