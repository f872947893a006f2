// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/podresources.h"

#include <string>

namespace nantian::kinds {

using base::Quantity;
using kube::Object;
using store::Cell;

namespace {

using Amount = std::optional<Quantity>;

void add(Amount &sum, const Amount &more)
{
    if (sum && more) {
        sum->add(*more);
    } else if (more) {
        sum = more;
    }
}

void raise(Amount &most, const Amount &other)
{
    if (other && (!most || *most < *other)) {
        most = other;
    }
}

} // namespace

Amount quantityOf(const Object &value)
{
    std::string number;
    std::string_view text = value.string();
    if (value.isNumber()) {
        number = std::to_string(value.integer());
        text = number;
    }
    if (text.empty()) {
        return std::nullopt;
    }
    auto quantity = Quantity::parse(text);
    return quantity ? Amount(std::move(*quantity)) : std::nullopt;
}

std::string_view memberOf(Bound bound) { return bound == Bound::Request ? "requests" : "limits"; }

Amount podBound(const Object &pod, Bound bound, Compute compute)
{
    return podBound(pod, bound, compute == Compute::Cpu ? "cpu" : "memory");
}

Amount podBound(const Object &pod, Bound bound, std::string_view name)
{
    const std::string_view list = memberOf(bound);
    const auto of = [&](const Object &container) {
        return quantityOf(container.at("resources", list, name));
    };
    const Object spec = pod["spec"];
    Amount sum;
    spec["containers"].each([&](const Object &container) { add(sum, of(container)); });
    Amount sidecars;
    Amount starting; // the most that is held while it starts
    spec["initContainers"].each([&](const Object &container) {
        Amount held = of(container);
        if (container["restartPolicy"].string() == "Always") {
            add(sum, held);
            add(sidecars, held);
            held = sidecars;
        } else {
            add(held, sidecars);
        }
        raise(starting, held);
    });
    raise(sum, starting);
    if (const Amount whole = quantityOf(spec.at("resources", list, name))) {
        sum = whole;
    }
    // An overhead bounds nothing that is not bound without it.
    if (bound == Bound::Request || sum) {
        add(sum, quantityOf(spec.at("overhead", name)));
    }
    return sum;
}

Cell computeCell(const Amount &quantity, Compute compute)
{
    if (!quantity) {
        return {};
    }
    return compute == Compute::Cpu ? Cell::milliCores(quantity->milliValue())
                                   : Cell::bytes(quantity->value());
}

ColumnSpec computeColumn(const char *id, const char *title, const QString &description, Read read)
{
    return ownColumn(
        column(id, title, description, {.width = 8, .wide = true, .alignRight = true}, read));
}

} // namespace nantian::kinds
