#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deletes and applies with nantian-probe, and compares what kubectl then sees (twins.py: the rest).

usage: actions_vs_kubectl.py PROBE

Runs against the demo cluster, in a namespace of its own that it removes.
"""
import json
import os
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
CLUSTER = os.path.join(HERE, "..", "..", "..", "app", "demo", "cluster")
NAMESPACE = f"actions-{os.getpid()}"


def run(command, text=None):
    done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=120,
                          check=False)
    return done.returncode, done.stdout, done.stderr


def kubectl(*args, text=None):
    code, out, err = run([CLUSTER, "kubectl", "-n", NAMESPACE, *args], text)
    if code != 0:
        raise AssertionError(f"kubectl {' '.join(args)}: {err.strip()}")
    return out


def get(what):
    return json.loads(kubectl("get", what, "-o", "json"))


def probe(*args, ok=True):
    code, out, err = run([PROBE, "--kubeconfig", KUBECONFIG, *args, "-n", NAMESPACE])
    if (code == 0) != ok:
        raise AssertionError(f"nantian-probe {' '.join(args)}: exit {code}: {out}{err}".strip())
    return out + err


def apply_text(text, ok=True):
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        file.write(text)
        file.flush()
        return probe("apply", "-f", file.name, ok=ok)


def equal(what, ours, theirs):
    if ours != theirs:
        raise AssertionError(f"{what}:\n  ours   {ours}\n  wanted {theirs}")


def until(what, condition):
    for _ in range(150):
        if condition():
            return
        time.sleep(0.2)
    raise AssertionError(f"not within 30 s: {what}")


def deletes():
    kubectl("create", "configmap", "gone", "--from-literal=a=b")
    probe("delete", "configmap/gone")
    until("the ConfigMap is gone", lambda: run(
        [CLUSTER, "kubectl", "-n", NAMESPACE, "get", "configmap", "gone"])[0] != 0)
    probe("delete", "configmap/gone", ok=False)
    kubectl("create", "deployment", "owner", "--image=app:1", "--replicas=0")
    owned = lambda: kubectl("get", "replicasets", "-l", "app=owner", "-o", "name")
    until("it has a ReplicaSet", owned)
    probe("delete", "deployment/owner")
    until("its ReplicaSets follow it", lambda: not owned())


def applies():
    text = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: made\ndata:\n  on: off-hand\n  port: \"8080\"\n"
    apply_text(text)
    equal("data", get("configmap/made")["data"], {"true": "off-hand", "port": "8080"})
    fields = json.loads(kubectl("get", "configmap/made", "-o", "json", "--show-managed-fields"))
    equal("manager", [(f["manager"], f["operation"]) for f in fields["metadata"]["managedFields"]],
          [("nantian", "Apply")])
    apply_text(text.replace("off-hand", "changed"))
    equal("data", get("configmap/made")["data"]["true"], "changed")

    kubectl("apply", "--server-side", "--force-conflicts", "--field-manager=other", "-f", "-",
            text=text.replace("off-hand", "theirs").replace("  on:", '  "true":'))
    said = apply_text(text, ok=False)
    assert "other" in said, said
    equal("data after a conflict", get("configmap/made")["data"]["true"], "theirs")

    said = apply_text("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: made\nbogus: 1\n", ok=False)
    assert "bogus" in said, said
    said = apply_text("apiVersion: v1\nkind: ConfigMap\nmetadata: [\n", ok=False)
    assert "line" in said, said
    apply_text("apiVersion: v1\nkind: Unheard\nmetadata:\n  name: x\n", ok=False)


def main():
    global PROBE, KUBECONFIG
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    PROBE = sys.argv[1]
    code, out, err = run([CLUSTER, "up"])
    if code != 0:
        sys.exit(err)
    KUBECONFIG = run([CLUSTER, "kubeconfig"])[1].strip()
    run([CLUSTER, "kubectl", "create", "namespace", NAMESPACE])
    failed = 0
    try:
        for test in (deletes, applies):
            try:
                test()
                print(f"ok      {test.__name__}", flush=True)
            except AssertionError as error:
                failed += 1
                print(f"FAILED  {test.__name__}: {error}", flush=True)
    finally:
        run([CLUSTER, "kubectl", "delete", "namespace", NAMESPACE, "--wait=false"])
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
