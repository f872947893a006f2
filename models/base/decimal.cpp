// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/decimal.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace nantian::base {

namespace {

constexpr qint64 kMax = std::numeric_limits<qint64>::max();

/// The low 64 bits of digits * 10^zeros.
quint64 low64(std::string_view digits, qint64 zeros)
{
    quint64 out = 0;
    for (const char c : digits) {
        out = out * 10 + static_cast<quint64>(c - '0');
    }
    if (zeros >= 64) { // 10^64 is a multiple of 2^64
        return 0;
    }
    for (qint64 i = 0; i < zeros; ++i) {
        out *= 10;
    }
    return out;
}

void increment(std::string &digits)
{
    for (auto it = digits.rbegin(); it != digits.rend(); ++it) {
        if (*it != '9') {
            ++*it;
            return;
        }
        *it = '0';
    }
    digits.insert(digits.begin(), '1');
}

/// Compares whole numbers of any length without leading zeros.
std::strong_ordering compareDigits(std::string_view a, std::string_view b)
{
    if (a.size() != b.size()) {
        return a.size() <=> b.size();
    }
    return a.compare(b) <=> 0;
}

std::strong_ordering reversed(std::strong_ordering order)
{
    return std::is_eq(order) ? order
        : std::is_lt(order)  ? std::strong_ordering::greater
                             : std::strong_ordering::less;
}

std::string addDigits(std::string_view a, std::string_view b)
{
    std::string out;
    int carry = 0;
    for (std::size_t i = 0; i < std::max(a.size(), b.size()) || carry != 0; ++i) {
        int sum = carry;
        sum += i < a.size() ? a[a.size() - 1 - i] - '0' : 0;
        sum += i < b.size() ? b[b.size() - 1 - i] - '0' : 0;
        out += static_cast<char>('0' + sum % 10);
        carry = sum / 10;
    }
    std::ranges::reverse(out);
    return out;
}

/// a - b for a >= b.
std::string subtractDigits(std::string_view a, std::string_view b)
{
    std::string out;
    int borrow = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        int digit = a[a.size() - 1 - i] - '0' - borrow;
        digit -= i < b.size() ? b[b.size() - 1 - i] - '0' : 0;
        borrow = digit < 0 ? 1 : 0;
        out += static_cast<char>('0' + digit + 10 * borrow);
    }
    while (!out.empty() && out.back() == '0') {
        out.pop_back();
    }
    std::ranges::reverse(out);
    return out;
}

} // namespace

qint64 wrapMultiply(qint64 a, qint64 b)
{
    return static_cast<qint64>(static_cast<quint64>(a) * static_cast<quint64>(b));
}

/// Go on amd64: int64(math.Pow10(n)); what does not fit becomes the smallest integer.
qint64 pow10(qint64 n)
{
    if (n > 18) {
        return std::numeric_limits<qint64>::min();
    }
    qint64 out = 1;
    for (qint64 i = 0; i < n; ++i) {
        out *= 10;
    }
    return out;
}

Decimal Decimal::roundedUp(qint32 newScale, bool *exact) const
{
    Decimal value = *this;
    const qint64 shift = qint64(newScale) - scale;
    value.scale = newScale;
    *exact = true;
    if (value.digits.empty()) {
        value.zeros = 0;
        return value;
    }
    value.zeros += shift;
    if (value.zeros >= 0) {
        return value;
    }
    const auto drop = static_cast<quint64>(-value.zeros);
    value.zeros = 0;
    if (drop >= value.digits.size()) {
        *exact = false;
        value.digits = "1";
        return value;
    }
    const std::size_t keep = value.digits.size() - std::size_t(drop);
    *exact = value.digits.find_first_not_of('0', keep) == std::string::npos;
    value.digits.erase(keep);
    if (!*exact) {
        increment(value.digits);
    }
    return value;
}

std::strong_ordering Decimal::compare(const Decimal &a, const Decimal &b)
{
    const auto signOf = [](const Decimal &d) { return d.digits.empty() ? 0 : d.negative ? -1 : 1; };
    if (signOf(a) != signOf(b) || signOf(a) == 0) {
        return signOf(a) <=> signOf(b);
    }
    const auto pointOf = [](const Decimal &d) {
        return qint64(d.digits.size()) + d.zeros - d.scale;
    };
    std::strong_ordering out = pointOf(a) <=> pointOf(b);
    if (std::is_eq(out)) { // the same number of digits before the point: compare them left to right
        const std::size_t common = std::min(a.digits.size(), b.digits.size());
        out = a.digits.compare(0, common, b.digits, 0, common) <=> 0;
        if (std::is_eq(out)) {
            const bool aMore = a.digits.find_first_not_of('0', common) != std::string::npos;
            const bool bMore = b.digits.find_first_not_of('0', common) != std::string::npos;
            out = int(aMore) <=> int(bMore);
        }
    }
    return a.negative ? reversed(out) : out;
}

Decimal Decimal::sum(const Decimal &a, const Decimal &b)
{
    if (a.digits.empty() || b.digits.empty()) {
        return a.digits.empty() ? b : a;
    }
    const qint64 lowA = a.zeros - a.scale;
    const qint64 lowB = b.zeros - b.scale;
    const qint64 highA = lowA + qint64(a.digits.size());
    const qint64 highB = lowB + qint64(b.digits.size());
    if (lowA - lowB > kMaxAlign || lowB - lowA > kMaxAlign
        || std::max(highA, highB) - std::min(lowA, lowB) > kMaxDigits)
    {
        return highA > highB ? a : b;
    }
    const qint64 low = std::min(lowA, lowB);
    const std::string left = a.digits + std::string(std::size_t(lowA - low), '0');
    const std::string right = b.digits + std::string(std::size_t(lowB - low), '0');
    Decimal out;
    if (a.negative == b.negative) {
        out.negative = a.negative;
        out.digits = addDigits(left, right);
    } else {
        const bool leftLarger = std::is_gteq(compareDigits(left, right));
        out.digits = leftLarger ? subtractDigits(left, right) : subtractDigits(right, left);
        out.negative = (leftLarger ? a.negative : b.negative) && !out.digits.empty();
    }
    // Back to inf.Dec's own scale, the larger of both.
    out.scale = std::max(a.scale, b.scale);
    out.zeros = low + out.scale;
    return out;
}

qint64 Decimal::scaled(qint32 newScale) const
{
    const auto low = [&](std::string_view whole, qint64 shift) {
        const quint64 magnitude = low64(whole, shift);
        return static_cast<qint64>(negative ? 0 - magnitude : magnitude);
    };
    const qint64 difference = qint64(scale) - newScale;
    if (difference <= 0) {
        const qint64 whole = low(digits, zeros);
        return difference == 0 ? whole : wrapMultiply(whole, pow10(-difference));
    }
    const bool belowMax = negative
        || std::is_lt(compare({false, digits, zeros, 0}, {false, std::to_string(kMax), 0, 0}));
    if (belowMax && difference < 19) {
        const qint64 whole = low(digits, zeros);
        const qint64 divisor = pow10(difference);
        // Go adds one to the truncated quotient for negative numbers too.
        return whole / divisor + (whole % divisor != 0 ? 1 : 0);
    }
    const qint64 left = zeros - difference;
    if (left >= 0) {
        return low(digits, left);
    }
    const std::size_t keep = qint64(digits.size()) > -left ? digits.size() - std::size_t(-left) : 0;
    const bool rest = digits.find_first_not_of('0', keep) != std::string::npos;
    const qint64 whole = low(std::string_view(digits).substr(0, keep), 0);
    return rest && !negative ? static_cast<qint64>(static_cast<quint64>(whole) + 1) : whole;
}

} // namespace nantian::base
