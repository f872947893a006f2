// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/podstatus.h"
#include "services/json.h"
#include "services/pages/podrows.h"
#include "services/pages/podsof.h"
#include "services/pages/reading.h"
#include "services/pages/registry.h"
#include "services/pages/storageread.h"
#include "services/verdict.h"

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

QList<Need> needs(const Object &claim, const Around &)
{
    const QByteArray ns = namespaceOf(claim);
    QList<Need> out{eventsNeed("events", claim),
                    {.id = "pods", .group = {}, .plural = "pods", .ns = ns},
                    {.id = "classes", .group = "storage.k8s.io", .plural = "storageclasses"}};
    const QByteArray volume = json::bytes(claim.at("spec", "volumeName").string());
    if (!volume.isEmpty()) {
        out += Need{
            .id = "volume", .group = {}, .plural = "persistentvolumes", .ns = {}, .name = volume};
    } else {
        out += Need{.id = "volumes", .group = {}, .plural = "persistentvolumes"};
    }
    return out;
}

Object classOf(const Object &claim, const Around &around)
{
    const QByteArray name = json::bytes(claim.at("spec", "storageClassName").string());
    Object found;
    around.each("classes", [&](const Object &each) {
        if (nameOf(each) == name) {
            found = each;
        }
    });
    return found;
}

verdicts::ClaimAround claimAround(const Object &claim, const Around &around)
{
    verdicts::ClaimAround read;
    read.events = readEvents(around["events"]);
    read.storageClass = classOf(claim, around);
    read.classKnown = around["classes"]["items"].isArray();
    read.usersKnown = around.asked("pods") && !around.error("pods") && around.left("pods") == 0;
    around.each("pods", [&](const Object &pod) {
        if (!kinds::isPodOver(pod) && !claimMounts(pod, nameOf(claim)).isEmpty()) {
            read.user = linkTo({}, "Pod", pod);
        }
    });
    return read;
}

void compose(ObjectDetails &out, const Object &claim, const Around &around, qint64 now)
{
    const bool isPending = claim.at("status", "phase").string() == "Pending";
    const Object storageClass = classOf(claim, around);
    if (isPending && claim.at("spec", "volumeName").string().empty()
        && isProvisionedByHand(storageClass)
        && storageClass["volumeBindingMode"].string() != "WaitForFirstConsumer"
        && hasFittingVolume(claim, around["volumes"]))
    {
        out.verdicts += {Health::Progressing, "VolumeFits",
                         Tr::tr("It waits to be bound; a volume that fits is there.")};
    } else {
        out.verdicts += verdicts::ofClaim(claim, claimAround(claim, around), now);
    }
    addUnread(out, around, {"events", "pods"});
    const Object volume = around["volume"];
    if (volume.exists()) {
        out.verdicts += {Health::None, "Reclaim", reclaimSentence(volume),
                         linkTo({}, "PersistentVolume", volume)};
    }
    const Object own = classOf(claim, around);
    if (own.exists()) {
        details::addField(out, "expandable", Tr::tr("Can grow"),
                          details::yesOrNo(own["allowVolumeExpansion"].boolean()));
    }
    out.tables += claimUsers(nameOf(claim), around, "pods");
}

} // namespace

const Page &persistentVolumeClaimPage()
{
    static constexpr Page kPage{"", "PersistentVolumeClaim", needs, compose};
    return kPage;
}

} // namespace nantian::models::pages
