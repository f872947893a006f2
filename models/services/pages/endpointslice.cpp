// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/json.h"
#include "services/pages/endpoints.h"
#include "services/pages/podrows.h"
#include "services/pages/reading.h"
#include "services/pages/registry.h"

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

constexpr auto kGroup = "discovery.k8s.io";
constexpr qsizetype kMostNamed = 3;

ObjectLink serviceOf(const Object &slice)
{
    const QByteArray name =
        json::bytes(slice.at("metadata", "labels", "kubernetes.io/service-name").string());
    return name.isEmpty() ? ObjectLink() : ObjectLink{{}, "Service", namespaceOf(slice), name};
}

/// Its Service, then the pods that one is for.
QList<Need> needs(const Object &slice, const Around &around)
{
    const ObjectLink service = serviceOf(slice);
    if (service.name.isEmpty()) {
        return {};
    }
    QList<Need> out{{.id = "service",
                     .group = {},
                     .plural = "services",
                     .ns = service.ns,
                     .name = service.name}};
    if (const Object selector = around["service"].at("spec", "selector"); selector.size() > 0) {
        out += Need{.id = "pods",
                    .group = {},
                    .plural = "pods",
                    .ns = service.ns,
                    .query = selectorQuery(selector)};
    }
    return out;
}

Verdict readyVerdict(const Object &slice, const QList<Endpoint> &endpoints)
{
    const Health health = judged(kGroup, "endpointslices", slice).health;
    const auto count = static_cast<int>(endpoints.size());
    const int ready = readyCount(endpoints);
    if (count == 0) {
        return {health, "NoEndpoints", Tr::tr("It holds no endpoint."), serviceOf(slice)};
    }
    if (ready == 0) {
        return {health, "NoReadyEndpoints",
                Tr::tr("None of its %n endpoint(s) is ready.", nullptr, count), serviceOf(slice)};
    }
    return {health, "Endpoints",
            Tr::tr("%1 of its %n endpoint(s) are ready.", nullptr, count).arg(ready),
            serviceOf(slice)};
}

/// Which of them keep it from being whole.
void addUnready(ObjectDetails &out, const QList<Endpoint> &endpoints)
{
    QStringList words;
    ObjectLink first;
    for (const Endpoint &endpoint : endpoints) {
        if (endpoint.ready || endpoint.terminating || endpoint.target.name.isEmpty()) {
            continue;
        }
        if (words.isEmpty()) {
            first = endpoint.target;
        }
        const QString name = QString::fromUtf8(endpoint.target.name);
        words += endpoint.why.isEmpty() ? name : u"%1 (%2)"_s.arg(name, endpoint.why);
    }
    if (!words.isEmpty()) {
        out.verdicts += {Health::Warning, "NotReady",
                         Tr::tr("Not ready: %1.").arg(listed(words, kMostNamed)), first};
    }
}

void addService(ObjectDetails &out, const Object &slice, const Around &around)
{
    const ObjectLink service = serviceOf(slice);
    const base::Error *error = around.error("service");
    if (service.name.isEmpty()) {
        out.verdicts += {Health::None, "NoService", Tr::tr("It belongs to no Service.")};
    } else if (error && error->code == base::Error::Code::NotFound) {
        for (Verdict &verdict : out.verdicts) {
            verdict.about = verdict.about == service ? ObjectLink() : verdict.about;
        }
        out.verdicts += {Health::Warning, "ServiceMissing",
                         Tr::tr("Its Service %1 does not exist: nothing leads to it.")
                             .arg(QString::fromUtf8(service.name))};
    }
}

void compose(ObjectDetails &out, const Object &slice, const Around &around, qint64)
{
    QList<Endpoint> endpoints = readSlice(slice);
    explainEndpoints(endpoints, around, "pods");
    out.verdicts += readyVerdict(slice, endpoints);
    addUnready(out, endpoints);
    addService(out, slice, around);
    if (!endpoints.isEmpty()) {
        const int ready = readyCount(endpoints);
        out.gauges += {
            "ready", Tr::tr("Ready endpoints"), Tr::tr("%1 of %2").arg(ready).arg(endpoints.size()),
            ready / static_cast<double>(endpoints.size()), out.verdicts.constFirst().health};
    }
    QList<DetailRow> ports;
    slice["ports"].each([&ports](const Object &port) {
        ports += QStringList{json::text(port["name"].string()), json::scalarText(port["port"]),
                             json::text(port["protocol"].string("TCP")),
                             json::text(port["appProtocol"].string())};
    });
    details::addTable(
        out, "ports", Tr::tr("Ports"),
        {Tr::tr("Name"), Tr::tr("Port"), Tr::tr("Protocol"), Tr::tr("Application protocol")},
        ports);
    addEndpoints(out, endpoints);
    putWorstFirst(out);
}

} // namespace

const Page &endpointSlicePage()
{
    static constexpr Page kPage{kGroup, "EndpointSlice", needs, compose};
    return kPage;
}

} // namespace nantian::models::pages
