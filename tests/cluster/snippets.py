#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every snippet of the editor is taken by the API server as it is, and fits its schemas.

usage: snippets.py PROBE

The dry run is nantian-probe diff: dryRun=All, fieldValidation=Strict, and warnings in errors. The
namespace warns of Pods that are not as restricted as they could be.
"""
import glob
import json
import os
import sys

sys.dont_write_bytecode = True
import demo

SNIPPETS = os.path.join(demo.HERE, "..", "..", "resources", "snippets")
# What the files hold, each kind at least once.
KINDS = {"Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "Pod", "Service", "Ingress",
         "ConfigMap", "Secret", "PersistentVolumeClaim", "HorizontalPodAutoscaler", "NetworkPolicy",
         "Role", "RoleBinding", "ServiceAccount", "ResourceQuota", "LimitRange",
         "PodDisruptionBudget", "Namespace"}


def probe(program, *args):
    code, out, err = demo.run(demo.probe_command(program, *args))
    if code != 0 or err.strip():
        raise demo.Failure(f"{args[0]}: exit {code}: {err.strip()}")
    return [json.loads(line) for line in out.splitlines()]


def kind_of(text):
    return next(line.split(": ")[1] for line in text.splitlines() if line.startswith("kind: "))


def test(program):
    demo.cluster_up()
    failed, kinds = [], []
    with demo.Namespace("snippets") as namespace:
        demo.kubectl("label", "namespace", namespace, "pod-security.kubernetes.io/warn=restricted")
        for path in sorted(glob.glob(os.path.join(SNIPPETS, "*.yaml"))):
            name = os.path.basename(path)
            try:
                probe(program, "check", "-f", path)
                lines = probe(program, "diff", "-f", path, "-n", namespace)
                with open(path, encoding="utf-8") as file:
                    text = file.read()
                if len(lines) != text.count("\n---\n") + 1 or any(line["before"] for line in lines):
                    raise demo.Failure(f"{len(lines)} documents, of which some exist already")
                kinds += [kind_of(line["after"]) for line in lines]
                if any("\n  name: my-app\n" not in line["after"] for line in lines):
                    raise demo.Failure("the name that is filled in first is another")
                print(f"ok      {name}", flush=True)
            except demo.Failure as failure:
                print(f"FAILED  {name}: {failure}", flush=True)
                failed.append(name)
    if set(kinds) != KINDS:
        failed.append(f"kinds: {sorted(set(kinds) ^ KINDS)}")
    if failed:
        raise demo.Failure(", ".join(failed))


if __name__ == "__main__":
    demo.main(test, __doc__)
