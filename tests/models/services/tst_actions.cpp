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
    void restartSetsTheAnnotation();
    void restartRefusesAPausedDeployment();
    void restartIsNotOfAnotherOfThatName_data();
    void restartIsNotOfAnotherOfThatName();
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

void TstActions::restartIsNotOfAnotherOfThatName_data()
{
    QTest::addColumn<bool>("isReadSo"); // else it is replaced between reading and writing
    QTest::newRow("before it is read") << true;
    QTest::newRow("after it was read") << false;
}

void TstActions::restartIsNotOfAnotherOfThatName()
{
    QFETCH(const bool, isReadSo);
    FakeTransport transport;
    const auto call = restartWorkload(&transport, workload("deployments", "Deployment"));
    TAKE_REQUEST(transport, 1);
    if (isReadSo) {
        reply(transport, 200, deployment("web:3").replace("uid-web", "uid-new"));
    } else {
        reply(transport, 200, deployment("web:3"));
        TAKE_REQUEST(transport, 2);
        QCOMPARE(body(transport.last())["metadata"_L1]["uid"_L1], u"uid-web"_s);
        reply(transport, 422, kUidIsImmutable);
    }
    const base::Result<WriteResult> result = wait(call);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Conflict);
    QCOMPARE(result.error().reason, u"Replaced"_s);
    QVERIFY(base::errorSentence(result.error()).contains(u"deleted and made anew"_s));
    QCOMPARE(transport.count(), isReadSo ? 1 : 2);
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
