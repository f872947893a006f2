// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <optional>

namespace nantian::base {

class Clock;

/// Notices that the machine slept, without any bus: the monotonic clock stands still meanwhile, the
/// others go on. Asked every few seconds. One thread; the clock outlives it.
class SleepDetector
{
public:
    explicit SleepDetector(const Clock *clock) : m_clock(clock) { }

    /// Since the last question? The first has nothing to compare with. A machine that was frozen
    /// from outside (a virtual one) shows in the wall clock alone, which people may also set: only
    /// a long way forward counts there.
    [[nodiscard]] bool hasSlept();

private:
    struct Times
    {
        qint64 monotonic = 0;
        qint64 boot = 0;
        qint64 wall = 0;
    };
    const Clock *m_clock;
    std::optional<Times> m_last;
};

} // namespace nantian::base
