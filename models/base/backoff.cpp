// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/backoff.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace nantian::base {

Backoff::Backoff(const Clock *clock, Random random) : Backoff(clock, Options(), std::move(random))
{
}

Backoff::Backoff(const Clock *clock, const Options &options, Random random)
    : m_clock(clock)
    , m_options(options)
    , m_random(std::move(random))
{
    if (!m_random) {
        m_random = [] { return QRandomGenerator::global()->generateDouble(); };
    }
}

std::chrono::milliseconds Backoff::next()
{
    const qint64 now = m_clock->monotonicMs();
    if (m_delay.count() == 0 || now - m_lastMs > m_options.resetAfter.count()) {
        m_delay = m_options.initial;
    } else {
        const auto grown = static_cast<double>(m_delay.count()) * m_options.factor;
        const auto limit = static_cast<double>(m_options.maximum.count());
        m_delay = std::chrono::milliseconds(static_cast<qint64>(std::min(grown, limit)));
    }
    m_lastMs = now;
    const double stretch = 1.0 + m_options.jitter * m_random();
    return std::chrono::milliseconds(
        static_cast<qint64>(static_cast<double>(m_delay.count()) * stretch));
}

void Backoff::reset() { m_delay = std::chrono::milliseconds(0); }

} // namespace nantian::base
