// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/watch/step.h"

/// What the tests of step() share.
namespace nantian::kube::watch {

inline base::Error errorOf(base::Error::Code code, int httpStatus = 0, const QString &reason = {})
{
    base::Error error;
    error.code = code;
    error.httpStatus = httpStatus;
    error.reason = reason;
    return error;
}

inline base::Error refused()
{
    return errorOf(base::Error::Code::Network, 0, QStringLiteral("ConnectionRefused"));
}

inline base::Error tooLarge()
{
    base::Error error = errorOf(base::Error::Code::ServerError, 504, QStringLiteral("Timeout"));
    error.causes = {{QStringLiteral("ResourceVersionTooLarge"), {}, {}}};
    return error;
}

/// Feeds inputs to a state, with a clock the test sets, and keeps the last effects.
struct Machine
{
    Config config;
    State state;
    Env env{1'000'000, 1'700'000'000'000, 0.0};
    Effects effects;

    void feed(const Input &input)
    {
        Stepped stepped = step(std::move(state), input, env, config);
        state = std::move(stepped.state);
        effects = std::move(stepped.effects);
    }
    void pass(milliseconds time)
    {
        env.monotonicMs += time.count();
        env.wallMs += time.count();
    }
    template <class T>
    [[nodiscard]] const T *effect() const
    {
        for (const Effect &one : effects) {
            if (const T *found = std::get_if<T>(&one)) {
                return found;
            }
        }
        return nullptr;
    }
    template <class T>
    [[nodiscard]] bool in() const
    {
        return std::holds_alternative<T>(state.phase);
    }
    [[nodiscard]] store::StreamStatus::State status() const
    {
        return effect<SetStatus>()->status.state;
    }

    void list(const QByteArray &version = "10") { feed(ListDone{{version, {}, -1}}); }
    /// Listed at 10 and watching since then.
    static Machine watching()
    {
        Machine machine;
        machine.feed(Start());
        machine.list();
        machine.feed(WatchOpened());
        return machine;
    }
};

} // namespace nantian::kube::watch
