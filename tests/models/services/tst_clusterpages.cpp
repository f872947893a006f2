// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of nodes, namespaces, autoscalers, cron jobs, budgets, leases, APIs and definitions.
#include "models/services/pagesupport.h"
#include "services/measurelog.h"
#include "services/pages/amounts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::models::pages;
using namespace nantian::tests;
using store::Health;

class TstClusterPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void countsWhatAPodAsksFor_data();
    void countsWhatAPodAsksFor();
    void aNodeTellsHowFullItIs();
    void aNodeSaysWhatIsWrong_data();
    void aNodeSaysWhatIsWrong();
    void aNamespaceTellsWhatIsInIt();
    void aNamespaceSaysHowManyPodsWereLookedAt();
    void aNamespaceSaysWhyItHangs();
    void anAutoscalerSaysHowItIs_data();
    void anAutoscalerSaysHowItIs();
    void anAutoscalerHoldsMetricsAgainstTargets();
    void metricsOfOneNameAreToldApart();
    void aCronJobSaysHowItIs_data();
    void aCronJobSaysHowItIs();
    void aCronJobTellsItsRuns();
    void aCronJobAmongTooManyJobsSaysSo();
    void aBudgetSaysWhatItAllows_data();
    void aBudgetSaysWhatItAllows();
    void twoBudgetsOverOnePodAreSaid();
    void aLeaseExpires();
    void aLeaseNamesThePodThatHoldsIt();
    void anApiSaysWhyItIsNotThere();
    void aDefinitionTellsItsVersions();
    void alertsThatNameItAreTold();
};

namespace {

constexpr auto kNothing = R"({"items": []})";
constexpr qint64 kNow = 1'795'000'000; // 2026-11-18T11:06:40Z

QByteArray pod(const QByteArray &name, const QByteArray &more)
{
    return R"({"metadata": {"name": ")" + name + R"(", "namespace": "shop",
        "labels": {"app": "web"}, "creationTimestamp": "2026-11-18T11:00:00Z"}, )"
        + more + "}";
}

constexpr auto kRunning = R"("spec": {"nodeName": "n1", "containers": [{"name": "c",
    "resources": {"requests": {"cpu": "500m", "memory": "256Mi"}, "limits": {"memory": "1Gi"}}}]},
    "status": {"phase": "Running", "conditions": [{"type": "Ready", "status": "True"}],
    "containerStatuses": [{"name": "c", "ready": true, "state": {"running": {}}}]})";
constexpr auto kCrashing = R"("spec": {"containers": [{"name": "c"}]},
    "status": {"phase": "Running", "containerStatuses": [{"name": "c", "ready": false,
    "restartCount": 4, "state": {"waiting": {"reason": "CrashLoopBackOff"}}}]})";

QByteArray node(const QByteArray &conditions, const QByteArray &spec = "{}")
{
    return R"({"apiVersion": "v1", "kind": "Node", "metadata": {"name": "n1"}, "spec": )" + spec
        + R"(, "status": {"conditions": [)" + conditions
        + R"(], "capacity": {"cpu": "4", "memory": "8Gi", "pods": "110"},
             "allocatable": {"cpu": "2", "memory": "4Gi", "pods": "110"}}})";
}

QString first(const ObjectDetails &details)
{
    return details.verdicts.isEmpty() ? QString() : details.verdicts.constFirst().sentence;
}

const Gauge *gaugeOf(const ObjectDetails &details, const char *id)
{
    for (const Gauge &gauge : details.gauges) {
        if (gauge.id == id) {
            return &gauge;
        }
    }
    return nullptr;
}

} // namespace

void TstClusterPages::countsWhatAPodAsksFor_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QByteArray>("cpu");
    const auto container = [](const QByteArray &cpu, const QByteArray &more = {}) {
        return R"({"resources": {"requests": {"cpu": ")" + cpu + R"("}})" + more + "}";
    };
    const QByteArray always = R"(, "restartPolicy": "Always")";
    QTest::newRow("containers add up")
        << R"("containers": [)" + container("1") + ',' + container("500m") + ']' << "1500m"_ba;
    QTest::newRow("a greater init container wins") << R"("containers": [)" + container("1")
            + R"(], "initContainers": [)" + container("3")
            + ']' << "3"_ba;
    QTest::newRow("a sidecar is added to both") << R"("containers": [)" + container("1")
            + R"(], "initContainers": [)" + container("1", always) + ',' + container("3")
            + ']' << "4"_ba;
    QTest::newRow("a sidecar after an init container is not") << R"("containers": [)"
            + container("1") + R"(], "initContainers": [)" + container("3") + ','
            + container("1", always) + ']' << "3"_ba;
    QTest::newRow("what the pod sets overrides")
        << R"("resources": {"requests": {"cpu": "2"}}, "containers": [)" + container("1") + ']'
        << "2"_ba;
    QTest::newRow("overhead comes on top")
        << R"("overhead": {"cpu": "250m"}, "containers": [)" + container("1") + ']' << "1250m"_ba;
}

void TstClusterPages::countsWhatAPodAsksFor()
{
    QFETCH(QByteArray, spec);
    QFETCH(QByteArray, cpu);
    const QByteArray json = R"({"spec": {)" + spec + "}}";
    kube::Parser parser;
    const auto object = parser.parse(kube::viewOf(json));
    QVERIFY(object);
    QCOMPARE(podAmounts(*object, kinds::Bound::Request).value("cpu").toString(), cpu);
}

void TstClusterPages::aNodeTellsHowFullItIs()
{
    PageCase page(node(R"({"type": "Ready", "status": "True"})"));
    QCOMPARE(page.needs().constFirst().query, "fieldSelector=spec.nodeName%3Dn1");
    page.answered("pods",
                  R"({"items": [)" + pod("a", kRunning) + ',' + pod("b", kCrashing) + ','
                      + pod("done", R"("spec": {"containers": [{"resources": {"requests":
                            {"cpu": "9"}}}]}, "status": {"phase": "Succeeded"})")
                      + "]}")
        .answered("usage", R"({"usage": {"cpu": "1900m", "memory": "1Gi"}})")
        .refused("lease", base::Error::Code::Forbidden)
        .at(kNow);
    const ObjectDetails details = page.details();
    QCOMPARE(first(details), u"It is ready and runs 2 pod(s)."_s);
    QCOMPARE(details.verdicts.at(1).cause, "UnwellPods");
    const Gauge *requested = gaugeOf(details, "requested.cpu");
    const Gauge *used = gaugeOf(details, "used.cpu");
    QVERIFY(requested && used);
    QCOMPARE(requested->text, u"500m of 2  (25%)"_s); // the pod that ended asks for nothing
    QCOMPARE(used->health, Health::Warning);
    const DetailTable *resources = tableOf(details, "resources");
    QVERIFY(resources);
    QCOMPARE(resources->rows.at(1).cells,
             QStringList({u"memory"_s, u"8Gi"_s, u"4Gi"_s, u"256Mi"_s, u"1Gi"_s, u"1Gi"_s}));
    const DetailTable *pods = tableOf(details, "pods");
    QVERIFY(pods);
    QCOMPARE(pods->rows.constFirst().cells,
             QStringList({u"b"_s, u"shop"_s, u"0/1"_s, u"CrashLoopBackOff"_s, u"4"_s, u"6m40s"_s}));
    QCOMPARE(pods->rows.constFirst().link.kind, "Pod");
}

void TstClusterPages::aNodeSaysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArrayList>("causes");
    QTest::addColumn<QString>("sentence");
    const QByteArray ready = R"({"type": "Ready", "status": "True"})";
    QTest::newRow("silent") << node(R"({"type": "Ready", "status": "Unknown",
        "lastHeartbeatTime": "2026-11-18T11:00:00Z"})")
                            << QByteArrayList{"NodeLost"}
                            << u"Its kubelet has been silent for 6m40s: what runs there is not "
                               "known."_s;
    QTest::newRow("not ready") << node(R"({"type": "Ready", "status": "False",
        "message": "container runtime is down"})")
                               << QByteArrayList{"NotReady"}
                               << u"It takes no pods, because it is not ready: container runtime "
                                  "is down"_s;
    QTest::newRow("nothing told") << node({}) << QByteArrayList{"NeverReported"}
                                  << u"Its kubelet has never told how it is."_s;
    QTest::newRow("cordoned") << node(ready, R"({"unschedulable": true})")
                              << QByteArrayList{"SchedulingDisabled"}
                              << u"It is ready but cordoned: no new pod is placed on it."_s;
    QTest::newRow("pressure and cordoned")
        << node(ready + R"(, {"type": "MemoryPressure", "status": "True"})",
                R"({"unschedulable": true})")
        << QByteArrayList{"MemoryPressure", "SchedulingDisabled"}
        << u"It is short of memory: the kubelet evicts pods, and those without requests are not "
           "placed here."_s;
    QTest::newRow("a detector's condition")
        << node(ready + R"(, {"type": "KernelDeadlock", "status": "True", "message": "stuck"})")
        << QByteArrayList{"KernelDeadlock"} << u"KernelDeadlock: stuck"_s;
}

void TstClusterPages::aNodeSaysWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArrayList, causes);
    QFETCH(QString, sentence);
    PageCase page(json);
    page.answered("pods", kNothing).answered("usage", "{}").at(kNow);
    const ObjectDetails details = page.details();
    QByteArrayList found;
    for (const Verdict &verdict : details.verdicts) {
        found += verdict.cause;
    }
    QCOMPARE(found, causes);
    QCOMPARE(first(details), sentence);
}

void TstClusterPages::aNamespaceTellsWhatIsInIt()
{
    PageCase page(R"({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "shop"},
                      "status": {"phase": "Active"}})");
    QByteArray review;
    for (const Need &need : page.needs()) {
        if (need.id == "secrets") {
            QVERIFY(need.metadataOnly);
            QCOMPARE(need.limit, 1);
        }
        if (need.id == "rules") {
            review = need.review;
        }
    }
    QVERIFY(review.contains(R"("namespace":"shop")"));
    page.answered("pods", R"({"items": [)" + pod("a", kRunning) + ',' + pod("b", kCrashing) + "]}")
        .answered("configmaps", R"({"metadata": {"continue": "x", "remainingItemCount": 7},
                                    "items": [{}]})")
        .answered("deployments", kNothing)
        .refused("secrets", base::Error::Code::Forbidden)
        .refused("ingresses", base::Error::Code::NotFound)
        .answered("quotas", R"({"items": [{"metadata": {"name": "all", "namespace": "shop"},
            "status": {"hard": {"pods": "2", "requests.cpu": "4"},
                       "used": {"pods": "2", "requests.cpu": "1500m"}}}]})")
        .answered("rules", R"({"status": {"resourceRules": [{"apiGroups": [""],
            "resources": ["pods"], "verbs": ["get", "list", "watch"]}], "incomplete": false}})")
        .at(kNow);
    const ObjectDetails details = page.details();
    QCOMPARE(first(details), u"1 of its 2 pod(s) are not well."_s);
    QCOMPARE(details.verdicts.at(1).cause, "QuotaUsed");
    QCOMPARE(details.verdicts.at(1).about.name, "all");
    QCOMPARE(gaugeOf(details, "quota.requests.cpu")->text, u"1.5 of 4  (37.5%)"_s);
    const DetailTable *contents = tableOf(details, "contents");
    QVERIFY(contents);
    QCOMPARE(contents->rows.at(0).cells, QStringList({u"Pod"_s, u"2"_s}));
    QCOMPARE(contents->rows.at(1).cells, QStringList({u"ConfigMap"_s, u"8"_s}));
    QCOMPARE(contents->rows.at(2).cells.constFirst(), u"Secret"_s); // and why it is not known
    QCOMPARE(contents->rows.at(3).cells.constFirst(), u"ResourceQuota"_s);
    QCOMPARE(contents->rows.size(), 4);
    QCOMPARE(tableOf(details, "pods")->rows.size(), 1);
    QCOMPARE(tableOf(details, "rules")->rows.at(0).cells.at(1), u"read"_s);
}

void TstClusterPages::aNamespaceSaysHowManyPodsWereLookedAt()
{
    const QByteArray shop = R"({"apiVersion": "v1", "kind": "Namespace",
        "metadata": {"name": "shop"}, "status": {"phase": "Active"}})";
    const auto listed = [](const QByteArray &pods) {
        return R"({"metadata": {"continue": "x", "remainingItemCount": 9500}, "items": [)" + pods
            + "]}";
    };
    PageCase well(shop);
    well.answered("pods", listed(pod("a", kRunning)));
    QCOMPARE(first(well.details()),
             u"It is in use; the first 1 of its pods are well, the others were not looked at."_s);
    PageCase unwell(shop);
    unwell.answered("pods", listed(pod("a", kRunning) + ',' + pod("b", kCrashing)));
    QCOMPARE(first(unwell.details()),
             u"1 of the first 2 of its pods are not well; the others were not looked at."_s);
}

void TstClusterPages::aNamespaceSaysWhyItHangs()
{
    PageCase page(R"({"apiVersion": "v1", "kind": "Namespace",
        "metadata": {"name": "old", "deletionTimestamp": "2026-11-18T11:00:00Z"},
        "spec": {"finalizers": ["kubernetes", "example.com/hold"]},
        "status": {"phase": "Terminating", "conditions": [
          {"type": "NamespaceContentRemaining", "status": "True",
           "message": "Some resources are remaining: widgets.example.com has 1 resource instances"},
          {"type": "NamespaceDeletionDiscoveryFailure", "status": "False"},
          {"type": "NamespaceFinalizersRemaining", "status": "True",
           "message": "example.com/hold in 1 resource instances"}]}})");
    const ObjectDetails details = page.details();
    QCOMPARE(details.verdicts.size(), 4);
    QCOMPARE(details.verdicts.at(0).cause, "Terminating");
    QCOMPARE(details.verdicts.at(0).health, Health::Warning);
    QCOMPARE(details.verdicts.at(1).cause, "NamespaceFinalizersRemaining");
    QVERIFY(
        details.verdicts.at(1).sentence.endsWith(u"example.com/hold in 1 resource instances"_s));
    QCOMPARE(details.verdicts.at(2).cause, "NamespaceContentRemaining");
    QCOMPARE(details.verdicts.at(3).cause, "Finalizers");
}

namespace {

QByteArray autoscaler(const QByteArray &status)
{
    return R"({"apiVersion": "autoscaling/v2", "kind": "HorizontalPodAutoscaler",
        "metadata": {"name": "web", "namespace": "shop"},
        "spec": {"minReplicas": 2, "maxReplicas": 6,
          "scaleTargetRef": {"apiVersion": "apps/v1", "kind": "Deployment", "name": "web"},
          "metrics": [
            {"type": "Resource", "resource": {"name": "cpu",
              "target": {"type": "Utilization", "averageUtilization": 70}}},
            {"type": "Pods", "pods": {"metric": {"name": "requests"},
              "target": {"type": "AverageValue", "averageValue": "100"}}}]},
        "status": {)"
        + status + "}}";
}

constexpr auto kAble = R"({"type": "AbleToScale", "status": "True"},
    {"type": "ScalingActive", "status": "True"})";

} // namespace

void TstClusterPages::anAutoscalerSaysHowItIs_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<Health>("health");
    QTest::addColumn<QString>("sentence");
    const auto status = [](int current, int desired, const QByteArray &conditions) {
        return R"("currentReplicas": )" + QByteArray::number(current) + R"(, "desiredReplicas": )"
            + QByteArray::number(desired) + R"(, "conditions": [)" + conditions + "]";
    };
    const auto limited = [](const QByteArray &reason) {
        return kAble + QByteArray(R"(, {"type": "ScalingLimited", "status": "True", "reason": ")")
            + reason + R"(", "message": "m"})";
    };
    QTest::newRow("steady") << status(3, 3, kAble) << Health::Ok
                            << u"The load fits: 3 replicas, of 2 to 6 it may have."_s;
    QTest::newRow("scaling") << status(3, 5, kAble) << Health::Progressing
                             << u"It scales from 3 to 5 replicas."_s;
    QTest::newRow("too many") << status(6, 6, limited("TooManyReplicas")) << Health::Warning
                              << u"It needs more than the 6 replicas it may have."_s;
    QTest::newRow("too few") << status(2, 2, limited("TooFewReplicas")) << Health::Ok
                             << u"It keeps 2 replicas, the fewest it may have; fewer would do."_s;
    QTest::newRow("not able") << status(
        2, 2, R"({"type": "AbleToScale", "status": "False", "reason": "FailedGetScale",
                            "message": "no scale"})")
                              << Health::Failed
                              << u"It cannot change the replicas of its target: no scale"_s;
    QTest::newRow("no metrics") << status(2, 2, R"({"type": "AbleToScale", "status": "True"},
            {"type": "ScalingActive", "status": "False", "reason": "FailedGetResourceMetric",
             "message": "no metrics"})")
                                << Health::Failed
                                << u"It does not know how busy its target is: no metrics"_s;
    QTest::newRow("at rest") << status(0, 0, R"({"type": "AbleToScale", "status": "True"},
            {"type": "ScalingActive", "status": "False", "reason": "ScalingDisabled"})")
                             << Health::None
                             << u"It rests, because its target has been scaled to 0."_s;
    QTest::newRow("new") << status(0, 0, {}) << Health::Unknown
                         << u"The autoscaling controller has not looked at it yet."_s;
}

void TstClusterPages::anAutoscalerSaysHowItIs()
{
    QFETCH(QByteArray, status);
    QFETCH(Health, health);
    QFETCH(QString, sentence);
    PageCase page(autoscaler(status));
    page.answered("target", R"({"spec": {"replicas": 3}, "status": {"readyReplicas": 3}})");
    const ObjectDetails details = page.details();
    QCOMPARE(first(details), sentence);
    QCOMPARE(details.verdicts.constFirst().health, health);
    QCOMPARE(details.verdicts.size(), 1);
    const bool warns = std::ranges::any_of(details.conditions, [](const Condition &each) {
        return each.good && *each.good != (each.status == "True"_L1);
    });
    QVERIFY(!warns || health != Health::Ok);
}

void TstClusterPages::anAutoscalerHoldsMetricsAgainstTargets()
{
    PageCase page(autoscaler(QByteArray(R"("currentReplicas": 6, "desiredReplicas": 6,
        "currentMetrics": [{"type": "Resource", "resource": {"name": "cpu",
          "current": {"averageUtilization": 105, "averageValue": "10m"}}}],
        "conditions": [)") + kAble
                             + "]"));
    QCOMPARE(page.needs().constFirst().kind, "Deployment");
    QCOMPARE(page.needs().constFirst().group, "apps");
    page.refused("target", base::Error::Code::NotFound);
    const ObjectDetails details = page.details();
    QCOMPARE(details.verdicts.constFirst().cause, "NoTarget");
    QCOMPARE(gaugeOf(details, "metric0")->text, u"105%, the target is 70%"_s);
    QCOMPARE(gaugeOf(details, "metric0")->health, Health::Warning);
    QCOMPARE(gaugeOf(details, "metric1")->text, u"unknown, the target is 100"_s);
    QCOMPARE(gaugeOf(details, "metric1")->health, Health::Unknown);
    QCOMPARE(tableOf(details, "target")->rows.constFirst().link,
             (ObjectLink{"apps", "Deployment", "shop", "web"}));
    QVERIFY(!tableOf(details, "metrics"));
}

/// Each has a gauge and lines of its own, whatever it is called.
void TstClusterPages::metricsOfOneNameAreToldApart()
{
    const auto external = [](const QByteArray &name, const QByteArray &selector,
                             const QByteArray &target) {
        return R"({"type": "External", "external": {"metric": {"name": ")" + name + '"' + selector
            + R"(}, "target": {"type": "Value", "value": ")" + target + R"("}}})";
    };
    const auto labelled = [](const QByteArray &queue) {
        return R"(, "selector": {"matchLabels": {"queue": ")" + queue + R"("}})";
    };
    const QByteArray metrics = external("depth", labelled("a"), "10") + ','
        + external("depth", labelled("b"), "20") + ',' + external("depth", labelled("b"), "30")
        + ',' + external("replicas", {}, "40");
    PageCase page(R"({"apiVersion": "autoscaling/v2", "kind": "HorizontalPodAutoscaler",
        "metadata": {"name": "web", "namespace": "shop"},
        "spec": {"maxReplicas": 6, "metrics": [)"
                  + metrics + R"(]}, "status": {"currentReplicas": 1, "desiredReplicas": 1}})");
    const ObjectDetails details = page.details();
    const QStringList names{u"depth {queue=a}"_s, u"depth {queue=b}"_s, u"depth {queue=b} (2)"_s,
                            u"replicas"_s};
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QByteArray id = "metric" + QByteArray::number(i);
        QCOMPARE(gaugeOf(details, id.constData())->label, names.at(i));
    }
    MeasureLog log;
    log.add(1000, details.measures);
    log.add(6000, details.measures);
    QStringList charts;
    for (const ChartData &chart : log.charts()) {
        charts += chart.id;
        for (const Series &line : chart.series) {
            QCOMPARE(line.points.size(), 2);
        }
    }
    QCOMPARE(charts,
             QStringList({u"replicas"_s}) + names.first(3) + QStringList(u"Metric replicas"_s));
}

namespace {

QByteArray cronJob(const QByteArray &spec, const QByteArray &status = "{}")
{
    return R"({"apiVersion": "batch/v1", "kind": "CronJob", "metadata": {"name": "backup",
        "namespace": "data", "uid": "c1", "creationTimestamp": "2026-11-01T00:00:00Z"},
        "spec": {)"
        + spec + R"(}, "status": )" + status + "}";
}

QByteArray job(const QByteArray &name, const QByteArray &created, const QByteArray &status,
               const QByteArray &owner = "c1")
{
    return R"({"metadata": {"name": ")" + name + R"(", "namespace": "data", "creationTimestamp": ")"
        + created + R"(", "ownerReferences": [{"uid": ")" + owner
        + R"(", "controller": true}]}, "status": )" + status + "}";
}

constexpr auto kComplete = R"({"startTime": "2026-11-18T11:06:00Z",
    "completionTime": "2026-11-18T11:06:12Z",
    "conditions": [{"type": "Complete", "status": "True"}]})";
constexpr auto kFailed = R"({"conditions": [{"type": "Failed", "status": "True",
    "reason": "BackoffLimitExceeded", "message": "Job has reached the specified backoff limit"}]})";
constexpr auto kEveryTwo = R"("schedule": "*/2 * * * *", "concurrencyPolicy": "Forbid")";
constexpr auto kOnTime = R"({"lastScheduleTime": "2026-11-18T11:06:00Z"})";

} // namespace

void TstClusterPages::aCronJobSaysHowItIs_data()
{
    QTest::addColumn<QByteArray>("cron");
    QTest::addColumn<QByteArray>("jobs");
    QTest::addColumn<QByteArrayList>("causes");
    QTest::addColumn<QString>("sentence");
    const QByteArray now = "2026-11-18T11:06:00Z";
    QTest::newRow("well") << cronJob(kEveryTwo, kOnTime) << job("a", now, kComplete)
                          << QByteArrayList{"LastRunWell"}
                          << u"The last run, 40s ago, went well. The next is in 80s."_s;
    QTest::newRow("running") << cronJob(kEveryTwo, kOnTime) << job("a", now, "{}")
                             << QByteArrayList{"Running"}
                             << u"A job has been running for 40s. The next is in 80s."_s;
    QTest::newRow("failed") << cronJob(kEveryTwo, kOnTime) << job("a", now, kFailed)
                            << QByteArrayList{"LastRunFailed"}
                            << u"The last run failed: Job has reached the specified backoff "
                               "limit"_s;
    QTest::newRow("failed twice")
        << cronJob(kEveryTwo, kOnTime)
        << job("a", now, kFailed) + ',' + job("b", "2026-11-18T11:04:00Z", kFailed) + ','
            + job("c", "2026-11-18T11:02:00Z", kComplete)
        << QByteArrayList{"LastRunFailed"}
        << u"The last 2 run(s) failed: Job has reached the specified backoff limit"_s;
    QTest::newRow("suspended") << cronJob(R"("schedule": "*/2 * * * *", "suspend": true)")
                               << QByteArray() << QByteArrayList{"Suspended"}
                               << u"It is suspended: no job is started until it is resumed."_s;
    QTest::newRow("missed") << cronJob(kEveryTwo, R"({"lastScheduleTime": "2026-11-18T10:40:00Z"})")
                            << job("a", "2026-11-18T10:40:00Z", kComplete)
                            << QByteArrayList{"Missed"}
                            << u"It missed the run that was due 2m40s ago: no job was started for "
                               "it."_s;
    QTest::newRow("held back") << cronJob(kEveryTwo,
                                          R"({"lastScheduleTime": "2026-11-18T10:40:00Z"})")
                               << job("a", "2026-11-18T10:40:00Z", "{}")
                               << QByteArrayList{"Held", "Running"}
                               << u"The run that was due 2m40s ago is held back: the one before "
                                  "still runs, and it allows one at a time."_s;
    QTest::newRow("unreadable") << cronJob(R"("schedule": "soon")") << QByteArray()
                                << QByteArrayList{"BadSchedule"}
                                << u"It never runs: its schedule cannot be read."_s;
    QTest::newRow("no such zone") << cronJob(R"("schedule": "* * * * *", "timeZone": "Mars/Base")")
                                  << QByteArray() << QByteArrayList{"BadTimeZone"}
                                  << u"It never runs: nobody knows its time zone."_s;
    QTest::newRow("new") << cronJob(R"("schedule": "30 3 1 * *")",
                                    R"({"lastScheduleTime": "2026-11-01T03:30:00Z"})")
                         << QByteArray() << QByteArrayList{"NoRun"}
                         << u"No run of it is known. The next is in 12d."_s;
}

void TstClusterPages::aCronJobSaysHowItIs()
{
    QFETCH(QByteArray, cron);
    QFETCH(QByteArray, jobs);
    QFETCH(QByteArrayList, causes);
    QFETCH(QString, sentence);
    PageCase page(cron);
    page.answered("jobs", R"({"items": [)" + jobs + "]}").at(kNow);
    const ObjectDetails details = page.details();
    QByteArrayList found;
    for (const Verdict &verdict : details.verdicts) {
        found += verdict.cause;
    }
    QCOMPARE(first(details), sentence);
    QCOMPARE(found, causes);
}

void TstClusterPages::aCronJobTellsItsRuns()
{
    PageCase page(cronJob(kEveryTwo, kOnTime));
    page.answered("jobs",
                  R"({"items": [)" + job("old", "2026-11-18T11:04:00Z", kFailed) + ','
                      + job("new", "2026-11-18T11:06:00Z", kComplete) + ','
                      + job("other", "2026-11-18T11:06:00Z", kComplete, "x") + "]}")
        .at(kNow);
    const ObjectDetails details = page.details();
    const DetailTable *runs = tableOf(details, "runs");
    QVERIFY(runs);
    QCOMPARE(runs->rows.size(), 2);
    QCOMPARE(runs->rows.at(0).cells,
             QStringList({u"new"_s, u"Complete"_s, u"40s"_s, u"12s"_s, QString()}));
    QCOMPARE(runs->rows.at(1).health, Health::Failed);
    QCOMPARE(runs->rows.at(1).link, (ObjectLink{"batch", "Job", "data", "old"}));
    const DetailTable *next = tableOf(details, "next");
    QVERIFY(next);
    QCOMPARE(next->rows.size(), 3);
    QCOMPARE(next->rows.at(2).cells.at(1), u"5m20s"_s);
    for (const Field &field : details.fields) {
        if (field.id == "schedule") {
            QCOMPARE(field.text, u"*/2 * * * *  (every 2 minute(s))"_s);
        }
    }
}

namespace {

QByteArray budget(const QByteArray &status, const QByteArray &name = "web")
{
    return R"({"apiVersion": "policy/v1", "kind": "PodDisruptionBudget",
        "metadata": {"name": ")"
        + name + R"(", "namespace": "shop", "generation": 1},
        "spec": {"minAvailable": 2, "selector": {"matchLabels": {"app": "web"}}},
        "status": {"observedGeneration": 1, )"
        + status + "}}";
}

} // namespace

void TstClusterPages::aCronJobAmongTooManyJobsSaysSo()
{
    const auto listed = [](const QByteArray &jobs) {
        return R"({"metadata": {"continue": "x"}, "items": [)" + jobs + "]}";
    };
    const QByteArray now = "2026-11-18T11:06:00Z";
    PageCase none(cronJob(kEveryTwo, kOnTime));
    QVERIFY(none.needs().constFirst().pages > 1);
    none.answered("jobs", listed(job("a", now, kFailed, "another"))).at(kNow);
    QCOMPARE(none.details().verdicts.size(), 1);
    QCOMPARE(none.details().verdicts.constFirst().cause, "RunsUnread");
    QCOMPARE(first(none.details()),
             u"Only the first 1 Jobs of its namespace were looked at for its runs."_s);
    PageCase some(cronJob(kEveryTwo, kOnTime));
    some.answered("jobs", listed(job("a", now, kFailed))).at(kNow);
    QCOMPARE(some.details().verdicts.size(), 2);
    QCOMPARE(some.details().verdicts.constFirst().cause, "LastRunFailed");
    QCOMPARE(some.details().verdicts.constLast().cause, "RunsUnread");
}

void TstClusterPages::aBudgetSaysWhatItAllows_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("cause");
    QTest::addColumn<QString>("sentence");
    const auto counts = [](int expected, int healthy, int needed, int allowed) {
        return R"("expectedPods": )" + QByteArray::number(expected) + R"(, "currentHealthy": )"
            + QByteArray::number(healthy) + R"(, "desiredHealthy": )" + QByteArray::number(needed)
            + R"(, "disruptionsAllowed": )" + QByteArray::number(allowed);
    };
    QTest::newRow("allows") << counts(3, 3, 2, 1) << "Allowed"_ba
                            << u"1 of its pods may be evicted now: 3 are healthy, 2 have to be."_s;
    QTest::newRow("not now") << counts(3, 2, 2, 0) << "NotAllowed"_ba
                             << u"No pod may be evicted now, and a drain of their nodes waits: 2 "
                                "of 3 are healthy, 2 have to be."_s;
    QTest::newRow("never") << counts(2, 2, 2, 0) << "NeverAllows"_ba
                           << u"It never lets a pod go: all 2 must stay. A drain waits until it is "
                              "changed or there are more pods."_s;
    QTest::newRow("nothing") << counts(0, 0, 0, 0) << "NoPods"_ba
                             << u"It protects no pod: none matches."_s;
    QTest::newRow("not counted")
        << counts(3, 3, 2, 1) + R"(, "conditions": [{"type": "DisruptionAllowed", "status": "False",
                   "reason": "SyncFailed", "message": "no scale"}])"
        << "SyncFailed"_ba << u"It lets no pod go, because its pods cannot be counted: no scale"_s;
}

void TstClusterPages::aBudgetSaysWhatItAllows()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, cause);
    QFETCH(QString, sentence);
    PageCase page(budget(status));
    page.answered("pods", kNothing).answered("budgets", kNothing);
    const ObjectDetails details = page.details();
    QCOMPARE(first(details), sentence);
    QCOMPARE(details.verdicts.constFirst().cause, cause);
}

void TstClusterPages::twoBudgetsOverOnePodAreSaid()
{
    const QByteArray one =
        R"("expectedPods": 1, "currentHealthy": 1, "desiredHealthy": 0, "disruptionsAllowed": 1)";
    PageCase page(budget(one));
    page.answered("pods", R"({"items": [)" + pod("a", kRunning) + "]}")
        .answered("budgets", R"({"items": [)" + budget(one) + ',' + budget(one, "all") + "]}");
    const ObjectDetails details = page.details();
    QCOMPARE(details.verdicts.size(), 2);
    QCOMPARE(details.verdicts.at(1).cause, "TwoBudgets");
    QCOMPARE(details.verdicts.at(1).about.name, "all");
    QCOMPARE(tableOf(details, "pods")->rows.size(), 1);
}

void TstClusterPages::aLeaseExpires()
{
    const QByteArray lease = R"({"apiVersion": "coordination.k8s.io/v1", "kind": "Lease",
        "metadata": {"name": "n1", "namespace": "kube-node-lease"},
        "spec": {"holderIdentity": "n1", "leaseDurationSeconds": 40,
                 "renewTime": "2026-11-18T11:06:30.000000Z"}})";
    PageCase page(lease);
    QCOMPARE(page.at(kNow).details().verdicts.constFirst().cause, "Held");
    const Verdict late = page.at(kNow + 60).details().verdicts.constFirst();
    QCOMPARE(late.cause, "Expired");
    QCOMPARE(late.sentence, u"It has expired: the kubelet of n1 was heard of last 70s ago."_s);
    QCOMPARE(late.health, Health::Warning);
    QCOMPARE(late.about.kind, "Node");
    QVERIFY(page.details().drifts);
    QCOMPARE(page.details().gauges.constFirst().text, u"70s of 40s"_s);
    QCOMPARE(page.needs().constFirst().name, "n1");
    page.answered("node", R"({"metadata": {"name": "n1"}, "status": {"conditions":
        [{"type": "Ready", "status": "Unknown", "reason": "NodeStatusUnknown"}]}})");
    const QList<Verdict> verdicts = page.details().verdicts;
    QCOMPARE(verdicts.at(0).sentence, u"Its holder, Node n1, is not well: NodeStatusUnknown."_s);
    QCOMPARE(verdicts.at(1).cause, "Expired");
}

void TstClusterPages::aLeaseNamesThePodThatHoldsIt()
{
    const auto lease = [](const QByteArray &holder) -> QByteArray {
        return R"({"apiVersion": "coordination.k8s.io/v1", "kind": "Lease",
            "metadata": {"name": "manager", "namespace": "shop"}, "spec": {"holderIdentity": ")"
            + holder + R"(", "leaseDurationSeconds": 15, "renewTime": "2026-11-18T11:06:30Z"}})";
    };
    PageCase page(lease("manager-0_5a2f"));
    QCOMPARE(page.needs().size(), 2);
    for (const pages::Need &need : page.needs()) {
        QCOMPARE(need.name, "manager-0");
    }
    page.refused("node", base::Error::Code::NotFound);
    page.answered("pod", R"({"metadata": {"name": "manager-0", "namespace": "shop"},
        "status": {"phase": "Running", "containerStatuses": [{"name": "c", "state":
        {"waiting": {"reason": "CrashLoopBackOff"}}}]}})");
    const QList<Verdict> verdicts = page.at(kNow).details().verdicts;
    QCOMPARE(verdicts.at(0).cause, "HolderUnwell");
    QCOMPARE(verdicts.at(0).about.kind, "Pod");
    QCOMPARE(verdicts.at(1).cause, "Held");
    // What cannot be the name of an object is not asked for.
    QVERIFY(PageCase(lease("a/../b")).needs().isEmpty());
    QCOMPARE(PageCase(lease("")).details().verdicts.constFirst().cause, "NoHolder");
}

void TstClusterPages::anApiSaysWhyItIsNotThere()
{
    PageCase page(R"({"apiVersion": "apiregistration.k8s.io/v1", "kind": "APIService",
        "metadata": {"name": "v1beta1.metrics.k8s.io"},
        "spec": {"group": "metrics.k8s.io", "version": "v1beta1",
                 "service": {"namespace": "kube-system", "name": "metrics-server", "port": 443}},
        "status": {"conditions": [{"type": "Available", "status": "False",
                   "reason": "MissingEndpoints", "message": "endpoints have no addresses"}]}})");
    QCOMPARE(page.needs().constFirst().name, "metrics-server");
    page.answered("service", R"({"spec": {"selector": {"k8s-app": "metrics-server"}}})");
    QCOMPARE(page.needs().constFirst().query, "labelSelector=k8s-app%3Dmetrics-server");
    page.answered("pods", kNothing);
    const ObjectDetails details = page.details();
    QCOMPARE(first(details),
             u"It does not answer: nothing ready stands behind its Service "
             "kube-system/metrics-server."_s);
    QCOMPARE(details.verdicts.constFirst().about.kind, "Service");
    QVERIFY(tableOf(details, "pods"));
}

void TstClusterPages::aDefinitionTellsItsVersions()
{
    PageCase page(R"({"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
        "metadata": {"name": "widgets.example.com"},
        "spec": {"group": "example.com", "scope": "Namespaced",
                 "names": {"plural": "widgets", "kind": "Widget"},
                 "versions": [{"name": "v1", "served": true, "storage": true},
                              {"name": "v1beta1", "served": true, "storage": false,
                               "deprecated": true, "deprecationWarning": "use v1"}]},
        "status": {"storedVersions": ["v1beta1", "v1"], "conditions": [
          {"type": "NamesAccepted", "status": "True"},
          {"type": "Established", "status": "True"}]}})");
    const Need objects = page.needs().constFirst();
    QCOMPARE(objects.plural, "widgets");
    QVERIFY(objects.metadataOnly);
    page.answered("objects",
                  R"({"metadata": {"continue": "x", "remainingItemCount": 41}, "items": [{}]})");
    const ObjectDetails details = page.details();
    QCOMPARE(first(details), u"Widget is served; there are 42 object(s)."_s);
    QCOMPARE(details.verdicts.at(1).cause, "OldStoredVersions");
    QCOMPARE(tableOf(details, "versions")->rows.at(1).cells,
             QStringList({u"v1beta1"_s, u"yes"_s, u"no"_s, u"maybe"_s, u"use v1"_s}));
}

void TstClusterPages::alertsThatNameItAreTold()
{
    PageCase page(node(R"({"type": "Ready", "status": "True"})"));
    page.answered("alerts", R"({"status": "success", "data": {"alerts": [
        {"labels": {"alertname": "Hot", "node": "n1", "severity": "critical"}, "state": "firing",
         "activeAt": "2026-11-18T11:00:00Z", "annotations": {"summary": "it burns"}},
        {"labels": {"alertname": "Soon", "node": "n1"}, "state": "pending"},
        {"labels": {"alertname": "Else", "node": "n2"}, "state": "firing"}]}})")
        .at(kNow);
    const ObjectDetails details = page.details();
    QCOMPARE(details.alerts.size(), 1);
    QCOMPARE(details.alerts.constFirst().sentence, u"Alert Hot, firing for 6m40s: it burns"_s);
    QCOMPARE(details.alerts.constFirst().health, Health::Failed);
}

QTEST_GUILESS_MAIN(TstClusterPages)
#include "tst_clusterpages.moc"
