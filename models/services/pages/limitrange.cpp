// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/quantity.h"
#include "kinds/podstatus.h"
#include "services/json.h"
#include "services/pages/amounts.h"
#include "services/pages/podrows.h"
#include "services/pages/reading.h"
#include "services/pages/registry.h"

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using base::Quantity;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

QList<Need> needs(const Object &range, const Around &)
{
    bool boundsPods = false;
    range.at("spec", "limits").each([&boundsPods](const Object &item) {
        const std::string_view type = item["type"].string();
        boundsPods = boundsPods || type == "Container" || type == "Pod";
    });
    if (!boundsPods) {
        return {};
    }
    return {{.id = "pods", .group = {}, .plural = "pods", .ns = namespaceOf(range)}};
}

// ---- what a container gets that says nothing ---------------------------------------------------

void addDefaults(ObjectDetails &out, const Object &item)
{
    const QString requests = details::joinedMap(item["defaultRequest"]);
    const QString limits = details::joinedMap(item["default"]);
    if (item["type"].string() != "Container" || (requests.isEmpty() && limits.isEmpty())) {
        return;
    }
    QString sentence;
    if (requests.isEmpty()) {
        sentence = Tr::tr("A container that says nothing gets the limits %1.").arg(limits);
    } else if (limits.isEmpty()) {
        sentence = Tr::tr("A container that says nothing gets the requests %1.").arg(requests);
    } else {
        sentence = Tr::tr("A container that says nothing gets the requests %1 and the limits %2.")
                       .arg(requests, limits);
    }
    out.verdicts += {Health::None, "Defaults", sentence};
}

// ---- what runs outside of the bounds -----------------------------------------------------------

/// "limit of cpu 4, at most 2" for each amount beyond a bound of the item; what is not said gets
/// the defaults when it is made anew, and is inside of them.
QStringList beyond(const Object &item, const Amounts &requests, const Amounts &limits)
{
    const Amounts least = amountsOf(item["min"]);
    const Amounts most = amountsOf(item["max"]);
    QStringList out;
    const auto text = [](const Quantity &amount) { return QString::fromUtf8(amount.toString()); };
    const auto compare = [&](const Amounts &said, const QString &words, const QString &atLeast,
                             const QString &atMost) {
        for (auto it = said.cbegin(); it != said.cend(); ++it) {
            const QString name = words.arg(QString::fromUtf8(it.key()));
            if (const auto bound = least.constFind(it.key());
                bound != least.constEnd() && *it < *bound)
            {
                out += atLeast.arg(name, text(*it), text(*bound));
            }
            if (const auto bound = most.constFind(it.key());
                bound != most.constEnd() && *it > *bound)
            {
                out += atMost.arg(name, text(*it), text(*bound));
            }
        }
    };
    //: %1: "request of cpu", %2: what it is, %3: the bound
    const QString atLeast = Tr::tr("%1 is %2, at least %3");
    //: %1: "request of cpu", %2: what it is, %3: the bound
    const QString atMost = Tr::tr("%1 is %2, at most %3");
    compare(requests, Tr::tr("request of %1"), atLeast, atMost);
    compare(limits, Tr::tr("limit of %1"), atLeast, atMost);
    return out;
}

void addOutside(ObjectDetails &out, const Object &range, const Around &around)
{
    QList<DetailRow> rows;
    const auto add = [&rows](const Object &pod, const QString &container,
                             const QStringList &words) {
        if (!words.isEmpty()) {
            rows += DetailRow({json::text(pod.at("metadata", "name").string()), container,
                               words.join(Tr::tr(", "))},
                              Health::Warning, linkTo({}, "Pod", pod));
        }
    };
    range.at("spec", "limits").each([&](const Object &item) {
        const std::string_view type = item["type"].string();
        around.each("pods", [&](const Object &pod) {
            if (kinds::isPodOver(pod)) {
                return;
            }
            if (type == "Pod") {
                add(pod, {},
                    beyond(item, podAmounts(pod, kinds::Bound::Request),
                           podAmounts(pod, kinds::Bound::Limit)));
            } else if (type == "Container") {
                const auto look = [&](const Object &container) {
                    const Object resources = container["resources"];
                    add(pod, json::text(container["name"].string()),
                        beyond(item, amountsOf(resources["requests"]),
                               amountsOf(resources["limits"])));
                };
                pod.at("spec", "initContainers").each(look);
                pod.at("spec", "containers").each(look);
            }
        });
    });
    if (!rows.isEmpty()) {
        out.verdicts += {Health::Warning, "Outside",
                         Tr::tr("%n container(s) or pod(s) run outside of these bounds: made "
                                "anew, they are refused.",
                                nullptr, static_cast<int>(rows.size()))};
    }
    if (const base::Error *error = around.error("pods")) {
        out.verdicts += {Health::Unknown, "PodsUnknown",
                         Tr::tr("Whether what runs keeps to it could not be read: %1")
                             .arg(base::errorSentence(*error))};
    }
    details::addTable(out, "outside", cutTitle(Tr::tr("Outside of the bounds"), around, "pods"),
                      {Tr::tr("Pod"), Tr::tr("Container"), Tr::tr("What is beyond")}, rows);
}

QList<DetailRow> boundRows(const Object &item)
{
    QStringList names;
    for (const char *each : {"min", "max", "defaultRequest", "default", "maxLimitRequestRatio"}) {
        item[each].members([&names](std::string_view name, const Object &) {
            if (!names.contains(json::text(name))) {
                names += json::text(name);
            }
        });
    }
    names.sort();
    QList<DetailRow> rows;
    for (const QString &name : std::as_const(names)) {
        const QByteArray key = name.toUtf8();
        const auto of = [&](std::string_view member) {
            return json::scalarText(item[member][json::view(key)]);
        };
        rows += QStringList{json::text(item["type"].string()),
                            name,
                            of("min"),
                            of("max"),
                            of("defaultRequest"),
                            of("default"),
                            of("maxLimitRequestRatio")};
    }
    return rows;
}

void compose(ObjectDetails &out, const Object &range, const Around &around, qint64)
{
    QList<DetailRow> rows;
    range.at("spec", "limits").each([&](const Object &item) {
        addDefaults(out, item);
        rows += boundRows(item);
    });
    if (out.verdicts.isEmpty()) {
        out.verdicts +=
            {Health::None, "Bounds",
             rows.isEmpty() ? Tr::tr("It bounds nothing.")
                            : Tr::tr("What is beyond these bounds is refused; it sets no "
                                     "requests and limits of its own.")};
    }
    addOutside(out, range, around);
    details::addTable(out, "limits", Tr::tr("Bounds"),
                      {Tr::tr("For each"), Tr::tr("Resource"), Tr::tr("Least"), Tr::tr("Most"),
                       Tr::tr("Default request"), Tr::tr("Default limit"),
                       Tr::tr("Most limit to request")},
                      rows);
    putWorstFirst(out);
}

} // namespace

const Page &limitRangePage()
{
    static constexpr Page kPage{"", "LimitRange", needs, compose};
    return kPage;
}

} // namespace nantian::models::pages
