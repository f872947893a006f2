#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares `nantian-probe table KIND -A --tsv` with `kubectl get KIND -A -o wide`, cell by cell.

usage: table_vs_kubectl.py PROBE [KIND...]      (all kinds that can be listed, if none is named)

Runs against the demo cluster, which lives on meanwhile: kubectl is asked before and after the
probe, and only rows that both times agree on must be equal. Ages must agree within their unit.
kubectl cuts a cell at its first line break and marks that with "...". For kinds with columns of
our own, a list saved by kubectl must give the same table too.
"""
import os
import re
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
CLUSTER = os.path.join(HERE, "..", "..", "..", "app", "demo", "cluster")
ATTEMPTS = 6
UNITS = {"y": 365 * 86400, "d": 86400, "h": 3600, "m": 60, "s": 1}
AGE = re.compile(r"(?:\d+[ydhms])+")
# Kinds with a file of their own in models/kinds.
SAVED = ["pods", "deployments.apps", "replicasets.apps", "statefulsets.apps", "daemonsets.apps",
         "services", "nodes", "namespaces", "events", "jobs.batch", "cronjobs.batch",
         "horizontalpodautoscalers.autoscaling", "poddisruptionbudgets.policy",
         "ingresses.networking.k8s.io", "networkpolicies.networking.k8s.io", "persistentvolumes",
         "persistentvolumeclaims", "resourcequotas"]


def run(command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: exit {done.returncode}: {done.stderr.strip()}")
    return done.stdout


def kubectl(*args):
    return run([CLUSTER, "kubectl", *args])


def read_printed(text):
    """kubectl's columns, found by where the titles begin."""
    lines = text.split("\n")
    if not lines[0]:
        return [], []
    starts = [m.start() for m in re.finditer(r"(?:^|(?<=\s\s))\S", lines[0])]
    ends = starts[1:] + [None]
    cut = lambda line: [line[a:b].rstrip() for a, b in zip(starts, ends)]
    return cut(lines[0]), [cut(line) for line in lines[1:] if line]


def read_tsv(text):
    lines = text.split("\n")
    if lines[-1] != "":
        raise RuntimeError("the last line of the TSV does not end")
    rows = [line.split("\t") for line in lines[:-1]]
    if not rows:
        return [], []
    for row in rows:
        if len(row) != len(rows[0]):
            raise RuntimeError(f"row of {len(row)} cells under {len(rows[0])} titles: {row}")
    return rows[0], rows[1:]


def seconds(age):
    """A HumanDuration as (seconds, smallest unit)."""
    parts = re.findall(r"(\d+)([ydhms])", age)
    return sum(int(n) * UNITS[u] for n, u in parts), UNITS[parts[-1][1]]


def same(printed, ours, lapse):
    """One cell: kubectl's text and ours, read `lapse` seconds apart at most."""
    if printed == ours:
        return True
    if printed.endswith("...") and ours.startswith(printed[:-3]):
        return True
    mine, theirs = AGE.findall(ours), AGE.findall(printed)
    if not mine or len(mine) != len(theirs) or AGE.sub("#", ours) != AGE.sub("#", printed):
        return False
    for a, b in zip(mine, theirs):
        (x, unit), (y, other) = seconds(a), seconds(b)
        if abs(x - y) >= max(unit, other) + lapse:
            return False
    return True


def by_key(titles, rows, namespaced):
    key = [titles.index("NAMESPACE")] if namespaced else []
    key.append(titles.index("NAME"))
    return {tuple(row[i] for i in key): row for row in rows}


def differences(kind, probe):
    """What is wrong in one look, as sentences; and how many rows were compared."""
    begin = time.time()
    before_titles, before = read_printed(kubectl("get", kind, "-A", "-o", "wide"))
    titles, rows = read_tsv(run(probe + ["table", kind, "-A", "--tsv"]))
    after_titles, after = read_printed(kubectl("get", kind, "-A", "-o", "wide"))
    lapse = time.time() - begin + 1
    if not before_titles or not after_titles:
        return ([] if not rows or before or after else [f"{len(rows)} rows, kubectl has none"]), 0
    out = []
    if titles[0] != "NAMESPACE":
        out.append(f"the first title is {titles[0]}")
    if rows != sorted(rows, key=lambda row: (row[0], row[titles.index("NAME")])):
        out.append("the rows are not sorted by namespace and name")
    namespaced = before_titles[0] == "NAMESPACE"
    if not namespaced:
        if any(row[0] for row in rows):
            out.append("a cluster-scoped kind with a namespace")
        titles, rows = titles[1:], [row[1:] for row in rows]
    if titles[:len(before_titles)] != before_titles:
        return out + [f"titles {titles}, kubectl has {before_titles}"], 0
    first, last = by_key(before_titles, before, namespaced), by_key(after_titles, after, namespaced)
    ours = by_key(titles, rows, namespaced)
    for key in first.keys() & last.keys() - ours.keys():
        out.append(f"{key} is missing")
    for key in ours.keys() - first.keys() - last.keys():
        out.append(f"{key} is not kubectl's")
    compared = 0
    for key, row in ours.items():
        if key not in first or key not in last:
            continue
        compared += 1
        for title, mine, one, two in zip(before_titles, row, first[key], last[key]):
            if one != two and not same(one, two, lapse):
                continue  # it changed meanwhile
            if not same(one, mine.rstrip(), lapse) and not same(two, mine.rstrip(), lapse):
                out.append(f"{'/'.join(key)} {title}: {mine!r}, kubectl has {one!r}")
    return out, compared


def saved_differences(kind, probe):
    """The table of a saved list against the live one."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        file.write(kubectl("get", kind, "-A", "-o", "json"))
        file.flush()
        begin = time.time()
        titles, rows = read_tsv(run(probe + ["table", kind, "--file", file.name]))
    printed_titles, printed = read_printed(kubectl("get", kind, "-A", "-o", "wide"))
    lapse = time.time() - begin + 1
    if printed_titles[0] != "NAMESPACE":
        titles, rows = titles[1:], [row[1:] for row in rows]
    if titles != printed_titles:
        return [f"saved: titles {titles}, kubectl has {printed_titles}"]
    namespaced = titles[0] == "NAMESPACE"
    theirs = by_key(titles, printed, namespaced)
    out = []
    for key, row in by_key(titles, rows, namespaced).items():
        for title, mine, other in zip(titles, row, theirs.get(key, [])):
            if not same(other, mine.rstrip(), lapse):
                out.append(f"saved: {'/'.join(key)} {title}: {mine!r}, kubectl has {other!r}")
    if not rows or len(rows) != len(printed):
        out.append(f"saved: {len(rows)} rows, kubectl has {len(printed)}")
    return out


def settle(look, kind, probe):
    """Looks until nothing is wrong: something may change between two looks."""
    for attempt in range(ATTEMPTS):
        wrong = look(kind, probe)
        if not (wrong[0] if isinstance(wrong, tuple) else wrong):
            break
        time.sleep(attempt)
    return wrong


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    run([CLUSTER, "up"])
    probe = [sys.argv[1], "--kubeconfig", run([CLUSTER, "kubeconfig"]).strip()]
    kinds = sys.argv[2:] or kubectl("api-resources", "--verbs=list", "-o", "name").split()
    failed = total = 0
    for kind in kinds:
        try:
            wrong, rows = settle(differences, kind, probe)
            if kind in SAVED:
                wrong = wrong + settle(saved_differences, kind, probe)
        except (RuntimeError, subprocess.TimeoutExpired) as error:
            wrong, rows = [str(error)], 0
        total += rows
        print(f"{kind}: {'ok' if not wrong else 'DIFFERS'}, {rows} rows", flush=True)
        for line in wrong[:10]:
            print("    " + line)
        failed += 1 if wrong else 0
    print(f"{len(kinds)} kinds, {total} rows compared, {failed} differ")
    # A comparison of nothing would be no comparison.
    sys.exit(1 if failed or not kinds or (not sys.argv[2:] and total < 100) else 0)


if __name__ == "__main__":
    main()
