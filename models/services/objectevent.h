// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace nantian::kube {
class Object;
}

namespace nantian::models {

/// An event, as far as it tells why an object is as it is. Texts as the cluster wrote them.
struct RolloutEvent
{
    QByteArray uid; ///< of the object it tells about
    QString object; ///< "pod/web-1"
    QString reason;
    QString message;
    qint64 count = 1;
    qint64 lastSeen = 0;       ///< epoch seconds
    QByteArray container = {}; ///< of the pod; empty: unknown, or about all of it
    bool operator==(const RolloutEvent &) const = default;
};

/// The events of a v1 EventList, newest first. Pure, any thread.
[[nodiscard]] QList<RolloutEvent> readEvents(const kube::Object &list);

} // namespace nantian::models
