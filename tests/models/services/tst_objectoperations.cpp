// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/operations.h"

#include "exchange.h"
#include "jobsjson.h"

#include "services/actions.h"
#include "services/drain.h"
#include "services/jobs.h"
#include "services/objectwrites.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;
using base::Error;

namespace {

QString textOf(const QList<FieldEdit> &fields)
{
    QStringList out;
    for (const FieldEdit &field : fields) {
        out.append(u"%1: %2 -> %3"_s.arg(field.path.text(),
                                         field.from ? QString::fromUtf8(*field.from) : u"?"_s,
                                         QString::fromUtf8(field.value)));
    }
    return out.join(u'\n');
}

/// "Done Failed"
QString statesOf(const ObjectWrites &writes)
{
    static const QStringList kNames{u"Waiting"_s, u"Sent"_s, u"Done"_s, u"Failed"_s, u"Skipped"_s};
    QStringList out;
    for (const ObjectWrites::Item &item : writes.items()) {
        out.append(kNames.at(static_cast<int>(item.state)));
    }
    return out.join(u' ');
}

/// Keeps what is told of each write, so that a test answers.
struct Writes
{
    QList<ObjectWrites::Told> told;
    ObjectWrites::Send send = [this](const kube::ObjectRef &, QObject *,
                                     const ObjectWrites::Told &done) { told.append(done); };
    static QList<kube::ObjectRef> objects(int count)
    {
        QList<kube::ObjectRef> out;
        for (int i = 0; i < count; ++i) {
            out.append(refOf("pods"));
            out.last().name = "web-" + QByteArray::number(i);
        }
        return out;
    }
    static Error error(Error::Code code)
    {
        Error out;
        out.code = code;
        return out;
    }
};

} // namespace

class TstObjectOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineOfPairsIsRead();
    void switchesSetOneField_data();
    void switchesSetOneField();
    void kindsOfferWhatTheyHave();
    void aClaimOnlyGrows();
    void boundsSendWhatDiffers();
    void pairsAreComparedByKey();
    void keysAreQualifiedNames_data();
    void keysAreQualifiedNames();
    void labelValuesAreShort();
    void aJobIsMadeAsKubectlMakesIt();
    void aJobRunsAgain();
    void nothingElseIsRun();
    void startingAJobSendsItOnce();
    void podsOfANodeAreJudgedAsKubectlDoes();
    void anEvictionNamesThePod();
    void writesGoAFewAtATime();
    void aBrokenWaySkipsTheRest();
    void stoppingSendsNoMore();
};

void TstObjectOperations::switchesSetOneField_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("edit");
    QTest::newRow("pause") << Operation::Pause << "deployments.apps"_ba
                           << u".spec.paused: ? -> true"_s;
    QTest::newRow("resume") << Operation::Resume << "deployments.apps"_ba
                            << u".spec.paused: ? -> "_s;
    QTest::newRow("cordon") << Operation::Cordon << "nodes"_ba
                            << u".spec.unschedulable: ? -> true"_s;
    QTest::newRow("uncordon") << Operation::Uncordon << "nodes"_ba
                              << u".spec.unschedulable: ? -> "_s;
    QTest::newRow("suspend") << Operation::Suspend << "cronjobs.batch"_ba
                             << u".spec.suspend: ? -> true"_s;
    QTest::newRow("unsuspend") << Operation::Unsuspend << "jobs.batch"_ba
                               << u".spec.suspend: ? -> false"_s;
}

void TstObjectOperations::switchesSetOneField()
{
    QFETCH(const Operation, operation);
    QFETCH(const QByteArray, id);
    QFETCH(const QString, edit);
    const kube::ObjectRef object = refOf(id);
    QVERIFY(offers(object.resource, operation));
    const Edit made = switchEdit(object, operation);
    QCOMPARE(textOf(made.fields), edit);
    QCOMPARE(made.object.name, object.name);
    QVERIFY(!offers(refOf("configmaps").resource, operation));
}

void TstObjectOperations::kindsOfferWhatTheyHave()
{
    QVERIFY(offers(refOf("persistentvolumeclaims").resource, Operation::Resize));
    QVERIFY(!offers(refOf("persistentvolumes").resource, Operation::Resize));
    QVERIFY(offers(refOf("horizontalpodautoscalers.autoscaling").resource, Operation::Bounds));
    QVERIFY(offers(refOf("cronjobs.batch").resource, Operation::Start));
    QVERIFY(!offers(refOf("cronjobs.example.org").resource, Operation::Start));
    kube::Resource any = refOf("things.example.org").resource;
    QVERIFY(!offers(any, Operation::Labels));
    any.verbs = {"get", "patch"};
    QVERIFY(offers(any, Operation::Labels));
}

void TstObjectOperations::aClaimOnlyGrows()
{
    QVERIFY(sizeProblem(u"20Gi"_s, u"10Gi"_s).isEmpty());
    QVERIFY(sizeProblem(u"11000Mi"_s, u"10Gi"_s).isEmpty());
    QVERIFY(sizeProblem(u"10Gi"_s, u"10Gi"_s).isEmpty());
    QVERIFY(sizeProblem(u"9Gi"_s, u"10Gi"_s).contains(u"10Gi"_s));
    for (const QString &wrong : {u""_s, u"20 Gi"_s, u"viel"_s, u"20gb"_s}) {
        QVERIFY2(sizeProblem(wrong, u"10Gi"_s).contains(u"20Gi"_s), qPrintable(wrong));
    }
    QCOMPARE(textOf(resizeEdit(refOf("persistentvolumeclaims"), u"2Gi"_s, u"1Gi"_s).fields),
             u".spec.resources.requests.storage: \"1Gi\" -> \"2Gi\""_s);
}

void TstObjectOperations::boundsSendWhatDiffers()
{
    const kube::ObjectRef hpa = refOf("horizontalpodautoscalers.autoscaling");
    QCOMPARE(textOf(boundsEdit(hpa, {2, 5}, {1, 5}).fields), u".spec.minReplicas: 1 -> 2"_s);
    QCOMPARE(textOf(boundsEdit(hpa, {1, 9}, {1, 5}).fields), u".spec.maxReplicas: 5 -> 9"_s);
    QVERIFY(boundsEdit(hpa, {1, 5}, {1, 5}).fields.isEmpty());
}

void TstObjectOperations::pairsAreComparedByKey()
{
    const TextPairs before{{u"app"_s, u"web"_s}, {u"gone"_s, u"x"_s}, {u"tier"_s, u"back"_s}};
    const TextPairs after{{u"tier"_s, u"front"_s}, {u"app"_s, u"web"_s}, {u"a.b/new"_s, u""_s}};
    QCOMPARE(textOf(pairEdits("labels", after, before)),
             u".metadata.labels.gone: \"x\" -> \n"
             ".metadata.labels.tier: \"back\" -> \"front\"\n"
             ".metadata.labels[\"a.b/new\"]:  -> \"\""_s);
    QVERIFY(pairEdits("labels", before, before).isEmpty());
    QCOMPARE(pairsOf("{\"b\":\"2\",\"a\":\"1\"}"), (TextPairs{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}));
    QVERIFY(pairsOf({}).isEmpty());
}

void TstObjectOperations::keysAreQualifiedNames_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("fine");
    const QString longest(63, u'a');
    int row = 0;
    for (const QString &key : {u"app"_s, u"a.b/c"_s, u"App_1.x-y"_s, longest,
                               QString(u"example.org/"_s + longest), u"a-b.c/d"_s})
    {
        QTest::addRow("fine %d", row++) << key << true;
    }
    for (const QString &key :
         {u""_s, u"-a"_s, u"a-"_s, u"a b"_s, u"/a"_s, u"a/"_s, u"a/b/c"_s, u"A.b/c"_s, u"a_b/c"_s,
          u"a..b/c"_s, u"ä"_s, QString(longest + u'a')})
    {
        QTest::addRow("wrong %d", row++) << key << false;
    }
}

void TstObjectOperations::keysAreQualifiedNames()
{
    QFETCH(const QString, key);
    QFETCH(const bool, fine);
    QCOMPARE(keyProblem(key).isEmpty(), fine);
}

void TstObjectOperations::labelValuesAreShort()
{
    QVERIFY(labelValueProblem({}).isEmpty());
    QVERIFY(labelValueProblem(u"v1.2_x-Y"_s).isEmpty());
    QVERIFY(labelValueProblem(QString(63, u'a')).isEmpty());
    for (const QString &wrong : {QString(64, u'a'), u"a b"_s, u"a/b"_s, u"-"_s}) {
        QVERIFY2(!labelValueProblem(wrong).isEmpty(), qPrintable(wrong));
    }
}

void TstObjectOperations::aJobIsMadeAsKubectlMakesIt()
{
    const base::Result<QByteArray> job = jobFrom(kCronJob);
    QVERIFY(job.has_value());
    QCOMPARE(json(*job), json(kJobOfCronJob));
}

void TstObjectOperations::aJobRunsAgain()
{
    const base::Result<QByteArray> job = jobFrom(kJob);
    QVERIFY(job.has_value());
    QCOMPARE(json(*job), json(kJobAgain));
}

void TstObjectOperations::nothingElseIsRun()
{
    QCOMPARE(jobFrom(kJobBySelector).error().code, Error::Code::Unsupported);
    QCOMPARE(jobFrom("{\"kind\":\"Pod\"}").error().code, Error::Code::Unsupported);
    QCOMPARE(jobFrom("{").error().code, Error::Code::Parse);
}

void TstObjectOperations::startingAJobSendsItOnce()
{
    FakeTransport transport;
    const auto call = startJob(&transport, refOf("cronjobs.batch", "CronJob"));
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, kCronJob);
    TAKE_REQUEST(transport, 2);
    QCOMPARE(transport.last().request.method, "POST");
    QCOMPARE(transport.last().request.path,
             "/apis/batch/v1/namespaces/shop/jobs?fieldManager=nantian&fieldValidation=Strict");
    reply(transport, 201, kMadeJob);
    const auto made = wait(call);
    QVERIFY(made.has_value());
    QCOMPARE(made->name, "web-manual-x7k2p");
    QCOMPARE(made->uid, "uid-new");
    QCOMPARE(made->resource.kind, "Job");

    kube::ObjectRef replaced = refOf("cronjobs.batch", "CronJob");
    replaced.uid = "uid-before";
    const auto refused = startJob(&transport, replaced);
    TAKE_REQUEST(transport, 3);
    reply(transport, 200, kCronJob);
    QCOMPARE(wait(refused).error().reason, u"Replaced"_s);
    QCOMPARE(methods(transport), "GET POST GET");
}

void TstObjectOperations::podsOfANodeAreJudgedAsKubectlDoes()
{
    const auto pods = drainedPods(refOf("pods").resource, kPodsOfANode);
    QVERIFY(pods.has_value());
    QStringList found;
    for (const DrainedPod &pod : *pods) {
        QStringList words{QString::fromUtf8(pod.pod.ns + '/' + pod.pod.name)};
        words += pod.kind == DrainedPod::Kind::DaemonSet ? u"daemon"_s
            : pod.kind == DrainedPod::Kind::Mirror       ? u"mirror"_s
                                                         : u"goes"_s;
        if (pod.hasEmptyDir) {
            words += u"emptyDir"_s;
        }
        if (pod.isUnmanaged) {
            words += u"unmanaged"_s;
        }
        found.append(words.join(u' '));
    }
    QCOMPARE(found,
             (QStringList{u"shop/web goes"_s, u"shop/cache goes emptyDir"_s,
                          u"shop/alone goes unmanaged"_s, u"kube-system/agent daemon"_s,
                          u"kube-system/apiserver mirror"_s, u"shop/done goes"_s}));
    QCOMPARE(drainedPods(refOf("pods").resource, "{").error().code, Error::Code::Parse);
}

void TstObjectOperations::anEvictionNamesThePod()
{
    FakeTransport transport;
    const auto call = evictPod(&transport, refOf("pods", "Pod"));
    TAKE_REQUEST(transport, 1);
    QCOMPARE(transport.last().request.method, "POST");
    QCOMPARE(transport.last().request.path,
             "/api/v1/namespaces/shop/pods/web/eviction?fieldManager=nantian");
    const QJsonObject sent = json(transport.last().request.body);
    QCOMPARE(sent["kind"_L1], u"Eviction"_s);
    QCOMPARE(sent["metadata"_L1]["name"_L1], u"web"_s);
    QCOMPARE(sent["deleteOptions"_L1]["preconditions"_L1]["uid"_L1], u"uid-web"_s);
    reply(transport, 429, "{}");
    QCOMPARE(wait(call).error().code, Error::Code::RateLimited);
    QCOMPARE(transport.count(), 1); // the drain asks again, not the request
}

void TstObjectOperations::writesGoAFewAtATime()
{
    Writes server;
    ObjectWrites writes(Writes::objects(6), server.send);
    QSignalSpy ended(&writes, &ObjectWrites::ended);
    writes.start();
    QCOMPARE(statesOf(writes), u"Sent Sent Sent Sent Waiting Waiting"_s);
    server.told.at(1)(std::nullopt);
    server.told.at(0)(Writes::error(Error::Code::Forbidden));
    QCOMPARE(statesOf(writes), u"Failed Done Sent Sent Sent Sent"_s);
    for (int i = 2; i < 6; ++i) {
        QCOMPARE(ended.size(), 0);
        server.told.at(i)(std::nullopt);
    }
    QCOMPARE(ended.size(), 1);
    QVERIFY(writes.isEnded());
    QCOMPARE(writes.count(ObjectWrites::State::Done), 5);
    QCOMPARE(writes.items().first().error.code, Error::Code::Forbidden);
    writes.stop(); // too late
    QCOMPARE(ended.size(), 1);
}

void TstObjectOperations::aBrokenWaySkipsTheRest()
{
    Writes server;
    ObjectWrites writes(Writes::objects(6), server.send);
    QSignalSpy ended(&writes, &ObjectWrites::ended);
    writes.start();
    server.told.at(0)(Writes::error(Error::Code::Indeterminate));
    QCOMPARE(statesOf(writes), u"Failed Sent Sent Sent Skipped Skipped"_s);
    for (int i = 1; i < 4; ++i) {
        QCOMPARE(ended.size(), 0);
        server.told.at(i)(std::nullopt);
    }
    QCOMPARE(ended.size(), 1);
    QCOMPARE(server.told.size(), 4);
}

void TstObjectOperations::stoppingSendsNoMore()
{
    Writes server;
    ObjectWrites writes(Writes::objects(5), server.send);
    QSignalSpy ended(&writes, &ObjectWrites::ended);
    writes.start();
    writes.stop();
    QCOMPARE(statesOf(writes), u"Sent Sent Sent Sent Skipped"_s);
    for (const ObjectWrites::Told &told : std::as_const(server.told)) {
        QCOMPARE(ended.size(), 0);
        told(std::nullopt);
    }
    QCOMPARE(ended.size(), 1);
}

void TstObjectOperations::aLineOfPairsIsRead()
{
    const auto fields = pairFields("labels", u"  tier=front example.org/old-  empty= "_s);
    QVERIFY(fields.has_value());
    QCOMPARE(textOf(*fields),
             u".metadata.labels.tier: ? -> \"front\"\n"
             ".metadata.labels[\"example.org/old\"]: ? -> \n"
             ".metadata.labels.empty: ? -> \"\""_s);
    QVERIFY(pairFields("labels", {})->isEmpty());
    for (const QString &wrong :
         {u"tier"_s, u"=front"_s, u"-"_s, u"a b=1"_s, u"a=1 a-"_s, u"a=b c"_s, u"a=x/y"_s})
    {
        QVERIFY2(!pairFields("labels", wrong), qPrintable(wrong));
    }
    QVERIFY(pairFields("annotations", u"a=x/y=z"_s).has_value());
}

QTEST_GUILESS_MAIN(TstObjectOperations)
#include "tst_objectoperations.moc"
