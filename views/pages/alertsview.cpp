// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/alertsview.h"

#include "base/onpool.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr int kRefreshMs = 15'000; ///< Prometheus::latest() asks no more often
constexpr int kMostAlerts = 200;
constexpr int kMostRows = 8; ///< seen at once
constexpr auto kAlerts = "alerts";

} // namespace

AlertsView::AlertsView(models::Prometheus *prometheus, std::function<qint64()> skew,
                       QWidget *parent)
    : QWidget(parent)
    , m_prometheus(prometheus)
    , m_skew(std::move(skew))
    , m_title(headingLabel({}, this))
    , m_list(plainList(tr("Firing alerts"),
                       {u"ALERT"_s, u"SEVERITY"_s, u"FOR"_s, u"ABOUT"_s, u"SUMMARY"_s}, this))
{
    const QList<int> widths{32, 12, 9, 40};
    for (int i = 0; i < widths.size(); ++i) {
        m_list->header()->resizeSection(i, widths.at(i) * fontMetrics().averageCharWidth());
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kUnit);
    column->addWidget(m_title);
    column->addWidget(m_list);
    m_title->hide();
    m_list->hide();
    m_timer.setInterval(kRefreshMs);
    connect(&m_timer, &QTimer::timeout, this, &AlertsView::read);
    if (prometheus) {
        connect(prometheus, &models::Prometheus::latestChanged, this,
                [this](const QByteArray &what) {
                    if (what == kAlerts) {
                        read();
                    }
                });
        connect(prometheus, &models::Prometheus::stateChanged, this, &AlertsView::read);
    }
    const auto open = [this](QTreeWidgetItem *item) {
        const auto link = item->data(0, Qt::UserRole).value<models::ObjectLink>();
        if (!link.name.isEmpty()) {
            Q_EMIT linkActivated(link);
        }
    };
    connect(m_list, &QTreeWidget::itemActivated, this, open);
    connect(m_list, &QTreeWidget::itemClicked, this, open);
}

void AlertsView::read()
{
    if (!m_prometheus || !isVisible()) {
        return;
    }
    const std::optional<base::Result<QByteArray>> answer = m_prometheus->latest(kAlerts);
    if (!answer) {
        return;
    }
    m_question.ask(
        base::onPool<Alerts>([answer = *answer] { return answer.and_then(models::parseAlerts); }),
        this, [this](const base::Result<Alerts> &alerts) { tell(alerts); });
}

void AlertsView::tell(const base::Result<Alerts> &alerts)
{
    fill(alerts.value_or(Alerts()));
    if (alerts) {
        m_title->show();
    } else {
        // Why there is no Prometheus the charts tell.
        m_title->setVisible(alerts.error().code != base::Error::Code::NotFound);
        m_title->setText(
            tr("Alerts could not be read: %1").arg(base::errorSentence(alerts.error())));
    }
    if (!std::exchange(m_answered, true)) {
        Q_EMIT answered();
    }
}

void AlertsView::fill(const QList<models::Alert> &alerts)
{
    QList<QTreeWidgetItem *> items;
    int firing = 0;
    for (const models::Alert &alert : alerts) {
        if (!alert.isFiring || ++firing > kMostAlerts) {
            continue;
        }
        const models::ObjectLink about = alert.about.value(0);
        const QString name =
            about.ns.isEmpty() ? safe(about.name) : safe(about.ns) + u'/' + safe(about.name);
        auto *item = new QTreeWidgetItem(
            {safe(alert.name), safe(alert.severity), ageText(alert.since, m_skew()),
             about.name.isEmpty() ? QString() : safe(about.kind) + u' ' + name,
             safe(alert.sentence)});
        item->setIcon(0, healthIcon(alert.health));
        item->setToolTip(0, healthWord(alert.health));
        item->setToolTip(4, plainTip(safe(alert.sentence)));
        item->setData(0, Qt::UserRole, QVariant::fromValue(about));
        items.append(item);
    }
    const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    m_list->addTopLevelItems(items);
    if (at >= 0 && at < items.size()) {
        m_list->setCurrentItem(items.at(at));
    }
    m_title->setText(firing == 0 ? tr("No alert fires")
                                 : tr("%n alert(s) firing", nullptr, firing));
    m_list->setVisible(firing > 0);
    const bool scrolls = m_list->header()->length() > m_list->width();
    m_list->setFixedHeight(
        m_list->header()->sizeHint().height()
        + (scrolls ? m_list->horizontalScrollBar()->sizeHint().height() : 0)
        + qMin(firing, kMostRows) * qMax(kRowHeight, fontMetrics().height() + kGap) + kUnit);
}

void AlertsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
    m_timer.start();
}

void AlertsView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

} // namespace nantian::views
