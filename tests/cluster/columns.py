#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Columns made of a JSONPath hold what kubectl's custom-columns and jsonpath make of the same path.

usage: columns.py PROBE
"""
import datetime
import json
import os
import re
import sys

sys.dont_write_bytecode = True
import demo

# Of kinds with a file of their own and of those read as Tables; of things that stand still.
PATHS = {
    "deployments.apps": [
        "{.spec.replicas}", ".spec.template.spec.containers[*].image", "spec.strategy.type",
        "{.metadata.labels['app']}", "{.spec.template.spec.containers[0].name}",
        "{.spec.template.spec.containers[-1:].name}", "{.metadata.creationTimestamp}",
        "{.spec.selector.matchLabels.*}", "{..matchLabels.app}",
        r"{.metadata.annotations.deployment\.kubernetes\.io/revision}", "{.spec.nothing.there}",
        '{.spec.template.spec.containers[?(@.name=="web")].image}',
        "{.spec.template.spec.containers[?(@.ports)].name}",
        "{.spec.template.spec.containers[*].ports[?(@.containerPort>1024)].containerPort}"],
    "nodes": [
        "{.status.nodeInfo.kubeletVersion}", "{.status.allocatable.pods}",
        "{.status.addresses[?(@.type!='Hostname')].address}", "{.spec.taints[*].key}"],
    "endpointslices.discovery.k8s.io": [
        "{.addressType}", "{.ports[*].port}", "{.metadata.ownerReferences[0].name}"],
    "priorityclasses.scheduling.k8s.io": ["{.value}", "{.preemptionPolicy}"],
    "customresourcedefinitions.apiextensions.k8s.io": [
        "{.spec.names.shortNames[*]}", "{.spec.versions[?(@.storage==true)].name}"],
    "secrets": ["{.metadata.labels.owner}", "{.metadata.name}"],
}
REFUSED = {
    "secrets": ["{.data}", "{.data.password}", "{..password}", "{.metadata.annotations.*}"],
    "configmaps": ["{.data.*}"],
    "pods": ["{.spec", "{.spec.containers[?(@.name=x)]}", "{range .items[*]}"],
}


def braces(path):
    path = path if path.startswith("{") else "{" + path + "}"
    return path if path.startswith("{.") or path.startswith("{[") else "{." + path[1:]


def theirs(kind, path):
    """{(namespace, name): values} as kubectl's jsonpath has them, and how it prints them."""
    out = {}
    for item in json.loads(demo.kubectl("get", kind, "-A", "-o", "json"))["items"]:
        meta = item["metadata"]
        out[(meta.get("namespace", ""), meta["name"])] = None
    printed = demo.kubectl("get", kind, "-A", "--no-headers", "-o",
                           "custom-columns=S:.metadata.namespace,N:.metadata.name,V:" + braces(path))
    for line in printed.splitlines():
        namespace, name, *rest = re.split(r"\s+", line.strip(), maxsplit=2)
        value = rest[0] if rest else ""
        out[("" if namespace == "<none>" else namespace, name)] = value
    return out


def ours(program, kind, path):
    code, out, err = demo.run(demo.probe_command(program, "table", kind, "-A", "--column", path),
                              environment={**os.environ, "TZ": "UTC"})
    if code != 0:
        raise demo.Failure(f"{kind} {path}: exit {code}: {err.strip()}")
    lines = [line.split("\t") for line in out.splitlines()]
    name = lines[0].index("NAME")
    return {(line[0], line[name]): line[-1] for line in lines[1:]}


def same(mine, other):
    if other in ("<none>", None):
        return mine == ""
    if re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", other):
        return mine == datetime.datetime.fromisoformat(other).strftime("%Y-%m-%d %H:%M:%S")
    # Members of a map come in no order there.
    return mine == other or sorted(mine.split(",")) == sorted(other.split(","))


def compare(program, kind, path):
    def wrong():
        mine, other = ours(program, kind, path), theirs(kind, path)
        shared = mine.keys() & other.keys()
        found = [f"{key}: {mine[key]!r}, kubectl has {other[key]!r}" for key in sorted(shared)
                 if not same(mine[key], other[key])]
        return found if shared else ["no rows"]
    # Something may change between the two looks.
    for _ in range(4):
        found = wrong()
        if not found:
            print(f"ok      {kind} {path}", flush=True)
            return
    raise demo.Failure(f"{kind} {path}: " + "; ".join(found[:5]))


def refuse(program, kind, path):
    code, out, err = demo.run(demo.probe_command(program, "table", kind, "-A", "--column", path))
    if code == 0 or out or not err.strip().endswith("."):
        raise demo.Failure(f"{kind} {path} is not refused with a sentence: {code} {err!r}")
    print(f"ok      {kind} {path}: {err.strip()}", flush=True)


def test(program):
    demo.cluster_up()
    for kind, paths in PATHS.items():
        for path in paths:
            compare(program, kind, path)
    for kind, paths in REFUSED.items():
        for path in paths:
            refuse(program, kind, path)


if __name__ == "__main__":
    demo.main(test, __doc__)
