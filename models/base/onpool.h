// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"

#include <QThreadPool>

#include <utility>

namespace nantian::base {

/// Runs `work() -> T or Result<T>` on the thread pool. Nothing cancels it. Any thread; the answer
/// comes as every Call's does.
template <class T, class Work>
[[nodiscard]] Call<T> onPool(Work work)
{
    const Answer<T> answer;
    QThreadPool::globalInstance()->start(
        [answer, work = std::move(work)]() mutable { answer.finish(work()); });
    return {answer.future()};
}

} // namespace nantian::base
