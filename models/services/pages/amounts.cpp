// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/amounts.h"

#include "base/format.h"
#include "services/detailsread.h"
#include "services/json.h"

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using base::Quantity;
using details::Tr;
using kube::Object;
using store::Health;

Amounts amountsOf(const Object &map)
{
    Amounts out;
    map.members([&out](std::string_view key, const Object &value) {
        const QByteArray text = json::scalarText(value).toUtf8();
        if (const base::Result<Quantity> parsed = Quantity::parse(json::view(text))) {
            out.insert(json::bytes(key), *parsed);
        }
    });
    return out;
}

void add(Amounts &sum, const Amounts &more)
{
    for (auto at = more.cbegin(); at != more.cend(); ++at) {
        sum[at.key()].add(at.value());
    }
}

Amounts podAmounts(const Object &pod, kinds::Bound bound)
{
    const std::string_view member = kinds::memberOf(bound);
    const Object spec = pod["spec"];
    Amounts named; // every resource that is named anywhere
    const auto name = [&](const Object &container) {
        add(named, amountsOf(container.at("resources", member)));
    };
    name(spec);
    spec["containers"].each(name);
    spec["initContainers"].each(name);
    add(named, amountsOf(spec["overhead"]));
    Amounts out;
    for (auto at = named.cbegin(); at != named.cend(); ++at) {
        if (const auto amount = kinds::podBound(pod, bound, json::view(at.key()))) {
            out.insert(at.key(), *amount);
        }
    }
    return out;
}

QString amountText(const QByteArray &resource, const Quantity &amount)
{
    const auto is = [&resource](const char *name) {
        return resource == name || resource == QByteArray("requests.") + name
            || resource == QByteArray("limits.") + name;
    };
    if (is("cpu")) {
        return base::formatMilli(amount.milliValue());
    }
    if (is("memory") || is("ephemeral-storage") || is("storage")
        || resource.startsWith("hugepages-"))
    {
        return base::formatBytes(amount.value());
    }
    return QString::fromUtf8(amount.toString());
}

Gauge amountGauge(const QByteArray &id, const QString &label, const QByteArray &resource,
                  const Quantity &used, const Quantity &bound, double warning)
{
    Gauge out{id, label,
              Tr::tr("%1 of %2").arg(amountText(resource, used), amountText(resource, bound)), 0,
              Health::None};
    if (!bound.isZero()) {
        out.share = used.toDouble() / bound.toDouble();
        out.text += u"  (%1)"_s.arg(base::formatPerMille(qRound64(out.share * 1000)));
    } else if (!used.isZero()) {
        out.share = 1;
    }
    out.health = out.share >= warning ? Health::Warning : Health::None;
    return out;
}

} // namespace nantian::models::pages
