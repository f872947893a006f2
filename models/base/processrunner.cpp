// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/processrunner.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTimer>

#include <csignal>
#include <memory>
#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace nantian::base {

namespace {

class Job;

/// Lets any thread ask a job, which may be gone, to stop. The mutex guards `job`.
struct Handle
{
    std::mutex mutex;
    Job *job = nullptr;
};

/// One running process; deletes itself after its answer. It leads a session of its own: killing it
/// takes what it started along, and a shell or plugin cannot stop to ask a terminal of ours.
class Job final : public QObject
{
public:
    Job(const ProcessRequest &request, std::shared_ptr<Handle> handle, QObject *owner)
        : QObject(owner)
        , m_request(request)
        , m_handle(std::move(handle))
    {
        m_process.setProgram(request.program);
        m_process.setArguments(request.arguments);
        m_process.setProcessEnvironment(request.environment);
        m_process.setWorkingDirectory(request.folder);
        m_process.setStandardInputFile(QProcess::nullDevice());
        m_process.setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession);
        m_timeout.setSingleShot(true);
        m_grace.setSingleShot(true);
        connect(&m_timeout, &QTimer::timeout, this, [this] { end(Error::Code::Timeout); });
        connect(&m_grace, &QTimer::timeout, this, [this] { stop(m_why); });
        connect(&m_process, &QProcess::readyReadStandardOutput, this, &Job::read);
        connect(&m_process, &QProcess::readyReadStandardError, this, &Job::read);
        connect(&m_process, &QProcess::errorOccurred, this, &Job::onError);
        connect(&m_process, &QProcess::finished, this, &Job::onFinished);
    }
    ~Job() override
    {
        const std::scoped_lock lock(m_handle->mutex);
        m_handle->job = nullptr;
        m_process.disconnect(this);
        killGroup();
    }
    Q_DISABLE_COPY_MOVE(Job)

    [[nodiscard]] QFuture<Result<ProcessOutput>> future() const { return m_answer.future(); }

    void start()
    {
        if (m_request.timeout.count() > 0) {
            m_timeout.start(m_request.timeout);
        }
        m_process.start();
    }
    /// Lets it put its things in order, where it may.
    void end(Error::Code why)
    {
        const qint64 pid = m_process.processId();
        if (m_request.grace.count() == 0 || pid <= 0) {
            stop(why);
        } else if (!m_grace.isActive()) {
            m_why = why;
            m_grace.start(m_request.grace);
            ::kill(static_cast<pid_t>(-pid), SIGTERM);
        }
    }
    void stop(Error::Code why)
    {
        finish(fail(why, QString::fromUtf8(m_output.err), m_request.program));
    }

private:
    void killGroup()
    {
        if (const qint64 pid = m_process.processId(); pid > 0) {
            ::kill(static_cast<pid_t>(-pid), SIGKILL);
        }
        m_process.kill();
    }
    void read()
    {
        const QByteArray out = m_process.readAllStandardOutput();
        const QByteArray err = m_process.readAllStandardError();
        m_output.out += out;
        m_output.err += err;
        if (m_request.onOutput && !out.isEmpty()) {
            m_request.onOutput(out, false);
        }
        if (m_request.onOutput && !err.isEmpty()) {
            m_request.onOutput(err, true);
        }
        if (m_output.out.size() > m_request.maxOutput) {
            stop(Error::Code::Unsupported);
        } else if (m_output.err.size() > m_request.maxOutput) {
            m_output.err = m_output.err.last(m_request.maxOutput / 2);
        }
    }
    void onError(QProcess::ProcessError error)
    {
        if (error == QProcess::FailedToStart) {
            const bool missing = !QFileInfo(m_request.program).isFile();
            finish(fail(missing ? Error::Code::NotFound : Error::Code::Io, m_process.errorString(),
                        m_request.program));
        }
    }
    void onFinished(int exitCode, QProcess::ExitStatus status)
    {
        read();
        if (m_grace.isActive() || status == QProcess::CrashExit) {
            stop(m_grace.isActive() ? m_why : Error::Code::Io);
            return;
        }
        m_output.exitCode = exitCode;
        finish(std::exchange(m_output, {}));
    }
    void finish(Result<ProcessOutput> result)
    {
        m_timeout.stop();
        m_grace.stop();
        m_answer.finish(std::move(result));
        deleteLater();
    }

    ProcessRequest m_request;
    std::shared_ptr<Handle> m_handle;
    Answer<ProcessOutput> m_answer;
    ProcessOutput m_output;
    QTimer m_timeout;
    QTimer m_grace;
    Error::Code m_why = Error::Code::Cancelled;
    QProcess m_process;
};

} // namespace

Call<ProcessOutput> LocalProcessRunner::run(const ProcessRequest &request, QObject *owner)
{
    ProcessRequest resolved = request;
    resolved.program = findProgram(request.program, request.environment.value(u"PATH"_s));
    if (resolved.program.isEmpty()) {
        return answered<ProcessOutput>(
            fail(Error::Code::NotFound, u"not found in PATH"_s, request.program));
    }
    auto handle = std::make_shared<Handle>();
    auto *job = new Job(resolved, handle, owner);
    handle->job = job;
    Call<ProcessOutput> call{job->future(), [handle] {
                                 const std::scoped_lock lock(handle->mutex);
                                 if (Job *running = handle->job) {
                                     QMetaObject::invokeMethod(
                                         running,
                                         [running] { running->end(Error::Code::Cancelled); },
                                         Qt::QueuedConnection);
                                 }
                             }};
    job->start();
    return call;
}

QString findProgram(const QString &name, const QString &path)
{
    if (name.contains(u'/')) {
        return name;
    }
    if (name.isEmpty()) {
        return {};
    }
    for (const QString &folder : path.split(u':', Qt::SkipEmptyParts)) {
        // As Go's exec.LookPath: what stands in a relative folder of PATH is not run.
        if (!QDir::isAbsolutePath(folder)) {
            continue;
        }
        const QFileInfo file(folder + u'/' + name);
        if (file.isFile() && file.isExecutable()) {
            return file.absoluteFilePath();
        }
    }
    return {};
}

} // namespace nantian::base
