// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/counts.h"

#include "kube/watch/listreader.h"
#include "services/flow.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QUrl>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace nantian::models {

using base::Call;
using base::Result;

namespace {

// A kind some aggregated server keeps may know no metadata-only lists: then whole objects come.
constexpr auto kAccept = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,"
                         "application/json";
constexpr int kPage = 500;
constexpr int kMaxPages = 20; ///< of a selection, whose size the server does not tell

class ItemCounter final : public kube::ListVisitor
{
public:
    bool visitItem(std::string_view /*json*/) override
    {
        ++items;
        return true;
    }
    bool visitColumns(std::string_view /*json*/) override { return true; }
    qint64 items = 0;
};

kube::HttpRequest listRequest(const kube::Resource &resource, const QByteArray &ns,
                              const QByteArray &selector, const QByteArray &continueToken)
{
    kube::HttpRequest request;
    request.path = resource.path(ns)
        + "?limit=" + (selector.isEmpty() ? QByteArrayLiteral("1") : QByteArray::number(kPage));
    if (!selector.isEmpty()) {
        request.path += "&fieldSelector=" + selector.toPercentEncoding();
    }
    if (!continueToken.isEmpty()) {
        request.path += "&continue=" + continueToken.toPercentEncoding();
    }
    request.headers = {{"Accept", kAccept}};
    request.acceptGzip = true;
    return request;
}

qint64 nowMs() { return QDeadlineTimer::current().deadline(); }

} // namespace

Call<ObjectCount> countObjects(kube::HttpTransport *transport, kube::Resource resource,
                               QList<QByteArray> namespaces, QByteArray fieldSelector)
{
    ObjectCount out;
    if (namespaces.isEmpty()) {
        namespaces.append(QByteArray());
    }
    for (const QByteArray &ns : namespaces) {
        QByteArray token;
        for (int page = 0; page == 0 || !token.isEmpty(); ++page) {
            if (page == kMaxPages) {
                out.atLeast = true;
                break;
            }
            const Result<kube::HttpResponse> response =
                co_await kube::httpCall(transport, listRequest(resource, ns, fieldSelector, token));
            if (!response) {
                co_return std::unexpected(response.error());
            }
            ItemCounter counter;
            kube::ListReader reader(&counter);
            const Result<void> read = reader.feed(
                {response->body.constData(), static_cast<std::size_t>(response->body.size())});
            const Result<kube::ListMeta> meta =
                read ? reader.finish() : std::unexpected(read.error());
            if (!meta) {
                co_return std::unexpected(meta.error());
            }
            out.objects += counter.items;
            if (meta->remaining >= 0) {
                out.objects += meta->remaining;
                break;
            }
            token = meta->continueToken;
            if (!token.isEmpty() && fieldSelector.isEmpty()) {
                out.atLeast = true; // the server keeps the number to itself
                break;
            }
        }
    }
    co_return out;
}

// ---- now and then ------------------------------------------------------------------------------

CountPoller::CountPoller(Ask ask, QObject *parent) : CountPoller(std::move(ask), Timing(), parent)
{
}

CountPoller::CountPoller(Ask ask, const Timing &timing, QObject *parent)
    : QObject(parent)
    , m_ask(std::move(ask))
    , m_timing(timing)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CountPoller::next);
}

void CountPoller::setWanted(const QList<kube::Resource> &resources)
{
    m_wanted = resources;
    m_timer.start(m_timing.spacing);
}

void CountPoller::setActive(bool active)
{
    m_active = active;
    if (active) {
        m_timer.start(m_timing.spacing);
    } else {
        m_timer.stop();
    }
}

void CountPoller::askSoon(const QByteArray &resourceId)
{
    m_entries[resourceId].dueMs = 0;
    m_timer.start(m_timing.spacing);
}

void CountPoller::reset()
{
    m_entries.clear();
    m_question.drop();
    m_timer.start(m_timing.spacing);
}

std::optional<CountPoller::Known> CountPoller::known(const QByteArray &resourceId) const
{
    const auto it = m_entries.find(resourceId);
    return it == m_entries.end() ? std::nullopt : it->second.known;
}

void CountPoller::next()
{
    if (!m_active || m_question.isWaiting() || m_wanted.isEmpty()) {
        return;
    }
    // Those never counted are due since 0 and come in the order they were wanted.
    const auto due = [this](const kube::Resource &resource) {
        const auto it = m_entries.find(resource.id());
        return it == m_entries.end() ? 0 : it->second.dueMs;
    };
    const auto first = std::ranges::min_element(m_wanted, {}, due);
    const qint64 wait = due(*first) - nowMs();
    if (wait > 0) {
        m_timer.start(std::chrono::milliseconds(wait));
        return;
    }
    m_question.ask(
        m_ask(*first), this,
        [this, id = first->id()](const Result<ObjectCount> &answer) { answered(id, answer); });
}

void CountPoller::answered(const QByteArray &resourceId, const Result<ObjectCount> &answer)
{
    using Code = base::Error::Code;
    Entry &entry = m_entries[resourceId];
    const bool refused = !answer
        && (answer.error().code == Code::Forbidden || answer.error().code == Code::NotFound
            || answer.error().code == Code::Unsupported);
    entry.dueMs = nowMs() + (refused ? m_timing.denied : m_timing.interval).count();
    if (answer) {
        entry.known = Known{*answer, QDateTime::currentMSecsSinceEpoch()};
    } else if (refused) {
        entry.known.reset();
    } // else: the last number stands, with the time it was counted
    m_timer.start(m_timing.spacing);
    Q_EMIT changed(resourceId);
}

} // namespace nantian::models
