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

Cell readReady(const Object &statefulSet, RowBuilder &builder)
{
    return fractionCell(countOf(statefulSet.at("status", "readyReplicas")),
                        desiredReplicas(statefulSet), builder);
}

void judge(const Object &statefulSet, RowBuilder &builder)
{
    if (judgeDeletion(statefulSet, builder)) {
        return;
    }
    const Object status = statefulSet["status"];
    const qint64 desired = desiredReplicas(statefulSet);
    const qint64 ready = status["readyReplicas"].integer();
    // With a partition the update stops on purpose before the last pod.
    const qint64 partition =
        countOf(statefulSet.at("spec", "updateStrategy", "rollingUpdate", "partition"));
    const bool updating = status["currentRevision"].string() != status["updateRevision"].string()
        && statefulSet.at("spec", "updateStrategy", "type").string() != "OnDelete"
        && status["updatedReplicas"].integer() < desired - partition;
    if (isUnobserved(statefulSet) || status["replicas"].integer() != desired || updating) {
        builder.setHealth(Health::Progressing);
    } else if (ready < desired) {
        builder.setHealth(ready == 0 ? Health::Failed : Health::Warning, "NotReady");
    } else {
        builder.setHealth(desired == 0 ? Health::None : Health::Ok);
    }
}

} // namespace

const Kind &statefulSetKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("ready", "READY", Tr::tr("Pods that are ready, of those wanted."),
               {.width = 8, .health = true}, readReady),
        ageColumn(),
        containersColumn(),
        imagesColumn(),
    };
    static const Kind kKind{"apps", "statefulsets", kColumns, judge,
                            Capability::Scale | Capability::Restart | Capability::Rollback
                                | Capability::Logs | Capability::Containers | Capability::Metrics};
    return kKind;
}

} // namespace nantian::kinds
