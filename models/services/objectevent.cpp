// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/objectevent.h"

#include "kube/api/object.h"
#include "services/json.h"

#include <algorithm>

namespace nantian::models {

using namespace Qt::StringLiterals;
using kube::Object;

namespace {

qint64 lastSeen(const Object &event)
{
    for (const Object &time :
         {event.at("series", "lastObservedTime"), event["lastTimestamp"], event["eventTime"],
          event["firstTimestamp"], event.at("metadata", "creationTimestamp")})
    {
        if (const qint64 at = time.time(); at != 0) {
            return at;
        }
    }
    return 0;
}

/// "spec.containers{web}" -> "web".
QByteArray containerOf(std::string_view fieldPath)
{
    const auto open = fieldPath.find('{');
    if (open == std::string_view::npos || !fieldPath.ends_with('}')) {
        return {};
    }
    return json::bytes(fieldPath.substr(open + 1, fieldPath.size() - open - 2));
}

} // namespace

QList<RolloutEvent> readEvents(const Object &list)
{
    QList<RolloutEvent> out;
    list["items"].each([&out](const Object &event) {
        const Object object = event["involvedObject"];
        RolloutEvent each;
        each.uid = json::bytes(object["uid"].string());
        each.object = json::text(object["kind"].string()).toLower() + u'/'
            + json::text(object["name"].string());
        each.reason = json::text(event["reason"].string());
        each.message = json::text(event["message"].string()).trimmed();
        each.count =
            std::max<qint64>(1, event.at("series", "count").integer(event["count"].integer(1)));
        each.lastSeen = lastSeen(event);
        each.container = containerOf(object["fieldPath"].string());
        out.append(each);
    });
    std::ranges::stable_sort(out, std::greater(), &RolloutEvent::lastSeen);
    return out;
}

} // namespace nantian::models
