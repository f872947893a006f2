// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/builtin.h"
#include "services/pages/page.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <functional>

namespace nantian::tests {

/// A server's objects as plain JSON, which answers the questions of pages::Need as a server would:
/// lists without the kind of their items, by namespace and by labels that are equal.
class RelatedObjects
{
public:
    /// `json` holds one object, apiVersion and kind in it.
    RelatedObjects &add(const QByteArray &json)
    {
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
        if (object.isEmpty()) {
            QTest::qFail(qPrintable(error.errorString()), __FILE__, __LINE__);
        }
        m_objects.append(object);
        return *this;
    }
    void remove(const QString &name)
    {
        m_objects.removeIf([&name](const QJsonObject &each) { return nameOf(each) == name; });
    }
    /// Whoever lists or reads these is told that they may not.
    RelatedObjects &forbid(const QByteArray &plural)
    {
        m_forbidden.insert(plural);
        return *this;
    }
    [[nodiscard]] const kube::Discovery &discovery() const { return m_discovery; }

    [[nodiscard]] kube::ObjectRef ref(const QByteArray &kind, const QByteArray &name) const
    {
        const kube::Resource resource = m_discovery.find(kind);
        for (const QJsonObject &each : m_objects) {
            if (each.value(u"kind").toString().toUtf8() == resource.kind
                && nameOf(each).toUtf8() == name)
            {
                return {resource, text(each, QStringLiteral("namespace")).toUtf8(), name,
                        text(each, QStringLiteral("uid")).toUtf8()};
            }
        }
        return {resource, {}, name, {}};
    }
    [[nodiscard]] QByteArray json(const kube::ObjectRef &object) const
    {
        for (const QJsonObject &each : m_objects) {
            if (each.value(u"kind").toString().toUtf8() == object.resource.kind
                && nameOf(each).toUtf8() == object.name)
            {
                return QJsonDocument(each).toJson();
            }
        }
        return {};
    }

    /// Asks and answers until nothing more is asked.
    [[nodiscard]] models::pages::Around
    read(const std::function<QList<models::pages::Need>(const models::pages::Around &)> &needs)
    {
        models::pages::Around around;
        for (int round = 0; round < 20; ++round) {
            QList<models::pages::Need> wanted = needs(around);
            wanted.removeIf([&](const auto &need) { return around.asked(need.id); });
            if (wanted.isEmpty()) {
                return around;
            }
            for (const models::pages::Need &need : std::as_const(wanted)) {
                m_asked.append(need);
                around.add(need.id, answer(need));
            }
        }
        QTest::qFail("asks without end", __FILE__, __LINE__);
        return around;
    }
    [[nodiscard]] const QList<models::pages::Need> &asked() const { return m_asked; }

private:
    [[nodiscard]] static QString text(const QJsonObject &object, const QString &key)
    {
        return object.value(u"metadata").toObject().value(key).toString();
    }
    [[nodiscard]] static QString nameOf(const QJsonObject &object)
    {
        return text(object, QStringLiteral("name"));
    }
    [[nodiscard]] static bool isChosen(const QJsonObject &object, const QByteArray &query)
    {
        const QByteArray prefix = "labelSelector=";
        if (!query.startsWith(prefix)) {
            return true;
        }
        const QJsonObject labels = object.value(u"metadata").toObject().value(u"labels").toObject();
        const QByteArrayList terms =
            QByteArray::fromPercentEncoding(query.mid(prefix.size())).split(',');
        return std::ranges::all_of(terms, [&labels](const QByteArray &term) {
            const qsizetype equals = term.indexOf('=');
            const QString key = QString::fromUtf8(equals < 0 ? term : term.first(equals));
            return labels.contains(key)
                && (equals < 0 || labels.value(key).toString().toUtf8() == term.mid(equals + 1));
        });
    }
    [[nodiscard]] base::Result<QByteArray> answer(const models::pages::Need &need) const
    {
        if (m_forbidden.contains(need.plural)) {
            return base::fail(base::Error::Code::Forbidden, QStringLiteral("forbidden"));
        }
        QJsonArray items;
        for (const QJsonObject &each : m_objects) {
            const QByteArray version = each.value(u"apiVersion").toString().toUtf8();
            const kube::Resource resource =
                m_discovery.findKind(version, each.value(u"kind").toString().toUtf8());
            if (resource.plural != need.plural || resource.group != need.group
                || (!need.ns.isEmpty()
                    && text(each, QStringLiteral("namespace")).toUtf8() != need.ns))
            {
                continue;
            }
            if (need.name.isEmpty() ? isChosen(each, need.query)
                                    : nameOf(each).toUtf8() == need.name)
            {
                QJsonObject item = each;
                if (need.name.isEmpty()) {
                    item.remove(u"kind");
                    item.remove(u"apiVersion");
                }
                items.append(item);
            }
        }
        if (need.name.isEmpty()) {
            return QJsonDocument(QJsonObject{{QStringLiteral("items"), items}}).toJson();
        }
        if (items.isEmpty()) {
            return base::fail(base::Error::Code::NotFound, QStringLiteral("not found"));
        }
        return QJsonDocument(items.first().toObject()).toJson();
    }

    kube::Discovery m_discovery = kinds::builtInResources();
    QList<QJsonObject> m_objects;
    QSet<QByteArray> m_forbidden;
    QList<models::pages::Need> m_asked;
};

/// A shop: an Ingress, a Service, a Deployment with its ReplicaSets and pods, what it uses and what
/// looks after it.
inline RelatedObjects shop()
{
    RelatedObjects out;
    const auto pod = [](const char *name, const char *uid, const char *created) {
        return QByteArray(R"({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "NAME",
            "namespace": "shop", "uid": "UID", "creationTimestamp": "TIME",
            "labels": {"app": "web"},
            "ownerReferences": [{"apiVersion": "apps/v1", "kind": "ReplicaSet", "name": "web-1",
                                 "uid": "r1", "controller": true}]},
            "spec": {"nodeName": "node-1", "serviceAccountName": "web",
                     "containers": [{"name": "web",
                        "envFrom": [{"configMapRef": {"name": "settings"}}]}]},
            "status": {"phase": "Running",
                       "conditions": [{"type": "Ready", "status": "True"}],
                       "containerStatuses": [{"name": "web", "ready": true,
                                              "state": {"running": {}}}]}})")
            .replace("NAME", name)
            .replace("UID", uid)
            .replace("TIME", created);
    };
    const char *const kTemplate = R"({"metadata": {"labels": {"app": "web"}},
        "spec": {"serviceAccountName": "web",
            "containers": [{"name": "web",
                "env": [{"name": "A", "valueFrom": {"configMapKeyRef": {"name": "settings",
                                                                          "key": "a"}}},
                        {"name": "P", "valueFrom": {"secretKeyRef": {"name": "password",
                                                                      "key": "p"}}}]}],
            "volumes": [{"name": "config", "configMap": {"name": "settings"}},
                        {"name": "extra", "configMap": {"name": "extra", "optional": true}}]}})";
    const auto replicaSet = [kTemplate](const char *name, const char *uid, const char *count) {
        return QByteArray(R"({"apiVersion": "apps/v1", "kind": "ReplicaSet",
            "metadata": {"name": "NAME", "namespace": "shop", "uid": "UID",
                         "labels": {"app": "web"},
                "ownerReferences": [{"apiVersion": "apps/v1", "kind": "Deployment", "name": "web",
                                     "uid": "d1", "controller": true}]},
            "spec": {"replicas": COUNT, "template": TEMPLATE},
            "status": {"replicas": COUNT, "readyReplicas": COUNT, "availableReplicas": COUNT}})")
            .replace("NAME", name)
            .replace("UID", uid)
            .replace("COUNT", count)
            .replace("TEMPLATE", kTemplate);
    };
    out.add(R"({"apiVersion": "networking.k8s.io/v1", "kind": "Ingress",
        "metadata": {"name": "shop", "namespace": "shop", "uid": "i1"},
        "spec": {"tls": [{"hosts": ["shop.example.com"], "secretName": "gone"}],
            "rules": [{"host": "shop.example.com", "http": {"paths": [
                {"path": "/", "backend": {"service": {"name": "web"}}}]}}]}})")
        .add(R"({"apiVersion": "v1", "kind": "Service",
        "metadata": {"name": "web", "namespace": "shop", "uid": "s1"},
        "spec": {"selector": {"app": "web"}}})")
        .add(QByteArray(R"({"apiVersion": "apps/v1", "kind": "Deployment",
        "metadata": {"name": "web", "namespace": "shop", "uid": "d1", "labels": {"app": "web"}},
        "spec": {"replicas": 2, "selector": {"matchLabels": {"app": "web"}}, "template": TEMPLATE},
        "status": {"replicas": 2, "readyReplicas": 2, "availableReplicas": 2,
                   "updatedReplicas": 2}})")
                 .replace("TEMPLATE", kTemplate))
        .add(replicaSet("web-1", "r1", "2"))
        .add(replicaSet("web-0", "r0", "0"))
        .add(pod("web-1-a", "p1", "2026-11-01T10:00:00Z"))
        .add(pod("web-1-b", "p2", "2026-11-01T10:00:05Z"))
        .add(R"({"apiVersion": "autoscaling/v2", "kind": "HorizontalPodAutoscaler",
        "metadata": {"name": "web", "namespace": "shop", "uid": "h1"},
        "spec": {"scaleTargetRef": {"apiVersion": "apps/v1", "kind": "Deployment",
                                    "name": "web"}}})")
        .add(R"({"apiVersion": "policy/v1", "kind": "PodDisruptionBudget",
        "metadata": {"name": "web", "namespace": "shop", "uid": "b1"},
        "spec": {"selector": {"matchLabels": {"app": "web"}}}})")
        .add(R"({"apiVersion": "v1", "kind": "ConfigMap",
        "metadata": {"name": "settings", "namespace": "shop", "uid": "c1"}})")
        .add(R"({"apiVersion": "v1", "kind": "ServiceAccount",
        "metadata": {"name": "web", "namespace": "shop", "uid": "a1"}})")
        .add(
            R"({"apiVersion": "v1", "kind": "Node", "metadata": {"name": "node-1", "uid": "n1"}})");
    return out;
}

} // namespace nantian::tests
