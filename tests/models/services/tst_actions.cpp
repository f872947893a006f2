// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editjson.h"
#include "exchange.h"
#include "models/services/workloadjson.h"
#include "services/actions.h"

#include "base/clock.h"
#include "kube/api/schemacache.h"
#include "services/comparison.h"

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

kube::ObjectRef workload(const QByteArray &plural, const QByteArray &kind)
{
    kube::Resource resource;
    resource.group = "apps";
    resource.version = "v1";
    resource.plural = plural;
    resource.kind = kind;
    resource.namespaced = true;
    return {resource, "shop", "web", "uid-web"};
}

QJsonValue body(const FakeTransport::Transfer &transfer)
{
    const QJsonDocument document = QJsonDocument::fromJson(transfer.request.body);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

class TstActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAreSentOnce();
    void undoTakesTheRevisionBefore();
    void undoTakesTheRevisionAskedFor();
    void undoOfATemplateChangedSinceIsAConflict();
    void undoSkipsTheSameTemplate();
    void undoIsTriedOut();
    void undoThatIsNotTriedOutIsOurOwnResult();
    void undoRefuses_data();
    void undoRefuses();
    void undoOfADaemonSetSendsTheDataAsItIs();
    void listsRevisionsNewestFirst();
    void countsThePodsOfARevision_data();
    void countsThePodsOfARevision();
    void restartSetsTheAnnotation();
    void restartRefusesAPausedDeployment();
    void cancelBeforeTheWriteSendsNothing();
    void deleteSendsTheUid();
    void deleteLooksUpAMissingUid();
    void appliesOnTheServer();
    void tellsWhoElseScales();
    void asksForAccess();
};

void TstActions::writesAreSentOnce()
{
    FakeTransport transport;
    const auto call = deleteObject(&transport, workload("deployments", "Deployment"));
    TAKE_REQUEST(transport, 1);
    transport.last().finish(base::fail(Error::Code::Indeterminate, u"connection lost"_s));
    const base::Result<WriteResult> result = wait(call);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, Error::Code::Indeterminate);
    QCOMPARE(transport.count(), 1);
}

void TstActions::undoTakesTheRevisionBefore()
{
    FakeTransport transport;
    const auto call = undoWorkload(&transport, workload("deployments", "Deployment"), 0);
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
    QCOMPARE(patch.size(), 4);
    QCOMPARE(patch.at(0)["op"_L1], u"test"_s);
    QCOMPARE(patch.at(0)["path"_L1], u"/metadata/uid"_s);
    QCOMPARE(patch.at(0)["value"_L1], u"uid-web"_s);
    QCOMPARE(patch.at(1)["op"_L1], u"test"_s);
    QCOMPARE(patch.at(1)["path"_L1], u"/spec/template"_s);
    QCOMPARE(patch.at(1)["value"_L1].toObject(),
             QJsonDocument::fromJson(podTemplate("web:3")).object());
    QCOMPARE(patch.at(2)["path"_L1], u"/spec/template"_s);
    QCOMPARE(patch.at(2)["value"_L1].toObject(),
             QJsonDocument::fromJson(podTemplate("web:2")).object());
    QCOMPARE(patch.at(3)["path"_L1], u"/metadata/annotations"_s);
    QCOMPARE(patch.at(3)["value"_L1].toObject(),
             QJsonObject({{u"deployment.kubernetes.io/revision"_s, u"3"_s},
                          {u"kubernetes.io/change-cause"_s, u"cause 2"_s}}));
    reply(transport, 200, "{}");
    QVERIFY(wait(call).has_value());
}

void TstActions::undoTakesTheRevisionAskedFor()
{
    FakeTransport transport;
    const auto call = undoWorkload(&transport, workload("deployments", "Deployment"), 1);
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, deployment("web:3"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 200, list({replicaSet(1, "web:1"), replicaSet(3, "web:3")}));
    TAKE_REQUEST(transport, 3);
    QVERIFY(transport.last().request.body.contains("web:1"));
    reply(transport, 409, R"({"kind":"Status","reason":"Conflict","code":409,"message":"m"})");
    QCOMPARE(wait(call).error().code, Error::Code::Conflict);
}

void TstActions::undoOfATemplateChangedSinceIsAConflict()
{
    FakeTransport transport;
    const auto call = undoWorkload(&transport, workload("deployments", "Deployment"), 1);
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, deployment("web:3"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 200, list({replicaSet(3, "web:3"), replicaSet(1, "web:1")}));
    TAKE_REQUEST(transport, 3);
    reply(transport, 422,
          R"({"kind":"Status","status":"Failure","reason":"Invalid","code":422,)"
          R"("message":"the server rejected our request due to an error in our request"})");
    const base::Result<WriteResult> result = wait(call);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Conflict);
    QCOMPARE(transport.count(), 3);
}

void TstActions::undoSkipsTheSameTemplate()
{
    FakeTransport transport;
    const auto call = undoWorkload(&transport, workload("deployments", "Deployment"), 3);
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, deployment("web:3"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 200, list({replicaSet(2, "web:2"), replicaSet(3, "web:3")}));
    const base::Result<WriteResult> result = wait(call);
    QVERIFY(result.has_value());
    QVERIFY(result->object.isEmpty());
    QVERIFY(result->warnings.constFirst().contains(u"already matches revision 3"_s));
    QCOMPARE(transport.count(), 2);
}

void TstActions::undoIsTriedOut()
{
    base::SystemClock clock;
    FakeTransport transport;
    kube::SchemaCache schemas(&clock);
    const auto call = previewUndo(&transport, &schemas, workload("deployments", "Deployment"), 1);
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
    const base::Result<Comparison> comparison = wait(call);
    QVERIFY(comparison.has_value());
    QVERIFY(!comparison->untried);
    QCOMPARE(comparison->warnings, QStringList{u"careful"_s});
    // What the server makes of it, not what was sent.
    QCOMPARE(comparison->changes.size(), 1);
    QCOMPARE(comparison->changes.first().after, "\"mirror/web:1\"");
    QCOMPARE(transport.count(), 4);
}

void TstActions::undoThatIsNotTriedOutIsOurOwnResult()
{
    base::SystemClock clock;
    FakeTransport transport;
    kube::SchemaCache schemas(&clock);
    const auto call = previewUndo(&transport, &schemas, workload("deployments", "Deployment"), 1);
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, deployment("web:3"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 200, list({replicaSet(1, "web:1"), replicaSet(3, "web:3")}));
    TAKE_REQUEST(transport, 3);
    reply(transport, 400, kNoDryRun);
    TAKE_REQUEST(transport, 4);
    reply(transport, 404, "{}");
    const base::Result<Comparison> comparison = wait(call);
    QVERIFY(comparison.has_value());
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
}

void TstActions::undoRefuses_data()
{
    QTest::addColumn<qint64>("revision");
    QTest::addColumn<bool>("paused");
    QTest::addColumn<int>("replicaSets");
    QTest::addColumn<int>("code");
    QTest::newRow("no history") << qint64(0) << false << 0 << int(Error::Code::NotFound);
    QTest::newRow("one revision only") << qint64(0) << false << 1 << int(Error::Code::NotFound);
    QTest::newRow("unknown revision") << qint64(7) << false << 2 << int(Error::Code::NotFound);
    QTest::newRow("negative") << qint64(-1) << false << 2 << int(Error::Code::NotFound);
    QTest::newRow("paused") << qint64(0) << true << 2 << int(Error::Code::Invalid);
}

void TstActions::undoRefuses()
{
    QFETCH(const qint64, revision);
    QFETCH(const bool, paused);
    QFETCH(const int, replicaSets);
    QFETCH(const int, code);
    FakeTransport transport;
    const auto call = undoWorkload(&transport, workload("deployments", "Deployment"), revision);
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, deployment("web:2", paused));
    TAKE_REQUEST(transport, 2);
    QByteArrayList items;
    for (int i = 1; i <= replicaSets; ++i) {
        items += replicaSet(i, "web:" + QByteArray::number(i));
    }
    reply(transport, 200, list(items));
    const base::Result<WriteResult> result = wait(call);
    QVERIFY(!result.has_value());
    QCOMPARE(int(result.error().code), code);
    QVERIFY(!result.error().detail.isEmpty());
    QCOMPARE(transport.count(), 2);
}

void TstActions::undoOfADaemonSetSendsTheDataAsItIs()
{
    const auto revision = [](int number, const QByteArray &image) -> QByteArray {
        QByteArray patched = podTemplate(image);
        patched.insert(1, R"("$patch":"replace",)");
        return R"({"metadata":{"name":"web-x","ownerReferences":[{"controller":true,"uid":"uid-web"}]},"revision":)"
            + QByteArray::number(number) + R"(,"data":{"spec":{"template":)" + patched + "}}}";
    };
    FakeTransport transport;
    const auto call = undoWorkload(&transport, workload("daemonsets", "DaemonSet"), 0);
    TAKE_REQUEST(transport, 1);
    reply(
        transport, 200,
        R"({"metadata":{"name":"web","uid":"uid-web"},"spec":{"selector":{"matchLabels":{"app":"web"}},"template":)"
            + podTemplate("web:3") + "}}");
    TAKE_REQUEST(transport, 2);
    QVERIFY(transport.last().request.path.startsWith(
        "/apis/apps/v1/namespaces/shop/controllerrevisions?"));
    reply(transport, 200, list({revision(3, "web:3"), revision(2, "web:2")}));
    TAKE_REQUEST(transport, 3);
    QCOMPARE(header(transport.last().request, "Content-Type"),
             "application/strategic-merge-patch+json");
    const QJsonObject sent = body(transport.last())["spec"_L1]["template"_L1].toObject();
    QCOMPARE(sent.value("$patch"_L1), u"replace"_s);
    QCOMPARE(sent["spec"_L1]["containers"_L1][0]["image"_L1], u"web:2"_s);
    reply(transport, 200, "{}");
    QVERIFY(wait(call).has_value());
}

void TstActions::listsRevisionsNewestFirst()
{
    FakeTransport transport;
    const auto call = listRevisions(&transport, workload("deployments", "Deployment"));
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

void TstActions::countsThePodsOfARevision_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<int>("status"); // of the list of pods
    QTest::addColumn<QString>("counts");
    QTest::newRow("StatefulSet") << "statefulsets.apps"_ba << 200 << u"2 1"_s;
    QTest::newRow("DaemonSet") << "daemonsets.apps"_ba << 200 << u"2 1"_s;
    QTest::newRow("pods that may not be read") << "daemonsets.apps"_ba << 403 << u"? ?"_s;
}

void TstActions::countsThePodsOfARevision()
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

void TstActions::restartSetsTheAnnotation()
{
    FakeTransport transport;
    const auto call = restartWorkload(&transport, workload("deployments", "Deployment"));
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, deployment("web:3"));
    TAKE_REQUEST(transport, 2);
    const QString time =
        body(transport.last())["spec"_L1]["template"_L1]["metadata"_L1]["annotations"_L1]
                              ["kubectl.kubernetes.io/restartedAt"_L1]
                                  .toString();
    QVERIFY2(time.endsWith(u'Z') && time.size() == 20, qPrintable(time));
    QCOMPARE(header(transport.last().request, "Content-Type"),
             "application/strategic-merge-patch+json");
    reply(transport, 200, "{}");
    QVERIFY(wait(call).has_value());
}

void TstActions::restartRefusesAPausedDeployment()
{
    FakeTransport transport;
    const auto call = restartWorkload(&transport, workload("deployments", "Deployment"));
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, deployment("web:3", true));
    QCOMPARE(wait(call).error().reason, u"Paused"_s);
    QCOMPARE(transport.count(), 1);
}

void TstActions::cancelBeforeTheWriteSendsNothing()
{
    FakeTransport transport;
    const auto call = restartWorkload(&transport, workload("deployments", "Deployment"));
    TAKE_REQUEST(transport, 1);
    call.cancel();
    QCOMPARE(wait(call).error().code, Error::Code::Cancelled);
    QCOMPARE(transport.count(), 1);
    QTRY_VERIFY(!transport.last().isRunning());
}

void TstActions::deleteSendsTheUid()
{
    FakeTransport transport;
    const auto call = deleteObject(&transport, workload("deployments", "Deployment"));
    TAKE_REQUEST(transport, 1);
    QCOMPARE(transport.last().request.method, "DELETE");
    const QJsonValue options = body(transport.last());
    QCOMPARE(options["preconditions"_L1]["uid"_L1], u"uid-web"_s);
    QCOMPARE(options["propagationPolicy"_L1], u"Background"_s);
    reply(transport, 200, R"({"kind":"Status","status":"Success"})");
    QVERIFY(wait(call).has_value());
}

void TstActions::deleteLooksUpAMissingUid()
{
    FakeTransport transport;
    kube::ObjectRef ref = workload("deployments", "Deployment");
    ref.uid.clear();
    const auto call = deleteObject(&transport, ref);
    TAKE_REQUEST(transport, 1);
    QCOMPARE(transport.last().request.method, "GET");
    reply(transport, 200, R"({"metadata":{"name":"web","uid":"looked-up"}})");
    TAKE_REQUEST(transport, 2);
    QCOMPARE(body(transport.last())["preconditions"_L1]["uid"_L1], u"looked-up"_s);
    reply(transport, 200, "{}");
    QVERIFY(wait(call).has_value());
}

void TstActions::appliesOnTheServer()
{
    FakeTransport transport;
    const kube::ObjectRef ref = workload("deployments", "Deployment");
    const QByteArray json = R"({"kind":"Deployment"})";
    const auto dry = applyDocument(&transport, ref.resource, "shop", "web", json, {.dryRun = true});
    TAKE_REQUEST(transport, 1);
    QCOMPARE(transport.last().request.method, "PATCH");
    QCOMPARE(transport.last().request.path,
             "/apis/apps/v1/namespaces/shop/deployments/web?fieldManager=nantian"
             "&fieldValidation=Strict&dryRun=All");
    QCOMPARE(header(transport.last().request, "Content-Type"), "application/apply-patch+yaml");
    QCOMPARE(transport.last().request.body, json);
    reply(
        transport.last(), 409,
        R"({"kind":"Status","reason":"Conflict","code":409,"message":"m",)"
        R"("details":{"causes":[{"reason":"FieldManagerConflict","message":"c","field":".spec.replicas"}]}})");
    const base::Result<WriteResult> conflict = wait(dry);
    QCOMPARE(conflict.error().code, Error::Code::Conflict);
    QCOMPARE(conflict.error().causes.constFirst().field, u".spec.replicas"_s);

    const auto forced =
        applyDocument(&transport, ref.resource, "shop", "web", json, {.force = true});
    TAKE_REQUEST(transport, 2);
    QVERIFY(transport.last().request.path.endsWith("Strict&force=true"));
    reply(transport, 200, "{}");
    QVERIFY(wait(forced).has_value());
    QCOMPARE(wait(applyDocument(&transport, ref.resource, "shop", {}, json, {})).error().code,
             Error::Code::Invalid);
}

void TstActions::tellsWhoElseScales()
{
    FakeTransport transport;
    const auto call = fetchScaleInfo(&transport, workload("deployments", "Deployment"));
    TAKE_REQUEST(transport, 3);
    const QByteArray hpa =
        R"({"metadata":{"name":"%N"},"spec":{"scaleTargetRef":{"apiVersion":"%A","kind":"Deployment","name":"web"}}})";
    for (qsizetype i = 0; i < 3; ++i) {
        const QByteArray path = transport.at(i).request.path;
        if (path.endsWith("/scale")) {
            reply(transport.at(i), 200, R"({"spec":{"replicas":4}})");
        } else if (path.endsWith("horizontalpodautoscalers")) {
            reply(transport.at(i), 200,
                  list({QByteArray(hpa).replace("%N", "stranger").replace("%A", "other/v1"),
                        QByteArray(hpa).replace("%N", "web-hpa").replace("%A", "apps/v1")}));
        } else {
            reply(transport.at(i), 200,
                  R"({"metadata":{"managedFields":[)"
                  R"({"manager":"helm","fieldsV1":{"f:spec":{"f:replicas":{}}}},)"
                  R"({"manager":"kubectl","fieldsV1":{"f:spec":{"f:template":{}}}}]}})");
        }
    }
    const base::Result<ScaleInfo> info = wait(call);
    QVERIFY(info.has_value());
    QCOMPARE(info->replicas, 4);
    QCOMPARE(info->hpa, "web-hpa");
    QCOMPARE(info->managers, QStringList{u"helm"_s});
}

void TstActions::asksForAccess()
{
    FakeTransport transport;
    const auto call = accessReview(&transport, "patch",
                                   workload("deployments", "Deployment").resource, "shop", "scale");
    TAKE_REQUEST(transport, 1);
    const QJsonValue asked = body(transport.last())["spec"_L1]["resourceAttributes"_L1];
    QCOMPARE(asked["verb"_L1], u"patch"_s);
    QCOMPARE(asked["group"_L1], u"apps"_s);
    QCOMPARE(asked["subresource"_L1], u"scale"_s);
    QCOMPARE(asked["namespace"_L1], u"shop"_s);
    reply(transport, 201, R"({"status":{"allowed":false,"reason":"RBAC: no"}})");
    const base::Result<Access> access = wait(call);
    QVERIFY(access.has_value());
    QVERIFY(!access->allowed);
    QCOMPARE(access->reason, u"RBAC: no"_s);
}

QTEST_GUILESS_MAIN(TstActions)
#include "tst_actions.moc"
