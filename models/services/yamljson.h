// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

namespace nantian::models {

/// Is the text one object of strict JSON (RFC 8259), of numbers of any size and nested no deeper
/// than YAML may be? Such a text kubectl does not read as YAML.
[[nodiscard]] bool isJsonObject(std::string_view utf8);

/// The same for libyaml: what YAML reads otherwise or not at all is escaped, tabs between values
/// are spaces. Lines stay, columns behind an escape may not. `json` is what isJsonObject() is true
/// for.
[[nodiscard]] QByteArray jsonAsYaml(const QByteArray &json);

} // namespace nantian::models
