// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/discovery.h"
#include "kube/api/openapi.h"
#include "services/fieldpath.h"
#include "services/yaml.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace nantian::models {

struct YamlTree;

/// One thing in a YAML text that does not fit the schema of its object.
struct SchemaFinding
{
    enum class Kind : quint8 {
        UnknownField,  ///< no such field; at its key
        WrongType,     ///< a value of another type; at the value
        BadValue,      ///< of the right type, but no Quantity, Time, Duration, base64 or int32
        MissingField,  ///< a required one is absent or null; at the object's own key or first line
        NotAllowed,    ///< none of the enumeration; at the value
        Deprecated,    ///< at the key; a whole kind (its path is the root): at the key `kind`
        DuplicateKey,  ///< a key set twice in one mapping; at the second (parseYaml refuses it too)
        DuplicateItem, ///< an item a set or a list with keys has already; at the second
        UnservedKind   ///< the cluster has no such kind; at its kind or apiVersion
    };
    Kind kind = Kind::UnknownField;
    TextPosition position;
    FieldPath path;   ///< of the field, missing ones included
    QString name;     ///< the field's, or the deprecated or unserved kind's; of an item: empty
    QString expected; ///< WrongType, BadValue: schemaTypeName(); UnservedKind: its apiVersion
    QString found;    ///< WrongType: what it is, in JSON's words
    QString value;    ///< BadValue, NotAllowed: as written; empty for base64, which may be secret
    QString nearest;  ///< UnknownField, NotAllowed, UnservedKind: what was probably meant, or empty
    QStringList allowed; ///< NotAllowed: as they would be written; UnservedKind: apiVersions
    QString note;        ///< Deprecated: the API's own words, may be empty
    bool operator==(const SchemaFinding &) const = default;
};

/// So many of a text are told; whoever has more has another problem.
inline constexpr qsizetype kMaxSchemaFindings = 500;

/// The type of an object, null where none is known. Must stay valid during the call it is given to.
using SchemaFinder =
    std::function<const kube::SchemaType *(const QByteArray &apiVersion, const QByteArray &kind)>;

/// Holds one document (of tree.roots) against its type, as the server does when it is applied with
/// fieldValidation=Strict: what server-side apply refuses by its typed objects
/// (structured-merge-diff, typed/validate.go), what cannot be decoded afterwards, and what
/// validation by the published enumerations refuses. Appends at most kMaxSchemaFindings in all.
///
/// Null means "not set" and fits every field, as the server drops it; it misses a required one.
/// Where the schema says nothing, or keeps what it does not know, everything fits. A document that
/// leaves required fields out is told of them, though server-side apply takes it where the live
/// object has them. Merge keys are followed, and aliases, which are within YamlTree's limits; below
/// twice kMaxYamlDepth levels, which only aliases reach, nothing is looked at.
/// Pure, any thread. Cost: values, aliases expanded, times the logarithm of a type's fields.
void checkDocument(const YamlTree &tree, std::size_t root, const kube::SchemaType *type,
                   QList<SchemaFinding> &findings);

/// All objects of a text, items of Lists too, each by the type `find` has for it (none: only keys
/// set twice), in the order of the text. Kinds `served` does not have and no definition of the text
/// makes are told. None where it is no YAML: parseYaml() tells why. Pure, any thread.
[[nodiscard]] QList<SchemaFinding> checkYaml(const QByteArray &utf8, const SchemaFinder &find,
                                             const kube::Discovery &served = kube::Discovery());

/// What a person reads: one or two sentences, translated, made safe. Any thread (after translators
/// are installed).
[[nodiscard]] QString findingSentence(const SchemaFinding &finding);

} // namespace nantian::models
