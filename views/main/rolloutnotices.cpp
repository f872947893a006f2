// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/rolloutnotices.h"

#include "views/pages/rollouttab.h"
#include "views/pages/rolloutwatch.h"
#include "views/theme/theme.h"

namespace nantian::views {

RolloutNotices::RolloutNotices(models::Cluster *cluster, QObject *parent)
    : QObject(parent)
    , m_cluster(cluster)
{
}

void RolloutNotices::follow(const kube::ObjectRef &workload)
{
    for (RolloutWatch *watch : std::as_const(m_watches)) {
        if (watch->isWatching(workload)) {
            drop(watch); // what was begun before goes on as this one
            break;
        }
    }
    if (m_watches.size() == kMostFollowed) {
        m_waiting.removeIf(
            [&workload](const kube::ObjectRef &other) { return other.uid == workload.uid; });
        m_waiting.append(workload);
        return;
    }
    auto *watch = new RolloutWatch(m_cluster, this);
    m_watches.append(watch);
    connect(
        watch, &RolloutWatch::ended, this, [this, watch, workload](const models::Rollout &rollout) {
            // Past its deadline a rollout may still come to its end; others are not to wait.
            if (rollout.state != models::Rollout::State::DeadlineExceeded || !m_waiting.isEmpty()) {
                drop(watch);
            }
            tell(workload, rollout);
            followNext();
        });
    connect(watch, &RolloutWatch::changed, this, [this, watch] {
        if (watch->error() && watch->error()->code == base::Error::Code::NotFound) {
            drop(watch);
            followNext();
        }
    });
    watch->setBegun(workload);
}

void RolloutNotices::followNext()
{
    if (!m_waiting.isEmpty() && m_watches.size() < kMostFollowed) {
        follow(m_waiting.takeFirst());
    }
}

void RolloutNotices::drop(RolloutWatch *watch)
{
    m_watches.removeOne(watch);
    watch->disconnect(this);
    watch->deleteLater(); // it may be the one that is telling
}

void RolloutNotices::tell(const kube::ObjectRef &workload, const models::Rollout &rollout)
{
    const End end{rollout.generation, rollout.state};
    if (m_told.contains(workload.uid) && m_told.value(workload.uid) == end) {
        return;
    }
    m_told.insert(workload.uid, end);
    //: %1 the kind and name of a workload, %2 a sentence or two
    Q_EMIT noticed(rolloutHealth(rollout),
                   tr("%1: %2").arg(safe(rollout.kind) + QLatin1Char(' ') + safe(rollout.name),
                                    safe(rollout.verdict)));
}

} // namespace nantian::views
