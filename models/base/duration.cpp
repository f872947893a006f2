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

} // namespace nantian::base
