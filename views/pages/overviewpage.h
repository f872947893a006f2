// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"
#include "services/metrics.h"

#include <QWidget>

#include <memory>

namespace nantian::views {

/// One cluster at a glance: nodes ready, pods by phase, workloads that are not ready, recent
/// warnings, CPU and memory over time, version and identity. Live by subscriptions while visible.
/// GUI thread; neither cluster nor Prometheus is owned.
class OverviewPage final : public QWidget
{
    Q_OBJECT
public:
    /// `prometheus` may be null: then there are no charts.
    OverviewPage(models::Cluster *cluster, models::Prometheus *prometheus,
                 QWidget *parent = nullptr);
    ~OverviewPage() override;
    Q_DISABLE_COPY_MOVE(OverviewPage)

Q_SIGNALS:
    /// Open a table of this kind with this text in its filter field.
    void openRequested(const nantian::kube::Resource &resource, const QString &filter);
    /// A connection to Prometheus was filled in; app/ keeps it in the secret store.
    void prometheusEndpointChosen(const nantian::models::Prometheus::Endpoint &endpoint);
    /// Once: all tiles, lists and charts show what the cluster answered.
    void settled();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace nantian::views
