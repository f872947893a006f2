// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <optional>
#include <string>
#include <string_view>

/// The reading half of Quantity: the scanner of apimachinery's ParseQuantity (v0.36.3), step by
/// step, because its order of decisions shows in the results.
namespace nantian::base::quantityparse {

/// Go's int32 arithmetic wraps around.
[[nodiscard]] inline qint32 wrapAdd(qint32 a, qint32 b)
{
    return static_cast<qint32>(static_cast<quint32>(a) + static_cast<quint32>(b));
}
[[nodiscard]] inline qint32 wrapSub(qint32 a, qint32 b)
{
    return static_cast<qint32>(static_cast<quint32>(a) - static_cast<quint32>(b));
}

struct Parts
{
    bool negative = false;
    bool hasDigits = false; ///< any digit before the suffix, leading zeros included
    std::string_view num;   ///< digits before the point without leading zeros, at least "0"
    std::string_view denom; ///< digits after the point
    std::string_view suffix;
};
/// Nothing when a character stands where none may.
[[nodiscard]] std::optional<Parts> split(std::string_view text);

struct Suffix
{
    qint32 base = 10;
    qint32 exponent = 0;
    bool exponentForm = false; ///< "e3"
};
[[nodiscard]] std::optional<Suffix> interpret(std::string_view suffix);

struct Fast
{
    qint64 value = 0;
    qint32 scale = 0;
    bool keepsText = false; ///< String() prints the text as it was written
};
/// The number in 64 bits where Go does it so.
[[nodiscard]] std::optional<Fast> fastValue(const Parts &parts, const Suffix &suffix);

/// Without leading zeros; empty for zero.
[[nodiscard]] std::string strip(std::string digits);
[[nodiscard]] std::string times1024(const std::string &digits);

} // namespace nantian::base::quantityparse
