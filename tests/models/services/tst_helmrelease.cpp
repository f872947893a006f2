// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a release's Secret holds: unpacked within limits, read, and its chart as files again.
#include "helmpacked.h"
#include "services/helmrelease.h"
#include "services/helmvalues.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using base::Error;
using test::packedRelease;
using test::releaseSecret;

namespace {

const QByteArray kRelease = R"({
  "name": "guestbook", "namespace": "shop", "version": 3,
  "info": {"first_deployed": "2026-11-29T10:00:00.123456789+08:00",
           "last_deployed": "2026-11-30T02:00:00Z", "deleted": "",
           "status": "deployed", "description": "Upgrade complete", "notes": "Sign here."},
  "manifest": "---\nkind: ConfigMap\n",
  "config": {"replicas": 2, "image": {"tag": "2.1"}, "gone": null},
  "hooks": [{"name": "ask", "kind": "Pod", "path": "x", "events": ["test"], "manifest": "kind: Pod"}],
  "chart": {"metadata": {"name": "guestbook", "version": "0.2.0", "appVersion": "2.1"},
            "values": {"replicas": 1, "image": {"name": "web", "tag": "2.0"}, "gone": "yes"},
            "schema": "e30=",
            "templates": [{"name": "templates/a.yaml", "data": "a2luZDogQQo="}],
            "files": [{"name": "README.md", "data": "aGVsbG8="}]}
})";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "not there"_ba;
}

} // namespace

class TstHelmRelease : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecretIsReadWhole()
    {
        const auto read = readReleaseSecret(releaseSecret(kRelease));
        QVERIFY(read);
        QCOMPARE(read->name, "guestbook");
        QCOMPARE(read->ns, "shop");
        QCOMPARE(read->revision, 3);
        QCOMPARE(read->status, "deployed");
        QCOMPARE(read->description, u"Upgrade complete"_s);
        QCOMPARE(read->chartTitle(), u"guestbook-0.2.0"_s);
        QCOMPARE(read->appVersion, u"2.1"_s);
        QCOMPARE(read->firstDeployed, 1795917600);
        QCOMPARE(read->lastDeployed, 1796004000);
        QCOMPARE(read->notes, u"Sign here."_s);
        QCOMPARE(read->manifest, "---\nkind: ConfigMap\n");
        QCOMPARE(read->values, R"({"replicas":2,"image":{"tag":"2.1"},"gone":null})");
        QCOMPARE(read->computed, R"({"replicas":2,"image":{"name":"web","tag":"2.1"}})");
        QCOMPARE(read->hooks, (QList<HelmHook>{{"Pod", "ask", {u"test"_s}, "kind: Pod"}}));
        QVERIFY(!read->hasSubcharts);
    }

    void whatIsMissingIsEmpty()
    {
        const auto read = readRelease("{}");
        QVERIFY(read);
        QCOMPARE(read->values, "{}");
        QCOMPARE(read->computed, "{}");
        QVERIFY(read->chartJson.isEmpty() && read->chartTitle().isEmpty());
        // Go's zero time is no time, and a chart may need others.
        const auto zero = readRelease(
            R"({"info":{"last_deployed":"0001-01-01T00:00:00Z"},
                "chart":{"metadata":{"dependencies":[{"name":"redis"}]}}})");
        QCOMPARE(zero->lastDeployed, 0);
        QVERIFY(zero->hasSubcharts);
    }

    void anotherSecretIsNone()
    {
        QCOMPARE(readReleaseSecret(R"({"type":"Opaque","data":{"release":""}})").error().code,
                 Error::Code::Parse);
        QCOMPARE(readReleaseSecret(R"({"type":"helm.sh/release.v1"})").error().code,
                 Error::Code::Parse);
        QCOMPARE(readReleaseSecret("[").error().code, Error::Code::Parse);
    }

    void gzipMayBeMissing() { QCOMPARE(unpackRelease("eyJhIjoxfQ==").value(), R"({"a":1})"); }

    void brokenPacksAreErrors()
    {
        const QByteArray packed = test::gzip(R"({"a":1})");
        QCOMPARE(unpackRelease("no base64!").error().code, Error::Code::Parse);
        QCOMPARE(unpackRelease(packed.chopped(4).toBase64()).error().code, Error::Code::Parse);
        QCOMPARE(unpackRelease(QByteArray(packed + 'x').toBase64()).error().code,
                 Error::Code::Parse);
        QByteArray bent = packed;
        bent[packed.size() - 6] = static_cast<char>(~bent.at(packed.size() - 6));
        QCOMPARE(unpackRelease(bent.toBase64()).error().code, Error::Code::Parse);
        QCOMPARE(readReleaseSecret(releaseSecret("{")).error().code, Error::Code::Parse);
        QCOMPARE(readReleaseSecret(releaseSecret("[]")).error().code, Error::Code::Parse);
    }

    void aBombHasALimit()
    {
        const QByteArray bomb = packedRelease(QByteArray(kMaxReleaseBytes + 1, ' '));
        QVERIFY(bomb.size() < 100'000);
        QCOMPARE(unpackRelease(bomb).error().code, Error::Code::Unsupported);
        QCOMPARE(unpackRelease(QByteArray(kMaxPackedRelease + 1, 'A')).error().code,
                 Error::Code::Unsupported);
        const QByteArray deep = QByteArray(5000, '[') + QByteArray(5000, ']');
        QCOMPARE(readRelease(QByteArray(R"({"config":)" + deep + '}')).error().code,
                 Error::Code::Parse);
    }

    void givenValuesOverlayTheCharts_data()
    {
        QTest::addColumn<QByteArray>("chart");
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("computed");
        QTest::newRow("maps are merged")
            << R"({"a":{"b":1,"c":2}})"_ba << R"({"a":{"c":3,"d":4}})"_ba
            << R"({"a":{"b":1,"c":3,"d":4}})"_ba;
        QTest::newRow("lists are replaced") << R"({"a":[1,2]})"_ba << R"({"a":[3]})"_ba
                                            << R"({"a":[3]})"_ba;
        QTest::newRow("null takes away") << R"({"a":1,"b":2})"_ba << R"({"a":null})"_ba
                                         << R"({"b":2})"_ba;
        QTest::newRow("null of nothing stays") << R"({})"_ba << R"({"a":null})"_ba
                                               << R"({"a":null})"_ba;
        QTest::newRow("a value for a map") << R"({"a":{"b":1}})"_ba << R"({"a":5})"_ba
                                           << R"({"a":5})"_ba;
        QTest::newRow("nothing given") << R"({"a":1})"_ba << "null"_ba << R"({"a":1})"_ba;
        QTest::newRow("no values of its own") << "null"_ba << R"({"a":1})"_ba << R"({"a":1})"_ba;
        QTest::newRow("neither") << "null"_ba << "[]"_ba << "{}"_ba;
    }
    void givenValuesOverlayTheCharts()
    {
        QFETCH(QByteArray, chart);
        QFETCH(QByteArray, given);
        QTEST(computedValues(chart, given).value(), "computed");
    }

    void whatIsNamedLikeAPasswordIsMasked()
    {
        bool masked = false;
        const QByteArray shown =
            maskedValues(R"({"db":{"rootPassword":"hunter2","host":"db"},"api-key":"k",
                             "auth":{"secrets":["a",{"b":7}]},"token":"","replicas":3})",
                         masked)
                .value();
        QVERIFY(masked);
        QVERIFY(!shown.contains("hunter2"));
        QCOMPARE(QString::fromUtf8(shown),
                 u"{\"db\":{\"rootPassword\":\"•••• (7 bytes)\",\"host\":\"db\"},"
                 "\"api-key\":\"•••• (1 bytes)\","
                 "\"auth\":{\"secrets\":[\"•••• (1 bytes)\",{\"b\":\"•••• (1 bytes)\"}]},"
                 "\"token\":\"\",\"replicas\":3}"_s);
        masked = false;
        QCOMPARE(maskedValues(R"({"a":1})", masked).value(), R"({"a":1})");
        QVERIFY(!masked);
    }

    void aKeptChartBecomesFilesAgain()
    {
        const QTemporaryDir folder;
        const QString chart = folder.filePath(u"chart"_s);
        QVERIFY(writeChart(readRelease(kRelease)->chartJson, chart));
        QCOMPARE(contentOf(chart + u"/templates/a.yaml"_s), "kind: A\n");
        QCOMPARE(contentOf(chart + u"/README.md"_s), "hello");
        QCOMPARE(contentOf(chart + u"/values.schema.json"_s), "{}");
        QCOMPARE(contentOf(chart + u"/Chart.yaml"_s),
                 "appVersion: \"2.1\"\nname: guestbook\nversion: 0.2.0\n");
        QVERIFY(contentOf(chart + u"/values.yaml"_s).contains("replicas: 1"));
        QVERIFY(!(QFile::permissions(chart + u"/values.yaml"_s)
                  & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    void noFileOfAChartLiesOutside_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"../out", "/tmp/out", "a/../../out", "", "a//b", "a/.."}) {
            QTest::newRow(name) << QByteArray(name);
        }
    }
    void noFileOfAChartLiesOutside()
    {
        QFETCH(QByteArray, name);
        const QTemporaryDir folder;
        const QString chart = folder.filePath(u"chart"_s);
        const auto written = writeChart(R"({"metadata":{"name":"x"},"files":[{"name":")" + name
                                            + R"(","data":"aGVsbG8="}]})",
                                        chart);
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::Invalid);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot),
                 QStringList{u"chart"_s});
        QVERIFY(!writeChart("{}", folder.filePath(u"none"_s)));
    }
};

QTEST_GUILESS_MAIN(TstHelmRelease)
#include "tst_helmrelease.moc"
