// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

// Answers of a server about a rollout, cut down to what is read. In a file of their own: moc 6.8
// loses its way in raw strings with braces.
namespace nantian::tests {

inline QByteArray templateOf(const QByteArray &image)
{
    return R"({"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"name":"web","image":")"
        + image + R"("}]}})";
}

/// `spec` and `status` are members, each followed by a comma or nothing.
inline QByteArray rollingWorkload(const QByteArray &kind, const QByteArray &spec,
                                  const QByteArray &status, const QByteArray &image = "web:2")
{
    return R"({"apiVersion":"apps/v1","kind":")" + kind
        + R"(","metadata":{"name":"web","namespace":"shop","uid":"uid-web","generation":2},"spec":{)"
        + spec + R"("selector":{"matchLabels":{"app":"web"}},"template":)" + templateOf(image)
        + R"(},"status":{)" + status + "}}";
}

inline QByteArray ownedBy(const QByteArray &uid)
{
    return R"("ownerReferences":[{"controller":true,"uid":")" + uid + R"("}])";
}

/// The ReplicaSet of revision n: web-n with UID rs-n and image web:n.
inline QByteArray replicaSetOf(int number, int wanted, int ready, const QByteArray &conditions = {})
{
    const QByteArray n = QByteArray::number(number);
    const QByteArray w = QByteArray::number(wanted);
    const QByteArray r = QByteArray::number(ready);
    return R"({"metadata":{"name":"web-)" + n + R"(","uid":"rs-)" + n
        + R"(","annotations":{"deployment.kubernetes.io/revision":")" + n + R"("},)"
        + ownedBy("uid-web") + R"(},"spec":{"replicas":)" + w + R"(,"template":)"
        + templateOf("web:" + n) + R"(},"status":{"replicas":)" + w + R"(,"readyReplicas":)" + r
        + R"(,"availableReplicas":)" + r + R"(,"conditions":[)" + conditions + "]}}";
}

/// The ControllerRevision web-hN of revision n with image web:n.
inline QByteArray controllerRevisionOf(int number)
{
    const QByteArray n = QByteArray::number(number);
    return R"({"metadata":{"name":"web-h)" + n + R"(",)" + ownedBy("uid-web") + R"(},"revision":)"
        + n + R"(,"data":{"spec":{"template":)" + templateOf("web:" + n) + "}}}";
}

/// A pod; `status` are members of its status after the Ready condition.
inline QByteArray podOf(const QByteArray &name, const QByteArray &owner, const QByteArray &hash,
                        bool ready, const QByteArray &phase, const QByteArray &status = {},
                        const QByteArray &conditions = {})
{
    return R"({"metadata":{"name":")" + name + R"(","uid":"uid-)" + name
        + R"(","creationTimestamp":"2026-11-22T22:00:00Z","labels":{"controller-revision-hash":")"
        + hash + R"("},)" + ownedBy(owner)
        + R"(},"spec":{"containers":[{"name":"web","image":"web:2","readinessProbe":{}}]},"status":{"phase":")"
        + phase + R"(","conditions":[)" + conditions + R"({"type":"Ready","status":")"
        + QByteArray(ready ? "True" : "False")
        + R"(","lastTransitionTime":"2026-11-22T22:00:10Z"}])" + status + "}}";
}

inline QByteArray containerOf(const QByteArray &state, const QByteArray &lastState = "{}",
                              bool ready = false, int restarts = 0)
{
    return R"(,"containerStatuses":[{"name":"web","image":"web:2","restartCount":)"
        + QByteArray::number(restarts) + R"(,"ready":)" + QByteArray(ready ? "true" : "false")
        + R"(,"state":)" + state + R"(,"lastState":)" + lastState + "}]";
}

inline const QByteArray kRunningState = R"({"running":{"startedAt":"2026-11-22T22:00:05Z"}})";
inline const QByteArray kCreatingState = R"({"waiting":{"reason":"ContainerCreating"}})";
inline const QByteArray kCrashLoopState =
    R"({"waiting":{"reason":"CrashLoopBackOff","message":"back-off 40s restarting failed container"}})";
inline const QByteArray kExitedState =
    R"({"terminated":{"exitCode":3,"reason":"Error","finishedAt":"2026-11-22T22:00:09Z"}})";
inline const QByteArray kKilledState =
    R"({"terminated":{"exitCode":137,"reason":"OOMKilled","finishedAt":"2026-11-22T22:00:09Z"}})";
inline const QByteArray kPullShort =
    R"({"waiting":{"reason":"ImagePullBackOff","message":"Back-off"}})";
inline const QByteArray kPullLong =
    R"({"waiting":{"reason":"ErrImagePull","message":"web:2 was not found in the registry"}})";
inline const QByteArray kNoConfig =
    R"({"waiting":{"reason":"CreateContainerConfigError","message":"configmap \"settings\" not found"}})";
inline const QByteArray kUnscheduled =
    R"({"type":"PodScheduled","status":"False","reason":"Unschedulable","message":"0/3 nodes are available: 3 Insufficient cpu."},)";
inline const QByteArray kQuotaCondition =
    R"({"type":"ReplicaFailure","status":"True","reason":"FailedCreate","message":"pods is forbidden: exceeded quota: small"})";

/// Rolling update of `wanted` pods with these bounds.
inline QByteArray deploymentSpec(int wanted, const QByteArray &surge = "1",
                                 const QByteArray &unavailable = "0", const QByteArray &more = {})
{
    return R"("replicas":)" + QByteArray::number(wanted)
        + R"(,"strategy":{"type":"RollingUpdate","rollingUpdate":{"maxSurge":)" + surge
        + R"(,"maxUnavailable":)" + unavailable + R"(}},"progressDeadlineSeconds":600,)" + more;
}

/// Pods in all, updated ones, available ones (which are ready).
inline QByteArray deploymentStatus(int pods, int updated, int available,
                                   const QByteArray &reason = "ReplicaSetUpdated", int observed = 2)
{
    return R"("observedGeneration":)" + QByteArray::number(observed) + R"(,"replicas":)"
        + QByteArray::number(pods) + R"(,"updatedReplicas":)" + QByteArray::number(updated)
        + R"(,"readyReplicas":)" + QByteArray::number(available) + R"(,"availableReplicas":)"
        + QByteArray::number(available)
        + R"(,"conditions":[{"type":"Progressing","status":"True","reason":")" + reason
        + R"(","lastUpdateTime":"2026-11-22T22:00:00Z"}])";
}

inline QByteArray statefulSpec(int wanted, const QByteArray &rolling = R"({"partition":0})",
                               const QByteArray &type = "RollingUpdate")
{
    return R"("replicas":)" + QByteArray::number(wanted) + R"(,"updateStrategy":{"type":")" + type
        + R"(","rollingUpdate":)" + rolling + "},";
}

inline QByteArray statefulStatus(int ready, int updated, int observed = 2)
{
    return R"("observedGeneration":)" + QByteArray::number(observed)
        + R"(,"currentRevision":"web-h1","updateRevision":"web-h2","readyReplicas":)"
        + QByteArray::number(ready) + R"(,"availableReplicas":)" + QByteArray::number(ready)
        + R"(,"updatedReplicas":)" + QByteArray::number(updated);
}

inline QByteArray daemonSpec(const QByteArray &rolling = R"({"maxUnavailable":1,"maxSurge":0})",
                             const QByteArray &type = "RollingUpdate")
{
    return R"("updateStrategy":{"type":")" + type + R"(","rollingUpdate":)" + rolling + "},";
}

inline QByteArray daemonStatus(int wanted, int updated, int available)
{
    return R"("observedGeneration":2,"desiredNumberScheduled":)" + QByteArray::number(wanted)
        + R"(,"updatedNumberScheduled":)" + QByteArray::number(updated) + R"(,"numberReady":)"
        + QByteArray::number(available) + R"(,"numberAvailable":)" + QByteArray::number(available);
}

/// The first part of a list; the server knows by the token where to go on.
inline QByteArray cutListOf(const QByteArrayList &items, const QByteArray &token)
{
    return R"({"metadata":{"continue":")" + token + R"("},"items":[)" + items.join(',') + "]}";
}

inline QByteArray listOf(const QByteArrayList &items)
{
    return R"({"items":[)" + items.join(',') + "]}";
}

} // namespace nantian::tests
