// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/onpool.h"
#include "kube/config/context.h"
#include "services/cluster.h"
#include "services/flow.h"
#include "services/metrics.h"
#include "services/promql.h"
#include "services/session.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QPointer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace nantian::models {

using base::Call;
using base::Error;
using promql::Candidate;

namespace {

struct PrometheusTr
{
    Q_DECLARE_TR_FUNCTIONS(Prometheus)
};

/// After a search in vain the next question may search again.
constexpr qint64 kSearchAgainMs = 60'000;

/// Targets and alerts change with each scrape, every 15 s or more.
constexpr qint64 kFreshMs = 15'000;

/// Where there is no Prometheus, one that is installed later is found some time.
constexpr qint64 kSeldomMs = 600'000;

/// What was answered last to one question.
struct Latest
{
    std::optional<base::Result<QByteArray>> answer;
    QElapsedTimer asked;
    bool asking = false;
};

/// What outlives the Prometheus object while an answer is under way. GUI thread.
struct Backend
{
    QPointer<Cluster> cluster;
    QPointer<Prometheus> owner;
    Prometheus::Endpoint endpoint;
    PrometheusState state;
    QByteArray base;         ///< path in front of /api/v1, through the proxy or at the URL
    kube::Identity identity; ///< of the URL; server empty: through the cluster
    bool searching = false;
    QElapsedTimer searched;
    QList<base::Answer<bool>> waiting;
    QHash<QByteArray, Latest> latest; ///< by path
};
using BackendPtr = std::shared_ptr<Backend>;

std::unexpected<Error> closed()
{
    return base::fail(Error::Code::Cancelled, u"the cluster was closed"_s);
}

/// GET through the session's thread with an identity of its own: the transport is the same as for
/// the cluster, its rules (no redirects, credentials over TLS only) too.
Call<QByteArray> getAt(Session *session, const kube::Identity &identity, const QByteArray &path)
{
    const base::Answer<QByteArray> answer;
    QMetaObject::invokeMethod(
        session,
        [session, identity, path, answer] {
            kube::HttpRequest request;
            request.path = path;
            request.headers = {{"Accept", "application/json"}};
            request.acceptGzip = true;
            kube::httpCall(session->transportFor(identity), request)
                .then(session, [answer](const base::Result<kube::HttpResponse> &response) {
                    if (response) {
                        answer.finish(response->body);
                    } else {
                        answer.finish(std::unexpected(response.error()));
                    }
                });
        },
        Qt::QueuedConnection);
    return {answer.future(), [answer] { answer.finish(base::fail(Error::Code::Cancelled, {})); }};
}

Call<QByteArray> get(const BackendPtr &backend, const QByteArray &path)
{
    if (!backend->cluster) {
        return base::answered<QByteArray>(closed());
    }
    if (!backend->identity.server.isEmpty()) {
        return getAt(backend->cluster->session(), backend->identity, path);
    }
    return backend->cluster->get(path);
}

void setFound(const BackendPtr &backend, const QString &where, const QByteArray &base)
{
    backend->state.available = true;
    backend->state.where = where;
    backend->base = base;
}

void addTried(const BackendPtr &backend, const QString &where,
              const base::Result<QByteArray> &answer)
{
    backend->state.tried += answer
        ? PrometheusTr::tr("%1: what answers there is not Prometheus.").arg(where)
        : PrometheusTr::tr("%1: %2").arg(where, base::errorSentence(answer.error()));
}

/// At the set URL. Its path is a prefix, so "https://host/prometheus" works.
Call<bool> searchAtUrl(BackendPtr backend)
{
    const QUrl url(backend->endpoint.url, QUrl::StrictMode);
    const bool http = url.scheme() == "http"_L1;
    if (!url.isValid() || url.host().isEmpty() || (!http && url.scheme() != "https"_L1)) {
        backend->state.tried +=
            PrometheusTr::tr("%1: not a web address.").arg(backend->endpoint.url);
        co_return false;
    }
    const Prometheus::Endpoint &endpoint = backend->endpoint;
    if (http && (!endpoint.username.isEmpty() || !endpoint.bearerToken.isEmpty())) {
        backend->state.tried +=
            PrometheusTr::tr("%1: user name and token are only sent over https.").arg(endpoint.url);
        co_return false;
    }
    backend->identity = {};
    backend->identity.server = url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveQuery
                                             | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    backend->identity.username = endpoint.username;
    backend->identity.password = endpoint.password;
    backend->identity.token = endpoint.bearerToken.toUtf8();
    const base::Result<QByteArray> answer = co_await get(backend, "/api/v1/status/buildinfo");
    if (answer && promql::isBuildInfo(*answer)) {
        setFound(backend, endpoint.url, {});
        co_return true;
    }
    addTried(backend, endpoint.url, answer);
    co_return false;
}

Call<bool> searchServices(BackendPtr backend)
{
    QList<Candidate> candidates;
    const base::Result<QByteArray> services = co_await get(backend, "/api/v1/services");
    if (services) {
        const base::Result<QList<Candidate>> found = co_await base::onPool<QList<Candidate>>(
            [json = *services] { return promql::findCandidates(json); });
        candidates = found.value_or(QList<Candidate>());
        if (candidates.isEmpty()) {
            backend->state.tried +=
                PrometheusTr::tr("No Service in this cluster looks like Prometheus.");
        }
    } else {
        backend->state.tried +=
            PrometheusTr::tr("Listing Services: %1").arg(base::errorSentence(services.error()));
        if (services.error().code == Error::Code::Forbidden) {
            candidates = promql::usualCandidates();
        }
    }
    for (const Candidate &candidate : std::as_const(candidates)) {
        const base::Result<QByteArray> answer =
            co_await get(backend, candidate.path() + "/api/v1/status/buildinfo");
        if (answer && promql::isBuildInfo(*answer)) {
            setFound(backend, candidate.text(), candidate.path());
            co_return true;
        }
        addTried(backend, candidate.text(), answer);
    }
    co_return false;
}

/// Finds Prometheus once; those who ask meanwhile get the same answer.
Call<bool> search(BackendPtr backend)
{
    if (backend->state.available) {
        co_return true;
    }
    if (backend->searching) {
        const base::Answer<bool> answer;
        backend->waiting += answer;
        co_return co_await Call<bool>{answer.future()};
    }
    if (backend->searched.isValid() && !backend->searched.hasExpired(kSearchAgainMs)) {
        co_return false;
    }
    backend->searching = true;
    backend->state = {};
    backend->identity = {};
    const base::Result<bool> found = backend->endpoint.url.isEmpty()
        ? co_await searchServices(backend)
        : co_await searchAtUrl(backend);
    backend->searching = false;
    backend->searched.start();
    const QList<base::Answer<bool>> waiting = std::exchange(backend->waiting, {});
    for (const base::Answer<bool> &answer : waiting) {
        answer.finish(found);
    }
    if (backend->owner) {
        Q_EMIT backend->owner->stateChanged();
    }
    co_return found;
}

Call<QList<ChartData>> chartsFlow(BackendPtr backend, kube::ObjectRef target, int seconds,
                                  int widthPx)
{
    const base::Result<bool> found = co_await search(backend);
    if (!found) {
        co_return std::unexpected(found.error());
    }
    if (!*found) {
        co_return base::fail(Error::Code::Unsupported, backend->state.tried.join(u'\n'),
                             u"Prometheus"_s);
    }
    const promql::Range range = promql::makeRange(
        QDateTime::currentSecsSinceEpoch() + (backend->cluster ? backend->cluster->clockSkew() : 0),
        seconds, widthPx);
    QList<ChartData> out;
    QList<QList<std::pair<promql::Query, Call<QByteArray>>>> asked;
    const QList<promql::Chart> charts = promql::chartsFor(target, range.window);
    for (const promql::Chart &chart : charts) {
        QList<std::pair<promql::Query, Call<QByteArray>>> calls;
        ChartData data{chart.id, chart.unit, {}, {}};
        for (const promql::Query &query : chart.queries) {
            calls += {query, get(backend, backend->base + range.query(query.promql))};
            data.query +=
                (data.query.isEmpty() ? QString() : u"\n"_s) + QString::fromUtf8(query.promql);
        }
        asked += calls;
        out += data;
    }
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const auto &calls = asked.at(i);
        for (const auto &[query, call] : calls) {
            const base::Result<QByteArray> answer = co_await call;
            if (!answer) {
                // Gone or moved: the next question looks for it anew.
                if (answer.error().code != Error::Code::Cancelled) {
                    backend->state.available = false;
                    backend->searched.invalidate();
                }
                co_return std::unexpected(answer.error());
            }
            const base::Result<QList<Series>> series = co_await base::onPool<QList<Series>>(
                [json = *answer, wanted = query] { return promql::parseMatrix(json, wanted); });
            if (!series) {
                co_return std::unexpected(series.error());
            }
            out[i].series += *series;
        }
    }
    co_return out;
}

Call<QByteArray> askFlow(BackendPtr backend, QByteArray path)
{
    const base::Result<bool> found = co_await search(backend);
    if (!found) {
        co_return std::unexpected(found.error());
    }
    if (!*found) {
        co_return base::fail(Error::Code::NotFound, backend->state.tried.join(u'\n'),
                             u"Prometheus"_s);
    }
    co_return co_await get(backend, backend->base + "/api/v1/" + path);
}

} // namespace

struct Prometheus::Private
{
    BackendPtr backend = std::make_shared<Backend>();
};

Prometheus::Prometheus(Cluster *cluster, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->backend->cluster = cluster;
    d->backend->owner = this;
}

Prometheus::~Prometheus() = default;

void Prometheus::setEndpoint(const Endpoint &endpoint)
{
    if (endpoint == d->backend->endpoint) {
        return;
    }
    // A new backend: what is under way for the old one must not answer for this.
    auto backend = std::make_shared<Backend>();
    backend->cluster = d->backend->cluster;
    backend->owner = this;
    backend->endpoint = endpoint;
    d->backend->owner.clear();
    d->backend = backend;
    Q_EMIT stateChanged();
}

const PrometheusState &Prometheus::state() const { return d->backend->state; }

Call<QList<ChartData>> Prometheus::charts(const kube::ObjectRef &target, int seconds, int widthPx)
{
    return chartsFlow(d->backend, target, seconds, widthPx);
}

std::optional<base::Result<QByteArray>> Prometheus::latest(const QByteArray &path)
{
    Latest &kept = d->backend->latest[path];
    const bool isNowhere =
        kept.answer && !*kept.answer && kept.answer->error().code == Error::Code::NotFound;
    const qint64 fresh = isNowhere ? kSeldomMs : kFreshMs;
    if (!kept.asking && (!kept.asked.isValid() || kept.asked.hasExpired(fresh))) {
        kept.asking = true;
        kept.asked.start();
        askFlow(d->backend, path)
            .then(this, [this, backend = d->backend, path](const base::Result<QByteArray> &answer) {
                Latest &asked = backend->latest[path];
                asked.asking = false;
                const bool isNew = !asked.answer || *asked.answer != answer;
                asked.answer = answer;
                if (isNew && backend == d->backend) {
                    Q_EMIT latestChanged(path);
                }
            });
    }
    return d->backend->latest.value(path).answer;
}

} // namespace nantian::models
