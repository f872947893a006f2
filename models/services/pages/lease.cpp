// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/json.h"
#include "services/pages/podrows.h"
#include "services/pages/reading.h"
#include "services/pages/registry.h"

#include <algorithm>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

bool isNodes(const Object &lease) { return namespaceOf(lease) == "kube-node-lease"; }

/// The object it may be held by. A node's lease is called like the node; of "web-7c9d_5a2f..." it
/// is the part before the '_', which leader election makes the host's name: a pod's, or that of its
/// node. Empty: no name of one.
QByteArray hostOf(const Object &lease)
{
    if (isNodes(lease)) {
        return nameOf(lease);
    }
    QByteArray name = json::bytes(lease.at("spec", "holderIdentity").string());
    if (const qsizetype end = name.indexOf('_'); end >= 0) {
        name.truncate(end);
    }
    const bool isName = std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
    return isName ? name : QByteArray();
}

QList<Need> needs(const Object &lease, const Around &)
{
    const QByteArray host = hostOf(lease);
    if (host.isEmpty()) {
        return {};
    }
    QList<Need> out{{.id = "node", .group = {}, .plural = "nodes", .ns = {}, .name = host}};
    if (!isNodes(lease)) {
        out += Need{
            .id = "pod", .group = {}, .plural = "pods", .ns = namespaceOf(lease), .name = host};
    }
    return out;
}

/// The pod or node that holds it; none: nobody knows.
ObjectLink holderOf(const Object &lease, const Around &around)
{
    if (around["pod"].exists()) {
        return linkTo({}, "Pod", around["pod"]);
    }
    if (around["node"].exists()) {
        return linkTo({}, "Node", around["node"]);
    }
    const bool isKnown = isNodes(lease) && !around.error("node");
    return isKnown ? ObjectLink{{}, "Node", {}, hostOf(lease)} : ObjectLink();
}

Verdict heldVerdict(const Object &lease, qint64 now)
{
    const Object spec = lease["spec"];
    const QString holder = json::text(spec["holderIdentity"].string());
    const qint64 renewed = spec["renewTime"].time();
    const qint64 duration = spec["leaseDurationSeconds"].integer();
    if (holder.isEmpty()) {
        return {Health::Warning, "NoHolder", Tr::tr("Nobody holds it.")};
    }
    if (renewed == 0 || duration <= 0) {
        return {Health::None, "NeverRenewed",
                Tr::tr("%1 holds it; it does not say until when.").arg(holder)};
    }
    const QString since = ageAt(renewed, now);
    if (now > renewed + duration) {
        return {Health::Warning, "Expired",
                isNodes(lease)
                    ? Tr::tr("It has expired: the kubelet of %1 was heard of last %2 ago.")
                          .arg(QString::fromUtf8(nameOf(lease)), since)
                    : Tr::tr("It has expired: %1 renewed it last %2 ago, anybody may take it.")
                          .arg(holder, since)};
    }
    return {Health::Ok, "Held", Tr::tr("%1 holds it and renewed it %2 ago.").arg(holder, since)};
}

/// How its holder is: why it renews it no more, or soon may not.
void addHolder(ObjectDetails &out, const Object &lease, const Around &around)
{
    const base::Error *error = around.error("node");
    if (isNodes(lease) && error && error->code == base::Error::Code::NotFound) {
        out.verdicts +=
            {Health::Warning, "NodeGone",
             Tr::tr("Node %1 does not exist any more.").arg(QString::fromUtf8(hostOf(lease)))};
        return;
    }
    const ObjectLink holder = holderOf(lease, around);
    const bool isPod = around["pod"].exists();
    const Object object = around[isPod ? "pod" : "node"];
    const Judgement how =
        object.exists() ? judged({}, isPod ? "pods" : "nodes", object) : Judgement();
    if (holder.name.isEmpty() || how.health == Health::Ok || how.reason.isEmpty()) {
        return;
    }
    out.verdicts += {how.health, "HolderUnwell",
                     (isPod ? Tr::tr("Its holder, Pod %1, is not well: %2.")
                            : Tr::tr("Its holder, Node %1, is not well: %2."))
                         .arg(QString::fromUtf8(holder.name), how.reason),
                     holder};
}

void addRenewal(ObjectDetails &out, const Object &lease, qint64 now)
{
    const qint64 renewed = lease.at("spec", "renewTime").time();
    const qint64 duration = lease.at("spec", "leaseDurationSeconds").integer();
    if (renewed == 0 || duration <= 0) {
        return;
    }
    const qint64 since = std::max<qint64>(0, now - renewed);
    out.gauges += {"renewal", Tr::tr("Since it was renewed"),
                   Tr::tr("%1 of %2").arg(ageAt(renewed, now), ageAt(now - duration, now)),
                   static_cast<double>(since) / static_cast<double>(duration),
                   since > duration ? Health::Warning : Health::Ok};
}

void compose(ObjectDetails &out, const Object &lease, const Around &around, qint64 now)
{
    const Object spec = lease["spec"];
    Verdict held = heldVerdict(lease, now);
    held.about = holderOf(lease, around);
    out.verdicts += held;
    addHolder(out, lease, around);
    addRenewal(out, lease, now);
    details::addField(out, "holder", Tr::tr("Holder"), spec["holderIdentity"]);
    details::addTime(out, "renewed", Tr::tr("Renewed"), spec["renewTime"]);
    details::addTime(out, "acquired", Tr::tr("Taken"), spec["acquireTime"]);
    details::addField(out, "duration", Tr::tr("Holds without renewal (s)"),
                      spec["leaseDurationSeconds"]);
    details::addField(out, "transitions", Tr::tr("Times it changed hands"),
                      spec["leaseTransitions"]);
    putWorstFirst(out);
}

} // namespace

const Page &leasePage()
{
    static constexpr Page kPage{"coordination.k8s.io", "Lease", needs, compose};
    return kPage;
}

} // namespace nantian::models::pages
