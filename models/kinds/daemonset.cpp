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

qint64 status(const Object &daemonSet, std::string_view field)
{
    return daemonSet.at("status", field).integer();
}

Cell readDesired(const Object &daemonSet, RowBuilder &)
{
    return Cell::integer(status(daemonSet, "desiredNumberScheduled"));
}

Cell readCurrent(const Object &daemonSet, RowBuilder &)
{
    return Cell::integer(status(daemonSet, "currentNumberScheduled"));
}

Cell readReady(const Object &daemonSet, RowBuilder &)
{
    return Cell::integer(status(daemonSet, "numberReady"));
}

Cell readUpdated(const Object &daemonSet, RowBuilder &)
{
    return Cell::integer(status(daemonSet, "updatedNumberScheduled"));
}

Cell readAvailable(const Object &daemonSet, RowBuilder &)
{
    return Cell::integer(status(daemonSet, "numberAvailable"));
}

Cell readNodeSelector(const Object &daemonSet, RowBuilder &builder)
{
    return builder.shared(formatLabels(daemonSet.at("spec", "template", "spec", "nodeSelector")));
}

Cell readSelector(const Object &daemonSet, RowBuilder &builder)
{
    return selectorCell(daemonSet.at("spec", "selector"), builder);
}

void judge(const Object &daemonSet, RowBuilder &builder)
{
    if (judgeDeletion(daemonSet, builder)) {
        return;
    }
    const qint64 desired = status(daemonSet, "desiredNumberScheduled");
    const qint64 ready = status(daemonSet, "numberReady");
    const bool onDelete = daemonSet.at("spec", "updateStrategy", "type").string() == "OnDelete";
    if (isUnobserved(daemonSet) || status(daemonSet, "currentNumberScheduled") < desired
        || (!onDelete && status(daemonSet, "updatedNumberScheduled") < desired))
    {
        builder.setHealth(Health::Progressing);
    } else if (ready < desired) {
        builder.setHealth(ready == 0 ? Health::Failed : Health::Warning, "NotReady");
    } else {
        builder.setHealth(desired == 0 ? Health::None : Health::Ok);
    }
}

} // namespace

const Kind &daemonSetKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("desired", "DESIRED", Tr::tr("Nodes that should run the pod."),
               {.width = 8, .alignRight = true}, readDesired),
        column("current", "CURRENT", Tr::tr("Nodes that run the pod as they should."),
               {.width = 8, .alignRight = true}, readCurrent),
        column("ready", "READY", Tr::tr("Nodes where the pod is ready."),
               {.width = 8, .health = true, .alignRight = true}, readReady),
        column("up-to-date", "UP-TO-DATE", Tr::tr("Nodes that run the newest template."),
               {.width = 11, .alignRight = true}, readUpdated),
        column("available", "AVAILABLE",
               Tr::tr("Nodes where the pod has been ready for long enough."),
               {.width = 10, .alignRight = true}, readAvailable),
        column("node-selector", "NODE SELECTOR", Tr::tr("Labels a node must have."), {.width = 20},
               readNodeSelector),
        ageColumn(),
        containersColumn(),
        imagesColumn(),
        column("selector", "SELECTOR", Tr::tr("Labels by which pods belong to the DaemonSet."),
               {.width = 28, .wide = true}, readSelector),
    };
    static const Kind kKind{"apps", "daemonsets", kColumns, judge,
                            Capability::Restart | Capability::Rollback | Capability::Logs
                                | Capability::Containers | Capability::Metrics};
    return kKind;
}

} // namespace nantian::kinds
