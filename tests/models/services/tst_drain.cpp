// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A node is drained while others still work on it.
#include "services/drain.h"
#include "support/fakeapiserver.h"

#include "services/cluster.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using tests::FakeApiServer;
using tests::FakeExchange;
using tests::FakeRequest;
using State = DrainedPod::State;

namespace {

constexpr int kPatienceMs = 30'000;
constexpr auto kPods = "/api/v1/pods";

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject pod(const QString &name, const QString &uid, bool hasEmptyDir = false)
{
    const QJsonObject owner{{u"kind"_s, u"ReplicaSet"_s}, {u"controller"_s, true}};
    QJsonArray volumes;
    if (hasEmptyDir) {
        volumes.append(QJsonObject{{u"name"_s, u"d"_s}, {u"emptyDir"_s, QJsonObject()}});
    }
    return {{u"kind"_s, u"Pod"_s},
            {u"metadata"_s,
             QJsonObject{{u"namespace"_s, u"shop"_s},
                         {u"name"_s, name},
                         {u"uid"_s, uid},
                         {u"ownerReferences"_s, QJsonArray{owner}}}},
            {u"spec"_s, QJsonObject{{u"volumes"_s, volumes}}},
            {u"status"_s, QJsonObject{{u"phase"_s, u"Running"_s}}}};
}

QByteArray status(int code, const QString &reason, const QString &cause = {})
{
    QJsonArray causes;
    if (!cause.isEmpty()) {
        causes.append(QJsonObject{{u"reason"_s, cause}, {u"message"_s, u"it ends"_s}});
    }
    return bytes({{u"kind"_s, u"Status"_s},
                  {u"code"_s, code},
                  {u"reason"_s, reason},
                  {u"details"_s, QJsonObject{{u"causes"_s, causes}}}});
}

/// Of the core group, or that there are no others.
QByteArray discovery(bool isCore)
{
    const auto resource = [](const QString &plural, const QString &kind, const QString &scope) {
        return QJsonObject{{u"resource"_s, plural},
                           {u"responseKind"_s, QJsonObject{{u"kind"_s, kind}}},
                           {u"scope"_s, scope},
                           {u"verbs"_s, QJsonArray{u"get"_s, u"list"_s}}};
    };
    const QJsonArray resources{resource(u"pods"_s, u"Pod"_s, u"Namespaced"_s),
                               resource(u"nodes"_s, u"Node"_s, u"Cluster"_s)};
    const QJsonObject version{
        {u"version"_s, u"v1"_s}, {u"freshness"_s, u"Current"_s}, {u"resources"_s, resources}};
    const QJsonObject group{{u"metadata"_s, QJsonObject()}, {u"versions"_s, QJsonArray{version}}};
    return bytes({{u"kind"_s, u"APIGroupDiscoveryList"_s},
                  {u"apiVersion"_s, u"apidiscovery.k8s.io/v2"_s},
                  {u"items"_s, isCore ? QJsonArray{group} : QJsonArray()}});
}

} // namespace

class TstDrain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whoCameBeforeTheCordonGoesToo();
    void whoComesMeanwhileGoesToo();
    void aNewLossIsAskedAbout();
    void whoAlwaysComesBackIsLeftAlone();
    void anEndingNamespaceIsWaitedFor();
    void nothingMoreIsEvictedOnceStopped();
    void aListThatFailsIsNoEnd();
    void aSlowServerIsNotAskedMore();

private:
    void answer(const FakeRequest &request, FakeExchange *exchange);
    /// Reads the pods and starts.
    void begin();
    [[nodiscard]] QString states() const;
    [[nodiscard]] qsizetype asked(const QByteArray &method, const QByteArray &path) const;

    std::unique_ptr<FakeApiServer> m_server;
    std::unique_ptr<Cluster> m_cluster;
    std::unique_ptr<Drain> m_drain;
    std::unique_ptr<QSignalSpy> m_ended;
    QList<QJsonObject> m_pods; ///< on the node
    std::function<void()> m_onCordon;
    std::function<void(const QByteArray &name)> m_onEvicted;
    QByteArray m_refusal; ///< of every eviction; empty: they are done
    int m_refusalStatus = 0;
    int m_listStatus = 200;
    bool m_staysLong = false; ///< what is evicted
    bool m_isSilent = false;  ///< about single pods
};

void TstDrain::init()
{
    m_pods = {pod(u"web"_s, u"1"_s)};
    m_onCordon = {};
    m_onEvicted = {};
    m_refusal.clear();
    m_listStatus = 200;
    m_staysLong = false;
    m_isSilent = false;
    m_server = std::make_unique<FakeApiServer>();
    m_server->setHandler(
        [this](const FakeRequest &request, FakeExchange *exchange) { answer(request, exchange); });
    kube::Context context;
    context.name = u"fake"_s;
    kube::Identity identity;
    identity.server = m_server->url();
    context.identity = identity;
    m_cluster = std::make_unique<Cluster>(context);
    m_cluster->setLocked(false);
    QTRY_VERIFY_WITH_TIMEOUT(!m_cluster->findResource("pods").plural.isEmpty(), kPatienceMs);
    m_drain = std::make_unique<Drain>(
        m_cluster.get(), kube::ObjectRef{m_cluster->findResource("nodes"), {}, "n", "uid-n"});
    m_ended = std::make_unique<QSignalSpy>(m_drain.get(), &Drain::ended);
}

void TstDrain::cleanup()
{
    m_ended.reset();
    m_drain.reset();
    m_cluster.reset();
}

void TstDrain::answer(const FakeRequest &request, FakeExchange *exchange)
{
    const QByteArray name = request.path.split('/').value(6);
    const auto known = std::ranges::find_if(m_pods, [&name](const QJsonObject &each) {
        return each["metadata"_L1]["name"_L1].toString().toUtf8() == name;
    });
    if (request.path == "/api" || request.path == "/apis") {
        exchange->reply(200, discovery(request.path == "/api"));
    } else if (request.path == "/version") {
        exchange->reply(200, bytes({{u"gitVersion"_s, u"v1.36.0"_s}}));
    } else if (request.path == "/api/v1/nodes/n") {
        if (request.method != "GET" && m_onCordon) {
            m_onCordon();
        }
        exchange->reply(
            200, R"({"kind":"Node","metadata":{"name":"n","uid":"uid-n","resourceVersion":"1"}})");
    } else if (request.path == kPods) {
        QJsonArray items;
        for (const QJsonObject &each : std::as_const(m_pods)) {
            items.append(each);
        }
        exchange->reply(m_listStatus,
                        m_listStatus == 200
                            ? bytes({{u"kind"_s, u"PodList"_s}, {u"items"_s, items}})
                            : status(m_listStatus, u"Forbidden"_s));
    } else if (request.path.endsWith("/eviction")) {
        if (!m_refusal.isEmpty()) {
            exchange->reply(m_refusalStatus, m_refusal);
            return;
        }
        if (!m_staysLong && known != m_pods.end()) {
            m_pods.erase(known);
        }
        exchange->reply(201, status(201, {}));
        if (m_onEvicted) {
            m_onEvicted(name);
        }
    } else if (request.path.startsWith("/api/v1/namespaces/shop/pods/")) {
        if (m_isSilent) {
            return;
        }
        exchange->reply(known == m_pods.end() ? 404 : 200,
                        known == m_pods.end() ? status(404, u"NotFound"_s) : bytes(*known));
    } else {
        exchange->reply(404, status(404, u"NotFound"_s));
    }
}

void TstDrain::begin()
{
    QSignalSpy planned(m_drain.get(), &Drain::planned);
    m_drain->read();
    QTRY_COMPARE_WITH_TIMEOUT(planned.size(), 1, kPatienceMs);
    m_drain->start();
}

/// "web gone, cache evicting"
QString TstDrain::states() const
{
    static const QStringList kNames{u"waiting"_s, u"asked"_s,  u"refused"_s,  u"leaving"_s,
                                    u"gone"_s,    u"failed"_s, u"doubtful"_s, u"returned"_s};
    QStringList out;
    for (const DrainedPod &each : m_drain->pods()) {
        out.append(QString::fromUtf8(each.pod.name) + u' ' + kNames.at(int(each.state)));
    }
    return out.join(u", "_s);
}

qsizetype TstDrain::asked(const QByteArray &method, const QByteArray &path) const
{
    return std::ranges::count_if(m_server->requests(), [&](const FakeRequest &request) {
        return request.method == method && request.path == path;
    });
}

/// Between the dialog and the cordon the scheduler was at work.
void TstDrain::whoCameBeforeTheCordonGoesToo()
{
    m_onCordon = [this] { m_pods.append(pod(u"late"_s, u"2"_s)); };
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(m_ended->size(), 1, kPatienceMs);
    QCOMPARE(states(), u"web gone, late gone"_s);
    QVERIFY(m_pods.isEmpty());
    QCOMPARE(m_drain->toEvict(), 2);
}

void TstDrain::whoComesMeanwhileGoesToo()
{
    m_onEvicted = [this](const QByteArray &name) {
        if (name == "web") {
            m_pods.append(pod(u"web"_s, u"2"_s)); // a StatefulSet's, which tolerates it
        }
        m_onEvicted = {};
    };
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(m_ended->size(), 1, kPatienceMs);
    QCOMPARE(states(), u"web gone, web gone"_s);
    QVERIFY(m_pods.isEmpty());
}

void TstDrain::aNewLossIsAskedAbout()
{
    m_onCordon = [this] { m_pods.append(pod(u"cache"_s, u"2"_s, true)); };
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(states(), u"web gone, cache doubtful"_s, kPatienceMs);
    QCOMPARE(asked("POST", "/api/v1/namespaces/shop/pods/cache/eviction"), 0);
    QVERIFY(m_drain->isRunning());
    QCOMPARE(m_ended->size(), 0);
    m_drain->agree();
    QTRY_COMPARE_WITH_TIMEOUT(m_ended->size(), 1, kPatienceMs);
    QCOMPARE(states(), u"web gone, cache gone"_s);
}

void TstDrain::whoAlwaysComesBackIsLeftAlone()
{
    int made = 1;
    m_onEvicted = [this, &made](const QByteArray &) {
        m_pods.append(pod(u"web"_s, QString::number(++made)));
    };
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(m_ended->size(), 1, kPatienceMs);
    QCOMPARE(m_drain->pods().last().state, State::Returned);
    QCOMPARE(m_drain->count(State::Gone), m_drain->toEvict() - 1);
}

/// No eviction is admitted there any more; the pods end all the same.
void TstDrain::anEndingNamespaceIsWaitedFor()
{
    m_refusalStatus = 403;
    m_refusal = status(403, u"Forbidden"_s, u"NamespaceTerminating"_s);
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(states(), u"web leaving"_s, kPatienceMs);
    QCOMPARE(m_ended->size(), 0);
    m_pods.clear();
    QTRY_COMPARE_WITH_TIMEOUT(m_ended->size(), 1, kPatienceMs);
    QCOMPARE(states(), u"web gone"_s);
}

void TstDrain::nothingMoreIsEvictedOnceStopped()
{
    m_refusalStatus = 429;
    m_refusal = status(429, u"TooManyRequests"_s, u"DisruptionBudget"_s);
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(states(), u"web refused"_s, kPatienceMs);
    m_drain->stop();
    QCOMPARE(m_ended->size(), 1);
    QVERIFY(!m_drain->isRunning());
    QCOMPARE(asked("POST", "/api/v1/namespaces/shop/pods/web/eviction"), 1);
    // It would have been asked for again by now.
    QVERIFY(!QTest::qWaitFor(
        [&] { return asked("POST", "/api/v1/namespaces/shop/pods/web/eviction") > 1; }, 6000));
    QCOMPARE(states(), u"web refused"_s);
}

void TstDrain::aListThatFailsIsNoEnd()
{
    QSignalSpy failed(m_drain.get(), &Drain::failed);
    m_onEvicted = [this](const QByteArray &) { m_listStatus = 403; };
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatienceMs);
    QCOMPARE(states(), u"web gone"_s);
    QCOMPARE(m_ended->size(), 0);
    QVERIFY(!m_drain->isRunning());
}

void TstDrain::aSlowServerIsNotAskedMore()
{
    m_staysLong = true;
    m_isSilent = true;
    begin();
    const QByteArray path = "/api/v1/namespaces/shop/pods/web";
    QTRY_COMPARE_WITH_TIMEOUT(asked("GET", path), 1, kPatienceMs);
    // Two looks later.
    QVERIFY(!QTest::qWaitFor([&] { return asked("GET", path) > 1; }, 5000));
    m_drain->stop();
}

QTEST_GUILESS_MAIN(TstDrain)
#include "tst_drain.moc"
