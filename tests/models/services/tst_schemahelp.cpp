// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/schemahelp.h"

#include "models/services/changes.h"
#include "services/servedkinds.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using Spot = YamlPlace::Spot;
using tests::schema;

namespace {

/// The place of the "^" in a text that is written without it.
YamlPlace placeOf(QString text)
{
    const qsizetype at = text.indexOf(u'^');
    text.remove(at, 1);
    const QStringView before = QStringView(text).first(at);
    const qsizetype line = before.lastIndexOf(u'\n') + 1;
    return yamlPlace(text,
                     {static_cast<int>(before.count(u'\n')) + 1, static_cast<int>(at - line) + 1});
}

/// "key path in object, typed at column+length, not written, ..."
QString dump(const YamlPlace &place)
{
    QString out;
    switch (place.spot) {
    case Spot::None:
        return u"none "_s + place.path.text();
    case Spot::Key:
        out = u"key "_s;
        break;
    case Spot::Value:
        out = u"value "_s;
        break;
    case Spot::Open:
        out = u"open "_s;
        break;
    }
    out += place.path.text();
    if (place.spot == Spot::Key) {
        out += u" in "_s + place.object.text();
    }
    out += u" '%1' %2+%3"_s.arg(place.typed).arg(place.start.column).arg(place.length);
    QStringList written;
    for (const QByteArray &name : place.written) {
        written += QString::fromUtf8(name);
    }
    written.sort();
    return out + (written.isEmpty() ? QString() : u" not "_s + written.join(u','));
}

QStringList texts(const QList<SchemaCompletion> &completions)
{
    QStringList out;
    for (const SchemaCompletion &each : completions) {
        out += each.text;
    }
    return out;
}

const QString kHead = u"apiVersion: apps/v1\nkind: Deployment\n"_s;

} // namespace

class TstSchemaHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsPlaces_data();
    void findsPlaces();
    void findsTheDocument_data();
    void findsTheDocument();
    void itemsOfListsAreObjects();
    void completesKinds_data();
    void completesKinds();
    void brokenTextsHavePlaces();
    void staysWithinBounds();
    void everyPlaceOfATextIsSafe();
    void completes_data();
    void completes();
    void completesWithWhatIsKnown();
    void completesValues();
    void explains_data();
    void explains();
    void namesTypes();
    void takesFirstSentences_data();
    void takesFirstSentences();

private:
    kube::SchemaPtr m_apps;
    kube::SchemaPtr m_routers;
    kube::SchemaPtr m_definitions;
    const kube::SchemaType *m_deployment = nullptr;
    const kube::SchemaType *m_router = nullptr;
};

void TstSchemaHelp::init()
{
    if (!m_apps) {
        m_apps = schema(u"apps-v1"_s);
        m_routers = schema(u"router-v1"_s);
        m_definitions = schema(u"apiextensions-v1"_s);
        QVERIFY(m_apps && m_routers && m_definitions);
        m_deployment = m_apps->find("apps/v1", "Deployment");
        m_router = m_routers->find("difference.nantian.dev/v1", "Router");
    }
    QVERIFY(m_deployment && m_router);
}

void TstSchemaHelp::findsPlaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QString &text, const QString &place) {
        QTest::newRow(name) << text << place;
    };
    row("an empty text", u"^"_s, u"open . '' 1+0"_s);
    row("a word at the end", u"a: 1\nki^"_s, u"open . 'ki' 1+2 not a"_s);
    row("in a word", u"a: 1\nk^i\nb: 2\n"_s, u"open . 'k' 1+2 not a,b"_s);
    row("in a key", u"a: 1\nbc^d: 2\n"_s, u"key .bcd in . 'bc' 1+3 not a"_s);
    row("before a key", u"^a: 1\n"_s, u"key .a in . '' 1+1"_s);
    row("behind a key", u"a^: 1\n"_s, u"key .a in . 'a' 1+1"_s);
    row("behind its colon", u"a:^\n"_s, u"none .a"_s);
    row("where its value will be", u"a: ^\n"_s, u"value .a '' 4+0"_s);
    row("in its value", u"a: xy^z # c\n"_s, u"value .a 'xy' 4+3"_s);
    row("behind its value", u"a: xyz ^# c\n"_s, u"none .a"_s);
    row("in a comment", u"a: xyz # c^\n"_s, u"none .a"_s);
    row("in a comment of its own", u"a:\n  # c^\n"_s, u"none ."_s);
    row("in quotes", u"a: \"xy^z\"\n"_s, u"value .a 'xy' 4+5"_s);
    row("in quotes that are open", u"a: 'xy^\nb: 1\n"_s, u"value .a 'xy' 4+3"_s);
    row("a key in quotes", u"a:\n  \"b.c\" : x^\n"_s, u"value .a[\"b.c\"] 'x' 11+1"_s);
    row("quotes in quotes", u"'it''s': x^\n"_s, u"value [\"it's\"] 'x' 10+1"_s);
    row("a colon is no end", u"a: http://x^\n"_s, u"value .a 'http://x' 4+8"_s);
    row("a colon in a key", u"a:b: x^\n"_s, u"value [\"a:b\"] 'x' 6+1"_s);
    row("a number sign is no comment", u"a: b#c^\n"_s, u"value .a 'b#c' 4+3"_s);
    row("units of strings", u"\u540d: \U0001F600x^\n"_s, u"value [\"\u540d\"] '\U0001F600x' 4+3"_s);

    row("an empty line", u"a:\n  b: 1\n  ^\n  c: 2\nd: 3\n"_s, u"open .a '' 3+0 not b,c"_s);
    row("an empty line further out", u"a:\n  b:\n    c: 1\n^\n    d: 2\n"_s,
        u"open . '' 1+0 not a"_s);
    row("an empty line between", u"a:\n  b:\n    c: 1\n  ^\ne: 1\n"_s, u"open .a '' 3+0 not b"_s);
    row("the first of an object", u"a:\n  ^\n"_s, u"open .a '' 3+0"_s);
    row("below a value", u"a: 1\n  ^\n"_s, u"none .a"_s);
    row("a value goes on", u"a: one\n  two^\n"_s, u"none .a"_s);
    row("a value in the next line", u"a:\n  val^\n"_s, u"open .a 'val' 3+3"_s);
    row("deeper than the last", u"a:\n  b:\n      ^\n"_s, u"open .a.b '' 7+0"_s);

    row("an item", u"l:\n- a: 1\n  b^: 2\n- c: 3\n"_s, u"key .l[0].b in .l[0] 'b' 3+1 not a"_s);
    row("the next item", u"l:\n  - a: 1\n  - b^: 2\n"_s, u"key .l[1].b in .l[1] 'b' 5+1"_s);
    row("an empty line in an item", u"l:\n- a: 1\n  ^\n- c: 3\n"_s, u"open .l[0] '' 3+0 not a"_s);
    row("an empty line at the list", u"l:\n- a: 1\n^\nm: 1\n"_s, u"open . '' 1+0 not l,m"_s);
    row("behind a dash", u"l:\n- a\n- ^\n"_s, u"open .l[1] '' 3+0"_s);
    row("on a dash", u"l:\n-^\n"_s, u"none .l[0]"_s);
    row("between dash and key", u"l:\n-  ^ a: 1\n"_s, u"none .l[0]"_s);
    row("a word behind a dash", u"l:\n- na^\n"_s, u"open .l[0] 'na' 3+2"_s);
    row("a value behind a dash", u"l:\n  - a\n  - b^c\n"_s, u"open .l[1] 'b' 5+2"_s);
    row("lists of lists", u"l:\n- - a: 1\n  - b: ^\n"_s, u"value .l[0][1].b '' 8+0"_s);
    row("three dashes", u"l:\n- - - x^\n"_s, u"open .l[0][0][0] 'x' 7+1"_s);
    row("no document", u"a:\n- --- \n- b: ^\n"_s, u"value .a[1].b '' 6+0"_s);
    row("a word at the list", u"l:\n  - a: 1\n  wo^\n"_s, u"open .l 'wo' 3+2"_s);
    row("what comes after a list", u"l:\n- a: 1\nm:\n  n^: 1\n"_s, u"key .m.n in .m 'n' 3+1"_s);

    row("a block scalar", u"a:\n  b: |-\n    c: ^1\n\n  d: 1\n"_s, u"none .a.b"_s);
    row("an empty line in it", u"a: |\n  b\n  ^\n  c\n"_s, u"none .a"_s);
    row("what comes after it", u"a: | # c\n  - b: {\n\n  \"x\nc: 1\nd^: 2\n"_s,
        u"key .d in . 'd' 1+1 not a,c"_s);
    row("a block scalar in an item", u"l:\n- |\n  x: ^1\n- b\n"_s, u"none .l[0]"_s);
    row("the key after it", u"l:\n- a: >\n    x: 1\n  b^: 1\n"_s,
        u"key .l[0].b in .l[0] 'b' 3+1 not a"_s);
    row("out of it", u"a:\n  b: |\n    text\n  ^\n"_s, u"open .a '' 3+0 not b"_s);
    row("flow style", u"a: {b: ^1}\n"_s, u"none .a"_s);
    row("flow style in lines", u"a: [\n  b: ^1,\n]\nc: 1\n"_s, u"none .a"_s);
    row("after flow style", u"a: {b: [\n  '}', \"]\"\n  ]\n}\nc^: 1\n"_s,
        u"key .c in . 'c' 1+1 not a"_s);
    row("quotes in lines", u"a: \"x\n  b: ^1\"\nc: 1\n"_s, u"none .a"_s);
    row("after quotes in lines", u"a: \"x\n  b: \\\" 1\"\nc^: 1\n"_s,
        u"key .c in . 'c' 1+1 not a"_s);
    row("quotes and brackets nobody closes", u"a: \"x\nb: [1\nc^: 1\n"_s,
        u"key .c in . 'c' 1+1 not a,b"_s);
    row("JSON", u"{\"a\": ^1}\n"_s, u"none ."_s);
    row("an anchor", u"a: &x\n  b^: 1\n"_s, u"key .a.b in .a 'b' 3+1"_s);
    row("an anchor before an item's keys", u"l:\n- &x\n  b^: 1\n"_s,
        u"key .l[0].b in .l[0] 'b' 3+1"_s);
    row("behind an anchor", u"a: &x b^\n"_s, u"none .a"_s);
    row("an alias", u"a: *x^\n"_s, u"none .a"_s);
    row("merged", u"a:\n  <<: *x\n  b^: 1\n"_s, u"key .a.b in .a 'b' 3+1 not <<"_s);

    row("two characters at line ends", u"a:\r\n  b: x^\r\n"_s, u"value .a.b 'x' 6+1"_s);
    row("an empty line with them", u"a:\r\n  b: x\r\n  ^\r\n"_s, u"open .a '' 3+0 not b"_s);
    row("tabs", u"a:\n\tb: x^\n"_s, u"value .a.b 'x' 5+1"_s);
    row("another document", u"a:\n  b: 1\n---\n  ^\n---\nc: 1\n"_s, u"open . '' 3+0"_s);
    row("a document's mark", u"a:\n  b: 1\n---^\nc: 1\n"_s, u"none ."_s);
}

void TstSchemaHelp::findsPlaces()
{
    QFETCH(QString, text);
    QTEST(dump(placeOf(text)), "place");
}

void TstSchemaHelp::findsTheDocument_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    const auto row = [](const char *name, const QString &text, const QByteArray &what, int first,
                        int last) { QTest::newRow(name) << text << what << first << last; };
    row("alone", kHead + u"spec: ^"_s, "apps/v1 Deployment", 1, 3);
    row("the head is below", u"spec: ^\n"_s + kHead, "apps/v1 Deployment", 1, 4);
    row("quoted", u"kind: 'A' # c\napiVersion: \"v1\"\n^"_s, "v1 A", 1, 3);
    row("the second", u"# a\n--- # b\n"_s + kHead + u"^\n...\n---\nkind: B\n"_s,
        "apps/v1 Deployment", 3, 5);
    row("the last", kHead + u"---\nkind: B\n^"_s, " B", 4, 5);
    row("of another object", u"spec:\n  kind: B\n  ^"_s, " ", 1, 3);
    row("being written", u"kind: Dep^\napiVersion:\n"_s, " Dep", 1, 3);
}

void TstSchemaHelp::findsTheDocument()
{
    QFETCH(QString, text);
    const YamlPlace place = placeOf(text);
    QTEST(QByteArray(place.apiVersion + ' ' + place.kind), "what");
    QTEST(place.firstLine, "first");
    QTEST(place.lastLine, "last");
}

void TstSchemaHelp::itemsOfListsAreObjects()
{
    const QString list =
        u"apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: A\n- kind: B\n"
        "  apiVersion: b/v2\n  spec:\n    na^\n"_s;
    const YamlPlace place = placeOf(list);
    QCOMPARE(place.apiVersion + ' ' + place.kind, "b/v2 B");
    QCOMPARE(dump(place), u"open .spec 'na' 5+2"_s);
    QCOMPARE(dump(placeOf(QString(list).remove(u"    na^\n"_s) + u"  ^"_s)),
             u"open . '' 3+0 not apiVersion,kind,spec"_s);
    // Of anything else they are what the object has.
    const YamlPlace other = placeOf(QString(list).replace(u"List"_s, u"Lists"_s));
    QCOMPARE(other.kind, "Lists");
    QCOMPARE(dump(other), u"open .items[1].spec 'na' 5+2"_s);
}

void TstSchemaHelp::completesKinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("offered");
    QTest::newRow("versions") << u"apiVersion: ^"_s
                              << QStringList{u"v1"_s, u"apps/v1"_s, u"apps/v1beta1"_s};
    QTest::newRow("versions of a kind")
        << u"kind: Deployment\napiVersion: a^"_s << QStringList{u"apps/v1"_s, u"apps/v1beta1"_s};
    QTest::newRow("kinds") << u"kind: ^"_s << QStringList{u"Deployment"_s, u"Pod"_s, u"Scale"_s};
    QTest::newRow("kinds of a version") << u"apiVersion: v1\nkind: P^"_s << QStringList{u"Pod"_s};
    QTest::newRow("kinds of no version")
        << u"apiVersion: v9\nkind: P^"_s << QStringList{u"Deployment"_s, u"Pod"_s, u"Scale"_s};
    QTest::newRow("the first keys")
        << u"kind: Pod\n^"_s << QStringList{u"apiVersion"_s, u"metadata"_s};
    QTest::newRow("what it is, is known") << u"apiVersion: v1\nkind: Pod\n^"_s << QStringList();
    QTest::newRow("elsewhere") << u"spec:\n  kind: ^"_s << QStringList();
    QTest::newRow("an item of a List") << u"apiVersion: v1\nkind: List\nitems:\n- kind: P^"_s
                                       << QStringList{u"Deployment"_s, u"Pod"_s, u"Scale"_s};
}

void TstSchemaHelp::completesKinds()
{
    QFETCH(const QString, text);
    QList<kube::Resource> all;
    for (const auto &[group, version, kind] :
         {std::tuple("", "v1", "Pod"), std::tuple("apps", "v1", "Deployment"),
          std::tuple("apps", "v1", "Scale"), std::tuple("apps", "v1beta1", "Deployment")})
    {
        kube::Resource resource;
        resource.group = group;
        resource.version = version;
        resource.kind = kind;
        resource.plural = resource.kind.toLower() + 's';
        all.append(resource);
    }
    QTEST(texts(kindCompletions(kube::Discovery(all), placeOf(text))), "offered");
    QVERIFY(kindCompletions(kube::Discovery(), placeOf(u"kind: ^"_s)).isEmpty());
}

void TstSchemaHelp::brokenTextsHavePlaces()
{
    const QString text = kHead
        + u"spec:\n  template:\n    spec:\n      containers:\n      - name: web\n        ima^\n"
          "        args: [a\n  repl\n  selector: {\n"_s;
    QVERIFY(!parseYaml(QString(text).remove(u'^').toUtf8()));
    QCOMPARE(dump(placeOf(text)),
             u"open .spec.template.spec.containers[0] 'ima' 9+3 not args,name"_s);
}

void TstSchemaHelp::staysWithinBounds()
{
    QString deep;
    for (int i = 0; i < 200; ++i) {
        deep += QString(i, u' ') + u"a:\n"_s;
    }
    QCOMPARE(yamlPlace(deep, {2, 2}).firstLine, 0);
    QCOMPARE(yamlPlace(u"- "_s.repeated(1'000'000), {1, 5}).firstLine, 0);
    QCOMPARE(yamlPlace(u"a: 1\n"_s.repeated(1'000'000), {2, 2}).firstLine, 0);
    // Another document may be as long as it likes.
    const QString others = u"a: 1\n"_s.repeated(1'000'000) + u"---\nb: 1\n"_s;
    QCOMPARE(yamlPlace(others, {1'000'002, 2}).path, FieldPath().child({.name = "b"}));
    QCOMPARE(yamlPlace(u"a: 1"_s, {0, 0}).firstLine, 0);
    QCOMPARE(yamlPlace(u"a: 1"_s, {99, 99}).spot, Spot::None);
}

void TstSchemaHelp::everyPlaceOfATextIsSafe()
{
    const QString text = kHead
        + u"# c\nspec:\n  \"a\" : 'it''s' # x\n  - - b: |2-\n\n       x\n  ? y\n  : z\n"
          "  c: {a: [\"\\\"\", 'x\n  ]}\n\td: &a !b *c\n...\n--- text\n-\n- -\n:\n'\n\""_s;
    int line = 1;
    int column = 1;
    int places = 0;
    qsizetype completions = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const YamlPlace whole = yamlPlace(text, {line, column});
        const YamlPlace cut = yamlPlace(text.first(at), {line, column});
        for (const YamlPlace &place : {whole, cut}) {
            places += place.spot != Spot::None ? 1 : 0;
            QVERIFY(place.length >= place.typed.size() || place.spot == Spot::None);
            completions += completionsAt(*m_deployment, place).size();
        }
        if (at < text.size() && text.at(at) == u'\n') {
            ++line;
            column = 1;
        } else {
            ++column;
        }
    }
    QVERIFY(places > 50);
    QVERIFY(completions > 0);
}

void TstSchemaHelp::completes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("texts");
    const auto row = [](const char *name, const QString &text, const QStringList &texts) {
        QTest::newRow(name) << kHead + text << texts;
    };
    const QString pod = u"spec:\n  template:\n    spec:\n"_s;
    row("at the top", u"^\nspec:\n"_s, {u"metadata"_s});
    row("required first", u"spec:\n  replicas: 1\n  ^\n"_s,
        {u"selector"_s, u"template"_s, u"minReadySeconds"_s, u"paused"_s,
         u"progressDeadlineSeconds"_s, u"revisionHistoryLimit"_s, u"strategy"_s});
    row("a key that has its colon", u"spec:\n  sel^: 1\n  template: {}\n  paused: true\n"_s,
        {u"selector"_s, u"minReadySeconds"_s, u"progressDeadlineSeconds"_s, u"replicas"_s,
         u"revisionHistoryLimit"_s, u"strategy"_s});
    row("deprecated last", pod + u"      containers: []\n      v^\n"_s,
        {u"imagePullSecrets"_s, u"initContainers"_s, u"nodeSelector"_s, u"restartPolicy"_s,
         u"securityContext"_s, u"terminationGracePeriodSeconds"_s, u"tolerations"_s,
         u"topologySpreadConstraints"_s, u"volumes"_s, u"serviceAccount"_s});
    row("in an item", pod + u"      containers:\n      - name: a\n        env:\n        - ^"_s,
        {u"name"_s, u"value"_s});
    row("a first item", pod + u"      containers:\n      - name: a\n        env:\n          ^"_s,
        {u"- name"_s, u"- value"_s});
    row("a value", pod + u"      restartPolicy: ^\n"_s, {u"Always"_s, u"Never"_s, u"OnFailure"_s});
    row("a value in the next line", pod + u"      restartPolicy:\n        Al^\n"_s,
        {u"Always"_s, u"Never"_s, u"OnFailure"_s});
    row("a boolean", u"spec:\n  paused: t^"_s, {u"true"_s, u"false"_s});
    row("the default first",
        pod + u"      containers:\n      - ports:\n        - protocol: \"^\""_s,
        {u"TCP"_s, u"SCTP"_s, u"UDP"_s});
    row("no zeros", pod + u"      containers:\n      - ports:\n        - containerPort: ^"_s, {});
    row("a map", u"metadata:\n  labels:\n    ^\n"_s, {});
    row("not an object's value", u"spec: ^\n"_s, {});
    row("nothing known", u"foo:\n  bar:\n    ^\n"_s, {});
    row("a comment", u"spec:\n  # ^\n"_s, {});
}

void TstSchemaHelp::completes()
{
    QFETCH(QString, text);
    QTEST(texts(completionsAt(*m_deployment, placeOf(text))), "texts");
}

void TstSchemaHelp::completesWithWhatIsKnown()
{
    const QString text = kHead + u"spec:\n  template:\n    spec:\n      s^\n"_s;
    const QList<SchemaCompletion> found = completionsAt(*m_deployment, placeOf(text));
    const auto one = [&found](const QString &name) {
        const auto it = std::ranges::find(found, name, &SchemaCompletion::text);
        return it != found.end() ? *it : SchemaCompletion();
    };
    QCOMPARE(found.first().text, u"containers"_s);
    QVERIFY(found.first().required);
    QCOMPARE(found.first().typeName, u"[]object"_s);
    QCOMPARE(found.first().valueKind, kube::SchemaType::Kind::List);
    QCOMPARE(found.first().summary, u"List of containers belonging to the pod."_s);
    QVERIFY(!one(u"volumes"_s).required);
    QVERIFY(one(u"serviceAccount"_s).deprecated);
    QCOMPARE(one(u"nodeSelector"_s).typeName, u"map[string]string"_s);
    QCOMPARE(one(u"restartPolicy"_s).valueKind, kube::SchemaType::Kind::String);
    QCOMPARE(one(u"restartPolicy"_s).kind, SchemaCompletion::Kind::Field);

    const QList<SchemaCompletion> values =
        completionsAt(*m_router, placeOf(u"spec:\n  listeners:\n  - protocol: ^"_s));
    QCOMPARE(texts(values), (QStringList{u"TCP"_s, u"UDP"_s}));
    QVERIFY(values.first().isDefault);
    QVERIFY(!values.last().isDefault);
    QCOMPARE(values.first().kind, SchemaCompletion::Kind::Value);
    QCOMPARE(texts(completionsAt(
                 *m_router, placeOf(u"spec:\n  routes:\n  - name: a\n    retries:\n    - ^"_s))),
             (QStringList{u"count"_s, u"name"_s}));
    const QString definition =
        u"spec:\n  versions:\n  - schema:\n      openAPIV3Schema:\n        $^\n"_s;
    const kube::SchemaType *const type =
        m_definitions->find("apiextensions.k8s.io/v1", "CustomResourceDefinition");
    QVERIFY(type);
    QVERIFY(texts(completionsAt(*type, placeOf(definition))).contains(u"\"$ref\""_s));
}

void TstSchemaHelp::completesValues()
{
    kube::SchemaType flag;
    flag.kind = kube::SchemaType::Kind::Boolean;
    flag.defaultJson = "false";
    const kube::SchemaField fields[] = {{.name = "flag", .type = &flag}};
    std::string_view words[] = {R"("")", R"("yes")", R"("1")", R"("two words")", R"("a/b")", "3"};
    kube::SchemaType word;
    word.kind = kube::SchemaType::Kind::String;
    word.enumeration = words;
    kube::SchemaType list;
    list.kind = kube::SchemaType::Kind::List;
    list.items = &word;
    kube::SchemaType root;
    root.kind = kube::SchemaType::Kind::Object;
    root.fields = fields;
    root.values = &list;
    QCOMPARE(texts(completionsAt(root, placeOf(u"flag: ^"_s))),
             (QStringList{u"false"_s, u"true"_s}));
    // What YAML would read as something else is quoted.
    const QStringList quoted = {u"\"\""_s,          u"\"yes\""_s, u"\"1\""_s,
                                u"\"two words\""_s, u"a/b"_s,     u"3"_s};
    QCOMPARE(texts(completionsAt(root, placeOf(u"l:\n- ^"_s))), quoted);
    QCOMPARE(texts(completionsAt(root, placeOf(u"l:\n  ^"_s))).first(), u"- \"\""_s);
}

void TstSchemaHelp::explains_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("required");
    const auto row = [](const QString &text, const QString &name, const QString &type,
                        bool required = false) {
        QTest::newRow(qPrintable(text)) << text << name << type << required;
    };
    row(u"sp^ec: {}"_s, u"spec"_s, u"object"_s);
    row(u"spec:\n  selector: ^"_s, u"selector"_s, u"object"_s, true);
    row(u"spec:\n  replicas: 1^"_s, u"replicas"_s, u"integer"_s);
    row(u"spec:\n  template:\n    spec:\n      containers:\n      - ^"_s, u"containers"_s,
        u"object"_s);
    row(u"spec:\n  template:\n    spec:\n      containers:\n      - name: ^"_s, u"name"_s,
        u"string"_s, true);
    row(u"metadata:\n  annotations:\n    a: |\n      te^xt\n"_s, u"a"_s, u"string"_s);
    row(u"spec:\n  foo^: 1"_s, u"foo"_s, QString());
    row(u"metadata:\n  labels:\n    a:\n      b:\n        c^: 1"_s, u"c"_s, QString());
    row(u"spec:\n  replicas:\n  - ^"_s, u"replicas"_s, QString());
}

void TstSchemaHelp::explains()
{
    QFETCH(QString, text);
    QFETCH(QString, type);
    const SchemaHelp help = helpFor(*m_deployment, placeOf(text).path);
    QTEST(help.name, "name");
    QCOMPARE(help.typeName, type);
    QCOMPARE(help.type == nullptr, type.isEmpty());
    QTEST(help.required, "required");
}

void TstSchemaHelp::namesTypes()
{
    const auto name = [](const kube::SchemaType *root, const QString &text) {
        const SchemaHelp help = helpFor(*root, placeOf(text).path);
        return help.typeName;
    };
    const QString container = u"spec:\n  template:\n    spec:\n      containers:\n      - "_s;
    QCOMPARE(name(m_deployment, u"metadata:\n  labels: ^"_s), u"map[string]string"_s);
    QCOMPARE(name(m_deployment, u"metadata:\n  creationTimestamp: ^"_s), u"Time"_s);
    QCOMPARE(name(m_deployment, container + u"args: ^"_s), u"[]string"_s);
    QCOMPARE(name(m_deployment, container + u"env: ^"_s), u"[]object"_s);
    QCOMPARE(name(m_deployment, container + u"resources:\n          limits: ^"_s),
             u"map[string]Quantity"_s);
    QCOMPARE(name(m_router, u"spec:\n  limits: ^"_s), u"map[string]IntOrString"_s);
    kube::SchemaType self;
    self.kind = kube::SchemaType::Kind::List;
    self.items = &self;
    QCOMPARE(schemaTypeName(self), u"[][][][]list"_s);
    const kube::SchemaType nothing;
    QCOMPARE(schemaTypeName(nothing), QString());
    self.items = &nothing;
    QCOMPARE(schemaTypeName(self), u"[]any"_s);
}

void TstSchemaHelp::takesFirstSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("one") << u"One."_s << u"One."_s;
    QTest::newRow("two") << u" One\n  thing. Two."_s << u"One thing."_s;
    QTest::newRow("no stop") << u"One"_s << u"One"_s;
    QTest::newRow("paragraphs") << u"One\n\nTwo. Three"_s << u"One"_s;
    QTest::newRow("abbreviations")
        << u"A number, e.g. Five, or i.e. six. Two."_s << u"A number, e.g. Five, or i.e. six."_s;
    QTest::newRow("versions") << u"Since 1.2. Two."_s << u"Since 1.2."_s;
    QTest::newRow("long") << u"word "_s.repeated(1000) << u"word "_s.repeated(39) + u"word\u2026"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TstSchemaHelp::takesFirstSentences()
{
    QFETCH(QString, text);
    QTEST(firstSentence(text.toStdString()), "sentence");
}

QTEST_GUILESS_MAIN(TstSchemaHelp)
#include "tst_schemahelp.moc"
