// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/json.h"
#include "services/pages/endpoints.h"
#include "services/pages/reading.h"
#include "services/pages/registry.h"

namespace nantian::models::pages {

using details::Tr;
using kube::Object;
using store::Health;

namespace {

void compose(ObjectDetails &out, const Object &slice, const Around &, qint64)
{
    const QList<Endpoint> endpoints = readSlice(slice);
    const auto count = static_cast<int>(endpoints.size());
    const int ready = readyCount(endpoints);
    const QByteArray service =
        json::bytes(slice.at("metadata", "labels", "kubernetes.io/service-name").string());
    const ObjectLink about =
        service.isEmpty() ? ObjectLink() : ObjectLink{{}, "Service", namespaceOf(slice), service};
    if (count == 0) {
        out.verdicts += {Health::Warning, "NoEndpoints", Tr::tr("It holds no endpoint."), about};
    } else if (ready == 0) {
        out.verdicts += {Health::Failed, "NoReadyEndpoints",
                         Tr::tr("None of its %n endpoint(s) is ready.", nullptr, count), about};
    } else {
        out.verdicts +=
            {ready == count ? Health::Ok : Health::Warning, "Endpoints",
             Tr::tr("%1 of its %n endpoint(s) are ready.", nullptr, count).arg(ready), about};
    }
    if (service.isEmpty()) {
        out.verdicts += {Health::None, "NoService", Tr::tr("It belongs to no Service.")};
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
}

} // namespace

const Page &endpointSlicePage()
{
    static constexpr Page kPage{"discovery.k8s.io", "EndpointSlice", nullptr, compose};
    return kPage;
}

} // namespace nantian::models::pages
