// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/regex.h"

#include <QTest>

using namespace Qt::StringLiterals;
using nantian::base::Regex;

class TstRegex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsFromAPosition();
    void findsAllWithoutOverlap();
    void emptyMatchesAreSkipped();
    void caseIsIgnoredInEveryScript();
    void brokenPatternIsAnError();
    void literalTakesEveryCharacterAsItIs();
    void lenientFallsBackToTheText();
    void explosivePatternGivesUp();
    void matchesBeginBeforeAnEnd();
    void groupsAreTold();
    void nothingMatchesNothing();
};

void TstRegex::findsFromAPosition()
{
    const Regex regex = Regex::compile(u"\\d+"_s, Regex::Case::Sensitive).value();
    QCOMPARE(regex.find(u"a12b345"_s), std::optional(Regex::Match{1, 2}));
    QCOMPARE(regex.find(u"a12b345"_s, 3), std::optional(Regex::Match{4, 3}));
    QCOMPARE(regex.find(u"a12"_s, 9), std::nullopt);
}

void TstRegex::findsAllWithoutOverlap()
{
    const Regex regex = Regex::compile(u"aa"_s, Regex::Case::Sensitive).value();
    QCOMPARE(regex.findAll(u"aaaaa"_s), (QList<Regex::Match>{{0, 2}, {2, 2}}));
    QCOMPARE(regex.findAll(u"aaaaa"_s, 1), (QList<Regex::Match>{{0, 2}}));
}

void TstRegex::emptyMatchesAreSkipped()
{
    const Regex regex = Regex::compile(u"b*"_s, Regex::Case::Sensitive).value();
    QCOMPARE(regex.findAll(u"abba"_s), (QList<Regex::Match>{{1, 2}}));
    QVERIFY(regex.matches({}));
}

void TstRegex::caseIsIgnoredInEveryScript()
{
    const Regex regex = Regex::compile(u"ÄPFEL"_s, Regex::Case::Insensitive).value();
    QVERIFY(regex.matches(u"zwei äpfel"_s));
    QVERIFY(!Regex::compile(u"ÄPFEL"_s, Regex::Case::Sensitive)->matches(u"äpfel"_s));
}

void TstRegex::brokenPatternIsAnError()
{
    const auto regex = Regex::compile(u"a(b"_s, Regex::Case::Sensitive);
    QVERIFY(!regex);
    QVERIFY(!regex.error().detail.isEmpty());
    QCOMPARE(regex.error().target, u"a(b"_s);
}

void TstRegex::literalTakesEveryCharacterAsItIs()
{
    const QString text = u"\\d+(.*)[x]{2}^$|? #\\Q南\\E"_s;
    QCOMPARE(Regex::literal(text, Regex::Case::Sensitive).find(QString(u"<"_s + text + u">"_s)),
             std::optional(Regex::Match{1, text.size()}));
}

void TstRegex::lenientFallsBackToTheText()
{
    QVERIFY(Regex::lenient(u"a(b"_s, Regex::Case::Insensitive).matches(u"xA(Bx"_s));
    QVERIFY(Regex::lenient(u"a.b"_s, Regex::Case::Insensitive).matches(u"a-b"_s));
}

void TstRegex::explosivePatternGivesUp()
{
    const Regex regex = Regex::compile(u"^(a+)+$"_s, Regex::Case::Sensitive).value();
    QVERIFY(!regex.matches(QString(QString(5'000, u'a') + u'b')));
    QVERIFY(regex.matches(u"aaa"_s));
}

void TstRegex::matchesBeginBeforeAnEnd()
{
    const Regex regex = Regex::compile(u"b+"_s, Regex::Case::Sensitive).value();
    QCOMPARE(regex.tryFind(u"aabbb"_s, 0, 2).value(), std::nullopt);
    QCOMPARE(regex.tryFind(u"aabbb"_s, 0, 3).value(), std::optional(Regex::Match{2, 3}));
    const Regex slow = Regex::compile(u"^(a+)+$"_s, Regex::Case::Sensitive).value();
    const auto gaveUp = slow.tryFind(QString(QString(5'000, u'a') + u'b'), 0, 5'000);
    QVERIFY(!gaveUp);
    QCOMPARE(gaveUp.error().code, nantian::base::Error::Code::Timeout);
}

void TstRegex::groupsAreTold()
{
    const Regex regex = Regex::compile(u"(\\w+)(-x)?: (\\d+)"_s, Regex::Case::Sensitive).value();
    QCOMPARE(regex.groupsAt(u"  key: 12"_s, 2),
             (QList<Regex::Match>{{2, 7}, {2, 3}, {0, 0}, {7, 2}}));
    QVERIFY(regex.groupsAt(u"  key: 12"_s, 1).isEmpty());
}

void TstRegex::nothingMatchesNothing()
{
    QVERIFY(!Regex().isValid());
    QVERIFY(!Regex().matches(u""_s));
}

QTEST_GUILESS_MAIN(TstRegex)
#include "tst_regex.moc"
