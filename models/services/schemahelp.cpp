// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/schemahelp.h"

#include "kube/api/parser.h"
#include "services/json.h"
#include "services/yamlscalar.h"

#include <algorithm>
#include <tuple>

namespace nantian::models {

using namespace Qt::StringLiterals;
using kube::SchemaField;
using kube::SchemaType;
using Format = SchemaType::Format;
using Spot = YamlPlace::Spot;

namespace {

/// Lists of lists and maps of maps: what stands before the last name that is told.
constexpr int kLongestTypeName = 4;

constexpr qsizetype kLongestSummary = 200;

QString plainTypeName(const SchemaType &type)
{
    switch (type.format) {
    case Format::Quantity:
        return u"Quantity"_s;
    case Format::Duration:
        return u"Duration"_s;
    case Format::Time:
        return u"Time"_s;
    case Format::IntOrString:
        return u"IntOrString"_s;
    case Format::Bytes:
        return u"base64"_s;
    case Format::None:
    case Format::Int32:
    case Format::Int64:
        break;
    }
    switch (type.kind) {
    case SchemaType::Kind::String:
        return u"string"_s;
    case SchemaType::Kind::Integer:
        return u"integer"_s;
    case SchemaType::Kind::Number:
        return u"number"_s;
    case SchemaType::Kind::Boolean:
        return u"boolean"_s;
    case SchemaType::Kind::Object:
        return u"object"_s;
    case SchemaType::Kind::List:
        return u"list"_s;
    case SchemaType::Kind::Unknown:
        break;
    }
    return {};
}

QString ownTypeName(const SchemaType &type)
{
    const bool named = !type.typeName.empty() && type.format == Format::None
        && (type.kind == SchemaType::Kind::Object || type.kind == SchemaType::Kind::Unknown);
    if (named) {
        return json::text(type.typeName);
    }
    const QString plain = plainTypeName(type);
    return type.format == Format::Int32 ? plain + u" (int32)"_s
        : type.format == Format::Int64  ? plain + u" (int64)"_s
                                        : plain;
}

QString typeName(const SchemaType &type, QString (*nameOf)(const SchemaType &))
{
    QString before;
    const SchemaType *at = &type;
    for (int i = 0; i < kLongestTypeName && at; ++i) {
        if (at->kind == SchemaType::Kind::List && at->items) {
            before += u"[]"_s;
            at = at->items;
        } else if (at->kind == SchemaType::Kind::Object && at->fields.empty() && at->values) {
            before += u"map[string]"_s;
            at = at->values;
        } else {
            break;
        }
    }
    const QString last = nameOf(*at);
    return before.isEmpty() || !last.isEmpty() ? QString(before + last) : before + u"any"_s;
}

/// A string as YAML: a JSON string is one too.
QString yamlText(std::string_view text)
{
    const bool plain = !text.empty() && !needsYamlQuotes(text) && text != "-"
        && std::ranges::all_of(text, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                   || c == '.' || c == '_' || c == '-' || c == '/';
           });
    QByteArray quoted;
    if (!plain) {
        json::appendString(quoted, text);
    }
    return plain ? json::text(text) : QString::fromUtf8(quoted);
}

/// Types of Go that are never absent publish their zero as a default, which says nothing.
bool isZero(std::string_view jsonText) { return jsonText == R"("")" || jsonText == "0"; }

const SchemaType *stepInto(const SchemaType *type, const FieldStep &step, bool &required)
{
    required = false;
    if (!type) {
        return nullptr;
    }
    if (step.kind != FieldStep::Kind::Field) {
        return type->items;
    }
    const SchemaField *const field = type->field(json::view(step.name));
    required = field && field->required;
    return field ? field->type : type->values;
}

const SchemaType *typeAt(const SchemaType &root, const FieldPath &path)
{
    const SchemaType *type = &root;
    bool required = false;
    const QList<FieldStep> steps = path.steps();
    for (const FieldStep &each : steps) {
        type = stepInto(type, each, required);
    }
    return type;
}

QList<SchemaCompletion> values(const SchemaType &type)
{
    QStringList texts;
    const QString standard = defaultValue(type);
    texts += standard;
    for (const std::string_view value : type.enumeration) {
        texts += schemaValueText(value);
    }
    if (type.kind == SchemaType::Kind::Boolean && type.enumeration.empty()) {
        texts += {u"true"_s, u"false"_s};
    }
    texts.removeAll({});
    texts.removeDuplicates();
    QList<SchemaCompletion> out;
    for (const QString &text : std::as_const(texts)) {
        SchemaCompletion value;
        value.kind = SchemaCompletion::Kind::Value;
        value.text = text;
        value.typeName = schemaTypeName(type);
        value.valueKind = type.kind;
        value.isDefault = text == standard;
        out.append(value);
    }
    return out;
}

QList<SchemaCompletion> fields(const SchemaType &type, const QSet<QByteArray> &written,
                               SchemaCompletion::Kind kind)
{
    std::vector<const SchemaField *> open;
    for (const SchemaField &field : type.fields) {
        if (!written.contains(json::bytes(field.name))) {
            open.push_back(&field);
        }
    }
    std::ranges::stable_sort(open, {}, [](const SchemaField *field) {
        return std::tuple(!field->required, field->type->deprecated, field->name);
    });
    QList<SchemaCompletion> out;
    for (const SchemaField *const field : open) {
        SchemaCompletion one;
        one.kind = kind;
        one.text =
            (kind == SchemaCompletion::Kind::Item ? u"- "_s : QString()) + yamlText(field->name);
        one.typeName = schemaTypeName(*field->type);
        one.valueKind = field->type->kind;
        one.required = field->required;
        one.deprecated = field->type->deprecated;
        one.summary = firstSentence(field->type->description);
        out.append(one);
    }
    return out;
}

/// Into a list nothing was begun in: its first item, or another one.
QList<SchemaCompletion> items(const SchemaType &type)
{
    QList<SchemaCompletion> out = fields(type, {}, SchemaCompletion::Kind::Item);
    if (out.isEmpty()) {
        out = values(type);
        for (SchemaCompletion &one : out) {
            one.kind = SchemaCompletion::Kind::Item;
            one.text.prepend(u"- "_s);
        }
    }
    return out;
}

} // namespace

QString schemaValueText(std::string_view jsonText)
{
    kube::Parser parser;
    const base::Result<kube::Object> value = parser.parse(jsonText);
    if (!value || value->isObject() || value->isArray()) {
        return {};
    }
    return value->isString() ? yamlText(value->string()) : json::text(jsonText);
}

QString schemaTypeName(const SchemaType &type) { return typeName(type, &plainTypeName); }

QString namedTypeName(const SchemaType &type) { return typeName(type, &ownTypeName); }

QString defaultValue(const SchemaType &type)
{
    return type.defaultJson.empty() || isZero(type.defaultJson) ? QString()
                                                                : schemaValueText(type.defaultJson);
}

QString deprecationNote(std::string_view description)
{
    constexpr std::string_view kWord = "deprecated:";
    const auto at =
        std::ranges::search(description, kWord, [](char a, char b) { return (a | 0x20) == b; });
    return at.empty() ? QString() : firstSentence({at.end(), description.end()});
}

QString firstSentence(std::string_view description)
{
    // Enough of it: some descriptions are pages.
    const QString whole =
        json::text(description.substr(0, 8 * static_cast<std::size_t>(kLongestSummary)));
    const QString text = whole.section(u"\n\n"_s, 0, 0).simplified();
    qsizetype end = -1;
    for (qsizetype dot = text.indexOf(u". "_s); dot >= 0 && end < 0;
         dot = text.indexOf(u". "_s, dot + 1))
    {
        const QStringView before = QStringView(text).first(dot);
        const QChar next = text.at(dot + 2);
        if (!next.isLower() && !before.endsWith("e.g"_L1) && !before.endsWith("i.e"_L1)) {
            end = dot + 1;
        }
    }
    QString out = end < 0 ? text : text.first(end);
    if (out.size() > kLongestSummary) {
        out = out.first(kLongestSummary - 1).trimmed() + u'\u2026';
    }
    return out;
}

SchemaHelp helpFor(const SchemaType &root, const FieldPath &path)
{
    SchemaHelp out;
    out.path = path;
    out.type = &root;
    const QList<FieldStep> steps = path.steps();
    for (const FieldStep &each : steps) {
        out.type = stepInto(out.type, each, out.required);
        if (each.kind == FieldStep::Kind::Field) {
            out.name = QString::fromUtf8(each.name);
        }
    }
    if (out.type) {
        out.typeName = schemaTypeName(*out.type);
    }
    return out;
}

QList<SchemaCompletion> completionsAt(const SchemaType &root, const YamlPlace &place)
{
    if (place.spot == Spot::None) {
        return {};
    }
    const bool isValue = place.spot == Spot::Value;
    const SchemaType *const type = typeAt(root, isValue ? place.path : place.object);
    if (!type) {
        return {};
    }
    if (isValue) {
        return values(*type);
    }
    if (place.spot == Spot::Open && type->items) {
        return items(*type->items);
    }
    QList<SchemaCompletion> out = fields(*type, place.written, SchemaCompletion::Kind::Field);
    if (place.spot == Spot::Open && out.isEmpty() && place.written.isEmpty()) {
        out = values(*type);
    }
    return out;
}

} // namespace nantian::models
