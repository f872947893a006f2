// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace nantian::store;

namespace {

RowPtr makeRow(const std::string &uid, const std::string &value, const std::string &ns = "shop",
               const std::string &version = "1")
{
    static RowBuilder builder(std::make_shared<Interner>());
    builder.setIdentity(uid, ns, uid, version);
    builder.add(builder.text(value));
    return builder.finish();
}

/// What a subscriber that applies every batch would hold.
class Mirror : public QObject
{
public:
    explicit Mirror(Store *store)
    {
        connect(store, &Store::batchReady, this, [this](const Batch &batch) {
            ++batches;
            last = batch;
            if (batch.reset) {
                rows.clear();
            }
            for (const QByteArray &uid : batch.removed) {
                rows.erase(uid.toStdString());
            }
            for (const RowPtr &row : batch.upserted) {
                rows[std::string(row->uid())] = std::string(row->cell(0).view());
            }
            QCOMPARE(batch.total, static_cast<qint64>(rows.size()));
        });
    }
    std::map<std::string, std::string> rows;
    Batch last;
    int batches = 0;
};

StreamStatus live()
{
    StreamStatus status;
    status.state = StreamStatus::State::Live;
    return status;
}

} // namespace

class TstStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void relistRemovesWhatItDidNotName()
    {
        Store store;
        Mirror mirror(&store);
        store.addScope({});
        store.beginReplace({});
        store.upsert({}, makeRow("a", "1"));
        store.upsert({}, makeRow("b", "1"));
        store.endReplace({});
        store.flush();
        QCOMPARE(mirror.rows.size(), std::size_t(2));
        QVERIFY(mirror.last.complete);

        store.beginReplace({});
        store.upsert({}, makeRow("a", "1"));
        store.upsert({}, makeRow("c", "1"));
        QCOMPARE(store.size(), 3); // nothing vanishes while the list is read
        store.endReplace({});
        store.flush();
        QCOMPARE(mirror.last.removed, QList<QByteArray>{"b"});
        QCOMPARE(mirror.last.upserted.size(), 1); // "a" did not change
        QCOMPARE(mirror.rows.size(), std::size_t(2));
    }

    void abortedListRemovesNothing()
    {
        Store store;
        store.addScope({});
        store.beginReplace({});
        store.upsert({}, makeRow("a", "1"));
        store.upsert({}, makeRow("b", "1"));
        store.endReplace({});
        store.beginReplace({});
        store.upsert({}, makeRow("a", "2"));
        store.abortReplace({});
        store.endReplace({}); // a late end of the failed list
        QCOMPARE(store.size(), 2);
    }

    void relistReplacesOnlyItsOwnScope()
    {
        Store store;
        store.addScope("shop");
        store.addScope("ops");
        for (const QByteArray scope : {"shop", "ops"}) {
            store.beginReplace(scope);
            store.upsert(scope, makeRow(scope.toStdString() + "-pod", "1", scope.toStdString()));
            store.endReplace(scope);
        }
        store.beginReplace("shop");
        store.endReplace("shop");
        QCOMPARE(store.size(), 1);
        QVERIFY(store.row("ops-pod"));
        store.removeScope("ops");
        QCOMPARE(store.size(), 0);
    }

    void unchangedRowProducesNothing()
    {
        Store store;
        Mirror mirror(&store);
        store.addScope({});
        store.upsert({}, makeRow("a", "1"));
        store.flush();
        const int before = mirror.batches;
        store.upsert({}, makeRow("a", "1"));
        store.flush();
        QCOMPARE(mirror.batches, before);
    }

    void everyVersionIsToldWhereAsked()
    {
        Store store;
        store.tellEveryVersion();
        Mirror mirror(&store);
        store.addScope({});
        store.upsert({}, makeRow("a", "1"));
        store.flush();
        const int before = mirror.batches;
        store.upsert({}, makeRow("a", "1"));
        store.flush();
        QCOMPARE(mirror.batches, before);
        store.upsert({}, makeRow("a", "1", "shop", "2"));
        store.flush();
        QCOMPARE(mirror.batches, before + 1);
    }

    void addedAndRemovedBetweenBatches()
    {
        Store store;
        Mirror mirror(&store);
        store.addScope({});
        store.upsert({}, makeRow("a", "1"));
        store.flush();
        store.remove({}, "a");
        store.upsert({}, makeRow("a", "2"));
        store.flush();
        QVERIFY(mirror.last.removed.isEmpty());
        QCOMPARE(mirror.rows["a"], "2");
        store.upsert({}, makeRow("a", "3"));
        store.remove({}, "a");
        store.flush();
        QVERIFY(mirror.last.upserted.isEmpty());
        QVERIFY(mirror.rows.empty());
    }

    void statusIsTheWorstOfTheSources()
    {
        Store store;
        store.addScope("a");
        store.addScope("b");
        store.setStatus("a", live());
        StreamStatus broken;
        broken.state = StreamStatus::State::Reconnecting;
        store.setStatus("b", broken);
        QCOMPARE(store.status().state, StreamStatus::State::Reconnecting);
        store.setStatus("b", live());
        QCOMPARE(store.status().state, StreamStatus::State::Live);
    }

    void newColumnsForgetTheRows()
    {
        Store store;
        Mirror mirror(&store);
        store.addScope({});
        store.upsert({}, makeRow("a", "1"));
        auto columns = std::make_shared<QList<Column>>();
        columns->append(Column{.id = "size", .title = u"SIZE"_s});
        store.setColumns(columns);
        store.upsert({}, makeRow("b", "1"));
        store.flush();
        QVERIFY(mirror.last.reset);
        QCOMPARE(mirror.rows.size(), std::size_t(1));
        QVERIFY(mirror.rows.contains("b"));
    }

    void rowsStayWhereColumnsWereAddedBehindTheirs()
    {
        Store store;
        Mirror mirror(&store);
        store.addScope({});
        const auto set = [&store](const QList<Column> &columns) {
            store.setColumns(std::make_shared<const QList<Column>>(columns));
        };
        const Column size{.id = "size", .title = u"SIZE"_s};
        const Column own{.id = "label:a", .title = u"A"_s, .custom = true};
        Column renamed = own;
        renamed.title = u"B"_s;
        set({size});
        store.upsert({}, makeRow("a", "1"));
        set({size, own});
        store.flush();
        QVERIFY(mirror.last.reset);
        QCOMPARE(*mirror.last.columns, (QList<Column>{size, own}));
        QCOMPARE(mirror.rows.size(), std::size_t(1));
        set({size, renamed});
        store.flush();
        QCOMPARE(mirror.rows.size(), std::size_t(1));
        set({renamed, size});
        store.flush();
        QCOMPARE(mirror.rows.size(), std::size_t(0));
    }

    void batchesComeByThemselvesAndAreGathered()
    {
        Store store;
        QSignalSpy spy(&store, &Store::batchReady);
        QVERIFY(spy.isValid());
        store.addScope({});
        for (int i = 0; i < 1000; ++i) {
            store.upsert({}, makeRow("a" + std::to_string(i), "1"));
        }
        QTRY_VERIFY(spy.count() >= 1);
        QVERIFY(spy.count() < 5);
        QCOMPARE(store.size(), 1000);
    }

    void noRowGoesBackToAnOlderVersion()
    {
        Store store;
        store.addScope({});
        store.upsert({}, makeRow("a", "new", "shop", "100"));
        store.upsert({}, makeRow("a", "old", "shop", "99"));
        QCOMPARE(store.row("a")->cell(0).view(), "new");
        store.remove({}, "a", "99");
        QVERIFY2(store.row("a"), "a deletion from before");
        store.remove({}, "a", "101");
        QVERIFY(!store.row("a"));
        store.upsert({}, makeRow("a", "old", "shop", "100"));
        QVERIFY2(!store.row("a"), "what was deleted does not come back");
        // It left a selector and matches again.
        store.upsert({}, makeRow("a", "again", "shop", "102"));
        QVERIFY(store.row("a"));
        // Versions that are no numbers cannot be compared.
        store.upsert({}, makeRow("a", "opaque", "shop", "x"));
        QCOMPARE(store.row("a")->cell(0).view(), "opaque");
    }

    void aListIsBelieved()
    {
        // A cluster restored from a backup counts from a lower version.
        Store store;
        store.addScope({});
        store.upsert({}, makeRow("a", "new", "shop", "100"));
        store.upsert({}, makeRow("b", "new", "shop", "100"));
        store.remove({}, "b", "101");
        store.beginReplace({});
        store.upsert({}, makeRow("a", "restored", "shop", "50"));
        store.upsert({}, makeRow("b", "restored", "shop", "50"));
        store.endReplace({});
        QCOMPARE(store.row("a")->cell(0).view(), "restored");
        QVERIFY(store.row("b"));
        store.upsert({}, makeRow("b", "later", "shop", "51"));
        QCOMPARE(store.row("b")->cell(0).view(), "later");
    }

    void aMirrorOfTheBatchesEqualsTheStore()
    {
        const quint32 seed = 20261122;
        QRandomGenerator random(seed);
        Store store;
        Mirror mirror(&store);
        const QList<QByteArray> scopes{"x", "y"};
        for (const QByteArray &scope : scopes) {
            store.addScope(scope);
        }
        for (int step = 0; step < 20'000; ++step) {
            const QByteArray scope = scopes.at(random.bounded(2));
            const std::string uid = scope.toStdString() + std::to_string(random.bounded(300));
            switch (random.bounded(20)) {
            case 0:
                store.beginReplace(scope);
                break;
            case 1:
                store.endReplace(scope);
                break;
            case 2:
                store.abortReplace(scope);
                break;
            case 3:
                store.flush();
                break;
            case 4:
            case 5:
            case 6:
                store.remove(scope, uid);
                break;
            default:
                store.upsert(scope,
                             makeRow(uid, std::to_string(random.bounded(4)), scope.toStdString()));
            }
        }
        store.flush();
        std::map<std::string, std::string> expected;
        store.forEach([&](const RowPtr &row) {
            expected[std::string(row->uid())] = std::string(row->cell(0).view());
        });
        QVERIFY(!expected.empty());
        QVERIFY2(mirror.rows == expected, qPrintable(u"seed %1"_s.arg(seed)));
    }
};

QTEST_GUILESS_MAIN(TstStore)
#include "tst_store.moc"
