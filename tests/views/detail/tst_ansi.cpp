// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/ansi.h"
#include "views/theme/theme.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian::views;

class TstAnsi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlySgrIsObeyed_data();
    void onlySgrIsObeyed();
    void coloursCoverTheirText();
    void extendedColoursAreRead();
    void attributesAreSwitchedOffOneByOne();
    void tabsReachTheNextStop();
    void longLinesEndWithAnEllipsis();
    void namedColoursAreReadable_data();
    void namedColoursAreReadable();
};

void TstAnsi::onlySgrIsObeyed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("mustHave");
    QTest::newRow("plain") << "hello"_ba << u"hello"_s;
    QTest::newRow("colour") << "\x1b[31mred\x1b[0m end"_ba << u"red end"_s;
    QTest::newRow("title is shown, not set") << "\x1b]0;owned\x07 x"_ba << u"0;owned"_s;
    QTest::newRow("clipboard is shown, not written") << "\x1b]52;c;YQ==\x07"_ba << u"52;c;YQ=="_s;
    QTest::newRow("cursor movement") << "a\x1b[2Jb"_ba << u"[2Jb"_s;
    QTest::newRow("unfinished") << "a\x1b[3"_ba << u"[3"_s;
    QTest::newRow("carriage return") << "good\rbad"_ba << u"bad"_s;
    QTest::newRow("bidi override") << "a\xe2\x80\xae"
                                      "b"_ba
                                   << u"b"_s;
}

void TstAnsi::onlySgrIsObeyed()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, mustHave);
    const QString text = parseAnsi(line).text;
    QVERIFY2(text.contains(mustHave), qPrintable(text));
    for (const QChar c : text) {
        QVERIFY(c.category() != QChar::Other_Control);
        QVERIFY(c.category() != QChar::Other_Format);
    }
}

void TstAnsi::coloursCoverTheirText()
{
    const StyledLine line = parseAnsi("ok \x1b[1;32mgreen\x1b[0m \x1b[91mred"_ba);
    QCOMPARE(line.text, u"ok green red"_s);
    QCOMPARE(line.runs.size(), 2);
    QCOMPARE(line.runs.at(0).start, 3);
    QCOMPARE(line.runs.at(0).length, 5);
    QCOMPARE(line.runs.at(0).style.foreground, qint16{2});
    QVERIFY(line.runs.at(0).style.bold);
    QCOMPARE(line.runs.at(1).start, 9);
    QCOMPARE(line.runs.at(1).style.foreground, qint16{9});
    QVERIFY(!line.runs.at(1).style.bold);
}

void TstAnsi::extendedColoursAreRead()
{
    const StyledLine line = parseAnsi("\x1b[38;5;208ma\x1b[48;2;1;2;3mb"_ba);
    QCOMPARE(line.runs.size(), 2);
    QCOMPARE(line.runs.at(0).style.foreground, qint16{208});
    QCOMPARE(line.runs.at(1).style.background, qint16{-2});
    QCOMPARE(line.runs.at(1).style.backgroundRgb, 0x010203U);
    // A colour that breaks off takes nothing with it.
    QCOMPARE(parseAnsi("\x1b[38;5mx"_ba).text, u"x"_s);
}

void TstAnsi::attributesAreSwitchedOffOneByOne()
{
    const StyledLine line = parseAnsi("\x1b[1;4mA\x1b[22mB\x1b[24mC"_ba);
    QCOMPARE(line.text, u"ABC"_s);
    QCOMPARE(line.runs.size(), 2);
    QVERIFY(!line.runs.at(1).style.bold);
    QVERIFY(line.runs.at(1).style.underline);
}

void TstAnsi::tabsReachTheNextStop()
{
    QCOMPARE(parseAnsi("a\tb"_ba).text, u"a       b"_s);
    QCOMPARE(parseAnsi("12345678\tb"_ba).text, u"12345678        b"_s);
}

void TstAnsi::longLinesEndWithAnEllipsis()
{
    const StyledLine line = parseAnsi("\x1b[31m"_ba + QByteArray(100, 'x'), 10);
    QCOMPARE(line.text, u"xxxxxxxxxx…"_s);
    QCOMPARE(line.runs.size(), 1);
    QVERIFY(line.runs.first().start + line.runs.first().length <= line.text.size());
}

void TstAnsi::namedColoursAreReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TstAnsi::namedColoursAreReadable()
{
    QFETCH(bool, dark);
    const QColor ground = dark ? QColor(0x1e1e1e) : QColor(Qt::white);
    for (int i = 0; i < 16; ++i) {
        const QColor colour = QColor::fromRgb(0xff000000U | ansiColor(i, dark));
        QVERIFY2(contrast(colour, ground) >= 4.5,
                 qPrintable(u"%1 has %2"_s.arg(i).arg(contrast(colour, ground))));
    }
}

QTEST_MAIN(TstAnsi)
#include "tst_ansi.moc"
