#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What nantian-probe says an apply would change is what `kubectl diff --server-side` shows.

usage: differences.py PROBE [--count EDITS] [--seed N]...

Objects of 18 kinds, one of them of a definition of the test's own, are edited at random (edits.py).
`nantian-probe diff` must then give the two objects kubectl compares, and the changed fields must be
those that structure.py, which knows the schema only from the server, finds between kubectl's two.
Some edits are applied, so that the next ones meet them. Seeds that failed once belong into SEEDS.
"""
import argparse
import copy
import json
import os
import random
import stat
import sys
import tempfile
import time

sys.dont_write_bytecode = True
import demo
import edits
import structure

SEEDS = [1, 2]
COPIES = 3
KUBECTL = ("--server-side", "--field-manager=nantian")
# kubectl runs it with two folders of files named GROUP.VERSION.KIND.NAMESPACE.NAME.
KEEP = '#!/bin/sh\nexec cp -R "$1" "$2" "$NANTIAN_KEPT"\n'


class Refused(demo.Failure):
    """The server does not take the object of this number."""

    def __init__(self, number, said):
        super().__init__(said)
        self.number = number


class Definition:
    """A kind of the test's own."""

    def __init__(self):
        self.group = f"d{os.getpid()}.differences.test"

    def __enter__(self):
        definition = edits.widget_definition(self.group)
        demo.kubectl("create", "-f", "-", text=json.dumps(definition))
        demo.kubectl("wait", "--for=condition=Established", "crd", definition["metadata"]["name"])
        demo.until("the server tells the schema of the definition", lambda: demo.try_kubectl(
            "get", "--raw", f"/openapi/v3/apis/{self.group}/v1")[0] == 0)
        return self.group

    def __exit__(self, *_):
        demo.try_kubectl("delete", "crd", f"widgets.{self.group}", "--wait=false")


def documents(things):
    return "".join(f"---\n{json.dumps(thing)}\n" for thing in things)


def apply(things, *options):
    demo.kubectl("apply", *(options or KUBECTL), *(["--server-side"] if options else []), "-f", "-",
                 text=documents(things))


def name_of(thing):
    return f"{thing['kind']}/{thing['metadata']['name']}"


def read_yaml(texts):
    """Each text's object as kubectl reads YAML; None where there is none."""
    is_there = lambda text: text.strip() not in ("", "null")  # a Secret that is not there is null
    there = [text for text in texts if is_there(text)]
    out = there and demo.kubectl("create", "--dry-run=client", "--validate=false", "-o", "json", "-f",
                                 "-", text="".join(f"---\n{text}\n" for text in there))
    found, at = [], 0
    while at < len(out):
        thing, at = json.JSONDecoder().raw_decode(out, at)
        found.append(thing)
        at += len(out[at:]) - len(out[at:].lstrip())
    if len(found) != len(there):
        raise demo.Failure(f"kubectl reads {len(found)} of {len(there)} objects")
    rest = iter(found)
    return [next(rest) if is_there(text) else None for text in texts]


class Comparer:
    def __init__(self, probe, namespace, folder):
        self.program, self.ns, self.folder = probe, namespace, folder
        self.schemas = structure.Schemas(lambda path: demo.kubectl("get", "--raw", path))
        self.keep = os.path.join(folder, "keep")
        with open(self.keep, "w", encoding="utf-8") as script:
            script.write(KEEP)
        os.chmod(self.keep, stat.S_IRWXU)

    def file(self, things):
        path = os.path.join(self.folder, "edited.yaml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(documents(things))
        return path

    def probe(self, things):
        """(exit code, a line each, errors)"""
        code, out, err = demo.run(demo.probe_command(
            self.program, "diff", "-f", self.file(things), "-n", self.ns))
        return code, [json.loads(line) for line in out.splitlines()], err.strip()

    def ours(self, things):
        code, lines, err = self.probe(things)
        if code != 0 or len(lines) != len(things):
            if code == 1 and len(lines) < len(things):
                raise Refused(len(lines), err.splitlines()[-1])
            raise demo.Failure(f"nantian-probe diff: exit {code}, {len(lines)} lines: {err}")
        return lines

    def kubectl(self, things):
        """(exit code, {side: {file name: text}}, errors)"""
        with tempfile.TemporaryDirectory(dir=self.folder) as kept:
            environment = {**os.environ, "KUBECTL_EXTERNAL_DIFF": self.keep, "NANTIAN_KEPT": kept}
            code, _, err = demo.run([demo.CLUSTER, "kubectl", "diff", *KUBECTL, "-f", self.file(things)],
                                    environment=environment)
            sides = {}
            for folder in os.listdir(kept):
                sides[folder.partition("-")[0]] = files = {}
                for name in os.listdir(os.path.join(kept, folder)):
                    with open(os.path.join(kept, folder, name), encoding="utf-8") as file:
                        files[name] = file.read()
        return code, sides, err.strip()

    def theirs(self, things):
        """(live, merged) as text of each object."""
        code, sides, err = self.kubectl(things)
        if code != 0:
            raise demo.Failure(f"kubectl diff ends with {code}: {err}")
        out = []
        for thing in things:
            group, _, version = thing["apiVersion"].rpartition("/")
            name = ".".join(filter(None, (group, version, thing["kind"], self.ns, thing["metadata"]["name"])))
            out.append((sides["LIVE"].get(name, ""), sides["MERGED"].get(name, "")))
        return out

    def wrong_values(self, thing, changes, before, after):
        """kubectl masks the values of a Secret: ours are held against the server's and the edit's."""
        name = thing["metadata"]["name"]
        live = demo.kubectl("-n", self.ns, "get", "secret", name, "--ignore-not-found", "-o", "json")
        live = json.loads(live or "{}").get("data") or {}
        edited = thing.get("data") or {}
        said = [f"{what} holds {found}, not {wanted}"
                for what, found, wanted in (("before", before, live), ("after", after, edited))
                if ((found or {}).get("data") or {}) != wanted]
        for one in changes:
            path = one["path"].removeprefix(".data")
            if path == one["path"] or not path:
                continue  # of the object, or of all of data
            key = json.loads(path[1:-1]) if path.startswith("[") else path[1:]
            if (one.get("before"), one.get("after")) != (live.get(key), edited.get(key)):
                said.append(f"{one}, not from {live.get(key)} to {edited.get(key)}")
        return said

    def wrong(self, things):
        """{number: what is wrong with it}, and how many fields have changed."""
        ours, theirs = self.ours(things), self.theirs(things)
        read = read_yaml([text for line, pair in zip(ours, theirs)
                          for text in (line["before"], line["after"], *pair)])
        wrong, count = {}, 0
        for number, (thing, line) in enumerate(zip(things, ours)):
            before, after, live, merged = map(structure.bare, read[4 * number:4 * number + 4])
            secret = thing["kind"] == "Secret"
            wanted = structure.changes(*(structure.ABSENT if side is None else side
                                         for side in (live, merged)), self.schemas.root(thing))
            found = line["changes"]
            said = []
            if not line["bySchema"]:
                said.append("without the schema")
            if secret:
                said += self.wrong_values(thing, found, before, after)
            for what, a, b in (("before", before, live), ("after", after, merged)):
                if secret:
                    said += unmasked(what, a, b)
                if plain(a, secret) != plain(b, secret):
                    said.append(f"{what} is {a}, kubectl's {b}")
            values = lambda change: () if secret else change
            ours_told = sorted(plain([one["kind"], one["path"], *values(
                [one.get("before", "absent"), one.get("after", "absent")])]) for one in found)
            kubectls = sorted(plain([kind, path, *values(
                ["absent" if side is structure.ABSENT else side for side in sides])])
                for kind, path, *sides in wanted)
            if ours_told != kubectls:
                said.append("\n".join(["changes differ", *(f"      ours    {one}" for one in ours_told),
                                       *(f"      kubectl {one}" for one in kubectls)]))
            if said:
                wrong[number] = "; ".join(said)
            count += len(found)
        return wrong, count


def plain(value, secret=False):
    """Text that is the same for what is the same; without the values of a Secret."""
    if secret and value is not None:
        value = {**value, "data": value.get("data") and sorted(value["data"])}
    return json.dumps(whole(value), ensure_ascii=False, sort_keys=True)


def whole(value):
    """1.0 is 1."""
    if isinstance(value, dict):
        return {key: whole(one) for key, one in value.items()}
    if isinstance(value, list):
        return [whole(one) for one in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def unmasked(what, ours, theirs):
    """kubectl masks the values of a Secret, the probe does not."""
    both = [(thing or {}).get("data") or {} for thing in (ours, theirs)]
    return [f"{what} has {ours_value!r} where kubectl has {both[1].get(name)!r}"
            for name, ours_value in both[0].items()
            if "*" in ours_value or not both[1].get(name, "").startswith("***")]


def settled(c, tried, things, names):
    """As Comparer.wrong(). Objects that the server refuses, for kubectl too, become what they were."""
    attempts = 0
    while True:
        try:
            wrong, count = c.wrong(tried)
        except Refused as refused:
            one = tried[refused.number]
            if not names[refused.number] or c.kubectl([one])[0] == 0:
                raise demo.Failure(f"nantian-probe diff refuses what kubectl takes: {refused}\n"
                                   f"    edited {json.dumps(one)}") from None
            print(f"        both refuse {name_of(one)} {names[refused.number]}: {refused}", flush=True)
            tried[refused.number], names[refused.number] = copy.deepcopy(things[refused.number]), []
            continue
        attempts += 1
        # Controllers write to the objects meanwhile, the later the rarer.
        if not wrong or attempts == 4:
            return wrong, count


def random_edits(c, group, seed, count):
    """Until there were so many edits; fails with every object that was told wrongly."""
    dice = random.Random(seed)
    things = edits.objects(c.ns, group, COPIES)
    apply(things, "--field-manager=nantian", "--force-conflicts")
    done, refused, fields, kinds, start = 0, 0, 0, set(), time.monotonic()
    while done < count:
        only_asked = dice.random() < 0.6
        tried, names = copy.deepcopy(things), {}
        for number, thing in enumerate(tried):
            names[number] = edits.edit(thing, dice, only_asked)
        wrong, changed = settled(c, tried, things, names)
        if wrong:
            raise demo.Failure(f"seed {seed}, after {done} edits:\n" + "\n".join(
                f"  {name_of(tried[number])} {names[number]}: {said}\n    edited {json.dumps(tried[number])}"
                for number, said in wrong.items()))
        done += sum(map(len, names.values()))
        refused += sum(not one for one in names.values())
        fields += changed
        kinds |= {thing["kind"] for thing, edited in zip(tried, names.values()) if edited}
        if not only_asked:
            apply(tried)
            things = tried
    if fields < done / 4 or refused > done / 20:
        raise demo.Failure(f"seed {seed}: {done} edits changed only {fields} fields; {refused} objects refused")
    return (f"seed {seed}: {done} edits of {len(kinds)} kinds changed {fields} fields, "
            f"{time.monotonic() - start:.0f} s")


def config_map(c, name, **data):
    return {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": name, "namespace": c.ns}, "data": data}


def not_there_yet(c, group):
    for thing in {thing["kind"]: thing for thing in edits.objects(c.ns, group, 1)}.values():
        thing["metadata"]["name"] = "not-yet"
        wrong, count = c.wrong([thing])
        found = c.ours([thing])[0]
        if wrong or count != 1 or found["before"] or (
                found["changes"][0]["kind"], found["changes"][0]["path"]) != ("added", "."):
            raise demo.Failure(f"{name_of(thing)}: {wrong} {found}")


def nothing_differs(c, group):
    things = edits.objects(c.ns, group, 1)
    apply(things)
    wrong, count = settled(c, things, things, [[] for _ in things])
    if wrong or count:
        raise demo.Failure(f"{count} changes {wrong}")


def a_conflict(c, _):
    apply([config_map(c, "shared", **{"a.key": "ours", "b": "ours"})])
    theirs = [config_map(c, "shared", **{"a.key": "theirs"})]
    apply(theirs, "--field-manager=someone", "--force-conflicts")
    ours = [config_map(c, "shared", **{"a.key": "mine", "b": "ours"})]
    code, _, said = c.kubectl(ours)
    if code <= 1 or "someone" not in said or ".data.a.key" not in said:
        raise demo.Failure(f"kubectl diff sees no conflict: {code} {said}")
    code, lines, said = c.probe(ours)
    wanted = [{"field": ".data.a.key", "manager": "someone", "theirs": '"theirs"', "yours": '"mine"',
               "removed": False}]
    if code != 0 or [line["conflicts"] for line in lines] != [wanted]:
        raise demo.Failure(f"nantian-probe diff: exit {code}, {lines}, {said!r}")
    if demo.kubectl("-n", c.ns, "get", "configmap", "shared", "-o", "jsonpath={.data}") != json.dumps(
            {"a.key": "theirs", "b": "ours"}, separators=(",", ":")):
        raise demo.Failure("a difference changed the object")


def an_object_that_is_refused(c, group):
    """Null is not for every field."""
    widget = edits.objects(c.ns, group, 1)[-1]
    widget["spec"]["on"] = None
    for who, (code, _, said) in (("kubectl", c.kubectl([widget])), ("nantian-probe", c.probe([widget]))):
        if code == 0 or "spec.on" not in said:
            raise demo.Failure(f"{who} diff: exit {code}: {said!r}")


def test(options):
    demo.cluster_up()
    failed = []
    steps = [(step.__name__, step) for step in (
        not_there_yet, nothing_differs, a_conflict, an_object_that_is_refused)]
    for seed in options.seed or SEEDS:
        steps.append(("random_edits",
                      lambda c, group, seed=seed: random_edits(c, group, seed, options.count)))
    with (demo.Namespace("differences") as namespace, Definition() as group,
          tempfile.TemporaryDirectory() as folder):
        c = Comparer(os.path.abspath(options.probe), namespace, folder)
        for name, step in steps:
            try:
                said = step(c, group)
                print(f"ok      {name}{': ' + said if said else ''}", flush=True)
            except demo.Failure as failure:
                print(f"FAILED  {name}: {failure}", flush=True)
                failed.append(name)
    if failed:
        raise demo.Failure(", ".join(failed))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("probe")
    parser.add_argument("--count", type=int, default=700)
    parser.add_argument("--seed", type=int, action="append")
    try:
        test(parser.parse_args())
    except demo.Failure as wrong:
        sys.exit(f"FAILED: {wrong}")
