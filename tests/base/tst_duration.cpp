// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/duration.h"

#include <QFile>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace nantian::base;

class TstDuration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printsWhatGoPrints();
    void extremesAreSane();
    void readsItsOwnTexts_data();
    void readsItsOwnTexts();
    void otherTextsAreNoDurations_data();
    void otherTextsAreNoDurations();
    void readsWhatGoReads_data();
    void readsWhatGoReads();
};

// tests/data/base/age.tsv: seconds, HumanDuration, ShortHumanDuration of apimachinery v0.36.3.
void TstDuration::printsWhatGoPrints()
{
    QFile file(QStringLiteral(NANTIAN_SOURCE_DIR) + u"/tests/data/base/age.tsv"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    int lines = 0;
    for (; !file.atEnd(); ++lines) {
        const QString line = QString::fromUtf8(file.readLine()).chopped(1);
        const qint64 seconds = line.section(u'\t', 0, 0).toLongLong();
        QCOMPARE(QString(line.section(u'\t', 0, 0) + u'\t' + humanDuration(seconds) + u'\t'
                         + shortHumanDuration(seconds)),
                 line);
    }
    QVERIFY(lines > 200);
}

void TstDuration::extremesAreSane()
{
    QCOMPARE(humanDuration(std::numeric_limits<qint64>::max()), u"292471208677y"_s);
    QCOMPARE(humanDuration(std::numeric_limits<qint64>::min()), u"<invalid>"_s);
}

void TstDuration::readsItsOwnTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("seconds") << QByteArray("47s") << qint64(47);
    QTest::newRow("minutes and seconds") << QByteArray("3m12s") << qint64(192);
    QTest::newRow("days and hours") << QByteArray("5d4h") << qint64(446'400);
    QTest::newRow("years and days") << QByteArray("2y30d") << qint64(65'664'000);
    QTest::newRow("zero") << QByteArray("0s") << qint64(0);
}

void TstDuration::readsItsOwnTexts()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, seconds);
    QCOMPARE(parseHumanDuration(text.toStdString()), std::optional(seconds));
    QCOMPARE(humanDuration(seconds).toUtf8(), text);
}

void TstDuration::otherTextsAreNoDurations_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "<invalid>", "<unknown>", "5", "s", "5x", "4h5d", "5d5d", "5d 4h",
                             "-5s", "99999999999y", "1.5h"})
    {
        QTest::newRow(text) << QByteArray(text);
    }
}

void TstDuration::otherTextsAreNoDurations()
{
    QFETCH(QByteArray, text);
    QCOMPARE(parseHumanDuration(text.toStdString()), std::nullopt);
}

void TstDuration::readsWhatGoReads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<qint64>>("nanoseconds");
    const auto row = [](const char *text, std::optional<qint64> nanoseconds) {
        QTest::newRow(text) << QByteArray(text) << nanoseconds;
    };
    constexpr qint64 kMs = 1'000'000;
    constexpr qint64 kMinuteNs = 60'000 * kMs;
    // From the tables of Go's own time_test.go.
    row("0", 0);
    row("+0", 0);
    row("-5s", -5'000 * kMs);
    row("+5s", 5'000 * kMs);
    row("5.s", 5'000 * kMs);
    row(".5s", 500 * kMs);
    row("1.0s", 1'000 * kMs);
    row("1.004s", 1'004 * kMs);
    row("100.00100s", 100'001 * kMs);
    row("14\u00b5s", 14'000);
    row("15\u03bcs", 15'000);
    row("12us", 12'000);
    row("3h30m", 210 * kMinuteNs);
    row("-1m30.5s", -90'500 * kMs);
    row("1h2m3s4ms5us6ns", 62 * kMinuteNs + 3'004 * kMs + 5'006);
    row("10m20ns1h", 70 * kMinuteNs + 20);
    row("9007199254.740993ms", 9'007'199'254'740'993);
    row("9223372036854775807ns", std::numeric_limits<qint64>::max());
    row("-9223372036854775808ns", std::numeric_limits<qint64>::min());
    row("-9223372036s854ms775us808ns", std::numeric_limits<qint64>::min());
    row("0.9223372036854775807h", 55 * kMinuteNs + 20'413'933'267);
    row("0.3333333333333333333h", 20 * kMinuteNs);
    row("0.830103483285477580700h", 49 * kMinuteNs + 48'372'539'827);
    for (const char *text : {"", "3", "-", "s", ".", "-.", ".s", "+.s", "1d", "3000000h", "1m 30s",
                             "9223372036854775808ns", "9223372036854775.808us",
                             "-9223372036854775809ns", "9223372036854ms776us", "1S", "1\xff"})
    {
        row(text, std::nullopt);
    }
}

void TstDuration::readsWhatGoReads()
{
    QFETCH(QByteArray, text);
    QFETCH(std::optional<qint64>, nanoseconds);
    QCOMPARE(parseGoDuration(text.toStdString()), nanoseconds);
}

QTEST_GUILESS_MAIN(TstDuration)
#include "tst_duration.moc"
