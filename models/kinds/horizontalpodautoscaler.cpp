// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"

#include <array>
#include <string>
#include <vector>

namespace nantian::kinds {

using kube::Object;
using store::Cell;
using store::Health;
using store::RowBuilder;

namespace {

/// A pointer to a quantity, as Go prints it.
std::string pointed(const Object &quantity)
{
    return quantity.exists() ? quantityText(quantity, Rounding::Exact) : "<nil>";
}

std::string percent(const Object &utilization, std::string_view fallback)
{
    return utilization.exists() ? std::to_string(countOf(utilization)) + '%'
                                : std::string(fallback);
}

/// Of Pods, Object and External: values, or averages over the pods.
std::string valueTarget(const Object &target, const Object &status, const char *average)
{
    const Object current = status["current"];
    if (target["averageValue"].exists()) {
        const bool known = current["averageValue"].exists();
        return (known ? pointed(current["averageValue"]) : std::string(kUnknown)) + '/'
            + pointed(target["averageValue"]) + average;
    }
    return (status.exists() ? pointed(current["value"]) : std::string(kUnknown)) + '/'
        + pointed(target["value"]);
}

std::string podsTarget(const Object &target, const Object &status)
{
    const Object current = status.at("current", "averageValue");
    return (status.exists() ? pointed(current) : std::string(kUnknown)) + '/'
        + pointed(target["averageValue"]);
}

/// Of Resource and ContainerResource: an amount or a part of what is requested.
std::string resourceTarget(const Object &source, const Object &status)
{
    std::string out(source["name"].string());
    out += ": ";
    const Object target = source["target"];
    if (target["averageValue"].exists()) {
        return out + podsTarget(target, status);
    }
    return out + percent(status.at("current", "averageUtilization"), kUnknown) + '/'
        + percent(target["averageUtilization"], "<auto>");
}

std::string metricTarget(const Object &metric, const Object &status)
{
    const std::string_view type = metric["type"].string();
    if (type == "External") {
        return valueTarget(metric.at("external", "target"), status["external"], " (avg)");
    }
    if (type == "Object") {
        return valueTarget(metric.at("object", "target"), status["object"], " (avg)");
    }
    if (type == "Pods") {
        return podsTarget(metric.at("pods", "target"), status["pods"]);
    }
    if (type == "Resource") {
        return resourceTarget(metric["resource"], status["resource"]);
    }
    if (type == "ContainerResource") {
        return resourceTarget(metric["containerResource"], status["containerResource"]);
    }
    return "<unknown type>";
}

/// The target of one without metrics, and of those of autoscaling/v1, which tell it by itself.
std::string cpuTarget(const Object &autoscaler)
{
    const Object status = autoscaler["status"];
    Object current = status["currentCPUUtilizationPercentage"];
    bool first = true;
    status["currentMetrics"].each([&](const Object &metric) {
        if (std::exchange(first, false)) {
            current = metric.at("resource", "current", "averageUtilization");
        }
    });
    return "cpu: " + percent(current, kUnknown) + '/'
        + percent(autoscaler.at("spec", "targetCPUUtilizationPercentage"), "80%");
}

Cell readReference(const Object &autoscaler, RowBuilder &builder)
{
    const Object target = autoscaler.at("spec", "scaleTargetRef");
    std::string text(target["kind"].string());
    text.append(1, '/').append(target["name"].string());
    return builder.text(text);
}

Cell readTargets(const Object &autoscaler, RowBuilder &builder)
{
    constexpr std::size_t kShown = 2;
    std::vector<Object> statuses;
    autoscaler.at("status", "currentMetrics").each([&](const Object &status) {
        if (statuses.size() < kShown) {
            statuses.push_back(status);
        }
    });
    std::string out;
    std::size_t count = 0;
    autoscaler.at("spec", "metrics").each([&](const Object &metric) {
        if (count < kShown) {
            // A metric and its status share their place in the list.
            out.append(count > 0 ? ", " : "")
                .append(metricTarget(metric, count < statuses.size() ? statuses[count] : Object()));
        }
        ++count;
    });
    if (count == 0) {
        return builder.text(cpuTarget(autoscaler));
    }
    if (count > kShown) {
        out += " + " + std::to_string(count - kShown) + " more...";
    }
    return builder.text(out);
}

Cell readMinPods(const Object &autoscaler, RowBuilder &)
{
    return Cell::integer(countOf(autoscaler.at("spec", "minReplicas"), 1));
}

Cell readMaxPods(const Object &autoscaler, RowBuilder &)
{
    return Cell::integer(countOf(autoscaler.at("spec", "maxReplicas")));
}

Cell readReplicas(const Object &autoscaler, RowBuilder &)
{
    return Cell::integer(countOf(autoscaler.at("status", "currentReplicas")));
}

void judge(const Object &autoscaler, RowBuilder &builder)
{
    if (judgeDeletion(autoscaler, builder)) {
        return;
    }
    const auto isFalse = [](const Object &condition) {
        return condition["status"].string() == "False";
    };
    const Object able = condition(autoscaler, "AbleToScale");
    const Object active = condition(autoscaler, "ScalingActive");
    const Object limited = condition(autoscaler, "ScalingLimited");
    const Object status = autoscaler["status"];
    if (isFalse(able)) {
        builder.setHealth(Health::Failed, stringOr(able["reason"], "AbleToScale"));
    } else if (active["reason"].string() == "ScalingDisabled") {
        builder.setHealth(Health::None, "ScalingDisabled"); // its target is scaled to nothing
    } else if (isFalse(active)) {
        builder.setHealth(Health::Warning, stringOr(active["reason"], "ScalingActive"));
    } else if (isTrue(limited) && limited["reason"].string() == "TooManyReplicas") {
        builder.setHealth(Health::Warning, "TooManyReplicas"); // more would be needed
    } else if (!able.exists() && !active.exists()) {
        builder.setHealth(Health::Progressing);
    } else {
        const bool scaling =
            status["currentReplicas"].integer() != status["desiredReplicas"].integer();
        builder.setHealth(scaling ? Health::Progressing : Health::Ok, able["reason"].string());
    }
}

} // namespace

const Kind &horizontalPodAutoscalerKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("reference", "REFERENCE", Tr::tr("What is scaled."),
               {.width = 28, .elideMiddle = true}, readReference),
        column("targets", "TARGETS", Tr::tr("Each metric's value, and the value it is held at."),
               {.width = 28, .health = true}, readTargets),
        column("minpods", "MINPODS", Tr::tr("Pods there are at least."),
               {.width = 8, .alignRight = true}, readMinPods),
        column("maxpods", "MAXPODS", Tr::tr("Pods there are at most."),
               {.width = 8, .alignRight = true}, readMaxPods),
        column("replicas", "REPLICAS", Tr::tr("Pods there were when it last looked."),
               {.width = 9, .alignRight = true}, readReplicas),
        ageColumn(),
    };
    static const Kind kKind{"autoscaling", "horizontalpodautoscalers", kColumns, judge,
                            Capability::Metrics};
    return kKind;
}

} // namespace nantian::kinds
