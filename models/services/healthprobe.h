// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "kube/transport/httptransport.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace nantian::models {

/// Asks a server whose streams broke whether it is there (/readyz), so that everything comes back
/// the moment it does instead of when each backoff ends.
///
/// Lives on the cluster's thread; owned by the session; the transport outlives it. One question at
/// a time. A server that answers while streams stay broken is asked less and less often: they break
/// for reasons of their own.
class HealthProbe final : public QObject
{
    Q_OBJECT
public:
    struct Times
    {
        std::chrono::milliseconds first{1'000};    ///< after a stream broke, and while it is down
        std::chrono::milliseconds longest{30'000}; ///< while it answers but streams stay broken
        std::chrono::milliseconds answer{2'000};
    };
    explicit HealthProbe(QObject *parent = nullptr) : HealthProbe(Times(), parent) { }
    explicit HealthProbe(const Times &times, QObject *parent = nullptr);

    void setTransport(kube::HttpTransport *transport) { m_transport = transport; }
    /// Is any stream still broken? Asked after each answer; a good one ends the asking.
    void setIsBroken(std::function<bool()> isBroken) { m_isBroken = std::move(isBroken); }

    /// A stream broke, or is broken still: begins unless it is at it already.
    void start();
    /// Forgets what it knows; nothing is asked until start().
    void stop();

Q_SIGNALS:
    /// The server did not answer before, and does now.
    void serverIsBack();

private:
    void ask();
    void onAnswer(const base::Result<kube::HttpResponse> &answer);

    const Times m_times;
    kube::HttpTransport *m_transport = nullptr;
    std::function<bool()> m_isBroken;
    QTimer m_timer;
    base::Question<kube::HttpResponse> m_question;
    bool m_wasDown = false;
    std::chrono::milliseconds m_interval{0};
};

} // namespace nantian::models
