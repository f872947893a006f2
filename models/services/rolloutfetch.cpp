// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/rolloutfetch.h"

#include "kube/api/parser.h"
#include "services/details.h"
#include "services/flow.h"
#include "services/json.h"

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

HttpRequest get(const QByteArray &path)
{
    HttpRequest request;
    request.path = path;
    request.headers = {{"Accept", "application/json"}};
    request.acceptGzip = true;
    return request;
}

Resource namespacedResource(const QByteArray &group, const QByteArray &plural)
{
    Resource resource;
    resource.group = group;
    resource.version = "v1";
    resource.plural = plural;
    resource.namespaced = true;
    return resource;
}

bool isDeployment(const ObjectRef &ref)
{
    return ref.resource.group == "apps" && ref.resource.plural == "deployments";
}

} // namespace

Call<Rollout> fetchRollout(HttpTransport *transport, ObjectRef workload, QList<RolloutEvent> events,
                           qint64 now)
{
    RolloutInput input;
    input.events = std::move(events);
    input.now = now;
    const base::Result<HttpResponse> answer =
        co_await kube::httpCall(transport, get(workload.resource.path(workload.ns, workload.name)));
    if (!answer) {
        co_return std::unexpected(answer.error());
    }
    input.workload = answer->body;
    kube::Parser parser;
    const base::Result<Object> object = parser.parse(json::view(input.workload));
    if (!object) {
        co_return std::unexpected(object.error());
    }
    const QByteArray query = "?labelSelector="
        + selectorText(json::compact(object->at("spec", "selector"))).toPercentEncoding();
    const QByteArray history = isDeployment(workload) ? "replicasets" : "controllerrevisions";
    // Asked together: none waits for the other.
    const Call<HttpResponse> revisionsCall = kube::httpCall(
        transport, get(namespacedResource("apps", history).path(workload.ns) + query));
    const Call<HttpResponse> podsCall =
        kube::httpCall(transport, get(namespacedResource({}, "pods").path(workload.ns) + query));
    const base::Result<HttpResponse> revisions = co_await revisionsCall;
    const base::Result<HttpResponse> pods = co_await podsCall;
    if (!revisions || !pods) {
        co_return std::unexpected(revisions ? pods.error() : revisions.error());
    }
    input.revisions = revisions->body;
    input.pods = pods->body;
    co_return co_await onPool<Rollout>([input] { return readRollout(input); });
}

Call<WriteResult> pauseWorkload(HttpTransport *transport, ObjectRef workload, bool paused)
{
    if (!isDeployment(workload)) {
        co_return base::fail(Error::Code::Unsupported, u"cannot be paused"_s,
                             QString::fromUtf8(workload.resource.id()));
    }
    const QByteArray path = workload.resource.path(workload.ns, workload.name);
    const base::Result<HttpResponse> answer = co_await kube::httpCall(transport, get(path));
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
        co_return base::fail(Error::Code::Cancelled, u"cancelled before anything was sent"_s);
    }
    HttpRequest request;
    request.method = "PATCH";
    request.path = path + "?fieldManager=nantian";
    request.headers = {{"Accept", "application/json"},
                       {"Content-Type", "application/strategic-merge-patch+json"}};
    request.body = paused ? R"({"spec":{"paused":true}})" : R"({"spec":{"paused":null}})";
    const base::Result<HttpResponse> written = co_await kube::httpCall(transport, request);
    if (!written) {
        co_return std::unexpected(written.error());
    }
    WriteResult result;
    result.object = written->body;
    for (const QByteArray &text : written->warnings) {
        result.warnings += QString::fromUtf8(text);
    }
    co_return result;
}

} // namespace nantian::models
