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

/// A number of pods, or a percentage.
Cell readAmount(const Object &amount, RowBuilder &builder)
{
    if (!amount.exists()) {
        return builder.shared("N/A");
    }
    return amount.isString() ? builder.shared(amount.string()) : Cell::integer(countOf(amount));
}

void judge(const Object &budget, RowBuilder &builder)
{
    if (judgeDeletion(budget, builder)) {
        return;
    }
    const Object status = budget["status"];
    const Object allowed = condition(budget, "DisruptionAllowed");
    if (isUnobserved(budget)) {
        builder.setHealth(Health::Progressing);
    } else if (allowed["reason"].string() == "SyncFailed") {
        builder.setHealth(Health::Failed, "SyncFailed");
    } else if (status["currentHealthy"].integer() < status["desiredHealthy"].integer()) {
        builder.setHealth(Health::Warning, "InsufficientPods");
    } else {
        builder.setHealth(status["expectedPods"].integer() > 0 ? Health::Ok : Health::None,
                          allowed["reason"].string());
    }
}

} // namespace

const Kind &podDisruptionBudgetKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("min-available", "MIN AVAILABLE", Tr::tr("Pods that must stay available."),
               {.width = 14},
               [](const Object &budget, RowBuilder &builder) {
                   return readAmount(budget.at("spec", "minAvailable"), builder);
               }),
        column("max-unavailable", "MAX UNAVAILABLE", Tr::tr("Pods that may be missing."),
               {.width = 16},
               [](const Object &budget, RowBuilder &builder) {
                   return readAmount(budget.at("spec", "maxUnavailable"), builder);
               }),
        column("allowed-disruptions", "ALLOWED DISRUPTIONS",
               Tr::tr("Pods that may be evicted now."),
               {.width = 20, .health = true, .alignRight = true},
               [](const Object &budget, RowBuilder &) {
                   return Cell::integer(countOf(budget.at("status", "disruptionsAllowed")));
               }),
        ageColumn(),
    };
    static const Kind kKind{"policy", "poddisruptionbudgets", kColumns, judge, Capability::None};
    return kKind;
}

} // namespace nantian::kinds
