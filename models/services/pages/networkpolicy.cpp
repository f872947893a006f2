// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/json.h"
#include "services/pages/podrows.h"
#include "services/pages/policywords.h"
#include "services/pages/reading.h"
#include "services/pages/registry.h"
#include "services/selector.h"

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

QList<Need> needs(const Object &policy, const Around &)
{
    const QByteArray ns = namespaceOf(policy);
    Need pods{.id = "pods", .group = {}, .plural = "pods", .ns = ns};
    pods.query = selectorQuery(policy.at("spec", "podSelector"));
    return {
        pods,
        {.id = "policies", .group = "networking.k8s.io", .plural = "networkpolicies", .ns = ns}};
}

QString effect(const PolicyWords &words)
{
    if (words.limitsIngress && words.limitsEgress) {
        return Tr::tr("It limits incoming and outgoing traffic of %1.").arg(words.pods);
    }
    return words.limitsIngress ? Tr::tr("It limits incoming traffic of %1.").arg(words.pods)
                               : Tr::tr("It limits outgoing traffic of %1.").arg(words.pods);
}

QList<DetailRow> sentences(const QStringList &texts)
{
    QList<DetailRow> rows;
    for (const QString &text : texts) {
        rows += QStringList{text};
    }
    return rows;
}

/// Policies add up: what another one of the same pods allows is allowed.
QList<DetailRow> othersFor(const Object &policy, const Around &around)
{
    QList<DetailRow> rows;
    around.each("policies", [&](const Object &other) {
        if (nameOf(other) == nameOf(policy)) {
            return;
        }
        const LabelSelector selector = LabelSelector::read(other.at("spec", "podSelector"));
        int common = 0;
        around.each("pods", [&](const Object &pod) {
            common += selector.matches(pod.at("metadata", "labels")) ? 1 : 0;
        });
        if (common > 0) {
            const PolicyWords words = policyWords(other);
            QStringList said;
            said += words.limitsIngress ? words.ingress : QStringList();
            said += words.limitsEgress ? words.egress : QStringList();
            rows += DetailRow({json::text(other.at("metadata", "name").string()),
                               QString::number(common), said.join(u' ')},
                              Health::None, linkTo("networking.k8s.io", "NetworkPolicy", other));
        }
    });
    return rows;
}

void compose(ObjectDetails &out, const Object &policy, const Around &around, qint64 now)
{
    const PolicyWords words = policyWords(policy);
    out.verdicts += {Health::None, "Effect", effect(words)};
    if (around["pods"]["items"].isArray() && around["pods"]["items"].size() == 0) {
        out.verdicts = {{Health::Warning, "SelectsNothing",
                         Tr::tr("It selects no pod: it has no effect now.")}};
    }
    if (words.stopsDns) {
        out.verdicts +=
            {Health::None, "StopsDns",
             Tr::tr("None of its rules lets port 53 out: names are looked up only where "
                    "another policy allows it.")};
    }
    details::addTable(out, "ingress", Tr::tr("Incoming traffic"), {}, sentences(words.ingress));
    details::addTable(out, "egress", Tr::tr("Outgoing traffic"), {}, sentences(words.egress));
    details::addTable(out, "others", Tr::tr("Other policies of these pods, which add to it"),
                      {Tr::tr("Policy"), Tr::tr("Common pods"), Tr::tr("What it says")},
                      othersFor(policy, around));
    out.tables += podTable("pods", Tr::tr("Pods it selects"), around, "pods", {.node = true}, now,
                           Tr::tr("None."));
}

} // namespace

const Page &networkPolicyPage()
{
    static constexpr Page kPage{"networking.k8s.io", "NetworkPolicy", needs, compose};
    return kPage;
}

} // namespace nantian::models::pages
