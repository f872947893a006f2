// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/json.h"
#include "services/pages/registry.h"

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

QList<Need> needs(const Object &service, const Around &)
{
    if (service.at("spec", "type").string() == "ExternalName") {
        return {};
    }
    const QByteArray label =
        "kubernetes.io/service-name=" + json::bytes(service.at("metadata", "name").string());
    Need slices{.id = "slices", .group = "discovery.k8s.io", .plural = "endpointslices"};
    slices.ns = json::bytes(service.at("metadata", "namespace").string());
    slices.query = "labelSelector=" + label.toPercentEncoding();
    return {slices};
}

/// An endpoint without the condition is ready (EndpointConditions in discovery/v1).
bool isReady(const Object &endpoint) { return endpoint.at("conditions", "ready").boolean(true); }

void compose(ObjectDetails &out, const Object &service, const Around &around, qint64)
{
    if (service.at("spec", "type").string() == "ExternalName") {
        return;
    }
    if (const base::Error *error = around.error("slices")) {
        out.verdicts += {
            Health::Unknown, "EndpointsUnknown",
            Tr::tr("What stands behind it could not be read: %1").arg(base::errorSentence(*error))};
        return;
    }
    int ready = 0;
    QList<DetailRow> rows;
    around.each("slices", [&](const Object &slice) {
        QStringList ports;
        slice["ports"].each([&ports](const Object &port) {
            ports += json::scalarText(port["port"]) + u'/' + json::text(port["protocol"].string());
        });
        slice["endpoints"].each([&](const Object &endpoint) {
            const bool isUp = isReady(endpoint);
            ready += isUp ? 1 : 0;
            const Object target = endpoint["targetRef"];
            ObjectLink link;
            QString name = details::joined(endpoint["addresses"], u", "_s);
            if (!target["name"].string().empty()) {
                link = {{},
                        json::bytes(target["kind"].string()),
                        json::bytes(target["namespace"].string()),
                        json::bytes(target["name"].string()),
                        json::bytes(target["uid"].string())};
                name = json::text(target["name"].string());
            }
            rows += DetailRow({name, details::joined(endpoint["addresses"], u", "_s),
                               ports.join(u", "_s), json::text(endpoint["nodeName"].string())},
                              isUp ? Health::Ok : Health::Warning, link);
        });
    });
    const auto count = static_cast<int>(rows.size());
    if (ready == 0) {
        out.verdicts +=
            {Health::Failed, "NoReadyEndpoints",
             count == 0 ? Tr::tr("Nothing stands behind it: no pod matches its selector.")
                        : Tr::tr("None of its %n endpoint(s) is ready.", nullptr, count)};
    } else {
        out.verdicts += {ready == count ? Health::Ok : Health::Warning, "Endpoints",
                         Tr::tr("%1 of %n endpoint(s) are ready.", nullptr, count).arg(ready)};
    }
    details::addTable(out, "endpoints", Tr::tr("Endpoints"),
                      {Tr::tr("Target"), Tr::tr("Address"), Tr::tr("Ports"), Tr::tr("Node")}, rows);
}

} // namespace

const Page &servicePage()
{
    static constexpr Page kPage{"", "Service", needs, compose};
    return kPage;
}

} // namespace nantian::models::pages
