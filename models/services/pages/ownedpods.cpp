// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// ReplicaSets, ReplicationControllers and Jobs: their pods say how they are.
#include "services/json.h"
#include "services/pages/podsof.h"
#include "services/pages/registry.h"
#include "services/verdict.h"

#include <algorithm>

namespace nantian::models::pages {

using kube::Object;

namespace {

QList<Need> needs(const Object &owner, const Around &around)
{
    return podsNeeds(owner, around, PodsOf::Owner);
}

/// Why it has too few pods, then why those it has are not well.
QList<RolloutProblem> problemsOf(const Object &owner, const PodsRead &read, qint64 wanted,
                                 qint64 now)
{
    return rollout::creationProblems(owner, {}, read.pods, lacksPods(owner, read, wanted),
                                     read.events)
        + rollout::podProblems(read.pods, read.events, read.lastLines, now);
}

/// Pods a Job shall have now (wantActive of its controller, manageJob).
qint64 wantedNow(const Object &job)
{
    const qint64 parallelism = job.at("spec", "parallelism").integer(1);
    const qint64 succeeded = job.at("status", "succeeded").integer();
    const Object completions = job.at("spec", "completions");
    if (!completions.exists()) {
        return succeeded > 0 ? 0 : parallelism; // once one has ended well, no more are begun
    }
    return std::min(parallelism, std::max<qint64>(0, completions.integer() - succeeded));
}

void composeReplicaSet(ObjectDetails &out, const Object &replicaSet, const Around &around,
                       qint64 now)
{
    const PodsRead read = readPods(replicaSet, around, PodsOf::Owner);
    const qint64 wanted = replicaSet.at("spec", "replicas").integer(1);
    out.verdicts = verdicts::ofReplicaSet(replicaSet, problemsOf(replicaSet, read, wanted, now));
    addCut(out, replicaSet, read);
    addUnread(out, around, {"pods", "morePods", "events"});
    addPods(out, read);
}

void composeJob(ObjectDetails &out, const Object &job, const Around &around, qint64 now)
{
    const PodsRead read = readPods(job, around, PodsOf::Owner);
    out.verdicts = verdicts::ofJob(job, problemsOf(job, read, wantedNow(job), now), now);
    addCut(out, job, read);
    addUnread(out, around, {"pods", "morePods", "events"});
    addPods(out, read);
}

} // namespace

const Page &replicaSetPage()
{
    static constexpr Page kPage{"apps", "ReplicaSet", needs, composeReplicaSet};
    return kPage;
}

const Page &replicationControllerPage()
{
    static constexpr Page kPage{"", "ReplicationController", needs, composeReplicaSet};
    return kPage;
}

const Page &jobPage()
{
    static constexpr Page kPage{"batch", "Job", needs, composeJob};
    return kPage;
}

} // namespace nantian::models::pages
