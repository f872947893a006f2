// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of a summary: links, and values that are shown on demand and hidden again.
#include "views/pages/detailtable.h"
#include "views/pages/revealedpanel.h"
#include "views/pages/summarytab.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::views;
using Show = HiddenValue::Show;

class TstDetailTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksOpenObjects();
    void aValueIsShownAndHidden();
    void aSecretIsHiddenAgain();
    void whatIsHiddenWithItsPageIsGone();
    void lateAnswersAreNotShown();
    void bytesAreNotShown();
    void errorsAreSaid();
    void certificatesAreExplained();
    void tablesThatStayKeepWhatTheyShow();
    void hostileValuesAreShownPlainly();
};

namespace {

const HiddenValue kSecret{Show::Secret, {{}, "Secret", "shop", "s"}, "password"};

DetailTable tableWith(const HiddenValue &hidden)
{
    DetailRow row(QStringList{u"password"_s, u"7"_s});
    row.hidden = hidden;
    return {"keys", u"Keys"_s, {u"Key"_s, u"Size"_s}, {row}};
}

RevealedValue text(const QString &value)
{
    RevealedValue out;
    out.text = value;
    out.isText = true;
    out.bytes = value.toUtf8().size();
    return out;
}

QToolButton *eye(const QWidget &view) { return view.findChild<QToolButton *>(); }

/// Every text below a widget, shown or not.
QString held(const QWidget &view)
{
    QStringList out;
    const QList<QWidget *> all = view.findChildren<QWidget *>();
    for (const QWidget *each : all) {
        out << each->property("text").toString() << each->property("plainText").toString()
            << each->toolTip();
    }
    return out.join(u'\n');
}

/// Deletes what was to be deleted later.
void settle() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }

} // namespace

void TstDetailTable::linksOpenObjects()
{
    const ObjectLink link{{}, "Pod", "shop", "web-1"};
    DetailTableView view;
    view.setTable({"pods", u"Pods"_s, {u"Pod"_s}, {DetailRow({u"web-1"_s}, {}, link)}});
    const QSignalSpy spy(&view, &DetailTableView::linkActivated);
    QVERIFY(spy.isValid());
    view.findChild<QPushButton *>()->click();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.constFirst().constFirst().value<ObjectLink>(), link);
}

void TstDetailTable::aValueIsShownAndHidden()
{
    DetailTableView view;
    const HiddenValue key{Show::Text, {{}, "ConfigMap", "shop", "c"}, "a.conf"};
    view.setTable(tableWith(key));
    view.show();
    const QSignalSpy spy(&view, &DetailTableView::revealRequested);
    eye(view)->click();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.constFirst().constFirst().value<HiddenValue>(), key);
    QVERIFY(!view.findChild<RevealedPanel *>());
    QVERIFY(view.showRevealed(key, text(u"x=1\ny=2\n"_s)));
    QCOMPARE(view.findChild<QPlainTextEdit *>()->toPlainText(), u"x=1\ny=2"_s);
    QCOMPARE(eye(view)->text(), u"Hide"_s);
    eye(view)->click();
    settle();
    QCOMPARE(spy.size(), 1);
    QVERIFY(!view.findChild<RevealedPanel *>());
    QCOMPARE(eye(view)->text(), u"Show"_s);
}

void TstDetailTable::aSecretIsHiddenAgain()
{
    DetailTableView view;
    view.setTable(tableWith(kSecret));
    view.show();
    eye(view)->click();
    QVERIFY(view.showRevealed(kSecret, text(u"hunter2"_s)));
    auto *panel = view.findChild<RevealedPanel *>();
    QVERIFY(held(*panel).contains(u"30"_s));
    panel->setSecondsLeft(1);
    QTRY_VERIFY(!view.findChild<RevealedPanel *>());
    QVERIFY(!held(view).contains(u"hunter2"_s));
    QCOMPARE(eye(view)->text(), u"Reveal"_s);
}

void TstDetailTable::whatIsHiddenWithItsPageIsGone()
{
    DetailTableView view;
    view.setTable(tableWith(kSecret));
    view.show();
    eye(view)->click();
    QVERIFY(view.showRevealed(kSecret, text(u"hunter2"_s)));
    view.hide();
    settle();
    QVERIFY(!view.findChild<RevealedPanel *>());
    view.show();
    QVERIFY(!held(view).contains(u"hunter2"_s));
}

void TstDetailTable::lateAnswersAreNotShown()
{
    DetailTableView view;
    view.setTable(tableWith(kSecret));
    view.show();
    QVERIFY(!view.showRevealed(kSecret, text(u"hunter2"_s))); // nobody asked
    eye(view)->click();
    view.hide();
    QVERIFY(!view.showRevealed(kSecret, text(u"hunter2"_s)));
    view.show();
    QVERIFY(!view.findChild<RevealedPanel *>());
}

void TstDetailTable::bytesAreNotShown()
{
    DetailTableView view;
    view.setTable(tableWith(kSecret));
    view.show();
    eye(view)->click();
    RevealedValue bytes;
    bytes.bytes = 3;
    QVERIFY(view.showRevealed(kSecret, bytes));
    QVERIFY(!view.findChild<QPlainTextEdit *>());
    QVERIFY(held(view).contains(u"no text"_s));
}

void TstDetailTable::errorsAreSaid()
{
    DetailTableView view;
    view.setTable(tableWith(kSecret));
    view.show();
    eye(view)->click();
    base::Error error;
    error.code = base::Error::Code::Forbidden;
    QVERIFY(view.showRevealed(kSecret, std::unexpected(error)));
    QVERIFY(held(view).contains(base::errorSentence(error)));
}

void TstDetailTable::certificatesAreExplained()
{
    const HiddenValue hidden{Show::Certificate, {{}, "Secret", "shop", "tls"}, "tls.crt"};
    DetailTableView view;
    view.setTable(tableWith(hidden));
    view.show();
    QCOMPARE(eye(view)->text(), u"Show certificate"_s);
    eye(view)->click();
    RevealedValue value;
    value.verdict = {store::Health::Ok, "CertificateValid", u"It is valid."_s};
    value.lines = {{u"Subject"_s, u"shop.example.com"_s}};
    QVERIFY(view.showRevealed(hidden, value));
    QVERIFY(held(view).contains(u"It is valid."_s));
    QVERIFY(held(view).contains(u"shop.example.com"_s));
}

void TstDetailTable::tablesThatStayKeepWhatTheyShow()
{
    SummaryTab tab;
    tab.resize(800, 600);
    tab.show();
    ObjectDetails details;
    details.uid = "1";
    details.tables = {tableWith(kSecret), {"pods", u"Pods"_s, {}, {QStringList{u"a"_s}}}};
    tab.setDetails(details, 0);
    const QSignalSpy spy(&tab, &SummaryTab::revealRequested);
    eye(tab)->click();
    QCOMPARE(spy.size(), 1);
    tab.showRevealed(kSecret, text(u"hunter2"_s));
    const auto *panel = tab.findChild<RevealedPanel *>();
    QVERIFY(panel);
    details.tables[1].rows = {QStringList{u"b"_s}};
    details.tables.swapItemsAt(0, 1);
    tab.setDetails(details, 0);
    settle();
    QCOMPARE(tab.findChild<RevealedPanel *>(), panel);
    QVERIFY(held(tab).contains(u"hunter2"_s));
    details.tables.removeLast();
    tab.setDetails(details, 0);
    settle();
    QVERIFY(!held(tab).contains(u"hunter2"_s));
    QCOMPARE(tab.findChildren<DetailTableView *>().size(), 1);
}

void TstDetailTable::hostileValuesAreShownPlainly()
{
    const HiddenValue key{Show::Text, {{}, "ConfigMap", "shop", "c"}, "a"};
    DetailTableView view;
    view.setTable(tableWith(key));
    view.show();
    eye(view)->click();
    QVERIFY(view.showRevealed(key, text(u"<b>x</b>\u202e\x1b"_s)));
    const QString shown = view.findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY(shown.startsWith(u"<b>x</b>"_s));
    QVERIFY(!shown.contains(QChar(0x202e)) && !shown.contains(QChar(0x1b)));
}

QTEST_MAIN(TstDetailTable)
#include "tst_detailtable.moc"
