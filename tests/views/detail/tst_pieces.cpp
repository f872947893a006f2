// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/causes.h"
#include "tests/views/widgets/samplerows.h"
#include "views/pages/chartview.h"
#include "views/pages/messagebar.h"
#include "views/pages/pieces.h"
#include "views/pages/summarytab.h"
#include "views/pages/usagebar.h"

#include <QAbstractSeries>
#include <QChart>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::views;
using models::ContainerState;

class TstPieces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesAreWorded_data();
    void statesAreWorded();
    void theVerdictIsThePages();
    void whereThePageKnowsNothingTheRowTells();
    void usageTellsRequestAndLimit();
    void unchangedSectionsAreNotTouched();
    void hostileLabelsStayPlain();
    void chartsSayHowManySeriesTheyLeaveOut();
    void longNamesGiveWay();
    void aSentenceIsWhole();
    void oneObjectIsNotPlural();
};

void TstPieces::chartsSayHowManySeriesTheyLeaveOut()
{
    ChartView view;
    models::ChartData data;
    data.id = u"cpu"_s;
    for (int i = 0; i < 240; ++i) {
        data.series.append({u"pod-%1"_s.arg(i), {{1000.0, i * 0.001}, {61'000.0, i * 0.001}}});
    }
    view.setData(data, 0, 61'000);
    QStringList texts;
    for (const QLabel *label : view.findChildren<QLabel *>()) {
        texts.append(label->text());
    }
    QVERIFY(texts.contains(u"pod-239"_s)); // the largest first
    QVERIFY(!texts.contains(u"pod-0"_s));
    QVERIFY2(texts.contains(u"12 of 240 shown, those with the highest use"_s),
             qPrintable(texts.join(u'\n')));
    QCOMPARE(view.findChild<PlotView *>()->chart()->series().size(), 12);
}

void TstPieces::oneObjectIsNotPlural()
{
    kube::Resource pods;
    pods.plural = "pods";
    pods.singular = "pod";
    pods.kind = "Pod";
    QCOMPARE(kindWord(pods, 1), u"pod"_s);
    QCOMPARE(kindWord(pods, 0), u"pods"_s);
    QCOMPARE(kindWord(pods), u"pods"_s);
    QLocale::setDefault(QLocale(QLocale::Chinese));
    QCOMPARE(kindWord(pods, 3), u"Pod"_s);
    QLocale::setDefault(QLocale::c());
}

void TstPieces::aSentenceIsWhole()
{
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    auto *sentence = new WholeLabel(&page);
    auto *rest = new QWidget(&page);
    rest->setMinimumHeight(300);
    column->addWidget(sentence);
    column->addWidget(rest, 1);
    sentence->setText(QString(60, u'n').replace(u"nnn"_s, u"nn "_s).repeated(8));
    page.resize(240, 320);
    page.show();
    QTRY_VERIFY(sentence->height() >= sentence->heightForWidth(sentence->width()));
    QVERIFY(sentence->height() > 2 * sentence->fontMetrics().height());
}

void TstPieces::longNamesGiveWay()
{
    ElidedLabel label;
    label.setText(QString(200, u'n'));
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width() / 4);
}

void TstPieces::statesAreWorded_data()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("health");
    const auto phase = [](ContainerState::Phase value) { return static_cast<int>(value); };
    const auto health = [](store::Health value) { return static_cast<int>(value); };
    using Phase = ContainerState::Phase;
    QTest::newRow("crash") << phase(Phase::Waiting) << u"CrashLoopBackOff"_s << 0
                           << u"Waiting: CrashLoopBackOff"_s << health(store::Health::Failed);
    QTest::newRow("creating") << phase(Phase::Waiting) << u"ContainerCreating"_s << 0
                              << u"Waiting: ContainerCreating"_s
                              << health(store::Health::Progressing);
    QTest::newRow("done") << phase(Phase::Terminated) << u"Completed"_s << 0
                          << u"Terminated: Completed, exit code 0"_s << health(store::Health::Ok);
    QTest::newRow("failed") << phase(Phase::Terminated) << u"Error"_s << 3
                            << u"Terminated: Error, exit code 3"_s << health(store::Health::Failed);
}

void TstPieces::statesAreWorded()
{
    QFETCH(int, phase);
    QFETCH(QString, reason);
    QFETCH(int, exitCode);
    QFETCH(QString, text);
    QFETCH(int, health);
    ContainerState state;
    state.phase = static_cast<ContainerState::Phase>(phase);
    state.reason = reason;
    state.exitCode = exitCode;
    QCOMPARE(stateText(state), text);
    QCOMPARE(static_cast<int>(stateHealth(state)), health);
}

void TstPieces::theVerdictIsThePages()
{
    models::ObjectDetails details;
    details.verdicts = {{store::Health::Failed, "CrashLoopBackOff", u"It \u202eends."_s},
                        {store::Health::Warning, "Restarted", u"Again."_s}};
    QCOMPARE(verdict(details, {}), u"It \\u202eends."_s);
}

/// The server's columns may tell what the object itself does not.
void TstPieces::whereThePageKnowsNothingTheRowTells()
{
    models::ObjectDetails details;
    details.verdicts = {{store::Health::None, kinds::kUntold, u"Nothing here tells."_s}};
    QCOMPARE(verdict(details, {}), u"Nothing here tells."_s);
    QCOMPARE(verdict(details, testing::sampleRow(1, store::Health::None)),
             u"Nothing here tells."_s);
    QCOMPARE(verdict(details, testing::sampleRow(1, store::Health::Failed, "Error")), u"Error"_s);
}

void TstPieces::usageTellsRequestAndLimit()
{
    UsageBar bar(UsageBar::Of::Memory);
    bar.setBounds(u"64Mi"_s, u"128Mi"_s);
    bar.setUsage(48LL * 1024 * 1024);
    QCOMPARE(bar.text(), u"48Mi used · request 64Mi · limit 128Mi"_s);
    bar.setBounds({}, {});
    bar.setUsage(-1);
    QCOMPARE(bar.text(), u"no request · no limit"_s);
    UsageBar cpu(UsageBar::Of::Cpu);
    cpu.setBounds(u"0.1"_s, {});
    cpu.setUsage(12);
    QCOMPARE(cpu.text(), u"12m used · request 0.1 · no limit"_s);
}

void TstPieces::unchangedSectionsAreNotTouched()
{
    models::ObjectDetails details;
    details.uid = "1";
    details.labels = {{u"app"_s, u"web"_s}};
    details.fields = {{"node", u"Node"_s, u"node-1"_s, 0}};
    SummaryTab tab;
    tab.resize(800, 400);
    tab.setDetails(details, 0);
    Chip *chip = tab.findChild<Chip *>();
    QVERIFY(chip);
    details.fields.first().text = u"node-2"_s;
    tab.setDetails(details, 0);
    QCOMPARE(tab.findChild<Chip *>(), chip);
    bool found = false;
    const QList<QLineEdit *> lines = tab.findChildren<QLineEdit *>();
    for (const QLineEdit *line : lines) {
        found = found || line->text() == u"node-2"_s;
    }
    QVERIFY(found);
}

void TstPieces::hostileLabelsStayPlain()
{
    models::ObjectDetails details;
    details.uid = "1";
    details.labels = {{u"app"_s, u"<img src=x>\u202e"_s}};
    SummaryTab tab;
    tab.setDetails(details, 0);
    const Chip *chip = tab.findChild<Chip *>();
    QVERIFY(chip);
    QCOMPARE(chip->textFormat(), Qt::PlainText);
    QVERIFY(!chip->text().contains(QChar(0x202e)));
    QVERIFY(!chip->toolTip().contains(u"<img"_s));
    QVERIFY(chip->toolTip().contains(u"&lt;img"_s));
}

QTEST_MAIN(TstPieces)
#include "tst_pieces.moc"
