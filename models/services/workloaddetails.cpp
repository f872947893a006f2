// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/json.h"
#include "services/kinddetails.h"

namespace nantian::models::details {

using namespace Qt::StringLiterals;
using kube::Object;

namespace {

QString number(qint64 value) { return QString::number(value); }

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

} // namespace

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

namespace {

void readTemplate(ObjectDetails &out, const Object &podTemplate)
{
    readPodSpec(out, podTemplate["spec"]);
    out.containers = readContainers(podTemplate["spec"], {});
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

} // namespace

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

} // namespace nantian::models::details
