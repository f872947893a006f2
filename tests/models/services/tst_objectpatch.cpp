// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/objectdifference.h"

#include "models/services/changes.h"
#include "support/jsonpatch.h"

#include <QRandomGenerator>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using Kind = FieldChange::Kind;
using Changes = QList<FieldChange>;
using tests::difference;
using tests::dump;
using tests::jsonOf;
using tests::patched;
using tests::valueOf;

namespace {

/// Random values of few names, so that two have much in common.
class Values
{
public:
    explicit Values(quint32 seed) : m_random(seed) { }
    int below(int limit) { return m_random.bounded(limit); }

    QJsonValue value(int depth)
    {
        switch (below(depth > 0 ? 9 : 6)) {
        case 0:
            return below(4);
        case 1:
            return below(2) == 1;
        case 2:
            return QJsonValue(QJsonValue::Null);
        case 3:
        case 4:
            return QString(QChar(u'a' + below(3)));
        case 5:
            return below(2) == 0 ? QJsonValue(QJsonObject()) : QJsonValue(QJsonArray());
        case 6:
        case 7:
            return object(depth - 1);
        default:
            return list(depth - 1);
        }
    }
    QJsonObject object(int depth)
    {
        static const QStringList kNames{u"name"_s, u"a.b/c"_s, u"x~y"_s,
                                        u"b"_s,    u"items"_s, u"\"q"_s};
        QJsonObject out;
        for (int i = below(5); i > 0; --i) {
            out.insert(kNames.at(below(static_cast<int>(kNames.size()))), value(depth));
        }
        return out;
    }
    QJsonArray list(int depth)
    {
        QJsonArray out;
        for (int i = below(5); i > 0; --i) {
            out.append(value(depth));
        }
        return out;
    }
    /// The same with a few changes.
    QJsonValue edited(const QJsonValue &from, int depth)
    {
        if (below(8) == 0) {
            return value(depth);
        }
        if (from.isObject()) {
            QJsonObject out;
            const QJsonObject object = from.toObject();
            for (auto it = object.begin(); it != object.end(); ++it) {
                if (below(10) > 0) {
                    out.insert(it.key(), edited(*it, depth - 1));
                }
            }
            return out;
        }
        if (from.isArray()) {
            QJsonArray out;
            const QJsonArray array = from.toArray();
            for (const QJsonValue &item : array) {
                if (below(10) > 0) {
                    out.append(edited(item, depth - 1));
                }
                if (below(12) == 0) {
                    out.prepend(value(depth - 1));
                }
            }
            return out;
        }
        return from;
    }

private:
    QRandomGenerator m_random;
};

} // namespace

class TstObjectPatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patchesAreExact_data();
    void patchesAreExact();
    void patchesKeepSecrets();
    void patchesLeaveBookkeeping();
    void randomObjectsRoundTrip();
};

void TstObjectPatch::patchesAreExact_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("patch");
    const auto row = [](const char *name, const char *before, const char *after,
                        const char *patch) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(patch);
    };
    row("nothing", R"({"a":1})", R"({"a":1})", "{}");
    row("fields", R"({"a":1,"b":{"c":1,"d":2},"e":5})", R"({"a":2,"b":{"d":2,"f":{}},"e":5})",
        R"({"a":2,"b":{"c":null,"f":{}}})");
    row("lists as a whole", R"({"a":[1,2]})", R"({"a":[1,null]})", R"({"a":[1,null]})");
    row("spellings", R"({"cpu":"1"})", R"({"cpu":"1000m"})", R"({"cpu":"1000m"})");
    row("null goes", R"({"a":null,"b":null})", R"({"b":null})", R"({"a":null})");
    row("null comes", R"({"a":1,"l":[1,2,3,4],"x~/y":{}})",
        R"({"a":null,"l":[1,5,4],"x~/y":{"z":{"n":null}}})",
        R"([{"op":"replace","path":"/a","value":null},{"op":"replace","path":"/l/1","value":5},)"
        R"({"op":"remove","path":"/l/2"},{"op":"add","path":"/x~0~1y/z","value":{"n":null}}])");
    row("a list grows", R"({"n":null,"l":[1,2]})", R"({"n":{"a":null},"l":[0,1,2]})",
        R"([{"op":"add","path":"/l/0","value":0},{"op":"replace","path":"/n","value":{"a":null}}])");
    row("no objects", "[1]", "[1,2]", R"([{"op":"add","path":"/1","value":2}])");
    row("other things altogether", "[1]", R"({"a":1})",
        R"([{"op":"replace","path":"","value":{"a":1}}])");
}

void TstObjectPatch::patchesAreExact()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto patch = objectPatch(before, after);
    QVERIFY(patch);
    QTEST(patch->body, "patch");
    QCOMPARE(patch->contentType,
             patch->body.startsWith('{') ? "application/merge-patch+json"_ba
                                         : "application/json-patch+json"_ba);
    QCOMPARE(patched(before, *patch), valueOf(after));
}

void TstObjectPatch::patchesKeepSecrets()
{
    const QByteArray before = R"({"apiVersion":"v1","kind":"Secret","data":{"a":"aHVzaA=="}})";
    const QByteArray after = R"({"apiVersion":"v1","kind":"Secret","data":{"a":"eA=="}})";
    const auto hidden = objectPatch(before, after);
    QVERIFY(!hidden);
    QCOMPARE(hidden.error().code, base::Error::Code::Unsupported);
    QCOMPARE(objectPatch(before, after, {.revealSecrets = true})->body, R"({"data":{"a":"eA=="}})");
    QByteArray labelled = before;
    labelled.replace(R"("data")", R"("metadata":{"labels":{"a":"b"}},"data")");
    QCOMPARE(objectPatch(before, labelled)->body, R"({"metadata":{"labels":{"a":"b"}}})");
}

void TstObjectPatch::patchesLeaveBookkeeping()
{
    const QByteArray before =
        R"({"metadata":{"uid":"1","managedFields":[1]},"spec":1,"status":{"a":1}})";
    const QByteArray after = R"({"metadata":{"uid":"2","managedFields":[2]},"spec":2})";
    QCOMPARE(objectPatch(before, after)->body,
             R"({"metadata":{"uid":"2"},"spec":2,"status":null})");
    QCOMPARE(objectPatch(before, after, {.bookkeeping = false})->body, R"({"spec":2})");
}

void TstObjectPatch::randomObjectsRoundTrip()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    const kube::SchemaPtr routers = tests::schema(u"router-v1"_s);
    QVERIFY(routers);
    const kube::SchemaType *const router = routers->find("difference.nantian.dev/v1", "Router");
    QVERIFY(router);
    Values values(seed);
    int merges = 0;
    int jsonPatches = 0;
    for (int round = 0; round < 3000; ++round) {
        const QJsonObject first = values.object(4);
        const QByteArray before = jsonOf(first);
        const QByteArray after = jsonOf(values.edited(first, 4));
        const kube::SchemaType *const type = round % 3 == 0 ? router : nullptr;
        const QByteArray context = before + "\n" + after;
        QVERIFY2(difference(before, before, type).isEmpty(), context.constData());

        const Changes there = difference(before, after, type, {.exact = true});
        QVERIFY2(there.isEmpty() == (valueOf(before) == valueOf(after)), context.constData());
        Changes back = difference(after, before, type, {.exact = true});
        for (FieldChange &change : back) {
            std::swap(change.before, change.after);
            change.kind = change.kind == Kind::Added ? Kind::Removed
                : change.kind == Kind::Removed       ? Kind::Added
                                                     : change.kind;
        }
        QStringList left = dump(there);
        QStringList right = dump(back);
        left.sort();
        right.sort();
        QVERIFY2(left == right, context.constData());

        const auto patch = objectPatch(before, after);
        QVERIFY2(patch, context.constData());
        ++(patch->body.startsWith('{') ? merges : jsonPatches);
        QVERIFY2(patched(before, *patch) == valueOf(after),
                 QByteArray(context + "\n" + patch->body).constData());
    }
    QVERIFY(merges > 100);
    QVERIFY(jsonPatches > 100);
}

QTEST_GUILESS_MAIN(TstObjectPatch)
#include "tst_objectpatch.moc"
