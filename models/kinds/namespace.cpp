// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"

#include <array>

namespace nantian::kinds {

using kube::Object;
using store::Health;
using store::RowBuilder;

namespace {

std::string_view phaseOf(const Object &ns) { return stringOr(ns.at("status", "phase"), "Active"); }

void judge(const Object &ns, RowBuilder &builder)
{
    const std::string_view phase = phaseOf(ns);
    if (phase == "Active") {
        builder.setHealth(Health::Ok, phase);
        return;
    }
    if (phase != "Terminating") {
        builder.setHealth(Health::Unknown, phase);
        return;
    }
    // A condition that is True tells what the deletion is stuck on.
    std::string_view stuck;
    ns.at("status", "conditions").each([&](const Object &candidate) {
        const std::string_view type = candidate["type"].string();
        if (isTrue(candidate) && (type.ends_with("Failure") || type.ends_with("Remaining"))) {
            stuck = stuck.empty() ? candidate["reason"].string(type) : stuck;
        }
    });
    builder.setHealth(stuck.empty() ? Health::Progressing : Health::Warning,
                      stuck.empty() ? phase : stuck);
}

} // namespace

const Kind &namespaceKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("status", "STATUS", Tr::tr("Whether the namespace is in use or being deleted."),
               {.health = true},
               [](const Object &ns, RowBuilder &builder) { return builder.shared(phaseOf(ns)); }),
        ageColumn(),
    };
    static const Kind kKind{"", "namespaces", kColumns, judge, Capability::None};
    return kKind;
}

} // namespace nantian::kinds
