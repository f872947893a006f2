// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/contextlock.h"

#include "services/cluster.h"
#include "views/main/settings.h"

#include <chrono>

using namespace std::chrono_literals;

namespace nantian::views {

namespace {
/// interface.md, "The window": the lock opens it for 30 minutes.
constexpr std::chrono::milliseconds kOpenFor = 30min;
constexpr auto kTick = 1s;
} // namespace

ContextLock::ContextLock(models::Cluster *cluster, Settings *settings, const base::Clock *clock,
                         QObject *parent)
    : QObject(parent)
    , m_cluster(cluster)
    , m_settings(settings)
    , m_clock(clock)
{
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &ContextLock::check);
    begin(cluster->context());
}

void ContextLock::begin(const kube::Context &context)
{
    m_tick.stop();
    const bool careful =
        m_settings->startsLocked() || context.looksLikeProduction(m_settings->productionPattern());
    m_cluster->setLocked(careful && !m_settings->isUnlocked(context.name));
}

void ContextLock::close()
{
    m_tick.stop();
    m_settings->setUnlocked(m_cluster->context().name, false);
    m_cluster->setLocked(true);
}

void ContextLock::openForAWhile()
{
    m_untilMs = m_clock->nowMs() + kOpenFor.count();
    m_untilMonotonicMs = m_clock->monotonicMs() + kOpenFor.count();
    m_tick.start();
    m_cluster->setLocked(false);
}

void ContextLock::openForGood()
{
    m_tick.stop();
    m_settings->setUnlocked(m_cluster->context().name, true);
    m_cluster->setLocked(false);
}

QDateTime ContextLock::openUntil() const
{
    return m_tick.isActive() ? QDateTime::fromMSecsSinceEpoch(m_untilMs) : QDateTime();
}

void ContextLock::check()
{
    if (m_tick.isActive()
        && (m_clock->nowMs() >= m_untilMs || m_clock->monotonicMs() >= m_untilMonotonicMs))
    {
        m_tick.stop();
        m_cluster->setLocked(true);
    }
}

} // namespace nantian::views
