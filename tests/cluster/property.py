#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random changes on the demo cluster, random faults on the way to it: whatever happens, each table
ends as what a fresh LIST says.

usage: property.py PROBE [--seconds S] [--hours H] [SEED...]

Pods, config maps and the objects of a definition of the test's own are made, changed and deleted in
two namespaces while `nantian-probe watch` of each goes through the fault proxy. After quiet each
table equals the list object by object, no row ever went back to an older version, and no table said
that it was live while nothing of the server reached it. SEEDS always run (each S seconds, 20 by
default); --hours runs new ones for so long. A seed that fails is printed: put it into SEEDS.
"""
import json
import os
import random
import sys
import threading
import time

sys.dont_write_bytecode = True
import demo
import mirror
from mirror import faultproxy

SEEDS = [1, 2, 3]
# Nothing heard for so long and still "live" is a lie (see --deep of faults.py for frozen links).
LIVE_AFTER_DOWN = 3.0
ERRORS = ((401, "Unauthorized"), (403, "Forbidden"), (404, "NotFound"), (410, "Expired"),
          (429, "TooManyRequests"), (500, "InternalError"), (503, "ServiceUnavailable"),
          (504, "Timeout"))


class Kind:
    """A definition of the test's own."""

    def __init__(self):
        self.group = f"p{os.getpid()}.property.test"
        self.name = f"gadgets.{self.group}"

    def __enter__(self):
        schema = {"type": "object", "x-kubernetes-preserve-unknown-fields": True}
        demo.kubectl("create", "-f", "-", text=json.dumps({
            "apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
            "metadata": {"name": self.name}, "spec": {
                "group": self.group, "scope": "Namespaced",
                "names": {"plural": "gadgets", "singular": "gadget", "kind": "Gadget"},
                "versions": [{"name": "v1", "served": True, "storage": True,
                              "schema": {"openAPIV3Schema": schema}}]}}))
        demo.kubectl("wait", "--for=condition=Established", "crd", self.name)
        return self

    def __exit__(self, *_):
        demo.try_kubectl("delete", "crd", self.name, "--wait=false")

    def paths(self, namespace):
        found = {kind: path % namespace for kind, path in mirror.PATHS.items()}
        found[self.name] = f"/apis/{self.group}/v1/namespaces/{namespace}/gadgets"
        return found

    def body(self, kind):
        return {"apiVersion": f"{self.group}/v1", "kind": "Gadget"} if kind == self.name else {}


def change(objects, dice, most=sys.maxsize):
    """One change; of each kind there are never more than `most` objects."""
    kind = dice.choice(sorted(objects.paths))
    names = objects.names[kind]
    what = dice.random()
    if (what < 0.3 and len(names) < most) or len(names) < 3:
        objects.create(kind)
    elif 0.3 <= what < 0.75:
        objects.label(kind, dice.choice(names))
    else:
        objects.delete(kind, dice.choice(names))


def disturb(proxy, where, dice):
    """One fault; `where` matches the paths of the test's own requests."""
    status, reason = dice.choice(ERRORS)
    one = rf"GET \S*{where}"
    faults = [
        lambda: proxy.each(where, lambda s: dice.random() < 0.5 and s.cut()),
        lambda: proxy.each(where, lambda s: dice.random() < 0.5 and s.end()),
        lambda: proxy.each(where, lambda s: s.inject(faultproxy.error_event(status, reason))),
        lambda: proxy.each(where, lambda s: [s.inject(line) for line in s.lines[-5:]]),
        lambda: proxy.each(where, lambda s: [s.inject(line) for line in s.lines[-20:-10]]),
        lambda: proxy.plan(one, dice.randint(1, 3), cut_at=dice.randint(0, 3000)),
        lambda: proxy.plan(one, dice.randint(1, 3), delay=dice.random() * 2),
        lambda: proxy.plan(one, dice.randint(1, 2), trickle=dice.randint(5, 100)),
        lambda: proxy.plan(one, dice.randint(1, 3), status=status, reason=reason,
                           headers={"Retry-After": "1"} if status in (429, 503) else {}),
        lambda: proxy.plan(one, dice.randint(1, 3), end_at_once=True),
        lambda: proxy.plan(one, 1, replace=(b'"uid":"', b'"uid":7"')),
        lambda: (proxy.each(where, faultproxy.Stream.freeze), time.sleep(dice.random() * 2),
                 proxy.each(where, faultproxy.Stream.thaw)),
        proxy.expire_token,
        lambda: outage(proxy, 1 + dice.random() * 4),
    ]
    dice.choice(faults)()


def outage(proxy, seconds):
    proxy.down()
    time.sleep(seconds)
    proxy.up()


def outages(proxy, since):
    """(begin, end) of the times nothing could reach the server."""
    down = [at for at, fault, _, _ in proxy.log if fault == "down" and at >= since]
    up = [at for at, fault, _, _ in proxy.log if fault == "up" and at >= since]
    return list(zip(down, up))


def check_history(one, proxy, since):
    """Live only while there was a server, give or take what noticing takes."""
    history = one.history()
    for begin, end in outages(proxy, since):
        for at, state, _ in history:
            if state == "live" and begin + LIVE_AFTER_DOWN < at < end:
                raise demo.Failure(f"it became live while there was no server. {one.told(since)}")
        before = [state for at, state, _ in history if at <= min(end, begin + LIVE_AFTER_DOWN)]
        if end - begin > LIVE_AFTER_DOWN and before and before[-1] == "live":
            raise demo.Failure(f"live {end - begin:.1f} s without a server. {one.told(since)}")


def play(probe, api, kind, seed, seconds):
    dice = random.Random(seed)
    with demo.Namespace(f"property-{seed}-a") as first, \
            demo.Namespace(f"property-{seed}-b") as second, \
            faultproxy.FaultProxy(demo.KUBECONFIG) as proxy:
        worlds = [mirror.Objects(api, kind.paths(name), kind.body) for name in (first, second)]
        for objects in worlds:
            objects.touch()
        mirrors = [mirror.Mirror(probe, proxy.kubeconfig(), name, namespace, path)
                   for namespace, objects in zip((first, second), worlds)
                   for name, path in objects.paths.items()]
        try:
            mirror.settle(api, mirrors)
            began = time.monotonic()
            over, changes, failures = threading.Event(), [0], []

            def change_all():
                chance = random.Random(seed + 1)
                try:
                    while not over.is_set():
                        change(chance.choice(worlds), chance)
                        changes[0] += 1
                        time.sleep(0.02)
                except demo.Failure as failure:
                    failures.append(failure)

            changer = threading.Thread(target=change_all, daemon=True)
            changer.start()
            faults = 0
            while time.monotonic() < began + seconds:
                disturb(proxy, f"/namespaces/({first}|{second})/", dice)
                faults += 1
                time.sleep(dice.random() * 1.2)
            over.set()
            changer.join()
            if failures:
                raise failures[0]
            proxy.clear()
            quiet = mirror.settle(api, mirrors, 75)  # denied is asked again in a minute at worst
            for one in mirrors:
                check_history(one, proxy, began)
            rows = sum(len(one.rows) for one in mirrors)
            print(f"seed {seed}: {changes[0]} changes, {faults} faults, {len(proxy.log)} log lines, "
                  f"{rows} rows equal {quiet:.1f} s after the last", flush=True)
        except demo.Failure as failure:
            log = "\n".join(f"  {at - began:8.3f} {fault} {target[:110]} {detail[:60]}"
                            for at, fault, target, detail in proxy.log[-60:])
            raise demo.Failure(f"seed {seed}: {failure}\nThe proxy's log:\n{log}") from None
        finally:
            for one in mirrors:
                one.stop()


def test(probe, seconds, hours, seeds):
    demo.cluster_up()
    api = demo.Api()
    with Kind() as kind:
        for seed in seeds or SEEDS:
            play(probe, api, kind, seed, seconds)
        end = time.monotonic() + hours * 3600
        while time.monotonic() < end:
            play(probe, api, kind, random.SystemRandom().randrange(1 << 32), seconds)


def main():
    words, options = sys.argv[1:], {"--seconds": 20.0, "--hours": 0.0}
    for option in options:
        if option in words:
            at = words.index(option)
            options[option] = float(words[at + 1])
            del words[at:at + 2]
    if not words:
        sys.exit(__doc__)
    try:
        test(os.path.abspath(words[0]), options["--seconds"], options["--hours"],
             [int(word) for word in words[1:]])
    except demo.Failure as failure:
        sys.exit(f"FAILED: {failure}")


if __name__ == "__main__":
    main()
