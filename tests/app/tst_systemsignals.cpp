// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systemsignals.h"
#include "support/fakeclock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace std::chrono_literals;

/// A private bus with a logind that only says PrepareForSleep.
class TstSystemSignals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theBusTellsOfSleep();
    void theClockTellsWithoutABus();

private:
    void say(bool sleeping);
    QProcess m_daemon;
    std::unique_ptr<QDBusConnection> m_logind;
};

void TstSystemSignals::initTestCase()
{
    m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    QVERIFY2(m_daemon.waitForStarted(), qPrintable(m_daemon.errorString()));
    QTRY_VERIFY_WITH_TIMEOUT(m_daemon.canReadLine(), 20'000);
    const QByteArray address = m_daemon.readLine().trimmed();
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    m_logind = std::make_unique<QDBusConnection>(
        QDBusConnection::connectToBus(QString::fromLatin1(address), u"logind"_s));
    QVERIFY(m_logind->registerService(u"org.freedesktop.login1"_s));
}

void TstSystemSignals::cleanupTestCase()
{
    m_daemon.kill();
    QVERIFY(m_daemon.waitForFinished());
}

void TstSystemSignals::say(bool sleeping)
{
    QDBusMessage message =
        QDBusMessage::createSignal(u"/org/freedesktop/login1"_s,
                                   u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s);
    message << sleeping;
    QVERIFY(m_logind->send(message));
}

void TstSystemSignals::theBusTellsOfSleep()
{
    const test::FakeClock clock;
    const app::SystemSignals system(&clock, 1h);
    const QSignalSpy asleep(&system, &app::SystemSignals::aboutToSleep);
    const QSignalSpy lost(&system, &app::SystemSignals::connectionsLost);
    say(true);
    QTRY_COMPARE_WITH_TIMEOUT(asleep.count(), 1, 20'000);
    QCOMPARE(lost.count(), 0);
    say(false);
    QTRY_COMPARE_WITH_TIMEOUT(lost.count(), 1, 20'000);
    QCOMPARE(asleep.count(), 1);
}

void TstSystemSignals::theClockTellsWithoutABus()
{
    test::FakeClock clock;
    const app::SystemSignals system(&clock, 1ms);
    const QSignalSpy lost(&system, &app::SystemSignals::connectionsLost);
    clock.sleep(60'000);
    QTRY_COMPARE_WITH_TIMEOUT(lost.count(), 1, 20'000);
    clock.advance(60'000);
    clock.sleep(60'000);
    QTRY_COMPARE_WITH_TIMEOUT(lost.count(), 2, 20'000);
}

QTEST_GUILESS_MAIN(TstSystemSignals)
#include "tst_systemsignals.moc"
