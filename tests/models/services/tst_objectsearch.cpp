// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/objectsearch.h"
#include "support/fakeapiserver.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace nantian;
using models::FoundObject;
using models::NameFit;
using models::ObjectSearch;
using tests::FakeApiServer;
using tests::FakeExchange;
using tests::FakeRequest;

namespace {

constexpr int kSoonMs = 20'000;

kube::Resource kind(const QByteArray &plural, const QByteArray &name, bool namespaced = true)
{
    kube::Resource out;
    out.version = "v1";
    out.plural = plural;
    out.kind = name;
    out.namespaced = namespaced;
    out.verbs = {"list", "get", "watch"};
    return out;
}

QByteArray listOf(const QList<std::pair<QByteArray, QByteArray>> &objects,
                  const QByteArray &token = {})
{
    QByteArray items;
    for (const auto &[ns, name] : objects) {
        items += items.isEmpty() ? "" : ",";
        items += R"({"metadata":{"name":")" + name + R"(","namespace":")" + ns + R"(","uid":"uid-)"
            + ns + name + R"(","creationTimestamp":"2026-01-01T00:00:00Z"},"spec":{},"status":{}})";
    }
    return R"({"kind":"List","apiVersion":"v1","metadata":{"resourceVersion":"7","continue":")"
        + token + R"("},"items":[)" + items + "]}";
}

} // namespace

class TstObjectSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesFit_data();
    void namesFit();
    void theBestComesFirst();
    void whatIsOpenIsFoundAndNotListed();
    void eachKindIsListedOnce();
    void shortWordsAskNothing();
    void whereItMayNotLookIsTold();
    void moreThanTheLimitIsTold();
    void threeListsAtATimeAndNoneAfterTheEnd();

private:
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] qsizetype asked(const QByteArray &path) const;

    std::unique_ptr<FakeApiServer> m_server;
    std::unique_ptr<models::Cluster> m_cluster;
    std::unique_ptr<ObjectSearch> m_search;
    QHash<QByteArray, QByteArray> m_answers; ///< by path
    QSet<QByteArray> m_forbidden;
    QSet<QByteArray> m_silent;
    QList<QPointer<FakeExchange>> m_waiting;
};

void TstObjectSearch::init()
{
    m_search.reset();
    m_cluster.reset();
    m_answers.clear();
    m_forbidden.clear();
    m_silent.clear();
    m_waiting.clear();
    m_server = std::make_unique<FakeApiServer>();
    m_server->setHandler([this](const FakeRequest &request, FakeExchange *exchange) {
        if (request.param(u"watch"_s) == "true" || request.param(u"watch"_s) == "1") {
            exchange->begin(200);
        } else if (m_silent.contains(request.path)) {
            m_waiting.append(exchange);
        } else if (m_forbidden.contains(request.path)) {
            exchange->reply(403, R"({"kind":"Status","reason":"Forbidden","code":403})");
        } else if (m_answers.contains(request.path)) {
            exchange->reply(200, m_answers.value(request.path));
        } else {
            exchange->reply(404, R"({"kind":"Status","reason":"NotFound","code":404})");
        }
    });
    kube::Context context;
    context.name = u"fake"_s;
    kube::Identity identity;
    identity.server = m_server->url();
    context.identity = identity;
    m_cluster = std::make_unique<models::Cluster>(context);
    m_search = std::make_unique<ObjectSearch>(
        m_cluster.get(), ObjectSearch::Limits{.most = 50, .perKind = 3, .atOnce = 3, .pause = 1ms});
}

QStringList TstObjectSearch::names() const
{
    QStringList out;
    for (const FoundObject &each : m_search->found()) {
        out.append(QString::fromUtf8(each.object.resource.kind + ' ' + each.object.ns + '/'
                                     + each.object.name));
    }
    return out;
}

qsizetype TstObjectSearch::asked(const QByteArray &path) const
{
    return std::ranges::count_if(m_server->requests(), [&path](const FakeRequest &request) {
        return request.path == path && request.header("Accept").contains("PartialObjectMetadata");
    });
}

void TstObjectSearch::namesFit_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<int>("fit");
    const auto test = [](const char *typed, NameFit fit) {
        QTest::newRow(typed) << QByteArray(typed) << static_cast<int>(fit);
    };
    test("shop-web-1.Front", NameFit::None); // what is typed comes folded
    test("shop-web-1.front", NameFit::Exact);
    test("sho", NameFit::Prefix);
    test("web", NameFit::Word);
    test("front", NameFit::Word);
    test("eb-1", NameFit::Inside);
    test("pay", NameFit::None);
    test("shop-web-1.front-2", NameFit::None);
}

void TstObjectSearch::namesFit()
{
    QFETCH(QByteArray, typed);
    QFETCH(int, fit);
    QCOMPARE(static_cast<int>(models::nameFit(typed, "shop-web-1.Front")), fit);
    // The best place counts, not the first.
    QCOMPARE(models::nameFit("eb", "web-eb"), NameFit::Word);
}

void TstObjectSearch::theBestComesFirst()
{
    const kube::Resource pods = kind("pods", "Pod");
    const kube::Resource services = kind("services", "Service");
    QList<FoundObject> found{{{pods, "shop", "my-web", "1"}, NameFit::Word},
                             {{pods, "shop", "web-22", "2"}, NameFit::Prefix},
                             {{services, "shop", "web", "3"}, NameFit::Exact},
                             {{pods, "shop", "cobweb", "4"}, NameFit::Inside},
                             {{pods, "shop", "web-1", "5"}, NameFit::Prefix},
                             {{services, "shop", "web", "3"}, NameFit::Exact},
                             {{services, "lab", "web", "6"}, NameFit::Exact}};
    models::rankFound(found, 5);
    QList<QByteArray> uids;
    for (const FoundObject &each : std::as_const(found)) {
        uids.append(each.object.uid);
    }
    QCOMPARE(uids, (QList<QByteArray>{"6", "3", "5", "2", "1"}));
}

void TstObjectSearch::whatIsOpenIsFoundAndNotListed()
{
    m_answers["/api/v1/pods"] = listOf({{"shop", "web-1"}, {"lab", "cobweb"}, {"lab", "pay"}});
    m_answers["/api/v1/services"] = listOf({{"shop", "web"}});
    const auto table = m_cluster->subscribe(kind("pods", "Pod"), {});
    bool complete = false;
    connect(table.get(), &models::Subscription::batch, this,
            [&complete](const store::Batch &batch) { complete = batch.complete; });
    QTRY_VERIFY_WITH_TIMEOUT(complete, kSoonMs);
    m_search->begin({kind("pods", "Pod"), kind("services", "Service")}, {u"shop"_s});
    QVERIFY(!m_search->isBusy());
    m_search->search(u" WEB "_s);
    QVERIFY(m_search->isBusy());
    const QStringList all{u"Service shop/web"_s, u"Pod shop/web-1"_s, u"Pod lab/cobweb"_s};
    QTRY_COMPARE_WITH_TIMEOUT(names(), all, kSoonMs);
    QTRY_VERIFY_WITH_TIMEOUT(!m_search->isBusy(), kSoonMs);
    QCOMPARE(asked("/api/v1/pods"), 0);
    QCOMPARE(asked("/api/v1/services"), 1);
    QCOMPARE(m_search->gaps(), ObjectSearch::Gaps());
    QCOMPARE(m_search->found().first().fit, NameFit::Exact);
    QCOMPARE(m_search->found().first().object.uid, "uid-shopweb");
}

void TstObjectSearch::eachKindIsListedOnce()
{
    m_answers["/api/v1/services"] = listOf({{"shop", "web"}, {"shop", "pay"}});
    m_search->begin({kind("services", "Service")}, {});
    m_search->search(u"we"_s);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"Service shop/web"_s}, kSoonMs);
    m_search->search(u"pa"_s);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"Service shop/pay"_s}, kSoonMs);
    QCOMPARE(asked("/api/v1/services"), 1);
    // Opened anew it looks anew.
    m_answers["/api/v1/services"] = listOf({{"shop", "payment"}});
    m_search->begin({kind("services", "Service")}, {});
    QVERIFY(m_search->found().isEmpty());
    m_search->search(u"pa"_s);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"Service shop/payment"_s}, kSoonMs);
}

void TstObjectSearch::shortWordsAskNothing()
{
    m_answers["/api/v1/services"] = listOf({{"shop", "web"}});
    m_search->begin({kind("services", "Service")}, {});
    m_search->search(u"w"_s);
    QVERIFY(!m_search->isBusy());
    m_search->search(u"we"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_search->found().size(), 1, kSoonMs);
    m_search->search(u"w"_s);
    QVERIFY(m_search->found().isEmpty());
    QVERIFY(!m_search->isBusy());
}

void TstObjectSearch::whereItMayNotLookIsTold()
{
    m_forbidden = {"/api/v1/secrets",
                   "/api/v1/configmaps",
                   "/api/v1/namespaces/shop/configmaps",
                   "/api/v1/nodes",
                   "/api/v1/namespaces/lab/secrets",
                   "/api/v1/namespaces/lab/configmaps"};
    m_answers["/api/v1/namespaces/shop/secrets"] = listOf({{"shop", "web-tls"}});
    m_search->begin({kind("secrets", "Secret"), kind("configmaps", "ConfigMap"),
                     kind("nodes", "Node", false), kind("services", "Service")},
                    {u"lab"_s, u"shop"_s});
    m_search->search(u"web"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_search->hasListed() && !m_search->isBusy(), kSoonMs);
    QCOMPARE(names(), QStringList{u"Secret shop/web-tls"_s});
    const ObjectSearch::Gaps gaps = m_search->gaps();
    QCOMPARE(gaps.narrow, QStringList{u"Secret"_s});
    QCOMPARE(gaps.denied, QStringList({u"ConfigMap"_s, u"Node"_s}));
    QCOMPARE(gaps.failed, QStringList{u"Service"_s}); // 404
    QVERIFY(gaps.cut.isEmpty());
}

void TstObjectSearch::moreThanTheLimitIsTold()
{
    m_answers["/api/v1/services"] =
        listOf({{"shop", "web-1"}, {"shop", "web-2"}, {"shop", "web-3"}}, "more");
    m_answers["/api/v1/endpoints"] = // a server that keeps no limit
        listOf({{"shop", "a"}, {"shop", "b"}, {"shop", "c"}, {"shop", "web-4"}});
    m_answers["/api/v1/pods"] = listOf({{"shop", "web"}});
    m_search->begin(
        {kind("services", "Service"), kind("endpoints", "Endpoints"), kind("pods", "Pod")}, {});
    m_search->search(u"web"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_search->hasListed() && !m_search->isBusy(), kSoonMs);
    QCOMPARE(m_search->gaps().cut, QStringList({u"Service"_s, u"Endpoints"_s}));
    QCOMPARE(names().size(), 4);
    QCOMPARE(asked("/api/v1/services"), 1);
}

void TstObjectSearch::threeListsAtATimeAndNoneAfterTheEnd()
{
    QList<kube::Resource> kinds;
    for (const char *plural : {"a", "b", "c", "d", "e"}) {
        kinds.append(kind(plural, plural));
        m_silent.insert(QByteArray("/api/v1/") + plural);
    }
    m_search->begin(kinds, {});
    m_search->search(u"web"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_waiting.size(), 3, kSoonMs);
    QVERIFY(m_search->isBusy());
    // One that is answered makes room for the next.
    m_waiting.first()->reply(200, listOf({{"shop", "web"}}));
    QTRY_COMPARE_WITH_TIMEOUT(m_waiting.size(), 4, kSoonMs);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"a shop/web"_s}, kSoonMs);
    QSignalSpy changed(m_search.get(), &ObjectSearch::changed);
    m_search->end();
    QVERIFY(!m_search->isBusy());
    QVERIFY(m_search->found().isEmpty());
    const auto open = [this] {
        return std::ranges::count_if(m_waiting.sliced(1), [](const auto &exchange) {
            return exchange && exchange->isOpen();
        });
    };
    QTRY_COMPARE_WITH_TIMEOUT(open(), 0, kSoonMs); // what was under way is stopped
    QCOMPARE(m_waiting.size(), 4);
    QVERIFY(changed.isEmpty());
}

QTEST_GUILESS_MAIN(TstObjectSearch)
#include "tst_objectsearch.moc"
