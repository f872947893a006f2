// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/measurelog.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian::models;

class TstMeasureLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingsBecomeLines();
    void theOldestPointsGo();
};

void TstMeasureLog::readingsBecomeLines()
{
    MeasureLog log;
    QVERIFY(log.isEmpty());
    QCOMPARE(log.since(), 0);
    log.add(1000, {{u"replicas"_s, false, u"current"_s, 2}, {u"load"_s, true, u"cpu"_s, 40}});
    log.add(6000,
            {{u"replicas"_s, false, u"current"_s, 3}, {u"replicas"_s, false, u"wanted"_s, 4}});
    QCOMPARE(log.charts().size(), 2);
    const ChartData &replicas = log.charts().at(0);
    QCOMPARE(replicas.unit, ChartData::Unit::Count);
    QCOMPARE(replicas.series.size(), 2);
    QCOMPARE(replicas.series.at(0).points, (QList<QPointF>{{1000, 2}, {6000, 3}}));
    QCOMPARE(replicas.series.at(1).points, (QList<QPointF>{{6000, 4}}));
    QCOMPARE(log.charts().at(1).unit, ChartData::Unit::Percent);
    QCOMPARE(log.since(), 1000);
    log.clear();
    QVERIFY(log.isEmpty());
}

void TstMeasureLog::theOldestPointsGo()
{
    MeasureLog log;
    for (qint64 i = 0; i <= MeasureLog::kMostPoints; ++i) {
        log.add(i * 5000, {{u"replicas"_s, false, u"current"_s, 1}});
    }
    QCOMPARE(log.charts().constFirst().series.constFirst().points.size(), MeasureLog::kMostPoints);
    QCOMPARE(log.since(), 5000);
}

QTEST_GUILESS_MAIN(TstMeasureLog)
#include "tst_measurelog.moc"
