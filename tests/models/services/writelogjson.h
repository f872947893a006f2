// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// What tst_writelog and tst_ticket read. In a file of its own: moc 6.8 loses its way in raw
/// strings with braces.
namespace nantian::tests {

/// %1: the number of replicas.
inline const QByteArray kWrittenDeployment =
    R"({"apiVersion": "apps/v1", "kind": "Deployment",
        "metadata": {"name": "web", "namespace": "shop", "uid": "uid-web", "resourceVersion": "%1",
                     "annotations": {"deployment.kubernetes.io/revision": "1"},
                     "deletionTimestamp": "2026-01-01T00:00:00Z", "finalizers": ["a"]},
        "spec": {"replicas": %1, "selector": {"matchLabels": {"app": "web"}},
                 "template": {"metadata": {"labels": {"app": "web"}},
                              "spec": {"containers": [{"name": "web", "image": "web:1"}]}}}})";

inline const QByteArray kWrittenCronJob =
    R"({"apiVersion": "batch/v1", "kind": "CronJob",
        "metadata": {"name": "web", "uid": "uid-web"},
        "spec": {"jobTemplate": {"spec": {}}}})";

inline const QByteArray kMissing = R"({"kind": "Status", "reason": "NotFound", "code": 404})";
inline const QByteArray kRefused =
    R"({"kind": "Status", "reason": "Forbidden", "message": "no token=abc123", "code": 403})";

/// %1: a password, %2: the same after base64.
inline const QByteArray kWrittenSecret =
    R"({"apiVersion": "v1", "kind": "Secret",
        "metadata": {"name": "db", "annotations": {
            "kubectl.kubernetes.io/last-applied-configuration": "%1"}},
        "data": {"password": "%2"}})";

inline const QByteArray kTicketDeployment =
    R"({"apiVersion": "apps/v1", "kind": "Deployment",
        "metadata": {"name": "web", "namespace": "shop", "uid": "uid-web",
                     "creationTimestamp": "2026-01-01T00:00:00Z",
                     "annotations": {"deployment.kubernetes.io/revision": "3"}},
        "spec": {"replicas": 1, "selector": {"matchLabels": {"app": "web"}},
                 "template": {"spec": {"containers": [
                    {"name": "web", "image": "example.org/web:1.1",
                     "env": [{"name": "DB_PASSWORD", "value": "hunter2"}]}]}}},
        "status": {"conditions": [
            {"type": "Available", "status": "False", "reason": "MinimumReplicasUnavailable",
             "lastTransitionTime": "2026-01-01T00:00:10Z",
             "message": "Deployment does not have minimum availability."}]}})";

inline const QByteArray kTicketReplicaSets =
    R"({"kind": "ReplicaSetList", "items": [
        {"metadata": {"name": "web-a", "namespace": "shop", "uid": "rs-1",
           "annotations": {"deployment.kubernetes.io/revision": "3"},
           "ownerReferences": [{"controller": true, "uid": "uid-web"}]},
         "spec": {"template": {"spec": {"containers": [
           {"name": "web", "image": "example.org/web:1.1",
            "env": [{"name": "DB_PASSWORD", "value": "hunter2"}]}]}}}}]})";

inline const QByteArray kTicketWidget =
    R"({"apiVersion": "x.io/v1", "kind": "Widget",
        "metadata": {"name": "web", "namespace": "shop", "uid": "uid-web"}})";

inline const QByteArray kTicketPods =
    R"({"kind": "PodList", "items": [
        {"metadata": {"name": "web-1", "namespace": "shop", "uid": "pod-1",
           "ownerReferences": [{"controller": true, "uid": "rs-1"}]},
         "spec": {"containers": [{"name": "web", "image": "example.org/web:1.1"}]},
         "status": {"phase": "Running", "conditions": [{"type": "Ready", "status": "False"}],
           "containerStatuses": [{"name": "web", "ready": false, "restartCount": 4,
             "state": {"waiting": {"reason": "CrashLoopBackOff"}},
             "lastState": {"terminated": {"exitCode": 3,
                                          "finishedAt": "2026-01-01T00:01:00Z"}}}]}},
        {"metadata": {"name": "web-2", "namespace": "shop", "uid": "pod-2"},
         "spec": {"containers": [{"name": "web", "image": "example.org/web:1.1"}]},
         "status": {"phase": "Running", "conditions": [{"type": "Ready", "status": "True"}],
           "containerStatuses": [{"name": "web", "ready": true, "restartCount": 0,
             "state": {"running": {}}}]}}]})";

/// %1: the uid it is about.
inline const QByteArray kTicketEvents =
    R"({"kind": "EventList", "items": [
        {"type": "Warning", "reason": "BackOff", "count": 7,
         "lastTimestamp": "2026-01-01T00:02:00Z",
         "involvedObject": {"kind": "Pod", "name": "%1"},
         "message": "Back-off restarting failed container\nof https://user:secret@example.org"}]})";

inline const QByteArray kTicketSecret =
    R"({"kind": "PartialObjectMetadata", "metadata": {"name": "db", "uid": "uid-web"}})";

} // namespace nantian::tests
