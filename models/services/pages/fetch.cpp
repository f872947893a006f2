// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/fetch.h"

#include "base/onpool.h"
#include "services/flow.h"
#include "services/metrics.h"
#include "services/requests.h"

#include <algorithm>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using base::Call;
using kube::HttpResponse;
using kube::HttpTransport;
using kube::ObjectRef;

namespace {

/// An empty one: the server does not offer it.
kube::Resource resourceOf(const Need &need, const kube::Discovery &discovery)
{
    if (need.plural.isEmpty()) {
        for (const kube::Resource &resource : discovery.resources()) {
            if (resource.group == need.group && resource.kind == need.kind) {
                return resource;
            }
        }
        return {};
    }
    const kube::Resource resource =
        discovery.find(need.group.isEmpty() ? need.plural : need.plural + '.' + need.group);
    const bool isIt = resource.plural == need.plural && resource.group == need.group;
    return isIt ? resource : kube::Resource();
}

/// An empty path: the server does not offer it.
kube::HttpRequest requestFor(const Need &need, const kube::Discovery &discovery)
{
    if (!need.review.isEmpty()) {
        kube::HttpRequest review = jsonWrite("POST", need.path, kJson, need.review);
        review.repeatable = true;
        return review;
    }
    if (!need.path.isEmpty()) {
        return jsonGet(need.path);
    }
    const kube::Resource resource = resourceOf(need, discovery);
    if (resource.plural.isEmpty()) {
        return {};
    }
    QByteArray path = resource.path(need.ns, need.name);
    QByteArray query = need.query;
    if (need.name.isEmpty()) {
        query += (query.isEmpty() ? "limit=" : "&limit=") + QByteArray::number(need.limit);
    }
    if (!query.isEmpty()) {
        path += '?' + query;
    }
    const bool isSecret = resource.group.isEmpty() && resource.plural == "secrets";
    if (!need.metadataOnly && !isSecret) {
        return jsonGet(path);
    }
    kube::HttpRequest request = jsonGet(path);
    if (need.name.isEmpty()) {
        answerMetadataList(request);
    } else {
        answerMetadata(request);
    }
    return request;
}

} // namespace

Around askPrometheus(Prometheus &prometheus, const kube::Resource &kind)
{
    Around out;
    if (const auto alerts = prometheus.latest("alerts")) {
        out.add("alerts", *alerts);
    }
    const Page *page = findPage(kind.group, kind.kind);
    if (page && page->prometheus) {
        if (const auto answer = prometheus.latest(page->prometheus)) {
            out.add("prometheus", *answer);
        }
    }
    return out;
}

Call<Around> readAround(HttpTransport *transport, kube::Discovery discovery,
                        std::function<QList<Need>(const Around &)> needs, int rounds, Around known)
{
    Around around = std::move(known);
    for (int round = 0; round < rounds; ++round) {
        QList<Need> wanted = needs(around);
        wanted.removeIf([&around](const Need &need) { return around.asked(need.id); });
        if (wanted.isEmpty()) {
            break;
        }
        // Asked together: none waits for the other.
        QList<std::pair<Need, Call<HttpResponse>>> calls;
        for (const Need &need : std::as_const(wanted)) {
            const bool isTwice = std::ranges::any_of(
                calls, [&need](const auto &call) { return call.first.id == need.id; });
            if (isTwice) {
                continue;
            }
            const kube::HttpRequest request = requestFor(need, discovery);
            if (request.path.isEmpty()) {
                around.add(
                    need.id,
                    base::fail(base::Error::Code::NotFound, u"the server does not offer it"_s));
            } else {
                calls.append({need, kube::httpCall(transport, request)});
            }
        }
        for (const auto &[need, call] : std::as_const(calls)) {
            const base::Result<HttpResponse> answer = co_await call;
            around.add(need.id,
                       answer.transform([](const HttpResponse &whole) { return whole.body; }),
                       need.path.isEmpty() || !need.review.isEmpty());
        }
    }
    co_return around;
}

Call<ObjectDetails> fetchPage(HttpTransport *transport, kube::Discovery discovery, ObjectRef object,
                              Around known, qint64 now, EarlyPage early)
{
    const base::Result<ReadObject> there = co_await readObject(transport, object);
    if (!there) {
        co_return std::unexpected(there.error());
    }
    if (early) {
        early->finish(co_await base::onPool<ObjectDetails>(
            [read = *there] { return readDetails(read.object); }));
    }
    const base::Result<Around> around = co_await readAround(
        transport, discovery,
        [read = *there](const Around &sofar) { return neededNext(read.object, sofar); }, kRounds,
        known);
    if (!around) {
        co_return std::unexpected(around.error());
    }
    co_return co_await base::onPool<ObjectDetails>(
        [read = *there, around = *around, now] { return composePage(read.object, around, now); });
}

} // namespace nantian::models::pages
