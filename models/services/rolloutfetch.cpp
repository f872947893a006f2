// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/rolloutfetch.h"

#include "base/onpool.h"
#include "services/details.h"
#include "services/flow.h"
#include "services/json.h"
#include "services/requests.h"

namespace nantian::models {

using base::Call;
using kube::HttpResponse;
using kube::HttpTransport;
using kube::ObjectRef;
using kube::Resource;

namespace {

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
    const base::Result<ReadObject> there = co_await readObject(transport, workload);
    if (!there) {
        co_return std::unexpected(there.error());
    }
    input.workload = there->body;
    const QByteArray query = "?labelSelector="
        + selectorText(json::compact(there->object.at("spec", "selector"))).toPercentEncoding();
    const QByteArray history = isDeployment(workload) ? "replicasets" : "controllerrevisions";
    // Asked together: none waits for the other.
    const Call<HttpResponse> revisionsCall = kube::httpCall(
        transport, jsonGet(namespacedResource("apps", history).path(workload.ns) + query));
    const Call<HttpResponse> podsCall = kube::httpCall(
        transport, jsonGet(namespacedResource({}, "pods").path(workload.ns) + query));
    const base::Result<HttpResponse> revisions = co_await revisionsCall;
    const base::Result<HttpResponse> pods = co_await podsCall;
    if (!revisions || !pods) {
        co_return std::unexpected(revisions ? pods.error() : revisions.error());
    }
    input.revisions = revisions->body;
    input.pods = pods->body;
    co_return co_await base::onPool<Rollout>([input] { return readRollout(input); });
}

} // namespace nantian::models
