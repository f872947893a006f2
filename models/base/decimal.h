// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <compare>
#include <string>

namespace nantian::base {

/// A decimal number of any size, for Quantity: sign * digits * 10^zeros * 10^-scale. It is what
/// Go's inf.Dec holds (its unscaled value is digits * 10^zeros), and answers as it does. A huge
/// exponent costs no memory.
struct Decimal
{
    /// Beyond this many digits of difference a sum keeps the larger operand only.
    static constexpr qint64 kMaxAlign = 1000;
    /// A sum that would have more digits keeps the larger operand only: one exponent after the
    /// other, each within kMaxAlign, could add up to millions.
    static constexpr qint64 kMaxDigits = 4000;

    bool negative = false;
    std::string digits; ///< without leading zeros; empty is zero
    qint64 zeros = 0;
    qint32 scale = 0;

    /// At that scale, away from zero; tells whether nothing was lost.
    [[nodiscard]] Decimal roundedUp(qint32 newScale, bool *exact) const;
    /// The number times 10^newScale as apimachinery's scaledValue() answers it: rounded up, and the
    /// low 64 bits when it does not fit.
    [[nodiscard]] qint64 scaled(qint32 newScale) const;
    [[nodiscard]] static std::strong_ordering compare(const Decimal &a, const Decimal &b);
    [[nodiscard]] static Decimal sum(const Decimal &a, const Decimal &b);
};

/// The low 64 bits of the product, as Go multiplies.
[[nodiscard]] qint64 wrapMultiply(qint64 a, qint64 b);
/// 10^n; from n = 19 on the smallest integer, as Go's conversion of a float gives on amd64.
[[nodiscard]] qint64 pow10(qint64 n);

} // namespace nantian::base
