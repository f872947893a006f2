// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

// In a file of their own: moc 6.8 loses its way in raw strings with braces.
namespace nantian::tests {

inline const QByteArray kCronJob = R"({
  "apiVersion": "batch/v1", "kind": "CronJob",
  "metadata": {"name": "web", "uid": "uid-web", "labels": {"of": "the cron job"}},
  "spec": {"schedule": "0 * * * *", "suspend": true, "jobTemplate": {
    "metadata": {"labels": {"app": "backup"}, "annotations": {"note": "n"}},
    "spec": {"backoffLimit": 2, "template": {"spec": {"containers": [{"name": "c"}]}}}}}})";

inline const QByteArray kJobOfCronJob = R"({
  "apiVersion": "batch/v1", "kind": "Job",
  "metadata": {"generateName": "web-manual-", "labels": {"app": "backup"},
    "annotations": {"note": "n", "cronjob.kubernetes.io/instantiate": "manual"},
    "ownerReferences": [{"apiVersion": "batch/v1", "kind": "CronJob", "name": "web",
                         "uid": "uid-web", "controller": true}]},
  "spec": {"backoffLimit": 2, "template": {"spec": {"containers": [{"name": "c"}]}}}})";

inline const QByteArray kJob = R"({
  "apiVersion": "batch/v1", "kind": "Job",
  "metadata": {"name": "web", "uid": "uid-web", "resourceVersion": "9",
    "labels": {"app": "backup", "batch.kubernetes.io/job-name": "web", "controller-uid": "u"},
    "annotations": {"note": "n", "kubectl.kubernetes.io/last-applied-configuration": "{}"},
    "ownerReferences": [{"kind": "CronJob", "name": "x", "uid": "y", "controller": true}]},
  "spec": {"backoffLimit": 2, "suspend": true,
    "selector": {"matchLabels": {"batch.kubernetes.io/controller-uid": "u"}},
    "template": {"metadata": {"labels": {"app": "backup", "job-name": "web",
                                         "batch.kubernetes.io/controller-uid": "u"}},
                 "spec": {"containers": [{"name": "c"}]}}},
  "status": {"succeeded": 1}})";

inline const QByteArray kJobAgain = R"({
  "apiVersion": "batch/v1", "kind": "Job",
  "metadata": {"generateName": "web-again-", "labels": {"app": "backup"},
    "annotations": {"note": "n"}},
  "spec": {"backoffLimit": 2,
    "template": {"metadata": {"labels": {"app": "backup"}},
                 "spec": {"containers": [{"name": "c"}]}}}})";

inline const QByteArray kJobBySelector =
    R"({"kind": "Job", "metadata": {"name": "web"}, "spec": {"manualSelector": true}})";

inline const QByteArray kMadeJob =
    R"({"kind": "Job", "metadata": {"name": "web-manual-x7k2p", "uid": "uid-new"}})";

inline const QByteArray kPodsOfANode = R"({"items": [
  {"metadata": {"namespace": "shop", "name": "web", "uid": "1",
                "ownerReferences": [{"controller": true, "kind": "ReplicaSet"}]},
   "spec": {"volumes": [{"name": "c", "configMap": {}}]}, "status": {"phase": "Running"}},
  {"metadata": {"namespace": "shop", "name": "cache", "uid": "2",
                "ownerReferences": [{"controller": true, "kind": "StatefulSet"}]},
   "spec": {"volumes": [{"name": "d", "emptyDir": {}}]}, "status": {"phase": "Running"}},
  {"metadata": {"namespace": "shop", "name": "alone", "uid": "3",
                "ownerReferences": [{"kind": "Thing"}]},
   "status": {"phase": "Pending"}},
  {"metadata": {"namespace": "kube-system", "name": "agent", "uid": "4",
                "ownerReferences": [{"controller": true, "kind": "DaemonSet"}]},
   "status": {"phase": "Running"}},
  {"metadata": {"namespace": "kube-system", "name": "apiserver", "uid": "5",
                "annotations": {"kubernetes.io/config.mirror": "x"},
                "ownerReferences": [{"controller": true, "kind": "Node"}]},
   "status": {"phase": "Running"}},
  {"metadata": {"namespace": "shop", "name": "done", "uid": "6"},
   "spec": {"volumes": [{"name": "d", "emptyDir": {}}]}, "status": {"phase": "Succeeded"}}
]})";

} // namespace nantian::tests
