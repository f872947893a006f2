// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/api/object.h"

#include <chrono>
#include <cmath>
#include <limits>

namespace nantian::kube {

Object Object::operator[](std::string_view key) const
{
    simdjson::dom::object object;
    simdjson::dom::element value;
    if (m_valid && m_element.get_object().get(object) == simdjson::SUCCESS
        && object.at_key(key).get(value) == simdjson::SUCCESS)
    {
        return Object(value);
    }
    return {};
}

std::string_view Object::string(std::string_view fallback) const
{
    std::string_view value;
    if (m_valid && m_element.get_string().get(value) == simdjson::SUCCESS) {
        return value;
    }
    return fallback;
}

qint64 Object::integer(qint64 fallback) const
{
    if (!m_valid) {
        return fallback;
    }
    std::int64_t value = 0;
    if (m_element.get_int64().get(value) == simdjson::SUCCESS) {
        return value;
    }
    constexpr qint64 kMax = std::numeric_limits<qint64>::max();
    if (m_element.is_uint64()) {
        return kMax; // only what int64 cannot hold arrives here
    }
    double number = 0;
    if (m_element.get_double().get(number) != simdjson::SUCCESS || std::isnan(number)) {
        return fallback;
    }
    if (number >= static_cast<double>(kMax)) {
        return kMax;
    }
    if (number <= static_cast<double>(std::numeric_limits<qint64>::min())) {
        return std::numeric_limits<qint64>::min();
    }
    return static_cast<qint64>(number);
}

double Object::real(double fallback) const
{
    double value = 0;
    if (m_valid && m_element.get_double().get(value) == simdjson::SUCCESS) {
        return value;
    }
    return fallback;
}

bool Object::boolean(bool fallback) const
{
    bool value = false;
    if (m_valid && m_element.get_bool().get(value) == simdjson::SUCCESS) {
        return value;
    }
    return fallback;
}

qint64 Object::time() const { return parseTime(string()).value_or(0); }

std::size_t Object::size() const
{
    if (!m_valid) {
        return 0;
    }
    // simdjson's own size() saturates at 0xFFFFFF; no object of a cluster comes near it.
    simdjson::dom::array array;
    if (m_element.get_array().get(array) == simdjson::SUCCESS) {
        return array.size();
    }
    simdjson::dom::object object;
    if (m_element.get_object().get(object) == simdjson::SUCCESS) {
        return object.size();
    }
    return 0;
}

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
    [[nodiscard]] bool fraction()
    {
        if (!skip('.', ',')) {
            return true;
        }
        const std::size_t end = std::min(m_text.find_first_not_of("0123456789"), m_text.size());
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

std::optional<qint64> parseTime(std::string_view text)
{
    TimeReader reader(text);
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int offset = 0;
    if (!reader.digits(4, year) || !reader.skip('-') || !reader.digits(2, month)
        || !reader.skip('-') || !reader.digits(2, day) || !reader.skip('T', 't')
        || !reader.digits(2, hour) || !reader.skip(':') || !reader.digits(2, minute)
        || !reader.skip(':') || !reader.digits(2, second) || !reader.fraction()
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
    if (year <= 1) {
        return 0; // Go's zero time, as good as absent
    }
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    return days * 86'400 + hour * 3600 + minute * 60 + second - offset;
}

} // namespace nantian::kube
