// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

namespace nantian::store {

/// Is resource version `a` from before `b`? Both of one resource of one cluster; versions of a
/// server that does not count (KEP-5504 asks for it) are never older. Any thread.
[[nodiscard]] inline bool isOlderVersion(std::string_view a, std::string_view b)
{
    const auto counts = [](std::string_view version) {
        return !version.empty() && version.front() != '0'
            && std::ranges::all_of(version, [](char c) { return c >= '0' && c <= '9'; });
    };
    if (!counts(a) || !counts(b)) {
        return false;
    }
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

} // namespace nantian::store
