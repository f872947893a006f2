// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/podsumrelay.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace nantian::models {

namespace {

constexpr std::chrono::milliseconds kTellEvery = 500ms;
/// What comes at the same moment is told together.
constexpr std::chrono::milliseconds kGather = 20ms;

} // namespace

PodSumKeeper::PodSumKeeper(PodSums::By by, const QByteArray &ownerKind)
    : m_sums(by, ownerKind)
    , m_areOwnersKnown(by != PodSums::By::OwnersOwner)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PodSumKeeper::tell);
}

void PodSumKeeper::takePods(const store::Batch &pods)
{
    m_sums.applyPods(pods);
    m_arePodsKnown = pods.complete;
    m_podStatus = pods.status;
    tellSoon();
}

void PodSumKeeper::takeOwners(const store::Batch &owners)
{
    m_sums.applyOwners(owners);
    m_areOwnersKnown = owners.complete;
    m_ownerStatus = owners.status;
    tellSoon();
}

void PodSumKeeper::setUsage(const QHash<QByteArray, UsageCells::Usage> &usage)
{
    m_sums.setUsage(usage);
    tellSoon();
}

void PodSumKeeper::tellSoon()
{
    if (m_timer.isActive()) {
        return;
    }
    const std::chrono::milliseconds since =
        m_last.isValid() ? std::chrono::milliseconds(m_last.elapsed()) : kTellEvery;
    m_timer.start(std::max(kGather, kTellEvery - since));
}

void PodSumKeeper::tell()
{
    using State = store::StreamStatus::State;
    PodSumNews news;
    news.isKnown = m_arePodsKnown && m_areOwnersKnown;
    for (const store::StreamStatus *status : {&m_ownerStatus, &m_podStatus}) {
        if (status->state == State::Denied || status->state == State::Failed) {
            news.isFailed = true;
            news.error = status->error;
        }
    }
    const bool isSame = news.isKnown == m_told.isKnown && news.isFailed == m_told.isFailed
        && news.error == m_told.error;
    m_told = news;
    if (news.isKnown) {
        news.changes = m_sums.takeChanges();
    }
    if (!isSame || news.changes.all || !news.changes.sums.isEmpty()) {
        m_last.start();
        Q_EMIT told(news);
    }
}

PodSumRelay::PodSumRelay(Of of, std::shared_ptr<PodSumKeeper> keeper)
    : m_of(of)
    , m_keeper(std::move(keeper))
{
}

void PodSumRelay::take(const store::Batch &batch)
{
    if (m_of == Of::Pods) {
        m_keeper->takePods(batch);
    } else {
        m_keeper->takeOwners(batch);
    }
}

} // namespace nantian::models
