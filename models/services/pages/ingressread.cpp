// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/ingressread.h"

#include "services/detailsread.h"
#include "services/json.h"

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using kube::Object;

namespace {

Route routeTo(const Object &backend)
{
    Route out;
    if (const Object service = backend["service"]; service.isObject()) {
        out.service = json::bytes(service["name"].string());
        out.portIsName = service.at("port", "name").isString();
        out.port = json::scalarText(service["port"][out.portIsName ? "name" : "number"]);
    } else {
        out.resource = details::reference(backend["resource"]);
    }
    return out;
}

} // namespace

QList<Route> readRoutes(const Object &ingress)
{
    QList<Route> out;
    ingress.at("spec", "rules").each([&out](const Object &rule) {
        rule.at("http", "paths").each([&](const Object &path) {
            Route route = routeTo(path["backend"]);
            route.host = json::text(rule["host"].string("*"));
            route.path = json::text(path["path"].string("/"));
            route.pathType = json::text(path["pathType"].string());
            out += route;
        });
    });
    if (const Object backend = ingress.at("spec", "defaultBackend"); backend.isObject()) {
        Route route = routeTo(backend);
        route.isDefault = true;
        out += route;
    }
    return out;
}

QByteArrayList tlsSecrets(const Object &ingress)
{
    QByteArrayList out;
    ingress.at("spec", "tls").each([&out](const Object &item) {
        const QByteArray name = json::bytes(item["secretName"].string());
        if (!name.isEmpty() && !out.contains(name)) {
            out += name;
        }
    });
    return out;
}

QByteArray ingressClass(const Object &ingress)
{
    const std::string_view name = ingress.at("spec", "ingressClassName").string();
    return json::bytes(
        name.empty() ? ingress.at("metadata", "annotations", "kubernetes.io/ingress.class").string()
                     : name);
}

bool isDefaultClass(const Object &ingressClass)
{
    return ingressClass.at("metadata", "annotations", "ingressclass.kubernetes.io/is-default-class")
               .string()
        == "true";
}

QString ingressAddresses(const Object &ingress)
{
    QStringList addresses;
    ingress.at("status", "loadBalancer", "ingress").each([&addresses](const Object &item) {
        addresses += json::text(item["ip"].string(item["hostname"].string()));
    });
    return addresses.join(u", "_s);
}

} // namespace nantian::models::pages
