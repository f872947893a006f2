// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/table.h"

#include <QTest>

using namespace nantian;
using namespace Qt::StringLiterals;
using store::Cell;
using store::Health;

namespace {

constexpr qint64 kNow = 1'800'000'000;

kube::Resource custom()
{
    kube::Resource out;
    out.group = "example.com";
    out.version = "v1";
    out.plural = "widgets";
    out.kind = "Widget";
    return out;
}

std::unique_ptr<kinds::TableSink> makeSink(const kube::Resource &resource = custom())
{
    return std::make_unique<kinds::TableSink>(resource, std::make_shared<store::Interner>(),
                                              [] { return kNow; });
}

std::string row(std::string_view cells,
                std::string_view metadata = R"("creationTimestamp":"2026-11-22T22:00:00Z")")
{
    return std::string(R"({"cells":)")
        .append(cells)
        .append(
            R"(,"object":{"metadata":{"name":"a","namespace":"n","uid":"u","resourceVersion":"7",)")
        .append(metadata)
        .append("}}}");
}

/// The only cell of a row in a Table of one column.
Cell cellOf(std::string_view definition, std::string_view value, store::RowPtr &keep,
            const kube::Resource &resource = custom())
{
    const auto sink = makeSink(resource);
    if (!sink->readColumns(std::string("[").append(definition).append("]"))) {
        return {};
    }
    const auto made = sink->readRow(row(std::string("[").append(value).append("]")));
    if (!made) {
        return {};
    }
    keep = *made;
    return keep->cell(0);
}

} // namespace

class TstTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreTheServers()
    {
        const auto sink = makeSink();
        QVERIFY(!sink->columns());
        QVERIFY(sink->readColumns(R"([
          {"name":"Name","type":"string","format":"name","description":"The name.","priority":0},
          {"name":"Node Selector","type":"string","format":"","description":"","priority":1},
          {"name":"Size","type":"integer","format":"int32","description":"","priority":0},
          {"name":"Size","type":"number","format":"","description":"","priority":0}])"));
        const QList<store::Column> columns = *sink->columns();
        QCOMPARE(columns.size(), 4);
        QCOMPARE(columns[0].id, "name");
        QCOMPARE(columns[0].title, u"NAME"_s);
        QCOMPARE(columns[0].description, u"The name."_s);
        QVERIFY(columns[0].elideMiddle);
        QCOMPARE(columns[1].id, "node-selector");
        QVERIFY(columns[1].wide);
        QCOMPARE(columns[2].align, store::Column::Align::Right);
        QCOMPARE(columns[3].id, "size-2");
    }

    void changedColumnsAreTold()
    {
        const auto sink = makeSink();
        const std::string one = R"([{"name":"Name","type":"string"}])";
        QCOMPARE(sink->readColumns(one), base::Result<bool>(true));
        QCOMPARE(sink->readColumns(one), base::Result<bool>(false));
        QCOMPARE(sink->readColumns(R"([{"name":"Name"},{"name":"Size"}])"),
                 base::Result<bool>(true));
        QVERIFY(!sink->readColumns(R"({"name":"Name"})"));
        QVERIFY(!sink->readColumns("["));
        QCOMPARE(sink->columns()->size(), 2);
    }

    void columnsAreBounded()
    {
        const auto sink = makeSink();
        const QByteArray many = '[' + QByteArray("{\"name\":\"A\"},").repeated(200'000) + "{}]";
        QVERIFY(sink->readColumns(many.toStdString()));
        QCOMPARE(sink->columns()->size(), kinds::TableSink::kMaxColumns);
        const auto made = sink->readRow(row("[1,2]"));
        QVERIFY(made);
        QCOMPARE(qsizetype((*made)->cells().size()), kinds::TableSink::kMaxColumns);
    }

    void valuesKeepTheirTypes_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("shown");
        const auto add = [](const char *json, Cell::Type type, const QString &shown) {
            QTest::newRow(json) << QByteArray(json) << static_cast<int>(type) << shown;
        };
        add("12", Cell::Type::Integer, u"12"_s);
        add("-3", Cell::Type::Integer, u"-3"_s);
        add("9007199254740993", Cell::Type::Integer, u"9007199254740993"_s);
        add("0.25", Cell::Type::Real, u"0.25"_s);
        add("1234567.875", Cell::Type::Real, u"1.234567875e+06"_s);
        add("1e-5", Cell::Type::Real, u"1e-05"_s);
        add("100000.5", Cell::Type::Real, u"100000.5"_s);
        add("18446744073709551615", Cell::Type::Real, u"1.8446744073709552e+19"_s);
        add("1e21", Cell::Type::Real, u"1e+21"_s);
        add("true", Cell::Type::Text, u"true"_s);
        add("null", Cell::Type::Empty, QString());
        add("\"\"", Cell::Type::Text, QString());
        add("\"a\\tb\"", Cell::Type::Text, u"a\tb"_s);
        add("\"5d\"", Cell::Type::Text, u"5d"_s); // a text column stays text
        add("\"10Gi\"", Cell::Type::Bytes, u"10Gi"_s);
        // We would word it differently, so it stays the server's text.
        add("\"1500Mi\"", Cell::Type::Text, u"1500Mi"_s);
        add("\"10G\"", Cell::Type::Text, u"10G"_s);
        add("{\"a\":1}", Cell::Type::Text, u"{\"a\":1}"_s);
    }
    void valuesKeepTheirTypes()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, type);
        QFETCH(QString, shown);
        store::RowPtr keep;
        const Cell cell = cellOf(R"({"name":"Value","type":"string"})", json.toStdString(), keep);
        QVERIFY(keep);
        QCOMPARE(cell.display(kNow), shown);
        QCOMPARE(static_cast<int>(cell.type()), type);
    }

    void creationTimesTick_data()
    {
        QTest::addColumn<QByteArray>("definition");
        QTest::newRow("Age of a built-in kind")
            << QByteArray(R"({"name":"Age","type":"string","description":"CreationTimestamp is"})");
        QTest::newRow("Age by path") << QByteArray(
            R"({"name":"Age","type":"date","description":"Custom resource definition column (in JSONPath format): .metadata.creationTimestamp"})");
        QTest::newRow("another name") << QByteArray(
            R"({"name":"Made","type":"date","description":"Custom resource definition column (in JSONPath format): .metadata.creationTimestamp"})");
    }
    void creationTimesTick()
    {
        QFETCH(QByteArray, definition);
        store::RowPtr keep;
        const Cell cell = cellOf(definition.toStdString(), R"("5d")", keep);
        QCOMPARE(cell.type(), Cell::Type::Age);
        QCOMPARE(cell.number(), 1795384800);
    }

    void otherTimesAreRelativeToTheirArrival()
    {
        store::RowPtr keep;
        const char *const date = R"({"name":"Until","type":"date"})";
        const Cell cell = cellOf(date, R"("2d3h")", keep);
        QCOMPARE(cell.type(), Cell::Type::Age);
        QCOMPARE(cell.number(), kNow - 51 * 3600);
        QCOMPARE(cellOf(date, R"("<invalid>")", keep).type(), Cell::Type::Text);
        const char *const other = R"({"name":"Age","type":"date",
            "description":"Custom resource definition column (in JSONPath format): .status.start"})";
        QCOMPARE(cellOf(other, R"("90s")", keep).number(), kNow - 90);
    }

    void metadataComesAlong()
    {
        const auto sink = makeSink();
        QVERIFY(sink->readColumns(R"([{"name":"Name","type":"string","format":"name"}])"));
        const auto made = sink->readRow(row(R"(["a"])", R"("labels":{"b":"2","a":"1"},
            "ownerReferences":[{"kind":"X","name":"no","uid":"0"},
            {"kind":"Box","name":"big","uid":"o","controller":true}],
            "deletionTimestamp":"2026-11-22T22:00:01Z")"));
        QVERIFY(made);
        const store::Row &out = **made;
        QCOMPARE(out.uid(), "u");
        QCOMPARE(out.ns(), "n");
        QCOMPARE(out.name(), "a");
        QCOMPARE(out.resourceVersion(), "7");
        QCOMPARE(out.labels(), "a=1,b=2");
        QCOMPARE(out.owner(), "Box/big");
        QCOMPARE(out.ownerUid(), "o");
        QCOMPARE(out.created(), 0);
        QCOMPARE(out.deleting(), 1795384801);
        QCOMPARE(out.health(), Health::Progressing);
        QCOMPARE(out.healthReason(), "Terminating");
    }

    void rowsMayHaveMoreOrFewerCells()
    {
        const auto sink = makeSink();
        QVERIFY(!sink->readRow(row("[1]"))); // no columns yet
        QVERIFY(sink->readColumns(R"([{"name":"Name"},{"name":"Size"}])"));
        const auto more = sink->readRow(row(R"(["a",1,2,3])"));
        QVERIFY(more);
        QCOMPARE((*more)->cells().size(), 2U);
        const auto fewer = sink->readRow(row(R"(["a"])"));
        QVERIFY(fewer);
        QCOMPARE((*fewer)->cells().size(), 2U);
        QVERIFY((*fewer)->cell(1).isEmpty());
        QVERIFY(!sink->readRow(R"({"cells":["a"],"object":{"metadata":{}}})"));
        QVERIFY(!sink->readRow("[]"));
        QVERIFY(!sink->readRow("{"));
    }

    void objectsWithoutUidAreKnownByName()
    {
        const auto sink = makeSink();
        QVERIFY(sink->readColumns(R"([{"name":"Name"}])"));
        const auto made =
            sink->readRow(R"({"cells":["a"],"object":{"metadata":{"name":"a","namespace":"n"}}})");
        QVERIFY(made);
        QCOMPARE((*made)->uid(), "n/a");
    }

    void wordsTellHealth_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<Health>("health");
        const auto add = [](const char *word, Health health) {
            QTest::newRow(word) << QByteArray(word) << health;
        };
        add("Bound", Health::Ok);
        add("Ready", Health::Ok);
        add("Approved,Issued", Health::Ok);
        add("Pending", Health::Progressing);
        add("Terminating", Health::Progressing);
        add("Released", Health::Warning);
        add("Failed", Health::Failed);
        add("False (MissingEndpoints)", Health::Failed);
        add("Unknown", Health::Unknown);
        add("blue", Health::None);
        add("", Health::None);
    }
    void wordsTellHealth()
    {
        QFETCH(QByteArray, word);
        QFETCH(Health, health);
        const auto sink = makeSink();
        QVERIFY(sink->readColumns(R"([{"name":"Phase","type":"string"}])"));
        const auto made = sink->readRow(row("[\"" + word.toStdString() + "\"]"));
        QVERIFY(made);
        QCOMPARE((*made)->health(), health);
        QVERIFY(sink->columns()->first().health);
    }

    void conditionsTellHealth_data()
    {
        QTest::addColumn<QByteArray>("titles");
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<Health>("health");
        QTest::addColumn<QByteArray>("reason");
        const auto add = [](const char *titles, const char *cells, Health health,
                            const char *reason) {
            QTest::addRow("%s %s", titles, cells)
                << QByteArray(titles) << QByteArray(cells) << health << QByteArray(reason);
        };
        add("Ready", R"(["True"])", Health::Ok, "READY=True");
        add("Ready", R"(["False"])", Health::Warning, "READY=False");
        add("Ready", R"(["Unknown"])", Health::Unknown, "READY=Unknown");
        add("Ready", R"([""])", Health::None, "");
        add("Ready", R"(["2/3"])", Health::None, "");
        add("Available", R"x(["False (MissingEndpoints)"])x", Health::Failed,
            "AVAILABLE=False (MissingEndpoints)");
        add("Healthy", "[true]", Health::Ok, "HEALTHY=true");
        add("Synced,Ready", R"(["True","True"])", Health::Ok, "SYNCED=True");
        add("Synced,Ready", R"(["False","True"])", Health::Warning, "SYNCED=False");
        add("Ready,Phase", R"(["True","Failed"])", Health::Failed, "Failed");
        add("Phase,State", R"(["Ready","Failed"])", Health::Ok, "Ready"); // the first word decides
        add("Degraded", R"(["True"])", Health::Failed, "DEGRADED=True");
        add("Degraded", R"(["False"])", Health::None, "");
        add("Stalled,Ready", R"(["True","True"])", Health::Failed, "STALLED=True");
        add("BackupFailed", R"(["True"])", Health::Failed, "BACKUPFAILED=True");
        add("MemoryPressure", R"(["True"])", Health::Failed, "MEMORYPRESSURE=True");
        add("Failed", "[3]", Health::None, "");         // a number of things
        add("Paused", R"(["True"])", Health::None, ""); // neither well nor not
    }
    void conditionsTellHealth()
    {
        QFETCH(QByteArray, titles);
        QFETCH(QByteArray, cells);
        QFETCH(Health, health);
        QFETCH(QByteArray, reason);
        QByteArray definitions;
        const QList<QByteArray> names = titles.split(',');
        for (const QByteArray &name : names) {
            definitions += (definitions.isEmpty() ? "" : ",") + ("{\"name\":\"" + name + "\"}");
        }
        const auto sink = makeSink();
        QVERIFY(sink->readColumns('[' + definitions.toStdString() + ']'));
        const auto made = sink->readRow(row(cells.toStdString()));
        QVERIFY(made);
        QCOMPARE((*made)->health(), health);
        QCOMPARE((*made)->healthReason(), reason.toStdString());
        qsizetype glyphs = 0;
        for (const store::Column &column : *sink->columns()) {
            glyphs += column.health ? 1 : 0;
        }
        QCOMPARE(glyphs, titles == "Paused" ? 0 : 1);
    }
};

QTEST_GUILESS_MAIN(TstTable)
#include "tst_table.moc"
