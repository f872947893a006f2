// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/decimal.h"
#include "base/result.h"

#include <QByteArray>

#include <compare>
#include <optional>
#include <string_view>

namespace nantian::base {

/// A Kubernetes quantity ("250m", "1.5Gi", "3e6"), exact. A value type for any thread.
///
/// It answers exactly what apimachinery's resource.Quantity (v0.36.3) answers to the same text,
/// its oddities included: finer than 1n is rounded away from zero, a binary quantity is capped at
/// 2^63-1, MilliValue() of what does not fit in 64 bits is not the number. Decimal digits are kept
/// as text where 64 bits do not suffice; an exponent of any size costs no memory. Where Go has no
/// limit we have two: kLongestText, and what add() says.
class Quantity
{
public:
    /// Characters of a text that parse() takes. The longest that mean something have some thirty.
    static constexpr std::size_t kLongestText = 1024;

    enum class Format : quint8 { DecimalSi, BinarySi, DecimalExponent };

    /// Zero.
    Quantity() = default;
    /// Parse error: Code::Parse with the text as target. Nothing is trimmed.
    [[nodiscard]] static Result<Quantity> parse(std::string_view text);
    [[nodiscard]] static Quantity fromInteger(qint64 value, Format format = Format::DecimalSi);
    [[nodiscard]] static Quantity fromMilli(qint64 value, Format format = Format::DecimalSi);

    [[nodiscard]] Format format() const { return m_format; }
    [[nodiscard]] bool isZero() const;
    /// -1, 0 or 1.
    [[nodiscard]] int sign() const;
    /// As Go's Quantity.String(): canonical, or the parsed text where Go keeps it.
    [[nodiscard]] QByteArray toString() const;
    /// As Go's Value(): rounded up to an integer.
    [[nodiscard]] qint64 value() const { return scaledValue(0); }
    /// As Go's MilliValue(): thousandths, rounded up.
    [[nodiscard]] qint64 milliValue() const { return scaledValue(-3); }
    /// The number as a double, for ratios and charts only.
    [[nodiscard]] double toDouble() const;

    /// As Go's RoundUp(): away from zero to a multiple of 10^scale. What is no finer keeps its
    /// text.
    void roundUp(qint32 scale);
    /// Adds; the format of the first operand stays unless it is zero. Exact, except that a part
    /// more than 1,000 digits below the other is lost, and so is the smaller one where both
    /// together have more than 4,000 digits.
    void add(const Quantity &other);
    [[nodiscard]] static std::strong_ordering compare(const Quantity &a, const Quantity &b);
    bool operator==(const Quantity &other) const { return std::is_eq(compare(*this, other)); }
    std::strong_ordering operator<=>(const Quantity &other) const { return compare(*this, other); }

private:
    [[nodiscard]] qint64 scaledValue(qint32 scale) const;
    [[nodiscard]] Decimal toDecimal() const;
    [[nodiscard]] QByteArray decimalText(Format format) const;
    [[nodiscard]] QByteArray binaryText() const;

    qint64 m_value = 0; ///< with m_scale: the number, unless m_decimal
    qint32 m_scale = 0; ///< power of ten
    Format m_format = Format::DecimalSi;
    std::optional<Decimal> m_decimal;
    QByteArray m_text; ///< the parsed text, where Go would print it unchanged
};

} // namespace nantian::base
