// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sleepdetector.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace nantian;

class TstSleepDetector : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void timeThatPassesIsNoSleep();
    void sleepIsNoticedOnce();
    void aMachineFrozenFromOutsideIsNoticed();
    void aClockSetBackOrCorrectedIsNoSleep();
    void theSystemsClocksAgree();
};

void TstSleepDetector::timeThatPassesIsNoSleep()
{
    test::FakeClock clock;
    base::SleepDetector detector(&clock);
    QVERIFY(!detector.hasSlept());
    for (const qint64 ms : {5'000, 60'000, 3'600'000}) {
        clock.advance(ms);
        QVERIFY2(!detector.hasSlept(), "a busy machine asks late");
    }
}

void TstSleepDetector::sleepIsNoticedOnce()
{
    test::FakeClock clock;
    base::SleepDetector detector(&clock);
    QVERIFY(!detector.hasSlept());
    clock.advance(5'000);
    clock.sleep(10'000);
    QVERIFY(detector.hasSlept());
    clock.advance(5'000);
    QVERIFY(!detector.hasSlept());
}

void TstSleepDetector::aMachineFrozenFromOutsideIsNoticed()
{
    test::FakeClock clock;
    base::SleepDetector detector(&clock);
    QVERIFY(!detector.hasSlept());
    clock.jump(3'600'000);
    QVERIFY(detector.hasSlept());
}

void TstSleepDetector::aClockSetBackOrCorrectedIsNoSleep()
{
    test::FakeClock clock;
    base::SleepDetector detector(&clock);
    QVERIFY(!detector.hasSlept());
    clock.jump(-3'600'000);
    QVERIFY(!detector.hasSlept());
    clock.jump(10'000);
    QVERIFY(!detector.hasSlept());
}

void TstSleepDetector::theSystemsClocksAgree()
{
    const base::SystemClock clock;
    base::SleepDetector detector(&clock);
    QVERIFY(!detector.hasSlept());
    QVERIFY(!detector.hasSlept());
    QVERIFY(clock.bootMs() >= clock.monotonicMs());
}

QTEST_APPLESS_MAIN(TstSleepDetector)
#include "tst_sleepdetector.moc"
