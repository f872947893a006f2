// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/yamlscalar.h"

#include <QDate>

#include <algorithm>
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

/// Go's strconv.ParseInt and ParseUint with base 0: 0x, 0o, 0b prefixes and a leading zero. Then
/// go-yaml tries what follows 0b as a number of its own, which may have a sign.
std::optional<YamlScalar> integer(std::string_view text)
{
    if (text.starts_with("0b-")) {
        const std::optional<YamlScalar> rest = integer("-0b" + std::string(text.substr(3)));
        return text.size() > 3 && isDigit(text[3]) ? rest : std::nullopt;
    }
    if (text.starts_with("0b+")) {
        const std::optional<YamlScalar> rest = integer("+0b" + std::string(text.substr(3)));
        return text.size() > 3 && isDigit(text[3]) ? rest : std::nullopt;
    }
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

/// Of a number no double can hold: is it too close to zero, not too large?
bool isTiny(std::string_view text)
{
    const std::size_t mark = text.find_first_of("eE");
    const std::string_view mantissa = text.substr(0, mark);
    qint64 exponent = 0;
    if (mark != std::string_view::npos) {
        std::string_view power = text.substr(mark + 1);
        const bool negative = power.front() == '-';
        if (negative || power.front() == '+') {
            power.remove_prefix(1);
        }
        // Digits alone: what is too long for the type is beyond what a text can make up for.
        exponent = digits<qint32>(power, 10).value_or(std::numeric_limits<qint32>::max());
        exponent = negative ? -exponent : exponent;
    }
    const auto point = static_cast<qint64>(std::min(mantissa.find('.'), mantissa.size()));
    const auto first = static_cast<qint64>(mantissa.find_first_of("123456789"));
    return point - first + exponent < 0;
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
    if (read.ec == std::errc()) {
        return value;
    }
    if (isTiny(text)) {
        return text.front() == '-' ? -0.0 : 0.0;
    }
    return std::nullopt; // Go reports it too, and a string remains
}

/// What begins with a point: underscores stand between digits there, as Go has it.
std::optional<double> fraction(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '_'
            && (i == 0 || !isDigit(text[i - 1]) || i + 1 == text.size() || !isDigit(text[i + 1])))
        {
            return std::nullopt;
        }
    }
    std::string plain(text);
    std::erase(plain, '_');
    return real(plain);
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

/// A year of four digits, a month and a day there is, off the front.
bool skipDate(std::string_view &text)
{
    const std::string_view year = text.substr(0, 4);
    text.remove_prefix(year.size());
    if (year.size() < 4 || !std::ranges::all_of(year, isDigit) || !skip(text, '-')) {
        return false;
    }
    const std::string_view month = text.substr(0, text.find('-'));
    if (!shortNumber(text, 1, 12) || !skip(text, '-')) {
        return false;
    }
    const std::string_view rest = text;
    if (!shortNumber(text, 1, 31)) {
        return false;
    }
    const std::string_view day = rest.substr(0, rest.size() - text.size());
    const auto number = [](std::string_view part) { return digits<int>(part, 10).value_or(0); };
    // Go's year 0 is a leap year.
    const int leap = number(year) == 0 ? 2000 : number(year);
    return QDate::isValid(leap, number(month), number(day));
}

/// The four layouts go-yaml tries: date, date and time with 'T', 't' or a space.
bool isTimestamp(std::string_view text)
{
    if (!skipDate(text)) {
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

template <class Real>
std::string shortest(Real value, std::chars_format format)
{
    std::array<char, 64> buffer{};
    const std::to_chars_result end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format);
    return {buffer.data(), end.ptr};
}

/// Go's strconv.FormatFloat(value, 'g', -1), in go-yaml's words.
template <class Real>
std::string goNumber(Real value)
{
    if (std::isnan(value)) {
        return ".nan";
    }
    if (std::isinf(value)) {
        return value > 0 ? ".inf" : "-.inf";
    }
    std::string scientific = shortest(value, std::chars_format::scientific);
    const std::string_view power = std::string_view(scientific).substr(scientific.find('e') + 1);
    const int exponent = digits<int>(power.substr(1), 10).value_or(0);
    const bool isLong = power.front() == '-' ? exponent > 4 : exponent >= 6;
    return isLong ? scientific : shortest(value, std::chars_format::fixed);
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
        if (const std::optional<double> value = fraction(text)) {
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

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlank = " \t\r\n\v\f";
    const std::size_t first = text.find_first_not_of(kBlank);
    return first == std::string_view::npos
        ? std::string_view()
        : text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

bool needsYamlQuotes(std::string_view text)
{
    return !std::holds_alternative<std::string_view>(resolveYamlScalar(text)) || text == "<<"
        || isBase60(text);
}

bool isTooLargeNumber(std::string_view text) { return looksLikeFloat(text) && !real(text); }

std::string jsonNumber(double value)
{
    constexpr double kExact = 1e15;   // all digits of what is smaller are the shortest ones
    constexpr double kLarge = 9.2e18; // just within qint64
    const double size = std::fabs(value);
    if (size == 0 || (size >= 1e-4 && size < kExact)) {
        return shortest(value, std::chars_format::fixed);
    }
    std::string digitsOf = shortest(value, std::chars_format::scientific);
    if (size < 1 || size >= kLarge) {
        return digitsOf;
    }
    const std::size_t mark = digitsOf.find('e');
    const auto power = digits<std::size_t>(std::string_view(digitsOf).substr(mark + 2), 10);
    digitsOf.resize(mark);
    std::erase(digitsOf, '.');
    digitsOf.resize(power.value_or(0) + 1 + (value < 0 ? 1 : 0), '0');
    return digitsOf;
}

std::string yamlNumber(double value) { return goNumber(value); }

std::string yamlKeyNumber(double value) { return goNumber(static_cast<float>(value)); }

} // namespace nantian::models
