// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

namespace nantian::models {

/// Counts what is always watched (architecture.md): nodes, namespaces, pods, deployments, stateful
/// and daemon sets, and how many of them are broken. GUI thread; the cluster outlives it.
class LiveCounts final : public QObject
{
    Q_OBJECT
public:
    struct Count
    {
        qint64 objects = 0;
        qint64 failed = 0;
        bool complete = false; ///< the first list was read in full
    };
    explicit LiveCounts(Cluster *cluster, QObject *parent = nullptr);
    ~LiveCounts() override;
    Q_DISABLE_COPY_MOVE(LiveCounts)

    void setScope(const Scope &scope);
    /// Is this kind always watched?
    [[nodiscard]] static bool covers(const QByteArray &resourceId);
    [[nodiscard]] Count count(const QByteArray &resourceId) const;

Q_SIGNALS:
    void changed();

private:
    struct Counter
    {
        std::unique_ptr<Subscription> subscription;
        QSet<QByteArray> failed; ///< UIDs
        Count count;
    };
    void watch();
    void apply(Counter &counter, const store::Batch &batch);

    Cluster *m_cluster;
    Scope m_scope;
    QHash<QByteArray, std::shared_ptr<Counter>> m_counters; ///< by Resource::id()
};

} // namespace nantian::models
