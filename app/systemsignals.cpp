// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systemsignals.h"

#include <QDBusConnection>
#include <QDateTime>
#include <QNetworkInformation>

using namespace Qt::StringLiterals;

namespace nantian::app {

namespace {
constexpr int kTickMs = 5'000;
constexpr qint64 kJumpMs = 30'000; ///< a tick this late means the machine slept
}

SystemSignals::SystemSignals(QObject *parent) : QObject(parent)
{
    QDBusConnection::systemBus().connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
        u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, this,
        SLOT(onPrepareForSleep(bool)));
    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability now) {
                if (now != QNetworkInformation::Reachability::Disconnected) {
                    Q_EMIT connectionsLost();
                }
            });
    }
    m_lastMs = QDateTime::currentMSecsSinceEpoch();
    connect(&m_tick, &QTimer::timeout, this, &SystemSignals::onTick);
    m_tick.start(kTickMs);
}

void SystemSignals::onPrepareForSleep(bool sleeping)
{
    if (sleeping) {
        Q_EMIT aboutToSleep();
    } else {
        m_lastMs = QDateTime::currentMSecsSinceEpoch();
        Q_EMIT connectionsLost();
    }
}

void SystemSignals::onTick()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const qint64 late = now - m_lastMs - kTickMs;
    m_lastMs = now;
    if (late > kJumpMs) {
        Q_EMIT connectionsLost();
    }
}

} // namespace nantian::app
