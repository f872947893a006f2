// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/podstatus.h"
#include "kube/api/object.h"
#include "services/rollout.h"

#include <QCoreApplication>

// What readRollout() is made of.
namespace nantian::models::rollout {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Rollout)
};

/// A pod of the workload with what was found out about it; views into the parsed list.
struct PodFacts
{
    kube::Object pod;
    QByteArray name;
    QByteArray uid;
    QByteArray revision; ///< name of the ReplicaSet or ControllerRevision
    kinds::PodStatus status;
    store::Health health = store::Health::None;
    bool updated = false; ///< of the current revision
    bool ready = false;
    bool available = false;
    bool deleting = false;

    /// It has ended for good: another takes its place.
    [[nodiscard]] bool isOver() const;
};

/// Why pods of those are not ready, each reason once. Events and last lines are about any of them.
[[nodiscard]] QList<RolloutProblem> podProblems(const QList<PodFacts> &pods,
                                                const QList<RolloutEvent> &events,
                                                const QHash<QByteArray, QString> &lastLines,
                                                qint64 now);
/// What is known of a pod by itself.
[[nodiscard]] PodFacts podFacts(const kube::Object &pod);
/// How many of those their controller counts: neither over nor being deleted.
[[nodiscard]] qint64 activePods(const QList<PodFacts> &pods);
/// Why pods are not made at all: `lacks` tells that there are fewer than there shall be.
/// `replicaSet` is a Deployment's current one, else nothing.
[[nodiscard]] QList<RolloutProblem> creationProblems(const kube::Object &workload,
                                                     const kube::Object &replicaSet,
                                                     const QList<PodFacts> &pods, bool lacks,
                                                     const QList<RolloutEvent> &events);
/// Probes that failed at those pods, newest first.
[[nodiscard]] QList<RolloutProbe> probeFailures(const QList<PodFacts> &pods,
                                                const QList<RolloutEvent> &events);

} // namespace nantian::models::rollout
