// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"
#include "kinds/objectsink.h"
#include "kinds/table.h"

#include <QDateTime>

#include <array>

namespace nantian::kinds {

const Kind *findKind(const kube::Resource &resource)
{
    static const std::array kKinds{
        &namespaceKind(),
        &nodeKind(),
        &podKind(),
        &deploymentKind(),
        &replicaSetKind(),
        &statefulSetKind(),
        &daemonSetKind(),
        &serviceKind(),
        &eventKind(),
        &jobKind(),
        &cronJobKind(),
        &horizontalPodAutoscalerKind(),
        &podDisruptionBudgetKind(),
        &ingressKind(),
        &networkPolicyKind(),
        &persistentVolumeKind(),
        &persistentVolumeClaimKind(),
        &resourceQuotaKind(),
        &endpointSliceKind(),
        &ingressClassKind(),
        &leaseKind(),
        &limitRangeKind(),
        &storageClassKind(),
    };
    for (const Kind *kind : kKinds) {
        if (resource.plural == kind->plural && resource.group == kind->group) {
            return kind;
        }
    }
    return nullptr;
}

Capabilities capabilitiesOf(const kube::Resource &resource)
{
    if (const Kind *kind = findKind(resource)) {
        return kind->capabilities;
    }
    Capabilities out = Capability::None;
    if (resource.subresources.contains("scale")) {
        out |= Capability::Scale;
    }
    if (resource.group.isEmpty() && resource.plural == "replicationcontrollers") {
        out |= Capability::Containers;
        out |= Capability::Logs;
        out |= Capability::Metrics;
    }
    return out;
}

std::unique_ptr<ColumnSink> makeSink(const kube::Resource &resource,
                                     std::shared_ptr<store::Interner> interner)
{
    if (const Kind *kind = findKind(resource)) {
        return std::make_unique<ObjectSink>(resource, *kind, std::move(interner));
    }
    return std::make_unique<TableSink>(resource, std::move(interner),
                                       [] { return QDateTime::currentSecsSinceEpoch(); });
}

} // namespace nantian::kinds
