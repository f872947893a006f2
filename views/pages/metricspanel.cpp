// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/metricspanel.h"

#include "base/format.h"
#include "views/pages/chartview.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QButtonGroup>
#include <QDateTime>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using nantian::models::ChartData;

namespace nantian::views {

namespace {

constexpr int kRefreshMs = 15'000; // what Prometheus scrapes by default, or more often
constexpr qint64 kLeastSpanMs = 120'000;
constexpr int kChartWidth = 300; ///< least width of a chart before they stand in rows

} // namespace

MetricsPanel::MetricsPanel(QWidget *parent)
    : QWidget(parent)
    , m_ranges(new QButtonGroup(this))
    , m_where(new ElidedLabel(this))
    , m_chartsHost(new QWidget(this))
    , m_grid(new QGridLayout(m_chartsHost))
    , m_message(textLabel({}, this))
    , m_form(new QWidget(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(kUnit);
    const QList<std::pair<QString, int>> ranges{
        {tr("15 min"), 900}, {tr("1 h"), 3600}, {tr("6 h"), 6 * 3600}, {tr("24 h"), 24 * 3600}};
    for (const auto &[text, seconds] : ranges) {
        auto *button = new QToolButton(this);
        button->setText(text);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setChecked(seconds == m_seconds);
        button->setAccessibleName(tr("The last %1").arg(text));
        m_ranges->addButton(button, seconds);
        tools->addWidget(button);
    }
    tools->addStretch();
    m_where->setForegroundRole(QPalette::PlaceholderText);
    tools->addWidget(m_where);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(kMargin);
    buildForm();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kGap, kMargin, kMargin);
    column->setSpacing(kGap);
    column->addLayout(tools);
    column->addWidget(m_message);
    column->addWidget(m_form);
    column->addWidget(m_chartsHost, 1);
    column->addStretch();
    m_timer.setInterval(kRefreshMs);
    connect(&m_timer, &QTimer::timeout, this, &MetricsPanel::read);
    connect(m_ranges, &QButtonGroup::idClicked, this, [this](int seconds) {
        m_seconds = seconds;
        read();
    });
    m_form->hide();
    m_message->hide();
}

void MetricsPanel::buildForm()
{
    m_url = new QLineEdit(m_form);
    m_url->setPlaceholderText(u"https://prometheus.example.com"_s);
    m_user = new QLineEdit(m_form);
    m_password = new QLineEdit(m_form);
    m_password->setEchoMode(QLineEdit::Password);
    m_token = new QLineEdit(m_form);
    m_token->setEchoMode(QLineEdit::Password);
    auto *use = new QPushButton(tr("Use this address"), m_form);
    use->setAutoDefault(false);
    use->setEnabled(false);
    auto *again = new QPushButton(tr("Look again"), m_form);
    again->setAutoDefault(false);
    auto *form = new QFormLayout(m_form);
    form->setContentsMargins(0, kGap, 0, 0);
    form->setHorizontalSpacing(kMargin);
    form->setVerticalSpacing(kUnit);
    form->addRow(tr("URL"), m_url);
    form->addRow(tr("User"), m_user);
    form->addRow(tr("Password"), m_password);
    form->addRow(tr("Bearer token"), m_token);
    auto *row = new QHBoxLayout;
    row->addWidget(use);
    row->addWidget(again);
    row->addStretch();
    form->addRow(QString(), row);
    m_form->setMaximumWidth(fontMetrics().averageCharWidth() * 90);
    connect(m_url, &QLineEdit::textChanged, use, [use](const QString &text) {
        const QUrl url(text, QUrl::StrictMode);
        use->setEnabled(url.isValid() && !url.host().isEmpty()
                        && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1));
    });
    connect(use, &QPushButton::clicked, this, [this] {
        models::Prometheus::Endpoint endpoint{m_url->text(), m_user->text(), m_password->text(),
                                              m_token->text()};
        m_password->clear();
        m_token->clear();
        if (m_prometheus) {
            m_prometheus->setEndpoint(endpoint);
        }
        Q_EMIT endpointChosen(endpoint);
    });
    connect(again, &QPushButton::clicked, this, [this] {
        if (m_prometheus) {
            m_prometheus->setEndpoint({});
        }
        Q_EMIT endpointChosen({}); // what was kept is forgotten too
    });
}

void MetricsPanel::setPrometheus(models::Prometheus *prometheus)
{
    if (m_prometheus) {
        m_prometheus->disconnect(this);
    }
    m_prometheus = prometheus;
    if (prometheus) {
        connect(prometheus, &models::Prometheus::stateChanged, this, [this] {
            showState();
            read();
        });
        connect(prometheus, &QObject::destroyed, this, [this] { m_prometheus = nullptr; });
    }
    showState();
}

void MetricsPanel::setTarget(const kube::ObjectRef &target)
{
    if (m_hasTarget && target == m_target) {
        return;
    }
    clear();
    m_target = target;
    m_hasTarget = true;
    if (isVisible()) {
        read();
    }
}

void MetricsPanel::clear()
{
    m_question.drop();
    m_hasTarget = false;
    m_answered = false;
    qDeleteAll(m_charts);
    m_charts.clear();
    m_columns = 0;
    m_collected.clear();
    m_drawsCollected = false;
}

void MetricsPanel::setCollected(const QList<ChartData> &charts, qint64 sinceMs)
{
    m_collected = charts;
    m_since = sinceMs;
    if (m_drawsCollected && isVisible()) {
        showCharts({});
    }
}

void MetricsPanel::showState()
{
    const bool available = m_prometheus && m_prometheus->state().available;
    m_where->setText(available ? tr("Prometheus at %1").arg(safe(m_prometheus->state().where))
                               : QString());
    m_where->setToolTip(plainTip(m_where->text()));
    m_form->setVisible(m_prometheus && !available && !m_prometheus->state().tried.isEmpty());
    m_chartsHost->setVisible(available || m_drawsCollected);
    for (QAbstractButton *button : m_ranges->buttons()) {
        button->setEnabled(available);
    }
    if (available || !m_prometheus) {
        return;
    }
    QStringList lines;
    for (const QString &each : m_prometheus->state().tried) {
        lines.append(u"• "_s + safe(each));
    }
    m_message->setText(lines.isEmpty()
                           ? tr("Looking for Prometheus…")
                           : tr("No Prometheus was found. Tried:") + u'\n' + lines.join(u'\n')
                               + u'\n' + tr("Give its address if there is one:"));
    m_message->show();
}

void MetricsPanel::read()
{
    if (!m_prometheus || !m_hasTarget || !isVisible()) {
        return;
    }
    const auto call =
        m_prometheus->charts(m_target, m_seconds, qMax(200, width() / qMax(1, m_columns)));
    m_question.ask(call, this, [this](const base::Result<QList<ChartData>> &charts) {
        showState();
        if (charts) {
            showCharts(*charts);
        } else if (!m_collected.isEmpty()) {
            showCharts({});
            showState();
        } else if (m_prometheus && m_prometheus->state().available) {
            m_message->setText(base::errorSentence(charts.error()));
            m_message->show();
        }
        if (!m_answered) {
            m_answered = true;
            Q_EMIT answered();
        }
    });
}

void MetricsPanel::showCharts(const QList<ChartData> &charts)
{
    bool any = false;
    for (const ChartData &each : charts) {
        any = any || !each.series.isEmpty();
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    qint64 from = now - qint64{m_seconds} * 1000;
    m_drawsCollected = !any && !m_collected.isEmpty();
    if (m_drawsCollected) {
        // Few minutes are no line an hour wide.
        from = qMin(qMax(from, m_since), now - kLeastSpanMs);
    }
    m_message->setVisible(!any);
    m_message->setText(
        m_drawsCollected
            ? tr("Prometheus has no data for this, which kube-state-metrics would tell. Drawn is "
                 "what was seen here since %1.")
                  .arg(base::formatTime(m_since / 1000))
            : tr("Prometheus has no data for this in the chosen time."));
    const QList<ChartData> &drawn = m_drawsCollected ? m_collected : charts;
    while (m_charts.size() < drawn.size()) {
        auto *chart = new ChartView(m_chartsHost);
        // All charts of a row are equally wide, whatever their legends hold.
        chart->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        m_charts.append(chart);
        m_columns = 0;
    }
    while (m_charts.size() > drawn.size()) {
        delete m_charts.takeLast();
        m_columns = 0;
    }
    for (qsizetype i = 0; i < drawn.size(); ++i) {
        m_charts.at(i)->setData(drawn.at(i), from, now);
    }
    arrange();
}

void MetricsPanel::arrange()
{
    const int least = qMax(kChartWidth, fontMetrics().averageCharWidth() * 40);
    const int columns = qBound(1, width() / least, qMax(1, static_cast<int>(m_charts.size())));
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item;
    }
    for (int i = 0; i < qMax(columns, m_grid->columnCount()); ++i) {
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
        m_grid->setColumnMinimumWidth(i, 0);
    }
    for (int i = 0; i < m_charts.size(); ++i) {
        m_grid->addWidget(m_charts.at(i), i / columns, i % columns);
        m_charts.at(i)->show();
    }
}

void MetricsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showState();
    read();
    m_timer.start();
}

void MetricsPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void MetricsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace nantian::views
