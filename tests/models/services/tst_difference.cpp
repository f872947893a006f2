// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/difference.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian::models;
using Kind = DifferenceRow::Kind;

namespace {

/// "=a" same, "-a" removed, "+a" added, "~a|b" changed.
QStringList dump(const Difference &difference)
{
    QStringList out;
    for (const DifferenceRow &row : difference.rows) {
        switch (row.kind) {
        case Kind::Same:
            out += u'=' + difference.left.at(row.left);
            break;
        case Kind::Removed:
            out += u'-' + difference.left.at(row.left);
            break;
        case Kind::Added:
            out += u'+' + difference.right.at(row.right);
            break;
        case Kind::Changed:
            out += u'~' + difference.left.at(row.left) + u'|' + difference.right.at(row.right);
            break;
        }
    }
    return out;
}

} // namespace

class TstDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLines_data();
    void findsTheLines();
    void marksWhatChangedInALine();
    void randomTextsAreAccountedFor();
    void isMinimalForSmallTexts();
    void strangersStayBounded();
};

void TstDifference::findsTheLines_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("both empty") << QString() << QString() << QStringList();
    QTest::newRow("equal") << u"a\nb\n"_s << u"a\nb\n"_s << QStringList{u"=a"_s, u"=b"_s};
    QTest::newRow("no newline at the end")
        << u"a\nb"_s << u"a\nb\n"_s << QStringList{u"=a"_s, u"=b"_s};
    QTest::newRow("line ends") << u"a\r\nb\r\n"_s << u"a\nb\n"_s << QStringList{u"=a"_s, u"=b"_s};
    QTest::newRow("all new") << QString() << u"a\n"_s << QStringList{u"+a"_s};
    QTest::newRow("all gone") << u"a\n"_s << QString() << QStringList{u"-a"_s};
    QTest::newRow("inserted") << u"a\nc\n"_s << u"a\nb\nc\n"_s
                              << QStringList{u"=a"_s, u"+b"_s, u"=c"_s};
    QTest::newRow("removed") << u"a\nb\nc\n"_s << u"a\nc\n"_s
                             << QStringList{u"=a"_s, u"-b"_s, u"=c"_s};
    QTest::newRow("changed") << u"a\nimage: web:1\nc\n"_s << u"a\nimage: web:2\nc\n"_s
                             << QStringList{u"=a"_s, u"~image: web:1|image: web:2"_s, u"=c"_s};
    QTest::newRow("unlike lines") << u"alpha\n"_s << u"zulu\n"_s
                                  << QStringList{u"-alpha"_s, u"+zulu"_s};
    QTest::newRow("two places") << u"a\nb\nc\nd\ne\n"_s << u"a\nc\nd\nx\ne\n"_s
                                << QStringList{u"=a"_s, u"-b"_s, u"=c"_s,
                                               u"=d"_s, u"+x"_s, u"=e"_s};
}

void TstDifference::findsTheLines()
{
    QFETCH(const QString, left);
    QFETCH(const QString, right);
    QFETCH(const QStringList, rows);
    QCOMPARE(dump(lineDifference(left, right)), rows);
}

void TstDifference::marksWhatChangedInALine()
{
    const Difference difference =
        lineDifference(u"  image: shop/web:1.1\n"_s, u"  image: shop/web:1.2\n"_s);
    QCOMPARE(difference.rows.size(), 1);
    const DifferenceRow &row = difference.rows.constFirst();
    QCOMPARE(row.kind, Kind::Changed);
    QCOMPARE(row.leftChanges, QList<TextRange>({{20, 1}}));
    QCOMPARE(row.rightChanges, QList<TextRange>({{20, 1}}));
    QCOMPARE(difference.added, 1);
    QCOMPARE(difference.removed, 1);

    const QString ends(3000, u'x');
    const Difference lengthy = lineDifference(ends + u"1.1" + ends, ends + u"1.25" + ends);
    QCOMPARE(lengthy.rows.size(), 1);
    QCOMPARE(lengthy.rows.constFirst().leftChanges, QList<TextRange>({{3002, 1}}));
    QCOMPARE(lengthy.rows.constFirst().rightChanges, QList<TextRange>({{3002, 2}}));
}

void TstDifference::randomTextsAreAccountedFor()
{
    QRandomGenerator random(20261122);
    for (int round = 0; round < 500; ++round) {
        QStringList left;
        for (int i = random.bounded(30); i > 0; --i) {
            left += QString::number(random.bounded(6));
        }
        QStringList right = left;
        for (int i = random.bounded(8); i > 0 && !right.isEmpty(); --i) {
            const int at = random.bounded(static_cast<int>(right.size()));
            if (random.bounded(2) == 0) {
                right.removeAt(at);
            } else {
                right.insert(at, QString::number(random.bounded(6)));
            }
        }
        const auto text = [](const QStringList &lines) {
            return lines.isEmpty() ? QString() : QString(lines.join(u'\n') + u'\n');
        };
        const Difference difference = lineDifference(text(left), text(right));
        int nextLeft = 0;
        int nextRight = 0;
        for (const DifferenceRow &row : difference.rows) {
            if (row.left >= 0) {
                QCOMPARE(row.left, nextLeft++);
            }
            if (row.right >= 0) {
                QCOMPARE(row.right, nextRight++);
            }
            if (row.kind == Kind::Same) {
                QCOMPARE(difference.left.at(row.left), difference.right.at(row.right));
            }
        }
        QCOMPARE(nextLeft, left.size());
        QCOMPARE(nextRight, right.size());
    }
}

void TstDifference::isMinimalForSmallTexts()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        QStringList left;
        QStringList right;
        for (int i = random.bounded(1, 12); i > 0; --i) {
            left += QString::number(random.bounded(4));
        }
        for (int i = random.bounded(1, 12); i > 0; --i) {
            right += QString::number(random.bounded(4));
        }
        // Longest common subsequence, the slow and sure way.
        QList<QList<int>> table(left.size() + 1, QList<int>(right.size() + 1, 0));
        for (qsizetype i = 1; i <= left.size(); ++i) {
            for (qsizetype j = 1; j <= right.size(); ++j) {
                table[i][j] = left.at(i - 1) == right.at(j - 1)
                    ? table.at(i - 1).at(j - 1) + 1
                    : std::max(table.at(i - 1).at(j), table.at(i).at(j - 1));
            }
        }
        const Difference difference =
            lineDifference(left.join(u'\n') + u'\n', right.join(u'\n') + u'\n');
        const auto same = std::ranges::count(difference.rows, Kind::Same, &DifferenceRow::kind);
        QCOMPARE(static_cast<int>(same), table.last().last());
    }
}

void TstDifference::strangersStayBounded()
{
    QString left;
    QString right;
    for (int i = 0; i < 20'000; ++i) {
        left += u"left %1\n"_s.arg(i);
        right += u"right %1\n"_s.arg(i * 7);
    }
    const Difference difference = lineDifference(u"head\n"_s + left, u"head\n"_s + right);
    QCOMPARE(difference.rows.constFirst().kind, Kind::Same);
    QCOMPARE(difference.removed, 20'000);
    QCOMPARE(difference.added, 20'000);
}

QTEST_GUILESS_MAIN(TstDifference)
#include "tst_difference.moc"
