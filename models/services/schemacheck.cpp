// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/schemacheck.h"

#include "services/json.h"
#include "services/nearest.h"
#include "services/references.h"
#include "services/schemahelp.h"
#include "services/schemavalue.h"
#include "services/servedkinds.h"
#include "services/yamltree.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_set>
#include <vector>

namespace nantian::models {

using namespace Qt::StringLiterals;
using kube::SchemaField;
using kube::SchemaType;
using Format = SchemaType::Format;
using ListType = SchemaType::ListType;
using TypeKind = SchemaType::Kind;

namespace {

constexpr int kDeepest = 2 * kMaxYamlDepth;
/// What apiVersion and kind are where nothing is said of them.
const SchemaType &textType()
{
    static const SchemaType type = [] {
        SchemaType text;
        text.kind = TypeKind::String;
        return text;
    }();
    return type;
}

using ItemKeys = QList<std::pair<QByteArray, QByteArray>>;

/// The server fills it in where it is not set. Zeros are what all of Go's types publish.
bool isFilledIn(const SchemaType &type)
{
    const std::string_view value = type.defaultJson;
    return !value.empty() && value != "null" && value != R"("")" && value != "0" && value != "false"
        && value != "{}" && value != "[]";
}

class Checker
{
public:
    Checker(const YamlTree &tree, QList<SchemaFinding> &findings)
        : m_tree(tree)
        , m_findings(findings)
    {
    }

    void check(std::size_t root, const SchemaType *type)
    {
        const TextPosition position = m_tree.nodes[root].position;
        value(root, type, {FieldPlace(), position, {}}, 0);
    }

private:
    /// Where the walk stands: a field, or an item of a list.
    struct Spot
    {
        FieldPlace place;
        TextPosition position; ///< of its key; of an item or the whole: its own
        std::string_view name; ///< of the field
    };

    [[nodiscard]] bool isFull() const { return m_findings.size() >= kMaxSchemaFindings; }

    SchemaFinding *tell(SchemaFinding::Kind kind, const TextPosition &position,
                        const FieldPlace &place, std::string_view name)
    {
        // Anchors are walked once for each alias, and tell once.
        if (isFull()
            || !m_told.emplace(position.line, position.column, kind, std::string(name)).second)
        {
            return nullptr;
        }
        SchemaFinding finding;
        finding.kind = kind;
        finding.position = position;
        finding.path = place.path();
        finding.name = json::text(name);
        m_findings.append(std::move(finding));
        return &m_findings.last();
    }

    void tellType(const YamlNode &node, const QString &expected, const Spot &spot)
    {
        if (SchemaFinding *const finding =
                tell(SchemaFinding::Kind::WrongType, node.position, spot.place, spot.name))
        {
            finding->expected = expected;
            finding->found = yamlTypeName(node);
        }
    }

    void value(std::size_t index, const SchemaType *type, const Spot &spot, int depth)
    {
        if (depth > kDeepest || isFull()) {
            return;
        }
        const YamlNode &node = m_tree.nodes[index];
        switch (node.type) {
        case YamlNode::Type::Mapping:
            mapping(node, fitting(node, type, TypeKind::Object, spot), spot, depth);
            break;
        case YamlNode::Type::Sequence:
            sequence(node, fitting(node, type, TypeKind::List, spot), spot, depth);
            break;
        case YamlNode::Type::Scalar:
            scalar(node, type, spot);
            break;
        }
    }

    /// The type where it takes what is there; otherwise says so, and nothing is known below.
    const SchemaType *fitting(const YamlNode &node, const SchemaType *type, TypeKind kind,
                              const Spot &spot)
    {
        if (takesAnything(type) || type->kind == kind) {
            return type;
        }
        tellType(node, schemaTypeName(*type), spot);
        return nullptr;
    }

    void mapping(const YamlNode &node, const SchemaType *type, const Spot &spot, int depth)
    {
        const std::vector<YamlMember> members =
            yamlMembers(m_tree, node, [&](const YamlProblem &problem) {
                if (problem.kind == YamlProblem::Kind::KeyTwice) {
                    const YamlNode &key = m_tree.nodes[problem.node];
                    const std::string text = yamlKeyText(key).value_or(std::string());
                    tell(SchemaFinding::Kind::DuplicateKey, key.position,
                         FieldPlace(&spot.place, text), text);
                }
            });
        for (const YamlMember &each : members) {
            member(each, type, spot, depth);
        }
        if (!type || isFull()) {
            return;
        }
        for (const SchemaField &field : type->fields) {
            if (field.required && !isFilledIn(*field.type)) {
                tellMissing(members, field.name, spot);
            }
        }
        if (depth == 0) {
            tellMissing(members, "apiVersion", spot);
            tellMissing(members, "kind", spot);
        }
    }

    void tellMissing(const std::vector<YamlMember> &members, std::string_view name,
                     const Spot &spot)
    {
        if (std::ranges::none_of(members,
                                 [name](const YamlMember &member) { return member.name == name; }))
        {
            tell(SchemaFinding::Kind::MissingField, spot.position, FieldPlace(&spot.place, name),
                 name);
        }
    }

    void member(const YamlMember &member, const SchemaType *type, const Spot &above, int depth)
    {
        if (isFull()) {
            return;
        }
        const YamlNode &written = m_tree.nodes[member.value];
        const Spot spot{FieldPlace(&above.place, member.name), m_tree.nodes[member.key].position,
                        member.name};
        const SchemaField *const field = type ? type->field(member.name) : nullptr;
        const SchemaType *below = field ? field->type : type ? type->values : nullptr;
        bool required =
            field && field->required && !field->type->nullable && !isFilledIn(*field->type);
        if (type && depth == 0) {
            // Every object has these; the rest of metadata only the schema knows.
            const bool head = member.name == "apiVersion" || member.name == "kind";
            below = head && takesAnything(below) ? &textType() : below;
            required = required || head;
            if (member.name == "kind" && type->deprecated) {
                tellDeprecated(*type, {FieldPlace(), spot.position, written.text});
            }
        }
        if (!below && type && !type->fields.empty() && !type->preservesUnknown
            && !(depth == 0 && member.name == "metadata"))
        {
            tellUnknown(*type, spot);
        }
        if (field && field->type->deprecated) {
            tellDeprecated(*field->type, spot);
        }
        if (!isYamlNull(written)) {
            value(member.value, below, spot, depth + 1);
        } else if (required) {
            tell(SchemaFinding::Kind::MissingField, spot.position, spot.place, spot.name);
        }
    }

    void tellUnknown(const SchemaType &type, const Spot &spot)
    {
        SchemaFinding *const finding =
            tell(SchemaFinding::Kind::UnknownField, spot.position, spot.place, spot.name);
        if (!finding) {
            return;
        }
        Nearest nearest(finding->name);
        for (const SchemaField &field : type.fields) {
            nearest.consider(json::text(field.name));
        }
        finding->nearest = nearest.found();
    }

    void tellDeprecated(const SchemaType &type, const Spot &spot)
    {
        if (SchemaFinding *const finding =
                tell(SchemaFinding::Kind::Deprecated, spot.position, spot.place, spot.name))
        {
            finding->note = deprecationNote(type.description);
        }
    }

    void sequence(const YamlNode &node, const SchemaType *type, const Spot &spot, int depth)
    {
        const ListType listType = type ? type->listType : ListType::Atomic;
        const SchemaType *const items = type ? type->items : nullptr;
        std::unordered_set<std::string> seen;
        for (std::size_t i = 0; i < node.children.size() && !isFull(); ++i) {
            const YamlNode &child = m_tree.nodes[node.children[i]];
            ItemKeys keys;
            std::string identity;
            if (listType == ListType::Map && child.type == YamlNode::Type::Mapping) {
                keys = keysOf(child, *type, FieldPlace(&spot.place, i));
                for (const auto &[name, json] : std::as_const(keys)) {
                    identity.append(json::view(json)).push_back('\n');
                }
            } else if (listType == ListType::Set && child.type == YamlNode::Type::Scalar) {
                identity = yamlScalarJson(child).value_or(QByteArray()).toStdString();
            }
            const bool again = !identity.empty() && !seen.insert(identity).second;
            const FieldPlace named =
                keys.isEmpty() ? FieldPlace(&spot.place, i) : FieldPlace(&spot.place, &keys);
            if (again) {
                tell(SchemaFinding::Kind::DuplicateItem, child.position, named, {});
            }
            const Spot item{again ? FieldPlace(&spot.place, i) : named, child.position, {}};
            if (!isYamlNull(child)) {
                value(node.children[i], items, item, depth + 1);
            } else if (listType != ListType::Atomic && items) {
                // Nothing can be told from nothing: these lists refuse it, others keep it.
                tellType(child, schemaTypeName(*items), item);
            }
        }
    }

    /// The keys of an item; none where it lacks one, which is told.
    ItemKeys keysOf(const YamlNode &item, const SchemaType &list, const FieldPlace &place)
    {
        const std::vector<YamlMember> members =
            yamlMembers(m_tree, item, [](const YamlProblem &) { });
        ItemKeys keys;
        bool whole = true;
        for (const std::string_view name : list.listKeys) {
            const auto it = std::ranges::find(members, name, &YamlMember::name);
            const SchemaField *const field = list.items ? list.items->field(name) : nullptr;
            const bool required = field && field->required && !isFilledIn(*field->type);
            QByteArray value =
                field && !required ? json::bytes(field->type->defaultJson) : QByteArray();
            if (it != members.end() && !isYamlNull(m_tree.nodes[it->value])) {
                const YamlNode &node = m_tree.nodes[it->value];
                value = node.type == YamlNode::Type::Scalar
                    ? yamlScalarJson(node).value_or(QByteArray())
                    : QByteArray();
            } else if (value.isEmpty() && !required) {
                tell(SchemaFinding::Kind::MissingField, item.position, FieldPlace(&place, name),
                     name);
            }
            whole = whole && !value.isEmpty();
            keys.append({json::bytes(name), value});
        }
        return whole ? keys : ItemKeys();
    }

    void scalar(const YamlNode &node, const SchemaType *type, const Spot &spot)
    {
        const std::expected<YamlScalar, YamlError> read = yamlScalar(node);
        if (!read || std::holds_alternative<std::monostate>(*read) || takesAnything(type)) {
            return;
        }
        if (!takesScalar(*type, *read)) {
            tellType(node, schemaTypeName(*type), spot);
            return;
        }
        if (!hasFormat(*type, node, *read)) {
            if (SchemaFinding *const finding =
                    tell(SchemaFinding::Kind::BadValue, node.position, spot.place, spot.name))
            {
                const bool narrow = type->format == Format::Int32;
                finding->expected = narrow ? u"int32"_s : schemaTypeName(*type);
                finding->value = type->format == Format::Bytes ? QString() : json::text(node.text);
            }
            return;
        }
        const QByteArray json = yamlScalarJson(node).value_or(QByteArray());
        if (!type->enumeration.empty()
            && std::ranges::find(type->enumeration, json::view(json)) == type->enumeration.end())
        {
            tellNotAllowed(node, *type, spot);
        }
    }

    void tellNotAllowed(const YamlNode &node, const SchemaType &type, const Spot &spot)
    {
        SchemaFinding *const finding =
            tell(SchemaFinding::Kind::NotAllowed, node.position, spot.place, spot.name);
        if (!finding) {
            return;
        }
        finding->value = json::text(node.text);
        Nearest nearest(finding->value);
        for (const std::string_view json : type.enumeration) {
            finding->allowed += schemaValueText(json);
            nearest.consider(finding->allowed.last());
        }
        finding->nearest = nearest.found();
    }

    const YamlTree &m_tree;
    QList<SchemaFinding> &m_findings;
    std::set<std::tuple<int, int, SchemaFinding::Kind, std::string>>
        m_told; ///< where, what and of which name
};

const YamlNode *memberOf(const YamlTree &tree, const YamlNode &mapping, std::string_view key)
{
    for (std::size_t i = 0;
         mapping.type == YamlNode::Type::Mapping && i + 1 < mapping.children.size(); i += 2)
    {
        if (tree.nodes[mapping.children[i]].text == key) {
            return &tree.nodes[mapping.children[i + 1]];
        }
    }
    return nullptr;
}

const YamlNode *memberOf(const YamlTree &tree, std::size_t mapping, std::string_view key)
{
    return memberOf(tree, tree.nodes[mapping], key);
}

QByteArray textOf(const YamlTree &tree, const YamlNode &mapping, std::string_view key)
{
    const YamlNode *const value = memberOf(tree, mapping, key);
    return value ? QByteArray::fromStdString(value->text) : QByteArray();
}

/// An object of a text and what it says it is.
struct WrittenObject
{
    std::size_t root = 0;
    QByteArray apiVersion;
    QByteArray kind;
    bool isList = false; ///< its items follow it
};

std::vector<WrittenObject> writtenObjects(const YamlTree &tree)
{
    std::vector<WrittenObject> out;
    const auto add = [&](std::size_t root) {
        const YamlNode &node = tree.nodes[root];
        out.push_back({root, textOf(tree, node, "apiVersion"), textOf(tree, node, "kind")});
    };
    for (const std::size_t root : tree.roots) {
        add(root);
        const YamlNode *const items = memberOf(tree, root, "items");
        if (out.back().apiVersion == "v1" && out.back().kind == "List" && items
            && items->type == YamlNode::Type::Sequence)
        {
            out.back().isList = true;
            std::ranges::for_each(items->children, add);
        }
    }
    return out;
}

} // namespace

void checkDocument(const YamlTree &tree, std::size_t root, const SchemaType *type,
                   QList<SchemaFinding> &findings)
{
    Checker(tree, findings).check(root, type);
}

QList<SchemaFinding> checkYaml(const QByteArray &utf8, const SchemaFinder &find,
                               const kube::Discovery &served)
{
    const std::expected<YamlTree, YamlError> tree = readYamlTree(utf8);
    if (!tree) {
        return {};
    }
    const std::vector<WrittenObject> objects = writtenObjects(*tree);
    std::set<std::pair<QByteArray, QByteArray>> defined;
    for (const WrittenObject &object : objects) {
        if (object.kind == "CustomResourceDefinition") {
            const YamlNode *const spec = memberOf(*tree, object.root, "spec");
            const YamlNode *const names = spec ? memberOf(*tree, *spec, "names") : nullptr;
            defined.emplace(spec ? textOf(*tree, *spec, "group") : QByteArray(),
                            names ? textOf(*tree, *names, "kind") : QByteArray());
        }
    }
    QList<SchemaFinding> findings;
    for (const WrittenObject &object : objects) {
        if (object.isList) { // its items are objects; of itself there is nothing to say
            continue;
        }
        checkDocument(*tree, object.root, find(object.apiVersion, object.kind), findings);
        const auto unserved = unservedKind(served, object.apiVersion, object.kind);
        if (!unserved || defined.contains({groupOf(object.apiVersion), object.kind})
            || findings.size() >= kMaxSchemaFindings)
        {
            continue;
        }
        SchemaFinding finding;
        finding.kind = SchemaFinding::Kind::UnservedKind;
        const bool isVersion = !unserved->versions.isEmpty();
        finding.position =
            memberOf(*tree, object.root, isVersion ? "apiVersion" : "kind")->position;
        finding.name = QString::fromUtf8(object.kind);
        finding.expected = QString::fromUtf8(object.apiVersion);
        finding.nearest = unserved->nearest;
        finding.allowed = unserved->versions;
        findings.append(finding);
    }
    std::ranges::stable_sort(findings, {}, [](const SchemaFinding &finding) {
        return std::tuple(finding.position.line, finding.position.column);
    });
    return findings;
}

} // namespace nantian::models
