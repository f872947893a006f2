// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace nantian::test {

/// A clock that stands still until told otherwise.
class FakeClock final : public base::Clock
{
public:
    explicit FakeClock(qint64 nowMs = 1'800'000'000'000) : m_now(nowMs) { }
    [[nodiscard]] qint64 nowMs() const override { return m_now; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_monotonic; }
    [[nodiscard]] qint64 bootMs() const override { return m_monotonic + m_slept; }

    void advance(qint64 ms)
    {
        m_now += ms;
        m_monotonic += ms;
    }
    /// The machine slept: the monotonic clock stood still.
    void sleep(qint64 ms)
    {
        m_now += ms;
        m_slept += ms;
    }
    /// The system's clock was set: only the wall clock moves.
    void jump(qint64 ms) { m_now += ms; }

private:
    qint64 m_now;
    qint64 m_monotonic = 1'000'000;
    qint64 m_slept = 0;
};

} // namespace nantian::test
