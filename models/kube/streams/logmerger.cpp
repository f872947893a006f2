// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/streams/logmerger.h"

#include <algorithm>

namespace nantian::kube {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kTick = 100ms;
constexpr qint64 kFirstWaitMs = 2'000;
// So many lines in one window are a flood: order gives way to memory.
constexpr qsizetype kMaxWaiting = 100'000;

bool hasAnswered(const LogStream *stream)
{
    return stream->state() != LogStream::State::Stopped
        && stream->state() != LogStream::State::Connecting;
}

} // namespace

LogMerger::LogMerger(const base::Clock *clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_timer.setInterval(kTick);
    connect(&m_timer, &QTimer::timeout, this, &LogMerger::tick);
}

void LogMerger::add(LogStream *stream)
{
    if (m_startedMs < 0) {
        m_startedMs = m_clock->monotonicMs();
    }
    m_queues[stream];
    stream->setPaused(m_paused);
    connect(stream, &LogStream::records, this,
            [this, stream](const LogRecords &batch) { receive(stream, batch); });
    connect(stream, &QObject::destroyed, this, [this, stream] { remove(stream); });
}

void LogMerger::remove(LogStream *stream)
{
    const auto found = m_queues.find(stream);
    if (found == m_queues.end()) {
        return;
    }
    disconnect(stream, nullptr, this, nullptr);
    flush(); // what it had belongs to the log
    m_queues.erase(stream);
}

void LogMerger::setLimit(qsizetype lines)
{
    m_limit = lines;
    applyPause();
}

void LogMerger::taken(qsizetype lines)
{
    m_untaken = std::max<qsizetype>(0, m_untaken - lines);
    applyPause();
}

void LogMerger::applyPause()
{
    // Resumes at half, so that it does not flutter.
    const bool pause = m_limit > 0 && m_untaken > (m_paused ? m_limit / 2 : m_limit);
    if (pause != m_paused) {
        m_paused = pause;
        for (const auto &[stream, queue] : m_queues) {
            stream->setPaused(pause);
        }
    }
}

void LogMerger::receive(LogStream *stream, const LogRecords &batch)
{
    if (m_queues.size() == 1 && m_waiting == 0) {
        m_begun = true;
        send(batch);
        return;
    }
    const qint64 now = m_clock->monotonicMs();
    auto &queue = m_queues[stream];
    for (const LogRecord &record : batch) {
        queue.push_back({record, now});
    }
    m_waiting += batch.size();
    if (m_waiting > kMaxWaiting) {
        flush();
    } else if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void LogMerger::tick()
{
    const qint64 now = m_clock->monotonicMs();
    if (!m_begun) {
        const bool all = std::ranges::all_of(
            m_queues, [](const auto &entry) { return hasAnswered(entry.first); });
        if (!all && now - m_startedMs < kFirstWaitMs) {
            return;
        }
        m_begun = true;
    }
    release(now - kWindow.count());
    if (m_waiting == 0) {
        m_timer.stop();
    }
}

void LogMerger::flush() { release(std::numeric_limits<qint64>::max()); }

void LogMerger::release(qint64 arrivedBefore)
{
    // Everything up to the newest line that has waited long enough: what is earlier than that one
    // has nothing to wait for.
    qint64 upTo = std::numeric_limits<qint64>::min();
    for (const auto &[stream, queue] : m_queues) {
        for (const Waiting &waiting : queue) {
            if (waiting.arrivedMs > arrivedBefore) {
                break;
            }
            upTo = std::max(upTo, waiting.record.timeNs);
        }
    }
    LogRecords batch;
    while (m_waiting > 0) {
        std::deque<Waiting> *earliest = nullptr;
        for (auto &[stream, queue] : m_queues) {
            if (!queue.empty()
                && (!earliest || queue.front().record.timeNs < earliest->front().record.timeNs))
            {
                earliest = &queue;
            }
        }
        const Waiting &front = earliest->front();
        if (front.record.timeNs > upTo) {
            break;
        }
        batch.append(front.record);
        earliest->pop_front();
        --m_waiting;
    }
    send(batch);
}

void LogMerger::send(const LogRecords &batch)
{
    if (batch.isEmpty()) {
        return;
    }
    m_untaken += m_limit > 0 ? batch.size() : 0;
    Q_EMIT records(batch);
    applyPause();
}

} // namespace nantian::kube
