// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>

namespace nantian::app {

/// Starts the demo cluster (`app/demo/cluster up`) and tells where its kubeconfig is. The cluster
/// outlives the program; `cluster down` ends it. GUI thread.
class DemoCluster final : public QObject
{
    Q_OBJECT
public:
    explicit DemoCluster(QObject *parent = nullptr);
    void start();
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

Q_SIGNALS:
    /// The latest line it printed.
    void progress(const QString &line);
    void ready(const QString &kubeconfig);
    void failed(const QString &sentence);

private:
    enum class Step : quint8 { Up, Kubeconfig, Helm };
    void run(Step step);
    void onOutput();
    void onFinished(int exitCode, QProcess::ExitStatus status);
    [[nodiscard]] static QString program();

    QProcess m_process;
    Step m_step = Step::Up;
    QString m_lastLine;
    QString m_answer;
    QString m_kubeconfig;
};

} // namespace nantian::app
