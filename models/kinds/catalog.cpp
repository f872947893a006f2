// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/catalog.h"

#include <array>
#include <string_view>
#include <tuple>

namespace nantian::kinds {

namespace {

struct Seat
{
    std::string_view id; ///< Resource::id()
    Category category;
    bool common;
    const char *icon;
};

// The order of this table is the order of the sidebar.
constexpr auto kSeats = std::to_array<Seat>({
    {"nodes", Category::Cluster, true, "node"},
    {"namespaces", Category::Cluster, true, "namespace"},
    {"events", Category::Cluster, true, "event"},
    {"customresourcedefinitions.apiextensions.k8s.io", Category::Cluster, true, "crd"},
    {"apiservices.apiregistration.k8s.io", Category::Cluster, false, "apiservice"},
    {"componentstatuses", Category::Cluster, false, "componentstatus"},
    {"leases.coordination.k8s.io", Category::Cluster, false, "lease"},
    {"leasecandidates.coordination.k8s.io", Category::Cluster, false, "lease"},
    {"runtimeclasses.node.k8s.io", Category::Cluster, false, "runtimeclass"},
    {"priorityclasses.scheduling.k8s.io", Category::Cluster, false, "priorityclass"},
    {"mutatingwebhookconfigurations.admissionregistration.k8s.io", Category::Cluster, false,
     "webhook"},
    {"validatingwebhookconfigurations.admissionregistration.k8s.io", Category::Cluster, false,
     "webhook"},
    {"mutatingadmissionpolicies.admissionregistration.k8s.io", Category::Cluster, false, "webhook"},
    {"mutatingadmissionpolicybindings.admissionregistration.k8s.io", Category::Cluster, false,
     "webhook"},
    {"validatingadmissionpolicies.admissionregistration.k8s.io", Category::Cluster, false,
     "webhook"},
    {"validatingadmissionpolicybindings.admissionregistration.k8s.io", Category::Cluster, false,
     "webhook"},
    {"flowschemas.flowcontrol.apiserver.k8s.io", Category::Cluster, false, "priorityclass"},
    {"prioritylevelconfigurations.flowcontrol.apiserver.k8s.io", Category::Cluster, false,
     "priorityclass"},
    {"deviceclasses.resource.k8s.io", Category::Cluster, false, "runtimeclass"},
    {"resourceslices.resource.k8s.io", Category::Cluster, false, "runtimeclass"},
    {"resourceclaims.resource.k8s.io", Category::Cluster, false, "runtimeclass"},
    {"resourceclaimtemplates.resource.k8s.io", Category::Cluster, false, "runtimeclass"},
    {"events.events.k8s.io", Category::Cluster, false, "event"},
    {"nodes.metrics.k8s.io", Category::Cluster, false, "node"},

    {"pods", Category::Workloads, true, "pod"},
    {"deployments.apps", Category::Workloads, true, "deployment"},
    {"statefulsets.apps", Category::Workloads, true, "statefulset"},
    {"daemonsets.apps", Category::Workloads, true, "daemonset"},
    {"jobs.batch", Category::Workloads, true, "job"},
    {"cronjobs.batch", Category::Workloads, true, "cronjob"},
    {"replicasets.apps", Category::Workloads, true, "replicaset"},
    {"replicationcontrollers", Category::Workloads, false, "replicationcontroller"},
    {"horizontalpodautoscalers.autoscaling", Category::Workloads, true, "horizontalpodautoscaler"},
    {"verticalpodautoscalers.autoscaling.k8s.io", Category::Workloads, false,
     "verticalpodautoscaler"},
    {"poddisruptionbudgets.policy", Category::Workloads, true, "poddisruptionbudget"},
    {"controllerrevisions.apps", Category::Workloads, false, "replicaset"},
    {"podtemplates", Category::Workloads, false, "pod"},
    {"pods.metrics.k8s.io", Category::Workloads, false, "pod"},

    {"services", Category::Network, true, "service"},
    {"ingresses.networking.k8s.io", Category::Network, true, "ingress"},
    {"ingressclasses.networking.k8s.io", Category::Network, false, "ingressclass"},
    {"networkpolicies.networking.k8s.io", Category::Network, true, "networkpolicy"},
    {"endpointslices.discovery.k8s.io", Category::Network, true, "endpoints"},
    {"endpoints", Category::Network, false, "endpoints"},
    {"gateways.gateway.networking.k8s.io", Category::Network, true, "gateway"},
    {"gatewayclasses.gateway.networking.k8s.io", Category::Network, false, "gateway"},
    {"httproutes.gateway.networking.k8s.io", Category::Network, true, "ingress"},
    {"grpcroutes.gateway.networking.k8s.io", Category::Network, false, "ingress"},
    {"ipaddresses.networking.k8s.io", Category::Network, false, "endpoints"},
    {"servicecidrs.networking.k8s.io", Category::Network, false, "service"},

    {"configmaps", Category::Config, true, "configmap"},
    {"secrets", Category::Config, true, "secret"},
    {"resourcequotas", Category::Config, true, "resourcequota"},
    {"limitranges", Category::Config, true, "limitrange"},

    {"persistentvolumeclaims", Category::Storage, true, "persistentvolumeclaim"},
    {"persistentvolumes", Category::Storage, true, "persistentvolume"},
    {"storageclasses.storage.k8s.io", Category::Storage, true, "storageclass"},
    {"volumeattachments.storage.k8s.io", Category::Storage, false, "volumeattachment"},
    {"volumeattributesclasses.storage.k8s.io", Category::Storage, false, "storageclass"},
    {"csidrivers.storage.k8s.io", Category::Storage, false, "csidriver"},
    {"csinodes.storage.k8s.io", Category::Storage, false, "csidriver"},
    {"csistoragecapacities.storage.k8s.io", Category::Storage, false, "csidriver"},

    {"releases.helm.sh", Category::Custom, true, "helm"}, // a line of its own

    {"serviceaccounts", Category::Access, true, "serviceaccount"},
    {"roles.rbac.authorization.k8s.io", Category::Access, true, "role"},
    {"rolebindings.rbac.authorization.k8s.io", Category::Access, true, "rolebinding"},
    {"clusterroles.rbac.authorization.k8s.io", Category::Access, true, "clusterrole"},
    {"clusterrolebindings.rbac.authorization.k8s.io", Category::Access, true, "rolebinding"},
    {"certificatesigningrequests.certificates.k8s.io", Category::Access, false,
     "certificatesigningrequest"},
    {"clustertrustbundles.certificates.k8s.io", Category::Access, false,
     "certificatesigningrequest"},
});

} // namespace

Place placeOf(const kube::Resource &resource)
{
    const QByteArray id = resource.id();
    const std::string_view wanted(id.constData(), static_cast<std::size_t>(id.size()));
    for (std::size_t i = 0; i < kSeats.size(); ++i) {
        const Seat &seat = kSeats[i];
        if (seat.id == wanted) {
            return {seat.category, static_cast<int>(i), seat.icon, seat.common};
        }
    }
    return {Category::Custom, 0, QByteArrayLiteral("custom"), true};
}

bool sidebarLess(const kube::Resource &a, const kube::Resource &b)
{
    const Place left = placeOf(a);
    const Place right = placeOf(b);
    return std::tie(left.category, left.rank, a.group, a.kind, a.plural)
        < std::tie(right.category, right.rank, b.group, b.kind, b.plural);
}

} // namespace nantian::kinds
