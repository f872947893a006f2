#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes whose answer is lost, and writes that are refused: each is sent once, what became of it is
looked for once and said, and what was refused is not there.

usage: brokenwrites.py PROBE
"""
import json
import os
import sys
import tempfile

sys.dont_write_bytecode = True
import demo

sys.path.insert(0, os.path.join(demo.HERE, "..", "support", "faultproxy"))
import faultproxy

DEPLOYMENT = {
    "apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "w"},
    "spec": {"replicas": 2, "selector": {"matchLabels": {"app": "w"}},
             "template": {"metadata": {"labels": {"app": "w"}}, "spec": {
                 "nodeSelector": {"kubernetes.io/hostname": "nowhere"},
                 "containers": [{"name": "main", "image": "example.org/main:1"}]}}}}
CONFIG = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c"}, "data": {"k": "1"}}
POLICY = {
    "apiVersion": "admissionregistration.k8s.io/v1", "kind": "ValidatingAdmissionPolicy",
    "spec": {"failurePolicy": "Fail",
             "matchConstraints": {"resourceRules": [{
                 "apiGroups": [""], "apiVersions": ["v1"], "operations": ["CREATE", "UPDATE"],
                 "resources": ["configmaps"]}]},
             "validations": [{"expression": "!has(object.data) || !('secretive' in object.data)",
                              "message": "secretive settings are not let in"}]}}


THERE = "the change is there"


class World:
    def __init__(self, probe, namespace, proxy):
        self.program, self.ns, self.proxy = probe, namespace, proxy
        self._folder = tempfile.TemporaryDirectory()

    def file(self, value):
        path = os.path.join(self._folder.name, "object.yaml")
        with open(path, "w", encoding="utf-8") as out:
            json.dump(value, out)
        return path

    def kubectl(self, *args, text=None):
        return demo.kubectl("-n", self.ns, *args, text=text)

    def probe(self, *args):
        return demo.run([self.program, "--kubeconfig", self.proxy.kubeconfig(), *args, "-n", self.ns])

    def generation(self):
        return int(self.kubectl("get", "deployment/w", "-o", "jsonpath={.metadata.generation}"))

    def is_there(self, what):
        return demo.try_kubectl("-n", self.ns, "get", what)[0] == 0


def writes(w):
    """Name, what the probe is told, the request that writes, and whether it was done (once)."""
    def changed(before):
        return w.generation() - before == 1
    deployment = rf"PATCH /apis/apps/v1/namespaces/{w.ns}/deployments/w"
    image = iter(range(2, 100))
    size = iter(range(3, 100))
    yield "scale", lambda: ["scale", "deployment/w", "--replicas", str(next(size))], \
        deployment + r"/scale\?", w.generation, changed
    yield "restart", lambda: ["restart", "deployment/w"], deployment + r"\?", w.generation, changed
    yield "set an image", \
        lambda: ["set-image", "deployment/w", f"main=example.org/main:{next(image)}"], \
        deployment + r"\?", w.generation, changed
    yield "undo", lambda: ["undo", "deployment/w"], deployment + r"\?", w.generation, changed
    value = iter(range(2, 100))
    asked = []

    def config():
        asked[:] = [str(next(value))]
        return ["apply", "-f", w.file({**CONFIG, "data": {"k": asked[0]}})]
    yield "apply", config, rf"PATCH /api/v1/namespaces/{w.ns}/configmaps/c\?(?!.*dryRun)", lambda: None, \
        lambda _: w.kubectl("get", "configmap/c", "-o", "jsonpath={.data.k}") == asked[0]

    def delete():
        w.kubectl("apply", "-f", "-", text=json.dumps({**CONFIG, "metadata": {"name": "gone"}}))
        return ["delete", "configmap/gone"]
    yield "delete", delete, rf"DELETE /api/v1/namespaces/{w.ns}/configmaps/gone", lambda: None, \
        lambda _: not w.is_there("configmap/gone")


def breaks(w, name, command, request, before, done, fault, was_done, says):
    w.proxy.clear()
    args = command()
    state = before()
    since = w.proxy.seen(request)
    w.proxy.plan(request, **fault)
    code, _, err = w.probe(*args)
    sent = len(w.proxy.seen(request)) - len(since)
    said = err.strip()
    if code != (0 if says == THERE else 1) or says not in said:
        raise demo.Failure(f"{name} with {fault}: exit {code}, said {said!r}, should say {says!r}")
    if sent != 1:
        raise demo.Failure(f"{name} with {fault}: sent {sent} times")
    if done(state) != was_done:
        raise demo.Failure(f"{name} with {fault}: {'not ' if was_done else ''}done")


def admission(w):
    """A policy refuses it: the preview says so already, and so does the write."""
    name = f"nantian-{os.getpid()}"
    policy = {**POLICY, "metadata": {"name": name}}
    binding = {"apiVersion": POLICY["apiVersion"], "kind": "ValidatingAdmissionPolicyBinding",
               "metadata": {"name": name},
               "spec": {"policyName": name, "validationActions": ["Deny"],
                        "matchResources": {"namespaceSelector": {"matchLabels": {
                            "kubernetes.io/metadata.name": w.ns}}}}}
    refused = w.file({**CONFIG, "metadata": {"name": "refused"}, "data": {"secretive": "x"}})
    try:
        for each in (policy, binding):
            demo.kubectl("apply", "-f", "-", text=json.dumps(each))
        demo.until("the policy is in force", lambda: "not let in" in demo.try_kubectl(
            "-n", w.ns, "apply", "--dry-run=server", "-f", refused)[2])
        for verb in ("diff", "apply"):
            code, out, err = w.probe(verb, "-f", refused)
            if code != 1 or "secretive settings are not let in" not in err or out:
                raise demo.Failure(f"{verb}: exit {code}, said {err!r}, wrote {out!r}")
        if w.is_there("configmap/refused"):
            raise demo.Failure("a refused object is there")
        code, _, err = w.probe("apply", "-f", w.file({**CONFIG, "metadata": {"name": "let-in"}}))
        if code != 0:
            raise demo.Failure(f"what the policy lets in was refused: {err}")
    finally:
        for kind in ("validatingadmissionpolicybinding", "validatingadmissionpolicy"):
            demo.try_kubectl("delete", kind, name, "--ignore-not-found")


def test(probe):
    demo.cluster_up()
    with demo.Namespace("brokenwrites") as namespace, \
            faultproxy.FaultProxy(demo.KUBECONFIG) as proxy:
        w = World(probe, namespace, proxy)
        for image in ("example.org/main:0", "example.org/main:1"):  # two revisions
            DEPLOYMENT["spec"]["template"]["spec"]["containers"][0]["image"] = image
            w.kubectl("apply", "-f", "-", text=json.dumps(DEPLOYMENT))
            demo.until("the Deployment is looked after", lambda: w.kubectl(
                "get", "deployment/w", "-o", "jsonpath={.status.observedGeneration}")
                == str(w.generation()))
        for name, command, request, before, done in writes(w):
            # Of what is deleted, what is there does not tell.
            lost = ("changed or not", "changed or not") if name == "delete" else (THERE, "was not made")
            for fault, was_done, says in (
                    ({"cut_at": 0}, True, lost[0]), ({"drop": True}, False, lost[1]),
                    ({"status": 500, "reason": "InternalError"}, False, ""),
                    ({"status": 422, "reason": "Invalid"}, False, ""),
                    ({"status": 503, "reason": "ServiceUnavailable"}, False, ""),
                    ({"status": 429, "reason": "TooManyRequests"}, False, "")):
                breaks(w, name, command, request, before, done, fault, was_done, says)
            print(f"ok      {name}", flush=True)
        w.proxy.clear()
        admission(w)
        print("ok      admission", flush=True)


if __name__ == "__main__":
    demo.main(test, __doc__)
