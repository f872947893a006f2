// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"

#include <memory>
#include <utility>

namespace nantian::base {

/// The one question its owner waits for: asking anew, drop() and the owner's end cancel the one
/// under way, whose handler is then never run. Belongs to one thread, the handlers'.
template <class T>
class Question
{
public:
    Question() = default;
    ~Question() { drop(); }
    Q_DISABLE_COPY_MOVE(Question)

    /// As Call::then.
    template <class Handler>
    void ask(const Call<T> &call, QObject *context, Handler handler)
    {
        drop();
        m_waiting = std::make_shared<bool>(true);
        m_cancel = call.cancel;
        call.then(context,
                  [waiting = m_waiting, handler = std::move(handler)](const Result<T> &answer) {
                      if (std::exchange(*waiting, false)) {
                          handler(answer);
                      }
                  });
    }
    void drop()
    {
        if (m_waiting && std::exchange(*m_waiting, false)) {
            std::exchange(m_cancel, {})();
        }
    }
    [[nodiscard]] bool isWaiting() const { return m_waiting && *m_waiting; }

private:
    std::shared_ptr<bool> m_waiting; ///< shared with the handler
    std::function<void()> m_cancel;
};

} // namespace nantian::base
