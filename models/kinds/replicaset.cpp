// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"

#include <array>

namespace nantian::kinds {

using kube::Object;
using store::Cell;
using store::Health;
using store::RowBuilder;

namespace {

Cell readDesired(const Object &replicaSet, RowBuilder &)
{
    return Cell::integer(desiredReplicas(replicaSet));
}

Cell readCurrent(const Object &replicaSet, RowBuilder &)
{
    return Cell::integer(replicaSet.at("status", "replicas").integer());
}

Cell readReady(const Object &replicaSet, RowBuilder &)
{
    return Cell::integer(replicaSet.at("status", "readyReplicas").integer());
}

Cell readSelector(const Object &replicaSet, RowBuilder &builder)
{
    return selectorCell(replicaSet.at("spec", "selector"), builder);
}

void judge(const Object &replicaSet, RowBuilder &builder)
{
    if (judgeDeletion(replicaSet, builder)) {
        return;
    }
    const Object failure = condition(replicaSet, "ReplicaFailure");
    const qint64 desired = desiredReplicas(replicaSet);
    const qint64 current = replicaSet.at("status", "replicas").integer();
    if (isTrue(failure)) {
        builder.setHealth(Health::Failed, failure["reason"].string());
    } else if (isUnobserved(replicaSet) || current != desired) {
        builder.setHealth(Health::Progressing);
    } else if (replicaSet.at("status", "readyReplicas").integer() < desired) {
        builder.setHealth(Health::Warning, "NotReady");
    } else {
        builder.setHealth(desired == 0 ? Health::None : Health::Ok);
    }
}

} // namespace

const Kind &replicaSetKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("desired", "DESIRED", Tr::tr("Pods that are wanted."),
               {.width = 8, .alignRight = true}, readDesired),
        column("current", "CURRENT", Tr::tr("Pods that exist."), {.width = 8, .alignRight = true},
               readCurrent),
        column("ready", "READY", Tr::tr("Pods that are ready."),
               {.width = 8, .health = true, .alignRight = true}, readReady),
        ageColumn(),
        containersColumn(),
        imagesColumn(),
        column("selector", "SELECTOR", Tr::tr("Labels by which pods belong to the ReplicaSet."),
               {.width = 28, .wide = true}, readSelector),
    };
    static const Kind kKind{"apps", "replicasets", kColumns, judge,
                            Capability::Scale | Capability::Logs | Capability::Containers
                                | Capability::Metrics};
    return kKind;
}

} // namespace nantian::kinds
