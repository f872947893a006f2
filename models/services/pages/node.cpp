// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"
#include "kinds/podstatus.h"
#include "services/json.h"
#include "services/pages/amounts.h"
#include "services/pages/podrows.h"
#include "services/pages/registry.h"

#include <utility>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using base::Quantity;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

/// The kubelet evicts from about here on (memory.available < 100Mi, nodefs.available < 10 %), and
/// few pods still find room.
constexpr double kFull = 0.9;

QList<Need> needs(const Object &node, const Around &)
{
    const QByteArray name = json::bytes(node.at("metadata", "name").string());
    Need pods{.id = "pods", .group = {}, .plural = "pods"};
    pods.query = fieldQuery("spec.nodeName=" + name);
    Need usage{.id = "usage", .group = "metrics.k8s.io", .plural = "nodes"};
    usage.name = name;
    Need lease{.id = "lease", .group = "coordination.k8s.io", .plural = "leases"};
    lease.ns = "kube-node-lease";
    lease.name = name;
    return {pods, usage, lease};
}

QString said(const Object &condition)
{
    return json::text(condition["message"].string(condition["reason"].string()));
}

/// When its kubelet was heard of last; epoch seconds, 0: unknown.
qint64 lastHeard(const Object &ready, const Around &around)
{
    const qint64 renewed = around["lease"].at("spec", "renewTime").time();
    return renewed != 0 ? renewed : ready["lastHeartbeatTime"].time();
}

void judgeReady(ObjectDetails &out, const Object &node, const Around &around, qint64 now)
{
    const Object ready = kinds::condition(node, "Ready");
    const std::string_view status = ready["status"].string();
    if (!ready.exists()) {
        out.verdicts +=
            {Health::Unknown, "NeverReported", Tr::tr("Its kubelet has never told how it is.")};
    } else if (status == "Unknown") {
        const qint64 heard = lastHeard(ready, around);
        out.verdicts += {
            Health::Failed, "NodeLost",
            heard == 0 ? Tr::tr("Its kubelet is silent: what runs there is not known.")
                       : Tr::tr("Its kubelet has been silent for %1: what runs there is not known.")
                             .arg(ageAt(heard, now))};
    } else if (status != "True") {
        out.verdicts += {Health::Failed, "NotReady",
                         Tr::tr("It takes no pods, because it is not ready: %1").arg(said(ready))};
    }
}

void judgePressure(ObjectDetails &out, const Object &node)
{
    const std::pair<const char *, QString> known[]{
        {"MemoryPressure",
         Tr::tr("It is short of memory: the kubelet evicts pods, and those without requests are "
                "not placed here.")},
        {"DiskPressure",
         Tr::tr("It is short of disk space: the kubelet evicts pods, removes images and takes no "
                "new pods.")},
        {"PIDPressure",
         Tr::tr("It is short of process IDs: the kubelet evicts pods and takes no new ones.")},
        {"NetworkUnavailable", Tr::tr("Its network is not set up: pods on it cannot be reached.")},
    };
    for (const auto &[type, sentence] : known) {
        if (kinds::condition(node, type)["status"].string() == "True") {
            out.verdicts += {Health::Warning, type, sentence};
        }
    }
    // Other conditions are those of a node problem detector: True is the bad news.
    node.at("status", "conditions").each([&out, &known](const Object &each) {
        const std::string_view type = each["type"].string();
        bool isKnown = type == "Ready";
        for (const auto &item : known) {
            isKnown = isKnown || type == item.first;
        }
        if (!isKnown && each["status"].string() == "True"
            && (type.ends_with("Pressure") || type.ends_with("Problem")
                || type.ends_with("Deadlock")))
        {
            out.verdicts += {Health::Warning, json::bytes(type),
                             Tr::tr("%1: %2").arg(json::text(type), said(each))};
        }
    });
}

void judge(ObjectDetails &out, const Object &node, const Around &around, qint64 now)
{
    judgeReady(out, node, around, now);
    judgePressure(out, node);
    const PodCount pods = countPods(around, "pods");
    if (node.at("spec", "unschedulable").boolean()) {
        out.verdicts += {Health::Warning, "SchedulingDisabled",
                         out.verdicts.isEmpty()
                             ? Tr::tr("It is ready but cordoned: no new pod is placed on it.")
                             : Tr::tr("It is cordoned: no new pod is placed on it.")};
    }
    if (out.verdicts.isEmpty()) {
        int running = 0;
        around.each("pods",
                    [&running](const Object &pod) { running += kinds::isPodOver(pod) ? 0 : 1; });
        out.verdicts +=
            {Health::Ok, "Ready",
             around.error("pods") ? Tr::tr("It is ready.")
                                  : Tr::tr("It is ready and runs %n pod(s).", nullptr, running)};
    }
    if (pods.unwell > 0) {
        out.verdicts += {Health::Warning, "UnwellPods",
                         Tr::tr("%n of its pods are not well.", nullptr, pods.unwell)};
    }
}

/// What all pods on it ask for; those that ended ask for nothing.
Amounts sumOf(const Around &around, kinds::Bound bound)
{
    Amounts sum;
    around.each("pods", [&](const Object &pod) {
        if (!kinds::isPodOver(pod)) {
            add(sum, podAmounts(pod, bound));
            if (bound == kinds::Bound::Request) {
                sum["pods"].add(Quantity::fromInteger(1));
            }
        }
    });
    return sum;
}

void addResources(ObjectDetails &out, const Object &node, const Around &around)
{
    const Amounts capacity = amountsOf(node.at("status", "capacity"));
    const Amounts allocatable = amountsOf(node.at("status", "allocatable"));
    const Amounts requests = sumOf(around, kinds::Bound::Request);
    const Amounts limits = sumOf(around, kinds::Bound::Limit);
    Amounts used = amountsOf(around["usage"]["usage"]);
    const bool hasPods = around["pods"].exists();
    DetailTable table{"resources",
                      Tr::tr("Resources"),
                      {Tr::tr("Resource"), Tr::tr("Capacity"), Tr::tr("Allocatable"),
                       Tr::tr("Requested"), Tr::tr("Limits"), Tr::tr("Used")},
                      {}};
    for (auto at = allocatable.cbegin(); at != allocatable.cend(); ++at) {
        const QByteArray &resource = at.key();
        const bool isShown = resource == "cpu" || resource == "memory" || resource == "pods"
            || requests.contains(resource);
        const QString name = QString::fromUtf8(resource);
        if (hasPods && isShown) {
            out.gauges += amountGauge("requested." + resource,
                                      resource == "pods" ? Tr::tr("Pods placed")
                                                         : Tr::tr("%1 requested").arg(name),
                                      resource, requests.value(resource), at.value(), kFull);
        }
        if (used.contains(resource)) {
            out.gauges += amountGauge("used." + resource, Tr::tr("%1 used").arg(name), resource,
                                      used.value(resource), at.value(), kFull);
        }
        const auto text = [&resource](const Amounts &amounts) {
            return amounts.contains(resource) ? amountText(resource, amounts.value(resource))
                                              : u"–"_s;
        };
        table.rows += QStringList{name,           text(capacity), text(allocatable),
                                  text(requests), text(limits),   text(used)};
    }
    out.tables.removeIf([](const DetailTable &each) { return each.id == "resources"; });
    out.tables += table;
}

QString effectInWords(std::string_view effect)
{
    if (effect == "NoSchedule") {
        return Tr::tr("no new pod without a toleration");
    }
    if (effect == "NoExecute") {
        return Tr::tr("no pod without a toleration: those there are evicted");
    }
    if (effect == "PreferNoSchedule") {
        return Tr::tr("new pods go elsewhere where they can");
    }
    return {};
}

void addTaints(ObjectDetails &out, const Object &node, qint64 now)
{
    DetailTable table{"taints",
                      Tr::tr("Taints"),
                      {Tr::tr("Key"), Tr::tr("Value"), Tr::tr("Effect"), Tr::tr("Since"),
                       Tr::tr("What it means")},
                      {}};
    node.at("spec", "taints").each([&](const Object &taint) {
        const std::string_view effect = taint["effect"].string();
        table.rows += QStringList{json::text(taint["key"].string()),
                                  json::text(taint["value"].string()), json::text(effect),
                                  ageAt(taint["timeAdded"].time(), now), effectInWords(effect)};
    });
    out.tables.removeIf([](const DetailTable &each) { return each.id == "taints"; });
    if (!table.rows.isEmpty()) {
        out.tables += table;
    }
}

void compose(ObjectDetails &out, const Object &node, const Around &around, qint64 now)
{
    judge(out, node, around, now);
    if (around.error("usage")) {
        out.verdicts += {Health::Unknown, "NoUsage",
                         Tr::tr("What it uses is not known: metrics.k8s.io does not answer for "
                                "it.")};
    }
    const qint64 heard = lastHeard(kinds::condition(node, "Ready"), around);
    if (heard != 0) {
        out.fields += Field{"heard", Tr::tr("Kubelet heard of"), {}, heard};
    }
    // Addresses are read when all else is known.
    const QList<DetailTable> before = std::exchange(out.tables, {});
    addResources(out, node, around);
    addTaints(out, node, now);
    out.tables += podTable("pods", Tr::tr("Pods"), around, "pods", {.ns = true}, now,
                           Tr::tr("No pod runs here."));
    for (const DetailTable &table : before) {
        if (table.id == "addresses") {
            out.tables += table;
        }
    }
}

} // namespace

const Page &nodePage()
{
    static constexpr Page kPage{"", "Node", needs, compose};
    return kPage;
}

} // namespace nantian::models::pages
