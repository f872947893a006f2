// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter.h"

#include <QEvent>
#include <QFile>
#include <QWidget>

#include <algorithm>

#include <sys/resource.h>
#include <time.h>

using namespace Qt::StringLiterals;

namespace nantian::bench {

namespace {

constexpr int kBeatMs = 5;
constexpr qint64 kNsPerMs = 1'000'000;

/// A line of a file in /proc such as "Pss:   123 kB", in bytes; 0 without it.
qint64 kilobytes(const QString &path, const QByteArray &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name) && line.sliced(name.size()).startsWith(':')) {
            return line.sliced(name.size() + 1).trimmed().split(' ').first().toLongLong() * 1024;
        }
    }
    return 0;
}

} // namespace

qint64 nowNs()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

qint64 memory()
{
    const QString rollup = u"/proc/self/smaps_rollup"_s;
    return kilobytes(rollup, "Pss") - kilobytes(rollup, "Pss_File");
}

qint64 peakMemory()
{
    const QString status = u"/proc/self/status"_s;
    return kilobytes(status, "VmHWM") - kilobytes(status, "RssFile");
}

QJsonObject Samples::summary() const
{
    if (m_values.empty()) {
        return {{u"count"_s, 0}};
    }
    std::vector<qint64> sorted = m_values;
    std::ranges::sort(sorted);
    const auto at = [&sorted](double part) {
        const auto last = static_cast<double>(sorted.size() - 1);
        return static_cast<double>(sorted[static_cast<std::size_t>(last * part)]) / kNsPerMs;
    };
    return {{u"count"_s, static_cast<qint64>(sorted.size())},
            {u"p50"_s, at(0.5)},
            {u"p99"_s, at(0.99)},
            {u"max"_s, at(1.0)}};
}

bool TimedApplication::notify(QObject *receiver, QEvent *event)
{
    const bool isFrame = event->type() == QEvent::UpdateRequest && receiver->isWidgetType()
        && static_cast<QWidget *>(receiver)->isWindow();
    if (!isFrame) {
        return QApplication::notify(receiver, event);
    }
    const qint64 before = nowNs();
    const bool handled = QApplication::notify(receiver, event);
    frames.add(nowNs() - before);
    if (afterFrame) {
        afterFrame();
    }
    return handled;
}

Heartbeat::Heartbeat(QObject *parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kBeatMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const qint64 now = nowNs();
        late.add(std::max<qint64>(0, now - m_due));
        m_due = now + kBeatMs * kNsPerMs;
    });
    start();
}

void Heartbeat::start()
{
    m_due = nowNs() + kBeatMs * kNsPerMs;
    m_timer.start();
}

} // namespace nantian::bench
