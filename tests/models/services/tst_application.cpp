// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/application.h"

#include "models/services/relatedobjects.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;

namespace {

Application applicationAround(RelatedObjects &objects, const QByteArray &kind,
                              const QByteArray &name)
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
        return applicationNeeds(objects.discovery(), self, *object, sofar);
    });
    return composeApplication(objects.discovery(), self, *object, around);
}

QStringList names(const Application &application, Layer layer)
{
    QStringList out;
    for (const ApplicationNode &node : application.nodes) {
        if (node.layer == layer) {
            out += QString::fromUtf8(node.object.kind + ' ' + node.object.name)
                + (node.isMissing ? u" (missing)"_s : QString());
        }
    }
    out.sort();
    return out;
}

bool leads(const Application &application, const char *from, const char *to)
{
    return std::ranges::any_of(application.edges, [&](const ApplicationEdge &edge) {
        const auto name = [&](qsizetype at) {
            const ObjectLink &link = application.nodes.at(at).object;
            return link.kind + '/' + link.name;
        };
        return name(edge.from) == from && name(edge.to) == to;
    });
}

/// A second workload that shares nothing with the shop but its Ingress and a ConfigMap.
void addNeighbour(RelatedObjects &objects)
{
    objects.remove(u"shop"_s);
    objects
        .add(R"({"apiVersion": "networking.k8s.io/v1", "kind": "Ingress",
        "metadata": {"name": "shop", "namespace": "shop", "uid": "i1"},
        "spec": {"rules": [{"host": "a", "http": {"paths": [
            {"path": "/", "backend": {"service": {"name": "web"}}},
            {"path": "/catalog", "backend": {"service": {"name": "catalog"}}},
            {"path": "/lost", "backend": {"service": {"name": "lost"}}}]}}]}})")
        .add(R"({"apiVersion": "v1", "kind": "Service",
        "metadata": {"name": "catalog", "namespace": "shop", "uid": "s2"},
        "spec": {"selector": {"app": "catalog"}}})")
        .add(R"({"apiVersion": "apps/v1", "kind": "StatefulSet",
        "metadata": {"name": "catalog", "namespace": "shop", "uid": "d2"},
        "spec": {"selector": {"matchLabels": {"app": "catalog"}}, "template": {
            "metadata": {"labels": {"app": "catalog"}},
            "spec": {"containers": [{"name": "c",
                "envFrom": [{"configMapRef": {"name": "settings"}}]}]}}}})")
        .add(R"({"apiVersion": "v1", "kind": "PersistentVolumeClaim",
        "metadata": {"name": "data-catalog-0", "namespace": "shop", "uid": "v1"}})")
        .add(R"({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "catalog-0",
        "namespace": "shop", "uid": "p8", "labels": {"app": "catalog"}, "ownerReferences": [
            {"apiVersion": "apps/v1", "kind": "StatefulSet", "name": "catalog", "uid": "d2",
             "controller": true}]},
        "spec": {"volumes": [{"name": "data",
                              "persistentVolumeClaim": {"claimName": "data-catalog-0"}}]}})");
}

} // namespace

class TstApplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeploymentWithAllAroundIt();
    void isTheSameFromEachOfItsObjects_data();
    void isTheSameFromEachOfItsObjects();
    void aNeighbourBehindTheSameIngressIsAnother();
    void anIngressHasAllThatIsBehindIt();
    void volumesOfPodsAreConfiguration();
    void theSameInstanceIsOneApplication();
    void whatMayNotBeReadIsNotMissing();
    void aPodOfItsOwn();
    void anOwnerOfAnUnknownKindIsTheRoot();
};

void TstApplication::aDeploymentWithAllAroundIt()
{
    RelatedObjects objects = shop();
    const Application found = applicationAround(objects, "Deployment", "web");
    QCOMPARE(names(found, Layer::Entry), QStringList{u"Ingress shop"_s});
    QCOMPARE(names(found, Layer::Service), QStringList{u"Service web"_s});
    QCOMPARE(names(found, Layer::Workload),
             QStringList({u"Deployment web"_s, u"HorizontalPodAutoscaler web"_s,
                          u"PodDisruptionBudget web"_s}));
    QCOMPARE(names(found, Layer::Set), QStringList{u"ReplicaSet web-1"_s});
    QCOMPARE(names(found, Layer::Pod), QStringList({u"Pod web-1-a"_s, u"Pod web-1-b"_s}));
    QCOMPARE(names(found, Layer::Config),
             QStringList({u"ConfigMap settings"_s, u"Secret gone (missing)"_s,
                          u"Secret password (missing)"_s}));
    QVERIFY(leads(found, "Ingress/shop", "Service/web"));
    QVERIFY(leads(found, "Service/web", "Deployment/web"));
    QVERIFY(leads(found, "Deployment/web", "ReplicaSet/web-1"));
    QVERIFY(leads(found, "ReplicaSet/web-1", "Pod/web-1-a"));
    QVERIFY(leads(found, "Deployment/web", "ConfigMap/settings"));
    QVERIFY(leads(found, "HorizontalPodAutoscaler/web", "Deployment/web"));
    QVERIFY(!leads(found, "Pod/web-1-a", "ConfigMap/settings"));
    QVERIFY(found.unread.isEmpty());
    QCOMPARE(found.nodes.at(found.self).object.kind, "Deployment");
}

void TstApplication::isTheSameFromEachOfItsObjects_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("name");
    for (const auto &[kind, name] :
         {std::pair("Ingress", "shop"), std::pair("Service", "web"),
          std::pair("ReplicaSet", "web-1"), std::pair("Pod", "web-1-b"),
          std::pair("ConfigMap", "settings"), std::pair("HorizontalPodAutoscaler", "web"),
          std::pair("PodDisruptionBudget", "web")})
    {
        QTest::newRow(kind) << QByteArray(kind) << QByteArray(name);
    }
}

void TstApplication::isTheSameFromEachOfItsObjects()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, name);
    RelatedObjects objects = shop();
    const Application whole = applicationAround(objects, "Deployment", "web");
    const Application found = applicationAround(objects, kind, name);
    for (const Layer layer :
         {Layer::Entry, Layer::Service, Layer::Workload, Layer::Set, Layer::Pod, Layer::Config})
    {
        QCOMPARE(names(found, layer), names(whole, layer));
    }
    QCOMPARE(found.edges.size(), whole.edges.size());
    QCOMPARE(found.nodes.at(found.self).object.kind, kind);
}

void TstApplication::aNeighbourBehindTheSameIngressIsAnother()
{
    RelatedObjects objects = shop();
    addNeighbour(objects);
    const Application found = applicationAround(objects, "Deployment", "web");
    QCOMPARE(names(found, Layer::Entry), QStringList{u"Ingress shop"_s});
    QCOMPARE(names(found, Layer::Service), QStringList{u"Service web"_s});
    QVERIFY(!names(found, Layer::Workload).contains(u"StatefulSet catalog"_s));
}

void TstApplication::anIngressHasAllThatIsBehindIt()
{
    RelatedObjects objects = shop();
    addNeighbour(objects);
    const Application found = applicationAround(objects, "Ingress", "shop");
    QCOMPARE(names(found, Layer::Service),
             QStringList({u"Service catalog"_s, u"Service lost (missing)"_s, u"Service web"_s}));
    QVERIFY(names(found, Layer::Workload).contains(u"StatefulSet catalog"_s));
    QVERIFY(leads(found, "Ingress/shop", "Service/lost"));
}

void TstApplication::volumesOfPodsAreConfiguration()
{
    RelatedObjects objects = shop();
    addNeighbour(objects);
    const Application found = applicationAround(objects, "StatefulSet", "catalog");
    QVERIFY(leads(found, "Pod/catalog-0", "PersistentVolumeClaim/data-catalog-0"));
    QVERIFY(leads(found, "StatefulSet/catalog", "ConfigMap/settings"));
}

void TstApplication::theSameInstanceIsOneApplication()
{
    RelatedObjects objects = shop();
    for (const char *name : {"api", "worker"}) {
        objects.add(QByteArray(R"({"apiVersion": "apps/v1", "kind": "Deployment",
            "metadata": {"name": "NAME", "namespace": "shop", "uid": "NAME",
                         "labels": {"app.kubernetes.io/instance": "prod"}},
            "spec": {"selector": {"matchLabels": {"app": "NAME"}}, "template": {}}})")
                        .replace("NAME", name));
    }
    QCOMPARE(names(applicationAround(objects, "Deployment", "api"), Layer::Workload),
             QStringList({u"Deployment api"_s, u"Deployment worker"_s}));
}

void TstApplication::whatMayNotBeReadIsNotMissing()
{
    RelatedObjects objects = shop();
    objects.forbid("secrets");
    const Application found = applicationAround(objects, "Deployment", "web");
    QVERIFY(names(found, Layer::Config).contains(u"Secret password"_s));
    QCOMPARE(found.unread, QStringList{u"Not looked at, because you may not list them: Secret."_s});
}

void TstApplication::aPodOfItsOwn()
{
    RelatedObjects objects = shop();
    objects.add(R"({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "alone",
        "namespace": "shop", "uid": "p9", "labels": {"app": "alone"}}, "spec": {"containers":
        [{"name": "x", "envFrom": [{"configMapRef": {"name": "settings"}}]}]}})");
    const Application found = applicationAround(objects, "Pod", "alone");
    QCOMPARE(found.nodes.size(), 2);
    QVERIFY(leads(found, "Pod/alone", "ConfigMap/settings"));
}

void TstApplication::anOwnerOfAnUnknownKindIsTheRoot()
{
    RelatedObjects objects;
    objects.add(R"({"apiVersion": "apps/v1", "kind": "StatefulSet",
        "metadata": {"name": "db", "namespace": "n", "uid": "d", "ownerReferences": [
            {"apiVersion": "example.com/v1", "kind": "Database", "name": "main", "uid": "x",
             "controller": true}]},
        "spec": {"selector": {"matchLabels": {"app": "db"}}, "template": {}}})");
    const Application found = applicationAround(objects, "StatefulSet", "db");
    QVERIFY(leads(found, "Database/main", "StatefulSet/db"));
}

QTEST_GUILESS_MAIN(TstApplication)
#include "tst_application.moc"
