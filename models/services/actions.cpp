// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/actions.h"

#include "kube/api/parser.h"
#include "services/details.h"
#include "services/flow.h"
#include "services/json.h"
#include "services/managedfields.h"
#include "services/requests.h"
#include "services/revisions.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Call;
using base::Error;
using kube::HttpRequest;
using kube::HttpResponse;
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

std::unexpected<Error> unsupported(const Resource &resource, const QString &what)
{
    return base::fail(Error::Code::Unsupported, what, QString::fromUtf8(resource.id()));
}

/// Another resource of the same group and version (apps/v1).
Resource sibling(const Resource &resource, const QByteArray &plural, const QByteArray &kind)
{
    Resource other;
    other.group = resource.group;
    other.version = resource.version;
    other.plural = plural;
    other.kind = kind;
    other.namespaced = true;
    return other;
}

/// The workload and the list its history is read from.
struct HistorySource
{
    QByteArray workload;
    QByteArray list;
};

bool isDeployment(const ObjectRef &ref) { return ref.resource.plural == "deployments"; }

bool hasHistory(const ObjectRef &ref)
{
    return ref.resource.group == "apps"
        && (isDeployment(ref) || ref.resource.plural == "daemonsets"
            || ref.resource.plural == "statefulsets");
}

Call<HistorySource> fetchHistory(HttpTransport *transport, ObjectRef ref)
{
    if (!hasHistory(ref)) {
        co_return unsupported(ref.resource, u"has no rollout history"_s);
    }
    const base::Result<HttpResponse> workload =
        co_await kube::httpCall(transport, jsonGet(ref.resource.path(ref.ns, ref.name)));
    if (!workload) {
        co_return std::unexpected(workload.error());
    }
    kube::Parser parser;
    const base::Result<Object> object = parser.parse(json::view(workload->body));
    if (!object) {
        co_return std::unexpected(object.error());
    }
    const QByteArray selector = selectorText(json::compact(object->at("spec", "selector")));
    const Resource source = isDeployment(ref)
        ? sibling(ref.resource, "replicasets", "ReplicaSet")
        : sibling(ref.resource, "controllerrevisions", "ControllerRevision");
    HttpRequest request =
        jsonGet(source.path(ref.ns) + "?labelSelector=" + selector.toPercentEncoding());
    request.acceptGzip = true;
    const base::Result<HttpResponse> list = co_await kube::httpCall(transport, request);
    if (!list) {
        co_return std::unexpected(list.error());
    }
    co_return HistorySource{workload->body, list->body};
}

base::Result<QList<HistoryEntry>> history(const ObjectRef &ref, const HistorySource &source)
{
    return isDeployment(ref) ? deploymentHistory(source.workload, source.list)
                             : revisionHistory(source.workload, source.list);
}

Call<QList<Revision>> listRevisionsFlow(HttpTransport *transport, ObjectRef ref)
{
    const base::Result<HistorySource> source = co_await fetchHistory(transport, ref);
    if (!source) {
        co_return std::unexpected(source.error());
    }
    const base::Result<QList<HistoryEntry>> entries = history(ref, *source);
    if (!entries) {
        co_return std::unexpected(entries.error());
    }
    QList<Revision> revisions;
    for (auto it = entries->rbegin(); it != entries->rend(); ++it) {
        revisions += it->revision;
    }
    co_return revisions;
}

Call<WriteResult> undoFlow(HttpTransport *transport, ObjectRef ref, qint64 toRevision)
{
    const base::Result<HistorySource> source = co_await fetchHistory(transport, ref);
    if (!source) {
        co_return std::unexpected(source.error());
    }
    const base::Result<QList<HistoryEntry>> entries = history(ref, *source);
    if (!entries) {
        co_return std::unexpected(entries.error());
    }
    const base::Result<UndoPlan> plan = isDeployment(ref)
        ? planDeploymentUndo(source->workload, *entries, toRevision)
        : planRevisionUndo(source->workload, *entries, toRevision);
    if (!plan) {
        co_return std::unexpected(plan.error());
    }
    if (plan->skipped) {
        WriteResult nothing;
        nothing.warnings +=
            u"skipped rollback (current template already matches revision %1)"_s.arg(
                plan->revision);
        co_return nothing;
    }
    if (co_await FlowCancelled{}) {
        co_return cancelled();
    }
    base::Result<WriteResult> result =
        co_await sendWrite(transport,
                           jsonWrite("PATCH", ref.resource.path(ref.ns, ref.name) + '?' + kManager,
                                     plan->contentType, plan->body));
    // What a failed `test` answers; a template the server finds wrong names its fields.
    if (!result && result.error().httpStatus == 422 && result.error().causes.isEmpty()) {
        result.error().code = Error::Code::Conflict;
    }
    co_return result;
}

Call<WriteResult> restartFlow(HttpTransport *transport, ObjectRef ref)
{
    if (!hasHistory(ref)) {
        co_return unsupported(ref.resource, u"cannot be restarted"_s);
    }
    const base::Result<HttpResponse> workload =
        co_await kube::httpCall(transport, jsonGet(ref.resource.path(ref.ns, ref.name)));
    if (!workload) {
        co_return std::unexpected(workload.error());
    }
    kube::Parser parser;
    const base::Result<Object> object = parser.parse(json::view(workload->body));
    if (!object) {
        co_return std::unexpected(object.error());
    }
    if (object->at("spec", "paused").boolean()) {
        std::unexpected<Error> paused = base::fail(
            Error::Code::Invalid,
            u"deployment \"%1\" is paused; resume it first"_s.arg(QString::fromUtf8(ref.name)));
        paused.error().reason = u"Paused"_s;
        co_return paused;
    }
    if (co_await FlowCancelled{}) {
        co_return cancelled();
    }
    const QJsonObject annotations{{u"kubectl.kubernetes.io/restartedAt"_s,
                                   QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
    const QJsonObject patch{
        {u"spec"_s,
         QJsonObject{
             {u"template"_s,
              QJsonObject{{u"metadata"_s, QJsonObject{{u"annotations"_s, annotations}}}}}}}};
    co_return co_await sendWrite(transport,
                                 jsonWrite("PATCH",
                                           ref.resource.path(ref.ns, ref.name) + '?' + kManager,
                                           kStrategicPatch, bytes(patch)));
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
    const Call<HttpResponse> objectCall =
        kube::httpCall(transport, jsonGet(ref.resource.path(ref.ns, ref.name)));
    const Call<HttpResponse> scaleCall =
        kube::httpCall(transport, jsonGet(ref.resource.path(ref.ns, ref.name, "scale")));
    const Call<QByteArray> autoscaler = findAutoscaler(transport, ref);

    ScaleInfo info;
    kube::Parser parser;
    const base::Result<HttpResponse> scale = co_await scaleCall;
    if (!scale) {
        co_return std::unexpected(scale.error());
    }
    const base::Result<Object> scaleObject = parser.parse(json::view(scale->body));
    if (!scaleObject) {
        co_return std::unexpected(scaleObject.error());
    }
    info.replicas = scaleObject->at("spec", "replicas").integer();

    // The rest is good to know; that it may not be read must not keep anyone from scaling.
    const base::Result<HttpResponse> workload = co_await objectCall;
    if (workload) {
        const base::Result<Object> object = parser.parse(json::view(workload->body));
        if (object) {
            const FieldPath spec = FieldPath().child({.name = "spec"});
            info.managers = ownersOf(*object, spec.child({.name = "replicas"}));
        }
    }
    info.hpa = (co_await autoscaler).value_or(QByteArray());
    co_return info;
}

Call<WriteResult> deleteFlow(HttpTransport *transport, ObjectRef ref)
{
    const QByteArray path = ref.resource.path(ref.ns, ref.name);
    if (ref.uid.isEmpty()) {
        HttpRequest request = jsonGet(path);
        request.headers = {{"Accept",
                            "application/json;as=PartialObjectMetadata;v=v1;"
                            "g=meta.k8s.io,application/json"}};
        const base::Result<HttpResponse> found = co_await kube::httpCall(transport, request);
        if (!found) {
            co_return std::unexpected(found.error());
        }
        kube::Parser parser;
        const base::Result<Object> object = parser.parse(json::view(found->body));
        if (!object) {
            co_return std::unexpected(object.error());
        }
        ref.uid = json::bytes(object->at("metadata", "uid").string());
        if (ref.uid.isEmpty()) {
            co_return base::fail(Error::Code::Parse, u"the object has no uid"_s);
        }
        if (co_await FlowCancelled{}) {
            co_return cancelled();
        }
    }
    const QJsonObject options{
        {u"apiVersion"_s, u"v1"_s},
        {u"kind"_s, u"DeleteOptions"_s},
        {u"propagationPolicy"_s, u"Background"_s},
        {u"preconditions"_s, QJsonObject{{u"uid"_s, QString::fromUtf8(ref.uid)}}},
    };
    co_return co_await sendWrite(transport, jsonWrite("DELETE", path, kJson, bytes(options)));
}

Call<Access> accessFlow(HttpTransport *transport, QByteArray body)
{
    const base::Result<HttpResponse> answer = co_await kube::httpCall(
        transport,
        jsonWrite("POST", "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", kJson, body));
    if (!answer) {
        co_return std::unexpected(answer.error());
    }
    kube::Parser parser;
    const base::Result<Object> object = parser.parse(json::view(answer->body));
    if (!object) {
        co_return std::unexpected(object.error());
    }
    const Object status = (*object)["status"];
    Access access;
    access.allowed = status["allowed"].boolean();
    if (!access.allowed) {
        access.reason = json::text(status["reason"].string());
    }
    co_return access;
}

} // namespace

Call<WriteResult> scaleObject(HttpTransport *transport, const ObjectRef &workload, qint64 replicas)
{
    const QJsonObject patch{{u"spec"_s, QJsonObject{{u"replicas"_s, replicas}}}};
    return sendWrite(
        transport,
        jsonWrite("PATCH",
                  workload.resource.path(workload.ns, workload.name, "scale") + '?' + kManager,
                  kMergePatch, bytes(patch)));
}

Call<QByteArray> findAutoscaler(HttpTransport *transport, ObjectRef workload)
{
    Resource autoscaler;
    autoscaler.group = "autoscaling";
    autoscaler.version = "v2";
    autoscaler.plural = "horizontalpodautoscalers";
    autoscaler.namespaced = true;
    const base::Result<HttpResponse> answer =
        co_await kube::httpCall(transport, jsonGet(autoscaler.path(workload.ns)));
    if (!answer) {
        co_return std::unexpected(answer.error());
    }
    kube::Parser parser;
    const base::Result<Object> list = parser.parse(json::view(answer->body));
    if (!list) {
        co_return std::unexpected(list.error());
    }
    QByteArray name;
    (*list)["items"].each([&](const Object &one) {
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

Call<WriteResult> pauseWorkload(HttpTransport *transport, ObjectRef workload, bool paused)
{
    if (!hasHistory(workload) || !isDeployment(workload)) {
        co_return unsupported(workload.resource, u"cannot be paused"_s);
    }
    const QByteArray path = workload.resource.path(workload.ns, workload.name);
    const base::Result<HttpResponse> answer = co_await kube::httpCall(transport, jsonGet(path));
    if (!answer) {
        co_return std::unexpected(answer.error());
    }
    kube::Parser parser;
    const base::Result<Object> object = parser.parse(json::view(answer->body));
    if (!object) {
        co_return std::unexpected(object.error());
    }
    if (object->at("spec", "paused").boolean() == paused) {
        std::unexpected<Error> refused =
            base::fail(Error::Code::Invalid,
                       (paused ? u"deployment \"%1\" is already paused"_s
                               : u"deployment \"%1\" is not paused"_s)
                           .arg(QString::fromUtf8(workload.name)));
        refused.error().reason = paused ? u"AlreadyPaused"_s : u"NotPaused"_s;
        co_return refused;
    }
    if (co_await FlowCancelled{}) {
        co_return cancelled();
    }
    co_return co_await sendWrite(
        transport,
        jsonWrite("PATCH", path + '?' + kManager, kStrategicPatch,
                  paused ? R"({"spec":{"paused":true}})" : R"({"spec":{"paused":null}})"));
}

Call<WriteResult> undoWorkload(HttpTransport *transport, const ObjectRef &workload,
                               qint64 toRevision)
{
    return undoFlow(transport, workload, toRevision);
}

Call<QList<Revision>> listRevisions(HttpTransport *transport, const ObjectRef &workload)
{
    return listRevisionsFlow(transport, workload);
}

Call<WriteResult> deleteObject(HttpTransport *transport, const ObjectRef &object)
{
    return deleteFlow(transport, object);
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
