// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/json.h"
#include "services/pages/podrows.h"
#include "services/pages/reading.h"
#include "services/pages/registry.h"
#include "services/pages/storageread.h"

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

QList<Need> needs(const Object &claim, const Around &)
{
    const QByteArray ns = namespaceOf(claim);
    QList<Need> out{{.id = "pods", .group = {}, .plural = "pods", .ns = ns},
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

Verdict boundVerdict(const Object &claim, const Around &around)
{
    const QString volume = json::text(claim.at("spec", "volumeName").string());
    const QString size = json::scalarText(claim.at("status", "capacity", "storage"));
    int users = 0;
    around.each("pods", [&](const Object &pod) {
        users += !isPodOver(pod) && !claimMounts(pod, nameOf(claim)).isEmpty() ? 1 : 0;
    });
    if (users == 0 && !around.error("pods") && around.left("pods") == 0) {
        return {Health::Ok, "BoundUnused",
                Tr::tr("Bound to volume %1 (%2); no pod uses it.").arg(volume, size)};
    }
    return {Health::Ok, "Bound",
            Tr::tr("Bound to volume %1 (%2); %n pod(s) use it.", nullptr, users).arg(volume, size)};
}

/// A claim that waits: for what.
QList<Verdict> pendingVerdicts(const Object &claim, const Around &around)
{
    const QString wanted = json::text(claim.at("spec", "storageClassName").string());
    const Object own = classOf(claim, around);
    const ObjectLink about =
        own.exists() ? linkTo("storage.k8s.io", "StorageClass", own) : ObjectLink();
    const QString volume = json::text(claim.at("spec", "volumeName").string());
    if (!volume.isEmpty()) {
        return {{Health::Progressing, "VolumeChosen",
                 Tr::tr("It waits to be bound to volume %1, which it names.").arg(volume)}};
    }
    const bool known = around["classes"]["items"].isArray();
    if (!wanted.isEmpty() && known && !own.exists() && !hasFittingVolume(claim, around["volumes"]))
    {
        return {{Health::Failed, "ClassMissing",
                 Tr::tr("It waits for a volume: StorageClass %1 does not exist.").arg(wanted)}};
    }
    const bool waits = own["volumeBindingMode"].string() == "WaitForFirstConsumer";
    const bool chosen =
        claim.at("metadata", "annotations", "volume.kubernetes.io/selected-node").exists();
    bool used = false;
    around.each("pods", [&](const Object &pod) {
        used = used || (!isPodOver(pod) && !claimMounts(pod, nameOf(claim)).isEmpty());
    });
    if (waits && !used) {
        return {{Health::None, "WaitsForConsumer",
                 Tr::tr("It is bound once a pod uses it: StorageClass %1 waits for the first one.")
                     .arg(wanted),
                 about}};
    }
    if (isProvisionedByHand(own) || wanted.isEmpty()) {
        return {{hasFittingVolume(claim, around["volumes"]) ? Health::Progressing : Health::Warning,
                 "NoVolume",
                 hasFittingVolume(claim, around["volumes"])
                     ? Tr::tr("It waits to be bound; a volume that fits is there.")
                     : Tr::tr("It waits for a volume: none that is free fits its size, class and "
                              "access modes, and none is made by itself."),
                 about}};
    }
    const QString provisioner = json::text(own["provisioner"].string());
    return {{Health::Progressing, chosen ? "Provisioning" : "Waiting",
             Tr::tr("It waits for %1 to make a volume.").arg(provisioner), about}};
}

void addResize(ObjectDetails &out, const Object &claim)
{
    const QString wanted = json::scalarText(claim.at("spec", "resources", "requests", "storage"));
    claim.at("status", "conditions").each([&](const Object &condition) {
        if (condition["status"].string() != "True") {
            return;
        }
        const std::string_view type = condition["type"].string();
        if (type == "Resizing") {
            out.verdicts += {Health::Progressing, "Resizing",
                             Tr::tr("It is being made larger, to %1.").arg(wanted)};
        } else if (type == "FileSystemResizePending") {
            out.verdicts += {Health::Warning, "FileSystemResizePending",
                             Tr::tr("The volume has %1; its file system grows once a pod that uses "
                                    "it starts.")
                                 .arg(wanted)};
        }
    });
}

void compose(ObjectDetails &out, const Object &claim, const Around &around, qint64)
{
    const std::string_view phase = claim.at("status", "phase").string();
    if (phase == "Bound") {
        out.verdicts += boundVerdict(claim, around);
    } else if (phase == "Lost") {
        out.verdicts += {Health::Failed, "Lost",
                         Tr::tr("Its volume %1 is gone, and what was on it with it.")
                             .arg(json::text(claim.at("spec", "volumeName").string()))};
    } else {
        out.verdicts += pendingVerdicts(claim, around);
    }
    addResize(out, claim);
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
    putWorstFirst(out);
}

} // namespace

const Page &persistentVolumeClaimPage()
{
    static constexpr Page kPage{"", "PersistentVolumeClaim", needs, compose};
    return kPage;
}

} // namespace nantian::models::pages
