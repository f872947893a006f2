// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/claimchange.h"
#include "kinds/columns.h"

#include <array>
#include <string>

namespace nantian::kinds {

using kube::Object;
using store::Cell;
using store::Health;
using store::RowBuilder;

namespace {

std::string_view phaseOf(const Object &claim)
{
    return stringOr(claim.at("status", "phase"), "Pending");
}

/// Only a claim with a volume has a size and modes; others merely ask for them.
bool hasVolume(const Object &claim) { return !claim.at("spec", "volumeName").string().empty(); }

Cell readStatus(const Object &claim, RowBuilder &builder)
{
    const bool deleting = claim.at("metadata", "deletionTimestamp").exists();
    return builder.shared(deleting ? "Terminating" : phaseOf(claim));
}

Cell readCapacity(const Object &claim, RowBuilder &builder)
{
    if (!hasVolume(claim)) {
        return {};
    }
    const std::string text =
        quantityText(claim.at("status", "capacity", "storage"), Rounding::Milli);
    const Cell size = sizeCell(text);
    return size.isEmpty() ? builder.text(text) : size;
}

Cell readAccessModes(const Object &claim, RowBuilder &builder)
{
    return hasVolume(claim) ? accessModesCell(claim.at("status", "accessModes"), builder) : Cell();
}

void judge(const Object &claim, RowBuilder &builder)
{
    if (judgeDeletion(claim, builder)) {
        return;
    }
    const std::string_view phase = phaseOf(claim);
    if (phase == "Bound") {
        const std::optional<ClaimChange> change = claimChange(claim);
        builder.setHealth(change ? change->health : Health::Ok,
                          change ? change->condition["type"].string() : phase);
    } else if (phase == "Pending") {
        // It may well wait for its first pod, on purpose: the claim alone does not tell.
        builder.setHealth(Health::Progressing, phase);
    } else {
        builder.setHealth(phase == "Lost" ? Health::Failed : Health::Unknown, phase);
    }
}

} // namespace

std::optional<ClaimChange> claimChange(const Object &claim)
{
    std::optional<ClaimChange> out;
    claim.at("status", "conditions").each([&out](const Object &candidate) {
        const std::string_view type = candidate["type"].string();
        if (!isTrue(candidate) || (out && out->health == Health::Warning)) {
            return;
        }
        if (type.ends_with("Error")) { // ControllerResizeError, NodeResizeError, ...
            out = {candidate, Health::Warning};
        } else if (type == "Resizing" || type == "FileSystemResizePending"
                   || type == "ModifyingVolume")
        {
            out = {candidate, Health::Progressing};
        }
    });
    return out;
}

const Kind &persistentVolumeClaimKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("status", "STATUS", Tr::tr("Whether the claim has a volume."),
               {.width = 12, .health = true}, readStatus),
        column("volume", "VOLUME", Tr::tr("The volume it is bound to."),
               {.width = 36, .elideMiddle = true},
               [](const Object &claim, RowBuilder &builder) {
                   return textCell(claim.at("spec", "volumeName").string(), builder);
               }),
        column("capacity", "CAPACITY", Tr::tr("Size of the volume."),
               {.width = 9, .alignRight = true}, readCapacity),
        column("access-modes", "ACCESS MODES", Tr::tr("From how many nodes it can be used."),
               {.width = 13}, readAccessModes),
        column("storageclass", "STORAGECLASS", Tr::tr("Storage class of the claim."), {.width = 14},
               storageClassCell),
        column("volumeattributesclass", "VOLUMEATTRIBUTESCLASS",
               Tr::tr("Class of the volume's changeable attributes."), {.width = 22},
               [](const Object &claim, RowBuilder &builder) {
                   return toldOr(claim.at("spec", "volumeAttributesClassName"), kUnset, builder);
               }),
        ageColumn(),
        column("volumemode", "VOLUMEMODE", Tr::tr("A file system or a raw block device."),
               {.width = 12, .wide = true},
               [](const Object &claim, RowBuilder &builder) {
                   return toldOr(claim.at("spec", "volumeMode"), "Filesystem", builder);
               }),
    };
    static const Kind kKind{"", "persistentvolumeclaims", kColumns, judge, Capability::None};
    return kKind;
}

} // namespace nantian::kinds
