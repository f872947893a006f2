// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/config/yamlreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian::kube;

Q_DECLARE_METATYPE(PlainType)

class TstYamlReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plainScalarsHaveYaml11Types_data();
    void plainScalarsHaveYaml11Types();
    void lastOfDoubledKeysCounts();
    void mergeKeysMerge();
    void wrongTypesAreErrors_data();
    void wrongTypesAreErrors();
    void firstErrorStays();
    void aliasBombStops();
    void aliasesOfLongTextsStop_data();
    void aliasesOfLongTextsStop();
    void longKeysInLoopsStop();
    void deepNestingStops();
    void brokenTextIsAnError_data();
    void brokenTextIsAnError();
    void everythingBecomesJson();
    void jsonIsReadToo();
};

void TstYamlReader::plainScalarsHaveYaml11Types_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<PlainType>("type");
    const auto rows = [](PlainType type, std::initializer_list<const char *> texts) {
        for (const char *text : texts) {
            QTest::addRow("'%s'", text) << QByteArray(text) << type;
        }
    };
    rows(PlainType::Null, {"", "~", "null", "NULL"});
    rows(PlainType::Boolean, {"true", "True", "yes", "NO", "on", "Off", "y", "N"});
    rows(PlainType::Integer,
         {"0", "12", "-3", "+4", "0x1F", "0o17", "017", "0b11", "1_000", "18446744073709551615"});
    rows(PlainType::Real,
         {"1.5", ".5", "5.", "1e3", "-1.5E-3", ".inf", "-.INF", ".NaN", "08", "1_0.5"});
    rows(PlainType::String,
         {"nULL", "yEs", "tRue", "1:30", "2001-01-02", "0x", "1e", "-", "+", ".", "..", "_1", "a1",
          "v1.2", "=", "1.2.3"});
}

void TstYamlReader::plainScalarsHaveYaml11Types()
{
    QFETCH(QByteArray, text);
    QFETCH(PlainType, type);
    QCOMPARE(plainType(text.toStdString()), type);
}

void TstYamlReader::lastOfDoubledKeysCounts()
{
    const auto root = YamlValue::parse("a: one\na: two\n");
    QCOMPARE((*root)["a"].string(), u"two"_s);
}

void TstYamlReader::mergeKeysMerge()
{
    const auto root = YamlValue::parse("base: &b {x: '1', y: '1'}\n"
                                       "more: &m {y: '2', z: '2'}\n"
                                       "one: {<<: *b, y: mine}\n"
                                       "two: {<<: [*b, *m]}\n");
    QCOMPARE((*root)["one"]["x"].string(), u"1"_s);
    QCOMPARE((*root)["one"]["y"].string(), u"mine"_s);
    QCOMPARE((*root)["two"]["y"].string(), u"1"_s);
    QCOMPARE((*root)["two"]["z"].string(), u"2"_s);
    QVERIFY(!root->error());
}

void TstYamlReader::wrongTypesAreErrors_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("part");
    QTest::newRow("number for text")
        << QByteArray("\ntext: 12") << u"line 2: text must be a text"_s;
    QTest::newRow("boolean for text") << QByteArray("text: yes") << u"quotes"_s;
    QTest::newRow("list for text") << QByteArray("text: [a]") << u"must be a text"_s;
    QTest::newRow("text for boolean") << QByteArray("flag: 'true'") << u"true or false"_s;
    QTest::newRow("number for boolean") << QByteArray("flag: 1") << u"true or false"_s;
    QTest::newRow("map for list") << QByteArray("list: {a: b}") << u"must be a list"_s;
    QTest::newRow("number in list") << QByteArray("list: [a, 1]") << u"list[1] must be a text"_s;
    QTest::newRow("bad base64") << QByteArray("data: 'a!b='") << u"base64"_s;
    QTest::newRow("base64 without padding") << QByteArray("data: QQ") << u"base64"_s;
    QTest::newRow("list in a merge")
        << QByteArray("map: {<<: [[a, b], {c: d}]}") << u"merges something that is no map"_s;
    QTest::newRow("text in a merge")
        << QByteArray("map: {<<: [a]}") << u"merges something that is no map"_s;
    QTest::newRow("text for map") << QByteArray("map: x") << u"map must be a map"_s;
}

void TstYamlReader::wrongTypesAreErrors()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, part);
    const auto root = YamlValue::parse(yaml);
    QVERIFY(root);
    (void)(*root)["text"].string();
    (void)(*root)["flag"].boolean();
    (void)(*root)["list"].strings();
    (void)(*root)["data"].base64();
    (void)(*root)["map"]["key"].string();
    QVERIFY(root->error());
    QVERIFY2(root->error()->detail.contains(part), qPrintable(root->error()->detail));
}

void TstYamlReader::firstErrorStays()
{
    const auto root = YamlValue::parse("a: 1\nb: 2\n");
    (void)(*root)["a"].string();
    (void)(*root)["b"].string();
    QVERIFY(root->error()->detail.contains(u"a must"_s));
}

void TstYamlReader::aliasBombStops()
{
    QByteArray yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        yaml += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " ["
            + QByteArrayList(10, before).join(", ") + "]\n";
    }
    const auto root = YamlValue::parse(yaml);
    QVERIFY(root);
    (void)(*root)["a11"].json();
    QVERIFY(root->error());
    QVERIFY(root->error()->detail.contains(u"too often"_s));
}

void TstYamlReader::aliasesOfLongTextsStop_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("again");
    const QByteArray text(1'000'000, 'x');
    QTest::newRow("values") << QByteArray("&a " + text) << QByteArray("*a");
    QTest::newRow("keys") << QByteArray("&a {? " + text + " : 1}") << QByteArray("*a");
    QTest::newRow("merges") << QByteArray("&a {? " + text + " : 1}") << QByteArray("{<<: *a}");
}

// Without a bound each would take some hundred gigabytes.
void TstYamlReader::aliasesOfLongTextsStop()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, again);
    const QByteArray more = QByteArray(", " + again).repeated(90'000);
    const auto root = YamlValue::parse("[" + first + more + "]");
    QVERIFY(root);
    (void)root->json();
    QVERIFY(root->error());
    QVERIFY(root->error()->detail.contains(u"too often"_s));
}

// Neither may a value's path grow with each turn.
void TstYamlReader::longKeysInLoopsStop()
{
    const QByteArray key(500'000, 'x');
    const auto root = YamlValue::parse("&a {? " + key + " : *a}");
    QVERIFY(root);
    (void)root->json();
    QVERIFY(root->error());
    QVERIFY(root->error()->detail.size() < 1000);
}

void TstYamlReader::deepNestingStops()
{
    // Two loops in one: nobody may go through all of their combinations.
    const auto loops = YamlValue::parse("&a {b: *a, c: [*a, *a]}");
    QVERIFY(loops);
    (void)loops->json();
    QVERIFY(loops->error());
    QVERIFY2(loops->error()->detail.contains(u"deeply"_s), qPrintable(loops->error()->detail));
    QCOMPARE((*loops)["c"].list().size(), 0);
    const auto flow = YamlValue::parse(QByteArray(100'000, '['));
    QVERIFY(!flow);
    const auto deep = YamlValue::parse(QByteArray(200, '[') + "x" + QByteArray(200, ']'));
    QVERIFY(deep);
    (void)deep->json();
    QVERIFY(deep->error());
}

void TstYamlReader::brokenTextIsAnError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    QTest::newRow("syntax") << QByteArray("a: b\nc: [d\ne: f\n") << u"line "_s;
    QTest::newRow("no UTF-8") << QByteArray("a: \xFF\xC0") << u"UTF-8"_s;
    QTest::newRow("control character") << QByteArray("a: b\x1b") << u"control"_s;
    QTest::newRow("binary") << QByteArray("\x7F"
                                          "ELF\x00\x01",
                                          6)
                            << u"control"_s;
    QTest::newRow("half a UTF-16 pair") << QByteArray("\xFF\xFE"
                                                      "a\0\x3D\xD8",
                                                      6)
                                        << u"UTF-16"_s;
    QTest::newRow("unknown alias") << QByteArray("a: *nobody") << QString();
}

void TstYamlReader::brokenTextIsAnError()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    const auto root = YamlValue::parse(bytes);
    QVERIFY(!root);
    QVERIFY2(root.error().detail.contains(part), qPrintable(root.error().detail));
}

void TstYamlReader::everythingBecomesJson()
{
    const auto root = YamlValue::parse("a: 1\nb: [1.5, yes, ~, '7', 0x10]\nc: {d: text}\n");
    const QJsonObject expected{{u"a"_s, 1},
                               {u"b"_s, QJsonArray{1.5, true, QJsonValue(), u"7"_s, 16}},
                               {u"c"_s, QJsonObject{{u"d"_s, u"text"_s}}}};
    QCOMPARE(root->json().toObject(), expected);
}

void TstYamlReader::jsonIsReadToo()
{
    const auto root = YamlValue::parse("{\"a\": {\"b\": [\"x\\u00e4\", \"12\"]}}");
    QCOMPARE((*root)["a"]["b"].strings(), (QStringList{u"xä"_s, u"12"_s}));
    QVERIFY(!root->error());
}

QTEST_GUILESS_MAIN(TstYamlReader)
#include "tst_yamlreader.moc"
