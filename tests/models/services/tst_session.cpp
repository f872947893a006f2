// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session.h"
#include "support/fakekube.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::tests;
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

kube::Context contextOf(const FakeApiServer &server)
{
    kube::Identity identity;
    identity.server = server.url();
    kube::Context context;
    context.name = u"fake"_s;
    context.identity = identity;
    return context;
}

/// A session with one table open, and what that table was told.
struct Bench
{
    FakeApiServer server;
    FakeKube kube{&server, "/api/v1/pods"};
    models::Session session{contextOf(server)};
    QObject listener;
    QSet<QByteArray> rows;
    QStringList lastCells; ///< the last cell of each row of the last batch
    store::StreamStatus status;

    Bench()
    {
        kube.put(u"a"_s, u"1"_s);
        session.start();
        auto *relay = new models::BatchRelay; // the session's from attach() on
        QObject::connect(relay, &models::BatchRelay::batch, &listener,
                         [this](const store::Batch &batch) {
                             if (batch.reset) {
                                 rows.clear();
                             }
                             for (const QByteArray &uid : batch.removed) {
                                 rows.remove(uid);
                             }
                             for (const store::RowPtr &row : batch.upserted) {
                                 const std::string_view uid = row->uid();
                                 rows.insert({uid.data(), qsizetype(uid.size())});
                             }
                             if (!batch.upserted.isEmpty()) {
                                 lastCells.clear();
                             }
                             for (const store::RowPtr &row : batch.upserted) {
                                 lastCells << row->cells().back().display(0);
                             }
                             status = batch.status;
                         });
        session.attach(1, pods(), {}, relay);
    }
    [[nodiscard]] bool isSame() const { return rows.size() == kube.values().size(); }
};

} // namespace

class TstSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void resumeGoesOnWithoutAList();
    void resumeThatNoSuspendCameBeforeGoesOnToo();
    void serverThatWasGoneIsFoundAgain();
    void serverThatWasNeverThereIsFoundToo();
    void customColumnsAreReadByTheSameWatch();
    void serverRestoredFromABackupIsNoticed();
};

void TstSession::resumeGoesOnWithoutAList()
{
    Bench b;
    QTRY_COMPARE_WITH_TIMEOUT(b.status.state, State::Live, 20'000);
    b.session.suspend();
    QTRY_COMPARE_WITH_TIMEOUT(b.status.state, State::Stale, 20'000);
    QVERIFY(b.status.staleSinceMs > 0);
    QTRY_COMPARE_WITH_TIMEOUT(b.kube.openWatches(), 0, 20'000);
    b.kube.put(u"b"_s, u"1"_s);
    b.session.resume();
    QTRY_COMPARE_WITH_TIMEOUT(b.status.state, State::Live, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(b.isSame(), 20'000);
    QCOMPARE(b.kube.lists(), 1);
    QCOMPARE(b.kube.checks(), 1);
}

void TstSession::customColumnsAreReadByTheSameWatch()
{
    using From = kinds::CustomColumn::From;
    Bench b;
    QTRY_COMPARE_WITH_TIMEOUT(b.status.state, State::Live, 20'000);
    const QList<kinds::CustomColumn> columns{{From::Path, u"{.value}"_s}};
    b.session.setCustomColumns("pods", columns);
    QTRY_COMPARE_WITH_TIMEOUT(b.lastCells, QStringList{u"1"_s}, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(b.status.state, State::Live, 20'000);
    QVERIFY(b.isSame());
    b.kube.put(u"a"_s, u"2"_s); // a change comes by the watch
    QTRY_COMPARE_WITH_TIMEOUT(b.lastCells, QStringList{u"2"_s}, 20'000);
    QCOMPARE(b.kube.lists(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(b.kube.openWatches(), 1, 20'000);
    b.session.setCustomColumns("pods", columns); // the same
    b.session.setCustomColumns("nodes", columns);
    b.kube.put(u"a"_s, u"3"_s);
    QTRY_COMPARE_WITH_TIMEOUT(b.lastCells, QStringList{u"3"_s}, 20'000);
    QCOMPARE(b.kube.lists(), 2);
}

void TstSession::resumeThatNoSuspendCameBeforeGoesOnToo()
{
    Bench b;
    QTRY_COMPARE_WITH_TIMEOUT(b.status.state, State::Live, 20'000);
    b.session.resume();
    b.kube.put(u"b"_s, u"1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(b.kube.watches(), 2, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(b.status.state, State::Live, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(b.isSame(), 20'000);
    QCOMPARE(b.kube.lists(), 1);
    QCOMPARE(b.kube.watches(), 2);
    QCOMPARE(b.kube.openWatches(), 1);
}

void TstSession::serverThatWasGoneIsFoundAgain()
{
    Bench b;
    QTRY_COMPARE_WITH_TIMEOUT(b.status.state, State::Live, 20'000);
    b.kube.put(u"before"_s, u"1"_s); // a watch that never told anything counts as none
    QTRY_VERIFY_WITH_TIMEOUT(b.isSame(), 20'000);
    b.server.down();
    QTRY_COMPARE_WITH_TIMEOUT(b.status.state, State::Reconnecting, 20'000);
    b.kube.put(u"b"_s, u"1"_s);
    b.server.up();
    QTRY_COMPARE_WITH_TIMEOUT(b.status.state, State::Live, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(b.isSame(), 20'000);
    QCOMPARE(b.kube.lists(), 1);
}

void TstSession::serverThatWasNeverThereIsFoundToo()
{
    FakeApiServer server;
    server.setHandler(
        [](const FakeRequest &, FakeExchange *exchange) { exchange->reply(200, "{}"); });
    const kube::Context context = contextOf(server);
    server.down();
    models::Session session(context);
    int failures = 0;
    connect(&session, &models::Session::failed, this, [&failures] { ++failures; });
    session.start();
    QTRY_COMPARE_WITH_TIMEOUT(failures, 3, 20'000);
    server.up();
    // Not when its backoff ends: the moment that the server is heard of.
    QTRY_COMPARE_GE_WITH_TIMEOUT(server.requests().size(), 2, 20'000);
    QCOMPARE(server.requests().at(0).path, QByteArray("/readyz"));
    QCOMPARE(server.requests().at(1).path, QByteArray("/version"));
}

void TstSession::serverRestoredFromABackupIsNoticed()
{
    Bench b;
    QTRY_COMPARE_WITH_TIMEOUT(b.status.state, State::Live, 20'000);
    b.kube.restore(50);
    b.kube.put(u"b"_s, u"1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(b.isSame(), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(b.status.state, State::Live, 20'000);
}

QTEST_GUILESS_MAIN(TstSession)
#include "tst_session.moc"
