// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/applicationmap.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;

namespace {

class Sample
{
public:
    qsizetype add(const QByteArray &kind, const QByteArray &name, Layer layer, int lane = 0,
                  qint64 created = 0)
    {
        ApplicationNode node;
        node.object = {{}, kind, "shop", name};
        node.layer = layer;
        node.lane = lane;
        node.created = created;
        node.health = store::Health::Ok;
        application.nodes += node;
        return application.nodes.size() - 1;
    }
    void connect(qsizetype from, qsizetype to) { application.edges += {from, to, {}}; }
    void remove(const QByteArray &name)
    {
        application.edges.clear();
        application.nodes.removeIf(
            [&name](const ApplicationNode &node) { return node.object.name == name; });
    }
    ApplicationNode &operator[](const QByteArray &name)
    {
        return *std::ranges::find_if(application.nodes, [&name](const ApplicationNode &node) {
            return node.object.name == name;
        });
    }
    Application application;
};

/// "name@column,row" of all single boxes.
QStringList places(const ApplicationMap &map)
{
    QStringList out;
    for (const MapNode &node : map.nodes) {
        const QString name = node.isGroup()
            ? QString::number(node.count) + u' ' + QString::fromUtf8(node.object.kind)
            : QString::fromUtf8(node.object.name);
        out += name + u'@' + QString::number(node.column) + u',' + QString::number(node.row);
    }
    out.sort();
    return out;
}

Sample shop(int pods = 3)
{
    Sample out;
    const qsizetype ingress = out.add("Ingress", "shop", Layer::Entry);
    const qsizetype service = out.add("Service", "web", Layer::Service);
    const qsizetype workload = out.add("Deployment", "web", Layer::Workload);
    const qsizetype set = out.add("ReplicaSet", "web-1", Layer::Set);
    out.connect(ingress, service);
    out.connect(service, workload);
    out.connect(workload, set);
    for (int i = 0; i < pods; ++i) {
        out.connect(set, out.add("Pod", "p" + QByteArray::number(i), Layer::Pod, 0, 100 + i));
    }
    out.application.self = workload;
    return out;
}

} // namespace

class TstApplicationMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layersAreColumns();
    void theOrderOfTheAnswerDoesNotMatter();
    void lanesStandBelowEachOther();
    void whatLooksAfterAWorkloadStandsBelowIt();
    void aNewPodTakesThePlaceOfOneThatIsGone();
    void aNewPodTakesThePlaceOfOneThatIsGoing();
    void holesAreForgottenWhenMostIsGone();
    void sixtyAreShownEachMoreAreGrouped();
    void groupsTellHowManyAreNotWell();
    void manyKindsInManyLanesStayBelowTheLimit();
};

void TstApplicationMap::layersAreColumns()
{
    QCOMPARE(places(layoutApplication(shop().application)),
             QStringList({u"p0@4,0"_s, u"p1@4,1"_s, u"p2@4,2"_s, u"shop@0,0"_s, u"web-1@3,0"_s,
                          u"web@1,0"_s, u"web@2,0"_s}));
    Sample alone;
    alone.application.self = alone.add("Pod", "p", Layer::Pod);
    const ApplicationMap map = layoutApplication(alone.application);
    QCOMPARE(map.columns, 1);
    QCOMPARE(map.self, 0);
}

void TstApplicationMap::theOrderOfTheAnswerDoesNotMatter()
{
    Sample sample = shop(8);
    sample.application.edges.clear();
    sample.application.self = -1;
    const QStringList wanted = places(layoutApplication(sample.application));
    std::ranges::reverse(sample.application.nodes);
    QCOMPARE(places(layoutApplication(sample.application)), wanted);
}

void TstApplicationMap::lanesStandBelowEachOther()
{
    Sample sample = shop();
    sample.add("Deployment", "api", Layer::Workload, 1);
    sample.add("Pod", "q", Layer::Pod, 1);
    const QStringList found = places(layoutApplication(sample.application));
    QVERIFY(found.contains(u"api@2,3"_s));
    QVERIFY(found.contains(u"q@4,3"_s));
}

void TstApplicationMap::whatLooksAfterAWorkloadStandsBelowIt()
{
    Sample sample = shop();
    sample.application.nodes[sample.add("Autoscaler", "scaler", Layer::Workload)].isBeside = true;
    QVERIFY(places(layoutApplication(sample.application)).contains(u"scaler@2,1"_s));
}

void TstApplicationMap::aNewPodTakesThePlaceOfOneThatIsGone()
{
    Sample sample = shop();
    const ApplicationMap before = layoutApplication(sample.application);
    sample.remove("p1");
    sample.add("Pod", "p9", Layer::Pod, 0, 200);
    const QStringList after = places(layoutApplication(sample.application, before));
    QVERIFY(after.contains(u"p0@4,0"_s));
    QVERIFY(after.contains(u"p9@4,1"_s));
    QVERIFY(after.contains(u"p2@4,2"_s));
}

void TstApplicationMap::aNewPodTakesThePlaceOfOneThatIsGoing()
{
    Sample sample = shop();
    ApplicationMap map = layoutApplication(sample.application);
    sample["p0"].isDeleting = true;
    map = layoutApplication(sample.application, map);
    QVERIFY(places(map).contains(u"p0@4,0"_s)); // nothing took its place yet
    sample.add("Pod", "p9", Layer::Pod, 0, 200);
    const QStringList wanted{u"p1@4,1"_s,    u"p2@4,2"_s,  u"p9@4,0"_s, u"shop@0,0"_s,
                             u"web-1@3,0"_s, u"web@1,0"_s, u"web@2,0"_s};
    for (int again = 0; again < 3; ++again) {
        map = layoutApplication(sample.application, map);
        QCOMPARE(places(map), wanted);
    }
    sample.remove("p0");
    QCOMPARE(places(layoutApplication(sample.application, map)), wanted);
}

void TstApplicationMap::holesAreForgottenWhenMostIsGone()
{
    Sample sample = shop(9);
    const ApplicationMap before = layoutApplication(sample.application);
    for (const char *name : {"p0", "p1", "p2", "p3", "p4", "p5", "p6"}) {
        sample.remove(name);
    }
    const QStringList after = places(layoutApplication(sample.application, before));
    QVERIFY(after.contains(u"p7@4,0"_s));
    QVERIFY(after.contains(u"p8@4,1"_s));
}

void TstApplicationMap::sixtyAreShownEachMoreAreGrouped()
{
    QCOMPARE(layoutApplication(shop(56).application).nodes.size(), 60);
    const ApplicationMap map = layoutApplication(shop(57).application);
    QCOMPARE(
        places(map),
        QStringList({u"57 Pod@4,0"_s, u"shop@0,0"_s, u"web-1@3,0"_s, u"web@1,0"_s, u"web@2,0"_s}));
    QCOMPARE(map.edges.size(), 4);
}

void TstApplicationMap::groupsTellHowManyAreNotWell()
{
    Sample sample = shop(70);
    sample["p3"].health = store::Health::Failed;
    sample["p4"].health = store::Health::Progressing;
    const ApplicationMap map = layoutApplication(sample.application);
    const auto group = std::ranges::find_if(map.nodes, &MapNode::isGroup);
    QVERIFY(group != map.nodes.end());
    QCOMPARE(group->unwell, 2);
    QCOMPARE(group->health, store::Health::Failed);
    // It is the same group when its pods are others.
    sample.remove("p3");
    const ApplicationMap after = layoutApplication(sample.application, map);
    QCOMPARE(std::ranges::find_if(after.nodes, &MapNode::isGroup)->id, group->id);
}

void TstApplicationMap::manyKindsInManyLanesStayBelowTheLimit()
{
    Sample sample;
    for (int lane = 0; lane < 90; ++lane) {
        const QByteArray name = QByteArray::number(lane);
        const qsizetype workload = sample.add("Deployment", name, Layer::Workload, lane);
        for (int i = 0; i < 4; ++i) {
            sample.connect(workload,
                           sample.add("Pod", name + QByteArray::number(i), Layer::Pod, lane));
        }
        sample.connect(workload, sample.add("ConfigMap", name, Layer::Config, lane));
    }
    sample.application.self = 0;
    const ApplicationMap map = layoutApplication(sample.application);
    QVERIFY(map.nodes.size() <= kMostMapNodes);
    QCOMPARE(map.nodes.at(map.self).object.name, "0"); // the one asked for stands by itself
    int objects = 0;
    for (const MapNode &node : map.nodes) {
        objects += node.count;
    }
    QCOMPARE(objects, 90 * 6);
}

QTEST_GUILESS_MAIN(TstApplicationMap)
#include "tst_applicationmap.moc"
