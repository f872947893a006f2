// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian::base;

class TstFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesGetBinaryUnits_data();
    void bytesGetBinaryUnits();
    void coresGetMilliOrPlain_data();
    void coresGetMilliOrPlain();
    void localeDecidesThePoint();
    void percentagesLoseNothingButZeros();
    void noTimeIsNoText();
};

void TstFormat::bytesGetBinaryUnits_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 bytes, const QString &text) {
        QTest::addRow("%lld", bytes) << bytes << text;
    };
    row(0, u"0"_s);
    row(512, u"512"_s);
    row(1023, u"1,023"_s);
    row(1024, u"1Ki"_s);
    row(1234, u"1.2Ki"_s);
    row(10'189, u"10Ki"_s);
    row(1'048'575, u"1Mi"_s);
    row(38'797'312, u"37Mi"_s);
    row(1'610'612'736, u"1.5Gi"_s);
    row(-2048, u"-2Ki"_s);
    row(std::numeric_limits<qint64>::max(), u"8Ei"_s);
}

void TstFormat::bytesGetBinaryUnits()
{
    QFETCH(qint64, bytes);
    QFETCH(QString, text);
    QCOMPARE(formatBytes(bytes, QLocale(QLocale::English)), text);
}

void TstFormat::coresGetMilliOrPlain_data()
{
    QTest::addColumn<qint64>("milli");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 milli, const QString &text) {
        QTest::addRow("%lld", milli) << milli << text;
    };
    row(0, u"0"_s);
    row(12, u"12m"_s);
    row(999, u"999m"_s);
    row(1000, u"1"_s);
    row(1500, u"1.5"_s);
    row(1234, u"1.23"_s);
    row(12'345, u"12.3"_s);
    row(-250, u"-250m"_s);
}

void TstFormat::coresGetMilliOrPlain()
{
    QFETCH(qint64, milli);
    QFETCH(QString, text);
    QCOMPARE(formatMilli(milli, QLocale(QLocale::English)), text);
}

void TstFormat::localeDecidesThePoint()
{
    const QLocale german(QLocale::German);
    QCOMPARE(formatBytes(1234, german), u"1,2Ki"_s);
    QCOMPARE(formatInteger(1'234'567, german), u"1.234.567"_s);
    QCOMPARE(formatReal(0.5, 2, german), u"0,5"_s);
}

void TstFormat::percentagesLoseNothingButZeros()
{
    const QLocale english(QLocale::English);
    QCOMPARE(formatPerMille(125, english), u"12.5%"_s);
    QCOMPARE(formatPerMille(1000, english), u"100%"_s);
    QCOMPARE(formatByteRate(1234.4, english), u"1.2Ki/s"_s);
}

void TstFormat::noTimeIsNoText()
{
    QCOMPARE(formatDateTime(0), QString());
    QVERIFY(formatDateTime(1'800'000'000).contains(formatTime(1'800'000'000)));
    QVERIFY(formatDateTime(1'800'000'000).startsWith(u"2027-01-1"_s));
}

QTEST_GUILESS_MAIN(TstFormat)
#include "tst_format.moc"
