// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/objectnames.h"

#include "base/text.h"
#include "kube/api/parser.h"
#include "kube/watch/listreader.h"
#include "services/flow.h"
#include "services/json.h"
#include "services/requests.h"
#include "services/session.h"

#include <algorithm>
#include <optional>
#include <ranges>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace nantian::models {

using base::Call;
using base::Result;

namespace {

constexpr qsizetype kNamesPage = 500;

bool isLetterOrDigit(char c)
{
    const char low = base::asciiLower(c);
    return (low >= 'a' && low <= 'z') || (c >= '0' && c <= '9') || static_cast<signed char>(c) < 0;
}

/// Reads who an object is, and nothing else of it.
class NameReader final : public kube::ListVisitor
{
public:
    NameReader(NameList *list, qsizetype most) : m_list(list), m_most(most) { }
    bool visitItem(std::string_view json) override
    {
        if (m_list->objects.size() >= m_most) {
            m_list->isCut = true;
            return true; // a server that keeps no limit: the rest is passed over
        }
        if (const Result<kube::Object> item = m_parser.parse(json)) {
            const kube::Object metadata = (*item)["metadata"];
            const QByteArray name = json::bytes(metadata["name"].string());
            if (!name.isEmpty()) {
                m_list->objects.append({m_list->resource,
                                        json::bytes(metadata["namespace"].string()), name,
                                        json::bytes(metadata["uid"].string())});
            }
        }
        return true;
    }
    bool visitColumns(std::string_view /*json*/) override { return true; }

private:
    kube::Parser m_parser;
    NameList *m_list;
    qsizetype m_most;
};

/// Adds a page; the answer is the token of the next one.
Result<QByteArray> readNames(NameList &list, const QByteArray &body, qsizetype most)
{
    NameReader names(&list, most);
    kube::ListReader reader(&names);
    if (const Result<void> read = reader.feed(json::view(body)); !read) {
        return std::unexpected(read.error());
    }
    const Result<kube::ListMeta> meta = reader.finish();
    if (!meta) {
        return std::unexpected(meta.error());
    }
    return meta->continueToken;
}

kube::HttpRequest namesRequest(const kube::Resource &resource, const QByteArray &ns,
                               qsizetype limit, const QByteArray &token)
{
    kube::HttpRequest request;
    request.path = resource.path(ns) + "?limit=" + QByteArray::number(limit);
    if (!token.isEmpty()) {
        request.path += "&continue=" + token.toPercentEncoding();
    }
    request.acceptGzip = true;
    answerMetadataList(request);
    return request;
}

} // namespace

NameFit nameFit(const QByteArray &folded, std::string_view name)
{
    const auto same = [](char a, char b) { return base::asciiLower(a) == b; };
    NameFit best = NameFit::None;
    auto at = name.begin();
    while (true) {
        at = std::search(at, name.end(), folded.cbegin(), folded.cend(), same);
        if (at == name.end()) {
            return best;
        }
        if (at == name.begin()) {
            return name.size() == static_cast<std::size_t>(folded.size()) ? NameFit::Exact
                                                                          : NameFit::Prefix;
        }
        if (!isLetterOrDigit(*(at - 1))) {
            return NameFit::Word;
        }
        best = NameFit::Inside;
        ++at;
    }
}

void rankFound(QList<FoundObject> &found, qsizetype most)
{
    const auto key = [](const FoundObject &each) {
        const kube::ObjectRef &object = each.object;
        return std::tuple(-static_cast<int>(each.fit), object.name.size(),
                          QByteArrayView(object.name), QByteArrayView(object.resource.kind),
                          QByteArrayView(object.ns));
    };
    std::ranges::sort(found, [&key](const FoundObject &a, const FoundObject &b) {
        const auto left = key(a);
        const auto right = key(b);
        return left < right;
    });
    QSet<QByteArray> seen;
    found.removeIf([&seen](const FoundObject &each) {
        const QByteArray who =
            each.object.resource.id() + '/' + each.object.ns + '/' + each.object.name;
        const bool known = seen.contains(who);
        seen.insert(who);
        return known;
    });
    if (found.size() > most) {
        found.resize(most);
    }
}

Call<NameList> listNames(kube::HttpTransport *transport, kube::Resource resource,
                         QList<QByteArray> namespaces, qsizetype most)
{
    NameList out;
    out.resource = resource;
    QList<QByteArray> places{QByteArray()};
    std::optional<base::Error> refused;
    qsizetype read = 0;
    for (qsizetype at = 0; at < places.size(); ++at) {
        QByteArray token;
        do {
            const Result<kube::HttpResponse> response = co_await kube::httpCall(
                transport,
                namesRequest(resource, places.at(at), std::min(most, kNamesPage), token));
            if (!response && response.error().code == base::Error::Code::Forbidden) {
                refused = response.error();
                if (places.at(at).isEmpty() && resource.namespaced && !namespaces.isEmpty()) {
                    out.isNarrow = true;
                    places = namespaces;
                    at = -1;
                }
                break;
            }
            if (!response) {
                co_return std::unexpected(response.error());
            }
            ++read;
            const Result<QByteArray> next = readNames(out, response->body, most);
            if (!next) {
                co_return std::unexpected(next.error());
            }
            token = *next;
            if (!token.isEmpty() && out.objects.size() >= most) {
                out.isCut = true;
                token.clear();
            }
        } while (!token.isEmpty());
    }
    if (read == 0 && refused) {
        co_return std::unexpected(*refused);
    }
    co_return out;
}

StoreMatches findInStores(const Session &session, const QByteArray &folded, qsizetype most)
{
    // Short words are in every name of a large cluster: only the best are copied.
    struct Fitting
    {
        NameFit fit;
        store::RowPtr row;
        const kube::Resource *resource;
    };
    StoreMatches out;
    std::vector<Fitting> candidates;
    session.forEachStore(
        [&](const kube::Resource &resource, const Scope &scope, const store::Store &store) {
            if (scope.all && scope.name.isEmpty() && store.isComplete()) {
                out.whole.insert(resource.id());
            }
            store.forEach([&](const store::RowPtr &row) {
                if (const NameFit fit = nameFit(folded, row->name()); fit != NameFit::None) {
                    candidates.push_back({fit, row, &resource});
                }
            });
        });
    // Some are in two stores, and count once.
    const auto kept = std::min<std::size_t>(candidates.size(), 2 * static_cast<std::size_t>(most));
    std::ranges::partial_sort(candidates, candidates.begin() + static_cast<std::ptrdiff_t>(kept),
                              [](auto &a, auto &b) {
                                  return std::tuple(b.fit, a.row->name().size(), a.row->name())
                                      < std::tuple(a.fit, b.row->name().size(), b.row->name());
                              });
    for (const Fitting &each : candidates | std::views::take(kept)) {
        out.found.append({{*each.resource, json::bytes(each.row->ns()),
                           json::bytes(each.row->name()), json::bytes(each.row->uid())},
                          each.fit});
    }
    rankFound(out.found, most);
    return out;
}

} // namespace nantian::models
