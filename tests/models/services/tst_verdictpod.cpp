// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/causes.h"
#include "kinds/podcause.h"
#include "models/services/pagesupport.h"
#include "models/services/verdictjson.h"
#include "services/verdict.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;
using store::Health;

namespace {

const qint64 kNow = kube::parseTime("2026-11-22T22:10:00Z").value_or(0);

QList<Verdict> verdictsOf(const PodJson &pod, const QByteArray &events = R"({"items":[]})",
                          const QByteArray &node = nodeJson("True"), const QByteArray &log = {})
{
    PageCase page(pod.json());
    page.at(kNow).answered("events", events).answered("node", node);
    if (!log.isEmpty()) {
        page.saidLog("log", log);
    }
    return page.details().verdicts;
}

QByteArray unschedulable(const QByteArray &message)
{
    return conditionJson("PodScheduled", "False", "Unschedulable", message);
}

} // namespace

class TstVerdictPod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhy_data();
    void tellsWhy();
    void scheduler_data();
    void scheduler();
    void theEarlierCauseWins_data();
    void theEarlierCauseWins();
    void theOrderHasNoDoubles();
    void rowsSayTheSame_data();
    void rowsSayTheSame();
    void namesWhatToLookAt();
    void oldEventsDoNotCount();
    void asksForWhatDecides();
    void refusedEventsAreSaid();
    void aLongLineIsCut();
    void hostileMessagesDoNoHarm_data();
    void hostileMessagesDoNoHarm();
};

void TstVerdictPod::tellsWhy_data()
{
    QTest::addColumn<QByteArray>("pod");
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<QByteArray>("node");
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QByteArray>("cause");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const PodJson &pod, const char *cause, const QString &sentence,
                        const QByteArray &events = R"({"items":[]})",
                        const QByteArray &node = nodeJson("True"), const QByteArray &log = {}) {
        QTest::newRow(qPrintable(QLatin1StringView(cause) + u": "_s + sentence))
            << pod.json() << events << node << log << QByteArray(cause) << sentence;
    };
    const auto web = [](const QByteArray &state, const QByteArray &phase = "Running") {
        return PodJson{.phase = phase, .state = state};
    };

    // Images
    row(web(waiting(
                "ErrImagePull",
                R"(rpc error: code = NotFound desc = failed to pull and unpack image \"r.io/web:2\": failed to resolve reference \"r.io/web:2\": r.io/web:2: not found)"),
            "Pending"),
        "ImagePullBackOff",
        u"The image web:2 of container \"web\" cannot be pulled: r.io/web:2: not found."_s);
    row(web(waiting("ImagePullBackOff",
                    R"(Back-off pulling image \"web:2\": ErrImagePull: pull access denied)"),
            "Pending"),
        "ImagePullBackOff",
        u"The image web:2 of container \"web\" cannot be pulled: pull access denied."_s);
    row(web(waiting("ImagePullBackOff", R"(Back-off pulling image \"web:2\")"), "Pending"),
        "ImagePullBackOff",
        u"The image web:2 of container \"web\" cannot be pulled: manifest unknown."_s,
        eventJson("Failed", R"(Failed to pull image \"web:2\": manifest unknown)", "web"));
    row(web(waiting("ImagePullBackOff", R"(Back-off pulling image \"web:2\")"), "Pending"),
        "ImagePullBackOff", u"The image web:2 of container \"web\" cannot be pulled."_s);
    row(web(waiting("InvalidImageName", "couldn't parse image name"), "Pending"),
        "InvalidImageName",
        u"\"web:2\", the image of container \"web\", is not the name of an image."_s);
    row(web(waiting("ErrImageNeverPull", "not present with pull policy of Never"), "Pending"),
        "ErrImageNeverPull",
        u"The image web:2 of container \"web\" is not on node node-1, and may never be pulled "
        "(imagePullPolicy Never)."_s);

    // Containers that cannot be made
    row(web(waiting("CreateContainerConfigError", R"(configmap \"settings\" not found)"),
            "Pending"),
        "CreateContainerConfigError",
        u"Container \"web\" cannot be started: ConfigMap \"settings\" does not exist."_s);
    row(web(waiting("CreateContainerConfigError", R"(secret \"keys\" not found)"), "Pending"),
        "CreateContainerConfigError",
        u"Container \"web\" cannot be started: Secret \"keys\" does not exist."_s);
    row(web(waiting("CreateContainerConfigError",
                    "couldn't find key level in ConfigMap shop/settings"),
            "Pending"),
        "CreateContainerConfigError",
        u"Container \"web\" cannot be started: ConfigMap \"settings\" has no key \"level\"."_s);
    row(web(waiting(
            "RunContainerError",
            R"(failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: \"nope\": executable file not found in $PATH: unknown)")),
        "RunContainerError",
        u"Container \"web\" cannot be started (RunContainerError): exec: \"nope\": executable file "
        "not found in $PATH."_s);
    row(web(waiting("CrashLoopBackOff", "back-off",
                    terminated(128, "StartError", "1970-01-01T00:00:00Z",
                               R"(failed to create containerd task: exec: \"nope\": not found)"))),
        "StartError",
        u"Container \"web\" cannot be started (StartError): exec: \"nope\": not found."_s);

    // Ends
    row(web(waiting("CrashLoopBackOff", "back-off 40s", terminated(3))), "CrashLoopBackOff",
        u"Container \"web\" exits with code 3 seconds after it starts; last line: \"no DB_URL\"."_s,
        R"({"items":[]})", nodeJson("True"), "starting\nno DB_URL\n\n");
    row(web(waiting("CrashLoopBackOff", "back-off 40s",
                    terminated(1, "Error", "2026-11-22T22:04:50Z"))),
        "CrashLoopBackOff", u"Container \"web\" exits with code 1, 5m3s after it starts."_s);
    row(web(waiting("CrashLoopBackOff", "back-off 40s", terminated(127))), "CrashLoopBackOff",
        u"Container \"web\" exits with code 127 (command not found) seconds after it starts."_s);
    row(web(waiting("CrashLoopBackOff", "back-off 40s", terminated(139))), "CrashLoopBackOff",
        u"Container \"web\" exits with code 139 (signal 11) seconds after it starts."_s);
    row(web(waiting("CrashLoopBackOff", "back-off 40s", terminated(0, "Completed"))),
        "CrashLoopBackOff",
        u"Container \"web\" exits with code 0 seconds after it starts, though it shall go on "
        "running."_s);
    row(web(running(true, terminated(3), "2026-11-22T22:09:58Z")), "NotReady",
        u"No known cause; last event: BackOff: Back-off restarting."_s,
        eventJson("BackOff", "Back-off restarting"));
    PodJson oom = web(waiting("CrashLoopBackOff", "back-off", terminated(137, "OOMKilled")));
    row(oom, "OOMKilled",
        u"Container \"web\" was killed because memory ran out on its node; it has no limit of its "
        "own."_s);
    oom.container = R"(,"resources":{"limits":{"memory":"64Mi"}})";
    row(oom, "OOMKilled",
        u"Container \"web\" was killed for using more memory than its limit of 64Mi."_s);
    row({.phase = "Failed", .state = R"("ready":false,"state":{)" + terminated(4) + "}"}, "Error",
        u"Container \"web\" exited with code 4 seconds after it started."_s);

    // Probes
    row(web(waiting("CrashLoopBackOff", "back-off", terminated(137))), "LivenessProbe",
        u"Container \"web\" is ended again and again because its liveness probe fails: HTTP probe "
        "failed with statuscode: 500."_s,
        eventJson("Unhealthy", "Liveness probe failed: HTTP probe failed with statuscode: 500",
                  "web"));
    PodJson probed = web(running());
    probed.container = R"(,"readinessProbe":{"httpGet":{"port":80}})";
    row(probed, "ReadinessProbe",
        u"Container \"web\" runs, but its readiness probe fails: connection refused."_s,
        eventJson("Unhealthy", "Readiness probe failed: connection refused", "web"));
    row(probed, "ReadinessProbe",
        u"Container \"web\" runs, but its readiness probe has not succeeded yet."_s);
    probed.state = running(false);
    probed.container = R"(,"startupProbe":{"exec":{}})";
    row(probed, "StartupProbe", u"Container \"web\" runs, but its startup probe fails: exit 1."_s,
        eventJson("Unhealthy", "Startup probe failed: exit 1", "web"));
    row({.spec = R"(,"readinessGates":[{"conditionType":"lb/ready"}])",
         .state = R"("ready":true,"state":{"running":{}})",
         .conditions = conditionJson("ContainersReady", "True") + ','
             + conditionJson("Ready", "False", "ReadinessGatesNotReady")},
        "ReadinessGates",
        u"All its containers are ready, but these readiness gates are not fulfilled: lb/ready."_s);

    // Init containers and sidecars
    const QByteArray migrate = R"({"name":"migrate"})";
    row({.phase = "Pending",
         .inits = migrate,
         .initStatus =
             R"({"name":"migrate",)" + waiting("CrashLoopBackOff", "", terminated(1)) + "}",
         .state = waiting("PodInitializing")},
        "CrashLoopBackOff",
        u"Init container \"migrate\" exits with code 1 seconds after it starts."_s);
    row({.phase = "Pending",
         .inits = migrate,
         .initStatus = R"({"name":"migrate","state":{"running":{}}})",
         .state = waiting("PodInitializing")},
        "Init:0/1", u"Init container \"migrate\" runs (1 of 1)."_s);
    row({.phase = "Pending",
         .inits = R"({"name":"proxy","restartPolicy":"Always"})",
         .initStatus = R"({"name":"proxy","started":false,"state":{"running":{}}})",
         .state = waiting("PodInitializing")},
        "Init:0/1", u"Sidecar \"proxy\" has not started yet; the containers after it wait."_s);

    // Setup
    const PodJson creating = web(waiting("ContainerCreating"), "Pending");
    row(creating, "FailedMount",
        u"Volume \"tls\" cannot be mounted: Secret \"tls\" does not exist."_s,
        eventJson("FailedMount",
                  R"(MountVolume.SetUp failed for volume \"tls\" : secret \"tls\" not found)"));
    PodJson keyed = creating;
    keyed.spec = R"(,"volumes":[{"name":"conf","configMap":{"name":"settings"}}])";
    row(keyed, "FailedMount",
        u"Volume \"conf\" cannot be mounted: ConfigMap \"settings\" has no key \"a.ini\"."_s,
        eventJson(
            "FailedMount",
            R"(MountVolume.SetUp failed for volume \"conf\" : references non-existent config key: a.ini)"));
    row(creating, "FailedAttachVolume",
        u"Volume \"pvc-1\" cannot be mounted: volume is attached to another node."_s,
        eventJson(
            "FailedAttachVolume",
            R"(AttachVolume.Attach failed for volume \"pvc-1\" : volume is attached to another node)"));
    row(creating, "FailedCreatePodSandBox",
        u"Node node-1 cannot set up the pod's sandbox: no IP addresses left."_s,
        eventJson(
            "FailedCreatePodSandBox",
            "Failed to create pod sandbox: rpc error: code = Unknown desc = no IP addresses left"));
    row(creating, "ContainerCreating",
        u"No known cause; last event: Scheduled: assigned to node-1."_s,
        eventJson("Scheduled", "assigned to node-1"));
    row(creating, "ContainerCreating", u"No known cause, and no event tells of one."_s);
    row(creating, "ContainerCreating", u"Its image web:2 is being pulled."_s,
        eventJson("Pulling", R"(Pulling image \"web:2\")"));

    // Over
    row({.phase = "Failed",
         .status = R"(,"reason":"Evicted","message":"The node was low on resource: memory.")"},
        "Evicted", u"Evicted from node node-1: The node was low on resource: memory."_s);
    row({.phase = "Failed",
         .spec = R"(,"activeDeadlineSeconds":60)",
         .status = R"(,"reason":"DeadlineExceeded")"},
        "DeadlineExceeded",
        u"Ended because it ran longer than its deadline of 60s (activeDeadlineSeconds)."_s);
    row({.phase = "Failed",
         .status = R"(,"reason":"UnexpectedAdmissionError","message":"no device left")"},
        "UnexpectedAdmissionError",
        u"The pod has failed (UnexpectedAdmissionError): no device left."_s);
    row({.phase = "Failed",
         .status = R"(,"reason":"Terminated","message":"node is shutting down")"},
        "NodeShutdown", u"The pod has failed (NodeShutdown): node is shutting down."_s);

    // Its node, and its end
    row(web(running()), "NodeLost",
        u"Its node node-1 is not ready: Kubelet stopped posting node status."_s, R"({"items":[]})",
        nodeJson("Unknown", "Kubelet stopped posting node status."));
    row({.metadata = R"(,"deletionTimestamp":"2026-11-22T22:10:20Z")"}, "Terminating",
        u"Being deleted; its containers have 20s left to end."_s);
    row({.metadata = R"(,"deletionTimestamp":"2026-11-22T22:05:00Z")"}, "Terminating",
        u"Being deleted; its grace period is over since 5m, and its node has not confirmed that "
        u"its "
        "containers ended."_s);
    row({.metadata =
             R"(,"deletionTimestamp":"2026-11-22T22:05:00Z","finalizers":["a.io/x","b.io/y"])"},
        "Finalizers",
        u"Being deleted since 5m; it stays until its finalizers are removed: a.io/x, b.io/y."_s);
    row({.metadata = R"(,"deletionTimestamp":"2026-11-22T22:05:00Z")"}, "NodeLost",
        u"Being deleted, but its node node-1 does not confirm that its containers ended: the node "
        u"is "
        "not ready."_s,
        R"({"items":[]})", nodeJson("Unknown"));

    // Well
    row({.state = R"("ready":true,"state":{"running":{}})",
         .conditions = conditionJson("Ready", "True")},
        "Running", u"Its 1 container(s) are ready."_s);
    row({.phase = "Succeeded"}, "Succeeded", u"All its containers have ended well."_s);
}

void TstVerdictPod::tellsWhy()
{
    QFETCH(const QByteArray, pod);
    QFETCH(const QByteArray, events);
    QFETCH(const QByteArray, node);
    QFETCH(const QByteArray, log);
    PageCase page(pod);
    page.at(kNow).answered("events", events).answered("node", node);
    if (!log.isEmpty()) {
        page.saidLog("log", log);
    }
    const QList<Verdict> verdicts = page.details().verdicts;
    QVERIFY(!verdicts.isEmpty());
    QTEST(verdicts.constFirst().sentence, "sentence");
    QTEST(verdicts.constFirst().cause, "cause");
}

void TstVerdictPod::scheduler_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("cause");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *message, const char *cause, const QString &sentence) {
        QTest::newRow(message) << QByteArray(message) << QByteArray(cause) << sentence;
    };
    row("0/3 nodes are available: 3 Insufficient cpu. preemption: 0/3 nodes are available: 3 No "
        "preemption victims found for incoming pod.",
        "Unschedulable",
        u"No node takes the pod: 3 node(s) have less cpu free than the 64 it asks for."_s);
    row("0/3 nodes are available: 1 Insufficient memory, 2 node(s) had untolerated taint {a: b, "
        "c}.",
        "Unschedulable",
        u"No node takes the pod: 1 node(s) have too little memory free, 2 node(s) have the taint "
        u"a: "
        "b, c, which it does not tolerate."_s);
    row("0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector.",
        "Unschedulable",
        u"No node takes the pod: 1 node(s) do not match its node selector or affinity."_s);
    row("0/1 nodes are available: 1 node(s) didn't have free ports for the requested pod ports.",
        "Unschedulable", u"No node takes the pod: 1 node(s) have its host port in use."_s);
    row("0/1 nodes are available: 1 node(s) had volume node affinity conflict.", "Unschedulable",
        u"No node takes the pod: 1 node(s) cannot reach its volume (node affinity of the volume)."_s);
    row("0/2 nodes are available: 2 node(s) were unschedulable.", "Unschedulable",
        u"No node takes the pod: 2 node(s) are cordoned."_s);
    row("0/2 nodes are available: 2 Too many pods.", "Unschedulable",
        u"No node takes the pod: 2 node(s) run as many pods as they may."_s);
    row("0/2 nodes are available: 2 node(s) didn't match pod anti-affinity rules.", "Unschedulable",
        u"No node takes the pod: 2 node(s) are ruled out by pod anti-affinity."_s);
    row("0/2 nodes are available: 2 node(s) said something new.", "Unschedulable",
        u"No node takes the pod: 2 node(s): node(s) said something new."_s);
    row("no nodes available to schedule pods", "Unschedulable",
        u"No node takes the pod: there is none."_s);
    row("0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims.",
        "ClaimPending",
        u"No node takes the pod until its PersistentVolumeClaim \"data\" is bound."_s);
    row(R"(0/1 nodes are available: persistentvolumeclaim \"gone\" not found.)", "ClaimMissing",
        u"No node takes the pod: its PersistentVolumeClaim \"gone\" does not exist."_s);
}

void TstVerdictPod::scheduler()
{
    QFETCH(const QByteArray, message);
    const PodJson pod{
        .phase = "Pending",
        .spec = R"(,"volumes":[{"name":"v","persistentVolumeClaim":{"claimName":"data"}}])",
        .container = R"(,"resources":{"requests":{"cpu":"64"}})",
        .conditions = unschedulable(message),
        .node = {}};
    PageCase page(pod.json());
    page.at(kNow).answered("claim:data", claimJson({}));
    const QList<Verdict> verdicts = page.details().verdicts;
    QTEST(verdicts.constFirst().sentence, "sentence");
    QTEST(verdicts.constFirst().cause, "cause");
    QCOMPARE(verdicts.constFirst().health,
             verdicts.constFirst().cause == "ClaimMissing" ? Health::Failed : Health::Warning);
}

/// Containers that are each broken in one way: every pair of them in both orders.
void TstVerdictPod::theEarlierCauseWins_data()
{
    QTest::addColumn<QByteArray>("winner");
    QTest::addColumn<QByteArray>("winnerState");
    QTest::addColumn<QByteArray>("loser");
    QTest::addColumn<QByteArray>("loserState");
    const QList<std::pair<QByteArray, QByteArray>> states{
        {"InvalidImageName", waiting("InvalidImageName")},
        {"ErrImageNeverPull", waiting("ErrImageNeverPull")},
        {"ImageInspectError", waiting("ImageInspectError")},
        {"SignatureValidationFailed", waiting("SignatureValidationFailed")},
        {"RegistryUnavailable", waiting("RegistryUnavailable")},
        {"ImagePullBackOff", waiting("ErrImagePull")},
        {"CreateContainerConfigError", waiting("CreateContainerConfigError")},
        {"PreCreateHookError", waiting("PreCreateHookError")},
        {"CreateContainerError", waiting("CreateContainerError")},
        {"PreStartHookError", waiting("PreStartHookError")},
        {"StartError", waiting("CrashLoopBackOff", "", terminated(128, "StartError"))},
        {"ContainerCannotRun",
         waiting("RunContainerError", "", terminated(1, "ContainerCannotRun"))},
        {"RunContainerError", waiting("RunContainerError")},
        {"PostStartHookError", waiting("PostStartHookError")},
        {"OOMKilled", waiting("CrashLoopBackOff", "", terminated(137, "OOMKilled"))},
        {"CrashLoopBackOff", waiting("CrashLoopBackOff", "", terminated(1))},
        {"ContainerStatusUnknown",
         R"("state":{)" + terminated(137, "ContainerStatusUnknown") + "}"},
        {"Error", R"("restartCount":0,"state":{)" + terminated(1) + "}"},
        {"StartupProbe", R"("started":false,"state":{"running":{}})"},
        {"ReadinessProbe", R"("started":true,"state":{"running":{}})"},
    };
    for (qsizetype i = 0; i < states.size(); ++i) {
        for (qsizetype j = i + 1; j < states.size(); ++j) {
            QTest::addRow("%s before %s", states.at(i).first.constData(),
                          states.at(j).first.constData())
                << states.at(i).first << states.at(i).second << states.at(j).first
                << states.at(j).second;
        }
    }
}

void TstVerdictPod::theEarlierCauseWins()
{
    QFETCH(const QByteArray, winner);
    QFETCH(const QByteArray, winnerState);
    QFETCH(const QByteArray, loser);
    QFETCH(const QByteArray, loserState);
    const auto podOf = [](const QByteArray &first, const QByteArray &second) {
        return QByteArray(
            R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","namespace":"n","uid":"u"},)"
            R"("spec":{"nodeName":"node-1","containers":[{"name":"a","startupProbe":{},"readinessProbe":{}},)"
            R"({"name":"b","startupProbe":{},"readinessProbe":{}}]},"status":{"phase":"Running",)"
            R"("containerStatuses":[{"name":"a",)"
            + first + R"(},{"name":"b",)" + second + "}]}}");
    };
    for (const QByteArray &json : {podOf(winnerState, loserState), podOf(loserState, winnerState)})
    {
        PageCase page(json);
        page.at(kNow).answered("events", R"({"items":[]})");
        const QList<Verdict> verdicts = page.details().verdicts;
        QCOMPARE(verdicts.size(), 2);
        QCOMPARE(verdicts.at(0).cause, winner);
        QCOMPARE(verdicts.at(1).cause, loser);
    }
}

void TstVerdictPod::theOrderHasNoDoubles()
{
    QSet<std::string_view> seen;
    int place = 0;
    for (const kinds::Cause &cause : kinds::causes()) {
        QVERIFY2(!seen.contains(cause.id), cause.id.data());
        seen.insert(cause.id);
        QCOMPARE(kinds::causeRank(cause.id), place++);
    }
    QCOMPARE(kinds::causeRank("SomethingNew"), place);
    QVERIFY(seen.size() > 50);
}

void TstVerdictPod::rowsSayTheSame_data() { tellsWhy_data(); }

/// What the row of a table is counted by is the cause of its page, unless events or the node told
/// of a nearer one, which no row knows.
void TstVerdictPod::rowsSayTheSame()
{
    QFETCH(const QByteArray, pod);
    QFETCH(const QByteArray, cause);
    kube::Parser parser;
    const base::Result<kube::Object> parsed = parser.parse(kube::viewOf(pod));
    QVERIFY(parsed.has_value());
    const std::string row = kinds::podCauses(*parsed).front().id;
    const bool nearer = cause == "LivenessProbe" || cause == "FailedMount"
        || cause == "FailedAttachVolume" || cause == "FailedCreatePodSandBox" || cause == "NodeLost"
        || cause == "Finalizers";
    if (!nearer) {
        QCOMPARE(QByteArray::fromStdString(row), cause);
    }
}

void TstVerdictPod::namesWhatToLookAt()
{
    const QList<Verdict> config = verdictsOf(
        {.phase = "Pending",
         .state = waiting("CreateContainerConfigError", R"(configmap \"settings\" not found)")});
    QCOMPARE(config.constFirst().about, (ObjectLink{{}, "ConfigMap", "shop", "settings"}));
    const QList<Verdict> lost =
        verdictsOf({.state = running()}, R"({"items":[]})", nodeJson("Unknown"));
    QCOMPARE(lost.constFirst().about, (ObjectLink{{}, "Node", {}, "node-1"}));
    const QList<Verdict> claim =
        verdictsOf({.phase = "Pending",
                    .conditions = unschedulable(R"(persistentvolumeclaim \"data\" not found)"),
                    .node = {}});
    QCOMPARE(claim.constFirst().about, (ObjectLink{{}, "PersistentVolumeClaim", "shop", "data"}));
}

void TstVerdictPod::oldEventsDoNotCount()
{
    // The probe failed in a run long before this crash.
    QByteArray events = eventJson("Unhealthy", "Liveness probe failed: refused", "web");
    events.replace("22:09:40", "22:01:00");
    const PodJson pod{.state = waiting("CrashLoopBackOff", "", terminated(3))};
    QCOMPARE(verdictsOf(pod, events).constFirst().cause, "CrashLoopBackOff");
    // Of another container.
    QCOMPARE(verdictsOf(pod, eventJson("Unhealthy", "Liveness probe failed: refused", "other"))
                 .constFirst()
                 .cause,
             "CrashLoopBackOff");
    // The volumes are mounted by now.
    const PodJson mounted{.phase = "Pending",
                          .state = waiting("ContainerCreating"),
                          .conditions = conditionJson("PodReadyToStartContainers", "True")};
    QCOMPARE(verdictsOf(mounted, eventJson("FailedMount", "timed out")).constFirst().cause,
             "ContainerCreating");
}

void TstVerdictPod::asksForWhatDecides()
{
    const PageCase page(PodJson{.state = waiting("CrashLoopBackOff", "", terminated(3))}.json());
    QByteArrayList ids;
    QByteArray log;
    for (const pages::Need &need : page.needs()) {
        ids += need.id;
        log = need.path.isEmpty() ? log : need.path;
    }
    QCOMPARE(ids, (QByteArrayList{"events", "node", "log"}));
    QCOMPARE(log,
             "/api/v1/namespaces/shop/pods/web-1/"
             "log?tailLines=5&limitBytes=4096&container=web&previous=true");
    // What runs well has no last line that matters.
    const PageCase well(PodJson{.state = R"("ready":true,"state":{"running":{}})",
                                .conditions = conditionJson("Ready", "True")}
                            .json());
    QCOMPARE(well.needs().size(), 2);
}

void TstVerdictPod::refusedEventsAreSaid()
{
    PageCase page(PodJson{.phase = "Pending", .state = waiting("ContainerCreating")}.json());
    page.at(kNow).refused("events", base::Error::Code::Forbidden);
    QCOMPARE(page.details().verdicts.constLast().cause, "Unread");
}

void TstVerdictPod::aLongLineIsCut()
{
    QCOMPARE(verdicts::lastLineOf("a\n" + QByteArray(5000, 'x') + "\n").size(), 200);
    QCOMPARE(verdicts::lastLineOf("\x1b[31mred\x1b[0m\tline\r\n"), u"red line"_s);
    QVERIFY(verdicts::lastLineOf("\n \n").isEmpty());
}

void TstVerdictPod::hostileMessagesDoNoHarm_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("open quotes") << QByteArray(R"(Failed to pull image \")");
    QTest::newRow("many preambles") << QByteArray("Error: ").repeated(5000);
    QTest::newRow("commas") << "0/1 nodes are available: " + QByteArray(", 1 ").repeated(5000);
    QTest::newRow("braces") << QByteArray("0/1 nodes are available: 1 taint }{");
}

void TstVerdictPod::hostileMessagesDoNoHarm()
{
    QFETCH(const QByteArray, message);
    const PodJson placing{.phase = "Pending", .conditions = unschedulable(message), .node = {}};
    QVERIFY(verdictsOf(placing).constFirst().sentence.size() < 1000);
    const PodJson image{.phase = "Pending", .state = waiting("ErrImagePull", message)};
    QVERIFY(verdictsOf(image).constFirst().sentence.size() < 1000);
}

QTEST_GUILESS_MAIN(TstVerdictPod)
#include "tst_verdictpod.moc"
