// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/gotopalette.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
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
    void whatIsFoundJoinsByItsRank();
    void theChosenEntryStaysChosen();
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

void TstGoToPalette::whatIsFoundJoinsByItsRank()
{
    QWidget window;
    window.resize(800, 600);
    window.show();
    GoToPalette palette(&window);
    QSignalSpy typed(&palette, &GoToPalette::typed);
    QSignalSpy closed(&palette, &GoToPalette::closed);
    QString ran;
    palette.open({{{}, u"Webhooks"_s, u"Kind"_s, {}, [&] { ran = u"kind"_s; }},
                  {{}, u"Wide elephants bathe"_s, {}, {}, [&] { ran = u"action"_s; }}});
    auto *field = palette.findChild<QLineEdit *>();
    auto *list = palette.findChild<QListWidget *>();
    QVERIFY(typed.isEmpty());
    QTest::keyClicks(field, u"web"_s);
    QCOMPARE(typed.size(), 3);
    palette.setFound({{{}, u"shop-web"_s, u"Pod in shop"_s, {}, [&] { ran = u"word"_s; }},
                      {{}, u"cobweb"_s, u"Pod in lab"_s, {}, [&] { ran = u"inside"_s; }},
                      {{}, u"web"_s, u"Service in shop"_s, {}, [&] { ran = u"exact"_s; }}},
                     u"You may not list: Secret."_s);
    QStringList shown;
    for (int i = 0; i < list->count(); ++i) {
        shown.append(list->item(i)->text());
    }
    QCOMPARE(shown,
             QStringList(
                 {u"web"_s, u"Webhooks"_s, u"shop-web"_s, u"cobweb"_s, u"Wide elephants bathe"_s}));
    QVERIFY(palette.findChild<QLabel *>()->isVisible());
    QCOMPARE(palette.findChild<QLabel *>()->text(), u"You may not list: Secret."_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(ran, u"exact"_s);
    QCOMPARE(closed.size(), 1);
    // Nothing of it is there when it is opened again.
    palette.open({{{}, u"Node"_s, {}, {}, [&] { ran = u"node"_s; }}});
    QCOMPARE(list->count(), 1);
    QVERIFY(!palette.findChild<QLabel *>()->isVisible());
}

void TstGoToPalette::theChosenEntryStaysChosen()
{
    QWidget window;
    window.resize(800, 600);
    window.show();
    GoToPalette palette(&window);
    QString ran;
    palette.open({{{}, u"web one"_s, {}, {}, [&] { ran = u"one"_s; }},
                  {{}, u"web three"_s, {}, {}, [&] { ran = u"three"_s; }}});
    auto *field = palette.findChild<QLineEdit *>();
    QTest::keyClicks(field, u"web"_s);
    QTest::keyClick(field, Qt::Key_Down);
    palette.setFound({{{}, u"web"_s, {}, {}, [&] { ran = u"found"_s; }}}, {});
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(ran, u"three"_s);
}

QTEST_MAIN(TstGoToPalette)
#include "tst_gotopalette.moc"
