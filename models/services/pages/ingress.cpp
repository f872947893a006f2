// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/json.h"
#include "services/pages/endpoints.h"
#include "services/pages/ingressread.h"
#include "services/pages/ingresstls.h"
#include "services/pages/podrows.h"
#include "services/pages/reading.h"
#include "services/pages/registry.h"

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

constexpr auto kGroup = "networking.k8s.io";

QList<Need> needs(const Object &ingress, const Around &)
{
    const QByteArray ns = namespaceOf(ingress);
    QList<Need> out{{.id = "classes", .group = kGroup, .plural = "ingressclasses"},
                    {.id = "services", .group = {}, .plural = "services", .ns = ns}};
    QByteArrayList names;
    const QList<Route> routes = readRoutes(ingress);
    for (const Route &route : routes) {
        if (!route.service.isEmpty() && !names.contains(route.service)) {
            names += route.service;
        }
    }
    if (!names.isEmpty()) {
        Need slices{
            .id = "slices", .group = "discovery.k8s.io", .plural = "endpointslices", .ns = ns};
        slices.query = "labelSelector="
            + QByteArray("kubernetes.io/service-name in (" + names.join(',') + ')')
                  .toPercentEncoding();
        out += slices;
    }
    out += tlsNeeds(ingress);
    return out;
}

/// Where a route ends.
struct RouteEnd
{
    Health health = Health::None;
    QByteArray cause;
    QString problem; ///< a sentence; empty where it is well or nobody knows
    QString ready;   ///< "2 of 3"
    bool isThere = false;
};

Object serviceNamed(const Around &around, const QByteArray &name)
{
    Object found;
    around.each("services", [&](const Object &service) {
        if (nameOf(service) == name) {
            found = service;
        }
    });
    return found;
}

/// The ports of a Service as one would name them in an Ingress; empty where `route` names one.
QStringList otherPorts(const Object &service, const Route &route)
{
    QStringList ports;
    bool found = false;
    service.at("spec", "ports").each([&](const Object &port) {
        const QString name = json::text(port["name"].string());
        const QString number = json::scalarText(port["port"]);
        found = found || (route.portIsName ? name : number) == route.port;
        ports += name.isEmpty() ? number : u"%1 (%2)"_s.arg(number, name);
    });
    return found ? QStringList() : ports;
}

/// The name of the Service's port a route leads to.
QString portName(const Object &service, const Route &route)
{
    QString out;
    service.at("spec", "ports").each([&](const Object &port) {
        if (route.portIsName ? json::text(port["name"].string()) == route.port
                             : json::scalarText(port["port"]) == route.port)
        {
            out = json::text(port["name"].string());
        }
    });
    return out;
}

RouteEnd follow(const Route &route, const Around &around)
{
    if (route.service.isEmpty()) {
        return {}; // a resource of the controller's own
    }
    const QString name = QString::fromUtf8(route.service);
    if (around.error("services")) {
        return {Health::Unknown, "Unreadable", {}, {}, false};
    }
    const Object service = serviceNamed(around, route.service);
    if (!service.exists()) {
        if (around.left("services") != 0) {
            return {Health::Unknown, "Unreadable", {}, {}, false};
        }
        return {Health::Failed,
                "ServiceMissing",
                Tr::tr("Service %1 does not exist.").arg(name),
                {},
                false};
    }
    const QStringList others = otherPorts(service, route);
    if (!others.isEmpty()) {
        return {
            Health::Failed,
            "PortMissing",
            Tr::tr("Service %1 has no port %2. It has: %3.").arg(name, route.port, listed(others)),
            {},
            true};
    }
    if (service.at("spec", "type").string() == "ExternalName") {
        return {
            Health::None, {}, {}, json::text(service.at("spec", "externalName").string()), true};
    }
    if (around.error("slices")) {
        return {Health::Unknown, "Unreadable", {}, {}, true};
    }
    QList<Endpoint> endpoints = readEndpoints(around["slices"], route.service);
    const QString port = portName(service, route);
    endpoints.removeIf([&port](const Endpoint &each) { return !each.portNames.contains(port); });
    const int ready = readyCount(endpoints);
    const QString counted = Tr::tr("%1 of %2").arg(ready).arg(endpoints.size());
    if (ready == 0) {
        return {Health::Failed, "NothingReady",
                Tr::tr("Nothing is ready behind Service %1.").arg(name), counted, true};
    }
    return {ready < endpoints.size() ? Health::Warning : Health::Ok, {}, {}, counted, true};
}

void addRoutes(ObjectDetails &out, const Object &ingress, const Around &around)
{
    const QList<Route> routes = readRoutes(ingress);
    QList<DetailRow> rows;
    QList<Verdict> problems;
    int lost = 0;
    for (const Route &route : routes) {
        const RouteEnd end = follow(route, around);
        const ObjectLink service{{}, "Service", namespaceOf(ingress), route.service};
        const QString backend = route.service.isEmpty()
            ? route.resource
            : u"%1:%2"_s.arg(QString::fromUtf8(route.service), route.port);
        rows += DetailRow({backend, route.isDefault ? Tr::tr("Everything else") : route.host,
                           route.path, route.pathType, end.ready},
                          end.health, end.isThere ? service : ObjectLink());
        if (!end.problem.isEmpty()) {
            ++lost;
            const Verdict problem{end.health, end.cause, end.problem,
                                  end.isThere ? service : ObjectLink()};
            if (!problems.contains(problem)) {
                problems += problem;
            }
        }
    }
    const auto count = static_cast<int>(routes.size());
    if (count == 0) {
        out.verdicts +=
            {Health::Warning, "NoRoutes", Tr::tr("It has neither a rule nor a default backend.")};
    } else if (problems.size() == 1 && lost == count) {
        out.verdicts += problems;
    } else if (lost > 0) {
        out.verdicts += {Health::Failed, "RoutesLost",
                         Tr::tr("%1 of its %n route(s) lead nowhere.", nullptr, count).arg(lost)};
        out.verdicts += problems;
    } else if (around.error("services") || around.error("slices")) {
        out.verdicts +=
            {Health::Unknown, "EndpointsUnknown",
             Tr::tr("What stands behind it could not be read: %1")
                 .arg(base::errorSentence(*(around.error("services") ? around.error("services")
                                                                     : around.error("slices"))))};
    } else {
        out.verdicts += {Health::Ok, "Routes",
                         Tr::tr("All of its %n route(s) lead to ready pods.", nullptr, count)};
    }
    details::addTable(out, "rules", Tr::tr("Routes"),
                      {Tr::tr("Backend"), Tr::tr("Host"), Tr::tr("Path"), Tr::tr("Path type"),
                       Tr::tr("Ready pods")},
                      rows);
}

/// Is there one who serves it?
void addController(ObjectDetails &out, const Object &ingress, const Around &around)
{
    const bool hasAddress = ingress.at("status", "loadBalancer", "ingress").size() > 0;
    const QByteArray name = ingressClass(ingress);
    Object own;
    bool hasDefault = false;
    around.each("classes", [&](const Object &each) {
        if (!name.isEmpty() && nameOf(each) == name) {
            own = each;
        }
        hasDefault = hasDefault || isDefaultClass(each);
    });
    const bool known = around["classes"]["items"].isArray();
    if (own.exists()) {
        details::addField(out, "controller", Tr::tr("Controller"), own.at("spec", "controller"));
    }
    if (name.isEmpty() && known && !hasAddress) {
        out.verdicts +=
            {Health::Failed, "NoClass",
             hasDefault
                 ? Tr::tr("No controller serves it: it names no IngressClass, and the default one "
                          "is given only to Ingresses made after it.")
                 : Tr::tr("No controller serves it: it names no IngressClass, and the cluster has "
                          "no default one.")};
        return;
    }
    // The annotation of old names a class that needs no object.
    const bool byField = ingress.at("spec", "ingressClassName").isString();
    if (byField && known && !own.exists()) {
        out.verdicts += {Health::Failed, "ClassMissing",
                         Tr::tr("No controller serves it: IngressClass %1 does not exist.")
                             .arg(QString::fromUtf8(name))};
        return;
    }
    if (!hasAddress) {
        const ObjectLink about = own.exists() ? linkTo(kGroup, "IngressClass", own) : ObjectLink();
        const QString controller = json::text(own.at("spec", "controller").string());
        out.verdicts +=
            {Health::Warning, "NoAddress",
             controller.isEmpty()
                 ? Tr::tr("No controller has given it an address: perhaps none serves it.")
                 : Tr::tr("The controller %1 has given it no address: perhaps it does not run.")
                       .arg(controller),
             about};
    }
}

void compose(ObjectDetails &out, const Object &ingress, const Around &around, qint64 now)
{
    addRoutes(out, ingress, around);
    addController(out, ingress, around);
    addTls(out, ingress, around, now);
    putWorstFirst(out);
}

// --------------------------------------------------------------------------------- IngressClass

QList<Need> classNeeds(const Object &own, const Around &)
{
    QList<Need> out{{.id = "classes", .group = kGroup, .plural = "ingressclasses"},
                    {.id = "ingresses", .group = kGroup, .plural = "ingresses"}};
    if (const Object parameters = own.at("spec", "parameters"); parameters.isObject()) {
        out += Need{.id = "parameters",
                    .group = json::bytes(parameters["apiGroup"].string()),
                    .ns = json::bytes(parameters["namespace"].string()),
                    .name = json::bytes(parameters["name"].string()),
                    .kind = json::bytes(parameters["kind"].string())};
    }
    return out;
}

/// What else the controller is told must be there.
void addParameters(ObjectDetails &out, const Object &own, const Around &around)
{
    const base::Error *error = around.error("parameters");
    if (error && error->code == base::Error::Code::NotFound) {
        out.verdicts += {Health::Failed, "ParametersMissing",
                         Tr::tr("Its parameters %1 do not exist.")
                             .arg(details::reference(own.at("spec", "parameters")))};
    }
}

void composeClass(ObjectDetails &out, const Object &own, const Around &around, qint64)
{
    QList<DetailRow> rows;
    int addressed = 0;
    around.each("ingresses", [&](const Object &ingress) {
        if (ingressClass(ingress) != nameOf(own)) {
            return;
        }
        const QString address = ingressAddresses(ingress);
        addressed += address.isEmpty() ? 0 : 1;
        rows += DetailRow({json::text(ingress.at("metadata", "name").string()),
                           json::text(ingress.at("metadata", "namespace").string()), address},
                          address.isEmpty() ? Health::Warning : Health::Ok,
                          linkTo(kGroup, "Ingress", ingress));
    });
    const auto count = static_cast<int>(rows.size());
    if (const base::Error *error = around.error("ingresses")) {
        out.verdicts += {Health::Unknown, "IngressesUnknown", base::errorSentence(*error)};
    } else if (count == 0) {
        out.verdicts += {Health::None, "Unused", Tr::tr("No Ingress names it.")};
    } else if (addressed == 0) {
        out.verdicts +=
            {Health::Warning, "NoAddresses",
             Tr::tr("None of its %n Ingress(es) has an address: perhaps the controller %1 does "
                    "not run.",
                    nullptr, count)
                 .arg(json::text(own.at("spec", "controller").string()))};
    } else {
        out.verdicts +=
            {addressed == count ? Health::Ok : Health::Warning, "Addresses",
             Tr::tr("%1 of its %n Ingress(es) have an address.", nullptr, count).arg(addressed)};
    }
    QStringList defaults;
    around.each("classes", [&defaults](const Object &each) {
        if (isDefaultClass(each)) {
            defaults += json::text(each.at("metadata", "name").string());
        }
    });
    addParameters(out, own, around);
    if (isDefaultClass(own) && defaults.size() == 1) {
        out.verdicts += {Health::None, "Default",
                         Tr::tr("Ingresses that name no class get this one when they are made.")};
    }
    if (isDefaultClass(own) && defaults.size() > 1) {
        out.verdicts += {Health::Warning, "SeveralDefaults",
                         Tr::tr("Several classes are the default: %1. No Ingress without a class "
                                "can be made.")
                             .arg(listed(defaults))};
    }
    details::addTable(out, "ingresses", cutTitle(Tr::tr("Ingresses"), around, "ingresses"),
                      {Tr::tr("Ingress"), Tr::tr("Namespace"), Tr::tr("Address")}, rows);
    putWorstFirst(out);
}

} // namespace

const Page &ingressPage()
{
    static constexpr Page kPage{kGroup, "Ingress", needs, compose};
    return kPage;
}

const Page &ingressClassPage()
{
    static constexpr Page kPage{kGroup, "IngressClass", classNeeds, composeClass};
    return kPage;
}

} // namespace nantian::models::pages
