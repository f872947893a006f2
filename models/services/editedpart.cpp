// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/editedpart.h"

#include "kube/api/parser.h"
#include "services/json.h"
#include "services/managedfields.h"
#include "services/objectdifference.h"
#include "services/serverpath.h"

namespace nantian::models {

using namespace Qt::StringLiterals;
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

base::Result<QByteArray> editedPart(const QByteArray &edited, const QByteArray &openedJson,
                                    const Object &live, const SchemaType *type,
                                    const QByteArray &manager)
{
    kube::Parser parsers[2];
    const base::Result<Object> object = parsers[0].parse(json::view(edited));
    const base::Result<Object> opened = parsers[1].parse(json::view(openedJson));
    if (!object || !opened || !type) {
        return QByteArray();
    }
    const base::Result<QList<FieldChange>> changes = objectDifference(
        openedJson, edited, type, {.bookkeeping = false, .exact = true, .revealSecrets = true});
    const std::optional<QList<FieldPath>> before =
        appliedFields(live, manager, (*object)["apiVersion"].string());
    if (!changes || !before) {
        return QByteArray();
    }
    QList<FieldPath> kept = identity();
    for (const FieldChange &change : *changes) {
        const FieldPath path = mergeable(change.path, type);
        const bool isWhole = path == change.path;
        // Of a list that is replaced as a whole, what is left is to be told.
        if (change.kind != FieldChange::Kind::Removed || !isWhole) {
            kept.append(path);
        }
    }
    if (kept.size() + before->size() > kMaxFields) {
        return QByteArray();
    }
    for (const FieldPath &held : *before) {
        const FieldPath path = mergeable(held, type);
        const QByteArray was = valueAt(*opened, path);
        if (valueAt(*object, path) == was && valueAt(live, path) != was) {
            return base::fail(base::Error::Code::Conflict, u"changed since it was opened"_s,
                              path.text());
        }
        kept.append(path);
    }
    return onlyFields(*object, kept);
}

} // namespace nantian::models
