// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "changes.h"
#include "kube/api/schemacache.h"
#include "services/comparison.h"
#include "support/faketransport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using base::Error;
using models::compareObjects;
using models::Comparison;
using models::Secrets;
using tests::dump;

namespace {

QByteArray deployment(const QByteArray &generation, const QByteArray &containers)
{
    return R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","generation":)"
        + generation
        + R"(,"managedFields":[{"manager":"x"}]},"spec":{"template":{"spec":{"containers":[)"
        + containers + R"(]}}},"status":{"replicas":)" + generation + "}}";
}

/// A ConfigMap as a server at this version has it.
QByteArray secret(const QByteArray &data)
{
    return R"({"apiVersion":"v1","kind":"Secret","metadata":{"name":"s"},"data":{)" + data + "}}";
}

} // namespace

class TstComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsFieldsTextsAndPatch()
    {
        const QByteArray sidecar = R"({"name":"log","image":"fluent:1"})";
        const auto found =
            compareObjects(deployment("1", R"({"name":"web","image":"nginx:1"},)" + sidecar),
                           deployment("2", sidecar + R"(,{"name":"web","image":"nginx:2"})"),
                           tests::schema(u"apps-v1"_s), Secrets::Masked);
        QVERIFY(found);
        QVERIFY(found->bySchema && !found->masked);
        const QString containers = u".spec.template.spec.containers"_s;
        QCOMPARE(
            dump(found->changes),
            QStringList({u"~"_s + containers + u"[name=\"web\"].image \"nginx:1\" -> \"nginx:2\""_s,
                         u">"_s + containers
                             + u" [{\"name\":\"web\"},{\"name\":\"log\"}] -> "
                               "[{\"name\":\"log\"},{\"name\":\"web\"}]"_s}));
        QVERIFY(found->before.contains(u"image: nginx:1"_s));
        QVERIFY(found->after.contains(u"image: nginx:2"_s));
        for (const QString &text : {found->before, found->after}) {
            QVERIFY(!text.contains(u"status"_s) && !text.contains(u"generation"_s)
                    && !text.contains(u"managedFields"_s));
        }
        QVERIFY(found->patch);
        QCOMPARE(found->patch->contentType, "application/merge-patch+json");
        QVERIFY(!found->patch->body.contains("status"));
    }

    void worksWithoutASchema()
    {
        const auto found = compareObjects(deployment("1", R"({"name":"web","image":"a"})"),
                                          deployment("1", R"({"name":"web","image":"b"})"), nullptr,
                                          Secrets::Masked);
        QVERIFY(found && !found->bySchema);
        QCOMPARE(
            dump(found->changes),
            QStringList(u"~.spec.template.spec.containers[name=\"web\"].image \"a\" -> \"b\""_s));
        // A schema of something else is none either.
        QVERIFY(!compareObjects(deployment("1", {}), deployment("1", {}),
                                tests::schema(u"core-v1"_s), Secrets::Masked)
                     ->bySchema);
    }

    void anObjectThatIsNotThereIsEmpty()
    {
        const auto made = compareObjects({}, secret({}), nullptr, Secrets::Masked);
        QVERIFY(made && made->before.isEmpty());
        QCOMPARE(made->changes.size(), 1);
        QVERIFY(made->changes.first().path.isRoot());
        QVERIFY(!made->patch);
    }

    void secretsAreMaskedAndTellWhichChanged()
    {
        const QByteArray before = secret(R"("same":"b25l","other":"b25l")");
        const QByteArray after = secret(R"("same":"b25l","other":"dHdv")");
        const auto found =
            compareObjects(before, after, tests::schema(u"core-v1"_s), Secrets::Masked);
        QVERIFY(found && found->masked);
        QCOMPARE(dump(found->changes),
                 QStringList(u"~.data.other \"•••• (3 bytes)\" -> \"•••• (3 bytes, changed)\""_s));
        QCOMPARE(found->before.count(u"•••• (3 bytes)"_s), 2);
        QCOMPARE(found->after.count(u"•••• (3 bytes)"_s), 1);
        QCOMPARE(found->after.count(u"•••• (3 bytes, changed)"_s), 1);
        QCOMPARE(found->patch.error().code, Error::Code::Unsupported);
        for (const QByteArray &value : {"b25l"_ba, "dHdv"_ba}) {
            QVERIFY(!found->before.contains(QString::fromLatin1(value)));
            QVERIFY(!found->after.contains(QString::fromLatin1(value)));
        }

        const auto revealed = compareObjects(before, after, nullptr, Secrets::Revealed);
        QVERIFY(revealed && !revealed->masked);
        QVERIFY(revealed->after.contains(u"other: dHdv"_s));
        QCOMPARE(revealed->patch->body, R"({"data":{"other":"dHdv"}})");
    }

    void nothingDiffers()
    {
        const QByteArray same = deployment("1", R"({"name":"web"})");
        const auto found =
            compareObjects(same, deployment("7", R"({"name":"web"})"), nullptr, Secrets::Masked);
        QVERIFY(found && found->changes.isEmpty());
        QCOMPARE(found->before, found->after);
    }

    void saysWhatCannotBeRead()
    {
        const auto found = compareObjects("{", secret({}), nullptr, Secrets::Masked);
        QCOMPARE(found.error().code, Error::Code::Parse);
    }

    void partsOfAWorkloadAreObjects()
    {
        kube::ObjectRef web;
        web.resource.group = "apps";
        web.resource.version = "v1";
        web.resource.kind = "Deployment";
        models::Revision revision;
        revision.templateJson = R"({"spec":{}})";
        QCOMPARE(models::templateObject(web, revision),
                 R"({"apiVersion":"apps/v1","kind":"Deployment","spec":{"template":{"spec":{}}}})");
    }
};

QTEST_GUILESS_MAIN(TstComparison)
#include "tst_comparison.moc"
