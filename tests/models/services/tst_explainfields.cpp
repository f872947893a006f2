// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/explain.h"

#include "models/services/changes.h"
#include "services/schemahelp.h"

#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using kube::SchemaField;
using kube::SchemaType;
using tests::schema;
using Merge = Explanation::Merge;

namespace {

QStringList names(const QList<FieldLine> &lines)
{
    QStringList out;
    for (const FieldLine &line : lines) {
        out += line.path.join(u'.');
    }
    return out;
}

FieldLine lineOf(const QList<FieldLine> &lines, const QString &name)
{
    const auto it = std::ranges::find_if(
        lines, [&name](const FieldLine &line) { return line.path.constLast() == name; });
    return it != lines.cend() ? *it : FieldLine();
}

const QStringList kContainers{u"spec"_s, u"template"_s, u"spec"_s, u"containers"_s};

} // namespace

class TstExplainFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aKind();
    void aListOfObjects();
    void whatIsSaidOfValues();
    void keysOfMaps();
    void customResources();
    void whatIsUnknown();
    void namesOfPaths();
    void findsFields_data();
    void findsFields();
    void aTypeInsideItself();
    void hugeSchemasAreBounded();

private:
    kube::SchemaPtr m_apps, m_routers, m_definitions;
    const SchemaType *m_deployment = nullptr;
    const SchemaType *m_router = nullptr;
    const SchemaType *m_definition = nullptr;
};

void TstExplainFields::initTestCase()
{
    m_apps = schema(u"apps-v1"_s);
    m_routers = schema(u"router-v1"_s);
    m_definitions = schema(u"apiextensions-v1"_s);
    QVERIFY(m_apps && m_routers && m_definitions);
    m_deployment = m_apps->find("apps/v1", "Deployment");
    m_router = m_routers->find("difference.nantian.dev/v1", "Router");
    m_definition = m_definitions->find("apiextensions.k8s.io/v1", "CustomResourceDefinition");
    QVERIFY(m_deployment && m_router && m_definition);
}

void TstExplainFields::aKind()
{
    const Explanation kind = explain(*m_deployment, {});
    QCOMPARE(kind.path, QStringList());
    QCOMPARE(kind.typeName, u"Deployment"_s);
    QVERIFY(kind.description.contains(u"declarative updates"_s));
    QCOMPARE(lineOf(kind.members, u"spec"_s).typeName, u"DeploymentSpec"_s);
    QCOMPARE(lineOf(kind.members, u"metadata"_s).typeName, u"ObjectMeta"_s);
    const Explanation spec = explain(*m_deployment, {u"spec"_s});
    // What must be written comes first.
    QCOMPARE(names(spec.members).first(2), (QStringList{u"spec.selector"_s, u"spec.template"_s}));
    QVERIFY(spec.members.first().required);
    QCOMPARE(lineOf(spec.members, u"replicas"_s).typeName, u"integer (int32)"_s);
    QVERIFY(!lineOf(spec.members, u"replicas"_s).summary.isEmpty());
}

void TstExplainFields::aListOfObjects()
{
    const Explanation list = explain(*m_deployment, kContainers);
    QCOMPARE(list.path, kContainers);
    QCOMPARE(list.typeName, u"[]Container"_s);
    QVERIFY(list.required);
    QCOMPARE(list.merge, Merge::ByKeys);
    QCOMPARE(list.mergeKeys, QStringList{u"name"_s});
    QVERIFY(list.description.startsWith(u"List of containers"_s));
    // The fields of an item are a step away.
    QCOMPARE(list.members.first().path, kContainers + QStringList{u"name"_s});
    const Explanation name = explain(*m_deployment, list.members.first().path);
    QCOMPARE(name.typeName, u"string"_s);
    QVERIFY(name.required);
    QVERIFY(name.members.isEmpty());
    QCOMPARE(explain(*m_deployment, kContainers + QStringList{u"args"_s}).typeName, u"[]string"_s);
    QCOMPARE(explain(*m_deployment, kContainers + QStringList{u"args"_s}).merge, Merge::Whole);
    QCOMPARE(explain(*m_deployment, {u"metadata"_s, u"finalizers"_s}).merge, Merge::Set);
}

void TstExplainFields::whatIsSaidOfValues()
{
    const QStringList pod = kContainers.first(3);
    const Explanation policy = explain(*m_deployment, pod + QStringList{u"restartPolicy"_s});
    QCOMPARE(policy.allowed, (QStringList{u"Always"_s, u"Never"_s, u"OnFailure"_s}));
    QCOMPARE(policy.merge, Merge::None);
    const Explanation protocol =
        explain(*m_deployment, kContainers + QStringList{u"ports"_s, u"protocol"_s});
    QCOMPARE(protocol.standard, u"TCP"_s);
    // A zero is what every number begins with.
    QCOMPARE(
        explain(*m_deployment, kContainers + QStringList{u"ports"_s, u"containerPort"_s}).standard,
        QString());
    const Explanation account = explain(*m_deployment, pod + QStringList{u"serviceAccount"_s});
    QVERIFY(account.deprecated);
    const QList<FieldLine> members = explain(*m_deployment, pod).members;
    QCOMPARE(members.constLast().path.constLast(), u"serviceAccount"_s); // at the end
    QVERIFY(members.constLast().deprecated);
    QCOMPARE(explain(*m_deployment, pod + QStringList{u"nodeSelector"_s}).merge, Merge::Whole);
}

void TstExplainFields::keysOfMaps()
{
    const QStringList labels{u"metadata"_s, u"labels"_s};
    QCOMPARE(explain(*m_deployment, labels).typeName, u"map[string]string"_s);
    const Explanation one = explain(*m_deployment, labels + QStringList{u"app"_s});
    QCOMPARE(one.typeName, u"string"_s);
    QVERIFY(!one.required);
    QVERIFY(one.unknown.isEmpty());

    SchemaType text;
    text.kind = SchemaType::Kind::String;
    const SchemaField inner[] = {{.name = "inner", .type = &text}};
    SchemaType object;
    object.kind = SchemaType::Kind::Object;
    object.fields = inner;
    SchemaType list;
    list.kind = SchemaType::Kind::List;
    list.items = &object;
    SchemaType map;
    map.kind = SchemaType::Kind::Object;
    map.values = &list;
    const SchemaField fields[] = {{.name = "map", .type = &map}};
    SchemaType root;
    root.kind = SchemaType::Kind::Object;
    root.fields = fields;
    QCOMPARE(names(explain(root, {u"map"_s}).members), QStringList{u"map.*.inner"_s});
    QCOMPARE(explain(root, {u"map"_s, u"*"_s, u"inner"_s}).typeName, u"string"_s);
    QCOMPARE(explain(root, {u"map"_s, u"any"_s, u"inner"_s}).typeName, u"string"_s);
    QCOMPARE(names(searchFields(root, u"inner"_s).hits), QStringList{u"map.*.inner"_s});
}

void TstExplainFields::customResources()
{
    const Explanation router = explain(*m_router, {});
    QCOMPARE(router.typeName, u"Router"_s);
    const Explanation protocol = explain(*m_router, {u"spec"_s, u"listeners"_s, u"protocol"_s});
    QCOMPARE(protocol.standard, u"TCP"_s);
    QCOMPARE(protocol.allowed, (QStringList{u"TCP"_s, u"UDP"_s}));
    QCOMPARE(explain(*m_router, {u"spec"_s, u"listeners"_s}).typeName, u"[]object"_s);
}

void TstExplainFields::whatIsUnknown()
{
    const Explanation wrong = explain(*m_deployment, {u"spec"_s, u"replica"_s, u"x"_s});
    QCOMPARE(wrong.path, QStringList{u"spec"_s});
    QCOMPARE(wrong.unknown, u"replica"_s);
    QVERIFY(!wrong.members.isEmpty());
    QCOMPARE(explain(*m_deployment, {u"spec"_s, u"replicas"_s, u"x"_s}).unknown, u"x"_s);
    const SchemaType nothing;
    QVERIFY(explain(nothing, {}).members.isEmpty());
    SchemaType self;
    self.kind = SchemaType::Kind::List;
    self.items = &self;
    QVERIFY(explain(self, {}).members.isEmpty());
    SchemaType map;
    map.kind = SchemaType::Kind::Object;
    map.values = &map;
    QVERIFY(explain(map, {u"a"_s, u"b"_s}).members.isEmpty());
    QVERIFY(searchFields(map, u"a"_s).hits.isEmpty());
    const std::string story(100'000, 'x');
    SchemaType told;
    told.description = story;
    QCOMPARE(explain(told, {}).description.size(), kMaxDescription + 1);
}

void TstExplainFields::namesOfPaths()
{
    const FieldPath path = FieldPath()
                               .child({.name = "spec"})
                               .child({.name = "a.b"})
                               .child({.kind = FieldStep::Kind::Index, .name = {}, .index = 3})
                               .child({.name = "x"});
    QCOMPARE(fieldNames(path), (QStringList{u"spec"_s, u"a.b"_s, u"x"_s}));
    QCOMPARE(fieldNames(FieldPath()), QStringList());
}

void TstExplainFields::findsFields_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("first");
    QTest::newRow("nearer first") << u"REPLICAS"_s << QStringList{u"spec.replicas"_s};
    QTest::newRow("the same name first")
        << u" resources "_s << QStringList{u"spec.template.spec.containers.resources"_s};
    QTest::newRow("not in that field") << u"metadata.protocol"_s << QStringList();
    QTest::newRow("by its field") << u"ports.proto"_s
                                  << QStringList{u"spec.template.spec.containers.ports.protocol"_s};
    QTest::newRow("nothing") << u"nosuchfield"_s << QStringList();
    QTest::newRow("no words") << u"  "_s << QStringList();
    QTest::newRow("dots only") << u"nosuch."_s << QStringList();
}

void TstExplainFields::findsFields()
{
    QFETCH(QString, words);
    QFETCH(QStringList, first);
    const FieldSearch found = searchFields(*m_deployment, words);
    QVERIFY(found.isWhole);
    const QStringList hits = names(found.hits);
    QVERIFY2(hits.size() >= first.size() && (!hits.isEmpty() || first.isEmpty()),
             qPrintable(hits.join(u' ')));
    if (first.isEmpty()) {
        QCOMPARE(hits.join(u' '), QString());
    }
    for (const QString &one : std::as_const(first)) {
        QVERIFY2(hits.first(qMin(hits.size(), first.size() + 1)).contains(one),
                 qPrintable(hits.join(u' ')));
    }
    for (const FieldLine &hit : found.hits) {
        const Explanation what = explain(*m_deployment, hit.path);
        QCOMPARE(what.path, hit.path); // every hit leads there
        QCOMPARE(what.typeName, hit.typeName);
    }
}

void TstExplainFields::aTypeInsideItself()
{
    const FieldSearch found = searchFields(*m_definition, u"maxLength"_s);
    QVERIFY(found.isWhole);
    QCOMPARE(names(found.hits), QStringList{u"spec.versions.schema.openAPIV3Schema.maxLength"_s});
    // Explained, it goes as deep as anybody asks.
    QStringList deep{u"spec"_s, u"versions"_s, u"schema"_s, u"openAPIV3Schema"_s};
    for (int i = 0; i < 50; ++i) {
        deep += {u"properties"_s, u"*"_s};
    }
    QCOMPARE(explain(*m_definition, deep).typeName, u"JSONSchemaProps"_s);
    QVERIFY(!explain(*m_definition, deep).members.isEmpty());
}

void TstExplainFields::hugeSchemasAreBounded()
{
    constexpr int kFields = 30;
    // Types that lead to each other have more ways through them than anybody can walk.
    std::vector<std::string> words;
    for (int i = 0; i < kFields; ++i) {
        words.push_back("field" + std::to_string(i));
    }
    std::vector<SchemaType> types(kFields);
    std::vector<std::vector<SchemaField>> fields(kFields);
    for (std::size_t i = 0; i < kFields; ++i) {
        for (std::size_t to = 0; to < kFields; ++to) {
            fields[i].push_back({.name = words[to], .type = &types[to]});
        }
        types[i].kind = SchemaType::Kind::Object;
        types[i].fields = fields[i];
    }
    const FieldSearch found = searchFields(types.front(), u"field"_s);
    QVERIFY(!found.isWhole);
    QCOMPARE(found.hits.size(), kMaxFieldHits);
    QVERIFY(!searchFields(types.front(), u"absent"_s).isWhole);

    SchemaType text;
    std::vector<std::string> many;
    for (int i = 0; i < 3000; ++i) {
        many.push_back("a" + std::to_string(i));
    }
    std::vector<SchemaField> wide;
    for (const std::string &name : many) {
        wide.push_back({.name = name, .type = &text});
    }
    SchemaType root;
    root.kind = SchemaType::Kind::Object;
    root.fields = wide;
    const Explanation what = explain(root, {});
    QCOMPARE(what.members.size(), kMaxMembers);
    QCOMPARE(what.leftOut, 3000 - kMaxMembers);
}

QTEST_GUILESS_MAIN(TstExplainFields)
#include "tst_explainfields.moc"
