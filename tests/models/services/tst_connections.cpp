// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/connections.h"

#include "models/services/relatedobjects.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;

namespace {

Connections connectionsOf(RelatedObjects &objects, const QByteArray &kind, const QByteArray &name)
{
    const kube::ObjectRef self = objects.ref(kind, name);
    const QByteArray json = objects.json(self);
    kube::Parser parser;
    const auto object = parser.parse(kube::viewOf(json));
    if (!object) {
        QTest::qFail("there is no such object in this test", __FILE__, __LINE__);
        return {};
    }
    const pages::Around around = objects.read([&](const pages::Around &sofar) {
        return connectionNeeds(objects.discovery(), self, *object, sofar);
    });
    return composeConnections(objects.discovery(), self, *object, around);
}

QString dump(const QList<Connection> &connections, int depth = 0)
{
    QString out;
    for (const Connection &each : connections) {
        out += QString(2 * depth, u' ') + QString::fromUtf8(each.to.kind + ' ' + each.to.name);
        if (!each.relation.isEmpty()) {
            out += u": "_s + each.relation;
        }
        if (!each.state.isEmpty()) {
            out += u" ["_s + each.state + u']';
        }
        out += u'\n' + dump(each.below, depth + 1);
    }
    return out;
}

} // namespace

class TstConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeploymentOwnsDownToItsPods();
    void aPodIsOwnedUpToItsRoot();
    void whatIsNamedAndMissingHasFailed();
    void anIngressLeadsToItsService();
    void aServiceLeadsToItsPodsAndBackToItsIngress();
    void aWorkloadIsUsedByWhatLooksAfterItsPods();
    void aConfigMapIsUsedByWorkloadsNotTwiceByTheirPods();
    void aPodOfAnotherTimeIsNamedItself();
    void whatMayNotBeReadIsSaid();
    void anOwnerOfThatNameButAnotherUidIsGone();
    void ringsOfOwnersEnd();
    void neverAsksForContentOfSecrets();
    void aCustomKindOwnsWhatNamesIt();
};

void TstConnections::aDeploymentOwnsDownToItsPods()
{
    RelatedObjects objects = shop();
    const Connections found = connectionsOf(objects, "Deployment", "web");
    QCOMPARE(dump(found.owned),
             u"ReplicaSet web-1\n"
             "  Pod web-1-b\n"
             "  Pod web-1-a\n"
             "ReplicaSet web-0 [scaled to 0]\n"_s);
    QVERIFY(found.owners.isEmpty());
    QCOMPARE(found.owned.first().health, store::Health::Ok);
    QCOMPARE(found.owned.first().below.first().health, store::Health::Ok);
}

void TstConnections::aPodIsOwnedUpToItsRoot()
{
    RelatedObjects objects = shop();
    const Connections found = connectionsOf(objects, "Pod", "web-1-a");
    QCOMPARE(dump(found.owners),
             u"ReplicaSet web-1\n"
             "  Deployment web\n"_s);
    QCOMPARE(dump(found.uses),
             u"ConfigMap settings: env of container web\n"
             "ServiceAccount web: service account\n"
             "Node node-1: node it runs on [Unknown]\n"_s);
    QCOMPARE(dump(found.usedBy),
             u"Service web: pods behind it\n"
             "PodDisruptionBudget web: pods it protects\n"_s);
}

void TstConnections::whatIsNamedAndMissingHasFailed()
{
    RelatedObjects objects = shop();
    const Connections found = connectionsOf(objects, "Deployment", "web");
    QCOMPARE(dump(found.uses),
             u"ConfigMap settings: env of container web, volume config\n"
             "Secret password: env of container web [does not exist]\n"
             "ConfigMap extra: volume extra [does not exist, and need not]\n"
             "ServiceAccount web: service account\n"_s);
    QCOMPARE(found.uses.at(1).health, store::Health::Failed);
    QCOMPARE(found.uses.at(1).presence, Connection::Presence::Missing);
    QCOMPARE(found.uses.at(2).health, store::Health::None);
}

void TstConnections::anIngressLeadsToItsService()
{
    RelatedObjects objects = shop();
    QCOMPARE(dump(connectionsOf(objects, "Ingress", "shop").uses),
             u"Service web: backend of shop.example.com/\n"
             "Secret gone: TLS certificate of shop.example.com [does not exist]\n"_s);
}

void TstConnections::aServiceLeadsToItsPodsAndBackToItsIngress()
{
    RelatedObjects objects = shop();
    const Connections found = connectionsOf(objects, "Service", "web");
    QCOMPARE(dump(found.uses),
             u"Pod web-1-a: pods behind it\n"
             "Pod web-1-b: pods behind it\n"_s);
    QCOMPARE(dump(found.usedBy), u"Ingress shop: backend of shop.example.com/\n"_s);
}

void TstConnections::aWorkloadIsUsedByWhatLooksAfterItsPods()
{
    RelatedObjects objects = shop();
    QCOMPARE(dump(connectionsOf(objects, "Deployment", "web").usedBy),
             u"Service web: pods behind it\n"
             "PodDisruptionBudget web: pods it protects\n"
             "HorizontalPodAutoscaler web: what it scales\n"_s);
}

void TstConnections::aConfigMapIsUsedByWorkloadsNotTwiceByTheirPods()
{
    RelatedObjects objects = shop();
    QCOMPARE(dump(connectionsOf(objects, "ConfigMap", "settings").usedBy),
             u"Deployment web: env of container web, volume config\n"_s);
}

void TstConnections::aPodOfAnotherTimeIsNamedItself()
{
    RelatedObjects objects = shop();
    objects.add(R"({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "alone",
        "namespace": "shop", "uid": "p9"}, "spec": {"containers": [{"name": "x",
        "envFrom": [{"configMapRef": {"name": "settings"}}]}]}})");
    QCOMPARE(connectionsOf(objects, "ConfigMap", "settings").usedBy.last().to.name, "alone");
}

void TstConnections::whatMayNotBeReadIsSaid()
{
    RelatedObjects objects = shop();
    objects.forbid("secrets").forbid("services");
    const Connections found = connectionsOf(objects, "Deployment", "web");
    QCOMPARE(found.uses.at(1).presence, Connection::Presence::Unknown);
    QCOMPARE(found.uses.at(1).state, u"may not be read"_s);
    QCOMPARE(found.unread,
             QStringList{u"Not looked at, because you may not list them: Service."_s});
}

void TstConnections::anOwnerOfThatNameButAnotherUidIsGone()
{
    RelatedObjects objects = shop();
    objects.remove(u"web-1"_s);
    objects.add(R"({"apiVersion": "apps/v1", "kind": "ReplicaSet", "metadata": {"name": "web-1",
        "namespace": "shop", "uid": "another"}})");
    QCOMPARE(dump(connectionsOf(objects, "Pod", "web-1-a").owners),
             u"ReplicaSet web-1 [does not exist]\n"_s);
}

void TstConnections::ringsOfOwnersEnd()
{
    RelatedObjects objects;
    for (const char *pair : {"ab", "ba"}) {
        const QByteArray name(pair, 1);
        const QByteArray owner(pair + 1, 1);
        objects.add(
            R"({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"namespace": "n",
            "name": ")"
            + name + R"(", "uid": ")" + name
            + R"(", "ownerReferences": [{"apiVersion": "v1", "kind": "ConfigMap", "name": ")"
            + owner + R"(", "uid": ")" + owner + R"("}]}})");
    }
    QVERIFY(!connectionsOf(objects, "ConfigMap", "a").owners.isEmpty());
}

void TstConnections::neverAsksForContentOfSecrets()
{
    RelatedObjects objects = shop();
    (void)connectionsOf(objects, "Deployment", "web");
    (void)connectionsOf(objects, "Ingress", "shop");
    int asked = 0;
    for (const pages::Need &need : objects.asked()) {
        if (need.plural == "secrets" || need.plural == "configmaps") {
            ++asked;
            QVERIFY(need.metadataOnly);
        }
    }
    QVERIFY(asked > 2);
}

void TstConnections::aCustomKindOwnsWhatNamesIt()
{
    RelatedObjects objects = shop();
    kube::ObjectRef widget;
    widget.resource.group = "example.com";
    widget.resource.kind = "Widget";
    widget.resource.namespaced = true;
    widget.ns = "shop";
    widget.name = "w";
    objects.add(R"({"apiVersion": "v1", "kind": "Service", "metadata": {"name": "widget",
        "namespace": "shop", "uid": "s9", "ownerReferences": [{"apiVersion": "example.com/v1",
        "kind": "Widget", "name": "w", "uid": "w1"}]}, "spec": {}})");
    kube::Parser parser;
    const auto object = parser.parse(R"({"metadata": {"name": "w", "namespace": "shop",
                                                     "uid": "w1"}})");
    QVERIFY(object);
    const pages::Around around = objects.read([&](const pages::Around &sofar) {
        return connectionNeeds(objects.discovery(), widget, *object, sofar);
    });
    const Connections found = composeConnections(objects.discovery(), widget, *object, around);
    QCOMPARE(dump(found.owned), u"Service widget\n"_s);
    QVERIFY(found.uses.isEmpty());
}

QTEST_GUILESS_MAIN(TstConnections)
#include "tst_connections.moc"
