// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/policywords.h"

#include "services/detailsread.h"
#include "services/json.h"
#include "services/pages/reading.h"

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;

namespace {

/// Every namespace carries its name in this label, put there by the API server.
constexpr std::string_view kNameLabel = "kubernetes.io/metadata.name";

/// The namespaces a selector names by their names and by nothing else; empty where it does not.
QStringList namesOf(const Object &selector)
{
    QStringList names;
    bool others = false;
    selector["matchLabels"].members([&](std::string_view key, const Object &value) {
        others = others || key != kNameLabel;
        names += json::text(value.string());
    });
    selector["matchExpressions"].each([&](const Object &expression) {
        others = others || expression["key"].string() != kNameLabel
            || expression["operator"].string() != "In" || !names.isEmpty();
        expression["values"].each(
            [&names](const Object &value) { names += json::text(value.string()); });
    });
    return others ? QStringList() : names;
}

QString podsIn(const QString &pods, const QString &place)
{
    //: %1: a namespace, or several; inside a sentence
    return pods.isEmpty() ? Tr::tr("all pods in %1").arg(place)
                          //: %1: labels, %2: a namespace, or several; inside a sentence
                          : Tr::tr("pods with %1 in %2").arg(pods, place);
}

QString selectedPods(const Object &podSelector, const Object &namespaceSelector, const QString &own)
{
    const QString pods = selectorWords(podSelector);
    if (!namespaceSelector.isObject()) {
        return podsIn(pods, own);
    }
    const QStringList names = namesOf(namespaceSelector);
    if (!names.isEmpty()) {
        return podsIn(pods, listed(names));
    }
    if (selectsAll(namespaceSelector)) {
        //: inside a sentence
        return pods.isEmpty() ? Tr::tr("all pods in all namespaces")
                              //: %1: labels; inside a sentence
                              : Tr::tr("pods with %1 in all namespaces").arg(pods);
    }
    const QString labels = selectorWords(namespaceSelector);
    //: %1: labels; inside a sentence
    return pods.isEmpty() ? Tr::tr("all pods in namespaces with %1").arg(labels)
                          //: %1, %2: labels; inside a sentence
                          : Tr::tr("pods with %1 in namespaces with %2").arg(pods, labels);
}

QString addresses(const Object &block)
{
    const QString range = json::text(block["cidr"].string());
    //: inside a sentence
    const QString words = range == "0.0.0.0/0"_L1 ? Tr::tr("every IPv4 address")
        //: inside a sentence
        : range == "::/0"_L1 ? Tr::tr("every IPv6 address")
                             : range;
    QStringList excepted;
    block["except"].each(
        [&excepted](const Object &each) { excepted += json::text(each.string()); });
    //: %1, %2: ranges of addresses; inside a sentence
    return excepted.isEmpty() ? words : Tr::tr("%1 (except %2)").arg(words, listed(excepted));
}

/// Empty: anywhere.
QStringList peerWords(const Object &peers, const QString &own)
{
    QStringList words;
    peers.each([&](const Object &peer) {
        if (peer["ipBlock"].isObject()) {
            words += addresses(peer["ipBlock"]);
        } else if (peer["podSelector"].isObject() || peer["namespaceSelector"].isObject()) {
            words += selectedPods(peer["podSelector"], peer["namespaceSelector"], own);
        } else {
            // The API server takes no such peer; whoever reads one must not take it for all.
            //: inside a sentence
            words += Tr::tr("nobody");
        }
    });
    return words;
}

QString portWords(const Object &port)
{
    const QString protocol = json::text(port["protocol"].string("TCP"));
    const Object number = port["port"];
    if (number.isString()) {
        //: %1: TCP, %2: a name; inside a sentence
        return Tr::tr("the %1 port named %2").arg(protocol, json::text(number.string()));
    }
    if (!number.isNumber()) {
        //: %1: TCP; inside a sentence
        return Tr::tr("all %1 ports").arg(protocol);
    }
    QString text = protocol + u' ' + json::scalarText(number);
    if (port["endPort"].isNumber()) {
        text += u'-' + json::scalarText(port["endPort"]);
    }
    return text;
}

/// Empty: every port.
QString portsWords(const Object &ports)
{
    QStringList words;
    ports.each([&words](const Object &port) { words += portWords(port); });
    return listed(words);
}

QString ingressSentence(const QString &peers, const QString &ports)
{
    if (peers.isEmpty()) {
        return ports.isEmpty()
            ? Tr::tr("Incoming traffic is allowed from anywhere, on every port.")
            : Tr::tr("Incoming traffic is allowed from anywhere, on %1.").arg(ports);
    }
    return ports.isEmpty()
        ? Tr::tr("Incoming traffic is allowed from %1, on every port.").arg(peers)
        : Tr::tr("Incoming traffic is allowed from %1, on %2.").arg(peers, ports);
}

QString egressSentence(const QString &peers, const QString &ports)
{
    if (peers.isEmpty()) {
        return ports.isEmpty()
            ? Tr::tr("Outgoing traffic is allowed to anywhere, on every port.")
            : Tr::tr("Outgoing traffic is allowed to anywhere, on %1.").arg(ports);
    }
    return ports.isEmpty() ? Tr::tr("Outgoing traffic is allowed to %1, on every port.").arg(peers)
                           : Tr::tr("Outgoing traffic is allowed to %1, on %2.").arg(peers, ports);
}

bool letsDnsOut(const Object &rule)
{
    bool lets = rule["ports"].size() == 0;
    rule["ports"].each([&lets](const Object &port) {
        const std::string_view protocol = port["protocol"].string("TCP");
        if (protocol != "UDP" && protocol != "TCP") {
            return;
        }
        const qint64 first = port["port"].integer();
        lets = lets || !port["port"].exists() || port["port"].isString() || first == 53
            || (port["endPort"].isNumber() && first <= 53 && port["endPort"].integer() >= 53);
    });
    return lets;
}

} // namespace

PolicyWords policyWords(const Object &policy)
{
    const Object spec = policy["spec"];
    const QString own = json::text(policy.at("metadata", "namespace").string());
    PolicyWords out;
    out.pods = podsIn(selectorWords(spec["podSelector"]), own);
    if (spec["policyTypes"].size() == 0) {
        // As the API server fills it in: always Ingress, Egress where there is a rule for it.
        out.limitsIngress = true;
        out.limitsEgress = spec["egress"].size() > 0;
    }
    spec["policyTypes"].each([&out](const Object &type) {
        out.limitsIngress = out.limitsIngress || type.string() == "Ingress";
        out.limitsEgress = out.limitsEgress || type.string() == "Egress";
    });
    if (!out.limitsIngress) {
        out.ingress += Tr::tr("Incoming traffic is not limited by this policy.");
    } else if (spec["ingress"].size() == 0) {
        out.ingress += Tr::tr("No incoming traffic is allowed.");
    } else {
        spec["ingress"].each([&](const Object &rule) {
            out.ingress +=
                ingressSentence(listed(peerWords(rule["from"], own)), portsWords(rule["ports"]));
        });
    }
    if (!out.limitsEgress) {
        out.egress += Tr::tr("Outgoing traffic is not limited by this policy.");
    } else if (spec["egress"].size() == 0) {
        out.egress += Tr::tr("No outgoing traffic is allowed.");
    } else {
        spec["egress"].each([&](const Object &rule) {
            out.egress +=
                egressSentence(listed(peerWords(rule["to"], own)), portsWords(rule["ports"]));
        });
    }
    out.stopsDns = out.limitsEgress;
    spec["egress"].each(
        [&out](const Object &rule) { out.stopsDns = out.stopsDns && !letsDnsOut(rule); });
    return out;
}

} // namespace nantian::models::pages
