#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`nantian-probe why` about objects that the demo's real node, scheduler and controllers made ill.

usage: verdicts.py PROBE

All of them at once: each row of CASES is an object, the cause that has to be told, and words its
sentence has to hold. They are asked again and again until all have come true.
"""
import json
import os
import sys

sys.dont_write_bytecode = True
import demo

IMAGE = "nantian.local/tools:1"
TAG = os.getpid()


def container(name="main", script="sleep 3600", **more):
    return {"name": name, "image": IMAGE, "command": ["/bin/sh", "-c", script], **more}


def pod(name, *containers, metadata=None, **spec):
    return {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": name, **(metadata or {})},
            "spec": {"dnsPolicy": "Default", "terminationGracePeriodSeconds": 1,
                     "nodeSelector": {"kubernetes.io/hostname": "node-1"},
                     "containers": list(containers) or [container()], **spec}}


def template(body):
    return {"metadata": {"labels": {"app": body["metadata"]["name"]}}, "spec": body["spec"]}


def deployment(body, **spec):
    name = body["metadata"]["name"]
    return {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": name},
            "spec": {"replicas": 1, "selector": {"matchLabels": {"app": name}},
                     "template": template(body), **spec}}


def job(body, **spec):
    name = body["metadata"]["name"]
    body["spec"]["restartPolicy"] = "Never"
    inner = {"metadata": {}, "spec": body["spec"]}
    return {"apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": name},
            "spec": {"template": inner, **spec}}


def claim(name, storage_class):
    return {"apiVersion": "v1", "kind": "PersistentVolumeClaim", "metadata": {"name": name},
            "spec": {"accessModes": ["ReadWriteOnce"], "storageClassName": storage_class,
                     "resources": {"requests": {"storage": "1Gi"}}}}


def variable(source, name, key):
    return [{"name": "X", "valueFrom": {source: {"name": name, "key": key}}}]


def probing(kind):
    return {kind: {"exec": {"command": ["/bin/sh", "-c", "echo not today; exit 1"]},
                   "periodSeconds": 1, "failureThreshold": 1000 if kind != "livenessProbe" else 1}}


def mounting(volume, **more):
    return {"volumes": [{"name": "v", **volume}], **more}


MOUNTS = {"volumeMounts": [{"name": "v", "mountPath": "/v"}]}

# Beside each other in one namespace.
CASES = [
    (pod("crash", container(script="echo begins; echo no DB_URL; exit 3")), "CrashLoopBackOff",
     ['Container "main" exits with code 3 seconds after it starts', 'last line: "no DB_URL"']),
    (pod("no-program", {**container(), "command": ["/absent"]}), "StartError", ["/absent"]),
    (pod("memory", {**container(), "command": ["/sample", "eat", "--megabytes=64"],
                    "resources": {"limits": {"memory": "24Mi"}}}), "OOMKilled", ["24Mi"]),
    (pod("no-image", {**container(), "image": "registry.invalid/a/b:1"}), "ImagePullBackOff",
     ["registry.invalid/a/b:1", "cannot be pulled: "]),
    (pod("bad-image", {**container(), "image": "A B:1"}), "InvalidImageName", ["A B:1"]),
    (pod("never-pull", {**container(), "image": "nantian.local/absent:1",
                        "imagePullPolicy": "Never"}), "ErrImageNeverPull", ["node-1"]),
    (pod("liveness", container(**probing("livenessProbe"))), "LivenessProbe",
     ["liveness probe fails: ", "not today"]),
    (pod("readiness", container(**probing("readinessProbe"))), "ReadinessProbe",
     ["readiness probe fails: ", "not today"]),
    (pod("startup", container(**probing("startupProbe"))), "StartupProbe",
     ["startup probe fails: ", "not today"]),
    (pod("no-config", container(env=variable("configMapKeyRef", "absent", "k"))),
     "CreateContainerConfigError", ['ConfigMap "absent" does not exist']),
    (pod("no-secret", container(env=variable("secretKeyRef", "absent", "k"))),
     "CreateContainerConfigError", ['Secret "absent" does not exist']),
    (pod("no-key", container(env=variable("configMapKeyRef", "kube-root-ca.crt", "k"))),
     "CreateContainerConfigError", ['ConfigMap "kube-root-ca.crt" has no key "k"']),
    (pod("no-volume", container(**MOUNTS), **mounting({"secret": {"secretName": "absent"}})),
     "FailedMount", ['Secret "absent" does not exist']),
    (pod("too-large", container(resources={"requests": {"cpu": "900"}})), "Unschedulable",
     ["cpu", "900"]),
    (pod("nowhere", nodeSelector={"nantian.dev/absent": "x"}), "Unschedulable",
     ["node selector"]),
    (pod("gated", schedulingGates=[{"name": "nantian.dev/held"}]), "SchedulingGated",
     ["nantian.dev/held"]),
    (pod("gate", readinessGates=[{"conditionType": "nantian.dev/ready"}]), "ReadinessGates",
     ["nantian.dev/ready"]),
    (pod("init", initContainers=[container("migrate", "echo no schema; exit 2")]),
     "CrashLoopBackOff", ['Init container "migrate" exits with code 2', "no schema"]),
    (pod("waits-for-init", initContainers=[container("slow")]), "Init:0/1",
     ['Init container "slow" runs']),
    (pod("no-claim", container(**MOUNTS),
         **mounting({"persistentVolumeClaim": {"claimName": "absent"}})), "ClaimMissing",
     ['"absent" does not exist']),
    (pod("ended", container(script="echo out of luck; exit 4"), restartPolicy="Never"), "Error",
     ["exited with code 4", "out of luck"]),
    (pod("too-long", activeDeadlineSeconds=2), "DeadlineExceeded", ["2s"]),
    (pod("well"), "Running", ["ready"]),
    (claim("no-class", "absent"), "NoStorageClass", ['"absent" does not exist']),
    (claim("unused", f"verdicts-{TAG}"), "WaitForFirstConsumer", ["No pod uses it"]),
    (job(pod("gives-up", container(script="echo no input; exit 7")), backoffLimit=0),
     "BackoffLimitExceeded", ["backoffLimit of 0", "code 7", "no input"]),
    (job(pod("late"), activeDeadlineSeconds=2), "DeadlineExceeded", ["2s"]),
    (job(pod("held"), suspend=True), "Suspended", []),
    (deployment(pod("shop", container(script="echo no DB_URL; exit 3"))), "CrashLoopBackOff",
     ["0 of 1 pods are ready", "code 3", "no DB_URL"]),
    (deployment(pod("no-account", serviceAccountName="absent")), "ServiceAccountMissing",
     ['"absent" does not exist']),
    (deployment(pod("nothing"), replicas=0), "ScaledToZero", []),
]

# In a namespace that admits nothing: labels, objects beside, the cause and its words.
REFUSALS = [
    ({}, [{"apiVersion": "v1", "kind": "ResourceQuota", "metadata": {"name": "small"},
           "spec": {"hard": {"pods": "0"}}}], "QuotaExceeded", ['"small"', "pods=0"]),
    ({}, [{"apiVersion": "v1", "kind": "LimitRange", "metadata": {"name": "wide"},
           "spec": {"limits": [{"type": "Container", "min": {"cpu": "2"}}]}}],
     "LimitRange", ["minimum cpu usage"]),
    ({"pod-security.kubernetes.io/enforce": "restricted"}, [], "PodSecurity", ["restricted"]),
]

STORAGE_CLASS = {"apiVersion": "storage.k8s.io/v1", "kind": "StorageClass",
                 "metadata": {"name": f"verdicts-{TAG}"}, "provisioner": "nantian.dev/nobody",
                 "volumeBindingMode": "WaitForFirstConsumer"}


def why(probe, kind, name, namespace):
    code, out, err = demo.run(demo.probe_command(probe, "why", kind, name, "-n", namespace))
    if code != 0:
        return "", err.strip()
    cause, _, sentence = out.rstrip("\n").partition("\t")
    return cause, sentence


def wait_for(probe, wanted):
    """wanted: (kind, name, namespace) -> (cause, words)"""
    told = {}

    def all_told():
        for key, (cause, words) in list(wanted.items()):
            told[key] = why(probe, *key)
            if told[key][0] == cause and all(word in told[key][1] for word in words):
                print(f"{key[0]} {key[1]}: {told[key][1]}")
                del wanted[key]
        return not wanted

    demo.until("each object's verdict", all_told, 300, lambda: "\n".join(
        f"{key[0]} {key[1]}: {told[key]}, expected {cause} {words}"
        for key, (cause, words) in wanted.items()))


def end_of_finalizers(probe, namespace):
    demo.kubectl("apply", "-n", namespace, "-f", "-", text=json.dumps(
        pod("kept", metadata={"finalizers": ["nantian.dev/held"]},
            nodeSelector={"nantian.dev/absent": "x"})))
    try:
        demo.kubectl("delete", "pod", "kept", "-n", namespace, "--wait=false")
        wait_for(probe, {("pod", "kept", namespace): ("Finalizers", ["nantian.dev/held"])})
    finally:
        demo.kubectl("patch", "pod", "kept", "-n", namespace, "--type=merge", "-p",
                     '{"metadata":{"finalizers":null}}')


def refused(probe, purpose, labels, beside, cause, words):
    with demo.Namespace(purpose) as namespace:
        if labels:
            demo.kubectl("label", "namespace", namespace, *(f"{k}={v}" for k, v in labels.items()))
        for each in [*beside, deployment(pod("web"))]:
            demo.kubectl("apply", "-n", namespace, "-f", "-", text=json.dumps(each))
        wait_for(probe, {("deployment", "web", namespace): (cause, words)})


def test(probe):
    demo.cluster_up()
    demo.kubectl("apply", "-f", "-", text=json.dumps(STORAGE_CLASS))
    try:
        with demo.Namespace("verdicts") as namespace:
            demo.until("the namespace's account", lambda: demo.try_kubectl(
                "get", "serviceaccount", "default", "-n", namespace)[0] == 0)
            objects = {"apiVersion": "v1", "kind": "List", "items": [case[0] for case in CASES]}
            demo.kubectl("apply", "-n", namespace, "-f", "-", text=json.dumps(objects))
            wait_for(probe, {(case[0]["kind"].lower(), case[0]["metadata"]["name"], namespace):
                             (case[1], case[2]) for case in CASES})
            end_of_finalizers(probe, namespace)
        for number, row in enumerate(REFUSALS):
            refused(probe, f"verdicts-{number}", *row)
    finally:
        demo.try_kubectl("delete", "storageclass", f"verdicts-{TAG}")
    print(f"{len(CASES) + len(REFUSALS) + 1} causes told")


if __name__ == "__main__":
    demo.main(test, __doc__)
