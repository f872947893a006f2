// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sleepdetector.h"

#include "base/clock.h"

#include <utility>

namespace nantian::base {

namespace {
/// Shorter than what any connection survives; longer than what reading two clocks takes.
constexpr qint64 kSleptMs = 2'000;
/// Time services correct less than this in one step.
constexpr qint64 kJumpMs = 30'000;
} // namespace

bool SleepDetector::hasSlept()
{
    const Times now{m_clock->monotonicMs(), m_clock->bootMs(), m_clock->nowMs()};
    const std::optional<Times> last = std::exchange(m_last, now);
    if (!last) {
        return false;
    }
    const qint64 awake = now.monotonic - last->monotonic;
    return now.boot - last->boot - awake >= kSleptMs || now.wall - last->wall - awake >= kJumpMs;
}

} // namespace nantian::base
