// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"
#include "services/actions.h"
#include "services/objectdifference.h"
#include "services/reviewed.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace nantian::kube {
class SchemaCache;
}

namespace nantian::models {

/// A field that another manager owns with another value, or that was to be removed
/// (server-side apply).
struct FieldConflict
{
    QString field;       ///< as the server writes it; services/serverpath.h reads it
    FieldPath path = {}; ///< the same with one reading only; of what was removed
    QString manager;     ///< several of a removed field; empty: nobody is named
    QString subresource; ///< through which it was written, "scale"; mostly empty
    qint64 since = 0;    ///< epoch seconds; 0: not told
    QByteArray theirs;   ///< compact JSON of what is there, a Secret's masked; empty: nothing, or
                         ///< not known
    QByteArray yours;    ///< empty: not known, or it was removed
    bool isRemoved = false; ///< the text no longer has it
    bool operator==(const FieldConflict &) const = default;
};

/// Who else decides about an object, and may set back what is written to it.
struct Keeper
{
    enum class Kind : quint8 {
        Helm,              ///< a release
        ArgoCd,            ///< an application
        FluxKustomization, ///< a Kustomization
        FluxHelmRelease,   ///< a HelmRelease
        Controller,        ///< the owner that made it: "ReplicaSet web-7c9d"
        Autoscaler,        ///< a HorizontalPodAutoscaler; told where replicas would change
    };
    Kind kind = Kind::Controller;
    QString name;
    bool isLost = false; ///< the write takes the mark away that says so
    bool operator==(const Keeper &) const = default;
};

/// Two objects of one kind compared, ready to be shown. `metadata.managedFields` and what only the
/// server writes (DifferenceOptions::bookkeeping) are left out throughout; values of Secrets are
/// masked unless they were to be revealed.
struct Comparison
{
    QString before; ///< YAML; empty: there is no such object
    QString after;
    QList<FieldChange> changes;
    /// What makes `after` of `before`. Errors: Unsupported where it would hold masked values, Parse
    /// where one of them is not there.
    base::Result<ObjectPatch> patch = ObjectPatch();
    bool masked = false;         ///< some value is shown as "•••• (12 bytes)"
    bool beforeIsHidden = false; ///< it may be there, but this user may not read it
    bool bySchema = false; ///< false: without the server's schema, by names and positions alone
    /// Why the server did not try out the write: `after` is then our own result, without admission
    /// and defaults.
    std::optional<base::Error> untried = std::nullopt;
    // Of a write that the server was asked about:
    QStringList warnings;
    QList<FieldConflict> conflicts; ///< `after` is with all of them taken over
    QList<Keeper> keepers;
    /// Of a small write (services/edit.h): what stood at its fields, as it has them, as compact
    /// JSON; empty: nothing. Edit::over() takes it.
    QList<QByteArray> stood;
    /// For the request that writes what was looked at; nullopt: it may not be read.
    std::optional<Reviewed> reviewed = std::nullopt;
};

enum class Secrets : quint8 { Masked, Revealed };

/// JSON of both; empty bytes: there is none. `schema` may be null. Pure, any thread.
/// Errors: Parse.
[[nodiscard]] base::Result<Comparison> compareObjects(const QByteArray &before,
                                                      const QByteArray &after,
                                                      const kube::SchemaPtr &schema,
                                                      Secrets secrets);

/// The same by the schema the server has for the objects' apiVersion, on the pool. A schema that
/// cannot be had is told by `bySchema` alone. Called on the transport's thread; both pointers must
/// outlive the call.
[[nodiscard]] base::Call<Comparison> compareBySchema(kube::HttpTransport *transport,
                                                     kube::SchemaCache *schemas, QByteArray before,
                                                     QByteArray after, Secrets secrets);

/// What a revision keeps, as an object that can be compared.
[[nodiscard]] QByteArray templateObject(const kube::ObjectRef &workload, const Revision &revision);

} // namespace nantian::models
