// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/details.h"

#include "kinds/conditions.h"
#include "kube/api/parser.h"
#include "services/detailsread.h"
#include "services/json.h"
#include "services/references.h"
#include "services/secretmask.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace nantian::models {

using namespace Qt::StringLiterals;
using kube::Object;

namespace details {

void addField(ObjectDetails &out, const char *id, const QString &label, const QString &text)
{
    if (!text.isEmpty()) {
        out.fields += Field{id, label, text, 0};
    }
}

void addField(ObjectDetails &out, const char *id, const QString &label, const Object &value)
{
    addField(out, id, label, json::scalarText(value));
}

void addTime(ObjectDetails &out, const char *id, const QString &label, const Object &time)
{
    if (const qint64 seconds = time.time()) {
        out.fields += Field{id, label, {}, seconds};
    }
}

void addTable(ObjectDetails &out, const char *id, const QString &title, const QStringList &headers,
              const QList<DetailRow> &rows)
{
    if (!rows.isEmpty()) {
        out.tables += DetailTable{id, title, headers, rows};
    }
}

QString joined(const Object &array, const QString &separator)
{
    QStringList parts;
    array.each([&parts](const Object &item) { parts += json::scalarText(item); });
    return parts.join(separator);
}

QString joinedMap(const Object &map)
{
    QStringList parts;
    const QList<KeyValue> pairs = keyValues(map);
    for (const KeyValue &pair : pairs) {
        parts += pair.key + u'=' + pair.value;
    }
    return parts.join(u", "_s);
}

QList<KeyValue> keyValues(const Object &map)
{
    QList<KeyValue> out;
    map.members([&out](std::string_view key, const Object &value) {
        out += {json::text(key), json::scalarText(value)};
    });
    std::ranges::sort(out, {}, &KeyValue::key);
    return out;
}

QString reference(const Object &ref)
{
    const QString name = json::text(ref["name"].string());
    if (name.isEmpty()) {
        return {};
    }
    const QString kind = json::text(ref["kind"].string());
    const QString ns = json::text(ref["namespace"].string());
    return (kind.isEmpty() ? QString() : QString(kind + u'/'))
        + (ns.isEmpty() ? QString() : QString(ns + u'/')) + name;
}

} // namespace details

bool details::isBuiltIn(const ObjectDetails &object)
{
    return kinds::isBuiltIn(groupOf(object.apiVersion));
}

namespace {

using namespace details;

/// What it means that a condition of Kubernetes' own kinds is True, beside what it means of any.
std::optional<bool> isBuiltInGoodWhenTrue(const QString &type)
{
    static const QSet<QString> kGood{
        // Pods and nodes.
        u"PodScheduled"_s,
        u"PodReadyToStartContainers"_s,
        u"Initialized"_s,
        u"ContainersReady"_s,
        // Deployments, Jobs, autoscalers and budgets.
        u"Progressing"_s,
        u"Complete"_s,
        u"SuccessCriteriaMet"_s,
        u"AbleToScale"_s,
        u"ScalingActive"_s,
        u"DisruptionAllowed"_s,
        // Definitions, requests and claims.
        u"Established"_s,
        u"NamesAccepted"_s,
        u"KubernetesAPIApprovalPolicyConformant"_s,
        u"Approved"_s,
        u"Accepted"_s,
        u"Programmed"_s,
        u"ResolvedRefs"_s,
    };
    static const QSet<QString> kBad{
        u"NetworkUnavailable"_s,
        u"ReplicaFailure"_s,
        u"FailureTarget"_s,
        u"Suspended"_s,
        u"DisruptionTarget"_s,
        u"ScalingLimited"_s,
        u"FileSystemResizePending"_s,
        u"Resizing"_s,
        u"NamesConflict"_s,
        u"Terminating"_s,
        u"NonStructuralSchema"_s,
        u"NamespaceDeletionDiscoveryFailure"_s,
        u"NamespaceDeletionContentFailure"_s,
        u"NamespaceDeletionGroupVersionParsingFailure"_s,
        u"NamespaceContentRemaining"_s,
        u"NamespaceFinalizersRemaining"_s,
        u"Denied"_s,
        u"Dangling"_s,
        u"LoadBalancerPortsError"_s,
        u"ControllerResizeError"_s,
        u"NodeResizeError"_s,
        u"ModifyVolumeError"_s,
    };
    if (kGood.contains(type)) {
        return true;
    }
    return kBad.contains(type) ? std::optional(false) : std::nullopt;
}

QList<Condition> readConditions(const Object &conditions, bool isBuiltIn)
{
    QList<Condition> out;
    conditions.each([&out, isBuiltIn](const Object &item) {
        Condition condition;
        condition.type = json::text(item["type"].string());
        condition.status = json::text(item["status"].string());
        condition.reason = json::text(item["reason"].string());
        condition.message = json::text(item["message"].string());
        condition.changed = item["lastTransitionTime"].time();
        if (condition.status == "True"_L1 || condition.status == "False"_L1) {
            std::optional<bool> good = kinds::isGoodWhenTrue(condition.type);
            if (!good && isBuiltIn) {
                good = isBuiltInGoodWhenTrue(condition.type);
            }
            if (good) {
                condition.good = (condition.status == "True"_L1) == *good;
            }
        }
        if (!condition.type.isEmpty()) {
            out += condition;
        }
    });
    return out;
}

QList<OwnerDetails> readOwners(const Object &references)
{
    QList<OwnerDetails> owners;
    references.each([&owners](const Object &item) {
        owners +=
            OwnerDetails{json::bytes(item["apiVersion"].string()),
                         json::bytes(item["kind"].string()), json::bytes(item["name"].string()),
                         json::bytes(item["uid"].string()), item["controller"].boolean()};
    });
    std::ranges::stable_partition(owners, &OwnerDetails::controller);
    return owners;
}

void readMetadata(ObjectDetails &out, const Object &metadata)
{
    out.ns = json::bytes(metadata["namespace"].string());
    out.name = json::bytes(metadata["name"].string());
    out.uid = json::bytes(metadata["uid"].string());
    out.title =
        out.ns.isEmpty() ? QString::fromUtf8(out.name) : QString::fromUtf8(out.ns + '/' + out.name);
    out.created = metadata["creationTimestamp"].time();
    out.deleting = metadata["deletionTimestamp"].time();
    out.labels = keyValues(metadata["labels"]);
    // It repeats the object, for a Secret with its values.
    out.annotations = keyValues(metadata["annotations"]);
    out.annotations.removeIf(
        [](const KeyValue &pair) { return pair.key == QLatin1StringView(kLastApplied); });
    out.owners = readOwners(metadata["ownerReferences"]);
    addTime(out, "created", Tr::tr("Created"), metadata["creationTimestamp"]);
    addTime(out, "deleting", Tr::tr("Being deleted since"), metadata["deletionTimestamp"]);
    addField(out, "finalizers", Tr::tr("Finalizers"), joined(metadata["finalizers"], u", "_s));
}

/// Plain values of status (and spec's few words) for kinds nobody wrote anything for. Their names
/// are the API's own.
void readScalars(ObjectDetails &out, const Object &values)
{
    values.members([&out](std::string_view key, const Object &value) {
        if (value.isObject() || value.isArray() || !value.exists()) {
            return;
        }
        const qint64 time = value.isString() ? value.time() : 0;
        Field field{json::bytes(key), json::text(key), {}, time};
        if (time == 0) {
            field.text = json::scalarText(value);
        }
        if (time != 0 || !field.text.isEmpty()) {
            out.fields += field;
        }
    });
}

} // namespace

base::Result<ObjectDetails> readDetails(const QByteArray &json)
{
    kube::Parser parser;
    const base::Result<Object> object = parser.parse(json::view(json));
    if (!object) {
        return std::unexpected(object.error());
    }
    return readDetails(*object);
}

base::Result<ObjectDetails> readDetails(const kube::Object &object)
{
    const Object metadata = object["metadata"];
    if (metadata["name"].string().empty()) {
        return base::fail(base::Error::Code::Parse, u"the object has no name"_s);
    }
    ObjectDetails out;
    out.apiVersion = json::bytes(object["apiVersion"].string());
    out.kind = json::bytes(object["kind"].string());
    readMetadata(out, metadata);
    if (!readKind(out, object)) {
        readScalars(out, object["status"]);
    }
    out.conditions = readConditions(object.at("status", "conditions"), isBuiltIn(out));
    return out;
}

} // namespace nantian::models
