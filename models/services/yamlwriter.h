// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/object.h"

#include <QByteArray>

#include <string_view>

namespace nantian::models {

/// Writes a JSON value as block style YAML, as go-yaml v2 does for kubectl: keys sorted its way
/// (letters by code point, digit runs by value), sequences not indented below their key. One thing
/// differs: long lines are never folded, so that a difference compares whole values.
class YamlWriter
{
public:
    /// The value as one document, ending in a newline.
    [[nodiscard]] QByteArray write(const kube::Object &value);

private:
    void writeNode(const kube::Object &value, int indent, bool afterDash);
    void writeMapping(const kube::Object &value, int indent, bool afterDash);
    void writeSequence(const kube::Object &value, int indent, bool afterDash);
    void writeScalar(const kube::Object &value, int indent);
    void writeString(std::string_view text, int indent, bool isKey);
    void writeDoubleQuoted(std::string_view text);
    void writeLiteral(std::string_view text, int indent);

    QByteArray m_out;
};

/// go-yaml's order of keys.
[[nodiscard]] bool yamlKeyLess(std::string_view a, std::string_view b);

} // namespace nantian::models
