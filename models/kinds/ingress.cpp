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

Cell readClass(const Object &ingress, RowBuilder &builder)
{
    return toldOr(ingress.at("spec", "ingressClassName"), kNone, builder);
}

Cell readHosts(const Object &ingress, RowBuilder &builder)
{
    constexpr int kShown = 3;
    std::string out;
    int shown = 0;
    bool more = false;
    qint64 rules = 0;
    ingress.at("spec", "rules").each([&](const Object &rule) {
        ++rules;
        more = more || shown == kShown;
        const std::string_view host = rule["host"].string();
        if (!more && !host.empty()) {
            out.append(shown++ > 0 ? "," : "").append(host);
        }
    });
    if (shown == 0) {
        return builder.shared("*");
    }
    if (more) {
        out += " + " + std::to_string(rules - kShown) + " more...";
    }
    return builder.text(out);
}

Cell readAddress(const Object &ingress, RowBuilder &builder)
{
    return textCell(loadBalancerAddresses(ingress), builder);
}

Cell readPorts(const Object &ingress, RowBuilder &builder)
{
    return builder.shared(ingress.at("spec", "tls").size() > 0 ? "80, 443" : "80");
}

void judge(const Object &ingress, RowBuilder &builder)
{
    // Many controllers never tell an address: none is no fault.
    if (!judgeDeletion(ingress, builder) && !loadBalancerAddresses(ingress).empty()) {
        builder.setHealth(Health::Ok);
    }
}

} // namespace

const Kind &ingressKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("class", "CLASS", Tr::tr("IngressClass, which tells the controller."), {.width = 14},
               readClass),
        column("hosts", "HOSTS", Tr::tr("Host names that requests are matched against."),
               {.width = 36}, readHosts),
        column("address", "ADDRESS", Tr::tr("Where the controller serves it."),
               {.width = 18, .health = true}, readAddress),
        column("ports", "PORTS", Tr::tr("443 too when it has certificates."), {.width = 8},
               readPorts),
        ageColumn(),
    };
    static const Kind kKind{"networking.k8s.io", "ingresses", kColumns, judge, Capability::None};
    return kKind;
}

} // namespace nantian::kinds
