// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"
#include "kinds/podcause.h"
#include "kinds/podresources.h"
#include "kinds/podstatus.h"

#include <array>
#include <map>
#include <utility>

namespace nantian::kinds {

using kube::Object;
using store::Cell;
using store::RowBuilder;

namespace {

Cell readReady(const Object &pod, RowBuilder &)
{
    const PodStatus status = podStatus(pod);
    return Cell::fraction(status.ready, status.total);
}

Cell readStatus(const Object &pod, RowBuilder &builder)
{
    return builder.shared(podStatus(pod).word);
}

Cell readRestarts(const Object &pod, RowBuilder &)
{
    const PodStatus status = podStatus(pod);
    if (status.restarts == 0 || !status.lastRestart) {
        return Cell::countSince(status.restarts, 0);
    }
    // 0 would be no time: not even the first second of 1970 is.
    const qint64 since = status.lastRestart->seconds;
    return Cell::countSince(status.restarts, since == 0 ? 1 : since);
}

Cell readIp(const Object &pod, RowBuilder &builder)
{
    // Where both are told and differ, podIP wins (conversion of v1.PodStatus).
    std::string_view ip = pod.at("status", "podIP").string();
    bool first = ip.empty();
    pod.at("status", "podIPs").each([&](const Object &entry) {
        ip = std::exchange(first, false) ? entry["ip"].string() : ip;
    });
    return ip.empty() ? builder.shared(kNone) : builder.text(ip);
}

Cell readNode(const Object &pod, RowBuilder &builder)
{
    return sharedOr(pod.at("spec", "nodeName").string(), kNone, builder);
}

Cell readNominatedNode(const Object &pod, RowBuilder &builder)
{
    return sharedOr(pod.at("status", "nominatedNodeName").string(), kNone, builder);
}

Cell readGates(const Object &pod, RowBuilder &builder)
{
    const Object gates = pod.at("spec", "readinessGates");
    if (gates.size() == 0) {
        return builder.shared(kNone);
    }
    // The first condition of a type counts. Looking each up would take long for a hostile pod.
    std::map<std::string_view, bool> conditions;
    pod.at("status", "conditions").each([&](const Object &candidate) {
        conditions.emplace(candidate["type"].string(), isTrue(candidate));
    });
    qint64 total = 0;
    qint64 fulfilled = 0;
    gates.each([&](const Object &gate) {
        ++total;
        const auto found = conditions.find(gate["conditionType"].string());
        fulfilled += found != conditions.end() && found->second ? 1 : 0;
    });
    return total == 0 ? builder.shared(kNone) : Cell::fraction(fulfilled, total);
}

Cell readPhase(const Object &pod, RowBuilder &builder)
{
    return sharedOr(pod.at("status", "phase").string(), kUnknown, builder);
}

template <Bound bound, Compute compute>
Cell readBound(const Object &pod, RowBuilder &)
{
    return isPodOver(pod) ? Cell() : computeCell(podBound(pod, bound, compute), compute);
}

ColumnSpec phaseColumn()
{
    ColumnSpec spec =
        column("phase", "PHASE",
               Tr::tr("How far the pod has come, as the scheduler counts: what has succeeded or "
                      "failed holds nothing any more."),
               {.width = 10, .wide = true}, readPhase);
    spec.column.extra = true;
    spec.column.chosen = true;
    return spec;
}

void judge(const Object &pod, RowBuilder &builder)
{
    const PodCause cause = podCauses(pod).front();
    builder.setHealth(cause.health, cause.id, cause.detail);
}

} // namespace

const Kind &podKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("ready", "READY", Tr::tr("Containers that are ready, of all."), {.width = 6},
               readReady),
        column("status", "STATUS", Tr::tr("What the containers of the pod are doing."),
               {.width = 18, .health = true}, readStatus),
        column("restarts", "RESTARTS",
               Tr::tr("How often containers were restarted, and when last."), {.width = 14},
               readRestarts),
        ageColumn(),
        column("ip", "IP", Tr::tr("Address of the pod."), {.width = 15, .wide = true}, readIp),
        column("node", "NODE", Tr::tr("Node the pod runs on."),
               {.width = 20, .wide = true, .elideMiddle = true}, readNode),
        column("nominated-node", "NOMINATED NODE",
               Tr::tr("Node that is being cleared for this pod by preemption."),
               {.width = 15, .wide = true}, readNominatedNode),
        column("readiness-gates", "READINESS GATES",
               Tr::tr("Additional conditions that are fulfilled, of all that are asked for."),
               {.width = 15, .wide = true}, readGates),
        computeColumn("cpu-request", "CPU REQ", Tr::tr("CPU the pod asks for."),
                      readBound<Bound::Request, Compute::Cpu>),
        computeColumn("cpu-limit", "CPU LIM", Tr::tr("CPU the pod may use at most."),
                      readBound<Bound::Limit, Compute::Cpu>),
        computeColumn("memory-request", "MEM REQ", Tr::tr("Memory the pod asks for."),
                      readBound<Bound::Request, Compute::Memory>),
        computeColumn("memory-limit", "MEM LIM", Tr::tr("Memory the pod may use at most."),
                      readBound<Bound::Limit, Compute::Memory>),
        phaseColumn(),
    };
    static const Kind kKind{"", "pods", kColumns, judge,
                            Capability::Logs | Capability::Containers | Capability::Metrics};
    return kKind;
}

} // namespace nantian::kinds
