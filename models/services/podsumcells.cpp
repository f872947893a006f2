// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/podsumcells.h"

#include "services/json.h"
#include "services/podsumrelay.h"
#include "services/usage.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace nantian::models {

using kinds::Bound;
using kinds::Compute;
using store::Cell;
using store::Row;

namespace {

struct PodSumTexts
{
    Q_DECLARE_TR_FUNCTIONS(PodSumTexts)
};

/// Where sums come from: a kind's plural and group, whose pods are whose.
struct Summed
{
    const char *id; ///< Resource::id()
    PodSums::By by;
    const char *ownerKind;
    const char *between; ///< Resource::id(); By::OwnersOwner
};
constexpr std::array kSummed{
    Summed{"nodes", PodSums::By::Node, "", ""},
    Summed{"namespaces", PodSums::By::Namespace, "", ""},
    Summed{"deployments.apps", PodSums::By::OwnersOwner, "ReplicaSet", "replicasets.apps"},
    Summed{"cronjobs.batch", PodSums::By::OwnersOwner, "Job", "jobs.batch"},
    Summed{"replicasets.apps", PodSums::By::Owner, "ReplicaSet", ""},
    Summed{"statefulsets.apps", PodSums::By::Owner, "StatefulSet", ""},
    Summed{"daemonsets.apps", PodSums::By::Owner, "DaemonSet", ""},
    Summed{"jobs.batch", PodSums::By::Owner, "Job", ""},
    Summed{"replicationcontrollers", PodSums::By::Owner, "ReplicationController", ""},
};

const Summed *summed(const kube::Resource &resource)
{
    const QByteArray id = resource.id();
    const auto found =
        std::ranges::find_if(kSummed, [&id](const Summed &each) { return id == each.id; });
    return found == kSummed.end() ? nullptr : &*found;
}

QByteArray groupOfRow(const Row &row, PodSums::By by)
{
    const bool byName = by == PodSums::By::Node || by == PodSums::By::Namespace;
    return json::bytes(byName ? row.name() : row.uid());
}

Cell amountCell(const PodSum::Amount &amount, Compute compute)
{
    const auto value = static_cast<qint64>(amount.sum);
    return compute == Compute::Cpu ? Cell::milliCores(value) : Cell::bytes(value);
}

} // namespace

// ---- columns -----------------------------------------------------------------------------------

/// One column: what is counted, and what of.
struct PodSumCells::Spec
{
    enum class Part : quint8 { Use, Request, Limit };
    enum class Of : quint8 { Itself, Request, Limit, Allocatable };
    Compute compute;
    Part part;
    Of of;
    store::Column column;

    [[nodiscard]] Bound bound() const
    {
        return part == Part::Limit || of == Of::Limit ? Bound::Limit : Bound::Request;
    }
    /// Does the value depend on what pods state?
    [[nodiscard]] bool hasBound() const
    {
        return part != Part::Use || of == Of::Request || of == Of::Limit;
    }
};

namespace {

using Spec = PodSumCells::Spec;

const QList<Spec> &specsOfNodes()
{
    using enum Spec::Part;
    using Of = Spec::Of;
    static const QList<Spec> kSpecs{
        {Compute::Cpu, Request, Of::Allocatable,
         usageColumn("cpu-request-of-allocatable"_ba, u"%CPU REQ"_s,
                     PodSumTexts::tr("CPU the node's pods ask for, of what it has for pods."),
                     false)},
        {Compute::Memory, Request, Of::Allocatable,
         usageColumn("memory-request-of-allocatable"_ba, u"%MEM REQ"_s,
                     PodSumTexts::tr("Memory the node's pods ask for, of what it has for pods."),
                     false)},
        {Compute::Cpu, Limit, Of::Allocatable,
         usageColumn(
             "cpu-limit-of-allocatable"_ba, u"%CPU LIM"_s,
             PodSumTexts::tr("CPU the node's pods may use at most, of what it has for pods."),
             true)},
        {Compute::Memory, Limit, Of::Allocatable,
         usageColumn(
             "memory-limit-of-allocatable"_ba, u"%MEM LIM"_s,
             PodSumTexts::tr("Memory the node's pods may use at most, of what it has for pods."),
             true)},
        {Compute::Cpu, Request, Of::Itself,
         usageColumn("cpu-request"_ba, u"CPU REQ"_s,
                     PodSumTexts::tr("CPU the node's pods ask for together."), true)},
        {Compute::Cpu, Limit, Of::Itself,
         usageColumn("cpu-limit"_ba, u"CPU LIM"_s,
                     PodSumTexts::tr("CPU the node's pods may use at most together."), true)},
        {Compute::Memory, Request, Of::Itself,
         usageColumn("memory-request"_ba, u"MEM REQ"_s,
                     PodSumTexts::tr("Memory the node's pods ask for together."), true)},
        {Compute::Memory, Limit, Of::Itself,
         usageColumn("memory-limit"_ba, u"MEM LIM"_s,
                     PodSumTexts::tr("Memory the node's pods may use at most together."), true)},
    };
    return kSpecs;
}

/// Of a namespace or a workload; `hidden`: until they are chosen.
QList<Spec> specsOfOwners(bool hidden)
{
    using enum Spec::Part;
    using Of = Spec::Of;
    return {
        {Compute::Cpu, Use, Of::Itself,
         usageColumn("cpu"_ba, u"CPU"_s, PodSumTexts::tr("CPU its pods use together now."),
                     hidden)},
        {Compute::Cpu, Request, Of::Itself,
         usageColumn("cpu-request"_ba, u"CPU REQ"_s,
                     PodSumTexts::tr("CPU its pods ask for together."), hidden)},
        {Compute::Cpu, Limit, Of::Itself,
         usageColumn("cpu-limit"_ba, u"CPU LIM"_s,
                     PodSumTexts::tr("CPU its pods may use at most together."), true)},
        {Compute::Cpu, Use, Of::Request,
         usageColumn(
             "cpu-of-request"_ba, u"%CPU/R"_s,
             PodSumTexts::tr("CPU its pods use now, of what they ask for. Nothing where a pod "
                             "does not state that."),
             true)},
        {Compute::Cpu, Use, Of::Limit,
         usageColumn("cpu-of-limit"_ba, u"%CPU/L"_s,
                     PodSumTexts::tr("CPU its pods use now, of what they may use at most. Nothing "
                                     "where a pod does not state that."),
                     true)},
        {Compute::Memory, Use, Of::Itself,
         usageColumn("memory"_ba, u"MEM"_s,
                     PodSumTexts::tr("Memory its pods use together now (working set)."), hidden)},
        {Compute::Memory, Request, Of::Itself,
         usageColumn("memory-request"_ba, u"MEM REQ"_s,
                     PodSumTexts::tr("Memory its pods ask for together."), hidden)},
        {Compute::Memory, Limit, Of::Itself,
         usageColumn("memory-limit"_ba, u"MEM LIM"_s,
                     PodSumTexts::tr("Memory its pods may use at most together."), true)},
        {Compute::Memory, Use, Of::Request,
         usageColumn(
             "memory-of-request"_ba, u"%MEM/R"_s,
             PodSumTexts::tr("Memory its pods use now, of what they ask for. Nothing where a "
                             "pod does not state that."),
             true)},
        {Compute::Memory, Use, Of::Limit,
         usageColumn(
             "memory-of-limit"_ba, u"%MEM/L"_s,
             PodSumTexts::tr("Memory its pods use now, of what they may use at most. Nothing "
                             "where a pod does not state that."),
             true)},
    };
}

const QList<Spec> &specsOf(PodSums::By by)
{
    static const QList<Spec> kOfNamespaces = specsOfOwners(false);
    static const QList<Spec> kOfWorkloads = specsOfOwners(true);
    return by == PodSums::By::Node     ? specsOfNodes()
        : by == PodSums::By::Namespace ? kOfNamespaces
                                       : kOfWorkloads;
}

} // namespace

// ---- cells -------------------------------------------------------------------------------------

PodSum PodSumCells::Known::sumOf(const Row &row) const { return sums.value(groupOfRow(row, by)); }

Cell PodSumCells::Known::cell(const Row &row, const Spec &spec) const
{
    const PodSum sum = sumOf(row);
    const PodSum::Amount bound = sum.bound(spec.bound(), spec.compute);
    const PodSum::Amount part = spec.part == Spec::Part::Use ? sum.use(spec.compute) : bound;
    // Of what a node has, pods that ask for nothing take nothing; elsewhere nobody said so.
    if (part.pods == 0 && (by != PodSums::By::Node || !isKnown)) {
        return {};
    }
    const Cell cell = amountCell(part, spec.compute);
    switch (spec.of) {
    case Spec::Of::Itself:
        return cell;
    case Spec::Of::Allocatable: {
        static const std::array kAllocatable{ownCell("nodes"_ba, "cpu-allocatable"),
                                             ownCell("nodes"_ba, "memory-allocatable")};
        return shareOf(cell, row.cell(kAllocatable.at(static_cast<std::size_t>(spec.compute))));
    }
    case Spec::Of::Request:
    case Spec::Of::Limit:
        return bound.pods == sum.pods ? shareOf(cell, amountCell(bound, spec.compute)) : Cell();
    }
    return {};
}

const PodSumCells::Spec &PodSumCells::spec(int column) const
{
    return specsOf(m_known.by).at(column - m_usageColumns);
}

Cell PodSumCells::cell(const Row &row, int column) const
{
    return needsSums(column) ? m_known.cell(row, spec(column)) : m_usage->cell(row, column);
}

CellReader PodSumCells::reader(int column) const
{
    if (!needsSums(column)) {
        return m_usage->reader(column);
    }
    return
        [known = m_known, &spec = spec(column)](const Row &row) { return known.cell(row, spec); };
}

QString PodSumCells::problem(int column) const
{
    const bool isMeasured = !needsSums(column) || spec(column).part == Spec::Part::Use;
    return needsSums(column) && !m_problem.isEmpty() ? m_problem
        : isMeasured                                 ? m_usage->problem(0)
                                                     : QString();
}

QString PodSumCells::remark(const Row &row, int column) const
{
    if (!needsSums(column) || !spec(column).hasBound()) {
        return {};
    }
    const Bound bound = spec(column).bound();
    const PodSum sum = m_known.sumOf(row);
    const auto silent = static_cast<int>(sum.pods - sum.bound(bound, spec(column).compute).pods);
    return silent == 0 ? QString()
        : bound == Bound::Request
        ? PodSumTexts::tr("%n of its pod(s) state no request.", nullptr, silent)
        : PodSumTexts::tr("%n of its pod(s) state no limit.", nullptr, silent);
}

// ---- the sums ----------------------------------------------------------------------------------

bool PodSumCells::covers(const kube::Resource &resource) { return summed(resource) != nullptr; }

PodSumCells::PodSumCells(Cluster *cluster, const kube::Resource &resource, UsageCells *usage,
                         QObject *parent)
    : ExtraCells(parent)
    , m_cluster(cluster)
    , m_usage(usage)
{
    const Summed &how = *summed(resource);
    m_known.by = how.by;
    m_ownerKind = how.ownerKind;
    m_between = how.between;
    if (how.by == PodSums::By::Node) {
        m_columns = usage->columns();
        m_usageColumns = static_cast<int>(m_columns.size());
    }
    for (const Spec &each : specsOf(how.by)) {
        m_columns.append(each.column);
    }
    connect(usage, &UsageCells::changed, this, &PodSumCells::tellUsage);
    connect(cluster, &Cluster::resourcesChanged, this, &PodSumCells::open);
}

PodSumCells::~PodSumCells() = default;

void PodSumCells::setWanted(const std::optional<Scope> &scope)
{
    const bool everywhere = m_known.by == PodSums::By::Node || m_known.by == PodSums::By::Namespace;
    const std::optional<Scope> wanted = scope && everywhere ? Scope() : scope;
    if (m_wanted == wanted) {
        return;
    }
    m_wanted = wanted;
    m_hearing.reset();
    m_pods.reset();
    m_owners.reset();
    m_known.sums.clear();
    m_known.isKnown = false;
    m_problem.clear();
    Q_EMIT changed();
    open();
}

void PodSumCells::open()
{
    const kube::Resource pods = m_cluster->findResource("pods");
    const kube::Resource owners =
        m_between.isEmpty() ? kube::Resource() : m_cluster->findResource(m_between);
    if (!m_wanted || m_pods || pods.plural.isEmpty()
        || (!m_between.isEmpty() && owners.plural.isEmpty()))
    {
        return; // not wanted, there already, or not known yet
    }
    const auto keeper = std::make_shared<PodSumKeeper>(m_known.by, m_ownerKind);
    keeper->moveToThread(m_cluster->session()->thread());
    m_hearing = std::make_unique<QObject>();
    connect(keeper.get(), &PodSumKeeper::told, m_hearing.get(),
            [this](const PodSumNews &news) { take(news); });
    if (!m_between.isEmpty()) {
        m_owners = m_cluster->subscribe(
            owners, *m_wanted, std::make_unique<PodSumRelay>(PodSumRelay::Of::Owners, keeper));
    }
    m_pods = m_cluster->subscribe(pods, *m_wanted,
                                  std::make_unique<PodSumRelay>(PodSumRelay::Of::Pods, keeper));
    tellUsage();
}

void PodSumCells::tellUsage()
{
    if (m_known.by == PodSums::By::Node) {
        Q_EMIT changed();
    } else if (m_pods) {
        m_pods->tell([usage = m_usage->all()](BatchRelay &relay) {
            static_cast<PodSumRelay &>(relay).keeper().setUsage(usage);
        });
    }
}

void PodSumCells::take(const PodSumNews &news)
{
    m_known.isKnown = news.isKnown;
    const PodSumsByGroup &changes = news.changes.sums;
    if (news.changes.all) {
        m_known.sums = changes;
    }
    for (auto it = changes.cbegin(); !news.changes.all && it != changes.cend(); ++it) {
        if (it->pods == 0) {
            m_known.sums.remove(it.key());
        } else {
            m_known.sums.insert(it.key(), *it);
        }
    }
    m_problem = news.isFailed
        ? PodSumTexts::tr("There are no sums over pods: %1").arg(base::errorSentence(news.error))
        : QString();
    Q_EMIT changed();
}

} // namespace nantian::models
