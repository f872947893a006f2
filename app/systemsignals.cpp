// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systemsignals.h"

#include <QDBusConnection>
#include <QNetworkInformation>

using namespace Qt::StringLiterals;

namespace nantian::app {

namespace {
constexpr std::chrono::milliseconds kTick{5'000};
}

SystemSignals::SystemSignals(QObject *parent) : SystemSignals(&m_systemClock, kTick)
{
    setParent(parent);
}

SystemSignals::SystemSignals(const base::Clock *clock, std::chrono::milliseconds tick)
    : m_sleep(clock)
{
    QDBusConnection::systemBus().connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                         u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s,
                                         this, SLOT(onPrepareForSleep(bool)));
    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
                [this](QNetworkInformation::Reachability now) {
                    if (now != QNetworkInformation::Reachability::Disconnected) {
                        Q_EMIT connectionsLost();
                    }
                });
    }
    (void)m_sleep.hasSlept();
    connect(&m_tick, &QTimer::timeout, this, &SystemSignals::onTick);
    m_tick.start(tick);
}

void SystemSignals::onPrepareForSleep(bool sleeping)
{
    if (sleeping) {
        Q_EMIT aboutToSleep();
    } else {
        (void)m_sleep.hasSlept(); // told by the bus, not twice
        Q_EMIT connectionsLost();
    }
}

void SystemSignals::onTick()
{
    if (m_sleep.hasSlept()) {
        Q_EMIT connectionsLost();
    }
}

} // namespace nantian::app
