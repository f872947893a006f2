// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/chartview.h"

#include "base/format.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QChart>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QKeyEvent>
#include <QLabel>
#include <QLineSeries>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using Unit = nantian::models::ChartData::Unit;

namespace nantian::views {

namespace {

constexpr int kPlotHeight = 150;
constexpr int kPlotLines = 10; ///< least height of a plot in lines of text, when text is large
constexpr int kLegendEntries = kSeriesColors;
constexpr int kMostSeries = 12; ///< more lines over each other say nothing
constexpr double kKi = 1024.0;

/// What the axis counts in: a divisor and its name.
struct AxisScale
{
    double divisor = 1;
    QString name;
};

AxisScale axisScale(double most, Unit unit)
{
    if (unit == Unit::Cores) {
        return most < 2.0 ? AxisScale{0.001, u"m"_s} : AxisScale{1.0, ChartView::tr("cores")};
    }
    if (unit == Unit::Count || unit == Unit::Percent) {
        return {1.0, unit == Unit::Percent ? u"%"_s : QString()};
    }
    const QString rest = unit == Unit::BytesPerSecond ? u"/s"_s : QString();
    if (most >= kKi * kKi * kKi) {
        return {kKi * kKi * kKi, u"Gi"_s + rest};
    }
    if (most >= kKi * kKi) {
        return {kKi * kKi, u"Mi"_s + rest};
    }
    return {kKi, u"Ki"_s + rest};
}

/// The distance of two grid lines: 1, 2 or 5 times a power of ten, at most kIntervals of them.
double gridStep(double most)
{
    constexpr int kIntervals = 4;
    if (most <= 0) {
        return 1;
    }
    const double least = most / kIntervals;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (least <= step * power) {
            return step * power;
        }
    }
    return 10 * power;
}

double latest(const models::Series &series)
{
    return series.points.isEmpty() ? 0 : series.points.last().y();
}

/// The point nearest to a moment, or null when none is within `reach`.
const QPointF *nearest(const models::Series &series, double atMs, double reach)
{
    const auto after =
        std::lower_bound(series.points.begin(), series.points.end(), atMs,
                         [](const QPointF &point, double moment) { return point.x() < moment; });
    const QPointF *best = nullptr;
    for (const auto *at : {after == series.points.end() ? nullptr : &*after,
                           after == series.points.begin() ? nullptr : &*std::prev(after)})
    {
        if (at && (!best || std::abs(at->x() - atMs) < std::abs(best->x() - atMs))) {
            best = at;
        }
    }
    return best && std::abs(best->x() - atMs) <= reach ? best : nullptr;
}

/// The usual distance of points: gaps are more than three times as wide.
double stepOf(const models::Series &series)
{
    double step = 0;
    for (qsizetype i = 1; i < series.points.size(); ++i) {
        const double distance = series.points.at(i).x() - series.points.at(i - 1).x();
        step = step == 0 ? distance : qMin(step, distance);
    }
    return qMax(step, 1000.0);
}

/// A short line in a series' colour, for the legend.
class Swatch final : public QWidget
{
public:
    Swatch(int index, QWidget *parent) : QWidget(parent), m_index(index)
    {
        setFixedSize(kMargin + kUnit, kIconSize);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(0, height() / 2 - 1, width() - kUnit, 3, seriesColor(m_index, palette()));
    }

private:
    int m_index;
};

} // namespace

// -------------------------------------------------------------------------------------- PlotView

PlotView::PlotView(QWidget *parent) : QChartView(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    const int least = qMax(kPlotHeight, kPlotLines * fontMetrics().height());
    setMinimumHeight(least);
    setMaximumHeight(2 * least); // taller, a chart says nothing more
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->setBackgroundRoundness(0);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
}

void PlotView::colourAxes(const QFont &font)
{
    chart()->setBackgroundBrush(palette().color(QPalette::Base));
    setBackgroundBrush(palette().color(QPalette::Base));
    QFont small = font;
    small.setPointSizeF(small.pointSizeF() * 0.85);
    const QList<QAbstractAxis *> axes = chart()->axes();
    for (QAbstractAxis *axis : axes) {
        axis->setLabelsColor(faintText(palette()));
        axis->setLinePen(QPen(separatorColor(palette())));
        axis->setGridLineVisible(axis->alignment() == Qt::AlignLeft);
        axis->setGridLinePen(QPen(separatorColor(palette()), 1));
        axis->setLabelsFont(small);
    }
}

void PlotView::placeTicks(const QString &widest)
{
    const QList<QAbstractAxis *> axes = chart()->axes(Qt::Horizontal);
    for (QAbstractAxis *axis : axes) {
        if (auto *time = qobject_cast<QDateTimeAxis *>(axis)) {
            // Every label as wide as the widest and half as much again.
            const int label = QFontMetrics(axis->labelsFont()).horizontalAdvance(widest);
            const int fit = width() / qMax(1, label * 3 / 2);
            time->setTickCount(fit >= 8 ? 7 : fit >= 5 ? 4 : fit >= 4 ? 3 : 2);
        }
    }
}

void PlotView::moveTo(double x)
{
    const QRectF plot = chart()->plotArea();
    m_x = x < 0 ? -1 : qBound(plot.left(), x, plot.right());
    scene()->invalidate(QRectF(), QGraphicsScene::ForegroundLayer);
    viewport()->update();
    Q_EMIT momentChanged(m_x < 0 || chart()->series().isEmpty()
                             ? 0
                             : chart()->mapToValue({m_x, plot.center().y()}).x());
}

void PlotView::mouseMoveEvent(QMouseEvent *event) { moveTo(event->position().x()); }

void PlotView::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    moveTo(-1);
}

void PlotView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    moveTo(-1);
}

void PlotView::keyPressEvent(QKeyEvent *event)
{
    const QRectF plot = chart()->plotArea();
    const double step = plot.width() / 60;
    if (event->key() == Qt::Key_Left) {
        moveTo((m_x < 0 ? plot.right() : m_x) - step);
    } else if (event->key() == Qt::Key_Right) {
        moveTo((m_x < 0 ? plot.right() : m_x) + step);
    } else if (event->key() == Qt::Key_Escape && m_x >= 0) {
        moveTo(-1);
    } else {
        event->ignore();
    }
}

void PlotView::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    const QRectF plot = chart()->plotArea();
    if (m_x >= 0) {
        painter->setPen(QPen(faintText(palette()), 1));
        painter->drawLine(QPointF(m_x, plot.top()), QPointF(m_x, plot.bottom()));
    }
    if (hasFocus()) {
        painter->setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter->drawRect(rect.adjusted(0.5, 0.5, -1, -1));
    }
}

// ------------------------------------------------------------------------------------- ChartView

ChartView::ChartView(QWidget *parent)
    : QWidget(parent)
    , m_plot(new PlotView(this))
    , m_title(headingLabel({}, this))
    , m_moment(faintLabel({}, this))
    , m_legend(new QWidget(this))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_moment);
    new FlowLayout(m_legend, kUnit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kUnit);
    column->addLayout(head);
    column->addWidget(m_plot, 1);
    column->addWidget(m_legend);
    connect(m_plot, &PlotView::momentChanged, this, &ChartView::readOut);
    m_plot->colourAxes(font());
}

QString ChartView::titleOf(const QString &id)
{
    return id == "cpu"_L1        ? tr("CPU")
        : id == "memory"_L1      ? tr("Memory")
        : id == "network"_L1     ? tr("Network")
        : id == "replicas"_L1    ? tr("Replicas")
        : id == "utilization"_L1 ? tr("Utilization")
                                 : safe(id);
}

QString ChartView::valueText(double value, Unit unit)
{
    if (unit == Unit::Cores) {
        return value < 2.0 ? u"%1m"_s.arg(value * 1000, 0, 'f', value < 0.01 ? 1 : 0)
                           : QString::number(value, 'f', 2);
    }
    const AxisScale scale = axisScale(std::abs(value), unit);
    if (unit == Unit::Count || unit == Unit::Percent) {
        return base::formatReal(value, 1) + scale.name;
    }
    return QString::number(value / scale.divisor, 'f', 1) + scale.name;
}

void ChartView::setData(const models::ChartData &chart, qint64 fromMs, qint64 toMs)
{
    m_data = chart;
    // The largest first: the first ones get colours and places in the legend.
    std::stable_sort(
        m_data.series.begin(), m_data.series.end(),
        [](const models::Series &a, const models::Series &b) { return latest(a) > latest(b); });
    m_total = static_cast<int>(m_data.series.size());
    m_data.series.resize(qMin(m_total, kMostSeries));
    m_from = fromMs;
    m_to = toMs;
    rebuild();
}

void ChartView::rebuild()
{
    QChart *chart = m_plot->chart();
    chart->removeAllSeries();
    const QList<QAbstractAxis *> axes = chart->axes();
    for (QAbstractAxis *axis : axes) {
        chart->removeAxis(axis);
        delete axis;
    }
    double most = 0;
    for (const models::Series &series : std::as_const(m_data.series)) {
        for (const QPointF &point : series.points) {
            most = qMax(most, point.y());
        }
    }
    const AxisScale scale = axisScale(most, m_data.unit);
    m_title->setText(scale.name.isEmpty() ? titleOf(m_data.id)
                                          : u"%1 (%2)"_s.arg(titleOf(m_data.id), scale.name));
    m_title->setToolTip(plainTip(m_data.query));

    auto *time = new QDateTimeAxis(chart);
    time->setFormat(m_to - m_from > 12 * 3'600'000 ? u"ddd HH:mm"_s : u"HH:mm"_s);
    time->setRange(QDateTime::fromMSecsSinceEpoch(m_from), QDateTime::fromMSecsSinceEpoch(m_to));
    auto *value = new QValueAxis(chart);
    const double grid = gridStep(most / scale.divisor);
    const int intervals = qMax(1, static_cast<int>(std::ceil(most / scale.divisor / grid - 1e-9)));
    value->setRange(0, intervals * grid);
    value->setTickCount(intervals + 1);
    value->setLabelFormat(
        u"%.%1f"_s.arg(grid < 1 ? static_cast<int>(std::ceil(-std::log10(grid) - 1e-9)) : 0));
    chart->addAxis(time, Qt::AlignBottom);
    chart->addAxis(value, Qt::AlignLeft);
    m_plot->colourAxes(font());
    placeTicks();

    // The small ones first, so that the coloured ones lie above them.
    for (auto i = static_cast<int>(m_data.series.size()) - 1; i >= 0; --i) {
        const models::Series &series = m_data.series.at(i);
        const double step = stepOf(series);
        QLineSeries *line = nullptr;
        double before = 0;
        for (const QPointF &point : series.points) {
            if (!line || point.x() - before > 3 * step) {
                line = new QLineSeries(chart);
                const bool quiet = i >= kLegendEntries;
                line->setPen(QPen(quiet ? separatorColor(palette()) : seriesColor(i, palette()),
                                  quiet ? 1.0 : 1.6));
                chart->addSeries(line);
                line->attachAxis(time);
                line->attachAxis(value);
            }
            line->append(point.x(), point.y() / scale.divisor);
            before = point.x();
        }
    }

    clearLayout(m_legend->layout());
    m_values.clear();
    const int named = qMin(kLegendEntries, static_cast<int>(m_data.series.size()));
    for (int i = 0; i < named; ++i) {
        auto *entry = new QWidget(m_legend);
        auto *row = new QHBoxLayout(entry);
        row->setContentsMargins(0, 0, kMargin, 0);
        row->setSpacing(kUnit);
        row->addWidget(new Swatch(i, entry));
        auto *name = new ElidedLabel(entry);
        name->setText(safe(m_data.series.at(i).name));
        name->setToolTip(plainTip(name->text()));
        row->addWidget(name);
        QLabel *number = faintLabel({}, entry);
        number->setFont(tabularFont(number->font()));
        number->setMinimumWidth(fontMetrics().horizontalAdvance(u"00000.0Mi/s"_s));
        row->addWidget(number);
        m_values.append({number, i});
        m_legend->layout()->addWidget(entry);
    }
    const QLocale locale;
    if (m_total > kMostSeries) {
        m_legend->layout()->addWidget(
            faintLabel(tr("%1 of %2 shown, those with the highest use")
                           .arg(locale.toString(kMostSeries), locale.toString(m_total)),
                       m_legend));
    } else if (m_total > named) {
        m_legend->layout()->addWidget(
            faintLabel(tr("and %n more", nullptr, m_total - named), m_legend));
    }
    readOut(0);
}

void ChartView::readOut(double atMs)
{
    m_moment->setText(
        atMs > 0 ? QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(atMs)).toString(u"HH:mm:ss"_s)
                 : QString());
    QStringList spoken;
    for (const auto &[label, index] : std::as_const(m_values)) {
        const models::Series &series = m_data.series.at(index);
        const QPointF *point = atMs > 0 ? nearest(series, atMs, 2 * stepOf(series)) : nullptr;
        QString text;
        if (point) {
            text = valueText(point->y(), m_data.unit);
        } else if (atMs <= 0 && !series.points.isEmpty()) {
            text = valueText(latest(series), m_data.unit);
        } else {
            text = u"–"_s;
        }
        label->setText(text);
        spoken.append(u"%1 %2"_s.arg(safe(series.name), text));
    }
    m_plot->setAccessibleName(m_title->text());
    m_plot->setAccessibleDescription(spoken.join(u", "_s));
}

void ChartView::placeTicks()
{
    const QList<QAbstractAxis *> axes = m_plot->chart()->axes(Qt::Horizontal);
    const bool days = std::ranges::any_of(axes, [](const QAbstractAxis *axis) {
        const auto *time = qobject_cast<const QDateTimeAxis *>(axis);
        return time && time->format().contains(u'd');
    });
    m_plot->placeTicks(days ? u"Mon 00:00"_s : u"00:00"_s);
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeTicks();
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && m_to > 0)
    {
        rebuild();
    }
}

} // namespace nantian::views
