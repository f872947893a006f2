// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/api/openapi.h"
#include "services/fieldpath.h"

#include <QByteArray>
#include <QList>

namespace nantian::models {

/// Nested lists and objects in a compared object; beyond is an Error. No API comes near it.
inline constexpr int kMaxDifferenceDepth = 256;

/// One field that differs. What is added or removed is told once, at its highest path.
struct FieldChange
{
    enum class Kind : quint8 {
        Added,
        Removed,
        Changed,
        Moved, ///< items of a list with keys stand in another order; before and after: their keys
    };
    Kind kind = Kind::Changed;
    FieldPath path;
    QByteArray before;      ///< compact JSON; empty when added
    QByteArray after;       ///< compact JSON; empty when removed
    bool sameValue = false; ///< only written otherwise; told with DifferenceOptions::exact alone
    bool masked = false;    ///< before or after holds "•••• (12 bytes)" in place of a secret value
    bool operator==(const FieldChange &) const = default;
};

struct DifferenceOptions
{
    /// Also what only the server writes: resourceVersion, generation, uid, creationTimestamp and
    /// selfLink of the object's metadata, and status.
    bool bookkeeping = true;
    /// Also what means the same: quantities and durations in another spelling ("1" and "1000m"),
    /// null for a field that cannot be null.
    bool exact = false;
    /// Values of a core Secret, and its last-applied-configuration, as they are.
    bool revealSecrets = false;
};

/// What differs between two objects (JSON; empty bytes: there is none), field by field, in the
/// order of names, list items in that of `before` and then of `after`. `metadata.managedFields` is
/// left out. By `type`, which may be null:
/// - lists with keys by their keys, an absent key being the schema's default; sets in any order;
///   atomic lists and maps as a whole;
/// - quantities and Go durations by value;
/// - null as nothing, where the field is known and not nullable.
/// Where nothing is known (no type, preserved unknown fields), and where keys are missing or twice:
/// lists of objects that all have a different "name" by it, others by position. An empty list or
/// map is not nothing: `kubectl diff` shows it too. Values of a Secret, also inside a List, are
/// compared and told as "•••• (12 bytes, changed)".
/// Pure, any thread. Cost n log n. Errors: Parse.
[[nodiscard]] base::Result<QList<FieldChange>>
objectDifference(const QByteArray &before, const QByteArray &after,
                 const kube::SchemaType *type = nullptr, const DifferenceOptions &options = {});

/// A patch as it is sent.
struct ObjectPatch
{
    QByteArray contentType; ///< application/merge-patch+json or application/json-patch+json
    QByteArray body;
};

/// The patch that makes `after` of `before`: a JSON merge patch (RFC 7396), or a JSON patch (RFC
/// 6902) where a merge patch cannot say it (null inside `after`). It is exact, spellings included;
/// managedFields, and without `bookkeeping` those fields, stay as they are. Both objects must be
/// there. Pure, any thread. Cost n log n for each nested list.
/// Errors: Parse; Unsupported when it would hold values of a Secret that are not revealed.
[[nodiscard]] base::Result<ObjectPatch> objectPatch(const QByteArray &before,
                                                    const QByteArray &after,
                                                    const DifferenceOptions &options = {});

} // namespace nantian::models
