// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/promql.h"

#include "kube/api/parser.h"
#include "services/json.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace nantian::models::promql {

using namespace Qt::StringLiterals;
using kube::Object;

namespace {

constexpr qint64 kMinStep = 15;
constexpr qint64 kMinWindow = 120;
constexpr qint64 kMaxPoints = 11'000;

struct PromqlTr
{
    Q_DECLARE_TR_FUNCTIONS(Prometheus)
};

/// Smaller is likelier; -1: it is not Prometheus.
int rank(const Object &service)
{
    const Object labels = service.at("metadata", "labels");
    const std::string_view name = service.at("metadata", "name").string();
    const std::string_view ns = service.at("metadata", "namespace").string();
    const std::string_view app = labels["app.kubernetes.io/name"].string(labels["app"].string());
    if (labels["operated-prometheus"].string() == "true" || name == "prometheus-operated") {
        return 0;
    }
    if (labels["self-monitor"].string() == "true" && name.contains("prometheus")) {
        return 1;
    }
    if (ns == "openshift-monitoring") {
        return name == "prometheus-k8s" ? 2 : -1;
    }
    if (name == "prometheus-k8s") {
        return 3;
    }
    if (app == "kube-prometheus-stack-prometheus" || name.ends_with("-kube-prometheus-prometheus"))
    {
        return 4;
    }
    const bool isServer = labels["app.kubernetes.io/component"].string("server") == "server";
    if (name == "prometheus-server" || (app == "prometheus" && isServer)) {
        return 5;
    }
    if (name == "prometheus") {
        return 6;
    }
    if (name.starts_with("vmsingle") || app == "vmsingle") {
        return 7;
    }
    if (name.starts_with("vmselect") || app == "vmselect") {
        return 8;
    }
    return -1;
}

/// The port that serves the API: by its usual name, by its usual number, or the first.
Candidate candidate(const Object &service)
{
    Candidate out;
    out.ns = json::bytes(service.at("metadata", "namespace").string());
    out.service = json::bytes(service.at("metadata", "name").string());
    int best = -1;
    service.at("spec", "ports").each([&out, &best](const Object &port) {
        const std::string_view name = port["name"].string();
        const qint64 number = port["port"].integer();
        const int score = name == "web" || name == "http-web"  ? 4
            : number == 9090 || number == 9091                 ? 3
            : name.starts_with("http")                         ? 2
            : name.contains("reload") || name.contains("grpc") ? 0
                                                               : 1;
        if (score > best) {
            best = score;
            out.port = QByteArray::number(number);
            out.https = name == "https" || number == 443
                || (out.ns == "openshift-monitoring" && number == 9091);
        }
    });
    if (out.service.startsWith("vmselect")) {
        out.prefix = "/select/0/prometheus";
    }
    return out;
}

/// What the pods of a workload are called: its name and what its controller appends
/// (apimachinery's SafeEncodeString and rand.String letters are within [0-9a-z]).
QByteArray podPattern(const kube::ObjectRef &target)
{
    const QByteArray &kind = target.resource.plural;
    if (kind == "deployments") {
        return "-[0-9a-z]{1,10}-[0-9a-z]{5}";
    }
    if (kind == "statefulsets") {
        return "-[0-9]+";
    }
    if (kind == "cronjobs") {
        return "-[0-9]+(-[0-9]+)?-[0-9a-z]{5}";
    }
    if (kind == "jobs") {
        return "(-[0-9]+)?-[0-9a-z]{5}";
    }
    if (kind == "daemonsets" || kind == "replicasets" || kind == "replicationcontrollers") {
        return "-[0-9a-z]{5}";
    }
    return {};
}

/// rate() of a counter over the window.
QByteArray rate(const QByteArray &metric, const QByteArray &matchers, qint64 window)
{
    return "rate(" + metric + '{' + matchers + "}[" + QByteArray::number(window) + "s])";
}

/// Several scrape jobs (cAdvisor, the resource endpoint, a second replica) may bring the same
/// container: counted once.
QByteArray once(const QByteArray &by, const QByteArray &keys, const QByteArray &vector)
{
    return "sum by (" + by + ") (max by (" + keys + ") (" + vector + "))";
}

QList<Chart> podCharts(const QByteArray &matchers, const QByteArray &by, qint64 window)
{
    const QByteArray containers = matchers + ",container!=\"\",container!=\"POD\"";
    const QByteArray keys = "namespace,pod,container";
    const auto network = [&](const QByteArray &metric) -> QByteArray {
        return "sum(max by (namespace,pod,interface) (" + rate(metric, matchers, window) + "))";
    };
    return {
        {u"cpu"_s,
         ChartData::Unit::Cores,
         {{once(by, keys, rate("container_cpu_usage_seconds_total", containers, window)), {}, by}}},
        {u"memory"_s,
         ChartData::Unit::Bytes,
         {{once(by, keys, "container_memory_working_set_bytes{" + containers + '}'), {}, by}}},
        {u"network"_s,
         ChartData::Unit::BytesPerSecond,
         {{network("container_network_receive_bytes_total"), PromqlTr::tr("received"), {}},
          {network("container_network_transmit_bytes_total"), PromqlTr::tr("sent"), {}}}},
    };
}

/// Alternatives, the first that has data wins: the kubelet's resource endpoint, cAdvisor's root
/// group, node-exporter.
QByteArray either(const QByteArrayList &queries) { return queries.join(" or "); }

QList<Chart> nodeCharts(const QByteArray &name, qint64 window)
{
    const bool all = name.isEmpty();
    const QByteArray byNode = all ? QByteArray() : "node=\"" + quoted(name) + '"';
    const QByteArray byInstance =
        all ? QByteArray() : "instance=~\"" + quotedRegex(name) + "(:[0-9]+)?\"";
    const QByteArray root = all ? QByteArray("id=\"/\"") : "id=\"/\"," + byNode;
    const QByteArray rootInstance = all ? QByteArray("id=\"/\"") : "id=\"/\"," + byInstance;
    const auto sum = [](const QByteArray &key, const QByteArray &vector) -> QByteArray {
        return "sum(max by (" + key + ") (" + vector + "))";
    };
    // Nodes may bring one or the other: both count, a node that brings both counts once.
    const auto sumOfBoth = [](const QByteArray &resource,
                              const QByteArray &cadvisor) -> QByteArray {
        return "sum(max by (node) (" + resource + ") or on (node) max by (node,instance) ("
            + cadvisor + "))";
    };
    const auto network = [&](const QByteArray &direction) -> QByteArray {
        const QByteArray devices = "!~\"lo|veth.*|cali.*|cni.*|docker.*|br-.*|flannel.*|lxc.*\"";
        const QByteArray cadvisor = "container_network_" + direction + "_bytes_total";
        return either(
            {"sum(max by (node,instance,interface) ("
                 + rate(cadvisor, root + ",interface" + devices, window) + "))",
             "sum(max by (instance,device) ("
                 + rate("node_network_" + direction + "_bytes_total",
                        (all ? QByteArray() : byInstance + ',') + "device" + devices, window)
                 + "))"});
    };
    const QByteArray busy = (all ? QByteArray() : byInstance + ',') + "mode!~\"idle|iowait|steal\"";
    return {
        {u"cpu"_s,
         ChartData::Unit::Cores,
         {{either({sumOfBoth(rate("node_cpu_usage_seconds_total", byNode, window),
                             rate("container_cpu_usage_seconds_total", root, window)),
                   sum("instance", rate("container_cpu_usage_seconds_total", rootInstance, window)),
                   "sum(" + rate("node_cpu_seconds_total", busy, window) + ')'}),
           PromqlTr::tr("used"),
           {}}}},
        {u"memory"_s,
         ChartData::Unit::Bytes,
         {{either({sumOfBoth("node_memory_working_set_bytes{" + byNode + '}',
                             "container_memory_working_set_bytes{" + root + '}'),
                   sum("instance", "container_memory_working_set_bytes{" + rootInstance + '}'),
                   "sum(node_memory_MemTotal_bytes{" + byInstance
                       + "} - node_memory_MemAvailable_bytes{" + byInstance + "})"}),
           PromqlTr::tr("used"),
           {}}}},
        {u"network"_s,
         ChartData::Unit::BytesPerSecond,
         {{network("receive"), PromqlTr::tr("received"), {}},
          {network("transmit"), PromqlTr::tr("sent"), {}}}},
    };
}

} // namespace

QByteArray Candidate::path() const
{
    return "/api/v1/namespaces/" + ns.toPercentEncoding() + "/services/"
        + (https ? QByteArray("https:") : QByteArray()) + service.toPercentEncoding() + ':'
        + port.toPercentEncoding() + "/proxy" + prefix;
}

QString Candidate::text() const
{
    return u"service %1/%2:%3"_s.arg(QString::fromUtf8(ns), QString::fromUtf8(service),
                                     QString::fromUtf8(port));
}

base::Result<QList<Candidate>> findCandidates(const QByteArray &services)
{
    kube::Parser parser;
    const base::Result<Object> list = parser.parse(json::view(services));
    if (!list) {
        return std::unexpected(list.error());
    }
    QList<std::pair<int, Candidate>> ranked;
    (*list)["items"].each([&ranked](const Object &service) {
        const int place = rank(service);
        if (place >= 0 && service.at("spec", "ports").size() > 0) {
            ranked += {place, candidate(service)};
        }
    });
    std::ranges::stable_sort(ranked, {}, &std::pair<int, Candidate>::first);
    QList<Candidate> out;
    for (const auto &[place, found] : std::as_const(ranked)) {
        out += found;
    }
    return out;
}

QList<Candidate> usualCandidates()
{
    return {
        {"monitoring", "prometheus-operated", "9090", false, {}},
        {"monitoring", "prometheus-k8s", "9090", false, {}},
        {"monitoring", "prometheus", "9090", false, {}},
        {"monitoring", "prometheus-server", "80", false, {}},
        {"prometheus", "prometheus-server", "80", false, {}},
        {"openshift-monitoring", "prometheus-k8s", "9091", true, {}},
    };
}

QByteArray Range::query(const QByteArray &promql) const
{
    return "/api/v1/query_range?query=" + promql.toPercentEncoding()
        + "&start=" + QByteArray::number(start) + "&end=" + QByteArray::number(end)
        + "&step=" + QByteArray::number(step) + "&timeout=30s";
}

Range makeRange(qint64 now, int seconds, int widthPx)
{
    const qint64 range = std::max(seconds, 60);
    const auto divideUp = [](qint64 a, qint64 b) { return (a + b - 1) / b; };
    Range out;
    out.step = std::max(
        {divideUp(range, std::max(widthPx, 1)), kMinStep, divideUp(range, kMaxPoints - 2)});
    out.window = std::max(kMinWindow, out.step);
    out.end = divideUp(now, out.step) * out.step;
    out.start = (now - range) / out.step * out.step;
    return out;
}

namespace {

/// As kube-state-metrics (v2) tells it.
QList<Chart> autoscalerCharts(const QByteArray &selector)
{
    const auto query = [&selector](const char *metric, const QString &name) {
        return Query{QByteArray("max(kube_horizontalpodautoscaler_") + metric + '{' + selector
                         + "})",
                     name,
                     {}};
    };
    return {
        {u"replicas"_s,
         ChartData::Unit::Count,
         {query("status_current_replicas", PromqlTr::tr("current")),
          query("status_desired_replicas", PromqlTr::tr("desired")),
          query("spec_min_replicas", PromqlTr::tr("at least")),
          query("spec_max_replicas", PromqlTr::tr("at most"))}},
        {u"utilization"_s,
         ChartData::Unit::Percent,
         {{"max by (metric_name) (kube_horizontalpodautoscaler_status_target_metric{" + selector
               + ",metric_target_type=\"utilization\"})",
           {},
           "metric_name"},
          {"max(kube_horizontalpodautoscaler_spec_target_metric{" + selector
               + ",metric_target_type=\"utilization\"})",
           PromqlTr::tr("target"),
           {}}}},
    };
}

} // namespace

QList<Chart> chartsFor(const kube::ObjectRef &target, qint64 window)
{
    const QByteArray &plural = target.resource.plural;
    if (plural.isEmpty()) {
        return nodeCharts({}, window);
    }
    if (plural == "nodes") {
        return nodeCharts(target.name, window);
    }
    const QByteArray ns = "namespace=\"" + quoted(target.ns) + '"';
    if (plural == "pods") {
        return podCharts(ns + ",pod=\"" + quoted(target.name) + '"', "container", window);
    }
    if (plural == "horizontalpodautoscalers") {
        return autoscalerCharts(ns + ",horizontalpodautoscaler=\"" + quoted(target.name) + '"');
    }
    const QByteArray pattern = podPattern(target);
    if (pattern.isEmpty()) {
        return {};
    }
    return podCharts(ns + ",pod=~\"" + quotedRegex(target.name) + pattern + '"', "pod", window);
}

QByteArray quoted(const QByteArray &value)
{
    QByteArray out = value;
    return out.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

QByteArray quotedRegex(const QByteArray &name)
{
    return quoted(QRegularExpression::escape(QString::fromUtf8(name)).toUtf8());
}

base::Result<QList<Series>> parseMatrix(const QByteArray &json, const Query &query)
{
    kube::Parser parser;
    const base::Result<Object> answer = parser.parse(json::view(json));
    if (!answer) {
        return std::unexpected(answer.error());
    }
    if ((*answer)["status"].string() != "success") {
        return base::fail(base::Error::Code::Invalid, json::text((*answer)["error"].string()));
    }
    QList<Series> out;
    answer->at("data", "result").each([&out, &query](const Object &item) {
        Series series;
        series.name = query.label.isEmpty()
            ? query.name
            : json::text(item["metric"][json::view(query.label)].string());
        item["values"].each([&series](const Object &pair) {
            QPointF point;
            bool first = true;
            bool usable = true;
            pair.each([&](const Object &part) {
                if (first) {
                    point.setX(part.real() * 1000);
                } else {
                    point.setY(json::bytes(part.string()).toDouble(&usable));
                }
                first = false;
            });
            if (usable && std::isfinite(point.y())) {
                series.points += point;
            }
        });
        if (!series.points.isEmpty()) {
            out += series;
        }
    });
    std::ranges::sort(out, {}, &Series::name);
    return out;
}

bool isBuildInfo(const QByteArray &json)
{
    kube::Parser parser;
    const base::Result<Object> answer = parser.parse(json::view(json));
    return answer && (*answer)["status"].string() == "success" && (*answer)["data"].isObject();
}

} // namespace nantian::models::promql
