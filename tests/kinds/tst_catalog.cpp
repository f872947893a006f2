// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/catalog.h"
#include "kinds/kind.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace nantian;
using namespace Qt::StringLiterals;
using kinds::Capability;
using kinds::Category;

namespace {

kube::Resource resource(const char *group, const char *plural)
{
    kube::Resource out;
    out.group = group;
    out.plural = plural;
    return out;
}

} // namespace

class TstCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIconExists()
    {
        for (const auto &[group, plural] :
             {std::pair("", "pods"), std::pair("apps", "deployments"), std::pair("", "secrets"),
              std::pair("networking.k8s.io", "ingresses"), std::pair("storage.k8s.io", "csinodes"),
              std::pair("rbac.authorization.k8s.io", "clusterrolebindings"),
              std::pair("example.com", "widgets")})
        {
            const auto place = kinds::placeOf(resource(group, plural));
            QVERIFY2(QFile::exists(QStringLiteral(NANTIAN_SOURCE_DIR "/resources/icons/kinds/")
                                   + QString::fromLatin1(place.icon) + u".svg"_s),
                     place.icon.constData());
        }
    }

    void kindsStandInTheirCategory()
    {
        QCOMPARE(kinds::placeOf(resource("", "nodes")).category, Category::Cluster);
        QCOMPARE(kinds::placeOf(resource("apps", "statefulsets")).category, Category::Workloads);
        QCOMPARE(kinds::placeOf(resource("", "services")).category, Category::Network);
        QCOMPARE(kinds::placeOf(resource("", "configmaps")).category, Category::Config);
        QCOMPARE(kinds::placeOf(resource("", "persistentvolumes")).category, Category::Storage);
        QCOMPARE(kinds::placeOf(resource("", "serviceaccounts")).category, Category::Access);
        // The group counts: another "pods" is no pod.
        QCOMPARE(kinds::placeOf(resource("example.com", "pods")).category, Category::Custom);
        QCOMPARE(kinds::placeOf(resource("example.com", "pods")).icon, "custom");
    }

    void sidebarOrderIsByCategoryThenRank()
    {
        QList<kube::Resource> list{resource("example.com", "zebras"), resource("", "secrets"),
                                   resource("apps", "deployments"),   resource("", "pods"),
                                   resource("example.com", "apes"),   resource("", "nodes")};
        std::ranges::sort(list, kinds::sidebarLess);
        QStringList names;
        for (const kube::Resource &one : std::as_const(list)) {
            names.append(QString::fromLatin1(one.plural));
        }
        QCOMPARE(names,
                 (QStringList{u"nodes"_s, u"pods"_s, u"deployments"_s, u"secrets"_s, u"apes"_s,
                              u"zebras"_s}));
    }

    void capabilitiesComeFromTheKindOrDiscovery()
    {
        QVERIFY(kinds::capabilitiesOf(resource("apps", "deployments"))
                    .testFlags(Capability::Scale | Capability::Rollback | Capability::Logs));
        QVERIFY(!kinds::capabilitiesOf(resource("apps", "daemonsets")).testFlag(Capability::Scale));
        QVERIFY(!kinds::capabilitiesOf(resource("example.com", "deployments"))
                     .testFlag(Capability::Rollback));
        kube::Resource custom = resource("example.com", "widgets");
        QCOMPARE(kinds::capabilitiesOf(custom), kinds::Capabilities(Capability::None));
        custom.subresources = {"scale"};
        QCOMPARE(kinds::capabilitiesOf(custom), kinds::Capabilities(Capability::Scale));
        QVERIFY(kinds::capabilitiesOf(resource("batch", "jobs")).testFlag(Capability::Logs));
        QCOMPARE(kinds::capabilitiesOf(resource("batch", "cronjobs")),
                 kinds::Capabilities(Capability::Containers));
        // Its replicas and metrics are lines over time.
        QCOMPARE(kinds::capabilitiesOf(resource("autoscaling", "horizontalpodautoscalers")),
                 kinds::Capabilities(Capability::Metrics));
        QVERIFY(kinds::capabilitiesOf(resource("", "replicationcontrollers"))
                    .testFlag(Capability::Logs));
    }

    void secretsAndConfigMapsAreTables()
    {
        for (const char *plural : {"secrets", "configmaps"}) {
            QVERIFY(kinds::makeSink(resource("", plural), std::make_shared<store::Interner>())
                        ->isTable());
        }
        QVERIFY(
            !kinds::makeSink(resource("", "pods"), std::make_shared<store::Interner>())->isTable());
        // events.k8s.io names its fields differently: only the core kind has columns of its own.
        QVERIFY(kinds::makeSink(resource("events.k8s.io", "events"),
                                std::make_shared<store::Interner>())
                    ->isTable());
    }

    void columnIdsAreUnique()
    {
        for (const auto &[group, plural] : {std::pair("", "pods"),
                                            std::pair("", "nodes"),
                                            std::pair("", "namespaces"),
                                            std::pair("", "services"),
                                            std::pair("", "events"),
                                            std::pair("apps", "deployments"),
                                            std::pair("apps", "replicasets"),
                                            std::pair("apps", "statefulsets"),
                                            std::pair("apps", "daemonsets"),
                                            std::pair("batch", "jobs"),
                                            std::pair("batch", "cronjobs"),
                                            std::pair("autoscaling", "horizontalpodautoscalers"),
                                            std::pair("policy", "poddisruptionbudgets"),
                                            std::pair("networking.k8s.io", "ingresses"),
                                            std::pair("networking.k8s.io", "networkpolicies"),
                                            std::pair("", "persistentvolumes"),
                                            std::pair("", "persistentvolumeclaims"),
                                            std::pair("", "resourcequotas"),
                                            std::pair("discovery.k8s.io", "endpointslices"),
                                            std::pair("networking.k8s.io", "ingressclasses"),
                                            std::pair("storage.k8s.io", "storageclasses"),
                                            std::pair("coordination.k8s.io", "leases"),
                                            std::pair("", "limitranges")})
        {
            const kinds::Kind *kind = kinds::findKind(resource(group, plural));
            QVERIFY(kind != nullptr);
            QSet<QByteArray> ids;
            int health = 0;
            for (const kinds::ColumnSpec &spec : kind->columns) {
                QVERIFY(!ids.contains(spec.column.id));
                ids.insert(spec.column.id);
                health += spec.column.health ? 1 : 0;
                QVERIFY(!spec.column.description.isEmpty());
            }
            QCOMPARE(health, 1);
        }
    }
};

QTEST_GUILESS_MAIN(TstCatalog)
#include "tst_catalog.moc"
