// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/api/openapi.h"
#include "kube/api/schemacache.h"
#include "support/fakeclock.h"
#include "support/faketransport.h"

#include <QFile>
#include <QTest>

using namespace nantian;
using namespace Qt::StringLiterals;
using kube::Schema;
using kube::SchemaPtr;
using kube::SchemaType;
using Kind = SchemaType::Kind;
using Format = SchemaType::Format;
using ListType = SchemaType::ListType;

namespace {

/// What a server of Kubernetes 1.36 answered, cut down.
QByteArray recorded(const QString &name)
{
    QFile file(QStringLiteral(NANTIAN_SOURCE_DIR "/tests/data/openapi/") + name + u".json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

SchemaPtr schema(const QString &name)
{
    const auto parsed = Schema::parse(recorded(name));
    return parsed ? *parsed : SchemaPtr();
}

/// Follows "spec.template.*.[]": a field, the values of a map, the items of a list.
const SchemaType *walk(const SchemaType *type, const char *path)
{
    const QList<QByteArray> steps = QByteArray(path).split('.');
    for (const QByteArray &step : steps) {
        if (type == nullptr) {
            return nullptr;
        }
        type = step == "[]" ? type->items : type->member(std::string_view(step.constData()));
    }
    return type;
}

QByteArray components(const QByteArray &schemas)
{
    return "{\"components\":{\"schemas\":{" + schemas + "}}}";
}

const QByteArray kGvk =
    R"("x-kubernetes-group-version-kind":[{"group":"g","version":"v1","kind":"A"}])";

const SchemaType *kindA(const base::Result<SchemaPtr> &parsed)
{
    return parsed ? (*parsed)->find("g/v1", "A") : nullptr;
}

const char *const kIndex =
    R"({"paths":{"version":{"serverRelativeURL":"/openapi/v3/version?hash=01"},)"
    R"("api/v1":{"serverRelativeURL":"/openapi/v3/api/v1?hash=0A"},)"
    R"("apis/apps/v1":{"serverRelativeURL":"//elsewhere.example/openapi?hash=0B"},)"
    R"("apis/old/v1":{"serverRelativeURL":"/openapi/v3/apis/old/v1"}}})";

QList<QByteArray> wordsOf(std::span<const std::string_view> views)
{
    QList<QByteArray> out;
    for (const std::string_view view : views) {
        out += QByteArray(view.data(), static_cast<qsizetype>(view.size()));
    }
    return out;
}

/// What is answered in turns of the loop.
template <class T>
base::Result<T> answerOf(const base::Call<T> &call)
{
    if (!QTest::qWaitFor([&] { return call.future.isFinished(); })) {
        return base::fail(base::Error::Code::Timeout, {});
    }
    return call.future.result();
}

} // namespace

class TstOpenApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTypes_data();
    void readsTypes();
    void readsListTypes_data();
    void readsListTypes();
    void readsWhatAnEditorShows();
    void readsDefinitionsOfTheirOwn();
    void sharesWhatIsReferredTo();
    void typesMayHoldThemselves();
    void referencesMayRunInCircles();
    void longChainsOfReferences();
    void hostileDocuments_data();
    void hostileDocuments();
    void boundsTheTypes();
    void readsTheIndex();
    void asksForPathsOnly();
    void cacheAsksOnce();
    void cacheNoticesAChange();
    void cacheTellsErrors();
    void cacheForgets();
};

void TstOpenApi::readsTypes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<Kind>("type");
    QTest::addColumn<Format>("format");
    const auto row = [](const char *file, const char *kind, const char *path, Kind type,
                        Format format = Format::None) {
        QTest::newRow(path) << QString::fromLatin1(file) << QByteArray(kind) << QByteArray(path)
                            << type << format;
    };
    row("apps-v1", "Deployment", "spec", Kind::Object);
    row("apps-v1", "Deployment", "spec.replicas", Kind::Integer, Format::Int32);
    row("apps-v1", "Deployment", "spec.template.spec.containers", Kind::List);
    row("apps-v1", "Deployment", "spec.template.spec.containers.[]", Kind::Object);
    row("apps-v1", "Deployment", "spec.template.spec.containers.[].image", Kind::String);
    row("apps-v1", "Deployment", "spec.template.spec.containers.[].resources.limits.cpu",
        Kind::String, Format::Quantity);
    row("apps-v1", "Deployment", "spec.strategy.rollingUpdate.maxSurge", Kind::Unknown,
        Format::IntOrString);
    row("apps-v1", "Deployment", "metadata.labels.any", Kind::String);
    row("apps-v1", "Deployment", "metadata.creationTimestamp", Kind::String, Format::Time);
    row("apps-v1", "Deployment", "metadata.generation", Kind::Integer, Format::Int64);
    row("apps-v1", "Deployment", "spec.paused", Kind::Boolean);
    row("core-v1", "Secret", "data.any", Kind::String, Format::Bytes);
    row("router-v1", "Router", "spec.limits.cpu", Kind::Unknown, Format::IntOrString);
    row("router-v1", "Router", "spec.listeners.[].timeout", Kind::String, Format::Duration);
}

void TstOpenApi::readsTypes()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, path);
    const SchemaPtr document = schema(file);
    QVERIFY(document);
    const QByteArray apiVersion = file == "apps-v1"_L1 ? "apps/v1"_ba
        : file == "core-v1"_L1                         ? "v1"_ba
                                                       : "difference.nantian.dev/v1"_ba;
    const SchemaType *const found = walk(document->find(apiVersion, kind), path.constData());
    QVERIFY(found);
    QTEST(found->kind, "type");
    QTEST(found->format, "format");
}

void TstOpenApi::readsListTypes_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<ListType>("type");
    QTest::addColumn<QList<QByteArray>>("keys");
    const QByteArray pod = "spec.template.spec.";
    QTest::newRow("containers") << pod + "containers" << ListType::Map << QList<QByteArray>{"name"};
    QTest::newRow("ports") << pod + "containers.[].ports" << ListType::Map
                           << QList<QByteArray>{"containerPort", "protocol"};
    QTest::newRow("args") << pod + "containers.[].args" << ListType::Atomic << QList<QByteArray>();
    QTest::newRow("tolerations") << pod + "tolerations" << ListType::Atomic << QList<QByteArray>();
    QTest::newRow("finalizers") << "metadata.finalizers"_ba << ListType::Set << QList<QByteArray>();
    QTest::newRow("owners") << "metadata.ownerReferences"_ba << ListType::Map
                            << QList<QByteArray>{"uid"};
}

void TstOpenApi::readsListTypes()
{
    QFETCH(QByteArray, path);
    const SchemaPtr document = schema(u"apps-v1"_s);
    QVERIFY(document);
    const SchemaType *const found = walk(document->find("apps/v1", "Deployment"), path.constData());
    QVERIFY(found);
    QTEST(found->listType, "type");
    QTEST(wordsOf(found->listKeys), "keys");
}

void TstOpenApi::readsWhatAnEditorShows()
{
    const SchemaPtr document = schema(u"apps-v1"_s);
    QVERIFY(document);
    const SchemaType *const deployment = document->find("apps/v1", "Deployment");
    QVERIFY(deployment);
    QVERIFY(deployment->description.starts_with("Deployment enables declarative updates"));
    const SchemaType *const spec = walk(deployment, "spec");
    QVERIFY(spec->field("selector")->required);
    QVERIFY(!spec->field("replicas")->required);
    QVERIFY(!spec->field("replica"));
    // The words beside a reference win over those of what it refers to.
    QVERIFY(walk(spec, "strategy")->description.starts_with("The deployment strategy to use"));
    QCOMPARE(walk(spec, "strategy")->patchStrategy, "retainKeys");
    QCOMPARE(walk(spec, "strategy")->defaultJson, "{}");
    QVERIFY(walk(spec, "selector")->atomicMap);
    const SchemaType *const pod = walk(spec, "template.spec");
    QCOMPARE(walk(pod, "containers.[].ports.[].protocol")->defaultJson, R"("TCP")");
    QCOMPARE(wordsOf(walk(pod, "containers.[].ports.[].protocol")->enumeration),
             (QList<QByteArray>{R"("SCTP")", R"("TCP")", R"("UDP")"}));
    QVERIFY(walk(pod, "serviceAccount")->deprecated);
    QVERIFY(!walk(pod, "containers")->deprecated);
    QCOMPARE(walk(pod, "containers")->patchMergeKey, "name");
    QVERIFY(!document->find("apps/v1", "Pod"));
    QVERIFY(!document->find("v1", "Deployment"));
}

void TstOpenApi::readsDefinitionsOfTheirOwn()
{
    const SchemaPtr document = schema(u"router-v1"_s);
    QVERIFY(document);
    const SchemaType *const spec =
        walk(document->find("difference.nantian.dev/v1", "Router"), "spec");
    QVERIFY(spec);
    QCOMPARE(wordsOf(walk(spec, "listeners")->listKeys), (QList<QByteArray>{"port", "protocol"}));
    QCOMPARE(walk(spec, "listeners.[].hosts")->listType, ListType::Set);
    QCOMPARE(walk(spec, "routes.[].retries")->listType, ListType::Atomic);
    QVERIFY(walk(spec, "note")->nullable);
    QVERIFY(!walk(spec, "empty.a")->nullable);
    QVERIFY(walk(spec, "extra")->preservesUnknown);
    QVERIFY(!walk(spec, "extra.any"));
    QVERIFY(walk(spec, "selector")->atomicMap);
}

void TstOpenApi::sharesWhatIsReferredTo()
{
    const SchemaPtr document = schema(u"apps-v1"_s);
    QVERIFY(document);
    const SchemaType *const deployment = document->find("apps/v1", "Deployment");
    const SchemaType *const one = walk(deployment, "metadata");
    const SchemaType *const other = walk(deployment, "spec.template.metadata");
    QVERIFY(one != other);
    QCOMPARE(one->fields.data(), other->fields.data());
}

void TstOpenApi::typesMayHoldThemselves()
{
    const SchemaPtr document = schema(u"apiextensions-v1"_s);
    QVERIFY(document);
    const SchemaType *at =
        walk(document->find("apiextensions.k8s.io/v1", "CustomResourceDefinition"),
             "spec.versions.[].schema.openAPIV3Schema");
    for (int depth = 0; depth < 1000; ++depth) {
        QVERIFY(at);
        QVERIFY(at->field("description"));
        at = walk(at, depth % 2 ? "properties.any" : "not");
    }
}

void TstOpenApi::referencesMayRunInCircles()
{
    const auto parsed =
        Schema::parse(components(R"("A":{"$ref":"#/components/schemas/B",)" + kGvk
                                 + R"(},"B":{"allOf":[{"$ref":"#/components/schemas/C"}]},
        "C":{"$ref":"#/components/schemas/B","description":"round"},
        "D":{"$ref":"#/components/schemas/D"},"E":{"$ref":"#/components/schemas/None"}
        )"));
    const SchemaType *const type = kindA(parsed);
    QVERIFY(type);
    QCOMPARE(type->kind, Kind::Unknown);
}

void TstOpenApi::longChainsOfReferences()
{
    QByteArray schemas = R"("A":{"$ref":"#/components/schemas/T0",)" + kGvk + "},";
    constexpr int kLinks = 100'000;
    for (int i = 0; i < kLinks; ++i) {
        schemas += "\"T" + QByteArray::number(i) + R"(":{"$ref":"#/components/schemas/T)"
            + QByteArray::number(i + 1) + "\"},";
    }
    schemas += "\"T" + QByteArray::number(kLinks) + R"(":{"type":"boolean"})";
    const auto parsed = Schema::parse(components(schemas));
    QVERIFY(kindA(parsed));
    QCOMPARE(kindA(parsed)->kind, Kind::Boolean);
}

void TstOpenApi::hostileDocuments_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("reads");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("no JSON") << "<html>"_ba << false;
    QTest::newRow("a list") << "[]"_ba << false;
    QTest::newRow("empty") << "{}"_ba << true;
    QTest::newRow("schemas of numbers") << components(R"("A":5,"B":[1],"C":null)") << true;
    QTest::newRow("everything of another type")
        << components(R"("A":{"type":["object"],"properties":[1],"items":"x","required":{"a":1},
            "enum":"x","description":7,"default":{"a":[null]},"allOf":{"$ref":"#/x"},"$ref":5,
            "x-kubernetes-list-map-keys":"name","x-kubernetes-list-type":7,
            "x-kubernetes-group-version-kind":[5,{"kind":"A"},{"group":1,"version":2,"kind":3}],
            "additionalProperties":true,"format":{},"nullable":"yes"})")
        << true;
    QTest::newRow("map without keys")
        << components(R"("A":{"type":"array","x-kubernetes-list-type":"map",)" + kGvk + "}")
        << true;
    QTest::newRow("the same names twice")
        << components(R"("A":{"properties":{"a":{},"a":{"type":"string"}},)" + kGvk
                      + R"(},"A":{"type":"string"})")
        << true;
    QByteArray deep = "{}";
    for (int i = 0; i < 200; ++i) {
        deep = R"({"type":"array","items":)" + deep + "}";
    }
    QTest::newRow("deep") << components("\"A\":" + deep) << true;
    QTest::newRow("too deep") << components("\"A\":" + QByteArray(3000, '[')
                                            + QByteArray(3000, ']'))
                              << false;
}

void TstOpenApi::hostileDocuments()
{
    QFETCH(QByteArray, json);
    const auto parsed = Schema::parse(json);
    QTEST(parsed.has_value(), "reads");
    if (const SchemaType *const type = kindA(parsed)) {
        QCOMPARE(type->listType, ListType::Atomic);
        QVERIFY(type->listKeys.empty());
        QVERIFY(!type->member("b"));
    }
    if (!parsed) {
        QCOMPARE(parsed.error().code, base::Error::Code::Parse);
    }
}

void TstOpenApi::boundsTheTypes()
{
    QByteArray many = R"("A":{"properties":{"n":{})";
    for (std::size_t i = 0; i <= Schema::kMaxTypes; ++i) {
        many += ",\"" + QByteArray::number(i) + "\":{}";
    }
    const auto fields = Schema::parse(components(many + "}}"));
    QVERIFY(!fields);
    QCOMPARE(fields.error().code, base::Error::Code::Unsupported);
    many.replace(R"("A":{"properties":{"n":{})", R"("n":{})");
    const auto types = Schema::parse(components(many));
    QVERIFY(!types);
    QCOMPARE(types.error().code, base::Error::Code::Unsupported);
}

void TstOpenApi::readsTheIndex()
{
    const auto index = kube::parseSchemaIndex(QByteArrayView(kIndex));
    QVERIFY(index);
    QCOMPARE(index->hashes.value(kube::schemaPath("v1")), "0A");
    QCOMPARE(index->hashes.value(kube::schemaPath("apps/v1")), "0B");
    QVERIFY(index->hashes.contains("apis/old/v1"));
    QVERIFY(index->hashes.value("apis/old/v1").isEmpty());
    QVERIFY(!kube::parseSchemaIndex(QByteArrayView("{}")));
    QVERIFY(!kube::parseSchemaIndex(QByteArrayView("")));
}

void TstOpenApi::asksForPathsOnly()
{
    tests::FakeTransport server;
    const auto call = kube::fetchSchema(&server, "apis/x y/../v1", "0B&evil=1");
    QCOMPARE(server.last().request.path, "/openapi/v3/apis/x%20y/../v1?hash=0B%26evil%3D1");
    server.last().reply(200, "{}");
    QVERIFY(answerOf(call));
}

void TstOpenApi::cacheAsksOnce()
{
    test::FakeClock clock;
    tests::FakeTransport server;
    kube::SchemaCache cache(&clock);
    const auto first = cache.find(&server, "apps/v1");
    const auto second = cache.find(&server, "apps/v1");
    const auto given = cache.find(&server, "apps/v1");
    QCOMPARE(server.count(), 1);
    QCOMPARE(server.last().request.path, "/openapi/v3");
    server.last().reply(200, kIndex);
    QTRY_COMPARE(server.count(), 2);
    QCOMPARE(server.last().request.path, "/openapi/v3/apis/apps/v1?hash=0B");
    given.cancel();
    server.last().reply(200, recorded(u"apps-v1"_s).toStdString());
    QVERIFY(answerOf(first));
    QVERIFY((*answerOf(first))->find("apps/v1", "Deployment"));
    QCOMPARE(*answerOf(second), *answerOf(first));
    QCOMPARE(answerOf(given).error().code, base::Error::Code::Cancelled);
    // Within the age of the index nothing is asked.
    QCOMPARE(*answerOf(cache.find(&server, "apps/v1")), *answerOf(first));
    QCOMPARE(server.count(), 2);
}

void TstOpenApi::cacheNoticesAChange()
{
    test::FakeClock clock;
    tests::FakeTransport server;
    kube::SchemaCache cache(&clock);
    const auto first = cache.find(&server, "v1");
    server.last().reply(200, kIndex);
    QTRY_COMPARE(server.count(), 2);
    server.last().reply(200, recorded(u"core-v1"_s).toStdString());
    QVERIFY(answerOf(first));
    clock.advance(std::chrono::milliseconds(kube::SchemaCache::kIndexAge).count());
    const auto same = cache.find(&server, "v1");
    QCOMPARE(server.count(), 3);
    server.last().reply(200, kIndex);
    QCOMPARE(*answerOf(same), *answerOf(first));
    QCOMPARE(server.count(), 3);
    clock.advance(std::chrono::milliseconds(kube::SchemaCache::kIndexAge).count());
    const auto changed = cache.find(&server, "v1");
    server.last().reply(200, QByteArray(kIndex).replace("0A", "0C").toStdString());
    QTRY_COMPARE(server.last().request.path, "/openapi/v3/api/v1?hash=0C");
    server.last().reply(200, "{}");
    QVERIFY(!(*answerOf(changed))->find("v1", "Secret"));
    QVERIFY((*answerOf(first))->find("v1", "Secret")); // whoever holds one keeps it
}

void TstOpenApi::cacheTellsErrors()
{
    test::FakeClock clock;
    tests::FakeTransport server;
    kube::SchemaCache cache(&clock);
    const auto old = cache.find(&server, "v1");
    server.last().reply(404, "404 page not found");
    QCOMPARE(answerOf(old).error().code, base::Error::Code::NotFound);
    const auto absent = cache.find(&server, "absent/v1");
    server.last().reply(200, kIndex);
    QCOMPARE(answerOf(absent).error().code, base::Error::Code::NotFound);
    const auto broken = cache.find(&server, "v1");
    server.last().reply(200, "{");
    QCOMPARE(answerOf(broken).error().code, base::Error::Code::Parse);
    const auto again = cache.find(&server, "v1");
    server.last().reply(200, "{}");
    QVERIFY(answerOf(again));
}

void TstOpenApi::cacheForgets()
{
    test::FakeClock clock;
    tests::FakeTransport server;
    kube::SchemaCache cache(&clock);
    const auto first = cache.find(&server, "v1");
    cache.clear();
    QCOMPARE(answerOf(first).error().code, base::Error::Code::Cancelled);
    const auto second = cache.find(&server, "v1");
    QCOMPARE(server.count(), 2);
    server.at(0).reply(200, R"({"paths":{}})"); // of before
    QVERIFY(!second.future.isFinished());
    server.at(1).reply(200, kIndex);
    QTRY_COMPARE(server.count(), 3);
    server.last().reply(200, "{}");
    QVERIFY(answerOf(second));
}

QTEST_GUILESS_MAIN(TstOpenApi)
#include "tst_openapi.moc"
