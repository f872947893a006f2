// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/builtin.h"

#include <array>

namespace nantian::kinds {

namespace {

struct BuiltIn
{
    const char *group;
    const char *version;
    const char *plural;
    const char *kind;
    const char *shortNames; ///< comma-separated
    bool namespaced;
};

// `kubectl api-resources` of Kubernetes 1.36, in its order: an earlier one wins.
constexpr auto kBuiltIns = std::to_array<BuiltIn>({
    {"", "v1", "componentstatuses", "ComponentStatus", "cs", false},
    {"", "v1", "configmaps", "ConfigMap", "cm", true},
    {"", "v1", "endpoints", "Endpoints", "ep", true},
    {"", "v1", "events", "Event", "ev", true},
    {"", "v1", "limitranges", "LimitRange", "limits", true},
    {"", "v1", "namespaces", "Namespace", "ns", false},
    {"", "v1", "nodes", "Node", "no", false},
    {"", "v1", "persistentvolumeclaims", "PersistentVolumeClaim", "pvc", true},
    {"", "v1", "persistentvolumes", "PersistentVolume", "pv", false},
    {"", "v1", "pods", "Pod", "po", true},
    {"", "v1", "podtemplates", "PodTemplate", "", true},
    {"", "v1", "replicationcontrollers", "ReplicationController", "rc", true},
    {"", "v1", "resourcequotas", "ResourceQuota", "quota", true},
    {"", "v1", "secrets", "Secret", "", true},
    {"", "v1", "serviceaccounts", "ServiceAccount", "sa", true},
    {"", "v1", "services", "Service", "svc", true},
    {"admissionregistration.k8s.io", "v1", "mutatingadmissionpolicies", "MutatingAdmissionPolicy",
     "", false},
    {"admissionregistration.k8s.io", "v1", "mutatingadmissionpolicybindings",
     "MutatingAdmissionPolicyBinding", "", false},
    {"admissionregistration.k8s.io", "v1", "mutatingwebhookconfigurations",
     "MutatingWebhookConfiguration", "", false},
    {"admissionregistration.k8s.io", "v1", "validatingadmissionpolicies",
     "ValidatingAdmissionPolicy", "", false},
    {"admissionregistration.k8s.io", "v1", "validatingadmissionpolicybindings",
     "ValidatingAdmissionPolicyBinding", "", false},
    {"admissionregistration.k8s.io", "v1", "validatingwebhookconfigurations",
     "ValidatingWebhookConfiguration", "", false},
    {"apiextensions.k8s.io", "v1", "customresourcedefinitions", "CustomResourceDefinition",
     "crd,crds", false},
    {"apiregistration.k8s.io", "v1", "apiservices", "APIService", "", false},
    {"apps", "v1", "controllerrevisions", "ControllerRevision", "", true},
    {"apps", "v1", "daemonsets", "DaemonSet", "ds", true},
    {"apps", "v1", "deployments", "Deployment", "deploy", true},
    {"apps", "v1", "replicasets", "ReplicaSet", "rs", true},
    {"apps", "v1", "statefulsets", "StatefulSet", "sts", true},
    {"autoscaling", "v2", "horizontalpodautoscalers", "HorizontalPodAutoscaler", "hpa", true},
    {"batch", "v1", "cronjobs", "CronJob", "cj", true},
    {"batch", "v1", "jobs", "Job", "", true},
    {"certificates.k8s.io", "v1", "certificatesigningrequests", "CertificateSigningRequest", "csr",
     false},
    {"coordination.k8s.io", "v1", "leases", "Lease", "", true},
    {"discovery.k8s.io", "v1", "endpointslices", "EndpointSlice", "", true},
    {"events.k8s.io", "v1", "events", "Event", "ev", true},
    {"flowcontrol.apiserver.k8s.io", "v1", "flowschemas", "FlowSchema", "", false},
    {"flowcontrol.apiserver.k8s.io", "v1", "prioritylevelconfigurations",
     "PriorityLevelConfiguration", "", false},
    {"networking.k8s.io", "v1", "ingressclasses", "IngressClass", "", false},
    {"networking.k8s.io", "v1", "ingresses", "Ingress", "ing", true},
    {"networking.k8s.io", "v1", "ipaddresses", "IPAddress", "ip", false},
    {"networking.k8s.io", "v1", "networkpolicies", "NetworkPolicy", "netpol", true},
    {"networking.k8s.io", "v1", "servicecidrs", "ServiceCIDR", "", false},
    {"node.k8s.io", "v1", "runtimeclasses", "RuntimeClass", "", false},
    {"policy", "v1", "poddisruptionbudgets", "PodDisruptionBudget", "pdb", true},
    {"rbac.authorization.k8s.io", "v1", "clusterrolebindings", "ClusterRoleBinding", "", false},
    {"rbac.authorization.k8s.io", "v1", "clusterroles", "ClusterRole", "", false},
    {"rbac.authorization.k8s.io", "v1", "rolebindings", "RoleBinding", "", true},
    {"rbac.authorization.k8s.io", "v1", "roles", "Role", "", true},
    {"resource.k8s.io", "v1", "deviceclasses", "DeviceClass", "", false},
    {"resource.k8s.io", "v1", "resourceclaims", "ResourceClaim", "", true},
    {"resource.k8s.io", "v1", "resourceclaimtemplates", "ResourceClaimTemplate", "", true},
    {"resource.k8s.io", "v1", "resourceslices", "ResourceSlice", "", false},
    {"scheduling.k8s.io", "v1", "priorityclasses", "PriorityClass", "pc", false},
    {"storage.k8s.io", "v1", "csidrivers", "CSIDriver", "", false},
    {"storage.k8s.io", "v1", "csinodes", "CSINode", "", false},
    {"storage.k8s.io", "v1", "csistoragecapacities", "CSIStorageCapacity", "", true},
    {"storage.k8s.io", "v1", "storageclasses", "StorageClass", "sc", false},
    {"storage.k8s.io", "v1", "volumeattachments", "VolumeAttachment", "", false},
    {"storage.k8s.io", "v1", "volumeattributesclasses", "VolumeAttributesClass", "vac", false},
});

} // namespace

kube::Discovery builtInResources()
{
    QList<kube::Resource> all;
    all.reserve(static_cast<qsizetype>(kBuiltIns.size()));
    for (const BuiltIn &builtIn : kBuiltIns) {
        kube::Resource resource;
        resource.group = builtIn.group;
        resource.version = builtIn.version;
        resource.plural = builtIn.plural;
        resource.kind = builtIn.kind;
        resource.singular = resource.kind.toLower();
        const QByteArray shortNames(builtIn.shortNames);
        if (!shortNames.isEmpty()) {
            resource.shortNames = shortNames.split(',');
        }
        resource.namespaced = builtIn.namespaced;
        all.append(resource);
    }
    return kube::Discovery(std::move(all));
}

} // namespace nantian::kinds
