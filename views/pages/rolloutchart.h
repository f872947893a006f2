// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/pages/rolloutwatch.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace nantian::views {

class PlotView;

/// Pods of each revision over time, one upon the other, with the available ones and the bounds of
/// the strategy as lines. The legend reads out the numbers under the pointer (or, with the arrow
/// keys, at the chosen moment). GUI thread.
class RolloutChart final : public QWidget
{
    Q_OBJECT
public:
    explicit RolloutChart(QWidget *parent = nullptr);
    ~RolloutChart() override;
    Q_DISABLE_COPY_MOVE(RolloutChart)

    /// Draws up to `nowMs` (epoch).
    void setData(const QList<RolloutSample> &samples, const QList<RolloutLine> &lines,
                 qint64 nowMs);
    void clear();
    /// The colour of the revision that has this place among the lines.
    [[nodiscard]] static QColor colourOf(qsizetype line, const QPalette &palette);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void rebuildLegend();
    void readOut(double atMs);
    [[nodiscard]] const RolloutSample *sampleAt(double atMs) const;

    QList<RolloutSample> m_samples;
    QList<RolloutLine> m_lines;
    qint64 m_now = 0;
    double m_moment = 0;              ///< chosen, epoch ms; 0: the last
    std::unique_ptr<QObject> m_edges; ///< owns the lines that areas are drawn between
    PlotView *m_plot;
    QLabel *m_momentLabel;
    QWidget *m_legend;
    QList<QLabel *> m_values; ///< one per line, then available, most, fewest
    QList<RolloutLine> m_legendLines;
    bool m_legendBounds = false;
};

} // namespace nantian::views
