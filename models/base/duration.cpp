// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/duration.h"

using namespace Qt::StringLiterals;

namespace nantian::base {

namespace {

constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kYear = 365 * kDay;

QString unit(qint64 count, char letter) { return QString::number(count) + QLatin1Char(letter); }

/// "5d4h", or "5d" when the smaller part is zero.
QString twoUnits(qint64 large, char largeLetter, qint64 small, char smallLetter)
{
    return small == 0 ? unit(large, largeLetter)
                      : QString(unit(large, largeLetter) + unit(small, smallLetter));
}

std::optional<qint64> secondsOf(char letter)
{
    switch (letter) {
    case 's':
        return 1;
    case 'm':
        return kMinute;
    case 'h':
        return kHour;
    case 'd':
        return kDay;
    case 'y':
        return kYear;
    default:
        return std::nullopt;
    }
}

constexpr quint64 kGoLimit = 1ULL << 63;

struct GoUnit
{
    std::string_view name;
    quint64 nanoseconds;
};
/// Microseconds with the micro sign and with a Greek mu, too.
constexpr GoUnit kGoUnits[] = {
    {"ns", 1},         {"us", 1'000},        {"\u00b5s", 1'000},    {"\u03bcs", 1'000},
    {"ms", 1'000'000}, {"s", 1'000'000'000}, {"m", 60'000'000'000}, {"h", 3'600'000'000'000},
};

/// Digits from the front; nothing when they pass the limit.
std::optional<quint64> takeInteger(std::string_view &text)
{
    quint64 value = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        if (value > kGoLimit / 10) {
            return std::nullopt;
        }
        value = value * 10 + static_cast<quint64>(text.front() - '0');
        if (value > kGoLimit) {
            return std::nullopt;
        }
        text.remove_prefix(1);
    }
    return value;
}

/// Digits behind the point; what 63 bits cannot hold is left out, as Go does.
struct Fraction
{
    quint64 value = 0;
    double scale = 1;
};
Fraction takeFraction(std::string_view &text)
{
    Fraction fraction;
    bool full = false;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        const auto digit = static_cast<quint64>(text.front() - '0');
        text.remove_prefix(1);
        full =
            full || fraction.value > (kGoLimit - 1) / 10 || fraction.value * 10 + digit > kGoLimit;
        if (!full) {
            fraction.value = fraction.value * 10 + digit;
            fraction.scale *= 10;
        }
    }
    return fraction;
}

/// "1.5h" from the front, in nanoseconds.
std::optional<quint64> takeGoPart(std::string_view &text)
{
    const std::size_t before = text.size();
    const std::optional<quint64> whole = takeInteger(text);
    if (!whole) {
        return std::nullopt;
    }
    bool digits = text.size() != before;
    Fraction fraction;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        const std::size_t point = text.size();
        fraction = takeFraction(text);
        digits = digits || text.size() != point;
    }
    if (!digits) {
        return std::nullopt;
    }
    const std::string_view name = text.substr(0, text.find_first_of(".0123456789"));
    for (const GoUnit &unit : kGoUnits) {
        if (unit.name != name) {
            continue;
        }
        text.remove_prefix(name.size());
        if (*whole > kGoLimit / unit.nanoseconds) {
            return std::nullopt;
        }
        quint64 value = *whole * unit.nanoseconds;
        if (fraction.value > 0) {
            value +=
                static_cast<quint64>(static_cast<double>(fraction.value)
                                     * (static_cast<double>(unit.nanoseconds) / fraction.scale));
        }
        return value > kGoLimit ? std::nullopt : std::optional(value);
    }
    return std::nullopt;
}

} // namespace

QString humanDuration(qint64 seconds)
{
    if (seconds < -1) {
        return u"<invalid>"_s;
    }
    if (seconds < 0) {
        return u"0s"_s;
    }
    if (seconds < 2 * kMinute) {
        return unit(seconds, 's');
    }
    if (seconds < 10 * kMinute) {
        return twoUnits(seconds / kMinute, 'm', seconds % kMinute, 's');
    }
    if (seconds < 3 * kHour) {
        return unit(seconds / kMinute, 'm');
    }
    if (seconds < 8 * kHour) {
        return twoUnits(seconds / kHour, 'h', seconds / kMinute % 60, 'm');
    }
    if (seconds < 2 * kDay) {
        return unit(seconds / kHour, 'h');
    }
    if (seconds < 8 * kDay) {
        return twoUnits(seconds / kDay, 'd', seconds / kHour % 24, 'h');
    }
    if (seconds < 2 * kYear) {
        return unit(seconds / kDay, 'd');
    }
    if (seconds < 8 * kYear) {
        return twoUnits(seconds / kYear, 'y', seconds / kDay % 365, 'd');
    }
    return unit(seconds / kYear, 'y');
}

QString shortHumanDuration(qint64 seconds)
{
    if (seconds < -1) {
        return u"<invalid>"_s;
    }
    if (seconds < 0) {
        return u"0s"_s;
    }
    if (seconds < kMinute) {
        return unit(seconds, 's');
    }
    if (seconds < kHour) {
        return unit(seconds / kMinute, 'm');
    }
    if (seconds < kDay) {
        return unit(seconds / kHour, 'h');
    }
    if (seconds < kYear) {
        return unit(seconds / kDay, 'd');
    }
    return unit(seconds / kYear, 'y');
}

std::optional<qint64> parseHumanDuration(std::string_view text)
{
    qint64 total = 0;
    qint64 lastUnit = kYear + 1;
    std::size_t pos = 0;
    while (pos < text.size()) {
        qint64 count = 0;
        const std::size_t begin = pos;
        while (pos < text.size() && text[pos] >= '0' && text[pos] <= '9') {
            if (pos - begin >= 10) { // more years than there are
                return std::nullopt;
            }
            count = count * 10 + (text[pos] - '0');
            ++pos;
        }
        if (pos == begin || pos == text.size()) {
            return std::nullopt;
        }
        const std::optional<qint64> seconds = secondsOf(text[pos]);
        if (!seconds || *seconds >= lastUnit) {
            return std::nullopt;
        }
        lastUnit = *seconds;
        total += count * *seconds;
        ++pos;
    }
    return text.empty() ? std::nullopt : std::optional(total);
}

std::optional<qint64> parseGoDuration(std::string_view text)
{
    bool negative = false;
    if (text.starts_with('-') || text.starts_with('+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    if (text == "0") {
        return 0;
    }
    if (text.empty()) {
        return std::nullopt;
    }
    quint64 total = 0;
    while (!text.empty()) {
        const std::optional<quint64> part = takeGoPart(text);
        if (!part || *part > kGoLimit - total) {
            return std::nullopt;
        }
        total += *part;
    }
    if (negative) {
        return static_cast<qint64>(0 - total);
    }
    return total < kGoLimit ? std::optional(static_cast<qint64>(total)) : std::nullopt;
}

} // namespace nantian::base
