// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <string>
#include <string_view>
#include <variant>

namespace nantian::models {

/// What a plain YAML scalar means.
struct YamlTimestamp
{ };
using YamlScalar = std::variant<std::monostate /* null */, bool, qint64, quint64, double,
                                YamlTimestamp, std::string_view /* a string: the text itself */>;

/// Resolution of untagged plain scalars by YAML 1.1 as go-yaml v2 does it, which sigs.k8s.io/yaml
/// and so kubectl read and write by: yes, no, on, off, y, n are booleans, 0755 is octal, 1_000 is a
/// number, dates are timestamps (which become strings when read, but are quoted when written).
[[nodiscard]] YamlScalar resolveYamlScalar(std::string_view text);

/// Without ASCII white space at its ends, as Go's strings.TrimSpace leaves it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Would the text, written plain, be read back as something else than this string? Also true for
/// YAML 1.1's base 60 numbers ("1:20"), which other parsers know.
[[nodiscard]] bool needsYamlQuotes(std::string_view text);

/// Written as a number, and beyond all doubles: YAML then reads a text.
[[nodiscard]] bool isTooLargeNumber(std::string_view text);

/// A double as go-yaml writes it: shortest, with an exponent from 1e+06.
[[nodiscard]] std::string yamlNumber(double value);

/// A finite double in JSON, as Go writes it: what is whole is an integer there, with zeros after
/// the digits that tell it. Other than Go with an exponent where it is beyond 64 bits.
[[nodiscard]] std::string jsonNumber(double value);

/// A number that is a key, as sigs.k8s.io/yaml writes it: with the precision of a float.
[[nodiscard]] std::string yamlKeyNumber(double value);

} // namespace nantian::models
