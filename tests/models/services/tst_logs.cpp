// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The merged log of a workload: pods that come, containers that never ran, answers that get lost.
#include "services/cluster.h"
#include "services/logs.h"
#include "support/fakeapiserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using models::LogFeed;
using models::LogSource;
using tests::FakeApiServer;
using tests::FakeExchange;
using tests::FakeRequest;

namespace {

constexpr int kPatienceMs = 30'000;

/// A pod of ReplicaSet web-1 with one container that runs.
QByteArray pod(const QByteArray &name)
{
    return R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":")" + name
        + R"(","namespace":"shop","uid":"uid-)" + name
        + R"(","resourceVersion":"7","ownerReferences":[{"apiVersion":"apps/v1","kind":"ReplicaSet",)"
          R"("name":"web-1","uid":"uid-rs","controller":true}]},)"
          R"("spec":{"containers":[{"name":"app"}]},)"
          R"("status":{"phase":"Running","containerStatuses":[{"name":"app","containerID":"id-)"
        + name + R"(","state":{"running":{}}}]}})";
}

} // namespace

class TstLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void followsPodsThatCome();
    void followsNoMoreThanItMay();
    void readsAPodAgainWhoseAnswerWasLost();
    void anInstanceThatNeverWasIsSaid();
    void aDeniedListIsTheEnd();

private:
    void handle(const FakeRequest &request, FakeExchange *exchange);
    void open(bool previous = false);
    [[nodiscard]] qsizetype count(LogSource::State state) const;

    std::unique_ptr<FakeApiServer> m_server;
    std::unique_ptr<models::Cluster> m_cluster;
    std::unique_ptr<LogFeed> m_feed;
    QByteArrayList m_pods;
    QPointer<FakeExchange> m_watch;
    QHash<QByteArray, QPointer<FakeExchange>> m_logs; ///< by pod; open
    QByteArrayList m_lines;
    base::Error m_failure;
    bool m_failed = false;
    int m_lost = 0; ///< so many reads of a pod are answered with 503
    bool m_denied = false;
};

void TstLogs::init()
{
    m_server = std::make_unique<FakeApiServer>();
    m_server->setHandler(
        [this](const FakeRequest &request, FakeExchange *exchange) { handle(request, exchange); });
    kube::Context context;
    context.name = u"fake"_s;
    kube::Identity identity;
    identity.server = m_server->url();
    context.identity = identity;
    m_cluster = std::make_unique<models::Cluster>(context);
    m_pods = {"web-1-a"};
    m_lines.clear();
    m_failed = false;
    m_lost = 0;
    m_denied = false;
}

void TstLogs::cleanup()
{
    m_feed.reset();
    m_cluster.reset();
    m_server.reset();
    m_logs.clear();
}

void TstLogs::handle(const FakeRequest &request, FakeExchange *exchange)
{
    const QByteArray pods = "/api/v1/namespaces/shop/pods";
    const QByteArray one = pods + '/';
    if (request.path == pods && m_denied) {
        exchange->reply(403, R"({"kind":"Status","reason":"Forbidden","message":"no","code":403})");
    } else if (request.path == pods && request.param(u"watch"_s).isEmpty()) {
        QByteArrayList items;
        for (const QByteArray &name : std::as_const(m_pods)) {
            items += pod(name);
        }
        exchange->reply(200,
                        R"({"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"9"},)"
                        R"("items":[)"
                            + items.join(',') + "]}");
    } else if (request.path == pods) {
        exchange->begin(200);
        m_watch = exchange;
    } else if (request.path.endsWith("/log")) {
        const QByteArray name = request.path.sliced(one.size()).chopped(4);
        if (!request.param(u"previous"_s).isEmpty()) {
            exchange->reply(400,
                            R"({"kind":"Status","reason":"BadRequest","code":400,"message":)"
                            R"("previous terminated container \"app\" not found"})");
            return;
        }
        exchange->begin(200);
        exchange->chunk("2026-01-01T00:00:0" + QByteArray::number(m_logs.size() % 10)
                        + "Z hello of " + name + '\n');
        m_logs[name] = exchange;
    } else if (request.path.startsWith(one) && m_lost > 0) {
        --m_lost;
        exchange->reply(503, "later");
    } else if (request.path.startsWith(one)) {
        exchange->reply(200, pod(request.path.sliced(one.size())));
    } else {
        exchange->reply(404, R"({"kind":"Status","reason":"NotFound","code":404})");
    }
}

void TstLogs::open(bool previous)
{
    LogFeed::Options options;
    options.target.resource.group = "apps";
    options.target.resource.version = "v1";
    options.target.resource.plural = "deployments";
    options.target.resource.kind = "Deployment";
    options.target.ns = "shop";
    options.target.name = "web";
    options.previous = previous;
    options.follow = !previous;
    m_feed = LogFeed::open(m_cluster.get(), options);
    connect(m_feed.get(), &LogFeed::lines, this, [this](const QList<models::LogLine> &batch) {
        for (const models::LogLine &line : batch) {
            m_lines += line.text;
        }
    });
    connect(m_feed.get(), &LogFeed::failed, this, [this](const base::Error &error) {
        m_failed = true;
        m_failure = error;
    });
}

qsizetype TstLogs::count(LogSource::State state) const
{
    return std::ranges::count(m_feed->sources(), state, &LogSource::state);
}

void TstLogs::followsPodsThatCome()
{
    open();
    QTRY_COMPARE_WITH_TIMEOUT(m_lines, QByteArrayList{"hello of web-1-a"}, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_watch, kPatienceMs);
    m_watch->chunk(R"({"type":"ADDED","object":)" + pod("web-1-b") + "}\n");
    QTRY_COMPARE_WITH_TIMEOUT(m_lines.size(), 2, kPatienceMs);
    QCOMPARE(m_lines.last(), "hello of web-1-b");
    QTRY_COMPARE_WITH_TIMEOUT(count(LogSource::State::Live), 2, kPatienceMs);
    // A pod of somebody else's is none of ours.
    m_watch->chunk(R"({"type":"ADDED","object":)" + pod("other-1").replace("web-1", "web-api-1")
                   + "}\n");
    m_logs["web-1-b"]->chunk("2026-01-01T00:00:09Z more\n");
    QTRY_COMPARE_WITH_TIMEOUT(m_lines.size(), 3, kPatienceMs);
    QCOMPARE(m_feed->sources().size(), 2);
}

void TstLogs::followsNoMoreThanItMay()
{
    m_pods.clear();
    for (int i = 0; i < models::kMaxLogStreams + 5; ++i) {
        m_pods += "web-1-" + QByteArray::number(i);
    }
    open();
    QTRY_COMPARE_WITH_TIMEOUT(m_lines.size(), models::kMaxLogStreams, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(count(LogSource::State::Live), models::kMaxLogStreams, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(count(LogSource::State::NotFollowed), 5, kPatienceMs);
}

void TstLogs::readsAPodAgainWhoseAnswerWasLost()
{
    m_lost = 1;
    open();
    QTRY_COMPARE_WITH_TIMEOUT(m_lines, QByteArrayList{"hello of web-1-a"}, kPatienceMs);
}

void TstLogs::anInstanceThatNeverWasIsSaid()
{
    open(true);
    QTRY_COMPARE_WITH_TIMEOUT(count(LogSource::State::Failed), 1, kPatienceMs);
    QVERIFY(m_feed->sources().first().isOver());
    QVERIFY2(m_feed->sources().first().why.contains(u"previous terminated container"_s),
             qPrintable(m_feed->sources().first().why));
}

void TstLogs::aDeniedListIsTheEnd()
{
    m_denied = true;
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_failed, kPatienceMs);
    QCOMPARE(m_failure.code, base::Error::Code::Forbidden);
}

QTEST_GUILESS_MAIN(TstLogs)
#include "tst_logs.moc"
