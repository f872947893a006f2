#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What nantian-probe says an object is connected with is what kubectl says.

usage: relations.py PROBE
"""
import json
import sys

sys.dont_write_bytecode = True
import demo

NS = "shop"


def get(*args):
    return json.loads(demo.kubectl("get", *args, "-n", NS, "-o", "json"))


def names(kind, keep=lambda item: True):
    return {item["metadata"]["name"] for item in get(kind)["items"] if keep(item)}


def owner(item):
    found = [each for each in item["metadata"].get("ownerReferences", []) if each.get("controller")]
    return found[0]["name"] if found else ""


def relations(program, kind, name, namespace=NS):
    code, out, err = demo.run(demo.probe_command(program, "relations", kind, name, "-n", namespace))
    if code != 0:
        raise demo.Failure(f"{kind} {name}: exit {code}: {err.strip()}")
    return [line.split("\t") for line in out.splitlines()]


def found(lines, section, kind):
    return {line[4] for line in lines if line[0] == section and line[2] == kind}


def expect(what, is_value, wanted):
    if is_value != wanted:
        raise demo.Failure(f"{what}: {is_value}, kubectl says {wanted}")
    print(f"ok      {what}", flush=True)


def has_label(item, key, value):
    return item["metadata"].get("labels", {}).get(key) == value


def deployment(program):
    lines = relations(program, "deployment", "web")
    sets = names("replicasets", lambda item: owner(item) == "web")
    expect("deployment owns replica sets", found(lines, "owns", "ReplicaSet"), sets)
    expect("deployment owns pods through them", found(lines, "owns", "Pod"),
           names("pods", lambda item: owner(item) in sets))
    spec = get("deployment", "web")["spec"]["template"]["spec"]
    expect("deployment uses its account", found(lines, "uses", "ServiceAccount"), {spec["serviceAccountName"]})
    expect("deployment uses config maps", found(lines, "uses", "ConfigMap"), {"web-config"})
    expect("deployment uses secrets", found(lines, "uses", "Secret"), {"web-credentials", "shop-tls"})
    expect("deployment is scaled", found(lines, "used-by", "HorizontalPodAutoscaler"),
           names("hpa", lambda item: item["spec"]["scaleTargetRef"]["name"] == "web"))
    expect("deployment is protected", found(lines, "used-by", "PodDisruptionBudget"), {"web"})
    expect("all that is used is there", {line[6] for line in lines if line[0] == "uses"}, {"there"})


def pod(program):
    item = next(item for item in get("pods")["items"] if has_label(item, "app", "web"))
    lines = relations(program, "pod", item["metadata"]["name"])
    expect("pod: owners up to the root", [line[2:5:2] for line in lines if line[0] == "owners"],
           [["ReplicaSet", owner(item)], ["Deployment", "web"]])
    expect("pod runs on its node", found(lines, "uses", "Node"), {item["spec"]["nodeName"]})
    expect("pod stands behind services", found(lines, "used-by", "Service"),
           names("services", lambda each: each["spec"].get("selector") == {"app": "web"}))


def network(program):
    lines = relations(program, "ingress", "shop")
    backends = {path["backend"]["service"]["name"]
                for rule in get("ingress", "shop")["spec"]["rules"] for path in rule["http"]["paths"]}
    expect("ingress leads to services", found(lines, "uses", "Service"), backends)
    lines = relations(program, "service", "web")
    expect("service leads to pods", found(lines, "uses", "Pod"),
           names("pods", lambda item: has_label(item, "app", "web")))
    expect("service is reached by", found(lines, "used-by", "Ingress"), {"shop"})
    expect("service owns its slices", found(lines, "owns", "EndpointSlice"),
           names("endpointslices", lambda item: has_label(item, "kubernetes.io/service-name", "web")))


def configuration(program):
    expect("config map is used by", found(relations(program, "configmap", "web-config"), "used-by", "Deployment"),
           {"web"})
    lines = relations(program, "secret", "shop-tls")
    expect("secret is used by an ingress", found(lines, "used-by", "Ingress"), {"shop"})
    expect("secret is used by a workload", found(lines, "used-by", "Deployment"), {"web"})
    expect("account is used by", found(relations(program, "serviceaccount", "web"), "used-by", "Deployment"), {"web"})
    expect("binding grants", found(relations(program, "rolebinding", "dev"), "uses", "ClusterRole"), {"edit"})
    lines = relations(program, "clusterrole", "edit")
    bindings = json.loads(demo.kubectl("get", "rolebindings", "-A", "-o", "json"))["items"]
    expect("cluster role is bound by", found(lines, "used-by", "RoleBinding"),
           {item["metadata"]["name"] for item in bindings
            if item["roleRef"]["name"] == "edit" and item["roleRef"]["kind"] == "ClusterRole"})


def heartbeat(program):
    node = json.loads(demo.kubectl("get", "nodes", "-o", "json"))["items"][0]["metadata"]["name"]
    expect("a node is renewed by its lease", found(relations(program, "node", node), "used-by", "Lease"), {node})
    expect("a lease is a node's", found(relations(program, "lease", node, "kube-node-lease"), "uses", "Node"), {node})


def classes(program):
    of = json.loads(demo.kubectl("get", "persistentvolumes", "-o", "json"))["items"][0]["spec"]["storageClassName"]
    lines = relations(program, "storageclass", of)
    for kind in ("PersistentVolume", "PersistentVolumeClaim"):
        items = json.loads(demo.kubectl("get", kind, "-A", "-o", "json"))["items"]
        expect(f"storage class is named by {kind}", found(lines, "used-by", kind),
               {item["metadata"]["name"] for item in items if item["spec"].get("storageClassName") == of})
    expect("ingress class is named by", "shop" in found(relations(program, "ingressclass", "demo"), "used-by", "Ingress"),
           True)


def missing(program):
    """What is named and does not exist is said to be missing."""
    manifest = """
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: lost}
spec: {defaultBackend: {service: {name: nobody, port: {number: 80}}}}
"""
    with demo.Namespace("relations") as namespace:
        demo.kubectl("apply", "-n", namespace, "-f", "-", text=manifest)
        lines = relations(program, "ingress", "lost", namespace)
        expect("a missing service", [[line[4], line[6], line[7]] for line in lines if line[2] == "Service"],
               [["nobody", "missing", "does not exist"]])


def test(program):
    demo.cluster_up()
    for part in (deployment, pod, network, configuration, heartbeat, classes, missing):
        part(program)


if __name__ == "__main__":
    demo.main(test, __doc__)
