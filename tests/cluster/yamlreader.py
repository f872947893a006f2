#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What nantian-probe reads from YAML is what kubectl reads; what it alone refuses is in yamlreader.txt.

usage: yamlreader.py PROBE [--count TEXTS] [--seed N]... [--keep FOLDER]

The YAML test suite, random documents and damaged ones (yamltexts.py) are read by `kubectl annotate
--local`, which asks no server, and by `nantian-probe yaml`. Both must read the same; what kubectl
refuses nantian-probe must refuse too; what nantian-probe alone refuses must be for a reason that
yamlreader.txt has, and for the suite be a case that is listed there.
"""
import argparse
import json
import os
import random
import re
import sys
import tempfile

sys.dont_write_bytecode = True
import demo
import yamltexts

REASONS = os.path.join(demo.HERE, "yamlreader.txt")
SEEDS = [1, 2, 3, 4, 5]
BATCH = 2000  # files that one kubectl reads
# Kinds of random texts, and the part of them that both must read.
LEAST = {"yaml": 0.5, "damaged-yaml": 0.15, "json": 0.5, "damaged-json": 0.1}
NO_OBJECT = object()  # read, but not what kubectl can print


def reasons():
    """{what our error says: (why, the suite's cases)}; cases are "NUMBER:form"."""
    found = {}
    with open(REASONS, encoding="utf-8") as file:
        for block in file.read().split("\n\n"):
            lines = [line for line in block.splitlines() if not line.startswith("#")]
            if lines:
                found[lines[0]] = (lines[1], " ".join(lines[2:]).split())
    return found


def canonical(value):
    """Text that is the same for what Go reads as the same: whole numbers beyond 64 bits are floats."""
    def number(text):
        return text if -2 ** 63 <= int(text) < 2 ** 63 else repr(float(text))

    def told(one):
        if isinstance(one, dict):
            return {key: told(inner) for key, inner in one.items()}
        if isinstance(one, list):
            return [told(inner) for inner in one]
        return one

    read = json.loads(value, parse_int=lambda text: {"int": number(str(int(text)))},
                      parse_float=lambda text: {"int": str(int(float(text)))}
                      if float(text) == int(float(text)) and abs(float(text)) < 2 ** 63
                      else {"int": repr(float(text))})
    read.get("metadata", {}).pop("annotations", None)
    return json.dumps(told(read), sort_keys=True, ensure_ascii=True)


def kubectl(folder, names):
    """{name: its documents; None where kubectl refuses, NO_OBJECT where it reads another thing}"""
    found = {name: [] for name in names}
    for first in range(0, len(names), BATCH):
        some = names[first:first + BATCH]
        files = [part for name in some for part in ("-f", os.path.join(folder, name + ".yaml"))]
        code, out, err = demo.run([demo.CLUSTER, "kubectl", "annotate", "--local", "x=y", "-o", "json", *files])
        at = 0
        while at < len(out):
            _, end = json.JSONDecoder().raw_decode(out, at)
            text = out[at:end]
            found[json.loads(text)["metadata"]["name"]].append(text)
            at = end + len(out[end:]) - len(out[end:].lstrip())
        for line in err.splitlines():
            refused = re.search(re.escape(folder) + r"/([^./]+)\.yaml", line)
            if not refused:
                raise demo.Failure(f"kubectl says {line!r}")
            found[refused[1]] = NO_OBJECT if "Object 'Kind' is missing" in line else None
        if (code != 0) != any(found[name] in (None, NO_OBJECT) for name in some):
            raise demo.Failure(f"kubectl ends with {code}")
    return found


def ours(probe, folder, names):
    """{name: (its documents or None, what is wrong)}"""
    text = "".join(os.path.join(folder, name + ".yaml") + "\n" for name in names)
    code, out, err = demo.run([probe, "yaml"], text=text)
    lines = out.split("\n")[:-1]
    if code != 0 or len(lines) != len(names):
        raise demo.Failure(f"nantian-probe yaml ends with {code} after {len(lines)} of {len(names)}: {err}")
    found = {}
    for name, line in zip(names, lines):
        kind, _, rest = line.partition("\t")
        found[name] = (None, rest) if kind == "error" else (rest.split("\t") if rest else [], "")
    return found


def forgotten_rest(text):
    """JSON, and then what holds no document: kubectl looks for a rune in four bytes of it and gives up
    where there are fewer."""
    return text.lstrip().startswith("{") and re.search(r"}\s*(#.?.?|\.\.\.)?\s*$", text)


class Comparison:
    def __init__(self, probe, folder):
        self.probe, self.folder, self.known = probe, folder, reasons()
        self.said = []

    def compare(self, texts):
        """texts: {name: (label, text)}. Gives {label: what our error says} of those only we refuse,
        and how many both read."""
        names = list(texts)
        for name, (_, text) in texts.items():
            with open(os.path.join(self.folder, name + ".yaml"), "w", encoding="utf-8", newline="") as file:
                file.write(text)
        theirs, our = kubectl(self.folder, names), ours(self.probe, self.folder, names)
        stricter, both = {}, 0
        for name, (label, text) in texts.items():
            (documents, wrong), wanted = our[name], theirs[name]
            if wanted is NO_OBJECT:
                continue
            if documents is None and wanted is not None:
                stricter[label] = wrong
            elif documents is not None and wanted is None and not forgotten_rest(text):
                self.said.append(f"{label} is refused by kubectl alone\n{text!r}")
            elif documents is not None and wanted is not None:
                both += 1
                if [canonical(one) for one in documents] != [canonical(one) for one in wanted]:
                    self.said.append(f"{label} differs\n{text!r}\n  ours    {documents}\n  kubectl "
                                     f"{[canonical(one) for one in wanted]}")
        return stricter, both

    def reason(self, label, wrong):
        fitting = [said for said in self.known if said in wrong]
        if len(fitting) != 1:
            self.said.append(f"{label} is refused by us alone: {wrong} ({len(fitting)} reasons)")
            return None
        return fitting[0]

    def suite(self):
        texts = {}
        for number, text in yamltexts.suite().items():
            plain = "s" + number.replace("/", "-").lower()
            for form, whole in yamltexts.wrapped(text, plain).items():
                texts[plain + form[0]] = (f"{number}:{form}", whole)
        stricter, both = self.compare(texts)
        listed = {label: said for said, (_, labels) in self.known.items() for label in labels}
        for label, wrong in stricter.items():
            said = self.reason(label, wrong)
            if said and listed.get(label) != said:
                self.said.append(f"{label} is not listed under {said!r}")
        self.said += [f"{label} is listed, but does not differ" for label in listed if label not in stricter]
        if both < 450:
            self.said.append(f"only {both} texts of the suite are read by both")
        return f"{len(texts)} texts, {both} read by both, {len(stricter)} by kubectl alone"

    def random(self, seed, count, what):
        texts = {}
        for number in range(count):
            dice = random.Random(f"{seed}.{number}")
            name = f"{what}{seed}-{number}"
            if what.endswith("json"):
                text = yamltexts.json_text(name, dice)
            else:
                maker = yamltexts.Maker(dice)
                text = maker.text(name) if what == "yaml" else maker.document(name)
            texts[name] = (name, yamltexts.damaged(text, dice) if what.startswith("damaged") else text)
        stricter, both = self.compare(texts)
        count_of = {}
        for label, wrong in stricter.items():
            said = self.reason(label, wrong)
            count_of[said] = count_of.get(said, 0) + 1
        if both < count * LEAST[what]:
            self.said.append(f"only {both} of {count} texts are read by both")
        return (f"{count} texts, {both} read by both, {len(stricter)} by kubectl alone "
                f"({', '.join(f'{n} {said}' for said, n in sorted(count_of.items(), key=str))})")


def test(options, folder):
    comparison = Comparison(os.path.abspath(options.probe), folder)
    steps = [("suite", comparison.suite)]
    for seed in options.seed or SEEDS:
        for what in LEAST:
            steps.append((f"{what} {seed}",
                          lambda seed=seed, what=what: comparison.random(seed, options.count, what)))
    failed = []
    for name, step in steps:
        comparison.said = []
        counts = step()
        print(f"{'FAILED' if comparison.said else 'ok':7} {name}: {counts}", flush=True)
        for said in comparison.said[:100]:
            print(f"        {said}", flush=True)
        failed += [name] * bool(comparison.said)
    if failed:
        raise demo.Failure(", ".join(failed))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("probe")
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--seed", type=int, action="append")
    parser.add_argument("--keep", help="a folder the texts stay in")
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
