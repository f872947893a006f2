// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/cronschedule.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using nantian::models::pages::CronSchedule;

class TstCronSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void says_data();
    void says();
    void refuses_data();
    void refuses();
    void findsTheNextRun_data();
    void findsTheNextRun();
    void neverComes();
    void aLeftOutHourHasNoRun();
    void findsTheLastRun();
    void countsFromTheLastRunWhereItIsAnInterval();
};

namespace {

CronSchedule parsed(const QString &text)
{
    const auto schedule = CronSchedule::parse(text);
    if (!schedule) {
        QTest::qFail(qPrintable(u"not read: "_s + text), __FILE__, __LINE__);
        return *CronSchedule::parse(u"* * * * *"_s);
    }
    return *schedule;
}

qint64 at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toSecsSinceEpoch();
}

QString utc(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc())
        .toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
}

} // namespace

void TstCronSchedule::says_data()
{
    QTest::addColumn<QString>("words");
    // Without a translator a plural keeps its "(s)".
    QTest::newRow("* * * * *") << u"every minute"_s;
    QTest::newRow("*/2 * * * *") << u"every 2 minute(s)"_s;
    QTest::newRow("0 * * * *") << u"every hour on the hour"_s;
    QTest::newRow("@hourly") << u"every hour on the hour"_s;
    QTest::newRow("17 * * * *") << u"every hour at minute 17"_s;
    QTest::newRow("5,35 * * * *") << u"every hour at minutes 5 and 35"_s;
    QTest::newRow("0 */6 * * *") << u"every day at 00:00, 06:00, 12:00 and 18:00"_s;
    QTest::newRow("10 */2 * * *") << u"every 2 hour(s) at minute 10"_s;
    QTest::newRow("30 3 * * *") << u"every day at 03:30"_s;
    QTest::newRow("@daily") << u"every day at 00:00"_s;
    QTest::newRow("30 3 * * 1-5") << u"at 03:30 on weekdays"_s;
    QTest::newRow("30 3 * * mon-fri") << u"at 03:30 on weekdays"_s;
    QTest::newRow("0 9 * * 0,6") << u"at 09:00 on weekends"_s;
    QTest::newRow("0 9,17 * * 1,3,5") << u"at 09:00 and 17:00 on Monday, Wednesday and Friday"_s;
    QTest::newRow("0 4 1 * *") << u"at 04:00 on day 1 of the month"_s;
    QTest::newRow("0 4 1,15 * *") << u"at 04:00 on the days 1 and 15 of the month"_s;
    QTest::newRow("0 0 13 * 5") << u"at 00:00 on day 13 of the month or on Friday"_s;
    QTest::newRow("@yearly") << u"at 00:00 on day 1 of the month in January"_s;
    QTest::newRow("0 4 * jan,jul *") << u"at 04:00 in January and July"_s;
    QTest::newRow("*/15 9-17 * * 1-5") << u"every 15 minute(s) from 09:00 to 17:59 on weekdays"_s;
    QTest::newRow("@every 90m") << u"every 90m"_s;
}

void TstCronSchedule::says()
{
    QFETCH(QString, words);
    QCOMPARE(parsed(QString::fromLatin1(QTest::currentDataTag())).words(), words);
}

void TstCronSchedule::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "* * * *", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * * 13 *", "* * * * 7",
          "a * * * *", "*/0 * * * *", "5-1 * * * *", "1/2/3 * * * *", "TZ=UTC 0 * * * *", "@never",
          "@every soon", "-1 * * * *"})
    {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

void TstCronSchedule::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!CronSchedule::parse(text));
}

void TstCronSchedule::findsTheNextRun_data()
{
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("next");
    QTest::newRow("* * * * *") << "2026-11-30T10:00:30Z"_ba << "UTC"_ba
                               << u"2026-11-30T10:01:00Z"_s;
    QTest::newRow("*/2 * * * *") << "2026-11-30T10:02:00Z"_ba << "UTC"_ba
                                 << u"2026-11-30T10:04:00Z"_s;
    QTest::newRow("30 3 * * 1-5") << "2026-11-27T03:30:00Z"_ba << "UTC"_ba
                                  << u"2026-11-30T03:30:00Z"_s;
    QTest::newRow("0 0 29 2 *") << "2026-11-27T03:30:00Z"_ba << "UTC"_ba
                                << u"2028-02-29T00:00:00Z"_s;
    QTest::newRow("0 0 13 * 5") << "2026-11-27T00:00:00Z"_ba << "UTC"_ba
                                << u"2026-12-04T00:00:00Z"_s;
    QTest::newRow("0 8 * * *") << "2026-11-27T12:00:00Z"_ba << "Asia/Shanghai"_ba
                               << u"2026-11-28T00:00:00Z"_s;
}

void TstCronSchedule::findsTheNextRun()
{
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, zone);
    QFETCH(QString, next);
    const auto found = parsed(QString::fromLatin1(QTest::currentDataTag()))
                           .next(at(after.constData()), QTimeZone(zone));
    QVERIFY(found.has_value());
    QCOMPARE(utc(*found), next);
}

void TstCronSchedule::neverComes()
{
    QVERIFY(!parsed(u"0 0 30 2 *"_s).next(at("2026-11-27T00:00:00Z"), QTimeZone::utc()));
    QVERIFY(!parsed(u"0 0 30 2 *"_s)
                 .last(at("2020-01-01T00:00:00Z"), at("2026-11-27T00:00:00Z"), QTimeZone::utc()));
}

void TstCronSchedule::aLeftOutHourHasNoRun()
{
    // On 2026-03-29 clocks in Berlin go from 02:00 to 03:00.
    const auto found =
        parsed(u"30 2 * * *"_s).next(at("2026-03-28T12:00:00Z"), QTimeZone("Europe/Berlin"));
    QVERIFY(found.has_value());
    QCOMPARE(utc(*found), u"2026-03-30T00:30:00Z"_s);
}

void TstCronSchedule::findsTheLastRun()
{
    const CronSchedule schedule = parsed(u"30 3 1 * *"_s);
    const auto last =
        schedule.last(at("2020-01-01T00:00:00Z"), at("2026-11-27T00:00:00Z"), QTimeZone::utc());
    QVERIFY(last.has_value());
    QCOMPARE(utc(*last), u"2026-11-01T03:30:00Z"_s);
    // What it began with is not after itself.
    QVERIFY(
        !schedule.last(at("2026-11-01T03:30:00Z"), at("2026-11-27T00:00:00Z"), QTimeZone::utc()));
}

void TstCronSchedule::countsFromTheLastRunWhereItIsAnInterval()
{
    const CronSchedule schedule = parsed(u"@every 10m"_s);
    const qint64 since = at("2026-11-27T00:03:00Z");
    QCOMPARE(utc(*schedule.next(since, QTimeZone::utc())), u"2026-11-27T00:13:00Z"_s);
    QCOMPARE(utc(*schedule.last(since, since + 1500, QTimeZone::utc())), u"2026-11-27T00:23:00Z"_s);
    QVERIFY(!schedule.last(since, since + 599, QTimeZone::utc()));
}

QTEST_GUILESS_MAIN(TstCronSchedule)
#include "tst_cronschedule.moc"
