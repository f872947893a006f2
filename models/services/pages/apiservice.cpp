// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"
#include "services/json.h"
#include "services/pages/podrows.h"
#include "services/pages/registry.h"

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

QList<Need> needs(const Object &api, const Around &around)
{
    const Object reference = api.at("spec", "service");
    if (!reference.isObject()) {
        return {};
    }
    Need service{.id = "service", .group = {}, .plural = "services"};
    service.ns = json::bytes(reference["namespace"].string());
    service.name = json::bytes(reference["name"].string());
    QList<Need> out{service};
    if (const QByteArray query = selectorQuery(around["service"].at("spec", "selector"));
        !query.isEmpty())
    {
        Need pods{.id = "pods", .group = {}, .plural = "pods"};
        pods.ns = service.ns;
        pods.query = query;
        out += pods;
    }
    return out;
}

/// The reasons are those of kube-aggregator's availability controllers.
QString whyNot(const Object &condition, const QString &service)
{
    const std::string_view reason = condition["reason"].string();
    const QString message = json::text(condition["message"].string());
    if (reason == "ServiceNotFound") {
        return Tr::tr("It does not answer: its Service %1 does not exist.").arg(service);
    }
    if (reason == "EndpointsNotFound" || reason == "MissingEndpoints") {
        return Tr::tr("It does not answer: nothing ready stands behind its Service %1.")
            .arg(service);
    }
    if (reason == "ServicePortError") {
        return Tr::tr("It does not answer: its Service %1 has no such port.").arg(service);
    }
    if (reason == "FailedDiscoveryCheck") {
        return Tr::tr("It does not answer as it should: %1").arg(message);
    }
    return Tr::tr("It is not available: %1").arg(message);
}

void compose(ObjectDetails &out, const Object &api, const Around &around, qint64 now)
{
    const Object spec = api["spec"];
    const Object reference = spec["service"];
    const bool isLocal = !reference.isObject();
    const ObjectLink link{{},
                          "Service",
                          json::bytes(reference["namespace"].string()),
                          json::bytes(reference["name"].string())};
    const QString service = QString::fromUtf8(link.ns + '/' + link.name);
    const Object condition = kinds::condition(api, "Available");
    const std::string_view status = condition["status"].string();
    if (status == "True") {
        out.verdicts += {Health::Ok, "Available",
                         isLocal ? Tr::tr("The API server itself answers for it.")
                                 : Tr::tr("It is available: Service %1 answers.").arg(service),
                         isLocal ? ObjectLink{} : link};
    } else if (status.empty()) {
        out.verdicts +=
            {Health::Unknown, "Unknown", Tr::tr("Whether it is available is not known yet.")};
    } else {
        out.verdicts += {Health::Failed, json::bytes(condition["reason"].string()),
                         whyNot(condition, service), isLocal ? ObjectLink{} : link};
        out.verdicts += {Health::Warning, "Discovery",
                         Tr::tr("While it does not answer, its kinds cannot be read, and no "
                                "namespace is deleted to the end.")};
    }
    details::addField(out, "group", Tr::tr("Group"), spec["group"]);
    details::addField(out, "version", Tr::tr("Version"), spec["version"]);
    details::addField(out, "service", Tr::tr("Service"), isLocal ? QString() : service);
    details::addField(out, "port", Tr::tr("Port"), reference["port"]);
    if (spec["insecureSkipTLSVerify"].boolean()) {
        details::addField(out, "insecure", Tr::tr("Certificate"), Tr::tr("is not checked"));
    }
    details::addField(out, "priority", Tr::tr("Priority of the group"),
                      spec["groupPriorityMinimum"]);
    if (around.asked("pods")) {
        out.tables += podTable("pods", Tr::tr("Pods behind it"), around, "pods", {.node = true},
                               now, Tr::tr("No pod stands behind its Service."));
    }
}

} // namespace

const Page &apiServicePage()
{
    static constexpr Page kPage{
        "apiregistration.k8s.io", "APIService", needs, compose, nullptr, 15};
    return kPage;
}

} // namespace nantian::models::pages
