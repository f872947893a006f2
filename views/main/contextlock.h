// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace nantian::kube {
struct Context;
}
namespace nantian::models {
class Cluster;
}

namespace nantian::views {

class Settings;

/// The read-only lock of one cluster: on at the start for production (and for every context, if so
/// set), opened for 30 minutes, after which it closes by itself, or for good. A lock that was
/// closed by hand stays closed at the next start of a production context. GUI thread; cluster,
/// settings and clock outlive it.
class ContextLock final : public QObject
{
    Q_OBJECT
public:
    ContextLock(models::Cluster *cluster, Settings *settings, const base::Clock *clock,
                QObject *parent = nullptr);

    /// As it starts for this context; what was opened for a while before is forgotten.
    void begin(const kube::Context &context);
    void close();
    void openForAWhile();
    void openForGood();
    /// When an opened lock closes by itself; invalid: it is closed, or open for good.
    [[nodiscard]] QDateTime openUntil() const;
    /// Closes it when its time is over: called by a timer, and by who knows that time has passed
    /// (the machine slept).
    void check();

private:
    models::Cluster *m_cluster;
    Settings *m_settings;
    const base::Clock *m_clock;
    QTimer m_tick;
    qint64 m_untilMs = 0;          ///< wall clock; the machine's sleep counts
    qint64 m_untilMonotonicMs = 0; ///< the same, should the clock be set back
};

} // namespace nantian::views
