// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"

#include <array>
#include <string>
#include <utility>

namespace nantian::kinds {

using kube::Object;
using store::Cell;
using store::Health;
using store::RowBuilder;

namespace {

std::string_view typeOf(const Object &service)
{
    // The server fills it in; a manifest may leave it out.
    return stringOr(service.at("spec", "type"), "ClusterIP");
}

std::string externalAddresses(const Object &service)
{
    const std::string_view type = typeOf(service);
    if (type == "ExternalName") {
        return std::string(service.at("spec", "externalName").string());
    }
    const bool balanced = type == "LoadBalancer";
    if (!balanced && type != "ClusterIP" && type != "NodePort") {
        return std::string(kUnknown);
    }
    std::string out = balanced ? loadBalancerAddresses(service) : std::string();
    bool none = out.empty();
    service.at("spec", "externalIPs").each([&](const Object &ip) {
        out.append(std::exchange(none, false) ? "" : ",").append(ip.string());
    });
    if (none) {
        out = balanced ? "<pending>" : kNone;
    }
    return out;
}

Cell readType(const Object &service, RowBuilder &builder)
{
    return builder.shared(typeOf(service));
}

Cell readClusterIp(const Object &service, RowBuilder &builder)
{
    // Servers always tell the list; its first is the one of clusterIP.
    std::string_view ip = kNone;
    bool first = true;
    service.at("spec", "clusterIPs").each([&](const Object &candidate) {
        ip = std::exchange(first, false) ? candidate.string() : ip;
    });
    return ip == kNone ? builder.shared(ip) : builder.text(ip);
}

Cell readExternalIp(const Object &service, RowBuilder &builder)
{
    const std::string text = externalAddresses(service);
    return text.starts_with('<') ? builder.shared(text) : builder.text(text);
}

Cell readPorts(const Object &service, RowBuilder &builder)
{
    std::string out;
    service.at("spec", "ports").each([&](const Object &port) {
        out.append(out.empty() ? "" : ",").append(std::to_string(countOf(port["port"])));
        if (const qint64 nodePort = countOf(port["nodePort"]); nodePort > 0) {
            out.append(1, ':').append(std::to_string(nodePort));
        }
        out.append(1, '/').append(stringOr(port["protocol"], "TCP"));
    });
    return out.empty() ? builder.shared(kNone) : builder.text(out);
}

Cell readSelector(const Object &service, RowBuilder &builder)
{
    return builder.text(formatLabels(service.at("spec", "selector")));
}

void judge(const Object &service, RowBuilder &builder)
{
    if (judgeDeletion(service, builder)) {
        return;
    }
    if (typeOf(service) == "LoadBalancer" && loadBalancerAddresses(service).empty()) {
        builder.setHealth(Health::Progressing, "pending");
    }
}

} // namespace

const Kind &serviceKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("type", "TYPE", Tr::tr("How the Service is reached."), {.width = 13}, readType),
        column("cluster-ip", "CLUSTER-IP", Tr::tr("Address inside the cluster."), {.width = 15},
               readClusterIp),
        column("external-ip", "EXTERNAL-IP", Tr::tr("Addresses outside the cluster."),
               {.width = 18, .health = true}, readExternalIp),
        column("ports", "PORT(S)", Tr::tr("Port, node port where there is one, and protocol."),
               {.width = 22}, readPorts),
        ageColumn(),
        column("selector", "SELECTOR", Tr::tr("Labels of the pods behind the Service."),
               {.width = 28, .wide = true}, readSelector),
    };
    static const Kind kKind{"", "services", kColumns, judge, Capability::None};
    return kKind;
}

} // namespace nantian::kinds
