// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/relations.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;

namespace {

class Rows
{
public:
    store::RowPtr make(const char *uid, const char *owner, qint64 created = 0)
    {
        m_builder.setIdentity(uid, "shop", uid, "1");
        m_builder.setTimes(created, 0);
        if (*owner) {
            m_builder.setOwner("Kind/name", owner);
        }
        m_builder.add(store::Cell::age(created));
        return m_builder.finish();
    }
    static store::Batch batch(const QList<store::RowPtr> &upserted,
                              const QList<QByteArray> &removed = {}, bool reset = false)
    {
        store::Batch out;
        out.upserted = upserted;
        out.removed = removed;
        out.reset = reset;
        if (reset) {
            store::Column column;
            column.title = u"LAST SEEN"_s;
            out.columns =
                std::make_shared<const QList<store::Column>>(QList<store::Column>{column});
        }
        return out;
    }

private:
    std::shared_ptr<store::Interner> m_interner = std::make_shared<store::Interner>();
    store::RowBuilder m_builder{m_interner};
};

QStringList uids(const QList<store::RowPtr> &rows, bool sorted = true)
{
    QStringList out;
    for (const store::RowPtr &row : rows) {
        out += QString::fromUtf8(row->uid().data(), static_cast<qsizetype>(row->uid().size()));
    }
    if (sorted) {
        out.sort();
    }
    return out;
}

} // namespace

class TstRelations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPodsBelowADeployment();
    void followsChanges();
    void aResetForgetsItsSourceOnly();
    void ringsOfOwnersEnd();
    void eventsOfAFamilyNewestFirst();
    void tellsWhichBatchesMatter();
};

void TstRelations::findsPodsBelowADeployment()
{
    Rows rows;
    OwnerIndex index;
    index.apply("pods",
                Rows::batch({rows.make("p1", "r1"), rows.make("p2", "r2"), rows.make("p3", "other"),
                             rows.make("p4", "")}));
    index.apply("replicasets.apps", Rows::batch({rows.make("r1", "d"), rows.make("r2", "d")}));
    QCOMPARE(uids(index.children("d")), QStringList({u"r1"_s, u"r2"_s}));
    QCOMPARE(uids(index.descendants("d", "pods")), QStringList({u"p1"_s, u"p2"_s}));
    QCOMPARE(index.family("d"), QSet<QByteArray>({"d", "r1", "r2", "p1", "p2"}));
    QCOMPARE(index.family("p4"), QSet<QByteArray>({"p4"}));
}

void TstRelations::followsChanges()
{
    Rows rows;
    OwnerIndex index;
    index.apply("pods", Rows::batch({rows.make("p1", "r1")}));
    index.apply("pods", Rows::batch({rows.make("p1", "r2")})); // adopted by another
    QVERIFY(index.children("r1").isEmpty());
    QCOMPARE(uids(index.children("r2")), QStringList{u"p1"_s});
    index.apply("pods", Rows::batch({}, {"p1"}));
    QVERIFY(index.children("r2").isEmpty());
}

void TstRelations::aResetForgetsItsSourceOnly()
{
    Rows rows;
    OwnerIndex index;
    index.apply("pods", Rows::batch({rows.make("p1", "r1")}));
    index.apply("replicasets.apps", Rows::batch({rows.make("r1", "d")}));
    index.apply("pods", Rows::batch({rows.make("p2", "r1")}, {}, true));
    QCOMPARE(index.family("d"), QSet<QByteArray>({"d", "r1", "p2"}));
}

void TstRelations::ringsOfOwnersEnd()
{
    Rows rows;
    OwnerIndex index;
    index.apply("x", Rows::batch({rows.make("a", "b"), rows.make("b", "a")}));
    QCOMPARE(index.family("a"), QSet<QByteArray>({"a", "b"}));
    QCOMPARE(uids(index.descendants("a", "x")), QStringList{u"b"_s});
}

void TstRelations::eventsOfAFamilyNewestFirst()
{
    Rows rows;
    EventIndex index;
    index.apply(Rows::batch({rows.make("e1", "d", 10), rows.make("e2", "p1", 30),
                             rows.make("e3", "p1", 20), rows.make("e4", "stranger", 40)},
                            {}, true));
    QCOMPARE(uids(index.events({"d", "p1"}), false), QStringList({u"e2"_s, u"e3"_s, u"e1"_s}));
    index.apply(Rows::batch({rows.make("e1", "d", 50)}, {"e3"}));
    QCOMPARE(uids(index.events({"d", "p1"}), false), QStringList({u"e1"_s, u"e2"_s}));
}

void TstRelations::tellsWhichBatchesMatter()
{
    Rows rows;
    EventIndex index;
    index.apply(Rows::batch({rows.make("e1", "d")}, {}, true));
    QVERIFY(index.touches(Rows::batch({rows.make("e2", "d")}), {"d"}));
    QVERIFY(!index.touches(Rows::batch({rows.make("e2", "x")}), {"d"}));
    QVERIFY(index.touches(Rows::batch({}, {"e1"}), {"d"}));
    QVERIFY(!index.touches(Rows::batch({}, {"e9"}), {"d"}));
    QVERIFY(index.touches(Rows::batch({}, {}, true), {"d"}));
}

QTEST_GUILESS_MAIN(TstRelations)
#include "tst_relations.moc"
