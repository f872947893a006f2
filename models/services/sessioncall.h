// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "services/session.h"

#include <functional>
#include <memory>
#include <mutex>

namespace nantian::models {

/// What Call::cancel of a question to the session reaches, wherever it is by then.
struct PendingCall
{
    std::mutex mutex; ///< guards both below
    bool cancelled = false;
    std::function<void()> cancel;
};

/// Runs `ask(Session &) -> base::Call<T>` on the session's thread and hands its answer on. Called
/// on the GUI thread, before the Cluster of that session ends.
template <class T, class Ask>
base::Call<T> onSession(Session *session, Ask ask)
{
    const base::Answer<T> answer;
    auto pending = std::make_shared<PendingCall>();
    QMetaObject::invokeMethod(
        session,
        [session, answer, pending, ask = std::move(ask)]() mutable {
            if (!session->transport()) {
                answer.finish(base::fail(base::Error::Code::Config,
                                         QStringLiteral("the context is not usable")));
                return;
            }
            {
                const std::scoped_lock lock(pending->mutex);
                if (pending->cancelled) {
                    return;
                }
            }
            const base::Call<T> inner = ask(*session);
            {
                const std::scoped_lock lock(pending->mutex);
                pending->cancel = inner.cancel;
            }
            inner.then(session, [answer](const base::Result<T> &result) { answer.finish(result); });
        },
        Qt::QueuedConnection);
    return {answer.future(), [pending, answer] {
                std::function<void()> cancel;
                {
                    const std::scoped_lock lock(pending->mutex);
                    pending->cancelled = true;
                    cancel = pending->cancel;
                }
                if (cancel) {
                    cancel();
                } else {
                    answer.finish(base::fail(base::Error::Code::Cancelled, {}));
                }
            }};
}

} // namespace nantian::models
