// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of the Prometheus operator's kinds, with what Prometheus itself tells.
#include "models/services/pagesupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::models::pages;
using namespace nantian::tests;
using store::Health;

class TstMonitorPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksWhereItLooks_data();
    void asksWhereItLooks();
    void aMonitorSaysHowItIs_data();
    void aMonitorSaysHowItIs();
    void aTargetTellsItsError();
    void aPortThatIsNotThereIsSaid();
    void aPodMonitorSelectsPods();
    void rulesTellTheirState();
    void rulesThatAreNotRunAreSaid();
};

namespace {

QByteArray monitor(const QByteArray &more = {})
{
    return R"({"apiVersion": "monitoring.coreos.com/v1", "kind": "ServiceMonitor",
        "metadata": {"name": "web", "namespace": "shop"},
        "spec": {"selector": {"matchLabels": {"app": "web"}},
                 "endpoints": [{"port": "http", "interval": "30s"}])"
        + more + "}}";
}

constexpr auto kService = R"({"items": [{"metadata": {"name": "web", "namespace": "shop"},
    "spec": {"ports": [{"name": "http", "port": 80}]}}]})";
constexpr auto kNothing = R"({"items": []})";

QByteArray targets(const QByteArray &list)
{
    return R"({"status": "success", "data": {"activeTargets": [)" + list + "]}}";
}
QByteArray target(const QByteArray &health, const QByteArray &error = {},
                  const QByteArray &pool = "serviceMonitor/shop/web/0")
{
    return R"({"scrapePool": ")" + pool + R"(", "scrapeUrl": "http://10.0.0.1:8080/metrics",
        "labels": {"namespace": "shop", "pod": "web-1", "instance": "10.0.0.1:8080"},
        "lastScrape": "2026-11-18T11:06:30Z", "health": ")"
        + health + R"(", "lastError": ")" + error + R"("})";
}

} // namespace

void TstMonitorPages::asksWhereItLooks_data()
{
    QTest::addColumn<QByteArray>("selector");
    QTest::addColumn<QByteArrayList>("namespaces");
    QTest::newRow("its own") << QByteArray() << QByteArrayList{"shop"};
    QTest::newRow("named") << R"(, "namespaceSelector": {"matchNames": ["a", "b"]})"_ba
                           << QByteArrayList{"a", "b"};
    QTest::newRow("any") << R"(, "namespaceSelector": {"any": true})"_ba << QByteArrayList{""};
}

void TstMonitorPages::asksWhereItLooks()
{
    QFETCH(QByteArray, selector);
    QFETCH(QByteArrayList, namespaces);
    QByteArrayList found;
    for (const Need &need : PageCase(monitor(selector)).needs()) {
        QCOMPARE(need.plural, "services");
        QCOMPARE(need.query, "labelSelector=app%3Dweb");
        found += need.ns;
    }
    QCOMPARE(found, namespaces);
}

void TstMonitorPages::aMonitorSaysHowItIs_data()
{
    QTest::addColumn<QByteArray>("services");
    QTest::addColumn<QByteArray>("targets"); // empty: not answered yet
    QTest::addColumn<QByteArray>("cause");
    QTest::newRow("scraped") << QByteArray(kService) << targets(target("up")) << "Scraped"_ba;
    QTest::newRow("down") << QByteArray(kService) << targets(target("down", "timeout"))
                          << "TargetsDown"_ba;
    QTest::newRow("waiting") << QByteArray(kService) << targets(target("unknown"))
                             << "NotScrapedYet"_ba;
    QTest::newRow("those of another")
        << QByteArray(kService) << targets(target("up", {}, "serviceMonitor/shop/web-2/0"))
        << "NotScraped"_ba;
    QTest::newRow("selects nothing") << QByteArray(kNothing) << targets({}) << "SelectsNothing"_ba;
    QTest::newRow("not asked yet")
        << QByteArray(kService) << QByteArray() << "PrometheusUnknown"_ba;
}

void TstMonitorPages::aMonitorSaysHowItIs()
{
    QFETCH(QByteArray, services);
    QFETCH(QByteArray, targets);
    QFETCH(QByteArray, cause);
    PageCase page(monitor());
    page.answered("selected/shop", services);
    if (!targets.isEmpty()) {
        page.answered("prometheus", targets);
    }
    QCOMPARE(page.details().verdicts.constFirst().cause, cause);
}

void TstMonitorPages::aTargetTellsItsError()
{
    PageCase page(monitor());
    page.answered("selected/shop", kService)
        .answered("prometheus", targets(target("up") + ',' + target("down", "HTTP status 404")))
        .at(1'795'000'000);
    const ObjectDetails details = page.details();
    QCOMPARE(details.verdicts.constFirst().sentence,
             u"1 of 2 target(s) cannot be scraped: HTTP status 404"_s);
    const DetailTable *table = tableOf(details, "targets");
    QVERIFY(table);
    QCOMPARE(table->rows.at(1).cells,
             QStringList({u"web-1"_s, u"http://10.0.0.1:8080/metrics"_s, u"10s ago"_s,
                          u"HTTP status 404"_s}));
    QCOMPARE(table->rows.at(1).link, (ObjectLink{{}, "Pod", "shop", "web-1"}));
    QCOMPARE(table->rows.at(1).health, Health::Failed);
}

void TstMonitorPages::aPortThatIsNotThereIsSaid()
{
    PageCase page(monitor());
    page.answered("selected/shop", R"({"items": [{"metadata": {"name": "web", "namespace": "shop"},
                                       "spec": {"ports": [{"name": "grpc"}]}}]})")
        .answered("prometheus", targets({}));
    const ObjectDetails details = page.details();
    QCOMPARE(details.verdicts.at(1).cause, "NoPort");
    QCOMPARE(tableOf(details, "selected")->rows.constFirst().health, Health::Warning);
}

void TstMonitorPages::aPodMonitorSelectsPods()
{
    PageCase page(R"({"apiVersion": "monitoring.coreos.com/v1", "kind": "PodMonitor",
        "metadata": {"name": "web", "namespace": "shop"},
        "spec": {"selector": {"matchLabels": {"app": "web"}},
                 "podMetricsEndpoints": [{"port": "http"}]}})");
    QCOMPARE(page.needs().constFirst().plural, "pods");
    page.answered("selected/shop", R"({"items": [{"metadata": {"name": "web-1",
            "namespace": "shop"}, "spec": {"containers": [{"ports": [{"name": "http"}]}]}}]})")
        .answered("prometheus", targets(target("up", {}, "podMonitor/shop/web/0")));
    const ObjectDetails details = page.details();
    QCOMPARE(details.verdicts.size(), 1);
    QCOMPARE(details.verdicts.constFirst().cause, "Scraped");
    QCOMPARE(tableOf(details, "selected")->rows.constFirst().link.kind, "Pod");
}

namespace {

constexpr auto kRule = R"json({"apiVersion": "monitoring.coreos.com/v1", "kind": "PrometheusRule",
    "metadata": {"name": "shop", "namespace": "shop"},
    "spec": {"groups": [{"name": "shop", "rules": [
      {"alert": "Crashing", "expr": "x > 1", "for": "5m"},
      {"record": "job:x:sum", "expr": "sum(x)"}]}]}})json";

} // namespace

void TstMonitorPages::rulesTellTheirState()
{
    PageCase page(kRule);
    page.answered("prometheus", R"({"status": "success", "data": {"groups": [{"name": "shop",
        "rules": [{"name": "Crashing", "state": "firing", "health": "ok", "type": "alerting"},
                  {"name": "job:x:sum", "health": "ok", "type": "recording"}]}]}})");
    const ObjectDetails details = page.details();
    QCOMPARE(details.verdicts.constFirst().sentence, u"Firing: Crashing"_s);
    const DetailTable *rules = tableOf(details, "rules");
    QVERIFY(rules);
    QCOMPARE(rules->rows.at(0).cells,
             QStringList({u"Crashing"_s, u"shop"_s, u"firing"_s, u"5m"_s, u"x > 1"_s}));
    QCOMPARE(rules->rows.at(1).health, Health::Ok);
}

void TstMonitorPages::rulesThatAreNotRunAreSaid()
{
    PageCase none(kRule);
    none.answered("prometheus", R"({"status": "success", "data": {"groups": []}})");
    QCOMPARE(none.details().verdicts.constFirst().cause, "NotLoaded");
    PageCase absent(kRule);
    absent.refused("prometheus", base::Error::Code::NotFound);
    QCOMPARE(absent.details().verdicts.constFirst().sentence,
             u"What Prometheus makes of it is not known: none was found in this cluster."_s);
    PageCase broken(kRule);
    broken.answered("prometheus", R"({"status": "success", "data": {"groups": [{"name": "shop",
        "rules": [{"name": "Crashing", "state": "inactive", "health": "err",
                   "lastError": "many-to-many matching"},
                  {"name": "job:x:sum", "health": "ok"}]}]}})");
    QCOMPARE(broken.details().verdicts.constFirst().sentence,
             u"A rule cannot be evaluated: many-to-many matching"_s);
}

QTEST_GUILESS_MAIN(TstMonitorPages)
#include "tst_monitorpages.moc"
