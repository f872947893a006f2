// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/explain.h"

#include "services/json.h"
#include "services/schemahelp.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace nantian::models {

using namespace Qt::StringLiterals;
using kube::SchemaField;
using kube::SchemaType;
using Merge = Explanation::Merge;

namespace {

/// Lists of lists and maps of maps, which may lead back to themselves.
constexpr int kMaxWrapped = 8;

const SchemaType &itemOf(const SchemaType &type)
{
    const SchemaType *at = &type;
    for (int i = 0; i < kMaxWrapped && at->kind == SchemaType::Kind::List && at->items; ++i) {
        at = at->items;
    }
    return *at;
}

/// The type that has the fields: what a list or a map is of. `keys`: maps on the way.
const SchemaType &contentOf(const SchemaType &type, int &keys)
{
    keys = 0;
    const SchemaType *at = &itemOf(type);
    while (keys < kMaxWrapped && at->fields.empty() && at->values) {
        at = &itemOf(*at->values);
        ++keys;
    }
    return *at;
}

FieldLine lineOf(const SchemaField &field, QStringList path)
{
    const SchemaType &type = *field.type;
    path += json::text(field.name);
    return {std::move(path), namedTypeName(type), firstSentence(type.description), field.required,
            type.deprecated};
}

Merge mergeOf(const SchemaType &type)
{
    if (type.kind != SchemaType::Kind::List) {
        return type.atomicMap ? Merge::Whole : Merge::None;
    }
    switch (type.listType) {
    case SchemaType::ListType::Atomic:
        return Merge::Whole;
    case SchemaType::ListType::Set:
        return Merge::Set;
    case SchemaType::ListType::Map:
        return Merge::ByKeys;
    }
    return Merge::None;
}

void addMembers(Explanation &out, const SchemaType &type)
{
    int keys = 0;
    const SchemaType &content = contentOf(type, keys);
    std::vector<const SchemaField *> fields;
    fields.reserve(content.fields.size());
    for (const SchemaField &field : content.fields) {
        fields.push_back(&field);
    }
    std::ranges::stable_sort(fields, {}, [](const SchemaField *field) {
        return std::tuple(!field->required, field->type->deprecated);
    });
    if (fields.size() > kMaxMembers) {
        out.leftOut = static_cast<qsizetype>(fields.size()) - kMaxMembers;
        fields.resize(kMaxMembers);
    }
    const QStringList path = out.path + QStringList(keys, u"*"_s);
    for (const SchemaField *const field : fields) {
        out.members += lineOf(*field, path);
    }
}

/// A field on the way of a search.
struct Node
{
    const SchemaField *field = nullptr; ///< null: the root
    const SchemaType *type = nullptr;
    const SchemaField *inside = nullptr; ///< the fields it holds: what a type is known by
    int parent = -1;
    int keys = 0; ///< maps between it and its fields
};

class Search
{
public:
    Search(const SchemaType &root, const QString &words) : m_words(words.split(u'.'))
    {
        m_nodes.push_back({.type = &root});
    }

    FieldSearch run()
    {
        FieldSearch out;
        for (int at = 0; at < count(); ++at) { // grows meanwhile
            look(at);
            enter(at);
        }
        std::ranges::stable_sort(m_hits, {}, &Hit::rank);
        out.isWhole = m_whole && m_hits.size() <= kMaxFieldHits;
        for (const Hit &hit : m_hits) {
            if (out.hits.size() == kMaxFieldHits) {
                break;
            }
            out.hits += lineOf(*node(hit.node).field, pathOf(node(hit.node).parent));
        }
        return out;
    }

private:
    struct Hit
    {
        int rank;
        int node;
    };

    [[nodiscard]] int count() const { return static_cast<int>(m_nodes.size()); }
    [[nodiscard]] const Node &node(int at) const { return m_nodes[static_cast<std::size_t>(at)]; }

    void look(int at)
    {
        const SchemaField *const field = node(at).field;
        if (!field) {
            return;
        }
        const QString &word = m_words.constLast();
        const QString name = json::text(field->name);
        if (!name.contains(word, Qt::CaseInsensitive)) {
            return;
        }
        int above = node(at).parent;
        for (qsizetype i = m_words.size() - 2; i >= 0; --i) {
            const SchemaField *const outer = above > 0 ? node(above).field : nullptr;
            if (!outer || !json::text(outer->name).contains(m_words.at(i), Qt::CaseInsensitive)) {
                return;
            }
            above = node(above).parent;
        }
        const int rank = name.compare(word, Qt::CaseInsensitive) == 0 ? 0
            : name.startsWith(word, Qt::CaseInsensitive)              ? 1
                                                                      : 2;
        m_hits.push_back({rank, at});
    }

    void enter(int at)
    {
        int keys = 0;
        const SchemaType &content = contentOf(*node(at).type, keys);
        const SchemaField *const inside = content.fields.data();
        for (int above = at; above >= 0; above = node(above).parent) {
            if (inside && node(above).inside == inside) {
                return; // inside itself
            }
        }
        Node &here = m_nodes[static_cast<std::size_t>(at)];
        here.inside = inside;
        here.keys = keys;
        for (const SchemaField &field : content.fields) {
            if (m_nodes.size() > kMaxFieldsSearched) {
                m_whole = false;
                return;
            }
            m_nodes.push_back({.field = &field, .type = field.type, .parent = at});
        }
    }

    /// Of the fields in a node.
    [[nodiscard]] QStringList pathOf(int at) const
    {
        QStringList out;
        for (; at >= 0; at = node(at).parent) {
            out = QStringList(node(at).keys, u"*"_s) + out;
            if (node(at).field) {
                out.prepend(json::text(node(at).field->name));
            }
        }
        return out;
    }

    QStringList m_words;
    std::vector<Node> m_nodes;
    std::vector<Hit> m_hits;
    bool m_whole = true;
};

} // namespace

QStringList fieldNames(const FieldPath &path)
{
    QStringList out;
    const QList<FieldStep> steps = path.steps();
    for (const FieldStep &step : steps) {
        if (step.kind == FieldStep::Kind::Field) {
            out += QString::fromUtf8(step.name);
        }
    }
    return out;
}

Explanation explain(const SchemaType &root, const QStringList &path)
{
    Explanation out;
    const SchemaType *type = &root;
    for (const QString &name : path) {
        const SchemaType &inner = itemOf(*type);
        const SchemaField *const field = inner.field(json::view(name.toUtf8()));
        const SchemaType *const next = field ? field->type : inner.values;
        if (!next) {
            out.unknown = name;
            break;
        }
        type = next;
        out.required = field && field->required;
        out.path += name;
    }
    std::string_view description = type->description;
    if (description.empty()) {
        description = itemOf(*type).description;
    }
    out.typeName = namedTypeName(*type);
    out.description =
        json::text(description.substr(0, 4 * static_cast<std::size_t>(kMaxDescription)));
    if (out.description.size() > kMaxDescription) {
        out.description = out.description.first(kMaxDescription) + u'…';
    }
    out.deprecated = type->deprecated;
    out.deprecation = deprecationNote(description);
    out.standard = defaultValue(*type);
    for (const std::string_view value : itemOf(*type).enumeration) {
        out.allowed += schemaValueText(value);
    }
    out.allowed.removeAll(QString());
    out.merge = mergeOf(*type);
    for (const std::string_view key : type->listKeys) {
        out.mergeKeys += json::text(key);
    }
    out.takesAnything = itemOf(*type).preservesUnknown;
    addMembers(out, *type);
    return out;
}

FieldSearch searchFields(const SchemaType &root, const QString &words)
{
    const QString wanted = words.trimmed();
    return wanted.isEmpty() ? FieldSearch() : Search(root, wanted).run();
}

} // namespace nantian::models
