// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/editedpart.h"

#include "kube/api/parser.h"
#include "services/json.h"
#include "services/managedfields.h"
#include "services/objectdifference.h"
#include "services/serverpath.h"

namespace nantian::models {

using kube::Object;
using kube::SchemaType;

namespace {

/// More fields than these, which no person edits, are applied as a whole: each is looked for.
constexpr qsizetype kMaxFields = 2'000;

/// Items of a list can be applied one by one only where the server merges it that way: otherwise
/// the path ends at the list. It merges lists of types it does not know as a whole.
FieldPath mergeable(const FieldPath &path, const SchemaType *type)
{
    FieldPath out;
    for (const FieldStep &step : path.steps()) {
        if (step.kind == FieldStep::Kind::Field) {
            if (type && type->atomicMap) {
                return out;
            }
            type = type ? type->member(json::view(step.name)) : nullptr;
        } else {
            const auto merged = step.kind == FieldStep::Kind::Key ? SchemaType::ListType::Map
                                                                  : SchemaType::ListType::Set;
            if (step.kind == FieldStep::Kind::Index || !type || type->listType != merged) {
                return out;
            }
            type = type->items;
        }
        out = out.child(step);
    }
    return out;
}

QList<FieldPath> identity()
{
    const FieldPath root;
    const FieldPath metadata = root.child({.name = "metadata"});
    QList<FieldPath> out{root.child({.name = "apiVersion"}), root.child({.name = "kind"})};
    for (const char *name : {"name", "namespace", "uid", "resourceVersion"}) {
        out.append(metadata.child({.name = name}));
    }
    return out;
}

} // namespace

QByteArray editedPart(const QByteArray &edited, const QByteArray &base, const Object &live,
                      const SchemaType *type, const QByteArray &manager)
{
    kube::Parser parser;
    const base::Result<Object> object = parser.parse(json::view(edited));
    if (!object || !type) {
        return {};
    }
    const base::Result<QList<FieldChange>> changes = objectDifference(
        base, edited, type, {.bookkeeping = false, .exact = true, .revealSecrets = true});
    const std::optional<QList<FieldPath>> before =
        appliedFields(live, manager, (*object)["apiVersion"].string());
    if (!changes || !before) {
        return {};
    }
    QList<FieldPath> kept = identity();
    for (const FieldChange &change : *changes) {
        if (change.kind != FieldChange::Kind::Removed) {
            kept.append(mergeable(change.path, type));
        }
    }
    for (const FieldPath &path : *before) {
        kept.append(mergeable(path, type));
    }
    return kept.size() <= kMaxFields ? onlyFields(*object, kept) : QByteArray();
}

} // namespace nantian::models
