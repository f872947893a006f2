// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/gotopalette.h"

#include <QLineEdit>
#include <QTest>

using namespace nantian::views;
using namespace Qt::StringLiterals;

class TstGoToPalette : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void betterFitsComeFirst();
    void whatDoesNotFitIsLeftOut();
    void enterRunsTheBestFit();
};

void TstGoToPalette::betterFitsComeFirst()
{
    const auto score = &GoToPalette::score;
    QVERIFY(score(u"pod"_s, u"Pod"_s) > score(u"pod"_s, u"PodDisruptionBudget"_s));
    QVERIFY(score(u"pod"_s, u"PodDisruptionBudget"_s) > score(u"set"_s, u"StatefulSet"_s));
    QVERIFY(score(u"set"_s, u"StatefulSet"_s) > score(u"tat"_s, u"StatefulSet"_s));
    QVERIFY(score(u"tat"_s, u"StatefulSet"_s) > score(u"sfs"_s, u"StatefulSet"_s));
}

void TstGoToPalette::whatDoesNotFitIsLeftOut()
{
    QCOMPARE(GoToPalette::score(u"xyz"_s, u"Pod"_s), 0);
    QVERIFY(GoToPalette::score(QString(), u"Pod"_s) > 0);
}

void TstGoToPalette::enterRunsTheBestFit()
{
    QWidget window;
    window.resize(800, 600);
    window.show();
    GoToPalette palette(&window);
    QString ran;
    palette.open({{{}, u"Node"_s, {}, {u"nodes"_s, u"no"_s}, [&] { ran = u"node"_s; }},
                  {{}, u"Namespace"_s, {}, {u"ns"_s}, [&] { ran = u"namespace"_s; }}});
    auto *field = palette.findChild<QLineEdit *>();
    QTest::keyClicks(field, u"ns"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(ran, u"namespace"_s);
    QVERIFY(!palette.isVisible());
}

QTEST_MAIN(TstGoToPalette)
#include "tst_gotopalette.moc"
