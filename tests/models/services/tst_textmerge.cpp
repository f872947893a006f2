// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/textmerge.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian::models;
using Kind = MergePart::Kind;

namespace {

/// A text of lines that are one character each.
QString lines(const QString &letters)
{
    QString out;
    for (const QChar letter : letters) {
        out += letter;
        out += u'\n';
    }
    return out;
}

QString letters(const QStringList &lines) { return lines.join(QString()); }

/// "abc" same, "<b>" mine, "{b}" theirs, "=b=" both, "[m|t]" overlap.
QString dump(const QList<MergePart> &parts)
{
    QString out;
    for (const MergePart &part : parts) {
        switch (part.kind) {
        case Kind::Same:
            out += letters(part.base);
            break;
        case Kind::Mine:
            out += u'<' + letters(part.mine) + u'>';
            break;
        case Kind::Theirs:
            out += u'{' + letters(part.theirs) + u'}';
            break;
        case Kind::Both:
            out += u'=' + letters(part.mine) + u'=';
            break;
        case Kind::Overlap:
            out += u'[' + letters(part.mine) + u'|' + letters(part.theirs) + u']';
            break;
        }
    }
    return out;
}

QString randomlyEdited(QString text, QRandomGenerator &random)
{
    for (int edits = random.bounded(4); edits >= 0; --edits) {
        const auto at = random.bounded(static_cast<int>(text.size()) + 1);
        const QString made(random.bounded(3), QChar(u'A' + random.bounded(20)));
        text.replace(at, random.bounded(4), made);
    }
    return text;
}

} // namespace

class TstTextMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void merges_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char *name, const QString &base, const QString &mine,
                            const QString &theirs, const QString &wanted) {
            QTest::newRow(name) << base << mine << theirs << wanted;
        };
        row("nothing", u"abc"_s, u"abc"_s, u"abc"_s, u"abc"_s);
        row("empty", {}, {}, {}, {});
        row("mine", u"abc"_s, u"aXc"_s, u"abc"_s, u"a<X>c"_s);
        row("theirs", u"abc"_s, u"abc"_s, u"aXc"_s, u"a{X}c"_s);
        row("both apart", u"abcde"_s, u"aXcde"_s, u"abcYe"_s, u"a<X>c{Y}e"_s);
        row("the same twice", u"abc"_s, u"aXc"_s, u"aXc"_s, u"a=X=c"_s);
        row("one line", u"abc"_s, u"aXc"_s, u"aYc"_s, u"a[X|Y]c"_s);
        row("theirs removed", u"pqrs"_s, u"Xqrs"_s, u"pqs"_s, u"<X>q{}s"_s);
        row("mine removed", u"pqrs"_s, u"pqs"_s, u"Xqrs"_s, u"{X}q<>s"_s);
        row("inserted next to a removed one", u"abc"_s, u"abXc"_s, u"ac"_s, u"a[bX|]c"_s);
        row("both inserted at one place", u"ab"_s, u"aXb"_s, u"aYb"_s, u"a[X|Y]b"_s);
        row("inserted at two places", u"abc"_s, u"aXbc"_s, u"abYc"_s, u"a<X>b{Y}c"_s);
        row("all of it", u"a"_s, u"X"_s, u"Y"_s, u"[X|Y]"_s);
        row("all removed", u"abc"_s, u""_s, u"abX"_s, u"[|abX]"_s);
        row("theirs appended", u"ab"_s, u"Xb"_s, u"abY"_s, u"<X>b{Y}"_s);
    }

    void merges()
    {
        QFETCH(const QString, base);
        QFETCH(const QString, mine);
        QFETCH(const QString, theirs);
        QFETCH(const QString, wanted);
        QCOMPARE(dump(mergeTexts(lines(base), lines(mine), lines(theirs))), wanted);
    }

    void neighboursAreTwoChanges()
    {
        const QString base = u"image: a:1\nreplicas: 2\npaused: false\n"_s;
        const QList<MergePart> parts =
            mergeTexts(base, u"image: a:1\nreplicas: 3\npaused: false\n"_s,
                       u"image: a:2\nreplicas: 2\npaused: true\n"_s);
        QVERIFY(!hasOverlap(parts));
        QCOMPARE(mergedText(parts), u"image: a:2\nreplicas: 3\npaused: true\n"_s);
        QCOMPARE(mergedBase(parts), u"image: a:2\nreplicas: 2\npaused: true\n"_s);
    }

    void linesAreKnownByTheirKeys()
    {
        const QString base = u"  a: \"1\"\n  b: \"2\"\n  c: \"3\"\n"_s;
        const QList<MergePart> parts = mergeTexts(base, u"  a: mine\n  b: \"2\"\n  c: mine\n"_s,
                                                  u"  a: theirs\n  b: theirs\n  c: theirs\n"_s);
        QCOMPARE(mergedText(parts), u"  a: mine\n  b: theirs\n  c: mine\n"_s);
        QCOMPARE(parts.size(), 3);
        // Another block of the same length is one block.
        QVERIFY(hasOverlap(
            mergeTexts(u"x: 1\ny: 2\n"_s, u"x: 1\ny: 3\n"_s, u"other: [a]\nthing: {}\n"_s)));
    }

    void anItemsNameIsNoNeighbour()
    {
        QVERIFY(hasOverlap(mergeTexts(u"- name: A\n  value: 1\n"_s, u"- name: A\n  value: 2\n"_s,
                                      u"- name: B\n  value: 1\n"_s)));
    }

    void whatOverlapsIsFoundAgain()
    {
        const QString base = lines(u"abcdef"_s);
        const QString theirs = lines(u"aYcdeZ"_s);
        const QList<MergePart> parts = mergeTexts(base, lines(u"aXcdef"_s), theirs);
        QVERIFY(hasOverlap(parts));
        QCOMPARE(mergedText(parts), lines(u"aXcdeZ"_s));
        QCOMPARE(mergedBase(parts), lines(u"abcdeZ"_s));
        QCOMPARE(dump(mergeTexts(mergedBase(parts), mergedText(parts), theirs)), u"a[X|Y]cdeZ"_s);
        QCOMPARE(parts.at(1).firstLine, 1);
    }

    void holdsForRandomTexts()
    {
        QRandomGenerator random(20261123);
        for (int i = 0; i < 3'000; ++i) {
            QString base;
            for (int n = random.bounded(12); n > 0; --n) {
                base += QChar(u'a' + random.bounded(4));
            }
            const QString mine = randomlyEdited(base, random);
            const QString theirs = randomlyEdited(base, random);
            const QList<MergePart> parts = mergeTexts(lines(base), lines(mine), lines(theirs));
            const QByteArray what = (base + u' ' + mine + u' ' + theirs).toUtf8();
            QVERIFY2(textOf(parts, &MergePart::base) == lines(base), what.constData());
            QVERIFY2(textOf(parts, &MergePart::mine) == lines(mine), what.constData());
            QVERIFY2(textOf(parts, &MergePart::theirs) == lines(theirs), what.constData());
            for (const MergePart &part : parts) {
                const bool mineSame = part.mine == part.base;
                const bool theirsSame = part.theirs == part.base;
                QVERIFY2(part.kind != Kind::Same || (mineSame && theirsSame), what.constData());
                QVERIFY2(part.kind != Kind::Mine || theirsSame, what.constData());
                QVERIFY2(part.kind != Kind::Theirs || mineSame, what.constData());
            }
            const QList<MergePart> turned = mergeTexts(lines(base), lines(theirs), lines(mine));
            QVERIFY2(hasOverlap(parts) == hasOverlap(turned), what.constData());
            QVERIFY2(hasOverlap(parts) || mergedText(parts) == mergedText(turned),
                     what.constData());
            QCOMPARE(mergedText(mergeTexts(lines(base), lines(base), lines(theirs))),
                     lines(theirs));
            QCOMPARE(mergedText(mergeTexts(lines(base), lines(mine), lines(base))), lines(mine));
            // Once merged, only what overlaps is still another than theirs by their doing.
            const QList<MergePart> again =
                mergeTexts(mergedBase(parts), mergedText(parts), lines(theirs));
            QVERIFY2(mergedText(again) == mergedText(parts), what.constData());
        }
    }
};

QTEST_APPLESS_MAIN(TstTextMerge)
#include "tst_textmerge.moc"
