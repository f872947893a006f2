// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "services/details.h"
#include "services/objectevent.h"
#include "store/cell.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace nantian::models {

/// What a rollout is read from: answers of the server as they came.
struct RolloutInput
{
    QByteArray workload;  ///< a Deployment, StatefulSet or DaemonSet
    QByteArray revisions; ///< list of ReplicaSets or ControllerRevisions
    QByteArray pods;      ///< list, by the workload's selector
    QList<RolloutEvent> events;
    qint64 now = 0;                            ///< epoch seconds of the server's clock
    QHash<QByteArray, QString> lastLines = {}; ///< of logs, by UID of the pod (verdicts::logOf)
};

/// What `kubectl rollout status` waits for, or that it has ended. Counts are those of its sentence.
struct RolloutStep
{
    enum class Kind : quint8 {
        NotObserved, ///< the controller has not seen the newest spec
        DeadlineExceeded,
        Updating,         ///< `have` of `of` pods are of the new revision
        RemovingOld,      ///< `have` old pods are still there
        WaitingForReady,  ///< StatefulSet: `have` pods are not ready
        WaitingAvailable, ///< `have` of `of` updated pods are available
        OnDelete,         ///< kubectl tells nothing: pods are replaced when somebody deletes them
        Done,
    };
    Kind kind = Kind::Done;
    qint64 have = 0;
    qint64 of = 0;
    bool operator==(const RolloutStep &) const = default;
};

/// One ReplicaSet, or one ControllerRevision with the pods made from it.
struct RolloutRevision
{
    QByteArray name;
    qint64 number = 0;    ///< 0: not numbered yet
    bool current = false; ///< what the rollout goes to
    /// Pods there shall be; unset where nobody wants a number (OnDelete).
    std::optional<qint64> wanted;
    qint64 pods = 0;
    qint64 ready = 0;
    qint64 available = 0;
    QStringList images;
    qint64 created = 0; ///< epoch seconds
    bool operator==(const RolloutRevision &) const = default;
};

/// Pods in the same state, by the word kubectl prints.
struct RolloutPods
{
    QString word;
    store::Health health = store::Health::None;
    bool ready = false;
    qint64 count = 0;
    qint64 updated = 0; ///< of them, of the current revision
    bool operator==(const RolloutPods &) const = default;
};

/// One thing that keeps the rollout from going on.
struct RolloutProblem
{
    /// kinds/causes.h. "OldPod": a broken pod of another revision, which a StatefulSet waits for.
    QByteArray cause;
    QString sentence;      ///< translated; holds texts of the cluster as they came
    qint64 pods = 0;       ///< that have it; 0: it is not about pods
    QByteArray pod = {};   ///< one of them
    ObjectLink about = {}; ///< the object to look at: what is missing, or the pod
    bool operator==(const RolloutProblem &) const = default;
};

/// Failed probes, by the events of the last hour.
struct RolloutProbe
{
    QString object; ///< "pod/web-1"
    QString message;
    qint64 count = 0;
    qint64 lastSeen = 0; ///< epoch seconds
    bool operator==(const RolloutProbe &) const = default;
};

/// A rollout at one moment: everything its view draws.
struct Rollout
{
    enum class State : quint8 {
        Progressing,
        Paused,
        Stuck,            ///< goes on by kubectl's rules, but something keeps it from it
        DeadlineExceeded, ///< Deployment: no progress for progressDeadlineSeconds
        Manual,           ///< OnDelete, with old pods left
        Complete,
    };
    State state = State::Progressing;
    RolloutStep step;
    QString verdict; ///< translated, whole sentences

    QByteArray kind; ///< "Deployment"
    QByteArray name;
    qint64 generation = 0; ///< of the spec
    QString strategy;      ///< "RollingUpdate", "Recreate", "OnDelete"
    bool paused = false;
    qint64 wanted = 0; ///< pods there shall be in the end
    qint64 available = 0;
    /// Most pods at once and fewest available ones, as the strategy bounds them; unset where it
    /// does not.
    std::optional<qint64> most;
    std::optional<qint64> fewest;
    qint64 surge = 0;
    qint64 unavailable = 0;
    qint64 minReadySeconds = 0;
    qint64 partition = 0;       ///< StatefulSet; ordinals below it keep their revision
    qint64 deadlineSeconds = 0; ///< Deployment; 0: none
    std::optional<qint64> deadlineSecondsLeft; ///< while it runs

    QList<RolloutRevision> revisions; ///< the current one first, then the newest first
    QList<RolloutPods> pods;          ///< the worst first
    QList<RolloutProblem> problems;   ///< the reason first (kinds/causes.h)
    QList<RolloutProbe> probes;       ///< newest first

    /// Nothing will change by itself.
    [[nodiscard]] bool isOver() const { return state == State::Complete; }
    bool operator==(const Rollout &) const = default;
};

/// Where a rollout stands. The step is that of kubectl v0.36.3
/// (pkg/polymorphichelpers/rollout_status.go); the bounds are those of the controllers of
/// Kubernetes v1.36.3 (deploymentutil.ResolveFenceposts, daemonset_util,
/// getStatefulSetMaxUnavailable). Pure, any thread (translations must be installed). Parse: what
/// cannot be read; Unsupported: another kind.
[[nodiscard]] base::Result<Rollout> readRollout(const RolloutInput &input);

} // namespace nantian::models

Q_DECLARE_METATYPE(nantian::models::Rollout)
