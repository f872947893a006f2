// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/pagesupport.h"
#include "models/services/rolloutjson.h"
#include "models/services/verdictjson.h"
#include "services/pages/podrows.h"
#include "services/verdict.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;
using store::Health;

namespace {

const qint64 kNow = kube::parseTime("2026-11-22T22:10:00Z").value_or(0);
const QByteArray kNone = R"({"items":[]})";

QByteArray claimEvent(const QByteArray &reason, const QByteArray &message)
{
    QByteArray events = eventJson(reason, message);
    return events.replace(R"("uid":"u1")", R"("uid":"c1")");
}

} // namespace

class TstVerdictWorkload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedPods_data();
    void refusedPods();
    void claims_data();
    void claims();
    void aClaimTellsWhoUsesIt();
    void jobs_data();
    void jobs();
    void aFailedJobTellsOfItsPod();
    void aJobSaysWhyItsNextPodIsNotMade_data();
    void aJobSaysWhyItsNextPodIsNotMade();
    void aReplicaSetTellsOfItsPods();
    void aReplicationControllerTellsOfItsPods();
    void aDeploymentTellsOfItsPods();
    void aDeploymentAsksForTheWorstPods();
    void deploymentsThatAreWell_data();
    void deploymentsThatAreWell();
    void whatIsBrokenBehindTheFirstPageIsFound();
    void nothingIsReadOnForWhatIsWell();
    void podsLeftOutAreNotMissing();
    void whatIsReplacedByHandIsWellOnceReady_data();
    void whatIsReplacedByHandIsWellOnceReady();
    void otherKindsTellByConditions_data();
    void otherKindsTellByConditions();
    void otherKindsTellOfTheirEnd();
};

void TstVerdictWorkload::refusedPods_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QByteArray>("cause");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QByteArray>("about");
    const auto row = [](const QString &message, const char *cause, const QString &sentence,
                        const char *about) {
        QTest::newRow(qPrintable(message))
            << message << QByteArray(cause) << sentence << QByteArray(about);
    };
    row(u"pods \"web-x\" is forbidden: exceeded quota: small, requested: pods=1, used: pods=2, limited: pods=2"_s,
        "QuotaExceeded",
        u"ResourceQuota \"small\" is used up: requested: pods=1, used: pods=2, limited: pods=2."_s,
        "small");
    row(u"pods \"web-x\" is forbidden: failed quota: small: must specify limits.cpu for: web"_s,
        "QuotaExceeded",
        u"ResourceQuota \"small\" refuses the pods: must specify limits.cpu for: web."_s, "small");
    row(u"pods \"web-x\" is forbidden: maximum cpu usage per Container is 1, but limit is 2"_s,
        "LimitRange",
        u"A LimitRange refuses the pods: maximum cpu usage per Container is 1, but limit is 2."_s,
        "");
    row(u"pods \"web-x\" is forbidden: violates PodSecurity \"restricted:latest\": runAsNonRoot != true"_s,
        "PodSecurity",
        u"Namespace \"shop\" allows pods of Pod Security level \"restricted:latest\" only: "
        "runAsNonRoot != true."_s,
        "shop");
    row(u"admission webhook \"v.io\" denied the request: no label team"_s, "AdmissionWebhook",
        u"Admission webhook \"v.io\" refuses the pods: no label team."_s, "");
    row(u"Internal error occurred: failed calling webhook \"v.io\": connection refused"_s,
        "AdmissionWebhook", u"Admission webhook \"v.io\" does not answer: connection refused."_s,
        "");
    row(u"pods \"x\" is forbidden: ValidatingAdmissionPolicy 'p' with binding 'b' denied request: no"_s,
        "AdmissionWebhook", u"ValidatingAdmissionPolicy \"p\" refuses the pods: no."_s, "p");
    row(u"pods \"x\" is forbidden: error looking up service account shop/bot: serviceaccount \"bot\" not found"_s,
        "ServiceAccountMissing", u"The pods' ServiceAccount \"bot\" does not exist."_s, "bot");
    row(u"pods \"x\" is forbidden: unable to create new content in namespace shop because it is being terminated"_s,
        "NamespaceTerminating",
        u"No pods are made any more: Namespace \"shop\" is being deleted."_s, "shop");
    row(u"something new"_s, "FailedCreate", u"Pods cannot be created: something new."_s, "");
}

void TstVerdictWorkload::refusedPods()
{
    QFETCH(const QString, message);
    const Verdict verdict = verdicts::ofCreation(message, "shop");
    QTEST(verdict.sentence, "sentence");
    QTEST(verdict.cause, "cause");
    QTEST(verdict.about.name, "about");
}

void TstVerdictWorkload::claims_data()
{
    QTest::addColumn<QByteArray>("claim");
    QTest::addColumn<QByteArray>("storageClass");
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<QByteArray>("pods");
    QTest::addColumn<QByteArray>("cause");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const QByteArray &claim, const QByteArray &storageClass,
                        const QByteArray &events, const QByteArray &pods, const char *cause,
                        const QString &sentence) {
        QTest::newRow(qPrintable(sentence))
            << claim << storageClass << events << pods << QByteArray(cause) << sentence;
    };
    const QByteArray fast = claimJson(R"("storageClassName":"fast",)");
    row(fast, {}, kNone, kNone, "NoStorageClass", u"StorageClass \"fast\" does not exist."_s);
    row(claimJson({}), {}, kNone, kNone, "NoMatchingVolume",
        u"No PersistentVolume fits it, and it names no StorageClass that makes one."_s);
    row(claimJson(R"("volumeName":"pv-1",)"), {}, kNone, kNone, "NoMatchingVolume",
        u"Waits for PersistentVolume \"pv-1\", which it asks for by name."_s);
    row(fast, classJson("kubernetes.io/no-provisioner"), kNone, kNone, "NoMatchingVolume",
        u"No PersistentVolume fits it, and StorageClass \"fast\" makes none (no-provisioner)."_s);
    row(fast, classJson("x.io/p", "WaitForFirstConsumer"), kNone, kNone, "WaitForFirstConsumer",
        u"No pod uses it yet: StorageClass \"fast\" binds it for the first one."_s);
    row(fast, classJson("x.io/p", "WaitForFirstConsumer"), kNone, kClaimUser,
        "WaitForFirstConsumer",
        u"Waits until its pod web-1 has a node: StorageClass \"fast\" binds then."_s);
    row(fast, classJson("x.io/p"), claimEvent("ProvisioningFailed", "quota of disks used up"),
        kNone, "ProvisioningFailed", u"No volume can be made: quota of disks used up."_s);
    row(fast, classJson("x.io/p"), kNone, kNone, "NoProvisioner",
        u"Waits for the provisioner x.io/p, which has made no volume yet."_s);
    row(claimJson(R"("volumeName":"pv-1",)", "Bound"), {}, kNone, kNone, "Bound",
        u"Bound to PersistentVolume \"pv-1\"."_s);
    row(claimJson(R"("volumeName":"pv-1",)", "Bound", {},
                  conditionJson("FileSystemResizePending", "True")),
        {}, kNone, kNone, "FileSystemResizePending",
        u"Its volume has grown; its file system does once a pod uses it."_s);
    row(claimJson(R"("volumeName":"pv-1",)", "Bound", {},
                  conditionJson("ControllerResizeError", "True")),
        {}, claimEvent("VolumeResizeFailed", "no space"), kNone, "ControllerResizeError",
        u"Its volume cannot be resized: no space."_s);
    const auto bound = [](const QByteArray &conditions) {
        QByteArray claim =
            claimJson(R"("volumeName":"pv-1","resources":{"requests":{"storage":"9Gi"}},)", "Bound",
                      {}, conditions);
        return claim.replace(
            R"("status":{)",
            R"("status":{"modifyVolumeStatus":{"targetVolumeAttributesClassName":"gold"},)");
    };
    row(bound(conditionJson("NodeResizeError", "True", {}, "disk is full")), {}, kNone, kNone,
        "NodeResizeError", u"Its volume cannot be resized: disk is full."_s);
    row(bound(conditionJson("Resizing", "True")), {}, kNone, kNone, "Resizing",
        u"Its volume is being resized to 9Gi."_s);
    row(bound(conditionJson("ModifyingVolume", "True")), {}, kNone, kNone, "ModifyingVolume",
        u"Its volume is being given VolumeAttributesClass \"gold\"."_s);
    row(bound(conditionJson("ModifyingVolume", "True") + ','
              + conditionJson("ModifyVolumeError", "True")),
        {}, claimEvent("VolumeModifyFailed", "no such tier"), kNone, "ModifyVolumeError",
        u"Its volume cannot be given VolumeAttributesClass \"gold\": no such tier."_s);
    row(claimJson(R"("volumeName":"pv-1",)", "Lost"), {}, kNone, kNone, "ClaimLost",
        u"Its PersistentVolume \"pv-1\" is gone, and what was on it with it."_s);
    row(claimJson(
            {}, "Bound",
            R"(,"deletionTimestamp":"2026-11-22T22:05:00Z","finalizers":["kubernetes.io/pvc-protection"])"),
        {}, kNone, kClaimUser, "Finalizers",
        u"Being deleted, but kept as long as pod web-1 uses it."_s);
}

void TstVerdictWorkload::claims()
{
    QFETCH(const QByteArray, claim);
    QFETCH(const QByteArray, storageClass);
    QFETCH(const QByteArray, events);
    QFETCH(const QByteArray, pods);
    PageCase page(claim);
    page.at(kNow).answered("events", events).answered("pods", pods);
    page.answered("classes", R"({"items":[)" + storageClass + "]}");
    const QList<Verdict> verdicts = page.details().verdicts;
    QVERIFY(!verdicts.isEmpty());
    QTEST(verdicts.constFirst().sentence, "sentence");
    QTEST(verdicts.constFirst().cause, "cause");
    // What its volume goes through is told by the claim alone: the row says the same.
    kube::Parser parser;
    const auto object = parser.parse(kube::viewOf(claim));
    QVERIFY(object);
    if (object->at("status", "phase").string() == "Bound"
        && !object->at("metadata", "deletionTimestamp").exists())
    {
        const pages::Judgement row = pages::judged({}, "persistentvolumeclaims", *object);
        QCOMPARE(row.health, verdicts.constFirst().health);
        QCOMPARE(row.reason.toUtf8(), verdicts.constFirst().cause);
    }
}

void TstVerdictWorkload::aClaimTellsWhoUsesIt()
{
    PageCase page(claimJson({}, "Bound"));
    QCOMPARE(page.needs().size(), 4);
    page.answered("pods", kClaimUser).answered("events", kNone);
    const ObjectDetails details = page.details();
    const DetailTable *users = tableOf(details, "pods");
    QVERIFY(users);
    QCOMPARE(users->rows.size(), 1);
    QCOMPARE(users->rows.constFirst().link.name, "web-1");
    const ObjectDetails unused = PageCase(claimJson({}, "Bound"))
                                     .answered("pods", kNone)
                                     .answered("events", kNone)
                                     .details();
    QVERIFY(!tableOf(unused, "pods")->empty.isEmpty());
}

void TstVerdictWorkload::jobs_data()
{
    QTest::addColumn<QByteArray>("job");
    QTest::addColumn<QByteArray>("cause");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const QByteArray &job, const char *cause, const QString &sentence) {
        QTest::newRow(qPrintable(sentence)) << job << QByteArray(cause) << sentence;
    };
    const auto failed = [](const QByteArray &reason, const QByteArray &message = {}) {
        return R"("failed":4,"conditions":[)" + conditionJson("Failed", "True", reason, message)
            + "]";
    };
    row(jobJson(R"(,"backoffLimit":3)", failed("BackoffLimitExceeded")), "BackoffLimitExceeded",
        u"Given up after 4 failure(s), more than its backoffLimit of 3."_s);
    row(jobJson(R"(,"backoffLimit":6)",
                R"("failed":1,"conditions":[)"
                    + conditionJson("Failed", "True", "BackoffLimitExceeded") + "]"),
        "BackoffLimitExceeded", u"Given up after more failures than its backoffLimit of 6."_s);
    row(jobJson(R"(,"activeDeadlineSeconds":60)", failed("DeadlineExceeded")), "DeadlineExceeded",
        u"Ended because it ran longer than its deadline of 60s (activeDeadlineSeconds)."_s);
    row(jobJson({}, failed("PodFailurePolicy", "exit code 42 matches rule 0")), "PodFailurePolicy",
        u"The Job has failed (PodFailurePolicy): exit code 42 matches rule 0."_s);
    row(jobJson({}, R"("succeeded":2,"conditions":[)" + conditionJson("Complete", "True") + "]"),
        "Complete", u"Complete: 2 pod(s) ended well."_s);
    row(jobJson(R"(,"suspend":true)", {}), "Suspended",
        u"Suspended: it makes no pods until resumed."_s);
    row(jobJson(R"(,"completions":3)", R"("active":1,"succeeded":1)"), "Running",
        u"Running: 1 of 3 pods ended well, 1 run, 0 have failed."_s);
    row(jobJson(
            {}, {},
            R"(,"deletionTimestamp":"2026-11-22T22:05:00Z","finalizers":["foregroundDeletion"])"),
        "Finalizers",
        u"Being deleted since 5m; it stays until its finalizers are removed: foregroundDeletion."_s);
}

void TstVerdictWorkload::jobs()
{
    QFETCH(const QByteArray, job);
    PageCase page(job);
    page.at(kNow).answered("pods", kNone).answered("events", kNone);
    const QList<Verdict> verdicts = page.details().verdicts;
    QVERIFY(!verdicts.isEmpty());
    QTEST(verdicts.constFirst().sentence, "sentence");
    QTEST(verdicts.constFirst().cause, "cause");
}

void TstVerdictWorkload::aFailedJobTellsOfItsPod()
{
    const PodJson pod{.phase = "Failed", .state = R"("state":{)" + terminated(7) + "}"};
    PageCase page(jobJson(R"(,"backoffLimit":0)",
                          R"("failed":1,"conditions":[)"
                              + conditionJson("Failed", "True", "BackoffLimitExceeded") + "]"));
    page.at(kNow).answered("pods", ownedPods(pod.json(), "j1")).answered("events", kNone);
    QCOMPARE(page.needs().size(), 2); // events and log of that pod
    page.answered("events:u1", kNone).saidLog("log:u1", "no input\n");
    const Verdict verdict = page.details().verdicts.value(0);
    QCOMPARE(verdict.cause, "BackoffLimitExceeded");
    QCOMPARE(
        verdict.sentence,
        u"Given up after 1 failure(s), more than its backoffLimit of 0. Container \"web\" exited "
        "with code 7 seconds after it started; last line: \"no input\"."_s);
    QCOMPARE(verdict.about.name, "web-1");
}

void TstVerdictWorkload::aJobSaysWhyItsNextPodIsNotMade_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("phase");
    QTest::addColumn<QByteArray>("cause");
    const QByteArray five = R"(,"completions":5)";
    QTest::newRow("the one before has ended")
        << five << QByteArray(R"("succeeded":1)") << QByteArray("Succeeded")
        << QByteArray("QuotaExceeded");
    QTest::newRow("the one before failed") << five << QByteArray(R"("failed":1)")
                                           << QByteArray("Failed") << QByteArray("QuotaExceeded");
    QTest::newRow("one runs") << five << QByteArray(R"("active":1)") << QByteArray("Running")
                              << QByteArray("Running");
    QTest::newRow("it needs no more")
        << QByteArray(R"(,"completions":1)") << QByteArray(R"("succeeded":1)")
        << QByteArray("Succeeded") << QByteArray("Running");
    QTest::newRow("a queue that runs dry")
        << QByteArray(R"(,"parallelism":3)") << QByteArray(R"("succeeded":1)")
        << QByteArray("Succeeded") << QByteArray("Running");
}

void TstVerdictWorkload::aJobSaysWhyItsNextPodIsNotMade()
{
    QFETCH(const QByteArray, spec);
    QFETCH(const QByteArray, status);
    QFETCH(const QByteArray, phase);
    PodJson pod{.phase = phase};
    if (phase == "Running") {
        pod.conditions = conditionJson("Ready", "True");
    }
    QByteArray events = eventJson("FailedCreate", "pods is forbidden: exceeded quota: small");
    events.replace(R"("uid":"u1")", R"("uid":"j1")");
    PageCase page(jobJson(spec, status));
    page.at(kNow).answered("pods", ownedPods(pod.json(), "j1")).answered("events", events);
    QTEST(page.details().verdicts.value(0).cause, "cause");
}

void TstVerdictWorkload::aReplicaSetTellsOfItsPods()
{
    PageCase refused(replicaSetJson(
        conditionJson("ReplicaFailure", "True", "FailedCreate",
                      R"(pods \"web-x\" is forbidden: exceeded quota: small, requested: pods=1)")));
    refused.at(kNow).answered("pods", kNone).answered("events", kNone);
    QCOMPARE(refused.details().verdicts.value(0).cause, "QuotaExceeded");
    PageCase well(replicaSetJson({}, 2));
    well.answered("pods", kNone).answered("events", kNone);
    QCOMPARE(well.details().verdicts.value(0).health, Health::Ok);
    PageCase none(replicaSetJson({}, 0, 0));
    none.answered("pods", kNone).answered("events", kNone);
    QCOMPARE(none.details().verdicts.value(0).cause, "ScaledToZero");
}

void TstVerdictWorkload::aReplicationControllerTellsOfItsPods()
{
    const auto controller = [](const QByteArray &ready) {
        return R"({"apiVersion":"v1","kind":"ReplicationController","metadata":{"name":"web",)"
               R"("namespace":"shop","uid":"rc-1"},"spec":{"replicas":2,"selector":{"app":"web"}},)"
               R"("status":{"readyReplicas":)"
            + ready + "}}";
    };
    PageCase well(controller("2"));
    QCOMPARE(well.needs().constFirst().query, "labelSelector=app%3Dweb");
    well.answered("pods", kNone).answered("events", kNone);
    QCOMPARE(well.details().verdicts.value(0).sentence, u"All of its 2 pod(s) are ready."_s);
    PageCase crashing(controller("0"));
    crashing.at(kNow).answered("events", kNone);
    crashing.answered("pods",
                      listOf({podOf("web-a", "rc-1", {}, false, "Running",
                                    containerOf(kCrashLoopState, kExitedState))}));
    QCOMPARE(crashing.details().verdicts.value(0).cause, "CrashLoopBackOff");
}

void TstVerdictWorkload::aDeploymentTellsOfItsPods()
{
    PageCase page(rollingWorkload("Deployment", deploymentSpec(2),
                                  deploymentStatus(2, 1, 1, "ReplicaSetUpdated")));
    page.at(kNow)
        .answered("events", kNone)
        .answered("revisions", listOf({replicaSetOf(1, 2, 2), replicaSetOf(2, 1, 0)}))
        .answered("pods",
                  listOf({podOf("web-1-a", "rs-1", {}, true, "Running"),
                          podOf("web-2-a", "rs-2", {}, false, "Running",
                                containerOf(kCrashLoopState, kExitedState))}))
        .answered("events:uid-web-2-a", kNone)
        .saidLog("log:uid-web-2-a", "no DB_URL\n");
    const ObjectDetails details = page.details();
    const Verdict verdict = details.verdicts.value(0);
    QCOMPARE(verdict.cause, "CrashLoopBackOff");
    QCOMPARE(verdict.health, Health::Warning);
    QVERIFY2(
        verdict.sentence.startsWith(u"1 of 2 pods are ready. Container \"web\" exits with code 3"_s)
            && verdict.sentence.endsWith(u"last line: \"no DB_URL\"."_s),
        qPrintable(verdict.sentence));
    QCOMPARE(verdict.about.name, "web-2-a");
    QCOMPARE(details.verdicts.size(), 2);
    const DetailTable *pods = tableOf(details, "pods");
    QVERIFY(pods);
    QCOMPARE(pods->rows.constFirst().link.name, "web-2-a"); // the worst first
}

void TstVerdictWorkload::aDeploymentAsksForTheWorstPods()
{
    PageCase page(rollingWorkload("Deployment", deploymentSpec(4), deploymentStatus(4, 4, 0)));
    page.answered("events", kNone)
        .answered("revisions", kNone)
        .answered("pods",
                  listOf({podOf("a", "rs-2", {}, false, "Running",
                                containerOf(kCrashLoopState, kExitedState)),
                          podOf("b", "rs-2", {}, false, "Running",
                                containerOf(kCrashLoopState, kExitedState)),
                          podOf("c", "rs-2", {}, false, "Pending", containerOf(kPullLong)),
                          podOf("d", "rs-2", {}, true, "Running")}));
    QByteArrayList ids;
    for (const pages::Need &need : page.needs()) {
        ids += need.id;
    }
    QCOMPARE(ids, (QByteArrayList{"events:uid-a", "log:uid-a", "events:uid-c"}));
}

void TstVerdictWorkload::deploymentsThatAreWell_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("cause");
    QTest::addColumn<Health>("health");
    QTest::newRow("rolled out") << deploymentSpec(2) << deploymentStatus(2, 2, 2)
                                << QByteArray("Available") << Health::Ok;
    QTest::newRow("none") << deploymentSpec(0) << deploymentStatus(0, 0, 0)
                          << QByteArray("ScaledToZero") << Health::None;
    QTest::newRow("paused") << deploymentSpec(2, "1", "0", R"("paused":true,)")
                            << deploymentStatus(3, 1, 2) << QByteArray("DeploymentPaused")
                            << Health::Warning;
    QTest::newRow("deadline") << deploymentSpec(2)
                              << deploymentStatus(3, 1, 2, "ProgressDeadlineExceeded")
                              << QByteArray("ProgressDeadlineExceeded") << Health::Failed;
    QTest::newRow("rolling") << deploymentSpec(2) << deploymentStatus(3, 1, 2)
                             << QByteArray("Progressing") << Health::Progressing;
}

void TstVerdictWorkload::deploymentsThatAreWell()
{
    QFETCH(const QByteArray, spec);
    QFETCH(const QByteArray, status);
    PageCase page(rollingWorkload("Deployment", spec, status));
    page.at(kNow).answered("events", kNone).answered("revisions", kNone).answered("pods", kNone);
    const QList<Verdict> verdicts = page.details().verdicts;
    QCOMPARE(verdicts.size(), 1);
    QTEST(verdicts.constFirst().cause, "cause");
    QTEST(verdicts.constFirst().health, "health");
}

/// A DaemonSet of 600, one of whose pods crashes: not among those of the first page.
void TstVerdictWorkload::whatIsBrokenBehindTheFirstPageIsFound()
{
    const QByteArray well = podOf("web-a", "uid-web", "h2", true, "Running");
    PageCase page(rollingWorkload("DaemonSet", daemonSpec(), daemonStatus(600, 600, 599)));
    page.at(kNow)
        .answered("events", kNone)
        .answered("revisions", listOf({controllerRevisionOf(2)}))
        .answered("pods", cutListOf({well}, "a/b"));
    QCOMPARE(page.details().verdicts.constLast().sentence,
             u"Only the first 1 of its pods were looked at."_s);
    const QList<pages::Need> needs = page.needs();
    QCOMPARE(needs.size(), 1);
    QCOMPARE(needs.constFirst().query, "labelSelector=app%3Dweb&continue=a%2Fb");
    QVERIFY(needs.constFirst().pages > 1);
    page.answered(needs.constFirst().id,
                  listOf({podOf("web-z", "uid-web", "h2", false, "Running",
                                containerOf(kCrashLoopState, kExitedState))}));
    QCOMPARE(page.needs().size(), 2); // events and log of that pod
    const ObjectDetails details = page.details();
    const Verdict verdict = details.verdicts.value(0);
    QCOMPARE(verdict.cause, "CrashLoopBackOff");
    QVERIFY2(verdict.sentence.startsWith(u"599 of 600 pods are ready. Container"_s),
             qPrintable(verdict.sentence));
    QVERIFY(details.verdicts.constLast().cause != "Unread");
    QCOMPARE(tableOf(details, "pods")->rows.size(), 2);
}

void TstVerdictWorkload::nothingIsReadOnForWhatIsWell()
{
    PageCase page(rollingWorkload("DaemonSet", daemonSpec(), daemonStatus(600, 600, 600)));
    page.at(kNow)
        .answered("events", kNone)
        .answered("revisions", listOf({controllerRevisionOf(2)}))
        .answered("pods", cutListOf({podOf("a", "uid-web", "h2", true, "Running")}, "t"));
    QVERIFY(page.needs().isEmpty());
    const ObjectDetails details = page.details();
    QCOMPARE(details.verdicts.size(), 1);
    QCOMPARE(details.verdicts.constFirst().health, Health::Ok);
    QCOMPARE(tableOf(details, "pods")->title, u"Pods (the first 1)"_s);
}

/// What was refused once is not told again because only some of the pods are known.
void TstVerdictWorkload::podsLeftOutAreNotMissing()
{
    const QByteArray refused =
        eventJson("FailedCreate", "pods is forbidden: exceeded quota: small");
    const QByteArray pods = cutListOf({podOf("web-a", "uid-web", "h2", true, "Running")}, "t");
    const auto causeOf = [&](const QByteArray &owner, QByteArray events, const QByteArray &uid) {
        events.replace(R"("uid":"u1")", QByteArray(R"("uid":")" + uid + '"'));
        PageCase page(owner);
        page.at(kNow).answered("events", events).answered("revisions", kNone);
        page.answered("pods", pods).answered("morePods", pods);
        return page.details().verdicts.value(0).cause;
    };
    const QByteArray scheduled = R"(,"currentNumberScheduled":)";
    const auto daemon = [&](const QByteArray &now) {
        return rollingWorkload("DaemonSet", daemonSpec(),
                               daemonStatus(600, 600, 599) + scheduled + now);
    };
    QCOMPARE(causeOf(daemon("600"), refused, "uid-web"), "Progressing");
    QCOMPARE(causeOf(daemon("599"), refused, "uid-web"), "QuotaExceeded");
    const QByteArray spec = R"(,"parallelism":600,"completions":900)";
    QCOMPARE(causeOf(jobJson(spec, R"("active":600)"), refused, "j1"), "Running");
    QCOMPARE(causeOf(jobJson(spec, R"("active":599)"), refused, "j1"), "QuotaExceeded");
}

void TstVerdictWorkload::whatIsReplacedByHandIsWellOnceReady_data()
{
    QTest::addColumn<int>("updated");
    QTest::addColumn<int>("ready");
    QTest::addColumn<QByteArray>("pod");
    QTest::addColumn<QByteArray>("cause");
    QTest::addColumn<Health>("health");
    QTest::addColumn<QString>("sentence");
    const QByteArray crashing = containerOf(kCrashLoopState, kExitedState);
    QTest::newRow("crash") << 2 << 0 << crashing << QByteArray("CrashLoopBackOff") << Health::Failed
                           << u"0 of 2 pods are ready. Container \"web\" exits with code 3"_s;
    QTest::newRow("starting") << 2 << 1 << containerOf(kCreatingState) << QByteArray("NotReady")
                              << Health::Progressing << u"1 of 2 pods are ready."_s;
    QTest::newRow("ready") << 2 << 2 << containerOf(kRunningState, "{}", true)
                           << QByteArray("Available") << Health::Ok << u"Rolled out. 2 pod(s)"_s;
    QTest::newRow("old ones left")
        << 1 << 2 << containerOf(kRunningState, "{}", true) << QByteArray("OnDelete") << Health::Ok
        << u"1 of 2 pods are of"_s;
    QTest::newRow("old ones left, starting")
        << 1 << 1 << containerOf(kCreatingState) << QByteArray("NotReady") << Health::Progressing
        << u"1 of 2 pods are ready."_s;
}

void TstVerdictWorkload::whatIsReplacedByHandIsWellOnceReady()
{
    QFETCH(const int, updated);
    QFETCH(const int, ready);
    QFETCH(const QByteArray, pod);
    QFETCH(const QString, sentence);
    PageCase page(rollingWorkload("DaemonSet", daemonSpec("null", "OnDelete"),
                                  daemonStatus(2, updated, ready)));
    page.at(kNow)
        .answered("events", kNone)
        .answered("revisions", listOf({controllerRevisionOf(1), controllerRevisionOf(2)}))
        .answered("pods", listOf({podOf("web-a", "uid-web", "h2", ready == 2, "Running", pod)}));
    const QList<Verdict> verdicts = page.details().verdicts;
    QVERIFY(!verdicts.isEmpty());
    QTEST(verdicts.constFirst().cause, "cause");
    QTEST(verdicts.constFirst().health, "health");
    QVERIFY2(verdicts.constFirst().sentence.startsWith(sentence),
             qPrintable(verdicts.constFirst().sentence));
}

void TstVerdictWorkload::otherKindsTellByConditions_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("cause");
    QTest::addColumn<Health>("health");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QByteArray &status, const char *cause,
                        Health health, const QString &sentence) {
        QTest::newRow(name) << status << QByteArray(cause) << health << sentence;
    };
    const auto conditions = [](const QByteArrayList &all) {
        return R"("conditions":[)" + all.join(',') + ']';
    };
    const QByteArray ready = conditionJson("Ready", "True");
    row("not ready",
        conditions({conditionJson("Synced", "True"),
                    conditionJson("Ready", "False", "NoPump", "the pump is off")}),
        "NoPump", Health::Warning, u"Condition Ready=False: the pump is off."_s);
    row("degraded", conditions({ready, conditionJson("Degraded", "True")}), "Degraded",
        Health::Failed, u"Condition Degraded=True."_s);
    row("unknown", conditions({conditionJson("Ready", "Unknown", "Lost", "no word from it")}),
        "Lost", Health::Unknown, u"Condition Ready=Unknown: no word from it."_s);
    row("the worst first",
        conditions({conditionJson("Ready", "Unknown"), conditionJson("Available", "False")}),
        "Available", Health::Failed, u"Condition Available=False."_s);
    row("neutral", conditions({ready, conditionJson("Progressing", "False")}), "Ready", Health::Ok,
        u"Ready."_s);
    row("synced", conditions({conditionJson("Synced", "True")}), "Synced", Health::Ok,
        u"Synced."_s);
    row("phase", R"("phase":"Failed")", "Failed", Health::Failed, u"Its phase is Failed."_s);
    row("a phase nobody knows", R"("phase":"Brewing")", "Brewing", Health::None,
        u"Its phase is Brewing."_s);
    row("ready, but its phase", conditions({ready}) + R"(,"phase":"Degraded")", "Degraded",
        Health::Warning, u"Its phase is Degraded."_s);
    row("ready in a well phase", conditions({ready}) + R"(,"phase":"Running")", "Ready", Health::Ok,
        u"Ready."_s);
    row("nothing", {}, "Untold", Health::None, u"Nothing here tells how it is."_s);
    row("only what is neutral", conditions({conditionJson("Paused", "True")}), "Untold",
        Health::None, u"Nothing here tells how it is."_s);
}

void TstVerdictWorkload::otherKindsTellByConditions()
{
    QFETCH(const QByteArray, status);
    const PageCase page(
        R"({"apiVersion":"x.io/v1","kind":"Widget","metadata":{"name":"w"},"status":{)" + status
        + "}}");
    const QList<Verdict> verdicts = page.details().verdicts;
    QVERIFY(!verdicts.isEmpty());
    QTEST(verdicts.constFirst().cause, "cause");
    QTEST(verdicts.constFirst().health, "health");
    QTEST(verdicts.constFirst().sentence, "sentence");
}

void TstVerdictWorkload::otherKindsTellOfTheirEnd()
{
    PageCase page(
        R"({"apiVersion":"x.io/v1","kind":"Widget","metadata":{"name":"w",)"
        R"("deletionTimestamp":"2026-11-22T22:09:00Z","finalizers":["x.io/pump"]},"status":{"conditions":[)"
        + conditionJson("Ready", "False", "NoPump", "the pump is off") + "]}}");
    page.at(kNow);
    const QList<Verdict> verdicts = page.details().verdicts;
    QCOMPARE(verdicts.size(), 2);
    QCOMPARE(verdicts.constFirst().cause, "Finalizers");
    PageCase silent(R"({"apiVersion":"x.io/v1","kind":"Widget","metadata":{"name":"w",)"
                    R"("deletionTimestamp":"2026-11-22T22:09:00Z","finalizers":["x.io/pump"]}})");
    silent.at(kNow);
    QCOMPARE(silent.details().verdicts.size(), 1);
    QCOMPARE(silent.details().verdicts.constFirst().cause, "Finalizers");
}

QTEST_GUILESS_MAIN(TstVerdictWorkload)
#include "tst_verdictworkload.moc"
