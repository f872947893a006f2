// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/quantity.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using nantian::base::Quantity;

namespace {

QList<QByteArrayList> rows(const char *name)
{
    QFile file(QStringLiteral(NANTIAN_SOURCE_DIR) + u"/tests/data/base/"_s + QLatin1String(name));
    QList<QByteArrayList> out;
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd()) {
            QByteArray line = file.readLine();
            line.chop(1);
            out.append(line.split('\t'));
        }
    }
    return out;
}

Quantity parsed(const QByteArray &text)
{
    return Quantity::parse(text.toStdString()).value_or(Quantity::fromInteger(-12345));
}

} // namespace

class TstQuantity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersWhatGoAnswers();
    void sumsAndOrderAreGos();
    void hugeExponentsCostNothing_data();
    void hugeExponentsCostNothing();
    void longTextsAreRefused();
    void sumsStayShort();
    void sumKeepsTheFirstFormat();
    void sumBeyondSixtyFourBitsIsExact();
    void errorsNameTheText();
    void numbersBecomeDoubles();
    void roundsUpAsGo_data();
    void roundsUpAsGo();
};

// tests/data/base/quantity.tsv was made with apimachinery v0.36.3:
// text, String(), MilliValue(), Value(); or text, "error".
void TstQuantity::answersWhatGoAnswers()
{
    const QList<QByteArrayList> cases = rows("quantity.tsv");
    QVERIFY(cases.size() > 500);
    for (const QByteArrayList &fields : cases) {
        const auto quantity = Quantity::parse(fields.at(0).toStdString());
        if (fields.at(1) == "error" && fields.size() == 2) {
            QVERIFY2(!quantity, fields.at(0).constData());
            continue;
        }
        QVERIFY2(quantity, fields.at(0).constData());
        const QByteArrayList got{fields.at(0), quantity->toString(),
                                 QByteArray::number(quantity->milliValue()),
                                 QByteArray::number(quantity->value())};
        QCOMPARE(got, fields);
    }
}

// a, b, a.Cmp(b), (a+b).String(), (a+b).MilliValue()
void TstQuantity::sumsAndOrderAreGos()
{
    const QList<QByteArrayList> cases = rows("quantitypairs.tsv");
    QVERIFY(cases.size() > 100);
    for (const QByteArrayList &fields : cases) {
        const Quantity a = parsed(fields.at(0));
        const Quantity b = parsed(fields.at(1));
        Quantity sum = a;
        sum.add(b);
        const auto order = Quantity::compare(a, b);
        const QByteArrayList got{fields.at(0), fields.at(1),
                                 std::is_lt(order)       ? "-1"
                                     : std::is_gt(order) ? "1"
                                                         : "0",
                                 sum.toString(), QByteArray::number(sum.milliValue())};
        QCOMPARE(got, fields);
    }
}

void TstQuantity::hugeExponentsCostNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    // Go itself does not come back from some of these.
    for (const char *text : {"1e2147483647", "1e-2147483648", "1e-2147483647", "0e1000000000",
                             "123456789012345678901234e2000000000", "1.5e-2147483648",
                             "123456789012345678901234e-2000000000", "1e4294967295"})
    {
        QTest::newRow(text) << QByteArray(text);
    }
}

void TstQuantity::hugeExponentsCostNothing()
{
    QFETCH(QByteArray, text);
    const auto quantity = Quantity::parse(text.toStdString());
    QVERIFY(quantity);
    QVERIFY(quantity->toString().size() < 100);
    Quantity sum = *quantity;
    sum.add(parsed("1"));
    QVERIFY(sum.toString().size() < 2000);
    QCOMPARE(Quantity::compare(*quantity, *quantity), std::strong_ordering::equal);
    (void)quantity->milliValue();
    (void)quantity->toDouble();
}

void TstQuantity::longTextsAreRefused()
{
    QVERIFY(Quantity::parse(std::string(Quantity::kLongestText, '9')));
    const auto longer = Quantity::parse(std::string(Quantity::kLongestText + 1, '9'));
    QVERIFY(!longer);
    QVERIFY(longer.error().target.size() < 100);
}

// Exponents a thousand apart once grew a sum by a thousand digits each.
void TstQuantity::sumsStayShort()
{
    Quantity sum = parsed("1Ki");
    for (int exponent = 200'000; exponent > 0; exponent -= 900) {
        sum.add(parsed("1e" + QByteArray::number(exponent)));
    }
    QVERIFY(sum.toString().size() < 5000);
    QVERIFY(sum.sign() > 0);
    // Binary, with a power of ten that no suffix says: two gigabytes of zeros once.
    sum = parsed("1Ei");
    sum.add(parsed("1e2147483647"));
    QVERIFY(sum.toString().size() < 100);
}

void TstQuantity::sumKeepsTheFirstFormat()
{
    Quantity memory;
    for (const char *part : {"128Mi", "64Mi", "1Gi"}) {
        memory.add(parsed(part));
    }
    QCOMPARE(memory.toString(), "1216Mi");
    QCOMPARE(memory.value(), qint64(1216) * 1024 * 1024);
    Quantity cpu = parsed("250m");
    cpu.add(parsed("1.5"));
    QCOMPARE(cpu.toString(), "1750m");
    QCOMPARE(cpu.milliValue(), 1750);
}

void TstQuantity::sumBeyondSixtyFourBitsIsExact()
{
    Quantity sum = parsed("9223372036854775807");
    sum.add(parsed("1"));
    QCOMPARE(sum.toString(), "9223372036854775808");
    sum.add(parsed("-9223372036854775808"));
    QVERIFY(sum.isZero());
    QCOMPARE(sum.toString(), "0");
}

void TstQuantity::errorsNameTheText()
{
    const auto quantity = Quantity::parse("12 ");
    QVERIFY(!quantity);
    QCOMPARE(quantity.error().code, nantian::base::Error::Code::Parse);
    QCOMPARE(quantity.error().target, u"12 "_s);
}

void TstQuantity::numbersBecomeDoubles()
{
    QCOMPARE(parsed("100m").toDouble(), 0.1);
    QCOMPARE(parsed("-1.5Gi").toDouble(), -1.5 * 1024 * 1024 * 1024);
    QCOMPARE(parsed("123456789012345678901234567890").toDouble(), 123456789012345678901234567890.0);
    QCOMPARE(Quantity::fromMilli(1500).toDouble(), 1.5);
    QCOMPARE(parsed("0e854775801").toDouble(), 0.0);
}

// By apimachinery v0.36.3: q.RoundUp(-3); q.String().
void TstQuantity::roundsUpAsGo_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("rounded");
    const auto add = [](const char *text, const char *rounded) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(rounded);
    };
    add("1n", "1m");
    add("-1n", "-1m");
    add("1000001n", "2m");
    add("3000u", "3m");
    add("100m", "100m");
    add("0.0005", "1m");
    add("1500m", "1500m"); // no finer: the text stays
    add("1.5Gi", "1536Mi");
    add("10Gi", "10Gi");
    add("0", "0");
    add("123456789012345678901234567890n", "123456789012345678901235m");
}
void TstQuantity::roundsUpAsGo()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, rounded);
    Quantity quantity = parsed(text);
    quantity.roundUp(-3);
    QCOMPARE(quantity.toString(), rounded);
}

QTEST_GUILESS_MAIN(TstQuantity)
#include "tst_quantity.moc"
