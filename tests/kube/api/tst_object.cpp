// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/api/instant.h"
#include "kube/api/parser.h"

#include <QTest>

using namespace nantian;
using namespace Qt::StringLiterals;

class TstObject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsValuesByPath()
    {
        kube::Parser parser;
        const auto object = parser.parse(R"({"a":{"b":[{"c":"deep"}],"n":7,"t":true,"r":1.5}})");
        QVERIFY(object);
        QCOMPARE(object->at("a", "n").integer(), 7);
        QCOMPARE(object->at("a", "r").real(), 1.5);
        QVERIFY(object->at("a", "t").boolean());
        QCOMPARE(object->at("a", "b").size(), 1U);
        std::string_view text;
        object->at("a", "b").each([&](const kube::Object &item) { text = item["c"].string(); });
        QCOMPARE(text, "deep");
    }

    void missingAndWrongTypesReadAsNothing()
    {
        kube::Parser parser;
        const auto object = parser.parse(R"({"text":"x","null":null,"list":[]})");
        QVERIFY(object);
        QVERIFY(!object->at("no", "such", "path").exists());
        QVERIFY(!(*object)["null"].exists());
        QCOMPARE((*object)["text"].integer(5), 5);
        QCOMPARE((*object)["text"].real(0.5), 0.5);
        QVERIFY((*object)["text"].boolean(true));
        QCOMPARE((*object)["list"].string("none"), "none");
        QCOMPARE((*object)["text"].size(), 0U);
        QCOMPARE((*object)["text"].time(), 0);
        QVERIFY(!kube::Object().exists());
        QVERIFY(!kube::Object()["x"].exists());
    }

    void instantsAreExact()
    {
        kube::Parser parser;
        const auto object = parser.parse(
            R"({"zero":"0001-01-01T00:00:00Z","zone":"0001-01-01T08:00:00+08:00",
                "later":"0001-01-01T00:00:01Z","epoch":"1970-01-01T00:00:00Z",
                "half":"2026-11-22T22:00:00.5Z","nano":"2026-11-22T22:00:00.1234567891Z",
                "before":"1969-12-31T23:59:59Z","text":"soon","null":null})");
        QVERIFY(object);
        for (const char *key : {"zero", "zone", "text", "null", "none"}) {
            QVERIFY(!kube::instantOf((*object)[key]));
        }
        QVERIFY(kube::instantOf((*object)["later"]) == (kube::Instant{-62135596799}));
        QVERIFY(kube::instantOf((*object)["epoch"]) == (kube::Instant{0}));
        QVERIFY(kube::instantOf((*object)["half"]) == (kube::Instant{1795384800, 500'000'000}));
        QVERIFY(kube::instantOf((*object)["nano"]) == (kube::Instant{1795384800, 123'456'789}));
        QVERIFY(kube::instantOf((*object)["before"]) == (kube::Instant{-1}));
        QVERIFY(kube::instantOf((*object)["before"]) < kube::instantOf((*object)["epoch"]));
    }

    void hugeNumbersSaturate()
    {
        kube::Parser parser;
        const auto object =
            parser.parse(R"({"big":18446744073709551615,"real":1e30,"low":-1e30,"half":2.9})");
        QVERIFY(object);
        QCOMPARE((*object)["big"].integer(), std::numeric_limits<qint64>::max());
        QCOMPARE((*object)["real"].integer(), std::numeric_limits<qint64>::max());
        QCOMPARE((*object)["low"].integer(), std::numeric_limits<qint64>::min());
        QCOMPARE((*object)["half"].integer(), 2);
    }

    void times_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<qint64>("seconds");
        const auto good = [](const char *text, qint64 seconds) {
            QTest::newRow(text) << QByteArray(text) << true << seconds;
        };
        const auto bad = [](const char *text) {
            QTest::newRow(text) << QByteArray(text) << false << qint64(0);
        };
        good("1970-01-01T00:00:00Z", 0);
        good("2026-11-22T22:00:00Z", 1795384800);
        good("2026-11-22T22:00:00.123456Z", 1795384800);
        good("2026-11-23T06:00:00+08:00", 1795384800);
        good("2026-11-22T14:30:00-07:30", 1795384800);
        good("2024-02-29T00:00:00z", 1709164800);
        good("0001-01-01T00:00:00Z", 0); // Go's zero time
        bad("2026-11-22");
        bad("2026-11-22T22:00:00");
        bad("2026-13-22T22:00:00Z");
        bad("2025-02-29T00:00:00Z");
        bad("2026-11-22T24:00:00Z");
        bad("2026-11-22T22:60:00Z");
        bad("2026-11-22T22:00:00.Z");
        bad("2026-11-22T22:00:00Zx");
        bad("2026-11-22T22:00:00+0800");
        bad("2026-11-22 22:00:00Z");
        bad("yesterday");
        bad("");
    }
    void times()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, valid);
        QFETCH(qint64, seconds);
        const auto time =
            kube::parseTime({text.constData(), static_cast<std::size_t>(text.size())});
        QCOMPARE(time.has_value(), valid);
        QCOMPARE(time.value_or(0), seconds);
    }

    void refusesWhatIsNotOneValue_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("cut off") << QByteArray(R"({"a":)");
        QTest::newRow("two values") << QByteArray("{} {}");
        QTest::newRow("no UTF-8") << QByteArray("{\"a\":\"\xff\"}");
        QTest::newRow("raw newline in a string") << QByteArray("{\"a\":\"\n\"}");
    }
    void refusesWhatIsNotOneValue()
    {
        QFETCH(QByteArray, json);
        kube::Parser parser;
        const auto result = parser.parse({json.constData(), static_cast<std::size_t>(json.size())});
        QVERIFY(!result);
        QCOMPARE(result.error().code, base::Error::Code::Parse);
        QVERIFY(parser.parse("{}")); // and goes on
    }

    void limitsDepthAndSize()
    {
        kube::Parser parser({.maxBytes = 4096, .maxDepth = 512});
        const auto nested = [](std::size_t depth) {
            return std::string(depth, '[') + std::string(depth, ']');
        };
        QVERIFY(parser.parse(nested(500)));
        QVERIFY(!parser.parse(nested(600)));
        const std::string large = '"' + std::string(5000, 'x') + '"';
        QVERIFY(!parser.parse(large));
        QVERIFY(parser.parse("[]"));
    }

    void goesOnAfterALargeDocument()
    {
        kube::Parser parser;
        const std::string large = "{\"a\":\"" + std::string(2'000'000, 'x') + "\"}";
        const auto first = parser.parse(large);
        QVERIFY(first);
        QCOMPARE((*first)["a"].string().size(), 2'000'000U);
        const auto second = parser.parse(R"({"a":"small"})");
        QVERIFY(second);
        QCOMPARE((*second)["a"].string(), "small");
    }
};

QTEST_GUILESS_MAIN(TstObject)
#include "tst_object.moc"
