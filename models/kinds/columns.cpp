// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"

#include <QVarLengthArray>

#include <algorithm>
#include <limits>
#include <utility>

namespace nantian::kinds {

using namespace Qt::StringLiterals;
using kube::Object;
using store::Cell;
using store::RowBuilder;

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// "a=b,c=d" sorted by key. The API server sends maps sorted already.
std::string joinSorted(const Object &map)
{
    QVarLengthArray<Pair, 16> pairs;
    map.members([&](std::string_view key, const Object &value) {
        pairs.emplace_back(key, value.string());
    });
    if (!std::ranges::is_sorted(pairs)) {
        std::ranges::sort(pairs);
    }
    std::string out;
    for (const auto &[key, value] : pairs) {
        if (!out.empty()) {
            out += ',';
        }
        out.append(key).append(1, '=').append(value);
    }
    return out;
}

/// Absent and null are fine, anything else must be a time.
base::Result<qint64> readTime(const Object &value, const char *field)
{
    if (!value.exists()) {
        return 0;
    }
    const auto time = kube::parseTime(value.string());
    if (!time) {
        return base::fail(base::Error::Code::Parse,
                          u"metadata.%1 is not a time"_s.arg(QLatin1StringView(field)));
    }
    return *time;
}

void readOwner(const Object &references, RowBuilder &builder)
{
    bool found = false;
    references.each([&](const Object &owner) {
        if (found || !owner["controller"].boolean()) {
            return;
        }
        found = true;
        std::string text(owner["kind"].string());
        text.append(1, '/').append(owner["name"].string());
        builder.setOwner(text, owner["uid"].string());
    });
}

Cell readName(const Object &object, RowBuilder &builder)
{
    return builder.text(object.at("metadata", "name").string());
}

Cell readAge(const Object &object, RowBuilder &builder)
{
    return ageCell(object.at("metadata", "creationTimestamp").time(), builder);
}

Cell joinContainers(const Object &object, const char *field, RowBuilder &builder)
{
    std::string out;
    bool first = true;
    object.at("spec", "template", "spec", "containers").each([&](const Object &container) {
        if (!std::exchange(first, false)) {
            out += ',';
        }
        out += container[field].string();
    });
    return builder.shared(out);
}

} // namespace

base::Result<void> readMetadata(const Object &metadata, RowBuilder &builder)
{
    const std::string_view name = metadata["name"].string();
    if (name.empty()) {
        return base::fail(base::Error::Code::Parse, u"it has no metadata.name"_s);
    }
    const auto created = readTime(metadata["creationTimestamp"], "creationTimestamp");
    if (!created) {
        return std::unexpected(created.error());
    }
    const auto deleting = readTime(metadata["deletionTimestamp"], "deletionTimestamp");
    if (!deleting) {
        return std::unexpected(deleting.error());
    }
    const std::string_view ns = metadata["namespace"].string();
    std::string_view uid = metadata["uid"].string();
    std::string substitute;
    if (uid.empty()) {
        substitute.append(ns).append(1, '/').append(name);
        uid = substitute;
    }
    builder.setIdentity(uid, ns, name, metadata["resourceVersion"].string());
    builder.setTimes(*created, *deleting);
    builder.setLabels(joinSorted(metadata["labels"]));
    readOwner(metadata["ownerReferences"], builder);
    return {};
}

ColumnSpec column(const char *id, const char *title, const QString &description, const Look &look,
                  Read read)
{
    ColumnSpec spec;
    spec.column.id = id;
    spec.column.title = QString::fromLatin1(title);
    spec.column.description = description;
    spec.column.align = look.alignRight ? store::Column::Align::Right : store::Column::Align::Left;
    spec.column.width = look.width;
    spec.column.wide = look.wide;
    spec.column.elideMiddle = look.elideMiddle;
    spec.column.health = look.health;
    spec.read = read;
    return spec;
}

ColumnSpec nameColumn(const Look &look)
{
    return column("name", "NAME", Tr::tr("Name of the object, unique in its namespace."), look,
                  readName);
}

ColumnSpec ageColumn()
{
    return column("age", "AGE", Tr::tr("Time since the object was created."),
                  {.width = 8, .alignRight = true}, readAge);
}

ColumnSpec containersColumn()
{
    return column("containers", "CONTAINERS", Tr::tr("Containers of the pod template."),
                  {.width = 20, .wide = true}, [](const Object &object, RowBuilder &builder) {
                      return joinContainers(object, "name", builder);
                  });
}

ColumnSpec imagesColumn()
{
    return column("images", "IMAGES", Tr::tr("Images of the pod template's containers."),
                  {.width = 36, .wide = true, .elideMiddle = true},
                  [](const Object &object, RowBuilder &builder) {
                      return joinContainers(object, "image", builder);
                  });
}

Cell ageCell(qint64 epochSeconds, RowBuilder &builder)
{
    return epochSeconds == 0 ? builder.shared(kUnknown) : Cell::age(epochSeconds);
}

Cell sharedOr(std::string_view value, std::string_view fallback, RowBuilder &builder)
{
    return builder.shared(value.empty() ? fallback : value);
}

qint64 countOf(const Object &value, qint64 fallback)
{
    return std::clamp<qint64>(value.integer(fallback), std::numeric_limits<qint32>::min(),
                              std::numeric_limits<qint32>::max());
}

qint64 desiredReplicas(const Object &object) { return countOf(object.at("spec", "replicas"), 1); }

Object condition(const Object &object, std::string_view type)
{
    Object found;
    object.at("status", "conditions").each([&](const Object &candidate) {
        if (!found.exists() && candidate["type"].string() == type) {
            found = candidate;
        }
    });
    return found;
}

bool isTrue(const Object &condition) { return condition["status"].string() == "True"; }

bool isUnobserved(const Object &object)
{
    return object.at("status", "observedGeneration").integer()
        < object.at("metadata", "generation").integer();
}

bool judgeDeletion(const Object &object, RowBuilder &builder)
{
    if (!object.at("metadata", "deletionTimestamp").exists()) {
        return false;
    }
    builder.setHealth(store::Health::Progressing, "Terminating");
    return true;
}

std::string formatLabels(const Object &labels)
{
    // labels.Set sorts the finished "key=value" texts: "app.kubernetes.io/name=x" before "app=x".
    QVarLengthArray<std::string, 8> parts;
    labels.members([&](std::string_view key, const Object &value) {
        std::string text(key);
        text.append(1, '=').append(value.string());
        parts.append(std::move(text));
    });
    std::ranges::sort(parts);
    std::string out;
    for (const std::string &part : parts) {
        out.append(out.empty() ? "" : ",").append(part);
    }
    return out.empty() ? std::string(kNone) : out;
}

std::optional<std::string> formatSelector(const Object &selector)
{
    // Key first: requirements are sorted by key alone, so equal keys keep their order.
    QVarLengthArray<std::pair<std::string_view, std::string>, 8> parts;
    selector["matchLabels"].members([&](std::string_view key, const Object &value) {
        std::string text(key);
        text.append(1, '=').append(value.string());
        parts.emplace_back(key, std::move(text));
    });
    bool valid = true;
    selector["matchExpressions"].each([&](const Object &expression) {
        const std::string_view key = expression["key"].string();
        const std::string_view op = expression["operator"].string();
        QVarLengthArray<std::string_view, 8> values;
        expression["values"].each([&](const Object &value) { values.append(value.string()); });
        std::string text(key);
        if (op == "Exists" || op == "DoesNotExist") {
            valid = valid && values.isEmpty();
            if (op == "DoesNotExist") {
                text.insert(0, 1, '!');
            }
        } else if (op == "In" || op == "NotIn") {
            valid = valid && !values.isEmpty();
            std::ranges::sort(values);
            text += op == "In" ? " in (" : " notin (";
            for (qsizetype i = 0; i < values.size(); ++i) {
                text.append(i > 0 ? "," : "").append(values[i]);
            }
            text += ')';
        } else {
            valid = false;
        }
        parts.emplace_back(key, std::move(text));
    });
    if (!valid) {
        return std::nullopt;
    }
    std::ranges::stable_sort(parts, {}, [](const auto &part) { return part.first; });
    std::string out;
    for (const auto &part : parts) {
        out.append(out.empty() ? "" : ",").append(part.second);
    }
    return out;
}

Cell selectorCell(const Object &selector, RowBuilder &builder)
{
    const auto text = formatSelector(selector);
    if (!text) {
        return builder.shared("<error>");
    }
    return text->empty() ? builder.shared(kNone) : builder.text(*text);
}

} // namespace nantian::kinds
