// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace nantian::views {

/// What stands in the window without a kubeconfig: a file, a paste, or the demo cluster. The text
/// in the paste stays until it was taken. GUI thread.
class WelcomePage final : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    /// Why there is nothing to show (a broken kubeconfig); empty: none was found.
    void setProblem(const QString &sentence);
    /// Why the pasted text cannot be used, and in which line (from 1; 0: in none).
    void setPasteProblem(const QString &sentence, int line);
    /// The pasted text is kept and in use: it is not shown any longer.
    void setPasteTaken();
    /// The demo cluster is being started; `line` is its latest word.
    void setDemoProgress(const QString &line);
    /// It runs, or could not be started (a sentence).
    void setDemoDone(const QString &problem = {});

Q_SIGNALS:
    void fileRequested();
    void pasted(const QString &kubeconfig);
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setBusy(bool busy);
    void colourProblems();
    void markLine(int line);
    QLabel *m_lead;
    QLabel *m_problem;
    QLabel *m_pasteProblem;
    QPushButton *m_file;
    QPlainTextEdit *m_text;
    QPushButton *m_paste;
    QPushButton *m_demo;
    QProgressBar *m_progress;
    QLabel *m_progressText;
};

} // namespace nantian::views
