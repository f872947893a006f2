#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Of twins one is changed by kubectl and one by nantian-probe: what is left is the same object.

usage: twins.py PROBE [--rounds N] [--seed N]

Everything is compared that the server keeps, who owns which field included: roll back, restart,
scale, pause and resume of every kind that has them, images, and server-side apply, also of random
edits (edits.py) of 18 kinds. Left out are what only the server decides for each object (UID,
version, times, generated names), the status, and what controllers write in their own time.
"""
import argparse
import copy
import json
import os
import random
import re
import sys
import tempfile

sys.dont_write_bytecode = True
import demo
import differences
import edits

HISTORIES = ("Deployment", "StatefulSet", "DaemonSet")
RESTARTED = "kubectl.kubernetes.io/restartedAt"


def left(thing, same_manager=False):
    """What can be compared of a live object, as text; its name and namespace are X and N."""
    thing = copy.deepcopy(thing)
    metadata, spec = thing["metadata"], thing.get("spec", {})
    thing.pop("status", None)
    for key in ("uid", "resourceVersion", "creationTimestamp"):
        del metadata[key]
    metadata.get("annotations", {}).pop("deployment.kubernetes.io/revision", None)
    for key in ("clusterIP", "clusterIPs"):  # of a Service
        spec.pop(key, None)
    marks = spec.get("template", {}).get("metadata", {}).get("annotations", {})
    if RESTARTED in marks:
        assert re.fullmatch(r"[-0-9]{10}T[:0-9]{8}(Z|[-+][0-9:]{5})", marks[RESTARTED]), marks
        marks[RESTARTED] = "a time"
    owned = []
    for entry in metadata.pop("managedFields", []):
        if entry["manager"] != "kube-controller-manager" and entry.get("subresource") != "status":
            entry.pop("time", None)
            if not same_manager:
                del entry["manager"]
            owned.append(json.dumps(entry, sort_keys=True))
    metadata["owned"] = sorted(owned)
    text = json.dumps(thing, indent=1, sort_keys=True)
    text = text.replace(metadata["name"], "X").replace(metadata["namespace"], "N")
    return re.sub(r"kube-api-access-\w+", "kube-api-access", text)


def differing(ours, theirs):
    """Lines of one that the other does not have."""
    a, b = ours.splitlines(), theirs.splitlines()
    return "\n".join([*(f"      ours   {line}" for line in a if line not in b),
                      *(f"      theirs {line}" for line in b if line not in a)]) or "      in another order"


def workload(kind, name, image, note=None):
    template = {"metadata": {"labels": {"app": name}}, "spec": {
        "nodeSelector": {"kubernetes.io/hostname": "nowhere"},
        "initContainers": [{"name": "first", "image": "first:1", "args": ["a"]}],
        "containers": [{"name": "main", "image": image, "env": [{"name": "IMAGE", "value": image}],
                        "ports": [{"containerPort": 80}]},
                       {"name": "side", "image": "side:1"}]}}
    spec = {"selector": {"matchLabels": {"app": name}}, "template": template}
    if kind == "StatefulSet":
        spec["serviceName"] = name
    if kind == "ReplicationController":
        spec["selector"] = {"app": name}
    if kind == "CronJob":
        template["spec"]["restartPolicy"] = "Never"
        spec = {"schedule": "0 0 1 1 *", "suspend": True, "jobTemplate": {"spec": {"template": template}}}
    group = {"CronJob": "batch/v1", "Pod": "v1", "ReplicationController": "v1"}
    metadata = {"name": name}
    if note:
        metadata["annotations"] = {"kubernetes.io/change-cause": note}
    return json.dumps({"apiVersion": group.get(kind, "apps/v1"), "kind": kind, "metadata": metadata,
                       "spec": template["spec"] if kind == "Pod" else spec})


class Twins:
    """A namespace with an object of ours and its twin."""

    def __init__(self, probe, namespace):
        self.program, self.ns = probe, namespace

    def kubectl(self, *args, text=None):
        return demo.kubectl("-n", self.ns, *args, text=text)

    def probe(self, *args):
        code, out, err = demo.run(demo.probe_command(self.program, *args, "-n", self.ns))
        if code != 0:
            raise demo.Failure(f"nantian-probe {' '.join(args)}: exit {code}: {err.strip()}")
        return out + err

    def get(self, what):
        return json.loads(self.kubectl("get", what, "-o", "json", "--show-managed-fields"))

    def names(self, kind, what):
        return [f"{kind.lower()}/{who}-{what}-{kind.lower()}" for who in ("ours", "twin")]

    def make(self, kind, what):
        """Both, with three revisions where there is a history; their names."""
        both = self.names(kind, what)
        for number in (1, 2, 3) if kind in HISTORIES else (1,):
            for name in both:
                self.kubectl("apply", "-f", "-", text=workload(
                    kind, name.partition("/")[2], f"app:{number}", f"cause {number}"))
            if kind in HISTORIES:
                for name in both:
                    demo.until(f"revision {number} of {name}",
                               lambda name=name: self.revision(name) == number)
        return both

    def revision(self, name):
        """The highest there is, once the controller has seen the newest template."""
        found = self.get(name)
        if found.get("status", {}).get("observedGeneration") != found["metadata"]["generation"]:
            return 0
        told = re.findall(r"^(\d+) ", self.kubectl("rollout", "history", name), re.M)
        return max(map(int, told), default=0)

    def same(self, what, ours, theirs, before=None):
        a, b = left(self.get(ours)), left(self.get(theirs))
        if a != b:
            raise demo.Failure(f"{what}:\n{differing(a, b)}")
        if before == a:
            raise demo.Failure(f"{what} changed nothing")
        return a


def roll_back(t):
    for kind in HISTORIES:
        ours, theirs = t.make(kind, "undo")
        if kind == "Deployment":  # which the revision it goes to does not have
            for name in (ours, theirs):
                t.kubectl("annotate", name, "note=lost")
        for number, to in ((4, []), (5, ["1"])):
            before = t.same(f"{kind} before", ours, theirs)
            t.probe("undo", ours, *(["--to-revision", *to] if to else []))
            t.kubectl("rollout", "undo", theirs, *(f"--to-revision={one}" for one in to))
            t.same(f"{kind} rolled back to {to or 'the one before'}", ours, theirs, before)
            for name in (ours, theirs):
                demo.until(f"{name} has revision {number}",
                           lambda name=name, number=number: t.revision(name) == number)
        # What is there already is left alone, and so is what is not there.
        before = t.same(f"{kind} before", ours, theirs)
        said = t.probe("undo", ours, "--to-revision", "5")
        if "already matches" not in said or t.same(f"{kind} skipped", ours, theirs) != before:
            raise demo.Failure(f"{kind}: skipped said {said!r}")


def what_is_paused(t):
    """No revision has its template, and nobody rolls it back before it is resumed."""
    ours, theirs = t.make("Deployment", "paused")
    for name in (ours, theirs):
        t.kubectl("rollout", "pause", name)
        t.kubectl("set", "image", name, "main=app:new")
    code, _, said = demo.try_kubectl("-n", t.ns, "rollout", "undo", theirs)
    our_code, _, we_said = demo.run(demo.probe_command(t.program, "undo", ours, "-n", t.ns))
    if not (code and our_code) or "paused" not in said or "paused" not in we_said:
        raise demo.Failure(f"kubectl {said!r}, nantian-probe {we_said!r}")
    t.same("refused", ours, theirs)


def restart(t):
    for kind in HISTORIES:
        ours, theirs = t.make(kind, "restart")
        before = t.same(f"{kind} before", ours, theirs)
        t.probe("restart", ours)
        t.kubectl("rollout", "restart", theirs)
        t.same(f"{kind} restarted", ours, theirs, before)


def scale(t):
    for kind in ("Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"):
        ours, theirs = t.make(kind, "scale")
        for replicas in ("3", "0"):
            before = t.same(f"{kind} before", ours, theirs)
            t.probe("scale", ours, "--replicas", replicas)
            t.kubectl("scale", theirs, f"--replicas={replicas}")
            t.same(f"{kind} scaled to {replicas}", ours, theirs, before)


def pause_and_resume(t):
    ours, theirs = t.make("Deployment", "pause")
    for verb in ("pause", "resume"):
        before = t.same(f"before {verb}", ours, theirs)
        t.probe(verb, ours)
        t.kubectl("rollout", verb, theirs)
        t.same(verb, ours, theirs, before)


def set_images(t):
    for kind in (*HISTORIES, "ReplicaSet", "ReplicationController", "CronJob", "Pod"):
        ours, theirs = names = t.names(kind, "image")
        for name in names:
            t.kubectl("create", "-f", "-", text=workload(kind, name.partition("/")[2], "r.example:5000/main:1"))
        before = t.same(f"{kind} before", ours, theirs)
        for images in (["main=r.example:5000/main:2"], ["first=first@sha256:" + 64 * "a", "side=side:2"],
                       ["side=side:2"]):
            t.probe("set-image", ours, *images)
            t.kubectl("set", "image", theirs, *images)
            now = t.same(f"{kind} {images}", ours, theirs)
        if now == before:
            raise demo.Failure(f"{kind} was not changed")
        t.kubectl("delete", *names, "--wait=false")


class Applied:
    """The same objects in two namespaces: ours and kubectl's."""

    def __init__(self, probe, ours, theirs):
        self.program, self.ours, self.theirs = probe, ours, theirs

    def apply(self, things):
        """What we and kubectl say of those that are refused; empty: nothing is."""
        with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
            file.write(differences.documents(things))
            file.flush()
            code, _, ours = demo.run(demo.probe_command(self.program, "apply", "-f", file.name, "-n", self.ours))
        moved = copy.deepcopy(things)
        for thing in moved:
            thing["metadata"]["namespace"] = self.theirs
        other, _, theirs = demo.try_kubectl("-n", self.theirs, "apply", *differences.KUBECTL, "-f", "-",
                                            text=differences.documents(moved))
        return (ours.strip() if code else ""), (theirs.strip() if other else "")

    def get(self, namespace):
        kinds = sorted({thing["kind"] + ("." + self.group if thing["kind"] == "Widget" else "")
                        for thing in self.things})
        found = json.loads(demo.kubectl("-n", namespace, "get", ",".join(kinds), "-o", "json",
                                        "--show-managed-fields"))["items"]
        return {differences.name_of(thing): left(thing, same_manager=True) for thing in found}

    def compare(self, what):
        """How many objects; all the same."""
        both = self.get(self.ours), self.get(self.theirs)
        names = [differences.name_of(thing) for thing in self.things]
        wrong = [f"  {name}\n{differing(*(side[name] for side in both))}" for name in names
                 if both[0][name] != both[1][name]]
        if wrong:
            raise demo.Failure(f"{what}:\n" + "\n".join(wrong))
        return both[0]


def applies(probe, group, namespaces, rounds, seed):
    dice = random.Random(seed)
    a = Applied(probe, *namespaces)
    a.group, a.things = group, edits.objects(a.ours, group, 1)
    if any(a.apply(a.things)):
        raise demo.Failure("the objects are refused")
    before = a.compare("made")
    done = refused = changed = 0
    for number in range(rounds):
        for at, thing in enumerate(a.things):
            tried = copy.deepcopy(thing)
            names = edits.edit(tried, dice, only_asked=False)
            said = a.apply([tried])
            if bool(said[0]) != bool(said[1]):
                raise demo.Failure(f"{differences.name_of(tried)} {names}: ours {said[0]!r}, kubectl {said[1]!r}\n"
                                   f"    edited {json.dumps(tried)}")
            if said[0]:
                refused += 1
                continue
            a.things[at] = tried
            done += len(names)
        after = a.compare(f"seed {seed}, round {number}")
        changed += sum(after[name] != before[name] for name in after)
        before = after
    if changed < done / 4:
        raise demo.Failure(f"{done} edits changed {changed} objects only")
    return f"seed {seed}: {done} edits of {len(a.things)} objects, {refused} refused by both"


def test(options):
    demo.cluster_up()
    probe, failed = os.path.abspath(options.probe), []

    def step(name, run):
        try:
            said = run()
            print(f"ok      {name}{': ' + said if said else ''}", flush=True)
        except demo.Failure as failure:
            print(f"FAILED  {name}: {failure}", flush=True)
            failed.append(name)
    with (demo.Namespace("twins") as namespace, demo.Namespace("twins-ours") as ours,
          demo.Namespace("twins-theirs") as theirs, differences.Definition() as group):
        t = Twins(probe, namespace)
        for one in (roll_back, what_is_paused, restart, scale, pause_and_resume, set_images):
            step(one.__name__, lambda one=one: one(t))
        step("applies", lambda: applies(probe, group, (ours, theirs), options.rounds, options.seed))
    if failed:
        raise demo.Failure(", ".join(failed))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("probe")
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    try:
        test(parser.parse_args())
    except demo.Failure as wrong:
        sys.exit(f"FAILED: {wrong}")
