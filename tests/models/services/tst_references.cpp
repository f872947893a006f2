// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/references.h"

#include "kube/api/parser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;

namespace {

/// A line for each: "Kind ns/name: purposes (optional)", selections with their labels.
QString references(const QByteArray &kind, const QByteArray &json)
{
    kube::Parser parser;
    const auto object = parser.parse(kube::viewOf(json));
    if (!object) {
        return u"no JSON: "_s + object.error().detail;
    }
    const qsizetype slash = kind.indexOf('/');
    const References found = readReferences(kind.first(slash), kind.mid(slash + 1), *object);
    QStringList out;
    for (const Reference &each : found.named) {
        const QByteArray name =
            each.to.ns.isEmpty() ? each.to.name : each.to.ns + '/' + each.to.name;
        out += QString::fromUtf8(each.to.kind + ' ' + name) + u": "_s + each.purposes.join(u", "_s)
            + (each.optional ? u" (optional)"_s : QString());
    }
    for (const Selection &each : found.selected) {
        out += QString::fromUtf8(each.kind + " in " + each.ns + " by " + each.selector.text())
            + u": "_s + each.purpose;
    }
    return out.join(u'\n');
}

} // namespace

class TstReferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatObjectsName_data();
    void readsWhatObjectsName();
    void ownersAreThoseOfTheObjectTheControllerFirst();
    void selectorsChooseAsTheServerDoes_data();
    void selectorsChooseAsTheServerDoes();
};

void TstReferences::readsWhatObjectsName_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *kind, const char *json,
                        const char *expected) {
        QTest::newRow(name) << QByteArray(kind) << QByteArray(json) << QString::fromUtf8(expected);
    };
    row("pod: all it may name", "/Pod", R"({"metadata": {"name": "p", "namespace": "n"}, "spec": {
        "initContainers": [{"name": "i", "envFrom": [{"secretRef": {"name": "s1"}}]}],
        "containers": [{"name": "c", "env": [
            {"name": "A", "valueFrom": {"configMapKeyRef": {"name": "m1", "key": "a"}}},
            {"name": "B", "valueFrom": {"configMapKeyRef": {"name": "m1", "key": "b",
                                                             "optional": true}}},
            {"name": "C", "value": "x"}]}],
        "volumes": [
            {"name": "v1", "configMap": {"name": "m1"}},
            {"name": "v2", "secret": {"secretName": "s2", "optional": true}},
            {"name": "v3", "persistentVolumeClaim": {"claimName": "data"}},
            {"name": "v4", "projected": {"sources": [{"configMap": {"name": "root"}},
                                                     {"secret": {"name": "s3"}},
                                                     {"serviceAccountToken": {"path": "t"}}]}},
            {"name": "v5", "ephemeral": {"volumeClaimTemplate": {}}},
            {"name": "v6", "csi": {"driver": "d", "nodePublishSecretRef": {"name": "s4"}}},
            {"name": "v7", "emptyDir": {}}],
        "imagePullSecrets": [{"name": "pull"}], "serviceAccountName": "web",
        "priorityClassName": "high", "runtimeClassName": "kata", "nodeName": "node-1",
        "resourceClaims": [{"name": "gpu", "resourceClaimName": "g"}]}})",
        "Secret n/s1: env of container i\n"
        "ConfigMap n/m1: env of container c, volume v1\n"
        "Secret n/s2: volume v2 (optional)\n"
        "PersistentVolumeClaim n/data: volume v3\n"
        "ConfigMap n/root: volume v4\n"
        "Secret n/s3: volume v4\n"
        "PersistentVolumeClaim n/p-v5: volume v5\n"
        "CSIDriver d: volume v6 (optional)\n"
        "Secret n/s4: volume v6\n"
        "Secret n/pull: image pull secret\n"
        "ServiceAccount n/web: service account\n"
        "PriorityClass high: priority class\n"
        "RuntimeClass kata: runtime class\n"
        "ResourceClaim n/g: resource claim gpu\n"
        "Node node-1: node it runs on");
    row("cron job: its template's", "batch/CronJob",
        R"({"metadata": {"namespace": "n"}, "spec": {"jobTemplate": {"spec": {"template": {"spec": {
        "containers": [{"name": "c", "envFrom": [{"configMapRef": {"name": "m",
                                                                    "optional": true}}]}]}}}}}})",
        "ConfigMap n/m: env of container c (optional)");
    row("stateful set", "apps/StatefulSet", R"({"metadata": {"namespace": "n"}, "spec": {
        "serviceName": "db", "volumeClaimTemplates": [{"metadata": {"name": "data"},
        "spec": {"storageClassName": "fast"}}]}})",
        "Service n/db: service that names its pods\n"
        "StorageClass fast: storage class of claim template data");
    row("autoscaler", "autoscaling/HorizontalPodAutoscaler",
        R"({"metadata": {"namespace": "n"}, "spec": {"scaleTargetRef":
        {"apiVersion": "apps/v1", "kind": "Deployment", "name": "web"}}})",
        "Deployment n/web: what it scales");
    row("budget", "policy/PodDisruptionBudget", R"({"metadata": {"namespace": "n"}, "spec":
        {"selector": {"matchLabels": {"a": "b"}, "matchExpressions":
        [{"key": "t", "operator": "In", "values": ["x", "y"]},
         {"key": "old", "operator": "DoesNotExist"}]}}})",
        "Pod in n by a=b,t in (x,y),!old: pods it protects");
    row("budget without a selector", "policy/PodDisruptionBudget",
        R"({"metadata": {"namespace": "n"}, "spec": {}})", "");
    row("service", "/Service",
        R"({"metadata": {"namespace": "n"}, "spec": {"selector": {"a": "b"}}})",
        "Pod in n by a=b: pods behind it");
    row("service without a selector", "/Service", R"({"metadata": {"namespace": "n"}, "spec": {}})",
        "");
    row("endpoint slice", "discovery.k8s.io/EndpointSlice",
        R"({"metadata": {"namespace": "n", "labels": {"kubernetes.io/service-name": "web"}},
        "endpoints": [{"targetRef": {"kind": "Pod", "namespace": "n", "name": "p"}}, {}]})",
        "Service n/web: service it belongs to\nPod n/p: endpoint");
    row("ingress", "networking.k8s.io/Ingress", R"({"metadata": {"namespace": "n"}, "spec": {
        "ingressClassName": "nginx", "defaultBackend": {"service": {"name": "d"}},
        "tls": [{"hosts": ["a", "b"], "secretName": "s"}],
        "rules": [{"host": "a", "http": {"paths": [
            {"path": "/", "backend": {"service": {"name": "web"}}},
            {"path": "/x", "backend": {"service": {"name": "web"}}},
            {"path": "/r", "backend": {"resource": {"apiGroup": "e.com", "kind": "Bucket",
                                                     "name": "r"}}}]}}]}})",
        "Service n/d: default backend\n"
        "Service n/web: backend of a/, backend of a/x\n"
        "Bucket n/r: backend of a/r\n"
        "Secret n/s: TLS certificate of a, b\n"
        "IngressClass nginx: ingress class");
    row("ingress class", "networking.k8s.io/IngressClass", R"({"spec": {"parameters": {
        "apiGroup": "e.com", "kind": "Parameters", "namespace": "n", "name": "p"}}})",
        "Parameters n/p: parameters");
    row("lease of a node", "coordination.k8s.io/Lease",
        R"({"metadata": {"namespace": "kube-node-lease", "name": "node-1"},
        "spec": {"holderIdentity": "kwok_5a2f"}})",
        "Node node-1: node whose heartbeat it is");
    row("lease of a program", "coordination.k8s.io/Lease",
        R"({"metadata": {"namespace": "kube-system"}, "spec": {"holderIdentity": "m-1_5a2f"}})",
        "");
    row("network policy", "networking.k8s.io/NetworkPolicy", R"({"metadata": {"namespace": "n"},
        "spec": {"podSelector": {}, "ingress": [{"from": [{"podSelector": {"matchLabels":
        {"a": "b"}}}, {"podSelector": {"matchLabels": {"c": "d"}}, "namespaceSelector": {}}]}]}})",
        "Pod in n by : pods it applies to\nPod in n by a=b: pods it lets in");
    row("route", "gateway.networking.k8s.io/HTTPRoute", R"({"metadata": {"namespace": "n"},
        "spec": {"parentRefs": [{"name": "g", "namespace": "infra"}],
        "rules": [{"backendRefs": [{"name": "web", "port": 80}]}]}})",
        "Gateway infra/g: gateway it is attached to\nService n/web: backend");
    row("claim", "/PersistentVolumeClaim", R"({"metadata": {"namespace": "n"}, "spec": {
        "volumeName": "pv", "storageClassName": "fast"}})",
        "PersistentVolume pv: its volume\nStorageClass fast: storage class");
    row("volume", "/PersistentVolume", R"({"metadata": {}, "spec": {"storageClassName": "fast",
        "claimRef": {"namespace": "n", "name": "data"}, "csi": {"driver": "d"}}})",
        "PersistentVolumeClaim n/data: claim it is bound to\n"
        "StorageClass fast: storage class\nCSIDriver d: driver (optional)");
    row("role binding", "rbac.authorization.k8s.io/RoleBinding",
        R"({"metadata": {"namespace": "n"}, "roleRef": {"kind": "ClusterRole", "name": "edit"},
        "subjects": [{"kind": "User", "name": "jane"}, {"kind": "ServiceAccount", "name": "a"},
                     {"kind": "ServiceAccount", "name": "b", "namespace": "other"}]})",
        "ClusterRole edit: role it grants\n"
        "ServiceAccount n/a: whom it is granted to\n"
        "ServiceAccount other/b: whom it is granted to");
    row("secret: its metadata's", "/Secret", R"({"metadata": {"namespace": "n", "annotations":
        {"kubernetes.io/service-account.name": "robot"}}})",
        "ServiceAccount n/robot: whose token it holds");
    row("webhooks", "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
        R"({"metadata": {}, "webhooks": [{"name": "w.e.com", "clientConfig": {"service":
        {"namespace": "n", "name": "hook"}}}]})",
        "Service n/hook: webhook w.e.com");
    row("monitor of several namespaces", "monitoring.coreos.com/ServiceMonitor",
        R"({"metadata": {"namespace": "n"}, "spec": {"selector": {"matchLabels": {"a": "b"}},
        "namespaceSelector": {"matchNames": ["x", "y"]}}})",
        "Service in x by a=b: what it watches\nService in y by a=b: what it watches");
    row("event", "/Event", R"({"metadata": {"namespace": "n"}, "involvedObject":
        {"apiVersion": "apps/v1", "kind": "Deployment", "namespace": "n", "name": "web"}})",
        "Deployment n/web: what it is about");
    row("a kind nobody wrote one for", "e.com/Widget",
        R"({"metadata": {"namespace": "n"}, "spec": {"selector": {"a": "b"}}})", "");
    row("the wrong types everywhere", "/Pod", R"({"metadata": 1, "spec": {"containers": {},
        "volumes": [3, {"configMap": "x"}, {"secret": []}], "nodeName": 7}})",
        "");
}

void TstReferences::readsWhatObjectsName()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    QCOMPARE(references(kind, json), expected);
}

void TstReferences::ownersAreThoseOfTheObjectTheControllerFirst()
{
    kube::Parser parser;
    const auto object = parser.parse(R"({"metadata": {"namespace": "n", "ownerReferences": [
        {"apiVersion": "v1", "kind": "Node", "name": "x", "uid": "1"},
        {"apiVersion": "apps/v1", "kind": "ReplicaSet", "name": "y", "uid": "2",
         "controller": true}]}})");
    QVERIFY(object);
    QCOMPARE(
        ownersOf(*object),
        (QList<ObjectLink>{{"apps", "ReplicaSet", "n", "y", "2"}, {"", "Node", "n", "x", "1"}}));
}

void TstReferences::selectorsChooseAsTheServerDoes_data()
{
    QTest::addColumn<QByteArray>("selector");
    QTest::addColumn<QByteArray>("labels");
    QTest::addColumn<bool>("chosen");
    const auto row = [](const char *name, const char *selector, const char *labels, bool chosen) {
        QTest::newRow(name) << QByteArray(selector) << QByteArray(labels) << chosen;
    };
    row("equal", R"({"a": "b"})", R"({"a": "b", "c": "d"})", true);
    row("another value", R"({"a": "b"})", R"({"a": "c"})", false);
    row("missing", R"({"a": "b"})", R"({})", false);
    row("empty chooses all", R"({})", R"({"a": "b"})", true);
    row("in", R"({"matchExpressions": [{"key": "a", "operator": "In", "values": ["x", "b"]}]})",
        R"({"a": "b"})", true);
    row("not in", R"({"matchExpressions": [{"key": "a", "operator": "NotIn", "values": ["b"]}]})",
        R"({"a": "b"})", false);
    row("not in: without the label",
        R"({"matchExpressions": [{"key": "a", "operator": "NotIn", "values": ["b"]}]})", R"({})",
        true);
    row("exists", R"({"matchExpressions": [{"key": "a", "operator": "Exists"}]})", R"({"a": ""})",
        true);
    row("both hold", R"({"matchLabels": {"a": "b"},
        "matchExpressions": [{"key": "c", "operator": "DoesNotExist"}]})",
        R"({"a": "b", "c": ""})", false);
}

void TstReferences::selectorsChooseAsTheServerDoes()
{
    QFETCH(QByteArray, selector);
    QFETCH(QByteArray, labels);
    QFETCH(bool, chosen);
    kube::Parser first;
    kube::Parser second;
    const auto parsed = first.parse(kube::viewOf(selector));
    const auto owned = second.parse(kube::viewOf(labels));
    QVERIFY(parsed && owned);
    QCOMPARE(LabelSelector::read(*parsed).matches(*owned), chosen);
}

QTEST_GUILESS_MAIN(TstReferences)
#include "tst_references.moc"
