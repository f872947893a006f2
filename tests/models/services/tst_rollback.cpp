// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editjson.h"
#include "exchange.h"
#include "models/services/workloadjson.h"
#include "services/rollback.h"

#include "base/clock.h"
#include "kube/api/schemacache.h"
#include "services/revisions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using base::Error;
using namespace nantian::tests;

namespace {

QJsonValue body(const FakeTransport::Transfer &transfer)
{
    const QJsonDocument document = QJsonDocument::fromJson(transfer.request.body);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

const QByteArray kThreeAndOne = list({replicaSet(3, "web:3"), replicaSet(1, "web:1")});

} // namespace

class TstRollback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoTakesTheRevisionBefore();
    void undoTakesTheRevisionAskedFor();
    void undoSkipsTheSameTemplate();
    void undoIsTriedOut();
    void undoThatIsNotTriedOutIsOurOwnResult();
    void undoRefuses_data();
    void undoRefuses();
    void undoOfADaemonSetSendsTheDataAsItIs();
    void listsRevisionsNewestFirst();
    void countsThePodsOfARevision_data();
    void countsThePodsOfARevision();
    void aPatchThatWasRefusedIsDecidedAnew();
    void aPatchThatIsRefusedForItselfIsSentOnce();
    void somebodysChangeInBetweenIsAConflict();
    void onlyWhatWasShownIsWrittenOver_data();
    void onlyWhatWasShownIsWrittenOver();
    void theRevisionBeforeNeedsNoCurrentOne();
    void theWayBackBringsTemplateAndAnnotations();
    void theWayBackIsTriedOut();
    void theWayBackIsNotOverSomebodysChange();
    void theWayBackOfAStatefulSetIsItsTemplate();
    void aDaemonSetsVersionIsReadAnew();
};

void TstRollback::undoTakesTheRevisionBefore()
{
    FakeTransport transport;
    const auto call = undoWorkload(&transport, refOf("deployments.apps"), 0);
    TAKE_REQUEST(transport, 1);
    QCOMPARE(transport.last().request.path, "/apis/apps/v1/namespaces/shop/deployments/web");
    reply(transport, 200, deployment("web:3"));
    TAKE_REQUEST(transport, 2);
    QCOMPARE(transport.last().request.path,
             "/apis/apps/v1/namespaces/shop/replicasets?labelSelector="
                 + QByteArray("app=web,tier in (a,b)").toPercentEncoding());
    reply(transport, 200,
          list({replicaSet(3, "web:3"), replicaSet(1, "web:1"), replicaSet(2, "web:2"),
                replicaSet(9, "other", "uid-stranger")}));
    TAKE_REQUEST(transport, 3);
    const auto &sent = transport.last();
    QCOMPARE(sent.request.method, "PATCH");
    QCOMPARE(header(sent.request, "Content-Type"), "application/json-patch+json");
    const QJsonArray patch = body(sent).toArray();
    QCOMPARE(patch.size(), 5);
    QCOMPARE(patch.at(0)["op"_L1], u"test"_s);
    QCOMPARE(patch.at(0)["path"_L1], u"/metadata/uid"_s);
    QCOMPARE(patch.at(0)["value"_L1], u"uid-web"_s);
    QCOMPARE(patch.at(1)["op"_L1], u"test"_s);
    QCOMPARE(patch.at(1)["path"_L1], u"/spec/template"_s);
    QCOMPARE(patch.at(1)["value"_L1].toObject(),
             QJsonDocument::fromJson(podTemplate("web:3")).object());
    QCOMPARE(patch.at(2)["op"_L1], u"test"_s);
    QCOMPARE(patch.at(2)["path"_L1], u"/metadata/annotations"_s);
    QCOMPARE(
        patch.at(2)["value"_L1].toObject(),
        QJsonObject({{u"deployment.kubernetes.io/revision"_s, u"3"_s}, {u"own"_s, u"lost"_s}}));
    QCOMPARE(patch.at(3)["path"_L1], u"/spec/template"_s);
    QCOMPARE(patch.at(3)["value"_L1].toObject(),
             QJsonDocument::fromJson(podTemplate("web:2")).object());
    QCOMPARE(patch.at(4)["path"_L1], u"/metadata/annotations"_s);
    QCOMPARE(patch.at(4)["value"_L1].toObject(),
             QJsonObject({{u"deployment.kubernetes.io/revision"_s, u"3"_s},
                          {u"kubernetes.io/change-cause"_s, u"cause 2"_s}}));
    reply(transport, 200, "{}");
    QVERIFY(wait(call).has_value());
}

void TstRollback::undoTakesTheRevisionAskedFor()
{
    FakeTransport transport;
    const auto call = undoWorkload(&transport, refOf("deployments.apps"), 1);
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, deployment("web:3"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 200, list({replicaSet(1, "web:1"), replicaSet(3, "web:3")}));
    TAKE_REQUEST(transport, 3);
    QVERIFY(transport.last().request.body.contains("web:1"));
    reply(transport, 200, deployment("web:1"));
    const base::Result<UndoDone> done = wait(call);
    QVERIFY(done.has_value());
    QCOMPARE(done->revision, 1);
    QCOMPARE(done->images, QStringList{u"web 3 → 1"_s});
}

void TstRollback::undoSkipsTheSameTemplate()
{
    FakeTransport transport;
    const auto call = undoWorkload(&transport, refOf("deployments.apps"), 3);
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, deployment("web:3"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 200, list({replicaSet(2, "web:2"), replicaSet(3, "web:3")}));
    const base::Result<UndoDone> result = wait(call);
    QVERIFY(result.has_value());
    QVERIFY(result->answer.object.isEmpty());
    QVERIFY(result->answer.warnings.constFirst().contains(u"already matches revision 3"_s));
    QCOMPARE(transport.count(), 2);
}

void TstRollback::undoIsTriedOut()
{
    base::SystemClock clock;
    FakeTransport transport;
    kube::SchemaCache schemas(&clock);
    const auto call = previewUndo(&transport, &schemas, refOf("deployments.apps"), 1);
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, deployment("web:3"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 200, list({replicaSet(1, "web:1"), replicaSet(3, "web:3")}));
    TAKE_REQUEST(transport, 3);
    QCOMPARE(transport.last().request.path,
             "/apis/apps/v1/namespaces/shop/deployments/web?fieldManager=nantian&dryRun=All");
    reply(transport, 200, deployment("mirror/web:1"), {{"Warning", "299 - \"careful\""}});
    TAKE_REQUEST(transport, 4);
    reply(transport, 404, "{}"); // no schemas
    const base::Result<UndoPreview> preview = wait(call);
    QVERIFY(preview.has_value());
    QCOMPARE(preview->revision, 1);
    const Comparison *comparison = &preview->comparison;
    QVERIFY(!comparison->untried);
    QCOMPARE(comparison->warnings, QStringList{u"careful"_s});
    // What the server makes of it, not what was sent.
    QCOMPARE(comparison->changes.size(), 1);
    QCOMPARE(comparison->changes.first().after, "\"mirror/web:1\"");
    QCOMPARE(transport.count(), 4);
}

void TstRollback::undoThatIsNotTriedOutIsOurOwnResult()
{
    base::SystemClock clock;
    FakeTransport transport;
    kube::SchemaCache schemas(&clock);
    const auto call = previewUndo(&transport, &schemas, refOf("deployments.apps"), 1);
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, deployment("web:3"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 200, list({replicaSet(1, "web:1"), replicaSet(3, "web:3")}));
    TAKE_REQUEST(transport, 3);
    reply(transport, 400, kNoDryRun);
    TAKE_REQUEST(transport, 4);
    reply(transport, 404, "{}");
    const base::Result<UndoPreview> preview = wait(call);
    QVERIFY(preview.has_value());
    QCOMPARE(preview->revision, 1);
    const Comparison *comparison = &preview->comparison;
    QVERIFY(comparison->untried.has_value());
    QStringList changed;
    for (const FieldChange &change : std::as_const(comparison->changes)) {
        changed.append(change.path.text());
    }
    // Annotations of its own go: kubectl's undo takes those of the revision.
    QCOMPARE(changed,
             (QStringList{u".metadata.annotations[\"kubernetes.io/change-cause\"]"_s,
                          u".metadata.annotations.own"_s,
                          u".spec.template.spec.containers[name=\"web\"].image"_s}));
    QCOMPARE(preview->lostAnnotations, QStringList{u"own"_s});
}

void TstRollback::undoRefuses_data()
{
    QTest::addColumn<qint64>("revision");
    QTest::addColumn<bool>("paused");
    QTest::addColumn<int>("replicaSets");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no history") << qint64(0) << false << 0 << u"NoEarlierRevision"_s;
    QTest::newRow("one revision only") << qint64(0) << false << 1 << u"NoEarlierRevision"_s;
    QTest::newRow("unknown revision") << qint64(7) << false << 2 << u"NoRevision"_s;
    QTest::newRow("negative") << qint64(-1) << false << 2 << u"NoRevision"_s;
    QTest::newRow("paused") << qint64(0) << true << 2 << u"Paused"_s;
}

void TstRollback::undoRefuses()
{
    QFETCH(const qint64, revision);
    QFETCH(const bool, paused);
    QFETCH(const int, replicaSets);
    QFETCH(const QString, reason);
    FakeTransport transport;
    const auto call = undoWorkload(&transport, refOf("deployments.apps"), revision);
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, deployment("web:2", paused));
    TAKE_REQUEST(transport, 2);
    QByteArrayList items;
    for (int i = 1; i <= replicaSets; ++i) {
        items += replicaSet(i, "web:" + QByteArray::number(i));
    }
    reply(transport, 200, list(items));
    const base::Result<UndoDone> result = wait(call);
    QVERIFY(!result.has_value());
    QCOMPARE(int(result.error().code), int(paused ? Error::Code::Invalid : Error::Code::NotFound));
    QCOMPARE(result.error().reason, reason);
    QVERIFY(!result.error().detail.isEmpty());
    QCOMPARE(transport.count(), 2);
}

void TstRollback::undoOfADaemonSetSendsTheDataAsItIs()
{
    const auto revision = [](int number, const QByteArray &image) -> QByteArray {
        QByteArray patched = podTemplate(image);
        patched.insert(1, R"("$patch":"replace",)");
        return R"({"metadata":{"name":"web-x","ownerReferences":[{"controller":true,"uid":"uid-web"}]},"revision":)"
            + QByteArray::number(number) + R"(,"data":{"spec":{"template":)" + patched + "}}}";
    };
    FakeTransport transport;
    const auto call = undoWorkload(&transport, refOf("daemonsets.apps", "DaemonSet"), 0);
    TAKE_REQUEST(transport, 1);
    reply(
        transport, 200,
        R"({"metadata":{"name":"web","uid":"uid-web","resourceVersion":"77"},"spec":{"selector":{"matchLabels":{"app":"web"}},"template":)"
            + podTemplate("web:3") + "}}");
    TAKE_REQUEST(transport, 2);
    QVERIFY(transport.last().request.path.startsWith(
        "/apis/apps/v1/namespaces/shop/controllerrevisions?"));
    reply(transport, 200, list({revision(3, "web:3"), revision(2, "web:2")}));
    TAKE_REQUEST(transport, 3);
    QCOMPARE(header(transport.last().request, "Content-Type"),
             "application/strategic-merge-patch+json");
    QCOMPARE(body(transport.last())["metadata"_L1].toObject(),
             QJsonObject({{u"uid"_s, u"uid-web"_s}, {u"resourceVersion"_s, u"77"_s}}));
    const QJsonObject sent = body(transport.last())["spec"_L1]["template"_L1].toObject();
    QCOMPARE(sent.value("$patch"_L1), u"replace"_s);
    QCOMPARE(sent["spec"_L1]["containers"_L1][0]["image"_L1], u"web:2"_s);
    reply(transport, 200, "{}");
    QVERIFY(wait(call).has_value());
}

void TstRollback::listsRevisionsNewestFirst()
{
    FakeTransport transport;
    const auto call = listRevisions(&transport, refOf("deployments.apps"));
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, deployment("web:2"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 200,
          list({replicaSet(1, "web:1"), replicaSet(3, "web:3"), replicaSet(2, "web:2")}));
    const base::Result<QList<Revision>> revisions = wait(call);
    QVERIFY(revisions.has_value());
    QCOMPARE(revisions->size(), 3);
    QCOMPARE(revisions->at(0).number, 3);
    QVERIFY(!revisions->at(0).current);
    QVERIFY(revisions->at(1).current);
    QCOMPARE(revisions->at(1).changeCause, u"cause 2"_s);
    QCOMPARE(revisions->at(1).images, QStringList{u"web:2"_s});
    QVERIFY(!revisions->at(1).templateJson.contains("pod-template-hash"));
    QCOMPARE(revisions->at(2).created, 1795384860);
}

void TstRollback::countsThePodsOfARevision_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<int>("status"); // of the list of pods
    QTest::addColumn<QString>("counts");
    QTest::newRow("StatefulSet") << "statefulsets.apps"_ba << 200 << u"2 1"_s;
    QTest::newRow("DaemonSet") << "daemonsets.apps"_ba << 200 << u"2 1"_s;
    QTest::newRow("pods that may not be read") << "daemonsets.apps"_ba << 403 << u"? ?"_s;
}

void TstRollback::countsThePodsOfARevision()
{
    QFETCH(const QByteArray, id);
    QFETCH(const int, status);
    QFETCH(const QString, counts);
    const bool named = id.startsWith("stateful");
    FakeTransport transport;
    kube::ObjectRef ref = refOf(id);
    ref.uid.clear(); // as from the command line
    const auto call = listRevisions(&transport, ref);
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, workloadOf("web:2"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 200, list({controllerRevision(1, "web:1"), controllerRevision(2, "web:2")}));
    TAKE_REQUEST(transport, 3);
    QVERIFY(
        transport.last().request.path.startsWith("/api/v1/namespaces/shop/pods?labelSelector="));
    QVERIFY(header(transport.last().request, "Accept").contains("PartialObjectMetadataList"));
    const QByteArray prefix = named ? "web-" : "hash-";
    reply(transport, status,
          list({podOf(prefix + "2"), podOf(prefix + "1"), podOf(prefix + "2"),
                podOf(prefix + "1", "uid-stranger")}));
    const base::Result<QList<Revision>> revisions = wait(call);
    QVERIFY(revisions.has_value());
    QStringList found;
    for (const Revision &revision : *revisions) {
        found.append(revision.replicas ? QString::number(*revision.replicas) : u"?"_s);
    }
    QCOMPARE(found.join(u' '), counts);
}

/// What the server says where a test of a JSON patch fails: it names no field.
void TstRollback::aPatchThatWasRefusedIsDecidedAnew()
{
    FakeTransport transport;
    const auto call = undoWorkload(&transport, refOf("deployments.apps"), 1);
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, deployment("web:3"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 200, kThreeAndOne);
    TAKE_REQUEST(transport, 3);
    reply(transport, 422, kTestFailed);
    // The controller wrote its annotation in between, which says nothing about the template.
    TAKE_REQUEST(transport, 4);
    reply(transport, 200, deployment("web:3").replace(R"(revision":"3")", R"(revision":"4")"));
    TAKE_REQUEST(transport, 5);
    reply(transport, 200, kThreeAndOne);
    TAKE_REQUEST(transport, 6);
    QCOMPARE(
        body(transport.last()).toArray().at(2)["value"_L1]["deployment.kubernetes.io/revision"_L1],
        u"4"_s);
    reply(transport, 200, deployment("web:1"));
    QVERIFY(wait(call).has_value());
    QCOMPARE(transport.count(), 6);
}

void TstRollback::aPatchThatIsRefusedForItselfIsSentOnce()
{
    FakeTransport transport;
    const auto call = undoWorkload(&transport, refOf("deployments.apps"), 1);
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, deployment("web:3"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 200, kThreeAndOne);
    TAKE_REQUEST(transport, 3);
    reply(transport, 422, kTestFailed);
    TAKE_REQUEST(transport, 4);
    reply(transport, 200, deployment("web:3"));
    TAKE_REQUEST(transport, 5);
    reply(transport, 200, kThreeAndOne);
    const base::Result<UndoDone> result = wait(call);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Invalid);
    QCOMPARE(methods(transport), "GET GET PATCH GET GET");
}

void TstRollback::somebodysChangeInBetweenIsAConflict()
{
    FakeTransport transport;
    const auto call = undoWorkload(&transport, refOf("deployments.apps"), 1);
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, deployment("web:3"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 200, kThreeAndOne);
    TAKE_REQUEST(transport, 3);
    reply(transport, 422, kTestFailed);
    TAKE_REQUEST(transport, 4);
    reply(transport, 200, deployment("web:9").replace(R"("annotations")", kSetByKubectl));
    TAKE_REQUEST(transport, 5);
    reply(transport, 200, kThreeAndOne);
    const base::Result<UndoDone> result = wait(call);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Conflict);
    const QString said = base::errorSentence(result.error());
    QVERIFY2(said.contains(u"image is web:9 by now, set by kubectl-set"_s), qPrintable(said));
    QCOMPARE(methods(transport), "GET GET PATCH GET GET");
}

void TstRollback::onlyWhatWasShownIsWrittenOver_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("then");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QString>("says"); // empty: it is written
    const auto row = [](const char *name, const QByteArray &kind, const QByteArray &then,
                        const QByteArray &now, const QString &says) {
        QTest::newRow(name) << kind << then << now << says;
    };
    const QByteArray made = deployment("web:3");
    row("nothing", "deployments.apps", made, made, {});
    row("a template", "deployments.apps", made, deployment("web:5"), u"image is web:5 by now"_s);
    row("an annotation that would be lost", "deployments.apps", made,
        QByteArray(made).replace(R"("own":"lost")", R"("own":"newer")"),
        u".metadata.annotations.own is newer by now"_s);
    row("the controller's annotation", "deployments.apps", made,
        QByteArray(made).replace(R"(revision":"3")", R"(revision":"4")"), {});
    row("version and replicas", "deployments.apps", made,
        QByteArray(made)
            .replace(R"("resourceVersion":"77")", R"("resourceVersion":"99")")
            .replace(R"("spec":{"paused")", R"("spec":{"replicas":9,"paused")"),
        {});
    row("another object", "deployments.apps", made, QByteArray(made).replace("uid-web", "uid-new"),
        u"was deleted and made anew"_s);
    row("a DaemonSet's template", "daemonsets.apps", workloadOf("web:3"), workloadOf("web:5"),
        u"image is web:5 by now"_s);
    row("nothing of a StatefulSet", "statefulsets.apps", workloadOf("web:3"), workloadOf("web:3"),
        {});
}

void TstRollback::onlyWhatWasShownIsWrittenOver()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const QByteArray, then);
    QFETCH(const QByteArray, now);
    QFETCH(const QString, says);
    const kube::ObjectRef ref = refOf(kind);
    FakeTransport transport;
    const auto call = undoWorkload(&transport, ref, 1, replacedPart(ref.resource, then));
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, now);
    if (!now.contains("uid-new")) {
        TAKE_REQUEST(transport, 2);
        reply(transport, 200,
              kind == "deployments.apps"
                  ? kThreeAndOne
                  : list({controllerRevision(1, "web:1"), controllerRevision(3, "web:3")}));
    }
    if (says.isEmpty()) {
        TAKE_REQUEST(transport, 3);
        QCOMPARE(transport.last().request.method, "PATCH");
        reply(transport, 200, now);
        QVERIFY(wait(call).has_value());
        return;
    }
    const base::Result<UndoDone> result = wait(call);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Conflict);
    QVERIFY2(base::errorSentence(result.error()).contains(says),
             qPrintable(base::errorSentence(result.error())));
    QVERIFY(!methods(transport).contains("PATCH"));
}

/// kubectl: the second highest, whatever the template is now.
void TstRollback::theRevisionBeforeNeedsNoCurrentOne()
{
    FakeTransport transport;
    const auto call = undoWorkload(&transport, refOf("deployments.apps"), 0);
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, deployment("web:new"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 200,
          list({replicaSet(3, "web:3"), replicaSet(1, "web:1"), replicaSet(2, "web:2")}));
    TAKE_REQUEST(transport, 3);
    reply(transport, 200, deployment("web:2"));
    const base::Result<UndoDone> done = wait(call);
    QVERIFY(done.has_value());
    QCOMPARE(done->revision, 2);
}

void TstRollback::theWayBackBringsTemplateAndAnnotations()
{
    const QByteArray before = deployment("web:3");
    const QByteArray after =
        deployment("mirror/web:2")
            .replace(R"("own":"lost")", R"("kubernetes.io/change-cause":"cause 2")");
    FakeTransport transport;
    const auto call = restoreWorkload(&transport, refOf("deployments.apps"), before, after);
    TAKE_REQUEST(transport, 1);
    // Meanwhile the controller told of it, and somebody noted something else.
    reply(transport, 200,
          QByteArray(after).replace(R"(revision":"3")", R"(revision":"4","note":"n")"));
    TAKE_REQUEST(transport, 2);
    const QJsonArray patch = body(transport.last()).toArray();
    QCOMPARE(patch.at(3)["value"_L1].toObject(),
             QJsonDocument::fromJson(podTemplate("web:3")).object());
    QCOMPARE(patch.at(4)["value"_L1].toObject(),
             QJsonObject({{u"deployment.kubernetes.io/revision"_s, u"4"_s},
                          {u"note"_s, u"n"_s},
                          {u"own"_s, u"lost"_s}}));
    reply(transport, 200, before);
    const base::Result<UndoDone> done = wait(call);
    QVERIFY(done.has_value());
    QCOMPARE(done->images, QStringList{u"mirror/web:2 → web:3"_s});
}

void TstRollback::theWayBackIsTriedOut()
{
    base::SystemClock clock;
    FakeTransport transport;
    kube::SchemaCache schemas(&clock);
    const QByteArray before = deployment("web:3");
    const QByteArray after = deployment("web:2");
    const auto call =
        previewRestore(&transport, &schemas, refOf("deployments.apps"), before, after);
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, after);
    TAKE_REQUEST(transport, 2);
    QCOMPARE(transport.last().request.method, "PATCH");
    QVERIFY(transport.last().request.path.endsWith("&dryRun=All"));
    reply(transport, 200, before);
    TAKE_REQUEST(transport, 3);
    reply(transport, 404, "{}");
    const base::Result<Comparison> preview = wait(call);
    QVERIFY(preview.has_value());
    QCOMPARE(preview->changes.size(), 1);
    QCOMPARE(preview->changes.first().after, "\"web:3\"");
    QCOMPARE(transport.count(), 3);
}

void TstRollback::theWayBackIsNotOverSomebodysChange()
{
    const QByteArray after =
        deployment("web:2").replace(R"("own":"lost")", R"("kubernetes.io/change-cause":"cause 2")");
    FakeTransport transport;
    const auto call =
        restoreWorkload(&transport, refOf("deployments.apps"), deployment("web:3"), after);
    TAKE_REQUEST(transport, 1);
    reply(transport, 200,
          QByteArray(after).replace("web:2", "web:9").replace(R"("annotations")", kSetByKubectl));
    const base::Result<UndoDone> result = wait(call);
    QVERIFY(!result);
    const QString said = base::errorSentence(result.error());
    QVERIFY2(said.contains(u"image is web:9 by now, set by kubectl-set"_s), qPrintable(said));
    QCOMPARE(transport.count(), 1);
}

void TstRollback::theWayBackOfAStatefulSetIsItsTemplate()
{
    FakeTransport transport;
    const auto call = restoreWorkload(&transport, refOf("statefulsets.apps", "StatefulSet"),
                                      workloadOf("web:3"), workloadOf("web:2"));
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, workloadOf("web:2"));
    TAKE_REQUEST(transport, 2);
    const QJsonArray patch = body(transport.last()).toArray();
    QCOMPARE(patch.size(), 3);
    QCOMPARE(patch.at(2)["value"_L1].toObject(),
             QJsonDocument::fromJson(podTemplate("web:3")).object());
    reply(transport, 200, workloadOf("web:3"));
    QVERIFY(wait(call).has_value());
}

void TstRollback::aDaemonSetsVersionIsReadAnew()
{
    const auto version = [](const QByteArray &number) {
        const QByteArray both = R"("uid":"uid-web","resourceVersion":")" + number + '"';
        return workloadOf("web:3").replace(R"("uid":"uid-web")", both);
    };
    const QByteArray revisions =
        list({controllerRevision(1, "web:1"), controllerRevision(3, "web:3")});
    FakeTransport transport;
    const auto call = undoWorkload(&transport, refOf("daemonsets.apps", "DaemonSet"), 1);
    const QByteArrayList versions{"77", "78"};
    for (const QByteArray &number : versions) {
        const int at = number == "77" ? 0 : 3;
        TAKE_REQUEST(transport, at + 1);
        reply(transport, 200, version(number));
        TAKE_REQUEST(transport, at + 2);
        reply(transport, 200, revisions);
        TAKE_REQUEST(transport, at + 3);
        QCOMPARE(body(transport.last())["metadata"_L1]["resourceVersion"_L1],
                 QString::fromLatin1(number));
        if (number == "77") {
            reply(transport, 409, R"({"kind":"Status","reason":"Conflict","code":409})");
        }
    }
    reply(transport, 200, workloadOf("web:1"));
    QVERIFY(wait(call).has_value());
}

QTEST_GUILESS_MAIN(TstRollback)
#include "tst_rollback.moc"
