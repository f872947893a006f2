// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/quantity.h"

#include "base/quantityparse.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace nantian::base {

namespace {

using quantityparse::wrapAdd;
using quantityparse::wrapSub;

constexpr qint32 kNano = -9;

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

} // namespace

Result<Quantity> Quantity::parse(std::string_view text)
{
    const auto bad = [&](const char *why) {
        return fail(Error::Code::Parse, QString::fromLatin1(why),
                    QString::fromUtf8(text.data(), qsizetype(text.size())));
    };
    if (text.size() > kLongestText) {
        return fail(Error::Code::Parse,
                    u"a quantity of more than %1 characters"_s.arg(kLongestText),
                    QString::fromUtf8(text.data(), 32) + u'…');
    }
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
        amount = amount.roundedUp(-kNano, &exact);
    }
    const Decimal one{false, "1", 0, 0};
    const Decimal largest{false, "9223372036854775807", 0, 0};
    if (format == Format::BinarySi && std::is_gt(Decimal::compare(amount, largest))) {
        amount = largest;
    }
    if (format == Format::BinarySi && !amount.digits.empty()
        && std::is_lt(Decimal::compare(amount, one)))
    {
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

bool Quantity::isZero() const { return sign() == 0; }

int Quantity::sign() const
{
    if (m_decimal) {
        return m_decimal->digits.empty() ? 0 : m_decimal->negative ? -1 : 1;
    }
    return m_value == 0 ? 0 : m_value < 0 ? -1 : 1;
}

Decimal Quantity::toDecimal() const
{
    if (m_decimal) {
        return *m_decimal;
    }
    Decimal out;
    out.negative = m_value < 0;
    const quint64 magnitude =
        m_value < 0 ? 0 - static_cast<quint64>(m_value) : static_cast<quint64>(m_value);
    out.digits = magnitude == 0 ? std::string() : std::to_string(magnitude);
    out.scale = wrapSub(0, m_scale);
    return out;
}

qint64 Quantity::scaledValue(qint32 scale) const
{
    if (m_decimal) {
        return m_decimal->scaled(-scale);
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
    if (value.digits.empty()) { // times an infinite power of ten it would be no number
        return 0;
    }
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
    const Decimal whole = toDecimal().roundedUp(0, &exact);
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
        if (value.zeros - value.scale > Decimal::kMaxAlign)
        { // only a sum with a huge exponent gets here
            return decimalText(Format::DecimalExponent);
        }
        Decimal magnitude = value;
        magnitude.negative = false;
        bool exact = false;
        (void)value.roundedUp(0, &exact);
        if (exact && std::is_gteq(Decimal::compare(magnitude, {false, "1024", 0, 0}))) {
            return binaryText();
        }
        return decimalText(Format::DecimalSi);
    }
    return decimalText(m_format);
}

void Quantity::roundUp(qint32 scale)
{
    bool exact = false;
    if (m_decimal) {
        m_text.clear();
        m_decimal = m_decimal->roundedUp(-scale, &exact);
    } else if (m_scale < scale) {
        m_text.clear();
        m_value = scaleDown(m_value, wrapSub(scale, m_scale), &exact);
        m_scale = scale;
    }
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
    m_decimal = Decimal::sum(toDecimal(), other.toDecimal());
    m_value = 0;
    m_scale = 0;
}

std::strong_ordering Quantity::compare(const Quantity &a, const Quantity &b)
{
    if (!a.m_decimal && !b.m_decimal && a.m_scale == b.m_scale) {
        return a.m_value <=> b.m_value;
    }
    return Decimal::compare(a.toDecimal(), b.toDecimal());
}

} // namespace nantian::base
