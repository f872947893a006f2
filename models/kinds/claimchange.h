// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/object.h"
#include "store/cell.h"

#include <optional>

namespace nantian::kinds {

/// What a condition of a bound PersistentVolumeClaim tells of its volume: a change that failed, or
/// one that goes on.
struct ClaimChange
{
    kube::Object condition; ///< its type is Kubernetes' word for it ("Resizing")
    store::Health health = store::Health::Progressing;
};

/// The first that failed, else the last that goes on; nothing: the volume is as it is wanted. Looks
/// into `claim`. For rows and pages alike.
[[nodiscard]] std::optional<ClaimChange> claimChange(const kube::Object &claim);

} // namespace nantian::kinds
