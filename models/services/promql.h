// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/resource.h"
#include "services/metrics.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace nantian::models::promql {

/// A Service that may be Prometheus, reached through the API server's proxy.
struct Candidate
{
    QByteArray ns;
    QByteArray service;
    QByteArray port; ///< name or number
    bool https = false;
    QByteArray prefix; ///< path before /api/v1, e.g. VictoriaMetrics' "/select/0/prometheus"
    bool operator==(const Candidate &) const = default;

    /// "/api/v1/namespaces/monitoring/services/prometheus:9090/proxy"
    [[nodiscard]] QByteArray path() const;
    /// "service monitoring/prometheus:9090"
    [[nodiscard]] QString text() const;
};

/// Candidates among a ServiceList, likeliest first: prometheus-operator's labels, then the names
/// and labels of the usual charts, OpenShift, VictoriaMetrics (protocol.md section 8).
[[nodiscard]] base::Result<QList<Candidate>> findCandidates(const QByteArray &services);
/// The usual places, for users who may not list Services.
[[nodiscard]] QList<Candidate> usualCandidates();

/// A range in whole steps: start and end are multiples of the step, so that a chart redrawn a
/// moment later keeps its points.
struct Range
{
    qint64 start = 0; ///< epoch seconds
    qint64 end = 0;
    qint64 step = 15;
    qint64 window = 120; ///< for rate(): four times the usual longest scrape interval, 30 s
    [[nodiscard]] QByteArray query(const QByteArray &promql) const;
};
/// At most one point per pixel, never closer than 15 s, never more than 11,000 (Prometheus' limit).
[[nodiscard]] Range makeRange(qint64 now, int seconds, int widthPx);

/// One line or family of lines of a chart.
struct Query
{
    QByteArray promql;
    QString name;     ///< of the only series, or a prefix; empty: the label's value names it
    QByteArray label; ///< "pod", "container"; empty: a single series
};
struct Chart
{
    QString id;
    ChartData::Unit unit = ChartData::Unit::Cores;
    QList<Query> queries;
};
/// CPU, memory and network of a pod, the pods of a workload, a node, or (an empty kind) the
/// cluster. Empty for kinds without numbers.
[[nodiscard]] QList<Chart> chartsFor(const kube::ObjectRef &target, qint64 window);

/// A value inside a label matcher's quotes.
[[nodiscard]] QByteArray quoted(const QByteArray &value);
/// A name inside a regular expression inside quotes.
[[nodiscard]] QByteArray quotedRegex(const QByteArray &name);

/// The matrix of an answer as series; NaN and infinities are left out. An answer of status "error"
/// is an Error whose detail is Prometheus' own.
[[nodiscard]] base::Result<QList<Series>> parseMatrix(const QByteArray &json, const Query &query);
/// Does this answer to /api/v1/status/buildinfo come from Prometheus or one that speaks like it?
[[nodiscard]] bool isBuildInfo(const QByteArray &json);

} // namespace nantian::models::promql
