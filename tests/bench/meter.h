// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QJsonObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace nantian::bench {

/// CLOCK_MONOTONIC in nanoseconds, the same for every process of the machine.
[[nodiscard]] qint64 nowNs();
/// Processor time of this process so far, user and system, in seconds.
[[nodiscard]] double cpuSeconds();
/// Memory of this process in bytes, file-backed pages aside: PSS minus its file part.
[[nodiscard]] qint64 memory();
/// The highest memory() can have been: the peak of the resident set less the file-backed part now.
[[nodiscard]] qint64 peakMemory();

/// Durations in nanoseconds; p50, p99 and max in milliseconds.
class Samples
{
public:
    void add(qint64 ns) { m_values.push_back(ns); }
    void clear() { m_values.clear(); }
    [[nodiscard]] QJsonObject summary() const;

private:
    std::vector<qint64> m_values;
};

/// An application that times its frames: how long each update of a top-level window takes, layout
/// and painting of every widget in it included. GUI thread.
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override;

    Samples frames;
    std::function<void()> afterFrame;
};

/// A timer of 5 ms on the GUI thread: how much later than asked it comes is what a key press would
/// have waited.
class Heartbeat final : public QObject
{
public:
    explicit Heartbeat(QObject *parent = nullptr);
    void start();
    void stop() { m_timer.stop(); }

    Samples late;

private:
    QTimer m_timer;
    qint64 m_due = 0;
};

} // namespace nantian::bench
