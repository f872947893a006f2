// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/resource.h"
#include "tables/resourcetablemodel.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointF>
#include <QTimer>

#include <optional>

namespace nantian::models {

class Cluster;

/// Current CPU and memory from metrics.k8s.io for pods or nodes: polled every 15 s while used, as
/// extra columns CPU and MEM of a table, and as percentages: of the requests and limits of pods, of
/// what nodes have for pods. GUI thread.
class UsageCells final : public ExtraCells
{
    Q_OBJECT
public:
    enum class Of : quint8 { Pods, Nodes };
    UsageCells(Cluster *cluster, Of of, QObject *parent = nullptr);

    [[nodiscard]] const QList<store::Column> &columns() const override;
    [[nodiscard]] store::Cell cell(const store::Row &row, int column) const override;
    [[nodiscard]] CellReader reader(int column) const override;
    [[nodiscard]] QString problem(int) const override { return m_unavailable; }
    [[nodiscard]] QString remark(const store::Row &row, int column) const override;
    struct Usage
    {
        qint64 milliCores = 0;
        qint64 bytes = 0;
        QHash<QByteArray, std::pair<qint64, qint64>> containers; ///< name -> {milli, bytes}
    };
    /// Usage of one object; nothing known: an empty optional.
    [[nodiscard]] std::optional<Usage> usage(const QByteArray &ns, const QByteArray &name) const;
    /// Of all objects, by "namespace/name", "/name" of a node.
    [[nodiscard]] const QHash<QByteArray, Usage> &all() const { return m_usage; }

private:
    void poll();
    void read(const QByteArray &json);
    Cluster *m_cluster;
    Of m_of;
    QList<store::Column> m_columns;
    QTimer m_timer;
    QHash<QByteArray, Usage> m_usage; ///< key: namespace + '/' + name
    QString m_unavailable;            ///< why there are no numbers; empty while there are
};

/// One line of a chart.
struct Series
{
    QString name;          ///< pod, container or node
    QList<QPointF> points; ///< x: epoch ms, y: value in the chart's unit; gaps are left out
};

/// One answered chart: what was asked and what came.
struct ChartData
{
    enum class Unit : quint8 { Cores, Bytes, BytesPerSecond, Count, Percent };
    QString id; ///< "cpu", "memory", "network", "replicas"
    Unit unit = Unit::Cores;
    QList<Series> series;
    QString query; ///< the PromQL, for the reader
};

/// Where Prometheus was found, or what was tried.
struct PrometheusState
{
    bool available = false;
    QString where;     ///< "service monitoring/prometheus:9090" or a URL
    QStringList tried; ///< one sentence each: what was tried and how it failed
};

/// CPU, memory and network over time from Prometheus, found through the service proxy (protocol.md
/// section 8) or at a set URL with basic or bearer credentials. GUI thread.
class Prometheus : public QObject
{
    Q_OBJECT
public:
    struct Endpoint
    {
        QString url; ///< empty: discover
        QString username, password, bearerToken;
        bool operator==(const Endpoint &) const = default;
    };
    explicit Prometheus(Cluster *cluster, QObject *parent = nullptr);
    ~Prometheus() override;

    void setEndpoint(const Endpoint &endpoint);
    [[nodiscard]] const PrometheusState &state() const;
    /// What to draw: one pod, the pods of a workload, a node, an autoscaler's replicas (if
    /// kube-state-metrics is scraped), or (an empty kind) the cluster.
    [[nodiscard]] base::Call<QList<ChartData>> charts(const kube::ObjectRef &target, int seconds,
                                                      int widthPx);
    /// What was answered last to a GET below its /api/v1 ("alerts", "targets?state=active"),
    /// without waiting: an answer older than 15 s is renewed meanwhile. Nothing: not answered yet.
    /// Errors: NotFound where no Prometheus was found, those of the way there.
    [[nodiscard]] std::optional<base::Result<QByteArray>> latest(const QByteArray &path);

Q_SIGNALS:
    void stateChanged();
    /// latest() of this path tells something else now.
    void latestChanged(const QByteArray &path);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace nantian::models
