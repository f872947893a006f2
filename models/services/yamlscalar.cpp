// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/yamlscalar.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

namespace nantian::models {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words)
{
    for (const std::string_view word : words) {
        if (text == word) {
            return true;
        }
    }
    return false;
}

/// Digits of a base, all of them; the sign apart.
template <class Integer>
std::optional<Integer> digits(std::string_view text, int base)
{
    Integer value = 0;
    const char *end = text.data() + text.size();
    const std::from_chars_result read = std::from_chars(text.data(), end, value, base);
    if (text.empty() || read.ec != std::errc() || read.ptr != end) {
        return std::nullopt;
    }
    return value;
}

/// Go's strconv.ParseInt and ParseUint with base 0: 0x, 0o, 0b prefixes and a leading zero.
std::optional<YamlScalar> integer(std::string_view text)
{
    const bool signedText = !text.empty() && (text.front() == '-' || text.front() == '+');
    const bool negative = signedText && text.front() == '-';
    if (signedText) {
        text.remove_prefix(1);
    }
    int base = 10;
    if (text.size() > 1 && text[0] == '0') {
        switch (text[1]) {
        case 'x':
        case 'X':
            base = 16;
            text.remove_prefix(2);
            break;
        case 'o':
        case 'O':
            base = 8;
            text.remove_prefix(2);
            break;
        case 'b':
        case 'B':
            base = 2;
            text.remove_prefix(2);
            break;
        default:
            base = 8;
            text.remove_prefix(1);
        }
    }
    if (text.empty() || text.front() == '-' || text.front() == '+') {
        return std::nullopt;
    }
    const std::optional<quint64> value = digits<quint64>(text, base);
    constexpr quint64 kMax = std::numeric_limits<qint64>::max();
    if (!value) {
        return std::nullopt;
    }
    if (negative) {
        if (*value > kMax + 1) {
            return std::nullopt;
        }
        return static_cast<qint64>(~*value + 1);
    }
    if (*value <= kMax) {
        return static_cast<qint64>(*value);
    }
    if (signedText) {
        return std::nullopt; // ParseUint takes no sign
    }
    return *value;
}

/// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
bool looksLikeFloat(std::string_view text)
{
    std::size_t at = 0;
    const auto skipDigits = [&text, &at] {
        const std::size_t from = at;
        while (at < text.size() && isDigit(text[at])) {
            ++at;
        }
        return at > from;
    };
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) {
        ++at;
    }
    if (at < text.size() && text[at] == '.') {
        ++at;
        if (!skipDigits()) {
            return false;
        }
    } else {
        if (!skipDigits()) {
            return false;
        }
        if (at < text.size() && text[at] == '.') {
            ++at;
            skipDigits();
        }
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '-' || text[at] == '+')) {
            ++at;
        }
        if (!skipDigits()) {
            return false;
        }
    }
    return at == text.size();
}

std::optional<double> real(std::string_view text)
{
    if (!looksLikeFloat(text)) {
        return std::nullopt;
    }
    if (text.front() == '+') {
        text.remove_prefix(1);
    }
    double value = 0;
    const std::from_chars_result read =
        std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc()) {
        return std::nullopt; // beyond double: Go reports it too, and a string remains
    }
    return value;
}

/// One or two digits with a value of at most `max` (at least `min`).
bool shortNumber(std::string_view &text, int min, int max)
{
    std::size_t count = 0;
    int value = 0;
    while (count < 2 && count < text.size() && isDigit(text[count])) {
        value = value * 10 + (text[count] - '0');
        ++count;
    }
    text.remove_prefix(count);
    return count > 0 && value >= min && value <= max;
}

bool skip(std::string_view &text, char c)
{
    if (text.empty() || text.front() != c) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

/// The four layouts go-yaml tries: date, date and time with 'T', 't' or a space.
bool isTimestamp(std::string_view text)
{
    for (int i = 0; i < 4; ++i) {
        if (text.empty() || !isDigit(text.front())) {
            return false;
        }
        text.remove_prefix(1);
    }
    if (!skip(text, '-') || !shortNumber(text, 1, 12) || !skip(text, '-')
        || !shortNumber(text, 1, 31))
    {
        return false;
    }
    if (text.empty()) {
        return true;
    }
    const bool spaced = text.front() == ' ';
    if (!spaced && text.front() != 'T' && text.front() != 't') {
        return false;
    }
    text.remove_prefix(1);
    if (!shortNumber(text, 0, 23) || !skip(text, ':') || !shortNumber(text, 0, 59)
        || !skip(text, ':') || !shortNumber(text, 0, 59))
    {
        return false;
    }
    if (skip(text, '.')) {
        while (!text.empty() && isDigit(text.front())) {
            text.remove_prefix(1);
        }
    }
    if (spaced) {
        return text.empty();
    }
    if (text == "Z") {
        return true;
    }
    return text.size() == 6 && (text[0] == '+' || text[0] == '-') && isDigit(text[1])
        && isDigit(text[2]) && text[3] == ':' && isDigit(text[4]) && isDigit(text[5]);
}

/// `[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?`
bool isBase60(std::string_view text)
{
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        text.remove_prefix(1);
    }
    if (text.empty() || !isDigit(text.front())) {
        return false;
    }
    while (!text.empty() && (isDigit(text.front()) || text.front() == '_')) {
        text.remove_prefix(1);
    }
    int parts = 0;
    while (skip(text, ':')) {
        if (!shortNumber(text, 0, 59)) {
            return false;
        }
        ++parts;
    }
    if (skip(text, '.')) {
        while (!text.empty() && (isDigit(text.front()) || text.front() == '_')) {
            text.remove_prefix(1);
        }
    }
    return parts > 0 && text.empty();
}

} // namespace

YamlScalar resolveYamlScalar(std::string_view text)
{
    if (isOneOf(text, {"", "~", "null", "Null", "NULL"})) {
        return std::monostate();
    }
    if (isOneOf(text, {"y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"})) {
        return true;
    }
    if (isOneOf(text, {"n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"}))
    {
        return false;
    }
    if (isOneOf(text, {".nan", ".NaN", ".NAN"})) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (isOneOf(text, {".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"})) {
        return std::numeric_limits<double>::infinity();
    }
    if (isOneOf(text, {"-.inf", "-.Inf", "-.INF"})) {
        return -std::numeric_limits<double>::infinity();
    }
    if (text.front() == '.') {
        if (const std::optional<double> value = real(text)) {
            return *value;
        }
        return text;
    }
    if (!isDigit(text.front()) && text.front() != '-' && text.front() != '+') {
        return text;
    }
    if (isTimestamp(text)) {
        return YamlTimestamp{};
    }
    std::string plain(text);
    std::erase(plain, '_');
    if (plain.empty()) {
        return text;
    }
    if (const std::optional<YamlScalar> value = integer(plain)) {
        return *value;
    }
    if (const std::optional<double> value = real(plain)) {
        return *value;
    }
    return text;
}

bool needsYamlQuotes(std::string_view text)
{
    return !std::holds_alternative<std::string_view>(resolveYamlScalar(text)) || text == "<<"
        || isBase60(text);
}

std::string yamlNumber(double value)
{
    if (std::isnan(value)) {
        return ".nan";
    }
    if (std::isinf(value)) {
        return value > 0 ? ".inf" : "-.inf";
    }
    std::array<char, 64> buffer{};
    const double size = std::fabs(value);
    const std::chars_format format = size != 0 && (size < 1e-4 || size >= 1e21)
        ? std::chars_format::scientific
        : std::chars_format::fixed;
    const std::to_chars_result end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format);
    return {buffer.data(), end.ptr};
}

} // namespace nantian::models
