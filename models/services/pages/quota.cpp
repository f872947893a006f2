// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "base/quantity.h"
#include "services/json.h"
#include "services/pages/podrows.h"
#include "services/pages/quotacount.h"
#include "services/pages/reading.h"
#include "services/pages/registry.h"

#include <algorithm>
#include <functional>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using base::Quantity;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

constexpr double kNearlyUsed = 0.9;

/// Does it bound what pods hold (any of them, but for their claims)?
bool boundsPods(const Object &quota)
{
    bool does = false;
    quota.at("spec", "hard").members([&does](std::string_view name, const Object &) {
        does = does || isPodResource(name);
    });
    return does;
}

bool boundsClaims(const Object &quota)
{
    bool does = false;
    quota.at("spec", "hard").members([&does](std::string_view name, const Object &) {
        does = does || isClaimResource(name);
    });
    return does;
}

QList<Need> needs(const Object &quota, const Around &)
{
    const QByteArray ns = namespaceOf(quota);
    QList<Need> out;
    if (boundsPods(quota)) {
        out += Need{.id = "pods", .group = {}, .plural = "pods", .ns = ns};
    }
    if (boundsClaims(quota)) {
        out += Need{.id = "claims", .group = {}, .plural = "persistentvolumeclaims", .ns = ns};
    }
    return out;
}

double shareOf(const Quantity &used, const Quantity &hard)
{
    if (hard.isZero()) {
        return used.isZero() ? 0 : 1; // a bound of nothing that is kept is meant so
    }
    return used.toDouble() / hard.toDouble();
}

/// Nothing is full, nor nearly.
Verdict roomOf(const QList<Gauge> &gauges, const QStringList &none)
{
    const auto fullest = std::ranges::max_element(gauges, {}, &Gauge::share);
    if (fullest == gauges.end()) {
        return {Health::None, "Room", Tr::tr("It bounds nothing.")};
    }
    if (none.size() == gauges.size()) {
        return {Health::Ok, "Room",
                //: %1 names of resources
                Tr::tr("It allows none of these, and there are none: %1.").arg(listed(none, 4))};
    }
    return {Health::Ok, "Room",
            Tr::tr("There is room: the most used is %1, with %2.")
                .arg(fullest->label, base::formatPerMille(qRound64(fullest->share * 1000)))};
}

/// A bound for each resource. What is full comes first in the verdicts.
void addGauges(ObjectDetails &out, const Object &quota)
{
    QStringList full;
    QStringList nearly;
    QStringList none; ///< none of them is allowed, and there is none
    const QList<KeyValue> bounds = details::keyValues(quota.at("spec", "hard"));
    for (const KeyValue &bound : bounds) {
        const QByteArray name = bound.key.toUtf8();
        const Object counted = quota.at("status", "used")[json::view(name)];
        const QByteArray usedText = json::scalarText(counted).toUtf8();
        const base::Result<Quantity> used = Quantity::parse(json::view(usedText));
        const base::Result<Quantity> hard = Quantity::parse(json::view(bound.value.toUtf8()));
        if (!used || !hard) {
            out.gauges += {name, bound.key, Tr::tr("not counted yet, of %1").arg(bound.value), 0,
                           Health::Unknown};
            continue;
        }
        const double share = shareOf(*used, *hard);
        Health health = Health::Ok;
        if (hard->isZero() && used->isZero()) {
            none += bound.key;
        }
        if (share >= 1) {
            health = Health::Failed;
            full += bound.key;
        } else if (share >= kNearlyUsed) {
            health = Health::Warning;
            nearly += bound.key;
        }
        out.gauges +=
            {name, bound.key, Tr::tr("%1 of %2").arg(QString::fromUtf8(usedText), bound.value),
             share, health};
    }
    if (!full.isEmpty()) {
        out.verdicts +=
            {Health::Failed, "Full",
             Tr::tr("Used up: %1. What needs more of it is refused.").arg(listed(full, 4))};
    }
    if (!nearly.isEmpty()) {
        out.verdicts +=
            {Health::Warning, "NearlyFull", Tr::tr("Nearly used up: %1.").arg(listed(nearly, 4))};
    }
    if (full.isEmpty() && nearly.isEmpty()) {
        out.verdicts += roomOf(out.gauges, none);
    }
}

/// Who holds it: pods or claims, by what they hold of the first bound.
void addHolders(ObjectDetails &out, const Object &quota, const Around &around, bool claims)
{
    QStringList resources;
    const QList<KeyValue> bounds = details::keyValues(quota.at("spec", "hard"));
    for (const KeyValue &bound : bounds) {
        const QByteArray name = bound.key.toUtf8();
        if (claims ? isClaimResource(json::view(name)) : isPodResource(json::view(name))) {
            if (!isCountOnly(json::view(name))) {
                resources += bound.key;
            }
        }
    }
    const QByteArray answer = claims ? "claims" : "pods";
    QList<std::pair<QList<Quantity>, DetailRow>> holders;
    around.each(answer, [&](const Object &object) {
        if (!(claims ? countsClaim(quota, object) : countsPod(quota, object))) {
            return;
        }
        QList<Quantity> amounts;
        QStringList cells{json::text(object.at("metadata", "name").string())};
        for (const QString &resource : std::as_const(resources)) {
            const QByteArray name = resource.toUtf8();
            amounts += claims ? claimAmount(object, json::view(name))
                              : podAmount(object, json::view(name));
            cells += amounts.constLast().isZero()
                ? QString()
                : QString::fromUtf8(amounts.constLast().toString());
        }
        holders.emplace_back(
            amounts,
            DetailRow(cells, Health::None,
                      linkTo({}, claims ? "PersistentVolumeClaim" : "Pod", object)));
    });
    std::ranges::stable_sort(holders, [](const auto &a, const auto &b) {
        return std::ranges::lexicographical_compare(b.first, a.first);
    });
    QList<DetailRow> rows;
    for (const auto &[amounts, row] : std::as_const(holders)) {
        rows += row;
    }
    details::addTable(
        out, answer.constData(),
        cutTitle(claims ? Tr::tr("Claims that count") : Tr::tr("Pods that count"), around, answer),
        QStringList{claims ? Tr::tr("Claim") : Tr::tr("Pod")} + resources, rows);
}

void compose(ObjectDetails &out, const Object &quota, const Around &around, qint64)
{
    addGauges(out, quota);
    const QString scopes = scopeWords(quota);
    details::addField(out, "scopes", Tr::tr("Counts only"), scopes);
    if (boundsPods(quota)) {
        addHolders(out, quota, around, false);
    }
    if (boundsClaims(quota)) {
        addHolders(out, quota, around, true);
    }
    putWorstFirst(out);
}

// -------------------------------------------------------------------------------- PriorityClass

QList<Need> classNeeds(const Object &, const Around &)
{
    return {{.id = "classes", .group = "scheduling.k8s.io", .plural = "priorityclasses"}};
}

void composeClass(ObjectDetails &out, const Object &own, const Around &around, qint64)
{
    const bool isQuiet = own["preemptionPolicy"].string() == "Never";
    out.verdicts +=
        {Health::None, "Preemption",
         isQuiet
             ? Tr::tr("Its pods are scheduled before those of lower classes, and never evict any.")
             : Tr::tr("Its pods are scheduled before those of lower classes, and evict them where "
                      "there is no room.")};
    QList<std::pair<qint64, DetailRow>> classes;
    QStringList defaults;
    around.each("classes", [&](const Object &each) {
        const QString name = json::text(each.at("metadata", "name").string());
        const bool isDefault = each["globalDefault"].boolean();
        if (isDefault) {
            defaults += name;
        }
        const bool isOwn = nameOf(each) == nameOf(own);
        const bool never = each["preemptionPolicy"].string() == "Never";
        const QStringList cells{name, base::formatInteger(each["value"].integer()),
                                details::yesOrNo(!never),
                                isDefault ? details::yesOrNo(true) : QString()};
        classes.emplace_back(
            each["value"].integer(),
            DetailRow(cells, Health::None,
                      isOwn ? ObjectLink() : linkTo("scheduling.k8s.io", "PriorityClass", each)));
    });
    std::ranges::stable_sort(classes, std::greater(), &std::pair<qint64, DetailRow>::first);
    QList<DetailRow> rows;
    for (const auto &[value, row] : std::as_const(classes)) {
        rows += row;
    }
    if (own["globalDefault"].boolean()) {
        out.verdicts += {Health::None, "Default",
                         Tr::tr("Pods that name no class get this one when they are made.")};
        if (defaults.size() > 1) {
            out.verdicts += {Health::Warning, "SeveralDefaults",
                             Tr::tr("Several classes are the default: %1. The lowest of them is "
                                    "taken.")
                                 .arg(listed(defaults))};
        }
    }
    details::addTable(out, "classes", Tr::tr("All classes"),
                      {Tr::tr("Class"), Tr::tr("Value"), Tr::tr("Evicts"), Tr::tr("Default")},
                      rows);
    putWorstFirst(out);
}

} // namespace

const Page &resourceQuotaPage()
{
    static constexpr Page kPage{"", "ResourceQuota", needs, compose};
    return kPage;
}

const Page &priorityClassPage()
{
    static constexpr Page kPage{"scheduling.k8s.io", "PriorityClass", classNeeds, composeClass};
    return kPage;
}

} // namespace nantian::models::pages
