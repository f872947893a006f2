// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/resource.h"
#include "services/details.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace nantian::kube {
class HttpTransport;
}

namespace nantian::models {

struct WriteResult;

/// What becomes of what an object owns when it is deleted.
enum class Propagation : quint8 {
    Background, ///< it goes after the object
    Foreground, ///< it goes first, the object waits for it
    Orphan,     ///< it stays, owned by nobody
};

/// How an object is to be deleted.
struct RemoveOptions
{
    Propagation propagation = Propagation::Background;
    /// gracePeriodSeconds 0: the object of a Pod goes at once, whether or not its node has ended
    /// the containers.
    bool force = false;
    bool operator==(const RemoveOptions &) const = default;
};

/// One key in `metadata.finalizers`: somebody has to do something before the object may go.
struct Finalizer
{
    QString name;   ///< as it is
    QString keeper; ///< who takes it out, a phrase; empty: not known
    QString loss;   ///< what is lost when it is taken out by hand, a sentence
    bool operator==(const Finalizer &) const = default;
};

/// What a finalizer waits for, by its name. Texts are translated. Pure, any thread.
[[nodiscard]] Finalizer explainFinalizer(const QString &name);

/// Where the deletion of an object stands.
struct Deletion
{
    kube::ObjectRef object; ///< with the uid that is there
    bool isGone = false;    ///< it is not there any more
    qint64 since = 0; ///< epoch seconds of metadata.deletionTimestamp; 0: it is not being deleted
    std::optional<qint64> graceSeconds = std::nullopt;
    QList<Finalizer> finalizers = {};
    /// Of a namespace its `spec.finalizers`, which only the namespace controller may take out.
    QStringList contentFinalizers = {};
    QList<Condition> conditions = {}; ///< of a namespace: what keeps it
    bool operator==(const Deletion &) const = default;
};

/// From the object, or from the Status a server answers a DELETE with. Pure, any thread. Errors:
/// Parse.
[[nodiscard]] base::Result<Deletion> readDeletion(const kube::ObjectRef &object,
                                                  const QByteArray &json);

// Called on the transport's thread, which must outlive the call.

/// Reads it: only the metadata, but for namespaces. That it is not there is an answer.
[[nodiscard]] base::Call<Deletion> fetchDeletion(kube::HttpTransport *transport,
                                                 kube::ObjectRef object);

/// Takes finalizers out of an object that is being deleted; the others stay. The patch carries the
/// UID and the version they were read at: where either is another, nothing is written and it is
/// Conflict. Invalid (reason "NotDeleting") where nobody has asked for its deletion. Sent once.
[[nodiscard]] base::Call<WriteResult>
removeFinalizers(kube::HttpTransport *transport, kube::ObjectRef object, QStringList finalizers);

} // namespace nantian::models
