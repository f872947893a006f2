// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/podresources.h"
#include "services/metrics.h"
#include "store/batch.h"
#include "tables/roworder.h"

#include <QByteArray>
#include <QHash>

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

namespace nantian::models {

/// What the pods of one group hold together. Only those count that have not ended, as the scheduler
/// counts. CPU in thousandths of a core, memory in bytes.
struct PodSum
{
    struct Amount
    {
        quint64 sum = 0; ///< wraps, so that what was added can be taken away again
        qint64 pods = 0; ///< that state it
        bool operator==(const Amount &) const = default;
    };
    qint64 pods = 0;
    std::array<Amount, 4> bounds; ///< bound() finds one
    std::array<Amount, 2> used;   ///< by Compute; measured pods only

    [[nodiscard]] Amount &bound(kinds::Bound bound, kinds::Compute compute)
    {
        return bounds.at(place(bound, compute));
    }
    [[nodiscard]] const Amount &bound(kinds::Bound bound, kinds::Compute compute) const
    {
        return bounds.at(place(bound, compute));
    }
    [[nodiscard]] Amount &use(kinds::Compute compute)
    {
        return used.at(static_cast<std::size_t>(compute));
    }
    [[nodiscard]] const Amount &use(kinds::Compute compute) const
    {
        return used.at(static_cast<std::size_t>(compute));
    }
    bool operator==(const PodSum &) const = default;

private:
    [[nodiscard]] static std::size_t place(kinds::Bound bound, kinds::Compute compute)
    {
        return 2 * static_cast<std::size_t>(bound) + static_cast<std::size_t>(compute);
    }
};

/// By node or namespace name, or by the owner's UID.
using PodSumsByGroup = QHash<QByteArray, PodSum>;

/// Sums over pods in groups, kept by the batches of the pods' stream: a change costs what its own
/// pods cost, however many there are. A value with no thread of its own: used where its batches
/// arrive.
class PodSums
{
public:
    enum class By : quint8 {
        Node,
        Namespace,
        Owner,       ///< the controller: a StatefulSet, a Job
        OwnersOwner, ///< whom the controller belongs to: a Deployment, a CronJob
    };
    /// `ownerKind`: that of the controllers that are looked at ("ReplicaSet"), By::Owner and
    /// By::OwnersOwner only.
    explicit PodSums(By by, const QByteArray &ownerKind = {});

    void applyPods(const store::Batch &batch);
    /// By::OwnersOwner: the ReplicaSets or Jobs between.
    void applyOwners(const store::Batch &batch);
    /// What pods use, by "namespace/name". Looks at every pod: measured anew, all of them differ.
    void setUsage(const QHash<QByteArray, UsageCells::Usage> &usage);

    [[nodiscard]] PodSum sum(std::string_view group) const;
    struct Changes
    {
        bool all = false;         ///< every group there is; else those that changed
        PodSumsByGroup sums = {}; ///< a group whose last pod is gone has a sum of none
    };
    /// What has changed since they were taken last; most of them changed: all.
    [[nodiscard]] Changes takeChanges();

private:
    using Sums = std::unordered_map<std::string, PodSum, UidHash, std::equal_to<>>;
    using Rows = std::unordered_map<std::string_view, store::RowPtr>; ///< keys view into the rows
    /// A pod's part of the sums.
    struct Part
    {
        std::string_view group; ///< its own: the controller, where that belongs to another
        PodSum sum;             ///< of no pods: it does not count
        bool operator==(const Part &) const = default;
    };
    enum class Sign : quint8 { Plus, Minus };

    void findColumns(const store::Columns &columns);
    [[nodiscard]] Part partOf(const store::Row &pod) const;
    [[nodiscard]] std::string_view groupOf(const store::Row &pod) const;
    [[nodiscard]] std::string_view ownerOf(std::string_view controller) const;
    void change(const Part &part, Sign sign);
    void changeGroup(std::string_view group, const PodSum &part, Sign sign);
    static void adjust(Sums &sums, std::string_view group, const PodSum &part, Sign sign);
    void moveOwner(std::string_view controller, Sign sign);
    void rebuild();

    By m_by;
    std::string m_ownerPrefix; ///< "ReplicaSet/"
    Rows m_pods;
    Rows m_owners;
    QHash<QByteArray, UsageCells::Usage> m_usage;
    Sums m_sums;
    Sums m_direct; ///< By::OwnersOwner: by controller
    Uids m_touched;
    int m_phase = -1; ///< columns of a pod; -1: it has none
    int m_node = -1;
    std::array<int, 4> m_bounds{-1, -1, -1, -1};
    mutable QByteArray m_key; ///< for looking up usage
};

} // namespace nantian::models
