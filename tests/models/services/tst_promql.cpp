// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/promql.h"
#include "services/usage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::models::promql;

class TstPromql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksServices();
    void pathsGoThroughTheProxy();
    void rangesStayWithinLimits_data();
    void rangesStayWithinLimits();
    void namesAreQuoted();
    void everyTargetHasItsCharts_data();
    void everyTargetHasItsCharts();
    void anAutoscalerHasItsReplicas();
    void readsAMatrix();
    void tellsPrometheusErrors();
    void readsUsage();
};

void TstPromql::ranksServices()
{
    const auto service = [](const char *ns, const char *name, const char *labels,
                            const char *ports) -> QByteArray {
        return QByteArray(R"({"metadata":{"namespace":")") + ns + R"(","name":")" + name
            + R"(","labels":{)" + labels + R"(}},"spec":{"ports":[)" + ports + "]}}";
    };
    const QByteArray json = R"({"items":[)"
        + QByteArrayList{
            service("a", "web", "", R"({"port":80})"),
            service("b", "prometheus", "", R"({"name":"metrics","port":8081},{"port":9090})"),
            service("c", "prometheus-server", R"("app":"prometheus")", R"({"name":"http","port":80})"),
            service("d", "prometheus-operated", R"("operated-prometheus":"true")", R"({"name":"grpc","port":10901},{"name":"web","port":9090})"),
            service("openshift-monitoring", "prometheus-k8s", "", R"({"name":"web","port":9091})"),
            service("e", "vmselect-main", R"("app.kubernetes.io/name":"vmselect")", R"({"name":"http","port":8481})"),
            service("f", "prometheus-node-exporter", R"("app":"prometheus","app.kubernetes.io/component":"metrics")", R"({"port":9100})"),
        }.join(',') + "]}";
    const base::Result<QList<Candidate>> found = findCandidates(json);
    QVERIFY(found.has_value());
    QCOMPARE(*found,
             QList<Candidate>({
                 {"d", "prometheus-operated", "9090", false, {}},
                 {"openshift-monitoring", "prometheus-k8s", "9091", true, {}},
                 {"c", "prometheus-server", "80", false, {}},
                 {"b", "prometheus", "9090", false, {}},
                 {"e", "vmselect-main", "8481", false, "/select/0/prometheus"},
             }));
    QVERIFY(findCandidates(R"({"items":[]})")->isEmpty());
    QVERIFY(!findCandidates("<html>").has_value());
}

void TstPromql::pathsGoThroughTheProxy()
{
    const Candidate plain{"monitoring", "prometheus", "9090", false, {}};
    QCOMPARE(plain.path(), "/api/v1/namespaces/monitoring/services/prometheus:9090/proxy");
    const Candidate secure{"m", "p", "web", true, "/x"};
    QCOMPARE(secure.path(), "/api/v1/namespaces/m/services/https:p:web/proxy/x");
}

void TstPromql::rangesStayWithinLimits_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("width");
    QTest::newRow("15 minutes") << 900 << 800;
    QTest::newRow("a day") << 86'400 << 800;
    QTest::newRow("a year on a wall") << 31'536'000 << 1'000'000;
    QTest::newRow("nothing") << 0 << 0;
}

void TstPromql::rangesStayWithinLimits()
{
    QFETCH(const int, seconds);
    QFETCH(const int, width);
    const qint64 now = 1'795'384'861;
    const Range range = makeRange(now, seconds, width);
    QVERIFY(range.step >= 15);
    QVERIFY((range.end - range.start) / range.step <= 11'000);
    QCOMPARE(range.start % range.step, 0);
    QCOMPARE(range.end % range.step, 0);
    QVERIFY(range.end >= now);
    QVERIFY(range.start <= now - seconds);
    QVERIFY(range.window >= 4 * 30);
    QVERIFY(range.query("up{a=\"b\"}").contains("query=up%7Ba%3D%22b%22%7D&start="));
}

void TstPromql::namesAreQuoted()
{
    QCOMPARE(quoted("a\"b\\c\nd"), R"(a\"b\\c\nd)");
    QCOMPARE(quotedRegex("a.b"), R"(a\\.b)");
}

void TstPromql::everyTargetHasItsCharts_data()
{
    QTest::addColumn<QByteArray>("plural");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("cluster") << QByteArray() << QByteArray("id=\"/\"");
    QTest::newRow("node") << QByteArray("nodes") << QByteArray("node=\"web.1\"");
    QTest::newRow("pod") << QByteArray("pods") << QByteArray("namespace=\"shop\",pod=\"web.1\"");
    QTest::newRow("deployment") << QByteArray("deployments")
                                << QByteArray("pod=~\"web\\\\.1-[0-9a-z]{1,10}-[0-9a-z]{5}\"");
    QTest::newRow("stateful set") << QByteArray("statefulsets")
                                  << QByteArray("pod=~\"web\\\\.1-[0-9]+\"");
    QTest::newRow("service") << QByteArray("services") << QByteArray();
}

void TstPromql::everyTargetHasItsCharts()
{
    QFETCH(const QByteArray, plural);
    QFETCH(const QByteArray, part);
    kube::ObjectRef target;
    target.resource.plural = plural;
    target.ns = "shop";
    target.name = "web.1";
    const QList<Chart> charts = chartsFor(target, 120);
    if (part.isEmpty()) {
        QVERIFY(charts.isEmpty());
        return;
    }
    QCOMPARE(charts.size(), 3);
    QCOMPARE(charts.at(0).id, u"cpu"_s);
    QCOMPARE(charts.at(1).unit, ChartData::Unit::Bytes);
    QCOMPARE(charts.at(2).queries.size(), 2);
    for (const Chart &chart : charts) {
        for (const Query &query : chart.queries) {
            QVERIFY2(query.promql.contains(part), query.promql.constData());
            QCOMPARE(query.promql.count('('), query.promql.count(')'));
            QCOMPARE(query.promql.count('{'), query.promql.count('}'));
        }
    }
}

void TstPromql::anAutoscalerHasItsReplicas()
{
    kube::ObjectRef target;
    target.resource.plural = "horizontalpodautoscalers";
    target.ns = "shop";
    target.name = "web";
    const QList<Chart> charts = chartsFor(target, 120);
    QCOMPARE(charts.size(), 2);
    QCOMPARE(charts.at(0).unit, ChartData::Unit::Count);
    QCOMPARE(charts.at(0).queries.size(), 4);
    QCOMPARE(charts.at(0).queries.constFirst().promql,
             "max(kube_horizontalpodautoscaler_status_current_replicas{namespace=\"shop\","
             "horizontalpodautoscaler=\"web\"})"_ba);
    QCOMPARE(charts.at(1).unit, ChartData::Unit::Percent);
}

void TstPromql::readsAMatrix()
{
    const QByteArray json = R"({"status":"success","data":{"resultType":"matrix","result":[
        {"metric":{"pod":"b"},"values":[[100,"1.5"],[115.5,"NaN"],[130,"+Inf"],[145,"2"]]},
        {"metric":{"pod":"a"},"values":[[100,"7"]]},
        {"metric":{"pod":"c"},"values":[[100,"NaN"]]}]}})";
    const base::Result<QList<Series>> series = parseMatrix(json, {"q", {}, "pod"});
    QVERIFY(series.has_value());
    QCOMPARE(series->size(), 2);
    QCOMPARE(series->at(0).name, u"a"_s);
    QCOMPARE(series->at(1).points, QList<QPointF>({{100'000, 1.5}, {145'000, 2}}));
    QCOMPARE(parseMatrix(json, {"q", u"used"_s, {}})->constFirst().name, u"used"_s);
}

void TstPromql::tellsPrometheusErrors()
{
    const base::Result<QList<Series>> answer =
        parseMatrix(R"({"status":"error","errorType":"bad_data","error":"parse error"})", {});
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().detail, u"parse error"_s);
    QVERIFY(isBuildInfo(R"({"status":"success","data":{"version":"2.53.3"}})"));
    QVERIFY(!isBuildInfo("<html>hello</html>"));
    QVERIFY(!isBuildInfo(R"({"status":"error"})"));
}

void TstPromql::readsUsage()
{
    const auto usage = parseUsage(R"({"items":[
        {"metadata":{"name":"web","namespace":"shop"},"containers":[
            {"name":"a","usage":{"cpu":"1500000n","memory":"1Mi"}},
            {"name":"b","usage":{"cpu":"10m","memory":"1024Ki"}}]},
        {"metadata":{"name":"node-1"},"usage":{"cpu":"2","memory":"3Gi"}}]})");
    QVERIFY(usage.has_value());
    const UsageCells::Usage pod = usage->value("shop/web");
    QCOMPARE(pod.milliCores, 2 + 10);
    QCOMPARE(pod.bytes, 2 * 1024 * 1024);
    QCOMPARE(pod.containers.value("b"), std::pair(qint64(10), qint64(1024 * 1024)));
    QCOMPARE(usage->value("/node-1").milliCores, 2000);
    QVERIFY(!parseUsage("nothing").has_value());
}

QTEST_GUILESS_MAIN(TstPromql)
#include "tst_promql.moc"
