// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/alerts.h"

#include "kube/api/parser.h"
#include "services/json.h"

#include <algorithm>
#include <array>

namespace nantian::models {

using namespace Qt::StringLiterals;
using kube::Object;
using store::Health;

namespace {

struct Named
{
    const char *label;
    const char *group;
    const char *kind;
};
/// In this order the most particular comes first. `job` is what scrapes, not a Job.
constexpr std::array kNamed{
    Named{"pod", "", "Pod"},
    Named{"job_name", "batch", "Job"},
    Named{"cronjob", "batch", "CronJob"},
    Named{"replicaset", "apps", "ReplicaSet"},
    Named{"deployment", "apps", "Deployment"},
    Named{"statefulset", "apps", "StatefulSet"},
    Named{"daemonset", "apps", "DaemonSet"},
    Named{"horizontalpodautoscaler", "autoscaling", "HorizontalPodAutoscaler"},
    Named{"poddisruptionbudget", "policy", "PodDisruptionBudget"},
    Named{"persistentvolumeclaim", "", "PersistentVolumeClaim"},
    Named{"ingress", "networking.k8s.io", "Ingress"},
    Named{"resourcequota", "", "ResourceQuota"},
};

Health healthOf(const QString &severity)
{
    const QString word = severity.toLower();
    if (word == "critical"_L1 || word == "error"_L1 || word == "page"_L1) {
        return Health::Failed;
    }
    return word == "info"_L1 || word == "none"_L1 ? Health::None : Health::Warning;
}

int severityRank(const Alert &alert)
{
    const int health = alert.health == Health::Failed ? 0 : alert.health == Health::Warning ? 1 : 2;
    return alert.isFiring ? health : health + 3;
}

Alert alertOf(const Object &item)
{
    QMap<QByteArray, QByteArray> labels;
    item["labels"].members([&labels](std::string_view key, const Object &value) {
        labels.insert(json::bytes(key), json::bytes(value.string()));
    });
    const Object annotations = item["annotations"];
    Alert out;
    out.name = QString::fromUtf8(labels.value("alertname"));
    out.severity = QString::fromUtf8(labels.value("severity"));
    out.health = healthOf(out.severity);
    out.isFiring = item["state"].string("firing") == "firing";
    for (const char *key : {"summary", "description", "message"}) {
        if (out.sentence.isEmpty()) {
            out.sentence = json::text(annotations[key].string()).simplified();
        }
    }
    out.since = item["activeAt"].time();
    out.about = objectsNamedBy(labels);
    return out;
}

} // namespace

QList<ObjectLink> objectsNamedBy(const QMap<QByteArray, QByteArray> &labels)
{
    QList<ObjectLink> out;
    const QByteArray ns = labels.value("namespace");
    if (!ns.isEmpty()) {
        for (const Named &named : kNamed) {
            if (const QByteArray name = labels.value(named.label); !name.isEmpty()) {
                out += {named.group, named.kind, ns, name};
            }
        }
        // Where it tells of a pod or workload, this is the Service it was scraped through.
        if (const QByteArray name = labels.value("service"); out.isEmpty() && !name.isEmpty()) {
            out += {{}, "Service", ns, name};
        }
    }
    if (const QByteArray name = labels.value("node"); !name.isEmpty()) {
        out += {{}, "Node", {}, name};
    }
    if (out.isEmpty() && !ns.isEmpty()) {
        out += {{}, "Namespace", {}, ns};
    }
    return out;
}

base::Result<QList<Alert>> parseAlerts(const QByteArray &json)
{
    kube::Parser parser;
    const base::Result<Object> answer = parser.parse(json::view(json));
    if (!answer) {
        return std::unexpected(answer.error());
    }
    if ((*answer)["status"].string() != "success") {
        return base::fail(base::Error::Code::ServerError,
                          json::text((*answer)["error"].string("no alerts in this answer")),
                          u"Prometheus"_s);
    }
    QList<Alert> out;
    answer->at("data", "alerts").each([&out](const Object &item) { out += alertOf(item); });
    std::ranges::stable_sort(out, [](const Alert &a, const Alert &b) {
        return std::pair(severityRank(a), a.since) < std::pair(severityRank(b), b.since);
    });
    return out;
}

} // namespace nantian::models
