// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session.h"

#include "base/backoff.h"
#include "base/loginpath.h"
#include "kinds/kind.h"
#include "services/pages/fetch.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace nantian::models {

using base::Error;
using base::Result;

namespace {

/// A kind nobody looks at any more stays fresh this long: coming back is instant.
constexpr auto kLinger = 60s;
/// A new definition is served a moment after it is seen, so discovery is read soon and once more.
constexpr auto kRediscover = 1s;
/// For those who may not watch definitions.
constexpr auto kPeriodic = 5min;
constexpr qsizetype kMaxWarnings = 200;
/// A call has ended a minute after it began, well or not.
constexpr auto kCallsEnd = 90s;
constexpr qint64 kFirstRetryMs = 800;
constexpr qint64 kLastRetryMs = 30'000;

/// The server's clock minus ours, from a Date header; seconds are all it tells.
std::optional<qint64> skewOf(const kube::HttpResponse &response)
{
    const QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(response.header("Date")),
                                                   u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid()) {
        return std::nullopt;
    }
    const QDateTime utc(date.date(), date.time(), QTimeZone::UTC);
    const qint64 skew = utc.toSecsSinceEpoch() - QDateTime::currentSecsSinceEpoch();
    // The header is cut to the second and travelled: smaller differences are no skew.
    return std::abs(skew) <= 2 ? 0 : skew;
}

QList<QByteArray> scopesOf(const kube::Resource &resource, const Scope &scope)
{
    if (scope.all || !resource.namespaced) {
        return {QByteArray()};
    }
    QList<QByteArray> out;
    for (const QString &ns : scope.namespaces) {
        out.append(ns.toUtf8());
    }
    return out;
}

QByteArray watchKey(const kube::Resource &resource, const Scope &scope)
{
    QList<QByteArray> scopes = scopesOf(resource, scope);
    std::ranges::sort(scopes);
    return resource.id() + ' ' + resource.version + ' ' + scopes.join(',') + ' ' + scope.name;
}

/// Values are escaped as apimachinery's fields.EscapeValue does.
QByteArray nameQuery(QByteArray name)
{
    name.replace('\\', "\\\\").replace(',', "\\,").replace('=', "\\=");
    return "fieldSelector=" + QByteArray("metadata.name=" + name).toPercentEncoding();
}

} // namespace

Session::Session(const kube::Context &context)
    : m_context(context)
    , m_health(new HealthProbe(this))
    , m_schemas(&m_clock, this)
    , m_keptKeys(std::make_shared<pages::KeptKeys>())
{
    for (QTimer *timer : {&m_retry, &m_rediscover, &m_periodic}) {
        timer->setParent(this); // so that they move to the cluster's thread with the session
        timer->setSingleShot(timer != &m_periodic);
    }
    m_health->setIsBroken([this] {
        return m_retry.isActive() || std::ranges::any_of(m_watches, [](const auto &watch) {
                   return watch.second->store->status().state
                       == store::StreamStatus::State::Reconnecting;
               });
    });
    connect(m_health, &HealthProbe::serverIsBack, this, [this] {
        for (const auto &watch : m_watches) {
            for (const auto &reflector : watch.second->reflectors) {
                reflector->resume();
            }
        }
        retryNow();
    });
}

Session::~Session()
{
    Q_EMIT closing();
    for (QTimer *timer : {&m_retry, &m_rediscover, &m_periodic}) {
        timer->setParent(nullptr);
    }
    // Streams first: what feeds a store must not outlive it.
    m_attached.clear();
    m_watches.clear();
    // Questions under way end with their transport, while there still is a session to hear of it.
    ++m_connection;
    m_otherLinks.clear();
    m_oldLinks.clear();
    m_link = {};
}

void Session::start()
{
    m_runner = std::make_unique<base::LocalProcessRunner>();
    m_loginPath = std::make_unique<base::LoginPath>(m_runner.get());
    connect(&m_retry, &QTimer::timeout, this, &Session::connectNow);
    connect(&m_rediscover, &QTimer::timeout, this, &Session::discoverNow);
    connect(&m_periodic, &QTimer::timeout, this, &Session::discoverNow);
    if (!m_context.identity) {
        Q_EMIT failed(m_context.identity.error());
        return;
    }
    replaceLink();
    connectNow();
}

void Session::replaceLink()
{
    if (m_link.transport) {
        // Streams break and begin again on the new one; what was sent may end on the old one.
        m_link.transport->dropConnections();
        m_oldLinks.push_back(std::move(m_link));
        QTimer::singleShot(kCallsEnd, this, [this] { m_oldLinks.pop_front(); });
    }
    m_link = makeLink(*m_context.identity);
    m_health->setTransport(transport());
    m_way.use(m_link.transport.get());
}

void Session::setContext(const kube::Context &context)
{
    m_context = context;
    m_retired = false;
    replaceLink();
    m_schemas.clear();
    m_connected = false;
    m_attempt = 0;
    m_info = {};
    for (const auto &watch : m_watches) {
        for (const auto &reflector : watch.second->reflectors) {
            // Another user may see other things, so that going on from where it was is not enough.
            reflector->suspend();
            reflector->resume();
            reflector->refresh();
        }
    }
    connectNow();
}

void Session::retire()
{
    m_retired = true;
    ++m_connection;
    for (QTimer *timer : {&m_retry, &m_rediscover, &m_periodic}) {
        timer->stop();
    }
    suspend();
}

Session::Link Session::makeLink(const kube::Identity &identity)
{
    Link link;
    link.credentials = std::make_unique<kube::CredentialSource>(
        identity, kube::CredentialSource::Services{m_runner.get(), &m_clock, m_loginPath.get()});
    link.transport = std::make_unique<kube::CurlTransport>(identity, link.credentials.get());
    connect(link.transport.get(), &kube::CurlTransport::warned, this, &Session::noteWarning);
    return link;
}

/// A deprecated version is warned of with every list: once is enough.
void Session::noteWarning(const QByteArray &text)
{
    if (m_warnings.size() < kMaxWarnings && !m_warnings.contains(text)) {
        m_warnings.insert(text);
        Q_EMIT warning(QString::fromUtf8(text));
    }
}

kube::HttpTransport *Session::transport()
{
    return m_link.transport && !m_retired ? &m_way : nullptr;
}

kube::HttpTransport *Session::transportFor(const kube::Identity &identity)
{
    const QByteArray key = identity.key();
    auto it = m_otherLinks.find(key);
    if (it == m_otherLinks.end()) {
        it = m_otherLinks.emplace(key, makeLink(identity)).first;
    }
    return it->second.transport.get();
}

// ---- connecting --------------------------------------------------------------------------------

void Session::connectNow()
{
    if (!transport()) {
        return;
    }
    kube::HttpRequest request;
    request.path = "/version";
    request.totalTimeout = 15s;
    m_retry.stop();
    kube::httpCall(transport(), request)
        .then(this, [this, connection = ++m_connection](const auto &answer) {
            if (connection == m_connection) {
                readVersion(answer);
            }
        });
}

void Session::retryLater(const Error &error)
{
    const qint64 delay = std::min(kFirstRetryMs << std::min(m_attempt, 10), kLastRetryMs);
    ++m_attempt;
    m_retry.start(std::chrono::milliseconds(delay));
    if (error.code == Error::Code::Network || error.code == Error::Code::Timeout) {
        m_health->start();
    }
    Q_EMIT failed(error);
}

void Session::retryNow()
{
    if (!m_connected && m_retry.isActive()) {
        m_attempt = 0;
        m_retry.start(0);
    }
}

void Session::readVersion(const Result<kube::HttpResponse> &answer)
{
    // /version may be closed to this user; everything else can still work.
    const bool closed = !answer && answer.error().code == Error::Code::Forbidden;
    if (!answer && !closed) {
        retryLater(answer.error());
        return;
    }
    if (answer) {
        m_info.version =
            QJsonDocument::fromJson(answer->body).object().value("gitVersion"_L1).toString();
        if (const auto skew = skewOf(*answer)) {
            Q_EMIT clockSkewChanged(*skew);
        }
    }
    discoverNow();
}

void Session::discoverNow()
{
    if (!transport()) {
        return;
    }
    kube::discover(transport())
        .then(this, [this, connection = m_connection](const Result<kube::Discovery> &answer) {
            if (connection == m_connection) {
                onDiscovered(answer);
            }
        });
}

void Session::onDiscovered(const Result<kube::Discovery> &answer)
{
    if (!answer) {
        if (m_connected) {
            m_rediscover.start(kLinger); // the last good answer stays in use
        } else {
            retryLater(answer.error());
        }
        return;
    }
    m_attempt = 0;
    const bool news = !m_connected || m_discovery != *answer;
    m_discovery = *answer;
    if (news) {
        Q_EMIT resourcesChanged(m_discovery);
        // What was not there may be now: a definition that was made again.
        for (const auto &watch : m_watches) {
            if (watch.second->store->status().error.code == Error::Code::NotFound) {
                for (const auto &reflector : watch.second->reflectors) {
                    reflector->resume();
                }
            }
        }
    }
    if (!m_connected) {
        m_connected = true;
        m_periodic.start(kPeriodic);
        Q_EMIT connected(m_info);
        askWhoWeAre();
        watchDefinitions();
    }
}

void Session::askWhoWeAre()
{
    kube::HttpRequest review;
    review.method = "POST";
    review.path = "/apis/authentication.k8s.io/v1/selfsubjectreviews";
    review.headers = {{"Content-Type", "application/json"}};
    review.body = R"({"apiVersion":"authentication.k8s.io/v1","kind":"SelfSubjectReview"})";
    kube::httpCall(transport(), review).then(this, [this](const auto &answer) {
        if (answer) {
            m_info.userName =
                QJsonDocument::fromJson(answer->body)["status"_L1]["userInfo"_L1]["username"_L1]
                    .toString();
            Q_EMIT connected(m_info);
        }
    });
    kube::HttpRequest system;
    system.path = "/api/v1/namespaces/kube-system";
    kube::httpCall(transport(), system).then(this, [this](const auto &answer) {
        if (answer) {
            m_info.uid =
                QJsonDocument::fromJson(answer->body)["metadata"_L1]["uid"_L1].toString().toUtf8();
            Q_EMIT connected(m_info);
        }
    });
}

/// A definition or an aggregated API that comes or goes changes what the server offers.
void Session::watchDefinitions()
{
    if (std::exchange(m_watchingDefinitions, true)) {
        return;
    }
    for (const char *name :
         {"customresourcedefinitions.apiextensions.k8s.io", "apiservices.apiregistration.k8s.io"})
    {
        const kube::Resource resource = m_discovery.find(name);
        if (resource.plural.isEmpty() || !resource.can("watch")) {
            continue;
        }
        Watch &watch = watchFor(watchKey(resource, {}), resource, {});
        ++watch.users;
        connect(watch.store.get(), &store::Store::batchReady, this,
                [this](const store::Batch &batch) {
                    if (batch.complete && !batch.isEmpty() && !m_rediscover.isActive()) {
                        m_rediscover.start(kRediscover);
                    }
                });
    }
}

// ---- watches -----------------------------------------------------------------------------------

Session::Watch &Session::watchFor(const QByteArray &key, const kube::Resource &resource,
                                  const Scope &scope)
{
    if (const auto it = m_watches.find(key); it != m_watches.end()) {
        return *it->second;
    }
    auto watch = std::make_unique<Watch>();
    watch->resourceId = resource.id();
    watch->resource = resource;
    watch->scope = scope;
    watch->sink = kinds::makeSink(resource, m_interner);
    if (const auto custom = m_customColumns.find(watch->resourceId);
        custom != m_customColumns.end())
    {
        watch->sink->setCustomColumns(custom->second);
    }
    watch->store = std::make_unique<store::Store>();
    watch->store->setColumns(watch->sink->columns());
    if (!scope.name.isEmpty()) {
        watch->store->tellEveryVersion();
    }
    for (const QByteArray &ns : scopesOf(resource, scope)) {
        watch->store->addScope(ns);
        watch->reflectors.push_back(std::make_unique<kube::Reflector>(
            transport(), resource, ns, watch->sink.get(), watch->store.get(), &m_clock));
        if (!scope.name.isEmpty()) {
            watch->reflectors.back()->setQuery(nameQuery(scope.name));
        }
    }
    watch->linger.setSingleShot(true);
    connect(&watch->linger, &QTimer::timeout, this, [this, key] {
        if (const auto it = m_watches.find(key); it != m_watches.end() && it->second->users == 0) {
            m_watches.erase(it);
        }
    });
    for (const auto &reflector : watch->reflectors) {
        reflector->start();
    }
    connect(watch->store.get(), &store::Store::batchReady, this,
            [this](const store::Batch &batch) { noteStatus(batch.status); });
    return *m_watches.emplace(key, std::move(watch)).first->second;
}

void Session::attach(quint64 id, const kube::Resource &resource, const Scope &scope,
                     BatchRelay *relay)
{
    std::unique_ptr<BatchRelay> owned(relay);
    if (!transport()) {
        store::Batch batch;
        batch.reset = true;
        batch.status.state = store::StreamStatus::State::Failed;
        batch.status.error = m_context.identity
            ? base::fail(Error::Code::Config, u"the context is not usable"_s).error()
            : m_context.identity.error();
        relay->take(batch);
        return;
    }
    const QByteArray key = watchKey(resource, scope);
    Watch &watch = watchFor(key, resource, scope);
    ++watch.users;
    watch.linger.stop();
    // Rows that are pending now are part of the snapshot; sending them to the others first keeps
    // every subscriber's stream in order.
    watch.store->flush();
    relay->take(watch.store->snapshot());
    connect(watch.store.get(), &store::Store::batchReady, relay, &BatchRelay::take);
    m_attached.emplace(id, Attachment{key, std::move(owned)});
}

void Session::detach(quint64 id)
{
    const auto it = m_attached.find(id);
    if (it == m_attached.end()) {
        return;
    }
    if (const auto watch = m_watches.find(it->second.key); watch != m_watches.end()) {
        if (--watch->second->users == 0) {
            watch->second->linger.start(kLinger);
        }
    }
    m_attached.erase(it);
}

BatchRelay *Session::relay(quint64 id) const
{
    const auto it = m_attached.find(id);
    return it == m_attached.end() ? nullptr : it->second.relay.get();
}

void Session::refresh(quint64 id)
{
    const auto it = m_attached.find(id);
    if (it == m_attached.end()) {
        return;
    }
    if (const auto watch = m_watches.find(it->second.key); watch != m_watches.end()) {
        for (const auto &reflector : watch->second->reflectors) {
            reflector->refresh();
        }
    }
}

void Session::setCustomColumns(const QByteArray &resourceId,
                               const QList<kinds::CustomColumn> &columns)
{
    QList<kinds::CustomColumn> &known = m_customColumns[resourceId];
    if (known == columns) {
        return;
    }
    known = columns;
    for (const auto &watch : m_watches) {
        if (watch.second->resourceId != resourceId) {
            continue;
        }
        watch.second->sink->setCustomColumns(columns);
        for (const auto &reflector : watch.second->reflectors) {
            reflector->sinkChanged();
        }
    }
}

void Session::noteStatus(const store::StreamStatus &status)
{
    if (status.state == store::StreamStatus::State::Reconnecting) {
        m_health->start();
    }
}

void Session::suspend()
{
    m_health->stop();
    for (const auto &watch : m_watches) {
        for (const auto &reflector : watch.second->reflectors) {
            reflector->suspend();
        }
    }
}

void Session::resume()
{
    if (!transport()) {
        return;
    }
    m_health->stop();
    transport()->dropConnections();
    for (const auto &other : m_otherLinks) {
        other.second.transport->dropConnections();
    }
    for (const auto &watch : m_watches) {
        for (const auto &reflector : watch.second->reflectors) {
            // Nobody may have told that the machine would sleep: then each stream would find out by
            // itself, and all at the same moment.
            reflector->suspend();
            reflector->resume();
        }
    }
    retryNow();
}

} // namespace nantian::models
