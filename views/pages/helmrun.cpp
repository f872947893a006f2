// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/helmrun.h"

#include "base/text.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr int kMostLines = 10'000; ///< of output that are kept

} // namespace

HelmRun::HelmRun(models::HelmTool *tool, const models::HelmChange &change, const QString &what,
                 QWidget *parent)
    : QWidget(parent)
    , m_tool(tool)
    , m_change(change)
    , m_what(what)
    , m_health(new IconLabel(this))
    , m_state(textLabel(what, this))
    , m_stop(new QPushButton(actionIcon("close"_L1), tr("Stop helm"), this))
    , m_output(new QPlainTextEdit(this))
{
    setAccessibleName(what);
    m_output->setReadOnly(true);
    m_output->setFrameShape(QFrame::NoFrame);
    m_output->setFont(monospaceFont());
    m_output->setMaximumBlockCount(kMostLines);
    m_output->setAccessibleName(tr("What helm writes"));
    m_stop->setAutoDefault(false);
    m_stop->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kMargin, kUnit, kGap, kUnit);
    row->setSpacing(kGap);
    row->addWidget(m_health, 0, Qt::AlignVCenter);
    row->addWidget(m_state, 1);
    row->addWidget(m_stop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_output, 1);
    setFocusProxy(m_output);
    connect(m_stop, &QPushButton::clicked, this, &HelmRun::stop);
}

HelmRun::~HelmRun()
{
    if (m_isRunning) {
        stop();
    }
}

QString HelmRun::output() const { return m_output->toPlainText(); }

void HelmRun::start()
{
    m_isRunning = true;
    m_stop->setEnabled(true);
    m_health->setIcon(healthIcon(store::Health::Progressing),
                      healthWord(store::Health::Progressing));
    m_state->setText(tr("%1…").arg(m_what));
    append(QString(u"$ "_s + m_tool->command(m_change) + u"\n\n"_s).toUtf8());
    const QPointer<HelmRun> self(this);
    const base::Call<base::ProcessOutput> call =
        m_tool->run(m_change, [self](const QByteArray &piece, bool) {
            if (self) {
                self->append(piece);
            }
        });
    m_cancel = call.cancel;
    call.then(this, [this](const base::Result<base::ProcessOutput> &output) { end(output); });
}

void HelmRun::stop()
{
    m_stop->setEnabled(false);
    m_state->setText(tr("%1: asked helm to stop, waiting for it").arg(m_what));
    if (m_cancel) {
        m_cancel();
    }
}

void HelmRun::append(const QByteArray &piece)
{
    QTextCursor end(m_output->document());
    end.movePosition(QTextCursor::End);
    end.insertText(base::safeText(base::withoutEscapeSequences(QString::fromUtf8(piece)),
                                  base::Newlines::Keep));
    m_output->ensureCursorVisible();
}

void HelmRun::end(const base::Result<base::ProcessOutput> &output)
{
    m_isRunning = false;
    m_stop->hide();
    const bool stopped = !output && output.error().code == base::Error::Code::Cancelled;
    const store::Health health = output ? store::Health::Ok
        : stopped                       ? store::Health::Warning
                                        : store::Health::Failed;
    const QString sentence = output ? tr("%1: done").arg(m_what)
        : stopped                   ? tr("%1: stopped").arg(m_what)
                                    : tr("%1: %2").arg(m_what, base::errorSentence(output.error()));
    m_health->setIcon(healthIcon(health), healthWord(health));
    m_state->setText(sentence);
    Q_EMIT finished(sentence, !output && !stopped);
}

QString HelmRun::lossSentence() const
{
    return m_isRunning ? tr("%1: helm would be stopped before it is done.").arg(m_what) : QString();
}

} // namespace nantian::views
