// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/watch/listreader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;

namespace {

struct Found final : kube::ListVisitor
{
    QList<QByteArray> items;
    QByteArray columns;
    qsizetype stopAfter = -1;
    bool visitItem(std::string_view json) override
    {
        items.emplaceBack(json.data(), qsizetype(json.size()));
        return items.size() != stopAfter;
    }
    bool visitColumns(std::string_view json) override
    {
        columns = QByteArray(json.data(), qsizetype(json.size()));
        return true;
    }
};

struct Body
{
    QByteArray bytes;
    QList<QByteArray> items;
    QByteArray columns;
    kube::ListMeta meta;
};

const QList<std::pair<const char *, Body>> &bodies()
{
    static const QList<std::pair<const char *, Body>> all{
        {"a list",
         {R"({"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"12"},"items":[)"
          R"({"a":"]}\\\"","n":"门"},{"b":[[],{}]}]})"
          "\n",
          {R"({"a":"]}\\\"","n":"门"})", R"({"b":[[],{}]})"},
          {},
          {"12", {}, -1}}},
        {"metadata last, spaces",
         {"{ \"items\" : [ {\"a\":1} , {\"b\":2} ] , \"metadata\" : {\"continue\":\"c/+=\","
          "\"remainingItemCount\":17,\"resourceVersion\":\"3\"} }",
          {R"({"a":1})", R"({"b":2})"},
          {},
          {"3", "c/+=", 17}}},
        {"a table",
         {R"({"kind":"Table","metadata":{"resourceVersion":"9"},"columnDefinitions":[{"name":"Name"}],)"
          R"("rows":[{"cells":["x",1],"object":{"kind":"P"}}]})",
          {R"({"cells":["x",1],"object":{"kind":"P"}})"},
          R"([{"name":"Name"}])",
          {"9", {}, -1}}},
        {"no items", {R"({"metadata":{},"items":[]})", {}, {}, {}}},
        {"null items", {R"({"metadata":{},"items":null})", {}, {}, {}}},
        {"unknown keys are passed over",
         {R"({"x":{"items":[1]},"y":-1.5e3,"z":"items","items":[7,"w",null]})",
          {"7", "\"w\"", "null"},
          {},
          {}}},
    };
    return all;
}

} // namespace

class TstListReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cutsAtEverySplit_data();
    void cutsAtEverySplit();
    void refusesOtherAnswers_data();
    void refusesOtherAnswers();
    void refusesWhatIsTooDeep();
    void refusesWhatIsTooLarge();
    void stopsWhenTheVisitorWantsNoMore();
    void tellsTablesFromLists();
};

void TstListReader::cutsAtEverySplit_data()
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype i = 0; i < bodies().size(); ++i) {
        QTest::newRow(bodies().at(i).first) << i;
    }
}

void TstListReader::cutsAtEverySplit()
{
    QFETCH(qsizetype, index);
    const Body &body = bodies().at(index).second;
    const std::string_view bytes(body.bytes.constData(), std::size_t(body.bytes.size()));
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
        Found found;
        kube::ListReader reader(&found);
        QVERIFY(reader.feed(bytes.substr(0, cut)));
        QVERIFY(reader.feed(bytes.substr(cut)));
        const auto meta = reader.finish();
        QVERIFY2(meta, qPrintable(u"cut at %1"_s.arg(cut)));
        QCOMPARE(found.items, body.items);
        QCOMPARE(found.columns, body.columns);
        QCOMPARE(*meta, body.meta);
    }
    Found found;
    kube::ListReader reader(&found);
    for (const char &byte : bytes) {
        QVERIFY(reader.feed({&byte, 1}));
    }
    QVERIFY(reader.finish());
    QCOMPARE(found.items, body.items);
}

void TstListReader::refusesOtherAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a page") << "<html></html>"_ba;
    QTest::newRow("an array") << "[]"_ba;
    QTest::newRow("an object that is no list") << R"({"kind":"Pod","metadata":{}})"_ba;
    QTest::newRow("cut in an item") << R"({"items":[{"a":)"_ba;
    QTest::newRow("cut between items") << R"({"items":[{}])"_ba;
    QTest::newRow("more after the end") << R"({"items":[]}{})"_ba;
    QTest::newRow("items that are no list") << R"({"metadata":{},"items":{"a":[]}})"_ba;
    QTest::newRow("items without a value") << R"({"items":}})"_ba;
    QTest::newRow("a key that is no string") << R"({items:[]})"_ba;
}

void TstListReader::refusesOtherAnswers()
{
    QFETCH(QByteArray, body);
    Found found;
    kube::ListReader reader(&found);
    const auto fed = reader.feed({body.constData(), std::size_t(body.size())});
    QVERIFY(!fed || !reader.finish());
}

void TstListReader::refusesWhatIsTooDeep()
{
    Found found;
    kube::ListReader reader(&found);
    QVERIFY(reader.feed("{\"items\":["));
    const auto result = reader.feed(std::string(kube::JsonCutter::kMaxDepth + 1, '['));
    QVERIFY(!result);
    QCOMPARE(result.error().code, base::Error::Code::Parse);
}

void TstListReader::refusesWhatIsTooLarge()
{
    Found found;
    kube::ListReader reader(&found, 50);
    QVERIFY(reader.feed("{\"unwanted\":\"" + std::string(500, 'x') + "\",\"items\":["));
    QVERIFY(reader.feed("\"" + std::string(30, 'x')));
    QVERIFY(!reader.feed(std::string(30, 'x')));
}

void TstListReader::stopsWhenTheVisitorWantsNoMore()
{
    Found found;
    found.stopAfter = 2;
    kube::ListReader reader(&found);
    QVERIFY(reader.feed("{\"items\":[1,2,3,4]}"));
    QCOMPARE(found.items.size(), 2);
}

void TstListReader::tellsTablesFromLists()
{
    Found found;
    kube::ListReader reader(&found);
    QVERIFY(reader.feed(R"({"kind":"Table","rows":[]})"));
    QVERIFY(reader.hasRows());
    QCOMPARE(reader.kind(), "Table");
    reader.reset();
    QVERIFY(reader.feed(R"({"kind":"PodList","items":[]})"));
    QVERIFY(!reader.hasRows());
    QCOMPARE(reader.kind(), "PodList");
}

QTEST_GUILESS_MAIN(TstListReader)
#include "tst_listreader.moc"
