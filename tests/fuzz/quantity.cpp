// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two quantities, separated by a space: reading, printing, comparing and adding them.
#include "base/quantity.h"

#include "base/quantityparse.h"
#include "fuzz/fuzz.h"

#include <cmath>
#include <cstdlib>

using namespace nantian;
using base::Quantity;
using fuzz::require;

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// Exponents near the ends of 32 bits wrap around in Go, and so in ours.
bool wraps(std::string_view text)
{
    constexpr qint64 kFar = 2'000'000'000;
    const auto parts = base::quantityparse::split(text);
    const auto suffix = parts ? base::quantityparse::interpret(parts->suffix) : std::nullopt;
    return suffix && std::abs(qint64(suffix->exponent)) > kFar;
}

/// What is printed can be read, and comes to rest: Go prints 5312.5Ki as 5440000, and that as
/// 5440k.
void checkText(const Quantity &quantity)
{
    const QByteArray text = quantity.toString();
    require(!text.isEmpty(), "a quantity has a text");
    const auto again = Quantity::parse(viewOf(text));
    require(again.has_value(), "what was printed can be read");
    const QByteArray second = again->toString();
    const auto third = Quantity::parse(viewOf(second));
    require(third && *third == *again, "printing keeps the number");
    require(third->toString() == second, "printing what was printed twice changes nothing");
}

void checkNumber(const Quantity &quantity)
{
    const int sign = quantity.sign();
    require(quantity.isZero() == (sign == 0), "zero has no sign");
    require(quantity == quantity, "a quantity is equal to itself");
    const auto zero = quantity <=> Quantity();
    require((sign > 0) == std::is_gt(zero) && (sign < 0) == std::is_lt(zero),
            "the sign tells the side of zero");
    const double real = quantity.toDouble();
    require(!std::isnan(real), "a quantity is a number");
    require(sign != 0 || real == 0, "zero is zero");
    (void)quantity.value();
    (void)quantity.milliValue();
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    const std::size_t space = std::min(text.find(' '), text.size());
    const std::string left(text.substr(0, space));
    const std::string right(text.substr(std::min(space + 1, text.size())));
    const auto a = Quantity::parse(left);
    const auto b = Quantity::parse(right);
    require(a || !base::quantityparse::split(left) || !a.error().detail.isEmpty(),
            "an error says what is wrong");
    if (!a) {
        return 0;
    }
    if (!wraps(left)) {
        checkText(*a);
    }
    checkNumber(*a);
    if (!b) {
        return 0;
    }
    checkNumber(*b);
    const auto there = *a <=> *b;
    const auto back = *b <=> *a;
    require(std::is_lt(there) == std::is_gt(back) && std::is_eq(there) == std::is_eq(back),
            "an order read backwards is its reverse");
    Quantity sum = *a;
    sum.add(*b);
    Quantity other = *b;
    other.add(*a);
    checkNumber(sum);
    require(!sum.toString().isEmpty() && !other.toString().isEmpty(), "a sum has a text");
    return 0;
}
