// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/object.h"

#include <QByteArray>

#include <string_view>
#include <vector>

namespace nantian::models::json {

struct Member
{
    std::string_view key;
    kube::Object value;
};

/// By key, each once: of equal keys the last counts, as Go reads them.
[[nodiscard]] std::vector<Member> sortedMembers(const kube::Object &object);
[[nodiscard]] std::vector<kube::Object> elements(const kube::Object &array);

/// Calls `visit(key, left, right)` for every key of either object in their order; a pointer is null
/// where the side lacks the key. Cost n log n.
template <class Visitor>
void visitBoth(const kube::Object &left, const kube::Object &right, Visitor visit)
{
    const std::vector<Member> a = sortedMembers(left);
    const std::vector<Member> b = sortedMembers(right);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() || j < b.size()) {
        if (j == b.size() || (i < a.size() && a[i].key < b[j].key)) {
            visit(a[i].key, &a[i].value, static_cast<const kube::Object *>(nullptr));
            ++i;
        } else if (i == a.size() || b[j].key < a[i].key) {
            visit(b[j].key, static_cast<const kube::Object *>(nullptr), &b[j].value);
            ++j;
        } else {
            visit(a[i].key, &a[i].value, &b[j].value);
            ++i;
            ++j;
        }
    }
}

/// The same JSON value: members in any order, numbers by value (1 is 1.0).
[[nodiscard]] bool equal(const kube::Object &a, const kube::Object &b);
/// Compact JSON with sorted members and equal numbers written alike: equal exactly when the values
/// are.
[[nodiscard]] QByteArray canonical(const kube::Object &value);

} // namespace nantian::models::json
