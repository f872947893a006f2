// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democluster.h"

#include "base/processrunner.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace nantian::app {

DemoCluster::DemoCluster(QObject *parent) : QObject(parent)
{
    connect(&m_process, &QProcess::readyReadStandardError, this, &DemoCluster::onOutput);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoCluster::onOutput);
    connect(&m_process, &QProcess::finished, this, &DemoCluster::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            Q_EMIT failed(tr("The demo cluster could not be started: %1 cannot be run.")
                              .arg(m_process.program()));
        }
    });
}

QString DemoCluster::program()
{
    // Beside the installed program, else in the checkout this was built from.
    const QString installed =
        QCoreApplication::applicationDirPath() + u"/../libexec/nantian/demo/cluster"_s;
    return QFileInfo::exists(installed) ? QFileInfo(installed).canonicalFilePath()
                                        : QStringLiteral(NANTIAN_DEMO_PATH "/cluster");
}

void DemoCluster::start()
{
    if (!isRunning()) {
        Q_EMIT progress(tr("Starting the demo cluster"));
        run(Step::Up);
    }
}

void DemoCluster::run(Step step)
{
    m_step = step;
    m_answer.clear();
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.start(program(),
                    step == Step::Up         ? QStringList{u"up"_s}
                        : step == Step::Helm ? QStringList{u"program"_s, u"helm"_s}
                                             : QStringList{u"kubeconfig"_s});
}

void DemoCluster::onOutput()
{
    const QString errors = QString::fromUtf8(m_process.readAllStandardError());
    const QString output = QString::fromUtf8(m_process.readAllStandardOutput());
    if (m_step != Step::Up) {
        m_answer += output;
        return;
    }
    const QStringList lines = QString(errors + output).split(u'\n', Qt::SkipEmptyParts);
    if (!lines.isEmpty()) {
        m_lastLine = base::safeText(base::withoutEscapeSequences(lines.last()).trimmed());
        Q_EMIT progress(m_lastLine);
    }
}

void DemoCluster::onFinished(int exitCode, QProcess::ExitStatus status)
{
    onOutput();
    const bool isDone = status == QProcess::NormalExit && exitCode == 0;
    if (m_step == Step::Helm) {
        // Its releases can be changed with its own helm where the user has none.
        if (isDone && !qEnvironmentVariableIsSet("NANTIAN_HELM")
            && base::findProgram(u"helm"_s, qEnvironmentVariable("PATH")).isEmpty())
        {
            qputenv("NANTIAN_HELM", m_answer.trimmed().toLocal8Bit());
        }
        Q_EMIT ready(m_kubeconfig);
    } else if (!isDone) {
        Q_EMIT failed(tr("The demo cluster could not be started: %1").arg(m_lastLine));
    } else if (m_step == Step::Up) {
        run(Step::Kubeconfig);
    } else {
        m_kubeconfig = m_answer.trimmed();
        run(Step::Helm);
    }
}

} // namespace nantian::app
