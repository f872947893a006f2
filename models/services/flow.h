// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"

#include <QObject>
#include <QThread>

#include <coroutine>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace nantian::models {

/// What a running flow and the Call given out for it share: cancelling reaches the step it waits
/// for, and is remembered for the steps after. Any thread.
class FlowControl
{
public:
    void cancel()
    {
        std::function<void()> step;
        {
            const std::scoped_lock lock(m_mutex);
            m_cancelled = true;
            step = m_step;
        }
        if (step) {
            step();
        }
    }
    void setStep(const std::function<void()> &cancelStep)
    {
        // Goes outside the lock: it may hold the last of an answer, which then answers.
        std::function<void()> before = cancelStep;
        {
            const std::scoped_lock lock(m_mutex);
            m_step.swap(before);
            if (!m_cancelled) {
                return;
            }
        }
        if (cancelStep) {
            cancelStep();
        }
    }
    [[nodiscard]] bool isCancelled() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_cancelled;
    }

private:
    mutable std::mutex m_mutex; ///< guards both below
    bool m_cancelled = false;
    std::function<void()> m_step;
};

/// `co_await FlowCancelled{}`: has this flow been cancelled? Asked before a write is sent.
struct FlowCancelled
{ };

/// Makes a function that returns base::Call<T> a coroutine: it starts at once, every
/// `co_await call` goes on in this thread's event loop with the Result, `co_return` gives a
/// Result<T>. The frame belongs to the thread it began on and dies with it (the answer is then
/// Cancelled), so it never outlives the session. Parameters must be taken by value: they are kept
/// across suspension.
template <class T>
class FlowPromise
{
public:
    FlowPromise()
    {
        // Posted events are not delivered once a thread's loop has ended: free the frame then.
        // First what answers are bound to: the frame's own end drops the question it waits for,
        // which answers it (Answer), and a frame that goes must not be resumed.
        QObject::connect(
            QThread::currentThread(), &QThread::finished, m_context.get(),
            [this] {
                m_context.reset();
                std::coroutine_handle<FlowPromise>::from_promise(*this).destroy();
            },
            Qt::DirectConnection);
    }
    Q_DISABLE_COPY_MOVE(FlowPromise)
    ~FlowPromise() { m_control->setStep({}); }

    base::Call<T> get_return_object()
    {
        return {m_answer.future(), [control = m_control] { control->cancel(); }};
    }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_value(base::Result<T> result) { m_answer.finish(std::move(result)); }
    void unhandled_exception() { std::terminate(); }

    template <class U>
    struct Step
    {
        FlowPromise *flow;
        base::Call<U> call;
        std::optional<base::Result<U>> result;

        [[nodiscard]] bool await_ready() const { return false; }
        void await_suspend(std::coroutine_handle<> frame)
        {
            call.then(flow->m_context.get(), [this, frame](const base::Result<U> &answer) {
                result = answer;
                frame.resume();
            });
            flow->m_control->setStep(call.cancel);
        }
        base::Result<U> await_resume()
        {
            flow->m_control->setStep({});
            return std::move(*result);
        }
    };
    template <class U>
    Step<U> await_transform(base::Call<U> call)
    {
        return {this, std::move(call), std::nullopt};
    }

    struct Question
    {
        bool cancelled;
        [[nodiscard]] bool await_ready() const { return true; }
        void await_suspend(std::coroutine_handle<>) const { }
        [[nodiscard]] bool await_resume() const { return cancelled; }
    };
    Question await_transform(FlowCancelled) { return {m_control->isCancelled()}; }

private:
    /// Of the flow's thread; resuming is bound to it.
    std::unique_ptr<QObject> m_context = std::make_unique<QObject>();
    base::Answer<T> m_answer;
    std::shared_ptr<FlowControl> m_control = std::make_shared<FlowControl>();
};

} // namespace nantian::models

template <class T, class... Arguments>
struct std::coroutine_traits<nantian::base::Call<T>, Arguments...>
{
    using promise_type = nantian::models::FlowPromise<T>;
};
