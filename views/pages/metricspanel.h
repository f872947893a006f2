// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "services/cluster.h"
#include "services/metrics.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace nantian::views {

class ChartView;
class FlowLayout;

/// CPU, memory and network of one object (or of the cluster) over time, read anew every 15 s while
/// visible. Without Prometheus it says what was tried and takes a URL with credentials, which it
/// hands on and never keeps. GUI thread; Prometheus is not owned.
class MetricsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit MetricsPanel(QWidget *parent = nullptr);

    void setPrometheus(models::Prometheus *prometheus);
    /// An empty kind: the cluster.
    void setTarget(const kube::ObjectRef &target);
    /// What was seen of it here: drawn where Prometheus has nothing. `sinceMs` is the first moment.
    void setCollected(const QList<models::ChartData> &charts, qint64 sinceMs);
    void clear();
    /// Charts were drawn for this target, or a sentence says why there are none.
    [[nodiscard]] bool hasAnswered() const { return m_answered; }

Q_SIGNALS:
    /// hasAnswered() has become true.
    void answered();
    void endpointChosen(const nantian::models::Prometheus::Endpoint &endpoint);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildForm();
    void read();
    void showState();
    void showCharts(const QList<models::ChartData> &charts);
    void arrange();

    models::Prometheus *m_prometheus = nullptr;
    kube::ObjectRef m_target;
    bool m_hasTarget = false;
    bool m_answered = false;
    int m_seconds = 3600;
    QButtonGroup *m_ranges;
    QLabel *m_where;
    QWidget *m_chartsHost;
    QGridLayout *m_grid;
    QList<ChartView *> m_charts;
    QList<models::ChartData> m_collected;
    qint64 m_since = 0; ///< epoch ms of the first of them
    bool m_drawsCollected = false;
    int m_columns = 0;
    QLabel *m_message;
    QWidget *m_form;
    QLineEdit *m_url;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_token;
    QTimer m_timer;
    base::Question<QList<models::ChartData>> m_question;
};

} // namespace nantian::views
