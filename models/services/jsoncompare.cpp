// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/jsoncompare.h"

#include "services/json.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace nantian::models::json {

using kube::Object;

namespace {

/// Whole numbers that a double holds exactly are numbers like those written without a point.
constexpr double kExact = 9'007'199'254'740'992.0; // 2^53

std::optional<qint64> wholeNumber(const Object &value)
{
    if (value.element().is_int64()) {
        return value.integer();
    }
    if (!value.element().is_double()) {
        return std::nullopt;
    }
    const double real = value.real();
    if (std::abs(real) > kExact || std::trunc(real) != real) {
        return std::nullopt;
    }
    return static_cast<qint64>(real);
}

bool equalNumbers(const Object &a, const Object &b)
{
    const std::optional<qint64> left = wholeNumber(a);
    const std::optional<qint64> right = wholeNumber(b);
    if (left || right) {
        return left == right;
    }
    return compact(a) == compact(b);
}

void appendCanonical(QByteArray &out, const Object &value)
{
    if (value.isObject()) {
        out += '{';
        for (const Member &member : sortedMembers(value)) {
            beginMember(out, member.key);
            appendCanonical(out, member.value);
        }
        out += '}';
    } else if (value.isArray()) {
        copyItems(out, value, [&out](const Object &item) { appendCanonical(out, item); });
    } else if (const std::optional<qint64> number =
                   value.isNumber() ? wholeNumber(value) : std::nullopt)
    {
        out += QByteArray::number(*number);
    } else {
        appendValue(out, value);
    }
}

} // namespace

std::vector<Member> sortedMembers(const Object &object)
{
    std::vector<Member> members;
    members.reserve(object.size());
    object.members(
        [&](std::string_view key, const Object &value) { members.push_back({key, value}); });
    std::ranges::stable_sort(members, {}, &Member::key);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i + 1 == members.size() || members[i].key != members[i + 1].key) {
            members[kept++] = members[i];
        }
    }
    members.resize(kept);
    return members;
}

std::vector<Object> elements(const Object &array)
{
    std::vector<Object> items;
    items.reserve(array.size());
    array.each([&items](const Object &item) { items.push_back(item); });
    return items;
}

bool equal(const Object &a, const Object &b)
{
    if (a.isObject() && b.isObject()) {
        bool same = true;
        visitBoth(a, b, [&same](std::string_view, const Object *left, const Object *right) {
            same = same && left && right && equal(*left, *right);
        });
        return same;
    }
    if (a.isArray() && b.isArray()) {
        const std::vector<Object> left = elements(a);
        const std::vector<Object> right = elements(b);
        return std::ranges::equal(left, right, &equal);
    }
    if (a.isNumber() && b.isNumber()) {
        return equalNumbers(a, b);
    }
    if (a.isObject() != b.isObject() || a.isArray() != b.isArray() || a.isNumber() != b.isNumber()
        || a.isString() != b.isString() || a.exists() != b.exists())
    {
        return false;
    }
    return a.isString() ? a.string() == b.string() : compact(a) == compact(b);
}

QByteArray canonical(const Object &value)
{
    QByteArray out;
    appendCanonical(out, value);
    return out;
}

} // namespace nantian::models::json
