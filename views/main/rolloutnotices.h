// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"
#include "services/rollout.h"

#include <QHash>
#include <QList>
#include <QObject>

namespace nantian::models {
class Cluster;
}

namespace nantian::views {

class RolloutWatch;

/// Tells that rollouts have ended, each once: those begun in this window, which it follows, and
/// those that somebody watches. GUI thread; the cluster is not owned and must outlive it.
class RolloutNotices final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype kMostFollowed = 8; ///< at once; the others wait for their turn

    RolloutNotices(models::Cluster *cluster, QObject *parent);

    /// It was begun just now.
    void follow(const kube::ObjectRef &workload);
    /// One that is watched elsewhere has ended.
    void tell(const kube::ObjectRef &workload, const models::Rollout &rollout);

Q_SIGNALS:
    void noticed(nantian::store::Health health, const QString &text);

private:
    void drop(RolloutWatch *watch);
    void followNext();

    /// A spec that was rolled out, and how.
    struct End
    {
        qint64 generation = 0;
        models::Rollout::State state = models::Rollout::State::Complete;
        bool operator==(const End &) const = default;
    };

    models::Cluster *m_cluster;
    QList<RolloutWatch *> m_watches; ///< the oldest first
    QList<kube::ObjectRef> m_waiting;
    QHash<QByteArray, End> m_told; ///< by UID
};

} // namespace nantian::views
