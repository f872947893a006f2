// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <atomic>
#include <functional>
#include <memory>
#include <utility>

namespace nantian::base {

/// The producer's end of a Call: finishes exactly once. When the last copy goes away unfinished,
/// the answer is Cancelled, because a dropped QPromise would never run a continuation (Qt 6.8).
/// Copyable, usable from any thread.
template <class T>
class Answer
{
public:
    Answer() : m_state(std::make_shared<State>()) { }

    /// The first call wins; later ones are ignored.
    void finish(Result<T> result) const { m_state->finish(std::move(result)); }
    [[nodiscard]] bool isFinished() const { return m_state->done.load(); }
    [[nodiscard]] QFuture<Result<T>> future() const { return m_state->future; }

private:
    struct State
    {
        QPromise<Result<T>> promise;
        QFuture<Result<T>> future;
        std::atomic_bool done{false};
        State() : future(promise.future()) { promise.start(); }
        State(const State &) = delete;
        State &operator=(const State &) = delete;
        ~State() { finish(fail(Error::Code::Cancelled, QStringLiteral("dropped"))); }
        void finish(Result<T> result)
        {
            if (done.exchange(true)) {
                return;
            }
            promise.addResult(std::move(result));
            promise.finish();
        }
    };
    std::shared_ptr<State> m_state;
};

/// One asked question: a future that always ends with a Result (Cancelled included), and a cancel
/// that reaches the producer. Cheap to copy. Made on any thread.
template <class T>
struct Call
{
    QFuture<Result<T>> future;
    std::function<void()> cancel = [] { };

    /// Runs `handler(const Result<T> &)` on the context's thread once the answer is there, always
    /// in a later turn of its event loop: never before the caller's next lines, and never within
    /// cancel() or the producer's finish(). Not at all when the context is gone by then.
    template <class Handler>
    void then(QObject *context, Handler handler) const
    {
        QFuture<Result<T>> copy = future;
        copy.then(context,
                  [context, handler = std::move(handler)](QFuture<Result<T>> done) mutable {
                      QMetaObject::invokeMethod(
                          context,
                          [handler = std::move(handler), done = std::move(done)]() mutable {
                              handler(std::as_const(done).result());
                          },
                          Qt::QueuedConnection);
                  });
    }
    [[nodiscard]] bool isValid() const { return future.isValid(); }
};

/// A Call that is already answered.
template <class T>
[[nodiscard]] Call<T> answered(Result<T> result)
{
    Answer<T> answer;
    answer.finish(std::move(result));
    return {answer.future()};
}

} // namespace nantian::base
