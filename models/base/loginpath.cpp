// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/loginpath.h"

#include "base/processrunner.h"

#include <QFileInfo>

#include <mutex>

using namespace Qt::StringLiterals;

namespace nantian::base {

namespace {

constexpr auto kBegin = "__NANTIAN_PATH_BEGIN__"_L1;
constexpr auto kEnd = "__NANTIAN_PATH_END__"_L1;
constexpr std::chrono::milliseconds kTimeout{10'000};

/// printenv knows the exported value in every shell, fish included, whose own $PATH is a list.
QString script() { return u"printf %s "_s + kBegin + u"; printenv PATH; printf %s "_s + kEnd; }

} // namespace

struct LoginPath::State
{
    ProcessRunner *runner = nullptr;
    QProcessEnvironment environment;
    std::mutex mutex; ///< guards `call`
    Call<QString> call;
};

LoginPath::LoginPath(ProcessRunner *runner, const QProcessEnvironment &environment)
    : m_state(std::make_shared<State>())
{
    m_state->runner = runner;
    m_state->environment = environment;
}

LoginPath::~LoginPath() = default;

QString LoginPath::parse(const QByteArray &output)
{
    const QString text = QString::fromLocal8Bit(output);
    const qsizetype begin = text.lastIndexOf(kBegin);
    const qsizetype end = text.indexOf(kEnd, begin + 1);
    if (begin < 0 || end < 0) {
        return {};
    }
    const qsizetype from = begin + kBegin.size();
    return text.sliced(from, end - from).trimmed();
}

Call<QString> LoginPath::get(QObject *owner)
{
    const std::scoped_lock lock(m_state->mutex);
    const bool lost = m_state->call.isValid() && m_state->call.future.isFinished()
        && !m_state->call.future.result();
    if (m_state->call.isValid() && !lost) {
        return m_state->call;
    }
    const QString own = m_state->environment.value(u"PATH"_s);
    ProcessRequest request;
    request.program = m_state->environment.value(u"SHELL"_s);
    request.arguments = {u"-ilc"_s, script()};
    request.environment = m_state->environment;
    request.timeout = kTimeout;
    if (!QFileInfo(request.program).isExecutable()) {
        m_state->call = answered<QString>(own);
        return m_state->call;
    }
    Answer<QString> answer;
    m_state->call = {answer.future()};
    m_state->runner->run(request, owner)
        .then(owner, [answer, own](const Result<ProcessOutput> &result) {
            const QString path = result ? parse(result->out) : QString();
            answer.finish(path.isEmpty() ? own : path);
        });
    return m_state->call;
}

} // namespace nantian::base
