// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/yaml.h"

#include <expected>
#include <string>
#include <vector>

namespace nantian::models {

/// One node of a YAML document with its place. Children are indexes into YamlTree::nodes: for a
/// mapping key, value, key, value. An alias is the index of its anchor's node.
struct YamlNode
{
    enum class Type : quint8 { Scalar, Sequence, Mapping };
    Type type = Type::Scalar;
    bool plain = false; ///< scalar without quotes or tag: resolves by its text
    std::string tag;    ///< "" where none was written
    std::string text;
    TextPosition position;
    std::vector<std::size_t> children;
    qsizetype weight = 1; ///< nodes below and itself, aliases expanded
    bool complete = false;
};

/// All documents of a text.
struct YamlTree
{
    std::vector<YamlNode> nodes;
    std::vector<std::size_t> roots; ///< one per document that is not empty
};

/// Reads the text through yaml-cpp's events, within the limits of yaml.h. Never throws.
[[nodiscard]] std::expected<YamlTree, YamlError> readYamlTree(const QByteArray &utf8);

/// One document as compact JSON: YAML 1.1 resolution, merge keys, duplicate keys refused.
[[nodiscard]] std::expected<QByteArray, YamlError> yamlToJson(const YamlTree &tree,
                                                              std::size_t root);

/// The key as JSON has it ("true" for `yes`); empty optional where JSON has no such key.
[[nodiscard]] std::expected<std::string, YamlError> yamlKeyText(const YamlNode &key);

[[nodiscard]] YamlError yamlError(const QString &what, const TextPosition &position,
                                  base::Error::Code code = base::Error::Code::Invalid);

} // namespace nantian::models
