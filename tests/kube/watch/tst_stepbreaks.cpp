// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The watch's state machine where a stream falls silent, breaks, or is put to sleep.
#include "kube/watch/stepmachine.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::kube::watch;
using namespace std::chrono_literals;
using Code = base::Error::Code;
using StreamState = store::StreamStatus::State;

class TstStepBreaks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void suspendAndResume();
    void staleSinceIsTheEndOfTheLastWatch();
    void afterABreakTheVersionIsChecked_data();
    void afterABreakTheVersionIsChecked();
    void resumeObeysRetryAfterAndSpreads();
    void silenceAfterBookmarksIsDeath();
    void silenceWithoutBookmarksIsDeathOnce();
};

void TstStepBreaks::suspendAndResume()
{
    Machine m = Machine::watching();
    m.feed(Suspend());
    QVERIFY(m.in<Suspended>());
    QVERIFY(m.effect<CloseStream>());
    QCOMPARE(m.status(), StreamState::Stale);
    m.feed(TimerFired());
    QVERIFY(m.effects.empty());
    m.env.random = 0.25;
    m.feed(Resume());
    QCOMPARE(m.effect<StartTimer>()->delay, 250ms);
    m.feed(TimerFired());
    QVERIFY2(m.effect<CheckVersion>(), "whatever happened meanwhile");
    m.feed(VersionChecked());
    QCOMPARE(m.effect<OpenWatch>()->resourceVersion, "10");

    Machine young;
    young.feed(Start());
    young.feed(Suspend());
    QVERIFY(young.effect<AbortList>());
    young.env.random = 0.5;
    young.feed(Resume());
    QCOMPARE(young.effect<StartTimer>()->delay, 500ms);
    young.feed(TimerFired());
    QVERIFY(young.effect<SendList>());

    Machine waiting;
    waiting.feed(Start());
    waiting.feed(ListFailed{errorOf(Code::ServerError, 500)});
    waiting.env.random = 0.1;
    waiting.feed(Resume());
    QCOMPARE(waiting.effect<StartTimer>()->delay, 100ms);
    waiting.feed(TimerFired());
    QVERIFY(waiting.effect<SendList>());
}

void TstStepBreaks::staleSinceIsTheEndOfTheLastWatch()
{
    Machine m = Machine::watching();
    m.pass(30s);
    m.feed(WatchProgress{"11", 1});
    const qint64 ended = m.env.wallMs;
    m.feed(WatchEnded{std::unexpected(errorOf(Code::Network))});
    for (int i = 0; i < 3; ++i) {
        m.pass(2s);
        m.feed(VersionChecked{std::unexpected(refused())});
        QCOMPARE(m.effect<SetStatus>()->status.staleSinceMs, ended);
        m.feed(TimerFired());
    }
}

void TstStepBreaks::afterABreakTheVersionIsChecked_data()
{
    QTest::addColumn<base::Error>("answer");
    QTest::addColumn<bool>("known");
    QTest::newRow("a version of the future") << tooLarge() << false;
    QTest::newRow("long forgotten") << errorOf(Code::Gone, 410) << false;
    QTest::newRow("a server that does not understand") << errorOf(Code::Invalid, 400) << true;
}

void TstStepBreaks::afterABreakTheVersionIsChecked()
{
    QFETCH(base::Error, answer);
    QFETCH(bool, known);
    Machine m = Machine::watching();
    m.pass(10s);
    m.feed(WatchEnded{std::unexpected(errorOf(Code::Network))});
    QVERIFY(!m.effect<OpenWatch>());
    QCOMPARE(m.effect<CheckVersion>()->resourceVersion, "10");
    m.feed(VersionChecked{std::unexpected(answer)});
    if (known) {
        QVERIFY(m.effect<OpenWatch>());
        return;
    }
    // A watch from there would be answered with 200 and silence: what there is now, at any version.
    QCOMPARE(*m.effect<SendList>(), (SendList{{}, {}, 500, true}));
    m.list("5");
    QCOMPARE(m.effect<OpenWatch>()->resourceVersion, "5");
}

void TstStepBreaks::resumeObeysRetryAfterAndSpreads()
{
    base::Error later = errorOf(Code::RateLimited, 429);
    later.retryAfter = 30s;
    Machine m;
    m.env.random = 0.5;
    m.feed(Start());
    m.feed(ListFailed{later});
    m.pass(10s);
    m.feed(Resume());
    QVERIFY2(m.effects.empty(), "the server asked for 30 s");
    m.feed(Suspend());
    m.feed(Resume());
    QCOMPARE(m.effect<StartTimer>()->delay, 20s);
    m.pass(21s);
    m.feed(Resume());
    QCOMPARE(m.effect<StartTimer>()->delay, 500ms);

    Machine watch = Machine::watching();
    watch.pass(10s);
    watch.feed(WatchEnded{});
    watch.feed(WatchEnded{std::unexpected(later)});
    watch.feed(Resume());
    QVERIFY(watch.effects.empty());
}

void TstStepBreaks::silenceAfterBookmarksIsDeath()
{
    Machine m = Machine::watching();
    QCOMPARE(m.effect<StartTimer>()->delay, m.config.heartbeat);
    m.pass(60s);
    m.feed(WatchProgress{"11", 1, true});
    QVERIFY(m.effects.empty());
    m.pass(30s);
    m.feed(WatchProgress{"12", 1});
    const qint64 lastWord = m.env.wallMs;
    m.pass(38s);
    m.feed(TimerFired());
    QVERIFY2(m.in<Watching>(), "events are heartbeats too");
    QCOMPARE(m.effect<StartTimer>()->delay, 30s);
    m.pass(30s);
    m.feed(TimerFired());
    QVERIFY(m.effect<CloseStream>());
    QVERIFY(m.effect<CheckVersion>());
    QCOMPARE(m.status(), StreamState::Reconnecting);
    QCOMPARE(m.effect<SetStatus>()->status.staleSinceMs, lastWord);
    QCOMPARE(m.effect<SetStatus>()->status.error.code, Code::Timeout);
    // The next has to prove itself first: a server may have stopped sending them.
    m.feed(VersionChecked());
    m.feed(WatchOpened());
    QVERIFY(!m.effect<StartTimer>());
    m.pass(100s);
    m.feed(TimerFired());
    QVERIFY(m.in<Watching>());
}

void TstStepBreaks::silenceWithoutBookmarksIsDeathOnce()
{
    Machine m = Machine::watching();
    m.pass(68s);
    m.feed(TimerFired());
    QVERIFY2(m.effect<CheckVersion>(), "once, to find out");
    m.feed(VersionChecked());
    m.feed(WatchOpened());
    QVERIFY(!m.effect<StartTimer>());
    m.pass(200s);
    m.feed(TimerFired());
    QVERIFY(m.in<Watching>());
    m.feed(WatchProgress{"11", 1, true});
    QVERIFY2(!m.effect<StartTimer>(), "a bookmark that came so late promises nothing");
    m.pass(60s);
    m.feed(WatchProgress{"11", 1, true});
    QCOMPARE(m.effect<StartTimer>()->delay, m.config.heartbeat);
}

QTEST_APPLESS_MAIN(TstStepBreaks)
#include "tst_stepbreaks.moc"
