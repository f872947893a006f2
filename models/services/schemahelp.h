// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/openapi.h"
#include "services/fieldpath.h"
#include "services/yamlplace.h"

#include <QList>
#include <QString>

#include <string_view>

namespace nantian::models {

/// A type in few words, in the manner of kubectl explain: "string", "integer", "[]object",
/// "map[string]Quantity". Never translated. Empty where nothing is known.
[[nodiscard]] QString schemaTypeName(const kube::SchemaType &type);
/// The same for a page that explains: objects by the name the API gives their type, numbers with
/// their size: "[]Container", "integer (int32)".
[[nodiscard]] QString namedTypeName(const kube::SchemaType &type);

/// A plain JSON value of a schema (a default, one of an enumeration) as it is written in YAML;
/// empty for objects and lists.
[[nodiscard]] QString schemaValueText(std::string_view json);

/// What counts where nothing is written, as YAML; empty: nothing is said, or only a zero, which
/// says nothing.
[[nodiscard]] QString defaultValue(const kube::SchemaType &type);

/// The first sentence behind "Deprecated:" in a description; empty without one. Not made safe.
[[nodiscard]] QString deprecationNote(std::string_view description);

/// The first sentence of an API description on one line, at most 200 characters. Not made safe.
[[nodiscard]] QString firstSentence(std::string_view description);

/// What the API says a field is, for a tooltip or a page that explains.
struct SchemaHelp
{
    const kube::SchemaType *type = nullptr; ///< null: nothing is known. Belongs to its Schema
    FieldPath path;
    QString name;     ///< of the field; of an item of a list: the list's
    QString typeName; ///< schemaTypeName()
    bool required = false;
};
/// The type a path leads to (items by key, value or position alike); `type` null where it leads out
/// of what is known. Pure, any thread.
[[nodiscard]] SchemaHelp helpFor(const kube::SchemaType &root, const FieldPath &path);

/// Something that can be written at the cursor.
struct SchemaCompletion
{
    enum class Kind : quint8 {
        Field, ///< `text` is a key (its colon is not part of it)
        Item,  ///< `text` begins an item of a list: "- " and, of objects, a key
        Value  ///< `text` is a value
    };
    Kind kind = Kind::Field;
    QString text; ///< as YAML, quoted where it must be
    QString typeName;
    /// Field, Item: of the field's value, so that what follows can be written too.
    kube::SchemaType::Kind valueKind = kube::SchemaType::Kind::Unknown;
    bool required = false;
    bool deprecated = false;
    bool isDefault = false; ///< Value: what counts where nothing is written
    QString summary;        ///< firstSentence() of the description
    bool operator==(const SchemaCompletion &) const = default;
};
/// What can be written at a place, not narrowed by what is typed already. For a key: the fields the
/// object does not have yet, required ones first, deprecated ones last, then by name. For a value:
/// the default first, then the enumeration or true and false. Pure, any thread.
[[nodiscard]] QList<SchemaCompletion> completionsAt(const kube::SchemaType &root,
                                                    const YamlPlace &place);

} // namespace nantian::models
