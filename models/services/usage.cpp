// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/usage.h"

#include "base/onpool.h"
#include "base/quantity.h"
#include "kube/api/parser.h"
#include "services/cluster.h"
#include "services/json.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace nantian::models {

using kube::Object;

namespace {

/// metrics-server's own resolution: asking more often tells nothing new.
constexpr std::chrono::milliseconds kPollInterval = 15s;

struct MetricsTr
{
    Q_DECLARE_TR_FUNCTIONS(Metrics)
};

std::pair<qint64, qint64> readAmounts(const Object &usage)
{
    const auto quantity = [](const Object &value) {
        return base::Quantity::parse(value.string("0"));
    };
    const base::Result<base::Quantity> cpu = quantity(usage["cpu"]);
    const base::Result<base::Quantity> memory = quantity(usage["memory"]);
    return {cpu ? cpu->milliValue() : 0, memory ? memory->value() : 0};
}

QByteArray keyOf(std::string_view ns, std::string_view name)
{
    QByteArray key;
    key.append(ns.data(), static_cast<qsizetype>(ns.size()));
    key.append('/');
    key.append(name.data(), static_cast<qsizetype>(name.size()));
    return key;
}

QString unavailableSentence(const base::Error &error)
{
    switch (error.code) {
    case base::Error::Code::NotFound:
        return MetricsTr::tr(
            "There are no CPU and memory numbers: this cluster has no metrics-server.");
    case base::Error::Code::ServerError:
        return MetricsTr::tr(
            "There are no CPU and memory numbers: metrics-server does not answer.");
    case base::Error::Code::Forbidden:
        return MetricsTr::tr(
            "There are no CPU and memory numbers: you may not read metrics.k8s.io here.");
    default:
        return base::errorSentence(error);
    }
}

/// A column: what is used, or that as a percentage of a cell of the row.
struct UsageSpec
{
    store::Column column;
    kinds::Compute compute = kinds::Compute::Cpu;
    std::optional<std::size_t> whole = {};
};

const QList<UsageSpec> &usageSpecs(UsageCells::Of of)
{
    using kinds::Compute;
    const auto share = [](const char *plural, const char *whole, store::Column column) {
        return UsageSpec{std::move(column),
                         QByteArrayView(whole).startsWith("cpu") ? Compute::Cpu : Compute::Memory,
                         ownCell(plural, whole)};
    };
    static const UsageSpec kCpu{
        usageColumn("cpu"_ba, u"CPU"_s, MetricsTr::tr("CPU used now, in thousandths of a core."),
                    false),
        Compute::Cpu};
    static const UsageSpec kMemory{
        usageColumn("memory"_ba, u"MEM"_s, MetricsTr::tr("Memory used now (working set)."), false),
        Compute::Memory};
    static const QList<UsageSpec> kOfNodes{
        kCpu,
        share("nodes", "cpu-allocatable",
              usageColumn("cpu-of-allocatable"_ba, u"%CPU"_s,
                          MetricsTr::tr("CPU used now, of what the node has for pods."), false)),
        kMemory,
        share("nodes", "memory-allocatable",
              usageColumn("memory-of-allocatable"_ba, u"%MEM"_s,
                          MetricsTr::tr("Memory used now, of what the node has for pods."), false)),
    };
    static const QList<UsageSpec> kOfPods{
        kCpu,
        share("pods", "cpu-request",
              usageColumn("cpu-of-request"_ba, u"%CPU/R"_s,
                          MetricsTr::tr("CPU used now, of what the pod asks for."), true)),
        share("pods", "cpu-limit",
              usageColumn("cpu-of-limit"_ba, u"%CPU/L"_s,
                          MetricsTr::tr("CPU used now, of what the pod may use at most."), true)),
        kMemory,
        share("pods", "memory-request",
              usageColumn("memory-of-request"_ba, u"%MEM/R"_s,
                          MetricsTr::tr("Memory used now, of what the pod asks for."), true)),
        share("pods", "memory-limit",
              usageColumn("memory-of-limit"_ba, u"%MEM/L"_s,
                          MetricsTr::tr("Memory used now, of what the pod may use at most."),
                          true)),
    };
    return of == UsageCells::Of::Pods ? kOfPods : kOfNodes;
}

store::Cell cellOf(const QHash<QByteArray, UsageCells::Usage> &usage, const store::Row &row,
                   const UsageSpec &spec)
{
    const auto found = usage.constFind(keyOf(row.ns(), row.name()));
    if (found == usage.constEnd()) {
        return {};
    }
    const store::Cell used = usageCell(*found, spec.compute);
    return spec.whole ? shareOf(used, row.cell(*spec.whole)) : used;
}

} // namespace

store::Column usageColumn(const QByteArray &id, const QString &title, const QString &description,
                          bool chosen)
{
    store::Column out;
    out.id = id;
    out.title = title;
    out.description = description;
    out.align = store::Column::Align::Right;
    out.width = 7;
    out.wide = chosen;
    out.chosen = chosen;
    out.extra = true;
    return out;
}

std::size_t ownCell(const QByteArray &plural, const char *id)
{
    kube::Resource resource;
    resource.plural = plural;
    const std::span<const kinds::ColumnSpec> columns = kinds::findKind(resource)->columns;
    const auto found =
        std::ranges::find(columns, id, [](const auto &each) { return each.column.id; });
    return static_cast<std::size_t>(found - columns.begin());
}

store::Cell shareOf(const store::Cell &part, const store::Cell &whole)
{
    constexpr double kPerMille = 1000;
    // No share of a share that could not be counted: beyond this a double is no whole number.
    constexpr double kMost = 1e12;
    if (part.isEmpty() || whole.number() <= 0) {
        return {};
    }
    const double share =
        kPerMille * static_cast<double>(part.number()) / static_cast<double>(whole.number());
    return store::Cell::percent(std::llround(std::clamp(share, 0.0, kMost)));
}

store::Cell usageCell(const UsageCells::Usage &usage, kinds::Compute compute)
{
    return compute == kinds::Compute::Cpu ? store::Cell::milliCores(usage.milliCores)
                                          : store::Cell::bytes(usage.bytes);
}

base::Result<QHash<QByteArray, UsageCells::Usage>> parseUsage(const QByteArray &json)
{
    kube::Parser parser;
    const base::Result<Object> list = parser.parse(json::view(json));
    if (!list) {
        return std::unexpected(list.error());
    }
    QHash<QByteArray, UsageCells::Usage> out;
    (*list)["items"].each([&out](const Object &item) {
        UsageCells::Usage usage;
        if (item["usage"].isObject()) {
            std::tie(usage.milliCores, usage.bytes) = readAmounts(item["usage"]);
        }
        item["containers"].each([&usage](const Object &container) {
            const std::pair<qint64, qint64> amounts = readAmounts(container["usage"]);
            usage.milliCores += amounts.first;
            usage.bytes += amounts.second;
            usage.containers.insert(json::bytes(container["name"].string()), amounts);
        });
        const Object metadata = item["metadata"];
        out.insert(keyOf(metadata["namespace"].string(), metadata["name"].string()), usage);
    });
    return out;
}

UsageCells::UsageCells(Cluster *cluster, Of of, QObject *parent)
    : ExtraCells(parent)
    , m_cluster(cluster)
    , m_of(of)
{
    for (const UsageSpec &spec : usageSpecs(of)) {
        m_columns.append(spec.column);
    }
    m_timer.setInterval(kPollInterval);
    connect(&m_timer, &QTimer::timeout, this, &UsageCells::poll);
    m_timer.start();
    // The first answer should not wait for the first tick, nor come before a receiver is there.
    QTimer::singleShot(0, this, &UsageCells::poll);
}

const QList<store::Column> &UsageCells::columns() const { return m_columns; }

store::Cell UsageCells::cell(const store::Row &row, int column) const
{
    return cellOf(m_usage, row, usageSpecs(m_of).at(column));
}

CellReader UsageCells::reader(int column) const
{
    return [usage = m_usage, &spec = usageSpecs(m_of).at(column)](const store::Row &row) {
        return cellOf(usage, row, spec);
    };
}

QString UsageCells::remark(const store::Row &row, int column) const
{
    const UsageSpec &spec = usageSpecs(m_of).at(column);
    if (m_of != Of::Pods || !spec.whole || !usage(json::bytes(row.ns()), json::bytes(row.name()))
        || row.cell(*spec.whole).number() > 0)
    {
        return {};
    }
    return MetricsTr::tr("The pod states none, so that there is nothing to take a percentage of.");
}

std::optional<UsageCells::Usage> UsageCells::usage(const QByteArray &ns,
                                                   const QByteArray &name) const
{
    const auto found = m_usage.constFind(ns + '/' + name);
    return found == m_usage.constEnd() ? std::nullopt : std::optional(*found);
}

void UsageCells::poll()
{
    // One list for the whole cluster: a request per namespace or pod fans out to every kubelet.
    const QByteArray path = m_of == Of::Pods ? "/apis/metrics.k8s.io/v1beta1/pods"
                                             : "/apis/metrics.k8s.io/v1beta1/nodes";
    m_cluster->get(path).then(this, [this](const base::Result<QByteArray> &answer) {
        if (answer) {
            read(*answer);
            return;
        }
        if (answer.error().code == base::Error::Code::Cancelled) {
            return;
        }
        m_unavailable = unavailableSentence(answer.error());
        if (!answer.error().isRetryable()) {
            m_usage.clear();
        }
        Q_EMIT changed();
    });
}

void UsageCells::read(const QByteArray &json)
{
    using Read = QHash<QByteArray, Usage>;
    base::onPool<Read>([json] {
        return parseUsage(json);
    }).then(this, [this](const base::Result<Read> &usage) {
        if (usage) {
            m_usage = *usage;
            m_unavailable.clear();
        } else {
            m_unavailable = base::errorSentence(usage.error());
        }
        Q_EMIT changed();
    });
}

} // namespace nantian::models
