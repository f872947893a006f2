// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/api/openapi.h"

#include "kube/api/parser.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace nantian::kube {

using namespace Qt::StringLiterals;
using base::Error;
using Kind = SchemaType::Kind;
using Format = SchemaType::Format;
using ListType = SchemaType::ListType;

const SchemaField *SchemaType::field(std::string_view name) const
{
    const auto it = std::ranges::lower_bound(fields, name, {}, &SchemaField::name);
    return it != fields.end() && it->name == name ? &*it : nullptr;
}

const SchemaType *SchemaType::member(std::string_view name) const
{
    const SchemaField *const found = field(name);
    return found ? found->type : values;
}

/// Containers that never move what they hold, because everything here is pointed at.
struct Schema::Data
{
    std::unordered_set<std::string> texts; ///< each once: names repeat by the hundred
    std::deque<SchemaType> types;
    std::deque<std::vector<SchemaField>> fields;
    std::deque<std::vector<std::string_view>> lists;
    std::unordered_map<std::string, const SchemaType *> kinds; ///< "apps/v1/Deployment"
};

namespace {

constexpr std::string_view kReference = "#/components/schemas/";

std::string_view referenceOf(const Object &schema)
{
    std::string_view reference = schema["$ref"].string();
    if (reference.empty() && schema["type"].string().empty()) {
        // How kube-openapi writes a reference beside a description or a default.
        bool first = true;
        schema["allOf"].each([&](const Object &one) {
            if (std::exchange(first, false)) {
                reference = one["$ref"].string();
            }
        });
    }
    return reference.starts_with(kReference) ? reference.substr(kReference.size())
                                             : std::string_view();
}

Kind kindOf(const Object &schema)
{
    const std::string_view type = schema["type"].string();
    if (type == "object") {
        return Kind::Object;
    }
    if (type == "array") {
        return Kind::List;
    }
    if (type == "string") {
        return Kind::String;
    }
    if (type == "integer") {
        return Kind::Integer;
    }
    if (type == "number") {
        return Kind::Number;
    }
    if (type == "boolean") {
        return Kind::Boolean;
    }
    return schema["properties"].isObject() ? Kind::Object : Kind::Unknown;
}

Format formatOf(const Object &schema)
{
    const std::string_view format = schema["format"].string();
    if (format == "int-or-string" || schema["x-kubernetes-int-or-string"].boolean()) {
        return Format::IntOrString;
    }
    if (format == "int32") {
        return Format::Int32;
    }
    if (format == "int64") {
        return Format::Int64;
    }
    if (format == "date-time") {
        return Format::Time;
    }
    if (format == "duration") {
        return Format::Duration;
    }
    return format == "byte" ? Format::Bytes : Format::None;
}

/// "io.k8s.api.core.v1.Container" -> "Container".
std::string_view shortName(std::string_view component)
{
    return component.substr(component.rfind('.') + 1); // npos + 1 is 0
}

/// The types of apimachinery that say only "string" of themselves.
Format formatOfName(std::string_view component, Format fallback)
{
    if (component.ends_with("apimachinery.pkg.api.resource.Quantity")) {
        return Format::Quantity;
    }
    if (component.ends_with("apimachinery.pkg.apis.meta.v1.Duration")) {
        return Format::Duration;
    }
    return fallback;
}

/// A schema helps, but nobody waits for it for long.
constexpr std::chrono::seconds kSchemaTimeout{15};

std::string kindKey(std::string_view group, std::string_view version, std::string_view kind)
{
    std::string key(group);
    key += group.empty() ? "" : "/";
    key.append(version).append("/").append(kind);
    return key;
}

HttpRequest getJson(const QByteArray &path)
{
    HttpRequest request;
    request.path = path;
    request.headers = {{"Accept"_ba, "application/json"_ba}};
    request.acceptGzip = true;
    request.totalTimeout = kSchemaTimeout;
    return request;
}

/// Asks, and reads the answer where the transport lives.
template <class T>
base::Call<T> askAndRead(HttpTransport *transport, const QByteArray &path,
                         base::Result<T> (*read)(QByteArrayView))
{
    const base::Call<HttpResponse> call = httpCall(transport, getJson(path));
    const base::Answer<T> answer;
    auto *const context = new QObject;
    call.then(context, [answer, read, context](const base::Result<HttpResponse> &response) {
        context->deleteLater();
        answer.finish(
            response.and_then([read](const HttpResponse &whole) { return read(whole.body); }));
    });
    return {answer.future(), call.cancel};
}

} // namespace

/// Builds the types of one document. A type that refers to another is completed when all are there;
/// it shares what the other points at, so that references cost no copies and cycles no walk.
class Schema::Builder
{
public:
    explicit Builder(Data *data) : m_data(data) { }

    base::Result<void> build(const Object &components)
    {
        m_full = components.size() > kMaxTypes;
        if (m_full) {
            return tooMany();
        }
        components.members([this](std::string_view name, const Object &) {
            m_components.emplace(text(name), &newType());
        });
        components.members([this](std::string_view name, const Object &schema) {
            SchemaType &type = *m_components.at(name);
            fill(type, schema);
            type.typeName = text(shortName(name));
            type.format = formatOfName(name, type.format);
            if (type.format == Format::Quantity) {
                type.kind = Kind::String;
            }
            addKinds(schema, &type);
        });
        if (m_full) {
            return tooMany();
        }
        for (const auto &[type, name] : m_references) {
            complete(type);
        }
        for (SchemaType &type : m_data->types) {
            finish(type);
        }
        return {};
    }

private:
    static base::Result<void> tooMany()
    {
        return base::fail(Error::Code::Unsupported,
                          u"a schema of more than %1 types"_s.arg(kMaxTypes));
    }

    SchemaType &newType() { return m_data->types.emplace_back(); }

    std::string_view text(std::string_view value)
    {
        return value.empty() ? std::string_view() : *m_data->texts.emplace(value).first;
    }

    std::span<const std::string_view> texts(std::vector<std::string_view> values)
    {
        if (values.empty()) {
            return {};
        }
        return m_data->lists.emplace_back(std::move(values));
    }

    const SchemaType *add(const Object &schema)
    {
        if (m_data->types.size() >= kMaxTypes) {
            m_full = true;
            return &m_data->types.front();
        }
        SchemaType &type = newType();
        fill(type, schema);
        return &type;
    }

    void fill(SchemaType &type, const Object &schema)
    {
        type.kind = kindOf(schema);
        type.format = formatOf(schema);
        type.description = text(schema["description"].string());
        type.nullable = schema["nullable"].boolean();
        type.deprecated = schema["deprecated"].boolean();
        type.atomicMap = schema["x-kubernetes-map-type"].string() == "atomic";
        type.preservesUnknown = schema["x-kubernetes-preserve-unknown-fields"].boolean();
        type.patchMergeKey = text(schema["x-kubernetes-patch-merge-key"].string());
        type.patchStrategy = text(schema["x-kubernetes-patch-strategy"].string());
        if (const Object value = schema["default"]; value.exists()) {
            type.defaultJson = text(simdjson::minify(value.element()));
        }
        std::vector<std::string_view> allowed;
        schema["enum"].each(
            [&](const Object &one) { allowed.push_back(text(simdjson::minify(one.element()))); });
        type.enumeration = texts(std::move(allowed));
        fillList(type, schema);
        fillFields(type, schema);
        if (const std::string_view name = referenceOf(schema); !name.empty()) {
            m_references.emplace(&type, text(name));
        }
    }

    void fillList(SchemaType &type, const Object &schema)
    {
        const std::string_view listType = schema["x-kubernetes-list-type"].string();
        std::vector<std::string_view> keys;
        if (listType == "set") {
            type.listType = ListType::Set;
        } else if (listType == "map") {
            schema["x-kubernetes-list-map-keys"].each([&](const Object &key) {
                if (!key.string().empty()) {
                    keys.push_back(text(key.string()));
                }
            });
        } else if (listType.empty() && type.patchStrategy.contains("merge")) {
            // Servers before 1.16, and types whose authors only thought of kubectl apply.
            if (!type.patchMergeKey.empty()) {
                keys.push_back(type.patchMergeKey);
            } else if (type.kind == Kind::List) {
                type.listType = ListType::Set;
            }
        }
        if (!keys.empty()) {
            std::ranges::sort(keys);
            type.listType = ListType::Map;
            type.listKeys = texts(std::move(keys));
        }
        if (const Object items = schema["items"]; items.isObject()) {
            type.items = add(items);
        }
    }

    void fillFields(SchemaType &type, const Object &schema)
    {
        if (const Object values = schema["additionalProperties"]; values.isObject()) {
            type.values = add(values);
        }
        std::vector<SchemaField> fields;
        schema["properties"].members([&](std::string_view name, const Object &field) {
            fields.push_back({text(name), add(field)});
        });
        if (fields.empty()) {
            return;
        }
        std::ranges::stable_sort(fields, {}, &SchemaField::name);
        const auto [first, last] = std::ranges::unique(fields, {}, &SchemaField::name);
        fields.erase(first, last);
        schema["required"].each([&](const Object &name) {
            const auto it = std::ranges::lower_bound(fields, name.string(), {}, &SchemaField::name);
            if (it != fields.end() && it->name == name.string()) {
                it->required = true;
            }
        });
        type.fields = m_data->fields.emplace_back(std::move(fields));
    }

    void addKinds(const Object &schema, const SchemaType *type)
    {
        schema["x-kubernetes-group-version-kind"].each([&](const Object &gvk) {
            if (const std::string_view kind = gvk["kind"].string(); !kind.empty()) {
                m_data->kinds.emplace(kindKey(gvk["group"].string(), gvk["version"].string(), kind),
                                      type);
            }
        });
    }

    /// Follows references to the end, and back with what was found; without recursion, for a chain
    /// may be as long as the document.
    void complete(SchemaType *type)
    {
        std::vector<SchemaType *> chain;
        std::unordered_set<SchemaType *> seen;
        const SchemaType *target = nullptr;
        for (SchemaType *at = type;;) {
            if (m_completed.contains(at)) {
                target = at;
                break;
            }
            const auto reference = m_references.find(at);
            if (reference == m_references.end()) {
                target = at;
                break;
            }
            if (!seen.insert(at).second) {
                break; // they only refer to each other: unknown
            }
            chain.push_back(at);
            const auto component = m_components.find(reference->second);
            if (component == m_components.end()) {
                break;
            }
            at = component->second;
        }
        for (auto it = chain.rbegin(); it != chain.rend(); ++it) {
            if (target) {
                inherit(**it, *target);
            }
            m_completed.insert(*it);
            target = *it;
        }
    }

    /// What stands beside a reference says more than what it refers to.
    static void inherit(SchemaType &type, const SchemaType &from)
    {
        if (type.kind == Kind::Unknown) {
            type.kind = from.kind;
        }
        if (type.format == Format::None) {
            type.format = from.format;
        }
        if (type.listType == ListType::Atomic) {
            type.listType = from.listType;
            type.listKeys = from.listKeys;
        }
        type.atomicMap = type.atomicMap || from.atomicMap;
        type.preservesUnknown = type.preservesUnknown || from.preservesUnknown;
        type.nullable = type.nullable || from.nullable;
        type.deprecated = type.deprecated || from.deprecated;
        const auto take = [](auto &own, const auto &other) {
            if (own.empty()) {
                own = other;
            }
        };
        take(type.fields, from.fields);
        take(type.enumeration, from.enumeration);
        take(type.typeName, from.typeName);
        take(type.description, from.description);
        take(type.defaultJson, from.defaultJson);
        take(type.patchMergeKey, from.patchMergeKey);
        take(type.patchStrategy, from.patchStrategy);
        type.values = type.values ? type.values : from.values;
        type.items = type.items ? type.items : from.items;
    }

    static void finish(SchemaType &type)
    {
        type.deprecated = type.deprecated || type.description.contains("Deprecated:")
            || type.description.contains("DEPRECATED:");
    }

    Data *m_data;
    std::unordered_map<std::string_view, SchemaType *> m_components;
    std::unordered_map<SchemaType *, std::string_view> m_references;
    std::unordered_set<const SchemaType *> m_completed;
    bool m_full = false;
};

Schema::Schema() : d(std::make_unique<Data>()) { }

Schema::~Schema() = default;

base::Result<SchemaPtr> Schema::parse(QByteArrayView json)
{
    Parser parser;
    const base::Result<Object> document = parser.parse(viewOf(json));
    if (!document) {
        return std::unexpected(document.error());
    }
    if (!document->isObject()) {
        return base::fail(Error::Code::Parse, u"no OpenAPI document"_s);
    }
    std::unique_ptr<Schema> schema(new Schema);
    const base::Result<void> built =
        Builder(schema->d.get()).build(document->at("components", "schemas"));
    if (!built) {
        return std::unexpected(built.error());
    }
    return SchemaPtr(std::move(schema));
}

const SchemaType *Schema::find(const QByteArray &apiVersion, const QByteArray &kind) const
{
    const auto it = d->kinds.find(kindKey({}, viewOf(apiVersion), viewOf(kind)));
    return it != d->kinds.end() ? it->second : nullptr;
}

std::size_t Schema::typeCount() const { return d->types.size(); }

base::Result<SchemaIndex> parseSchemaIndex(QByteArrayView json)
{
    Parser parser;
    const base::Result<Object> document = parser.parse(viewOf(json));
    if (!document) {
        return std::unexpected(document.error());
    }
    if (!(*document)["paths"].isObject()) {
        return base::fail(Error::Code::Parse, u"no OpenAPI index"_s);
    }
    SchemaIndex index;
    (*document)["paths"].members([&index](std::string_view path, const Object &entry) {
        const std::string_view url = entry["serverRelativeURL"].string();
        constexpr std::string_view kHash = "?hash=";
        const std::size_t at = url.find(kHash);
        std::string_view hash;
        if (at != std::string_view::npos) {
            hash = url.substr(at + kHash.size());
            hash = hash.substr(0, hash.find('&'));
        }
        index.hashes.insert(QByteArray(path.data(), static_cast<qsizetype>(path.size())),
                            QByteArray(hash.data(), static_cast<qsizetype>(hash.size())));
    });
    return index;
}

base::Call<SchemaIndex> fetchSchemaIndex(HttpTransport *transport)
{
    return askAndRead<SchemaIndex>(transport, "/openapi/v3"_ba, &parseSchemaIndex);
}

base::Call<SchemaPtr> fetchSchema(HttpTransport *transport, const QByteArray &path,
                                  const QByteArray &hash)
{
    // Made of the path, not of the URL the index names: no server sends us to another place.
    QByteArray url = "/openapi/v3/"_ba + path.toPercentEncoding("/");
    if (!hash.isEmpty()) {
        url += "?hash=" + hash.toPercentEncoding();
    }
    return askAndRead<SchemaPtr>(transport, url, &Schema::parse);
}

QByteArray schemaPath(const QByteArray &apiVersion)
{
    return (apiVersion.contains('/') ? "apis/"_ba : "api/"_ba) + apiVersion;
}

} // namespace nantian::kube
