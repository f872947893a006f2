// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/yaml.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;

class TstYaml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatKubectlWrites_data();
    void writesWhatKubectlWrites();
    void readsWhatKubectlReads_data();
    void readsWhatKubectlReads();
    void whatIsWrittenIsReadBack();
    void refusesWithAPosition_data();
    void refusesWithAPosition();
    void countsColumnsAsStringsDo();
    void refusesAliasBombs();
    void sizeIsOfEachDocument();
    void refusesDepth();
    void splitsDocuments();
    void dropsManagedFields();
    void masksSecretValues();
    void leavesOtherKindsUnmasked();
    void fieldPathsPointAtLines_data();
    void fieldPathsPointAtLines();
};

void TstYaml::writesWhatKubectlWrites_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("yaml");
    // Right sides are what sigs.k8s.io/yaml v1.6.0 prints, but for long lines, which it folds.
    const auto row = [](const char *name, const QByteArray &json, const QByteArray &yaml) {
        QTest::newRow(name) << json << QString::fromUtf8(yaml);
    };
    row("plain string", R"({"a":"b"})", "a: b\n");
    row("empty string", R"({"a":""})", "a: \"\"\n");
    row("string true", R"({"a":"true"})", "a: \"true\"\n");
    row("string yes", R"({"a":"yes"})", "a: \"yes\"\n");
    row("string y as value", R"({"a":"y"})", "a: \"y\"\n");
    row("string y as key", R"({"y":1})", "\"y\": 1\n");
    row("string number", R"({"a":"8080"})", "a: \"8080\"\n");
    row("string octal", R"({"a":"0755"})", "a: \"0755\"\n");
    row("string hex", R"({"a":"0x1F"})", "a: \"0x1F\"\n");
    row("string underscored", R"({"a":"1_000"})", "a: \"1_000\"\n");
    row("string float", R"({"a":"1.5"})", "a: \"1.5\"\n");
    row("string exponent", R"({"a":"1e3"})", "a: \"1e3\"\n");
    row("short commit", R"({"a":"12e45"})", "a: \"12e45\"\n");
    row("string null", R"({"a":"null"})", "a: \"null\"\n");
    row("string tilde", R"({"a":"~"})", "a: \"~\"\n");
    row("string time", R"({"a":"2026-11-22T22:00:00Z"})", "a: \"2026-11-22T22:00:00Z\"\n");
    row("string date", R"({"a":"2026-11-22"})", "a: \"2026-11-22\"\n");
    row("base 60", R"({"a":"12:30"})", "a: \"12:30\"\n");
    row("quantity", R"({"a":"100m","b":"64Mi"})", "a: 100m\nb: 64Mi\n");
    row("colon inside", R"({"a":"nginx:1.27"})", "a: nginx:1.27\n");
    row("colon and space", R"({"a":"a: b"})", "a: 'a: b'\n");
    row("hash", R"({"a":"a #b"})", "a: 'a #b'\n");
    row("leading star", R"({"a":"*x"})", "a: '*x'\n");
    row("quote inside", R"({"a":"it's: x"})", "a: 'it''s: x'\n");
    row("dash", R"({"a":"-"})", "a: '-'\n");
    row("flag", R"({"a":"--v=2"})", "a: --v=2\n");
    row("three dashes", R"({"a":"---x"})", "a: '---x'\n");
    row("leading space", R"({"a":" x"})", "a: ' x'\n");
    row("tab", R"({"a":"x\ty"})", "a: \"x\\ty\"\n");
    row("control", R"({"a":"x\u001b[0m"})", "a: \"x\\e[0m\"\n");
    row("bidi override stays", R"({"a":"x\u202ey"})", "a: x\u202ey\n");
    row("emoji", R"({"a":"x😀"})", "a: \"x\\U0001F600\"\n");
    row("chinese", R"({"a":"南天门"})", "a: 南天门\n");
    row("numbers", R"({"a":1,"b":-5,"c":1.5,"d":18446744073709551615})",
        "a: 1\nb: -5\nc: 1.5\nd: 18446744073709551615\n");
    row("floats", R"({"a":1234567.5,"b":1e21,"c":0.00001,"d":100000.5,"e":0.0001,"f":1e20})",
        "a: 1.2345675e+06\nb: 1e+21\nc: 1e-05\nd: 100000.5\ne: 0.0001\nf: 1e+20\n");
    row("booleans and null", R"({"a":true,"b":false,"c":null})", "a: true\nb: false\nc: null\n");
    row("empty containers", R"({"a":{},"b":[]})", "a: {}\nb: []\n");
    row("list below key", R"({"a":[{"b":1,"c":[1,2]},"x"]})",
        "a:\n- b: 1\n  c:\n  - 1\n  - 2\n- x\n");
    row("list in list", R"({"a":[["b","c"],[]]})", "a:\n- - b\n  - c\n- []\n");
    row("nested", R"({"a":{"b":{"c":"d"}}})", "a:\n  b:\n    c: d\n");
    row("sorted keys", R"({"b":1,"a10":1,"a2":1,"B":1,"_":1,".":1})",
        ".: 1\n_: 1\nB: 1\na2: 1\na10: 1\nb: 1\n");
    row("lines", R"({"a":"one\ntwo\n"})", "a: |\n  one\n  two\n");
    row("lines without end", R"({"a":"one\ntwo"})", "a: |-\n  one\n  two\n");
    row("lines with empty end", R"({"a":"one\n\n"})", "a: |+\n  one\n\n");
    row("indented lines", R"({"a":" one\ntwo\n"})", "a: |2\n   one\n  two\n");
    row("lines in a list", R"({"a":["one\ntwo\n","x"]})", "a:\n- |\n  one\n  two\n- x\n");
    row("lines with trailing space", R"({"a":"one \ntwo"})", "a: \"one \\ntwo\"\n");
    const QByteArray name(129, 'k');
    row("long keys",
        "{\"a\":{\"" + name + "1\":{\"a\":\"b\",\"c\":{\"d\":1}},\"" + name
            + "2\":[1,{\"x\":2,\"z\":3}],\"" + name + "3\":\"a\\nb\\n\",\"" + name + "4\":{},\""
            + name.sliced(1) + "\":1}}",
        "a:\n  " + name.sliced(1) + ": 1\n  ? " + name + "1\n  : a: b\n    c:\n      d: 1\n  ? "
            + name + "2\n  : - 1\n    - x: 2\n      z: 3\n  ? " + name
            + "3\n  : |\n    a\n    b\n  ? " + name + "4\n  : {}\n");
    row("keys of lines", R"({"l\nm":1,"l\nn\n":{"a":1}})",
        "? |-\n  l\n  m\n: 1\n? |\n  l\n  n\n: a: 1\n");
    row("line separators", R"({"a":"x\u2028y","b":"x\n\u2029 y\n"})", R"(a: "x\Ly"
b: "x\n\P y\n"
)");
    row("carriage return", R"({"a":"one\r\ntwo"})", "a: \"one\\r\\ntwo\"\n");
}

void TstYaml::writesWhatKubectlWrites()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, yaml);
    const base::Result<QString> written = toYaml(json);
    QVERIFY(written.has_value());
    QCOMPARE(*written, yaml);
}

void TstYaml::readsWhatKubectlReads_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const char *yaml, const char *json) {
        QTest::newRow(name) << QByteArray(yaml) << QByteArray(json);
    };
    row("norway", "a: no", R"({"a":false})");
    row("yes and on", "a: yes\nb: On\nc: y", R"({"a":true,"b":true,"c":true})");
    row("quoted stays text", "a: \"no\"\nb: 'yes'", R"({"a":"no","b":"yes"})");
    row("nulls", "a:\nb: ~\nc: null", R"({"a":null,"b":null,"c":null})");
    row("octal", "a: 0755\nb: 0o755\nc: 0x1F\nd: 0b101", R"({"a":493,"b":493,"c":31,"d":5})");
    row("underscores", "a: 1_000", R"({"a":1000})");
    row("negative", "a: -5\nb: +5", R"({"a":-5,"b":5})");
    row("floats", "a: 1.5\nb: .5\nc: 1e3\nd: 1.", R"({"a":1.5,"b":0.5,"c":1000,"d":1})");
    row("large", "a: 9223372036854775808", R"({"a":9223372036854775808})");
    row("no number", "a: 1.2.3\nb: 08x\nc: 1:20", R"({"a":"1.2.3","b":"08x","c":"1:20"})");
    row("date stays text", "a: 2026-11-22\nb: 2026-11-22T22:00:00Z",
        R"({"a":"2026-11-22","b":"2026-11-22T22:00:00Z"})");
    row("keys", "yes: 1\n1: 2\n1.5: 3", R"({"true":1,"1":2,"1.5":3})");
    row("float keys", "1e6: a\n123456.: b\n12345.678901: c\n1e-5: d\n1e300: e\n-0.0: f",
        R"({"1e+06":"a","123456":"b","12345.679":"c","1e-05":"d",".inf":"e","-0":"f"})");
    row("next to nothing", "a: 1e-400\nb: -0.0001e-320\nc: 1e309", R"({"a":0,"b":-0,"c":"1e309"})");
    row("beyond 64 bits", "a: 100000000000000000000\nb: -9223372036854775809\nc: 1e20",
        R"({"a":1e+20,"b":-9.223372036854776e+18,"c":1e+20})");
    row("whole floats", "a: 1152921504606846976.0\nb: 1e18\nc: 1e15\nd: 123456789012345.",
        R"({"a":1152921504606847000,"b":1000000000000000000,"c":1000000000000000,"d":123456789012345})");
    row("underscores behind a point", "a: .5_0\nb: ._5\nc: .5_\nd: 1_0.5",
        R"({"a":0.5,"b":"._5","c":".5_","d":10.5})");
    row("binary signs", "a: 0b-11\nb: 0b+1\nc: -0b1\nd: 0b-", R"({"a":-3,"b":1,"c":-1,"d":"0b-"})");
    row("no such day", "a: !!timestamp 2001-02-28", R"({"a":"2001-02-28"})");
    row("non-specific tag", "a: ! 5\nb: ! \"5\"", R"({"a":"5","b":"5"})");
    row("tagged key", "!!int 0x10: a\n!!str 0x10: b", R"({"16":"a","0x10":"b"})");
    row("no last line end", "a: |\n  x", R"({"a":"x\n"})");
    row("lines of YAML 1.1", "a: x\u0085 y\nb: \"x\u2028 y\"\nc: \"\\N\\_\\L\"",
        "{\"a\":\"x y\",\"b\":\"x\u2028y\",\"c\":\"\u0085\u00a0\u2028\"}");
    row("JSON's own", "\t{\"a\":\t\"\\ud83d\\ude00\\/\",\"b\":\"x\u2028 y\x7f\u0085\ufeff\uffff\"}",
        "{\"a\":\"😀/\",\"b\":\"x\u2028 y\x7f\u0085\ufeff\uffff\"}");
    row("marks that hold nothing", "\ufeff# c\n---\t# d\n--- \na: b\n...\n# e\n---\n",
        R"({"a":"b"})");
    row("flow", "{a: [1, two, {b: c}]}", R"({"a":[1,"two",{"b":"c"}]})");
    row("json", R"({"a":"b\u0041","c":[true]})", R"({"a":"bA","c":[true]})");
    row("block scalars", "a: |\n  x\n  y\nb: >-\n  x\n  y\n", R"({"a":"x\ny\n","b":"x y"})");
    row("anchors", "a: &x {k: v}\nb: *x", R"({"a":{"k":"v"},"b":{"k":"v"}})");
    row("merge several", "a: &x {k: 1}\nb: &y {k: 2, l: 3}\nc: {<<: [*x, *y], m: 4}",
        R"({"a":{"k":1},"b":{"k":2,"l":3},"c":{"m":4,"k":1,"l":3}})");
    row("merge", "a: &x {k: v, l: w}\nb:\n  <<: *x\n  k: own",
        R"({"a":{"k":"v","l":"w"},"b":{"k":"own","l":"w"}})");
    row("tags", "a: !!str 5\nb: !!int 5", R"({"a":"5","b":5})");
    row("comments", "# c\na: b # d\n", R"({"a":"b"})");
    row("crlf", "a: b\r\nc: d\r\n", R"({"a":"b","c":"d"})");
}

void TstYaml::readsWhatKubectlReads()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QByteArray, json);
    const auto documents = parseYaml(yaml);
    QVERIFY2(documents.has_value(),
             documents ? "" : documents.error().error.detail.toUtf8().constData());
    QCOMPARE(documents->size(), 1);
    QCOMPARE(documents->constFirst().json, json);
}

void TstYaml::whatIsWrittenIsReadBack()
{
    const QByteArray json = R"({"a":"\u0007\u0085x","b":["","~","0x1","-","- a","a:","#","on","1e3",
        " lead","trail ","x\n","x\n\n","\nx","  x\n y","multi\nline\ttab","\r","'\"","%a","@b","`c",
        "key: value","[x]","{y}","!z","&w","|","> ","?","? x","<<","=","1:20","2026-01-01","😀",
        "\u2028","x\n\u2028 y","x\u2029--- y","\ufeff","end\n ","\u00a0"],"c":{"l\nm":0," \nn ":0,"y":1,"null":2,"1":3,"a b":4,"x: y":5,"":6}})";
    // go-yaml's order of these is a circle.
    QCOMPARE(toYaml(R"({"57":1,"1000":1,"1e3":1})"), toYaml(R"({"1e3":1,"1000":1,"57":1})"));
    const base::Result<QString> yaml = toYaml(json);
    QVERIFY(yaml.has_value());
    const auto documents = parseYaml(yaml->toUtf8());
    QVERIFY2(documents.has_value(),
             documents ? "" : documents.error().error.detail.toUtf8().constData());
    QCOMPARE(QJsonDocument::fromJson(documents->constFirst().json).object(),
             QJsonDocument::fromJson(json).object());
}

void TstYaml::refusesWithAPosition_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    QTest::newRow("unclosed") << QByteArray("a: [1, 2\nb: 3\n") << 2 << u"line 2"_s;
    QTest::newRow("bad indent") << QByteArray("a:\n  b: 1\n c: 2\n") << 3 << u"line 3"_s;
    QTest::newRow("tab") << QByteArray("a:\n\tb: 1\n") << 2 << u"line 2"_s;
    QTest::newRow("duplicate key") << QByteArray("a: 1\nb: 2\na: 3\n") << 3 << u"\"a\""_s;
    QTest::newRow("same key, other spelling") << QByteArray("\"1\": 1\n1: 2\n") << 2 << u"\"1\""_s;
    QTest::newRow("unknown alias") << QByteArray("a: *nope\n") << 1 << u"line 1"_s;
    QTest::newRow("invalid utf-8") << QByteArray("a: b\nc: \xff\n") << 2 << u"UTF-8"_s;
    QTest::newRow("unknown tag") << QByteArray("a: !!python/object x\n") << 1 << u"tag"_s;
    QTest::newRow("list document") << QByteArray("- a\n") << 1 << u"object"_s;
    QTest::newRow("nan") << QByteArray("a: .nan\n") << 1 << u"number"_s;
    QTest::newRow("text beside the mark") << QByteArray("a: b\n--- c\n") << 2 << u"---"_s;
    QTest::newRow("comment at the mark") << QByteArray("a: b\n---# c\n") << 2 << u"---"_s;
    QTest::newRow("directive") << QByteArray("%YAML 1.1\n---\na: b\n") << 2 << u"document start"_s;
    QTest::newRow("after the end") << QByteArray("a: b\n...\nc: d\n") << 3 << u"document"_s;
    QTest::newRow("after the object") << QByteArray("{a: b}\nc: d\n") << 2 << u"document start"_s;
    QTest::newRow("JSON's slash") << QByteArray("a: \"\\/\"\n") << 1 << u"JSON"_s;
    QTest::newRow("JSON's number") << QByteArray("{\"a\":\n1e400}\n") << 2 << u"large"_s;
    QTest::newRow("question inside") << QByteArray("a: [b?c]\n") << 1 << u"quotes"_s;
    QTest::newRow("tag and comma") << QByteArray("a:\n- [!!str, b]\n") << 2 << u"space"_s;
    QTest::newRow("own before merged") << QByteArray("k: v\n<<: {k: w}\n") << 1 << u"<<"_s;
    QTest::newRow("merged twice") << QByteArray("<<: {k: v}\n<<: {l: w}\n") << 2 << u"twice"_s;
    QTest::newRow("large key") << QByteArray("a: b\n9223372036854775808: c\n") << 2 << u"key"_s;
    QTest::newRow("control character") << QByteArray("a: b\nc: \x01\n") << 2 << u"control"_s;
    QTest::newRow("byte order mark") << QByteArray("a: b\n\ufeff\nc: d\n") << 2 << u"mark"_s;
    QTest::newRow("no such day") << QByteArray("a: !!timestamp 2001-02-30\n") << 1 << u"type"_s;
    QTest::newRow("third document") << QByteArray("a: b\n---\nc: d\n---\n[\n") << 6 << u"line 6"_s;
    QTest::newRow("ring") << QByteArray("a: &x\n  b: *x\n") << 2 << u"itself"_s;
}

void TstYaml::refusesWithAPosition()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const int, line);
    QFETCH(const QString, words);
    const auto documents = parseYaml(yaml);
    QVERIFY(!documents.has_value());
    QCOMPARE(documents.error().position.line, line);
    QVERIFY(documents.error().position.column > 0);
    QVERIFY2(documents.error().error.detail.contains(words),
             qPrintable(documents.error().error.detail));
}

void TstYaml::countsColumnsAsStringsDo()
{
    const QString text = u"# \U0001F600\na: \"\u540d\U0001F600\u00e9\" : b\n"_s;
    for (const QByteArray &yaml : {text.toUtf8(), QByteArray("\xef\xbb\xbf" + text.toUtf8())}) {
        const auto documents = parseYaml(yaml);
        QVERIFY(!documents.has_value());
        QCOMPARE(documents.error().position, (TextPosition{2, 11}));
        QVERIFY(documents.error().error.detail.contains(u"line 2, column 11"_s));
    }
    const auto twice = parseYaml(u"{\"\u540d\": 1, \"\u540d\": 2}"_s.toUtf8());
    QVERIFY(!twice.has_value());
    QCOMPARE(twice.error().position, (TextPosition{1, 10}));
}

void TstYaml::refusesAliasBombs()
{
    QByteArray yaml = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        yaml += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " ["
            + QByteArrayList(10, before).join(',') + "]\n";
    }
    const auto documents = parseYaml(yaml);
    QVERIFY(!documents.has_value());
    QCOMPARE(documents.error().error.code, base::Error::Code::Unsupported);

    // What kubectl's reader calls excessive.
    const auto repeated = [](int count) {
        return "a: &a [" + QByteArrayList(1000, "x").join(',') + "]\nb: ["
            + QByteArrayList(count, "*a").join(',') + "]\n";
    };
    QVERIFY(parseYaml(repeated(50)).has_value());
    QCOMPARE(parseYaml(repeated(300)).error().error.code, base::Error::Code::Unsupported);
}

void TstYaml::sizeIsOfEachDocument()
{
    const auto document = [](qsizetype bytes) {
        return "kind: A\ndata: " + QByteArray(bytes, 'x') + "\n";
    };
    const QByteArray two = document(kMaxYamlBytes - 100) + "---\n" + document(kMaxYamlBytes - 100);
    const auto read = parseYaml(two);
    QVERIFY(read);
    QCOMPARE(read->size(), 2);
    QCOMPARE(read->at(1).firstLine, 4);
    const auto large = parseYaml(two + "---\n" + document(kMaxYamlBytes) + "---\nkind: B\n");
    QVERIFY(!large);
    QCOMPARE(large.error().error.code, base::Error::Code::Unsupported);
    QCOMPARE(large.error().position, (TextPosition{7, 1}));
    // As large as a file may be, and no larger.
    QByteArray many;
    while (many.size() < kMaxYamlTextBytes - 2'000'000) {
        many += document(1'000'000) + "---\n";
    }
    QVERIFY(parseYaml(many));
    QCOMPARE(parseYaml(many + many).error().error.code, base::Error::Code::Unsupported);

    // Many small bombs are one.
    const QByteArray bomb = "a: &a [" + QByteArrayList(1000, "x").join(',') + "]\nb: ["
        + QByteArrayList(50, "*a").join(',') + "]\n---\n";
    QVERIFY(parseYaml(bomb.repeated(3)));
    QCOMPARE(parseYaml(bomb.repeated(100)).error().error.code, base::Error::Code::Unsupported);
}

void TstYaml::refusesDepth()
{
    const auto nested = [](int depth) {
        return "a: " + QByteArray(depth, '[') + QByteArray(depth, ']');
    };
    QVERIFY(parseYaml(nested(kMaxYamlDepth - 1)).has_value());
    QCOMPARE(parseYaml(nested(kMaxYamlDepth)).error().error.code, base::Error::Code::Unsupported);
    QVERIFY(!parseYaml(nested(100'000)).has_value());

    const auto chained = [](int depth) {
        QByteArray yaml = "a0: &a0 []\n";
        for (int i = 1; i < depth; ++i) {
            const QByteArray name = "a" + QByteArray::number(i);
            yaml += name + ": &" + name + " [*a" + QByteArray::number(i - 1) + "]\n";
        }
        return yaml;
    };
    QVERIFY(parseYaml(chained(kMaxYamlDepth - 1)).has_value());
    QCOMPARE(parseYaml(chained(kMaxYamlDepth)).error().error.code, base::Error::Code::Unsupported);
    QVERIFY(!parseYaml(chained(20'000)).has_value());
}

void TstYaml::splitsDocuments()
{
    const QByteArray yaml = "# nothing here\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n"
                            "  name: one\n  namespace: shop\n---\n---\nkind: Two\n...\n";
    const auto documents = parseYaml(yaml);
    QVERIFY(documents.has_value());
    QCOMPARE(documents->size(), 2);
    QCOMPARE(documents->at(0).kind, "ConfigMap");
    QCOMPARE(documents->at(0).apiVersion, "v1");
    QCOMPARE(documents->at(0).name, "one");
    QCOMPARE(documents->at(0).ns, "shop");
    QCOMPARE(documents->at(0).firstLine, 3);
    QCOMPARE(documents->at(1).kind, "Two");
    QVERIFY(documents->at(1).name.isEmpty());
    QCOMPARE(documents->at(1).firstLine, 10);
    QCOMPARE(parseYaml("# only a comment\n")->size(), 0);
}

void TstYaml::dropsManagedFields()
{
    const QByteArray json =
        R"({"metadata":{"name":"x","managedFields":[{"manager":"m"}],"uid":"u"},"spec":{"managedFields":1}})";
    QCOMPARE(*dropManagedFields(json),
             QByteArray(R"({"metadata":{"name":"x","uid":"u"},"spec":{"managedFields":1}})"));
    QVERIFY(!toYaml(json)->contains(u"manager: m"_s));
    QVERIFY(!dropManagedFields("{").has_value());
}

void TstYaml::masksSecretValues()
{
    const QByteArray json =
        R"({"apiVersion":"v1","kind":"Secret","metadata":{"name":"s","annotations":{)"
        R"("kubectl.kubernetes.io/last-applied-configuration":"hunter2","a":"b"}},)"
        R"("data":{"password":"aHVudGVyMg==","empty":""},"stringData":{"p":"hunter2"},"type":"Opaque"})";
    const QByteArray masked = *maskSecret(json);
    QVERIFY(!masked.contains("hunter2"));
    QVERIFY(!masked.contains("aHVudGVyMg"));
    QVERIFY(masked.contains("\"password\":\"•••• (7 bytes)\""));
    QVERIFY(masked.contains("\"empty\":\"•••• (0 bytes)\""));
    QVERIFY(masked.contains("\"a\":\"b\""));
    QVERIFY(masked.contains("\"type\":\"Opaque\""));

    const QByteArray list = R"({"apiVersion":"v1","kind":"List","items":[)" + json
        + R"(,{"kind":"ConfigMap","apiVersion":"v1","data":{"k":"v"}}]})";
    const QByteArray maskedList = *maskSecret(list);
    QVERIFY(!maskedList.contains("hunter2"));
    QVERIFY(!maskedList.contains("aHVudGVyMg"));
    QVERIFY(maskedList.contains(R"("data":{"k":"v"})"));

    const QByteArray secrets =
        R"({"apiVersion":"v1","kind":"SecretList","items":[{"data":{"k":"aHVudGVyMg=="}}]})";
    QVERIFY(!maskSecret(secrets)->contains("aHVudGVyMg"));
}

void TstYaml::leavesOtherKindsUnmasked()
{
    const QByteArray json = R"({"apiVersion":"v1","kind":"ConfigMap","data":{"k":"v"}})";
    QCOMPARE(*maskSecret(json), json);
}

void TstYaml::fieldPathsPointAtLines_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("line");
    QTest::newRow("top") << u".spec"_s << 8;
    QTest::newRow("leaf") << u".spec.replicas"_s << 9;
    QTest::newRow("by index") << u".spec.template.spec.containers[1].image"_s << 17;
    QTest::newRow("by key") << u".spec.template.spec.containers[name=\"web\"].image"_s << 14;
    QTest::newRow("no leading dot") << u"spec.template.spec.containers[0].name"_s << 13;
    QTest::newRow("several keys")
        << u".spec.template.spec.containers[name=\"side\"].ports[containerPort=80,protocol=\"TCP\"].protocol"_s
        << 20;
    QTest::newRow("dotted key") << u".metadata.labels.app.kubernetes.io/name"_s << 7;
    QTest::newRow("bracketed key") << u"metadata.labels[app.kubernetes.io/name]"_s << 7;
    QTest::newRow("missing leaf") << u".spec.template.spec.containers[0].bogus"_s << 13;
    QTest::newRow("nothing there") << u".status"_s << 1;
    QTest::newRow("empty") << QString() << 1;
}

void TstYaml::fieldPathsPointAtLines()
{
    static const QByteArray kYaml = R"(apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels:
    app: web
    app.kubernetes.io/name: web
spec:
  replicas: 2
  template:
    spec:
      containers:
      - name: web
        image: a
      # a comment
      - name: side
        image: b
        ports:
        - containerPort: 80
          protocol: TCP
)";
    QFETCH(const QString, path);
    QFETCH(const int, line);
    QCOMPARE(fieldLine(kYaml, path), line);
    QCOMPARE(fieldLine("a: b\n---\n" + kYaml, path, 2), line + 2);
}

QTEST_GUILESS_MAIN(TstYaml)
#include "tst_yaml.moc"
