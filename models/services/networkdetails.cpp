// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/json.h"
#include "services/kinddetails.h"

namespace nantian::models::details {

using namespace Qt::StringLiterals;
using kube::Object;

void readService(ObjectDetails &out, const Object &object)
{
    const Object spec = object["spec"];
    addField(out, "type", Tr::tr("Type"), spec["type"]);
    addField(out, "clusterIP", Tr::tr("Cluster IP"), joined(spec["clusterIPs"], u", "_s));
    addField(out, "externalIP", Tr::tr("External IP"), joined(spec["externalIPs"], u", "_s));
    QStringList addresses;
    object.at("status", "loadBalancer", "ingress").each([&addresses](const Object &item) {
        addresses += json::text(item["ip"].string(item["hostname"].string()));
    });
    addField(out, "loadBalancer", Tr::tr("Load balancer"), addresses.join(u", "_s));
    addField(out, "externalName", Tr::tr("External name"), spec["externalName"]);
    addField(out, "sessionAffinity", Tr::tr("Session affinity"), spec["sessionAffinity"]);
    addField(out, "trafficPolicy", Tr::tr("External traffic policy"),
             spec["externalTrafficPolicy"]);
    readSelector(out, spec["selector"]);
}

void readIngress(ObjectDetails &out, const Object &object)
{
    const Object spec = object["spec"];
    const Object old = object.at("metadata", "annotations", "kubernetes.io/ingress.class");
    addField(out, "class", Tr::tr("Class"),
             spec["ingressClassName"].exists() ? spec["ingressClassName"] : old);
    QStringList addresses;
    object.at("status", "loadBalancer", "ingress").each([&addresses](const Object &item) {
        addresses += json::text(item["ip"].string(item["hostname"].string()));
    });
    addField(out, "address", Tr::tr("Address"), addresses.join(u", "_s));
}

void readIngressClass(ObjectDetails &out, const Object &object)
{
    addField(out, "controller", Tr::tr("Controller"), object.at("spec", "controller"));
    addField(out, "parameters", Tr::tr("Parameters"), reference(object.at("spec", "parameters")));
}

void readEndpointSlice(ObjectDetails &out, const Object &object)
{
    addField(out, "addressType", Tr::tr("Address type"), object["addressType"]);
    addField(out, "managedBy", Tr::tr("Managed by"),
             object.at("metadata", "labels", "endpointslice.kubernetes.io/managed-by"));
}

void readNetworkPolicy(ObjectDetails &out, const Object &object)
{
    const Object spec = object["spec"];
    if (spec["podSelector"].isObject()) {
        out.selector = QString::fromUtf8(selectorText(json::compact(spec["podSelector"])));
    }
    addField(out, "podSelector", Tr::tr("Pod selector"),
             out.selector.isEmpty() ? Tr::tr("(all pods)") : out.selector);
    addField(out, "policyTypes", Tr::tr("Policy types"), joined(spec["policyTypes"], u", "_s));
}

} // namespace nantian::models::details
