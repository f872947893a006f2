// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace nantian::base {

QString formatBytes(qint64 bytes)
{
    static constexpr std::array<QLatin1StringView, 7> kUnits{
        ""_L1, "Ki"_L1, "Mi"_L1, "Gi"_L1, "Ti"_L1, "Pi"_L1, "Ei"_L1};
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    // What would round to 1024 is one of the next unit.
    while (std::abs(value) >= 1023.5 && unit + 1 < kUnits.size()) {
        value /= 1024;
        ++unit;
    }
    const bool decimal = unit > 0 && std::abs(value) < 9.95 && std::fmod(value, 1.0) != 0.0;
    return QString::number(value, 'f', decimal ? 1 : 0) + kUnits.at(unit);
}

QString formatMilliCores(qint64 milli)
{
    if (milli < 1000) {
        return QString::number(milli) + u'm';
    }
    return QString::number(static_cast<double>(milli) / 1000.0, 'g', 3);
}

} // namespace nantian::base
