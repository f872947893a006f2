// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"

#include <array>
#include <set>

namespace nantian::kinds {

using kube::Object;
using store::Cell;
using store::Health;
using store::RowBuilder;

namespace {

std::string_view typeOf(const Object &service)
{
    // The server fills it in; a manifest may leave it out.
    return service.at("spec", "type").string("ClusterIP");
}

void append(std::string &list, std::string_view value)
{
    list.append(list.empty() ? "" : ",").append(value);
}

/// Addresses of the load balancer, sorted and each once, as the wide output has them: not cut.
std::string loadBalancerAddresses(const Object &service)
{
    std::set<std::string_view> addresses;
    service.at("status", "loadBalancer", "ingress").each([&](const Object &ingress) {
        std::string_view address = ingress["ip"].string();
        address = address.empty() ? ingress["hostname"].string() : address;
        if (!address.empty()) {
            addresses.insert(address);
        }
    });
    std::string out;
    for (const std::string_view address : addresses) {
        append(out, address);
    }
    return out;
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
    service.at("spec", "externalIPs").each([&](const Object &ip) { append(out, ip.string()); });
    if (out.empty()) {
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
    std::string_view ip;
    bool found = false;
    service.at("spec", "clusterIPs").each([&](const Object &candidate) {
        if (!found) {
            found = true;
            ip = candidate.string();
        }
    });
    // Only clusterIP before Kubernetes 1.20.
    ip = found ? ip : service.at("spec", "clusterIP").string();
    return ip.empty() ? builder.shared(kNone) : builder.text(ip);
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
        std::string text = std::to_string(port["port"].integer());
        if (const qint64 nodePort = port["nodePort"].integer(); nodePort > 0) {
            text += ':' + std::to_string(nodePort);
        }
        text.append(1, '/').append(port["protocol"].string("TCP"));
        append(out, text);
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
