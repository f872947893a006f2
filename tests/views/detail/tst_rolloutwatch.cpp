// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/chartview.h"
#include "views/pages/rolloutchart.h"
#include "views/pages/rolloutwatch.h"

#include <QChart>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::views;
using models::Rollout;
using models::RolloutStep;
using State = Rollout::State;

namespace {

Rollout rollout(State state, qint64 generation, const QByteArray &revision, qint64 wanted = 3)
{
    Rollout out;
    out.state = state;
    out.step.kind =
        state == State::Complete ? RolloutStep::Kind::Done : RolloutStep::Kind::Updating;
    out.generation = generation;
    out.wanted = wanted;
    models::RolloutRevision current;
    current.name = revision;
    current.current = true;
    out.revisions = {current};
    return out;
}

RolloutSample sample(qint64 atMs, qint64 before, qint64 now)
{
    RolloutSample out;
    out.atMs = atMs;
    out.pods = {{"old", before}, {"new", now}};
    out.available = before;
    out.most = 4;
    out.fewest = 3;
    return out;
}

} // namespace

class TstRolloutWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatEnded_data();
    void tellsWhatEnded();
    void drawsWhatItIsGiven();
};

void TstRolloutWatch::tellsWhatEnded_data()
{
    QTest::addColumn<std::optional<Rollout>>("settled");
    QTest::addColumn<Rollout>("before");
    QTest::addColumn<Rollout>("now");
    QTest::addColumn<bool>("ended");
    using Settled = std::optional<Rollout>;
    const Rollout first = rollout(State::Complete, 1, "web-1");
    const Rollout second = rollout(State::Complete, 2, "web-2");
    const Rollout under = rollout(State::Progressing, 2, "web-2");
    const Rollout stuck = rollout(State::Stuck, 2, "web-2");
    const Rollout late = rollout(State::DeadlineExceeded, 2, "web-2");
    const Rollout wider = rollout(State::Complete, 2, "web-1", 5);
    const Rollout nodes = rollout(State::Complete, 1, "web-1", 5);
    const Rollout lost = rollout(State::Progressing, 1, "web-1");
    const Rollout resumed = rollout(State::Complete, 3, "web-1");
    Rollout paused = rollout(State::Paused, 2, "web-1");
    paused.step.kind = RolloutStep::Kind::Done;

    QTest::newRow("as before") << Settled(first) << first << first << false;
    QTest::newRow("too quick to be seen") << Settled(first) << first << second << true;
    QTest::newRow("it was seen") << Settled(first) << under << second << true;
    QTest::newRow("begun before it was watched") << Settled() << under << second << true;
    QTest::newRow("stuck no more") << Settled(first) << stuck << second << true;
    QTest::newRow("under way") << Settled(first) << under << stuck << false;
    QTest::newRow("scaled") << Settled(first) << first << wider << true;
    QTest::newRow("more nodes") << Settled(first) << first << nodes << false;
    QTest::newRow("a pod was lost") << Settled(first) << lost << first << false;
    QTest::newRow("resumed, nothing to do") << Settled(paused) << paused << resumed << false;
    QTest::newRow("too late") << Settled(first) << stuck << late << true;
    QTest::newRow("still too late") << Settled(first) << late << late << false;
}

void TstRolloutWatch::tellsWhatEnded()
{
    QFETCH(const std::optional<Rollout>, settled);
    QFETCH(const Rollout, before);
    QFETCH(const Rollout, now);
    QTEST(RolloutWatch::hasEnded(settled, before, now), "ended");
}

void TstRolloutWatch::drawsWhatItIsGiven()
{
    RolloutChart chart;
    chart.resize(600, 300);
    chart.show();
    auto *plot = chart.findChild<PlotView *>();
    QVERIFY(plot);
    chart.setData({sample(1'000'000, 3, 0), sample(1'010'000, 2, 1), sample(1'020'000, 0, 3)},
                  {{"old", 1}, {"new", 2}}, 1'030'000);
    // Two revisions, the available pods, and two bounds.
    QCOMPARE(plot->chart()->series().size(), 5);
    const QString last = plot->accessibleDescription();
    QVERIFY2(last.contains(u"Revision 1 0"_s) && last.contains(u"Revision 2 3"_s)
                 && last.contains(u"At most 4"_s),
             qPrintable(last));
    Q_EMIT plot->momentChanged(1'015'000);
    const QString then = plot->accessibleDescription();
    QVERIFY2(then.contains(u"Revision 1 2"_s) && then.contains(u"Revision 2 1"_s),
             qPrintable(then));
    chart.clear();
    QVERIFY(plot->chart()->series().isEmpty());
}

QTEST_MAIN(TstRolloutWatch)
#include "tst_rolloutwatch.moc"
