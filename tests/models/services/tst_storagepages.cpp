// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of storage: PersistentVolumeClaim, PersistentVolume, StorageClass, VolumeAttachment.
#include "models/services/pagesupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;
using store::Health;

class TstStoragePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesAClaim_data();
    void judgesAClaim();
    void aClaimTellsWhoUsesIt();
    void judgesAVolume_data();
    void judgesAVolume();
    void aVolumeTellsWhatBecomesOfItAndWhereItIs();
    void aStorageClassTellsWhatItDoes();
    void judgesAnAttachment_data();
    void judgesAnAttachment();
    void anAttachmentConnects();
};

namespace {

QByteArray claim(const QByteArray &status, const QByteArray &spec = {})
{
    return R"({"apiVersion": "v1", "kind": "PersistentVolumeClaim",
        "metadata": {"name": "data", "namespace": "shop"}, "spec": {"storageClassName": "fast",
        "accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "2Gi"}})"
        + spec + R"(}, "status": )" + status + '}';
}

QByteArray list(const QByteArrayList &items) { return R"({"items": [)" + items.join(',') + "]}"; }

QByteArray user(const QByteArray &phase = "Running", const QByteArray &claim = "data")
{
    return R"({"metadata": {"name": "db-0", "namespace": "shop"}, "spec": {"nodeName": "node-1",
        "volumes": [{"name": "v", "persistentVolumeClaim": {"claimName": ")"
        + claim + R"("}}], "containers": [{"name": "db", "volumeMounts":
        [{"name": "v", "mountPath": "/data"}]}]}, "status": {"phase": ")"
        + phase + R"("}})";
}

QByteArray storageClass(const QByteArray &more, const QByteArray &annotations = {})
{
    return R"({"apiVersion": "storage.k8s.io/v1", "kind": "StorageClass",
        "metadata": {"name": "fast", "annotations": {)"
        + annotations + R"(}}, )" + more + '}';
}

const QByteArray kByHand = storageClass(R"("provisioner": "kubernetes.io/no-provisioner")");
const QByteArray kByHandWaits = storageClass(
    R"("provisioner": "kubernetes.io/no-provisioner", "volumeBindingMode": "WaitForFirstConsumer")");
const QByteArray kDriver = storageClass(R"("provisioner": "csi.example.com")");
const QByteArray kWaits = storageClass(
    R"("provisioner": "csi.example.com", "volumeBindingMode": "WaitForFirstConsumer")");

QByteArray volume(const QByteArray &status, const QByteArray &spec = {})
{
    return R"({"apiVersion": "v1", "kind": "PersistentVolume", "metadata": {"name": "pv-1"},
        "spec": {"storageClassName": "fast", "capacity": {"storage": "5Gi"},
        "accessModes": ["ReadWriteOnce"])"
        + spec + R"(}, "status": )" + status + '}';
}

const QByteArray kFree = volume(R"({"phase": "Available"})");
const QByteArray kClaimed = R"(, "claimRef": {"namespace": "shop", "name": "data", "uid": "c"})";

QByteArrayList causes(const ObjectDetails &details)
{
    QByteArrayList out;
    for (const Verdict &verdict : details.verdicts) {
        out += verdict.cause;
    }
    return out;
}

} // namespace

void TstStoragePages::judgesAClaim_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("classes");
    QTest::addColumn<QByteArray>("volumes");
    QTest::addColumn<QByteArray>("pods");
    QTest::addColumn<QByteArray>("cause");
    QTest::addColumn<Health>("health");
    const QByteArray bound =
        claim(R"({"phase": "Bound", "capacity": {"storage": "5Gi"}})", R"(, "volumeName": "pv-1")");
    const QByteArray pending = claim(R"({"phase": "Pending"})");
    const QByteArray none = list({});
    const QByteArray used = list({user()});
    const QByteArray small =
        R"({"metadata": {"name": "pv-2"}, "spec": {"storageClassName": "fast",
            "capacity": {"storage": "1Gi"}, "accessModes": ["ReadWriteOnce"]},
            "status": {"phase": "Available"}})";
    const auto row = [](const char *name, const QByteArray &object, const QByteArray &classes,
                        const QByteArray &volumes, const QByteArray &pods, const QByteArray &cause,
                        Health health) {
        QTest::newRow(name) << object << classes << volumes << pods << cause << health;
    };
    row("bound and used", bound, list({kDriver}), none, used, "Bound", Health::Ok);
    row("bound, not used", bound, list({kDriver}), none, list({user("Succeeded")}), "Bound",
        Health::Ok);
    row("lost", claim(R"({"phase": "Lost"})"), list({kDriver}), none, none, "ClaimLost",
        Health::Failed);
    row("no such class", pending, none, none, used, "NoStorageClass", Health::Warning);
    row("waits for a pod", pending, list({kWaits}), none, none, "WaitForFirstConsumer",
        Health::Progressing);
    row("a pod is there", pending, list({kWaits}), none, used, "WaitForFirstConsumer",
        Health::Warning);
    row("by hand, one fits, waits for a pod", pending, list({kByHandWaits}), list({kFree}), none,
        "WaitForFirstConsumer", Health::Progressing);
    row("by hand, none fits", pending, list({kByHand}), list({small}), used, "NoMatchingVolume",
        Health::Warning);
    row("by hand, one fits", pending, list({kByHand}), list({small, kFree}), used, "VolumeFits",
        Health::Progressing);
    row("names a volume", claim(R"({"phase": "Pending"})", R"(, "volumeName": "pv-9")"),
        list({kDriver}), none, none, "NoMatchingVolume", Health::Warning);
    row("file system has to grow", claim(R"({"phase": "Bound", "conditions":
                  [{"type": "FileSystemResizePending", "status": "True"}]})"),
        list({kDriver}), none, none, "FileSystemResizePending", Health::Progressing);
}

void TstStoragePages::judgesAClaim()
{
    QFETCH(const QByteArray, object);
    QFETCH(const QByteArray, classes);
    QFETCH(const QByteArray, volumes);
    QFETCH(const QByteArray, pods);
    const ObjectDetails details = PageCase(object)
                                      .answered("classes", classes)
                                      .answered("volumes", volumes)
                                      .answered("pods", pods)
                                      .details();
    QTEST(details.verdicts.constFirst().cause, "cause");
    QTEST(details.verdicts.constFirst().health, "health");
}

void TstStoragePages::aClaimTellsWhoUsesIt()
{
    const QByteArray own =
        claim(R"({"phase": "Bound", "capacity": {"storage": "5Gi"}})", R"(, "volumeName": "pv-1")");
    const ObjectDetails details =
        PageCase(own)
            .answered("pods", list({user(), user("Running", "other"), user("Failed")}))
            .answered(
                "volume",
                volume(R"({"phase": "Bound"})", R"(, "persistentVolumeReclaimPolicy": "Delete")"))
            .details();
    QCOMPARE(details.verdicts.constFirst().sentence, u"Bound to PersistentVolume \"pv-1\"."_s);
    QCOMPARE(details.verdicts.at(1).about.kind, "PersistentVolume");
    const DetailTable *pods = tableOf(details, "pods");
    QCOMPARE(pods->rows.size(), 1);
    QCOMPARE(pods->rows.constFirst().cells.at(3), u"db: /data"_s);
    QCOMPARE(tableOf(PageCase(own).answered("pods", list({})).details(), "pods")->empty,
             u"No pod uses it."_s);
}

void TstStoragePages::judgesAVolume_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<bool>("claimGone");
    QTest::addColumn<QByteArray>("cause");
    QTest::addColumn<Health>("health");
    QTest::newRow("free") << kFree << false << "Available"_ba << Health::Ok;
    QTest::newRow("bound") << volume(R"({"phase": "Bound"})", kClaimed) << false << "Bound"_ba
                           << Health::Ok;
    QTest::newRow("claim gone") << volume(R"({"phase": "Bound"})", kClaimed) << true
                                << "ClaimGone"_ba << Health::Warning;
    QTest::newRow("released") << volume(R"({"phase": "Released"})", kClaimed) << true
                              << "Released"_ba << Health::Warning;
    QTest::newRow("failed") << volume(R"({"phase": "Failed", "message": "no"})", kClaimed) << true
                            << "Failed"_ba << Health::Failed;
    QTest::newRow("pending") << volume(R"({"phase": "Pending"})") << false << "Pending"_ba
                             << Health::Progressing;
}

void TstStoragePages::judgesAVolume()
{
    QFETCH(const QByteArray, object);
    QFETCH(const bool, claimGone);
    PageCase page(object);
    if (claimGone) {
        page.refused("claim", base::Error::Code::NotFound);
    }
    const ObjectDetails details = page.details();
    QTEST(details.verdicts.constFirst().cause, "cause");
    QTEST(details.verdicts.constFirst().health, "health");
}

void TstStoragePages::aVolumeTellsWhatBecomesOfItAndWhereItIs()
{
    const QByteArray own =
        volume(R"({"phase": "Bound"})", kClaimed + R"(, "persistentVolumeReclaimPolicy": "Retain",
               "csi": {"driver": "csi.example.com", "volumeHandle": "vol-1"},
               "nodeAffinity": {"required": {"nodeSelectorTerms": [{"matchExpressions": [
               {"key": "zone", "operator": "In", "values": ["a", "b"]}]}]}})");
    const QList<pages::Need> needs = PageCase(own).needs();
    QCOMPARE(needs.size(), 3);
    const ObjectDetails details = PageCase(own)
                                      .answered("pods", list({user()}))
                                      .answered("attachments",
                                                list({R"({"metadata": {"name": "a-1"}, "spec": {
                "nodeName": "node-1", "source": {"persistentVolumeName": "pv-1"}},
                "status": {"attached": true}})",
                                                      R"({"metadata": {"name": "a-2"}, "spec": {
                "source": {"persistentVolumeName": "pv-2"}}})"}))
                                      .details();
    QCOMPARE(details.verdicts.constFirst().about,
             (ObjectLink{{}, "PersistentVolumeClaim", "shop", "data", "c"}));
    QVERIFY(details.verdicts.at(1).sentence.contains(u"its data stay"_s));
    QCOMPARE(tableOf(details, "affinity")->rows.constFirst().cells,
             QStringList({u"zone In (a, b)"_s}));
    QCOMPARE(tableOf(details, "attachments")->rows.size(), 1);
    QCOMPARE(tableOf(details, "pods")->rows.size(), 1);
    QVERIFY(std::ranges::any_of(details.fields, [](const Field &field) {
        return field.id == "source" && field.text == u"csi csi.example.com vol-1"_s;
    }));
}

void TstStoragePages::aStorageClassTellsWhatItDoes()
{
    const QByteArray standard = R"("storageclass.kubernetes.io/is-default-class": "true")";
    const QByteArray own = storageClass(R"("provisioner": "csi.example.com",
        "volumeBindingMode": "WaitForFirstConsumer", "allowVolumeExpansion": true,
        "reclaimPolicy": "Delete", "parameters": {"type": "ssd"})",
                                        standard);
    ObjectDetails details =
        PageCase(own)
            .answered("classes", list({own}))
            .answered("claims",
                      list({claim(R"({"phase": "Bound"})"), claim(R"({"phase": "Pending"})")}))
            .details();
    QCOMPARE(causes(details),
             QByteArrayList({"ClaimsPending", "Provisioning", "Default", "Reclaim", "Expansion"}));
    QCOMPARE(details.verdicts.at(1).sentence,
             u"csi.example.com makes a volume when the first pod uses a claim."_s);
    QCOMPARE(tableOf(details, "claims")->rows.size(), 2);
    QCOMPARE(tableOf(details, "claims")->rows.constFirst().health, Health::Progressing);
    QCOMPARE(tableOf(details, "parameters")->rows.constFirst().cells,
             QStringList({u"type"_s, u"ssd"_s}));
    details = PageCase(own)
                  .answered("classes", list({own}))
                  .answered("volumes",
                            list({volume(R"({"phase": "Bound"})", kClaimed),
                                  volume(R"({"phase": "Released"})", kClaimed),
                                  QByteArray(kFree).replace("\"fast\"", "\"slow\"")}))
                  .details();
    QCOMPARE(details.verdicts.constFirst().cause, "VolumesReleased");
    const QList<DetailRow> volumes = tableOf(details, "volumes")->rows;
    QCOMPARE(volumes.size(), 2);
    QCOMPARE(volumes.constFirst().cells,
             QStringList({u"pv-1"_s, u"Released"_s, u"shop/data"_s, u"5Gi"_s}));
    QCOMPARE(volumes.constFirst().health, Health::Warning);
    QCOMPARE(volumes.at(1).link.kind, "PersistentVolume");
    details = PageCase(own).answered("classes", list({own, own})).details();
    QCOMPARE(details.verdicts.constFirst().cause, "SeveralDefaults");
    details = PageCase(kByHand).answered("classes", list({kByHand})).details();
    QVERIFY(causes(details).contains("NoDefault"));
}

void TstStoragePages::judgesAnAttachment_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<bool>("nodeGone");
    QTest::addColumn<QByteArray>("cause");
    QTest::addColumn<Health>("health");
    QTest::newRow("attached") << R"({"attached": true})"_ba << false << "Attached"_ba << Health::Ok;
    QTest::newRow("not yet") << R"({"attached": false})"_ba << false << "Attaching"_ba
                             << Health::Progressing;
    QTest::newRow("cannot") << R"({"attached": false, "attachError": {"message": "no"}})"_ba
                            << false << "AttachError"_ba << Health::Failed;
    QTest::newRow("cannot leave") << R"({"attached": true, "detachError": {"message": "no"}})"_ba
                                  << false << "DetachError"_ba << Health::Failed;
    QTest::newRow("node gone") << R"({"attached": true})"_ba << true << "NodeGone"_ba
                               << Health::Failed;
}

void TstStoragePages::judgesAnAttachment()
{
    QFETCH(const QByteArray, status);
    QFETCH(const bool, nodeGone);
    const QByteArray object = R"({"apiVersion": "storage.k8s.io/v1", "kind": "VolumeAttachment",
        "metadata": {"name": "a"}, "spec": {"attacher": "csi.example.com", "nodeName": "node-1",
        "source": {"persistentVolumeName": "pv-1"}}, "status": )"
        + status + '}';
    PageCase page(object);
    if (nodeGone) {
        page.refused("node", base::Error::Code::NotFound);
    }
    const ObjectDetails details = page.details();
    QTEST(details.verdicts.constFirst().cause, "cause");
    QTEST(details.verdicts.constFirst().health, "health");
}

void TstStoragePages::anAttachmentConnects()
{
    const QByteArray object = R"({"apiVersion": "storage.k8s.io/v1", "kind": "VolumeAttachment",
        "metadata": {"name": "a"}, "spec": {"attacher": "csi.example.com", "nodeName": "node-1",
        "source": {"persistentVolumeName": "pv-1"}}, "status": {"attached": true}})";
    const ObjectDetails details =
        PageCase(object).answered("volume", volume(R"({"phase": "Bound"})", kClaimed)).details();
    const QList<DetailRow> rows = tableOf(details, "parts")->rows;
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(2).cells.constFirst(), u"shop/data"_s);
    QCOMPARE(rows.at(2).link.kind, "PersistentVolumeClaim");
}

QTEST_GUILESS_MAIN(TstStoragePages)
#include "tst_storagepages.moc"
