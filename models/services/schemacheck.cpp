// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/schemacheck.h"

#include "services/json.h"
#include "services/schemahelp.h"
#include "services/schemavalue.h"
#include "services/yamltree.h"

#include <algorithm>
#include <numeric>
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
/// Longer names are not looked for among the known ones.
constexpr qsizetype kLongestName = 64;

/// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
qsizetype editDistance(QStringView a, QStringView b)
{
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<qsizetype> before(width);
    std::vector<qsizetype> last(width);
    std::vector<qsizetype> row(width);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j < width; ++j) {
            const auto at = static_cast<qsizetype>(j);
            const bool same = a[i - 1] == b[at - 1];
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[at - 2] && a[i - 2] == b[at - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        before.swap(last);
        last.swap(row);
    }
    return last.back();
}

/// The one that was probably meant: of a third of the letters others at most.
class Nearest
{
public:
    explicit Nearest(const QString &text)
        : m_text(text.toLower())
        , m_distance(std::max<qsizetype>(1, text.size() / 3) + 1)
    {
    }
    void consider(const QString &candidate)
    {
        if (m_text.size() > kLongestName || candidate.size() > kLongestName) {
            return;
        }
        const qsizetype distance = editDistance(m_text, candidate.toLower());
        if (distance < m_distance && distance < candidate.size()) {
            m_distance = distance;
            m_found = candidate;
        }
    }
    [[nodiscard]] QString found() const { return m_found; }

private:
    QString m_text;
    QString m_found;
    qsizetype m_distance;
};

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

} // namespace

void checkDocument(const YamlTree &tree, std::size_t root, const SchemaType *type,
                   QList<SchemaFinding> &findings)
{
    Checker(tree, findings).check(root, type);
}

QList<SchemaFinding> checkYaml(const QByteArray &utf8, const SchemaFinder &find)
{
    const std::expected<YamlTree, YamlError> tree = readYamlTree(utf8);
    if (!tree) {
        return {};
    }
    QList<SchemaFinding> findings;
    for (const std::size_t root : tree->roots) {
        const YamlNode &node = tree->nodes[root];
        QByteArray apiVersion;
        QByteArray kind;
        for (std::size_t i = 0;
             node.type == YamlNode::Type::Mapping && i + 1 < node.children.size(); i += 2)
        {
            const std::string &key = tree->nodes[node.children[i]].text;
            if (key == "apiVersion" || key == "kind") {
                const YamlNode &value = tree->nodes[node.children[i + 1]];
                (key == "kind" ? kind : apiVersion) = QByteArray::fromStdString(value.text);
            }
        }
        checkDocument(*tree, root, find(apiVersion, kind), findings);
    }
    std::ranges::stable_sort(findings, {}, [](const SchemaFinding &finding) {
        return std::tuple(finding.position.line, finding.position.column);
    });
    return findings;
}

} // namespace nantian::models
