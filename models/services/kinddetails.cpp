// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detailsread.h"
#include "services/json.h"

#include <QHash>

namespace nantian::models::details {

using namespace Qt::StringLiterals;
using kube::Object;

namespace {

QString number(qint64 value) { return QString::number(value); }

QString yesOrNo(bool value)
{
    //: A plain value of a field
    return value ? Tr::tr("yes") : Tr::tr("no");
}

QString tolerationText(const Object &item)
{
    QString text = json::text(item["key"].string());
    const QString value = json::text(item["value"].string());
    if (!value.isEmpty()) {
        text += u'=' + value;
    }
    const QString effect = json::text(item["effect"].string());
    if (!effect.isEmpty()) {
        text += u':' + effect;
    }
    if (item["tolerationSeconds"].isNumber()) {
        text += u" (%1s)"_s.arg(item["tolerationSeconds"].integer());
    }
    return text.isEmpty() ? u"*"_s : text;
}

/// What a pod and a template share.
void readPodSpec(ObjectDetails &out, const Object &spec)
{
    addField(out, "serviceAccount", Tr::tr("Service account"), spec["serviceAccountName"]);
    addField(out, "priorityClass", Tr::tr("Priority class"), spec["priorityClassName"]);
    addField(out, "runtimeClass", Tr::tr("Runtime class"), spec["runtimeClassName"]);
    addField(out, "nodeSelector", Tr::tr("Node selector"), joinedMap(spec["nodeSelector"]));
    if (spec["hostNetwork"].boolean()) {
        addField(out, "hostNetwork", Tr::tr("Host network"), yesOrNo(true));
    }
    addField(out, "restartPolicy", Tr::tr("Restart policy"), spec["restartPolicy"]);
    addField(out, "gracePeriod", Tr::tr("Termination grace period (s)"),
             spec["terminationGracePeriodSeconds"]);
    QStringList tolerations;
    spec["tolerations"].each([&](const Object &item) { tolerations += tolerationText(item); });
    addField(out, "tolerations", Tr::tr("Tolerations"), tolerations.join(u", "_s));
}

void readPod(ObjectDetails &out, const Object &object)
{
    const Object spec = object["spec"];
    const Object status = object["status"];
    addField(out, "phase", Tr::tr("Phase"), status["phase"]);
    addField(out, "reason", Tr::tr("Reason"), status["reason"]);
    addField(out, "message", Tr::tr("Message"), status["message"]);
    addField(out, "node", Tr::tr("Node"), spec["nodeName"]);
    addField(out, "nominatedNode", Tr::tr("Nominated node"), status["nominatedNodeName"]);
    QStringList ips;
    status["podIPs"].each([&](const Object &ip) { ips += json::text(ip["ip"].string()); });
    addField(out, "podIP", Tr::tr("Pod IP"), ips.join(u", "_s));
    addField(out, "hostIP", Tr::tr("Host IP"), status["hostIP"]);
    addField(out, "qosClass", Tr::tr("QoS class"), status["qosClass"]);
    addTime(out, "started", Tr::tr("Started"), status["startTime"]);
    readPodSpec(out, spec);
    out.containers = readContainers(spec, status);
}

void readTemplate(ObjectDetails &out, const Object &podTemplate)
{
    readPodSpec(out, podTemplate["spec"]);
    out.containers = readContainers(podTemplate["spec"], {});
}

void readSelector(ObjectDetails &out, const Object &selector)
{
    if (selector.isObject()) {
        out.selector = QString::fromUtf8(selectorText(json::compact(selector)));
    }
    addField(out, "selector", Tr::tr("Selector"), out.selector);
}

/// The counts of a workload's status, as far as they are there.
void readReplicas(ObjectDetails &out, const Object &object)
{
    const Object spec = object["spec"];
    const Object status = object["status"];
    const auto count = [&out](const char *id, const QString &label, const Object &value,
                              bool always) {
        if (value.isNumber() || always) {
            addField(out, id, label, number(value.integer()));
        }
    };
    if (spec["replicas"].isNumber()) {
        addField(out, "replicas", Tr::tr("Replicas wanted"), number(spec["replicas"].integer()));
    }
    count("ready", Tr::tr("Ready"), status["readyReplicas"], true);
    count("updated", Tr::tr("Updated"), status["updatedReplicas"], false);
    count("available", Tr::tr("Available"), status["availableReplicas"], false);
    count("unavailable", Tr::tr("Unavailable"), status["unavailableReplicas"], false);
}

void readDeployment(ObjectDetails &out, const Object &object)
{
    const Object spec = object["spec"];
    readReplicas(out, object);
    addField(out, "revision", Tr::tr("Revision"),
             object.at("metadata", "annotations", "deployment.kubernetes.io/revision"));
    addField(out, "strategy", Tr::tr("Strategy"), spec.at("strategy", "type"));
    const Object rolling = spec.at("strategy", "rollingUpdate");
    addField(out, "maxUnavailable", Tr::tr("Most unavailable"), rolling["maxUnavailable"]);
    addField(out, "maxSurge", Tr::tr("Most in excess"), rolling["maxSurge"]);
    if (spec["paused"].boolean()) {
        addField(out, "paused", Tr::tr("Paused"), yesOrNo(true));
    }
    addField(out, "minReadySeconds", Tr::tr("Minimum ready time (s)"), spec["minReadySeconds"]);
    addField(out, "progressDeadline", Tr::tr("Progress deadline (s)"),
             spec["progressDeadlineSeconds"]);
    readSelector(out, spec["selector"]);
    readTemplate(out, spec["template"]);
}

void readReplicaSet(ObjectDetails &out, const Object &object)
{
    readReplicas(out, object);
    addField(out, "revision", Tr::tr("Revision"),
             object.at("metadata", "annotations", "deployment.kubernetes.io/revision"));
    readSelector(out, object.at("spec", "selector"));
    readTemplate(out, object.at("spec", "template"));
}

void readStatefulSet(ObjectDetails &out, const Object &object)
{
    const Object spec = object["spec"];
    const Object status = object["status"];
    readReplicas(out, object);
    addField(out, "serviceName", Tr::tr("Service"), spec["serviceName"]);
    addField(out, "strategy", Tr::tr("Strategy"), spec.at("updateStrategy", "type"));
    addField(out, "partition", Tr::tr("Partition"),
             spec.at("updateStrategy", "rollingUpdate", "partition"));
    addField(out, "podManagement", Tr::tr("Pod management"), spec["podManagementPolicy"]);
    addField(out, "currentRevision", Tr::tr("Current revision"), status["currentRevision"]);
    addField(out, "updateRevision", Tr::tr("Update revision"), status["updateRevision"]);
    readSelector(out, spec["selector"]);
    QList<DetailRow> claims;
    spec["volumeClaimTemplates"].each([&claims](const Object &claim) {
        const Object claimSpec = claim["spec"];
        claims += QStringList{json::text(claim.at("metadata", "name").string()),
                              json::scalarText(claimSpec.at("resources", "requests", "storage")),
                              joined(claimSpec["accessModes"], u", "_s),
                              json::text(claimSpec["storageClassName"].string())};
    });
    addTable(out, "claims", Tr::tr("Volume claim templates"),
             {Tr::tr("Name"), Tr::tr("Size"), Tr::tr("Access modes"), Tr::tr("Storage class")},
             claims);
    readTemplate(out, spec["template"]);
}

void readDaemonSet(ObjectDetails &out, const Object &object)
{
    const Object spec = object["spec"];
    const Object status = object["status"];
    const auto count = [&](const char *id, const QString &label, std::string_view key) {
        addField(out, id, label, number(status[key].integer()));
    };
    count("desired", Tr::tr("Desired"), "desiredNumberScheduled");
    count("current", Tr::tr("Current"), "currentNumberScheduled");
    count("ready", Tr::tr("Ready"), "numberReady");
    count("updated", Tr::tr("Updated"), "updatedNumberScheduled");
    count("available", Tr::tr("Available"), "numberAvailable");
    count("misscheduled", Tr::tr("Misscheduled"), "numberMisscheduled");
    addField(out, "strategy", Tr::tr("Strategy"), spec.at("updateStrategy", "type"));
    addField(out, "maxUnavailable", Tr::tr("Most unavailable"),
             spec.at("updateStrategy", "rollingUpdate", "maxUnavailable"));
    readSelector(out, spec["selector"]);
    readTemplate(out, spec["template"]);
}

void readJob(ObjectDetails &out, const Object &object)
{
    const Object spec = object["spec"];
    const Object status = object["status"];
    addField(out, "completions", Tr::tr("Completions wanted"), spec["completions"]);
    addField(out, "parallelism", Tr::tr("Parallelism"), spec["parallelism"]);
    addField(out, "active", Tr::tr("Active"), status["active"]);
    addField(out, "succeeded", Tr::tr("Succeeded"), status["succeeded"]);
    addField(out, "failed", Tr::tr("Failed"), status["failed"]);
    addField(out, "backoffLimit", Tr::tr("Backoff limit"), spec["backoffLimit"]);
    addField(out, "completionMode", Tr::tr("Completion mode"), spec["completionMode"]);
    addTime(out, "started", Tr::tr("Started"), status["startTime"]);
    addTime(out, "completed", Tr::tr("Completed"), status["completionTime"]);
    if (spec["suspend"].boolean()) {
        addField(out, "suspend", Tr::tr("Suspended"), yesOrNo(true));
    }
    readSelector(out, spec["selector"]);
    readTemplate(out, spec["template"]);
}

void readCronJob(ObjectDetails &out, const Object &object)
{
    const Object spec = object["spec"];
    const Object status = object["status"];
    addField(out, "schedule", Tr::tr("Schedule"), spec["schedule"]);
    addField(out, "timeZone", Tr::tr("Time zone"), spec["timeZone"]);
    addField(out, "suspend", Tr::tr("Suspended"), yesOrNo(spec["suspend"].boolean()));
    addField(out, "concurrency", Tr::tr("Concurrency policy"), spec["concurrencyPolicy"]);
    addTime(out, "lastSchedule", Tr::tr("Last scheduled"), status["lastScheduleTime"]);
    addTime(out, "lastSuccess", Tr::tr("Last success"), status["lastSuccessfulTime"]);
    QStringList active;
    status["active"].each([&](const Object &job) { active += json::text(job["name"].string()); });
    addField(out, "active", Tr::tr("Active"), active.join(u", "_s));
    readTemplate(out, spec.at("jobTemplate", "spec", "template"));
}

void readService(ObjectDetails &out, const Object &object)
{
    const Object spec = object["spec"];
    addField(out, "type", Tr::tr("Type"), spec["type"]);
    addField(out, "clusterIP", Tr::tr("Cluster IP"), joined(spec["clusterIPs"], u", "_s));
    addField(out, "externalIP", Tr::tr("External IP"), joined(spec["externalIPs"], u", "_s));
    QStringList addresses;
    object.at("status", "loadBalancer", "ingress").each([&addresses](const Object &item) {
        addresses += json::text(item["ip"].string(item["hostname"].string()));
    });
    addField(out, "loadBalancer", Tr::tr("Load balancer"), addresses.join(u", "_s));
    addField(out, "externalName", Tr::tr("External name"), spec["externalName"]);
    addField(out, "sessionAffinity", Tr::tr("Session affinity"), spec["sessionAffinity"]);
    addField(out, "trafficPolicy", Tr::tr("External traffic policy"),
             spec["externalTrafficPolicy"]);
    readSelector(out, spec["selector"]);
    QList<DetailRow> ports;
    spec["ports"].each([&ports](const Object &port) {
        ports +=
            QStringList{json::text(port["name"].string()), json::scalarText(port["port"]),
                        json::scalarText(port["targetPort"]), json::scalarText(port["nodePort"]),
                        json::text(port["protocol"].string("TCP"))};
    });
    addTable(out, "ports", Tr::tr("Ports"),
             {Tr::tr("Name"), Tr::tr("Port"), Tr::tr("Target port"), Tr::tr("Node port"),
              Tr::tr("Protocol")},
             ports);
}

void readNode(ObjectDetails &out, const Object &object)
{
    const Object spec = object["spec"];
    const Object status = object["status"];
    const Object info = status["nodeInfo"];
    if (spec["unschedulable"].boolean()) {
        addField(out, "unschedulable", Tr::tr("Cordoned"), yesOrNo(true));
    }
    addField(out, "version", Tr::tr("Kubelet"), info["kubeletVersion"]);
    addField(out, "runtime", Tr::tr("Container runtime"), info["containerRuntimeVersion"]);
    addField(out, "os", Tr::tr("Operating system"), info["osImage"]);
    addField(out, "kernel", Tr::tr("Kernel"), info["kernelVersion"]);
    addField(out, "architecture", Tr::tr("Architecture"), info["architecture"]);
    addField(out, "podCIDR", Tr::tr("Pod range"), joined(spec["podCIDRs"], u", "_s));
    addField(out, "providerID", Tr::tr("Provider ID"), spec["providerID"]);
    QList<DetailRow> addresses;
    status["addresses"].each([&addresses](const Object &item) {
        addresses +=
            QStringList{json::text(item["type"].string()), json::text(item["address"].string())};
    });
    addTable(out, "addresses", Tr::tr("Addresses"), {Tr::tr("Type"), Tr::tr("Address")}, addresses);
    QList<DetailRow> resources;
    const QList<KeyValue> capacity = keyValues(status["capacity"]);
    for (const KeyValue &pair : capacity) {
        const QByteArray key = pair.key.toUtf8();
        resources += QStringList{pair.key, pair.value,
                                 json::scalarText(status["allocatable"][json::view(key)])};
    }
    addTable(out, "resources", Tr::tr("Resources"),
             {Tr::tr("Resource"), Tr::tr("Capacity"), Tr::tr("Allocatable")}, resources);
    QList<DetailRow> taints;
    spec["taints"].each([&taints](const Object &taint) {
        taints +=
            QStringList{json::text(taint["key"].string()), json::text(taint["value"].string()),
                        json::text(taint["effect"].string())};
    });
    addTable(out, "taints", Tr::tr("Taints"), {Tr::tr("Key"), Tr::tr("Value"), Tr::tr("Effect")},
             taints);
}

void readNamespace(ObjectDetails &out, const Object &object)
{
    addField(out, "phase", Tr::tr("Phase"), object.at("status", "phase"));
}

void readEvent(ObjectDetails &out, const Object &object)
{
    addField(out, "type", Tr::tr("Type"), object["type"]);
    addField(out, "reason", Tr::tr("Reason"), object["reason"]);
    addField(out, "message", Tr::tr("Message"),
             object["message"].exists() ? object["message"] : object["note"]);
    const Object about = object["involvedObject"];
    addField(out, "object", Tr::tr("Object"),
             reference(about.exists() ? about : object["regarding"]));
    addField(out, "fieldPath", Tr::tr("Field"), about["fieldPath"]);
    addField(out, "count", Tr::tr("Count"),
             object["series"].exists() ? object.at("series", "count") : object["count"]);
    addTime(out, "firstSeen", Tr::tr("First seen"), object["firstTimestamp"]);
    addTime(out, "lastSeen", Tr::tr("Last seen"), object["lastTimestamp"]);
    addTime(out, "eventTime", Tr::tr("Happened"), object["eventTime"]);
    const QString component =
        json::text(object.at("source", "component").string(object["reportingComponent"].string()));
    addField(out, "source", Tr::tr("Source"), component);
    addField(out, "host", Tr::tr("Host"), object.at("source", "host"));
}

QString backendText(const Object &backend)
{
    if (const Object service = backend["service"]; service.isObject()) {
        const Object port = service["port"];
        return json::text(service["name"].string()) + u':'
            + (port["name"].isString() ? json::text(port["name"].string())
                                       : json::scalarText(port["number"]));
    }
    return reference(backend["resource"]);
}

void readIngress(ObjectDetails &out, const Object &object)
{
    const Object spec = object["spec"];
    addField(out, "class", Tr::tr("Class"), spec["ingressClassName"]);
    QStringList addresses;
    object.at("status", "loadBalancer", "ingress").each([&addresses](const Object &item) {
        addresses += json::text(item["ip"].string(item["hostname"].string()));
    });
    addField(out, "address", Tr::tr("Address"), addresses.join(u", "_s));
    addField(out, "defaultBackend", Tr::tr("Default backend"), backendText(spec["defaultBackend"]));
    QList<DetailRow> rules;
    spec["rules"].each([&rules](const Object &rule) {
        const QString host = json::text(rule["host"].string("*"));
        rule.at("http", "paths").each([&rules, &host](const Object &path) {
            rules +=
                QStringList{host, json::text(path["path"].string("/")),
                            json::text(path["pathType"].string()), backendText(path["backend"])};
        });
    });
    addTable(out, "rules", Tr::tr("Rules"),
             {Tr::tr("Host"), Tr::tr("Path"), Tr::tr("Path type"), Tr::tr("Backend")}, rules);
    QList<DetailRow> tls;
    spec["tls"].each([&tls](const Object &item) {
        tls += QStringList{joined(item["hosts"], u", "_s), json::text(item["secretName"].string())};
    });
    addTable(out, "tls", Tr::tr("TLS"), {Tr::tr("Hosts"), Tr::tr("Secret")}, tls);
}

/// Keys with the size of their values, never the values.
void addKeys(QList<DetailRow> &rows, const Object &values, bool encoded)
{
    values.members([&rows, encoded](std::string_view key, const Object &value) {
        const QByteArray text = json::bytes(value.string());
        const qsizetype size = encoded ? QByteArray::fromBase64(text).size() : text.size();
        rows += QStringList{json::text(key), number(size)};
    });
}

void readConfigMap(ObjectDetails &out, const Object &object)
{
    QList<DetailRow> keys;
    addKeys(keys, object["data"], false);
    addKeys(keys, object["binaryData"], true);
    addTable(out, "keys", Tr::tr("Keys"), {Tr::tr("Key"), Tr::tr("Bytes")}, keys);
    if (object["immutable"].boolean()) {
        addField(out, "immutable", Tr::tr("Immutable"), yesOrNo(true));
    }
}

void readSecret(ObjectDetails &out, const Object &object)
{
    addField(out, "type", Tr::tr("Type"), object["type"]);
    QList<DetailRow> keys;
    addKeys(keys, object["data"], true);
    addTable(out, "keys", Tr::tr("Keys"), {Tr::tr("Key"), Tr::tr("Bytes")}, keys);
    if (object["immutable"].boolean()) {
        addField(out, "immutable", Tr::tr("Immutable"), yesOrNo(true));
    }
}

void readClaim(ObjectDetails &out, const Object &object)
{
    const Object spec = object["spec"];
    addField(out, "phase", Tr::tr("Phase"), object.at("status", "phase"));
    addField(out, "volume", Tr::tr("Volume"), spec["volumeName"]);
    addField(out, "requested", Tr::tr("Requested"), spec.at("resources", "requests", "storage"));
    addField(out, "capacity", Tr::tr("Capacity"), object.at("status", "capacity", "storage"));
    addField(out, "accessModes", Tr::tr("Access modes"), joined(spec["accessModes"], u", "_s));
    addField(out, "storageClass", Tr::tr("Storage class"), spec["storageClassName"]);
    addField(out, "volumeMode", Tr::tr("Volume mode"), spec["volumeMode"]);
}

void readVolume(ObjectDetails &out, const Object &object)
{
    const Object spec = object["spec"];
    addField(out, "phase", Tr::tr("Phase"), object.at("status", "phase"));
    addField(out, "capacity", Tr::tr("Capacity"), spec.at("capacity", "storage"));
    addField(out, "accessModes", Tr::tr("Access modes"), joined(spec["accessModes"], u", "_s));
    addField(out, "reclaimPolicy", Tr::tr("Reclaim policy"), spec["persistentVolumeReclaimPolicy"]);
    addField(out, "storageClass", Tr::tr("Storage class"), spec["storageClassName"]);
    addField(out, "claim", Tr::tr("Claim"), reference(spec["claimRef"]));
    addField(out, "hostPath", Tr::tr("Host path"), spec.at("hostPath", "path"));
    addField(out, "csiDriver", Tr::tr("CSI driver"), spec.at("csi", "driver"));
}

/// The value of a target or of a current state.
QString metricValue(const Object &value)
{
    if (value["averageUtilization"].isNumber()) {
        return json::scalarText(value["averageUtilization"]) + u'%';
    }
    return json::scalarText(value["averageValue"].exists() ? value["averageValue"]
                                                           : value["value"]);
}

/// A metric of type "Resource" is kept under "resource".
Object metricSource(const Object &metric)
{
    QByteArray key = json::bytes(metric["type"].string());
    if (key.isEmpty()) {
        return {};
    }
    key[0] = static_cast<char>(key.at(0) | 0x20);
    return metric[json::view(key)];
}

QString metricName(const Object &metric)
{
    const Object source = metricSource(metric);
    return json::text(source["name"].string(source.at("metric", "name").string()));
}

void readAutoscaler(ObjectDetails &out, const Object &object)
{
    const Object spec = object["spec"];
    const Object status = object["status"];
    addField(out, "target", Tr::tr("Scales"), reference(spec["scaleTargetRef"]));
    addField(out, "min", Tr::tr("Fewest replicas"), spec["minReplicas"]);
    addField(out, "max", Tr::tr("Most replicas"), spec["maxReplicas"]);
    addField(out, "current", Tr::tr("Current replicas"), status["currentReplicas"]);
    addField(out, "desired", Tr::tr("Desired replicas"), status["desiredReplicas"]);
    addTime(out, "lastScale", Tr::tr("Last scaled"), status["lastScaleTime"]);
    QList<QString> currents;
    status["currentMetrics"].each([&currents](const Object &metric) {
        currents += metricValue(metricSource(metric)["current"]);
    });
    QList<DetailRow> metrics;
    spec["metrics"].each([&](const Object &metric) {
        const QString current = currents.value(metrics.size());
        metrics += QStringList{json::text(metric["type"].string()), metricName(metric),
                               current.isEmpty() ? u"<unknown>"_s : current,
                               metricValue(metricSource(metric)["target"])};
    });
    addTable(out, "metrics", Tr::tr("Metrics"),
             {Tr::tr("Type"), Tr::tr("Name"), Tr::tr("Current"), Tr::tr("Target")}, metrics);
}

using Reader = void (*)(ObjectDetails &, const Object &);

/// By group and kind.
const QHash<QByteArray, Reader> &readers()
{
    static const QHash<QByteArray, Reader> kReaders{
        {"/Pod", readPod},
        {"/Node", readNode},
        {"/Namespace", readNamespace},
        {"/Event", readEvent},
        {"events.k8s.io/Event", readEvent},
        {"/Service", readService},
        {"/ConfigMap", readConfigMap},
        {"/Secret", readSecret},
        {"/PersistentVolumeClaim", readClaim},
        {"/PersistentVolume", readVolume},
        {"/ReplicationController", readReplicaSet},
        {"apps/Deployment", readDeployment},
        {"apps/ReplicaSet", readReplicaSet},
        {"apps/StatefulSet", readStatefulSet},
        {"apps/DaemonSet", readDaemonSet},
        {"batch/Job", readJob},
        {"batch/CronJob", readCronJob},
        {"networking.k8s.io/Ingress", readIngress},
        {"autoscaling/HorizontalPodAutoscaler", readAutoscaler},
    };
    return kReaders;
}

} // namespace

bool readKind(ObjectDetails &out, const Object &object)
{
    const qsizetype slash = out.apiVersion.indexOf('/');
    const QByteArray group = slash < 0 ? QByteArray() : out.apiVersion.first(slash);
    const Reader reader = readers().value(group + '/' + out.kind);
    if (!reader) {
        return false;
    }
    reader(out, object);
    return true;
}

} // namespace nantian::models::details
