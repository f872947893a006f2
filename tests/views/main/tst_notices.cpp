// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/noticebell.h"
#include "views/main/notices.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace nantian;
using namespace nantian::views;
using namespace Qt::StringLiterals;

class TstNotices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNewestIsFirstAndUnseen();
    void theSameSentenceIsCounted();
    void onlySoManyAreKept();
    void openingTheBellMarksThemSeen();
    void textIsPlainAndCanBeCopied();
};

void TstNotices::theNewestIsFirstAndUnseen()
{
    Notices notices;
    QSignalSpy changed(&notices, &Notices::changed);
    QCOMPARE(notices.worstUnseen(), store::Health::None);
    notices.add(store::Health::Failed, u"one"_s);
    notices.add(store::Health::Warning, u"two"_s);
    notices.add(store::Health::Failed, {});
    QCOMPARE(changed.size(), 2);
    QCOMPARE(notices.list().first().text, u"two"_s);
    QCOMPARE(notices.unseen(), 2);
    QCOMPARE(notices.worstUnseen(), store::Health::Failed);
    notices.markSeen();
    QCOMPARE(notices.unseen(), 0);
    notices.add(store::Health::Warning, u"three"_s);
    QCOMPARE(notices.unseen(), 1);
    QCOMPARE(notices.worstUnseen(), store::Health::Warning);
}

void TstNotices::theSameSentenceIsCounted()
{
    Notices notices;
    notices.add(store::Health::Failed, u"one"_s);
    notices.add(store::Health::Failed, u"two"_s);
    notices.markSeen();
    notices.add(store::Health::Failed, u"one"_s);
    QCOMPARE(notices.list().size(), 2);
    QCOMPARE(notices.list().first().text, u"one"_s);
    QCOMPARE(notices.list().first().times, 2);
    QCOMPARE(notices.unseen(), 1);
}

void TstNotices::onlySoManyAreKept()
{
    Notices notices;
    for (int i = 0; i < Notices::kMost + 5; ++i) {
        notices.add(store::Health::Warning, QString::number(i));
    }
    QCOMPARE(notices.list().size(), Notices::kMost);
    QCOMPARE(notices.list().last().text, u"5"_s);
}

void TstNotices::openingTheBellMarksThemSeen()
{
    Notices notices;
    NoticeBell bell(&notices);
    bell.show();
    const QString quiet = bell.accessibleName();
    notices.add(store::Health::Failed, u"web was not scaled"_s);
    notices.add(store::Health::Failed, u"api was not scaled"_s);
    QVERIFY(bell.accessibleName() != quiet);
    QVERIFY(bell.accessibleName().contains(u'2'));
    QTest::mouseClick(&bell, Qt::LeftButton);
    QVERIFY(bell.popup()->isVisible());
    QCOMPARE(notices.unseen(), 0);
    QCOMPARE(bell.accessibleName(), quiet);
}

void TstNotices::textIsPlainAndCanBeCopied()
{
    Notices notices;
    NoticeBell bell(&notices);
    bell.show();
    notices.add(store::Health::Failed, u"<b>web</b> was not scaled"_s);
    bell.openPopup();
    const QLabel *found = nullptr;
    for (const QLabel *label : bell.popup()->findChildren<QLabel *>()) {
        if (label->text().contains(u"<b>web</b>"_s)) {
            found = label;
        }
    }
    QVERIFY(found);
    QCOMPARE(found->textFormat(), Qt::PlainText);
    QVERIFY(found->textInteractionFlags() & Qt::TextSelectableByMouse);
    for (QPushButton *button : bell.popup()->findChildren<QPushButton *>()) {
        if (button->text() == NoticeBell::tr("Copy all")) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(u"Z  <b>web</b> was not scaled"_s));
    notices.clear();
    QVERIFY(notices.asText().isEmpty());
}

QTEST_MAIN(TstNotices)
#include "tst_notices.moc"
