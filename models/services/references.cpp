// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/references.h"

#include "services/json.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace nantian::models {

using namespace Qt::StringLiterals;
using kube::Object;

namespace {

struct ReferencesTr
{
    Q_DECLARE_TR_FUNCTIONS(References)
};

constexpr auto kNetworking = "networking.k8s.io";
constexpr auto kStorage = "storage.k8s.io";
constexpr auto kRbac = "rbac.authorization.k8s.io";
constexpr auto kGateway = "gateway.networking.k8s.io";

/// Collects what one object says.
class Reader
{
public:
    explicit Reader(const Object &object)
        : m_ns(json::bytes(object.at("metadata", "namespace").string()))
    {
    }

    [[nodiscard]] const QByteArray &ns() const { return m_ns; }

    void name(const ObjectLink &to, const QString &purpose, bool optional = false)
    {
        if (to.name.isEmpty() || to.kind.isEmpty()) {
            return;
        }
        const auto known = std::ranges::find_if(out.named, [&to](const Reference &each) {
            return each.to.kind == to.kind && each.to.group == to.group && each.to.ns == to.ns
                && each.to.name == to.name;
        });
        if (known == out.named.end()) {
            out.named += {to, {purpose}, optional};
            return;
        }
        known->optional = known->optional && optional;
        if (!known->purposes.contains(purpose)) {
            known->purposes += purpose;
        }
    }
    /// One of the object's own namespace.
    void local(const char *group, const char *kind, const Object &objectName,
               const QString &purpose, bool optional = false)
    {
        name({group, kind, m_ns, json::bytes(objectName.string())}, purpose, optional);
    }
    /// One of a kind without namespaces.
    void global(const char *group, const char *kind, const Object &objectName,
                const QString &purpose, bool optional = false)
    {
        name({group, kind, {}, json::bytes(objectName.string())}, purpose, optional);
    }
    void select(const char *group, const char *kind, const Object &selector, const QString &purpose)
    {
        out.selected += {group, kind, m_ns, LabelSelector::read(selector), purpose};
    }

    References out;

private:
    QByteArray m_ns;
};

// ---- pods --------------------------------------------------------------------------------------

void readSource(Reader &reader, const Object &source, const QString &purpose)
{
    const Object configMap = source["configMap"];
    reader.local("", "ConfigMap", configMap["name"], purpose, configMap["optional"].boolean());
    const Object secret = source["secret"];
    // A volume says secretName, a projected source name.
    reader.local("", "Secret",
                 secret["secretName"].exists() ? secret["secretName"] : secret["name"], purpose,
                 secret["optional"].boolean());
}

void readVolume(Reader &reader, const Object &volume, const QByteArray &pod)
{
    const QString purpose = ReferencesTr::tr("volume %1").arg(json::text(volume["name"].string()));
    readSource(reader, volume, purpose);
    volume.at("projected", "sources").each([&](const Object &source) {
        readSource(reader, source, purpose);
    });
    reader.local("", "PersistentVolumeClaim", volume.at("persistentVolumeClaim", "claimName"),
                 purpose);
    if (volume["ephemeral"].exists() && !pod.isEmpty()) {
        reader.name({"", "PersistentVolumeClaim", reader.ns(),
                     pod + '-' + json::bytes(volume["name"].string())},
                    purpose);
    }
    const Object csi = volume["csi"];
    reader.global(kStorage, "CSIDriver", csi["driver"], purpose, true);
    reader.local("", "Secret", csi.at("nodePublishSecretRef", "name"), purpose);
    for (const char *type : {"azureFile", "cephfs", "flexVolume", "iscsi", "rbd", "scaleIO"}) {
        const Object source = volume[type];
        reader.local("", "Secret", source.at("secretRef", "name"), purpose);
        reader.local("", "Secret", source["secretName"], purpose);
    }
}

void readContainer(Reader &reader, const Object &container)
{
    const QString purpose =
        ReferencesTr::tr("env of container %1").arg(json::text(container["name"].string()));
    container["env"].each([&](const Object &variable) {
        const Object from = variable["valueFrom"];
        for (const auto &[field, kind] :
             {std::pair("configMapKeyRef", "ConfigMap"), std::pair("secretKeyRef", "Secret")})
        {
            reader.local("", kind, from[field]["name"], purpose, from[field]["optional"].boolean());
        }
    });
    container["envFrom"].each([&](const Object &from) {
        for (const auto &[field, kind] :
             {std::pair("configMapRef", "ConfigMap"), std::pair("secretRef", "Secret")})
        {
            reader.local("", kind, from[field]["name"], purpose, from[field]["optional"].boolean());
        }
    });
}

/// `pod` is the name of the pod, empty for a template.
void readPodSpec(Reader &reader, const Object &spec, const QByteArray &pod = {})
{
    for (const char *list : {"initContainers", "containers", "ephemeralContainers"}) {
        spec[list].each([&](const Object &container) { readContainer(reader, container); });
    }
    spec["volumes"].each([&](const Object &volume) { readVolume(reader, volume, pod); });
    spec["imagePullSecrets"].each([&](const Object &secret) {
        reader.local("", "Secret", secret["name"], ReferencesTr::tr("image pull secret"));
    });
    reader.local("", "ServiceAccount", spec["serviceAccountName"],
                 ReferencesTr::tr("service account"));
    reader.global("scheduling.k8s.io", "PriorityClass", spec["priorityClassName"],
                  ReferencesTr::tr("priority class"));
    reader.global("node.k8s.io", "RuntimeClass", spec["runtimeClassName"],
                  ReferencesTr::tr("runtime class"));
    spec["resourceClaims"].each([&](const Object &claim) {
        const QString purpose =
            ReferencesTr::tr("resource claim %1").arg(json::text(claim["name"].string()));
        reader.local("resource.k8s.io", "ResourceClaim", claim["resourceClaimName"], purpose);
        reader.local("resource.k8s.io", "ResourceClaimTemplate", claim["resourceClaimTemplateName"],
                     purpose);
    });
    reader.global("", "Node", spec["nodeName"], ReferencesTr::tr("node it runs on"));
}

void readPod(Reader &reader, const Object &object)
{
    readPodSpec(reader, object["spec"], json::bytes(object.at("metadata", "name").string()));
}

void readWorkload(Reader &reader, const Object &object)
{
    readPodSpec(reader, object.at("spec", "template", "spec"));
}

void readStatefulSet(Reader &reader, const Object &object)
{
    readWorkload(reader, object);
    reader.local("", "Service", object.at("spec", "serviceName"),
                 ReferencesTr::tr("service that names its pods"));
    object.at("spec", "volumeClaimTemplates").each([&](const Object &claim) {
        reader.global(kStorage, "StorageClass", claim.at("spec", "storageClassName"),
                      ReferencesTr::tr("storage class of claim template %1")
                          .arg(json::text(claim.at("metadata", "name").string())));
    });
}

void readCronJob(Reader &reader, const Object &object)
{
    readPodSpec(reader, object.at("spec", "jobTemplate", "spec", "template", "spec"));
}

void readPodTemplate(Reader &reader, const Object &object)
{
    readPodSpec(reader, object.at("template", "spec"));
}

void readScaler(Reader &reader, const Object &object)
{
    const Object target = object.at("spec", "scaleTargetRef").exists()
        ? object.at("spec", "scaleTargetRef")
        : object.at("spec", "targetRef"); // VerticalPodAutoscaler
    reader.name({groupOf(json::bytes(target["apiVersion"].string())),
                 json::bytes(target["kind"].string()), reader.ns(),
                 json::bytes(target["name"].string())},
                ReferencesTr::tr("what it scales"));
}

void readBudget(Reader &reader, const Object &object)
{
    // policy/v1: an empty selector chooses every pod, none at all chooses none.
    if (const Object selector = object.at("spec", "selector"); selector.isObject()) {
        reader.select("", "Pod", selector, ReferencesTr::tr("pods it protects"));
    }
}

// ---- network -----------------------------------------------------------------------------------

void readService(Reader &reader, const Object &object)
{
    const Object selector = object.at("spec", "selector");
    if (selector.size() > 0 && object.at("spec", "type").string() != "ExternalName") {
        reader.select("", "Pod", selector, ReferencesTr::tr("pods behind it"));
    }
}

void readTargets(Reader &reader, const Object &address)
{
    const Object target = address["targetRef"];
    ObjectLink to{{},
                  json::bytes(target["kind"].string()),
                  json::bytes(target["namespace"].string()),
                  json::bytes(target["name"].string())};
    if (to.ns.isEmpty() && to.kind != "Node") {
        to.ns = reader.ns();
    }
    reader.name(to, ReferencesTr::tr("endpoint"));
}

void readEndpointSlice(Reader &reader, const Object &object)
{
    reader.local("", "Service", object.at("metadata", "labels", "kubernetes.io/service-name"),
                 ReferencesTr::tr("service it belongs to"));
    object["endpoints"].each([&](const Object &endpoint) { readTargets(reader, endpoint); });
}

void readEndpoints(Reader &reader, const Object &object)
{
    reader.local("", "Service", object.at("metadata", "name"),
                 ReferencesTr::tr("service it belongs to"));
    object["subsets"].each([&](const Object &subset) {
        for (const char *list : {"addresses", "notReadyAddresses"}) {
            subset[list].each([&](const Object &address) { readTargets(reader, address); });
        }
    });
}

void readBackend(Reader &reader, const Object &backend, const QString &purpose)
{
    reader.local("", "Service", backend.at("service", "name"), purpose);
    const Object resource = backend["resource"];
    reader.name({json::bytes(resource["apiGroup"].string()), json::bytes(resource["kind"].string()),
                 reader.ns(), json::bytes(resource["name"].string())},
                purpose);
}

void readIngress(Reader &reader, const Object &object)
{
    const Object spec = object["spec"];
    readBackend(reader, spec["defaultBackend"], ReferencesTr::tr("default backend"));
    spec["rules"].each([&](const Object &rule) {
        const QString host = json::text(rule["host"].string("*"));
        rule.at("http", "paths").each([&](const Object &path) {
            readBackend(
                reader, path["backend"],
                ReferencesTr::tr("backend of %1").arg(host + json::text(path["path"].string("/"))));
        });
    });
    spec["tls"].each([&](const Object &tls) {
        QStringList hosts;
        tls["hosts"].each([&hosts](const Object &host) { hosts += json::text(host.string()); });
        reader.local("", "Secret", tls["secretName"],
                     hosts.isEmpty()
                         ? ReferencesTr::tr("TLS certificate")
                         : ReferencesTr::tr("TLS certificate of %1").arg(hosts.join(u", "_s)));
    });
    reader.global(kNetworking, "IngressClass", spec["ingressClassName"],
                  ReferencesTr::tr("ingress class"));
}

void readIngressClass(Reader &reader, const Object &object)
{
    const Object parameters = object.at("spec", "parameters");
    reader.name(
        {json::bytes(parameters["apiGroup"].string()), json::bytes(parameters["kind"].string()),
         json::bytes(parameters["namespace"].string()), json::bytes(parameters["name"].string())},
        ReferencesTr::tr("parameters"));
}

void readPeers(Reader &reader, const Object &peers, const QString &purpose)
{
    peers.each([&](const Object &peer) {
        const Object pods = peer["podSelector"];
        if (pods.size() > 0 && !peer["namespaceSelector"].exists()) {
            reader.select("", "Pod", pods, purpose);
        }
    });
}

void readNetworkPolicy(Reader &reader, const Object &object)
{
    const Object spec = object["spec"];
    reader.select("", "Pod", spec["podSelector"], ReferencesTr::tr("pods it applies to"));
    spec["ingress"].each([&](const Object &rule) {
        readPeers(reader, rule["from"], ReferencesTr::tr("pods it lets in"));
    });
    spec["egress"].each([&](const Object &rule) {
        readPeers(reader, rule["to"], ReferencesTr::tr("pods it lets reach"));
    });
}

/// A reference of the Gateway API: group and kind have defaults, another namespace may be named.
void readGatewayRef(Reader &reader, const Object &ref, const char *group, const char *kind,
                    const QString &purpose)
{
    const QByteArray ns = json::bytes(ref["namespace"].string());
    reader.name({json::bytes(ref["group"].string(group)), json::bytes(ref["kind"].string(kind)),
                 ns.isEmpty() ? reader.ns() : ns, json::bytes(ref["name"].string())},
                purpose);
}

void readRoute(Reader &reader, const Object &object)
{
    const Object spec = object["spec"];
    spec["parentRefs"].each([&](const Object &parent) {
        readGatewayRef(reader, parent, kGateway, "Gateway",
                       ReferencesTr::tr("gateway it is attached to"));
    });
    spec["rules"].each([&](const Object &rule) {
        rule["backendRefs"].each([&](const Object &backend) {
            readGatewayRef(reader, backend, "", "Service", ReferencesTr::tr("backend"));
        });
    });
}

void readGateway(Reader &reader, const Object &object)
{
    const Object spec = object["spec"];
    reader.global(kGateway, "GatewayClass", spec["gatewayClassName"],
                  ReferencesTr::tr("gateway class"));
    spec["listeners"].each([&](const Object &listener) {
        listener.at("tls", "certificateRefs").each([&](const Object &ref) {
            readGatewayRef(reader, ref, "", "Secret",
                           ReferencesTr::tr("TLS certificate of %1")
                               .arg(json::text(listener["name"].string())));
        });
    });
}

// ---- storage -----------------------------------------------------------------------------------

void readClaim(Reader &reader, const Object &object)
{
    const Object spec = object["spec"];
    reader.global("", "PersistentVolume", spec["volumeName"], ReferencesTr::tr("its volume"));
    reader.global(kStorage, "StorageClass", spec["storageClassName"],
                  ReferencesTr::tr("storage class"));
    const Object source =
        spec["dataSourceRef"].exists() ? spec["dataSourceRef"] : spec["dataSource"];
    const QByteArray ns = json::bytes(source["namespace"].string());
    reader.name({json::bytes(source["apiGroup"].string()), json::bytes(source["kind"].string()),
                 ns.isEmpty() ? reader.ns() : ns, json::bytes(source["name"].string())},
                ReferencesTr::tr("what it was filled from"));
}

void readVolumeObject(Reader &reader, const Object &object)
{
    const Object spec = object["spec"];
    const Object claim = spec["claimRef"];
    reader.name({"", "PersistentVolumeClaim", json::bytes(claim["namespace"].string()),
                 json::bytes(claim["name"].string())},
                ReferencesTr::tr("claim it is bound to"));
    reader.global(kStorage, "StorageClass", spec["storageClassName"],
                  ReferencesTr::tr("storage class"));
    reader.global(kStorage, "CSIDriver", spec.at("csi", "driver"), ReferencesTr::tr("driver"),
                  true);
}

void readAttachment(Reader &reader, const Object &object)
{
    const Object spec = object["spec"];
    reader.global("", "PersistentVolume", spec.at("source", "persistentVolumeName"),
                  ReferencesTr::tr("volume it attaches"));
    reader.global("", "Node", spec["nodeName"], ReferencesTr::tr("node it attaches to"));
    reader.global(kStorage, "CSIDriver", spec["attacher"], ReferencesTr::tr("driver"), true);
}

void readStorageClass(Reader &reader, const Object &object)
{
    // A provisioner need not be a CSI driver, and a driver need not say that it is there.
    reader.global(kStorage, "CSIDriver", object["provisioner"], ReferencesTr::tr("driver"), true);
}

/// Whose heartbeat it is: a node's lease is called like the node. Elsewhere name and holder are
/// words of its program.
void readLease(Reader &reader, const Object &object)
{
    if (reader.ns() == "kube-node-lease") {
        reader.global("", "Node", object.at("metadata", "name"),
                      ReferencesTr::tr("node whose heartbeat it is"));
    }
}

// ---- access and the rest -----------------------------------------------------------------------

void readServiceAccount(Reader &reader, const Object &object)
{
    object["imagePullSecrets"].each([&](const Object &secret) {
        reader.local("", "Secret", secret["name"], ReferencesTr::tr("image pull secret"));
    });
    object["secrets"].each([&](const Object &secret) {
        reader.local("", "Secret", secret["name"], ReferencesTr::tr("secret"));
    });
}

/// Its metadata alone is known.
void readSecret(Reader &reader, const Object &object)
{
    reader.local("", "ServiceAccount",
                 object.at("metadata", "annotations", "kubernetes.io/service-account.name"),
                 ReferencesTr::tr("whose token it holds"));
}

void readBinding(Reader &reader, const Object &object)
{
    const Object role = object["roleRef"];
    const QByteArray kind = json::bytes(role["kind"].string());
    reader.name({kRbac, kind, kind == "Role" ? reader.ns() : QByteArray(),
                 json::bytes(role["name"].string())},
                ReferencesTr::tr("role it grants"));
    object["subjects"].each([&](const Object &subject) {
        if (subject["kind"].string() == "ServiceAccount") {
            const QByteArray ns = json::bytes(subject["namespace"].string());
            reader.name({"", "ServiceAccount", ns.isEmpty() ? reader.ns() : ns,
                         json::bytes(subject["name"].string())},
                        ReferencesTr::tr("whom it is granted to"));
        }
    });
}

void readServiceOf(Reader &reader, const Object &service, const QString &purpose)
{
    reader.name({"", "Service", json::bytes(service["namespace"].string()),
                 json::bytes(service["name"].string())},
                purpose);
}

void readApiService(Reader &reader, const Object &object)
{
    readServiceOf(reader, object.at("spec", "service"), ReferencesTr::tr("service that answers"));
}

void readWebhooks(Reader &reader, const Object &object)
{
    object["webhooks"].each([&](const Object &webhook) {
        readServiceOf(reader, webhook.at("clientConfig", "service"),
                      ReferencesTr::tr("webhook %1").arg(json::text(webhook["name"].string())));
    });
}

void readEvent(Reader &reader, const Object &object)
{
    const Object about =
        object["involvedObject"].exists() ? object["involvedObject"] : object["regarding"];
    reader.name({groupOf(json::bytes(about["apiVersion"].string())),
                 json::bytes(about["kind"].string()), json::bytes(about["namespace"].string()),
                 json::bytes(about["name"].string()), json::bytes(about["uid"].string())},
                ReferencesTr::tr("what it is about"));
}

/// ServiceMonitor and PodMonitor of the Prometheus operator.
void readMonitor(Reader &reader, const Object &object, const char *kind)
{
    const Object spec = object["spec"];
    const Object scope = spec["namespaceSelector"];
    const LabelSelector selector = LabelSelector::read(spec["selector"]);
    QList<QByteArray> namespaces;
    scope["matchNames"].each(
        [&namespaces](const Object &name) { namespaces += json::bytes(name.string()); });
    if (scope["any"].boolean()) {
        namespaces = {QByteArray()};
    } else if (namespaces.isEmpty()) {
        namespaces = {reader.ns()};
    }
    for (const QByteArray &ns : std::as_const(namespaces)) {
        reader.out.selected += {"", kind, ns, selector, ReferencesTr::tr("what it watches")};
    }
}

void readServiceMonitor(Reader &reader, const Object &object)
{
    readMonitor(reader, object, "Service");
}

void readPodMonitor(Reader &reader, const Object &object) { readMonitor(reader, object, "Pod"); }

using Read = void (*)(Reader &, const Object &);

/// By group and kind.
const QHash<QByteArray, Read> &readers()
{
    static const QHash<QByteArray, Read> kReaders{
        {"/Pod", readPod},
        {"/PodTemplate", readPodTemplate},
        {"/ReplicationController", readWorkload},
        {"apps/Deployment", readWorkload},
        {"apps/ReplicaSet", readWorkload},
        {"apps/DaemonSet", readWorkload},
        {"apps/StatefulSet", readStatefulSet},
        {"batch/Job", readWorkload},
        {"batch/CronJob", readCronJob},
        {"autoscaling/HorizontalPodAutoscaler", readScaler},
        {"autoscaling.k8s.io/VerticalPodAutoscaler", readScaler},
        {"policy/PodDisruptionBudget", readBudget},
        {"/Service", readService},
        {"/Endpoints", readEndpoints},
        {"discovery.k8s.io/EndpointSlice", readEndpointSlice},
        {"networking.k8s.io/Ingress", readIngress},
        {"networking.k8s.io/IngressClass", readIngressClass},
        {"networking.k8s.io/NetworkPolicy", readNetworkPolicy},
        {"gateway.networking.k8s.io/Gateway", readGateway},
        {"gateway.networking.k8s.io/HTTPRoute", readRoute},
        {"gateway.networking.k8s.io/GRPCRoute", readRoute},
        {"/PersistentVolumeClaim", readClaim},
        {"/PersistentVolume", readVolumeObject},
        {"storage.k8s.io/VolumeAttachment", readAttachment},
        {"storage.k8s.io/StorageClass", readStorageClass},
        {"coordination.k8s.io/Lease", readLease},
        {"/ServiceAccount", readServiceAccount},
        {"/Secret", readSecret},
        {"rbac.authorization.k8s.io/RoleBinding", readBinding},
        {"rbac.authorization.k8s.io/ClusterRoleBinding", readBinding},
        {"apiregistration.k8s.io/APIService", readApiService},
        {"admissionregistration.k8s.io/MutatingWebhookConfiguration", readWebhooks},
        {"admissionregistration.k8s.io/ValidatingWebhookConfiguration", readWebhooks},
        {"/Event", readEvent},
        {"events.k8s.io/Event", readEvent},
        {"monitoring.coreos.com/ServiceMonitor", readServiceMonitor},
        {"monitoring.coreos.com/PodMonitor", readPodMonitor},
    };
    return kReaders;
}

} // namespace

QByteArray groupOf(const QByteArray &apiVersion)
{
    const qsizetype slash = apiVersion.indexOf('/');
    return slash < 0 ? QByteArray() : apiVersion.first(slash);
}

ObjectLink linkOf(const QByteArray &group, const QByteArray &kind, const Object &object)
{
    const Object metadata = object["metadata"];
    return {group, kind, json::bytes(metadata["namespace"].string()),
            json::bytes(metadata["name"].string()), json::bytes(metadata["uid"].string())};
}

QList<ObjectLink> ownersOf(const Object &object)
{
    const QByteArray ns = json::bytes(object.at("metadata", "namespace").string());
    QList<ObjectLink> out;
    object.at("metadata", "ownerReferences").each([&](const Object &owner) {
        const ObjectLink link{
            groupOf(json::bytes(owner["apiVersion"].string())), json::bytes(owner["kind"].string()),
            ns, json::bytes(owner["name"].string()), json::bytes(owner["uid"].string())};
        if (owner["controller"].boolean()) {
            out.prepend(link);
        } else {
            out.append(link);
        }
    });
    return out;
}

Object podLabels(const QByteArray &kind, const Object &object)
{
    if (kind == "Pod") {
        return object.at("metadata", "labels");
    }
    const Object spec = object["spec"];
    return (kind == "CronJob" ? spec.at("jobTemplate", "spec", "template") : spec["template"])
        .at("metadata", "labels");
}

References readReferences(const QByteArray &group, const QByteArray &kind, const Object &object)
{
    const Read read = readers().value(group + '/' + kind);
    if (!read) {
        return {};
    }
    Reader reader(object);
    read(reader, object);
    return reader.out;
}

} // namespace nantian::models
