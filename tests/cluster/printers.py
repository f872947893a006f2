#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every cell of odd objects is the one that Kubernetes' own printers make of them.

usage: printers.py PROBE [KIND...] [--count OBJECTS] [--seed N]... [--keep FOLDER] [--record FOLDER]

Lists of random objects (oddobjects.py) are printed by pkg/printers/internalversion, compiled from the
demo's module (app/demo/printers; it needs no cluster), and by `nantian-probe table KIND --file`. Both
see the same second. What Kubernetes cannot decode, or stumbles over, is left out and counted.
--record makes fixtures of tst_golden instead (tests/data/kinds/odd): the time, the objects, the Table.
"""
import argparse
import json
import os
import random
import sys
import tempfile

sys.dont_write_bytecode = True
import demo
import oddobjects

MOST_LEFT_OUT = 0.1
SHOWN = 20


def table(text):
    """(titles, {(namespace, name): row}); the name is unique, wherever its column is."""
    lines = text.split("\n")
    rows = [line.split("\t") for line in lines[:-1]]
    if lines[-1] != "" or any(len(row) != len(rows[0]) for row in rows):
        raise demo.Failure("the table is not whole")
    where = rows[0].index("NAME")
    keys = [(row[0], row[where]) for row in rows[1:]]
    return rows[0], dict(zip(keys, rows[1:])), keys


def differences(probe, kind, path):
    """(what differs, objects compared, objects left out)"""
    code, out, err = demo.run([demo.CLUSTER, "printers", path], timeout=1800)
    if code != 0:
        raise demo.Failure(f"cluster printers: {err.strip()}")
    notes = err.strip().split("\n")
    code, ours, complaints = demo.run([probe, "table", kind, "--file", path, "--now", notes[-1]])
    if code != 0:
        raise demo.Failure(f"{kind}: {complaints.strip()}")
    titles, theirs, order = table(out)
    our_titles, rows, our_order = table(ours)
    if titles != our_titles:
        return [f"titles {our_titles}, Kubernetes has {titles}"], 0, 0
    said = []
    for key, cells in theirs.items():
        if key not in rows:
            said.append(f"{'/'.join(key)} is missing: {complaints[:300]}")
            continue
        for title, mine, wanted in zip(titles, rows[key], cells):
            if mine != wanted:
                said.append(f"{'/'.join(key)} {title}: {mine!r}, Kubernetes has {wanted!r}")
    if [key for key in our_order if key in theirs] != order:
        said.append("the rows are in another order")
    return said, len(theirs), len(notes) - 1


def record(kind, path, folder):
    """One fixture: the objects in the order of the Table's rows, those left out gone."""
    code, out, err = demo.run([demo.CLUSTER, "printers", "-json", path], timeout=1800)
    if code != 0:
        raise demo.Failure(f"cluster printers: {err.strip()}")
    printed = json.loads(out)
    with open(path, encoding="utf-8") as file:
        items = {item["metadata"]["uid"]: item for item in json.load(file)["items"]}
    rows = [row["object"]["metadata"]["uid"] for row in printed["table"]["rows"]]
    fixture = {"now": printed["now"], "list": {"items": [items[uid] for uid in rows]}, "table": printed["table"]}
    with open(os.path.join(folder, kind[0].split(".")[0] + ".json"), "w", encoding="utf-8") as file:
        json.dump(fixture, file, separators=(",", ":"))
        file.write("\n")


def test(options, folder):
    probe = os.path.abspath(options.probe)
    failed = []
    unknown = set(options.kinds) - {kind[0] for kind in oddobjects.KINDS}
    if unknown:
        raise demo.Failure(f"no such kind: {', '.join(sorted(unknown))}")
    for kind in oddobjects.KINDS:
        if options.kinds and kind[0] not in options.kinds:
            continue
        for seed in options.seed or [1]:
            items = [oddobjects.make(kind, number, random.Random(f"{seed}.{kind[0]}.{number}"))
                     for number in range(options.count)]
            path = os.path.join(folder, f"{kind[0]}-{seed}.json")
            with open(path, "w", encoding="utf-8") as file:
                json.dump({"apiVersion": "v1", "kind": "List", "items": items}, file)
            if options.record:
                record(kind, path, options.record)
                continue
            said, compared, left_out = differences(probe, kind[0], path)
            if left_out > options.count * MOST_LEFT_OUT:
                said.append(f"{left_out} of {options.count} objects are left out")
            print(f"{'FAILED' if said else 'ok':7} {kind[0]}, seed {seed}: {compared} objects, {left_out} left out, "
                  f"{len(said)} differences", flush=True)
            for line in said[:SHOWN]:
                print(f"        {line}", flush=True)
            failed += [kind[0]] * bool(said)
    if failed:
        raise demo.Failure(", ".join(failed))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("probe")
    parser.add_argument("kinds", nargs="*")
    parser.add_argument("--count", type=int, default=3000)
    parser.add_argument("--seed", type=int, action="append")
    parser.add_argument("--record", help="a folder for fixtures; compares nothing")
    parser.add_argument("--keep", help="a folder the lists stay in")
    try:
        given = parser.parse_args()
        if given.keep:
            os.makedirs(given.keep, exist_ok=True)
            test(given, given.keep)
        else:
            with tempfile.TemporaryDirectory() as place:
                test(given, place)
    except demo.Failure as wrong:
        sys.exit(f"FAILED: {wrong}")
