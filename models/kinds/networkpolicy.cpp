// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"

#include <array>

namespace nantian::kinds {

using kube::Object;
using store::RowBuilder;

namespace {

void judge(const Object &policy, RowBuilder &builder) { (void)judgeDeletion(policy, builder); }

} // namespace

const Kind &networkPolicyKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("pod-selector", "POD-SELECTOR",
               Tr::tr("Labels of the pods it applies to; without any, to all of the namespace."),
               {.width = 36, .health = true},
               [](const Object &policy, RowBuilder &builder) {
                   return selectorCell(policy.at("spec", "podSelector"), builder);
               }),
        ageColumn(),
    };
    static const Kind kKind{"networking.k8s.io", "networkpolicies", kColumns, judge,
                            Capability::None};
    return kKind;
}

} // namespace nantian::kinds
