// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/actions.h"

#include "services/edit.h"
#include "services/flow.h"
#include "services/json.h"
#include "services/managedfields.h"
#include "services/requests.h"
#include "services/revisions.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Call;
using base::Error;
using kube::HttpTransport;
using kube::Object;
using kube::ObjectRef;
using kube::Resource;

namespace {

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Where a whole object is written.
QByteArray strictPath(const Resource &resource, const QByteArray &ns, const QByteArray &name,
                      bool dryRun)
{
    return resource.path(ns, name) + '?' + kManager + "&fieldValidation=Strict"
        + (dryRun ? "&dryRun=All" : "");
}

Call<WriteResult> restartFlow(HttpTransport *transport, ObjectRef ref)
{
    if (!hasHistory(ref.resource)) {
        co_return base::fail(Error::Code::Unsupported, u"cannot be restarted"_s,
                             QString::fromUtf8(ref.resource.id()));
    }
    const base::Result<ReadObject> workload = co_await readSameObject(transport, ref);
    if (!workload) {
        co_return std::unexpected(workload.error());
    }
    if (workload->object.at("spec", "paused").boolean()) {
        co_return refusal(
            Error::Code::Invalid, ref, u"Paused"_s,
            u"deployment \"%1\" is paused; resume it first"_s.arg(QString::fromUtf8(ref.name)));
    }
    if (co_await FlowCancelled{}) {
        co_return cancelled();
    }
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    const QJsonObject annotations{{u"kubectl.kubernetes.io/restartedAt"_s, time}};
    // kubectl does not name the UID.
    const QJsonObject patch{
        {u"metadata"_s, QJsonObject{{u"uid"_s, QString::fromUtf8(workload->uid())}}},
        {u"spec"_s,
         QJsonObject{
             {u"template"_s,
              QJsonObject{{u"metadata"_s, QJsonObject{{u"annotations"_s, annotations}}}}}}}};
    const QByteArray path = ref.resource.path(ref.ns, ref.name);
    const auto isDone = [time](const Object &now) {
        return std::optional(now.at("spec", "template", "metadata",
                                    "annotations")["kubectl.kubernetes.io/restartedAt"]
                                 .string()
                             == json::view(time.toUtf8()));
    };
    base::Result<WriteResult> answer = co_await sendAndSee(
        transport, jsonWrite("PATCH", path + '?' + kManager, kStrategicPatch, bytes(patch)),
        jsonGet(path), isDone);
    if (answer) {
        answer->before = workload->body;
    } else if (std::ranges::contains(answer.error().causes, u"metadata.uid"_s, &base::Cause::field))
    {
        co_return refusal(Error::Code::Conflict, ref, u"Replaced"_s,
                          u"it was deleted and made anew"_s);
    }
    co_return answer;
}

/// kubectl and the controller compare group and kind; versions may differ.
bool targets(const Object &hpa, const ObjectRef &ref)
{
    const Object target = hpa.at("spec", "scaleTargetRef");
    const std::string_view apiVersion = target["apiVersion"].string();
    const std::size_t slash = apiVersion.find('/');
    const std::string_view group =
        slash == std::string_view::npos ? std::string_view() : apiVersion.substr(0, slash);
    return target["kind"].string() == json::view(ref.resource.kind)
        && target["name"].string() == json::view(ref.name)
        && group == json::view(ref.resource.group);
}

Call<ScaleInfo> scaleInfoFlow(HttpTransport *transport, ObjectRef ref)
{
    // Asked together: none waits for another.
    const Call<ReadObject> objectCall = readObject(transport, ref);
    const Call<ReadObject> scaleCall =
        readObject(transport, jsonGet(ref.resource.path(ref.ns, ref.name, "scale")));
    const Call<QByteArray> autoscaler = findAutoscaler(transport, ref);

    ScaleInfo info;
    const base::Result<ReadObject> scale = co_await scaleCall;
    if (!scale) {
        co_return std::unexpected(scale.error());
    }
    info.replicas = scale->object.at("spec", "replicas").integer();

    // The rest is good to know; that it may not be read must not keep anyone from scaling.
    if (const base::Result<ReadObject> workload = co_await objectCall) {
        info.managers = ownersOf(workload->object, fieldsPath({"spec", "replicas"}));
    }
    info.hpa = (co_await autoscaler).value_or(QByteArray());
    co_return info;
}

QString policyName(Propagation propagation)
{
    switch (propagation) {
    case Propagation::Background:
        return u"Background"_s;
    case Propagation::Foreground:
        return u"Foreground"_s;
    case Propagation::Orphan:
        return u"Orphan"_s;
    }
    return {};
}

Call<WriteResult> deleteFlow(HttpTransport *transport, ObjectRef ref, RemoveOptions how)
{
    const QByteArray path = ref.resource.path(ref.ns, ref.name);
    if (ref.uid.isEmpty()) {
        const base::Result<ReadObject> found = co_await readObject(transport, metadataGet(path));
        if (!found) {
            co_return std::unexpected(found.error());
        }
        ref.uid = found->uid();
        if (ref.uid.isEmpty()) {
            co_return base::fail(Error::Code::Parse, u"the object has no uid"_s);
        }
        if (co_await FlowCancelled{}) {
            co_return cancelled();
        }
    }
    QJsonObject options{
        {u"apiVersion"_s, u"v1"_s},
        {u"kind"_s, u"DeleteOptions"_s},
        {u"propagationPolicy"_s, policyName(how.propagation)},
        {u"preconditions"_s, QJsonObject{{u"uid"_s, QString::fromUtf8(ref.uid)}}},
    };
    if (how.force) {
        options.insert("gracePeriodSeconds"_L1, 0);
    }
    co_return co_await sendWrite(transport, jsonWrite("DELETE", path, kJson, bytes(options)));
}

Call<Access> accessFlow(HttpTransport *transport, QByteArray body)
{
    const base::Result<ReadObject> answer = co_await readObject(
        transport,
        jsonWrite("POST", "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", kJson, body));
    if (!answer) {
        co_return std::unexpected(answer.error());
    }
    const Object status = answer->object["status"];
    Access access;
    access.allowed = status["allowed"].boolean();
    if (!access.allowed) {
        access.reason = json::text(status["reason"].string());
    }
    co_return access;
}

} // namespace

Call<QByteArray> findAutoscaler(HttpTransport *transport, ObjectRef workload)
{
    Resource autoscaler;
    autoscaler.group = "autoscaling";
    autoscaler.version = "v2";
    autoscaler.plural = "horizontalpodautoscalers";
    autoscaler.namespaced = true;
    const base::Result<ReadObject> list =
        co_await readObject(transport, jsonGet(autoscaler.path(workload.ns)));
    if (!list) {
        co_return std::unexpected(list.error());
    }
    QByteArray name;
    list->object["items"].each([&](const Object &one) {
        if (name.isEmpty() && targets(one, workload)) {
            name = json::bytes(one.at("metadata", "name").string());
        }
    });
    co_return name;
}

Call<ScaleInfo> fetchScaleInfo(HttpTransport *transport, const ObjectRef &workload)
{
    return scaleInfoFlow(transport, workload);
}

Call<WriteResult> restartWorkload(HttpTransport *transport, const ObjectRef &workload)
{
    return restartFlow(transport, workload);
}

Call<WriteResult> deleteObject(HttpTransport *transport, const ObjectRef &object,
                               const RemoveOptions &options)
{
    return deleteFlow(transport, object, options);
}

Call<WriteResult> evictPod(HttpTransport *transport, const ObjectRef &pod)
{
    const QJsonObject body{
        {u"apiVersion"_s, u"policy/v1"_s},
        {u"kind"_s, u"Eviction"_s},
        {u"metadata"_s,
         QJsonObject{{u"name"_s, QString::fromUtf8(pod.name)},
                     {u"namespace"_s, QString::fromUtf8(pod.ns)}}},
        {u"deleteOptions"_s,
         QJsonObject{{u"preconditions"_s, QJsonObject{{u"uid"_s, QString::fromUtf8(pod.uid)}}}}},
    };
    return sendWrite(transport,
                     jsonWrite("POST",
                               pod.resource.path(pod.ns, pod.name, "eviction") + '?' + kManager,
                               kJson, bytes(body)));
}

Call<WriteResult> applyDocument(HttpTransport *transport, const Resource &resource,
                                const QByteArray &ns, const QByteArray &name,
                                const QByteArray &json, const ApplyOptions &options)
{
    if (name.isEmpty()) {
        return base::answered<WriteResult>(
            base::fail(Error::Code::Invalid, u"metadata.name is required"_s));
    }
    QByteArray path = strictPath(resource, ns, name, options.dryRun);
    if (options.force) {
        path += "&force=true";
    }
    return sendWrite(transport, jsonWrite("PATCH", path, kApplyPatch, json));
}

Call<WriteResult> replaceDocument(HttpTransport *transport, const Resource &resource,
                                  const QByteArray &ns, const QByteArray &name,
                                  const QByteArray &json, bool dryRun)
{
    return sendWrite(transport,
                     jsonWrite("PUT", strictPath(resource, ns, name, dryRun), kJson, json));
}

Call<Access> accessReview(HttpTransport *transport, const QByteArray &verb,
                          const Resource &resource, const QByteArray &ns,
                          const QByteArray &subresource)
{
    QJsonObject attributes{{u"verb"_s, QString::fromUtf8(verb)},
                           {u"group"_s, QString::fromUtf8(resource.group)},
                           {u"resource"_s, QString::fromUtf8(resource.plural)}};
    if (!ns.isEmpty()) {
        attributes.insert(u"namespace"_s, QString::fromUtf8(ns));
    }
    if (!subresource.isEmpty()) {
        attributes.insert(u"subresource"_s, QString::fromUtf8(subresource));
    }
    const QJsonObject review{
        {u"apiVersion"_s, u"authorization.k8s.io/v1"_s},
        {u"kind"_s, u"SelfSubjectAccessReview"_s},
        {u"spec"_s, QJsonObject{{u"resourceAttributes"_s, attributes}}},
    };
    return accessFlow(transport, bytes(review));
}

} // namespace nantian::models
