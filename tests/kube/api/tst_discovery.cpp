// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/api/discovery.h"
#include "support/faketransport.h"

#include <QTest>

using namespace nantian;
using namespace Qt::StringLiterals;
using kube::Discovery;
using kube::Resource;

namespace {

Resource resource(const char *group, const char *version, const char *plural, const char *kind,
                  const QList<QByteArray> &shortNames = {})
{
    Resource out;
    out.group = group;
    out.version = version;
    out.plural = plural;
    out.kind = kind;
    out.singular = out.kind.toLower();
    out.shortNames = shortNames;
    out.verbs = {"list", "watch"};
    return out;
}

Discovery sample()
{
    return Discovery({resource("", "v1", "pods", "Pod", {"po"}),
                      resource("", "v1", "events", "Event", {"ev"}),
                      resource("", "v1", "nodes", "Node", {"no"}),
                      resource("apps", "v1", "deployments", "Deployment", {"deploy"}),
                      resource("events.k8s.io", "v1", "events", "Event", {"ev"}),
                      resource("autoscaling", "v2", "horizontalpodautoscalers",
                               "HorizontalPodAutoscaler", {"hpa"}),
                      resource("autoscaling", "v1", "horizontalpodautoscalers",
                               "HorizontalPodAutoscaler", {"hpa"}),
                      resource("metrics.k8s.io", "v1beta1", "pods", "PodMetrics"),
                      resource("example.com", "v1", "boxes", "Box")});
}

const char *const kAggregatedCore = R"({"kind":"APIGroupDiscoveryList",
 "apiVersion":"apidiscovery.k8s.io/v2","items":[{"metadata":{},"versions":[{"version":"v1",
 "freshness":"Current","resources":[
  {"resource":"pods","responseKind":{"group":"","version":"v1","kind":"Pod"},"scope":"Namespaced",
   "singularResource":"pod","verbs":["get","list","watch"],"shortNames":["po"],
   "categories":["all"],"subresources":[{"subresource":"log","verbs":["get"]},
   {"subresource":"status","verbs":["get"]}]},
  {"resource":"nodes","responseKind":{"group":"","version":"v1","kind":"Node"},"scope":"Cluster",
   "singularResource":"node","verbs":["get","list"]}]}]}]})";
const char *const kAggregatedGroups = R"({"kind":"APIGroupDiscoveryList",
 "apiVersion":"apidiscovery.k8s.io/v2","items":[
 {"metadata":{"name":"apps"},"versions":[{"version":"v1","freshness":"Current","resources":[
  {"resource":"deployments","responseKind":{"kind":"Deployment"},"scope":"Namespaced",
   "singularResource":"deployment","verbs":["list"]}]}]},
 {"metadata":{"name":"metrics.k8s.io"},"versions":[{"version":"v1beta1","freshness":"Stale"}]}]})";

} // namespace

class TstDiscovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAsKubectlDoes_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("found");
        const auto row = [](const char *name, const char *found) {
            QTest::newRow(name) << QByteArray(name) << QByteArray(found);
        };
        row("pods", "v1 pods");
        row("pod", "v1 pods");
        row("po", "v1 pods");
        row("Pod", "v1 pods");
        row("PODS", "v1 pods");
        row("pods.metrics.k8s.io", "metrics.k8s.io/v1beta1 pods");
        row("PodMetrics", "metrics.k8s.io/v1beta1 pods");
        row("events", "v1 events");
        row("ev", "v1 events");
        row("events.events.k8s.io", "events.k8s.io/v1 events");
        row("ev.events.k8s.io", "events.k8s.io/v1 events");
        row("deploy", "apps/v1 deployments");
        row("deployments.apps", "apps/v1 deployments");
        row("deployment.v1.apps", "apps/v1 deployments");
        row("Deployment.apps", "apps/v1 deployments");
        row("hpa", "autoscaling/v2 horizontalpodautoscalers");
        row("hpa.autoscaling", "autoscaling/v2 horizontalpodautoscalers");
        row("horizontalpodautoscalers.v1.autoscaling", "autoscaling/v1 horizontalpodautoscalers");
        row("hpa.v1.autoscaling", "autoscaling/v1 horizontalpodautoscalers");
        row("boxes.example", "example.com/v1 boxes"); // the beginning of a group is enough
        row("pods.v1", "v1 pods");
        row("pods.v1.", "v1 pods");
        row("deployments.batch", "");
        row("deployments.v2.apps", "");
        row("nothing", "");
        row("", "");
        row(".", "");
    }
    void findsAsKubectlDoes()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, found);
        const Resource resource = sample().find(name);
        QCOMPARE(resource.plural.isEmpty() ? QByteArray()
                                           : resource.apiVersion() + ' ' + resource.plural,
                 found);
    }

    void findsKindsInEveryVersion()
    {
        QCOMPARE(sample().findKind("autoscaling/v1", "HorizontalPodAutoscaler").version, "v1");
        QCOMPARE(sample().findKind("v1", "Pod").plural, "pods");
        QVERIFY(sample().findKind("v2", "Pod").plural.isEmpty());
    }

    void preferredVersionsStandOnce()
    {
        QCOMPARE(sample().resources().size(), 8);
        Discovery discovery({resource("", "v1", "pods", "Pod")});
        QVERIFY(discovery == Discovery({resource("", "v1", "pods", "Pod")}));
        QCOMPARE(discovery.listable().size(), 1);
        Resource review = resource("", "v1", "reviews", "Review");
        review.verbs = {"create"};
        QVERIFY(Discovery({review}).listable().isEmpty());
    }

    void readsAggregatedDiscovery()
    {
        const auto groups = kube::parseGroupList(kAggregatedCore);
        QVERIFY(groups);
        QCOMPARE(groups->resources.size(), 2);
        const Resource pod = groups->resources.first();
        QCOMPARE(pod.plural, "pods");
        QCOMPARE(pod.kind, "Pod");
        QVERIFY(pod.namespaced);
        QCOMPARE(pod.subresources, (QList<QByteArray>{"log", "status"}));
        QCOMPARE(pod.shortNames, QList<QByteArray>{"po"});
        QVERIFY(!groups->resources.last().namespaced);
        QVERIFY(groups->versions.isEmpty());
    }

    void refusesOtherDocuments()
    {
        QVERIFY(!kube::parseGroupList("<html>"));
        QVERIFY(!kube::parseGroupList(R"({"kind":"Status"})"));
        QVERIFY(!kube::parseResourceList(R"({"kind":"Status"})", {"apps", "v1"}));
    }

    void asksTwiceWhereDiscoveryIsAggregated()
    {
        tests::FakeTransport transport;
        const auto call = kube::discover(&transport);
        QCOMPARE(transport.count(), 2);
        QCOMPARE(transport.at(0).request.path, "/api");
        QCOMPARE(transport.at(1).request.path, "/apis");
        transport.at(1).reply(200, kAggregatedGroups);
        transport.at(0).reply(200, kAggregatedCore);
        QTRY_VERIFY(call.future.isFinished());
        const auto result = call.future.result();
        QVERIFY(result);
        QCOMPARE(result->resources().size(), 3);
        QCOMPARE(result->resources().first().plural, "pods"); // core first, whoever answered first
        QCOMPARE(result->problems(), QStringList{u"/apis/metrics.k8s.io/v1beta1: Stale"_s});
        QCOMPARE(transport.count(), 2);
    }

    void asksEveryVersionOfOlderServers()
    {
        tests::FakeTransport transport;
        const auto call = kube::discover(&transport);
        transport.at(0).reply(200, R"({"kind":"APIVersions","versions":["v1"]})");
        transport.at(1).reply(200, R"({"kind":"APIGroupList","groups":[
          {"name":"autoscaling","versions":[{"groupVersion":"autoscaling/v1","version":"v1"},
           {"groupVersion":"autoscaling/v2","version":"v2"}],
           "preferredVersion":{"groupVersion":"autoscaling/v2","version":"v2"}},
          {"name":"broken.io","versions":[{"groupVersion":"broken.io/v1","version":"v1"}],
           "preferredVersion":{"groupVersion":"broken.io/v1","version":"v1"}}]})");
        QTRY_COMPARE(transport.count(), 6);
        const QByteArray hpa = R"({"kind":"APIResourceList","resources":[
          {"name":"horizontalpodautoscalers","namespaced":true,"kind":"HorizontalPodAutoscaler",
           "verbs":["list"],"shortNames":["hpa"]},
          {"name":"horizontalpodautoscalers/status","namespaced":true,
           "kind":"HorizontalPodAutoscaler","verbs":["get"]}]})";
        for (qsizetype i = 2; i < 6; ++i) {
            const QByteArray path = transport.at(i).request.path;
            if (path == "/api/v1") {
                transport.at(i).reply(200, R"({"kind":"APIResourceList","resources":[
                  {"name":"pods","singularName":"pod","namespaced":true,"kind":"Pod",
                   "verbs":["list"]}]})");
            } else if (path == "/apis/broken.io/v1") {
                transport.at(i).reply(404, "404 page not found");
            } else {
                transport.at(i).reply(200, hpa.toStdString());
            }
        }
        QTRY_VERIFY(call.future.isFinished());
        const auto result = call.future.result();
        QVERIFY(result);
        QCOMPARE(result->resources().size(), 2);
        const Resource found = result->find("horizontalpodautoscaler");
        QCOMPARE(found.version, "v2");
        QCOMPARE(found.subresources, QList<QByteArray>{"status"});
        QCOMPARE(result->problems().size(), 1);
        QVERIFY(result->problems().first().startsWith(u"/apis/broken.io/v1: "_s));
    }

    void failsOnlyIfNothingCouldBeRead()
    {
        tests::FakeTransport transport;
        const auto half = kube::discover(&transport);
        transport.at(0).reply(200, kAggregatedCore);
        transport.at(1).reply(403, R"({"kind":"Status","code":403,"reason":"Forbidden"})");
        QTRY_VERIFY(half.future.isFinished());
        QVERIFY(half.future.result());
        QCOMPARE(half.future.result()->problems().size(), 1);

        const auto none = kube::discover(&transport);
        transport.at(2).reply(403, R"({"kind":"Status","code":403,"reason":"Forbidden"})");
        transport.at(3).reply(403, R"({"kind":"Status","code":403,"reason":"Forbidden"})");
        QTRY_VERIFY(none.future.isFinished());
        QVERIFY(!none.future.result());
        QCOMPARE(none.future.result().error().code, base::Error::Code::Forbidden);
    }

    void cancelEndsTheRequests()
    {
        tests::FakeTransport transport;
        const auto call = kube::discover(&transport);
        call.cancel();
        QTRY_VERIFY(call.future.isFinished());
        QCOMPARE(call.future.result().error().code, base::Error::Code::Cancelled);
        QTRY_VERIFY(!transport.at(0).isRunning());
        QTRY_VERIFY(!transport.at(1).isRunning());
    }
};

QTEST_GUILESS_MAIN(TstDiscovery)
#include "tst_discovery.moc"
