// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/sleepdetector.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace nantian::app {

/// When the machine sleeps and wakes (logind's PrepareForSleep, and a jump of the clock where there
/// is no logind) and when the network changes (QNetworkInformation). GUI thread.
class SystemSignals final : public QObject
{
    Q_OBJECT
public:
    explicit SystemSignals(QObject *parent = nullptr);
    /// With a clock of a test, which outlives it, asked every `tick`.
    SystemSignals(const base::Clock *clock, std::chrono::milliseconds tick);

Q_SIGNALS:
    void aboutToSleep();
    /// Woke up, or another network: connections of before are worth nothing.
    void connectionsLost();

private Q_SLOTS:
    void onPrepareForSleep(bool sleeping);

private:
    void onTick();
    QTimer m_tick;
    base::SystemClock m_systemClock;
    base::SleepDetector m_sleep;
};

} // namespace nantian::app
