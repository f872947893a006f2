// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/customcolumn.h"
#include "kinds/kind.h"

#include <QTest>

#include <compare>

using namespace Qt::StringLiterals;
using namespace nantian;
using kinds::CustomColumn;
using store::Cell;
using From = CustomColumn::From;

namespace {

constexpr auto kLastApplied = "kubectl.kubernetes.io/last-applied-configuration"_L1;

kube::Resource resourceOf(const char *group, const char *plural, const char *kind)
{
    kube::Resource out;
    out.group = group;
    out.version = "v1";
    out.plural = plural;
    out.kind = kind;
    return out;
}
const kube::Resource kPods = resourceOf("", "pods", "Pod");
const kube::Resource kSecrets = resourceOf("", "secrets", "Secret");
const kube::Resource kWidgets = resourceOf("example.com", "widgets", "Widget");

std::unique_ptr<kinds::ColumnSink> sinkOf(const kube::Resource &resource,
                                          const QList<CustomColumn> &columns)
{
    auto sink = kinds::makeSink(resource, std::make_shared<store::Interner>());
    sink->setCustomColumns(columns);
    return sink;
}

} // namespace

class TstCustomColumn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsKeepWhatTheyMean_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *json, Cell::Type type, const QString &shown) {
            QTest::newRow(json) << QByteArray(json) << static_cast<int>(type) << shown;
        };
        row("3", Cell::Type::Integer, u"3"_s);
        row("0.5", Cell::Type::Real, u"0.5"_s);
        row("true", Cell::Type::Text, u"true"_s);
        row("null", Cell::Type::Empty, QString());
        row("\"web\"", Cell::Type::Text, u"web"_s);
        row("\"12\"", Cell::Type::Integer, u"12"_s);
        row("\"012\"", Cell::Type::Text, u"012"_s);
        row("\"1.10\"", Cell::Type::Text, u"1.10"_s); // a version, perhaps
        row("\"500m\"", Cell::Type::MilliCores, u"500m"_s);
        row("\"10Gi\"", Cell::Type::Bytes, u"10Gi"_s);
        row("\"1536Mi\"", Cell::Type::Bytes, u"1.5Gi"_s);
        row("\"10M\"", Cell::Type::Text, u"10M"_s);
        row("\"25%\"", Cell::Type::Percent, u"25%"_s);
        row("\"-5m\"", Cell::Type::MilliCores, u"-5m"_s);
        row("\"10.0.0.1\"", Cell::Type::Text, u"10.0.0.1"_s);
        row("\"2026-99-01T00:00:00Z\"", Cell::Type::Text, u"2026-99-01T00:00:00Z"_s);
        row("{\"a\":[1]}", Cell::Type::Text, u"{\"a\":[1]}"_s);
        row("[]", Cell::Type::Text, u"[]"_s);
    }
    void cellsKeepWhatTheyMean()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, type);
        const auto sink = sinkOf(kPods, {{From::Path, u"{.spec.x}"_s}});
        const auto row = sink->readRow(R"({"metadata":{"name":"a","uid":"u"},"spec":{"x":)"
                                       + json.toStdString() + "}}");
        QVERIFY(row);
        const Cell cell = (*row)->cells().back();
        QTEST(cell.display(0), "shown");
        QCOMPARE(static_cast<int>(cell.type()), type);
    }

    void timesSortAsTimes()
    {
        const auto sink = sinkOf(kPods, {{From::Annotation, u"when"_s}});
        const auto cell = [&](const char *time) {
            const auto row = sink->readRow(
                std::string(R"({"metadata":{"name":"a","uid":"u","annotations":{"when":")") + time
                + "\"}}}");
            return row ? (*row)->cells().back() : Cell();
        };
        const Cell early = cell("2026-11-22T23:00:00+02:00");
        const Cell late = cell("2026-11-22T22:00:00Z");
        QCOMPARE(early.type(), Cell::Type::Time);
        QCOMPARE(late.number() - early.number(), 3600);
        QVERIFY(std::is_lt(Cell::compare(early, late)));
        QVERIFY(std::is_lt(Cell::compare(late, cell("soon"))));
    }

    void coresSortAmongWholeNumbers()
    {
        QVERIFY(std::is_lt(Cell::compare(Cell::milliCores(500), Cell::integer(1))));
        QVERIFY(std::is_gt(Cell::compare(Cell::integer(2), Cell::milliCores(1500))));
    }

    void severalValuesAreOneText()
    {
        const auto sink = sinkOf(kPods,
                                 {{From::Path, u"{.spec.containers[*].image}"_s},
                                  {From::Label, u"app.kubernetes.io/name"_s},
                                  {From::Label, u"missing"_s}});
        const auto row = sink->readRow(
            R"({"metadata":{"name":"a","uid":"u","labels":{"app.kubernetes.io/name":"shop"}},)"
            R"("spec":{"containers":[{"image":"a:1"},{"image":"b:2"}]}})");
        QVERIFY(row);
        const auto cells = (*row)->cells();
        QCOMPARE(cells[cells.size() - 3].display(0), u"a:1,b:2"_s);
        QCOMPARE(cells[cells.size() - 2].display(0), u"shop"_s);
        QVERIFY(cells.back().isEmpty());
        const QList<store::Column> columns = *sink->columns();
        QCOMPARE(qsizetype(cells.size()), columns.size());
        QCOMPARE(columns.at(columns.size() - 3).title, u"IMAGE"_s);
        QCOMPARE(columns.at(columns.size() - 2).title, u"NAME"_s);
        QVERIFY(columns.last().custom);
    }

    void longTextsAreCut()
    {
        const auto sink = sinkOf(kPods, {{From::Annotation, u"long"_s}, {From::Path, u"{..a}"_s}});
        std::string many;
        for (int i = 0; i < 500; ++i) {
            many += R"({"a":"0123456789"},)";
        }
        const auto row =
            sink->readRow(R"({"metadata":{"name":"a","uid":"u","annotations":{"long":")"
                          + std::string(2000, 'x') + R"(é"}},"spec":{"l":[)" + many + "{}]}}");
        QVERIFY(row);
        const auto cells = (*row)->cells();
        QCOMPARE(cells[cells.size() - 2].view().size(), kinds::CustomCells::kMostBytes);
        QVERIFY(cells.back().view().ends_with("\u2026"));
        QVERIFY(cells.back().view().size() <= kinds::CustomCells::kMostBytes);
    }

    void tablesAskForObjectsOnlyWhenTheyMust()
    {
        const auto asks = [](const QList<CustomColumn> &columns) {
            return sinkOf(kWidgets, columns)->needsObjects();
        };
        QVERIFY(!asks({}));
        QVERIFY(!asks({{From::Label, u"a"_s}, {From::Annotation, u"b/c"_s}}));
        QVERIFY(!asks({{From::Path, u"{.metadata.generation}"_s}}));
        QVERIFY(asks({{From::Path, u"{.spec.size}"_s}}));
        QVERIFY(asks({{From::Path, u"{..size}"_s}}));
    }

    void tableRowsHaveThemBehindTheServers()
    {
        const auto sink = sinkOf(kWidgets, {{From::Path, u"{.spec.size}"_s, u"Size"_s}});
        QVERIFY(!sink->columns());
        QVERIFY(sink->readColumns(R"([{"name":"Name","type":"string","format":"name"}])"));
        QCOMPARE(sink->columns()->size(), 2);
        QCOMPARE(sink->columns()->last().title, u"Size"_s);
        const auto row =
            sink->readRow(R"({"cells":["a","more than it defines"],)"
                          R"("object":{"metadata":{"name":"a","uid":"u"},"spec":{"size":7}}})");
        QVERIFY(row);
        QCOMPARE((*row)->cells().size(), std::size_t(2));
        QCOMPARE((*row)->cell(1).number(), 7);
        sink->setCustomColumns({});
        QCOMPARE(sink->columns()->size(), 1);
    }

    void idsSurviveARename()
    {
        QCOMPARE((CustomColumn{From::Path, u" {.a} "_s, u"One"_s}.id()),
                 (CustomColumn{From::Path, u"{.a}"_s}.id()));
        QVERIFY((CustomColumn{From::Path, u"a"_s}.id())
                != (CustomColumn{From::Label, u"a"_s}.id()));
    }

    void valuesOfSecretsAreRefused_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("allowed");
        const auto row = [](From from, const QString &what, bool allowed) {
            QTest::newRow(qPrintable(what)) << static_cast<int>(from) << what << allowed;
        };
        row(From::Path, u"{.data.password}"_s, false);
        row(From::Path, u"{.stringData.password}"_s, false);
        row(From::Path, u"{..password}"_s, false);
        row(From::Path, u"{.*}"_s, false);
        row(From::Path, u"{['metadata','data']}"_s, false);
        row(From::Path, u"{.metadata}"_s, false);
        row(From::Path, u"{.metadata.*}"_s, false);
        row(From::Path, u"{.metadata..x}"_s, false);
        row(From::Path, u"{.metadata['annotations']}"_s, false);
        row(From::Path, u"{.metadata.annotations.*}"_s, false);
        row(From::Path, u"{.metadata['annotations','labels'].x}"_s, false);
        row(From::Path, u"{.metadata.annotations['%1']}"_s.arg(kLastApplied), false);
        row(From::Annotation, kLastApplied, false);
        row(From::Path, u"{.metadata.annotations['a/b']}"_s, true);
        row(From::Path, u"{.metadata.ownerReferences[0].name}"_s, true);
        row(From::Annotation, u"a/b"_s, true);
        row(From::Label, u"a/b"_s, true);
    }
    void valuesOfSecretsAreRefused()
    {
        QFETCH(int, from);
        QFETCH(QString, what);
        QFETCH(bool, allowed);
        const CustomColumn column{static_cast<From>(from), what};
        const auto checked = kinds::checkCustomColumn(kSecrets, column);
        QCOMPARE(checked.has_value(), allowed);
        QVERIFY(allowed || checked.error().detail.contains(u"Secret"_s));
        // Nor does a settings file get past it.
        const auto sink = sinkOf(kSecrets, {column});
        QVERIFY(sink->readColumns(R"([{"name":"Name","type":"string"}])"));
        QCOMPARE(sink->columns()->size(), allowed ? 2 : 1);
        QVERIFY(!sink->needsObjects());
    }

    void keysAreChecked()
    {
        QVERIFY(kinds::checkCustomColumn(kPods, {From::Label, u"app.kubernetes.io/name"_s}));
        QVERIFY(!kinds::checkCustomColumn(kPods, {From::Label, u"a b"_s}));
        QVERIFY(!kinds::checkCustomColumn(kPods, {From::Annotation, u""_s}));
        QVERIFY(!kinds::checkCustomColumn(kPods, {From::Path, u"{.a"_s}));
    }
};

QTEST_APPLESS_MAIN(TstCustomColumn)
#include "tst_customcolumn.moc"
