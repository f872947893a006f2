// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/localapply.h"

#include "kube/api/parser.h"
#include "services/json.h"
#include "services/jsoncompare.h"
#include "services/managedfields.h"
#include "services/serverpath.h"

#include <map>
#include <set>

namespace nantian::models {

using kube::Object;
using kube::SchemaType;

namespace {

void appendMerged(QByteArray &out, const Object &live, const Object &sent, const SchemaType *type);

/// What tells an item of a merged list from the others; a key it leaves out is its default.
QByteArray identityOf(const Object &item, const SchemaType &list)
{
    if (list.listType == SchemaType::ListType::Set) {
        return json::canonical(item);
    }
    QByteArray out;
    for (const std::string_view key : list.listKeys) {
        const Object value = item[key];
        const SchemaType *const type = list.items ? list.items->member(key) : nullptr;
        out += value.exists() ? json::canonical(value)
            : type            ? json::bytes(type->defaultJson)
                              : QByteArray();
        out += '\n';
    }
    return out;
}

void appendItems(QByteArray &out, const Object &live, const Object &sent, const SchemaType &type)
{
    std::map<QByteArray, Object> wanted;
    sent.each([&](const Object &item) { wanted.emplace(identityOf(item, type), item); });
    std::set<QByteArray> written;
    json::copyItems(out, live, [&](const Object &item) {
        const QByteArray identity = identityOf(item, type);
        const auto found = wanted.find(identity);
        if (found == wanted.end()) {
            json::appendValue(out, item);
        } else {
            appendMerged(out, item, found->second, type.items);
            written.insert(identity);
        }
    });
    out.chop(1);
    sent.each([&](const Object &item) {
        if (written.insert(identityOf(item, type)).second) {
            json::beginItem(out);
            json::appendValue(out, item);
        }
    });
    out += ']';
}

void appendMembers(QByteArray &out, const Object &live, const Object &sent, const SchemaType *type)
{
    out += '{';
    json::visitBoth(live, sent,
                    [&](std::string_view name, const Object *there, const Object *ours) {
                        QByteArray value;
                        if (there && ours) {
                            appendMerged(value, *there, *ours, type ? type->member(name) : nullptr);
                        } else if (there || ours->exists()) {
                            json::appendValue(value, there ? *there : *ours);
                        }
                        if (!value.isEmpty()) {
                            json::beginMember(out, name);
                            out += value;
                        }
                    });
    out += '}';
}

/// Appends nothing where null was sent: that is no value.
void appendMerged(QByteArray &out, const Object &live, const Object &sent, const SchemaType *type)
{
    if (!sent.exists()) {
        return;
    }
    if (live.isObject() && sent.isObject() && !(type && type->atomicMap)) {
        appendMembers(out, live, sent, type);
    } else if (live.isArray() && sent.isArray() && type
               && type->listType != SchemaType::ListType::Atomic)
    {
        appendItems(out, live, sent, *type);
    } else {
        json::appendValue(out, sent);
    }
}

/// What the manager alone applied before and does not send any more.
QList<FieldPath> givenUp(const Object &live, const Object &sent, const QByteArray &manager)
{
    QList<FieldPath> out;
    const std::optional<QList<FieldPath>> before =
        appliedFields(live, manager, sent["apiVersion"].string());
    if (!before) {
        return out;
    }
    for (const FieldPath &path : *before) {
        if (valueAt(sent, path).isEmpty() && ownersOf(live, path).size() <= 1) {
            out.append(path);
        }
    }
    return out;
}

} // namespace

QByteArray appliedLocally(const Object &live, const Object &sent, const SchemaType *type,
                          const QByteArray &manager)
{
    QByteArray out;
    if (!live.isObject()) {
        return json::compact(sent);
    }
    kube::Parser parser;
    const QByteArray kept = withoutFields(live, givenUp(live, sent, manager));
    const base::Result<Object> rest = parser.parse(json::view(kept));
    appendMerged(out, rest ? *rest : live, sent, type);
    return out;
}

} // namespace nantian::models
