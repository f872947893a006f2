#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What nantian-probe writes is what kubectl then sees; what cannot be written says why.

usage: writes.py PROBE

Beside twins.py, which compares with a twin that kubectl changed: here real rollouts on simulated
nodes, undo of an undo, no history, wrong names, users without the right, bad arguments.
"""
import json
import re
import sys
import tempfile

sys.dont_write_bytecode = True
import demo

KINDS = ("deployment", "statefulset", "daemonset")


class Writes:
    def __init__(self, probe, namespace):
        self.program, self.ns = probe, namespace

    def probe(self, *args, context=None):
        return demo.run(demo.probe_command(self.program, *args, "-n", self.ns, context=context))

    def do(self, *args):
        code, out, err = self.probe(*args)
        if code != 0:
            raise demo.Failure(f"nantian-probe {' '.join(args)}: exit {code}: {err.strip()}")

    def refused(self, *args, says=(), context=None):
        """It exits with 1 and says a sentence that contains the words."""
        code, _, err = self.probe(*args, context=context)
        said = err.strip()
        if code != 1 or not said or "usage:" in said:
            raise demo.Failure(f"nantian-probe {' '.join(args)}: exit {code}, should be refused; it "
                               f"said {said!r}")
        missing = [word for word in says if word.lower() not in said.lower()]
        if missing:
            raise demo.Failure(f"nantian-probe {' '.join(args)}: {said!r} does not say {missing}")

    def kubectl(self, *args, text=None):
        return demo.kubectl("-n", self.ns, *args, text=text)

    def get(self, what, path):
        return self.kubectl("get", what, "-o", f"jsonpath={{{path}}}")

    def equal(self, what, path, wanted):
        found = self.get(what, path)
        if found != wanted:
            raise demo.Failure(f"{what} {path} is {found!r}, should be {wanted!r}")

    def until(self, what, path, wanted):
        demo.until(f"{what} {path} becomes {wanted!r}", lambda: self.get(what, path) == wanted, 60)


def workload(kind, image):
    name = f"w-{kind}"
    spec = {
        "selector": {"matchLabels": {"app": name}},
        "template": {"metadata": {"labels": {"app": name}}, "spec": {
            "terminationGracePeriodSeconds": 0, "nodeSelector": {"kubernetes.io/hostname": "kwok-node-0"},
            "containers": [{"name": "main", "image": image}]}},
    }
    if kind != "daemonset":
        spec["replicas"] = 2
    if kind == "statefulset":
        spec["serviceName"] = name
        spec["podManagementPolicy"] = "Parallel"
    names = {"deployment": "Deployment", "statefulset": "StatefulSet", "daemonset": "DaemonSet"}
    return json.dumps({"apiVersion": "apps/v1", "kind": names[kind], "metadata": {"name": name},
                       "spec": spec})


def rolled_out(w, kind):
    w.kubectl("rollout", "status", f"{kind}/w-{kind}", "--timeout=90s")


def nothing_to_undo(w):
    for kind in KINDS:
        w.kubectl("apply", "-f", "-", text=workload(kind, "app:1"))
    for kind in KINDS:
        rolled_out(w, kind)
        for arguments in ([], ["--to-revision=7"]):
            # kubectl's words are the best there are.
            code, _, words = demo.try_kubectl("-n", w.ns, "rollout", "undo", f"{kind}/w-{kind}",
                                              *arguments)
            if code == 0:
                raise demo.Failure(f"kubectl undoes {kind} {arguments} without a history")
            w.refused("undo", f"{kind}/w-{kind}", *"".join(arguments).replace("=", " ").split(),
                      says=[words.strip().splitlines()[-1].removeprefix("error: ")])
        w.equal(f"{kind}/w-{kind}", ".metadata.generation", "1")


def undo_of_an_undo(w):
    image = ".spec.template.spec.containers[0].image"
    for kind in KINDS:
        w.kubectl("set", "image", f"{kind}/w-{kind}", "main=app:2")
    for kind in KINDS:
        rolled_out(w, kind)
        for wanted in ("app:1", "app:2"):
            w.do("undo", f"{kind}/w-{kind}")
            w.equal(f"{kind}/w-{kind}", image, wanted)
            rolled_out(w, kind)
        # Undone twice, the history has moved on to revision 4; 3 is what 1 was.
        history = w.kubectl("rollout", "history", f"{kind}/w-{kind}")
        if "\n3 " not in history or "\n4 " not in history:
            raise demo.Failure(f"history of {kind} after two undos: {history}")
        w.do("undo", f"{kind}/w-{kind}", "--to-revision", "3")
        w.equal(f"{kind}/w-{kind}", image, "app:1")
        rolled_out(w, kind)


def scales_and_pods_follow(w):
    for kind in ("deployment", "statefulset"):
        for replicas in ("4", "0", "1"):
            w.do("scale", f"{kind}/w-{kind}", "--replicas", replicas)
            w.equal(f"{kind}/w-{kind}", ".spec.replicas", replicas)
            w.until(f"{kind}/w-{kind}", ".status.readyReplicas", replicas.replace("0", ""))
    w.refused("scale", "daemonset/w-daemonset", "--replicas", "2")


def refuses_images(w):
    w.refused("set-image", "deployment/w-deployment", "absent=x:1", says=["absent"])
    w.refused("set-image", "configmap/kube-root-ca.crt", "main=x:1")
    w.refused("set-image", "deployment/absent", "main=x:1", says=["absent"])
    w.refused("set-image", "deployment/w-deployment", "main=", says=["image"])


def restarts_make_new_pods(w):
    for kind in KINDS:
        pods = lambda: set(w.kubectl("get", "pods", "-l", f"app=w-{kind}",
                                     "--field-selector=status.phase=Running",
                                     "--output=jsonpath={.items[*].metadata.uid}").split())
        before = pods()
        w.do("restart", f"{kind}/w-{kind}")
        rolled_out(w, kind)
        demo.until(f"other pods of {kind}", lambda: pods() and not before & pods())


def a_paused_deployment(w):
    w.kubectl("rollout", "pause", "deployment/w-deployment")
    w.refused("undo", "deployment/w-deployment", says=["paused"])
    w.refused("restart", "deployment/w-deployment", says=["paused"])
    w.refused("pause", "deployment/w-deployment", says=["already paused"])
    w.do("scale", "deployment/w-deployment", "--replicas", "2")
    w.until("deployment/w-deployment", ".status.readyReplicas", "2")
    w.do("resume", "deployment/w-deployment")
    w.equal("deployment/w-deployment", ".spec.paused", "")
    w.refused("resume", "deployment/w-deployment", says=["not paused"])
    w.do("pause", "deployment/w-deployment")
    w.equal("deployment/w-deployment", ".spec.paused", "true")
    w.kubectl("rollout", "resume", "deployment/w-deployment")
    w.refused("pause", "daemonset/w-daemonset")


# What kubectl rollout status says, and what that is here.
STEPS = (
    (r"(\d+) out of (\d+) new (?:replicas|pods) have been updated", "Updating"),
    (r"(\d+) old replicas are pending termination()", "RemovingOld"),
    (r"(\d+) of (\d+) updated (?:replicas|pods) are available", "WaitingAvailable"),
    (r"Waiting for (\d+) pods to be ready()", "WaitingForReady"),
    (r"spec update to be observed()()", "NotObserved"),
    (r"exceeded its progress deadline()()", "DeadlineExceeded"),
    (r"only available for RollingUpdate()()", "OnDelete"),
    (r"(?:successfully rolled out|roll out complete|rolling update complete)()()", "Done"),
)


def rollouts_as_kubectl_tells(w):
    def kubectl_says(kind):
        _, out, err = demo.try_kubectl("-n", w.ns, "rollout", "status", f"{kind}/w-{kind}",
                                       "--watch=false")
        for words, step in STEPS:
            if found := re.search(words, out + err):
                return step, *(int(number or 0) for number in found.groups())
        raise demo.Failure(f"kubectl rollout status of {kind} says {out + err!r}")

    def we_say(kind):
        code, out, err = w.probe("rollout", f"{kind}/w-{kind}")
        if code != 0:
            raise demo.Failure(f"nantian-probe rollout {kind}: {err}")
        return json.loads(out)

    def agree(kind, step, says=()):
        """Both come to this step, with the same numbers where kubectl tells any."""
        told = ()

        def same():
            nonlocal told
            before, ours, after = kubectl_says(kind), we_say(kind), kubectl_says(kind)
            told = before, ours
            numbers = (0, 0) if step in ("Done", "OnDelete") else (ours["have"], ours["of"])
            return before == after == (step, *numbers) and ours["step"] == step
        try:
            demo.until(f"{kind}: {step} for both", same, 60)
        except demo.Failure as failure:
            raise demo.Failure(f"{failure}; {told}") from None
        problems = " ".join(told[1]["problems"])
        if missing := [word for word in says if word not in problems]:
            raise demo.Failure(f"{kind}: {problems!r} does not say {missing}")

    def template(kind, **patch):
        w.kubectl("patch", f"{kind}/w-{kind}", "-p", json.dumps({"spec": {"template": patch}}))

    for kind in KINDS:
        agree(kind, "Done")
    nowhere = {"nodeSelector": {"kubernetes.io/hostname": "nowhere"}}
    template("deployment", spec=nowhere)
    agree("deployment", "Updating", says=["not match its node selector or affinity"])
    w.kubectl("patch", "deployment/w-deployment", "-p", '{"spec":{"progressDeadlineSeconds":1}}')
    agree("deployment", "DeadlineExceeded", says=["not match its node selector or affinity"])
    template("statefulset", spec=nowhere)
    agree("statefulset", "WaitingForReady", says=["not match its node selector or affinity"])
    template("daemonset", metadata={"labels": {"nantian.dev/simulate": "image"}})
    agree("daemonset", "WaitingAvailable", says=["cannot be pulled"])
    w.kubectl("patch", "daemonset/w-daemonset", "-p", '{"spec":{"updateStrategy":{"type":"OnDelete",'
              '"rollingUpdate":null}}}')
    template("daemonset", metadata={"labels": {"nantian.dev/simulate": None}})
    agree("daemonset", "OnDelete")
    w.kubectl("patch", "daemonset/w-daemonset", "-p", '{"spec":{"updateStrategy":{"type":"RollingUpdate"}}}')
    w.kubectl("patch", "deployment/w-deployment", "-p", '{"spec":{"progressDeadlineSeconds":600}}')
    for kind in ("deployment", "statefulset"):
        w.do("undo", f"{kind}/w-{kind}")
    # It waits for its broken pods, though nobody wants their revision any more.
    for pod in we_say("statefulset")["problems"]:
        if "Once the pod is deleted" in pod:
            raise demo.Failure(f"pods made in parallel do not wait for each other: {pod}")
    w.kubectl("delete", "pods", "-l", "app=w-statefulset")
    for kind in KINDS:
        agree(kind, "Done")


def a_deleted_pod_is_replaced(w):
    uids = lambda: set(w.kubectl("get", "pods", "-l", "app=w-deployment", "-o",
                                 "jsonpath={.items[*].metadata.uid}").split())
    before = uids()
    name = w.kubectl("get", "pods", "-l", "app=w-deployment", "-o",
                     "jsonpath={.items[0].metadata.name}")
    w.do("delete", f"pod/{name}")
    demo.until("the deleted pod is replaced", lambda: len(uids()) == 2 and uids() - before)


def wrong_names(w):
    for kind in KINDS:
        w.refused("undo", f"{kind}/absent", says=["absent"])
        w.refused("restart", f"{kind}/absent", says=["absent"])
        w.refused("delete", f"{kind}/absent", says=["absent"])
    w.refused("scale", "deployment/absent", "--replicas", "1", says=["absent"])
    w.refused("delete", "unheardof/absent", says=["unheardof"])
    w.refused("restart", "configmap/kube-root-ca.crt")
    w.refused("apply", "-f", "/nonexistent/file.yaml", says=["/nonexistent/file.yaml"])
    w.refused("delete", "pod/absent", context="no-such-context", says=["no-such-context"])


def bad_arguments(w):
    for args in (["scale", "deployment/w-deployment"], ["scale", "deployment/w-deployment", "--replicas", "x"],
                 ["scale", "deployment/w-deployment", "--replicas", "-1"], ["undo", "deployment"],
                 ["undo", "deployment/w-deployment", "--to-revision", "one"],
                 ["set-image", "deployment/w-deployment"], ["set-image", "deployment", "main=x:1"], ["apply"], ["bogus", "pod/x"]):
        code, _, err = w.probe(*args)
        if code != 2 or "usage:" not in err:
            raise demo.Failure(f"nantian-probe {' '.join(args)}: exit {code}, should tell its usage")


def apply_file(text):
    file = tempfile.NamedTemporaryFile("w", suffix=".yaml")
    file.write(text)
    file.flush()
    return file


CONFIG = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: %s\ndata:\n  key: %s\n"


def users_without_the_right(w):
    before = [w.kubectl("get", f"{kind}/w-{kind}", "-o", "jsonpath={.metadata.generation}")
              for kind in KINDS]
    for context, user in (("demo-viewer", "viewer"), ("demo-dev", "dev")):
        for verb, kind in zip(("restart", "delete", "undo"), KINDS):
            w.refused(verb, f"{kind}/w-{kind}", context=context, says=[user])
        w.refused("scale", "deployment/w-deployment", "--replicas", "9", context=context, says=[user])
        w.refused("set-image", "deployment/w-deployment", "main=x:1", context=context, says=[user])
        with apply_file(CONFIG % ("denied", "x")) as file:
            w.refused("apply", "-f", file.name, context=context, says=[user])
    after = [w.kubectl("get", f"{kind}/w-{kind}", "-o", "jsonpath={.metadata.generation}")
             for kind in KINDS]
    if before != after:
        raise demo.Failure(f"refused writes changed generations from {before} to {after}")
    if demo.try_kubectl("-n", w.ns, "get", "configmap", "denied")[0] == 0:
        raise demo.Failure("a refused apply made its ConfigMap")


def applies(w):
    with apply_file(CONFIG % ("one", "first") + "---\n" + CONFIG % ("two", "second")) as file:
        w.do("apply", "-f", file.name)
    w.equal("configmap/one", ".data.key", "first")
    w.equal("configmap/two", ".data.key", "second")
    w.kubectl("apply", "--server-side", "--force-conflicts", "--field-manager=someone", "-f", "-",
              text=CONFIG % ("one", "theirs"))
    with apply_file(CONFIG % ("one", "ours")) as file:
        w.refused("apply", "-f", file.name, says=["someone", "key"])
    w.equal("configmap/one", ".data.key", "theirs")
    with apply_file((CONFIG % ("one", "x")) + "daat: {}\n") as file:
        w.refused("apply", "-f", file.name, says=["daat"])
    with apply_file(CONFIG % ("one", "[x") + "  - y\n") as file:
        w.refused("apply", "-f", file.name, says=["line"])
    with apply_file(CONFIG % ("Not_A_Name", "x")) as file:
        w.refused("apply", "-f", file.name, says=["Not_A_Name"])
    broken = json.loads(workload("deployment", "app:1"))
    broken["spec"]["replicas"] = "many"
    with apply_file(json.dumps(broken)) as file:
        w.refused("apply", "-f", file.name, says=["replicas"])


def owners(w, what, field):
    """Who owns a field below data or spec, by managed fields."""
    top, name = field
    found = json.loads(w.kubectl("get", what, "--show-managed-fields", "-o", "json"))
    return sorted({entry["manager"] for entry in found["metadata"]["managedFields"]
                   if f"f:{name}" in entry["fieldsV1"].get(f"f:{top}", {})})


def shared_fields(w):
    """What others own is taken over, left to them or removed, each field as it was told."""
    def theirs(**data):
        w.kubectl("apply", "--server-side", "--force-conflicts", "--field-manager=someone", "-f", "-",
                  text=json.dumps({"apiVersion": "v1", "kind": "ConfigMap",
                                   "metadata": {"name": "shared"}, "data": data}))

    def map_of(**data):
        return apply_file(json.dumps({"apiVersion": "v1", "kind": "ConfigMap",
                                      "metadata": {"name": "shared"}, "data": data}))
    theirs(a="theirs", b="theirs", c="theirs")
    with map_of(a="mine", b="mine", d="mine") as file:
        w.refused("apply", "-f", file.name, "--take", ".data.a", says=["someone", ".data.b"])
        w.equal("configmap/shared", ".data", '{"a":"theirs","b":"theirs","c":"theirs"}')
        w.do("apply", "-f", file.name, "--take", ".data.a", "--leave", ".data.b")
    w.equal("configmap/shared", ".data", '{"a":"mine","b":"theirs","c":"theirs","d":"mine"}')
    for name, who in (("a", "nantian"), ("b", "someone"), ("c", "someone"), ("d", "nantian")):
        if (found := owners(w, "configmap/shared", ("data", name))) != [who]:
            raise demo.Failure(f".data.{name} belongs to {found}, should be {who}'s")

    # Opened with all four; b and c are no longer in the text, d changed.
    with map_of(a="mine", b="theirs", c="theirs", d="mine") as opened, map_of(a="mine", d="new") as file:
        edit = ("-f", file.name, "--opened", opened.name)
        code, out, err = w.probe("diff", *edit)
        told = [(one["field"], one["manager"], one["removed"])
                for line in out.splitlines() for one in json.loads(line)["conflicts"]]
        if code != 0 or told != [(".data.b", "someone", True), (".data.c", "someone", True)]:
            raise demo.Failure(f"removed fields: exit {code}, {told}, {err}")
        w.do("apply", *edit, "--take", ".data.b", "--leave", ".data.c")
    w.equal("configmap/shared", ".data", '{"a":"mine","c":"theirs","d":"new"}')


def what_was_scaled(w):
    """nantian's own scale is no other manager to its apply."""
    made = json.loads(workload("deployment", "app:1"))
    made["metadata"]["name"] = "own"
    for step in (2, 4):
        made["spec"]["replicas"] = step
        with apply_file(json.dumps(made)) as file:
            w.do("apply", "-f", file.name)
        w.equal("deployment/own", ".spec.replicas", str(step))
        w.do("scale", "deployment/own", "--replicas", "3")
        w.equal("deployment/own", ".spec.replicas", "3")


def edits_own_little(w):
    """An edit of an opened object makes nantian the owner of what it changed and of nothing else."""
    made = json.loads(workload("deployment", "app:1"))
    made["metadata"]["name"] = "little"
    made["spec"]["template"]["spec"]["containers"].append({"name": "side", "image": "side:1"})
    w.kubectl("apply", "--server-side", "--field-manager=someone", "-f", "-", text=json.dumps(made))

    def edit(change, *more):
        opened = w.kubectl("get", "deployment", "little", "-o", "json")
        text = json.loads(opened)
        for key in ("creationTimestamp", "resourceVersion", "generation"):
            text["metadata"].pop(key, None)
        text.pop("status", None)
        change(text)
        with apply_file(opened) as before, apply_file(json.dumps(text)) as file:
            w.do("apply", "-f", file.name, "--opened", before.name, *more)

    def owned():
        found = json.loads(w.kubectl("get", "deployment", "little", "--show-managed-fields", "-o", "json"))
        return [entry["fieldsV1"] for entry in found["metadata"]["managedFields"]
                if entry["manager"] == "nantian"]

    side = {"f:spec": {"f:template": {"f:spec": {"f:containers": {'k:{"name":"side"}': {
        ".": {}, "f:name": {}, "f:image": {}}}}}}}
    image = '.spec.template.spec.containers[name="side"].image'
    containers = lambda text: text["spec"]["template"]["spec"]["containers"]
    edit(lambda text: containers(text)[1].update(image="side:2"), "--take", image)
    if owned() != [side]:
        raise demo.Failure(f"after an edit of an image nantian owns {owned()}")
    edit(lambda text: text["metadata"].setdefault("annotations", {}).update(note="n"))
    noted = {"f:metadata": {"f:annotations": {"f:note": {}}}, **side}
    if owned() != [noted]:
        raise demo.Failure(f"after an edit of an annotation nantian owns {owned()}, not {[noted]}")
    edit(lambda text: text["metadata"]["annotations"].pop("note"))
    if owned() != [side] or w.get("deployment/little", ".metadata.annotations.note"):
        raise demo.Failure(f"after the annotation was removed nantian owns {owned()}")
    # What someone else removes is gone: nobody holds it without having written it.
    made["spec"].pop("replicas")
    containers(made)[1]["image"] = "side:2"
    w.kubectl("apply", "--server-side", "--field-manager=someone", "-f", "-", text=json.dumps(made))
    w.equal("deployment/little", ".spec.replicas", "1")


def dotted_keys(w):
    """.env and env are two fields; the one that was told is the one that goes."""
    w.kubectl("apply", "--server-side", "--field-manager=someone", "-f", "-", text=json.dumps(
        {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "dots"},
         "data": {".env": "1", "env": "2"}}))
    opened = w.kubectl("get", "configmap", "dots", "-o", "json")
    text = json.loads(opened)
    del text["data"][".env"]
    for key in ("creationTimestamp", "resourceVersion", "managedFields"):
        text["metadata"].pop(key, None)
    with apply_file(opened) as before, apply_file(json.dumps(text)) as file:
        w.do("apply", "-f", file.name, "--opened", before.name, "--take", ".data..env")
    w.equal("configmap/dots", ".data", '{"env":"2"}')


def keepers(w):
    """Who else decides is told before the write."""
    made = json.loads(workload("deployment", "app:1"))
    made["metadata"].update(name="kept", annotations={"meta.helm.sh/release-name": "rel"})
    w.kubectl("apply", "-f", "-", text=json.dumps(made))
    w.kubectl("autoscale", "deployment", "kept", "--min=2", "--max=3", "--cpu=80%")
    made["spec"]["replicas"] = 5
    with apply_file(json.dumps(made)) as file:
        _, out, err = w.probe("diff", "-f", file.name, "--take", ".spec.replicas")
    told = [json.loads(line)["keepers"] for line in out.splitlines()]
    if told != [["rel", "kept"]]:
        raise demo.Failure(f"keepers {told}: {err}")
    w.equal("deployment/kept", ".spec.replicas", "2")


def test(probe):
    demo.cluster_up()
    failed = []
    with demo.Namespace("writes") as namespace:
        w = Writes(probe, namespace)
        for step in (nothing_to_undo, undo_of_an_undo, scales_and_pods_follow,
                     refuses_images, restarts_make_new_pods,
                     a_paused_deployment, rollouts_as_kubectl_tells, a_deleted_pod_is_replaced, wrong_names, bad_arguments,
                     users_without_the_right, applies, shared_fields,
                     what_was_scaled, edits_own_little, dotted_keys, keepers):
            try:
                step(w)
                print(f"ok      {step.__name__}", flush=True)
            except demo.Failure as failure:
                print(f"FAILED  {step.__name__}: {failure}", flush=True)
                failed.append(step.__name__)
    if failed:
        raise demo.Failure(", ".join(failed))


if __name__ == "__main__":
    demo.main(test, __doc__)
