// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/managedfields.h"

#include "kube/api/parser.h"
#include "services/json.h"

#include <algorithm>

namespace nantian::models {

using kube::Object;

namespace {

/// A step as managed fields name it (structured-merge-diff's serialize-pe.go).
QByteArray managedName(const FieldStep &step)
{
    switch (step.kind) {
    case FieldStep::Kind::Field:
        return "f:" + step.name;
    case FieldStep::Kind::Value:
        return "v:" + step.name;
    case FieldStep::Kind::Index:
        return "i:" + QByteArray::number(step.index);
    case FieldStep::Kind::Key:
        break;
    }
    QByteArray out = "k:{";
    for (const auto &[name, value] : step.keys) {
        json::beginMember(out, json::view(name));
        out += value;
    }
    return out + '}';
}

/// The other way round; nullopt for what is no step.
std::optional<FieldStep> stepOf(std::string_view name)
{
    if (name.size() < 2 || name[1] != ':') {
        return std::nullopt;
    }
    const QByteArray rest = json::bytes(name.substr(2));
    FieldStep step;
    switch (name[0]) {
    case 'f':
        step.name = rest;
        return step;
    case 'v':
        step.kind = FieldStep::Kind::Value;
        step.name = rest;
        return step;
    case 'i':
        step.kind = FieldStep::Kind::Index;
        step.index = rest.toInt();
        return step;
    case 'k': {
        step.kind = FieldStep::Kind::Key;
        kube::Parser parser;
        const base::Result<Object> keys = parser.parse(json::view(rest));
        if (!keys) {
            return std::nullopt;
        }
        keys->members([&step](std::string_view key, const Object &value) {
            step.keys.emplaceBack(json::bytes(key), json::compact(value));
        });
        std::ranges::sort(step.keys);
        return step;
    }
    default:
        return std::nullopt;
    }
}

/// As deep as the parser reads.
void appendFields(QList<FieldPath> &out, const Object &fields, const FieldPath &path)
{
    bool isLeaf = true;
    fields.members([&](std::string_view name, const Object &inner) {
        if (name == ".") {
            return;
        }
        if (const std::optional<FieldStep> step = stepOf(name)) {
            isLeaf = false;
            appendFields(out, inner, path.child(*step));
        }
    });
    if (!isLeaf || path.isRoot()) {
        return;
    }
    const FieldStep last = path.steps().constLast();
    if (last.kind != FieldStep::Kind::Key) {
        out.append(path);
        return;
    }
    for (const auto &[name, value] : last.keys) {
        out.append(path.child({.name = name}));
    }
}

} // namespace

QStringList ownersOf(const Object &live, const FieldPath &path)
{
    QStringList out;
    const QList<FieldStep> steps = path.steps();
    live.at("metadata", "managedFields").each([&](const Object &entry) {
        Object fields = entry["fieldsV1"];
        for (const FieldStep &step : steps) {
            const QByteArray name = managedName(step);
            const Object inner = fields[json::view(name)];
            if (!inner.isObject()) {
                // A leaf owns all below it, other than a struct that is only there (".").
                if (fields.size() > 0 || &step == &steps.first()) {
                    return;
                }
                break;
            }
            fields = inner;
        }
        const QString manager = json::text(entry["manager"].string());
        if (!manager.isEmpty() && !out.contains(manager)) {
            out.append(manager);
        }
    });
    return out;
}

std::optional<QList<FieldPath>> appliedFields(const Object &live, const QByteArray &manager,
                                              std::string_view apiVersion)
{
    QList<FieldPath> out;
    bool otherVersion = false;
    live.at("metadata", "managedFields").each([&](const Object &entry) {
        if (entry["manager"].string() != json::view(manager)
            || entry["operation"].string() != "Apply" || !entry["subresource"].string().empty())
        {
            return;
        }
        otherVersion = otherVersion || entry["apiVersion"].string() != apiVersion;
        appendFields(out, entry["fieldsV1"], FieldPath());
    });
    return otherVersion ? std::nullopt : std::optional(out);
}

} // namespace nantian::models
