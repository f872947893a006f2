// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/resource.h"
#include "services/cluster.h"
#include "services/comparison.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace nantian::kube {
class HttpTransport;
class SchemaCache;
} // namespace nantian::kube

namespace nantian::models {

// kubectl rollout history and undo for Deployments, DaemonSets and StatefulSets (kubectl's
// polymorphichelpers, protocol.md 6.3; the pure half is services/revisions.h). Called on the
// transport's thread; the pointers must outlive the calls. Revision 0 is the one before, the second
// highest there is; no revision need be that of the present template.
//
// A write names what it was decided on, and is decided anew where the server refused it because
// only other things had changed in between. Errors: Conflict where what it writes over is not what
// it was by `basis` any more (reason "Changed", causes as those of services/edit.h) or where the
// object of that UID was replaced by another (reason "Replaced"); Invalid of a paused Deployment
// (reason "Paused"); NotFound where there is no such revision (reason "NoRevision"), or none before
// the current one (reason "NoEarlierRevision"); those of the server.

/// What a roll back would change.
struct UndoPreview
{
    qint64 revision = 0; ///< that it goes to
    /// What is there against the server's answer to a dry run of the same patch.
    Comparison comparison;
    QByteArray basis;            ///< what would be written over, for undoWorkload()
    QStringList lostAnnotations; ///< that would be there no more
};

/// A roll back that was carried out.
struct UndoDone
{
    qint64 revision = 0; ///< 0: none, it was a way back
    QStringList images;  ///< that are other ones now, "web 1.1 → 1.0"
    /// Without an object there was nothing to do: kubectl's sentence is in `warnings`.
    WriteResult answer;
};

/// Newest first: of a Deployment its ReplicaSets, else ControllerRevisions.
[[nodiscard]] base::Call<QList<Revision>> listRevisions(kube::HttpTransport *transport,
                                                        kube::ObjectRef workload);
[[nodiscard]] base::Call<UndoPreview> previewUndo(kube::HttpTransport *transport,
                                                  kube::SchemaCache *schemas,
                                                  kube::ObjectRef workload, qint64 toRevision);
/// `basis` is that of the preview which was looked at; empty: whatever is there.
[[nodiscard]] base::Call<UndoDone> undoWorkload(kube::HttpTransport *transport,
                                                kube::ObjectRef workload, qint64 toRevision,
                                                QByteArray basis = {});
/// What restoreWorkload() would change.
[[nodiscard]] base::Call<Comparison> previewRestore(kube::HttpTransport *transport,
                                                    kube::SchemaCache *schemas,
                                                    kube::ObjectRef workload, QByteArray before,
                                                    QByteArray after);
/// The way back of a roll back that made `after` of `before` (both as in its WriteResult).
[[nodiscard]] base::Call<UndoDone> restoreWorkload(kube::HttpTransport *transport,
                                                   kube::ObjectRef workload, QByteArray before,
                                                   QByteArray after);

} // namespace nantian::models
