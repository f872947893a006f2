// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"
#include "kinds/podresources.h"

#include <algorithm>
#include <array>
#include <vector>

namespace nantian::kinds {

using kube::Object;
using store::Cell;
using store::Health;
using store::RowBuilder;

namespace {

constexpr std::string_view kRolePrefix = "node-role.kubernetes.io/";
constexpr std::string_view kRoleLabel = "kubernetes.io/role";

Cell readStatus(const Object &node, RowBuilder &builder)
{
    // The last condition of a type counts, should there be several.
    std::string word = "Unknown";
    node.at("status", "conditions").each([&](const Object &candidate) {
        if (candidate["type"].string() == "Ready") {
            word = isTrue(candidate) ? "Ready" : "NotReady";
        }
    });
    if (node.at("spec", "unschedulable").boolean()) {
        word += ",SchedulingDisabled";
    }
    return builder.shared(word);
}

Cell readRoles(const Object &node, RowBuilder &builder)
{
    std::vector<std::string_view> roles;
    node.at("metadata", "labels").members([&](std::string_view key, const Object &value) {
        if (key.starts_with(kRolePrefix) && key.size() > kRolePrefix.size()) {
            roles.push_back(key.substr(kRolePrefix.size()));
        } else if (key == kRoleLabel && !value.string().empty()) {
            roles.push_back(value.string());
        }
    });
    std::ranges::sort(roles);
    const auto repeated = std::ranges::unique(roles);
    roles.erase(repeated.begin(), repeated.end());
    std::string out;
    for (const std::string_view role : roles) {
        out.append(out.empty() ? "" : ",").append(role);
    }
    return sharedOr(out, kNone, builder);
}

Cell readAddress(const Object &node, std::string_view type, RowBuilder &builder)
{
    Object found;
    node.at("status", "addresses").each([&](const Object &candidate) {
        if (!found.exists() && candidate["type"].string() == type) {
            found = candidate;
        }
    });
    return found.exists() ? builder.text(found["address"].string()) : builder.shared(kNone);
}

Cell readInternalIp(const Object &node, RowBuilder &builder)
{
    return readAddress(node, "InternalIP", builder);
}

Cell readExternalIp(const Object &node, RowBuilder &builder)
{
    return readAddress(node, "ExternalIP", builder);
}

Cell readVersion(const Object &node, RowBuilder &builder)
{
    return builder.shared(node.at("status", "nodeInfo", "kubeletVersion").string());
}

Cell readOsImage(const Object &node, RowBuilder &builder)
{
    return sharedOr(node.at("status", "nodeInfo", "osImage").string(), kUnknown, builder);
}

Cell readKernel(const Object &node, RowBuilder &builder)
{
    const Object info = node.at("status", "nodeInfo");
    std::string text(info["kernelVersion"].string());
    if (text.empty()) {
        text = kUnknown;
    }
    const std::string_view architecture = info["architecture"].string();
    if (!architecture.empty()) {
        text.append(" (").append(architecture).append(1, ')');
    }
    return builder.shared(text);
}

Cell readRuntime(const Object &node, RowBuilder &builder)
{
    return sharedOr(node.at("status", "nodeInfo", "containerRuntimeVersion").string(), kUnknown,
                    builder);
}

template <Compute compute>
Cell readAllocatable(const Object &node, RowBuilder &)
{
    const char *const name = compute == Compute::Cpu ? "cpu" : "memory";
    return computeCell(quantityOf(node.at("status", "allocatable", name)), compute);
}

void judge(const Object &node, RowBuilder &builder)
{
    if (judgeDeletion(node, builder)) {
        return;
    }
    const Object ready = condition(node, "Ready");
    if (!ready.exists()) {
        builder.setHealth(Health::Unknown, "Unknown");
        return;
    }
    if (!isTrue(ready)) {
        builder.setHealth(Health::Failed, ready["reason"].string("NotReady"));
        return;
    }
    // Of the other conditions of a node, True is the bad news.
    std::string_view trouble;
    node.at("status", "conditions").each([&](const Object &candidate) {
        const std::string_view type = candidate["type"].string();
        if (isTrue(candidate) && (type.ends_with("Pressure") || type == "NetworkUnavailable")) {
            trouble = trouble.empty() ? type : trouble;
        }
    });
    if (!trouble.empty()) {
        builder.setHealth(Health::Warning, trouble);
    } else if (node.at("spec", "unschedulable").boolean()) {
        builder.setHealth(Health::Warning, "SchedulingDisabled");
    } else {
        builder.setHealth(Health::Ok, "Ready");
    }
}

} // namespace

const Kind &nodeKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("status", "STATUS", Tr::tr("Whether the node takes and runs pods."),
               {.width = 18, .health = true}, readStatus),
        column("roles", "ROLES", Tr::tr("Roles told by the node's labels."), {.width = 14},
               readRoles),
        ageColumn(),
        column("version", "VERSION", Tr::tr("Version of the kubelet."), {.width = 10}, readVersion),
        column("internal-ip", "INTERNAL-IP", Tr::tr("Address of the node inside the cluster."),
               {.width = 15, .wide = true}, readInternalIp),
        column("external-ip", "EXTERNAL-IP", Tr::tr("Address of the node outside the cluster."),
               {.width = 15, .wide = true}, readExternalIp),
        column("os-image", "OS-IMAGE", Tr::tr("Operating system of the node."),
               {.width = 24, .wide = true}, readOsImage),
        column("kernel-version", "KERNEL-VERSION", Tr::tr("Kernel and architecture of the node."),
               {.width = 24, .wide = true}, readKernel),
        column("container-runtime", "CONTAINER-RUNTIME",
               Tr::tr("Container runtime and its version."), {.width = 20, .wide = true},
               readRuntime),
        computeColumn("cpu-allocatable", "CPU ALLOC", Tr::tr("CPU the node has for pods."),
                      readAllocatable<Compute::Cpu>),
        computeColumn("memory-allocatable", "MEM ALLOC", Tr::tr("Memory the node has for pods."),
                      readAllocatable<Compute::Memory>),
    };
    static const Kind kKind{"", "nodes", kColumns, judge, Capability::Metrics};
    return kKind;
}

} // namespace nantian::kinds
