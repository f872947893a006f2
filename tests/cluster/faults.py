#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every fault a cluster or the way to it can have, one after the other, between `nantian-probe watch`
and the demo cluster. While each lasts objects change; afterwards the table must be what a fresh LIST
says, and what it told of itself must have been true.

usage: faults.py PROBE [--deep | --root] [ROW...]

--deep runs the rows that must wait for minutes instead of the quick ones, --root those only root can.
"""
import contextlib
import functools
import json
import os
import sys
import time

sys.dont_write_bytecode = True
import demo
import mirror
from mirror import faultproxy, ways

ROWS = {}
KINDS = ("pods", "configmaps")
SHIFT = 1_000_000
# What a connection may take (HttpRequest::connectTimeout), and a busy machine.
CONNECT = 10 + 10


def row(name, group="quick", host="127.0.0.1", way=None):
    def add(function):
        ROWS[name] = (function, group, host, way)
        return function
    return add


class World:
    """One row's: two watches of the test's namespace through the proxy, live and complete. With a
    way to the proxy each process watches the same beside it, by another context without."""

    def __init__(self, probe, proxy, api, objects, namespace, host, way):
        self.proxy, self.api, self.objects, self.namespace = proxy, api, objects, namespace
        self.probe, self._host, self.way = probe, host, way
        self.mirrors = []
        self.since = 0

    def __enter__(self):
        self.proxy.clear()
        self.mirrors = [self.mirror(kind, self.namespace) for kind in KINDS]
        self.settle()
        self.objects.touch()  # a watch that never told anything counts as none when it ends
        self.settle()
        self.since = time.monotonic()
        return self

    def __exit__(self, *_):
        self.proxy.clear()
        for one in self.mirrors:
            one.stop()

    def mirror(self, kind, namespace, path=None):
        if self.way:
            return mirror.Mirror(self.probe, self.way.kubeconfig(self.proxy), kind, namespace, path,
                                 self.way.command(), "near")
        return mirror.Mirror(self.probe, self.proxy.kubeconfig(self._host), kind, namespace, path)

    def beside(self):
        return [one.beside for one in self.mirrors]

    def settle(self, seconds=20):
        return mirror.settle(self.api, self.mirrors, seconds)

    def lists(self, kind=r"\w+"):
        return rf"GET /api/v1/namespaces/{self.namespace}/{kind}\?(?!watch=|limit=1&)"

    def watches(self, kind=r"\w+"):
        return rf"GET /api/v1/namespaces/{self.namespace}/{kind}\?watch=1"

    def streams(self, *acts):
        """Does something to both open watches; the kernel needs a moment to tell of them."""
        def all_of(stream):
            for act in acts:
                act(stream)
        where = f"/namespaces/{self.namespace}/"
        demo.until("both watches are open", lambda: self.proxy.each(where, lambda _: None) >= 2)
        self.proxy.each(where, all_of)

    def expire(self):
        """Both lists are read anew."""
        self.streams(lambda stream: stream.inject(faultproxy.error_event(410, "Expired")),
                     faultproxy.Stream.end)

    def plan_each(self, where, times=1, **fields):
        for kind in KINDS:
            self.proxy.plan(where(kind), times, **fields)

    def expect(self, *states):
        """Every watch told one of these since the row began."""
        for one in self.mirrors:
            demo.until(f"{one.kind} tells {' or '.join(states)}",
                       lambda one=one: set(states) & set(one.states(self.since)), 15,
                       lambda one=one: one.told(self.since))

    def never(self, *states):
        for one in self.mirrors:
            if set(states) & set(one.states(self.since)):
                raise demo.Failure(f"{' and '.join(states)} is not true. {one.told(self.since)}")


# ---------------------------------------------------------------- the link

@row("a watch is cut at any byte")
def _(world):
    for byte in (0, 40, 700):
        world.plan_each(world.watches, cut_at=byte)
        world.streams(faultproxy.Stream.cut)
        world.objects.touch()
    world.settle()


@row("a list is cut at any byte")
def _(world):
    for byte in (1, 300):
        world.plan_each(world.lists, cut_at=byte)
    world.expire()
    world.objects.touch()
    world.settle()
    world.expect("reconnecting", "failed")


@row("answers come late")
def _(world):
    world.plan_each(world.lists, delay=1.5)
    world.plan_each(world.watches, delay=1.0)
    world.expire()
    world.objects.touch()
    world.settle()
    world.expect("syncing")
    world.never("failed", "denied")


@row("a list trickles")
def _(world):
    world.plan_each(world.lists, trickle=20)
    world.expire()
    world.objects.touch()
    world.settle()
    world.never("failed", "denied")


@row("the server is not there")
def _(world):
    world.proxy.down()
    world.objects.touch()
    world.expect("reconnecting")
    time.sleep(2)
    for one in world.mirrors:
        if one.is_live():
            raise demo.Failure("live without a server")
    world.proxy.up()
    took = world.settle()
    if took > 5.5:
        raise demo.Failure(f"live only {took:.1f} s after the server was back")


@row("the only way is IPv6", host="[::1]")
def _(world):
    world.streams(faultproxy.Stream.cut)
    world.objects.touch()
    world.settle()
    world.never("failed", "denied")


@row("both watches freeze and are thawed")
def _(world):
    world.streams(faultproxy.Stream.freeze)
    world.objects.touch()
    time.sleep(1)
    world.proxy.each("", faultproxy.Stream.thaw)
    world.settle()
    world.never("failed", "denied", "reconnecting")


# By a name that is not known as this machine: compression is not asked of loopback.
@row("compressed lists are truncated", host="proxy.localhost")
def _(world):
    world.plan_each(world.lists, truncate_gzip=True)
    world.expire()
    world.objects.touch()
    world.settle()
    world.expect("failed", "reconnecting")


@row("bytes of lists and events are corrupted")
def _(world):
    broken = (b'"uid":"', b'"uid":7"')
    world.plan_each(world.lists, replace=broken)
    world.plan_each(world.watches, replace=broken)
    world.expire()
    world.expect("failed")
    world.settle()
    world.objects.touch()
    world.settle()
    if len([at for at, fault, _, _ in world.proxy.log if fault == "corrupt"]) < 4:
        raise demo.Failure("nothing was corrupted")


# ---------------------------------------------------------------- the way to the link

# name, group, what stands on the way, how it fails, what is told of it, what a person reads
WAYS = (
    ("the HTTP proxy is not there", "quick", ways.Tunnel, ways.Tunnel.down,
     "ProxyRefused", "Cannot reach the server through the proxy. Check proxy-url"),
    ("the HTTP proxy accepts and never answers", "quick", ways.Tunnel, ways.Tunnel.mute,
     "ProxyFailed", "Cannot reach the server through the proxy. Check proxy-url"),
    ("the server behind the HTTP proxy does not answer", "quick", ways.Tunnel, ways.Tunnel.hold,
     "", "did not answer in time"),
    ("the resolver does not answer", "root", ways.Resolver, ways.Resolver.mute,
     "NameResolution", "The address of the server cannot be found. Check the server's name"),
)


def lose_way(world, fail, reason, sentence):
    mirror.settle(world.api, world.beside())
    world.since = time.monotonic()
    fail(world.way)
    world.way.cut(world.proxy)
    failed = time.monotonic()
    # At once: the thread whose name or connection is waited for is not blocked by that.
    for one in world.mirrors:
        demo.until("it says that it is not live", lambda one=one: set(one.states(failed - 1)) -
                   {"live"}, 3, lambda one=one: one.told(failed - 5))
    world.objects.touch()
    mirror.settle(world.api, world.beside(), 3)
    code, _, told = demo.run([*world.way.command(), world.probe, "--kubeconfig",
                              world.way.kubeconfig(world.proxy), "table", "pods", "-n",
                              world.namespace], timeout=CONNECT)
    if code == 0 or sentence not in told:
        raise demo.Failure(f"it said {told!r}")
    for one in world.mirrors:
        demo.until(f"it tells {reason}", lambda one=one: any(
            error == reason for at, _, error in one.history() if at >= failed),
            CONNECT - (time.monotonic() - failed), lambda one=one: one.told(failed - 5))
        if "live" in one.states(failed):
            raise demo.Failure(f"live without a way. {one.told(failed - 5)}")
        if not reason and any(error.startswith("Proxy") for at, _, error in one.history()
                              if at >= failed):
            raise demo.Failure(f"it blames the proxy. {one.told(failed - 5)}")
    world.objects.touch()
    mirror.settle(world.api, world.beside(), 3)
    for one in world.beside():
        if set(one.states(world.since)) - {"live"}:
            raise demo.Failure(f"the other context was disturbed. {one.told(world.since)}")
    world.way.up()
    took = world.settle()
    if took > 8:
        raise demo.Failure(f"live only {took:.1f} s after the way was mended")


for _name, _group, _way, *_what in WAYS:
    row(_name, _group, way=_way)(functools.partial(lose_way, fail=_what[0], reason=_what[1],
                                                   sentence=_what[2]))


# ---------------------------------------------------------------- answers

# name, what is refused (which, times, status, reason), how it comes to that, what is told, what never
REFUSALS = (
    ("401 once is nobody's business", [("watches", 1, 401, "Unauthorized")], "end",
     (), ("failed", "denied", "reconnecting")),
    ("401 again and again", [("watches", 2, 401, "Unauthorized")], "end", ("failed",), ()),
    ("a right is taken away and given back",
     [("watches", 1, 403, "Forbidden"), ("lists", 1, 403, "Forbidden")], "end", ("denied",), ()),
    ("404 for a while",
     [("watches", 1, 404, "NotFound"), ("lists", 1, 404, "NotFound")], "end", ("failed",), ()),
    ("503 and 504",
     [("lists", 1, 503, "ServiceUnavailable"), ("lists", 1, 504, "Timeout")], "expire",
     ("reconnecting",), ()),
)


def refuse(world, plans, how, told, untold):
    for which, times, status, reason in plans:
        world.plan_each(getattr(world, which), times, status=status, reason=reason)
    if how == "expire":
        world.expire()
    else:
        world.streams(faultproxy.Stream.end)
    world.objects.touch()
    if told:
        world.expect(*told)
    world.settle()
    world.never(*untold)


for _name, *_what in REFUSALS:
    row(_name)(functools.partial(refuse, plans=_what[0], how=_what[1], told=_what[2],
                                 untold=_what[3]))


@row("500 inside a 200")
def _(world):
    world.streams(lambda stream: stream.inject(faultproxy.error_event(500, "InternalError")),
                  faultproxy.Stream.end)
    world.objects.touch()
    world.settle()
    world.expect("reconnecting")


@row("410 as an event")
def _(world):
    world.expire()
    world.objects.touch()
    world.settle()
    world.never("reconnecting", "failed")


@row("410 as an answer")
def _(world):
    world.plan_each(world.watches, status=410, reason="Gone")
    world.plan_each(world.lists, status=410, reason="Expired")
    world.streams(faultproxy.Stream.end)
    world.objects.touch()
    world.settle()
    world.never("failed")
    if len(world.proxy.seen(rf"/{world.namespace}/\w+\?limit=500", world.since)) < 2:
        raise demo.Failure("after 410 on a list the newest was not asked for")


@row("a token expires in mid-watch")
def _(world):
    world.proxy.expire_token()
    world.objects.touch()
    world.settle()  # a watch outlives its token
    world.streams(faultproxy.Stream.end)
    world.objects.touch()
    world.settle()
    world.never("failed", "denied", "reconnecting")


@row("a certificate is rotated")
def _(world):
    world.proxy.rotate_certificate()
    world.streams(faultproxy.Stream.cut)
    world.objects.touch()
    world.settle()
    world.never("failed", "denied")


@row("429 with Retry-After")
def _(world):
    later = {"Retry-After": "3"}
    world.plan_each(world.watches, status=429, reason="TooManyRequests", headers=later)
    world.plan_each(lambda kind: world.lists(kind), status=429, reason="TooManyRequests",
                    headers=later)
    world.streams(faultproxy.Stream.end)
    world.objects.touch()
    world.expect("reconnecting")
    world.settle()
    world.expire()
    world.settle()
    refused = [(at, target.split("?")[0]) for at, fault, target, _ in world.proxy.log
               if fault == "429" and at >= world.since]
    if len(refused) != 4:
        raise demo.Failure(f"429 was said {len(refused)} times")
    for at, target in refused:
        soon = [other - at for other in world.proxy.seen(target, at + 0.001) if other - at < 2.95]
        if soon:
            raise demo.Failure(f"{target} was asked again {soon[0]:.1f} s after Retry-After: 3")


@row("a redirect to another host")
def _(world):
    with faultproxy.Trap() as trap:
        there = {"Location": f"https://127.0.0.1:{trap.port}/api/v1/pods"}
        world.plan_each(world.watches, status=307, headers=there)
        world.plan_each(world.lists, status=302, headers=there)
        world.streams(faultproxy.Stream.end)
        world.objects.touch()
        world.expect("failed")
        world.settle()
        if trap.heard:
            raise demo.Failure(f"the other host was sent {trap.heard[0][:200]!r}")


@row("watches end as soon as they begin")
def _(world):
    world.plan_each(world.watches, 100, end_at_once=True)
    world.streams(faultproxy.Stream.end)
    world.objects.touch()
    time.sleep(5)
    asked = len(world.proxy.seen(world.watches(), world.since))
    if asked > 12:
        raise demo.Failure(f"{asked} watches in 5 s")
    world.expect("reconnecting")
    world.proxy.clear()
    world.settle(30)


# ---------------------------------------------------------------- versions

@row("events come twice, late and out of order")
def _(world):
    world.objects.touch()
    world.settle()
    world.streams(lambda stream: [stream.inject(line) for line in stream.lines[-8:]],
                  lambda stream: [stream.inject(line) for line in stream.lines[-8:][::-1]])
    world.objects.touch()
    world.settle()
    world.streams(faultproxy.Stream.cut)  # and it goes on from where it was, not from before
    world.objects.touch()
    world.settle()
    world.never("failed")


@row("a cluster is restored from a backup")
def _(world):
    for one in world.mirrors:
        one.stop()
    world.proxy.shift = SHIFT
    try:
        world.mirrors = [world.mirror(kind, world.namespace) for kind in KINDS]
        for one in world.mirrors:
            one.may_go_back = True
            demo.until("it is live", one.is_live)
        world.proxy.down()
    finally:
        world.proxy.shift = 0
    world.objects.touch()
    world.proxy.up()
    world.settle(30)
    # And it follows what comes then.
    world.objects.touch()
    world.settle()


# ---------------------------------------------------------------- the cluster itself

@row("a namespace is deleted while it is watched")
def _(world):
    with demo.Namespace("faults-gone") as name:
        paths = {kind: path % name for kind, path in mirror.PATHS.items()}
        objects = mirror.Objects(world.api, paths)
        objects.touch()
        ours = [world.mirror(kind, name) for kind in KINDS]
        try:
            mirror.settle(world.api, ours)
            demo.kubectl("delete", "namespace", name, "--wait")
            mirror.settle(world.api, ours, 30)
            if any(one.rows for one in ours):
                raise demo.Failure("rows outlive their namespace")
            demo.kubectl("create", "namespace", name)
            mirror.Objects(world.api, paths).touch()
            mirror.settle(world.api, ours, 30)
        finally:
            for one in ours:
                one.stop()


@row("a definition is deleted and made again while it is watched")
def _(world):
    remake_definition(world, 1)


# By then it is asked for once a minute: only discovery tells that it is back.
@row("a definition is made again long after", "deep")
def _(world):
    remake_definition(world, 30)


def remake_definition(world, pause):
    group = f"f{os.getpid()}.faults.test"
    name = f"widgets.{group}"
    path = f"/apis/{group}/v1/namespaces/{world.namespace}/widgets"

    def define():
        schema = {"type": "object", "x-kubernetes-preserve-unknown-fields": True}
        demo.kubectl("create", "-f", "-", text=json.dumps({
            "apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
            "metadata": {"name": name}, "spec": {
                "group": group, "scope": "Namespaced",
                "names": {"plural": "widgets", "singular": "widget", "kind": "Widget"},
                "versions": [{"name": "v1", "served": True, "storage": True,
                              "schema": {"openAPIV3Schema": schema}}]}}))
        demo.kubectl("wait", "--for=condition=Established", "crd", name)

    def fill():
        objects = mirror.Objects(world.api, {"widgets": path},
                                 lambda _: {"apiVersion": f"{group}/v1", "kind": "Widget"})
        demo.until("the definition is served", lambda: world.api.once("GET", path)[0] == 200)
        objects.touch()

    define()
    try:
        fill()
        one = world.mirror(name, world.namespace, path)
        world.mirrors.append(one)
        world.settle()
        demo.kubectl("delete", "crd", name)
        world.mirrors.remove(one)
        demo.until("it tells that the kind is gone", lambda: "failed" in one.states(world.since), 60,
                   lambda: one.told(world.since))
        time.sleep(pause)
        define()
        fill()
        mirror.settle(world.api, [one], 15)
        one.stop()
    finally:
        demo.try_kubectl("delete", "crd", name, "--wait=false")


# ---------------------------------------------------------------- rows that need minutes

@row("a link freezes and nobody tells", "deep")
def _(world):
    demo.until("both watches had a bookmark", lambda: all(
        any(b'"BOOKMARK"' in line for line in stream.lines) for stream in open_streams(world)), 90)
    freeze(world)


@row("a link freezes before it had a bookmark", "deep")
def _(world):
    freeze(world)


def freeze(world):
    """The last byte was sent before this: 70 s later nothing may be called live."""
    frozen = time.monotonic()
    world.streams(faultproxy.Stream.freeze)
    world.objects.touch()
    for one in world.mirrors:
        demo.until("it says that it is not live", lambda one=one: set(one.states(frozen)) - {"live"},
                   70, lambda one=one: one.told(frozen))
    world.settle(10)


def open_streams(world):
    found = []
    world.proxy.each(f"/namespaces/{world.namespace}/", found.append)
    return found


@row("no bookmarks for minutes", "deep")
def _(world):
    world.proxy.drop_bookmarks = True
    for _ in range(4):
        time.sleep(40)
        world.objects.touch()
        world.settle()
    world.never("reconnecting", "failed", "stale")


@row("a list freezes", "deep")
def _(world):
    world.plan_each(world.lists, freeze_at=200)
    world.expire()
    world.objects.touch()
    world.expect("syncing")
    demo.until("it gives up on the list", lambda: all(
        "reconnecting" in one.states(world.since) for one in world.mirrors), 75)
    world.settle()
    for one in world.mirrors:
        if "live" in one.states(world.since)[:-1]:
            raise demo.Failure(f"live without a list. {one.told(world.since)}")


def test(probe, group, chosen):
    demo.cluster_up()
    began = time.monotonic()
    with demo.Namespace("faults") as namespace, faultproxy.FaultProxy(demo.KUBECONFIG) as proxy:
        api = demo.Api()
        objects = mirror.Objects(api, {kind: path % namespace
                                       for kind, path in mirror.PATHS.items()})
        objects.touch()
        done = 0
        for name, (function, of, host, way) in ROWS.items():
            if (name not in chosen) if chosen else of != group:
                continue
            started = time.monotonic()
            try:
                with way() if way else contextlib.nullcontext() as there, \
                        World(probe, proxy, api, objects, namespace, host, there) as world:
                    function(world)
            except demo.Failure as failure:
                log = "\n".join(f"  {at - started:8.3f} {fault} {target} {detail}"
                                for at, fault, target, detail in proxy.log[-30:] if at > started)
                raise demo.Failure(f"{name}: {failure}\nThe proxy's log:\n{log}") from None
            done += 1
            print(f"{time.monotonic() - started:5.1f} s  {name}", flush=True)
        if not done:
            raise demo.Failure(f"no such row; there are: {', '.join(ROWS)}")
    print(f"{done} faults in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word not in ("--deep", "--root")]
    if not words:
        sys.exit(__doc__)
    try:
        test(os.path.abspath(words[0]), "deep" if "--deep" in sys.argv else
             "root" if "--root" in sys.argv else "quick", words[1:])
    except demo.Failure as failure:
        sys.exit(f"FAILED: {failure}")
