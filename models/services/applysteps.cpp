// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/applysteps.h"

#include "kinds/conditions.h"
#include "kube/api/parser.h"
#include "services/json.h"
#include "services/references.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <iterator>

namespace nantian::models {

using namespace Qt::StringLiterals;
using kube::Object;

namespace {

constexpr std::array kOrder{
    "PriorityClass",
    "Namespace",
    "NetworkPolicy",
    "ResourceQuota",
    "LimitRange",
    "PodDisruptionBudget",
    "ServiceAccount",
    "Secret",
    "ConfigMap",
    "StorageClass",
    "PersistentVolume",
    "PersistentVolumeClaim",
    "CustomResourceDefinition",
    "ClusterRole",
    "ClusterRoleBinding",
    "Role",
    "RoleBinding",
    "Service",
    "DaemonSet",
    "Pod",
    "ReplicationController",
    "ReplicaSet",
    "Deployment",
    "HorizontalPodAutoscaler",
    "StatefulSet",
    "Job",
    "CronJob",
    "IngressClass",
    "Ingress",
    "APIService",
};
/// They judge what is written after them.
constexpr std::array kLast{
    "MutatingWebhookConfiguration",
    "ValidatingWebhookConfiguration",
    "ValidatingAdmissionPolicy",
    "ValidatingAdmissionPolicyBinding",
};

/// Of a kind somebody else defines: after all that are known and before kLast.
std::size_t rankOf(const ApplyStep &step)
{
    const QByteArray &kind = step.target.resource.kind;
    const bool isOwn = kinds::isBuiltIn(groupOf(step.apiVersion));
    const auto in = [&kind](const auto &list) {
        return static_cast<std::size_t>(std::ranges::find(list, kind) - list.begin());
    };
    if (isOwn && in(kOrder) < kOrder.size()) {
        return in(kOrder);
    }
    return kOrder.size() + (isOwn && in(kLast) < kLast.size() ? 1 + in(kLast) : 0);
}

ApplyStep stepOf(const QByteArray &json, const Object &object, const QString &defaultNamespace)
{
    ApplyStep step;
    step.request.yaml = QString::fromUtf8(json);
    step.request.defaultNamespace = defaultNamespace;
    step.apiVersion = json::bytes(object["apiVersion"].string());
    step.target.resource.kind = json::bytes(object["kind"].string());
    step.target.name = json::bytes(object.at("metadata", "name").string());
    step.target.ns = json::bytes(object.at("metadata", "namespace").string());
    return step;
}

bool makesKind(const Object &definition, const ApplyStep &step)
{
    const qsizetype slash = step.apiVersion.indexOf('/');
    if (slash < 0
        || definition.at("spec", "group").string() != json::view(step.apiVersion.left(slash))
        || definition.at("spec", "names", "kind").string() != json::view(step.target.resource.kind))
    {
        return false;
    }
    bool found = false;
    definition.at("spec", "versions").each([&](const Object &version) {
        found |= version["name"].string() == json::view(step.apiVersion.mid(slash + 1));
    });
    return found;
}

/// What each step needs of those before it: its kind rather than its namespace, which comes first
/// anyway.
void link(QList<ApplyStep> &steps, const QString &defaultNamespace)
{
    for (int maker = 0; maker < steps.size(); ++maker) {
        const ApplyStep &made = std::as_const(steps).at(maker);
        const QByteArray kind = made.target.resource.kind;
        const QByteArray name = made.target.name;
        if (kind != "Namespace" && kind != "CustomResourceDefinition") {
            continue;
        }
        const QByteArray json = made.request.yaml.toUtf8();
        kube::Parser parser;
        const base::Result<Object> object = parser.parse(json::view(json));
        for (int at = maker + 1; object && at < steps.size(); ++at) {
            ApplyStep &step = steps[at];
            const QByteArray ns =
                step.target.ns.isEmpty() ? defaultNamespace.toUtf8() : step.target.ns;
            if (kind == "Namespace" ? ns == name : makesKind(*object, step)) {
                step.after = maker;
                step.request.isAwaiting = true;
                step.request.isKindAwaited = kind != "Namespace";
            }
        }
    }
}

} // namespace

std::expected<QList<ApplyStep>, YamlError> readSteps(const QString &text,
                                                     const QString &defaultNamespace)
{
    const auto documents = parseYaml(text.toUtf8());
    if (!documents) {
        return std::unexpected(documents.error());
    }
    QList<ApplyStep> steps;
    for (const YamlDocument &document : *documents) {
        kube::Parser parser;
        const base::Result<Object> object = parser.parse(json::view(document.json));
        if (!object) {
            return std::unexpected(YamlError{object.error(), {document.firstLine, 1}});
        }
        const Object items = (*object)["items"];
        if (document.apiVersion == "v1" && document.kind == "List" && items.isArray()) {
            int index = 0;
            items.each([&](const Object &item) {
                ApplyStep step = stepOf(json::compact(item), item, defaultNamespace);
                step.line = document.firstLine;
                step.place = u".items[%1]"_s.arg(index++);
                steps.append(step);
            });
        } else {
            ApplyStep step = stepOf(document.json, *object, defaultNamespace);
            step.line = document.firstLine;
            steps.append(step);
        }
    }
    std::ranges::stable_sort(steps, {}, rankOf);
    link(steps, defaultNamespace);
    return steps;
}

void findTwins(QList<ApplyStep> &steps)
{
    QHash<QByteArrayList, int> seen;
    for (int at = 0; at < steps.size(); ++at) {
        ApplyStep &step = steps[at];
        if (step.target.name.isEmpty()) {
            continue; // which is an error of its own
        }
        // Whatever version it is written in.
        const QByteArrayList object{groupOf(step.apiVersion), step.target.resource.kind,
                                    step.target.ns, step.target.name};
        const auto first = seen.constFind(object);
        if (first != seen.cend()) {
            step.twin = *first;
        } else {
            seen.insert(object, at);
        }
    }
}

} // namespace nantian::models
