// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/fetch.h"

#include "services/flow.h"
#include "services/pages/page.h"
#include "services/requests.h"

#include <algorithm>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using base::Call;
using kube::HttpResponse;
using kube::HttpTransport;
using kube::ObjectRef;

namespace {

/// An empty path: the server does not offer it.
kube::HttpRequest requestFor(const Need &need, const kube::Discovery &discovery)
{
    if (!need.path.isEmpty()) {
        return jsonGet(need.path);
    }
    const kube::Resource resource =
        discovery.find(need.group.isEmpty() ? need.plural : need.plural + '.' + need.group);
    if (resource.plural != need.plural || resource.group != need.group) {
        return {};
    }
    QByteArray path = resource.path(need.ns, need.name);
    QByteArray query = need.query;
    if (need.name.isEmpty()) {
        query += (query.isEmpty() ? "limit=" : "&limit=") + QByteArray::number(kListLimit);
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

Call<Around> readAround(HttpTransport *transport, kube::Discovery discovery,
                        std::function<QList<Need>(const Around &)> needs, int rounds)
{
    Around around;
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
                       need.path.isEmpty());
        }
    }
    co_return around;
}

Call<ObjectDetails> fetchPage(HttpTransport *transport, kube::Discovery discovery, ObjectRef object,
                              qint64 now)
{
    const base::Result<ReadObject> there = co_await readObject(transport, object);
    if (!there) {
        co_return std::unexpected(there.error());
    }
    const base::Result<Around> around = co_await readAround(
        transport, discovery,
        [read = *there](const Around &sofar) { return neededNext(read.object, sofar); }, kRounds);
    if (!around) {
        co_return std::unexpected(around.error());
    }
    co_return co_await onPool<ObjectDetails>(
        [read = *there, around = *around, now] { return composePage(read.object, around, now); });
}

} // namespace nantian::models::pages
