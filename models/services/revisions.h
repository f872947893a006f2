// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/object.h"
#include "services/cluster.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace nantian::models {

// The pure half of rollout history, as kubectl's polymorphichelpers compute it: what belongs to a
// workload, which revision is meant, what would be sent. Templates are kept as QJsonObject, which
// changes neither integers nor the order the server canonicalises anyway.

/// Are its revisions ReplicaSets, as those of Deployments are, or ControllerRevisions?
[[nodiscard]] bool ownsReplicaSets(const kube::Resource &workload);
/// Deployments, DaemonSets and StatefulSets.
[[nodiscard]] bool hasHistory(const kube::Resource &workload);

/// One revision with what undoing to it needs.
struct HistoryEntry
{
    Revision revision;
    QByteArray name;            ///< of the ReplicaSet or ControllerRevision
    QJsonObject templateObject; ///< the pod template, without the hash label
    QJsonObject annotations;    ///< Deployment: those of the ReplicaSet
    QByteArray hash;            ///< ControllerRevision: the label of a DaemonSet's pods
    QByteArray data;            ///< ControllerRevision: `data`, verbatim
};

/// What a Deployment's history is read from: `replicaSets` is the answer of a list.
/// Ascending by revision; ReplicaSets of other owners or without a revision are left out.
[[nodiscard]] base::Result<QList<HistoryEntry>> deploymentHistory(const QByteArray &deployment,
                                                                  const QByteArray &replicaSets);
/// The same for DaemonSets and StatefulSets from their ControllerRevisions.
[[nodiscard]] base::Result<QList<HistoryEntry>> revisionHistory(const QByteArray &workload,
                                                                const QByteArray &revisions);

/// Fills in how many pods there are of each ControllerRevision: `pods` is a list, be it of metadata
/// alone; those of other owners do not count.
void countPods(QList<HistoryEntry> &history, const QByteArray &workloadUid,
               const kube::Object &pods);

/// What would have to be sent. It holds what it is written over, or the version that was read: the
/// server refuses it where that is something else by then.
struct UndoPlan
{
    bool skipped = false; ///< the template is that of the revision already
    qint64 revision = 0;
    QByteArray contentType;
    QByteArray body;
    QByteArray expected; ///< the workload as it would be, without admission and defaults
};
/// Refuses as kubectl does: paused (Invalid, reason "Paused"), nothing to go back to (NotFound,
/// reason "NoEarlierRevision"), unknown revision (NotFound, reason "NoRevision").
[[nodiscard]] base::Result<UndoPlan> planDeploymentUndo(const QByteArray &deployment,
                                                        const QList<HistoryEntry> &history,
                                                        qint64 toRevision);
[[nodiscard]] base::Result<UndoPlan>
planRevisionUndo(const QByteArray &workload, const QList<HistoryEntry> &history, qint64 toRevision);

/// What rolling back writes over, as an object of its own (compact JSON): the template, and of a
/// Deployment the annotations that do not stay its own.
[[nodiscard]] QByteArray replacedPart(const kube::Resource &kind, const QByteArray &workload);

/// The way back: a roll back made `after` of `before`. Template, and of a Deployment the
/// annotations that it changed, become what they were, whatever else `workload` is by now.
[[nodiscard]] base::Result<UndoPlan> planRestore(const kube::Resource &kind,
                                                 const QByteArray &workload,
                                                 const QByteArray &before, const QByteArray &after);
/// replacedPart() of what that writes over.
[[nodiscard]] QByteArray restoredPart(const kube::Resource &kind, const QByteArray &workload,
                                      const QByteArray &before, const QByteArray &after);

} // namespace nantian::models
