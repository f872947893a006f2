# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What faults.py and property.py share: a table as its batches make it, held against a fresh LIST."""
import json
import os
import sys
import threading
import time

sys.dont_write_bytecode = True
import demo

sys.path.insert(0, os.path.join(demo.HERE, "..", "support", "faultproxy"))
import faultproxy
import ways

MERGE = "application/merge-patch+json"
PATHS = {"pods": "/api/v1/namespaces/%s/pods", "configmaps": "/api/v1/namespaces/%s/configmaps"}


def canonical(labels):
    return ",".join(f"{key}={value}" for key, value in sorted((labels or {}).items()))


class Table:
    """What batches make: rows by UID, and every status they told."""

    def __init__(self, kind, path):
        self.kind = kind
        self.path = path
        self.rows = {}
        self.statuses = []  # (monotonic seconds, state, error)
        self.complete = False
        self.went_back = ""
        self.may_go_back = False
        self._lock = threading.Lock()

    def take(self, batch):
        with self._lock:
            before = self.rows
            if batch["reset"]:
                self.rows = {}
            for uid in batch["removed"]:
                self.rows.pop(uid, None)
            for row in batch["upserted"]:
                old = before.get(row["uid"])
                if old and int(row["version"]) < int(old["version"]) and not self.may_go_back:
                    self.went_back = f"{row['name']} from {old['version']} to {row['version']}"
                self.rows[row["uid"]] = row
            self.complete = batch["complete"]
            status = (batch["state"], batch["error"] or batch["status"] or "")
            if not self.statuses or self.statuses[-1][1:] != status:
                self.statuses.append((batch["at"] / 1000, *status))

    def history(self):
        with self._lock:
            return list(self.statuses)

    def is_live(self):
        with self._lock:
            return self.complete and bool(self.statuses) and self.statuses[-1][1] == "live"

    def states(self, since):
        return [state for at, state, _ in self.history() if at >= since]

    def told(self, since):
        return (f"{self.kind} told: " + ", ".join(
            f"{state}{f' ({error})' if error else ''} at {at - since:.1f} s"
            for at, state, error in self.history() if at >= since))

    def difference(self, api):
        """What it and a fresh LIST do not agree on, as a sentence; nothing if they agree."""
        status, body = api.once("GET", self.path)
        items = json.loads(body)["items"] if status == 200 else []
        listed = {item["metadata"]["uid"]: item["metadata"] for item in items}
        with self._lock:
            rows = dict(self.rows)
            went_back = self.went_back
        if went_back:
            raise demo.Failure(f"a row of {self.kind} went back: {went_back}")
        if rows.keys() != listed.keys():
            names = lambda uids, of: sorted(of[uid]["name"] for uid in uids)[:5]
            return (f"{self.kind}: only ours {names(rows.keys() - listed.keys(), rows)}, only the "
                    f"list's {names(listed.keys() - rows.keys(), listed)}")
        for uid, meta in listed.items():
            row = rows[uid]
            ours = (row["name"], row["namespace"], row["labels"])
            theirs = (meta["name"], meta.get("namespace", ""), canonical(meta.get("labels")))
            if ours != theirs:
                return f"{self.kind}: {ours}, the list has {theirs}"
            # A change that shows in no cell and no label is no news; its version may lag.
            if int(row["version"]) > int(meta["resourceVersion"]) and not self.may_go_back:
                return f"{self.kind}/{row['name']}: version {row['version']} is not there yet"
        return ""


class Mirror(Table):
    """`nantian-probe watch KIND -n NS`, or of every namespace. `way` goes in front of the command;
    `beside` is what the same process makes of the same by the context of that name."""

    def __init__(self, probe, kubeconfig, kind, namespace, path=None, way=(), beside=None):
        super().__init__(kind, path or PATHS[kind] % namespace)
        self.beside = Table(kind, self.path) if beside else None
        self._beside = beside
        command = [*way, probe, "--kubeconfig", kubeconfig]
        if beside:
            command += ["--context", "proxy", "--context", beside]
        command += ["watch", kind, *(["-n", namespace] if namespace else ["-A"])]
        self.process = demo.Lines(command, self._on_line)

    def _on_line(self, _, line):
        batch = json.loads(line)
        (self.beside if batch["context"] == self._beside else self).take(batch)

    def told(self, since):
        return super().told(since) + self.process.errors.decode(errors="replace")

    def stop(self):
        self.process.stop()


class Objects:
    """Changes objects of a namespace behind the proxy's back."""

    def __init__(self, api, paths, body=lambda kind: {}):
        self._api, self.paths, self._body = api, paths, body
        self.names = {kind: [] for kind in paths}
        self._count = 0

    def create(self, kind):
        self._count += 1
        name = f"n{self._count}"
        body = {"metadata": {"name": name, "labels": {"round": "0"}}, **self._body(kind)}
        if kind == "pods":
            # Nobody schedules it: it stays as it is.
            body["spec"] = {"schedulerName": "none", "automountServiceAccountToken": False,
                            "containers": [{"name": "main", "image": "none"}]}
        self._api.change("POST", self.paths[kind], body, fine=(409,))
        self.names[kind].append(name)

    def label(self, kind, name):
        self._count += 1
        self._api.change("PATCH", f"{self.paths[kind]}/{name}",
                         {"metadata": {"labels": {"round": str(self._count)}}}, MERGE)

    def delete(self, kind, name):
        self.names[kind].remove(name)
        self._api.change("DELETE", f"{self.paths[kind]}/{name}",
                         {"gracePeriodSeconds": 0, "kind": "DeleteOptions", "apiVersion": "v1"},
                         fine=(404,))

    def touch(self):
        """One of each: made, changed and deleted, of every kind."""
        for kind, names in self.names.items():
            self.create(kind)
            while len(names) < 4:
                self.create(kind)
            self.label(kind, names[1])
            self.delete(kind, names[0])


def settle(api, mirrors, seconds=20):
    """Waits until every mirror is live and equals the list; gives how long that took."""
    began = time.monotonic()
    for mirror in mirrors:
        wrong = ""
        while True:
            wrong = mirror.difference(api)
            if not wrong and mirror.is_live():
                break
            if time.monotonic() > began + seconds:
                raise demo.Failure(f"not within {seconds} s what the server has. {wrong} "
                                   f"{mirror.told(began - 30)}")
            time.sleep(0.1)
    return time.monotonic() - began
