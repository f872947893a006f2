#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The API server is killed and comes back, five times, while 201 objects of three kinds change.

usage: restart.py PROBE

`nantian-probe watch` of each kind stays open all the time. In each round it must say that it is
not live, must be live again within 5 s of /readyz, and what its batches add up to must then be what
kubectl sees: the same names, and in the test's own namespace the same cells.
"""
import json
import os
import random
import signal
import sys
import threading
import time

sys.dont_write_bytecode = True
import demo

sys.path.insert(0, os.path.join(demo.HERE, "table"))
from table_vs_kubectl import read_printed, same

ROUNDS = 5
LIVE_WITHIN = 5.0  # seconds after /readyz
KINDS = {
    "pods": "/api/v1/namespaces/%s/pods",
    "deployments": "/apis/apps/v1/namespaces/%s/deployments",
    "configmaps": "/api/v1/namespaces/%s/configmaps",
}
# A round changes so many objects of each kind: 3 * (21 + 21 + 21 + 4) = 201.
EACH, REBORN = 21, 4
MERGE = "application/merge-patch+json"


class Watch:
    """A window's table, as far as batches go: rows by UID and the state of the stream."""

    def __init__(self, probe, kind):
        self.kind = kind
        self.rows = {}
        self.states = []  # (time, state), changes only
        self.complete = False
        self.resets = 0
        self._lock = threading.Lock()
        self.process = demo.Lines(demo.probe_command(probe, "watch", kind, "-A"), self._on_line)

    def _on_line(self, now, line):
        batch = json.loads(line)
        with self._lock:
            if batch["reset"]:
                self.rows.clear()
                self.resets += 1
            for uid in batch["removed"]:
                self.rows.pop(uid, None)
            for row in batch["upserted"]:
                self.rows[row["uid"]] = row
            self.complete = batch["complete"]
            if not self.states or self.states[-1][1] != batch["state"]:
                self.states.append((now, batch["state"]))

    def snapshot(self):
        with self._lock:
            return list(self.rows.values()), list(self.states)

    def is_live(self):
        with self._lock:
            return self.complete and bool(self.states) and self.states[-1][1] == "live"

    def told(self, since):
        """The states it told after a moment, as text for a sentence."""
        _, states = self.snapshot()
        said = [f"{state} at {at - since:.1f} s" for at, state in states if at > since]
        errors = self.process.errors.decode(errors="replace").strip()
        return ", ".join(said or ["nothing"]) + (f"; stderr: {errors}" if errors else "")


def new_object(kind, name, mark):
    meta = {"name": name, "labels": {"round": mark}}
    if kind == "configmaps":
        return {"metadata": meta, "data": {"mark": mark}}
    spec = {"schedulerName": "nobody", "containers": [{"name": "main", "image": "none:1"}]}
    if kind == "pods":
        return {"metadata": meta, "spec": spec}
    # Paused: the controller makes no pods of it.
    return {"metadata": meta, "spec": {
        "paused": True, "replicas": 1, "selector": {"matchLabels": {"app": name}},
        "template": {"metadata": {"labels": {"app": name}}, "spec": spec}}}


class Changes:
    """The script that changes objects; what it changes shows in a cell or in the list of names."""

    def __init__(self, namespace):
        self._paths = {kind: path % namespace for kind, path in KINDS.items()}
        self._api = demo.Api()
        self.observer = demo.Api()  # asks whether the server is there; each thread has its own
        self._names = {kind: [] for kind in KINDS}  # oldest first
        for kind in KINDS:
            for number in range(2 * EACH):
                self._create(kind, f"seed-{number}", "seed")
                self._names[kind].append(f"seed-{number}")
            for number in range(REBORN):
                self._create(kind, f"reborn-{number}", "seed")

    def _create(self, kind, name, mark):
        self._api.change("POST", self._paths[kind], new_object(kind, name, mark), fine=(409,))

    def _delete(self, kind, name):
        self._api.change("DELETE", f"{self._paths[kind]}/{name}",
                         {"gracePeriodSeconds": 0, "kind": "DeleteOptions", "apiVersion": "v1"},
                         fine=(404,))

    def _touch(self, kind, name, number):
        path, patch = f"{self._paths[kind]}/{name}", {"metadata": {"labels": {"round": str(number)}}}
        if kind == "pods":
            self._api.change("PATCH", path + "/status", {"status": {"reason": f"Round{number}"}}, MERGE)
        elif kind == "deployments":
            patch["spec"] = {"replicas": number + 2}
        else:
            patch["data"] = {f"round-{number}": "more"}
        self._api.change("PATCH", path, patch, MERGE)

    def _reborn(self, kind, name, number):
        self._delete(kind, name)
        self._create(kind, name, str(number))

    def round(self, number):
        """The changes of one round, each a function, in an order that mixes kinds and verbs."""
        work = []
        for kind, names in self._names.items():
            gone, touched = names[:EACH], names[-EACH:]
            made = [f"round-{number}-{i}" for i in range(EACH)]
            self._names[kind] = names[EACH:] + made
            work += [lambda k=kind, n=name: self._delete(k, n) for name in gone]
            work += [lambda k=kind, n=name: self._touch(k, n, number) for name in touched]
            work += [lambda k=kind, n=name: self._create(k, n, str(number)) for name in made]
            work += [lambda k=kind, n=f"reborn-{i}": self._reborn(k, n, number) for i in range(REBORN)]
        random.Random(number).shuffle(work)
        return work


def kill_api_server():
    """kill -9, of the demo's own process and no other."""
    with open(os.path.join(demo.STATE, "run", "kube-apiserver.pid"), encoding="utf-8") as file:
        pid = int(file.read().split()[0])
    with open(f"/proc/{pid}/cmdline", "rb") as file:
        if b"kube-apiserver" not in file.read().split(b"\0")[0]:
            raise demo.Failure(f"process {pid} is not the demo's API server")
    os.kill(pid, signal.SIGKILL)


def difference(watch, namespace):
    """What the watch and kubectl do not agree on now, as a sentence; nothing if they agree."""
    listed = demo.kubectl("get", watch.kind, "-A", "--no-headers", "-o",
                          "custom-columns=U:.metadata.uid,N:.metadata.namespace,M:.metadata.name")
    theirs = {uid: (ns, name) for uid, ns, name in map(str.split, listed.splitlines())}
    titles, printed = read_printed(demo.kubectl("get", watch.kind, "-n", namespace, "-o", "wide"))
    rows, _ = watch.snapshot()
    ours = {row["uid"]: (row["namespace"], row["name"]) for row in rows}
    if ours != theirs:
        return (f"{watch.kind}: only ours {sorted(set(ours.values()) - set(theirs.values()))[:5]}, "
                f"only kubectl's {sorted(set(theirs.values()) - set(ours.values()))[:5]}, "
                f"{len(ours)} and {len(theirs)} UIDs")
    cells = {row["name"]: row["cells"] for row in rows if row["namespace"] == namespace}
    for line in printed:
        for title, other, mine in zip(titles, line, cells[line[titles.index("NAME")]]):
            # A batch has the age of its own moment; the other cells do not move by themselves.
            if title != "AGE" and not same(other, mine, 0):
                return f"{watch.kind}/{line[titles.index('NAME')]} {title}: {mine!r}, kubectl has {other!r}"
    if len(printed) < EACH:
        return f"{watch.kind}: kubectl lists only {len(printed)}"
    return ""


def settle(watch, namespace):
    """Looks until both agree: the demo lives on between two looks."""
    end = time.monotonic() + 30
    while True:
        wrong = difference(watch, namespace)
        if not wrong:
            return
        if time.monotonic() > end:
            raise demo.Failure(f"the watch does not show what kubectl shows. {wrong}")
        time.sleep(0.5)


def one_round(number, changes, watches, namespace):
    work = changes.round(number)
    failures = []
    started, before_kill = threading.Event(), len(work) // 3

    def attempt(task):
        try:
            task()
        except demo.Failure as failure:
            failures.append(str(failure))
        finally:
            started.set()

    def change_all():
        for done, step in enumerate(work):
            if done == before_kill:
                started.set()
            step()

    changer = threading.Thread(target=lambda: attempt(change_all), daemon=True)
    changer.start()
    started.wait()
    kill_api_server()
    killed = time.monotonic()
    up = threading.Thread(target=lambda: attempt(demo.cluster_up), daemon=True)
    up.start()
    demo.until("the API server is ready again", changes.observer.is_ready, 240)
    ready = time.monotonic()
    for watch in watches:
        while not watch.is_live() and time.monotonic() < ready + LIVE_WITHIN:
            time.sleep(0.01)
        if not watch.is_live():
            raise demo.Failure(f"the watch of {watch.kind} is not live {LIVE_WITHIN:.0f} s after "
                               f"/readyz, {ready - killed:.1f} s after the kill; it told: "
                               f"{watch.told(killed)}")
        if not any(at > killed and state in ("reconnecting", "stale")
                   for at, state in watch.snapshot()[1]):
            raise demo.Failure(f"the watch of {watch.kind} never told that the server was gone; it "
                               f"told: {watch.told(killed)}")
    after = max(watch.snapshot()[1][-1][0] for watch in watches) - ready
    up.join()
    changer.join()
    if failures:
        raise demo.Failure(failures[0])
    for watch in watches:
        settle(watch, namespace)
        if not watch.is_live():
            raise demo.Failure(f"the watch of {watch.kind} did not stay live: {watch.told(killed)}")
    print(f"round {number + 1}: {len(work)} objects changed, ready {ready - killed:.1f} s after the "
          f"kill, live {max(after, 0):.1f} s after that", flush=True)


def test(probe):
    demo.cluster_up()
    with demo.Namespace("restart") as namespace:
        changes = Changes(namespace)
        watches = [Watch(probe, kind) for kind in KINDS]
        try:
            for watch in watches:
                demo.until(f"the watch of {watch.kind} is live", watch.is_live)
                settle(watch, namespace)
            # A Table's columns are known only with its first list: that is a reset too.
            resets = {watch.kind: watch.resets for watch in watches}
            for number in range(ROUNDS):
                one_round(number, changes, watches, namespace)
            for watch in watches:
                if watch.resets != resets[watch.kind]:
                    raise demo.Failure(f"the table of {watch.kind} was emptied; a server that "
                                       "restarts is no reason for that")
        finally:
            for watch in watches:
                watch.process.stop()


if __name__ == "__main__":
    demo.main(test, __doc__)
