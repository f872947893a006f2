// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/api/instant.h"

#include <algorithm>
#include <chrono>

namespace nantian::kube {

namespace {

/// Reads fixed-width digits and separators from the front of a text.
class TimeReader
{
public:
    explicit TimeReader(std::string_view text) : m_text(text) { }

    [[nodiscard]] bool digits(std::size_t count, int &value)
    {
        if (m_text.size() < count) {
            return false;
        }
        value = 0;
        for (const char c : m_text.substr(0, count)) {
            if (c < '0' || c > '9') {
                return false;
            }
            value = value * 10 + (c - '0');
        }
        m_text.remove_prefix(count);
        return true;
    }
    [[nodiscard]] bool skip(char wanted, char other = '\0')
    {
        if (m_text.empty() || (m_text.front() != wanted && (!other || m_text.front() != other))) {
            return false;
        }
        m_text.remove_prefix(1);
        return true;
    }
    /// Digits behind the point; those beyond nanoseconds are left out.
    [[nodiscard]] bool fraction(qint32 &nanos)
    {
        nanos = 0;
        if (!skip('.', ',')) {
            return true;
        }
        const std::size_t end = std::min(m_text.find_first_not_of("0123456789"), m_text.size());
        for (std::size_t i = 0; i < 9; ++i) {
            nanos = nanos * 10 + (i < end ? m_text[i] - '0' : 0);
        }
        m_text.remove_prefix(end);
        return end > 0;
    }
    /// Seconds east of Greenwich.
    [[nodiscard]] bool offset(int &seconds)
    {
        seconds = 0;
        if (skip('Z', 'z')) {
            return m_text.empty();
        }
        const int sign = !m_text.empty() && m_text.front() == '-' ? -1 : 1;
        int hours = 0;
        int minutes = 0;
        if (!skip('+', '-') || !digits(2, hours) || !skip(':') || !digits(2, minutes)
            || !m_text.empty() || hours > 23 || minutes > 59)
        {
            return false;
        }
        seconds = sign * (hours * 3600 + minutes * 60);
        return true;
    }

private:
    std::string_view m_text;
};

} // namespace

std::optional<Instant> parseInstant(std::string_view text)
{
    TimeReader reader(text);
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    qint32 nanos = 0;
    int offset = 0;
    if (!reader.digits(4, year) || !reader.skip('-') || !reader.digits(2, month)
        || !reader.skip('-') || !reader.digits(2, day) || !reader.skip('T', 't')
        || !reader.digits(2, hour) || !reader.skip(':') || !reader.digits(2, minute)
        || !reader.skip(':') || !reader.digits(2, second) || !reader.fraction(nanos)
        || !reader.offset(offset))
    {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok() || hour > 23 || minute > 59 || second > 60) {
        return std::nullopt;
    }
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    return Instant{days * 86'400 + hour * 3600 + minute * 60 + second - offset, nanos};
}

std::optional<Instant> instantOf(const Object &value)
{
    const std::optional<Instant> instant = parseInstant(value.string());
    return instant == kZeroTime ? std::nullopt : instant;
}

} // namespace nantian::kube
