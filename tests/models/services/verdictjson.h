// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

// Objects that are not well, cut down to what decides. In a file of their own: moc 6.8 loses its
// way in raw strings with braces.
namespace nantian::tests {

/// A pod of shop on node-1, put together from what matters. All parts are JSON.
struct PodJson
{
    QByteArray phase = "Running";
    QByteArray metadata = {};   ///< members, each with a comma before it
    QByteArray spec = {};       ///< likewise, beside containers
    QByteArray status = {};     ///< likewise
    QByteArray container = {};  ///< likewise, of the spec of "web"
    QByteArray inits = {};      ///< specs of init containers
    QByteArray initStatus = {}; ///< their statuses
    QByteArray state = {};      ///< members of the status of "web"; empty: it has none
    QByteArray conditions = {};
    QByteArray node = "node-1";

    [[nodiscard]] QByteArray json() const
    {
        return R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"web-1","namespace":"shop",)"
               R"("uid":"u1","creationTimestamp":"2026-11-22T22:00:00Z")"
            + metadata + R"(},"spec":{"nodeName":")" + node
            + R"(","terminationGracePeriodSeconds":30,"initContainers":[)" + inits
            + R"(],"containers":[{"name":"web","image":"web:2")" + container + "}]" + spec
            + R"(},"status":{"phase":")" + phase + '"' + status + R"(,"conditions":[)" + conditions
            + R"(],"initContainerStatuses":[)" + initStatus + R"(],"containerStatuses":[)"
            + (state.isEmpty() ? QByteArray()
                               : R"({"name":"web","image":"web:2","restartCount":3,)" + state + "}")
            + "]}}";
    }
};

inline QByteArray waiting(const QByteArray &reason, const QByteArray &message = {},
                          const QByteArray &last = {})
{
    return R"("ready":false,"state":{"waiting":{"reason":")" + reason + R"(","message":")" + message
        + R"("}},"lastState":{)" + last + "}";
}

/// "terminated": it ran from 22:09:50 to the given second of 22:09.
inline QByteArray terminated(int code, const QByteArray &reason = "Error",
                             const QByteArray &started = "2026-11-22T22:09:50Z",
                             const QByteArray &message = {})
{
    return R"("terminated":{"exitCode":)" + QByteArray::number(code) + R"(,"reason":")" + reason
        + R"(","startedAt":")" + started + R"(","finishedAt":"2026-11-22T22:09:53Z","message":")"
        + message + R"("})";
}

inline QByteArray running(bool started = true, const QByteArray &last = {},
                          const QByteArray &since = "2026-11-22T22:01:00Z")
{
    return R"("ready":false,"started":)" + QByteArray(started ? "true" : "false")
        + R"(,"state":{"running":{"startedAt":")" + since + R"("}},"lastState":{)" + last + "}";
}

inline QByteArray conditionJson(const QByteArray &type, const QByteArray &status,
                                const QByteArray &reason = {}, const QByteArray &message = {})
{
    return R"({"type":")" + type + R"(","status":")" + status + R"(","reason":")" + reason
        + R"(","message":")" + message + R"(","lastTransitionTime":"2026-11-22T22:00:01Z"})";
}

/// The list of one event about the pod, half a minute old.
inline QByteArray eventJson(const QByteArray &reason, const QByteArray &message,
                            const QByteArray &container = {})
{
    return R"({"items":[{"involvedObject":{"kind":"Pod","name":"web-1","uid":"u1","fieldPath":")"
        + (container.isEmpty() ? QByteArray() : "spec.containers{" + container + '}')
        + R"("},"type":"Warning","reason":")" + reason + R"(","message":")" + message
        + R"(","count":4,"lastTimestamp":"2026-11-22T22:09:40Z"}]})";
}

inline QByteArray nodeJson(const QByteArray &ready, const QByteArray &message = {})
{
    return R"({"metadata":{"name":"node-1"},"status":{"conditions":[)"
        + conditionJson("Ready", ready, {}, message) + "]}}";
}

/// A claim that is pending; `spec` are members, each with a comma after it.
inline QByteArray claimJson(const QByteArray &spec, const QByteArray &phase = "Pending",
                            const QByteArray &metadata = {}, const QByteArray &conditions = {})
{
    return R"({"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"data",)"
           R"("namespace":"shop","uid":"c1","creationTimestamp":"2026-11-22T22:00:00Z")"
        + metadata + R"(},"spec":{)" + spec
        + R"("accessModes":["ReadWriteOnce"]},"status":{"phase":")" + phase + R"(","conditions":[)"
        + conditions + "]}}";
}

inline QByteArray classJson(const QByteArray &provisioner, const QByteArray &mode = "Immediate")
{
    return R"({"metadata":{"name":"fast"},"provisioner":")" + provisioner
        + R"(","volumeBindingMode":")" + mode + R"("})";
}

/// Pods that mount the claim "data".
inline const QByteArray kClaimUser =
    R"({"items":[{"metadata":{"name":"web-1","uid":"u1"},"spec":{"volumes":[{"name":"v",)"
    R"("persistentVolumeClaim":{"claimName":"data"}}]},"status":{"phase":"Pending"}}]})";

inline QByteArray jobJson(const QByteArray &spec, const QByteArray &status,
                          const QByteArray &metadata = {})
{
    return R"({"apiVersion":"batch/v1","kind":"Job","metadata":{"name":"load","namespace":"shop",)"
           R"("uid":"j1","creationTimestamp":"2026-11-22T22:00:00Z")"
        + metadata + R"(},"spec":{"selector":{"matchLabels":{"job":"load"}})" + spec
        + R"(},"status":{)" + status + "}}";
}

inline QByteArray ownedPods(const QByteArray &pod, const QByteArray &owner)
{
    QByteArray owned = pod;
    const QByteArray controlled =
        R"("uid":"u1","ownerReferences":[{"controller":true,"uid":")" + owner + R"("}])";
    owned.replace(R"("uid":"u1")", controlled);
    return R"({"items":[)" + owned + "]}";
}

inline QByteArray replicaSetJson(const QByteArray &conditions, int ready = 0, int wanted = 2)
{
    return R"({"apiVersion":"apps/v1","kind":"ReplicaSet","metadata":{"name":"web","namespace":"shop",)"
           R"("uid":"r1"},"spec":{"replicas":)"
        + QByteArray::number(wanted) + R"(,"selector":{"matchLabels":{"app":"web"}}},"status":{)"
        + R"("readyReplicas":)" + QByteArray::number(ready) + R"(,"conditions":[)" + conditions
        + "]}}";
}

} // namespace nantian::tests
