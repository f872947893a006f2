// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"

#include <array>

namespace nantian::kinds {

using kube::Object;
using store::Health;
using store::RowBuilder;

namespace {

void judge(const Object &lease, RowBuilder &builder)
{
    if (judgeDeletion(lease, builder)) {
        return;
    }
    if (lease.at("spec", "holderIdentity").string().empty()) {
        builder.setHealth(Health::Warning, "NoHolder");
    }
}

} // namespace

const Kind &leaseKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("holder", "HOLDER", Tr::tr("Who holds it, and has to renew it in time."),
               {.width = 48, .health = true, .elideMiddle = true},
               [](const Object &lease, RowBuilder &builder) {
                   return textCell(lease.at("spec", "holderIdentity").string(), builder);
               }),
        ageColumn(),
    };
    static const Kind kKind{"coordination.k8s.io", "leases", kColumns, judge, Capability::None};
    return kKind;
}

} // namespace nantian::kinds
