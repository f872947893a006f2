// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// What Go's package strings makes of UTF-8, for cells that its printers make with it.
namespace nantian::kinds {

/// strings.TrimSpace(): every white space of Unicode.
[[nodiscard]] std::string_view trimSpace(std::string_view text);
/// strings.ToLower(): one code point for each.
[[nodiscard]] std::string toLower(std::string_view text);

} // namespace nantian::kinds
