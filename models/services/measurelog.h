// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/details.h"
#include "services/metrics.h"

namespace nantian::models {

/// What a page's numbers were each time it was read: their lines over time where no Prometheus
/// keeps them. A value, any thread.
class MeasureLog
{
public:
    /// At 5 s between two readings, six hours.
    static constexpr qsizetype kMostPoints = 4320;

    /// Epoch milliseconds; readings come in order.
    void add(qint64 atMs, const QList<Measure> &measures);
    void clear() { *this = {}; }
    [[nodiscard]] bool isEmpty() const { return m_charts.isEmpty(); }
    [[nodiscard]] const QList<ChartData> &charts() const { return m_charts; }
    /// Epoch milliseconds of the first point; 0: there is none.
    [[nodiscard]] qint64 since() const;

private:
    QList<ChartData> m_charts;
};

} // namespace nantian::models
