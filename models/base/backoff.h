// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <chrono>
#include <functional>

namespace nantian::base {

/// Growing, jittered delays between tries. One thread.
/// Constants of client-go's reflector (v0.36.3, tools/cache/reflector.go): from 800 ms, doubled,
/// each stretched by up to its own length, at most 30 s before the stretch, from the start again
/// after 2 min without a failure.
class Backoff
{
public:
    struct Options
    {
        std::chrono::milliseconds initial{800};
        std::chrono::milliseconds maximum{30'000};
        std::chrono::milliseconds resetAfter{120'000};
        double factor = 2.0;
        double jitter = 1.0;
    };
    /// Answers a number in [0, 1); null: a random one.
    using Random = std::function<double()>;

    explicit Backoff(const Clock *clock, Random random = {});
    Backoff(const Clock *clock, const Options &options, Random random);

    /// A failure happened: how long to wait before the next try.
    [[nodiscard]] std::chrono::milliseconds next();
    /// All is well: the next delay is the first again.
    void reset();

private:
    const Clock *m_clock;
    Options m_options;
    Random m_random;
    std::chrono::milliseconds m_delay{0};
    qint64 m_lastMs = 0;
};

} // namespace nantian::base
