// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/podstatus.h"
#include "services/json.h"
#include "services/pages/endpoints.h"
#include "services/pages/podrows.h"
#include "services/pages/reading.h"
#include "services/pages/registry.h"

#include <algorithm>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

/// What --cluster-domain of a kubelet is unless somebody says otherwise; no API tells it.
constexpr auto kDomain = "cluster.local"_L1;
constexpr qsizetype kMostPodNames = 20;

bool isExternalName(const Object &service)
{
    return service.at("spec", "type").string() == "ExternalName";
}

bool isHeadless(const Object &service)
{
    return service.at("spec", "clusterIP").string() == "None";
}

bool hasSelector(const Object &service) { return service.at("spec", "selector").size() > 0; }

QList<Need> needs(const Object &service, const Around &)
{
    const QByteArray ns = namespaceOf(service);
    QList<Need> out{
        {.id = "ingresses", .group = "networking.k8s.io", .plural = "ingresses", .ns = ns}};
    if (isExternalName(service)) {
        return out;
    }
    Need slices{.id = "slices", .group = "discovery.k8s.io", .plural = "endpointslices", .ns = ns};
    slices.query = "labelSelector="
        + QByteArray("kubernetes.io/service-name=" + nameOf(service)).toPercentEncoding();
    out += slices;
    if (hasSelector(service)) {
        Need pods{.id = "pods", .group = {}, .plural = "pods", .ns = ns};
        pods.query = selectorQuery(service.at("spec", "selector"));
        out += pods;
    }
    return out;
}

/// The numbers a named target port has in the pods.
struct NamedPort
{
    QStringList numbers;
    int pods = 0;    ///< that were looked at
    int without = 0; ///< of which have no port of that name and protocol
};

/// That of one pod; empty: none.
QString portNumber(const Object &pod, const Object &port)
{
    QString number;
    const auto look = [&](const Object &container) {
        container["ports"].each([&](const Object &each) {
            if (number.isEmpty() && each["name"].string() == port["targetPort"].string()
                && each["protocol"].string("TCP") == port["protocol"].string("TCP"))
            {
                number = json::scalarText(each["containerPort"]);
            }
        });
    };
    pod.at("spec", "containers").each(look);
    // A sidecar's ports count, a plain init container's do not.
    pod.at("spec", "initContainers").each([&look](const Object &container) {
        if (container["restartPolicy"].string() == "Always") {
            look(container);
        }
    });
    return number;
}

NamedPort resolve(const Object &port, const Around &around)
{
    NamedPort out;
    around.each("pods", [&](const Object &pod) {
        if (kinds::isPodOver(pod)) {
            return;
        }
        ++out.pods;
        const QString number = portNumber(pod, port);
        if (number.isEmpty()) {
            ++out.without;
        } else if (!out.numbers.contains(number)) {
            out.numbers += number;
        }
    });
    return out;
}

void addPorts(ObjectDetails &out, const Object &service, const Around &around,
              const QList<Endpoint> &endpoints)
{
    QList<DetailRow> rows;
    service.at("spec", "ports").each([&](const Object &port) {
        const QString name = json::text(port["name"].string());
        QString target = json::scalarText(port["targetPort"]);
        Health health = Health::None;
        if (port["targetPort"].isString()) {
            const NamedPort named = resolve(port, around);
            if (!named.numbers.isEmpty()) {
                target += u" → "_s + named.numbers.join(u", "_s);
            }
            if (named.pods > 0 && named.without > 0) {
                const bool nowhere = named.without == named.pods;
                health = nowhere ? Health::Failed : Health::Warning;
                const QString words = nowhere
                    ? Tr::tr("Port %1 leads nowhere: no container of its pods has a port named %2.")
                    : Tr::tr("Port %1 leads to some pods only: %n of them have no port named %2.",
                             nullptr, named.without);
                out.verdicts += {health, "NamedPortMissing",
                                 words.arg(json::scalarText(port["port"]),
                                           json::text(port["targetPort"].string()))};
            }
        }
        const auto ready = std::ranges::count_if(endpoints, [&name](const Endpoint &each) {
            return each.ready && each.portNames.contains(name);
        });
        rows += DetailRow({name, json::scalarText(port["port"]), target,
                           json::scalarText(port["nodePort"]),
                           json::text(port["protocol"].string("TCP")),
                           isExternalName(service) ? QString() : QString::number(ready)},
                          health, {});
    });
    details::addTable(out, "ports", Tr::tr("Ports"),
                      {Tr::tr("Name"), Tr::tr("Port"), Tr::tr("Target port"), Tr::tr("Node port"),
                       Tr::tr("Protocol"), Tr::tr("Ready")},
                      rows);
}

void addNames(ObjectDetails &out, const Object &service, const QList<Endpoint> &endpoints)
{
    const QString own = u"%1.%2.svc.%3"_s.arg(QString::fromUtf8(nameOf(service)),
                                              QString::fromUtf8(namespaceOf(service)), kDomain);
    QString leads = details::joined(service.at("spec", "clusterIPs"), u", "_s);
    if (isExternalName(service)) {
        leads = json::text(service.at("spec", "externalName").string());
    } else if (isHeadless(service)) {
        leads = Tr::tr("the addresses of its endpoints");
    }
    QList<DetailRow> rows{QStringList{own, leads}};
    if (!isExternalName(service)) {
        service.at("spec", "ports").each([&](const Object &port) {
            const QString name = json::text(port["name"].string());
            if (!name.isEmpty()) {
                const QString protocol = json::text(port["protocol"].string("TCP")).toLower();
                rows += QStringList{u"_%1._%2.%3"_s.arg(name, protocol, own),
                                    //: SRV is a kind of DNS record
                                    Tr::tr("port %1 (SRV)").arg(json::scalarText(port["port"]))};
            }
        });
    }
    qsizetype pods = 0;
    for (const Endpoint &endpoint : endpoints) {
        if (isHeadless(service) && !endpoint.hostname.isEmpty() && ++pods <= kMostPodNames) {
            rows += QStringList{endpoint.hostname + u'.' + own, endpoint.addresses.join(u", "_s)};
        }
    }
    details::addTable(out, "names", Tr::tr("DNS names"),
                      {Tr::tr("Name (in a cluster named %1)").arg(kDomain), Tr::tr("Leads to")},
                      rows);
}

void addIngresses(ObjectDetails &out, const Object &service, const Around &around)
{
    QList<DetailRow> rows;
    around.each("ingresses", [&](const Object &ingress) {
        QStringList places;
        const auto look = [&](const Object &backend, const QString &place) {
            if (json::bytes(backend.at("service", "name").string()) == nameOf(service)) {
                places += place;
            }
        };
        look(ingress.at("spec", "defaultBackend"), Tr::tr("Default backend"));
        ingress.at("spec", "rules").each([&](const Object &rule) {
            const QString host = json::text(rule["host"].string("*"));
            rule.at("http", "paths").each([&](const Object &path) {
                look(path["backend"], host + json::text(path["path"].string("/")));
            });
        });
        if (!places.isEmpty()) {
            rows += DetailRow({QString::fromUtf8(nameOf(ingress)), places.join(u", "_s)},
                              Health::None, linkTo("networking.k8s.io", "Ingress", ingress));
        }
    });
    details::addTable(out, "ingresses", Tr::tr("Ingresses that lead to it"),
                      {Tr::tr("Ingress"), Tr::tr("Hosts and paths")}, rows);
}

/// The first pod that keeps it from being well.
ObjectLink notReady(const QList<Endpoint> &endpoints)
{
    for (const Endpoint &endpoint : endpoints) {
        if (!endpoint.ready && !endpoint.terminating) {
            return endpoint.target;
        }
    }
    return {};
}

Verdict emptyVerdict(const Object &service, const Around &around)
{
    if (!hasSelector(service)) {
        return {Health::Warning, "NoSelector",
                Tr::tr("It has no selector, and nobody has given it endpoints: it leads nowhere.")};
    }
    const QString selector = selectorWords(service.at("spec", "selector"));
    if (around["pods"]["items"].size() > 0) {
        return {Health::Failed, "NoEndpoints",
                Tr::tr("It leads nowhere: its pods have no endpoint in it yet.")};
    }
    return {Health::Failed, "SelectsNothing",
            Tr::tr("It leads nowhere: no pod matches its selector %1.").arg(selector)};
}

Verdict endpointVerdict(const Object &service, const Around &around,
                        const QList<Endpoint> &endpoints)
{
    if (const base::Error *error = around.error("slices")) {
        return {
            Health::Unknown, "EndpointsUnknown",
            Tr::tr("What stands behind it could not be read: %1").arg(base::errorSentence(*error))};
    }
    if (endpoints.isEmpty()) {
        return emptyVerdict(service, around);
    }
    const auto count = static_cast<int>(endpoints.size());
    const int ready = readyCount(endpoints);
    if (ready == 0) {
        return {Health::Failed, "NoReadyEndpoints",
                Tr::tr("It leads nowhere: none of its %n endpoint(s) is ready.", nullptr, count),
                notReady(endpoints)};
    }
    if (ready < count) {
        return {Health::Warning, "SomeEndpoints",
                Tr::tr("%1 of its %n endpoint(s) are ready.", nullptr, count).arg(ready),
                notReady(endpoints)};
    }
    return {Health::Ok, "Endpoints",
            hasSelector(service)
                ? Tr::tr("All of its %n endpoint(s) are ready.", nullptr, count)
                : Tr::tr("All of its %n endpoint(s), which are kept by hand, are ready.", nullptr,
                         count)};
}

bool isPending(const Object &service)
{
    return service.at("spec", "type").string() == "LoadBalancer"
        && service.at("status", "loadBalancer", "ingress").size() == 0;
}

void compose(ObjectDetails &out, const Object &service, const Around &around, qint64)
{
    if (isExternalName(service)) {
        out.verdicts += {Health::None, "ExternalName",
                         Tr::tr("It is another name for %1: no pod stands behind it.")
                             .arg(json::text(service.at("spec", "externalName").string()))};
        addPorts(out, service, around, {});
        addNames(out, service, {});
        addIngresses(out, service, around);
        return;
    }
    QList<Endpoint> endpoints = readEndpoints(around["slices"]);
    explainEndpoints(endpoints, around, "pods");
    out.verdicts += endpointVerdict(service, around, endpoints);
    if (isPending(service)) {
        out.verdicts += {Health::Progressing, "LoadBalancerPending",
                         Tr::tr("It waits for a load balancer to give it an address.")};
    }
    if (!endpoints.isEmpty()) {
        const auto count = static_cast<double>(endpoints.size());
        const int ready = readyCount(endpoints);
        out.gauges += {"ready", Tr::tr("Ready endpoints"),
                       Tr::tr("%1 of %2").arg(ready).arg(endpoints.size()), ready / count,
                       out.verdicts.constFirst().health};
    }
    addPorts(out, service, around, endpoints);
    addEndpoints(out, endpoints);
    addNames(out, service, endpoints);
    addIngresses(out, service, around);
    putWorstFirst(out);
}

} // namespace

const Page &servicePage()
{
    static constexpr Page kPage{"", "Service", needs, compose};
    return kPage;
}

} // namespace nantian::models::pages
