// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systemsignals.h"
#include "support/fakeclock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QNetworkInformation>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace std::chrono_literals;

/// A NetworkManager that has what Qt asks it for.
class FakeNetworkManager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
    Q_PROPERTY(uint State READ state)
    Q_PROPERTY(uint Connectivity READ connectivity)
    Q_PROPERTY(uint Metered READ metered)
    Q_PROPERTY(QDBusObjectPath PrimaryConnection READ primaryConnection)
public:
    [[nodiscard]] static uint state() { return kConnected; }
    [[nodiscard]] static uint connectivity() { return 4; } // full
    [[nodiscard]] static uint metered() { return 0; }
    [[nodiscard]] static QDBusObjectPath primaryConnection() { return QDBusObjectPath(u"/"_s); }

    static constexpr uint kDisconnected = 20;
    static constexpr uint kConnected = 70;
};

/// A private bus with a logind that only says PrepareForSleep.
class TstSystemSignals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theBusTellsOfSleep();
    void theClockTellsWithoutABus();
    void theBusTellsOfAnotherNetwork();

private:
    void setNetwork(uint state);
    void say(bool sleeping);
    QProcess m_daemon;
    std::unique_ptr<QDBusConnection> m_logind;
    FakeNetworkManager m_network;
    QThread m_networkThread; ///< Qt waits for its answers
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
    QVERIFY(m_logind->registerObject(u"/org/freedesktop/NetworkManager"_s, &m_network,
                                     QDBusConnection::ExportAllProperties));
    QVERIFY(m_logind->registerService(u"org.freedesktop.NetworkManager"_s));
    m_network.moveToThread(&m_networkThread);
    m_networkThread.start();
}

void TstSystemSignals::cleanupTestCase()
{
    m_networkThread.quit();
    QVERIFY(m_networkThread.wait());
    m_daemon.kill();
    QVERIFY(m_daemon.waitForFinished());
}

void TstSystemSignals::say(bool sleeping)
{
    QDBusMessage message = QDBusMessage::createSignal(
        u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s);
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

void TstSystemSignals::setNetwork(uint state)
{
    QDBusMessage message =
        QDBusMessage::createSignal(u"/org/freedesktop/NetworkManager"_s,
                                   u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
    message << u"org.freedesktop.NetworkManager"_s << QVariantMap{{u"State"_s, state}}
            << QStringList();
    QVERIFY(m_logind->send(message));
}

void TstSystemSignals::theBusTellsOfAnotherNetwork()
{
    const test::FakeClock clock;
    const app::SystemSignals system(&clock, 1h);
    const QSignalSpy lost(&system, &app::SystemSignals::connectionsLost);
    const QNetworkInformation *network = QNetworkInformation::instance();
    QVERIFY(network);
    QCOMPARE(network->backendName(), u"networkmanager"_s);
    using Reachability = QNetworkInformation::Reachability;
    QTRY_COMPARE_WITH_TIMEOUT(network->reachability(), Reachability::Online, 20'000);
    const qsizetype before = lost.count();
    // Without a network there is nothing to try.
    setNetwork(FakeNetworkManager::kDisconnected);
    QTRY_COMPARE_WITH_TIMEOUT(network->reachability(), Reachability::Disconnected, 20'000);
    QCOMPARE(lost.count(), before);
    setNetwork(FakeNetworkManager::kConnected);
    QTRY_COMPARE_WITH_TIMEOUT(lost.count(), before + 1, 20'000);
}

QTEST_GUILESS_MAIN(TstSystemSignals)
#include "tst_systemsignals.moc"
