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

QTEST_GUILESS_MAIN(TstDuration)
#include "tst_duration.moc"
