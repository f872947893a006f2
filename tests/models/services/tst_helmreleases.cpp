// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Releases made of the rows of Secrets, and their manifests object by object.
#include "services/helmmanifest.h"
#include "services/helmreleases.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using store::Batch;
using store::Health;

namespace {

constexpr qint64 kNow = 1'800'000'000;

store::Columns secretColumns()
{
    return std::make_shared<const QList<store::Column>>(QList<store::Column>{
        {.id = "name", .title = u"NAME"_s}, {.id = "type", .title = u"TYPE"_s}});
}

store::RowPtr secret(const QByteArray &ns, const QByteArray &release, int revision,
                     const QByteArray &status, qint64 modified = kNow,
                     const QByteArray &type = "helm.sh/release.v1")
{
    static store::RowBuilder builder(std::make_shared<store::Interner>());
    const QByteArray name = "sh.helm.release.v1." + release + ".v" + QByteArray::number(revision);
    const QByteArray uid = ns + '/' + name;
    const QByteArray labels = "modifiedAt=" + QByteArray::number(modified) + ",name=" + release
        + ",owner=helm,status=" + status + ",version=" + QByteArray::number(revision);
    builder.setIdentity(uid.toStdString(), ns.toStdString(), name.toStdString(), "1");
    builder.setTimes(kNow - 100, 0);
    builder.setLabels(labels.toStdString());
    builder.add(builder.text(name.toStdString()));
    builder.add(builder.text(type.toStdString()));
    return builder.finish();
}

Batch batchOf(const QList<store::RowPtr> &rows, const QList<QByteArray> &removed = {})
{
    Batch out;
    out.upserted = rows;
    out.removed = removed;
    out.complete = true;
    out.status.state = store::StreamStatus::State::Live;
    return out;
}

Batch first(const QList<store::RowPtr> &rows)
{
    Batch out = batchOf(rows);
    out.reset = true;
    out.columns = secretColumns();
    return out;
}

/// "shop/web 3 deployed", and what is gone with a minus.
QStringList told(const Batch &batch)
{
    QStringList out;
    for (const store::RowPtr &row : batch.upserted) {
        out.append(
            u"%1/%2 %3 %4"_s.arg(QString::fromUtf8(row->ns().data(), qsizetype(row->ns().size())),
                                 row->cell(0).display(kNow), row->cell(kRevisionCell).display(kNow),
                                 row->cell(2).display(kNow)));
    }
    for (const QByteArray &uid : batch.removed) {
        out.append(u"-"_s + QString::fromUtf8(uid));
    }
    out.sort();
    return out;
}

} // namespace

class TstHelmReleases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHighestRevisionIsTheRelease()
    {
        ReleaseFold fold;
        const Batch batch = fold.fold(
            first({secret("shop", "web", 2, "superseded"), secret("shop", "web", 10, "deployed"),
                   secret("shop", "web", 9, "failed"), secret("lab", "web", 1, "deployed")}),
            kNow);
        QVERIFY(batch.reset && batch.complete);
        QCOMPARE(batch.columns->size(), 4);
        QCOMPARE(batch.total, 2);
        QCOMPARE(told(batch), (QStringList{u"lab/web 1 deployed"_s, u"shop/web 10 deployed"_s}));
        QCOMPARE(batch.upserted.first()->health(), Health::Ok);
    }

    void otherSecretsAreNone()
    {
        ReleaseFold fold;
        static store::RowBuilder builder(std::make_shared<store::Interner>());
        builder.setIdentity("1", "shop", "sh.helm.release.v1.web.v1", "1");
        builder.setLabels("name=web,owner=me,status=deployed,version=1");
        const Batch batch =
            fold.fold(first({secret("shop", "web", 1, "deployed", kNow, "Opaque"), builder.finish(),
                             secret("shop", "none", 0, "deployed")}),
                      kNow);
        QCOMPARE(told(batch), QStringList());
        QCOMPARE(batch.total, 0);
    }

    void onlyWhatChangesIsTold()
    {
        ReleaseFold fold;
        (void)fold.fold(first({secret("shop", "web", 1, "deployed")}), kNow);
        // helm writes the new revision first, then marks the old one.
        QCOMPARE(told(fold.fold(batchOf({secret("shop", "web", 2, "pending-upgrade")}), kNow)),
                 QStringList{u"shop/web 2 pending-upgrade"_s});
        QCOMPARE(told(fold.fold(batchOf({secret("shop", "web", 1, "superseded")}), kNow)),
                 QStringList());
        QCOMPARE(told(fold.fold(batchOf({secret("shop", "web", 2, "deployed")}), kNow)),
                 QStringList{u"shop/web 2 deployed"_s});
        // Without its highest revision a release is what the one below says.
        QCOMPARE(told(fold.fold(batchOf({}, {"shop/sh.helm.release.v1.web.v2"}), kNow)),
                 QStringList{u"shop/web 1 superseded"_s});
        const Batch gone = fold.fold(batchOf({}, {"shop/sh.helm.release.v1.web.v1"}), kNow);
        QCOMPARE(told(gone), QStringList{u"-helm:shop/web"_s});
        QCOMPARE(gone.total, 0);
    }

    void aNewListForgetsTheOldOne()
    {
        ReleaseFold fold;
        (void)fold.fold(first({secret("shop", "web", 1, "deployed")}), kNow);
        const Batch again = fold.fold(first({secret("shop", "api", 1, "deployed")}), kNow);
        QVERIFY(again.reset);
        QCOMPARE(told(again), QStringList{u"shop/api 1 deployed"_s});
        QCOMPARE(again.total, 1);
    }

    void oneReleaseAloneCanBeFolded()
    {
        ReleaseFold fold("web");
        QCOMPARE(told(fold.fold(first({secret("shop", "web", 1, "deployed"),
                                       secret("shop", "api", 1, "deployed")}),
                                kNow)),
                 QStringList{u"shop/web 1 deployed"_s});
    }

    void whatIsPendingForLongIsStuck()
    {
        ReleaseFold fold;
        const Batch batch =
            fold.fold(first({secret("shop", "web", 2, "pending-upgrade", kNow - 60)}), kNow);
        QCOMPARE(batch.upserted.first()->health(), Health::Progressing);
        QCOMPARE(fold.nextStuck(), kNow - 60 + kStuckAfter);
        QVERIFY(fold.tick(kNow + 1).isEmpty());
        const Batch late = fold.tick(kNow - 60 + kStuckAfter);
        QCOMPARE(late.upserted.size(), 1);
        QCOMPARE(late.upserted.first()->health(), Health::Failed);
        QCOMPARE(late.upserted.first()->healthReason(), std::string_view("Stuck"));
        QVERIFY(late.complete);
        QCOMPARE(fold.nextStuck(), 0);
        // One that was stuck before anybody looked is so at once.
        ReleaseFold other;
        QCOMPARE(other.fold(first({secret("shop", "web", 2, "pending-install", kNow - 7200)}), kNow)
                     .upserted.first()
                     ->health(),
                 Health::Failed);
    }

    void everyStatusHasAHealth()
    {
        const auto health = [](const char *status) {
            ReleaseRevision revision;
            revision.status = status;
            revision.changed = kNow;
            return healthOf(revision, kNow);
        };
        QCOMPARE(health("deployed"), Health::Ok);
        QCOMPARE(health("failed"), Health::Failed);
        QCOMPARE(health("uninstalling"), Health::Progressing);
        QCOMPARE(health("pending-rollback"), Health::Progressing);
        QCOMPARE(health("superseded"), Health::None);
        QCOMPARE(health("unknown"), Health::Unknown);
    }

    void aManifestIsReadDocumentByDocument()
    {
        const QList<ManifestObject> objects = readManifest(
            "---\n# Source: a.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"
            "data: {text: \"---\"}\n---\n# nothing\n---\nkind: [broken\n---\n"
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: b, namespace: shop}\n");
        QCOMPARE(objects.size(), 3);
        QCOMPARE(objects.at(0).kind, "ConfigMap");
        QCOMPARE(objects.at(0).name, "a");
        QVERIFY(objects.at(0).text.startsWith("# Source: a.yaml\napiVersion: v1\n"_L1));
        QVERIFY(!objects.at(1).problem.isEmpty());
        QCOMPARE(objects.at(2).ns, "shop");
        QVERIFY(readManifest({}).isEmpty());
    }

    void secretsOfAManifestAreMasked()
    {
        const QString shown = maskedManifest(
            "# Source: s.yaml\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\n"
            "stringData: {password: hunter2}\n---\nkind: Secret\nstringData: {a: hunter2, a: b}\n"
            "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c} # kept\n");
        QVERIFY(!shown.contains("hunter2"_L1));
        QVERIFY(shown.startsWith("# Source: s.yaml\napiVersion: v1\n"_L1));
        QVERIFY(shown.contains(u"•••• (7 bytes)"_s));
        QVERIFY(shown.contains("# not shown, it cannot be read: "_L1));
        QVERIFY(shown.contains("metadata: {name: c} # kept"_L1));
    }

    void manifestsAreComparedByObject()
    {
        using Kind = ManifestChange::Kind;
        const auto object = [](const char *name, const char *value) -> QByteArray {
            return "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: "_ba + name
                + "}\ndata: {a: " + value + "}\n";
        };
        const QList<ManifestChange> changes =
            compareManifests(object("same", "x") + object("changed", "x") + object("gone", "x"),
                             object("new", "x") + object("changed", "y") + object("same", "x"));
        QCOMPARE(changes.size(), 4);
        QStringList seen;
        for (const ManifestChange &change : changes) {
            seen.append(QString::fromUtf8(change.object.name) + QString::number(int(change.kind)));
            QCOMPARE(change.before.isEmpty(), change.kind == Kind::Added);
            QCOMPARE(change.after.isEmpty(), change.kind == Kind::Removed);
        }
        QCOMPARE(seen, (QStringList{u"new0"_s, u"changed2"_s, u"gone1"_s, u"same3"_s}));
    }
};

QTEST_GUILESS_MAIN(TstHelmReleases)
#include "tst_helmreleases.moc"
