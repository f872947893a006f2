#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`nantian-probe logs` against `kubectl logs` on the demo's real node: every line once, in order.

usage: logs.py PROBE

Six containers of two pods print numbered lines and are followed together. One of each pod ends by
itself after a burst, one is killed, both are started again; in the end each container's lines must
be those of its instance before and of the present one, as kubectl has them. Then the demo's own
talkers are read: plain lines, JSON and ANSI colours, byte by byte.
"""
import json
import sys
import time

sys.dont_write_bytecode = True
import demo

# Prints "RUN NUMBER" lines, 20 a second. Container "ends" fails after a burst of 400 in its first
# run; "killed" is ended from outside; the second run prints 60 lines. The last line tells the end.
SCRIPT = r"""
run=$(cat /data/$NAME 2>/dev/null || echo 0); run=$((run + 1)); echo $run >/data/$NAME
trap 'echo "$NAME run $run was told to end"; exit 3' TERM
n=0
say() { n=$((n + 1)); echo "$NAME run $run line $n 南天门 $(printf '\033[31m')red$(printf '\033[0m')"; }
while [ $n -lt 60 ]; do say; sleep 0.05; done
if [ $run = 1 ] && [ $NAME = ends ]; then
    while [ $n -lt 460 ]; do say; done
    exit 1
fi
while [ $run = 1 ] && [ $NAME = killed ]; do say; sleep 0.05; done
echo "$NAME run $run done"
while :; do sleep 0.2; done
"""
NAMES = ["steady", "ends", "killed"]


def workload():
    container = lambda name: {
        "name": name, "image": "nantian.local/tools:1", "command": ["/bin/sh", "-c", SCRIPT],
        "env": [{"name": "NAME", "value": name}],
        "volumeMounts": [{"name": "data", "mountPath": "/data"}]}
    return json.dumps({
        "apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "numbers"},
        "spec": {"replicas": 2, "selector": {"matchLabels": {"app": "numbers"}}, "template": {
            "metadata": {"labels": {"app": "numbers"}},
            "spec": {"dnsPolicy": "Default", "terminationGracePeriodSeconds": 1,
                     "nodeSelector": {"kubernetes.io/hostname": "node-1"},
                     "volumes": [{"name": "data", "emptyDir": {}}],
                     "containers": [container(name) for name in NAMES]}}}})


def kubectl_bytes(*args):
    """Lines as bytes, without their newlines; log lines need not be text."""
    out = demo.kubectl(*args).encode("utf-8", "surrogateescape")
    return out.split(b"\n")[:-1]


def by_source(lines):
    """The probe's lines by (pod, container)."""
    found = {}
    for line in lines:
        pod, container, text = line.rstrip(b"\n").split(b" ", 2)
        found.setdefault((pod.decode(), container.decode()), []).append(text)
    return found


def state_of(feed):
    counts = {" ".join(source): len(lines) for source, lines in by_source(feed.lines).items()}
    return (f"exit {feed.process.poll()}, lines {counts}, stderr "
            f"{feed.errors.decode(errors='replace').strip()!r}")


def first_difference(ours, theirs):
    for number, (mine, other) in enumerate(zip(ours, theirs)):
        if mine != other:
            return f"line {number + 1} is {mine!r}, kubectl has {other!r}"
    return f"{len(ours)} lines, kubectl has {len(theirs)}"


def follows_across_restarts(probe, namespace):
    demo.kubectl("apply", "-n", namespace, "-f", "-", text=workload())
    # Opened at once: pods and containers that do not run yet belong to it too.
    feed = demo.Lines(demo.probe_command(probe, "logs", "deployment/numbers", "-n", namespace,
                                         "--tail", "-1"))
    try:
        follow(feed, namespace)
    finally:
        feed.stop()


def follow(feed, namespace):
    def statuses():
        items = json.loads(demo.kubectl("get", "pods", "-n", namespace, "-o", "json"))["items"]
        return {(item["metadata"]["name"], status["name"]): status for item in items
                for status in item.get("status", {}).get("containerStatuses", [])}

    def running():
        now = statuses()
        return len(now) == 6 and all(s["restartCount"] or "running" in s["state"]
                                     for s in now.values()) and now

    pods = sorted({pod for pod, _ in demo.until("six containers run", running, 240)})
    demo.until("both pods' container \"killed\" is being followed", lambda: all(
        len(by_source(feed.lines).get((pod, "killed"), [])) > 80 for pod in pods), 240,
        lambda: state_of(feed))
    for pod in pods:
        demo.kubectl("exec", "-n", namespace, pod, "-c", "killed", "--", "sh", "-c", "kill 1")

    def has_ended(pod, name):
        runs = 1 if name == "steady" else 2
        return kubectl_bytes("logs", "-n", namespace, pod, "-c", name, "--tail=1") \
            == [f"{name} run {runs} done".encode()]

    for pod in pods:
        for name in NAMES:
            demo.until(f"{pod} {name} has printed its last line",
                       lambda p=pod, n=name: has_ended(p, n), 120)
    def of_first_run(pod, name):
        # Soon after a restart the kubelet may answer with nothing at all.
        return kubectl_bytes("logs", "-n", namespace, pod, "-c", name, "--previous")

    wanted = {}
    for pod in pods:
        for name in NAMES:
            before = [] if name == "steady" else demo.until(
                f"kubectl has what {pod} {name} printed before",
                lambda p=pod, n=name: of_first_run(p, n), 60)
            wanted[(pod, name)] = before + kubectl_bytes("logs", "-n", namespace, pod, "-c", name)
    for (pod, name), status in statuses().items():
        if status["restartCount"] != (0 if name == "steady" else 1):
            raise demo.Failure(f"{pod} {name} was started {status['restartCount'] + 1} times; the "
                               "test cannot tell what it printed")

    last = {source: lines[-1] for source, lines in wanted.items()}
    end = time.monotonic() + 30
    while time.monotonic() < end and any(by_source(feed.lines).get(source, [b""])[-1] != line
                                         for source, line in last.items()):
        time.sleep(0.1)
    time.sleep(1.5)  # a repeated line would come now
    ours = by_source(feed.lines)
    if set(ours) != set(wanted):
        raise demo.Failure(f"lines of {sorted(ours)}, there are {sorted(wanted)}")
    for source, lines in wanted.items():
        if ours[source] != lines:
            raise demo.Failure(f"{' '.join(source)}: {first_difference(ours[source], lines)}")
    print(f"followed {len(wanted)} containers, 4 restarts, {sum(map(len, wanted.values()))} lines")


def merges_by_time(probe, namespace):
    """What was printed already comes in the order of its timestamps, over all containers."""
    code, out, err = demo.run(demo.probe_command(
        probe, "logs", "deployment/numbers", "-n", namespace, "--no-follow", "--tail", "-1"))
    if code != 0:
        raise demo.Failure(f"logs --no-follow: exit {code}: {err.strip()}")
    ours = [line.split(b" ", 2) for line in out.encode().split(b"\n")[:-1]]
    times = {}
    for pod in sorted({line[0].decode() for line in ours}):
        for name in NAMES:
            for line in kubectl_bytes("logs", "-n", namespace, pod, "-c", name, "--timestamps"):
                stamp, text = line.split(b" ", 1)
                times[(pod.encode(), name.encode(), text)] = stamp
    # The fraction of a second has nine digits less its trailing zeros.
    number = lambda stamp: stamp.rstrip(b"Z").partition(b".")[0::2]
    order = [(lambda s: (s[0], s[1].ljust(9, b"0")))(number(times[tuple(line)])) for line in ours]
    if len(ours) != len(times):
        raise demo.Failure(f"logs --no-follow printed {len(ours)} lines, kubectl has {len(times)}")
    for at, (one, two) in enumerate(zip(order, order[1:])):
        if one > two:
            raise demo.Failure(f"logs --no-follow: line {at + 2} is older than the one before it: "
                               f"{ours[at]}, {ours[at + 1]}")
    print(f"merged {len(ours)} lines of {len(set(map(lambda l: (l[0], l[1]), ours)))} containers")


def reads_talkers(probe):
    feed = demo.Lines(demo.probe_command(probe, "logs", "deployment/talker", "-n", "talk",
                                         "--tail", "30"))
    try:
        demo.until("all six talkers say more than what was there",
                   lambda: len([s for s in by_source(feed.lines).values() if len(s) >= 35]) == 6, 240,
                   lambda: state_of(feed))
    finally:
        feed.stop()
    for (pod, name), lines in by_source(feed.lines).items():
        theirs = kubectl_bytes("logs", "-n", "talk", pod, "-c", name, "--tail=2000")
        if lines[0] not in theirs:
            raise demo.Failure(f"{pod} {name}: kubectl does not have {lines[0]!r}")
        # Lines of the same second can be alike: any place where all of them match will do.
        if not any(theirs[at:at + len(lines)] == lines for at in range(len(theirs))):
            at = theirs.index(lines[0])
            raise demo.Failure(f"{pod} {name}: {first_difference(lines, theirs[at:at + len(lines)])}")
    print(f"read {len(feed.lines)} lines of the talkers")


def says_what_is_wrong(probe):
    for arguments in (["pod/absent", "-n", "talk"],
                      ["deployment/absent", "-n", "talk", "--no-follow"],
                      ["deployment/talker", "-n", "talk", "--previous"]):
        command = demo.probe_command(probe, "logs", *arguments)
        try:
            code, out, err = demo.run(command, timeout=60)
        except Exception as error:
            raise demo.Failure(f"logs {' '.join(arguments)} does not end: {error}") from error
        if code == 0 or not err.strip():
            raise demo.Failure(f"logs {' '.join(arguments)}: exit {code}, stderr {err.strip()!r}")


def test(probe):
    demo.cluster_up()
    with demo.Namespace("logs") as namespace:
        follows_across_restarts(probe, namespace)
        merges_by_time(probe, namespace)
    reads_talkers(probe)
    says_what_is_wrong(probe)


if __name__ == "__main__":
    demo.main(test, __doc__)
