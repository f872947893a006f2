// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/object.h"
#include "services/details.h"
#include "services/objectevent.h"

#include <QCoreApplication>

#include <optional>

namespace nantian::models {
struct Rollout;
struct RolloutProblem;
} // namespace nantian::models

/// Why objects are not well: pure functions from an object and what was read around it to verdicts,
/// the reason first (order: kinds/causes.h). Any thread; translations must be installed. Texts of
/// the cluster stand in the sentences as they came, but in one line of bounded length.
namespace nantian::models::verdicts {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

/// What was read around a pod; what was not, or was refused, is empty.
struct PodAround
{
    QList<RolloutEvent> events; ///< of the pod, newest first
    kube::Object node;          ///< the one it runs on
    QList<kube::Object> claims; ///< those it mounts
    QString lastLine;           ///< of the log that logOf() names
};

/// The log whose last line tells more: of the container that ends.
struct LogWanted
{
    QByteArray container;
    bool previous = false; ///< of the run before this one
};
[[nodiscard]] std::optional<LogWanted> logOf(const kube::Object &pod);
/// Its last line that is not blank, fit for a sentence.
[[nodiscard]] QString lastLineOf(const QByteArray &log);

/// Never empty: a pod that is well says so.
[[nodiscard]] QList<Verdict> ofPod(const kube::Object &pod, const PodAround &around, qint64 now);

/// What was read around a PersistentVolumeClaim.
struct ClaimAround
{
    QList<RolloutEvent> events;
    kube::Object storageClass;
    bool classKnown = false; ///< was it asked for, and answered (it may not exist)?
    /// A pod that mounts it; nothing where none does.
    std::optional<ObjectLink> user;
    bool usersKnown = false;
};
[[nodiscard]] QList<Verdict> ofClaim(const kube::Object &claim, const ClaimAround &around,
                                     qint64 now);

/// Of a Deployment, StatefulSet or DaemonSet, by where its rollout stands. `readyPods`: by the
/// count of its controller, as its row has it.
[[nodiscard]] QList<Verdict> ofRollout(const Rollout &rollout, qint64 readyPods);
/// Of a ReplicaSet and a Job, given what keeps their pods from being well (podProblems()).
[[nodiscard]] QList<Verdict> ofReplicaSet(const kube::Object &replicaSet,
                                          const QList<RolloutProblem> &problems);
[[nodiscard]] QList<Verdict> ofJob(const kube::Object &job, const QList<RolloutProblem> &problems,
                                   qint64 now);

/// Why pods are not made, by the controller's words (condition ReplicaFailure, event FailedCreate).
/// `ns` is where they were to be.
[[nodiscard]] Verdict ofCreation(const QString &message, const QByteArray &ns);
/// The newest FailedCreate of those events; what is older than `since` is over.
[[nodiscard]] std::optional<Verdict> ofFailedCreate(const QList<RolloutEvent> &events,
                                                    const QByteArray &uid, const QByteArray &ns,
                                                    qint64 since);

/// Of any kind: that it is being deleted, and what holds it; nothing while it is not. `now`: epoch
/// seconds.
[[nodiscard]] std::optional<Verdict> ofDeletion(const kube::Object &object, qint64 now);
/// Of a kind nothing else is known of: its conditions in their own words, then the word of its
/// phase, the worst first; never empty. Those of custom resources weigh what they weigh in rows
/// (kinds/conditions.h).
[[nodiscard]] QList<Verdict> ofAnyKind(const kube::Object &object,
                                       const QList<Condition> &conditions, bool isBuiltIn);
/// Not well, and nothing says why. Tells of the newest of the events.
[[nodiscard]] Verdict unknown(store::Health health, const QList<RolloutEvent> &events);

/// Puts the reason first.
void settle(QList<Verdict> &verdicts);

} // namespace nantian::models::verdicts
