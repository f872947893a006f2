// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textsearch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian::base;

namespace {

std::atomic_bool g_never = false;

QList<TextMatch> found(const QString &text, const TextQuery &query)
{
    return TextSearch::make(query).value().find(text, g_never).value().matches;
}

} // namespace

class TstTextSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void casesAndWordsCountWhenAsked();
    void linesAreMatchedOneByOne();
    void longLinesAreSearchedToTheirEnd();
    void groupsGoIntoTheReplacement();
    void replacingTouchesOnlyTheLinesItMust();
    void brokenAndSlowPatternsAreErrors();
    void aStoppedSearchSaysSo();
};

void TstTextSearch::casesAndWordsCountWhenAsked()
{
    const QString text = u"Web web webs (web)"_s;
    QCOMPARE(found(text, {.pattern = u"web"_s}).size(), 4);
    QCOMPARE(found(text, {.pattern = u"web"_s, .matchCase = true}).size(), 3);
    QCOMPARE(found(text, {.pattern = u"web"_s, .matchCase = true, .wholeWord = true}),
             (QList<TextMatch>{{4, 3}, {14, 3}}));
    QCOMPARE(found(text, {.pattern = u"(web)"_s, .wholeWord = true}), (QList<TextMatch>{{13, 5}}));
    QCOMPARE(found(text, {.pattern = u"we.s?"_s, .wholeWord = true, .isRegex = true}).size(), 4);
    QVERIFY(found(text, {}).isEmpty());
}

void TstTextSearch::linesAreMatchedOneByOne()
{
    const QString text = u"a: 1\n  b: 2\u2029a: 3"_s;
    const TextQuery query{.pattern = u"^\\w+: \\d$"_s, .isRegex = true};
    QCOMPARE(found(text, query), (QList<TextMatch>{{0, 4}, {12, 4}}));
    QVERIFY(found(text, {.pattern = u"1\\s+b"_s, .isRegex = true}).isEmpty());
    QVERIFY(found(text, {.pattern = u"x*"_s, .isRegex = true}).isEmpty());
}

void TstTextSearch::longLinesAreSearchedToTheirEnd()
{
    const QString text = QString(100'000, u'-') + u"end"_s;
    QCOMPARE(found(text, {.pattern = u"END"_s}), (QList<TextMatch>{{100'000, 3}}));
    QCOMPARE(found(text, {.pattern = u"-{600}e?"_s, .isRegex = true}).size(), 166);
}

void TstTextSearch::groupsGoIntoTheReplacement()
{
    const auto search = TextSearch::make({.pattern = u"(\\w+)-(\\w+)(!)?"_s, .isRegex = true});
    QCOMPARE(search->replacement(u"x: old-name"_s, 3, u"$2-$1$3 $$1 [$0]\\t\\\\n"_s),
             u"name-old $1 [old-name]\t\\n"_s);
    QCOMPARE(search->replacement(u"a-b"_s, 0, u"$12$9"_s), u"a2"_s);
    const auto plain = TextSearch::make({.pattern = u"a"_s});
    QCOMPARE(plain->replacement(u"a"_s, 0, u"$0\\n"_s), u"$0\\n"_s);
}

void TstTextSearch::replacingTouchesOnlyTheLinesItMust()
{
    const QString text = u"one\ntwo b\nthree\u00a0b b\nfour"_s;
    const auto search = TextSearch::make({.pattern = u"b"_s});
    const auto replaced = search->replaceAll(text, u"cc"_s, g_never);
    QCOMPARE(replaced->count, 3);
    QCOMPARE(replaced->text, u"two cc\nthree\u00a0cc cc"_s);
    QString whole = text;
    whole.replace(replaced->begin, replaced->end - replaced->begin, replaced->text);
    QCOMPARE(whole, u"one\ntwo cc\nthree\u00a0cc cc\nfour"_s);
    QCOMPARE(TextSearch::make({.pattern = u"zz"_s})->replaceAll(text, {}, g_never)->count, 0);
}

void TstTextSearch::brokenAndSlowPatternsAreErrors()
{
    const auto broken =
        TextSearch::make({.pattern = u"a)(b"_s, .wholeWord = true, .isRegex = true});
    QVERIFY(!broken);
    QVERIFY(!broken.error().detail.isEmpty());
    const auto slow = TextSearch::make({.pattern = u"^(a+)+$"_s, .isRegex = true});
    const auto gaveUp = slow->find(QString(5'000, u'a') + u'b', g_never);
    QVERIFY(!gaveUp);
    QCOMPARE(gaveUp.error().code, Error::Code::Timeout);
}

void TstTextSearch::aStoppedSearchSaysSo()
{
    const std::atomic_bool stop = true;
    const auto search = TextSearch::make({.pattern = u"a"_s});
    const auto stopped = search->find(QString(10'000, u'\n') + QString(3'000, u'a'), stop);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, Error::Code::Cancelled);
}

QTEST_GUILESS_MAIN(TstTextSearch)
#include "tst_textsearch.moc"
