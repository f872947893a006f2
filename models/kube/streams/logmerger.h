// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/streams/logstream.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <deque>
#include <map>

namespace nantian::kube {

/// Merges the lines of several LogStreams by timestamp. Each stream's own order is kept, also where
/// its clock stepped back. Cluster's thread; owns nothing it merges.
///
/// Lines wait up to `window` for earlier ones of other streams; with a single stream they do not
/// wait. At the beginning all wait until every stream has answered, at most 2 s.
/// A receiver that cannot keep up is protected by setLimit() and taken().
class LogMerger final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kWindow{700};

    explicit LogMerger(const base::Clock *clock, QObject *parent = nullptr);

    /// Lines of the stream come here from now on, until it is destroyed or removed.
    void add(LogStream *stream);
    void remove(LogStream *stream);
    /// With more than this many lines sent and not taken() the streams are paused; 0: no limit.
    void setLimit(qsizetype lines);
    /// The receiver has dealt with so many lines.
    void taken(qsizetype lines);
    /// Sends everything that waits.
    void flush();

Q_SIGNALS:
    void records(const nantian::kube::LogRecords &batch);

private:
    struct Waiting
    {
        LogRecord record;
        qint64 arrivedMs;
    };
    void receive(LogStream *stream, const LogRecords &batch);
    void tick();
    void release(qint64 arrivedBefore);
    void send(const LogRecords &batch);
    void applyPause();

    const base::Clock *m_clock;
    std::map<LogStream *, std::deque<Waiting>> m_queues;
    qsizetype m_waiting = 0;
    qint64 m_startedMs = -1;
    bool m_begun = false;
    qsizetype m_limit = 0;
    qsizetype m_untaken = 0;
    bool m_paused = false;
    QTimer m_timer;
};

} // namespace nantian::kube
