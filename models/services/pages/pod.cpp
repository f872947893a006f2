// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/json.h"
#include "services/pages/podsof.h"
#include "services/pages/registry.h"
#include "services/verdict.h"

namespace nantian::models::pages {

using kube::Object;

namespace {

/// Claims that are looked at; a pod has seldom more than a few.
constexpr int kMostClaims = 8;

QByteArrayList claimsOf(const Object &pod)
{
    QByteArrayList out;
    pod.at("spec", "volumes").each([&out](const Object &volume) {
        const QByteArray name =
            json::bytes(volume.at("persistentVolumeClaim", "claimName").string());
        if (!name.isEmpty() && out.size() < kMostClaims) {
            out.append(name);
        }
    });
    return out;
}

QList<Need> needs(const Object &pod, const Around &)
{
    QList<Need> out{eventsNeed("events", pod)};
    const QByteArray node = json::bytes(pod.at("spec", "nodeName").string());
    if (!node.isEmpty()) {
        out.append({.id = "node", .group = {}, .plural = "nodes", .ns = {}, .name = node});
    } else {
        for (const QByteArray &name : claimsOf(pod)) {
            out.append({.id = "claim:" + name,
                        .group = {},
                        .plural = "persistentvolumeclaims",
                        .ns = json::bytes(pod.at("metadata", "namespace").string()),
                        .name = name});
        }
    }
    if (const std::optional<Need> log = logNeed("log", pod)) {
        out.append(*log);
    }
    return out;
}

void compose(ObjectDetails &out, const Object &pod, const Around &around, qint64 now)
{
    verdicts::PodAround read;
    read.events = readEvents(around["events"]);
    read.node = around["node"];
    for (const QByteArray &name : claimsOf(pod)) {
        if (const Object claim = around["claim:" + name]; claim.exists()) {
            read.claims.append(claim);
        }
    }
    if (!around.error("log")) {
        read.lastLine = verdicts::lastLineOf(around.text("log"));
    }
    out.verdicts = verdicts::ofPod(pod, read, now);
    addUnread(out, around, {"events"});
}

} // namespace

const Page &podPage()
{
    static constexpr Page kPage{"", "Pod", needs, compose};
    return kPage;
}

} // namespace nantian::models::pages
