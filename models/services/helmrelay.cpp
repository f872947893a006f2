// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/helmrelay.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>

namespace nantian::models {

ReleaseRelay::ReleaseRelay(const QByteArray &only) : m_fold(only)
{
    m_stuck.setSingleShot(true);
    connect(&m_stuck, &QTimer::timeout, this, [this] {
        Q_EMIT batch(m_fold.tick(QDateTime::currentSecsSinceEpoch()));
        waitForStuck();
    });
}

void ReleaseRelay::take(const store::Batch &secrets)
{
    Q_EMIT batch(m_fold.fold(secrets, QDateTime::currentSecsSinceEpoch()));
    waitForStuck();
}

void ReleaseRelay::waitForStuck()
{
    const qint64 at = m_fold.nextStuck();
    if (at == 0) {
        m_stuck.stop();
    } else {
        const qint64 left = at - QDateTime::currentSecsSinceEpoch();
        m_stuck.start(std::chrono::seconds(std::clamp<qint64>(left, 1, kStuckAfter)));
    }
}

} // namespace nantian::models
