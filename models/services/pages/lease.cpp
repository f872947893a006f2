// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/json.h"
#include "services/pages/podrows.h"
#include "services/pages/registry.h"

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

/// A holder that is a pod says so by its name before a '_' or alone; a node's lease is the node's.
void compose(ObjectDetails &out, const Object &lease, const Around &, qint64 now)
{
    const Object spec = lease["spec"];
    const QString holder = json::text(spec["holderIdentity"].string());
    const qint64 renewed = spec["renewTime"].time();
    const qint64 duration = spec["leaseDurationSeconds"].integer();
    const bool isNodes = lease.at("metadata", "namespace").string() == "kube-node-lease";
    if (holder.isEmpty()) {
        out.verdicts += {Health::Warning, "NoHolder", Tr::tr("Nobody holds it.")};
    } else if (renewed == 0 || duration == 0) {
        out.verdicts += {Health::None, "NeverRenewed",
                         Tr::tr("%1 holds it; it does not say until when.").arg(holder)};
    } else if (now > renewed + duration) {
        out.verdicts +=
            {Health::Failed, "Expired",
             isNodes ? Tr::tr("It has expired: the kubelet of %1 was heard of last %2 ago.")
                           .arg(holder, ageAt(renewed, now))
                     : Tr::tr("It has expired: %1 renewed it last %2 ago, anybody may take it.")
                           .arg(holder, ageAt(renewed, now))};
    } else {
        out.verdicts +=
            {Health::Ok, "Held",
             Tr::tr("%1 holds it and renewed it %2 ago.").arg(holder, ageAt(renewed, now))};
    }
    if (isNodes && !holder.isEmpty()) {
        out.verdicts.first().about = {{}, "Node", {}, holder.toUtf8()};
    }
    out.fields.removeIf(
        [&lease](const Field &field) { return lease["status"][json::view(field.id)].exists(); });
    details::addField(out, "holder", Tr::tr("Holder"), holder);
    details::addTime(out, "renewed", Tr::tr("Renewed"), spec["renewTime"]);
    details::addTime(out, "acquired", Tr::tr("Taken"), spec["acquireTime"]);
    details::addField(out, "duration", Tr::tr("Holds without renewal (s)"),
                      spec["leaseDurationSeconds"]);
    details::addField(out, "transitions", Tr::tr("Times it changed hands"),
                      spec["leaseTransitions"]);
    // It is renewed every few seconds; what changes is the lease itself.
    out.drifts = true;
}

} // namespace

const Page &leasePage()
{
    static constexpr Page kPage{"coordination.k8s.io", "Lease", nullptr, compose};
    return kPage;
}

} // namespace nantian::models::pages
