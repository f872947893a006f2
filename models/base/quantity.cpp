// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/quantity.h"

#include "base/quantityparse.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace nantian::base {

namespace {

using quantityparse::wrapAdd;
using quantityparse::wrapSub;

constexpr qint64 kMax = std::numeric_limits<qint64>::max();
constexpr qint32 kNano = -9;
/// Beyond this many digits of difference a sum keeps the larger operand only (bounds memory).
constexpr qint64 kMaxAlign = 1000;

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

/// value * 10^scale, or nothing when it does not fit.
std::optional<qint64> scaleUp(qint64 value, qint32 scale)
{
    if (value == 0) {
        return 0;
    }
    for (qint32 i = 0; i < scale; ++i) {
        if (__builtin_mul_overflow(value, qint64(10), &value)) {
            return std::nullopt;
        }
    }
    return value;
}

/// value / 10^scale, away from zero.
qint64 scaleDown(qint64 value, qint32 scale, bool *exact)
{
    bool fraction = false;
    const qint64 away = value > 0 ? 1 : -1;
    for (qint32 i = 0; i < scale; ++i) {
        fraction = fraction || value % 10 != 0;
        value /= 10;
        if (value == 0) {
            *exact = !fraction;
            return fraction ? away : 0;
        }
    }
    *exact = !fraction;
    return fraction ? value + away : value;
}

QByteArray decimalSuffix(qint32 exponent, Quantity::Format format)
{
    if (format == Quantity::Format::DecimalExponent) {
        return exponent == 0 ? QByteArray() : "e" + QByteArray::number(exponent);
    }
    static constexpr std::array kSuffixes{"n", "u", "m", "", "k", "M", "G", "T", "P", "E"};
    // Go prints no suffix at all for exponents it has no letter for.
    if (exponent < -9 || exponent > 18 || exponent % 3 != 0) {
        return {};
    }
    return kSuffixes.at(static_cast<std::size_t>(exponent / 3 + 3));
}

QByteArray binarySuffix(int times)
{
    static constexpr std::array kSuffixes{"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
    return times < int(kSuffixes.size()) ? kSuffixes.at(static_cast<std::size_t>(times)) : "";
}

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

/// digits / 1024 when that leaves no rest.
std::optional<std::string> divide1024(std::string_view digits)
{
    std::string out;
    int rest = 0;
    for (const char c : digits) {
        rest = rest * 10 + (c - '0');
        if (const int digit = rest / 1024; digit != 0 || !out.empty()) {
            out += static_cast<char>('0' + digit);
        }
        rest %= 1024;
    }
    if (rest != 0) {
        return std::nullopt;
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

Result<Quantity> Quantity::parse(std::string_view text)
{
    const auto bad = [&](const char *why) {
        return fail(Error::Code::Parse, QString::fromLatin1(why),
                    QString::fromUtf8(text.data(), qsizetype(text.size())));
    };
    if (text == "0") {
        Quantity zero;
        zero.m_text = "0";
        return zero;
    }
    const std::optional<quantityparse::Parts> parts = quantityparse::split(text);
    if (!parts) {
        return bad("not a quantity: digits and a suffix such as m, k or Mi expected");
    }
    const std::optional<quantityparse::Suffix> suffix = quantityparse::interpret(parts->suffix);
    if (!suffix) {
        return bad("unknown suffix of a quantity");
    }
    const bool binary = suffix->base == 2;
    Format format = suffix->exponentForm ? Format::DecimalExponent
        : binary                         ? Format::BinarySi
                                         : Format::DecimalSi;
    // Go's fast path, kept because it decides what String() prints.
    if (const auto fast = quantityparse::fastValue(*parts, *suffix)) {
        Quantity out;
        out.m_format = format;
        out.m_value = fast->value;
        out.m_scale = fast->scale;
        if (fast->keepsText) {
            out.m_text = QByteArray(text.data(), qsizetype(text.size()));
        }
        return out;
    }

    if (!parts->hasDigits) {
        return bad("a quantity without digits");
    }
    Decimal amount;
    amount.digits = quantityparse::strip(std::string(parts->num) + std::string(parts->denom));
    amount.scale = static_cast<qint32>(parts->denom.size());
    if (binary) {
        for (int i = 0; i < suffix->exponent; i += 10) {
            amount.digits = quantityparse::times1024(amount.digits);
        }
    } else {
        amount.scale = wrapSub(amount.scale, suffix->exponent);
    }
    if (!amount.digits.empty()) {
        bool exact = false;
        amount = roundUp(std::move(amount), -kNano, &exact);
    }
    const Decimal one{false, "1", 0, 0};
    const Decimal largest{false, "9223372036854775807", 0, 0};
    if (format == Format::BinarySi && std::is_gt(compareDecimals(amount, largest))) {
        amount = largest;
    }
    if (format == Format::BinarySi && !amount.digits.empty() && std::is_lt(compareDecimals(amount, one))) {
        format = Format::DecimalSi;
    }
    amount.negative = parts->negative && !amount.digits.empty();
    Quantity out;
    out.m_format = format;
    out.m_decimal = std::move(amount);
    return out;
}

Quantity Quantity::fromInteger(qint64 value, Format format)
{
    Quantity out;
    out.m_value = value;
    out.m_format = format;
    return out;
}

Quantity Quantity::fromMilli(qint64 value, Format format)
{
    Quantity out = fromInteger(value, format);
    out.m_scale = -3;
    return out;
}

bool Quantity::isZero() const
{
    return sign() == 0;
}

int Quantity::sign() const
{
    if (m_decimal) {
        return m_decimal->digits.empty() ? 0 : m_decimal->negative ? -1 : 1;
    }
    return m_value == 0 ? 0 : m_value < 0 ? -1 : 1;
}

Quantity::Decimal Quantity::toDecimal() const
{
    if (m_decimal) {
        return *m_decimal;
    }
    Decimal out;
    out.negative = m_value < 0;
    const quint64 magnitude = m_value < 0 ? 0 - static_cast<quint64>(m_value)
                                          : static_cast<quint64>(m_value);
    out.digits = magnitude == 0 ? std::string() : std::to_string(magnitude);
    out.scale = wrapSub(0, m_scale);
    return out;
}

Quantity::Decimal Quantity::roundUp(Decimal value, qint32 scale, bool *exact)
{
    const qint64 shift = qint64(scale) - value.scale;
    value.scale = scale;
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
    value.digits.resize(keep);
    if (!*exact) {
        increment(value.digits);
    }
    return value;
}

std::strong_ordering Quantity::compareDecimals(const Decimal &a, const Decimal &b)
{
    const auto signOf = [](const Decimal &d) {
        return d.digits.empty() ? 0 : d.negative ? -1 : 1;
    };
    if (signOf(a) != signOf(b) || signOf(a) == 0) {
        return signOf(a) <=> signOf(b);
    }
    const auto pointOf = [](const Decimal &d) { return qint64(d.digits.size()) + d.zeros - d.scale; };
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

Quantity::Decimal Quantity::addDecimals(const Decimal &a, const Decimal &b)
{
    if (a.digits.empty() || b.digits.empty()) {
        return a.digits.empty() ? b : a;
    }
    const qint64 lowA = a.zeros - a.scale;
    const qint64 lowB = b.zeros - b.scale;
    if (lowA - lowB > kMaxAlign || lowB - lowA > kMaxAlign) {
        return lowA + qint64(a.digits.size()) > lowB + qint64(b.digits.size()) ? a : b;
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

qint64 Quantity::scaledDecimal(const Decimal &value, qint32 newScale)
{
    const auto low = [&](std::string_view digits, qint64 zeros) {
        const quint64 magnitude = low64(digits, zeros);
        return static_cast<qint64>(value.negative ? 0 - magnitude : magnitude);
    };
    const qint64 difference = qint64(value.scale) - newScale;
    if (difference <= 0) {
        const qint64 whole = low(value.digits, value.zeros);
        return difference == 0 ? whole : wrapMultiply(whole, pow10(-difference));
    }
    const bool belowMax = value.negative
        || std::is_lt(compareDecimals({false, value.digits, value.zeros, 0},
                                      {false, std::to_string(kMax), 0, 0}));
    if (belowMax && difference < 19) {
        const qint64 whole = low(value.digits, value.zeros);
        const qint64 divisor = pow10(difference);
        // Go adds one to the truncated quotient for negative numbers too.
        return whole / divisor + (whole % divisor != 0 ? 1 : 0);
    }
    const qint64 zeros = value.zeros - difference;
    if (zeros >= 0) {
        return low(value.digits, zeros);
    }
    const std::size_t keep = qint64(value.digits.size()) > -zeros
        ? value.digits.size() - std::size_t(-zeros)
        : 0;
    const bool rest = value.digits.find_first_not_of('0', keep) != std::string::npos;
    const qint64 whole = low(std::string_view(value.digits).substr(0, keep), 0);
    return rest && !value.negative ? static_cast<qint64>(static_cast<quint64>(whole) + 1) : whole;
}

qint64 Quantity::scaledValue(qint32 scale) const
{
    if (m_decimal) {
        return scaledDecimal(*m_decimal, -scale);
    }
    if (m_scale < scale) {
        bool exact = false;
        return scaleDown(m_value, wrapSub(scale, m_scale), &exact);
    }
    const qint32 up = wrapSub(m_scale, scale);
    if (const auto scaled = scaleUp(m_value, up)) {
        return *scaled;
    }
    // What does not fit: Go multiplies by these powers in one step and keeps the low 64 bits, and
    // answers 0 for all others.
    const bool oneStep = up == 1 || up == 2 || up == 3 || up == 6 || up == 9;
    return oneStep ? wrapMultiply(m_value, pow10(up)) : 0;
}

double Quantity::toDouble() const
{
    const Decimal value = toDecimal();
    double out = 0;
    for (const char c : value.digits.substr(0, 18)) {
        out = out * 10 + (c - '0');
    }
    const qint64 skipped = std::max<qint64>(0, qint64(value.digits.size()) - 18);
    const double exponent = static_cast<double>(skipped + value.zeros - value.scale);
    // Dividing by a power of ten keeps 0.1 the nearest double; multiplying by 1e-1 would not.
    out = exponent < 0 ? out / std::pow(10.0, -exponent) : out * std::pow(10.0, exponent);
    return value.negative ? -out : out;
}

QByteArray Quantity::decimalText(Format format) const
{
    if (!m_decimal) {
        qint64 amount = m_value;
        qint32 exponent = m_scale;
        while ((amount >= 10 || amount <= -10) && amount % 10 == 0) {
            amount /= 10;
            exponent = wrapAdd(exponent, 1);
        }
        const qint32 shift = exponent % 3 < 0 ? exponent % 3 + 3 : exponent % 3;
        if (const auto shifted = scaleUp(amount, shift)) {
            return QByteArray::number(*shifted) + decimalSuffix(wrapSub(exponent, shift), format);
        }
    }
    Decimal value = toDecimal();
    qint64 exponent = value.zeros - value.scale;
    while (value.digits.size() > 1 && value.digits.back() == '0') {
        value.digits.pop_back();
        ++exponent;
    }
    auto wrapped = static_cast<qint32>(exponent);
    while (wrapped % 3 != 0) {
        value.digits += '0';
        wrapped = wrapSub(wrapped, 1);
    }
    return (value.negative ? "-" : "") + QByteArray::fromStdString(value.digits)
        + decimalSuffix(wrapped, format);
}

QByteArray Quantity::binaryText() const
{
    bool exact = false;
    const Decimal whole = roundUp(toDecimal(), 0, &exact);
    std::string digits = whole.digits + std::string(static_cast<std::size_t>(whole.zeros), '0');
    int times = 0;
    while (const auto divided = divide1024(digits)) {
        digits = *divided;
        ++times;
    }
    return (whole.negative ? "-" : "") + QByteArray::fromStdString(digits) + binarySuffix(times);
}

QByteArray Quantity::toString() const
{
    if (!m_text.isEmpty()) {
        return m_text;
    }
    if (isZero()) {
        return "0";
    }
    if (m_format == Format::BinarySi) {
        const Decimal value = toDecimal();
        if (value.zeros > kMaxAlign) { // only a sum with a huge exponent gets here
            return decimalText(Format::DecimalExponent);
        }
        Decimal magnitude = value;
        magnitude.negative = false;
        bool exact = false;
        (void)roundUp(value, 0, &exact);
        if (exact && std::is_gteq(compareDecimals(magnitude, {false, "1024", 0, 0}))) {
            return binaryText();
        }
        return decimalText(Format::DecimalSi);
    }
    return decimalText(m_format);
}

void Quantity::add(const Quantity &other)
{
    m_text.clear();
    if (isZero()) {
        m_format = other.m_format;
    }
    if (!m_decimal && !other.m_decimal) {
        if (other.m_value == 0) {
            return;
        }
        if (m_value == 0) {
            m_value = other.m_value;
            m_scale = other.m_scale;
            return;
        }
        const qint32 low = std::min(m_scale, other.m_scale);
        const auto left = scaleUp(m_value, wrapSub(m_scale, low));
        const auto right = scaleUp(other.m_value, wrapSub(other.m_scale, low));
        qint64 sum = 0;
        if (left && right && !__builtin_add_overflow(*left, *right, &sum)) {
            m_value = sum;
            m_scale = low;
            return;
        }
    }
    m_decimal = addDecimals(toDecimal(), other.toDecimal());
    m_value = 0;
    m_scale = 0;
}

std::strong_ordering Quantity::compare(const Quantity &a, const Quantity &b)
{
    if (!a.m_decimal && !b.m_decimal && a.m_scale == b.m_scale) {
        return a.m_value <=> b.m_value;
    }
    return compareDecimals(a.toDecimal(), b.toDecimal());
}

} // namespace nantian::base
