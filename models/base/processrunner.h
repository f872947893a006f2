// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

namespace nantian::base {

/// One program to run: by its arguments, never through a shell.
struct ProcessRequest
{
    QString program; ///< a path, or a name looked up in the PATH of `environment`
    QStringList arguments;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QString folder; ///< working folder; empty: ours
    std::chrono::milliseconds timeout{60'000};
    qsizetype maxOutput = 1024 * 1024; ///< bytes kept of each stream
    /// How long a program that is to stop may put its things in order: it gets SIGTERM first, and
    /// SIGKILL after. 0: at once.
    std::chrono::milliseconds grace{0};
    /// Told what it writes as it comes, on the owner's thread; `isError`: to stderr. May be empty.
    std::function<void(const QByteArray &piece, bool isError)> onOutput = {};
};

struct ProcessOutput
{
    int exitCode = 0;
    QByteArray out;
    QByteArray err;
};

/// Runs programs, injected so that tests can answer for them.
class ProcessRunner
{
public:
    virtual ~ProcessRunner() = default;
    /// Starts it with standard input closed and answers when it has ended, whatever its exit code.
    /// Errors, all with the program as target: NotFound (no such program), Io (not started, or
    /// killed by a signal), Timeout and Unsupported (more output than allowed), both with what it
    /// wrote to stderr as detail; Cancelled. One that is given time to stop answers when it has
    /// ended. Call from a thread with an event loop; the process
    /// ends with `owner`, which lives on that thread. cancel() works from any thread.
    [[nodiscard]] virtual Call<ProcessOutput> run(const ProcessRequest &request,
                                                  QObject *owner) = 0;
};

/// The real one. Stateless: any thread, also several at once.
class LocalProcessRunner final : public ProcessRunner
{
public:
    [[nodiscard]] Call<ProcessOutput> run(const ProcessRequest &request, QObject *owner) override;
};

/// The absolute path of an executable for a name without '/', looked up in `path`
/// (colon-separated); a name with '/' is returned as it is. Empty when there is none.
[[nodiscard]] QString findProgram(const QString &name, const QString &path);

} // namespace nantian::base
