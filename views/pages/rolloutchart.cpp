// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/rolloutchart.h"

#include "views/pages/chartview.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QAreaSeries>
#include <QChart>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QEvent>
#include <QLabel>
#include <QLineSeries>
#include <QPainter>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr qint64 kLeastSpanMs = 60'000;
constexpr int kMostIntervals = 5;
const QString kWidestTime = u"00:00:00"_s;

QPen boundPen(const QPalette &palette) { return {faintText(palette), 1.2, Qt::DashLine}; }
QPen availablePen(const QPalette &palette) { return {palette.color(QPalette::Text), 1.4}; }

/// What a line of the legend stands for: a revision's area, or a line drawn with a pen.
class Sample final : public QWidget
{
public:
    Sample(std::function<void(QPainter &, const QRect &)> paint, QWidget *parent)
        : QWidget(parent)
        , m_paint(std::move(paint))
    {
        setFixedSize(kIconSize, kIconSize);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_paint(painter, rect().adjusted(0, kUnit, -kUnit, -kUnit));
    }

private:
    std::function<void(QPainter &, const QRect &)> m_paint;
};

/// Holds a value until the next one is added: what a count does.
class Steps
{
public:
    explicit Steps(QObject *parent) : m_series(new QLineSeries(parent)) { }
    void add(double x, double y)
    {
        if (m_series->count() > 0) {
            const double before = m_series->at(m_series->count() - 1).y();
            if (before != y) {
                m_series->append(x, before);
            }
        }
        m_series->append(x, y);
    }
    [[nodiscard]] QLineSeries *series() const { return m_series; }

private:
    QLineSeries *m_series;
};

int gridStep(qint64 most)
{
    for (int power = 1;; power *= 10) {
        for (const int step : {1, 2, 5}) {
            if (most <= qint64{step} * power * kMostIntervals) {
                return step * power;
            }
        }
    }
}

} // namespace

RolloutChart::RolloutChart(QWidget *parent)
    : QWidget(parent)
    , m_edges(std::make_unique<QObject>())
    , m_plot(new PlotView(this))
    , m_momentLabel(faintLabel({}, this))
    , m_legend(new QWidget(this))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(headingLabel(tr("Pods by revision"), this));
    head->addStretch();
    head->addWidget(m_momentLabel);
    new FlowLayout(m_legend, kUnit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kUnit);
    column->addLayout(head);
    column->addWidget(m_plot, 1);
    column->addWidget(m_legend);
    m_plot->setAccessibleName(tr("Pods by revision"));
    connect(m_plot, &PlotView::momentChanged, this, &RolloutChart::readOut);
}

RolloutChart::~RolloutChart()
{
    // Before their edges.
    m_plot->chart()->removeAllSeries();
}

QColor RolloutChart::colourOf(qsizetype line, const QPalette &palette)
{
    return seriesColor(static_cast<int>(line % kSeriesColors), palette);
}

void RolloutChart::setData(const QList<RolloutSample> &samples, const QList<RolloutLine> &lines,
                           qint64 nowMs)
{
    m_samples = samples;
    m_lines = lines;
    m_now = nowMs;
    rebuild();
}

void RolloutChart::clear() { setData({}, {}, 0); }

void RolloutChart::rebuild()
{
    QChart *chart = m_plot->chart();
    chart->removeAllSeries();
    m_edges = std::make_unique<QObject>();
    const QList<QAbstractAxis *> axes = chart->axes();
    for (QAbstractAxis *axis : axes) {
        chart->removeAxis(axis);
        delete axis;
    }
    rebuildLegend();
    if (m_samples.isEmpty()) {
        m_plot->colourAxes(font());
        return;
    }

    auto *time = new QDateTimeAxis(chart);
    const qint64 from = m_samples.first().atMs;
    const qint64 to = qMax(m_now, from + kLeastSpanMs); // it fills from the left
    time->setFormat(u"HH:mm:ss"_s);
    time->setRange(QDateTime::fromMSecsSinceEpoch(from), QDateTime::fromMSecsSinceEpoch(to));
    auto *value = new QValueAxis(chart);
    qint64 most = 1;
    for (const RolloutSample &sample : std::as_const(m_samples)) {
        qint64 pods = 0;
        for (const qint64 each : sample.pods) {
            pods += each;
        }
        most = std::max({most, pods, sample.most.value_or(0)});
    }
    const int grid = gridStep(most);
    const auto intervals = static_cast<int>((most + grid - 1) / grid);
    // Room above, so that a bound is not the frame.
    value->setRange(0, static_cast<double>(intervals * grid) + grid * 0.25);
    value->setTickType(QValueAxis::TicksDynamic);
    value->setTickInterval(grid);
    value->setLabelFormat(u"%.0f"_s);
    chart->addAxis(time, Qt::AlignBottom);
    chart->addAxis(value, Qt::AlignLeft);
    m_plot->colourAxes(font());
    m_plot->placeTicks(kWidestTime);
    const auto show = [&](QAbstractSeries *series) {
        chart->addSeries(series);
        series->attachAxis(time);
        series->attachAxis(value);
    };
    const auto eachMoment = [this](const auto &visit) {
        for (const RolloutSample &sample : std::as_const(m_samples)) {
            visit(static_cast<double>(sample.atMs), sample);
        }
        visit(static_cast<double>(m_now), m_samples.last());
    };

    // The newest lies at the bottom and lifts the older ones off.
    QLineSeries *below = nullptr;
    for (qsizetype line = m_lines.size() - 1; line >= 0; --line) {
        Steps steps(m_edges.get());
        eachMoment([&](double x, const RolloutSample &sample) {
            qint64 sum = 0;
            for (qsizetype i = line; i < m_lines.size(); ++i) {
                sum += sample.pods.value(m_lines.at(i).name);
            }
            steps.add(x, static_cast<double>(sum));
        });
        auto *area = new QAreaSeries(steps.series(), below);
        const QColor colour = colourOf(line, palette());
        QColor fill = colour;
        fill.setAlphaF(0.35F);
        area->setBrush(fill);
        area->setPen(QPen(colour, 1.2));
        show(area);
        below = steps.series();
    }
    const auto drawLine = [&](const QPen &pen, const auto &read) {
        Steps steps(chart);
        eachMoment([&](double x, const RolloutSample &sample) {
            if (const std::optional<qint64> y = read(sample)) {
                steps.add(x, static_cast<double>(*y));
            }
        });
        steps.series()->setPen(pen);
        show(steps.series());
    };
    drawLine(boundPen(palette()), [](const RolloutSample &sample) { return sample.most; });
    drawLine(boundPen(palette()), [](const RolloutSample &sample) { return sample.fewest; });
    drawLine(availablePen(palette()),
             [](const RolloutSample &sample) { return std::optional<qint64>(sample.available); });
    readOut(m_moment);
}

void RolloutChart::rebuildLegend()
{
    const bool bounds = std::ranges::any_of(
        m_samples, [](const RolloutSample &sample) { return sample.most || sample.fewest; });
    if (m_legendLines == m_lines && m_legendBounds == bounds && !m_values.isEmpty()) {
        return;
    }
    m_legendLines = m_lines;
    m_legendBounds = bounds;
    clearLayout(m_legend->layout());
    m_values.clear();
    if (m_samples.isEmpty()) {
        return;
    }
    const auto add = [this](const QString &text, const QString &tip, auto paint) {
        auto *entry = new QWidget(m_legend);
        auto *row = new QHBoxLayout(entry);
        row->setContentsMargins(0, 0, kMargin, 0);
        row->setSpacing(kUnit);
        row->addWidget(new Sample(paint, entry));
        auto *name = new QLabel(text, entry);
        name->setTextFormat(Qt::PlainText);
        name->setToolTip(plainTip(tip));
        row->addWidget(name);
        QLabel *number = faintLabel({}, entry);
        number->setFont(tabularFont(number->font()));
        number->setMinimumWidth(fontMetrics().horizontalAdvance(u"000"_s));
        row->addWidget(number);
        m_values.append(number);
        m_legend->layout()->addWidget(entry);
    };
    for (qsizetype line = 0; line < m_lines.size(); ++line) {
        add(tr("Revision %1").arg(m_lines.at(line).number), safe(m_lines.at(line).name),
            [this, line](QPainter &painter, const QRect &box) {
                QColor fill = colourOf(line, palette());
                painter.setPen(fill);
                fill.setAlphaF(0.35F);
                painter.setBrush(fill);
                painter.drawRect(box.adjusted(0, 0, -1, -1));
            });
    }
    const auto line = [this](auto pen) {
        return [this, pen](QPainter &painter, const QRect &box) {
            painter.setPen(pen(palette()));
            painter.drawLine(box.left(), box.center().y(), box.right(), box.center().y());
        };
    };
    add(tr("Available"), {}, line(availablePen));
    if (bounds) {
        add(tr("At most"), tr("Pods the strategy allows at once."), line(boundPen));
        add(tr("At least"), tr("Available pods the strategy keeps."), line(boundPen));
    }
}

const RolloutSample *RolloutChart::sampleAt(double atMs) const
{
    const RolloutSample *found = nullptr;
    for (const RolloutSample &sample : m_samples) {
        if (atMs <= 0 || static_cast<double>(sample.atMs) <= atMs) {
            found = &sample;
        }
    }
    return found;
}

void RolloutChart::readOut(double atMs)
{
    m_moment = atMs;
    m_momentLabel->setText(
        atMs > 0 ? QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(atMs)).toString(u"HH:mm:ss"_s)
                 : QString());
    const RolloutSample *sample = sampleAt(atMs);
    const auto text = [](std::optional<qint64> value) {
        return value ? QString::number(*value) : u"–"_s;
    };
    QStringList spoken;
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        std::optional<qint64> value;
        if (sample) {
            const qsizetype rest = i - m_lines.size();
            value = rest < 0 ? sample->pods.value(m_lines.at(i).name)
                : rest == 0  ? sample->available
                : rest == 1  ? sample->most
                             : sample->fewest;
        }
        m_values.at(i)->setText(text(value));
        if (const auto *name = qobject_cast<QLabel *>(
                m_values.at(i)->parentWidget()->layout()->itemAt(1)->widget()))
        {
            spoken.append(u"%1 %2"_s.arg(name->text(), text(value)));
        }
    }
    m_plot->setAccessibleDescription(spoken.join(u", "_s));
}

void RolloutChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_plot->placeTicks(kWidestTime);
}

void RolloutChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        && !m_samples.isEmpty())
    {
        m_values.clear();
        rebuild();
    }
}

} // namespace nantian::views
