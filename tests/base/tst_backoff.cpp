// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/backoff.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace nantian;
using std::chrono::milliseconds;

class TstBackoff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void delaysDoubleUpToTheLimit();
    void jitterStretches();
    void quietStartsAgain();
    void resetStartsAgain();
    void clockJumpsDoNotMatter();
};

void TstBackoff::delaysDoubleUpToTheLimit()
{
    test::FakeClock clock;
    base::Backoff backoff(&clock, [] { return 0.0; });
    QList<qint64> delays;
    for (int i = 0; i < 8; ++i) {
        const milliseconds delay = backoff.next();
        delays.append(delay.count());
        clock.advance(delay.count());
    }
    QCOMPARE(delays, (QList<qint64>{800, 1600, 3200, 6400, 12800, 25600, 30000, 30000}));
}

void TstBackoff::jitterStretches()
{
    test::FakeClock clock;
    base::Backoff backoff(&clock, [] { return 0.5; });
    QCOMPARE(backoff.next(), milliseconds(1200));
    base::Backoff random(&clock);
    for (int i = 0; i < 50; ++i) {
        random.reset();
        const milliseconds delay = random.next();
        QVERIFY(delay >= milliseconds(800) && delay < milliseconds(1600));
    }
}

void TstBackoff::quietStartsAgain()
{
    test::FakeClock clock;
    base::Backoff backoff(&clock, [] { return 0.0; });
    (void)backoff.next();
    (void)backoff.next();
    clock.advance(120'001);
    QCOMPARE(backoff.next(), milliseconds(800));
}

void TstBackoff::resetStartsAgain()
{
    test::FakeClock clock;
    base::Backoff backoff(&clock, [] { return 0.0; });
    (void)backoff.next();
    (void)backoff.next();
    backoff.reset();
    QCOMPARE(backoff.next(), milliseconds(800));
}

void TstBackoff::clockJumpsDoNotMatter()
{
    test::FakeClock clock;
    base::Backoff backoff(&clock, [] { return 0.0; });
    (void)backoff.next();
    clock.jump(10'000'000);
    QCOMPARE(backoff.next(), milliseconds(1600));
}

QTEST_GUILESS_MAIN(TstBackoff)
#include "tst_backoff.moc"
