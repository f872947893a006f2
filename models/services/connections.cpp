// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/connections.h"

#include "base/onpool.h"
#include "kinds/conditions.h"
#include "services/connectionsread.h"
#include "services/flow.h"
#include "services/json.h"
#include "services/pages/fetch.h"
#include "services/requests.h"
#include "services/sessioncall.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <tuple>

namespace nantian::models {

using namespace Qt::StringLiterals;
using connections::KindName;
using connections::Listing;
using connections::Reading;
using connections::Tr;
using kube::Object;
using pages::Around;
using pages::Need;
using store::Health;

namespace {

constexpr int kMostOwners = 8;  ///< one above the other; the API sets no bound
constexpr int kMostNamed = 100; ///< that are looked up; the API's own bound of a slice's endpoints

/// Where the objects that may name one of a kind are found.
enum class Where : quint8 {
    Here,       ///< in its namespace
    Everywhere, ///< in all, or of a kind without namespaces
};
struct User
{
    KindName kind;
    Where where = Where::Here;
};

constexpr auto kPodMakers = std::to_array<KindName>({{"apps", "Deployment"},
                                                     {"apps", "StatefulSet"},
                                                     {"apps", "DaemonSet"},
                                                     {"apps", "ReplicaSet"},
                                                     {"batch", "CronJob"},
                                                     {"batch", "Job"},
                                                     {"", "ReplicationController"},
                                                     {"", "Pod"}});

/// What custom kinds are seen to own.
constexpr auto kOwnable = std::to_array<KindName>({{"apps", "Deployment"},
                                                   {"apps", "StatefulSet"},
                                                   {"apps", "DaemonSet"},
                                                   {"apps", "ReplicaSet"},
                                                   {"batch", "CronJob"},
                                                   {"batch", "Job"},
                                                   {"", "Pod"},
                                                   {"", "Service"},
                                                   {"networking.k8s.io", "Ingress"},
                                                   {"autoscaling", "HorizontalPodAutoscaler"},
                                                   {"policy", "PodDisruptionBudget"},
                                                   {"", "ConfigMap"},
                                                   {"", "Secret"},
                                                   {"", "ServiceAccount"},
                                                   {"", "PersistentVolumeClaim"}});

bool isAny(const kube::Resource &resource, std::initializer_list<std::string_view> names)
{
    const QByteArray name = resource.group + '/' + resource.kind;
    return std::ranges::find(names, json::view(name)) != names.end();
}

QByteArray labelQuery(const QByteArray &selector)
{
    return "labelSelector=" + selector.toPercentEncoding();
}

/// The lists in which what it owns is found, itself and further down.
QList<Listing> ownedLists(const Reading &reading, const kube::ObjectRef &self, const Object &object,
                          const kube::Discovery &discovery)
{
    const kube::Resource &of = self.resource;
    QList<Listing> out;
    if (isAny(of,
              {"apps/Deployment", "apps/ReplicaSet", "apps/StatefulSet", "apps/DaemonSet",
               "batch/Job", "/ReplicationController"}))
    {
        const QByteArray query = of.kind == "ReplicationController"
            ? pages::selectorQuery(object.at("spec", "selector"))
            : labelQuery(LabelSelector::read(object.at("spec", "selector")).text());
        if (of.kind == "Deployment") {
            out += {"apps", "ReplicaSet", self.ns, query};
        } else if (of.kind == "StatefulSet") {
            out += {"", "PersistentVolumeClaim", self.ns, query};
        }
        out += {"", "Pod", self.ns, query};
    } else if (isAny(of, {"batch/CronJob"})) {
        out += {"batch", "Job", self.ns, {}};
        out += {"", "Pod", self.ns, labelQuery("batch.kubernetes.io/job-name")};
    } else if (isAny(of, {"/Service"})) {
        out += {"discovery.k8s.io", "EndpointSlice", self.ns,
                labelQuery("kubernetes.io/service-name=" + self.name)};
    } else if (!kinds::isBuiltIn(of.group) && of.namespaced) {
        for (const KindName &each : kOwnable) {
            out += {each.group, each.kind, self.ns, {}};
        }
        for (const kube::Resource &each : discovery.resources()) {
            if (each.group == of.group && each.namespaced) {
                out += {each.group, each.kind, self.ns, {}};
            }
        }
    }
    out.removeIf([&reading](const Listing &each) {
        return reading.resource(each.group, each.kind).plural.isEmpty();
    });
    return out;
}

/// Who may name an object of that kind.
QList<User> usersOf(const kube::Resource &of)
{
    QList<User> out;
    const auto add = [&out](std::initializer_list<KindName> kinds, Where where = Where::Here) {
        for (const KindName &kind : kinds) {
            out += {kind, where};
        }
    };
    if (isAny(of, {"/ConfigMap", "/Secret", "/PersistentVolumeClaim", "/ServiceAccount"})) {
        for (const KindName &kind : kPodMakers) {
            out += {kind, Where::Here};
        }
    }
    if (isAny(of, {"/Secret"})) {
        add({{"networking.k8s.io", "Ingress"},
             {"", "ServiceAccount"},
             {"gateway.networking.k8s.io", "Gateway"}});
    } else if (isAny(of, {"/ServiceAccount"})) {
        add({{"rbac.authorization.k8s.io", "RoleBinding"}});
        add({{"rbac.authorization.k8s.io", "ClusterRoleBinding"}}, Where::Everywhere);
    } else if (isAny(of, {"/Service"})) {
        add({{"networking.k8s.io", "Ingress"},
             {"apps", "StatefulSet"},
             {"gateway.networking.k8s.io", "HTTPRoute"},
             {"gateway.networking.k8s.io", "GRPCRoute"},
             {"monitoring.coreos.com", "ServiceMonitor"}});
        add({{"apiregistration.k8s.io", "APIService"},
             {"admissionregistration.k8s.io", "MutatingWebhookConfiguration"},
             {"admissionregistration.k8s.io", "ValidatingWebhookConfiguration"}},
            Where::Everywhere);
    } else if (isAny(of,
                     {"/Pod", "apps/Deployment", "apps/StatefulSet", "apps/DaemonSet",
                      "apps/ReplicaSet", "batch/Job", "batch/CronJob", "/ReplicationController"}))
    {
        add({{"", "Service"},
             {"policy", "PodDisruptionBudget"},
             {"networking.k8s.io", "NetworkPolicy"}});
        if (of.kind == "Pod") {
            add({{"discovery.k8s.io", "EndpointSlice"}, {"monitoring.coreos.com", "PodMonitor"}});
        }
    } else if (isAny(of, {"/PersistentVolume", "/Node"})) {
        add({{"storage.k8s.io", "VolumeAttachment"}}, Where::Everywhere);
    } else if (isAny(of, {"storage.k8s.io/StorageClass"})) {
        add({{"", "PersistentVolumeClaim"}, {"", "PersistentVolume"}, {"apps", "StatefulSet"}},
            Where::Everywhere);
    } else if (isAny(of, {"storage.k8s.io/CSIDriver"})) {
        add({{"storage.k8s.io", "StorageClass"}, {"", "PersistentVolume"}}, Where::Everywhere);
    } else if (isAny(of, {"rbac.authorization.k8s.io/Role"})) {
        add({{"rbac.authorization.k8s.io", "RoleBinding"}});
    } else if (isAny(of, {"rbac.authorization.k8s.io/ClusterRole"})) {
        add({{"rbac.authorization.k8s.io", "RoleBinding"},
             {"rbac.authorization.k8s.io", "ClusterRoleBinding"}},
            Where::Everywhere);
    } else if (isAny(of, {"networking.k8s.io/IngressClass"})) {
        add({{"networking.k8s.io", "Ingress"}}, Where::Everywhere);
    } else if (isAny(of, {"gateway.networking.k8s.io/GatewayClass"})) {
        add({{"gateway.networking.k8s.io", "Gateway"}}, Where::Everywhere);
    } else if (isAny(of, {"gateway.networking.k8s.io/Gateway"})) {
        add({{"gateway.networking.k8s.io", "HTTPRoute"},
             {"gateway.networking.k8s.io", "GRPCRoute"}});
    }
    const bool scales = of.subresources.contains("scale")
        || isAny(of, {"apps/Deployment", "apps/StatefulSet", "apps/ReplicaSet"});
    if (of.namespaced && (scales || !kinds::isBuiltIn(of.group))) {
        add({{"autoscaling", "HorizontalPodAutoscaler"},
             {"autoscaling.k8s.io", "VerticalPodAutoscaler"}});
    }
    return out;
}

QList<Listing> userLists(const Reading &reading, const kube::ObjectRef &self)
{
    QList<Listing> out;
    const QList<User> users = usersOf(self.resource);
    for (const User &user : users) {
        if (!reading.resource(user.kind.group, user.kind.kind).plural.isEmpty()) {
            out += {user.kind.group,
                    user.kind.kind,
                    user.where == Where::Here ? self.ns : QByteArray(),
                    {}};
        }
    }
    if (isAny(self.resource, {"/Node"})) {
        out += {"", "Pod", {}, pages::fieldQuery("spec.nodeName=" + self.name)};
        if (!reading.resource("coordination.k8s.io", "Lease").plural.isEmpty()) {
            out += {"coordination.k8s.io", "Lease", "kube-node-lease",
                    pages::fieldQuery("metadata.name=" + self.name)};
        }
    }
    return out;
}

Listing listingOf(const Selection &selection)
{
    const QByteArray text = selection.selector.text();
    return {selection.group, selection.kind, selection.ns,
            text.isEmpty() ? QByteArray() : labelQuery(text)};
}

ObjectLink linkOf(const kube::ObjectRef &self)
{
    return {self.resource.group, self.resource.kind, self.ns, self.name, {}};
}

// ---- composing ---------------------------------------------------------------------------------

QList<Connection> ownersAbove(const Reading &reading, const Object &object, int depth)
{
    QList<Connection> out;
    if (depth == kMostOwners) {
        return out;
    }
    const QList<ObjectLink> owners = ownersOf(object);
    for (const ObjectLink &each : owners) {
        const ObjectLink link = reading.placed(each);
        Connection owner = reading.described(link);
        if (owner.presence == Connection::Presence::There) {
            owner.below = ownersAbove(reading, reading.one(link), depth + 1);
        }
        out += owner;
    }
    return out;
}

struct Owned
{
    Connection what;
    bool isIdle = false; ///< a ReplicaSet without pods: an old revision
};

bool isIdle(const QByteArray &kind, const Object &object)
{
    return kind == "ReplicaSet" && object.at("spec", "replicas").integer(1) == 0
        && object.at("status", "replicas").integer() == 0;
}

/// Children by the UID of their owner.
class Family
{
public:
    void add(const QByteArray &owner, const Owned &child)
    {
        if (!m_seen.contains(owner + child.what.to.uid)) { // one object may be in two lists
            m_seen.insert(owner + child.what.to.uid);
            m_children[owner] += child;
        }
    }
    [[nodiscard]] QList<Connection> below(const QByteArray &uid, int depth = 0) const
    {
        if (depth == kMostOwners) {
            return {}; // owner references are data: they may form a ring
        }
        QList<Owned> children = m_children.value(uid);
        std::ranges::stable_sort(children, [](const Owned &a, const Owned &b) {
            return std::tuple(a.what.to.kind, a.isIdle, -a.what.created, a.what.to.name)
                < std::tuple(b.what.to.kind, b.isIdle, -b.what.created, b.what.to.name);
        });
        QList<Connection> out;
        for (const Owned &child : std::as_const(children)) {
            out += child.what;
            out.last().below = below(child.what.to.uid, depth + 1);
        }
        return out;
    }

private:
    QHash<QByteArray, QList<Owned>> m_children;
    QSet<QByteArray> m_seen;
};

QList<Connection> ownedBelow(const Reading &reading, const QByteArray &uid,
                             const QList<Listing> &lists)
{
    Family family;
    for (const Listing &list : lists) {
        reading.each(list, [&](const Object &item) {
            const QList<ObjectLink> owners = ownersOf(item);
            if (owners.isEmpty()) {
                return;
            }
            Owned child{reading.described(list.group, list.kind, item), isIdle(list.kind, item)};
            if (child.isIdle && child.what.state.isEmpty()) {
                child.what.state = Tr::tr("scaled to 0");
            }
            for (const ObjectLink &owner : owners) {
                family.add(owner.uid, child);
            }
        });
    }
    return family.below(uid);
}

QString words(const QStringList &purposes)
{
    //: between the items of a list inside a sentence
    return purposes.join(Tr::tr(", "));
}

QList<Connection> usedFrom(const Reading &reading, const References &references)
{
    QList<Connection> out;
    for (const Reference &each : references.named) {
        out += reading.described(each.to, each.optional);
        out.last().relation = words(each.purposes);
    }
    for (const Selection &each : references.selected) {
        reading.each(listingOf(each), [&](const Object &item) {
            const Connection found = reading.described(each.group, each.kind, item);
            const auto known = std::ranges::find_if(out, [&found](const Connection &other) {
                return connections::isSame(other.to, found.to);
            });
            if (known == out.end()) {
                out += found;
                out.last().relation = each.purpose;
            } else if (!known->relation.contains(each.purpose)) {
                known->relation = words({known->relation, each.purpose});
            }
        });
    }
    return out;
}

/// How `references` of another speak of this object; empty: they do not.
QString relationTo(const kube::ObjectRef &self, const Object &object, const References &references)
{
    const ObjectLink link = linkOf(self);
    QStringList purposes;
    for (const Reference &each : references.named) {
        if (connections::isSame(each.to, link)) {
            purposes += each.purposes;
        }
    }
    for (const Selection &each : references.selected) {
        const Object labels = each.kind == "Pod" ? podLabels(self.resource.kind, object)
                                                 : object.at("metadata", "labels");
        const bool isOfKind = each.kind == "Pod" ? labels.exists() || self.resource.kind == "Pod"
                                                 : each.kind == self.resource.kind;
        if (isOfKind && (each.ns.isEmpty() || each.ns == self.ns) && each.selector.matches(labels)
            && !purposes.contains(each.purpose))
        {
            purposes += each.purpose;
        }
    }
    return words(purposes);
}

QList<Connection> usersFound(const Reading &reading, const kube::ObjectRef &self,
                             const Object &object, const QList<Listing> &lists)
{
    struct Found
    {
        Connection who;
        QByteArray controller;
        bool isIdle = false;
    };
    QList<Found> found;
    QSet<QByteArray> uids;
    for (const Listing &list : lists) {
        reading.each(list, [&](const Object &item) {
            const QString relation =
                relationTo(self, object, readReferences(list.group, list.kind, item));
            if (relation.isEmpty()) {
                return;
            }
            Found user{reading.described(list.group, list.kind, item), {}, isIdle(list.kind, item)};
            user.who.relation = relation;
            const QList<ObjectLink> owners = ownersOf(item);
            user.controller = owners.isEmpty() ? QByteArray() : owners.first().uid;
            if (!uids.contains(user.who.to.uid) && !connections::isSame(user.who.to, linkOf(self)))
            {
                uids.insert(user.who.to.uid);
                found += user;
            }
        });
    }
    QList<Connection> out;
    for (const Found &user : std::as_const(found)) {
        // What a workload says, the pods it makes repeat.
        if (!uids.contains(user.controller) && !user.isIdle) {
            out += user.who;
        }
    }
    return out;
}

} // namespace

bool Connection::operator==(const Connection &other) const
{
    return to == other.to && relation == other.relation && presence == other.presence
        && health == other.health && state == other.state && created == other.created
        && below == other.below;
}

QList<Need> connectionNeeds(const kube::Discovery &discovery, const kube::ObjectRef &self,
                            const Object &object, const Around &around)
{
    const Reading reading(discovery, around);
    QList<Need> needs;
    // Owners: those known so far, and theirs.
    QList<ObjectLink> open = ownersOf(object);
    for (int depth = 0; depth < kMostOwners && !open.isEmpty(); ++depth) {
        QList<ObjectLink> above;
        for (const ObjectLink &each : std::as_const(open)) {
            const ObjectLink link = reading.placed(each);
            reading.want(needs, link);
            above += ownersOf(reading.one(link));
        }
        open = above;
    }
    const References references = readReferences(self.resource.group, self.resource.kind, object);
    for (const Reference &each :
         references.named.first(qMin<qsizetype>(references.named.size(), kMostNamed)))
    {
        reading.want(needs, each.to);
    }
    QList<Listing> lists = ownedLists(reading, self, object, discovery);
    lists += userLists(reading, self);
    for (const Selection &each : references.selected) {
        lists += listingOf(each);
    }
    for (const Listing &list : std::as_const(lists)) {
        reading.want(needs, list);
    }
    return needs;
}

Connections composeConnections(const kube::Discovery &discovery, const kube::ObjectRef &self,
                               const Object &object, const Around &around)
{
    const Reading reading(discovery, around);
    const References references = readReferences(self.resource.group, self.resource.kind, object);
    QList<Listing> lists = ownedLists(reading, self, object, discovery);
    Connections out;
    out.owners = ownersAbove(reading, object, 0);
    out.owned = ownedBelow(reading, json::bytes(object.at("metadata", "uid").string()), lists);
    out.uses = usedFrom(reading, references);
    const QList<Listing> users = userLists(reading, self);
    out.usedBy = usersFound(reading, self, object, users);
    lists += users;
    for (const Selection &each : references.selected) {
        lists += listingOf(each);
    }
    out.unread = reading.unread(lists);
    return out;
}

base::Call<Connections> connectionsOf(const Cluster &cluster, const kube::ObjectRef &object)
{
    return onSession<Connections>(cluster.session(), [object](Session &session) {
        return fetchConnections(session.transport(), session.discovery(), object);
    });
}

base::Call<Connections> fetchConnections(kube::HttpTransport *transport, kube::Discovery discovery,
                                         kube::ObjectRef object)
{
    const QByteArray path = object.resource.path(object.ns, object.name);
    const bool isMetadataOnly =
        connections::isMetadataOnly(object.resource.group, object.resource.kind);
    const base::Result<ReadObject> there =
        co_await readObject(transport, isMetadataOnly ? metadataGet(path) : jsonGet(path));
    if (!there) {
        co_return std::unexpected(there.error());
    }
    const base::Result<Around> around = co_await pages::readAround(
        transport, discovery,
        [discovery, object, read = *there](const Around &sofar) {
            return connectionNeeds(discovery, object, read.object, sofar);
        },
        kConnectionRounds);
    if (!around) {
        co_return std::unexpected(around.error());
    }
    co_return co_await base::onPool<Connections>(
        [discovery, object, read = *there, around = *around] {
            return composeConnections(discovery, object, read.object, around);
        });
}

} // namespace nantian::models
