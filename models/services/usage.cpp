// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/usage.h"

#include "base/onpool.h"
#include "base/quantity.h"
#include "kube/api/parser.h"
#include "services/cluster.h"
#include "services/json.h"

#include <QCoreApplication>

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

store::Cell cellOf(const QHash<QByteArray, UsageCells::Usage> &usage, const store::Row &row,
                   int column)
{
    const auto found = usage.constFind(keyOf(row.ns(), row.name()));
    if (found == usage.constEnd()) {
        return {};
    }
    return column == 0 ? store::Cell::milliCores(found->milliCores)
                       : store::Cell::bytes(found->bytes);
}

store::Column column(const char *id, const QString &title, const QString &description)
{
    store::Column out;
    out.id = id;
    out.title = title;
    out.description = description;
    out.align = store::Column::Align::Right;
    out.width = 7;
    out.extra = true;
    return out;
}

} // namespace

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
    m_timer.setInterval(kPollInterval);
    connect(&m_timer, &QTimer::timeout, this, &UsageCells::poll);
    m_timer.start();
    // The first answer should not wait for the first tick, nor come before a receiver is there.
    QTimer::singleShot(0, this, &UsageCells::poll);
}

const QList<store::Column> &UsageCells::columns() const
{
    static const QList<store::Column> kColumns{
        column("cpu", u"CPU"_s, MetricsTr::tr("CPU used now, in thousandths of a core.")),
        column("memory", u"MEM"_s, MetricsTr::tr("Memory used now (working set).")),
    };
    return kColumns;
}

store::Cell UsageCells::cell(const store::Row &row, int column) const
{
    return cellOf(m_usage, row, column);
}

CellReader UsageCells::reader(int column) const
{
    return [usage = m_usage, column](const store::Row &row) { return cellOf(usage, row, column); };
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
