# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects of many kinds, and random edits of them that the API server takes, for differences.py.

An edit is a function (o, dice) that changes the object in place. Those in DRY are only asked about:
were they applied, they would hinder the clean-up.
"""
import base64
import copy

WORDS = ("alpha", "beta", "gamma", "delta", "yes", "null", "007", "1e3", "0x1f", "a: b", " x ", "~",
         "two\nlines\n", "南天门", "quote \" and \\", "")
LABELS = ("app.kubernetes.io/name", "app.kubernetes.io/part-of", "tier", "a.b.c/d-e_f.g", "x")
# Each row is one amount; the last spellings of a row stay as they are written.
CPU = (("1", "1000m", "1e0"), ("2", "2000m", "2.0"), ("250m", "0.25"), ("100m", "0.1", "100000u"))
MEMORY = (("1Gi", "1024Mi", "1073741824", "1048576Ki"), ("64Mi", "65536Ki", "67108864"),
          ("128M", "128000k", "0.128G", "128e6"), ("2Gi", "2048Mi", "2147483648"))
SPELLED = {one: row for row in (*CPU, *MEMORY) for one in row}
PROTOCOLS = ("TCP", "UDP", "SCTP")


def word(dice):
    return dice.choice(WORDS)


def encoded(text):
    return base64.b64encode(text.encode()).decode()


def respell(place, name, dice, amounts):
    """Another spelling of the amount there, or sometimes another amount."""
    if dice.random() < 0.7 and place.get(name) in SPELLED:
        place[name] = dice.choice(SPELLED[place[name]])
    else:
        place[name] = dice.choice(dice.choice(amounts))


def pick(items, dice):
    return dice.choice(items) if items else None


def toggle(place, name, value):
    """Sets the field, or removes it where it has that value."""
    if name in place and place[name] == value:
        del place[name]
    else:
        place[name] = copy.deepcopy(value)


def items_of(place, name):
    if not place.get(name):
        place[name] = []
    return place[name]


def fields_of(place, name):
    if not place.get(name):
        place[name] = {}
    return place[name]


# ---- every kind

def label(o, dice):
    toggle(fields_of(o["metadata"], "labels"), dice.choice(LABELS), dice.choice(("a", "b", "", "1.0")))


def annotate(o, dice):
    toggle(fields_of(o["metadata"], "annotations"), dice.choice(("note", "a.b/c.d", "example.com/x-y_z.0")),
           word(dice))


def no_maps(o, dice):
    o["metadata"][dice.choice(("labels", "annotations"))] = dice.choice(({}, None))


def finalizers(o, dice):
    o["metadata"]["finalizers"] = dice.sample(["example.com/a", "example.com/b", "example.com/c.d"],
                                              dice.randint(0, 3))


def owners(o, dice):
    o["metadata"]["ownerReferences"] = [
        {"apiVersion": "v1", "kind": "ConfigMap", "name": f"owner-{uid}", "uid": f"{uid}-uid",
         **({"controller": False} if dice.random() < 0.5 else {})}
        for uid in dice.sample(["a", "b", "c"], dice.randint(1, 3))]


COMMON = (label, label, annotate, annotate, no_maps)
DRY = (finalizers, owners)


# ---- pod templates

def template(o):
    spec = o["spec"]["jobTemplate"]["spec"] if o["kind"] == "CronJob" else o["spec"]
    return spec["template"]


def container(o, dice):
    return dice.choice(template(o)["spec"]["containers"])


def image(o, dice):
    container(o, dice)["image"] = f"registry.test:5000/app:{dice.randint(1, 9)}"


def env_set(o, dice):
    env = items_of(container(o, dice), "env")
    name = dice.choice(("A", "B", "C_D", "e.f-g"))
    found = [one for one in env if one["name"] == name]
    one = found[0] if found else {"name": name}
    one.pop("valueFrom", None)
    one.pop("value", None)
    if dice.random() < 0.3:
        one["valueFrom"] = dice.choice(({"fieldRef": {"fieldPath": "metadata.name"}}, {
            "configMapKeyRef": {"name": "settings", "key": "a.b", "optional": True}}))
    else:
        one["value"] = dice.choice((*WORDS, None))
    if not found:
        env.insert(dice.randint(0, len(env)), one)


def env_drop(o, dice):
    env = container(o, dice).get("env")
    if env:
        env.pop(dice.randrange(len(env)))


def env_none(o, dice):
    container(o, dice)["env"] = dice.choice(([], None))


def shuffle_env(o, dice):
    dice.shuffle(items_of(container(o, dice), "env"))


def ports(o, dice):
    """A number with another protocol is another port."""
    all_ports = items_of(container(o, dice), "ports")
    one = {"containerPort": dice.choice((80, 443, 53)), "protocol": dice.choice(PROTOCOLS)}
    for old in all_ports:
        if (old["containerPort"], old.get("protocol", "TCP")) == tuple(one.values()):
            all_ports.remove(old)
            return
    if one["protocol"] == "TCP" and dice.random() < 0.5:
        del one["protocol"]
    if dice.random() < 0.3:
        one["hostIP"] = "127.0.0.1"
    all_ports.append(one)


def resources(o, dice):
    part = fields_of(fields_of(container(o, dice), "resources"), "limits")
    if dice.random() < 0.6:
        respell(part, "memory", dice, MEMORY)
    else:
        respell(part, "cpu", dice, CPU)


def no_resources(o, dice):
    one = container(o, dice)
    one["resources"] = dice.choice(({}, None, {"limits": {}}))


def arguments(o, dice):
    container(o, dice)[dice.choice(("args", "command"))] = [word(dice) for _ in range(dice.randint(0, 3))]


def reorder_containers(o, dice):
    dice.shuffle(template(o)["spec"]["containers"])


def sidecar(o, dice):
    containers = template(o)["spec"]["containers"]
    if len(containers) > 2:
        containers.pop(dice.randrange(len(containers)))
    else:
        names = {one["name"] for one in containers}
        containers.insert(dice.randint(0, len(containers)), {
            "name": min({"main", "aside", "extra"} - names), "image": "side:1"})


def volumes(o, dice):
    spec = template(o)["spec"]
    all_volumes = items_of(spec, "volumes")
    if len(all_volumes) > 2 or (all_volumes and dice.random() < 0.3):
        gone = all_volumes.pop(dice.randrange(len(all_volumes)))["name"]
        for one in spec["containers"]:
            if one.get("volumeMounts"):
                one["volumeMounts"] = [m for m in one["volumeMounts"] if m["name"] != gone]
        return
    names = {"v1", "v2", "v3", "v4"} - {one["name"] for one in all_volumes}
    one = {"name": dice.choice(sorted(names)), "emptyDir": {}}
    if dice.random() < 0.6:
        one["emptyDir"] = {"sizeLimit": dice.choice(dice.choice(MEMORY))}
    all_volumes.append(one)
    mounts = items_of(container(o, dice), "volumeMounts")
    path = dice.choice(("/data", "/var/lib/x.y", "/a b"))
    if all(mount["mountPath"] != path for mount in mounts):
        mounts.append({"name": one["name"], "mountPath": path})


def volume_size(o, dice):
    one = pick(template(o)["spec"].get("volumes"), dice)
    if one:
        respell(fields_of(one, "emptyDir"), "sizeLimit", dice, MEMORY)


def probe_port(o, dice):
    """80 and "80" are not the same."""
    container(o, dice)["livenessProbe"] = {
        "httpGet": {"path": "/", "port": dice.choice((80, "http", 81))},
        "periodSeconds": dice.randint(1, 3)}


def pod_fields(o, dice):
    spec = template(o)["spec"]
    name, value = dice.choice((
        ("tolerations", [{"key": "a.b/c", "operator": "Exists"}]),
        ("tolerations", []), ("tolerations", None),
        ("nodeSelector", {"no.such/node": "here", "zone": dice.choice("ab")}),
        ("terminationGracePeriodSeconds", dice.choice((0, 5, None))),
        ("hostAliases", [{"ip": ip, "hostnames": [f"h{dice.randint(1, 3)}"]}
                         for ip in dice.sample(["10.0.0.1", "10.0.0.2", "::1"], 2)]),
        ("imagePullSecrets", [{"name": name} for name in dice.sample(["p", "q", "r.s"], 2)]),
        ("securityContext", dice.choice(({}, {"runAsNonRoot": True}, {"fsGroup": dice.randint(1, 9)}))),
        ("securityContext", {"sysctls": [{"name": "net.ipv4.ip_local_port_range", "value": "1 9"}]}),
        ("topologySpreadConstraints", [
            {"topologyKey": key, "whenUnsatisfiable": what, "maxSkew": dice.randint(1, 2),
             "labelSelector": {"matchLabels": {"a.b/c": "d"}}}
            for key, what in dice.sample([("zone", "DoNotSchedule"), ("zone", "ScheduleAnyway"),
                                          ("a.b/host", "DoNotSchedule")], 2)]),
        ("initContainers", [{"name": f"init{i}", "image": f"init:{dice.randint(1, 2)}"}
                            for i in range(dice.randint(0, 2))])))
    toggle(spec, name, value)


def template_note(o, dice):
    toggle(fields_of(template(o)["metadata"], "annotations"), dice.choice(("x.y/z", "when")), word(dice))


POD = (image, image, env_set, env_set, env_set, env_drop, env_none, shuffle_env, ports, ports, ports,
       resources, resources, resources, no_resources, arguments, reorder_containers, sidecar, volumes,
       volumes, volume_size, probe_port, pod_fields, pod_fields, pod_fields, template_note)


def chosen(*values):
    """An edit that gives a field one of some values: (path, values)..."""
    def change(o, dice):
        path, options = dice.choice(values)
        *above, last = path.split("/")
        for name in above:
            o = fields_of(o, name)
        value = dice.choice(options)
        if value == "absent":
            o.pop(last, None)
        else:
            o[last] = copy.deepcopy(value)
    return change


# ---- the others

def service_ports(o, dice):
    all_ports = o["spec"]["ports"]
    if len(all_ports) > 2:
        all_ports.pop(dice.randrange(len(all_ports)))
    number, protocol = dice.choice((80, 53)), dice.choice(("TCP", "UDP"))
    for one in all_ports:
        if (one["port"], one.get("protocol", "TCP")) == (number, protocol):
            one["targetPort"] = dice.choice((number, 8080, "http"))
            return
    all_ports.append({"name": f"p{number}-{protocol.lower()}", "port": number, "protocol": protocol})


def reorder_ports(o, dice):
    dice.shuffle(o["spec"]["ports"])


def config(o, dice):
    data = fields_of(o, "data")
    toggle(data, dice.choice(("a.b", "app.properties", "KEY", "under_score-dash", ".hidden")),
           dice.choice((*WORDS, "k=v\n# c\n\ttab: x\n", " leading\nand\n\n")))


def binary(o, dice):
    toggle(fields_of(o, "binaryData"), dice.choice(("b.bin", "c")), encoded(word(dice)))


def secret(o, dice):
    toggle(fields_of(o, "data"), dice.choice(("pass.word", "user", "tls.x")), encoded(word(dice)))


def hard(o, dice):
    name = dice.choice(("requests.cpu", "limits.memory", "count/widgets.example.com"))
    place = o["spec"]["hard"]
    if name in place and dice.random() < 0.2:
        del place[name]
    else:
        respell(place, name, dice, CPU if "cpu" in name else MEMORY)


def limits(o, dice):
    """Quantities in a list that is one value."""
    one = o["spec"]["limits"][0]
    respell(one["max"], dice.choice(("memory", "ephemeral-storage")), dice, MEMORY[:2])


def storage(o, dice):
    requests = o["spec"]["resources"]["requests"]
    requests["storage"] = dice.choice(SPELLED[requests["storage"]])


def widget_ports(o, dice):
    all_ports = items_of(o["spec"], "ports")
    number, protocol = dice.choice((1, 2)), dice.choice((*PROTOCOLS, None))
    for one in all_ports:
        if (one["port"], one.get("protocol", "TCP")) == (number, protocol or "TCP"):
            if dice.random() < 0.3:
                all_ports.remove(one)
            else:
                one["note"] = dice.choice((*WORDS, None))
            return
    all_ports.insert(dice.randint(0, len(all_ports)), {
        "port": number, **({"protocol": protocol} if protocol else {}),
        **({"note": None} if dice.random() < 0.3 else {})})


def widget_shuffle(o, dice):
    dice.shuffle(items_of(o["spec"], dice.choice(("ports", "tags", "steps"))))


def widget_sets(o, dice):
    o["spec"]["tags"] = dice.sample(WORDS, dice.randint(0, 4))
    o["spec"]["numbers"] = dice.sample(range(5), dice.randint(0, 4))


def widget_steps(o, dice):
    o["spec"]["steps"] = [{"run": word(dice), **({"with": dice.choice((None, {}, {"a.b": "c"}))}
                                                 if dice.random() < 0.5 else {})}
                          for _ in range(dice.randint(0, 3))]


def widget_settings(o, dice):
    one = fields_of(fields_of(o["spec"], "settings"), dice.choice(("first", "se.cond", "third/one")))
    toggle(one, dice.choice(("value", "other.key")), word(dice))


def anything(dice, depth=0):
    what = dice.random()
    if what < 0.4 or depth > 3:
        return dice.choice((None, True, False, 0, 1, -5, 1.5, 10 ** 12, *WORDS))
    if what < 0.7:
        return {dice.choice(("a", "b.c", "d/e", "", "name", "f g", "\"q\"")): anything(dice, depth + 1)
                for _ in range(dice.randint(0, 3))}
    if what < 0.85:
        return [{"name": dice.choice("abc"), "v": anything(dice, depth + 1)}
                for _ in range(dice.randint(0, 3))]
    return [anything(dice, depth + 1) for _ in range(dice.randint(0, 3))]


def widget_free(o, dice):
    free = fields_of(o["spec"], "free")
    name = dice.choice(("one", "two.three", "li st"))
    if dice.random() < 0.2:
        free.pop(name, None)
    elif isinstance(free.get(name), list) and dice.random() < 0.5:
        dice.shuffle(free[name])
    else:
        free[name] = anything(dice)


WIDGET_FIELDS = chosen(
    ("spec/limit", (1, "1", "50%", 2, "absent")), ("spec/note", (None, "", "text", "absent")),
    ("spec/options", (None, {}, {"a": "1"}, "absent")), ("spec/plain", (None, "", "x", "absent")),
    ("spec/every", ("60s", "1m", "0h1m", "90s", "1m30s", "absent")),
    ("spec/weight", (1, 1.0, 0.1, 1e3, 2.5)), ("spec/on", (True, False, "absent")),
    ("spec/sealed", ({"a": "1", "b": "2"}, {"a": "1"}, {}, "absent")),
    ("spec/matrix", ([[1, 2], []], [[1], [2]], [], "absent")),
    ("spec/embedded", ({"apiVersion": "v1", "kind": "X", "metadata": {"name": "n"}, "extra": [None]},
                       {"apiVersion": "v1", "kind": "X", "metadata": {"name": "m"}}, "absent")))

REPLICAS = ("spec/replicas", (0, 1, 2, 3, None, "absent"))
RULE = {"apiGroups": ["", "apps"], "resources": ["pods", "pods/log"], "verbs": ["get"]}
METRIC = {"type": "Resource", "resource": {"name": "cpu", "target": {
    "type": "Utilization", "averageUtilization": 50}}}
POD_METRICS = tuple([METRIC, {"type": "Pods", "pods": {"metric": {"name": "requests.per-second"}, "target": {
    "type": "AverageValue", "averageValue": amount}}}] for amount in ("1k", "1000", "1e3", "2k"))
BACKEND = {"service": {"name": "web", "port": {"number": 80}}}

EDITS = {
    "Deployment": (*POD, chosen(
        REPLICAS, ("spec/minReadySeconds", (0, 5, None)), ("spec/paused", (True, False, "absent")),
        ("spec/strategy", ({"type": "RollingUpdate", "rollingUpdate": None}, {}, None, "absent",
                           {"rollingUpdate": {"maxSurge": 1, "maxUnavailable": "25%"}},
                           {"rollingUpdate": {"maxSurge": "50%"}})))),
    "StatefulSet": (*POD, chosen(REPLICAS, ("spec/updateStrategy", (
        {"type": "RollingUpdate"}, {"rollingUpdate": {"partition": 2}}, {}, None)))),
    "DaemonSet": (*POD, chosen(("spec/updateStrategy", (
        {"type": "OnDelete"}, {"rollingUpdate": {"maxUnavailable": 2}}, {}, None)))),
    "CronJob": (*POD, chosen(("spec/schedule", ("0 0 1 1 *", "5 4 * * *")), ("spec/timeZone", ("Etc/UTC", None)),
                             ("spec/failedJobsHistoryLimit", (0, 2, "absent")))),
    "Service": (service_ports, service_ports, reorder_ports, chosen(
        ("spec/selector", ({"app": "x"}, {"a.b/c": "d", "app": "x"}, {}, None, "absent")),
        ("spec/externalIPs", (["192.0.2.1"], ["192.0.2.2", "192.0.2.1"], [], None)),
        ("spec/publishNotReadyAddresses", (True, "absent")))),
    "ConfigMap": (config, config, config, binary, chosen(("data", ({}, None, "absent")))),
    "Secret": (secret, secret, secret, chosen(("data", ({}, None)))),
    "Ingress": (chosen(
        ("spec/rules", ([{"host": "a.test"}], [{"host": "b.test", "http": {"paths": [
            {"path": "/", "pathType": "Prefix", "backend": BACKEND}]}}, {"host": "a.test"}], [], "absent")),
        ("spec/tls", ([{"hosts": ["a.test"], "secretName": "s"}], [], None)),
        ("spec/ingressClassName", ("x.y", "absent"))),),
    "NetworkPolicy": (chosen(
        ("spec/ingress", ([], [{}], [{"ports": [{"port": 80}, {"port": "http", "protocol": "UDP"}]}], None)),
        ("spec/egress", ([{"to": [{"ipBlock": {"cidr": "10.0.0.0/8", "except": ["10.1.0.0/16"]}}]}], "absent")),
        ("spec/podSelector", ({}, {"matchLabels": {"a.b/c": "d"}}))),),
    "Role": (chosen(("rules", ([RULE], [RULE, {**RULE, "verbs": ["get", "list"]}], [], None))),),
    "RoleBinding": (chosen(("subjects", (
        [{"kind": "User", "name": "jane", "apiGroup": "rbac.authorization.k8s.io"}],
        [{"kind": "ServiceAccount", "name": "robot", "namespace": "x"}], [], None))),),
    "PodDisruptionBudget": (chosen(
        ("spec/minAvailable", (1, "50%", 2)), ("spec/unhealthyPodEvictionPolicy", ("AlwaysAllow", "absent")),
        ("spec/selector", ({"matchLabels": {"a.b/c": "d"}}, {}, {"matchExpressions": [
            {"key": "tier", "operator": "In", "values": ["b", "a"]}]}))),),
    "HorizontalPodAutoscaler": (chosen(
        ("spec/minReplicas", (1, 2, "absent")), ("spec/maxReplicas", (5, 9)),
        ("spec/metrics", ([METRIC], *POD_METRICS, *POD_METRICS, None)),
        ("spec/behavior", ({"scaleDown": {"stabilizationWindowSeconds": 60}}, {}, None, "absent"))),),
    "PersistentVolumeClaim": (storage,),
    "ServiceAccount": (chosen(
        ("automountServiceAccountToken", (True, False, "absent")),
        ("imagePullSecrets", ([{"name": "a"}], [{"name": "b"}, {"name": "a"}], [], None)),
        ("secrets", ([{"name": "s"}], [{"name": "t.u"}, {"name": "s"}], []))),),
    "ResourceQuota": (hard,),
    "LimitRange": (limits,),
    "Widget": (widget_ports, widget_ports, widget_shuffle, widget_sets, widget_steps, widget_settings,
               widget_free, widget_free, WIDGET_FIELDS, WIDGET_FIELDS, WIDGET_FIELDS),
}


# ---- what is there first

def pods(restart="Always"):
    return {"metadata": {"labels": {"app": "x", "a.b/c": "d"}}, "spec": {
        "nodeSelector": {"no.such/node": "here"}, "restartPolicy": restart,
        "volumes": [{"name": "v1", "emptyDir": {"sizeLimit": "1Gi"}}],
        "containers": [
            {"name": "main", "image": "app:1", "env": [{"name": "A", "value": "1"}, {"name": "B", "value": "2"}],
             "ports": [{"containerPort": 53, "protocol": "UDP"}, {"containerPort": 53, "protocol": "TCP"}],
             "resources": {"limits": {"cpu": "1", "memory": "1Gi"}},
             "volumeMounts": [{"name": "v1", "mountPath": "/data"}]},
            {"name": "aside", "image": "side:1", "args": ["-v", "--x=y"]}]}}


def widget_definition(group):
    text, anyway = {"type": "string"}, {"x-kubernetes-preserve-unknown-fields": True}
    mapped = lambda values: {"type": "object", "additionalProperties": values}
    listed = lambda items, **says: {"type": "array", "items": items, **says}
    spec = {
        "ports": listed({"type": "object", "required": ["port"], "properties": {
            "port": {"type": "integer"}, "protocol": {**text, "default": "TCP"},
            "note": {**text, "nullable": True}}},
            **{"x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": ["port", "protocol"]}),
        "tags": listed(text, **{"x-kubernetes-list-type": "set"}),
        "numbers": listed({"type": "integer"}, **{"x-kubernetes-list-type": "set"}),
        "steps": listed({"type": "object", "properties": {
            "run": text, "with": {**mapped(text), "nullable": True}}}),
        "settings": mapped(mapped(text)), "matrix": listed(listed({"type": "integer"})),
        "sealed": {**mapped(text), "x-kubernetes-map-type": "atomic"},
        "limit": {"x-kubernetes-int-or-string": True}, "note": {**text, "nullable": True},
        "options": {**mapped(text), "nullable": True}, "plain": {**text, "default": "x"}, "on": {"type": "boolean"},
        "every": {**text, "format": "duration"}, "weight": {"type": "number"},
        "free": {"type": "object", **anyway},
        "embedded": {"type": "object", "x-kubernetes-embedded-resource": True, **anyway}}
    return {"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
            "metadata": {"name": f"widgets.{group}"}, "spec": {
                "group": group, "scope": "Namespaced",
                "names": {"plural": "widgets", "singular": "widget", "kind": "Widget"},
                "versions": [{"name": "v1", "served": True, "storage": True, "schema": {"openAPIV3Schema": {
                    "type": "object", "properties": {"spec": {"type": "object", "properties": spec}}}}}]}}


def objects(namespace, group, copies):
    """The objects before any edit, `copies` of each kind and more of the definition's. None makes a pod."""
    selector = {"matchLabels": {"app": "x"}}
    kinds = {
        "apps/v1": {
            "Deployment": {"spec": {"replicas": 1, "selector": selector, "template": pods()}},
            "StatefulSet": {"spec": {"serviceName": "x", "selector": selector, "template": pods()}},
            "DaemonSet": {"spec": {"selector": selector, "template": pods()}}},
        "batch/v1": {"CronJob": {"spec": {"schedule": "0 0 1 1 *", "suspend": True, "jobTemplate": {
            "spec": {"template": pods("Never")}}}}},
        "v1": {
            "Service": {"spec": {"selector": {"app": "x"}, "ports": [
                {"name": "p53-udp", "port": 53, "protocol": "UDP"}, {"name": "p53-tcp", "port": 53}]}},
            "ConfigMap": {"data": {"a.b": "1", "KEY": "on\n"}},
            "Secret": {"data": {"user": encoded("me"), "pass.word": encoded("hush")}},
            "PersistentVolumeClaim": {"spec": {
                "accessModes": ["ReadWriteOnce"], "storageClassName": "none-such",
                "resources": {"requests": {"storage": "1Gi"}}}},
            "ServiceAccount": {"imagePullSecrets": [{"name": "a"}]},
            "ResourceQuota": {"spec": {"hard": {"pods": "0", "requests.cpu": "1", "limits.memory": "1Gi"}}},
            "LimitRange": {"spec": {"limits": [{"type": "Pod", "max": {"memory": "1Gi"}}]}}},
        "networking.k8s.io/v1": {
            "Ingress": {"spec": {"defaultBackend": BACKEND, "rules": [{"host": "a.test"}]}},
            "NetworkPolicy": {"spec": {"podSelector": {}, "ingress": [], "policyTypes": ["Ingress"]}}},
        "rbac.authorization.k8s.io/v1": {
            "Role": {"rules": [RULE]},
            "RoleBinding": {"subjects": [{"kind": "ServiceAccount", "name": "robot", "namespace": "x"}],
                            "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "r"}}},
        "policy/v1": {"PodDisruptionBudget": {"spec": {"minAvailable": 1, "selector": selector}}},
        "autoscaling/v2": {"HorizontalPodAutoscaler": {"spec": {
            "maxReplicas": 5, "metrics": [METRIC],
            "scaleTargetRef": {"apiVersion": "apps/v1", "kind": "Deployment", "name": "absent"}}}},
        f"{group}/v1": {"Widget": {"spec": {
            "ports": [{"port": 1, "protocol": "UDP"}, {"port": 1, "note": None}], "tags": ["alpha", "~"],
            "steps": [{"run": "a"}, {"run": "b"}], "every": "60s", "limit": 1, "note": None,
            "settings": {"se.cond": {"value": "1"}}, "free": {"one": [{"name": "a", "v": None}]}}}},
    }
    return [{"apiVersion": version, "kind": kind, **copy.deepcopy(body), "metadata": {
                "name": f"{kind.lower()}-{number}", "namespace": namespace,
                "labels": {"app.kubernetes.io/name": "x", "tier": "a"}, "annotations": {"a.b/c.d": "1"}}}
            for version, kinds_of in kinds.items() for kind, body in kinds_of.items()
            for number in range(copies * (4 if kind == "Widget" else 1))]


def edit(thing, dice, only_asked):
    """A few edits of the object; gives their names."""
    names = []
    for _ in range(dice.choice((1, 1, 2, 3))):
        common = (*COMMON, *DRY) if only_asked else COMMON
        one = dice.choice(common if dice.random() < 0.25 else EDITS[thing["kind"]])
        one(thing, dice)
        names.append(one.__name__)
    return names
