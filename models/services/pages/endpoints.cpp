// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/endpoints.h"

#include "services/detailsread.h"
#include "services/json.h"
#include "services/pages/podrows.h"
#include "services/pages/reading.h"

#include <algorithm>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

ObjectLink targetOf(const Object &endpoint)
{
    const Object target = endpoint["targetRef"];
    if (target["name"].string().empty()) {
        return {};
    }
    return {{},
            json::bytes(target["kind"].string()),
            json::bytes(target["namespace"].string()),
            json::bytes(target["name"].string()),
            json::bytes(target["uid"].string())};
}

/// An endpoint without a condition is ready and serves (EndpointConditions of discovery/v1).
Endpoint readEndpoint(const Object &item)
{
    Endpoint out;
    item["addresses"].each(
        [&out](const Object &address) { out.addresses += json::text(address.string()); });
    const Object conditions = item["conditions"];
    out.ready = conditions["ready"].boolean(true);
    out.serving = conditions["serving"].boolean(out.ready);
    out.terminating = conditions["terminating"].boolean(false);
    out.hostname = json::text(item["hostname"].string());
    out.node = json::text(item["nodeName"].string());
    out.zone = json::text(item["zone"].string());
    out.target = targetOf(item);
    return out;
}

bool isSame(const Endpoint &a, const Endpoint &b)
{
    return a.target.name.isEmpty() ? b.target.name.isEmpty() && a.addresses == b.addresses
                                   : a.target == b.target;
}

QString stateWords(const Endpoint &endpoint)
{
    if (endpoint.terminating) {
        return endpoint.serving ? Tr::tr("terminating, still serving") : Tr::tr("terminating");
    }
    if (!endpoint.ready && !endpoint.why.isEmpty()) {
        //: the state of an endpoint, and the word for its reason
        return Tr::tr("not ready: %1").arg(endpoint.why);
    }
    //: the state of an endpoint
    return endpoint.ready ? Tr::tr("ready") : Tr::tr("not ready");
}

Health healthOf(const Endpoint &endpoint)
{
    if (endpoint.ready) {
        return Health::Ok;
    }
    return endpoint.terminating ? Health::Progressing : Health::Warning;
}

} // namespace

QList<Endpoint> readSlice(const Object &slice)
{
    QStringList ports;
    QSet<QString> names;
    slice["ports"].each([&](const Object &port) {
        ports += json::scalarText(port["port"]) + u'/' + json::text(port["protocol"].string("TCP"));
        names += json::text(port["name"].string());
    });
    QList<Endpoint> out;
    slice["endpoints"].each([&](const Object &item) {
        Endpoint endpoint = readEndpoint(item);
        endpoint.ports = ports;
        endpoint.portNames = names;
        out += endpoint;
    });
    return out;
}

QList<Endpoint> readEndpoints(const Object &slices, const QByteArray &service)
{
    QList<Endpoint> out;
    slices["items"].each([&](const Object &slice) {
        if (!service.isEmpty()
            && json::bytes(slice.at("metadata", "labels", "kubernetes.io/service-name").string())
                != service)
        {
            return;
        }
        const QList<Endpoint> more = readSlice(slice);
        for (const Endpoint &endpoint : more) {
            const auto known = std::ranges::find_if(
                out, [&endpoint](const Endpoint &each) { return isSame(each, endpoint); });
            if (known == out.end()) {
                out += endpoint;
                continue;
            }
            for (const QString &address : endpoint.addresses) {
                if (!known->addresses.contains(address)) {
                    known->addresses += address;
                }
            }
            for (const QString &port : endpoint.ports) {
                if (!known->ports.contains(port)) {
                    known->ports += port;
                }
            }
            known->portNames += endpoint.portNames;
        }
    });
    return out;
}

int readyCount(const QList<Endpoint> &endpoints)
{
    return static_cast<int>(std::ranges::count_if(endpoints, &Endpoint::ready));
}

void explainEndpoints(QList<Endpoint> &endpoints, const Around &around, const QByteArray &pods)
{
    QHash<QByteArray, QString> reasons;
    around.each(pods, [&reasons](const Object &pod) {
        const Judgement how = judged({}, "pods", pod);
        // "NotReady" says no more than the endpoint does.
        if (how.health != Health::Ok && how.reason != "NotReady"_L1) {
            reasons.insert(nameOf(pod), how.reason);
        }
    });
    for (Endpoint &endpoint : endpoints) {
        if (!endpoint.ready && endpoint.target.kind == "Pod") {
            endpoint.why = reasons.value(endpoint.target.name);
        }
    }
}

void addEndpoints(ObjectDetails &out, QList<Endpoint> endpoints)
{
    std::ranges::stable_partition(endpoints, [](const Endpoint &each) { return !each.ready; });
    const bool hasZones =
        std::ranges::any_of(endpoints, [](const Endpoint &each) { return !each.zone.isEmpty(); });
    QStringList headers{Tr::tr("Endpoint"), Tr::tr("State"), Tr::tr("Address"), Tr::tr("Ports"),
                        Tr::tr("Node")};
    if (hasZones) {
        headers += Tr::tr("Zone");
    }
    QList<DetailRow> rows;
    for (const Endpoint &endpoint : std::as_const(endpoints)) {
        const QString addresses = endpoint.addresses.join(u", "_s);
        QStringList cells{
            endpoint.target.name.isEmpty() ? addresses : QString::fromUtf8(endpoint.target.name),
            stateWords(endpoint), addresses, endpoint.ports.join(u", "_s), endpoint.node};
        if (hasZones) {
            cells += endpoint.zone;
        }
        rows += DetailRow(cells, healthOf(endpoint), endpoint.target);
    }
    details::addTable(out, "endpoints", Tr::tr("Endpoints"), headers, rows);
}

} // namespace nantian::models::pages
