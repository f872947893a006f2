// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cell.h"
#include "store/row.h"

#include <QTest>

using namespace Qt::StringLiterals;
using nantian::store::Cell;
using nantian::store::Health;
using nantian::store::Interner;
using nantian::store::RowBuilder;
using nantian::store::RowPtr;

class TstCell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void displaysAsKubectl_data()
    {
        QTest::addColumn<Cell>("cell");
        QTest::addColumn<QString>("text");
        constexpr qint64 now = 1'000'000;
        QTest::newRow("empty") << Cell() << u""_s;
        QTest::newRow("text") << Cell::text("<none>") << u"<none>"_s;
        QTest::newRow("integer") << Cell::integer(-3) << u"-3"_s;
        QTest::newRow("fraction") << Cell::fraction(1, 2) << u"1/2"_s;
        QTest::newRow("age") << Cell::age(now - 130) << u"2m10s"_s;
        QTest::newRow("future") << Cell::age(now + 60) << u"<invalid>"_s;
        QTest::newRow("almost now") << Cell::age(now + 2) << u"0s"_s;
        QTest::newRow("soon") << Cell::age(now + 3) << u"<invalid>"_s;
        QTest::newRow("count alone") << Cell::countSince(4, 0) << u"4"_s;
        QTest::newRow("none since") << Cell::countSince(0, now - 60) << u"0"_s;
        QTest::newRow("count since") << Cell::countSince(4, now - 60) << u"4 (60s ago)"_s;
        QTest::newRow("count beyond 31 bits")
            << Cell::countSince(6'442'450'941, now - 60) << u"6442450941 (60s ago)"_s;
        QTest::newRow("the first such count")
            << Cell::countSince(2'147'483'648, now - 60) << u"2147483648 (60s ago)"_s;
        QTest::newRow("negative count") << Cell::countSince(-3, now - 60) << u"-3 (60s ago)"_s;
        QTest::newRow("negative count before 1970")
            << Cell::countSince(-2'147'483'648, -60) << u"-2147483648 (11d ago)"_s;
        QTest::newRow("negative count alone") << Cell::countSince(-3, 0) << u"-3"_s;
        QTest::newRow("longer ago than Go can say") << Cell::age(-62'104'060'800) << u"292y"_s;
        QTest::newRow("byte order mark") << Cell::text("\xef\xbb\xbfx") << u"\ufeffx"_s;
        QTest::newRow("duration") << Cell::duration(3 * 3600) << u"3h"_s;
        QTest::newRow("millicores") << Cell::milliCores(12) << u"12m"_s;
        QTest::newRow("percent") << Cell::percent(125) << u"13%"_s;
    }
    void displaysAsKubectl()
    {
        QFETCH(Cell, cell);
        QFETCH(QString, text);
        QCOMPARE(cell.display(1'000'000), text);
    }

    void sortsByRawValue_data()
    {
        QTest::addColumn<Cell>("smaller");
        QTest::addColumn<Cell>("larger");
        QTest::newRow("digits by value") << Cell::text("pod-9") << Cell::text("pod-10");
        QTest::newRow("leading zeros differ") << Cell::text("a01") << Cell::text("a1");
        QTest::newRow("long digit runs")
            << Cell::text("a99999999999999999999") << Cell::text("a100000000000000000000");
        QTest::newRow("prefix first") << Cell::text("web") << Cell::text("web-1");
        QTest::newRow("numbers before text") << Cell::integer(99) << Cell::text("1");
        QTest::newRow("empty last") << Cell::text("z") << Cell();
        QTest::newRow("younger has less age") << Cell::age(200) << Cell::age(100);
        QTest::newRow("fraction by ratio") << Cell::fraction(1, 3) << Cell::fraction(1, 2);
        QTest::newRow("whole fraction by size") << Cell::fraction(1, 1) << Cell::fraction(2, 2);
        QTest::newRow("nothing wanted is whole") << Cell::fraction(1, 2) << Cell::fraction(0, 0);
        QTest::newRow("negative count") << Cell::countSince(-1, 1) << Cell::countSince(0, 1);
        QTest::newRow("huge count") << Cell::countSince(9, 5) << Cell::countSince(6'442'450'941, 5);
        QTest::newRow("restarts by count") << Cell::countSince(9, 5) << Cell::countSince(10, 1);
    }
    void sortsByRawValue()
    {
        QFETCH(Cell, smaller);
        QFETCH(Cell, larger);
        QVERIFY(std::is_lt(Cell::compare(smaller, larger)));
        QVERIFY(std::is_gt(Cell::compare(larger, smaller)));
        QVERIFY(std::is_eq(Cell::compare(smaller, smaller)));
    }

    void countsNobodyHasAreCut()
    {
        constexpr qint64 kHuge = std::numeric_limits<qint64>::max();
        const Cell all = Cell::fraction(kHuge, kHuge);
        QCOMPARE(all.display(0), u"2147483647/2147483647"_s);
        QCOMPARE(Cell::fraction(-1, -7).display(0), u"0/0"_s);
        QCOMPARE(Cell::countSince(kHuge, 0).display(0), u"9007199254740991"_s);
        QCOMPARE(Cell::countSince(-kHuge, 0).display(0), u"-9007199254740991"_s);
        QVERIFY(std::is_lt(Cell::compare(Cell::fraction(kHuge - 1, 1), all)) == false);
        QVERIFY(std::is_lt(Cell::compare(Cell::fraction(1, kHuge), all)));
    }

    void rowKeepsEverythingInOneBlock()
    {
        auto interner = std::make_shared<Interner>();
        RowBuilder builder(interner);
        builder.setIdentity("uid-1", "shop", "web-1", "42");
        builder.setTimes(100, 0);
        builder.setLabels("app=web");
        builder.setOwner("ReplicaSet/web", "uid-0");
        builder.setHealth(Health::Failed, "CrashLoopBackOff", "web:1");
        builder.add(builder.text("web-1"));
        builder.add(Cell::fraction(1, 2));
        builder.add(builder.shared("node-1"));
        builder.add(builder.text("10.0.0.1"));
        const RowPtr row = builder.finish();
        std::weak_ptr<Interner> watch = interner;
        interner.reset();
        QVERIFY(!watch.expired()); // the builder and the row hold it

        QCOMPARE(row->uid(), "uid-1");
        QCOMPARE(row->ns(), "shop");
        QCOMPARE(row->name(), "web-1");
        QCOMPARE(row->resourceVersion(), "42");
        QCOMPARE(row->labels(), "app=web");
        QCOMPARE(row->owner(), "ReplicaSet/web");
        QCOMPARE(row->healthReason(), "CrashLoopBackOff");
        QCOMPARE(row->healthDetail(), "web:1");
        QCOMPARE(row->cells().size(), std::size_t(4));
        QCOMPARE(row->cell(0).view(), "web-1");
        QCOMPARE(row->cell(1).count(), 1);
        QCOMPARE(row->cell(2).view(), "node-1");
        QCOMPARE(row->cell(3).view(), "10.0.0.1");
        QVERIFY(row->cell(9).isEmpty());
        QVERIFY(row->allocated() <= 600);
    }

    void builderStartsEmptyForTheNextRow()
    {
        RowBuilder builder(std::make_shared<Interner>());
        builder.setIdentity("a", "ns", "one", "1");
        builder.setHealth(Health::Failed, "Error");
        builder.add(builder.text("x"));
        const RowPtr first = builder.finish();
        builder.setIdentity("b", "", "two", "2");
        const RowPtr second = builder.finish();
        QCOMPARE(second->ns(), "");
        QCOMPARE(second->health(), Health::None);
        QCOMPARE(second->cells().size(), std::size_t(0));
        QCOMPARE(first->cell(0).view(), "x");
        QVERIFY(!first->sameContent(*second));
    }

    void resourceVersionAloneIsNoNewContent()
    {
        RowBuilder builder(std::make_shared<Interner>());
        const auto make = [&](const char *version, const char *text) {
            builder.setIdentity("a", "ns", "one", version);
            builder.add(builder.text(text));
            return builder.finish();
        };
        QVERIFY(make("1", "x")->sameContent(*make("2", "x")));
        QVERIFY(!make("1", "x")->sameContent(*make("1", "y")));
    }
};

QTEST_GUILESS_MAIN(TstCell)
#include "tst_cell.moc"
