// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/quotacount.h"

#include "kinds/podstatus.h"
#include "services/json.h"
#include "services/pages/reading.h"

#include <algorithm>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using base::Quantity;
using kube::Object;

namespace {

constexpr std::string_view kOfClass = ".storageclass.storage.k8s.io/";

Quantity quantityOf(const Object &value)
{
    const QByteArray text = json::scalarText(value).toUtf8();
    return Quantity::parse(json::view(text)).value_or(Quantity());
}

bool listsValue(const Object &values, std::string_view value)
{
    bool found = false;
    values.each([&](const Object &each) { found = found || each.string() == value; });
    return found;
}

bool inScope(std::string_view scope, std::string_view op, const Object &values, const Object &pod)
{
    const Object spec = pod["spec"];
    const bool bestEffort = pod.at("status", "qosClass").string() == "BestEffort";
    if (scope == "Terminating") {
        return spec["activeDeadlineSeconds"].isNumber();
    }
    if (scope == "NotTerminating") {
        return !spec["activeDeadlineSeconds"].isNumber();
    }
    if (scope == "BestEffort" || scope == "NotBestEffort") {
        return bestEffort == (scope == "BestEffort");
    }
    if (scope == "PriorityClass") {
        const std::string_view name = spec["priorityClassName"].string();
        if (op == "In" || op == "NotIn") {
            return (!name.empty() && listsValue(values, name)) == (op == "In");
        }
        return name.empty() == (op == "DoesNotExist");
    }
    if (scope == "CrossNamespacePodAffinity") {
        bool crosses = false;
        for (const char *kind : {"podAffinity", "podAntiAffinity"}) {
            const auto look = [&crosses](const Object &term) {
                crosses = crosses || term["namespaces"].size() > 0
                    || term["namespaceSelector"].isObject();
            };
            const Object affinity = spec["affinity"][kind];
            affinity["requiredDuringSchedulingIgnoredDuringExecution"].each(look);
            affinity["preferredDuringSchedulingIgnoredDuringExecution"].each(
                [&look](const Object &weighted) { look(weighted["podAffinityTerm"]); });
        }
        return crosses;
    }
    return true; // newer than we are: the numbers above are the server's
}

/// "requests" and "cpu" of "requests.cpu"; a bare "cpu" means requests.
std::pair<std::string_view, std::string_view> parts(std::string_view resource)
{
    for (const std::string_view side : {std::string_view("requests"), std::string_view("limits")}) {
        if (resource.starts_with(side) && resource.size() > side.size()
            && resource[side.size()] == '.')
        {
            return {side, resource.substr(side.size() + 1)};
        }
    }
    return {"requests", resource};
}

} // namespace

bool isClaimResource(std::string_view name)
{
    return name == "requests.storage" || name == "persistentvolumeclaims"
        || name == "count/persistentvolumeclaims" || name.find(kOfClass) != std::string_view::npos;
}

bool isPodResource(std::string_view name)
{
    if (isClaimResource(name)) {
        return false;
    }
    return name == "pods" || name == "count/pods" || name == "cpu" || name == "memory"
        || name == "ephemeral-storage" || name.starts_with("requests.")
        || name.starts_with("limits.") || name.starts_with("hugepages-");
}

bool isCountOnly(std::string_view name)
{
    return name == "pods" || name.starts_with("count/") || name.ends_with("persistentvolumeclaims");
}

bool countsPod(const Object &quota, const Object &pod)
{
    if (kinds::isPodOver(pod)) {
        return false;
    }
    bool counts = true;
    quota.at("spec", "scopes").each([&](const Object &scope) {
        counts = counts && inScope(scope.string(), "Exists", {}, pod);
    });
    quota.at("spec", "scopeSelector", "matchExpressions").each([&](const Object &each) {
        counts = counts
            && inScope(each["scopeName"].string(), each["operator"].string(), each["values"], pod);
    });
    return counts;
}

bool countsClaim(const Object &quota, const Object &claim)
{
    bool counts = true;
    quota.at("spec", "scopeSelector", "matchExpressions").each([&](const Object &each) {
        if (each["scopeName"].string() == "VolumeAttributesClass") {
            const std::string_view name = claim.at("spec", "volumeAttributesClassName").string();
            const std::string_view op = each["operator"].string();
            if (op == "In" || op == "NotIn") {
                counts = counts && listsValue(each["values"], name) == (op == "In");
            } else {
                counts = counts && name.empty() == (op == "DoesNotExist");
            }
        }
    });
    return counts;
}

Quantity podAmount(const Object &pod, std::string_view resource)
{
    if (isCountOnly(resource)) {
        return Quantity::fromInteger(1);
    }
    const auto [side, name] = parts(resource);
    const auto of = [side, name](const Object &container) {
        return quantityOf(container.at("resources", side, name));
    };
    Quantity running; // containers and the sidecars started before them
    Quantity most;    // the largest step while init containers run
    pod.at("spec", "initContainers").each([&](const Object &container) {
        const Quantity amount = of(container);
        if (container["restartPolicy"].string() == "Always") {
            running.add(amount);
            most = std::max(most, running);
        } else {
            Quantity step = running;
            step.add(amount);
            most = std::max(most, step);
        }
    });
    pod.at("spec", "containers").each([&](const Object &each) { running.add(of(each)); });
    Quantity out = std::max(running, most);
    if (side == "requests" || !out.isZero()) {
        out.add(quantityOf(pod.at("spec", "overhead", name)));
    }
    return out;
}

Quantity claimAmount(const Object &claim, std::string_view resource)
{
    const std::size_t at = resource.find(kOfClass);
    if (at != std::string_view::npos
        && claim.at("spec", "storageClassName").string() != resource.substr(0, at))
    {
        return {};
    }
    return isCountOnly(resource) ? Quantity::fromInteger(1)
                                 : quantityOf(claim.at("spec", "resources", "requests", "storage"));
}

QString scopeWords(const Object &quota)
{
    QStringList out;
    quota.at("spec", "scopes").each([&out](const Object &scope) {
        out += json::text(scope.string());
    });
    quota.at("spec", "scopeSelector", "matchExpressions").each([&out](const Object &each) {
        QString text =
            json::text(each["scopeName"].string()) + u' ' + json::text(each["operator"].string());
        QStringList values;
        each["values"].each([&values](const Object &v) { values += json::text(v.string()); });
        if (!values.isEmpty()) {
            text += u" (%1)"_s.arg(values.join(u", "_s));
        }
        out += text;
    });
    return out.join(u", "_s);
}

} // namespace nantian::models::pages
