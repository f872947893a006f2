#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the golden fixtures of tst_golden: strange objects, and what the server's printers say of them.

usage: record.py SERVER TOKEN FOLDER

SERVER is a bare API server without controllers (etcd and kube-apiserver alone, authorization mode
AlwaysAllow, admission plugin ServiceAccount off), so that nothing changes the objects meanwhile.
For every kind FOLDER/KIND.json gets the time, the list of full objects and the server's Table.
The random seed is fixed: a second run makes the same objects.
"""
import json
import random
import ssl
import sys
import time
import urllib.error
import urllib.request

SERVER, TOKEN, FOLDER = sys.argv[1:4]
RANDOM = random.Random(20261122)
CONTEXT = ssl.create_default_context()
CONTEXT.check_hostname = False
CONTEXT.verify_mode = ssl.CERT_NONE
TABLE = "application/json;as=Table;v=v1;g=meta.k8s.io"


def call(method, path, body=None, content="application/json", accept="application/json"):
    request = urllib.request.Request(SERVER + path, method=method)
    request.add_header("Authorization", "Bearer " + TOKEN)
    request.add_header("Accept", accept)
    data = None
    if body is not None:
        request.add_header("Content-Type", content)
        data = json.dumps(body).encode()
    try:
        with urllib.request.urlopen(request, data, context=CONTEXT) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        raise SystemExit(f"{method} {path}: {error.code} {error.read().decode()[:600]}") from error


def stamp(ago):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - ago))


def micro(ago):
    return time.strftime("%Y-%m-%dT%H:%M:%S.123456Z", time.gmtime(time.time() - ago))


def make(path, body, status=None):
    made = call("POST", path, body)
    name = made["metadata"]["name"]
    if status is not None:
        call("PATCH", f"{path}/{name}/status", {"status": status}, "application/merge-patch+json")
    return made


def remove(path, name):
    call("DELETE", f"{path}/{name}", {"gracePeriodSeconds": 30, "propagationPolicy": "Background"})


REASONS = ["CrashLoopBackOff", "ContainerCreating", "PodInitializing", "ErrImagePull", "", "a\tb\nc\x1b[31m‮"]
ENDS = ["Error", "Completed", "OOMKilled", ""]


def terminated():
    code = RANDOM.choice([0, 0, 1, 137])
    out = {"exitCode": code, "finishedAt": stamp(RANDOM.randrange(1, 400000)),
           "startedAt": stamp(500000)}
    reason = RANDOM.choice(ENDS)
    if reason:
        out["reason"] = reason
    if RANDOM.random() < 0.3:
        out["signal"] = RANDOM.choice([9, 15])
    return out


def state():
    pick = RANDOM.random()
    if pick < 0.45:
        return {"running": {"startedAt": stamp(1000)}}
    if pick < 0.7:
        reason = RANDOM.choice(REASONS)
        return {"waiting": {"reason": reason} if reason else {}}
    if pick < 0.95:
        return {"terminated": terminated()}
    return {}


def container_status(name, image):
    out = {"name": name, "image": image, "imageID": "", "ready": RANDOM.random() < 0.6,
           "restartCount": RANDOM.choice([0, 0, 1, 7, 1234]), "state": state()}
    if RANDOM.random() < 0.5:
        out["started"] = RANDOM.random() < 0.7
    if RANDOM.random() < 0.5:
        out["lastState"] = {"terminated": terminated()}
    return out


def pods():
    path = "/api/v1/namespaces/golden/pods"
    for i in range(90):
        spec = {"schedulerName": "nobody", "terminationGracePeriodSeconds": 30}
        names = [f"c{n}" for n in range(RANDOM.choice([1, 1, 2, 3]))]
        spec["containers"] = [{"name": n, "image": "example.com/app:1"} for n in names]
        inits = [f"i{n}" for n in range(RANDOM.choice([0, 0, 1, 2, 3]))]
        if inits:
            spec["initContainers"] = [
                dict({"name": n, "image": "example.com/init:1"},
                     **({"restartPolicy": "Always"} if RANDOM.random() < 0.4 else {}))
                for n in inits]
        gates = RANDOM.choice([0, 0, 0, 1, 2])
        if gates:
            spec["readinessGates"] = [{"conditionType": f"example.com/g{g}"} for g in range(gates)]
        metadata = {"name": f"pod-{i:03}", "labels": {"app": "web", "app.kubernetes.io/name": "x"}}
        deleted = RANDOM.random() < 0.15
        if deleted:
            metadata["finalizers"] = ["example.com/hold"]
        node = RANDOM.random() < 0.7
        if node:
            spec["nodeName"] = f"node-{RANDOM.randrange(3)}"
        status = {"phase": RANDOM.choice(["Pending", "Running", "Running", "Running", "Succeeded",
                                          "Failed", "Unknown"])}
        if RANDOM.random() < 0.15:
            status["reason"] = RANDOM.choice(["Evicted", "NodeLost", "DeadlineExceeded"])
        conditions = []
        if RANDOM.random() < 0.7:
            conditions.append({"type": "Initialized", "status": RANDOM.choice(["True", "False"])})
        if RANDOM.random() < 0.7:
            conditions.append({"type": "Ready", "status": RANDOM.choice(["True", "False"])})
        if not node and RANDOM.random() < 0.5:
            conditions.append({"type": "PodScheduled", "status": "False",
                               "reason": RANDOM.choice(["Unschedulable", "SchedulingGated"])})
        for g in range(gates):
            if RANDOM.random() < 0.7:
                conditions.append({"type": f"example.com/g{g}",
                                   "status": RANDOM.choice(["True", "False"])})
        status["conditions"] = conditions
        if RANDOM.random() < 0.9:
            status["containerStatuses"] = [container_status(n, "example.com/app:1") for n in names]
            status["initContainerStatuses"] = [container_status(n, "example.com/init:1")
                                               for n in inits]
        if RANDOM.random() < 0.7:
            status["podIP"] = f"10.1.2.{i}"
            status["podIPs"] = [{"ip": f"10.1.2.{i}"}, {"ip": "fd00::1"}]
        if not node and RANDOM.random() < 0.3:
            status["nominatedNodeName"] = "node-9"
        make(path, {"metadata": metadata, "spec": spec}, status)
        if deleted:
            remove(path, metadata["name"])


def selector():
    out = {"matchLabels": {"app": "web"}}
    if RANDOM.random() < 0.6:
        out["matchExpressions"] = RANDOM.sample([
            {"key": "tier", "operator": "In", "values": ["front", "back"]},
            {"key": "zone", "operator": "NotIn", "values": ["z"]},
            {"key": "app", "operator": "Exists"},
            {"key": "old", "operator": "DoesNotExist"},
            {"key": "b.example.com/x", "operator": "NotIn", "values": ["2", "10", "1"]}], 3)
    return out


def template():
    names = ["web", "sidecar", "log"][:RANDOM.choice([1, 2, 3])]
    spec = {"containers": [{"name": n, "image": f"example.com/{n}:1.{RANDOM.randrange(9)}"}
                           for n in names]}
    if RANDOM.random() < 0.4:
        spec["nodeSelector"] = {"disk": "ssd", "disk.example.com/x": "y", "a": "b"}
    return {"metadata": {"labels": {"app": "web", "tier": "front"}}, "spec": spec}


def workload(plural, status_of, extra=None, replicas=True):
    path = f"/apis/apps/v1/namespaces/golden/{plural}"
    for i in range(12):
        spec = {"selector": selector(), "template": template()}
        if replicas and i > 0:
            spec["replicas"] = RANDOM.choice([0, 1, 3, 12])
        spec.update(extra or {})
        metadata = {"name": f"{plural}-{i}"}
        if i == 3:
            metadata["finalizers"] = ["example.com/hold"]
        make(path, {"metadata": metadata, "spec": spec}, status_of())
        if i == 3:
            remove(path, metadata["name"])


def small():
    return RANDOM.choice([0, 1, 2, 3])


def deployment_status():
    current = small()
    ready = RANDOM.randrange(current + 1)
    conditions = RANDOM.choice([
        [], [{"type": "Progressing", "status": "False", "reason": "ProgressDeadlineExceeded"}],
        [{"type": "Progressing", "status": "True", "reason": "ReplicaSetUpdated"}],
        [{"type": "Progressing", "status": "True", "reason": "NewReplicaSetAvailable"},
         {"type": "Available", "status": "False", "reason": "MinimumReplicasUnavailable"}],
        [{"type": "ReplicaFailure", "status": "True", "reason": "FailedCreate"}]])
    return {"replicas": current, "updatedReplicas": RANDOM.randrange(current + 1),
            "readyReplicas": ready, "availableReplicas": RANDOM.randrange(ready + 1),
            "unavailableReplicas": 0, "observedGeneration": 1, "conditions": conditions}


def replicaset_status():
    current = small()
    ready = RANDOM.randrange(current + 1)
    return {"replicas": current, "readyReplicas": ready, "availableReplicas": ready,
            "fullyLabeledReplicas": 0, "observedGeneration": 1}


def statefulset_status():
    current = small()
    return {"replicas": current, "readyReplicas": RANDOM.randrange(current + 1),
            "currentReplicas": current, "updatedReplicas": current, "observedGeneration": 1}


def daemonset_status():
    return {"desiredNumberScheduled": small(), "currentNumberScheduled": small(),
            "numberReady": small(), "updatedNumberScheduled": small(), "numberAvailable": small(),
            "numberMisscheduled": 0, "observedGeneration": 1}


def services():
    path = "/api/v1/namespaces/golden/services"
    port = {"port": 80, "targetPort": 8080}
    both = [dict(port, name="http"), dict(port, name="dns", port=53, protocol="UDP"),
            dict(port, name="sctp", port=99, protocol="SCTP")]
    specs = [
        {"ports": [port]}, {"ports": both, "selector": {"app": "web", "app.example.com/x": "y"}},
        {"ports": [port], "clusterIP": "None"}, {"ports": both, "type": "NodePort"},
        {"ports": [port], "type": "NodePort", "externalIPs": ["192.0.2.7", "192.0.2.6"]},
        {"ports": [port], "externalIPs": ["192.0.2.8"]}, {"ports": [port], "type": "LoadBalancer"},
        {"ports": [port], "type": "LoadBalancer", "externalIPs": ["192.0.2.9"]},
        {"type": "ExternalName", "externalName": "db.example.com"},
        {"type": "ExternalName", "externalName": "x.example.com", "ports": [port]}]
    statuses = [None] * len(specs)
    for ingress in ([{"hostname": "a-very-long-name.elb.example.com"}],
                    [{"ip": "203.0.113.9"}, {"ip": "203.0.113.10"}, {"hostname": "b.example.com"}]):
        for extra in ({}, {"externalIPs": ["192.0.2.1"]}):
            specs.append(dict({"ports": [port], "type": "LoadBalancer"}, **extra))
            statuses.append({"loadBalancer": {"ingress": ingress}})
    for i, (spec, status) in enumerate(zip(specs, statuses)):
        make(path, {"metadata": {"name": f"service-{i:02}"}, "spec": spec}, status)


def nodes():
    for i in range(10):
        labels = RANDOM.choice([{}, {"node-role.kubernetes.io/control-plane": "",
                                     "node-role.kubernetes.io/master": ""},
                                {"node-role.kubernetes.io/": "x", "kubernetes.io/role": "worker"},
                                {"node-role.kubernetes.io/b": "", "kubernetes.io/role": "a"}])
        conditions = [{"type": "MemoryPressure", "status": RANDOM.choice(["False", "True"])}]
        if i != 2:
            conditions.append({"type": "Ready", "reason": "KubeletReady",
                               "status": RANDOM.choice(["True", "True", "False", "Unknown"])})
        addresses = [{"type": "Hostname", "address": f"n{i}"}]
        if i % 2:
            addresses += [{"type": "InternalIP", "address": f"10.0.0.{i}"},
                          {"type": "InternalIP", "address": "fd00::2"}]
        if i % 3 == 0:
            addresses.append({"type": "ExternalIP", "address": f"203.0.113.{i}"})
        info = {"architecture": "amd64" if i % 2 else "", "kernelVersion": "6.12" if i % 3 else "",
                "osImage": "Debian GNU/Linux 13 (trixie)" if i % 4 else "", "machineID": "",
                "containerRuntimeVersion": "containerd://1.7" if i % 5 else "", "bootID": "",
                "kubeProxyVersion": "", "kubeletVersion": "v1.36.3" if i else "",
                "operatingSystem": "linux", "systemUUID": ""}
        make("/api/v1/nodes",
             {"metadata": {"name": f"golden-{i}", "labels": labels},
              "spec": {"unschedulable": i % 4 == 1}},
             {"conditions": conditions, "addresses": addresses, "nodeInfo": info})


def events():
    path = "/api/v1/namespaces/golden/events"
    target = {"kind": "Pod", "name": "web", "namespace": "golden", "fieldPath": "spec.containers{c}"}
    old = {"involvedObject": target, "reason": "BackOff", "type": "Warning",
           "message": "  spaced\nand broken \t", "source": {"component": "kubelet", "host": "n1"}}
    make(path, dict(old, metadata={"name": "old"}, firstTimestamp=stamp(9000),
                    lastTimestamp=stamp(77), count=12))
    make(path, dict(old, metadata={"name": "nocount"}, firstTimestamp=stamp(500)))
    make(path, dict(old, metadata={"name": "nothing"}, message="", source={},
                    involvedObject={"namespace": "golden", "kind": "ReplicaSet"}))
    new = {"reportingController": "example.com/c", "reportingInstance": "i-1", "reason": "Made",
           "type": "Normal", "action": "Make", "note": "made it", "regarding": target}
    path = "/apis/events.k8s.io/v1/namespaces/golden/events"
    make(path, dict(new, metadata={"name": "new"}, eventTime=micro(300)))
    make(path, dict(new, metadata={"name": "series"}, eventTime=micro(86400 * 5),
                    series={"count": 8, "lastObservedTime": micro(3700)}))


def namespaces():
    make("/api/v1/namespaces", {"metadata": {"name": "leaving"}})
    call("DELETE", "/api/v1/namespaces/leaving")


def others():
    """Kinds that come as Tables."""
    batch = "/apis/batch/v1/namespaces/golden"
    pod = {"metadata": {"labels": {"x": "y"}},
           "spec": {"restartPolicy": "Never", "containers": [{"name": "c", "image": "i:1"}]}}
    suspended = {"template": pod, "suspend": True, "completions": 3}
    make(batch + "/jobs", {"metadata": {"name": "suspended"}, "spec": suspended})
    make(batch + "/jobs", {"metadata": {"name": "running"}, "spec": {"template": pod}},
         {"startTime": stamp(5000), "active": 1})
    done = [{"type": t, "status": "True", "lastTransitionTime": stamp(100)}
            for t in ("SuccessCriteriaMet", "Complete")]
    make(batch + "/jobs", {"metadata": {"name": "done"}, "spec": {"template": pod}},
         {"startTime": stamp(5000), "completionTime": stamp(100), "succeeded": 1,
          "conditions": done})
    cron = {"schedule": "*/5 * * * *", "jobTemplate": {"spec": {"template": pod}}}
    make(batch + "/cronjobs", {"metadata": {"name": "fresh"}, "spec": cron})
    make(batch + "/cronjobs",
         {"metadata": {"name": "used"}, "spec": dict(cron, timeZone="Etc/UTC", suspend=True)},
         {"lastScheduleTime": stamp(777)})
    for i, size in enumerate(["10Gi", "512Mi", "1500M"]):
        make("/api/v1/persistentvolumes", {
            "metadata": {"name": f"pv-{i}"},
            "spec": {"capacity": {"storage": size}, "accessModes": ["ReadWriteOnce"],
                     "persistentVolumeReclaimPolicy": "Retain", "hostPath": {"path": "/x"}}},
             {"phase": ["Available", "Released", "Failed"][i]})
    rule = [{"apiGroups": [""], "resources": ["pods"], "verbs": ["get"]}]
    make("/apis/rbac.authorization.k8s.io/v1/namespaces/golden/roles",
         {"metadata": {"name": "reader"}, "rules": rule})
    make("/api/v1/namespaces/golden/secrets",
         {"metadata": {"name": "keys", "labels": {"owner": "helm"}}, "stringData": {"a": "b"}})
    crd = {
        "metadata": {"name": "widgets.example.com"},
        "spec": {"group": "example.com", "scope": "Namespaced",
                 "names": {"plural": "widgets", "singular": "widget", "kind": "Widget",
                           "shortNames": ["wd"]},
                 "versions": [{
                     "name": "v1", "served": True, "storage": True,
                     "schema": {"openAPIV3Schema": {
                         "type": "object",
                         "properties": {"spec": {"type": "object",
                                                 "x-kubernetes-preserve-unknown-fields": True}}}},
                     "additionalPrinterColumns": [
                         {"name": "Phase", "type": "string", "jsonPath": ".spec.phase"},
                         {"name": "Size", "type": "integer", "jsonPath": ".spec.size"},
                         {"name": "Ratio", "type": "number", "jsonPath": ".spec.ratio"},
                         {"name": "On", "type": "boolean", "jsonPath": ".spec.on"},
                         {"name": "Until", "type": "date", "jsonPath": ".spec.until"},
                         {"name": "Until", "type": "string", "jsonPath": ".spec.until",
                          "priority": 1, "description": "As it was written."},
                         {"name": "Map", "type": "string", "jsonPath": ".spec.map", "priority": 1},
                         {"name": "Age", "type": "date",
                          "jsonPath": ".metadata.creationTimestamp"}]}]}}
    make("/apis/apiextensions.k8s.io/v1/customresourcedefinitions", crd)
    time.sleep(3)
    for i, spec in enumerate([
            {}, {"phase": "Failed", "size": 12, "ratio": 0.25, "on": True, "until": stamp(200000),
                 "map": {"a": 1}},
            {"phase": "line one\nline two", "size": -3, "ratio": 1e21, "on": False,
             "until": stamp(-999999)},
            {"phase": "Ready", "ratio": 3, "until": "never"},
            {"phase": "a\ttab", "ratio": 1234567.875, "size": 9007199254740993}]):
        make("/apis/example.com/v1/namespaces/golden/widgets",
             {"apiVersion": "example.com/v1", "kind": "Widget",
              "metadata": {"name": f"widget-{i}"}, "spec": spec})


def strip(obj):
    obj["metadata"].pop("managedFields", None)
    return obj


def record(path, name):
    now = time.time()
    table = call("GET", path, accept=TABLE)
    for row in table["rows"]:
        strip(row["object"])
    objects = call("GET", path)
    for item in objects["items"]:
        strip(item)
    print(name, len(table["rows"]), "rows")
    with open(f"{FOLDER}/{name}.json", "w", encoding="utf-8") as out:
        json.dump({"now": int(now), "list": objects, "table": table}, out, separators=(",", ":"))
        out.write("\n")


def main():
    make("/api/v1/namespaces", {"metadata": {"name": "golden"}})
    pods()
    workload("deployments", deployment_status)
    workload("replicasets", replicaset_status)
    workload("statefulsets", statefulset_status, {"serviceName": "x"})
    workload("daemonsets", daemonset_status, replicas=False)
    services()
    nodes()
    events()
    namespaces()
    others()
    # Old enough for ages in minutes, which stand still while this records.
    time.sleep(1)
    for name in ("pods", "services", "nodes", "events", "namespaces", "secrets",
                 "persistentvolumes"):
        record("/api/v1/" + name, name)
    for name in ("deployments", "replicasets", "statefulsets", "daemonsets"):
        record("/apis/apps/v1/" + name, name)
    for name in ("jobs", "cronjobs"):
        record("/apis/batch/v1/" + name, name)
    record("/apis/rbac.authorization.k8s.io/v1/namespaces/golden/roles", "roles")
    record("/apis/example.com/v1/widgets", "widgets")


if __name__ == "__main__":
    main()
