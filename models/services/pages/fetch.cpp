// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/fetch.h"

#include "base/onpool.h"
#include "kube/api/parser.h"
#include "services/flow.h"
#include "services/json.h"
#include "services/metrics.h"
#include "services/requests.h"

#include <QJsonDocument>
#include <QJsonObject>

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

constexpr qsizetype kMostKept = 200;

/// What a Need keeps of a Secret, whose metadata was answered.
Call<QByteArray> fetchKept(HttpTransport *transport, QByteArray path, QByteArray key,
                           QByteArray metadata, std::shared_ptr<KeptKeys> kept)
{
    kube::Parser parser;
    const base::Result<kube::Object> object = parser.parse(json::view(metadata));
    if (!object) {
        co_return std::unexpected(object.error());
    }
    const QByteArray uid = json::bytes(object->at("metadata", "uid").string());
    const QByteArray version = json::bytes(object->at("metadata", "resourceVersion").string());
    if (kept) {
        if (const std::optional<QByteArray> known = kept->find(uid, version, key)) {
            co_return *known;
        }
    }
    const base::Result<HttpResponse> whole = co_await kube::httpCall(transport, jsonGet(path));
    if (!whole) {
        co_return std::unexpected(whole.error());
    }
    const base::Result<QByteArray> secret = keepKey(whole->body, key);
    if (kept && secret) {
        kept->add(uid, version, key, *secret);
    }
    co_return secret;
}

/// Reads on until there is no more, or so many pages are read. Where that ends early, what was read
/// is answered, and says itself that something is left.
Call<QByteArray> readPages(HttpTransport *transport, kube::HttpRequest request, int pages)
{
    const QByteArray path = request.path;
    QByteArrayList lists;
    while (true) {
        const base::Result<HttpResponse> answer = co_await kube::httpCall(transport, request);
        if (!answer && lists.isEmpty()) {
            co_return std::unexpected(answer.error());
        }
        if (!answer) {
            break;
        }
        lists += answer->body;
        QByteArray next;
        if (lists.size() < pages) {
            kube::Parser parser;
            const base::Result<kube::Object> list = parser.parse(json::view(lists.constLast()));
            next = list ? continueQuery(*list) : QByteArray();
        }
        if (next.isEmpty()) {
            break;
        }
        request.path = path + '&' + next;
    }
    if (lists.size() == 1) {
        co_return lists.constFirst();
    }
    co_return co_await base::onPool<QByteArray>([lists] { return joinedLists(lists); });
}

} // namespace

std::optional<QByteArray> KeptKeys::find(const QByteArray &uid, const QByteArray &version,
                                         const QByteArray &key) const
{
    const auto found = m_entries.constFind(uid);
    if (found == m_entries.constEnd() || found->version != version || found->key != key) {
        return std::nullopt;
    }
    return found->secret;
}

void KeptKeys::add(const QByteArray &uid, const QByteArray &version, const QByteArray &key,
                   const QByteArray &secret)
{
    if (m_entries.size() >= kMostKept) {
        m_entries.clear();
    }
    m_entries.insert(uid, {version, key, secret});
}

base::Result<QByteArray> keepKey(const QByteArray &secret, const QByteArray &key)
{
    kube::Parser parser;
    return parser.parse(json::view(secret)).transform([&key](const kube::Object &object) {
        QJsonObject out{
            {u"metadata"_s,
             QJsonObject{{u"name"_s, json::text(object.at("metadata", "name").string())}}},
            {u"type"_s, json::text(object["type"].string())}};
        if (const kube::Object value = object["data"][json::view(key)]; value.isString()) {
            out.insert(u"data"_s,
                       QJsonObject{{QString::fromUtf8(key), json::text(value.string())}});
        }
        return QJsonDocument(out).toJson(QJsonDocument::Compact);
    });
}

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
                        std::function<QList<Need>(const Around &)> needs, int rounds, Around known,
                        std::shared_ptr<KeptKeys> kept)
{
    Around around = std::move(known);
    for (int round = 0; round < rounds; ++round) {
        QList<Need> wanted = needs(around);
        wanted.removeIf([&around](const Need &need) { return around.asked(need.id); });
        if (wanted.isEmpty()) {
            break;
        }
        // Asked together: none waits for the other.
        QList<std::pair<Need, Call<QByteArray>>> calls;
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
                calls.append({need, readPages(transport, request, need.pages)});
            }
        }
        for (const auto &[need, call] : std::as_const(calls)) {
            const base::Result<QByteArray> answer = co_await call;
            if (answer && !need.keep.isEmpty()) {
                const QByteArray path = resourceOf(need, discovery).path(need.ns, need.name);
                around.add(need.id, co_await fetchKept(transport, path, need.keep, *answer, kept));
                continue;
            }
            around.add(need.id, answer, need.path.isEmpty() || !need.review.isEmpty());
        }
    }
    co_return around;
}

Call<ObjectDetails> fetchPage(HttpTransport *transport, kube::Discovery discovery, ObjectRef object,
                              Around known, qint64 now, EarlyPage early,
                              std::shared_ptr<KeptKeys> kept)
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
        known, kept);
    if (!around) {
        co_return std::unexpected(around.error());
    }
    co_return co_await base::onPool<ObjectDetails>(
        [read = *there, around = *around, now] { return composePage(read.object, around, now); });
}

} // namespace nantian::models::pages
