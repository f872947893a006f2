// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/filter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using models::Filter;

class TstFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        store::RowBuilder builder(std::make_shared<store::Interner>());
        builder.setIdentity("u1", "shop", "web-7c9d-4x8sm", "1");
        builder.setLabels("app=web,tier=Front");
        builder.setOwner("ReplicaSet/web-7c9d", "u0");
        builder.setHealth(store::Health::Failed, "CrashLoopBackOff");
        builder.add(builder.text("web-7c9d-4x8sm"));
        builder.add(store::Cell::fraction(1, 2));
        builder.add(builder.text("Running"));
        builder.add(builder.text("Größe"));
        builder.add(builder.text("special"));
        m_row = builder.finish();
    }

    void matches_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("hit");
        QTest::newRow("nothing") << u""_s << true;
        QTest::newRow("blank") << u"   "_s << true;
        QTest::newRow("name") << u"WEB"_s << true;
        QTest::newRow("namespace") << u"shop"_s << true;
        QTest::newRow("all words must match") << u"shop pay"_s << false;
        QTest::newRow("any place for each word") << u"4x8 running"_s << true;
        QTest::newRow("excluded") << u"!running"_s << false;
        QTest::newRow("excluded other") << u"!pending"_s << true;
        QTest::newRow("number as shown") << u"1/2"_s << true;
        QTest::newRow("regex") << u"/^web-[0-9a-f]+-/"_s << true;
        QTest::newRow("regex misses") << u"/^pay/"_s << false;
        QTest::newRow("regex with blank") << u"/web .*/"_s << false;
        QTest::newRow("not regex") << u"!/^pay/"_s << true;
        QTest::newRow("label") << u"-l app=web"_s << true;
        QTest::newRow("label value is exact") << u"-l app=we"_s << false;
        QTest::newRow("label with case") << u"label:tier=front"_s << false;
        QTest::newRow("label exists") << u"-l tier"_s << true;
        QTest::newRow("label still typed") << u"-l"_s << true;
        QTest::newRow("column") << u"status:run"_s << true;
        QTest::newRow("column misses") << u"status:shop"_s << false;
        QTest::newRow("unknown column") << u"color:red"_s << false;
        QTest::newRow("column still typed") << u"status:"_s << true;
        QTest::newRow("column of one's own") << u"of-mine:spec"_s << true;
        QTest::newRow("column of one's own misses") << u"of-mine:web"_s << false;
        QTest::newRow("ns column") << u"ns:sho"_s << true;
        QTest::newRow("owner") << u"owner:replicaset/web"_s << true;
        QTest::newRow("health reason") << u"crashloop"_s << true;
        QTest::newRow("broken") << u"is:broken"_s << true;
        QTest::newRow("quoted") << u"\"web pod\""_s << false;
        QTest::newRow("beyond ASCII, any case") << u"GRÖßE"_s << true;
        QTest::newRow("plain dot is a dot") << u"w.b"_s << false;
    }
    void matches()
    {
        QFETCH(QString, text);
        const auto filter = Filter::parse(text);
        QVERIFY(filter.has_value());
        QTEST(filter->matches(*m_row, m_columns, 0), "hit");
    }

    void brokenExpressionIsAnError()
    {
        const auto filter = Filter::parse(u"/we(b/"_s);
        QVERIFY(!filter.has_value());
        QVERIFY(!filter.error().detail.isEmpty());
    }

    void healthyRowIsNotBroken()
    {
        store::RowBuilder builder(std::make_shared<store::Interner>());
        builder.setIdentity("u2", "shop", "web", "1");
        builder.setHealth(store::Health::Ok);
        QVERIFY(!Filter::parse(u"is:broken"_s)->matches(*builder.finish(), m_columns, 0));
    }

private:
    store::RowPtr m_row;
    QList<store::Column> m_columns{{.id = "name", .title = u"NAME"_s},
                                   {.id = "ready", .title = u"READY"_s},
                                   {.id = "status", .title = u"STATUS"_s, .health = true},
                                   {.id = "note", .title = u"NOTE"_s},
                                   {.id = "path:{.x}", .title = u"Of Mine"_s, .custom = true}};
};

QTEST_GUILESS_MAIN(TstFilter)
#include "tst_filter.moc"
