// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/edit.h"

#include <QString>

#include <expected>
#include <optional>
#include <utility>

namespace nantian::models {

// What can be done with objects of some kinds by one small write (services/edit.h), as kubectl does
// it. Pure, any thread.

enum class Operation : quint8 {
    Pause,  ///< the rollout of a Deployment
    Resume, ///< it
    Cordon, ///< a Node
    Uncordon,
    Drain,   ///< it (services/drain.h)
    Suspend, ///< a CronJob or Job
    Unsuspend,
    Start,  ///< a Job from a CronJob, or one like another Job (services/jobs.h)
    Resize, ///< a PersistentVolumeClaim
    Bounds, ///< of a HorizontalPodAutoscaler
    Labels, ///< and annotations; of every object
};

[[nodiscard]] bool offers(const kube::Resource &resource, Operation operation);

/// The number of replicas, through the subresource `scale`; protocol.md 6.2.
[[nodiscard]] Edit scaleEdit(const kube::ObjectRef &workload, qint64 replicas,
                             std::optional<qint64> from = std::nullopt);

/// Pause, Resume, Cordon, Uncordon, Suspend and Unsuspend.
[[nodiscard]] Edit switchEdit(const kube::ObjectRef &object, Operation operation);

/// `size` is a quantity.
[[nodiscard]] Edit resizeEdit(const kube::ObjectRef &claim, const QString &size,
                              const QString &from);
/// Why the size cannot be: no quantity, or not more than what is there (a claim only grows). Empty:
/// it may.
[[nodiscard]] QString sizeProblem(const QString &size, const QString &from);

/// How many replicas a HorizontalPodAutoscaler keeps.
struct ReplicaBounds
{
    int least = 1;
    int most = 1;
    bool operator==(const ReplicaBounds &) const = default;
};
[[nodiscard]] Edit boundsEdit(const kube::ObjectRef &autoscaler, const ReplicaBounds &bounds,
                              const ReplicaBounds &from);

/// Key and value, by key.
using TextPairs = QList<std::pair<QString, QString>>;
/// What makes one of the other: changed, added and removed pairs. `member` is "labels" or
/// "annotations".
[[nodiscard]] QList<FieldEdit> pairEdits(const QByteArray &member, const TextPairs &pairs,
                                         const TextPairs &from);
/// Why this cannot be a label or annotation, by the API server's validation (apimachinery
/// pkg/util/validation: IsQualifiedName, IsValidLabelValue); empty: it may. Labels also limit the
/// value.
[[nodiscard]] QString keyProblem(const QString &key);
[[nodiscard]] QString labelValueProblem(const QString &value);

/// What a line such as "tier=front old-" sets and takes away, whatever is there, as kubectl label
/// and annotate read it. The error is a sentence.
[[nodiscard]] std::expected<QList<FieldEdit>, QString> pairFields(const QByteArray &member,
                                                                  const QString &line);

/// Reads what the dialogs of these operations begin with, from compact JSON as Cluster::values()
/// gives it.
[[nodiscard]] TextPairs pairsOf(const QByteArray &json);

} // namespace nantian::models
