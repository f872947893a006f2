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

qint64 status(const Object &deployment, std::string_view field)
{
    return deployment.at("status", field).integer();
}

Cell readReady(const Object &deployment, RowBuilder &builder)
{
    return fractionCell(status(deployment, "readyReplicas"), desiredReplicas(deployment), builder);
}

Cell readUpdated(const Object &deployment, RowBuilder &)
{
    return Cell::integer(status(deployment, "updatedReplicas"));
}

Cell readAvailable(const Object &deployment, RowBuilder &)
{
    return Cell::integer(status(deployment, "availableReplicas"));
}

Cell readSelector(const Object &deployment, RowBuilder &builder)
{
    // Unlike the other workloads' printers, this one shows an empty selector as nothing.
    const auto text = formatSelector(deployment.at("spec", "selector"));
    return text ? builder.text(*text) : builder.shared("<invalid>");
}

void judge(const Object &deployment, RowBuilder &builder)
{
    if (judgeDeletion(deployment, builder)) {
        return;
    }
    const Object progressing = condition(deployment, "Progressing");
    if (progressing["status"].string() == "False") {
        builder.setHealth(Health::Failed, progressing["reason"].string());
        return;
    }
    const Object failure = condition(deployment, "ReplicaFailure");
    if (isTrue(failure)) {
        builder.setHealth(Health::Failed, failure["reason"].string());
        return;
    }
    const qint64 desired = desiredReplicas(deployment);
    const qint64 updated = status(deployment, "updatedReplicas");
    const qint64 available = status(deployment, "availableReplicas");
    const bool settled =
        progressing["reason"].string() == "NewReplicaSetAvailable" || !progressing.exists();
    if (isUnobserved(deployment) || updated < desired || status(deployment, "replicas") > updated
        || (available < desired && !settled))
    {
        const bool paused = deployment.at("spec", "paused").boolean();
        builder.setHealth(paused ? Health::Warning : Health::Progressing,
                          paused ? "DeploymentPaused" : progressing["reason"].string());
    } else if (available < desired) {
        builder.setHealth(available == 0 ? Health::Failed : Health::Warning,
                          condition(deployment, "Available")["reason"].string());
    } else {
        builder.setHealth(desired == 0 ? Health::None : Health::Ok);
    }
}

} // namespace

const Kind &deploymentKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("ready", "READY", Tr::tr("Pods that are ready, of those wanted."),
               {.width = 8, .health = true}, readReady),
        column("up-to-date", "UP-TO-DATE", Tr::tr("Pods made from the newest template."),
               {.width = 11, .alignRight = true}, readUpdated),
        column("available", "AVAILABLE", Tr::tr("Pods that have been ready for long enough."),
               {.width = 10, .alignRight = true}, readAvailable),
        ageColumn(),
        containersColumn(),
        imagesColumn(),
        column("selector", "SELECTOR", Tr::tr("Labels by which pods belong to the Deployment."),
               {.width = 28, .wide = true}, readSelector),
    };
    static const Kind kKind{"apps", "deployments", kColumns, judge,
                            Capability::Scale | Capability::Restart | Capability::Rollback
                                | Capability::Logs | Capability::Containers | Capability::Metrics};
    return kKind;
}

} // namespace nantian::kinds
