// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/tableexport.h"

#include "services/textfile.h"
#include "tables/resourcetablemodel.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <limits>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace nantian;
using models::ResourceTableModel;
using models::TableSnapshot;
using store::Cell;
using store::RowPtr;

namespace {

constexpr qint64 kNow = 1'800'000'000;

RowPtr rowOf(const std::string &name, const std::vector<Cell> &cells)
{
    static store::RowBuilder builder(std::make_shared<store::Interner>());
    builder.setIdentity("uid-" + name, "shop", name, "1");
    for (const Cell &cell : cells) {
        builder.add(cell.type() == Cell::Type::Text ? builder.text(cell.view()) : cell);
    }
    return builder.finish();
}

/// A table of one column that holds these texts.
TableSnapshot texts(const QList<QByteArray> &values)
{
    TableSnapshot out;
    out.columns.append(
        {{.id = "text", .title = u"TEXT"_s}, [](const store::Row &row) { return row.cell(0); }});
    for (const QByteArray &value : values) {
        out.rows.push_back(
            rowOf("a", {Cell::text({value.constData(), std::size_t(value.size())})}));
    }
    out.nowSeconds = kNow;
    return out;
}

/// A reader of RFC 4180 that knows nothing of the writer.
QList<QList<QByteArray>> readCsv(const QByteArray &csv)
{
    QList<QList<QByteArray>> out;
    QList<QByteArray> record;
    QByteArray field;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const char c = csv.at(i);
        if (quoted && c == '"' && i + 1 < csv.size() && csv.at(i + 1) == '"') {
            field += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            record << std::exchange(field, {});
        } else if (!quoted && c == '\r' && i + 1 < csv.size() && csv.at(i + 1) == '\n') {
            record << std::exchange(field, {});
            out << std::exchange(record, {});
            ++i;
        } else {
            field += c;
        }
    }
    return out;
}

} // namespace

Q_DECLARE_METATYPE(nantian::store::Cell)

class TstTableExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nastyCellsComeBack_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto same = [](const char *text) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(text);
        };
        same("plain");
        same("a,b");
        same("two\nlines");
        same("two\r\nlines");
        same("say \"it\"");
        same("\"");
        same("");
        same(" blanks ");
        same("南天门");
        same("<none>");
        same("a=b");
        const auto guard = [](const char *text) {
            QTest::newRow(text) << QByteArray(text) << QByteArray("'").append(text);
        };
        guard("=cmd|' /C calc'!A0");
        guard("+1+1");
        guard("-2+3");
        guard("@SUM(A1)");
        guard("\t=1");
        guard("\r=1");
        guard("=a\n\"b\",c");
    }
    void nastyCellsComeBack()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const QList<QList<QByteArray>> read = readCsv(models::toCsv(texts({text, "last"})));
        QCOMPARE(read, (QList<QList<QByteArray>>{{"TEXT"}, {expected}, {"last"}}));
        const QJsonArray json = QJsonDocument::fromJson(models::toJson(texts({text}))).array();
        QCOMPARE(json.at(0).toObject().value("text"_L1).toString(), QString::fromUtf8(text));
    }

    void titlesAreGuardedToo()
    {
        TableSnapshot table = texts({});
        table.columns[0].column.title = u"=1+1"_s;
        QCOMPARE(models::toCsv(table), "'=1+1\r\n");
        QCOMPARE(models::toJson(table), "[]\n");
    }

    void rawValuesStayRaw_data()
    {
        QTest::addColumn<Cell>("cell");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("csv");
        const auto row = [](const char *name, const Cell &cell, const QByteArray &json,
                            const QByteArray &csv) { QTest::newRow(name) << cell << json << csv; };
        row("empty", Cell(), "null", "");
        row("integer", Cell::integer(-3), "-3", "-3"); // a number is no formula
        row("large", Cell::integer(9007199254740993), "9007199254740993", "9007199254740993");
        row("real", Cell::real(0.1), "0.1", "0.1");
        row("no number", Cell::real(std::numeric_limits<double>::quiet_NaN()), "null", "nan");
        row("fraction", Cell::fraction(1, 2), "\"1/2\"", "1/2");
        row("age", Cell::age(kNow - 3600), "\"2027-01-15T07:00:00Z\"", "60m");
        row("time", Cell::time(kNow), "\"2027-01-15T08:00:00Z\"", "2027-01-15 08:00:00");
        row("restarts", Cell::countSince(4, kNow - 60), "4", "4 (60s ago)");
        row("duration", Cell::duration(90), "90", "90s");
        row("cores", Cell::milliCores(1250), "1.25", "1250m");
        row("bytes", Cell::bytes(1536 * 1024), "1572864", "1.5Mi");
        row("percent", Cell::percent(125), "12.5", "13%");
    }
    void rawValuesStayRaw()
    {
        QFETCH(Cell, cell);
        QFETCH(QByteArray, json);
        TableSnapshot table = texts({});
        table.rows.push_back(rowOf("a", {cell}));
        QCOMPARE(models::toJson(table), QByteArray("[\n{\"text\":" + json + "}\n]\n"));
        QTEST(readCsv(models::toCsv(table)).at(1).at(0), "csv");
    }

    void whatIsShownIsExported()
    {
        ResourceTableModel model(true);
        store::Batch batch;
        batch.reset = true;
        batch.complete = true;
        batch.columns = std::make_shared<QList<store::Column>>(
            QList<store::Column>{{.id = "name", .title = u"NAME"_s}, {.id = "n", .title = u"N"_s}});
        for (const auto &[name, number] :
             {std::pair("web-1", 1), std::pair("web-2", 10), std::pair("db", 5)})
        {
            batch.upserted << rowOf(name, {Cell::text(name), Cell::integer(number)});
        }
        model.apply(batch);
        model.setFilter(*models::Filter::parse(u"web"_s));
        model.sort(2, Qt::DescendingOrder);
        const TableSnapshot table = model.snapshot({2, 0});
        QCOMPARE(models::toCsv(table), "N,NAMESPACE\r\n10,shop\r\n1,shop\r\n");
        model.setFilter({}); // what was taken stays as it was
        QCOMPARE(models::toJson(table),
                 "[\n{\"n\":10,\"namespace\":\"shop\"},\n{\"n\":1,\"namespace\":\"shop\"}\n]\n");
    }

    void aDiskWithoutRoomIsToldAndLeavesTheFileAsItWas()
    {
        QTemporaryDir folder;
        models::TextFile file;
        file.path = folder.filePath(u"out.csv"_s);
        file.text = u"before"_s;
        QVERIFY(models::writeTextFile(file));
        // The kernel refuses to write beyond this, as a full disk would.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit tight = before;
        tight.rlim_cur = 4096;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        file.text = u"after,"_s.repeated(10'000);
        const auto written = models::writeTextFile(file);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!written);
        QCOMPARE(written.error().code, base::Error::Code::Io);
        QVERIFY(!base::errorSentence(written.error()).isEmpty());
        QFile left(file.path);
        QVERIFY(left.open(QIODevice::ReadOnly));
        QCOMPARE(left.readAll(), "before");
    }
};

int main(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    QCoreApplication application(argc, argv);
    TstTableExport test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_tableexport.moc"
