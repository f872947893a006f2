// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/measurelog.h"

#include <algorithm>

namespace nantian::models {

void MeasureLog::add(qint64 atMs, const QList<Measure> &measures)
{
    for (const Measure &measure : measures) {
        auto chart = std::ranges::find(m_charts, measure.chart, &ChartData::id);
        if (chart == m_charts.end()) {
            m_charts +=
                ChartData{measure.chart,
                          measure.percent ? ChartData::Unit::Percent : ChartData::Unit::Count,
                          {},
                          {}};
            chart = std::prev(m_charts.end());
        }
        auto line = std::ranges::find(chart->series, measure.name, &Series::name);
        if (line == chart->series.end()) {
            chart->series += Series{measure.name, {}};
            line = std::prev(chart->series.end());
        }
        line->points += {static_cast<double>(atMs), measure.value};
        if (line->points.size() > kMostPoints) {
            line->points.removeFirst();
        }
    }
}

qint64 MeasureLog::since() const
{
    qint64 out = 0;
    for (const ChartData &chart : m_charts) {
        for (const Series &series : chart.series) {
            const auto first = static_cast<qint64>(series.points.constFirst().x());
            out = out == 0 ? first : qMin(out, first);
        }
    }
    return out;
}

} // namespace nantian::models
