// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/api/discovery.h"
#include "kube/transport/httptransport.h"
#include "services/details.h"

namespace nantian::models {

class Cluster;
namespace pages {
class Around;
struct Need;
} // namespace pages

/// One object that another is connected with.
struct Connection
{
    enum class Presence : quint8 {
        There,
        Missing, ///< it is named, and there is none
        Unknown, ///< it could not be read
    };
    ObjectLink to;
    QString relation; ///< "env of container web, volume config"; translated; empty for owners
    Presence presence = Presence::There;
    store::Health health = store::Health::None;
    /// What is to be said of it beside its name: the word behind its health ("CrashLoopBackOff"),
    /// or that it does not exist; may be empty.
    QString state;
    qint64 created = 0;           ///< epoch seconds; 0: not known
    QList<Connection> below = {}; ///< of an owner its owners, of something owned what it owns
    /// Not defaulted: a list of the type itself is part of it.
    bool operator==(const Connection &other) const;
};

/// All that an object is connected with.
struct Connections
{
    QList<Connection> owners; ///< the controller first; the root is the last below
    QList<Connection> owned;  ///< down to the leaves
    QList<Connection> uses;
    QList<Connection> usedBy;
    QStringList unread; ///< what could not be looked at; sentences
    bool operator==(const Connections &) const = default;
};

/// What an object is connected with, asked by a view: fetchConnections() on the cluster's thread.
[[nodiscard]] base::Call<Connections> connectionsOf(const Cluster &cluster,
                                                    const kube::ObjectRef &object);

/// Reads an object and what stands around it: its owners, what of the kinds that are owned belongs
/// to it, what it names (services/references.h), and who of the kinds that may name it does. Lists
/// have a limit. Of Secrets and ConfigMaps metadata alone is read. Errors: those of reading the
/// object; what else is refused is said in the answer. Call from the transport's thread; the
/// transport must outlive it.
[[nodiscard]] base::Call<Connections>
fetchConnections(kube::HttpTransport *transport, kube::Discovery discovery, kube::ObjectRef object);

// Its pure parts.
inline constexpr int kConnectionRounds = 8; ///< owners of owners are read one after the other
/// What has to be read next; what was asked already may be in it.
[[nodiscard]] QList<pages::Need> connectionNeeds(const kube::Discovery &discovery,
                                                 const kube::ObjectRef &self,
                                                 const kube::Object &object,
                                                 const pages::Around &around);
[[nodiscard]] Connections composeConnections(const kube::Discovery &discovery,
                                             const kube::ObjectRef &self,
                                             const kube::Object &object,
                                             const pages::Around &around);

} // namespace nantian::models
