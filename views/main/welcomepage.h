// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace nantian::views {

/// What stands in the window without a kubeconfig: a file, a paste, or the demo cluster; what a
/// pasted kubeconfig would run is said before it does. GUI thread.
class WelcomePage final : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    /// Why there is nothing to show (a broken kubeconfig); empty: none was found.
    void setProblem(const QString &sentence);
    /// What a chosen kubeconfig will run when it is used; empty: nothing.
    void setWillRun(const QStringList &commands);
    /// The demo cluster is being started; `line` is its latest word.
    void setDemoProgress(const QString &line);
    void setDemoFailed(const QString &sentence);

Q_SIGNALS:
    void fileRequested();
    void pasted(const QString &kubeconfig);
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setBusy(bool busy);
    void colourProblem();
    QLabel *m_lead;
    QLabel *m_problem;
    QLabel *m_willRun;
    QPushButton *m_file;
    QPlainTextEdit *m_text;
    QPushButton *m_paste;
    QPushButton *m_demo;
    QProgressBar *m_progress;
    QLabel *m_progressText;
};

} // namespace nantian::views
