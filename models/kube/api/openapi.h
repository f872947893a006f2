// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "kube/transport/httptransport.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include <memory>
#include <span>
#include <string_view>

namespace nantian::kube {

struct SchemaType;

/// One named field of an object type.
struct SchemaField
{
    std::string_view name;
    const SchemaType *type = nullptr; ///< never null
    bool required = false;
};

/// What the API says a value is. Immutable; belongs to its Schema, whose life bounds every view and
/// pointer in it. Types may lead back to themselves (JSONSchemaProps): bound every walk.
struct SchemaType
{
    enum class Kind : quint8 { Unknown, Object, List, String, Integer, Number, Boolean };
    /// Says more than the kind where it is not None: Quantity and IntOrString may be numbers too.
    enum class Format : quint8 {
        None,
        Int32,
        Int64,
        Quantity, ///< resource.Quantity
        Duration, ///< meta/v1 Duration, or format "duration"
        Time,     ///< meta/v1 Time and MicroTime, or format "date-time"
        IntOrString,
        Bytes, ///< base64
    };
    /// How server-side apply merges a list. A list that says nothing is atomic.
    enum class ListType : quint8 { Atomic, Set, Map };

    Kind kind = Kind::Unknown;
    Format format = Format::None;
    ListType listType = ListType::Atomic;
    bool atomicMap = false; ///< x-kubernetes-map-type: replaced as a whole
    bool preservesUnknown = false;
    bool nullable = false;
    bool deprecated = false;             ///< by flag, or a description that says "Deprecated:"
    std::string_view typeName;           ///< "Container"; empty for types written where they stand
    std::span<const SchemaField> fields; ///< sorted by name
    const SchemaType *values = nullptr;  ///< of a map; null where it is none
    const SchemaType *items = nullptr;   ///< of a list; null where unknown
    std::span<const std::string_view> listKeys;    ///< ListType::Map: at least one, sorted
    std::span<const std::string_view> enumeration; ///< JSON of each value allowed; empty: any
    std::string_view description;
    std::string_view defaultJson; ///< empty: none
    std::string_view patchMergeKey;
    std::string_view patchStrategy;

    /// Null where there is none. Cost: binary search.
    [[nodiscard]] const SchemaField *field(std::string_view name) const;
    /// The type of a member: a field's, else that of a map's values; null where nothing is known.
    [[nodiscard]] const SchemaType *member(std::string_view name) const;
};

/// The types of one group and version: an OpenAPI v3 document in compact form. Immutable, shared,
/// any thread.
class Schema
{
public:
    /// Types in one document, ours; core/v1 of Kubernetes 1.36 has 1,569.
    static constexpr std::size_t kMaxTypes = 200'000;

    /// Reads what /openapi/v3/... answers. What cannot be understood inside becomes an unknown
    /// type. Errors: Parse for no JSON object, Unsupported beyond kMaxTypes.
    [[nodiscard]] static base::Result<std::shared_ptr<const Schema>> parse(QByteArrayView json);

    ~Schema();
    Q_DISABLE_COPY_MOVE(Schema)

    /// Null where the document does not define it.
    [[nodiscard]] const SchemaType *find(const QByteArray &apiVersion,
                                         const QByteArray &kind) const;
    [[nodiscard]] std::size_t typeCount() const;

private:
    Schema();
    class Builder;
    struct Data;
    std::unique_ptr<Data> d;
};

using SchemaPtr = std::shared_ptr<const Schema>;

/// What documents a server has, each with the hash of its content.
struct SchemaIndex
{
    QHash<QByteArray, QByteArray> hashes; ///< "apis/apps/v1", "api/v1" -> hash; "" if it has none
    bool operator==(const SchemaIndex &) const = default;
};
[[nodiscard]] base::Result<SchemaIndex> parseSchemaIndex(QByteArrayView json);

/// GET /openapi/v3. NotFound before Kubernetes 1.24. Call from the transport's thread.
[[nodiscard]] base::Call<SchemaIndex> fetchSchemaIndex(HttpTransport *transport);
/// GET of one document of the index, read and made compact. Call from the transport's thread.
[[nodiscard]] base::Call<SchemaPtr> fetchSchema(HttpTransport *transport, const QByteArray &path,
                                                const QByteArray &hash);

/// Where an apiVersion's document stands in the index: "apps/v1" -> "apis/apps/v1".
[[nodiscard]] QByteArray schemaPath(const QByteArray &apiVersion);

} // namespace nantian::kube
