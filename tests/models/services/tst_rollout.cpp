// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/api/object.h"
#include "models/services/rolloutjson.h"
#include "services/rollout.h"
#include "services/rolloutfetch.h"
#include "support/faketransport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;
using base::Error;
using Step = RolloutStep::Kind;
using State = Rollout::State;

namespace {

const qint64 kNow = kube::parseTime("2026-11-22T22:01:00Z").value_or(0);

RolloutInput deploymentInput(const QByteArray &spec, const QByteArray &status)
{
    return {rollingWorkload("Deployment", spec, status), listOf({}), listOf({}), {}, kNow};
}

/// A Deployment of two whose new ReplicaSet has one pod with that status.
RolloutInput brokenPod(const QByteArray &phase, const QByteArray &status,
                       const QByteArray &conditions = {})
{
    RolloutInput input = deploymentInput(deploymentSpec(2), deploymentStatus(3, 1, 2));
    input.revisions = listOf({replicaSetOf(1, 2, 2), replicaSetOf(2, 1, 0)});
    input.pods = listOf({podOf("web-2-a", "rs-2", {}, false, phase, status, conditions)});
    return input;
}

RolloutEvent unhealthy(const QString &message)
{
    return {"uid-web-2-a", u"pod/web-2-a"_s, u"Unhealthy"_s, message, 4, kNow - 5};
}

kube::ObjectRef deploymentRef()
{
    kube::Resource resource;
    resource.group = "apps";
    resource.version = "v1";
    resource.plural = "deployments";
    resource.kind = "Deployment";
    resource.namespaced = true;
    return {resource, "shop", "web", "uid-web"};
}

void reply(FakeTransport::Transfer &transfer, int status, const QByteArray &json)
{
    transfer.reply(status, {json.constData(), static_cast<std::size_t>(json.size())});
}

} // namespace

class TstRollout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatKubectlWaitsFor_data();
    void saysWhatKubectlWaitsFor();
    void resolvesBounds_data();
    void resolvesBounds();
    void countsReplicaSets();
    void countsPodsOfRevisions();
    void aPartitionKeepsOldPods();
    void groupsPodsByState();
    void saysWhatBlocks_data();
    void saysWhatBlocks();
    void samePodsAreOneProblem();
    void oldPodsOfADeploymentBlockNothing();
    void saysWhyPodsAreNotCreated();
    void aStatefulSetTellsByEventsOnly();
    void aBrokenOldPodBlocksAStatefulSet();
    void listsFailedProbes();
    void tellsTheTimeLeft();
    void minReadySecondsMakePodsAvailable();
    void refusesWhatHasNoRollout();
    void fetchesTogether();
};

void TstRollout::saysWhatKubectlWaitsFor_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<Step>("step");
    QTest::addColumn<qint64>("have");
    QTest::addColumn<qint64>("of");
    QTest::addColumn<State>("state");
    const auto row = [](const char *name, const char *kind, const QByteArray &spec,
                        const QByteArray &status, Step step, qint64 have, qint64 of, State state) {
        QTest::newRow(name) << QByteArray(kind) << spec << status << step << have << of << state;
    };
    const auto deployment = [&](const char *name, const QByteArray &status, Step step, qint64 have,
                                qint64 of, State state) {
        row(name, "Deployment", deploymentSpec(3), status, step, have, of, state);
    };
    deployment("not observed", deploymentStatus(3, 3, 3, "NewReplicaSetAvailable", 1),
               Step::NotObserved, 0, 0, State::Progressing);
    deployment("updating", deploymentStatus(4, 1, 3), Step::Updating, 1, 3, State::Progressing);
    deployment("removing old", deploymentStatus(4, 3, 3), Step::RemovingOld, 1, 0,
               State::Progressing);
    deployment("available", deploymentStatus(3, 3, 2), Step::WaitingAvailable, 2, 3,
               State::Progressing);
    deployment("done", deploymentStatus(3, 3, 3), Step::Done, 3, 3, State::Complete);
    deployment("deadline", deploymentStatus(4, 1, 3, "ProgressDeadlineExceeded"),
               Step::DeadlineExceeded, 0, 0, State::DeadlineExceeded);
    row("paused", "Deployment", deploymentSpec(3, "1", "0", R"("paused":true,)"),
        deploymentStatus(4, 1, 3), Step::Updating, 1, 3, State::Paused);
    row("paused while whole", "Deployment", deploymentSpec(3, "1", "0", R"("paused":true,)"),
        deploymentStatus(3, 3, 3), Step::Done, 3, 3, State::Paused);

    row("stateful, never observed", "StatefulSet", statefulSpec(3), statefulStatus(3, 3, 0),
        Step::NotObserved, 0, 0, State::Progressing);
    row("stateful, not ready", "StatefulSet", statefulSpec(3), statefulStatus(2, 1),
        Step::WaitingForReady, 1, 0, State::Progressing);
    row("stateful, updating", "StatefulSet", statefulSpec(3), statefulStatus(3, 1), Step::Updating,
        1, 3, State::Progressing);
    row("stateful, done", "StatefulSet", statefulSpec(3), statefulStatus(3, 3), Step::Done, 3, 3,
        State::Complete);
    row("stateful, partition", "StatefulSet", statefulSpec(3, R"({"partition":2})"),
        statefulStatus(3, 0), Step::Updating, 0, 1, State::Progressing);
    row("stateful, partition done", "StatefulSet", statefulSpec(3, R"({"partition":2})"),
        statefulStatus(3, 1), Step::Done, 1, 1, State::Complete);
    row("stateful, without partition", "StatefulSet", statefulSpec(3, "null"), statefulStatus(3, 1),
        Step::Updating, 1, 3, State::Progressing);
    row("stateful, on delete", "StatefulSet", statefulSpec(3, "null", "OnDelete"),
        statefulStatus(3, 1), Step::OnDelete, 1, 3, State::Manual);

    row("daemon, updating", "DaemonSet", daemonSpec(), daemonStatus(4, 1, 4), Step::Updating, 1, 4,
        State::Progressing);
    row("daemon, available", "DaemonSet", daemonSpec(), daemonStatus(4, 4, 3),
        Step::WaitingAvailable, 3, 4, State::Progressing);
    row("daemon, done", "DaemonSet", daemonSpec(), daemonStatus(4, 4, 4), Step::Done, 4, 4,
        State::Complete);
    row("daemon, on delete", "DaemonSet", daemonSpec("null", "OnDelete"), daemonStatus(4, 1, 4),
        Step::OnDelete, 1, 4, State::Manual);
    row("daemon, all deleted", "DaemonSet", daemonSpec("null", "OnDelete"), daemonStatus(4, 4, 4),
        Step::Done, 4, 4, State::Complete);
}

void TstRollout::saysWhatKubectlWaitsFor()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const QByteArray, spec);
    QFETCH(const QByteArray, status);
    const base::Result<Rollout> read =
        readRollout({rollingWorkload(kind, spec, status), listOf({}), listOf({}), {}, kNow});
    QVERIFY(read.has_value());
    QTEST(read->step.kind, "step");
    QTEST(read->step.have, "have");
    QTEST(read->step.of, "of");
    QTEST(read->state, "state");
    QVERIFY(read->verdict.endsWith(u'.'));
}

void TstRollout::resolvesBounds_data()
{
    QTest::addColumn<QByteArray>("workload");
    QTest::addColumn<qint64>("most");
    QTest::addColumn<qint64>("fewest");
    const auto deployment = [](int wanted, const QByteArray &surge, const QByteArray &unavailable) {
        return rollingWorkload("Deployment", deploymentSpec(wanted, surge, unavailable),
                               deploymentStatus(wanted, 0, wanted));
    };
    QTest::newRow("surge up, unavailable down")
        << deployment(5, R"("25%")", R"("25%")") << 7LL << 4LL;
    QTest::newRow("both nothing") << deployment(3, "0", R"("25%")") << 3LL << 2LL;
    QTest::newRow("more than there are") << deployment(2, "1", "5") << 3LL << 0LL;
    QTest::newRow("none wanted") << deployment(0, R"("25%")", R"("25%")") << 0LL << 0LL;
    const auto daemon = [](const QByteArray &rolling) {
        return rollingWorkload("DaemonSet", daemonSpec(rolling), daemonStatus(5, 0, 5));
    };
    QTest::newRow("daemon rounds up")
        << daemon(R"({"maxUnavailable":"25%","maxSurge":0})") << 5LL << 3LL;
    QTest::newRow("daemon surge") << daemon(R"({"maxUnavailable":0,"maxSurge":"10%"})") << 6LL
                                  << 5LL;
    const auto stateful = [](const QByteArray &rolling) {
        return rollingWorkload("StatefulSet", statefulSpec(5, rolling), statefulStatus(5, 0));
    };
    QTest::newRow("stateful, one") << stateful(R"({"partition":0})") << 5LL << 4LL;
    QTest::newRow("stateful, never none") << stateful(R"({"maxUnavailable":"10%"})") << 5LL << 4LL;
    QTest::newRow("stateful, percent") << stateful(R"({"maxUnavailable":"50%"})") << 5LL << 3LL;
}

void TstRollout::resolvesBounds()
{
    QFETCH(const QByteArray, workload);
    const base::Result<Rollout> read = readRollout({workload, listOf({}), listOf({}), {}, kNow});
    QVERIFY(read.has_value());
    QTEST(read->most.value_or(-1), "most");
    QTEST(read->fewest.value_or(-1), "fewest");
}

void TstRollout::countsReplicaSets()
{
    RolloutInput input = deploymentInput(deploymentSpec(3), deploymentStatus(4, 2, 3));
    input.revisions = listOf({replicaSetOf(1, 2, 2), replicaSetOf(2, 2, 1)});
    const base::Result<Rollout> read = readRollout(input);
    QVERIFY(read.has_value());
    QCOMPARE(read->revisions.size(), 2);
    const RolloutRevision &now = read->revisions.first();
    QCOMPARE(now.name, "web-2");
    QVERIFY(now.current);
    QCOMPARE(now.number, 2);
    QCOMPARE(now.wanted, 2);
    QCOMPARE(now.ready, 1);
    QCOMPARE(now.images, QStringList{u"web:2"_s});
    const RolloutRevision &old = read->revisions.last();
    QCOMPARE(old.name, "web-1");
    QVERIFY(!old.current);
    QCOMPARE(old.pods, 2);
    QCOMPARE(old.available, 2);
}

void TstRollout::countsPodsOfRevisions()
{
    const QByteArray revisions = listOf({controllerRevisionOf(1), controllerRevisionOf(2)});
    // A DaemonSet's pods carry the hash alone, a StatefulSet's the revision's name.
    const auto check = [&](const QByteArray &workload, const QByteArray &prefix) {
        const base::Result<Rollout> read =
            readRollout({workload,
                         revisions,
                         listOf({podOf("web-0", "uid-web", prefix + "h1", true, "Running"),
                                 podOf("web-1", "uid-web", prefix + "h2", true, "Running"),
                                 podOf("web-2", "uid-web", prefix + "h2", false, "Running"),
                                 podOf("other", "uid-other", prefix + "h2", true, "Running")}),
                         {},
                         kNow});
        QVERIFY(read.has_value());
        QCOMPARE(read->revisions.size(), 2);
        QCOMPARE(read->revisions.first().name, "web-h2");
        QVERIFY(read->revisions.first().current);
        QCOMPARE(read->revisions.first().pods, 2);
        QCOMPARE(read->revisions.first().ready, 1);
        QCOMPARE(read->revisions.first().wanted, 3);
        QCOMPARE(read->revisions.last().pods, 1);
        QCOMPARE(read->revisions.last().wanted, 0);
    };
    check(rollingWorkload("DaemonSet", daemonSpec(), daemonStatus(3, 2, 2)), "");
    check(rollingWorkload("StatefulSet", statefulSpec(3), statefulStatus(2, 2)), "web-");
}

void TstRollout::aPartitionKeepsOldPods()
{
    const base::Result<Rollout> read =
        readRollout({rollingWorkload("StatefulSet", statefulSpec(3, R"({"partition":2})"),
                                     statefulStatus(3, 1)),
                     listOf({controllerRevisionOf(1), controllerRevisionOf(2)}),
                     listOf({}),
                     {},
                     kNow});
    QVERIFY(read.has_value());
    QCOMPARE(read->revisions.first().wanted, 1);
    QCOMPARE(read->revisions.last().wanted, 2);
    QVERIFY(read->verdict.contains(u"partition"_s));
}

void TstRollout::groupsPodsByState()
{
    RolloutInput input = deploymentInput(deploymentSpec(2), deploymentStatus(4, 2, 2));
    input.revisions = listOf({replicaSetOf(1, 2, 2), replicaSetOf(2, 2, 0)});
    input.pods = listOf({
        podOf("a", "rs-1", {}, true, "Running", containerOf(kRunningState, "{}", true)),
        podOf("b", "rs-1", {}, true, "Running", containerOf(kRunningState, "{}", true)),
        podOf("c", "rs-2", {}, false, "Running", containerOf(kCrashLoopState, kExitedState)),
        podOf("d", "rs-2", {}, false, "Running", containerOf(kRunningState)),
    });
    const base::Result<Rollout> read = readRollout(input);
    QVERIFY(read.has_value());
    QCOMPARE(read->pods.size(), 3);
    QCOMPARE(read->pods.at(0).word, u"CrashLoopBackOff"_s);
    QCOMPARE(read->pods.at(0).health, store::Health::Failed);
    QCOMPARE(read->pods.at(0).updated, 1);
    QCOMPARE(read->pods.at(1).word, u"Running"_s);
    QVERIFY(!read->pods.at(1).ready);
    QCOMPARE(read->pods.at(2).count, 2);
    QVERIFY(read->pods.at(2).ready);
    QCOMPARE(read->pods.at(2).updated, 0);
}

void TstRollout::saysWhatBlocks_data()
{
    QTest::addColumn<RolloutInput>("input");
    QTest::addColumn<QByteArray>("cause");
    QTest::addColumn<QStringList>("words");
    const auto withEvent = [](RolloutInput input, const RolloutEvent &event) {
        input.events = {event};
        return input;
    };
    QTest::newRow("image") << brokenPod("Pending", containerOf(kPullLong))
                           << QByteArray("ImagePullBackOff")
                           << QStringList{u"web:2"_s, u"was not found in the registry"_s};
    QTest::newRow("crash") << brokenPod("Running", containerOf(kCrashLoopState, kExitedState))
                           << QByteArray("CrashLoopBackOff")
                           << QStringList{u"\"web\""_s, u"code 3."_s};
    QTest::newRow("killed") << brokenPod("Running", containerOf(kCrashLoopState, kKilledState))
                            << QByteArray("OOMKilled") << QStringList{u"was killed"_s};
    QTest::newRow("configuration")
        << brokenPod("Pending", containerOf(kNoConfig)) << QByteArray("CreateContainerConfigError")
        << QStringList{u"ConfigMap \"settings\" does not exist."_s};
    QTest::newRow("scheduler") << brokenPod("Pending", {}, kUnscheduled)
                               << QByteArray("Unschedulable")
                               << QStringList{u"3 node(s) have too little cpu free"_s};
    QTest::newRow("readiness") << withEvent(brokenPod("Running", containerOf(kRunningState)),
                                            unhealthy(u"Readiness probe failed: 503"_s))
                               << QByteArray("ReadinessProbe")
                               << QStringList{u"readiness probe fails: 503."_s};
    QTest::newRow("liveness") << withEvent(
        brokenPod("Running", containerOf(kCrashLoopState, kExitedState)),
        unhealthy(u"Liveness probe failed: refused"_s))
                              << QByteArray("LivenessProbe")
                              << QStringList{u"liveness probe fails: refused."_s};
    QTest::newRow("readiness, but it crashes")
        << withEvent(brokenPod("Running", containerOf(kCrashLoopState, kExitedState)),
                     unhealthy(u"Readiness probe failed: refused"_s))
        << QByteArray("CrashLoopBackOff") << QStringList{u"code 3"_s};
    QTest::newRow("volume") << withEvent(
        brokenPod("Pending", {}),
        {"uid-web-2-a", u"pod/web-2-a"_s, u"FailedMount"_s, u"secret \"tls\" not found"_s, 1, kNow})
                            << QByteArray("FailedMount")
                            << QStringList{u"Secret \"tls\" does not exist."_s};
}

void TstRollout::saysWhatBlocks()
{
    QFETCH(const RolloutInput, input);
    QFETCH(const QStringList, words);
    const base::Result<Rollout> read = readRollout(input);
    QVERIFY(read.has_value());
    QCOMPARE(read->state, State::Stuck);
    QCOMPARE(read->problems.size(), 1);
    const RolloutProblem &problem = read->problems.first();
    QTEST(problem.cause, "cause");
    QCOMPARE(problem.pods, 1);
    QCOMPARE(problem.pod, "web-2-a");
    for (const QString &word : words) {
        QVERIFY2(problem.sentence.contains(word), qPrintable(problem.sentence));
    }
}

void TstRollout::samePodsAreOneProblem()
{
    RolloutInput input = brokenPod("Pending", containerOf(kPullShort));
    input.pods = listOf({podOf("web-2-a", "rs-2", {}, false, "Pending", containerOf(kPullShort)),
                         podOf("web-2-b", "rs-2", {}, false, "Pending", containerOf(kPullLong)),
                         podOf("web-2-c", "rs-2", {}, false, "Running",
                               containerOf(kCrashLoopState, kExitedState))});
    const base::Result<Rollout> read = readRollout(input);
    QVERIFY(read.has_value());
    QCOMPARE(read->problems.size(), 2);
    QCOMPARE(read->problems.first().cause, "ImagePullBackOff");
    QCOMPARE(read->problems.first().pods, 2);
    QVERIFY(read->problems.first().sentence.contains(u"was not found"_s));
    QCOMPARE(read->problems.last().cause, "CrashLoopBackOff");
}

void TstRollout::oldPodsOfADeploymentBlockNothing()
{
    RolloutInput input = brokenPod("Running", {});
    input.pods = listOf({podOf("web-1-a", "rs-1", {}, false, "Running",
                               containerOf(kCrashLoopState, kExitedState))});
    const base::Result<Rollout> read = readRollout(input);
    QVERIFY(read.has_value());
    QVERIFY(read->problems.isEmpty());
    QCOMPARE(read->state, State::Progressing);
}

void TstRollout::saysWhyPodsAreNotCreated()
{
    RolloutInput input = deploymentInput(deploymentSpec(2), deploymentStatus(2, 0, 2));
    input.revisions = listOf({replicaSetOf(1, 2, 2), replicaSetOf(2, 0, 0, kQuotaCondition)});
    const base::Result<Rollout> read = readRollout(input);
    QVERIFY(read.has_value());
    QCOMPARE(read->problems.size(), 1);
    QCOMPARE(read->problems.first().cause, "QuotaExceeded");
    QVERIFY(read->problems.first().sentence.contains(u"ResourceQuota \"small\" is used up"_s));
    QCOMPARE(read->state, State::Stuck);
}

void TstRollout::aStatefulSetTellsByEventsOnly()
{
    RolloutInput input{
        rollingWorkload("StatefulSet", statefulSpec(2), statefulStatus(1, 1)),
        listOf({controllerRevisionOf(1), controllerRevisionOf(2)}),
        listOf({podOf("web-0", "uid-web", "web-h2", true, "Running")}),
        {{"uid-web", u"statefulset/web"_s, u"FailedCreate"_s, u"exceeded quota: small"_s, 3, kNow}},
        kNow};
    base::Result<Rollout> read = readRollout(input);
    QVERIFY(read.has_value());
    QCOMPARE(read->problems.size(), 1);
    QCOMPARE(read->problems.first().cause, "QuotaExceeded");
    // Before the youngest pod was made: that one was made after all.
    input.events.first().lastSeen = kube::parseTime("2026-11-22T21:59:00Z").value_or(0);
    read = readRollout(input);
    QVERIFY(read->problems.isEmpty());
}

void TstRollout::aBrokenOldPodBlocksAStatefulSet()
{
    const RolloutInput input{
        rollingWorkload("StatefulSet", statefulSpec(2), statefulStatus(1, 1)),
        listOf({controllerRevisionOf(1), controllerRevisionOf(2)}),
        listOf({podOf("web-0", "uid-web", "web-h2", true, "Running"),
                podOf("web-1", "uid-web", "web-h1", false, "Pending", containerOf(kPullLong))}),
        {},
        kNow};
    const base::Result<Rollout> read = readRollout(input);
    QVERIFY(read.has_value());
    QCOMPARE(read->problems.size(), 2);
    QCOMPARE(read->problems.first().cause, "ImagePullBackOff");
    QCOMPARE(read->problems.last().cause, "OldPod");
    QVERIFY(read->problems.last().sentence.contains(u"web-1"_s));
}

void TstRollout::listsFailedProbes()
{
    RolloutInput input = brokenPod("Running", containerOf(kRunningState));
    input.events = {unhealthy(u"Readiness probe failed: 500"_s),
                    unhealthy(u"Readiness probe failed: 503"_s),
                    {"uid-other", u"pod/other"_s, u"Unhealthy"_s, u"not ours"_s, 1, kNow}};
    input.events[1].lastSeen = kNow;
    const base::Result<Rollout> read = readRollout(input);
    QVERIFY(read.has_value());
    QCOMPARE(read->probes.size(), 2);
    QCOMPARE(read->probes.first().message, u"Readiness probe failed: 503"_s);
    QCOMPARE(read->probes.first().count, 4);
}

void TstRollout::tellsTheTimeLeft()
{
    base::Result<Rollout> read =
        readRollout(deploymentInput(deploymentSpec(3), deploymentStatus(4, 1, 3)));
    QVERIFY(read.has_value());
    QCOMPARE(read->deadlineSeconds, 600);
    QCOMPARE(read->deadlineSecondsLeft, 540); // a minute after the last progress
    read = readRollout(deploymentInput(deploymentSpec(3, "1", "0", R"("paused":true,)"),
                                       deploymentStatus(4, 1, 3)));
    QVERIFY(!read->deadlineSecondsLeft);
    read = readRollout(
        deploymentInput(deploymentSpec(3), deploymentStatus(3, 3, 3, "NewReplicaSetAvailable")));
    QVERIFY(!read->deadlineSecondsLeft);
}

void TstRollout::minReadySecondsMakePodsAvailable()
{
    RolloutInput input{rollingWorkload("DaemonSet", R"("minReadySeconds":60,)" + daemonSpec(),
                                       daemonStatus(1, 1, 0)),
                       listOf({controllerRevisionOf(2)}),
                       listOf({podOf("web-a", "uid-web", "h2", true, "Running")}),
                       {},
                       kNow};
    base::Result<Rollout> read = readRollout(input); // 50 s after it became ready
    QVERIFY(read.has_value());
    QCOMPARE(read->revisions.first().ready, 1);
    QCOMPARE(read->revisions.first().available, 0);
    input.now += 10;
    read = readRollout(input);
    QCOMPARE(read->revisions.first().available, 1);
}

void TstRollout::refusesWhatHasNoRollout()
{
    base::Result<Rollout> read =
        readRollout({rollingWorkload("Job", {}, {}), listOf({}), listOf({}), {}, kNow});
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::Unsupported);
    read = readRollout({"{", listOf({}), listOf({}), {}, kNow});
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::Parse);
}

void TstRollout::fetchesTogether()
{
    FakeTransport transport;
    const base::Call<Rollout> call = fetchRollout(&transport, deploymentRef(), {}, kNow);
    QTRY_COMPARE(transport.count(), 1);
    reply(transport.last(), 200,
          rollingWorkload("Deployment", deploymentSpec(3), deploymentStatus(3, 3, 3)));
    QTRY_COMPARE(transport.count(), 3);
    QCOMPARE(transport.at(1).request.path,
             "/apis/apps/v1/namespaces/shop/replicasets?labelSelector=app%3Dweb");
    QCOMPARE(transport.at(2).request.path, "/api/v1/namespaces/shop/pods?labelSelector=app%3Dweb");
    reply(transport.at(1), 200, listOf({replicaSetOf(2, 3, 3)}));
    reply(transport.at(2), 200, listOf({}));
    QTRY_VERIFY(call.future.isFinished());
    const base::Result<Rollout> read = call.future.result();
    QVERIFY(read.has_value());
    QCOMPARE(read->state, State::Complete);
    QCOMPARE(read->revisions.first().available, 3);
}

QTEST_GUILESS_MAIN(TstRollout)
#include "tst_rollout.moc"
