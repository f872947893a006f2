// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/yaml.h"
#include "services/yamlscalar.h"

#include <expected>
#include <functional>
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
    int height = 0;       ///< collections inside each other, itself included, aliases expanded
    bool complete = false;
};

/// All documents of a text.
struct YamlTree
{
    std::vector<YamlNode> nodes;
    std::vector<std::size_t> roots; ///< one per document that is not empty
};

/// Reads the text with libyaml, cut into documents where kubectl cuts it and refused where that
/// would read otherwise than YAML says, within the limits of yaml.h.
[[nodiscard]] std::expected<YamlTree, YamlError> readYamlTree(const QByteArray &utf8);

/// One document as compact JSON: YAML 1.1 resolution, merge keys, duplicate keys refused.
[[nodiscard]] std::expected<QByteArray, YamlError> yamlToJson(const YamlTree &tree,
                                                              std::size_t root);

/// The key as JSON has it ("true" for `yes`); an error where JSON has no such key.
[[nodiscard]] std::expected<std::string, YamlError> yamlKeyText(const YamlNode &key);

/// What a scalar means, its tag considered; a view into the node's text where it is a string.
/// Error: a tag that is unknown or does not fit, a number JSON has not.
[[nodiscard]] std::expected<YamlScalar, YamlError> yamlScalar(const YamlNode &node);
/// The same as JSON.
[[nodiscard]] std::expected<QByteArray, YamlError> yamlScalarJson(const YamlNode &node);

/// A member of a mapping as JSON has it.
struct YamlMember
{
    std::string name;
    std::size_t key = 0;   ///< index of the node
    std::size_t value = 0; ///< index of the node
};
/// Why a mapping is no JSON object.
struct YamlProblem
{
    enum class Kind : quint8 { NoKey, KeyTwice, NoMapping /* merged */, TooDeep /* merged */ };
    Kind kind = Kind::NoKey;
    std::size_t node = 0; ///< index of the key, or of what is merged
    YamlError error;
};
/// A mapping's own members in the order of the text, then those merged into it (`<<`) that it has
/// not itself. What is wrong with one is told, and the member left out.
[[nodiscard]] std::vector<YamlMember>
yamlMembers(const YamlTree &tree, const YamlNode &mapping,
            const std::function<void(const YamlProblem &)> &tell);

[[nodiscard]] YamlError yamlError(const QString &what, const TextPosition &position,
                                  base::Error::Code code = base::Error::Code::Invalid);

} // namespace nantian::models
