// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"

#include "kinds/gotext.h"
#include "kube/api/instant.h"

#include <algorithm>
#include <array>

namespace nantian::kinds {

using kube::Object;
using store::Cell;
using store::Health;
using store::RowBuilder;

namespace {

Object firstSeen(const Object &event)
{
    const Object first = event["firstTimestamp"];
    return kube::instantOf(first) ? first : event["eventTime"];
}

Object lastSeen(const Object &event)
{
    const Object series = event["series"];
    if (series.exists()) {
        return series["lastObservedTime"];
    }
    const Object last = event["lastTimestamp"];
    return kube::instantOf(last) ? last : firstSeen(event);
}

Cell readLastSeen(const Object &event, RowBuilder &builder)
{
    return sinceCell(lastSeen(event), builder);
}

Cell readFirstSeen(const Object &event, RowBuilder &builder)
{
    return sinceCell(firstSeen(event), builder);
}

Cell readObject(const Object &event, RowBuilder &builder)
{
    std::string text = toLower(event.at("involvedObject", "kind").string());
    const std::string_view name = event.at("involvedObject", "name").string();
    if (!name.empty()) {
        text.append(1, '/').append(name);
    }
    return builder.text(text);
}

Cell readSource(const Object &event, RowBuilder &builder)
{
    const auto either = [&](const Object &first, const char *second) {
        const std::string_view text = first.string();
        return text.empty() ? event[second].string() : text;
    };
    std::string text(either(event.at("source", "component"), "reportingComponent"));
    const std::string_view instance = either(event.at("source", "host"), "reportingInstance");
    if (!instance.empty()) {
        text.append(", ").append(instance);
    }
    return builder.shared(text);
}

Cell readMessage(const Object &event, RowBuilder &builder)
{
    return builder.text(trimSpace(event["message"].string()));
}

Cell readCount(const Object &event, RowBuilder &)
{
    const Object series = event["series"];
    if (series.exists()) {
        return Cell::integer(series["count"].integer());
    }
    // Events of the new API have no count when they happened once.
    const qint64 count = event["count"].integer();
    return Cell::integer(count == 0 ? 1 : count);
}

template <std::size_t Size>
Cell readShared(const Object &event, const char (&field)[Size], RowBuilder &builder)
{
    return builder.shared(event[field].string());
}

void judge(const Object &event, RowBuilder &builder)
{
    // An event belongs to what it tells about: the relations find it by that UID.
    const Object about = event["involvedObject"];
    std::string owner(about["kind"].string());
    owner.append(1, '/').append(about["name"].string());
    builder.setOwner(owner, about["uid"].string());
    if (event["type"].string() == "Warning") {
        builder.setHealth(Health::Warning, event["reason"].string());
    }
}

} // namespace

const Kind &eventKind()
{
    static const std::array kColumns{
        column("last-seen", "LAST SEEN", Tr::tr("Time since it happened last."),
               {.width = 10, .alignRight = true}, readLastSeen),
        column("type", "TYPE", Tr::tr("Normal or Warning."), {.width = 9, .health = true},
               [](const Object &event, RowBuilder &builder) {
                   return readShared(event, "type", builder);
               }),
        column("reason", "REASON", Tr::tr("Short reason, meant for machines."), {.width = 20},
               [](const Object &event, RowBuilder &builder) {
                   return readShared(event, "reason", builder);
               }),
        column("object", "OBJECT", Tr::tr("What it happened to."),
               {.width = 36, .elideMiddle = true}, readObject),
        column("subobject", "SUBOBJECT", Tr::tr("Part of the object, such as a container."),
               {.width = 20, .wide = true},
               [](const Object &event, RowBuilder &builder) {
                   return builder.shared(event.at("involvedObject", "fieldPath").string());
               }),
        column("source", "SOURCE", Tr::tr("Component and node that reported it."),
               {.width = 20, .wide = true}, readSource),
        column("message", "MESSAGE", Tr::tr("What happened, in words."), {.width = 60},
               readMessage),
        column("first-seen", "FIRST SEEN", Tr::tr("Time since it happened first."),
               {.width = 10, .wide = true, .alignRight = true}, readFirstSeen),
        column("count", "COUNT", Tr::tr("How often it happened."),
               {.width = 6, .wide = true, .alignRight = true}, readCount),
        nameColumn({.width = 36, .wide = true, .elideMiddle = true}),
    };
    static const Kind kKind{"", "events", kColumns, judge, Capability::None};
    return kKind;
}

} // namespace nantian::kinds
