// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"

#include "base/quantity.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace nantian::kinds {

using kube::Object;
using store::Cell;
using store::Health;
using store::RowBuilder;

namespace {

/// Names of the limited resources, in order, with their limits.
std::vector<std::pair<std::string_view, Object>> hardLimits(const Object &quota)
{
    std::vector<std::pair<std::string_view, Object>> out;
    quota.at("status", "hard").members([&](std::string_view name, const Object &hard) {
        out.emplace_back(name, hard);
    });
    std::ranges::sort(out, {}, [](const auto &limit) { return limit.first; });
    return out;
}

/// "pods: 3/10, ..." of the resources that are limits of containers, or of all others.
Cell readUsage(const Object &quota, bool limits, RowBuilder &builder)
{
    const Object used = quota.at("status", "used");
    std::string out;
    for (const auto &[name, hard] : hardLimits(quota)) {
        if (name.starts_with("limits.") == limits) {
            out.append(out.empty() ? "" : ", ")
                .append(name)
                .append(": ")
                .append(quantityText(used[name], Rounding::Milli))
                .append(1, '/')
                .append(quantityText(hard, Rounding::Milli));
        }
    }
    return textCell(out, builder);
}

Cell readRequest(const Object &quota, RowBuilder &builder)
{
    return readUsage(quota, false, builder);
}

Cell readLimit(const Object &quota, RowBuilder &builder) { return readUsage(quota, true, builder); }

void judge(const Object &quota, RowBuilder &builder)
{
    if (judgeDeletion(quota, builder)) {
        return;
    }
    const Object used = quota.at("status", "used");
    const auto limits = hardLimits(quota);
    for (const auto &[name, hard] : limits) {
        const auto most = base::Quantity::parse(quantityText(hard, Rounding::Exact));
        const auto now = base::Quantity::parse(quantityText(used[name], Rounding::Exact));
        // A limit of nothing that is kept is meant so.
        if (most && now && *now >= *most && !now->isZero()) {
            builder.setHealth(Health::Warning, name);
            return;
        }
    }
    builder.setHealth(limits.empty() ? Health::None : Health::Ok);
}

} // namespace

const Kind &resourceQuotaKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("request", "REQUEST", Tr::tr("What is used of what may be requested or made."),
               {.width = 60, .health = true}, readRequest),
        column("limit", "LIMIT", Tr::tr("What is used of what limits may add up to."),
               {.width = 40}, readLimit),
        ageColumn(),
    };
    static const Kind kKind{"", "resourcequotas", kColumns, judge, Capability::None};
    return kKind;
}

} // namespace nantian::kinds
