// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/api/object.h"

#include "kube/api/instant.h"

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

std::optional<qint64> parseTime(std::string_view text)
{
    const std::optional<Instant> instant = parseInstant(text);
    if (!instant) {
        return std::nullopt;
    }
    return *instant == kZeroTime ? 0 : instant->seconds;
}

} // namespace nantian::kube
