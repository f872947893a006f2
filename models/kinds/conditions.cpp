// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/conditions.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace nantian::kinds {

using namespace Qt::StringLiterals;
using store::Health;

namespace {

bool isOneOf(QStringView type, std::initializer_list<QLatin1StringView> names)
{
    return std::ranges::any_of(names, [type](QLatin1StringView name) {
        return type.compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

bool isBuiltIn(QByteArrayView group) { return !group.contains('.') || group.endsWith(".k8s.io"); }

std::optional<bool> isGoodWhenTrue(QStringView type)
{
    if (isOneOf(type, {"Ready"_L1, "Available"_L1, "Synced"_L1, "Healthy"_L1})) {
        return true;
    }
    const bool isBad = isOneOf(type, {"Degraded"_L1, "Stalled"_L1})
        || type.endsWith("Failed"_L1, Qt::CaseInsensitive)
        || type.endsWith("Pressure"_L1, Qt::CaseInsensitive);
    return isBad ? std::optional(false) : std::nullopt;
}

Health healthOfCondition(QStringView type, std::string_view status)
{
    const std::optional<bool> good = isGoodWhenTrue(type);
    const bool isTrue = status == "True" || status == "true";
    const bool isFalse = status == "False" || status == "false";
    if (!good) {
        return Health::None;
    }
    if (!*good) {
        return isTrue ? Health::Failed : Health::None; // False is as it should be, and no praise
    }
    if (isTrue) {
        return Health::Ok;
    }
    if (isFalse) {
        return isOneOf(type, {"Ready"_L1, "Synced"_L1}) ? Health::Warning : Health::Failed;
    }
    return status == "Unknown" ? Health::Unknown : Health::None;
}

int badness(Health health)
{
    static constexpr auto kOrder =
        std::to_array({Health::None, Health::Ok, Health::Unknown, Health::Progressing,
                       Health::Warning, Health::Failed});
    return static_cast<int>(std::ranges::find(kOrder, health) - kOrder.begin());
}

} // namespace nantian::kinds
