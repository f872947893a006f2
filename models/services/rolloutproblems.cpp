// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a rollout does not go on, in words.
#include "kinds/columns.h"
#include "kinds/podstatus.h"
#include "services/json.h"
#include "services/rolloutread.h"
#include "services/verdictread.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace nantian::models::rollout {

using namespace Qt::StringLiterals;
using kube::Object;

PodFacts podFacts(const Object &pod)
{
    PodFacts facts;
    facts.pod = pod;
    facts.name = json::bytes(pod.at("metadata", "name").string());
    facts.uid = json::bytes(pod.at("metadata", "uid").string());
    facts.deleting = pod.at("metadata", "deletionTimestamp").time() != 0;
    facts.status = kinds::podStatus(pod);
    facts.health = kinds::podCauses(pod).front().health;
    facts.ready = kinds::condition(pod, "Ready")["status"].string() == "True";
    return facts;
}

bool PodFacts::isOver() const { return kinds::isPodOver(pod); }

qint64 activePods(const QList<PodFacts> &pods)
{
    return std::ranges::count_if(
        pods, [](const PodFacts &facts) { return !facts.isOver() && !facts.deleting; });
}

QList<RolloutProblem> podProblems(const QList<PodFacts> &pods, const QList<RolloutEvent> &events,
                                  const QHash<QByteArray, QString> &lastLines, qint64 now)
{
    QHash<QByteArray, QList<RolloutEvent>> byPod;
    for (const RolloutEvent &event : events) {
        byPod[event.uid].append(event);
    }
    QList<RolloutProblem> problems;
    QHash<QByteArray, qsizetype> places; ///< of what is told already
    for (const PodFacts &facts : pods) {
        if (facts.ready || facts.deleting) {
            continue;
        }
        const verdicts::PodFinding found =
            verdicts::findInPod(facts.pod,
                                {byPod.value(facts.uid), {}, {}, lastLines.value(facts.uid)}, now)
                .constFirst();
        const Verdict &verdict = found.verdict;
        if (verdict.health == store::Health::Progressing || verdict.health == store::Health::None) {
            continue;
        }
        const ObjectLink pod{{},
                             "Pod",
                             json::bytes(facts.pod.at("metadata", "namespace").string()),
                             facts.name,
                             facts.uid};
        const auto same = places.constFind(found.key);
        if (same == places.constEnd()) {
            places.insert(found.key, problems.size());
            problems.append({verdict.cause, verdict.sentence, 1, facts.name,
                             verdict.about.name.isEmpty() ? pod : verdict.about});
            continue;
        }
        RolloutProblem &problem = problems[*same];
        ++problem.pods;
        // A short message alternates with the one that says why.
        if (verdict.sentence.size() > problem.sentence.size()) {
            problem.sentence = verdict.sentence;
            problem.pod = facts.name;
            problem.about = verdict.about.name.isEmpty() ? pod : verdict.about;
        }
    }
    return problems;
}

QList<RolloutProblem> creationProblems(const Object &workload, const Object &replicaSet,
                                       const QList<PodFacts> &pods, bool lacks,
                                       const QList<RolloutEvent> &events)
{
    const auto problem = [](const Verdict &verdict) {
        return RolloutProblem{verdict.cause, verdict.sentence, 0, {}, verdict.about};
    };
    const QByteArray ns = json::bytes(workload.at("metadata", "namespace").string());
    for (const Object &object : {replicaSet, workload}) {
        const Object failure = kinds::condition(object, "ReplicaFailure");
        if (failure["status"].string() == "True") {
            return {problem(verdicts::ofCreation(json::text(failure["message"].string()), ns))};
        }
    }
    // StatefulSets and DaemonSets have no such condition. What a newer pod followed is over.
    if (!lacks) {
        return {};
    }
    qint64 youngest = 0;
    for (const PodFacts &facts : pods) {
        youngest = std::max(youngest, facts.pod.at("metadata", "creationTimestamp").time());
    }
    const std::optional<Verdict> failed = verdicts::ofFailedCreate(
        events, json::bytes(workload.at("metadata", "uid").string()), ns, youngest);
    return failed ? QList{problem(*failed)} : QList<RolloutProblem>();
}

QList<RolloutProbe> probeFailures(const QList<PodFacts> &pods, const QList<RolloutEvent> &events)
{
    QSet<QByteArray> uids;
    for (const PodFacts &facts : pods) {
        uids.insert(facts.uid);
    }
    QList<RolloutProbe> out;
    for (const RolloutEvent &event : events) {
        if (event.reason == "Unhealthy"_L1 && uids.contains(event.uid)) {
            out.append({event.object, event.message, event.count, event.lastSeen});
        }
    }
    std::ranges::stable_sort(out, std::greater(), &RolloutProbe::lastSeen);
    return out;
}

} // namespace nantian::models::rollout
