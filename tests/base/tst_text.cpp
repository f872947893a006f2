// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian::base;

class TstText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void controlsBecomeVisible_data();
    void controlsBecomeVisible();
    void linesStayWhenWanted();
    void ordinaryTextIsNotCopied();
    void brokenUtf8BecomesReplacements();
    void escapeSequencesGo_data();
    void escapeSequencesGo();
};

void TstText::controlsBecomeVisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"nginx 南天门 🚀"_s << u"nginx 南天门 🚀"_s;
    QTest::newRow("escape") << u"a\x1B[31mb"_s << u"a\\x1b[31mb"_s;
    QTest::newRow("nul") << QString(QChar(0)) << u"\\x00"_s;
    QTest::newRow("line ends") << u"a\r\nb\tc"_s << u"a\\r\\nb\\tc"_s;
    QTest::newRow("delete and C1") << u"\x7F\u009Bx"_s << u"\\x7f\\x9bx"_s;
    QTest::newRow("right to left override") << u"exe\u202Egpj"_s << u"exe\\u202egpj"_s;
    QTest::newRow("isolates") << u"\u2066a\u2069"_s << u"\\u2066a\\u2069"_s;
    QTest::newRow("marks") << u"\u200E\u200F\u061C"_s << u"\\u200e\\u200f\\u061c"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a\\u2028b"_s;
    QTest::newRow("lone surrogates")
        << QString(QString(QChar(0xD83D)) + u'a' + QChar(0xDE80)) << u"\uFFFDa\uFFFD"_s;
    QTest::newRow("joiners stay") << u"👩\u200D💻"_s << u"👩\u200D💻"_s;
}

void TstText::controlsBecomeVisible()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(safeText(text), shown);
    QCOMPARE(safeText(QStringView(text)), shown);
}

void TstText::linesStayWhenWanted()
{
    QCOMPARE(safeText(u"a\n\tb\rc\u2029"_s, Newlines::Keep), u"a\n\tb\\rc\\u2029"_s);
}

void TstText::ordinaryTextIsNotCopied()
{
    const QString text = u"web-7d9f"_s;
    const QString safe = safeText(text);
    QCOMPARE(safe.constData(), text.constData());
}

void TstText::brokenUtf8BecomesReplacements()
{
    QCOMPARE(safeText(QByteArrayView("a\xFF"
                                     "b\x1b")),
             u"a\uFFFDb\\x1b"_s);
}

void TstText::escapeSequencesGo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("left");
    QTest::newRow("colours") << u"\x1B[1;31mred\x1B[0m!"_s << u"red!"_s;
    QTest::newRow("title") << u"\x1B]0;evil\x07ok"_s << u"ok"_s;
    QTest::newRow("string with terminator") << u"\x1BPdata\x1B\\ok"_s << u"ok"_s;
    QTest::newRow("unfinished") << u"ok\x1B[31"_s << u"ok"_s;
    QTest::newRow("unfinished string") << u"ok\x1B]0;x"_s << u"ok"_s;
    QTest::newRow("lone escape at the end") << u"ok\x1B"_s << u"ok"_s;
    QTest::newRow("charset") << u"\x1B(Bok"_s << u"ok"_s;
    QTest::newRow("carriage return") << u"a\r\nb"_s << u"a\nb"_s;
}

void TstText::escapeSequencesGo()
{
    QFETCH(QString, text);
    QFETCH(QString, left);
    QCOMPARE(withoutEscapeSequences(text), left);
}

QTEST_GUILESS_MAIN(TstText)
#include "tst_text.moc"
