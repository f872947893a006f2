// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/objectdifference.h"

#include "models/services/changes.h"
#include "services/yaml.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using Kind = FieldChange::Kind;
using Changes = QList<FieldChange>;
using tests::difference;
using tests::dump;
using tests::schema;

namespace {

/// Objects wrapped so that a pod's containers, a Router's spec and so on can be written short.
QByteArray inPod(const QByteArray &spec)
{
    return R"({"spec":{"template":{"spec":{)" + spec + "}}}}";
}

} // namespace

class TstObjectDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsFields_data();
    void findsFields();
    void tellsEqualValuesOnlyWhenAsked_data();
    void tellsEqualValuesOnlyWhenAsked();
    void leavesOutWhatTheServerWrites();
    void pathsHaveOneReading();
    void pathsLeadToLines();
    void neverShowsSecrets_data();
    void neverShowsSecrets();
    void countsSecretBytes();
    void revealsSecretsWhenAsked();
    void masksListsOfSecrets();
    void refusesWhatIsNoObject();
    void longListsAreMatchedByKeys();

private:
    const kube::SchemaType *m_deployment = nullptr;
    const kube::SchemaType *m_router = nullptr;
    kube::SchemaPtr m_apps;
    kube::SchemaPtr m_routers;
};

void TstObjectDifference::init()
{
    if (!m_apps) {
        m_apps = schema(u"apps-v1"_s);
        m_routers = schema(u"router-v1"_s);
        QVERIFY(m_apps && m_routers);
        m_deployment = m_apps->find("apps/v1", "Deployment");
        m_router = m_routers->find("difference.nantian.dev/v1", "Router");
    }
    QVERIFY(m_deployment && m_router);
}

void TstObjectDifference::findsFields_data()
{
    QTest::addColumn<char>("of"); // 'd'eployment, 'r'outer or nothing known
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("changes");
    const auto row = [](const char *name, char of, const QByteArray &before,
                        const QByteArray &after, const QStringList &changes) {
        QTest::newRow(name) << of << before << after << changes;
    };
    const auto pod = [&row](const char *name, const QByteArray &before, const QByteArray &after,
                            QStringList changes) {
        changes.replaceInStrings(u"@"_s, u".spec.template.spec"_s);
        row(name, 'd', inPod(before), inPod(after), changes);
    };
    row("nothing", '-', R"({"a":1,"b":[1,{"c":null}]})", R"({"b":[1,{"c":null}],"a":1.0})", {});
    row("scalars", '-', R"({"a":1,"b":"x","c":true,"d":1.5})",
        R"({"a":2,"b":"y","c":false,"d":1.25})",
        {u"~.a 1 -> 2"_s, u"~.b \"x\" -> \"y\""_s, u"~.c true -> false"_s, u"~.d 1.5 -> 1.25"_s});
    row("types", '-', R"({"a":1,"b":{"c":1},"d":[1]})", R"({"a":"1","b":[1],"d":{"c":1}})",
        {u"~.a 1 -> \"1\""_s, u"~.b {\"c\":1} -> [1]"_s, u"~.d [1] -> {\"c\":1}"_s});
    row("large numbers", '-', R"({"a":9007199254740993,"b":18446744073709551615})",
        R"({"a":9007199254740992,"b":18446744073709551614})",
        {u"~.a 9007199254740993 -> 9007199254740992"_s,
         u"~.b 18446744073709551615 -> 18446744073709551614"_s});
    row("added once, at the top", '-', R"({})", R"({"a":{"b":{"c":1}}})",
        {u"+.a {\"b\":{\"c\":1}}"_s});
    row("removed", '-', R"({"a":{"b":1,"c":2}})", R"({"a":{"c":2}})", {u"-.a.b 1"_s});
    row("empty is not nothing", '-', R"({"a":{},"b":[]})", R"({"c":{}})",
        {u"-.a {}"_s, u"-.b []"_s, u"+.c {}"_s});
    row("null is not nothing where nothing is known", '-', R"({"a":null})", R"({"b":null})",
        {u"-.a null"_s, u"+.b null"_s});
    row("no object before", '-', "", R"({"a":1})", {u"+. {\"a\":1}"_s});
    row("no object after", '-', R"({"a":1})", "", {u"-. {\"a\":1}"_s});
    row("no object at all", '-', "", "", {});
    row("the last of two equal keys", '-', R"({"a":1,"a":2})", R"({"a":2})", {});
    row("by name where nothing is known", '-', R"({"l":[{"name":"a","v":1},{"name":"b"}]})",
        R"({"l":[{"name":"c"},{"name":"a","v":2}]})",
        {u"~.l[name=\"a\"].v 1 -> 2"_s, u"-.l[name=\"b\"] {\"name\":\"b\"}"_s,
         u"+.l[name=\"c\"] {\"name\":\"c\"}"_s});
    row("by position where names are twice", '-', R"({"l":[{"name":"a"},{"name":"a"}]})",
        R"({"l":[{"name":"a"}]})", {u"-.l[1] {\"name\":\"a\"}"_s});
    row("by position where one has no name", '-', R"({"l":[{"name":"a"},{"n":1}]})",
        R"({"l":[{"name":"b"},{"n":1},3]})", {u"~.l[0].name \"a\" -> \"b\""_s, u"+.l[2] 3"_s});

    pod("list with keys", R"("containers":[{"name":"a","image":"x"},{"name":"b"}])",
        R"("containers":[{"name":"a","image":"y"},{"name":"c"}])",
        {u"~@.containers[name=\"a\"].image \"x\" -> \"y\""_s,
         u"-@.containers[name=\"b\"] {\"name\":\"b\"}"_s,
         u"+@.containers[name=\"c\"] {\"name\":\"c\"}"_s});
    pod("another order", R"("containers":[{"name":"a"},{"name":"b"},{"name":"c"}])",
        R"("containers":[{"name":"c"},{"name":"a"},{"name":"b"}])",
        {u">@.containers [{\"name\":\"a\"},{\"name\":\"b\"},{\"name\":\"c\"}] -> "
         "[{\"name\":\"c\"},{\"name\":\"a\"},{\"name\":\"b\"}]"_s});
    pod("one between is no move", R"("containers":[{"name":"a"},{"name":"c"}])",
        R"("containers":[{"name":"a"},{"name":"b"},{"name":"c"}])",
        {u"+@.containers[name=\"b\"] {\"name\":\"b\"}"_s});
    pod("a key left out is its default",
        R"("containers":[{"name":"a","ports":[{"containerPort":80,"name":"x"},
            {"containerPort":80,"protocol":"UDP"}]}])",
        R"("containers":[{"name":"a","ports":[{"containerPort":80,"protocol":"UDP"},
            {"containerPort":80,"protocol":"TCP","name":"y"}]}])",
        {u"~@.containers[name=\"a\"].ports[containerPort=80,protocol=\"TCP\"].name \"x\" -> \"y\""_s,
         u"+@.containers[name=\"a\"].ports[containerPort=80,protocol=\"TCP\"].protocol \"TCP\""_s,
         u">@.containers[name=\"a\"].ports "
         "[{\"containerPort\":80,\"protocol\":\"TCP\"},{\"containerPort\":80,\"protocol\":\"UDP\"}]"
         " -> "
         "[{\"containerPort\":80,\"protocol\":\"UDP\"},{\"containerPort\":80,\"protocol\":\"TCP\"}]"_s});
    row("a key missing", 'r', R"({"spec":{"routes":[{"weight":1}]}})",
        R"({"spec":{"routes":[{"weight":2}]}})", {u"~.spec.routes[0].weight 1 -> 2"_s});
    pod("a key twice", R"("containers":[{"name":"a"},{"name":"a","image":"x"}])",
        R"("containers":[{"name":"a"},{"name":"a","image":"y"}])",
        {u"~@.containers[1].image \"x\" -> \"y\""_s});
    pod("atomic list", R"("containers":[{"name":"a","args":["1","2"]}])",
        R"("containers":[{"name":"a","args":["1","3"]}])",
        {u"~@.containers[name=\"a\"].args [\"1\",\"2\"] -> [\"1\",\"3\"]"_s});
    pod("a list where an object should be", R"("containers":{"name":"a"})", R"("containers":[])",
        {u"~@.containers {\"name\":\"a\"} -> []"_s});
    pod("quantities by value",
        R"("containers":[{"name":"a","resources":{"limits":{"cpu":"1000m","memory":"1Gi","x":1}}}])",
        R"("containers":[{"name":"a","resources":{"limits":{"cpu":1,"memory":"1073741824","x":"2"}}}])",
        {u"~@.containers[name=\"a\"].resources.limits.x 1 -> \"2\""_s});
    pod("null is nothing where the field is known", R"("restartPolicy":null,"containers":null)",
        R"("nodeSelector":null,"containers":[])", {u"+@.containers []"_s});
    row("set", 'd', R"({"metadata":{"finalizers":["a/x","b"]}})",
        R"({"metadata":{"finalizers":["b","c","a/x"]}})",
        {u"+.metadata.finalizers[=\"c\"] \"c\""_s});
    row("set with an item twice", 'd', R"({"metadata":{"finalizers":["a","a"]}})",
        R"({"metadata":{"finalizers":["a"]}})",
        {u"~.metadata.finalizers [\"a\",\"a\"] -> [\"a\"]"_s});
    row("atomic map", 'd', R"({"spec":{"selector":{"matchLabels":{"a":"1","b":"2"}}}})",
        R"({"spec":{"selector":{"matchLabels":{"a":"1","b":"3"}}}})",
        {u"~.spec.selector {\"matchLabels\":{\"a\":\"1\",\"b\":\"2\"}} -> "
         "{\"matchLabels\":{\"a\":\"1\",\"b\":\"3\"}}"_s});
    row("names with dots", 'd', R"({"metadata":{"labels":{"app.kubernetes.io/name":"a"}}})",
        R"({"metadata":{"labels":{"app.kubernetes.io/name":"b"}}})",
        {u"~.metadata.labels[\"app.kubernetes.io/name\"] \"a\" -> \"b\""_s});

    row("keys of a definition", 'r', R"({"spec":{"listeners":[{"port":80,"timeout":"90s"}]}})",
        R"({"spec":{"listeners":[{"port":80,"timeout":"1m30s","hosts":["a"]}]}})",
        {u"+.spec.listeners[port=80,protocol=\"TCP\"].hosts [\"a\"]"_s});
    row("nullable", 'r', R"({"spec":{"note":null,"empty":null}})", R"({"spec":{}})",
        {u"-.spec.note null"_s});
    row("a text is no quantity without a schema that says so", 'r',
        R"({"spec":{"limits":{"cpu":"1"}}})", R"({"spec":{"limits":{"cpu":"1000m"}}})",
        {u"~.spec.limits.cpu \"1\" -> \"1000m\""_s});
    row("a list that says nothing is atomic", 'r',
        R"({"spec":{"routes":[{"name":"a","retries":[{"name":"x","count":1}]}]}})",
        R"({"spec":{"routes":[{"name":"a","retries":[{"name":"x","count":2}]}]}})",
        {u"~.spec.routes[name=\"a\"].retries [{\"name\":\"x\",\"count\":1}] -> "
         "[{\"name\":\"x\",\"count\":2}]"_s});
    row("unknown fields", 'r', R"({"spec":{"extra":{"l":[{"name":"x","v":null}]}}})",
        R"({"spec":{"extra":{"l":[{"name":"x"}]}}})", {u"-.spec.extra.l[name=\"x\"].v null"_s});
}

void TstObjectDifference::findsFields()
{
    QFETCH(char, of);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QStringList, changes);
    const kube::SchemaType *const type = of == 'd' ? m_deployment : of == 'r' ? m_router : nullptr;
    QCOMPARE(dump(difference(before, after, type)), changes);
    QCOMPARE(difference(before, before, type), Changes());
    QCOMPARE(difference(after, after, type), Changes());
}

void TstObjectDifference::tellsEqualValuesOnlyWhenAsked_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("change");
    const QByteArray limits = R"({"spec":{"template":{"spec":{"containers":[{"name":"a",
        "resources":{"limits":{"cpu":%}}}]}}}})";
    QTest::newRow("quantity")
        << QByteArray(limits).replace("%", "\"1\"") << QByteArray(limits).replace("%", "\"1000m\"")
        << u"~.spec.template.spec.containers[name=\"a\"].resources.limits.cpu \"1\" -> \"1000m\""_s;
    QTest::newRow("null") << R"({"spec":{"paused":null}})"_ba << R"({"spec":{}})"_ba
                          << u"-.spec.paused null"_s;
    QTest::newRow("inside what is atomic")
        << R"({"spec":{"selector":{"matchLabels":null}}})"_ba << R"({"spec":{"selector":{}}})"_ba
        << u"~.spec.selector {\"matchLabels\":null} -> {}"_s;
}

void TstObjectDifference::tellsEqualValuesOnlyWhenAsked()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, change);
    QCOMPARE(difference(before, after, m_deployment), Changes());
    const Changes exact = difference(before, after, m_deployment, {.exact = true});
    QCOMPARE(dump(exact), QStringList(change));
    QVERIFY(exact.first().sameValue);
}

void TstObjectDifference::leavesOutWhatTheServerWrites()
{
    const QByteArray before = R"({"metadata":{"name":"a","generation":1,"managedFields":[1]},
        "spec":{"uid":"1"},"status":{"a":1}})";
    const QByteArray after = R"({"metadata":{"name":"a","generation":2,"uid":"u",
        "resourceVersion":"7","creationTimestamp":"x","managedFields":[2]},"spec":{"uid":"2"}})";
    QCOMPARE(
        dump(difference(before, after)),
        (QStringList{u"+.metadata.creationTimestamp \"x\""_s, u"~.metadata.generation 1 -> 2"_s,
                     u"+.metadata.resourceVersion \"7\""_s, u"+.metadata.uid \"u\""_s,
                     u"~.spec.uid \"1\" -> \"2\""_s, u"-.status {\"a\":1}"_s}));
    QCOMPARE(dump(difference(before, after, nullptr, {.bookkeeping = false})),
             QStringList(u"~.spec.uid \"1\" -> \"2\""_s));
    QCOMPARE(dump(difference({}, before, nullptr, {.bookkeeping = false})),
             QStringList(u"+. {\"metadata\":{\"name\":\"a\"},\"spec\":{\"uid\":\"1\"}}"_s));
}

void TstObjectDifference::pathsHaveOneReading()
{
    FieldStep key;
    key.kind = FieldStep::Kind::Key;
    key.keys = {{"port", "80"}, {"protocol", "\"TCP\""}};
    const FieldPath spec = FieldPath().child({.name = "spec"});
    const FieldPath path = spec.child({.name = "a.b"}).child(key).child({.name = "x\"y"});
    QCOMPARE(path.text(), u".spec[\"a.b\"][port=80,protocol=\"TCP\"][\"x\\\"y\"]"_s);
    QCOMPARE(path.serverText(), u".spec.a.b[port=80,protocol=\"TCP\"].x\"y"_s);
    QCOMPARE(path.steps().size(), 4);
    QCOMPARE(path.steps().at(2), key);
    QCOMPARE(spec.child({.name = ""}).text(), u".spec[\"\"]"_s);
    QVERIFY(FieldPath().isRoot());
    QVERIFY(spec.child({.name = "a"}).child({.name = "b"}) != spec.child({.name = "a.b"}));
}

void TstObjectDifference::pathsLeadToLines()
{
    const QByteArray yaml = "metadata:\n  labels:\n    app.kubernetes.io/name: a\n"
                            "spec:\n  template:\n    spec:\n      containers:\n"
                            "      - name: a\n        image: x\n";
    const auto documents = parseYaml(yaml);
    QVERIFY(documents);
    const QByteArray after = QByteArray(documents->first().json)
                                 .replace("\"x\"", "\"y\"")
                                 .replace("name\":\"a\"}", "name\":\"b\"}");
    QList<int> lines;
    for (const FieldChange &change : difference(documents->first().json, after, m_deployment)) {
        lines += fieldLine(yaml, change.path.text());
    }
    QCOMPARE(lines, (QList<int>{3, 9}));
}

void TstObjectDifference::neverShowsSecrets_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray head = R"({"apiVersion":"v1","kind":"Secret",)";
    const QByteArray bare = head + R"("metadata":{"name":"s"}})";
    const auto row = [&](const char *name, const QByteArray &before, const QByteArray &after) {
        QTest::newRow(name) << QByteArray(head + before + '}') << QByteArray(head + after + '}');
    };
    row("data", R"("data":{"k":"aHVzaA=="})", R"("data":{"k":"aHVzaGh1c2g="})");
    row("stringData", R"("stringData":{"k":"hush"})", R"("stringData":{"k":"hushhush"})");
    row("data that comes", R"("type":"a")", R"("type":"a","data":{"k":"aHVzaA=="})");
    row("data that is no map", R"("data":["aHVzaA=="])", R"("data":"hush")");
    row("named items", R"("data":[{"name":"hush","v":1}])", R"("data":[{"name":"hush","v":2}])");
    row("values that are no text", R"("data":{"k":{"hush":1}})", R"("data":{"k":["hush"]})");
    const QByteArray applied = R"("metadata":{"annotations":{
        "kubectl.kubernetes.io/last-applied-configuration":"hush"}})";
    row("last applied", applied, QByteArray(applied).replace("hush", "hush hush"));
    row("annotations that come", R"("metadata":{})", applied);
    row("metadata that goes", applied, R"("type":"a")");
    row("annotations that are none", R"("metadata":{"annotations":"hush"})",
        R"("metadata":{"annotations":["hush"]})");
    QTest::newRow("new") << QByteArray() << QByteArray(head + R"("data":{"k":"aHVzaA=="}})");
    QTest::newRow("gone") << QByteArray(head + R"("data":{"k":"aHVzaA=="}})") << QByteArray();
    QTest::newRow("another kind on one side")
        << R"({"kind":"ConfigMap","apiVersion":"v1","data":{"k":"hush"}})"_ba << bare;
}

void TstObjectDifference::neverShowsSecrets()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    for (const auto &[left, right] : {std::pair(before, after), std::pair(after, before)}) {
        const Changes changes = difference(left, right);
        QVERIFY(!changes.isEmpty());
        QVERIFY(std::ranges::any_of(changes, &FieldChange::masked));
        const QString text = dump(changes).join(u'\n');
        QVERIFY2(!text.contains("hush"_L1) && !text.contains("aHVza"_L1), qPrintable(text));
        QVERIFY(text.contains(u"•••• ("_s));
    }
}

void TstObjectDifference::countsSecretBytes()
{
    const QByteArray head = R"({"apiVersion":"v1","kind":"Secret",)";
    const Changes changes =
        difference(head + R"("data":{"a":"aHVzaA==","b":"aHVzaA=="},"stringData":{"c":"é"}})",
                   head + R"("data":{"b":"aHVzaGh1c2hodXNo"},"stringData":{"c":"12345"}})");
    QCOMPARE(dump(changes),
             (QStringList{u"-.data.a \"•••• (4 bytes)\""_s,
                          u"~.data.b \"•••• (4 bytes)\" -> \"•••• (12 bytes, changed)\""_s,
                          u"~.stringData.c \"•••• (2 bytes)\" -> \"•••• (5 bytes, changed)\""_s}));
}

void TstObjectDifference::revealsSecretsWhenAsked()
{
    const QByteArray head = R"({"apiVersion":"v1","kind":"Secret","data":{"a":)";
    const Changes changes =
        difference(head + "\"eA==\"}}", head + "\"eQ==\"}}", nullptr, {.revealSecrets = true});
    QCOMPARE(dump(changes), QStringList(u"~.data.a \"eA==\" -> \"eQ==\""_s));
    QVERIFY(!changes.first().masked);
}

void TstObjectDifference::masksListsOfSecrets()
{
    const QByteArray list = R"({"apiVersion":"v1","kind":"%1","items":[{%2"data":{"k":"%3"}}]})";
    for (const auto &[kind, item] :
         {std::pair("SecretList", ""), std::pair("List", R"("apiVersion":"v1","kind":"Secret",)")})
    {
        const QByteArray before =
            QByteArray(list).replace("%1", kind).replace("%2", item).replace("%3", "aHVzaA==");
        const QByteArray after = QByteArray(before).replace("aHVzaA==", "aHVzaGh1c2g=");
        QCOMPARE(
            dump(difference(before, after)),
            QStringList(u"~.items[0].data.k \"•••• (4 bytes)\" -> \"•••• (8 bytes, changed)\""_s));
        QVERIFY(!dump(difference({}, after)).join(u' ').contains("aHVza"_L1));
    }
}

void TstObjectDifference::refusesWhatIsNoObject()
{
    const QByteArray deep =
        QByteArray(kMaxDifferenceDepth + 1, '[') + QByteArray(kMaxDifferenceDepth + 1, ']');
    for (const QByteArray &bad : {"{"_ba, "\xff"_ba, "{} {}"_ba, deep}) {
        QCOMPARE(objectDifference(bad, "{}").error().code, base::Error::Code::Parse);
        QCOMPARE(objectDifference("{}", bad).error().code, base::Error::Code::Parse);
        QCOMPARE(objectPatch("{}", bad).error().code, base::Error::Code::Parse);
    }
    QVERIFY(!objectPatch("", "{}"));
}

// With items matched each against each this would take hours, and the test's time limit.
void TstObjectDifference::longListsAreMatchedByKeys()
{
    constexpr int kItems = 100'000;
    QByteArray before;
    QByteArray after;
    QByteArray map;
    for (int i = 0; i < kItems; ++i) {
        const QByteArray number = QByteArray::number(i);
        before += (i ? ",{\"name\":\"" : "{\"name\":\"") + number + "\"}";
        after.prepend("{\"name\":\"" + number + (i ? "\"}," : "\"}"));
        map += (i ? ",\"" : "\"") + number + "\":1";
    }
    const Changes moved = difference(R"({"spec":{"routes":[)" + before + "]}}",
                                     R"({"spec":{"routes":[)" + after + "]}}", m_router);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.first().kind, Kind::Moved);
    const Changes fields = difference("{" + map + "}", "{" + map + ",\"x\":1}");
    QCOMPARE(dump(fields), QStringList(u"+.x 1"_s));
}

QTEST_GUILESS_MAIN(TstObjectDifference)
#include "tst_objectdifference.moc"
