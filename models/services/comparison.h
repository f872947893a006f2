// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"
#include "services/actions.h"
#include "services/objectdifference.h"

#include <QString>
#include <QStringList>

namespace nantian::kube {
class SchemaCache;
}

namespace nantian::models {

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
    QStringList warnings;  ///< of the server, when it was asked what a write would do
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

/// The live object against the server's answer to a dry run of applyDocument(), admission and
/// defaults included; both of the same version, unless it changes all the time. Otherwise as
/// compareBySchema(). Errors: those of the dry run and of reading the object; that it is not there
/// or may not be read is none.
[[nodiscard]] base::Call<Comparison>
compareDryRun(kube::HttpTransport *transport, kube::SchemaCache *schemas, kube::Resource resource,
              QByteArray ns, QByteArray name, QByteArray json, bool force, Secrets secrets);

/// Parts of a workload, as objects that can be compared: what a revision keeps, and its size.
[[nodiscard]] QByteArray templateObject(const kube::ObjectRef &workload, const Revision &revision);
[[nodiscard]] QByteArray replicasObject(const kube::ObjectRef &workload, qint64 replicas);

} // namespace nantian::models
