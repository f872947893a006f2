// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a rollout does not go on, in words.
#include "services/json.h"
#include "services/rolloutread.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace nantian::models::rollout {

using namespace Qt::StringLiterals;
using kube::Object;
using Kind = RolloutProblem::Kind;

namespace {

struct Found
{
    RolloutProblem problem;
    QString key; ///< the same for pods that have the same problem
};

bool isOneOf(std::string_view word, const auto &words)
{
    return std::ranges::find(words, word) != words.end();
}

/// Reasons of the kubelet (pkg/kubelet/images/types.go) for an image that does not come.
constexpr std::array<std::string_view, 7> kImageReasons{
    "ErrImagePull",        "ImagePullBackOff",  "InvalidImageName",          "ErrImageNeverPull",
    "RegistryUnavailable", "ImageInspectError", "SignatureValidationFailed",
};
/// Reasons of the kubelet for a container that cannot be made (kuberuntime_container.go).
constexpr std::array<std::string_view, 6> kCreateReasons{
    "CreateContainerConfigError", "CreateContainerError", "RunContainerError",
    "PreCreateHookError",         "PreStartHookError",    "PostStartHookError",
};
/// Events of pods whose containers are not made yet.
constexpr std::array<QLatin1StringView, 3> kSetupEvents{
    "FailedMount"_L1,
    "FailedAttachVolume"_L1,
    "FailedCreatePodSandBox"_L1,
};

bool isProbe(const RolloutEvent &event) { return event.reason == "Unhealthy"_L1; }
/// A failure of these has the kubelet end the container.
bool isEndingProbe(const RolloutEvent &event)
{
    return isProbe(event)
        && (event.message.startsWith("Liveness"_L1) || event.message.startsWith("Startup"_L1));
}

/// The newest event of a pod that fits, or null.
template <class Fits>
const RolloutEvent *newest(const QList<const RolloutEvent *> &events, Fits fits)
{
    const RolloutEvent *best = nullptr;
    for (const RolloutEvent *event : events) {
        if (fits(*event) && (!best || event->lastSeen > best->lastSeen)) {
            best = event;
        }
    }
    return best;
}

QString nameOf(const Object &status) { return json::text(status["name"].string()); }

Found probeProblem(const Object &status, const RolloutEvent &event)
{
    return {{Kind::Probe,
             Tr::tr("A probe of container \"%1\" fails: %2").arg(nameOf(status), event.message)},
            nameOf(status) + event.message.section(u':', 0, 0)};
}

Found crashProblem(const Object &status, const Object &ended)
{
    const QString name = nameOf(status);
    const QString reason = json::text(ended["reason"].string());
    const qint64 signal = ended["signal"].integer();
    const qint64 code = ended["exitCode"].integer();
    const QString key = u"%1 %2 %3 %4"_s.arg(name).arg(code).arg(signal).arg(reason);
    if (!ended.exists()) {
        return {{Kind::Crash, Tr::tr("Container \"%1\" ends again and again.").arg(name)}, key};
    }
    return {{Kind::Crash,
             reason.isEmpty() || reason == "Error"_L1
                 ? Tr::tr("Container \"%1\" ends with exit code %2.").arg(name).arg(code)
                 : Tr::tr("Container \"%1\" ends with exit code %2 (%3).")
                       .arg(name)
                       .arg(code)
                       .arg(reason)},
            key};
}

/// What is wrong with one container, by its status.
std::optional<Found> containerProblem(const Object &status, bool init,
                                      const QList<const RolloutEvent *> &events)
{
    const QString name = nameOf(status);
    const std::string_view waiting = status.at("state", "waiting", "reason").string();
    const QString message = json::text(status.at("state", "waiting", "message").string());
    if (isOneOf(waiting, kImageReasons)) {
        const QString image = json::text(status["image"].string());
        const QString text = message.isEmpty()
            ? Tr::tr("The image %1 of container \"%2\" cannot be pulled.").arg(image, name)
            : Tr::tr("The image %1 of container \"%2\" cannot be pulled: %3")
                  .arg(image, name, message);
        return Found{{Kind::Image, text}, name + image};
    }
    if (isOneOf(waiting, kCreateReasons)) {
        return Found{{Kind::Configuration,
                      //: %2 the kubelet's word such as CreateContainerConfigError
                      Tr::tr("Container \"%1\" cannot be started (%2): %3")
                          .arg(name, json::text(waiting), message)},
                     name + message};
    }
    const Object now = status.at("state", "terminated");
    const Object before = status.at("lastState", "terminated");
    const bool failed = now.exists() && now["exitCode"].integer() != 0;
    const bool restarted = before.exists() && !status["ready"].boolean() && !now.exists();
    if (failed || waiting == "CrashLoopBackOff" || (restarted && !init)) {
        const Object ended = failed ? now : before;
        const RolloutEvent *probe = newest(events, isEndingProbe);
        // The kubelet ends what fails such a probe: the exit code is not the container's own.
        if (probe && ended["reason"].string() != "OOMKilled") {
            return probeProblem(status, *probe);
        }
        return crashProblem(status, ended);
    }
    if (!init && status.at("state", "running").exists() && !status["ready"].boolean()) {
        if (const RolloutEvent *probe = newest(events, isProbe)) {
            return probeProblem(status, *probe);
        }
    }
    return std::nullopt;
}

std::optional<Found> podProblem(const PodFacts &facts, const QList<const RolloutEvent *> &events)
{
    const Object scheduled = condition(facts.pod, "PodScheduled");
    if (scheduled["status"].string() == "False") {
        const QString words = json::text(scheduled["message"].string());
        return Found{{Kind::Unschedulable,
                      words.isEmpty() ? Tr::tr("No node was found for the pod.")
                                      : Tr::tr("No node was found for the pod: %1").arg(words)},
                     words};
    }
    std::optional<Found> found;
    const auto look = [&](const char *list, bool init) {
        facts.pod.at("status", list).each([&](const Object &status) {
            if (!found) {
                found = containerProblem(status, init, events);
            }
        });
    };
    look("initContainerStatuses", true);
    look("containerStatuses", false);
    if (found) {
        return found;
    }
    if (facts.pod.at("status", "phase").string() == "Pending") {
        const RolloutEvent *event = newest(events, [](const RolloutEvent &each) {
            return std::ranges::find(kSetupEvents, each.reason) != kSetupEvents.end();
        });
        if (event) {
            return Found{
                {Kind::Volume,
                 Tr::tr("The pod cannot be set up (%1): %2").arg(event->reason, event->message)},
                event->reason};
        }
    }
    return std::nullopt;
}

} // namespace

QList<RolloutProblem> podProblems(const QList<PodFacts> &pods, const QList<RolloutEvent> &events)
{
    QHash<QByteArray, QList<const RolloutEvent *>> byPod;
    for (const RolloutEvent &event : events) {
        byPod[event.uid].append(&event);
    }
    QList<Found> all;
    for (const PodFacts &facts : pods) {
        if (facts.ready || facts.deleting) {
            continue;
        }
        std::optional<Found> found = podProblem(facts, byPod.value(facts.uid));
        if (!found) {
            continue;
        }
        found->problem.pods = 1;
        found->problem.pod = facts.name;
        const auto same = std::ranges::find_if(all, [&](const Found &each) {
            return each.problem.kind == found->problem.kind && each.key == found->key;
        });
        if (same == all.end()) {
            all.append(*found);
        } else {
            ++same->problem.pods;
            // A short message alternates with the one that says why.
            if (found->problem.sentence.size() > same->problem.sentence.size()) {
                same->problem.sentence = found->problem.sentence;
                same->problem.pod = found->problem.pod;
            }
        }
    }
    QList<RolloutProblem> problems;
    for (const Found &found : std::as_const(all)) {
        problems.append(found.problem);
    }
    return problems;
}

QList<RolloutProblem> creationProblems(const Object &workload, const Object &replicaSet,
                                       const QList<PodFacts> &pods, qint64 wanted,
                                       const QList<RolloutEvent> &events)
{
    const auto problem = [](const QString &message) {
        return RolloutProblem{Kind::NotCreated, Tr::tr("Pods cannot be created: %1").arg(message)};
    };
    for (const Object &object : {replicaSet, workload}) {
        const Object failure = condition(object, "ReplicaFailure");
        if (failure["status"].string() == "True") {
            return {problem(json::text(failure["message"].string()))};
        }
    }
    // StatefulSets and DaemonSets have no such condition. What a newer pod followed is over.
    if (pods.size() >= wanted) {
        return {};
    }
    qint64 youngest = 0;
    for (const PodFacts &facts : pods) {
        youngest = std::max(youngest, facts.pod.at("metadata", "creationTimestamp").time());
    }
    const QByteArray uid = json::bytes(workload.at("metadata", "uid").string());
    const RolloutEvent *last = nullptr;
    for (const RolloutEvent &event : events) {
        if (event.uid == uid && event.reason == "FailedCreate"_L1 && event.lastSeen > youngest
            && (!last || event.lastSeen > last->lastSeen))
        {
            last = &event;
        }
    }
    return last ? QList{problem(last->message)} : QList<RolloutProblem>();
}

QList<RolloutProbe> probeFailures(const QList<PodFacts> &pods, const QList<RolloutEvent> &events)
{
    QSet<QByteArray> uids;
    for (const PodFacts &facts : pods) {
        uids.insert(facts.uid);
    }
    QList<RolloutProbe> out;
    for (const RolloutEvent &event : events) {
        if (isProbe(event) && uids.contains(event.uid)) {
            out.append({event.object, event.message, event.count, event.lastSeen});
        }
    }
    std::ranges::stable_sort(out, std::greater(), &RolloutProbe::lastSeen);
    return out;
}

} // namespace nantian::models::rollout
