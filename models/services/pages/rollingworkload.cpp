// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Deployments, StatefulSets and DaemonSets: where their rollout stands says how they are.
#include "services/json.h"
#include "services/pages/podsof.h"
#include "services/pages/registry.h"
#include "services/verdict.h"

namespace nantian::models::pages {

using kube::Object;
using store::Health;

namespace {

QList<Need> needs(const Object &workload, const Around &around)
{
    QList<Need> out = podsNeeds(workload, around, PodsOf::Selector);
    Need revisions{.id = "revisions", .group = "apps", .plural = "controllerrevisions"};
    if (workload["kind"].string() == "Deployment") {
        revisions.plural = "replicasets";
    }
    revisions.ns = json::bytes(workload.at("metadata", "namespace").string());
    revisions.query = selectorQuery(workload.at("spec", "selector"));
    if (!revisions.query.isEmpty()) {
        out.append(revisions);
    }
    return out;
}

void compose(ObjectDetails &out, const Object &workload, const Around &around, qint64 now)
{
    PodsRead read = readPods(workload, around, PodsOf::Selector);
    RolloutInput input{
        json::compact(workload), around.text("revisions"), podsText(around), read.events, now,
        read.lastLines};
    for (QByteArray *list : {&input.revisions, &input.pods}) {
        if (list->isEmpty()) {
            *list = R"({"items":[]})"; // not asked, or refused, which is said below
        }
    }
    if (const base::Result<Rollout> rollout = readRollout(input)) {
        out.verdicts = verdicts::ofRollout(*rollout, readyPods(workload));
    }
    addCut(out, workload, read);
    addUnread(out, around, {"pods", "morePods", "revisions", "events"});
    addPods(out, read);
}

} // namespace

const Page &deploymentPage()
{
    static constexpr Page kPage{"apps", "Deployment", needs, compose};
    return kPage;
}

const Page &statefulSetPage()
{
    static constexpr Page kPage{"apps", "StatefulSet", needs, compose};
    return kPage;
}

const Page &daemonSetPage()
{
    static constexpr Page kPage{"apps", "DaemonSet", needs, compose};
    return kPage;
}

} // namespace nantian::models::pages
