// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/widgets/samplerows.h"
#include "views/widgets/triagestrip.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace nantian;
using namespace Qt::StringLiterals;
using nantian::testing::sampleReset;
using nantian::testing::sampleRow;
using store::Health;

namespace {

QStringList textsOf(const views::TriageStrip &strip)
{
    QStringList texts;
    for (const QToolButton *button : strip.findChildren<QToolButton *>()) {
        texts.append(button->text());
    }
    return texts;
}

} // namespace

class TstTriageStrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sumsUpByReason();
    void hidesWhenAllIsWell();
    void aClickFilters();
    void tellsHowManyWorkloads();
    void tellsWhatTheyHaveInCommon();
    void marksWhatIsNew();
};

void TstTriageStrip::sumsUpByReason()
{
    views::TriageStrip strip;
    strip.apply(
        sampleReset({sampleRow(1), sampleRow(2, Health::Failed, "CrashLoopBackOff"),
                     sampleRow(3, Health::Failed, "CrashLoopBackOff"),
                     sampleRow(4, Health::Warning, "Pending"), sampleRow(5, Health::Progressing)}));
    QCOMPARE(strip.count(), 3);
    const QList<std::pair<QString, int>> expected{{u"CrashLoopBackOff"_s, 2}, {u"Pending"_s, 1}};
    QCOMPARE(strip.reasons(), expected);
    store::Batch change;
    change.upserted = {sampleRow(2), sampleRow(3, Health::Failed, "Error")};
    change.removed = {"uid-4"};
    strip.apply(change);
    const QList<std::pair<QString, int>> after{{u"Error"_s, 1}};
    QCOMPARE(strip.reasons(), after);
}

void TstTriageStrip::hidesWhenAllIsWell()
{
    QWidget window;
    views::TriageStrip strip(&window);
    window.show();
    strip.apply(sampleReset({sampleRow(1, Health::Failed, "Error")}));
    QVERIFY(strip.isVisible());
    strip.apply(sampleReset({sampleRow(1)}));
    QVERIFY(!strip.isVisible());
}

void TstTriageStrip::aClickFilters()
{
    views::TriageStrip strip;
    strip.apply(sampleReset({sampleRow(1, Health::Failed, "OOMKilled")}));
    QSignalSpy spy(&strip, &views::TriageStrip::filterRequested);
    QVERIFY(spy.isValid());
    for (QToolButton *button : strip.findChildren<QToolButton *>()) {
        if (button->text().contains(u"OOMKilled"_s)) {
            button->click();
        }
    }
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toString(), u"is:broken OOMKilled"_s);
}

void TstTriageStrip::tellsHowManyWorkloads()
{
    views::TriageStrip strip;
    strip.apply(sampleReset({
        sampleRow(1, Health::Failed, "CrashLoopBackOff", 0, "a"),
        sampleRow(2, Health::Failed, "CrashLoopBackOff", 0, "a"),
        sampleRow(3, Health::Failed, "CrashLoopBackOff", 0, "b"),
        sampleRow(4, Health::Failed, "ImagePullBackOff", 0, "c"),
    }));
    const QStringList texts = textsOf(strip);
    QVERIFY(texts.contains(u"CrashLoopBackOff 3 (2 workload(s))"_s));
    QVERIFY(texts.contains(u"ImagePullBackOff 1"_s));
}

void TstTriageStrip::tellsWhatTheyHaveInCommon()
{
    const auto broken = [](int number, std::string_view reason, std::string_view detail) {
        return sampleRow(number, Health::Warning, reason, 0, {}, 1'700'000'000, detail);
    };
    views::TriageStrip strip;
    strip.apply(sampleReset({
        broken(1, "ImagePullBackOff", "web:1"),
        broken(2, "ImagePullBackOff", "web:1"),
        broken(3, "Unschedulable", "Insufficient cpu"),
        broken(4, "Unschedulable", "Insufficient cpu"),
        broken(5, "Odd", ""),
    }));
    QVERIFY(textsOf(strip).contains(u"ImagePullBackOff 2 (1 image(s))"_s));
    QVERIFY(textsOf(strip).contains(u"Unschedulable 2 (Insufficient cpu)"_s));
    QVERIFY(textsOf(strip).contains(u"Odd 1"_s));
    store::Batch change;
    change.upserted = {broken(2, "ImagePullBackOff", "shop:2"),
                       broken(4, "Unschedulable", "didn't match Pod's node affinity/selector")};
    strip.apply(change);
    QTRY_VERIFY(textsOf(strip).contains(u"ImagePullBackOff 2 (2 image(s))"_s));
    QVERIFY(textsOf(strip).contains(u"Unschedulable 2 (2 reason(s))"_s));
    change.upserted = {broken(3, "Unschedulable", std::string(300, 'x')),
                       broken(4, "Unschedulable", "")};
    strip.apply(change);
    QTRY_VERIFY(textsOf(strip).contains(u"Unschedulable 2 ("_s + QString(39, u'x') + u"…)"_s));
}

/// Also of what the table held when it opened: it cannot be broken for longer than it exists.
void TstTriageStrip::marksWhatIsNew()
{
    views::TriageStrip strip;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    strip.apply(sampleReset({
        sampleRow(1, Health::Failed, "Error", 0, {}, now - 14 * 60),
        sampleRow(2, Health::Failed, "Error", 0, {}, now - 16 * 60),
        sampleRow(3),
    }));
    QVERIFY(textsOf(strip).contains(u"Error 2 (1 new)"_s));
    store::Batch change;
    change.upserted = {sampleRow(3, Health::Failed, "OOMKilled")};
    strip.apply(change);
    QTRY_VERIFY(textsOf(strip).contains(u"OOMKilled 1 (1 new)"_s));
}

QTEST_MAIN(TstTriageStrip)
#include "tst_triagestrip.moc"
