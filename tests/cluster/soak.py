#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hours of churn and faults: what `nantian-probe watch` takes of the machine must not grow.

usage: soak.py PROBE [--seconds S] [--seed N] [--log FILE]

A demo cluster of the test's own, without the real node; several kinds, each watched in a namespace
or in all, each by a process of its own, through the fault proxy. The number of objects stays about
the same while they are made, changed and deleted (some 40 a second), and a random fault comes about every
second. Every 10 s each process is measured: memory that is not a file's (Pss - Pss_File of
smaps_rollup, so neither code nor libraries), open descriptors, threads.

After a warm-up (55 % of the time, 11 minutes at most) the median of the last quarter of the samples
is held against that of the first: memory may be 5 % higher, descriptors 3 more (a connection that is
made anew, and a resolver's pair), threads 1 more. The warm-up is to see the slowest that a session
repeats, discovery every 5 minutes: for a moment there are two of it, and the heap keeps that room.
In the end each table equals a fresh LIST. An hour by default; --log writes every sample as a line.
"""
import os
import random
import shutil
import statistics
import sys
import tempfile
import threading
import time

sys.dont_write_bytecode = True
STATE = tempfile.mkdtemp(prefix="nantian-soak-")
os.environ.pop("NANTIAN_TEST_KUBECONFIG", None)
os.environ.update({"NANTIAN_DEMO_STATE": os.path.join(STATE, "demo"), "NANTIAN_DEMO_NODE": "off"})
import demo
import mirror
import property as random_world
from mirror import faultproxy

PERIOD = 10
PAUSE = 0.02  # between two changes
MOST = 40     # objects of a kind in a namespace
MEASURES = ("memory, kB", "descriptors", "threads")
ALLOWED = (lambda first: first * 1.05, lambda first: first + 3, lambda first: first + 1)


def measure(pid):
    """(kB, descriptors, threads)"""
    def field(file, name):
        with open(f"/proc/{pid}/{file}", encoding="ascii") as lines:
            return next(int(line.split()[1]) for line in lines if line.startswith(name + ":"))
    return (field("smaps_rollup", "Pss") - field("smaps_rollup", "Pss_File"),
            len(os.listdir(f"/proc/{pid}/fd")), field("status", "Threads"))


class Churn:
    """Changes on a thread of its own, behind the proxy's back."""

    def __init__(self, worlds, seed):
        self._worlds, self._dice = worlds, random.Random(seed)
        self._over = threading.Event()
        self._failures = []
        self.changes = 0
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self):
        try:
            while not self._over.wait(PAUSE):
                random_world.change(self._dice.choice(self._worlds), self._dice, MOST)
                self.changes += 1
        except demo.Failure as failure:
            self._failures.append(failure)

    def check(self):
        if self._failures:
            raise self._failures[0]

    def stop(self):
        self._over.set()
        self._thread.join()
        self.check()


def watches(probe, proxy, worlds, names, gadgets):
    """Each kind in one namespace, and in all."""
    first, second = names
    everywhere = {kind: path.replace(f"/namespaces/{first}", "")
                  for kind, path in worlds[0].paths.items()}
    found = [("pods", first, worlds[0].paths["pods"]),
             ("configmaps", second, worlds[1].paths["configmaps"]),
             (gadgets, first, worlds[0].paths[gadgets])]
    found += [(kind, "", everywhere[kind]) for kind in ("pods", "configmaps", gadgets)]
    return {f"{kind.split('.')[0]} {namespace or 'of all'}":
            mirror.Mirror(probe, proxy.kubeconfig(), kind, namespace, path)
            for kind, namespace, path in found}


def read_again(proxy, tables):
    """A table whose list came corrupted twice says so, and is mended by the next list only."""
    for table in tables:
        if "Unreadable" in table.history()[-1][2]:
            proxy.each(table.path, lambda stream: stream.inject(
                faultproxy.error_event(410, "Expired")))


def judge(samples):
    """Prints each process' figures; gives what grew, as sentences."""
    grown = []
    for name, taken in samples.items():
        quarter = max(1, len(taken) // 4)
        parts = []
        for which, (measured, allowed) in enumerate(zip(MEASURES, ALLOWED)):
            values = [sample[which] for _, sample in taken]
            first, last = (statistics.median(part) for part in (values[:quarter],
                                                                values[-quarter:]))
            parts.append(f"{measured} {first:g} to {last:g} (at most {max(values)})")
            if last > allowed(first):
                grown.append(f"{name}: {measured} grew from {first:g} to {last:g}")
        print(f"{name}: {'; '.join(parts)}", flush=True)
    return grown


def soak(probe, seconds, seed, log):
    api = demo.Api()
    dice = random.Random(seed)
    with random_world.Kind() as kind, demo.Namespace("soak-a") as first, \
            demo.Namespace("soak-b") as second, faultproxy.FaultProxy(demo.KUBECONFIG) as proxy:
        worlds = [mirror.Objects(api, kind.paths(name), kind.body) for name in (first, second)]
        for objects in worlds:
            for one in objects.paths:
                for _ in range(MOST):
                    objects.create(one)
        tables = watches(probe, proxy, worlds, (first, second), kind.name)
        try:
            mirror.settle(api, tables.values())
            began = time.monotonic()
            warm = began + min(660, seconds * 0.55)
            churn = Churn(worlds, seed)
            samples = {name: [] for name in tables}
            faults, due = 0, began + PERIOD
            while time.monotonic() < began + seconds:
                random_world.disturb(proxy, r"/(pods|configmaps|gadgets)\b", dice)
                faults += 1
                churn.check()
                time.sleep(dice.random() * 1.2)
                if time.monotonic() < due:
                    continue
                due += PERIOD
                for name, table in tables.items():
                    now, sample = time.monotonic(), measure(table.process.process.pid)
                    print(f"{now - began:.0f}", name, *sample, sep="\t", file=log, flush=True)
                    if now >= warm:
                        samples[name].append((now, sample))
            churn.stop()
            proxy.clear()
            read_again(proxy, tables.values())
            quiet = mirror.settle(api, tables.values(), 75)
            for table in tables.values():
                random_world.check_history(table, proxy, began)
            rows = sum(len(table.rows) for table in tables.values())
            print(f"seed {seed}: {churn.changes} changes and {faults} faults in {seconds:.0f} s; "
                  f"{rows} rows equal {quiet:.1f} s after the last", flush=True)
            grown = judge(samples)
            if grown:
                raise demo.Failure("; ".join(grown))
        finally:
            for table in tables.values():
                table.stop()


def main():
    words, options = sys.argv[1:], {"--seconds": "3600", "--seed": None, "--log": os.devnull}
    for option in options:
        if option in words:
            at = words.index(option)
            options[option] = words[at + 1]
            del words[at:at + 2]
    if len(words) != 1:
        sys.exit(__doc__)
    seed = int(options["--seed"] or random.SystemRandom().randrange(1 << 32))
    failure = None
    try:
        demo.cluster_up()
        with open(options["--log"], "w", encoding="utf-8") as log:
            soak(os.path.abspath(words[0]), float(options["--seconds"]), seed, log)
    except demo.Failure as one:
        failure = f"FAILED with seed {seed}: {one}"
    finally:
        demo.run([demo.CLUSTER, "down"])
        shutil.rmtree(STATE, ignore_errors=True)
    sys.exit(failure)


if __name__ == "__main__":
    main()
