// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/application.h"

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

namespace nantian::models {

using namespace Qt::StringLiterals;
using connections::KindName;
using connections::Listing;
using connections::Reading;
using connections::Tr;
using kube::Object;
using pages::Around;
using pages::Need;

namespace {

constexpr int kRounds = 3;
constexpr int kMostSteps = 8; ///< from a pod to its top owner; owner references may form a ring
constexpr auto kInstance = "app.kubernetes.io/instance";

struct KindRole
{
    KindName name;
    Layer layer;
    bool makesPods = false;
    bool isBeside = false;
};

constexpr auto kKinds = std::to_array<KindRole>({
    {{"networking.k8s.io", "Ingress"}, Layer::Entry},
    {{"gateway.networking.k8s.io", "HTTPRoute"}, Layer::Entry},
    {{"", "Service"}, Layer::Service},
    {{"apps", "Deployment"}, Layer::Workload, true},
    {{"apps", "StatefulSet"}, Layer::Workload, true},
    {{"apps", "DaemonSet"}, Layer::Workload, true},
    {{"batch", "CronJob"}, Layer::Workload, true},
    {{"batch", "Job"}, Layer::Set, true},
    {{"apps", "ReplicaSet"}, Layer::Set, true},
    {{"", "ReplicationController"}, Layer::Workload, true},
    {{"autoscaling", "HorizontalPodAutoscaler"}, Layer::Workload, false, true},
    {{"policy", "PodDisruptionBudget"}, Layer::Workload, false, true},
    {{"", "PersistentVolumeClaim"}, Layer::Config},
    {{"", "ConfigMap"}, Layer::Config},
    {{"", "Secret"}, Layer::Config},
    {{"", "Pod"}, Layer::Pod, true},
});

/// Kinds nobody wrote one for are taken for workloads: operators make them.
const KindRole *roleOf(const QByteArray &group, const QByteArray &kind)
{
    for (const KindRole &each : kKinds) {
        if (kind == each.name.kind && group == each.name.group) {
            return &each;
        }
    }
    return nullptr;
}

/// One object of the namespace.
struct Item
{
    ObjectLink link;
    Object object; ///< does not exist for an owner that was not read
    QList<ObjectLink> owners;
    References references;
    bool makesPods = false;
};

class Builder
{
public:
    Builder(const Reading &reading, const kube::ObjectRef &self, const Object &object);

    [[nodiscard]] QList<Listing> podLists();
    [[nodiscard]] Application build();

    [[nodiscard]] static QList<Listing> lists(const QByteArray &ns);

private:
    qsizetype add(const ObjectLink &link, const Object &object);
    void addList(const Listing &listing);
    [[nodiscard]] qsizetype indexOf(const ObjectLink &link) const
    {
        return m_byName.value(link.group + '/' + link.kind + '/' + link.name, -1);
    }
    [[nodiscard]] qsizetype topOf(qsizetype item);
    void findTops();
    void addTop(qsizetype item);
    void addTopsFrom(qsizetype item);
    [[nodiscard]] bool selects(const Item &one, const Item &other) const;

    qsizetype node(qsizetype item, int lane);
    qsizetype missing(const ObjectLink &link, int lane, const Listing &of);
    void edge(qsizetype from, qsizetype to, const QString &words);
    void addFamilies();
    void addConfiguration(qsizetype item, qsizetype from, bool claimsOnly);
    void addServices();
    void addEntries();
    void addBeside();
    const Reading &m_reading;
    kube::ObjectRef m_of;
    QList<Item> m_items;
    QHash<QByteArray, qsizetype> m_byUid;
    QHash<QByteArray, qsizetype> m_byName;
    qsizetype m_self = -1;
    QList<qsizetype> m_tops;
    QHash<qsizetype, qsizetype> m_nodes; ///< item -> node
    Application m_out;
};

QList<Listing> Builder::lists(const QByteArray &ns)
{
    QList<Listing> out;
    for (const KindRole &each : kKinds) {
        if (each.layer != Layer::Pod) {
            out += {each.name.group, each.name.kind, ns, {}};
        }
    }
    return out;
}

Builder::Builder(const Reading &reading, const kube::ObjectRef &self, const Object &object)
    : m_reading(reading)
    , m_of(self)
{
    const QList<Listing> all = lists(self.ns);
    for (const Listing &list : all) {
        addList(list);
    }
    const ObjectLink link = linkOf(self.resource.group, self.resource.kind, object);
    m_self = indexOf(link);
    if (m_self < 0) {
        m_self = add(link, object);
    }
    findTops();
    const QList<Listing> pods = podLists();
    for (const Listing &list : pods) {
        addList(list);
    }
}

qsizetype Builder::add(const ObjectLink &link, const Object &object)
{
    const qsizetype known = m_byUid.value(link.uid, -1);
    if (known >= 0) {
        return known; // one pod may be chosen twice
    }
    const KindRole *role = roleOf(link.group, link.kind);
    m_items += {link, object, ownersOf(object), readReferences(link.group, link.kind, object),
                role != nullptr && role->makesPods};
    const qsizetype index = m_items.size() - 1;
    m_byUid.insert(link.uid, index);
    m_byName.insert(link.group + '/' + link.kind + '/' + link.name, index);
    return index;
}

void Builder::addList(const Listing &listing)
{
    m_reading.each(listing, [&](const Object &object) {
        add(linkOf(listing.group, listing.kind, object), object);
    });
}

/// An owner of a kind that is not read stands there by its name alone.
qsizetype Builder::topOf(qsizetype item)
{
    for (int step = 0; step < kMostSteps; ++step) {
        const QList<ObjectLink> owners = m_items.at(item).owners;
        if (owners.isEmpty() || m_reading.placed(owners.first()).ns.isEmpty()) {
            break;
        }
        const qsizetype owner = m_byUid.value(owners.first().uid, -1);
        item = owner >= 0 ? owner : add(owners.first(), {});
    }
    return item;
}

bool Builder::selects(const Item &one, const Item &other) const
{
    const Object labels = podLabels(other.link.kind, other.object);
    return std::ranges::any_of(one.references.selected, [&](const Selection &each) {
        return each.kind == "Pod" && labels.exists() && each.selector.matches(labels);
    });
}

void Builder::addTop(qsizetype item)
{
    const qsizetype top = topOf(item);
    if (!m_tops.contains(top)) {
        m_tops += top;
    }
}

/// The workloads an object leads to, or that use it.
void Builder::addTopsFrom(qsizetype item)
{
    const ObjectLink link = m_items.at(item).link;
    const KindRole *role = roleOf(link.group, link.kind);
    if (m_items.at(item).makesPods
        || (role == nullptr && m_items.at(item).references == References()))
    {
        addTop(item);
        return;
    }
    const QList<Reference> named = m_items.at(item).references.named;
    for (const Reference &each : named) {
        const qsizetype to = indexOf(each.to);
        if (to >= 0 && role != nullptr && role->layer == Layer::Entry && each.to.kind == "Service")
        {
            addTopsFrom(to);
        } else if (to >= 0 && m_items.at(to).makesPods) {
            addTop(to);
        }
    }
    const qsizetype count = m_items.size();
    for (qsizetype i = 0; i < count; ++i) {
        if (!m_items.at(i).makesPods) {
            continue;
        }
        const bool uses =
            std::ranges::any_of(m_items.at(i).references.named, [&link](const Reference &each) {
                return connections::isSame(each.to, link);
            });
        if (uses || selects(m_items.at(item), m_items.at(i))) {
            addTop(i);
        }
    }
}

void Builder::findTops()
{
    const KindRole *role = roleOf(m_of.resource.group, m_of.resource.kind);
    const qsizetype top = topOf(m_self);
    const bool isOwnedByWorkload =
        top != m_self && roleOf(m_items.at(top).link.group, m_items.at(top).link.kind) == nullptr;
    if (m_items.at(m_self).makesPods || isOwnedByWorkload || role == nullptr) {
        addTop(m_self);
    }
    addTopsFrom(m_self);
    QSet<QByteArray> instances;
    const auto instanceOf = [this](qsizetype item) {
        return json::bytes(m_items.at(item).object.at("metadata", "labels", kInstance).string());
    };
    instances.insert(instanceOf(m_self));
    for (const qsizetype each : std::as_const(m_tops)) {
        instances.insert(instanceOf(each));
    }
    const qsizetype count = m_items.size();
    for (qsizetype i = 0; i < count; ++i) {
        const QByteArray instance = instanceOf(i);
        if (m_items.at(i).makesPods && !instance.isEmpty() && instances.contains(instance)) {
            addTop(i);
        }
    }
    m_tops.removeIf([this](qsizetype each) {
        const ObjectLink &link = m_items.at(each).link;
        const KindRole *is = roleOf(link.group, link.kind);
        return is != nullptr && !is->makesPods;
    });
    std::ranges::sort(m_tops, [this](qsizetype a, qsizetype b) {
        return std::tie(m_items.at(a).link.kind, m_items.at(a).link.name)
            < std::tie(m_items.at(b).link.kind, m_items.at(b).link.name);
    });
}

/// The pods of the application's workloads, and of a service without one.
QList<Listing> Builder::podLists()
{
    QList<Listing> out;
    const auto want = [&](const QByteArray &selector) {
        if (!selector.isEmpty()) {
            out += {"", "Pod", m_of.ns, "labelSelector=" + selector.toPercentEncoding()};
        }
    };
    const qsizetype count = m_items.size(); // looking for owners may add some
    for (qsizetype i = 0; i < count; ++i) {
        const bool isOurs = m_tops.contains(topOf(i));
        const Item &each = m_items.at(i);
        if (!isOurs || !each.makesPods || each.link.kind == "Pod") {
            continue;
        }
        const bool ownersChoose = !each.owners.isEmpty()
            && (each.link.kind == "ReplicaSet" || each.link.kind == "Job")
            && m_byUid.contains(each.owners.first().uid);
        if (each.link.kind == "CronJob") {
            want("batch.kubernetes.io/job-name");
        } else if (!ownersChoose) {
            want(LabelSelector::read(each.object.at("spec", "selector")).text());
        }
    }
    if (m_tops.isEmpty()) {
        for (const Selection &each : m_items.at(m_self).references.selected) {
            want(each.selector.text());
        }
    }
    return out;
}

// ---- nodes and edges ---------------------------------------------------------------------------

qsizetype Builder::node(qsizetype item, int lane)
{
    const auto known = m_nodes.constFind(item);
    if (known != m_nodes.cend()) {
        return *known;
    }
    const Item &of = m_items.at(item);
    ApplicationNode out;
    out.object = of.link;
    out.lane = lane;
    const KindRole *role = roleOf(of.link.group, of.link.kind);
    out.layer = role == nullptr ? Layer::Workload : role->layer;
    out.isBeside = role != nullptr && role->isBeside;
    if (out.layer == Layer::Set && of.owners.isEmpty()) {
        out.layer = Layer::Workload; // a Job or ReplicaSet of its own
    }
    if (of.object.exists()) {
        const Connection how = m_reading.described(of.link.group, of.link.kind, of.object);
        out.health = how.health;
        out.state = how.state;
        out.created = how.created;
        out.isDeleting = of.object.at("metadata", "deletionTimestamp").exists();
    }
    m_out.nodes += out;
    m_nodes.insert(item, m_out.nodes.size() - 1);
    return m_out.nodes.size() - 1;
}

/// Something that is named and was not in its list.
qsizetype Builder::missing(const ObjectLink &link, int lane, const Listing &of)
{
    for (qsizetype i = 0; i < m_out.nodes.size(); ++i) {
        if (connections::isSame(m_out.nodes.at(i).object, link)) {
            return i;
        }
    }
    ApplicationNode out;
    out.object = link;
    out.lane = lane;
    out.layer = roleOf(link.group, link.kind)->layer;
    out.isMissing = m_reading.unread({of}).isEmpty();
    out.health = out.isMissing ? store::Health::Failed : store::Health::Unknown;
    out.state = out.isMissing ? Tr::tr("does not exist") : Tr::tr("may not be read");
    m_out.nodes += out;
    return m_out.nodes.size() - 1;
}

void Builder::edge(qsizetype from, qsizetype to, const QString &words)
{
    const bool isKnown = std::ranges::any_of(m_out.edges, [&](const ApplicationEdge &each) {
        return each.from == from && each.to == to;
    });
    if (from != to && !isKnown) {
        m_out.edges += {from, to, words};
    }
}

void Builder::addFamilies()
{
    // An old revision stands for nothing that runs; it is shown where it is asked for.
    const auto isIdle = [](const Item &item) {
        return item.link.kind == "ReplicaSet" && item.object.at("spec", "replicas").integer(1) == 0
            && item.object.at("status", "replicas").integer() == 0;
    };
    for (int lane = 0; lane < m_tops.size(); ++lane) {
        node(m_tops.at(lane), lane);
    }
    const qsizetype count = m_items.size();
    for (qsizetype i = 0; i < count; ++i) {
        const auto lane = static_cast<int>(m_tops.indexOf(topOf(i)));
        if (lane >= 0 && (i == m_self || !isIdle(m_items.at(i)))) {
            node(i, lane);
        }
    }
    if (m_tops.isEmpty()) { // a service of pods nobody owns
        for (qsizetype i = 0; i < count; ++i) {
            if (m_items.at(i).link.kind == "Pod" && selects(m_items.at(m_self), m_items.at(i))) {
                edge(node(m_self, 0), node(i, 0), Tr::tr("pods behind it"));
            }
        }
    }
    for (qsizetype i = 0; i < count; ++i) {
        if (!m_nodes.contains(i)) {
            continue;
        }
        const QList<ObjectLink> owners = m_items.at(i).owners;
        bool isOwned = false;
        for (const ObjectLink &owner : owners) {
            const qsizetype above = m_byUid.value(owner.uid, -1);
            if (above >= 0 && m_nodes.contains(above)) {
                edge(m_nodes.value(above), m_nodes.value(i), {});
                isOwned = isOwned || m_items.at(above).makesPods;
            }
        }
        if (m_items.at(i).makesPods) {
            addConfiguration(i, m_nodes.value(i), isOwned);
        }
    }
}

/// What the pods of a workload have in common is the workload's; volumes of their own are theirs.
void Builder::addConfiguration(qsizetype item, qsizetype from, bool claimsOnly)
{
    const QList<Reference> named = m_items.at(item).references.named;
    const int lane = m_out.nodes.at(from).lane;
    for (const Reference &each : named) {
        const KindRole *role = roleOf(each.to.group, each.to.kind);
        const bool isInjected = each.to.name == "kube-root-ca.crt";
        if (role == nullptr || role->layer != Layer::Config || isInjected
            || (claimsOnly && each.to.kind != "PersistentVolumeClaim"))
        {
            continue;
        }
        const qsizetype to = indexOf(each.to);
        if (to < 0 && each.optional) {
            continue;
        }
        //: between the items of a list inside a sentence
        const QString words = each.purposes.join(Tr::tr(", "));
        edge(from,
             to >= 0 ? node(to, lane)
                     : missing(each.to, lane, {each.to.group, each.to.kind, m_of.ns, {}}),
             words);
    }
}

void Builder::addServices()
{
    const qsizetype count = m_items.size();
    for (qsizetype i = 0; i < count; ++i) {
        const Item service = m_items.at(i);
        if (service.link.kind != "Service" || !service.link.group.isEmpty()) {
            continue;
        }
        for (qsizetype top = 0; top < count; ++top) {
            const bool isOwned = m_nodes.contains(top)
                && m_out.nodes.at(m_nodes.value(top)).layer != Layer::Workload
                && !m_items.at(top).owners.isEmpty();
            if (m_nodes.contains(top) && m_items.at(top).makesPods && !isOwned
                && selects(service, m_items.at(top)))
            {
                const qsizetype to = m_nodes.value(top);
                edge(node(i, m_out.nodes.at(to).lane), to, Tr::tr("pods behind it"));
            }
        }
    }
}

void Builder::addEntries()
{
    const qsizetype count = m_items.size();
    for (qsizetype i = 0; i < count; ++i) {
        const Item entry = m_items.at(i);
        const KindRole *role = roleOf(entry.link.group, entry.link.kind);
        if (role == nullptr || role->layer != Layer::Entry) {
            continue;
        }
        for (const Reference &each : entry.references.named) {
            const qsizetype to = indexOf(each.to);
            const bool isService = each.to.kind == "Service" && each.to.ns == m_of.ns;
            if (isService && to >= 0 && m_nodes.contains(to)) {
                const qsizetype service = m_nodes.value(to);
                edge(node(i, m_out.nodes.at(service).lane), service,
                     each.purposes.join(Tr::tr(", ")));
            } else if (isService && i == m_self) {
                const qsizetype from = node(i, 0);
                edge(from,
                     to >= 0 ? node(to, m_out.nodes.at(from).lane)
                             : missing(each.to, m_out.nodes.at(from).lane,
                                       {"", "Service", m_of.ns, {}}),
                     each.purposes.join(Tr::tr(", ")));
            }
        }
        if (m_nodes.contains(i)) {
            addConfiguration(i, m_nodes.value(i), false);
        }
    }
}

void Builder::addBeside()
{
    const qsizetype count = m_items.size();
    for (qsizetype i = 0; i < count; ++i) {
        const Item item = m_items.at(i);
        const KindRole *role = roleOf(item.link.group, item.link.kind);
        if (role == nullptr || !role->isBeside) {
            continue;
        }
        for (const qsizetype top : std::as_const(m_tops)) {
            const bool names =
                std::ranges::any_of(item.references.named, [&](const Reference &each) {
                    return connections::isSame(each.to, m_items.at(top).link);
                });
            if (names || selects(item, m_items.at(top))) {
                const qsizetype to = m_nodes.value(top);
                edge(node(i, m_out.nodes.at(to).lane), to,
                     names ? Tr::tr("what it scales") : Tr::tr("pods it protects"));
            }
        }
    }
}

Application Builder::build()
{
    addFamilies();
    addServices();
    addEntries();
    addBeside();
    m_out.self = node(m_self, 0);
    QList<Listing> asked = lists(m_of.ns);
    asked += podLists();
    m_out.unread = m_reading.unread(asked);
    return m_out;
}

} // namespace

bool hasApplication(const kube::Resource &resource)
{
    const KindRole *role = roleOf(resource.group, resource.kind);
    const bool isCustom = !kinds::isBuiltIn(resource.group);
    return resource.namespaced && (role != nullptr || isCustom);
}

QList<Need> applicationNeeds(const kube::Discovery &discovery, const kube::ObjectRef &self,
                             const Object &object, const Around &around)
{
    const Reading reading(discovery, around);
    QList<Need> needs;
    QList<Listing> lists = Builder::lists(self.ns);
    for (const Listing &list : std::as_const(lists)) {
        reading.want(needs, list);
    }
    if (needs.isEmpty()) {
        lists = Builder(reading, self, object).podLists();
        for (const Listing &list : std::as_const(lists)) {
            reading.want(needs, list);
        }
    }
    return needs;
}

Application composeApplication(const kube::Discovery &discovery, const kube::ObjectRef &self,
                               const Object &object, const Around &around)
{
    const Reading reading(discovery, around);
    return Builder(reading, self, object).build();
}

namespace {

base::Call<Application> fetchApplication(kube::HttpTransport *transport, kube::Discovery discovery,
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
            return applicationNeeds(discovery, object, read.object, sofar);
        },
        kRounds);
    if (!around) {
        co_return std::unexpected(around.error());
    }
    co_return co_await base::onPool<Application>(
        [discovery, object, read = *there, around = *around] {
            return composeApplication(discovery, object, read.object, around);
        });
}

} // namespace

base::Call<Application> applicationOf(const Cluster &cluster, const kube::ObjectRef &object)
{
    return onSession<Application>(cluster.session(), [object](Session &session) {
        return fetchApplication(session.transport(), session.discovery(), object);
    });
}

} // namespace nantian::models
