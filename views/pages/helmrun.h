// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "services/helmtool.h"
#include "store/cell.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace nantian::views {

class IconLabel;

/// One run of helm: what was started, what it writes as it comes, and how it ended; can be stopped.
/// GUI thread; the tool is not owned. Closing it while helm is at work asks helm to stop.
class HelmRun final : public QWidget
{
    Q_OBJECT
public:
    /// `what`: "Upgrading guestbook".
    HelmRun(models::HelmTool *tool, const models::HelmChange &change, const QString &what,
            QWidget *parent = nullptr);
    ~HelmRun() override;
    Q_DISABLE_COPY_MOVE(HelmRun)

    /// Begins; finished() follows.
    void start();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] QString output() const;
    /// What ends when this one goes; empty: nothing.
    [[nodiscard]] QString lossSentence() const;

Q_SIGNALS:
    /// How it went, in a sentence.
    void finished(const QString &sentence, bool failed);

private:
    void stop();
    void append(const QByteArray &piece);
    void end(const base::Result<base::ProcessOutput> &output);

    models::HelmTool *m_tool;
    models::HelmChange m_change;
    QString m_what;
    IconLabel *m_health;
    QLabel *m_state;
    QPushButton *m_stop;
    QPlainTextEdit *m_output;
    std::function<void()> m_cancel;
    bool m_isRunning = false;
};

} // namespace nantian::views
