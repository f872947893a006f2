// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/cluster.h"
#include "support/fakeclock.h"
#include "views/main/contextlock.h"
#include "views/main/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;

namespace {

constexpr qint64 kMinute = 60'000;

kube::Context context(const QString &name, const QString &user = u"me"_s,
                      const QByteArray &server = "https://127.0.0.1:1")
{
    kube::Context out;
    out.name = name;
    out.cluster = u"there"_s;
    out.user = user;
    kube::Identity identity;
    identity.server = server;
    out.identity = identity;
    return out;
}

} // namespace

class TstContextLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<views::Settings>(m_folder->filePath(u"settings"_s));
    }
    void startsAsTheContextLooks_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("server");
        QTest::addColumn<bool>("locked");
        const QByteArray plain = "https://10.0.0.1:6443";
        QTest::newRow("name") << u"prod-eu"_s << u"me"_s << plain << true;
        QTest::newRow("user") << u"eu"_s << u"admin@PRD"_s << plain << true;
        QTest::newRow("server") << u"eu"_s << u"me"_s << "https://api.live.example.com"_ba << true;
        QTest::newRow("none") << u"staging"_s << u"me"_s << plain << false;
        QTest::newRow("only part of a word") << u"reproducer"_s << u"delivery"_s << plain << false;
    }
    void startsAsTheContextLooks()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, user);
        QFETCH(const QByteArray, server);
        QFETCH(const bool, locked);
        models::Cluster cluster(context(name, user, server));
        const views::ContextLock lock(&cluster, m_settings.get(), &m_clock);
        QCOMPARE(cluster.isLocked(), locked);
    }
    void everyContextStartsLockedWhenSet()
    {
        m_settings->setStartsLocked(true);
        models::Cluster cluster(context(u"staging"_s));
        const views::ContextLock lock(&cluster, m_settings.get(), &m_clock);
        QVERIFY(cluster.isLocked());
    }
    void closesByItselfAfterHalfAnHour_data()
    {
        QTest::addColumn<bool>("asleep"); ///< only the wall clock went on
        QTest::newRow("awake") << false;
        QTest::newRow("asleep") << true;
    }
    void closesByItselfAfterHalfAnHour()
    {
        QFETCH(const bool, asleep);
        const auto pass = [&](qint64 ms) { asleep ? m_clock.jump(ms) : m_clock.advance(ms); };
        models::Cluster cluster(context(u"prod"_s));
        views::ContextLock lock(&cluster, m_settings.get(), &m_clock);
        lock.openForAWhile();
        QVERIFY(!cluster.isLocked());
        QCOMPARE(lock.openUntil().toMSecsSinceEpoch(), m_clock.nowMs() + 30 * kMinute);
        pass(30 * kMinute - 1);
        lock.check();
        QVERIFY(!cluster.isLocked());
        // Opened again, the time begins anew.
        lock.openForAWhile();
        pass(30 * kMinute - 1);
        lock.check();
        QVERIFY(!cluster.isLocked());
        pass(1);
        // Nobody calls: its own timer does.
        QTRY_VERIFY(cluster.isLocked());
        QVERIFY(!lock.openUntil().isValid());
        // Nothing was remembered.
        QVERIFY(!m_settings->isUnlocked(u"prod"_s));
    }
    void aClockSetBackDoesNotHoldItOpen()
    {
        models::Cluster cluster(context(u"prod"_s));
        views::ContextLock lock(&cluster, m_settings.get(), &m_clock);
        lock.openForAWhile();
        m_clock.jump(-60 * kMinute);
        m_clock.advance(30 * kMinute);
        lock.check();
        QVERIFY(cluster.isLocked());
    }
    void openedForGoodIsRememberedUntilClosed()
    {
        {
            models::Cluster cluster(context(u"prod"_s));
            views::ContextLock lock(&cluster, m_settings.get(), &m_clock);
            lock.openForAWhile();
            lock.openForGood();
            m_clock.advance(31 * kMinute);
            lock.check();
            QVERIFY(!cluster.isLocked());
        }
        models::Cluster cluster(context(u"prod"_s));
        views::ContextLock lock(&cluster, m_settings.get(), &m_clock);
        QVERIFY(!cluster.isLocked());
        lock.close();
        QVERIFY(cluster.isLocked());
        lock.begin(cluster.context());
        QVERIFY(cluster.isLocked());
    }
    void aChangedServerLocksAnew()
    {
        models::Cluster cluster(context(u"eu"_s));
        views::ContextLock lock(&cluster, m_settings.get(), &m_clock);
        QVERIFY(!cluster.isLocked());
        lock.begin(context(u"eu"_s, u"me"_s, "https://prod.example.com"));
        QVERIFY(cluster.isLocked());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<views::Settings> m_settings;
    test::FakeClock m_clock;
};

QTEST_MAIN(TstContextLock)
#include "tst_contextlock.moc"
