// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/kinddetails.h"

#include "services/json.h"
#include "services/references.h"

#include <QHash>

namespace nantian::models::details {

using namespace Qt::StringLiterals;
using kube::Object;

namespace {

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

/// Its page tells all there is.
void readNothing(ObjectDetails &, const Object &) { }

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
        {"/ConfigMap", readNothing},
        {"/Secret", readSecret},
        {"/ResourceQuota", readNothing},
        {"/LimitRange", readNothing},
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
        {"networking.k8s.io/IngressClass", readIngressClass},
        {"networking.k8s.io/NetworkPolicy", readNetworkPolicy},
        {"discovery.k8s.io/EndpointSlice", readEndpointSlice},
        {"storage.k8s.io/StorageClass", readStorageClass},
        {"storage.k8s.io/VolumeAttachment", readVolumeAttachment},
        {"scheduling.k8s.io/PriorityClass", readPriorityClass},
        {"coordination.k8s.io/Lease", readNothing},
        {"autoscaling/HorizontalPodAutoscaler", readAutoscaler},
    };
    return kReaders;
}

} // namespace

QString yesOrNo(bool value)
{
    //: A plain value of a field
    return value ? Tr::tr("yes") : Tr::tr("no");
}

void readSelector(ObjectDetails &out, const Object &selector)
{
    if (selector.isObject()) {
        out.selector = QString::fromUtf8(selectorText(json::compact(selector)));
    }
    addField(out, "selector", Tr::tr("Selector"), out.selector);
}

bool readKind(ObjectDetails &out, const Object &object)
{
    const Reader reader = readers().value(groupOf(out.apiVersion) + '/' + out.kind);
    if (!reader) {
        return false;
    }
    reader(out, object);
    return true;
}

} // namespace nantian::models::details
