// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/kind.h"

#include <QTest>

using namespace nantian;
using namespace Qt::StringLiterals;
using store::Health;

namespace {

store::RowPtr read(const char *group, const char *plural, std::string_view rest)
{
    kube::Resource resource;
    resource.group = group;
    resource.plural = plural;
    const auto sink = kinds::makeSink(resource, std::make_shared<store::Interner>());
    const std::string json = std::string(R"({"metadata":{"name":"a","namespace":"n","uid":"u",)")
                                 .append(R"("generation":2},)")
                                 .append(rest)
                                 .append("}");
    const auto row = sink->readRow(json);
    return row ? *row : store::RowPtr();
}

/// 200,000 times the same: three megabytes at most.
QByteArray array(const QByteArray &element)
{
    return '[' + QByteArray(element + ',').repeated(200'000).chopped(1) + ']';
}

} // namespace

class TstHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void health_data()
    {
        QTest::addColumn<QByteArray>("group");
        QTest::addColumn<QByteArray>("plural");
        QTest::addColumn<QByteArray>("rest");
        QTest::addColumn<Health>("health");
        QTest::addColumn<QByteArray>("reason");
        addPods();
        addWorkloads();
        addOthers();
        addJobs();
        addAutoscalers();
        addStorage();
        addEndpoints();
        addLeases();
    }
    void health()
    {
        QFETCH(QByteArray, group);
        QFETCH(QByteArray, plural);
        QFETCH(QByteArray, rest);
        QFETCH(Health, health);
        QFETCH(QByteArray, reason);
        const store::RowPtr row = read(group.constData(), plural.constData(), rest.toStdString());
        QVERIFY(row);
        QCOMPARE(row->health(), health);
        QCOMPARE(QByteArray(row->healthReason().data(),
                            static_cast<qsizetype>(row->healthReason().size())),
                 reason);
    }

    void podsOfOneReasonAreToldApart()
    {
        const store::RowPtr image = read("", "pods", R"("spec":{"containers":[{"name":"a",
            "image":"shop/web:1"}]},"status":{"phase":"Pending","containerStatuses":[{"name":"a",
            "state":{"waiting":{"reason":"ImagePullBackOff"}}}]})");
        QVERIFY(image);
        QCOMPARE(image->healthDetail(), "shop/web:1");
        const store::RowPtr placing = read("", "pods", R"("status":{"phase":"Pending","conditions":[
            {"type":"PodScheduled","status":"False","reason":"Unschedulable","message":
            "0/3 nodes are available: 1 node(s) had untolerated taint(s), 2 Insufficient cpu."}]})");
        QVERIFY(placing);
        QCOMPARE(placing->healthDetail(), "Insufficient cpu");
        const store::RowPtr well = read("", "pods", R"("status":{"phase":"Running","conditions":[
            {"type":"Ready","status":"True"}]})");
        QVERIFY(well);
        QCOMPARE(well->healthDetail(), "");
    }

    // Each would take minutes if the one list were searched for every element of the other.
    void longListsAreReadOnce_data()
    {
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("readiness gates and conditions")
            << QByteArray("\"readinessGates\":" + array("0"))
            << QByteArray("\"conditions\":" + array("0"));
        QTest::newRow("init containers and their statuses")
            << QByteArray("\"initContainers\":" + array("0"))
            << QByteArray("\"initContainerStatuses\":" + array(R"({"state":{"terminated":{}}})"));
    }
    void longListsAreReadOnce()
    {
        QFETCH(QByteArray, spec);
        QFETCH(QByteArray, status);
        const QByteArray rest = "\"spec\":{" + spec + "},\"status\":{" + status + '}';
        QVERIFY(read("", "pods", rest.toStdString()));
    }

    void whatKubectlHasNotIsTold()
    {
        const auto slice = read("discovery.k8s.io", "endpointslices",
                                R"("endpoints":[{},{"conditions":{"ready":false}}])");
        QVERIFY(slice);
        QCOMPARE(slice->cell(5).display(0), u"1/2"_s);
        const auto range = read("", "limitranges", R"("spec":{"limits":[{"type":"Container",
            "default":{"memory":"1024Mi","cpu":"0.5"},"defaultRequest":{"cpu":"100m"}},
            {"type":"Pod","max":{"cpu":"2"}}]})");
        QVERIFY(range);
        QCOMPARE(range->cell(2).display(0), u"Container,Pod"_s);
        QCOMPARE(range->cell(3).display(0), u"cpu=100m"_s);
        QCOMPARE(range->cell(4).display(0), u"cpu=500m,memory=1Gi"_s);
    }

    void numbersNobodyHasAreCut()
    {
        const auto pod = read("", "pods", R"("status":{"phase":"Running","containerStatuses":[
            {"restartCount":9223372036854775807},{"restartCount":9223372036854775807}]})");
        QVERIFY(pod);
        // Each is cut to 32 bits, their sum is not.
        QCOMPARE(pod->cell(3).display(0), u"4294967294"_s);
        const auto set = read("apps", "statefulsets", R"("spec":{"replicas":-9223372036854775808,
            "updateStrategy":{"rollingUpdate":{"partition":9223372036854775807}}},
            "status":{"updateRevision":"b"})");
        QVERIFY(set);
        QCOMPARE(set->cell(1).display(0), u"0/-2147483648"_s);
    }

    void deletionComesFirst_data()
    {
        QTest::addColumn<QByteArray>("group");
        QTest::addColumn<QByteArray>("plural");
        for (const auto &[group, plural] : {std::pair("", "pods"),
                                            std::pair("", "nodes"),
                                            std::pair("", "services"),
                                            std::pair("apps", "deployments"),
                                            std::pair("apps", "replicasets"),
                                            std::pair("apps", "statefulsets"),
                                            std::pair("apps", "daemonsets"),
                                            std::pair("batch", "jobs"),
                                            std::pair("batch", "cronjobs"),
                                            std::pair("autoscaling", "horizontalpodautoscalers"),
                                            std::pair("policy", "poddisruptionbudgets"),
                                            std::pair("networking.k8s.io", "ingresses"),
                                            std::pair("networking.k8s.io", "networkpolicies"),
                                            std::pair("", "persistentvolumes"),
                                            std::pair("", "persistentvolumeclaims"),
                                            std::pair("", "resourcequotas"),
                                            std::pair("discovery.k8s.io", "endpointslices"),
                                            std::pair("networking.k8s.io", "ingressclasses"),
                                            std::pair("storage.k8s.io", "storageclasses"),
                                            std::pair("coordination.k8s.io", "leases"),
                                            std::pair("", "limitranges")})
        {
            QTest::newRow(plural) << QByteArray(group) << QByteArray(plural);
        }
    }
    void deletionComesFirst()
    {
        QFETCH(QByteArray, group);
        QFETCH(QByteArray, plural);
        kube::Resource resource;
        resource.group = group;
        resource.plural = plural;
        const auto sink = kinds::makeSink(resource, std::make_shared<store::Interner>());
        const auto row = sink->readRow(
            R"({"metadata":{"name":"a","uid":"u","deletionTimestamp":"2026-11-22T22:00:00Z"},
                "status":{"phase":"Running","readyReplicas":0}})");
        QVERIFY(row);
        QCOMPARE((*row)->health(), Health::Progressing);
        QCOMPARE((*row)->healthReason(), "Terminating");
        QCOMPARE((*row)->deleting(), 1795384800);
    }

    void hostileTextStaysExact()
    {
        const store::RowPtr row =
            read("", "pods",
                 "\"status\":{\"phase\":\"Running\",\"containerStatuses\":[{\"name\":\"c\","
                 "\"state\":{\"waiting\":{\"reason\":\"a\\u001b[31m\\u202e\\n<b>\"}}}]},"
                 "\"spec\":{\"containers\":[{\"name\":\"c\"}]}");
        QVERIFY(row);
        QCOMPARE(row->cell(2).view(), "a\x1b[31m\xe2\x80\xae\n<b>");
        QCOMPARE(row->health(), Health::Warning);
    }

    void wrongTypesAreRefusedOrReadAsNothing()
    {
        kube::Resource pods;
        pods.plural = "pods";
        const auto sink = kinds::makeSink(pods, std::make_shared<store::Interner>());
        QVERIFY(!sink->readRow("null"));
        QVERIFY(!sink->readRow("[]"));
        QVERIFY(!sink->readRow(R"({"metadata":"x"})"));
        QVERIFY(!sink->readRow(R"({"metadata":{"name":5}})"));
        QVERIFY(!sink->readRow(R"({"metadata":{"name":""}})"));
        QVERIFY(!sink->readRow(R"({"metadata":{"name":"a"},"spec":[]})"));
        QVERIFY(!sink->readRow(R"({"metadata":{"name":"a","creationTimestamp":"soon"}})"));
        const auto row = sink->readRow(
            R"({"metadata":{"name":"a","labels":[1]},"spec":{"containers":{"x":1}},
                "status":{"containerStatuses":"x","phase":7,"podIPs":[7]}})");
        QVERIFY(row);
        QCOMPARE((*row)->cell(1).display(0), u"0/1"_s);
        QCOMPARE((*row)->cell(4).display(0), u"<unknown>"_s);
        QCOMPARE((*row)->cell(5).view(), "<none>");
        // The refused ones left nothing behind.
        QCOMPARE((*row)->cells().size(), 14U);
    }

private:
    static void add(const char *name, const char *group, const char *plural, const char *rest,
                    Health health, const char *reason)
    {
        QTest::newRow(name) << QByteArray(group) << QByteArray(plural) << QByteArray(rest) << health
                            << QByteArray(reason);
    }

    static void addPods()
    {
        const auto pod = [](const char *name, const char *rest, Health health, const char *reason) {
            add(name, "", "pods", rest, health, reason);
        };
        pod("ready pod",
            R"("status":{"phase":"Running","conditions":[{"type":"Ready","status":"True"}]})",
            Health::Ok, "Running");
        pod("pod that is not ready",
            R"("status":{"phase":"Running","conditions":[{"type":"Ready","status":"False"}]})",
            Health::Warning, "NotReady");
        pod("finished pod", R"("status":{"phase":"Succeeded"})", Health::None, "Succeeded");
        pod("evicted pod", R"("status":{"phase":"Failed","reason":"Evicted"})", Health::Failed,
            "Evicted");
        pod("crash loop",
            R"("status":{"phase":"Running","containerStatuses":[{"state":{"waiting":
               {"reason":"CrashLoopBackOff"}}}]})",
            Health::Failed, "CrashLoopBackOff");
        pod("image that cannot be pulled",
            R"("status":{"phase":"Pending","containerStatuses":[{"state":{"waiting":
               {"reason":"ErrImagePull"}}}]})",
            Health::Failed, "ImagePullBackOff");
        pod("container that starts",
            R"("status":{"phase":"Pending","containerStatuses":[{"state":{"waiting":
               {"reason":"ContainerCreating"}}}]})",
            Health::Progressing, "ContainerCreating");
        pod("pod without a node",
            R"("status":{"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False",
               "reason":"Unschedulable"}]})",
            Health::Warning, "Unschedulable");
        pod("new pod", R"("status":{"phase":"Pending"})", Health::Progressing, "Pending");
        pod("out of memory",
            R"("status":{"phase":"Running","containerStatuses":[{"state":{"terminated":
               {"reason":"OOMKilled","exitCode":137}}}]})",
            Health::Failed, "OOMKilled");
        pod("exit code",
            R"("status":{"phase":"Running","containerStatuses":[{"state":{"terminated":
               {"exitCode":3}}}]})",
            Health::Failed, "Error");
        pod("readiness probe that fails",
            R"("spec":{"containers":[{"name":"c","readinessProbe":{}}]},"status":{"phase":"Running",
               "containerStatuses":[{"name":"c","state":{"running":{}}}]})",
            Health::Warning, "ReadinessProbe");
        pod("crash for lack of memory",
            R"("status":{"phase":"Running","containerStatuses":[{"state":{"waiting":
               {"reason":"CrashLoopBackOff"}},"lastState":{"terminated":{"reason":"OOMKilled"}}}]})",
            Health::Failed, "OOMKilled");
        pod("init container that runs",
            R"("spec":{"initContainers":[{"name":"i"}]},"status":{"phase":"Pending",
               "initContainerStatuses":[{"name":"i","state":{"running":{}}}]})",
            Health::Progressing, "Init:0/1");
        pod("init container that fails",
            R"("spec":{"initContainers":[{"name":"i"}]},"status":{"phase":"Pending",
               "initContainerStatuses":[{"name":"i","state":{"waiting":
               {"reason":"CrashLoopBackOff"}}}]})",
            Health::Failed, "CrashLoopBackOff");
        pod("lost pod", R"("status":{"phase":"Unknown"})", Health::Unknown, "Unknown");
    }

    static void addWorkloads()
    {
        add("available Deployment", "apps", "deployments",
            R"("spec":{"replicas":2},"status":{"observedGeneration":2,"replicas":2,
               "updatedReplicas":2,"availableReplicas":2})",
            Health::Ok, "");
        add("Deployment rolling out", "apps", "deployments",
            R"("spec":{"replicas":2},"status":{"observedGeneration":2,"replicas":3,
               "updatedReplicas":1,"availableReplicas":2,"conditions":[{"type":"Progressing",
               "status":"True","reason":"ReplicaSetUpdated"}]})",
            Health::Progressing, "ReplicaSetUpdated");
        add("Deployment past its deadline", "apps", "deployments",
            R"("spec":{"replicas":2},"status":{"conditions":[{"type":"Progressing",
               "status":"False","reason":"ProgressDeadlineExceeded"}]})",
            Health::Failed, "ProgressDeadlineExceeded");
        add("Deployment over quota", "apps", "deployments",
            R"("status":{"conditions":[{"type":"ReplicaFailure","status":"True",
               "reason":"FailedCreate"}]})",
            Health::Failed, "FailedCreate");
        add("Deployment short of pods", "apps", "deployments",
            R"("spec":{"replicas":2},"status":{"observedGeneration":2,"replicas":2,
               "updatedReplicas":2,"availableReplicas":1,"conditions":[
               {"type":"Available","status":"False","reason":"MinimumReplicasUnavailable"},
               {"type":"Progressing","status":"True","reason":"NewReplicaSetAvailable"}]})",
            Health::Warning, "MinimumReplicasUnavailable");
        add("Deployment scaled to nothing", "apps", "deployments",
            R"("spec":{"replicas":0},"status":{"observedGeneration":2})", Health::None, "");
        add("new spec not seen yet", "apps", "deployments",
            R"("spec":{"replicas":0},"status":{"observedGeneration":1})", Health::Progressing, "");
        add("ready ReplicaSet", "apps", "replicasets",
            R"("status":{"observedGeneration":2,"replicas":1,"readyReplicas":1})", Health::Ok, "");
        add("old ReplicaSet", "apps", "replicasets",
            R"("spec":{"replicas":0},"status":{"observedGeneration":2})", Health::None, "");
        add("ReplicaSet short of pods", "apps", "replicasets",
            R"("status":{"observedGeneration":2,"replicas":1})", Health::Warning, "NotReady");
        add("ready StatefulSet", "apps", "statefulsets",
            R"("status":{"observedGeneration":2,"replicas":1,"readyReplicas":1,
               "currentRevision":"a","updateRevision":"a"})",
            Health::Ok, "");
        add("StatefulSet updating", "apps", "statefulsets",
            R"("status":{"observedGeneration":2,"replicas":1,"readyReplicas":1,
               "currentRevision":"a","updateRevision":"b"})",
            Health::Progressing, "");
        add("StatefulSet held by its partition", "apps", "statefulsets",
            R"("spec":{"replicas":1,"updateStrategy":{"rollingUpdate":{"partition":1}}},
               "status":{"observedGeneration":2,"replicas":1,"readyReplicas":1,
               "currentRevision":"a","updateRevision":"b"})",
            Health::Ok, "");
        add("StatefulSet without ready pods", "apps", "statefulsets",
            R"("status":{"observedGeneration":2,"replicas":1})", Health::Failed, "NotReady");
        add("ready DaemonSet", "apps", "daemonsets",
            R"("status":{"observedGeneration":2,"desiredNumberScheduled":2,
               "currentNumberScheduled":2,"updatedNumberScheduled":2,"numberReady":2})",
            Health::Ok, "");
        add("DaemonSet short of pods", "apps", "daemonsets",
            R"("status":{"observedGeneration":2,"desiredNumberScheduled":2,
               "currentNumberScheduled":2,"updatedNumberScheduled":2,"numberReady":1})",
            Health::Warning, "NotReady");
        add("DaemonSet without nodes", "apps", "daemonsets", R"("status":{"observedGeneration":2})",
            Health::None, "");
    }

    static void addOthers()
    {
        add("ready Node", "", "nodes",
            R"("status":{"conditions":[{"type":"Ready","status":"True"}]})", Health::Ok, "Ready");
        add("Node that is gone", "", "nodes",
            R"("status":{"conditions":[{"type":"Ready","status":"Unknown",
               "reason":"NodeStatusUnknown"}]})",
            Health::Failed, "NodeStatusUnknown");
        add("Node short of disk", "", "nodes",
            R"("status":{"conditions":[{"type":"Ready","status":"True"},
               {"type":"DiskPressure","status":"True"}]})",
            Health::Warning, "DiskPressure");
        add("cordoned Node", "", "nodes",
            R"("spec":{"unschedulable":true},
               "status":{"conditions":[{"type":"Ready","status":"True"}]})",
            Health::Warning, "SchedulingDisabled");
        add("silent Node", "", "nodes", R"("status":{})", Health::Unknown, "Unknown");
        add("active Namespace", "", "namespaces", R"("status":{"phase":"Active"})", Health::Ok,
            "Active");
        add("Namespace being deleted", "", "namespaces", R"("status":{"phase":"Terminating"})",
            Health::Progressing, "Terminating");
        add("Namespace stuck in deletion", "", "namespaces",
            R"("status":{"phase":"Terminating","conditions":[
               {"type":"NamespaceFinalizersRemaining","status":"True",
                "reason":"SomeFinalizersRemain"}]})",
            Health::Warning, "SomeFinalizersRemain");
        add("load balancer without address", "", "services", R"("spec":{"type":"LoadBalancer"})",
            Health::Progressing, "pending");
        add("plain Service", "", "services", R"("spec":{"type":"ClusterIP"})", Health::None, "");
        add("warning Event", "", "events", R"("type":"Warning","reason":"BackOff")",
            Health::Warning, "BackOff");
        add("normal Event", "", "events", R"("type":"Normal","reason":"Pulled")", Health::None, "");
        add("served Ingress", "networking.k8s.io", "ingresses",
            R"("status":{"loadBalancer":{"ingress":[{"hostname":"a.example.com"}]}})", Health::Ok,
            "");
        add("Ingress whose controller tells no address", "networking.k8s.io", "ingresses",
            R"("spec":{"rules":[{"host":"a.example.com"}]})", Health::None, "");
        add("NetworkPolicy", "networking.k8s.io", "networkpolicies", R"("spec":{"podSelector":{}})",
            Health::None, "");
        add("ResourceQuota with room", "", "resourcequotas",
            R"("status":{"hard":{"pods":"2","cpu":"1"},"used":{"pods":"1","cpu":"999m"}})",
            Health::Ok, "");
        add("exhausted ResourceQuota", "", "resourcequotas",
            R"("status":{"hard":{"pods":"2","cpu":"1"},"used":{"pods":"1","cpu":"1000m"}})",
            Health::Warning, "cpu");
        add("ResourceQuota over a limit that was lowered", "", "resourcequotas",
            R"("status":{"hard":{"pods":0},"used":{"pods":"1"}})", Health::Warning, "pods");
        add("ResourceQuota that forbids", "", "resourcequotas",
            R"("status":{"hard":{"services.loadbalancers":"0"},
               "used":{"services.loadbalancers":"0"}})",
            Health::Ok, "");
        add("ResourceQuota nobody counted yet", "", "resourcequotas",
            R"("spec":{"hard":{"pods":"2"}})", Health::None, "");
    }

    static void addEndpoints()
    {
        const auto slice = [](const char *name, const char *rest, Health health,
                              const char *reason) {
            add(name, "discovery.k8s.io", "endpointslices", rest, health, reason);
        };
        slice("EndpointSlice whose endpoints say nothing, which is ready",
              R"("endpoints":[{"addresses":["10.0.0.1"]},{"conditions":{"ready":null}}])",
              Health::Ok, "");
        slice("EndpointSlice with one that is not ready",
              R"("endpoints":[{"conditions":{"ready":true}},{"conditions":{"ready":false}}])",
              Health::Warning, "NotReady");
        slice("EndpointSlice with one that leaves",
              R"("endpoints":[{"conditions":{"ready":true}},
                 {"conditions":{"ready":false,"terminating":true}}])",
              Health::Ok, "");
        slice("EndpointSlice with nothing ready",
              R"("endpoints":[{"conditions":{"ready":false}},{"conditions":{"ready":false}}])",
              Health::Warning, "NoReadyEndpoints");
        slice("empty EndpointSlice", R"("endpoints":null)", Health::Warning, "NoEndpoints");
        add("IngressClass", "networking.k8s.io", "ingressclasses", R"("spec":{})", Health::None,
            "");
        add("StorageClass", "storage.k8s.io", "storageclasses", R"("provisioner":"x")",
            Health::None, "");
        add("LimitRange", "", "limitranges", R"("spec":{"limits":[]})", Health::None, "");
    }

    static void addLeases()
    {
        const auto lease = [](const char *name, const char *rest, Health health,
                              const char *reason) {
            add(name, "coordination.k8s.io", "leases", rest, health, reason);
        };
        lease("Lease", R"("spec":{"holderIdentity":"n"})", Health::None, "");
        lease("Lease nobody holds", R"("spec":{"holderIdentity":""})", Health::Warning, "NoHolder");
    }

    static void addJobs()
    {
        const auto job = [](const char *name, const char *rest, Health health, const char *reason) {
            add(name, "batch", "jobs", rest, health, reason);
        };
        job("complete Job", R"("status":{"conditions":[{"type":"Complete","status":"True"}]})",
            Health::Ok, "Complete");
        job("failed Job",
            R"("status":{"conditions":[{"type":"Failed","status":"True",
               "reason":"BackoffLimitExceeded"}]})",
            Health::Failed, "BackoffLimitExceeded");
        job("Job about to fail",
            R"("status":{"conditions":[{"type":"FailureTarget","status":"True"}]})", Health::Failed,
            "FailureTarget");
        job("suspended Job", R"("status":{"conditions":[{"type":"Suspended","status":"True"}]})",
            Health::None, "Suspended");
        job("running Job", R"("status":{"active":1})", Health::Progressing, "Running");
        job("Job that tries again", R"("status":{"active":1,"failed":2})", Health::Warning,
            "failed: 2");
        job("Job that has what it needs",
            R"("status":{"active":1,"conditions":[{"type":"SuccessCriteriaMet","status":"True"}]})",
            Health::Progressing, "SuccessCriteriaMet");
        const auto cron = [](const char *name, const char *rest, Health health,
                             const char *reason) {
            add(name, "batch", "cronjobs", rest, health, reason);
        };
        cron("new CronJob", R"("spec":{"schedule":"@daily"})", Health::Ok, "");
        cron("suspended CronJob", R"("spec":{"suspend":true})", Health::None, "Suspended");
        cron("CronJob at work",
             R"("status":{"active":[{"name":"a"}],"lastScheduleTime":"2026-11-22T22:00:00Z"})",
             Health::Ok, "");
        cron("CronJob whose last Job succeeded",
             R"("status":{"lastScheduleTime":"2026-11-22T22:00:00Z",
               "lastSuccessfulTime":"2026-11-22T22:00:09Z"})",
             Health::Ok, "");
        cron("CronJob whose last Job did not",
             R"("status":{"lastScheduleTime":"2026-11-22T22:00:00Z",
               "lastSuccessfulTime":"2026-11-21T22:00:09Z"})",
             Health::Warning, "lastSuccessfulTime < lastScheduleTime");
    }

    static void addAutoscalers()
    {
        const auto hpa = [](const char *name, const char *rest, Health health, const char *reason) {
            add(name, "autoscaling", "horizontalpodautoscalers", rest, health, reason);
        };
        hpa("HorizontalPodAutoscaler at rest",
            R"("status":{"currentReplicas":2,"desiredReplicas":2,"conditions":[
               {"type":"AbleToScale","status":"True","reason":"ReadyForNewScale"},
               {"type":"ScalingActive","status":"True"},
               {"type":"ScalingLimited","status":"True","reason":"TooFewReplicas"}]})",
            Health::Ok, "ReadyForNewScale");
        hpa("HorizontalPodAutoscaler at work",
            R"("status":{"currentReplicas":2,"desiredReplicas":3,"conditions":[
               {"type":"AbleToScale","status":"True","reason":"SucceededRescale"}]})",
            Health::Progressing, "SucceededRescale");
        hpa("HorizontalPodAutoscaler without a target",
            R"("status":{"conditions":[{"type":"AbleToScale","status":"False",
               "reason":"FailedGetScale"}]})",
            Health::Failed, "FailedGetScale");
        hpa("HorizontalPodAutoscaler without metrics",
            R"("status":{"conditions":[{"type":"AbleToScale","status":"True"},
               {"type":"ScalingActive","status":"False","reason":"FailedGetResourceMetric"}]})",
            Health::Warning, "FailedGetResourceMetric");
        hpa("HorizontalPodAutoscaler of nothing",
            R"("status":{"conditions":[{"type":"AbleToScale","status":"True"},
               {"type":"ScalingActive","status":"False","reason":"ScalingDisabled"}]})",
            Health::None, "ScalingDisabled");
        hpa("HorizontalPodAutoscaler at its upper bound",
            R"("status":{"currentReplicas":5,"desiredReplicas":5,"conditions":[
               {"type":"AbleToScale","status":"True"},{"type":"ScalingActive","status":"True"},
               {"type":"ScalingLimited","status":"True","reason":"TooManyReplicas"}]})",
            Health::Warning, "TooManyReplicas");
        hpa("new HorizontalPodAutoscaler", R"("status":{})", Health::Progressing, "");
        const auto pdb = [](const char *name, const char *rest, Health health, const char *reason) {
            add(name, "policy", "poddisruptionbudgets", rest, health, reason);
        };
        pdb("kept PodDisruptionBudget",
            R"("status":{"observedGeneration":2,"expectedPods":3,"currentHealthy":3,
               "desiredHealthy":2,"disruptionsAllowed":1})",
            Health::Ok, "");
        pdb("PodDisruptionBudget short of pods",
            R"("status":{"observedGeneration":2,"expectedPods":3,"currentHealthy":1,
               "desiredHealthy":2})",
            Health::Warning, "InsufficientPods");
        pdb("PodDisruptionBudget of what cannot be counted",
            R"("status":{"observedGeneration":2,"conditions":[{"type":"DisruptionAllowed",
               "status":"False","reason":"SyncFailed"}]})",
            Health::Failed, "SyncFailed");
        pdb("PodDisruptionBudget of nothing", R"("status":{"observedGeneration":2})", Health::None,
            "");
        pdb("PodDisruptionBudget nobody counted yet", R"("status":{})", Health::Progressing, "");
    }

    static void addStorage()
    {
        const auto volume = [](const char *name, const char *rest, Health health,
                               const char *reason) {
            add(name, "", "persistentvolumes", rest, health, reason);
        };
        volume("bound PersistentVolume", R"("status":{"phase":"Bound"})", Health::Ok, "Bound");
        volume("free PersistentVolume", R"("status":{"phase":"Available"})", Health::Ok,
               "Available");
        volume("new PersistentVolume", R"("status":{})", Health::Progressing, "Pending");
        volume("released PersistentVolume", R"("status":{"phase":"Released"})", Health::Warning,
               "Released");
        volume("failed PersistentVolume",
               R"("status":{"phase":"Failed","reason":"VolumeFailedDelete"})", Health::Failed,
               "VolumeFailedDelete");
        volume("PersistentVolume of another phase", R"("status":{"phase":"Odd"})", Health::Unknown,
               "Odd");
        const auto claim = [](const char *name, const char *rest, Health health,
                              const char *reason) {
            add(name, "", "persistentvolumeclaims", rest, health, reason);
        };
        claim("bound PersistentVolumeClaim", R"("status":{"phase":"Bound"})", Health::Ok, "Bound");
        claim("waiting PersistentVolumeClaim", R"("status":{"phase":"Pending"})",
              Health::Progressing, "Pending");
        claim("lost PersistentVolumeClaim", R"("status":{"phase":"Lost"})", Health::Failed, "Lost");
        claim("growing PersistentVolumeClaim",
              R"("status":{"phase":"Bound","conditions":[{"type":"Resizing","status":"True"}]})",
              Health::Progressing, "Resizing");
        claim("PersistentVolumeClaim that cannot grow",
              R"("status":{"phase":"Bound","conditions":[{"type":"Resizing","status":"True"},
                 {"type":"ControllerResizeError","status":"True"}]})",
              Health::Warning, "ControllerResizeError");
    }
};

QTEST_GUILESS_MAIN(TstHealth)
#include "tst_health.moc"
