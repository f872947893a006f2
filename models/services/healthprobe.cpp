// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/healthprobe.h"

#include <algorithm>
#include <utility>

namespace nantian::models {

HealthProbe::HealthProbe(const Times &times, QObject *parent)
    : QObject(parent)
    , m_times(times)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HealthProbe::ask);
}

void HealthProbe::start()
{
    if (m_transport != nullptr && !m_question.isWaiting() && !m_timer.isActive()) {
        m_interval = m_times.first;
        m_timer.start(m_interval);
    }
}

void HealthProbe::stop()
{
    m_timer.stop();
    m_question.drop();
    m_wasDown = false;
}

void HealthProbe::ask()
{
    kube::HttpRequest request;
    request.path = "/readyz";
    request.totalTimeout = m_times.answer;
    request.connectTimeout = m_times.answer;
    request.repeatable = false;
    m_question.ask(kube::httpCall(m_transport, request), this,
                   [this](const auto &answer) { onAnswer(answer); });
}

void HealthProbe::onAnswer(const base::Result<kube::HttpResponse> &answer)
{
    using Code = base::Error::Code;
    // Whoever may not ask still learns that something answers.
    const bool up = answer || answer.error().code == Code::Forbidden
        || answer.error().code == Code::Unauthorized || answer.error().code == Code::NotFound;
    if (!up) {
        m_wasDown = true;
        m_timer.start(m_times.first);
        return;
    }
    // Only a server that was down and is back ends the waiting: a stream that breaks for a reason
    // of its own keeps its backoff.
    if (std::exchange(m_wasDown, false)) {
        m_interval = m_times.first;
        Q_EMIT serverIsBack();
    } else {
        m_interval = std::min(m_interval * 2, m_times.longest);
    }
    if (m_isBroken && m_isBroken()) {
        m_timer.start(m_interval);
    }
}

} // namespace nantian::models
