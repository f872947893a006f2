// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a pod is not well: what it tells itself, what its events and its node add. Its containers
// are in verdictcontainer.cpp.
#include "base/duration.h"
#include "kinds/causes.h"
#include "kinds/columns.h"
#include "services/verdictcontainer.h"

#include <algorithm>
#include <array>

namespace nantian::models::verdicts {

using namespace Qt::StringLiterals;
using kinds::CauseFamily;
using kinds::PodCause;
using kube::Object;
using store::Health;

namespace {

/// A pod whose containers are made takes longer than this only if something is amiss.
constexpr qint64 kSetupSeconds = 120;
/// Restarts that are younger than this are told of a pod that is well.
constexpr qint64 kRecentSeconds = 3600;

constexpr std::array kSetupEvents{
    "FailedAttachVolume"_L1,
    "FailedMount"_L1,
    "FailedCreatePodSandBox"_L1,
};

QString nodeOf(const Object &pod) { return json::text(pod.at("spec", "nodeName").string()); }

ObjectLink nodeLink(const Object &pod)
{
    return {{}, "Node", {}, json::bytes(pod.at("spec", "nodeName").string())};
}

ObjectLink beside(const Object &pod, const QByteArray &kind, const QByteArray &name)
{
    return {{}, kind, json::bytes(pod.at("metadata", "namespace").string()), name};
}

// ------------------------------------------------------------------------------------------ whole

/// The node answers no more, or says that it is not ready; nothing while it is well or unknown.
std::optional<Verdict> ofNode(const Object &pod, const Object &node)
{
    const Object ready = kinds::condition(node, "Ready");
    if (!node.exists() || ready["status"].string() == "True") {
        return std::nullopt;
    }
    const QString words = brief(json::text(ready["message"].string()));
    return Verdict{Health::Failed, "NodeLost",
                   words.isEmpty()
                       ? Tr::tr("Its node %1 is not ready.").arg(nodeOf(pod))
                       //: %1 the name of a node, %2 what its condition Ready says
                       : stopped(Tr::tr("Its node %1 is not ready: %2").arg(nodeOf(pod), words)),
                   nodeLink(pod)};
}

Verdict ofPodDeletion(const Object &pod, const Object &node, qint64 now)
{
    if (std::optional<Verdict> lost = ofNode(pod, node)) {
        lost->sentence =
            Tr::tr("Being deleted, but its node %1 does not confirm that its containers ended: the "
                   "node is not ready.")
                .arg(nodeOf(pod));
        return *lost;
    }
    Verdict out = *ofDeletion(pod, now);
    const qint64 until = pod.at("metadata", "deletionTimestamp").time();
    if (out.cause != "Terminating") {
        return out;
    }
    if (now < until) {
        out.sentence = Tr::tr("Being deleted; its containers have %1 left to end.")
                           .arg(base::humanDuration(until - now));
    } else if (now - until > kSetupSeconds) {
        out.health = Health::Warning;
        out.sentence = Tr::tr("Being deleted; its grace period is over since %1, and its node has "
                              "not confirmed that its containers ended.")
                           .arg(base::humanDuration(now - until));
        out.about = nodeOf(pod).isEmpty() ? ObjectLink() : nodeLink(pod);
    }
    return out;
}

/// Phase Failed, for a reason the pod itself tells.
Verdict ofEnd(const Object &pod, const PodCause &cause)
{
    const QString words = brief(json::text(pod.at("status", "message").string()));
    const QByteArray id = QByteArray::fromStdString(cause.id);
    if (id == "Evicted") {
        //: %1 the name of a node, %2 the kubelet's words
        return {Health::Failed, id,
                stopped(Tr::tr("Evicted from node %1: %2").arg(nodeOf(pod), words)), nodeLink(pod)};
    }
    const qint64 deadline = pod.at("spec", "activeDeadlineSeconds").integer();
    if (id == "DeadlineExceeded" && deadline > 0) {
        return {Health::Failed, id,
                Tr::tr("Ended because it ran longer than its deadline of %1 "
                       "(activeDeadlineSeconds).")
                    .arg(base::humanDuration(deadline))};
    }
    const QString word = json::text(cause.id);
    return {Health::Failed, id,
            words.isEmpty() ? Tr::tr("The pod has failed: %1.").arg(word)
                            //: %1 Kubernetes' word, %2 its words
                            : stopped(Tr::tr("The pod has failed (%1): %2").arg(word, words))};
}

Verdict ofPlacing(const Object &pod, const PodCause &cause, const PodAround &around)
{
    const QByteArray id = QByteArray::fromStdString(cause.id);
    const QString message = json::text(kinds::condition(pod, "PodScheduled")["message"].string());
    if (id == "SchedulingGated") {
        QStringList gates;
        pod.at("spec", "schedulingGates").each([&gates](const Object &gate) {
            gates += json::text(gate["name"].string());
        });
        return {cause.health, id,
                Tr::tr("Held back until its scheduling gates are removed: %1.").arg(listed(gates))};
    }
    if (id == "ClaimMissing") {
        const QString name = between(message, u"persistentvolumeclaim \"", u"\"");
        return {Health::Failed, id,
                Tr::tr("No node takes the pod: its PersistentVolumeClaim \"%1\" does not exist.")
                    .arg(name),
                beside(pod, "PersistentVolumeClaim", name.toUtf8())};
    }
    if (id == "ClaimPending") {
        QByteArray name;
        for (const Object &claim : around.claims) {
            if (name.isEmpty() && claim.at("status", "phase").string() != "Bound") {
                name = json::bytes(claim.at("metadata", "name").string());
            }
        }
        if (name.isEmpty()) {
            return {cause.health, id,
                    Tr::tr("No node takes the pod until its PersistentVolumeClaims are bound.")};
        }
        return {cause.health, id,
                Tr::tr("No node takes the pod until its PersistentVolumeClaim \"%1\" is bound.")
                    .arg(QString::fromUtf8(name)),
                beside(pod, "PersistentVolumeClaim", name)};
    }
    if (message.contains("no nodes available"_L1)) {
        return {cause.health, id, Tr::tr("No node takes the pod: there is none.")};
    }
    const QString words = placingWords(message, pod);
    return {cause.health, id,
            words.isEmpty() ? Tr::tr("No node takes the pod.")
                            //: %1 reasons such as "2 nodes are cordoned"
                            : stopped(Tr::tr("No node takes the pod: %1").arg(words))};
}

// ------------------------------------------------------------------------------------------ setup

/// Source of a volume: its kind and name.
std::pair<QByteArray, QByteArray> sourceOf(const Object &pod, const QString &volume)
{
    std::pair<QByteArray, QByteArray> out;
    pod.at("spec", "volumes").each([&](const Object &each) {
        if (json::text(each["name"].string()) != volume) {
            return;
        }
        if (each["configMap"].exists()) {
            out = {"ConfigMap", json::bytes(each.at("configMap", "name").string())};
        } else if (each["secret"].exists()) {
            out = {"Secret", json::bytes(each.at("secret", "secretName").string())};
        }
    });
    return out;
}

Verdict ofMount(const Object &pod, const RolloutEvent &event)
{
    const QByteArray id = event.reason.toUtf8();
    const QString volume = between(event.message, u"for volume \"", u"\"");
    MissingSource missing = missingSource(event.message);
    if (const QString key = event.message.section(u"references non-existent "_s, 1);
        missing.kind.isEmpty() && key.contains(u"key: "_s))
    {
        const auto [kind, name] = sourceOf(pod, volume);
        missing = {kind, name, key.section(u"key: "_s, 1).toUtf8()};
    }
    const QString named = event.message.section(u"\" : "_s, 1);
    QString why = brief(named.isEmpty() ? event.message : named);
    if (!missing.kind.isEmpty()) {
        const QString name = QString::fromUtf8(missing.name);
        const QString kind = QString::fromUtf8(missing.kind);
        why = missing.key.isEmpty()
            //: %1 ConfigMap or Secret
            ? Tr::tr("%1 \"%2\" does not exist").arg(kind, name)
            //: %1 ConfigMap or Secret
            : Tr::tr("%1 \"%2\" has no key \"%3\"").arg(kind, name, QString::fromUtf8(missing.key));
    }
    return {Health::Failed, id,
            stopped(volume.isEmpty()
                        //: %1 why
                        ? Tr::tr("Its volumes cannot be mounted: %1").arg(why)
                        //: %1 the name of a volume, %2 why
                        : Tr::tr("Volume \"%1\" cannot be mounted: %2").arg(volume, why)),
            missing.kind.isEmpty() ? ObjectLink() : beside(pod, missing.kind, missing.name)};
}

/// The event that says best why the pod is not set up: a volume by name before a mere timeout.
std::optional<Verdict> ofSetup(const Object &pod, const QList<RolloutEvent> &events)
{
    const RolloutEvent *best = nullptr;
    const auto isNamed = [](const RolloutEvent &event) {
        return event.message.contains("for volume \""_L1);
    };
    for (const RolloutEvent &event : events) {
        if (std::ranges::find(kSetupEvents, event.reason) == kSetupEvents.end()) {
            continue;
        }
        if (!best || (isNamed(event) && !isNamed(*best))) {
            best = &event;
        }
    }
    if (!best) {
        return std::nullopt;
    }
    if (best->reason != "FailedCreatePodSandBox"_L1) {
        return ofMount(pod, *best);
    }
    return Verdict{Health::Failed, "FailedCreatePodSandBox",
                   //: %1 the name of a node, %2 the runtime's words
                   stopped(Tr::tr("Node %1 cannot set up the pod's sandbox: %2")
                               .arg(nodeOf(pod), essence(best->message))),
                   nodeLink(pod)};
}

bool isSetUp(const Object &pod)
{
    return kinds::condition(pod, "PodReadyToStartContainers")["status"].string() == "True";
}

// ----------------------------------------------------------------------------- nothing in
// particular

/// The init container that is on, or a sidecar the others wait for.
QString initSentence(const Object &pod)
{
    QString out;
    int place = 0;
    const auto count = static_cast<int>(pod.at("spec", "initContainers").size());
    pod.at("spec", "initContainers").each([&](const Object &spec) {
        ++place;
        pod.at("status", "initContainerStatuses").each([&](const Object &status) {
            if (!out.isEmpty() || status["name"].string() != spec["name"].string()
                || !status.at("state", "running").exists())
            {
                return;
            }
            const QString name = json::text(spec["name"].string());
            if (spec["restartPolicy"].string() != "Always") {
                out = Tr::tr("Init container \"%1\" runs (%2 of %3).")
                          .arg(name)
                          .arg(place)
                          .arg(count);
            } else if (!status["started"].boolean()) {
                out = Tr::tr("Sidecar \"%1\" has not started yet; the containers after it wait.")
                          .arg(name);
            }
        });
    });
    return out;
}

Verdict ofProgress(const Object &pod, const PodCause &cause, const QList<RolloutEvent> &events,
                   qint64 now)
{
    const QByteArray id = QByteArray::fromStdString(cause.id);
    if (nodeOf(pod).isEmpty()) {
        return {Health::Progressing, id, Tr::tr("Waits for the scheduler to find a node.")};
    }
    if (const QString init = initSentence(pod); !init.isEmpty()) {
        return {Health::Progressing, id, init};
    }
    if (!events.isEmpty() && events.constFirst().reason == "Pulling"_L1) {
        return {Health::Progressing, id,
                Tr::tr("Its image %1 is being pulled.")
                    .arg(between(events.constFirst().message, u"\"", u"\""))};
    }
    const qint64 since =
        std::max(kinds::condition(pod, "PodScheduled")["lastTransitionTime"].time(),
                 pod.at("metadata", "creationTimestamp").time());
    if (since != 0 && now - since > kSetupSeconds) {
        Verdict out = unknown(Health::Warning, events);
        out.cause = id;
        return out;
    }
    return {Health::Progressing, id, Tr::tr("Its containers are being created.")};
}

Verdict ofGates(const Object &pod)
{
    QStringList gates;
    pod.at("spec", "readinessGates").each([&](const Object &gate) {
        const std::string_view type = gate["conditionType"].string();
        if (kinds::condition(pod, type)["status"].string() != "True") {
            gates += json::text(type);
        }
    });
    return {Health::Warning, "ReadinessGates",
            //: %1 condition types
            Tr::tr("All its containers are ready, but these readiness gates are not fulfilled: %1.")
                .arg(listed(gates))};
}

QList<Verdict> ofHealthy(const Object &pod, qint64 now)
{
    QList<Verdict> out;
    int count = 0;
    QList<Verdict> restarted;
    pod.at("status", "containerStatuses").each([&](const Object &status) {
        ++count;
        const Object before = status.at("lastState", "terminated");
        const qint64 finished = before["finishedAt"].time();
        if (finished == 0 || now - finished > kRecentSeconds) {
            return;
        }
        restarted.append(
            {Health::Warning, "Restarted",
             Tr::tr("Container \"%1\" ended %2 ago with exit code %3 and was started again.")
                 .arg(json::text(status["name"].string()), base::humanDuration(now - finished))
                 .arg(before["exitCode"].integer())});
    });
    out.append({Health::Ok, "Running", Tr::tr("Its %n container(s) are ready.", nullptr, count)});
    return out + restarted;
}

PodFinding found(Verdict verdict)
{
    const QByteArray key = verdict.cause + ' ' + verdict.about.name;
    return {std::move(verdict), key};
}

/// Neither its containers nor its node are at fault.
Verdict ofTheRest(const Object &pod, const PodCause &cause, const PodAround &around, qint64 now)
{
    if (cause.id == "ReadinessGates") {
        return ofGates(pod);
    }
    if (kinds::familyOf(cause.id) == CauseFamily::Placing) {
        return ofPlacing(pod, cause, around);
    }
    if (pod.at("status", "phase").string() == "Failed") {
        return ofEnd(pod, cause);
    }
    if (cause.health == Health::Progressing) {
        return ofProgress(pod, cause, around.events, now);
    }
    const qint64 since = kinds::condition(pod, "Ready")["lastTransitionTime"].time();
    if (cause.id == "NotReady" && since != 0 && now - since <= kSetupSeconds) {
        return {Health::Progressing, "NotReady",
                Tr::tr("Its containers run; they are not ready yet.")};
    }
    Verdict out = unknown(cause.health, around.events);
    out.cause = QByteArray::fromStdString(cause.id);
    return out;
}

} // namespace

QList<PodFinding> findInPod(const Object &pod, const PodAround &around, qint64 now)
{
    if (pod.at("metadata", "deletionTimestamp").exists()) {
        return {found(ofPodDeletion(pod, around.node, now))};
    }
    const std::vector<PodCause> causes = kinds::podCauses(pod);
    const std::string_view phase = pod.at("status", "phase").string();
    if (phase == "Succeeded") {
        return {found({Health::None, "Succeeded", Tr::tr("All its containers have ended well.")})};
    }
    QList<PodFinding> out;
    if (phase != "Failed") {
        if (std::optional<Verdict> lost = ofNode(pod, around.node)) {
            out.append(found(std::move(*lost)));
        }
    }
    if (causes.front().health == Health::Ok) {
        for (Verdict &each : ofHealthy(pod, now)) {
            out.append(found(std::move(each)));
        }
        return out;
    }
    for (const PodCause &cause : causes) {
        if (cause.status.exists()) {
            out.append(ofContainer(pod, cause, around, now));
        } else if (const std::optional<Verdict> setup = ofSetup(pod, around.events); setup
                   && cause.health == Health::Progressing && phase == "Pending" && !isSetUp(pod))
        {
            out.append(found(*setup));
        } else {
            out.append(found(ofTheRest(pod, cause, around, now)));
        }
    }
    std::ranges::stable_sort(out, {}, [](const PodFinding &each) {
        return kinds::causeRank(json::view(each.verdict.cause));
    });
    return out;
}

QList<Verdict> ofPod(const Object &pod, const PodAround &around, qint64 now)
{
    QList<Verdict> out;
    for (const PodFinding &each : findInPod(pod, around, now)) {
        out.append(each.verdict);
    }
    return out;
}

} // namespace nantian::models::verdicts
