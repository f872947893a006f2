// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/jsonpath.h"

#include "kube/api/parser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using kinds::JsonPath;

namespace {

constexpr std::string_view kObject = R"({
  "metadata":{"name":"web","labels":{"app.kubernetes.io/name":"shop","a b":"c","x":"y"}},
  "spec":{"replicas":3,"ratio":0.5,"paused":false,"nothing":null,"empty":{},
    "containers":[{"name":"a","image":"i:1","ports":[{"p":80},{"p":443}]},
                  {"name":"b","image":"i:2","ports":[{"p":8080}]},
                  {"name":"c"}]},
  "status":{"conditions":[{"type":"Ready","status":"True","n":2},
                          {"type":"Available","status":"False","n":10},
                          {"type":"it\u0027s","status":"quoted"}]}})";

QString valuesOf(const QString &text, int most = 100)
{
    const auto path = JsonPath::parse(text);
    if (!path) {
        return u"problem: "_s + path.error().detail;
    }
    kube::Parser parser;
    const auto object = parser.parse(kObject);
    if (!object) {
        return u"no object"_s;
    }
    QStringList out;
    const bool whole = path->each(*object, most, [&out](const kube::Object &value) {
        out << QString::fromStdString(value.isString() ? std::string(value.string())
                                                       : simdjson::minify(value.element()));
    });
    return out.join(u'|') + (whole ? QString() : u"|…"_s);
}

} // namespace

class TstJsonPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("values");
        const auto row = [](const QString &path, const QString &values) {
            QTest::newRow(qPrintable(path)) << path << values;
        };
        row(u"{.spec.replicas}"_s, u"3"_s);
        row(u".spec.replicas"_s, u"3"_s);
        row(u"spec.replicas"_s, u"3"_s);
        row(u"{spec.replicas}"_s, u"3"_s);
        row(u" { $.spec.replicas } "_s, u"3"_s);
        row(u"{.spec.missing}"_s, QString());
        row(u"{.spec.nothing}"_s, QString());
        row(u"{.spec.replicas.more}"_s, QString());
        row(u"{.spec.paused}"_s, u"false"_s);
        row(u"{.spec.empty}"_s, u"{}"_s);
        row(u"{.metadata.labels.app\\.kubernetes\\.io/name}"_s, u"shop"_s);
        row(u"{.metadata.labels['app.kubernetes.io/name']}"_s, u"shop"_s);
        row(u"{.metadata.labels[\"a b\"]}"_s, u"c"_s);
        row(u"{.metadata.labels['a b','x','q']}"_s, u"c|y"_s);
        row(u"{.metadata.labels.*}"_s, u"shop|c|y"_s);
        row(u"{.spec.containers[0].name}"_s, u"a"_s);
        row(u"{.spec.containers[-1].name}"_s, u"c"_s);
        row(u"{.spec.containers[-4].name}"_s, QString());
        row(u"{.spec.containers[3].name}"_s, QString());
        row(u"{.spec.containers[0,2].name}"_s, u"a|c"_s);
        row(u"{.spec.containers[*].image}"_s, u"i:1|i:2"_s);
        row(u"{.spec.containers[*].ports[*].p}"_s, u"80|443|8080"_s);
        row(u"{.spec.containers[0:2].name}"_s, u"a|b"_s);
        row(u"{.spec.containers[1:].name}"_s, u"b|c"_s);
        row(u"{.spec.containers[:-1].name}"_s, u"a|b"_s);
        row(u"{.spec.containers[::2].name}"_s, u"a|c"_s);
        row(u"{.spec.containers.name}"_s, QString()); // an array has no fields
        row(u"{..image}"_s, u"i:1|i:2"_s);
        row(u"{.spec..p}"_s, u"80|443|8080"_s);
        row(u"{.status.conditions[?(@.type==\"Ready\")].status}"_s, u"True"_s);
        row(u"{.status.conditions[?( @.type == 'Ready' )].status}"_s, u"True"_s);
        row(u"{.status.conditions[?(@.type!=\"Ready\")].status}"_s, u"False|quoted"_s);
        row(u"{.status.conditions[?(@.type=='it\\'s')].status}"_s, u"quoted"_s);
        row(u"{.status.conditions[?(@.n)].type}"_s, u"Ready|Available"_s);
        row(u"{.status.conditions[?(@.n>2)].type}"_s, u"Available"_s);
        row(u"{.status.conditions[?(@.n>=2.0)].type}"_s, u"Ready|Available"_s);
        row(u"{.status.conditions[?(@.n<$.spec.replicas)].type}"_s, u"Ready"_s);
        row(u"{.status.conditions[?(@.n==\"2\")].type}"_s, QString()); // a text is no number
        row(u"{.spec.containers[?(@.ports[*].p==8080)].name}"_s, u"b"_s);
        row(u"{.spec.containers[?(@.ports[?(@.p==443)])].name}"_s, u"a"_s);
    }
    void values()
    {
        QFETCH(QString, path);
        QTEST(valuesOf(path), "values");
    }

    void problemsSayWhere_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *path, const QString &problem) {
            QTest::newRow(path) << QString::fromUtf8(path) << problem;
        };
        row("",
            u"At the end of the path: the name of a field is expected, as in "
            u"{.spec.replicas}."_s);
        row("{}",
            u"At the end of the path: the name of a field is expected, as in "
            u"{.spec.replicas}."_s);
        row("{.spec", u"At the end of the path: “}” is missing."_s);
        row("{.spec}x",
            u"At character 8 (x): nothing may follow the closing brace: a column is one "
            u"path."_s);
        row("{.spec.}", u"At the end of the path: the name of a field is expected."_s);
        row(".spec..", u"At the end of the path: the name of a field is expected."_s);
        row(".spec.a b", u"At character 8 ( ): “.” or “[” is expected."_s);
        row(".a[",
            u"At the end of the path: an index, *, a name in quotes or a filter such as "
            u"?(@.type==\"Ready\") is expected."_s);
        row(".a[b]",
            u"At character 4 (b): an index, *, a name in quotes or a filter such as "
            u"?(@.type==\"Ready\") is expected."_s);
        row(".a[0", u"At the end of the path: “]” is expected."_s);
        row(".a['b]", u"At character 4 ('): the closing quote is missing."_s);
        row(".a[1:2:0]", u"At character 8 (0): a step of 1 or more is expected."_s);
        row(".a[?@.b]", u"At character 5 (@): “(” is expected."_s);
        row(".a[?(@.b=1)]",
            u"At character 9 (=): a comparison (==, !=, <, <=, > or >=) or “)” is "
            u"expected."_s);
        row(".a[?(@.b==Ready)]",
            u"At character 11 (R): a path with @, a text in quotes, a number, "
            u"true or false is expected."_s);
        row(".a[?(@.b==1]", u"At character 12 (]): “)” is expected."_s);
        row("{range .items[*]}",
            u"At character 2 (r): a path is expected; a column takes every match "
            u"of [*] without “range”."_s);
    }
    void problemsSayWhere()
    {
        QFETCH(QString, path);
        QFETCH(QString, problem);
        QCOMPARE(valuesOf(path), u"problem: "_s + problem);
    }

    void longAndDeepPathsEnd()
    {
        QVERIFY(!JsonPath::parse(u".a"_s.repeated(2000)));
        QVERIFY(!JsonPath::parse(u".a"_s.repeated(JsonPath::kMostSteps + 1)));
        QVERIFY(JsonPath::parse(u".a"_s.repeated(JsonPath::kMostSteps)));
        QVERIFY(!JsonPath::parse(u"a"_s + u"[?(@"_s.repeated(50)));
    }

    void whatMultipliesIsCutShort()
    {
        QCOMPARE(valuesOf(u"{.spec.containers[*].name}"_s, 2), u"a|b|…"_s);
        // Each step looks at everything below what the one before found.
        const std::string deep = std::string(200, '[') + R"({"a":1})" + std::string(200, ']');
        kube::Parser parser;
        const auto object = parser.parse(deep);
        QVERIFY(object);
        const auto path = JsonPath::parse(u"{..[*]..[*]..[*]..a}"_s);
        QVERIFY(path);
        QVERIFY(!path->each(*object, 10, [](const kube::Object &) { }));
    }

    void namesInFront()
    {
        const auto names = [](const QString &text) { return JsonPath::parse(text)->firstNames(); };
        QCOMPARE(names(u"{.metadata.annotations['a/b']}"_s),
                 (std::vector<std::string>{"metadata", "annotations", "a/b"}));
        QCOMPARE(names(u"{.metadata.*}"_s), std::vector<std::string>{"metadata"});
        QCOMPARE(names(u"{..metadata}"_s), std::vector<std::string>());
        QCOMPARE(names(u"{['metadata','data'].x}"_s), std::vector<std::string>());
    }
};

QTEST_APPLESS_MAIN(TstJsonPath)
#include "tst_jsonpath.moc"
