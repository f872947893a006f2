// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/filtercompletion.h"
#include "tables/resourcetablemodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using models::FilterCompletion;
using models::FilterOffer;
using models::ResourceTableModel;
using store::Cell;
using store::RowPtr;

namespace {

constexpr int kLarge = 20'000;

store::Columns columns()
{
    return std::make_shared<QList<store::Column>>(
        QList<store::Column>{{.id = "name"},
                             {.id = "status", .health = true},
                             {.id = "restarts"},
                             {.id = "age"},
                             {.id = "node"},
                             {.id = "cpu-request"}});
}

RowPtr pod(const std::string &ns, const std::string &name, const std::string &status,
           const std::string &labels, const std::string &node = "node-1")
{
    static store::RowBuilder builder(std::make_shared<store::Interner>());
    builder.setIdentity(ns + "/" + name, ns, name, "1");
    builder.setLabels(labels);
    builder.setHealth(store::Health::Ok, status == "Error" ? "CrashLoopBackOff" : "");
    builder.add(builder.text(name));
    builder.add(builder.shared(status));
    builder.add(Cell::countSince(0, 0));
    builder.add(Cell::age(1000));
    builder.add(builder.shared(node));
    builder.add(Cell::milliCores(100));
    return builder.finish();
}

QList<RowPtr> somePods()
{
    return {pod("shop", "web-1", "Running", "app=web,tier=front"),
            pod("shop", "web-2", "Running", "app=web,tier=front"),
            pod("shop", "pay-1", "Error", "app=pay,tier=back", "node-2"),
            pod("lab", "odd", "Image Pull", "app=\xe6\x9c\xaa,note", "<none>")};
}

store::Batch batchOf(const QList<RowPtr> &rows)
{
    store::Batch batch;
    batch.reset = true;
    batch.columns = columns();
    batch.upserted = rows;
    batch.complete = true;
    return batch;
}

struct Fixture
{
    ResourceTableModel model{true};
    FilterCompletion completion;
    QSignalSpy offered{&completion, &FilterCompletion::offered};

    explicit Fixture(const QList<RowPtr> &rows = somePods()) { model.apply(batchOf(rows)); }
    /// What the word at the end may become; waits where that takes a moment.
    QStringList texts(const QString &text, qsizetype cursor = -1)
    {
        QStringList out;
        for (const FilterOffer &offer : ask(text, cursor)) {
            out.append(offer.text);
        }
        return out;
    }
    QList<FilterOffer> ask(const QString &text, qsizetype cursor = -1)
    {
        offered.clear();
        completion.ask(&model, text, cursor < 0 ? text.size() : cursor);
        if (offered.isEmpty()) {
            offered.wait();
        }
        return offered.isEmpty() ? QList<FilterOffer>()
                                 : offered.last().first().value<QList<FilterOffer>>();
    }
};

} // namespace

class TstFilterCompletion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void termsBeginAsTyped_data();
    void termsBeginAsTyped();
    void valuesAreThoseThatArePresent_data();
    void valuesAreThoseThatArePresent();
    void valuesAreCounted();
    void otherWordsNarrowWhatIsOffered();
    void theOfferStandsForTheWord();
    void nothingIsOfferedInsideAWord();
    void aLargeTableIsLookedThroughOnThePool();
    void theNewestQuestionIsAnswered();
};

void TstFilterCompletion::termsBeginAsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("offers");
    const auto test = [](const char *text, const QStringList &offers) {
        QTest::newRow(text) << QString::fromLatin1(text) << offers;
    };
    test("n", {u"ns:"_s, u"name:"_s, u"node:"_s});
    test("N", {u"ns:"_s, u"name:"_s, u"node:"_s});
    test("!st", {u"!status:"_s});
    test("ag", {u"age:<"_s, u"age:>"_s});
    test("web l", {u"label:"_s});
    test("is", {u"is:broken"_s});
    test("is:b", {u"is:broken"_s});
    test("is:broken", {});
    test("web", {});
    test("age:", {u"age:<"_s, u"age:>"_s});
    test("age:<1", {u"age:<15m"_s, u"age:<1h"_s, u"age:<1d"_s});
    test("restarts:>", {});
    test("name:w", {});
}

void TstFilterCompletion::termsBeginAsTyped()
{
    QFETCH(QString, text);
    Fixture f;
    QTEST(f.texts(text), "offers");
}

void TstFilterCompletion::valuesAreThoseThatArePresent_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("offers");
    const auto test = [](const char *text, const QStringList &offers) {
        QTest::newRow(text) << QString::fromLatin1(text) << offers;
    };
    test("ns:", {u"ns:shop"_s, u"ns:lab"_s});
    test("namespace:l", {u"namespace:lab"_s});
    test("ns:shop", {}); // it is there already
    test("status:",
         {u"status:Running"_s, u"status:CrashLoopBackOff"_s, u"status:Error"_s,
          u"status:\"Image Pull\""_s});
    test("status:\"image p", {u"status:\"Image Pull\""_s});
    test("!status:run", {u"!status:Running"_s});
    test("status:ing", {u"status:Running"_s});
    test("node:", {u"node:node-1"_s, u"node:<none>"_s, u"node:node-2"_s});
    test("label:", {u"label:app="_s, u"label:tier="_s, u"label:note="_s});
    test("label:app", {u"label:app="_s});
    test("label:app=w", {u"label:app=web"_s});
    test("label:tier=", {u"label:tier=front"_s, u"label:tier=back"_s});
    test("-l ap", {u"app="_s});
    test("-l app=p", {u"app=pay"_s});
    test("color:", {});
}

void TstFilterCompletion::valuesAreThoseThatArePresent()
{
    QFETCH(QString, text);
    Fixture f;
    QTEST(f.texts(text), "offers");
}

void TstFilterCompletion::valuesAreCounted()
{
    Fixture f;
    const QList<FilterOffer> offers = f.ask(u"ns:"_s);
    QCOMPARE(offers.size(), 2);
    QCOMPARE(offers.first().shown, u"shop"_s);
    QCOMPARE(offers.first().rows, 3);
    QVERIFY(!offers.first().goesOn);
    QVERIFY(f.ask(u"label:"_s).first().goesOn);
}

void TstFilterCompletion::otherWordsNarrowWhatIsOffered()
{
    Fixture f;
    QCOMPARE(f.texts(u"web node:"_s), QStringList{u"node:node-1"_s});
    QCOMPARE(f.texts(u"status: ns:lab"_s, 7), QStringList{u"status:\"Image Pull\""_s});
    // Not the word itself: what it hides now is what it may be changed to.
    QCOMPARE(f.texts(u"node:n"_s),
             (QStringList{u"node:node-1"_s, u"node:node-2"_s, u"node:<none>"_s}));
    // A word that is no filter yet narrows nothing.
    QCOMPARE(f.texts(u"/we( ns:"_s).size(), 0);
    QCOMPARE(f.texts(u"age:<x ns:"_s).size(), 2);
}

void TstFilterCompletion::theOfferStandsForTheWord()
{
    Fixture f;
    Q_UNUSED(f.ask(u"web status:run"_s))
    QCOMPARE(f.offered.last().at(1).toLongLong(), 4);
    QCOMPARE(f.offered.last().at(2).toLongLong(), 10);
    Q_UNUSED(f.ask(u"web "_s))
    QCOMPARE(f.offered.last().at(1).toLongLong(), 4);
    QCOMPARE(f.offered.last().at(2).toLongLong(), 0);
}

void TstFilterCompletion::nothingIsOfferedInsideAWord()
{
    Fixture f;
    QVERIFY(f.texts(u"status:run"_s, 3).isEmpty());
    QCOMPARE(f.texts(u"n web"_s, 1).size(), 3);
}

void TstFilterCompletion::aLargeTableIsLookedThroughOnThePool()
{
    QList<RowPtr> rows;
    for (int i = 0; i < kLarge; ++i) {
        const std::string number = std::to_string(i);
        rows.append(pod("ns-" + std::to_string(i % 7), "pod-" + number, "Running",
                        "app=a" + std::to_string(i % 50) + ",hash=" + number));
    }
    Fixture f(rows);
    QTRY_COMPARE(f.model.rowCount(), kLarge);
    f.completion.ask(&f.model, u"ns:"_s, 3);
    QVERIFY(f.offered.isEmpty()); // not on this thread
    QTRY_COMPARE(f.offered.size(), 1);
    QCOMPARE(f.offered.last().first().value<QList<FilterOffer>>().size(), 7);
    // The same word goes on with what is known.
    f.offered.clear();
    f.completion.ask(&f.model, u"ns:ns-3"_s, 7);
    QCOMPARE(f.offered.size(), 1);
    QCOMPARE(f.texts(u"label:app=a4"_s).size(), 10); // a40 to a49
    QVERIFY(f.texts(u"label:hash="_s).size() < 100); // no list of everything
}

void TstFilterCompletion::theNewestQuestionIsAnswered()
{
    QList<RowPtr> rows;
    for (int i = 0; i < kLarge; ++i) {
        rows.append(pod("shop", "pod-" + std::to_string(i), "Running", "app=web"));
    }
    Fixture f(rows);
    f.completion.ask(&f.model, u"ns:"_s, 3);
    f.completion.ask(&f.model, u"status:"_s, 7);
    QTRY_COMPARE(f.offered.size(), 1);
    QCOMPARE(f.offered.last().first().value<QList<FilterOffer>>().first().text,
             u"status:Running"_s);
    f.offered.clear();
    f.completion.ask(&f.model, u"node:"_s, 5);
    f.completion.drop();
    f.completion.ask(&f.model, u"ag"_s, 2); // needs no rows: at once
    QCOMPARE(f.offered.last().at(2).toLongLong(), 2);
}

QTEST_GUILESS_MAIN(TstFilterCompletion)
#include "tst_filtercompletion.moc"
