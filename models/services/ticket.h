// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/resource.h"

#include <QString>

namespace nantian::kube {
class Discovery;
class HttpTransport;
} // namespace nantian::kube

namespace nantian::models {

/// What a ticket says besides what is read for it.
struct TicketHead
{
    QString context;
    QString user;
    QString version; ///< of the server; empty: not known
    qint64 now = 0;  ///< epoch seconds, by the server's clock
};

/// An event about the object or one of its pods.
struct TicketEvent
{
    qint64 last = 0; ///< epoch seconds
    QString type;    ///< "Warning"
    QString reason;
    QString object; ///< "Pod/web-1"
    QString message;
    qint64 count = 1;
    bool operator==(const TicketEvent &) const = default;
};

/// The last lines of a container that fails.
struct TicketLog
{
    QString pod;
    QString container;
    bool previous = false; ///< of the instance before
    QByteArray lines = {};
    bool operator==(const TicketLog &) const = default;
};

/// What is read for a ticket.
struct TicketParts
{
    kube::ObjectRef object;
    QByteArray json;                ///< of the object; of a Secret or ConfigMap its metadata alone
    QString state = {};             ///< how the object is, a sentence; empty: by its conditions
    QStringList failing = {};       ///< its pods that are not well, a line each
    int moreFailing = 0;            ///< that are not in `failing`
    bool podsCut = false;           ///< it has more pods than were looked at
    QList<TicketEvent> events = {}; ///< newest first
    QList<TicketLog> logs = {};
};

/// Plain text for a ticket or a chat: where and who, what is said of the object, its revision,
/// images, conditions, pods that fail, events and last lines, and the commands that look at it.
/// Times in UTC, secrets redacted (base/redact.h), nothing that could act on a terminal. Pure, any
/// thread (translations must be installed). Errors: Parse.
[[nodiscard]] base::Result<QString> ticketText(const TicketHead &head, const TicketParts &parts);

/// Reads what a ticket says: what its page says first (services/pages), at most three of the first
/// 500 pods, ten events of each, and twenty lines of each container that fails. What may not be
/// read is left out; the object itself must be there. On the transport's thread, which must outlive
/// it; objects are read on the pool.
[[nodiscard]] base::Call<QString> fetchTicket(kube::HttpTransport *transport,
                                              kube::Discovery discovery, kube::ObjectRef object,
                                              TicketHead head);

} // namespace nantian::models
