// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/quantityparse.h"

#include <algorithm>
#include <charconv>

namespace nantian::base::quantityparse {

namespace {

/// Decimal digits an int64 always holds (apimachinery's maxInt64Factors).
constexpr qint32 kSafeDigits = 18;
constexpr qint32 kNano = -9;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string_view takeDigits(std::string_view text, std::size_t &pos)
{
    const std::size_t begin = pos;
    while (pos < text.size() && isDigit(text[pos])) {
        ++pos;
    }
    return text.substr(begin, pos - begin);
}

} // namespace

std::optional<Parts> split(std::string_view text)
{
    if (text.empty()) {
        return std::nullopt;
    }
    Parts out;
    std::size_t pos = 0;
    if (text[0] == '-' || text[0] == '+') {
        out.negative = text[0] == '-';
        ++pos;
    }
    const std::size_t digitsBegin = pos;
    while (pos < text.size() && text[pos] == '0') {
        ++pos;
    }
    out.num = takeDigits(text, pos);
    out.hasDigits = pos > digitsBegin;
    if (out.num.empty()) {
        out.num = "0";
    }
    if (pos < text.size() && text[pos] == '.') {
        ++pos;
        out.denom = takeDigits(text, pos);
        out.hasDigits = out.hasDigits || !out.denom.empty();
    }
    const std::size_t suffixBegin = pos;
    while (pos < text.size() && std::string_view("eEinumkKMGTP").contains(text[pos])) {
        ++pos;
    }
    if (pos < text.size() && (text[pos] == '-' || text[pos] == '+')) {
        ++pos;
    }
    (void)takeDigits(text, pos);
    if (pos < text.size()) {
        return std::nullopt;
    }
    out.suffix = text.substr(suffixBegin);
    return out;
}

std::optional<Suffix> interpret(std::string_view suffix)
{
    static constexpr std::pair<std::string_view, Suffix> kKnown[] = {
        {"", {10, 0}},   {"n", {10, -9}}, {"u", {10, -6}}, {"m", {10, -3}},
        {"k", {10, 3}},  {"M", {10, 6}},  {"G", {10, 9}},  {"T", {10, 12}},
        {"P", {10, 15}}, {"E", {10, 18}}, {"Ki", {2, 10}}, {"Mi", {2, 20}},
        {"Gi", {2, 30}}, {"Ti", {2, 40}}, {"Pi", {2, 50}}, {"Ei", {2, 60}},
    };
    for (const auto &[name, value] : kKnown) {
        if (name == suffix) {
            return value;
        }
    }
    if (suffix.size() < 2 || (suffix[0] != 'e' && suffix[0] != 'E')) {
        return std::nullopt;
    }
    suffix.remove_prefix(1);
    if (suffix[0] == '+') {
        suffix.remove_prefix(1);
        if (suffix.empty() || !isDigit(suffix[0])) {
            return std::nullopt;
        }
    }
    qint64 exponent = 0;
    const auto [end, error] =
        std::from_chars(suffix.data(), suffix.data() + suffix.size(), exponent);
    if (error != std::errc() || end != suffix.data() + suffix.size()) {
        return std::nullopt;
    }
    // Go cuts it to 32 bits.
    return Suffix{10, static_cast<qint32>(exponent), true};
}

std::optional<Fast> fastValue(const Parts &parts, const Suffix &suffix)
{
    const auto numSize = static_cast<qint32>(std::min<std::size_t>(parts.num.size(), 1000));
    const auto denomSize = static_cast<qint32>(std::min<std::size_t>(parts.denom.size(), 1000));
    qint32 precision = -1;
    qint32 scale = 0;
    qint64 factor = 1;
    if (suffix.base == 10) {
        scale = suffix.exponent;
        precision = kSafeDigits - numSize - denomSize;
    } else if (parts.denom.empty()) {
        factor = qint64(1) << suffix.exponent;
        precision =
            15 - numSize - static_cast<qint32>(static_cast<float>(suffix.exponent) * 3 / 10) - 1;
    }
    if (precision < 0) {
        return std::nullopt;
    }
    scale = wrapSub(scale, denomSize);
    if (scale < kNano) {
        return std::nullopt;
    }
    const std::string shifted = std::string(parts.num) + std::string(parts.denom);
    qint64 value = 0;
    std::from_chars(shifted.data(), shifted.data() + shifted.size(), value);
    Fast out;
    out.scale = scale;
    if (__builtin_mul_overflow(value, factor, &out.value)) {
        return std::nullopt;
    }
    if (parts.negative) {
        out.value = -out.value;
    }
    out.keepsText = suffix.base == 2
        ? (value & 7) != 0
        : scale % 3 == 0 && !shifted.ends_with("000") && shifted[0] != '0';
    return out;
}

std::string strip(std::string digits)
{
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

std::string times1024(const std::string &digits)
{
    std::string out;
    int carry = 0;
    for (auto it = digits.rbegin(); it != digits.rend(); ++it) {
        carry += (*it - '0') * 1024;
        out += static_cast<char>('0' + carry % 10);
        carry /= 10;
    }
    for (; carry > 0; carry /= 10) {
        out += static_cast<char>('0' + carry % 10);
    }
    std::ranges::reverse(out);
    return out;
}

} // namespace nantian::base::quantityparse
