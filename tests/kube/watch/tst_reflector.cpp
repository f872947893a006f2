// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "kube/transport/curltransport.h"
#include "kube/watch/reflector.h"
#include "store/store.h"
#include "support/fakekube.h"
#include "support/testsink.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::tests;
using namespace std::chrono_literals;
using State = store::StreamStatus::State;

namespace {

kube::Resource pods()
{
    kube::Resource resource;
    resource.version = "v1";
    resource.plural = "pods";
    resource.kind = "Pod";
    resource.namespaced = true;
    resource.verbs = {"list", "watch"};
    return resource;
}

kube::Identity identityOf(const FakeApiServer &server)
{
    kube::Identity identity;
    identity.server = server.url();
    return identity;
}

/// client-go's times, a hundredth as long.
kube::watch::Config quick()
{
    kube::watch::Config config;
    config.backoffInitial = 8ms;
    config.backoffMax = 300ms;
    config.shortWatch = 5ms;
    config.refusedRetry = 20ms;
    config.deniedRetry = 50ms;
    config.resumeSpread = 10ms;
    return config;
}

/// A server, and everything between it and a store.
struct Bench
{
    FakeApiServer server;
    FakeKube kube{&server, "/api/v1/pods"};
    kube::CurlTransport transport{identityOf(server)};
    base::SystemClock clock;
    TestSink sink;
    store::Store store;
    kube::Reflector reflector{&transport, pods(), {}, &sink, &store, &clock};

    Bench() { reflector.setConfig(quick()); }

    [[nodiscard]] QMap<QString, QString> rows() const
    {
        QMap<QString, QString> out;
        store.forEach([&out](const store::RowPtr &row) {
            out.insert(QString::fromStdString(std::string(row->uid())), row->cell(0).display(0));
        });
        return out;
    }
    [[nodiscard]] bool isSame() const { return rows() == kube.values(); }
    [[nodiscard]] State state() const { return store.status().state; }
};

} // namespace

class TstReflector : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsThenWatches();
    void goesOnAfterTheWatchEnds();
    void goesOnAfterACutInsideALine();
    void expiredWatchListsAgain();
    void httpGoneOnWatchListsAgain();
    void versionOfTheFutureIsForgotten();
    void refusedServerIsFoundAgain();
    void deniedIsToldAndAskedAgain();
    void rateLimitOnListWaits();
    void bookmarkIsNoRow();
    void unreadableObjectsAreCounted();
    void silentPeerIsNoticed();
    void suspendAndResume();
    void missedDeleteSurfacesAtTheNextList();
    void serverRestoredFromABackupIsNoticed();
    void lateAndRepeatedEventsChangeNothing();
    void garbledEventIsReadAgain();
    void garbledListIsReadAgain();
    void storeEqualsServerAfterAnything_data();
    void storeEqualsServerAfterAnything();
};

void TstReflector::listsThenWatches()
{
    Bench b;
    b.kube.put(u"a"_s, u"1"_s);
    b.kube.put(u"b"_s, u"1"_s);
    b.reflector.start();
    QTRY_COMPARE(b.state(), State::Live);
    QVERIFY(b.isSame());
    QVERIFY(b.store.isComplete());
    b.kube.put(u"a"_s, u"2"_s);
    b.kube.put(u"c"_s, u"1"_s);
    b.kube.drop(u"b"_s);
    QTRY_VERIFY(b.isSame());
    QCOMPARE(b.kube.lists(), 1);
    QCOMPARE(b.kube.watches(), 1);

    const QList<FakeRequest> requests = b.server.requests();
    QCOMPARE(requests.at(0).param(u"resourceVersion"_s), "0");
    QVERIFY(!requests.at(0).query.hasQueryItem(u"limit"_s));
    QCOMPARE(requests.at(1).param(u"allowWatchBookmarks"_s), "true");
    QCOMPARE(requests.at(1).param(u"resourceVersion"_s), "102");
    const int timeout = requests.at(1).param(u"timeoutSeconds"_s).toInt();
    QVERIFY2(timeout >= 300 && timeout <= 600, qPrintable(QString::number(timeout)));
}

void TstReflector::goesOnAfterTheWatchEnds()
{
    Bench b;
    b.kube.put(u"a"_s, u"1"_s);
    b.reflector.start();
    QTRY_COMPARE(b.state(), State::Live);
    b.kube.put(u"a"_s, u"2"_s);
    QTRY_VERIFY(b.isSame());
    b.kube.endWatches();
    QTRY_COMPARE(b.kube.watches(), 2);
    b.kube.put(u"a"_s, u"3"_s);
    QTRY_VERIFY(b.isSame());
    QCOMPARE(b.kube.lists(), 1);
    QCOMPARE(b.server.requests().last().param(u"resourceVersion"_s), "102");
}

void TstReflector::goesOnAfterACutInsideALine()
{
    Bench b;
    b.reflector.start();
    QTRY_COMPARE(b.state(), State::Live);
    b.kube.put(u"a"_s, u"1"_s);
    QTRY_VERIFY(b.isSame());
    b.kube.cutWatches();
    b.kube.put(u"b"_s, u"missed"_s);
    QTRY_VERIFY(b.isSame());
    QCOMPARE(b.kube.lists(), 1);
    QTRY_COMPARE(b.state(), State::Live);
    QCOMPARE(b.reflector.unreadable(), 0);
}

void TstReflector::expiredWatchListsAgain()
{
    Bench b;
    b.kube.put(u"a"_s, u"1"_s);
    b.reflector.start();
    QTRY_COMPARE(b.state(), State::Live);
    b.kube.put(u"a"_s, u"2"_s);
    QTRY_VERIFY(b.isSame());
    b.kube.sendError(410, u"Expired"_s, u"too old resource version: 64 (237)"_s);
    b.kube.drop(u"a"_s);
    b.kube.put(u"b"_s, u"1"_s);
    QTRY_VERIFY(b.isSame());
    QCOMPARE(b.kube.lists(), 2);
    // At least as fresh as what was seen, from the watch cache.
    QCOMPARE(b.server.requests().at(2).param(u"resourceVersion"_s), "102");
    QTRY_COMPARE(b.state(), State::Live);
}

void TstReflector::httpGoneOnWatchListsAgain()
{
    Bench b;
    b.reflector.start();
    QTRY_COMPARE(b.state(), State::Live);
    b.kube.put(u"a"_s, u"1"_s);
    QTRY_VERIFY(b.isSame());
    b.kube.failNext(1, 410, u"Gone"_s);
    b.kube.endWatches();
    QTRY_COMPARE(b.kube.lists(), 2);
    QTRY_COMPARE(b.state(), State::Live);
}

void TstReflector::versionOfTheFutureIsForgotten()
{
    Bench b;
    b.kube.put(u"a"_s, u"1"_s);
    b.reflector.start();
    QTRY_COMPARE(b.state(), State::Live);
    b.kube.failNext(1, 504, u"Timeout"_s);
    // A server restored from a backup: our version is ahead of it.
    FakeKube restored(&b.server, "/api/v1/pods");
    for (int i = 0; i < 3; ++i) {
        b.kube.put(u"a"_s, QString::number(i));
    }
    QTRY_VERIFY(b.isSame());
    b.kube.sendError(410, u"Expired"_s, u"old"_s);
    QTRY_COMPARE(b.rows().size(), 0);
    QTRY_COMPARE(b.state(), State::Live);
    QCOMPARE(restored.lists(), 2);
    const auto &list = b.server.requests().at(3);
    QVERIFY(!list.query.hasQueryItem(u"resourceVersion"_s));
    QCOMPARE(list.param(u"limit"_s), "500");
}

void TstReflector::refusedServerIsFoundAgain()
{
    Bench b;
    b.kube.put(u"a"_s, u"1"_s);
    b.reflector.start();
    QTRY_COMPARE(b.state(), State::Live);
    b.server.down();
    QTRY_COMPARE(b.state(), State::Reconnecting);
    QTRY_VERIFY(b.store.status().retryAtMs > 0);
    QVERIFY(b.store.status().staleSinceMs > 0);
    QCOMPARE(b.rows().size(), 1);
    b.server.up();
    QTRY_COMPARE(b.state(), State::Live);
    QCOMPARE(b.store.status().staleSinceMs, 0);
    b.kube.put(u"b"_s, u"1"_s);
    QTRY_VERIFY(b.isSame());
}

void TstReflector::deniedIsToldAndAskedAgain()
{
    Bench b;
    b.kube.failNext(2, 403, u"Forbidden"_s);
    b.reflector.start();
    QTRY_COMPARE(b.state(), State::Denied);
    QCOMPARE(b.store.status().error.code, base::Error::Code::Forbidden);
    QCOMPARE(b.store.status().error.reason, u"Forbidden"_s);
    QTRY_COMPARE(b.state(), State::Live);
}

void TstReflector::rateLimitOnListWaits()
{
    Bench b;
    b.kube.failNext(1, 429, u"TooManyRequests"_s, {{"Retry-After", "1"}});
    b.reflector.start();
    QTRY_COMPARE(b.state(), State::Reconnecting);
    const qint64 wait = b.store.status().retryAtMs - b.clock.nowMs();
    QVERIFY2(wait > 500 && wait <= 1'000, qPrintable(QString::number(wait)));
    b.reflector.resume(); // waits for it all the same
    QCOMPARE(b.state(), State::Reconnecting);
    QTRY_COMPARE(b.state(), State::Live);
}

void TstReflector::bookmarkIsNoRow()
{
    Bench b;
    b.reflector.start();
    QTRY_COMPARE(b.state(), State::Live);
    b.kube.put(u"a"_s, u"1"_s);
    b.kube.bookmark();
    QTRY_COMPARE(b.reflector.state().resourceVersion, "101");
    QTRY_COMPARE(b.rows().size(), 1);
    QCOMPARE(b.reflector.unreadable(), 0);
    QCOMPARE(b.sink.reads(), 1);
}

void TstReflector::unreadableObjectsAreCounted()
{
    Bench b;
    b.reflector.start();
    QTRY_COMPARE(b.state(), State::Live);
    b.kube.put({}, u"an object without a uid"_s);
    b.kube.put(u"a"_s, u"1"_s);
    QTRY_COMPARE(b.rows().size(), 1);
    QCOMPARE(b.reflector.unreadable(), 1);
    QVERIFY(b.store.status().error.detail.contains("1 objects could not be read"_L1));
    QCOMPARE(b.state(), State::Live);
}

void TstReflector::silentPeerIsNoticed()
{
    Bench b;
    kube::watch::Config config = quick();
    config.minWatch = config.maxWatch = 0s;
    config.idleSlack = 1s;
    b.reflector.setConfig(config);
    b.kube.setSilent(true);
    b.reflector.start();
    QTRY_COMPARE(b.state(), State::Live);
    b.kube.put(u"a"_s, u"never told"_s);
    QTRY_VERIFY(b.kube.watches() >= 2);
    QTRY_VERIFY(b.isSame()); // the new watch begins with what was missed
}

void TstReflector::suspendAndResume()
{
    Bench b;
    b.kube.put(u"a"_s, u"1"_s);
    b.reflector.start();
    QTRY_COMPARE(b.state(), State::Live);
    b.reflector.suspend();
    QCOMPARE(b.state(), State::Stale);
    QVERIFY(b.store.status().staleSinceMs > 0);
    QTRY_COMPARE(b.kube.openWatches(), 0);
    b.kube.put(u"b"_s, u"1"_s);
    b.reflector.resume();
    QTRY_COMPARE(b.state(), State::Live);
    QTRY_VERIFY(b.isSame());
    QCOMPARE(b.kube.lists(), 1);
}

void TstReflector::missedDeleteSurfacesAtTheNextList()
{
    Bench b;
    b.kube.put(u"a"_s, u"1"_s);
    b.kube.put(u"b"_s, u"1"_s);
    b.reflector.start();
    QTRY_COMPARE(b.state(), State::Live);
    b.reflector.suspend();
    b.kube.drop(u"a"_s);
    b.kube.compact();
    b.store.flush();
    QSignalSpy batches(&b.store, &store::Store::batchReady);
    QVERIFY(batches.isValid());
    b.reflector.resume();
    QTRY_VERIFY(b.isSame());
    QTRY_COMPARE(b.state(), State::Live);
    b.store.flush();
    QList<QByteArray> removed;
    for (const auto &call : batches) {
        const auto batch = call.first().value<store::Batch>();
        QVERIFY(!batch.reset);
        QVERIFY2(batch.upserted.isEmpty(), "what did not change is not told");
        removed += batch.removed;
    }
    QCOMPARE(removed, QList<QByteArray>{"a"});
}

void TstReflector::serverRestoredFromABackupIsNoticed()
{
    Bench b;
    for (int i = 0; i < 10; ++i) {
        b.kube.put(u"a"_s, QString::number(i));
    }
    b.reflector.start();
    QTRY_COMPARE(b.state(), State::Live);
    // Its counter is behind ours: a watch from our version would hear nothing for a long time.
    b.kube.restore(50);
    b.kube.put(u"a"_s, u"after"_s);
    QTRY_VERIFY(b.isSame());
    QTRY_COMPARE(b.state(), State::Live);
    b.kube.put(u"b"_s, u"new"_s);
    QTRY_VERIFY(b.isSame());
    QCOMPARE(b.kube.checks(), 1);
    QCOMPARE(b.reflector.state().resourceVersion, "52");
}

void TstReflector::lateAndRepeatedEventsChangeNothing()
{
    Bench b;
    b.kube.put(u"a"_s, u"1"_s);
    b.kube.put(u"b"_s, u"1"_s);
    b.reflector.start();
    QTRY_COMPARE(b.state(), State::Live);
    b.kube.put(u"a"_s, u"2"_s);
    b.kube.drop(u"b"_s);
    b.kube.say(b.kube.line("MODIFIED", u"a"_s, u"1"_s, 101));
    b.kube.say(b.kube.line("ADDED", u"b"_s, u"1"_s, 102));
    b.kube.say(b.kube.line("DELETED", u"a"_s, u"1"_s, 101));
    b.kube.put(u"c"_s, u"1"_s);
    QTRY_VERIFY(b.rows().contains(u"c"_s));
    QVERIFY(b.isSame());
    QCOMPARE(b.reflector.state().resourceVersion, "105");
}

void TstReflector::garbledEventIsReadAgain()
{
    Bench b;
    b.kube.put(u"a"_s, u"1"_s);
    b.reflector.start();
    QTRY_COMPARE(b.state(), State::Live);
    b.kube.put(u"a"_s, u"2"_s);
    QTRY_VERIFY(b.isSame());
    b.kube.say("{\"type\":\"MODIFIED\",\"object\":{\"metadata\":{\"uid\":7,}}}\n");
    QTRY_COMPARE(b.kube.watches(), 2);
    b.kube.put(u"a"_s, u"3"_s);
    QTRY_VERIFY(b.isSame());
    QTRY_COMPARE(b.state(), State::Live);
    QCOMPARE(b.reflector.unreadable(), 0);
    QVERIFY(b.store.status().error.detail.isEmpty());
}

void TstReflector::garbledListIsReadAgain()
{
    FakeApiServer server;
    int lists = 0;
    server.setHandler([&lists](const FakeRequest &request, FakeExchange *exchange) {
        if (request.param(u"watch"_s) == "1") {
            exchange->begin(200);
            return;
        }
        const QByteArray uid = ++lists == 1 ? "7" : "\"a\"";
        exchange->reply(200,
                        R"({"metadata":{"resourceVersion":"5"},"items":[{"metadata":{"uid":)" + uid
                            + R"(},"value":"1"}]})");
    });
    kube::CurlTransport transport(identityOf(server));
    const base::SystemClock clock;
    TestSink sink;
    store::Store store;
    kube::Reflector reflector(&transport, pods(), {}, &sink, &store, &clock);
    reflector.setConfig(quick());
    reflector.start();
    QTRY_COMPARE(store.status().state, State::Live);
    QCOMPARE(store.size(), 1);
    QCOMPARE(reflector.unreadable(), 0);
    QCOMPARE(lists, 2);
}

void TstReflector::storeEqualsServerAfterAnything_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TstReflector::storeEqualsServerAfterAnything()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Bench b;
    b.reflector.start();
    const auto mutate = [&] {
        const QString uid = QString::number(random.bounded(40));
        if (random.bounded(4) == 0) {
            b.kube.drop(uid);
        } else {
            b.kube.put(uid, QString::number(random.bounded(1000)));
        }
    };
    const auto disturb = [&] {
        switch (random.bounded(10)) {
        case 0:
            b.kube.cutWatches();
            break;
        case 1:
            b.kube.endWatches();
            break;
        case 2:
            b.kube.compact();
            break;
        case 3:
            b.kube.sendError(410, u"Expired"_s, u"old"_s);
            break;
        case 4:
            b.kube.sendError(500, u"InternalError"_s, u"broken"_s);
            break;
        case 5:
            b.kube.failNext(2, 500, u"InternalError"_s);
            break;
        case 6:
            b.kube.bookmark();
            break;
        case 7:
            b.server.cutAll();
            break;
        case 8:
            b.reflector.refresh();
            break;
        default:
            b.transport.dropConnections();
            break;
        }
    };
    for (int i = 0; i < 400; ++i) {
        mutate();
        if (random.bounded(12) == 0) {
            disturb();
        }
        if (random.bounded(3) == 0) {
            QCoreApplication::processEvents();
        }
    }
    b.kube.failNext(0, 0, {});
    QTRY_COMPARE(b.state(), State::Live);
    QTRY_VERIFY2(b.isSame(), qPrintable(u"seed %1"_s.arg(seed)));
}

QTEST_GUILESS_MAIN(TstReflector)
#include "tst_reflector.moc"
