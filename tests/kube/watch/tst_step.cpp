// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/watch/stepmachine.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::kube::watch;
using namespace std::chrono_literals;
using Code = base::Error::Code;
using StreamState = store::StreamStatus::State;

class TstStep : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstListIsOneRequestFromTheCache();
    void watchBeginsAtTheListsVersion();
    void watchTimesSpread_data();
    void watchTimesSpread();
    void endOfAWatchOpensAnotherAtOnce();
    void brokenWatchGoesOnAndIsTold();
    void shortWatchBacksOffAndLists();
    void expiredInsideTheStreamListsAtOnceOnce();
    void listErrors_data();
    void listErrors();
    void expiredPageAsksForEverything();
    void pagesCarryNoVersion();
    void watchErrorsThatWaitInPlace_data();
    void watchErrorsThatWaitInPlace();
    void backoffGrowsToItsLimitAndResets();
    void deniedIsAskedRarely();
    void deniedAfterLifeIsAskedSoon();
    void bookmarkMovesTheVersionOnly();
    void refreshListsInEveryState();
    void stopEndsEverything();
    void unwatchableIsPolled();
    void lateInputsChangeNothing();
    void newestIsAskedForWhenOurVersionIsWorthless();
    void versionNeverGoesBack();
    void shortWatchesWithEventsDoNotHammer();
    void tokenThatRanOutIsRenewedQuietly();
};

void TstStep::firstListIsOneRequestFromTheCache()
{
    Machine m;
    m.feed(Start());
    QVERIFY(m.in<Listing>());
    QCOMPARE(*m.effect<SendList>(), (SendList{"0", {}, 0, true}));
    QCOMPARE(m.status(), StreamState::Syncing);
    m.feed(ListProgress{250, 750});
    QCOMPARE(m.effect<SetStatus>()->status.received, 250);
    QCOMPARE(m.effect<SetStatus>()->status.expected, 1000);
}

void TstStep::watchBeginsAtTheListsVersion()
{
    Machine m;
    m.feed(Start());
    m.list("77");
    QVERIFY(m.in<Synced>());
    QVERIFY(m.effect<CommitList>());
    QCOMPARE(m.effect<OpenWatch>()->resourceVersion, "77");
    m.feed(WatchOpened());
    QVERIFY(m.in<Watching>());
    QCOMPARE(m.status(), StreamState::Live);
}

void TstStep::watchTimesSpread_data()
{
    QTest::addColumn<double>("random");
    QTest::addColumn<int>("timeout");
    QTest::newRow("least") << 0.0 << 300;
    QTest::newRow("middle") << 0.5 << 450;
    QTest::newRow("most") << 0.9999 << 599;
}

void TstStep::watchTimesSpread()
{
    QFETCH(double, random);
    QFETCH(int, timeout);
    Machine m;
    m.env.random = random;
    m.feed(Start());
    m.list();
    QCOMPARE(m.effect<OpenWatch>()->timeout, seconds(timeout));
    QCOMPARE(m.effect<OpenWatch>()->idle, milliseconds(seconds(timeout + 5)));
}

void TstStep::endOfAWatchOpensAnotherAtOnce()
{
    Machine m = Machine::watching();
    m.pass(400s);
    m.feed(WatchProgress{"15", 3});
    m.feed(WatchEnded{});
    QVERIFY(m.in<Synced>());
    QCOMPARE(m.effect<OpenWatch>()->resourceVersion, "15");
    QVERIFY(!m.effect<SendList>());
    QVERIFY2(!m.effect<SetStatus>(), "still as good as live");
    // One that lived long without events is no failure either.
    m.feed(WatchOpened());
    m.pass(1s);
    m.feed(WatchEnded{});
    QVERIFY(m.effect<OpenWatch>());
}

void TstStep::brokenWatchGoesOnAndIsTold()
{
    Machine m = Machine::watching();
    m.feed(WatchProgress{"15", 1});
    m.feed(WatchEnded{std::unexpected(errorOf(Code::Network))});
    QCOMPARE(m.effect<CheckVersion>()->resourceVersion, "15");
    QCOMPARE(m.status(), StreamState::Reconnecting);
    QCOMPARE(m.effect<SetStatus>()->status.staleSinceMs, m.env.wallMs);
    m.feed(VersionChecked());
    QCOMPARE(m.effect<OpenWatch>()->resourceVersion, "15");
    m.feed(WatchOpened());
    QCOMPARE(m.status(), StreamState::Live);
    QCOMPARE(m.effect<SetStatus>()->status.staleSinceMs, 0);
}

void TstStep::shortWatchBacksOffAndLists()
{
    Machine m = Machine::watching();
    m.pass(999ms);
    m.feed(WatchEnded{});
    QVERIFY(m.in<BackingOff>());
    QCOMPARE(m.effect<StartTimer>()->delay, 800ms);
    m.pass(800ms);
    m.feed(TimerFired());
    QCOMPARE(*m.effect<SendList>(), (SendList{"10", {}, 0, true}));
}

void TstStep::expiredInsideTheStreamListsAtOnceOnce()
{
    Machine m = Machine::watching();
    m.feed(WatchError{errorOf(Code::Gone, 410, u"Expired"_s)});
    QVERIFY(m.effect<CloseStream>());
    QCOMPARE(*m.effect<SendList>(), (SendList{"10", {}, 0, true}));
    // The new list's watch is expired as well: no hammering.
    m.list("10");
    m.feed(WatchOpened());
    m.feed(WatchError{errorOf(Code::Gone, 410, u"Expired"_s)});
    QVERIFY(m.in<BackingOff>());
    QVERIFY(!m.effect<SendList>());
}

void TstStep::listErrors_data()
{
    QTest::addColumn<base::Error>("error");
    QTest::addColumn<bool>("consistentAtOnce");
    QTest::addColumn<int>("status");
    QTest::newRow("expired") << errorOf(Code::Gone, 410) << true << int(StreamState::Syncing);
    QTest::newRow("too large") << tooLarge() << true << int(StreamState::Syncing);
    QTest::newRow("500") << errorOf(Code::ServerError, 500) << false
                         << int(StreamState::Reconnecting);
    QTest::newRow("504 of another kind")
        << errorOf(Code::ServerError, 504) << false << int(StreamState::Reconnecting);
    QTest::newRow("401") << errorOf(Code::Unauthorized, 401) << false << int(StreamState::Failed);
    QTest::newRow("403") << errorOf(Code::Forbidden, 403) << false << int(StreamState::Denied);
    QTest::newRow("404") << errorOf(Code::NotFound, 404) << false << int(StreamState::Failed);
    QTest::newRow("429") << errorOf(Code::RateLimited, 429) << false
                         << int(StreamState::Reconnecting);
    QTest::newRow("wrong CA") << errorOf(Code::Tls) << false << int(StreamState::Failed);
    QTest::newRow("refused") << refused() << false << int(StreamState::Reconnecting);
    QTest::newRow("broken body") << errorOf(Code::Parse) << false << int(StreamState::Failed);
}

void TstStep::listErrors()
{
    QFETCH(base::Error, error);
    QFETCH(bool, consistentAtOnce);
    QFETCH(int, status);
    Machine m;
    m.feed(Start());
    m.feed(ListFailed{error});
    QVERIFY(m.effect<AbortList>());
    if (error.code != Code::Unauthorized) {
        QCOMPARE(int(m.status()), status);
    }
    if (!consistentAtOnce) {
        if (error.code == Code::Unauthorized) {
            QVERIFY2(m.effect<SendList>(), "once more with what the user's plugin says now");
            m.feed(ListFailed{error});
        }
        QVERIFY(m.in<BackingOff>());
        QVERIFY(m.effect<StartTimer>()->delay > 0ms);
        QCOMPARE(int(m.status()), status);
        QCOMPARE(m.effect<SetStatus>()->status.error, error);
        QCOMPARE(m.effect<SetStatus>()->status.retryAtMs,
                 m.env.wallMs + m.effect<StartTimer>()->delay.count());
        return;
    }
    QVERIFY(m.in<ListingPage>());
    QCOMPARE(*m.effect<SendList>(), (SendList{{}, {}, 500, true}));
    m.feed(ListFailed{error}); // once, not for ever
    QVERIFY(m.in<BackingOff>());
}

void TstStep::expiredPageAsksForEverything()
{
    Machine m;
    m.feed(Start());
    m.feed(ListFailed{tooLarge()});
    m.feed(ListDone{{"20", "page2", 100}});
    QCOMPARE(*m.effect<SendList>(), (SendList{{}, "page2", 500, false}));
    m.feed(ListFailed{errorOf(Code::Gone, 410)});
    QVERIFY(m.effect<AbortList>());
    QCOMPARE(*m.effect<SendList>(), (SendList{{}, {}, 0, true}));
    QVERIFY(m.in<Listing>());
    m.list("30");
    QCOMPARE(m.effect<OpenWatch>()->resourceVersion, "30");
}

void TstStep::pagesCarryNoVersion()
{
    Machine m;
    m.feed(Start());
    m.feed(ListFailed{errorOf(Code::Gone, 410)});
    m.feed(ListDone{{"20", "p2", -1}});
    QVERIFY(m.effect<SendList>()->resourceVersion.isEmpty());
    QVERIFY(!m.effect<CommitList>());
    m.feed(ListDone{{"20", {}, -1}});
    QVERIFY(m.effect<CommitList>());
}

void TstStep::watchErrorsThatWaitInPlace_data()
{
    QTest::addColumn<base::Error>("error");
    QTest::addColumn<bool>("asEvent");
    QTest::addColumn<qint64>("delay");
    base::Error later = errorOf(Code::RateLimited, 429);
    later.retryAfter = 7s;
    QTest::newRow("refused") << refused() << false << 2'000LL;
    QTest::newRow("refused by the proxy")
        << errorOf(Code::Network, 0, u"ProxyRefused"_s) << false << 2'000LL;
    QTest::newRow("no way there") << errorOf(Code::Network) << false << 800LL;
    QTest::newRow("no answer") << errorOf(Code::Timeout) << false << 800LL;
    QTest::newRow("429") << errorOf(Code::RateLimited, 429) << false << 800LL;
    QTest::newRow("429 with Retry-After") << later << false << 7'000LL;
    QTest::newRow("429 inside 200") << later << true << 7'000LL;
}

void TstStep::watchErrorsThatWaitInPlace()
{
    QFETCH(base::Error, error);
    QFETCH(bool, asEvent);
    QFETCH(qint64, delay);
    Machine m = Machine::watching();
    m.pass(10s);
    if (asEvent) {
        m.feed(WatchError{error});
    } else {
        m.feed(WatchEnded{});
        m.feed(WatchEnded{std::unexpected(error)});
    }
    QVERIFY(m.in<Synced>());
    QVERIFY(!m.effect<SendList>());
    QCOMPARE(m.effect<StartTimer>()->delay.count(), delay);
    QCOMPARE(m.status(), StreamState::Reconnecting);
    m.feed(TimerFired());
    if (error.code != Code::RateLimited) {
        QCOMPARE(m.effect<CheckVersion>()->resourceVersion, "10");
        m.feed(VersionChecked());
    }
    QCOMPARE(m.effect<OpenWatch>()->resourceVersion, "10");
}

void TstStep::backoffGrowsToItsLimitAndResets()
{
    Machine m;
    m.feed(Start());
    const QList<qint64> expected{800, 1'600, 3'200, 6'400, 12'800, 25'600, 30'000, 30'000};
    for (const qint64 delay : expected) {
        m.feed(ListFailed{errorOf(Code::ServerError, 500)});
        QCOMPARE(m.effect<StartTimer>()->delay.count(), delay);
        m.feed(TimerFired());
    }
    m.pass(120s);
    m.feed(ListFailed{errorOf(Code::ServerError, 500)});
    QCOMPARE(m.effect<StartTimer>()->delay, 800ms);
    m.feed(TimerFired());
    m.env.random = 0.5;
    m.feed(ListFailed{errorOf(Code::ServerError, 500)});
    QCOMPARE(m.effect<StartTimer>()->delay, 2'400ms);
}

void TstStep::deniedIsAskedRarely()
{
    Machine m;
    m.feed(Start());
    m.feed(ListFailed{errorOf(Code::Forbidden, 403)});
    QCOMPARE(m.effect<StartTimer>()->delay, 60s);
    m.feed(Refresh());
    QVERIFY(m.effect<SendList>());
}

void TstStep::deniedAfterLifeIsAskedSoon()
{
    Machine m = Machine::watching();
    m.pass(10s);
    m.feed(WatchEnded{});
    m.feed(WatchEnded{std::unexpected(errorOf(Code::Forbidden, 403))});
    QCOMPARE(m.status(), StreamState::Denied);
    QVERIFY(m.effect<StartTimer>()->delay < 2s);
    for (int i = 0; i < 4; ++i) {
        m.feed(TimerFired());
        m.feed(ListFailed{errorOf(Code::Forbidden, 403)});
    }
    QCOMPARE(m.effect<StartTimer>()->delay, 60s);
}

void TstStep::bookmarkMovesTheVersionOnly()
{
    Machine m = Machine::watching();
    m.feed(WatchProgress{"99", 1});
    QCOMPARE(m.state.resourceVersion, "99");
    QVERIFY(m.effects.empty());
    m.feed(WatchProgress{{}, 1});
    QCOMPARE(m.state.resourceVersion, "99");
}

void TstStep::refreshListsInEveryState()
{
    Machine m = Machine::watching();
    m.feed(Refresh());
    QVERIFY(m.effect<CloseStream>());
    QCOMPARE(*m.effect<SendList>(), (SendList{"10", {}, 0, true}));
    m.feed(Refresh());
    QVERIFY2(m.effects.empty(), "a list is under way");
    m.list();
    m.feed(Refresh());
    QVERIFY(m.effect<SendList>());
    Machine stopped;
    stopped.feed(Refresh());
    QVERIFY(stopped.effects.empty());
}

void TstStep::stopEndsEverything()
{
    Machine m = Machine::watching();
    m.feed(Stop());
    QVERIFY(m.in<Stopped>());
    QVERIFY(m.effect<CloseStream>());
    QVERIFY(m.effect<StopTimer>());
    QCOMPARE(m.status(), StreamState::Idle);
    m.feed(WatchEnded{});
    QVERIFY(m.effects.empty());
}

void TstStep::unwatchableIsPolled()
{
    Machine m;
    m.config.canWatch = false;
    m.feed(Start());
    m.list();
    QCOMPARE(m.effect<StartTimer>()->delay, m.config.pollInterval);
    QCOMPARE(m.status(), StreamState::Live);
    m.feed(TimerFired());
    QVERIFY(m.effect<SendList>());
}

void TstStep::lateInputsChangeNothing()
{
    Machine m = Machine::watching();
    for (const Input &input :
         {Input(ListDone{{"1", "c", 5}}), Input(ListFailed{refused()}), Input(ListProgress{1, 2}),
          Input(WatchOpened()), Input(Start()), Input(VersionChecked()), Input(Resume())})
    {
        m.feed(input);
        QVERIFY(m.in<Watching>());
        QVERIFY(m.effects.empty());
    }
}

void TstStep::newestIsAskedForWhenOurVersionIsWorthless()
{
    Machine m = Machine::watching();
    m.feed(WatchError{errorOf(Code::Gone, 410, u"Expired"_s)});
    m.feed(ListFailed{tooLarge()});
    QCOMPARE(*m.effect<SendList>(), (SendList{{}, {}, 500, true}));
    m.feed(ListFailed{errorOf(Code::ServerError, 500)});
    m.feed(TimerFired());
    // "0" would be any version, also one from before what is shown.
    QCOMPARE(*m.effect<SendList>(), (SendList{{}, {}, 500, true}));
}

void TstStep::versionNeverGoesBack()
{
    Machine m = Machine::watching();
    m.feed(WatchProgress{"99", 1});
    m.feed(WatchProgress{"12", 1});
    QCOMPARE(m.state.resourceVersion, "99");
    m.feed(WatchProgress{"100", 1});
    QCOMPARE(m.state.resourceVersion, "100");
    m.feed(WatchProgress{"opaque", 1});
    QCOMPARE(m.state.resourceVersion, "opaque");
}

void TstStep::shortWatchesWithEventsDoNotHammer()
{
    Machine m = Machine::watching();
    int atOnce = 0;
    for (int i = 0; i < 6; ++i) {
        m.feed(WatchProgress{"11", 1});
        m.feed(WatchEnded{});
        if (m.effect<StartTimer>()) {
            QVERIFY(m.effect<StartTimer>()->delay >= 800ms);
            m.feed(TimerFired());
        } else {
            ++atOnce;
        }
        QVERIFY(m.effect<OpenWatch>());
        m.feed(WatchOpened());
    }
    QCOMPARE(atOnce, 2);
    // One that lives is trusted again.
    m.pass(10s);
    m.feed(WatchEnded{});
    QVERIFY(m.effect<OpenWatch>());
}

void TstStep::tokenThatRanOutIsRenewedQuietly()
{
    const base::Error refusal = errorOf(Code::Unauthorized, 401);
    Machine m = Machine::watching();
    m.pass(400s);
    m.feed(WatchEnded{});
    m.feed(WatchEnded{std::unexpected(refusal)});
    QVERIFY(m.effect<OpenWatch>());
    QVERIFY2(!m.effect<SetStatus>(), "nobody needs to hear of it");
    m.feed(WatchOpened());
    QCOMPARE(m.status(), StreamState::Live);
    // Refused with new credentials too: that is told, and not asked again and again.
    m.pass(400s);
    m.feed(WatchEnded{});
    m.feed(WatchEnded{std::unexpected(refusal)});
    m.feed(WatchEnded{std::unexpected(refusal)});
    QVERIFY(m.in<BackingOff>());
    QCOMPARE(m.status(), StreamState::Failed);
}

QTEST_APPLESS_MAIN(TstStep)
#include "tst_step.moc"
