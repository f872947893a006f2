// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <simdjson.h>
#include <string_view>

namespace nantian::kube {

/// A thin view of one JSON value inside a parsed document: kinds and services read objects through
/// it alone, so that another encoding can stand behind it later. Every accessor is total: what is
/// missing or of another type reads as empty, zero or false. Valid while the parser that made it
/// has not parsed again.
class Object
{
public:
    Object() = default;
    explicit Object(simdjson::dom::element element) : m_element(element), m_valid(true) { }

    [[nodiscard]] bool exists() const { return m_valid && !m_element.is_null(); }
    [[nodiscard]] Object operator[](std::string_view key) const;
    /// Walks nested keys: `pod.at("status", "phase")`.
    template <class... Keys>
    [[nodiscard]] Object at(std::string_view key, Keys... rest) const
    {
        if constexpr (sizeof...(rest) == 0) {
            return (*this)[key];
        } else {
            return (*this)[key].at(rest...);
        }
    }

    [[nodiscard]] std::string_view string(std::string_view fallback = {}) const;
    [[nodiscard]] qint64 integer(qint64 fallback = 0) const;
    [[nodiscard]] double real(double fallback = 0) const;
    [[nodiscard]] bool boolean(bool fallback = false) const;
    /// Epoch seconds of an RFC 3339 string; 0 when absent or unreadable.
    [[nodiscard]] qint64 time() const;
    [[nodiscard]] bool isString() const { return m_valid && m_element.is_string(); }
    [[nodiscard]] bool isNumber() const { return m_valid && m_element.is_number(); }
    [[nodiscard]] bool isArray() const { return m_valid && m_element.is_array(); }
    [[nodiscard]] bool isObject() const { return m_valid && m_element.is_object(); }
    /// Elements of an array or members of an object; 0 otherwise.
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] simdjson::dom::element element() const { return m_element; }

    /// Calls `visit(Object)` for each element of an array.
    template <class Visitor>
    void each(Visitor visit) const
    {
        simdjson::dom::array array;
        if (m_valid && m_element.get_array().get(array) == simdjson::SUCCESS) {
            for (const simdjson::dom::element item : array) {
                visit(Object(item));
            }
        }
    }
    /// Calls `visit(std::string_view key, Object value)` for each member of an object, in order.
    template <class Visitor>
    void members(Visitor visit) const
    {
        simdjson::dom::object object;
        if (m_valid && m_element.get_object().get(object) == simdjson::SUCCESS) {
            for (const simdjson::dom::key_value_pair field : object) {
                visit(field.key, Object(field.value));
            }
        }
    }

private:
    simdjson::dom::element m_element;
    bool m_valid = false;
};

/// Epoch seconds of an RFC 3339 time ("2026-11-22T22:00:00Z", fractions and offsets too).
[[nodiscard]] std::optional<qint64> parseTime(std::string_view text);

} // namespace nantian::kube
