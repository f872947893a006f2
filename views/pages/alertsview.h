// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "services/alerts.h"
#include "services/metrics.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QTreeWidget;

namespace nantian::views {

/// The alerts that fire, as the found Prometheus tells them; read anew while visible. Without
/// Prometheus it is empty and takes no room: the charts say why. GUI thread; Prometheus is not
/// owned.
class AlertsView final : public QWidget
{
    Q_OBJECT
public:
    /// `skew`: the server's clock minus ours, in seconds.
    AlertsView(models::Prometheus *prometheus, std::function<qint64()> skew,
               QWidget *parent = nullptr);

    [[nodiscard]] bool hasAnswered() const { return m_answered; }

Q_SIGNALS:
    void answered();
    /// An alert was clicked whose labels name an object.
    void linkActivated(const nantian::models::ObjectLink &link);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    using Alerts = QList<models::Alert>;
    void read();
    void tell(const base::Result<Alerts> &alerts);
    void fill(const QList<models::Alert> &alerts);

    QPointer<models::Prometheus> m_prometheus;
    std::function<qint64()> m_skew;
    bool m_answered = false;
    QLabel *m_title;
    QTreeWidget *m_list;
    QTimer m_timer;
    base::Question<QList<models::Alert>> m_question;
};

} // namespace nantian::views
