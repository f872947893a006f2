// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/schemavalue.h"

#include "base/duration.h"
#include "base/quantity.h"
#include "kube/api/object.h"
#include "services/json.h"
#include "services/yamlscalar.h"

#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace nantian::models {

using namespace Qt::StringLiterals;
using kube::SchemaType;
using Format = SchemaType::Format;
using TypeKind = SchemaType::Kind;

namespace {

bool isText(const YamlScalar &value)
{
    return std::holds_alternative<std::string_view>(value)
        || std::holds_alternative<YamlTimestamp>(value);
}

/// What has no fraction, 1.0 too, as Go decodes it.
bool isInteger(const YamlScalar &value)
{
    const double *const number = std::get_if<double>(&value);
    return std::holds_alternative<qint64>(value) || std::holds_alternative<quint64>(value)
        || (number && *number == std::trunc(*number));
}

bool isNumber(const YamlScalar &value)
{
    return isInteger(value) || std::holds_alternative<double>(value);
}

/// Go's base64.StdEncoding, which skips line ends.
bool isBase64(std::string_view text)
{
    qsizetype count = 0;
    qsizetype padding = 0;
    for (const char c : text) {
        if (c == '\r' || c == '\n') {
            continue;
        }
        const bool digit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || (c >= '0' && c <= '9') || c == '+' || c == '/';
        padding += c == '=' ? 1 : 0;
        ++count;
        if ((!digit && c != '=') || (digit && padding > 0)) {
            return false;
        }
    }
    return count % 4 == 0 && padding <= 2;
}

/// A Go duration, or what CRDs take beyond it (kube-openapi's strfmt: "2 days", "1 hour").
bool isDuration(std::string_view text)
{
    static const QRegularExpression pattern(
        u"[0-9]\\s*(ns|us|\u00b5s|ms|s|m|h|hr|d|w|wk|"
        "(nano|micro|milli|sec|min|hour|day|week)[a-z\u00b5]*)(?![a-z\u00b5])"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr std::size_t kLongest = 1000;
    return base::parseGoDuration(text)
        || (text.size() <= kLongest && pattern.match(json::text(text)).hasMatch());
}

} // namespace

bool isYamlNull(const YamlNode &node)
{
    if (node.type != YamlNode::Type::Scalar) {
        return false;
    }
    const std::expected<YamlScalar, YamlError> value = yamlScalar(node);
    return value && std::holds_alternative<std::monostate>(*value);
}

QString yamlTypeName(const YamlNode &node)
{
    if (node.type != YamlNode::Type::Scalar) {
        return node.type == YamlNode::Type::Mapping ? u"object"_s : u"list"_s;
    }
    const auto value = yamlScalar(node);
    if (!value || isText(*value)) {
        return u"string"_s;
    }
    if (std::holds_alternative<bool>(*value)) {
        return u"boolean"_s;
    }
    if (std::holds_alternative<std::monostate>(*value)) {
        return u"null"_s;
    }
    return std::holds_alternative<double>(*value) ? u"number"_s : u"integer"_s;
}

bool takesAnything(const SchemaType *type)
{
    return !type
        || (type->kind == TypeKind::Unknown && type->format != Format::IntOrString
            && type->format != Format::Quantity);
}

bool takesScalar(const SchemaType &type, const YamlScalar &value)
{
    if (type.format == Format::IntOrString) {
        return isText(value) || isInteger(value);
    }
    if (type.format == Format::Quantity) {
        return isText(value) || isNumber(value);
    }
    switch (type.kind) {
    case TypeKind::String:
        return isText(value);
    case TypeKind::Integer:
        return isInteger(value);
    case TypeKind::Number:
        return isNumber(value);
    case TypeKind::Boolean:
        return std::holds_alternative<bool>(value);
    case TypeKind::Object:
    case TypeKind::List:
        return false;
    case TypeKind::Unknown:
        break;
    }
    return true;
}

bool hasFormat(const SchemaType &type, const YamlNode &node, const YamlScalar &value)
{
    const bool text = isText(value);
    switch (type.format) {
    case Format::Quantity:
        // Numbers are parsed as they are in JSON.
        return base::Quantity::parse(
                   text ? trimmed(node.text)
                        : trimmed(json::view(yamlScalarJson(node).value_or(QByteArray()))))
            .has_value();
    case Format::Duration:
        return !text || isDuration(node.text);
    case Format::Time:
        return !text || kube::parseTime(node.text);
    case Format::Bytes:
        return !text || isBase64(node.text);
    case Format::Int32: {
        const qint64 *const integer = std::get_if<qint64>(&value);
        const double *const number = std::get_if<double>(&value);
        using Limits = std::numeric_limits<qint32>;
        return !std::holds_alternative<quint64>(value)
            && (!integer || (*integer >= Limits::min() && *integer <= Limits::max()))
            && (!number || (*number >= Limits::min() && *number <= Limits::max()));
    }
    case Format::Int64:
        return !std::holds_alternative<quint64>(value);
    case Format::None:
    case Format::IntOrString:
        break;
    }
    return true;
}

} // namespace nantian::models
