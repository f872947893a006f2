// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/metrics.h"

#include <QChartView>
#include <QWidget>

class QDateTimeAxis;
class QGraphicsLineItem;
class QLabel;
class QValueAxis;

namespace nantian::views {

class PlotView;

/// One chart over time with its legend; the values under the pointer (or, with the arrow keys, at
/// the chosen moment) are read out in the legend. Line colours are told apart by the colour-blind;
/// beyond kSeriesColors the smaller series are drawn quietly, and a sentence says how many of how
/// many are drawn at all. GUI thread.
class ChartView final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr);

    void setData(const models::ChartData &chart, qint64 fromMs, qint64 toMs);
    /// "CPU", "Memory", "Network".
    [[nodiscard]] static QString titleOf(const QString &id);
    /// A value of a chart in words: "120m", "1.5Gi", "3.2Mi/s".
    [[nodiscard]] static QString valueText(double value, models::ChartData::Unit unit);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void placeTicks();
    void readOut(double atMs);

    models::ChartData m_data; ///< the series that are drawn, the largest first
    int m_total = 0;          ///< series there were
    qint64 m_from = 0;
    qint64 m_to = 0;
    PlotView *m_plot;
    QLabel *m_title;
    QLabel *m_moment;
    QWidget *m_legend;
    QList<std::pair<QLabel *, int>> m_values; ///< label and index of its series
};

/// The plot itself with its crosshair.
class PlotView final : public QChartView
{
    Q_OBJECT
public:
    explicit PlotView(QWidget *parent);

    /// Background and axes in the colours of its palette, labels smaller than `font`.
    void colourAxes(const QFont &font);
    /// As many marks on the time axis as its labels, each as wide as `widest`, stand apart.
    void placeTicks(const QString &widest);

Q_SIGNALS:
    /// Epoch ms under the crosshair; 0: none, the latest values count.
    void momentChanged(double epochMs);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void moveTo(double x);
    double m_x = -1; ///< of the crosshair, in the chart's coordinates; -1: none
};

} // namespace nantian::views
