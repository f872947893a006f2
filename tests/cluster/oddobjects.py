# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random objects as no server would take them, but as its decoder still reads them.

Fields are missing, null, empty, huge or negative; times are zero, before 1970 or still to come;
quantities are spelt in every way; texts hold control characters and foreign scripts. Each kind is a
table of its fields that its printer looks at. A field is a function of the dice.
"""
import time

NOW = time.time()
GONE = object()
TEXTS = ["", "a", "web", "web-1", "Running", "<none>", "<unknown>", " ", "  spaced  ", "a,b", "a=b", "a/b",
         "tab\there", "line\nend", "both\r\n", "\x1b[31mred", "\x07\x08\x7f", "\u202eleft", "\ufeffmark",
         "名前", "Ünïcödé", "İstanbul", "ΣΑΣ", "😀", "e\u0301", "\u0085next\u00a0", "\u3000wide\u2003",
         "\u2028", "x" * 300, "0", "-", ".", "%", "\\", "\"quoted\"", "<b>bold</b>", "&amp;", "null", "True"]


def chance(part, yes, no=lambda dice: GONE):
    return lambda dice: (yes if dice.random() < part else no)(dice)


def pick(*values):
    return lambda dice: dice.choice(values)


def text(*usual):
    """Mostly one of the usual ones, which mean something to the printer."""
    def make(dice):
        return dice.choice(usual) if usual and dice.random() < 0.75 else dice.choice(TEXTS)
    return make


def name(*usual):
    """A word that labels and names may have, mostly."""
    words = usual or ("app", "tier", "example.com/zone", "node-role.kubernetes.io/x")
    return lambda dice: dice.choice(words) if dice.random() < 0.93 else dice.choice(TEXTS)


def int32(dice):
    return dice.choice([0, 0, 1, 1, 2, 3, 7, 10, 80, 100, 1000, 65535, -1, -7, 2 ** 31 - 1, -2 ** 31,
                        dice.randrange(-2 ** 31, 2 ** 31)])


def count(dice):
    return dice.choice([0, 1, 1, 2, 2, 3, 3, 5]) if dice.random() < 0.8 else int32(dice)


def flag(dice):
    return dice.random() < 0.5


def stamp(dice, digits=""):
    if dice.random() < 0.08:
        return dice.choice(["0001-01-01T00:00:00", "1970-01-01T00:00:00", "1969-12-31T23:59:59",
                            "0001-01-01T00:00:01", "1066-10-14T09:00:00", "9999-12-31T23:59:59",
                            "2000-02-29T12:00:00", "1999-12-31T23:59:59"]) + digits + "Z"
    longest = dice.choice([3, 130, 4000, 12000, 40000, 200000, 800000, 10 ** 8, 10 ** 9])
    when = NOW - dice.randrange(-longest // 20 - 2, longest)
    shift = dice.choice([0, 0, 0, 0, 8, -5]) * 3600
    zone = "Z" if shift == 0 else f"{'+' if shift > 0 else '-'}{abs(shift) // 3600:02}:00"
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(when + shift)) + digits + zone


def fine(dice):
    """metav1.Time: any fraction, also none."""
    return stamp(dice, dice.choice(["", "", "", "", ".5", ".000001", ".999999999"]))


# Ages are of whole seconds: a part of one must not decide.
coarse = stamp


def micro(dice):
    """metav1.MicroTime: six digits."""
    return stamp(dice, dice.choice([".000000", ".000000", ".000001"]))


def quantity(dice):
    digits = dice.choice([lambda: str(dice.randrange(12)), lambda: str(dice.randrange(5000)),
                          lambda: str(dice.randrange(10 ** 9)), lambda: str(dice.randrange(10 ** 25)),
                          lambda: f"{dice.randrange(99)}.{dice.randrange(10 ** 4)}",
                          lambda: f".{dice.randrange(10 ** 4)}", lambda: f"{dice.randrange(99)}.",
                          lambda: "1024", lambda: "1000", lambda: "0", lambda: "007", lambda: "0.0",
                          lambda: f"0.{dice.randrange(10 ** 12):012}"])()
    suffix = dice.choice(["", "", "", "m", "u", "n", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi",
                          "Ei", "e0", "e3", "E3", "e-3", "E+2", "e2", "E1"])
    sign = dice.choice(["", "", "", "", "+", "-"])
    if not sign and not suffix and digits.isdigit() and not digits.startswith("0") and dice.random() < 0.5:
        return min(int(digits), 2 ** 63 - 1)
    space = " " if dice.random() < 0.03 else ""
    return space + sign + digits + suffix + space


def listed(element, lengths=(0, 1, 1, 2, 2, 3, 4, 7), nulls=0.03):
    return lambda dice: [None if dice.random() < nulls else element(dice) for _ in range(dice.choice(lengths))]


def mapped(key, value, lengths=(0, 1, 1, 2, 3, 5)):
    return lambda dice: {key(dice): value(dice) for _ in range(dice.choice(lengths))}


def struct(missing=0.12, null=0.05, **fields):
    def make(dice):
        out = {}
        for field, value in fields.items():
            luck = dice.random()
            if luck >= missing:
                made = None if luck < missing + null else value(dice)
                if made is not GONE:
                    out[field] = made
        return out
    return make


def whole(**fields):
    return struct(0, 0, **fields)


label_key = name("app", "tier", "example.com/zone", "a.b/C_d.e")
label_value = name("web", "", "1", "A_b-c.d", "x" * 63)
labels = mapped(label_key, label_value)
selector = struct(
    matchLabels=labels,
    matchExpressions=listed(struct(
        0.01, 0.01, key=label_key,
        operator=lambda dice: dice.choice(["In", "In", "NotIn", "Exists", "DoesNotExist"]) if dice.random() < 0.95
        else dice.choice(["", "in", "Gt"]),
        values=lambda dice: [label_value(dice) for _ in range(dice.choice([0, 1, 1, 2, 3]))]),
        (0, 0, 1, 1, 2), 0.01))
containers = listed(struct(name=text("web", "log", "proxy"), image=text("nginx:1", "example.com/app:v2")))
template = struct(metadata=struct(labels=labels), spec=struct(0.05, 0.03, containers=containers,
                                                              nodeSelector=labels))


def conditions(*types, reasons=("",)):
    return listed(struct(type=text(*types), status=pick("True", "True", "False", "Unknown", "", "true"),
                         reason=text(*reasons)), (0, 1, 1, 2, 3))


ended = struct(exitCode=pick(0, 0, 1, 137, -1, 2 ** 31 - 1), signal=pick(0, 0, 9, -1), finishedAt=coarse,
               reason=text("Completed", "Completed", "Error", "OOMKilled", ""))
state = struct(0.45, 0.05, running=struct(startedAt=coarse), terminated=ended,
               waiting=struct(reason=text("CrashLoopBackOff", "PodInitializing", "ContainerCreating", "")))
statuses = listed(struct(name=text("i0", "i1", "i2", "c0"), restartCount=count, ready=flag, started=flag,
                         state=state, lastState=struct(0.3, 0.05, terminated=ended)), (0, 1, 1, 2, 3))
pods = struct(
    spec=struct(0.06, 0.03, containers=containers, nodeName=text("node-1"),
                initContainers=listed(struct(name=text("i0", "i1", "i2"), restartPolicy=pick("Always", "", "Never")),
                                      (0, 0, 1, 2, 3)),
                readinessGates=listed(struct(conditionType=text("g1", "g2", "Ready")), (0, 0, 1, 2))),
    status=struct(
        0.05, 0.03, phase=text("Pending", "Running", "Running", "Succeeded", "Failed", "Unknown"),
        reason=chance(0.3, text("Evicted", "NodeLost", "Completed", "")),
        conditions=conditions("Ready", "Initialized", "PodScheduled", "g1", "g2", reasons=("", "SchedulingGated")),
        initContainerStatuses=chance(0.6, statuses), containerStatuses=statuses, podIP=text("10.0.0.1", ""),
        podIPs=listed(struct(ip=text("10.0.0.1", "fd00::1", "")), (0, 1, 2)), nominatedNodeName=text("node-2", "")))

workload = dict(replicas=count, selector=selector, template=template)
replicas = struct(0.1, 0.05, replicas=count, readyReplicas=count, updatedReplicas=count, availableReplicas=count)
daemonsets = struct(spec=struct(selector=selector, template=template), status=struct(
    desiredNumberScheduled=count, currentNumberScheduled=count, numberReady=count, updatedNumberScheduled=count,
    numberAvailable=count))

job_spec = struct(0.25, 0.05, completions=count, parallelism=count, selector=selector, template=template,
                  suspend=flag)
jobs = struct(spec=job_spec, status=struct(
    0.2, 0.05, succeeded=count, failed=count, active=count, startTime=coarse, completionTime=fine,
    conditions=conditions("Complete", "Failed", "Suspended", "FailureTarget", "SuccessCriteriaMet")))
cronjobs = struct(spec=struct(schedule=text("*/5 * * * *", "@daily"), timeZone=text("Etc/UTC", ""), suspend=flag,
                              jobTemplate=struct(spec=job_spec)),
                  status=struct(active=listed(struct(name=text("a"))), lastScheduleTime=coarse))

points = listed(struct(ip=text("10.0.0.9", "10.0.0.10", ""), hostname=text("b.example.com", "a.example.com", "")))
balancer = struct(loadBalancer=struct(ingress=points))
services = struct(0.05, 0.02, status=balancer, spec=struct(
    type=text("ClusterIP", "NodePort", "LoadBalancer", "LoadBalancer", "ExternalName", ""), selector=labels,
    clusterIP=text("10.96.0.1", "None", ""), clusterIPs=listed(text("10.96.0.1", "None", ""), (0, 1, 1, 2)),
    externalIPs=listed(text("192.0.2.1", "192.0.2.0", ""), (0, 0, 1, 2)), externalName=text("db.example.com", ""),
    ports=listed(struct(port=count, nodePort=count, protocol=text("TCP", "UDP", ""), name=text("http"),
                        targetPort=lambda dice: dice.choice([80, "http", "", 0, -1])))))
ingresses = struct(0.05, 0.02, status=balancer, spec=struct(
    ingressClassName=text("nginx", ""), rules=listed(struct(host=text("a.example.com", "b.example.com", "", ""))),
    tls=listed(struct(secretName=text("tls")), (0, 0, 1, 2))))
networkpolicies = struct(spec=struct(podSelector=selector, policyTypes=listed(pick("Ingress", "Egress"))))

nodes = struct(
    0.05, 0.03, spec=struct(unschedulable=flag), status=struct(
        0.05, 0.03, conditions=conditions("Ready", "Ready", "MemoryPressure", "NetworkUnavailable"),
        addresses=listed(struct(type=text("InternalIP", "ExternalIP", "Hostname"), address=text("10.0.0.1", "fd00::1"))),
        nodeInfo=struct(kubeletVersion=text("v1.36.3"), osImage=text("Debian", ""), kernelVersion=text("6.12", ""),
                        architecture=text("amd64", ""), containerRuntimeVersion=text("containerd://2", ""))))
namespaces = struct(status=struct(phase=text("Active", "Terminating", "")))

modes = listed(text("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"))
resources = mapped(text("storage", "storage", "storage", "cpu", "memory", "pods"), quantity)
persistentvolumes = struct(
    spec=struct(capacity=resources, accessModes=modes, persistentVolumeReclaimPolicy=text("Retain", "Delete", ""),
                claimRef=struct(namespace=text("shop"), name=text("data-0"), kind=text("PersistentVolumeClaim")),
                storageClassName=text("fast", ""), volumeAttributesClassName=text("gold", ""),
                volumeMode=text("Filesystem", "Block", "")),
    status=struct(phase=text("Available", "Bound", "Released", "Failed", ""), reason=text("", "RecycleFailed")))
persistentvolumeclaims = struct(
    spec=struct(volumeName=text("pv-1", "pv-1", ""), accessModes=modes, storageClassName=text("fast", ""),
                volumeAttributesClassName=text("gold", ""), volumeMode=text("Filesystem", "Block", ""),
                resources=struct(requests=resources)),
    status=struct(0.08, 0.04, phase=text("Pending", "Bound", "Lost", ""), accessModes=modes, capacity=resources))

target = struct(0.35, 0.05, type=text("Utilization", "Value", "AverageValue"), value=quantity, averageValue=quantity,
                averageUtilization=int32)
current = struct(0.2, 0.05, value=quantity, averageValue=quantity, averageUtilization=int32)


def metric(measure, often):
    """Of a spec the source its type names must be there: Kubernetes' printer falls over without it."""
    def make(dice):
        kind = dice.choice(["Resource", "Resource", "ContainerResource", "Pods", "Object", "External", "Odd", ""])
        out = {"type": kind}
        field = kind[:1].lower() + kind[1:]
        if field in ("resource", "containerResource", "pods", "object", "external") and dice.random() < often:
            out[field] = whole(**measure)(dice)
            if field.endswith("esource"):
                out[field]["name"] = text("cpu", "memory")(dice)
        return out
    return make


horizontalpodautoscalers = struct(
    spec=struct(0.1, 0.05, minReplicas=count, maxReplicas=count, metrics=listed(metric({"target": target}, 1), nulls=0.01),
                scaleTargetRef=struct(kind=text("Deployment"), name=text("web"), apiVersion=text("apps/v1"))),
    status=struct(0.1, 0.05, currentReplicas=count, desiredReplicas=count,
                  currentMetrics=listed(metric({"current": current}, 0.8))))
budgets = struct(
    spec=struct(minAvailable=lambda dice: dice.choice([count(dice), "50%", "", text()(dice)]),
                maxUnavailable=lambda dice: dice.choice([count(dice), "30%", "0%"]), selector=selector),
    status=struct(disruptionsAllowed=count))

tracked = mapped(text("cpu", "limits.cpu", "limits.memory", "requests.cpu", "pods", "limits.", "limits",
                      "count/jobs.batch", "requests.nvidia.com/gpu", "limitsx.cpu"), quantity, (0, 1, 2, 3, 5, 9))
resourcequotas = struct(spec=struct(hard=tracked), status=struct(0.06, 0.03, hard=tracked, used=tracked))

endpoints = struct(
    0.1, 0.05, addresses=listed(text("10.0.0.1", "10.0.0.10", "fd00::1", "a.example.com", ""), (0, 1, 1, 1, 2)),
    conditions=struct(0.2, 0.05, ready=flag, serving=flag, terminating=flag))
endpointslices = struct(
    0.06, 0.03, addressType=text("IPv4", "IPv6", "FQDN", ""), endpoints=listed(endpoints, (0, 0, 1, 2, 3, 5), 0),
    ports=listed(struct(0.2, 0.05, name=text("http", "", "metrics"), port=count, protocol=text("TCP", "")),
                 (0, 1, 1, 2, 3, 4, 6), 0))
ingressclasses = struct(spec=struct(
    controller=text("k8s.io/ingress-nginx", ""),
    parameters=struct(0.3, 0.05, apiGroup=text("k8s.example.com", ""), kind=text("Parameters", ""), name=text("a", ""),
                      scope=text("Cluster"), namespace=text("shop"))))
storageclasses = struct(
    0.15, 0.05, provisioner=text("csi.example.com", "kubernetes.io/no-provisioner", ""),
    reclaimPolicy=text("Delete", "Retain", ""), volumeBindingMode=text("Immediate", "WaitForFirstConsumer", ""),
    allowVolumeExpansion=flag)
leases = struct(spec=struct(
    holderIdentity=text("node-1", "manager-0_5a2f", ""), leaseDurationSeconds=count, acquireTime=micro,
    renewTime=micro, leaseTransitions=count))
limitranges = struct(spec=struct(limits=listed(struct(
    type=text("Container", "Pod", "PersistentVolumeClaim", ""), max=resources, min=resources, default=resources,
    defaultRequest=resources, maxLimitRequestRatio=resources))))

events = struct(
    firstTimestamp=coarse, lastTimestamp=coarse, eventTime=micro, count=count, type=text("Normal", "Warning"),
    reason=text("BackOff"), message=text("it happened", "  spaced\nout \t", "\u00a0\u3000wide\u2029"),
    reportingComponent=text("kubelet", ""), reportingInstance=text("node-1", ""),
    source=struct(component=text("kubelet", ""), host=text("node-1", "")),
    series=chance(0.3, struct(count=count, lastObservedTime=micro)),
    involvedObject=struct(kind=text("Pod", "ReplicaSet", ""), name=text("web-1", ""), namespace=text("shop"),
                          fieldPath=text("spec.containers{web}", "")))

# Plural with group, apiVersion, kind, namespaced, fields.
KINDS = [
    ("pods", "v1", "Pod", True, pods),
    ("deployments.apps", "apps/v1", "Deployment", True, struct(spec=struct(**workload), status=replicas)),
    ("replicasets.apps", "apps/v1", "ReplicaSet", True, struct(spec=struct(**workload), status=replicas)),
    ("statefulsets.apps", "apps/v1", "StatefulSet", True, struct(spec=struct(**workload), status=replicas)),
    ("daemonsets.apps", "apps/v1", "DaemonSet", True, daemonsets),
    ("jobs.batch", "batch/v1", "Job", True, jobs),
    ("cronjobs.batch", "batch/v1", "CronJob", True, cronjobs),
    ("services", "v1", "Service", True, services),
    ("nodes", "v1", "Node", False, nodes),
    ("namespaces", "v1", "Namespace", False, namespaces),
    ("persistentvolumes", "v1", "PersistentVolume", False, persistentvolumes),
    ("persistentvolumeclaims", "v1", "PersistentVolumeClaim", True, persistentvolumeclaims),
    ("horizontalpodautoscalers.autoscaling", "autoscaling/v2", "HorizontalPodAutoscaler", True,
     horizontalpodautoscalers),
    ("poddisruptionbudgets.policy", "policy/v1", "PodDisruptionBudget", True, budgets),
    ("ingresses.networking.k8s.io", "networking.k8s.io/v1", "Ingress", True, ingresses),
    ("networkpolicies.networking.k8s.io", "networking.k8s.io/v1", "NetworkPolicy", True, networkpolicies),
    ("resourcequotas", "v1", "ResourceQuota", True, resourcequotas),
    ("events", "v1", "Event", True, events),
    ("endpointslices.discovery.k8s.io", "discovery.k8s.io/v1", "EndpointSlice", True, endpointslices),
    ("ingressclasses.networking.k8s.io", "networking.k8s.io/v1", "IngressClass", False, ingressclasses),
    ("storageclasses.storage.k8s.io", "storage.k8s.io/v1", "StorageClass", False, storageclasses),
    ("leases.coordination.k8s.io", "coordination.k8s.io/v1", "Lease", True, leases),
    ("limitranges", "v1", "LimitRange", True, limitranges),
]

node_labels = mapped(name("node-role.kubernetes.io/control-plane", "node-role.kubernetes.io/b",
                          "node-role.kubernetes.io/", "kubernetes.io/role", "app"), name("worker", "", "b"))
annotations = mapped(pick("volume.beta.kubernetes.io/storage-class", "ingressclass.kubernetes.io/is-default-class",
                          "note"), lambda dice: dice.choice(["slow", "true", "", None]), (0, 0, 0, 1, 2))
class_annotations = mapped(
    pick(*(f"{word}.kubernetes.io/is-default-class" for word in ("ingressclass", "storageclass", "storageclass.beta"))),
    pick("true", "true", "false", "True", "", None), (0, 1, 1, 2))


def make(kind, number, dice):
    """One object; its name and namespace are its own."""
    plural, version, word, namespaced, fields = kind
    metadata = struct(creationTimestamp=coarse,
                      annotations=class_annotations if word.endswith("Class") else annotations,
                      labels=node_labels if plural == "nodes" else labels,
                      deletionTimestamp=chance(0.1, coarse))(dice)
    metadata["name"] = f"{word.lower()}-{number}"
    metadata["uid"] = f"uid-{number}"
    if namespaced:
        metadata["namespace"] = f"ns-{number % 3}"
    return {"apiVersion": version, "kind": word, "metadata": metadata, **fields(dice)}
