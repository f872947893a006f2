// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/json.h"
#include "services/pages/podrows.h"
#include "services/pages/reading.h"
#include "services/pages/registry.h"
#include "services/pages/storageread.h"

#include <algorithm>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

constexpr auto kGroup = "storage.k8s.io";

ObjectLink claimOf(const Object &volume)
{
    const Object ref = volume.at("spec", "claimRef");
    return {{},
            "PersistentVolumeClaim",
            json::bytes(ref["namespace"].string()),
            json::bytes(ref["name"].string()),
            json::bytes(ref["uid"].string())};
}

QString placed(const ObjectLink &link)
{
    return QString::fromUtf8(link.ns.isEmpty() ? link.name : link.ns + '/' + link.name);
}

// ---------------------------------------------------------------------------------------- Volume

QList<Need> volumeNeeds(const Object &volume, const Around &)
{
    QList<Need> out{{.id = "attachments", .group = kGroup, .plural = "volumeattachments"}};
    const ObjectLink claim = claimOf(volume);
    if (!claim.name.isEmpty()) {
        out += Need{.id = "claim",
                    .group = {},
                    .plural = "persistentvolumeclaims",
                    .ns = claim.ns,
                    .name = claim.name};
        out += Need{.id = "pods", .group = {}, .plural = "pods", .ns = claim.ns};
    }
    return out;
}

Verdict volumeVerdict(const Object &volume, const Around &around)
{
    const std::string_view phase = volume.at("status", "phase").string();
    const ObjectLink claim = claimOf(volume);
    if (phase == "Failed") {
        return {Health::Failed, "Failed",
                Tr::tr("Freeing it failed: %1")
                    .arg(json::text(volume.at("status", "message")
                                        .string(volume.at("status", "reason").string())))};
    }
    if (phase == "Released") {
        return {Health::Warning, "Released",
                Tr::tr("Its claim %1 is gone; volume and data are kept. No claim gets it before "
                       "spec.claimRef is removed.")
                    .arg(placed(claim))};
    }
    if (phase == "Available") {
        return {Health::Ok, "Available",
                claim.name.isEmpty()
                    ? Tr::tr("It is free, and waits for a claim.")
                    : Tr::tr("It is free, and kept for the claim %1.").arg(placed(claim))};
    }
    if (phase == "Bound") {
        const base::Error *error = around.error("claim");
        if (error && error->code == base::Error::Code::NotFound) {
            return {Health::Warning, "ClaimGone",
                    Tr::tr("It is bound to the claim %1, which does not exist any more.")
                        .arg(placed(claim))};
        }
        return {Health::Ok, "Bound", Tr::tr("It is bound to the claim %1.").arg(placed(claim)),
                claim};
    }
    return {Health::Progressing, "Pending", Tr::tr("It is being made.")};
}

void composeVolume(ObjectDetails &out, const Object &volume, const Around &around, qint64)
{
    out.verdicts += volumeVerdict(volume, around);
    out.verdicts += {Health::None, "Reclaim", reclaimSentence(volume)};
    details::addField(out, "source", Tr::tr("Source"), volumeSource(volume));
    if (around.asked("pods")) {
        out.tables += claimUsers(claimOf(volume).name, around, "pods");
    }
    QList<DetailRow> nodes;
    const QStringList lines = affinityLines(volume);
    for (const QString &line : lines) {
        nodes += QStringList{line};
    }
    details::addTable(out, "affinity", Tr::tr("Nodes it can be used on (one of these)"), {}, nodes);
    QList<DetailRow> attached;
    around.each("attachments", [&](const Object &each) {
        if (json::bytes(each.at("spec", "source", "persistentVolumeName").string())
            != nameOf(volume))
        {
            return;
        }
        const bool isAttached = each.at("status", "attached").boolean();
        attached += DetailRow({json::text(each.at("metadata", "name").string()),
                               json::text(each.at("spec", "nodeName").string()),
                               details::yesOrNo(isAttached)},
                              isAttached ? Health::Ok : Health::Progressing,
                              linkTo(kGroup, "VolumeAttachment", each));
    });
    details::addTable(out, "attachments", Tr::tr("Attachments"),
                      {Tr::tr("Attachment"), Tr::tr("Node"), Tr::tr("Attached")}, attached);
    putWorstFirst(out);
}

// ---------------------------------------------------------------------------------- StorageClass

QList<Need> classNeeds(const Object &, const Around &)
{
    return {{.id = "claims", .group = {}, .plural = "persistentvolumeclaims"},
            {.id = "volumes", .group = {}, .plural = "persistentvolumes"},
            {.id = "classes", .group = kGroup, .plural = "storageclasses"}};
}

QString provisionSentence(const Object &own)
{
    const bool waits = own["volumeBindingMode"].string() == "WaitForFirstConsumer";
    if (isProvisionedByHand(own)) {
        return waits ? Tr::tr("Volumes are made by hand; a claim gets one when the first pod uses "
                              "it.")
                     : Tr::tr("Volumes are made by hand; a claim gets one at once.");
    }
    const QString provisioner = json::text(own["provisioner"].string());
    return waits ? Tr::tr("%1 makes a volume when the first pod uses a claim.").arg(provisioner)
                 : Tr::tr("%1 makes a volume for each claim at once.").arg(provisioner);
}

void addDefault(ObjectDetails &out, const Object &own, const Around &around)
{
    QStringList defaults;
    around.each("classes", [&defaults](const Object &each) {
        if (isDefaultStorageClass(each)) {
            defaults += json::text(each.at("metadata", "name").string());
        }
    });
    if (!isDefaultStorageClass(own)) {
        if (defaults.isEmpty() && around["classes"]["items"].isArray()) {
            out.verdicts += {Health::None, "NoDefault",
                             Tr::tr("The cluster has no default class: claims that name none stay "
                                    "pending.")};
        }
        return;
    }
    out.verdicts += {Health::None, "Default", Tr::tr("Claims that name no class get this one.")};
    if (defaults.size() > 1) {
        out.verdicts += {Health::Warning, "SeveralDefaults",
                         Tr::tr("Several classes are the default: %1. The newest of them is taken.")
                             .arg(listed(defaults))};
    }
}

/// The volumes of the class; those nobody has any more stand first.
void addVolumes(ObjectDetails &out, const Object &own, const Around &around)
{
    QList<DetailRow> rows;
    int released = 0;
    around.each("volumes", [&](const Object &volume) {
        if (json::bytes(volume.at("spec", "storageClassName").string()) != nameOf(own)) {
            return;
        }
        const std::string_view phase = volume.at("status", "phase").string();
        released += phase == "Released" ? 1 : 0;
        rows += DetailRow(
            {json::text(volume.at("metadata", "name").string()), json::text(phase),
             placed(claimOf(volume)), json::scalarText(volume.at("spec", "capacity", "storage"))},
            judged({}, "persistentvolumes", volume).health, linkTo({}, "PersistentVolume", volume));
    });
    std::ranges::stable_partition(rows,
                                  [](const DetailRow &row) { return row.health != Health::Ok; });
    if (released > 0) {
        out.verdicts +=
            {Health::Warning, "VolumesReleased",
             Tr::tr("%n volume(s) are kept though their claims are gone: nobody uses them.",
                    nullptr, released)};
    }
    DetailTable volumes{"volumes",
                        cutTitle(Tr::tr("Volumes"), around, "volumes"),
                        {Tr::tr("Volume"), Tr::tr("Status"), Tr::tr("Claim"), Tr::tr("Size")},
                        rows};
    volumes.empty = around.error("volumes") ? base::errorSentence(*around.error("volumes"))
                                            : Tr::tr("No volume is of this class.");
    out.tables += volumes;
}

void composeClass(ObjectDetails &out, const Object &own, const Around &around, qint64)
{
    QList<DetailRow> rows;
    int pending = 0;
    around.each("claims", [&](const Object &claim) {
        if (json::bytes(claim.at("spec", "storageClassName").string()) != nameOf(own)) {
            return;
        }
        const std::string_view phase = claim.at("status", "phase").string();
        pending += phase == "Pending" ? 1 : 0;
        const Health health = phase == "Bound" ? Health::Ok
            : phase == "Lost"                  ? Health::Failed
                                               : Health::Progressing;
        const QString capacity = json::scalarText(claim.at("status", "capacity", "storage"));
        rows +=
            DetailRow({json::text(claim.at("metadata", "name").string()),
                       json::text(claim.at("metadata", "namespace").string()), json::text(phase),
                       capacity.isEmpty()
                           ? json::scalarText(claim.at("spec", "resources", "requests", "storage"))
                           : capacity},
                      health, linkTo({}, "PersistentVolumeClaim", claim));
    });
    std::ranges::stable_partition(rows,
                                  [](const DetailRow &row) { return row.health != Health::Ok; });
    out.verdicts += {Health::None, "Provisioning", provisionSentence(own)};
    if (pending > 0) {
        out.verdicts += {Health::Progressing, "ClaimsPending",
                         Tr::tr("%n of its claim(s) wait for a volume.", nullptr, pending)};
    }
    addDefault(out, own, around);
    const Object policy = own["reclaimPolicy"];
    out.verdicts += {Health::None, "Reclaim",
                     policy.string("Delete") == "Delete"
                         ? Tr::tr("When a claim is deleted, its volume and all data on it are "
                                  "deleted too.")
                         : Tr::tr("When a claim is deleted, its volume and data stay.")};
    out.verdicts +=
        {Health::None, "Expansion",
         own["allowVolumeExpansion"].boolean() ? Tr::tr("Claims can be made larger.")
                                               : Tr::tr("Claims cannot be made larger.")};
    QList<DetailRow> parameters;
    const QList<KeyValue> pairs = details::keyValues(own["parameters"]);
    for (const KeyValue &pair : pairs) {
        parameters += QStringList{pair.key, pair.value};
    }
    details::addTable(out, "parameters", Tr::tr("Parameters"), {}, parameters);
    DetailTable claims{"claims",
                       cutTitle(Tr::tr("Claims"), around, "claims"),
                       {Tr::tr("Claim"), Tr::tr("Namespace"), Tr::tr("Status"), Tr::tr("Size")},
                       rows};
    claims.empty = around.error("claims") ? base::errorSentence(*around.error("claims"))
                                          : Tr::tr("No claim names it.");
    out.tables += claims;
    addVolumes(out, own, around);
    // What it does stands first unless something is wrong.
    putWorstFirst(out);
}

// ------------------------------------------------------------------------------ VolumeAttachment

QList<Need> attachmentNeeds(const Object &attachment, const Around &)
{
    QList<Need> out;
    const QByteArray volume =
        json::bytes(attachment.at("spec", "source", "persistentVolumeName").string());
    const QByteArray node = json::bytes(attachment.at("spec", "nodeName").string());
    if (!volume.isEmpty()) {
        out += Need{
            .id = "volume", .group = {}, .plural = "persistentvolumes", .ns = {}, .name = volume};
    }
    if (!node.isEmpty()) {
        out += Need{.id = "node", .group = {}, .plural = "nodes", .ns = {}, .name = node};
    }
    return out;
}

Verdict attachmentVerdict(const Object &attachment, const Around &around)
{
    const Object status = attachment["status"];
    const QString node = json::text(attachment.at("spec", "nodeName").string());
    const base::Error *nodeError = around.error("node");
    if (nodeError && nodeError->code == base::Error::Code::NotFound) {
        return {Health::Failed, "NodeGone",
                Tr::tr("Its node %1 does not exist any more, and it holds the volume.").arg(node)};
    }
    if (status["attachError"].isObject()) {
        return {Health::Failed, "AttachError",
                Tr::tr("Attaching failed: %1")
                    .arg(json::text(status.at("attachError", "message").string()))};
    }
    if (status["detachError"].isObject()) {
        return {Health::Failed, "DetachError",
                Tr::tr("Detaching failed: %1")
                    .arg(json::text(status.at("detachError", "message").string()))};
    }
    if (status["attached"].boolean()) {
        return {Health::Ok, "Attached", Tr::tr("The volume is attached to node %1.").arg(node)};
    }
    return {Health::Progressing, "Attaching",
            Tr::tr("It waits for %1 to attach the volume to node %2.")
                .arg(json::text(attachment.at("spec", "attacher").string()), node)};
}

void composeAttachment(ObjectDetails &out, const Object &attachment, const Around &around, qint64)
{
    const Object spec = attachment["spec"];
    out.verdicts += attachmentVerdict(attachment, around);
    details::addField(out, "attacher", Tr::tr("Attacher"), spec["attacher"]);
    QList<DetailRow> rows;
    const auto add = [&rows](const QString &what, const ObjectLink &link) {
        if (!link.name.isEmpty()) {
            rows += DetailRow({placed(link), what}, Health::None, link);
        }
    };
    add(u"Node"_s, {{}, "Node", {}, json::bytes(spec["nodeName"].string())});
    add(u"PersistentVolume"_s,
        {{},
         "PersistentVolume",
         {},
         json::bytes(spec.at("source", "persistentVolumeName").string())});
    add(u"PersistentVolumeClaim"_s, claimOf(around["volume"]));
    details::addTable(out, "parts", Tr::tr("What it connects"), {}, rows);
    putWorstFirst(out);
}

} // namespace

const Page &persistentVolumePage()
{
    static constexpr Page kPage{"", "PersistentVolume", volumeNeeds, composeVolume};
    return kPage;
}

const Page &storageClassPage()
{
    static constexpr Page kPage{kGroup, "StorageClass", classNeeds, composeClass};
    return kPage;
}

const Page &volumeAttachmentPage()
{
    static constexpr Page kPage{kGroup, "VolumeAttachment", attachmentNeeds, composeAttachment};
    return kPage;
}

} // namespace nantian::models::pages
