// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/json.h"
#include "services/pages/podrows.h"
#include "services/pages/registry.h"
#include "services/selector.h"

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

QList<Need> needs(const Object &budget, const Around &)
{
    const QByteArray ns = json::bytes(budget.at("metadata", "namespace").string());
    const Object selector = budget.at("spec", "selector");
    Need budgets{.id = "budgets", .group = "policy", .plural = "poddisruptionbudgets"};
    budgets.ns = ns;
    QList<Need> out{budgets};
    // policy/v1: an empty selector is all pods, none at all no pod.
    if (selector.isObject()) {
        Need pods{.id = "pods", .group = {}, .plural = "pods"};
        pods.ns = ns;
        pods.query = selectorQuery(selector);
        out += pods;
    }
    return out;
}

/// Why nothing may be evicted now.
QString refusal(int healthy, int needed, int expected)
{
    if (needed >= expected && healthy >= needed) {
        return Tr::tr("It never lets a pod go: all %n must stay. A drain waits until it is changed "
                      "or there are more pods.",
                      nullptr, expected);
    }
    return Tr::tr("No pod may be evicted now, and a drain of their nodes waits: %1 of %n are "
                  "healthy, %2 have to be.",
                  nullptr, expected)
        .arg(healthy)
        .arg(needed);
}

void judge(ObjectDetails &out, const Object &budget, const Around &around)
{
    const Object status = budget["status"];
    const auto expected = static_cast<int>(status["expectedPods"].integer());
    const auto healthy = static_cast<int>(status["currentHealthy"].integer());
    const auto needed = static_cast<int>(status["desiredHealthy"].integer());
    const auto allowed = static_cast<int>(status["disruptionsAllowed"].integer());
    Object failed;
    status["conditions"].each([&failed](const Object &condition) {
        if (condition["type"].string() == "DisruptionAllowed"
            && condition["reason"].string() == "SyncFailed")
        {
            failed = condition;
        }
    });
    const qint64 generation = budget.at("metadata", "generation").integer();
    if (failed.exists()) {
        out.verdicts += {Health::Failed, "SyncFailed",
                         Tr::tr("It lets no pod go, because its pods cannot be counted: %1")
                             .arg(json::text(failed["message"].string()))};
    } else if (status["observedGeneration"].integer() < generation) {
        out.verdicts += {Health::Progressing, "Unobserved",
                         Tr::tr("What it says now has not been counted yet.")};
    } else if (expected == 0) {
        out.verdicts += {Health::Warning, "NoPods", Tr::tr("It protects no pod: none matches.")};
    } else if (allowed > 0) {
        out.verdicts += {Health::Ok, "Allowed",
                         Tr::tr("%n of its pods may be evicted now: %1 are healthy, %2 have to be.",
                                nullptr, allowed)
                             .arg(healthy)
                             .arg(needed)};
    } else {
        out.verdicts += {Health::Warning, needed >= expected ? "NeverAllows" : "NotAllowed",
                         refusal(healthy, needed, expected)};
    }
    // A pod that two budgets cover cannot be evicted at all (the Eviction API answers 500).
    const QByteArray name = json::bytes(budget.at("metadata", "name").string());
    around.each("budgets", [&](const Object &other) {
        if (other.at("metadata", "name").string() == json::view(name)) {
            return;
        }
        const Object selector = other.at("spec", "selector");
        if (!selector.isObject()) {
            return;
        }
        const LabelSelector chosen = LabelSelector::read(selector);
        int shared = 0;
        around.each("pods", [&](const Object &pod) {
            shared += chosen.matches(pod.at("metadata", "labels")) ? 1 : 0;
        });
        if (shared > 0) {
            out.verdicts += {Health::Failed, "TwoBudgets",
                             Tr::tr("%1 covers %n of its pods too: such pods cannot be evicted at "
                                    "all.",
                                    nullptr, shared)
                                 .arg(json::text(other.at("metadata", "name").string())),
                             linkTo("policy", "PodDisruptionBudget", other)};
        }
    });
}

void addFields(ObjectDetails &out, const Object &budget)
{
    // In place of the plain values of its status, which the gauge and the sentences tell.
    out.fields.removeIf(
        [&budget](const Field &field) { return budget["status"][json::view(field.id)].exists(); });
    const Object spec = budget["spec"];
    details::addField(out, "minAvailable", Tr::tr("Must stay healthy"), spec["minAvailable"]);
    details::addField(out, "maxUnavailable", Tr::tr("Most unavailable"), spec["maxUnavailable"]);
    details::addField(out, "selector", Tr::tr("Selector"),
                      QString::fromUtf8(selectorText(json::compact(spec["selector"]))));
    details::addField(out, "unhealthy", Tr::tr("Pods that are not healthy"),
                      spec["unhealthyPodEvictionPolicy"].string() == "AlwaysAllow"
                          ? Tr::tr("may always be evicted")
                          : Tr::tr("may be evicted only while enough others are healthy"));
}

void compose(ObjectDetails &out, const Object &budget, const Around &around, qint64 now)
{
    judge(out, budget, around);
    const Object status = budget["status"];
    const qint64 expected = status["expectedPods"].integer();
    const qint64 healthy = status["currentHealthy"].integer();
    const qint64 needed = status["desiredHealthy"].integer();
    if (expected > 0) {
        out.gauges +=
            Gauge{"healthy", Tr::tr("Healthy pods"),
                  Tr::tr("%1 of %2, %3 have to be").arg(healthy).arg(expected).arg(needed),
                  static_cast<double>(healthy) / static_cast<double>(expected),
                  healthy < needed ? Health::Warning : Health::None};
    }
    addFields(out, budget);
    out.tables += podTable("pods", Tr::tr("Pods it covers"), around, "pods", {.node = true}, now,
                           Tr::tr("No pod matches its selector."));
    DetailTable leaving{
        "leaving", Tr::tr("Evicted, but still there"), {Tr::tr("Pod"), Tr::tr("Since")}, {}};
    status["disruptedPods"].members([&](std::string_view pod, const Object &since) {
        leaving.rows += DetailRow({json::text(pod), ageAt(since.time(), now)}, Health::Progressing,
                                  ObjectLink{{}, "Pod", out.ns, json::bytes(pod)});
    });
    if (!leaving.rows.isEmpty()) {
        out.tables += leaving;
    }
}

} // namespace

const Page &disruptionBudgetPage()
{
    static constexpr Page kPage{"policy", "PodDisruptionBudget", needs, compose};
    return kPage;
}

} // namespace nantian::models::pages
