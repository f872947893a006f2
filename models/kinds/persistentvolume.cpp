// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"

#include <array>
#include <string>

namespace nantian::kinds {

using kube::Object;
using store::Cell;
using store::Health;
using store::RowBuilder;

namespace {

std::string_view phaseOf(const Object &volume)
{
    return stringOr(volume.at("status", "phase"), "Pending");
}

Cell readCapacity(const Object &volume, RowBuilder &builder)
{
    const std::string text =
        quantityText(volume.at("spec", "capacity", "storage"), Rounding::Milli);
    const Cell size = sizeCell(text);
    return size.isEmpty() ? builder.text(text) : size;
}

Cell readStatus(const Object &volume, RowBuilder &builder)
{
    const bool deleting = volume.at("metadata", "deletionTimestamp").exists();
    return builder.shared(deleting ? "Terminating" : phaseOf(volume));
}

Cell readClaim(const Object &volume, RowBuilder &builder)
{
    const Object claim = volume.at("spec", "claimRef");
    if (!claim.exists()) {
        return {};
    }
    std::string text(claim["namespace"].string());
    text.append(1, '/').append(claim["name"].string());
    return builder.text(text);
}

void judge(const Object &volume, RowBuilder &builder)
{
    if (judgeDeletion(volume, builder)) {
        return;
    }
    const std::string_view phase = phaseOf(volume);
    if (phase == "Bound" || phase == "Available") {
        builder.setHealth(Health::Ok, phase);
    } else if (phase == "Pending") {
        builder.setHealth(Health::Progressing, phase);
    } else if (phase == "Released") {
        builder.setHealth(Health::Warning, phase); // kept, but no claim can have it
    } else {
        builder.setHealth(phase == "Failed" ? Health::Failed : Health::Unknown,
                          stringOr(volume.at("status", "reason"), phase));
    }
}

} // namespace

const Kind &persistentVolumeKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("capacity", "CAPACITY", Tr::tr("Size of the volume."),
               {.width = 9, .alignRight = true}, readCapacity),
        column("access-modes", "ACCESS MODES", Tr::tr("From how many nodes it can be used."),
               {.width = 13},
               [](const Object &volume, RowBuilder &builder) {
                   return accessModesCell(volume.at("spec", "accessModes"), builder);
               }),
        column("reclaim-policy", "RECLAIM POLICY",
               Tr::tr("What becomes of the volume when its claim is deleted."), {.width = 15},
               [](const Object &volume, RowBuilder &builder) {
                   return sharedOr(volume.at("spec", "persistentVolumeReclaimPolicy").string(),
                                   "Retain", builder);
               }),
        column("status", "STATUS", Tr::tr("Whether a claim has it or can have it."),
               {.width = 12, .health = true}, readStatus),
        column("claim", "CLAIM", Tr::tr("The claim it is bound to."),
               {.width = 28, .elideMiddle = true}, readClaim),
        column("storageclass", "STORAGECLASS", Tr::tr("Storage class of the volume."),
               {.width = 14}, storageClassCell),
        column("volumeattributesclass", "VOLUMEATTRIBUTESCLASS",
               Tr::tr("Class of the volume's changeable attributes."), {.width = 22},
               [](const Object &volume, RowBuilder &builder) {
                   return toldOr(volume.at("spec", "volumeAttributesClassName"), kUnset, builder);
               }),
        column("reason", "REASON", Tr::tr("Short reason of the status, meant for machines."),
               {.width = 14},
               [](const Object &volume, RowBuilder &builder) {
                   return textCell(volume.at("status", "reason").string(), builder);
               }),
        ageColumn(),
        column("volumemode", "VOLUMEMODE", Tr::tr("A file system or a raw block device."),
               {.width = 12, .wide = true},
               [](const Object &volume, RowBuilder &builder) {
                   return toldOr(volume.at("spec", "volumeMode"), "Filesystem", builder);
               }),
    };
    static const Kind kKind{"", "persistentvolumes", kColumns, judge, Capability::None};
    return kKind;
}

} // namespace nantian::kinds
