// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace nantian::base {

/// The time, injected so that tests can set it. Any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Milliseconds since 1970 in UTC; may jump when the system's clock is set.
    [[nodiscard]] virtual qint64 nowMs() const = 0;
    /// Milliseconds that never run backwards; only differences mean something.
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;
    /// The same, but it goes on while the machine sleeps.
    [[nodiscard]] virtual qint64 bootMs() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override;
    [[nodiscard]] qint64 monotonicMs() const override;
    [[nodiscard]] qint64 bootMs() const override;
};

} // namespace nantian::base
