// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/openapi.h"
#include "services/fieldpath.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

/// What the API says about a field and those in it, in the manner of kubectl explain. A path here
/// is names from the root: items of a list have no step of their own, what stands for any key of a
/// map is "*". Pure, any thread. All texts are a server's: not made safe.
namespace nantian::models {

/// One field in a list of them.
struct FieldLine
{
    QStringList path; ///< from the root; the last is its own name
    QString typeName; ///< namedTypeName()
    QString summary;  ///< firstSentence() of its description
    bool required = false;
    bool deprecated = false;
    bool operator==(const FieldLine &) const = default;
};

/// A field of a kind, or the kind itself.
struct Explanation
{
    enum class Merge : quint8 {
        None,   ///< no list, or a map that is merged key by key
        Whole,  ///< replaced as a whole
        Set,    ///< a list of values, each there once
        ByKeys, ///< a list of objects, told apart by `mergeKeys`
    };
    QStringList path;
    QString unknown; ///< the name behind `path` that the schema does not have; empty: all is known
    QString typeName;
    QString description; ///< at most kMaxDescription characters
    QString deprecation; ///< deprecationNote(); may be empty though it is deprecated
    QString standard;    ///< defaultValue()
    QStringList allowed; ///< the values there are, as YAML; empty: any
    QStringList mergeKeys;
    QList<FieldLine> members; ///< required ones first, deprecated ones last, then by name
    qsizetype leftOut = 0;    ///< members beyond kMaxMembers
    Merge merge = Merge::None;
    bool required = false;
    bool deprecated = false;
    bool takesAnything = false; ///< keeps fields it does not describe
    bool operator==(const Explanation &) const = default;
};
inline constexpr qsizetype kMaxMembers = 2000;
inline constexpr qsizetype kMaxDescription = 20'000;

/// The names of a path, without what tells the items of a list apart.
[[nodiscard]] QStringList fieldNames(const FieldPath &path);

/// What is known of the field, or of the last one on the way to it that the schema has.
[[nodiscard]] Explanation explain(const kube::SchemaType &root, const QStringList &path);

struct FieldSearch
{
    QList<FieldLine> hits;
    bool isWhole = true; ///< false: there are more, or not all was looked at
};
inline constexpr qsizetype kMaxFieldHits = 200;
inline constexpr qsizetype kMaxFieldsSearched = 50'000;

/// Fields anywhere below the root whose name holds the word, whatever its case; of "a.b" those
/// whose name holds "b" in a field whose name holds "a". The same names first, then those that
/// begin so; nearer ones before deeper ones. A type inside itself is looked into once.
[[nodiscard]] FieldSearch searchFields(const kube::SchemaType &root, const QString &words);

} // namespace nantian::models
