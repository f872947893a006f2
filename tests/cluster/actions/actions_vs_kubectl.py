#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does with nantian-probe what kubectl does to a twin, and compares what kubectl then sees.

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
RESTARTED = "kubectl.kubernetes.io/restartedAt"


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


def workload(kind, name, image, cause):
    spec = {
        "selector": {"matchLabels": {"app": name}},
        "template": {
            "metadata": {"labels": {"app": name}},
            "spec": {
                "nodeSelector": {"actions": "nowhere"},
                "containers": [{"name": "main", "image": image, "env": [
                    {"name": "IMAGE", "value": image}], "ports": [{"containerPort": 8080}]}],
            },
        },
    }
    if kind != "DaemonSet":
        spec["replicas"] = 1
    if kind == "StatefulSet":
        spec["serviceName"] = name
    return json.dumps({
        "apiVersion": "apps/v1", "kind": kind,
        "metadata": {"name": name, "annotations": {"kubernetes.io/change-cause": cause}},
        "spec": spec})


def revisions_of(name, kind):
    if kind == "Deployment":
        items = get("replicasets")["items"]
        return [i for i in items if i["metadata"]["ownerReferences"][0]["name"] == name]
    items = get("controllerrevisions")["items"]
    return [i for i in items if i["metadata"]["ownerReferences"][0]["name"] == name]


def make_history(kind, name):
    for number in (1, 2, 3):
        kubectl("apply", "-f", "-", text=workload(kind, name, f"app:{number}", f"cause {number}"))
        until(f"revision {number} of {name}", lambda: len(revisions_of(name, kind)) == number)


def core(kind, name):
    """What an undo decides: the template, and of a Deployment the annotations."""
    found = get(f"{kind.lower()}/{name}")
    text = json.dumps(found["spec"]["template"], sort_keys=True)
    marks = dict(found["metadata"].get("annotations", {}))
    marks.pop("kubectl.kubernetes.io/last-applied-configuration", None)
    marks.pop("deployment.kubernetes.io/revision", None)
    return text.replace(f'"{name}"', '"X"'), marks if kind == "Deployment" else None


def undoes_as_kubectl_does():
    for kind in ("Deployment", "DaemonSet", "StatefulSet"):
        ours, twin = f"ours-{kind.lower()}", f"twin-{kind.lower()}"
        make_history(kind, ours)
        make_history(kind, twin)
        for arguments in ([], ["--to-revision", "1"]):
            probe("undo", f"{kind.lower()}/{ours}", *arguments)
            kubectl("rollout", "undo", f"{kind.lower()}/{twin}",
                    *([f"--to-revision={arguments[1]}"] if arguments else []))
            equal(f"undo of {kind} {arguments}", core(kind, ours), core(kind, twin))
            observed = lambda name: (lambda o: o["status"].get("observedGeneration")
                                     == o["metadata"]["generation"])(get(f"{kind.lower()}/{name}"))
            until("both are observed", lambda: observed(ours) and observed(twin))
        before = get(f"{kind.lower()}/{ours}")["metadata"]["generation"]
        current = max(int(r.get("revision") or r["metadata"]["annotations"][
            "deployment.kubernetes.io/revision"]) for r in revisions_of(ours, kind))
        said = probe("undo", f"{kind.lower()}/{ours}", "--to-revision", str(current))
        assert "already matches" in said, said
        equal("generation after a skipped undo",
              get(f"{kind.lower()}/{ours}")["metadata"]["generation"], before)
        probe("undo", f"{kind.lower()}/{ours}", "--to-revision", "99", ok=False)


def undo_and_restart_refuse_a_paused_deployment():
    kubectl("rollout", "pause", "deployment/ours-deployment")
    assert "paused" in probe("undo", "deployment/ours-deployment", ok=False)
    assert "paused" in probe("restart", "deployment/ours-deployment", ok=False)
    kubectl("rollout", "resume", "deployment/ours-deployment")


def scales():
    for kind in ("deployment", "statefulset"):
        probe("scale", f"{kind}/ours-{kind}", "--replicas", "4")
        found = get(f"{kind}/ours-{kind}")
        equal("replicas", found["spec"]["replicas"], 4)
        fields = json.loads(kubectl("get", f"{kind}/ours-{kind}", "-o", "json",
                                    "--show-managed-fields"))["metadata"]["managedFields"]
        owners = [f["manager"] for f in fields
                  if "f:replicas" in f["fieldsV1"].get("f:spec", {})]
        assert "nantian" in owners, owners
    probe("scale", "deployment/absent", "--replicas", "1", ok=False)
    probe("scale", "daemonset/ours-daemonset", "--replicas", "1", ok=False)


def restarts():
    for kind in ("deployment", "daemonset", "statefulset"):
        probe("restart", f"{kind}/ours-{kind}")
        template = get(f"{kind}/ours-{kind}")["spec"]["template"]
        assert template["metadata"]["annotations"][RESTARTED].endswith("Z"), template["metadata"]


def deletes():
    kubectl("create", "configmap", "gone", "--from-literal=a=b")
    probe("delete", "configmap/gone")
    until("the ConfigMap is gone", lambda: run(
        [CLUSTER, "kubectl", "-n", NAMESPACE, "get", "configmap", "gone"])[0] != 0)
    probe("delete", "configmap/gone", ok=False)
    probe("delete", "deployment/twin-deployment")
    until("its ReplicaSets follow it", lambda: not revisions_of("twin-deployment", "Deployment"))


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
        for test in (undoes_as_kubectl_does, undo_and_restart_refuse_a_paused_deployment, scales,
                     restarts, deletes, applies):
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
