// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"
#include "services/podsums.h"

#include <memory>
#include <optional>

namespace nantian::models {

struct PodSumNews;

/// What the pods of each row hold together, as extra columns of nodes, namespaces and workloads:
/// requests and limits, what is used of them, and percentages. Sums are kept on the cluster's
/// thread while they are wanted, and only then. GUI thread; cluster and usage outlive it.
class PodSumCells final : public ExtraCells
{
    Q_OBJECT
public:
    [[nodiscard]] static bool covers(const kube::Resource &resource);
    /// `usage`: of the nodes for nodes, else of the pods.
    PodSumCells(Cluster *cluster, const kube::Resource &resource, UsageCells *usage,
                QObject *parent = nullptr);
    ~PodSumCells() override;
    Q_DISABLE_COPY_MOVE(PodSumCells)

    /// Looks at pods of this scope (nodes and namespaces: at all) until another is wanted; nullopt:
    /// at none.
    void setWanted(const std::optional<Scope> &scope);
    /// Needs this column the sums? (The use of a node is measured by itself.)
    [[nodiscard]] bool needsSums(int column) const { return column >= m_usageColumns; }
    /// Why there are no sums; a sentence, empty while there are.
    [[nodiscard]] const QString &sumProblem() const { return m_problem; }

    [[nodiscard]] const QList<store::Column> &columns() const override { return m_columns; }
    [[nodiscard]] store::Cell cell(const store::Row &row, int column) const override;
    [[nodiscard]] CellReader reader(int column) const override;
    [[nodiscard]] QString problem(int column) const override;
    [[nodiscard]] QString remark(const store::Row &row, int column) const override;

    struct Spec;

private:
    /// Everything a cell is made of; copies share what they hold.
    struct Known
    {
        PodSums::By by = PodSums::By::Node;
        bool isKnown = false;
        PodSumsByGroup sums;

        [[nodiscard]] PodSum sumOf(const store::Row &row) const;
        [[nodiscard]] store::Cell cell(const store::Row &row, const Spec &spec) const;
    };
    [[nodiscard]] const Spec &spec(int column) const;
    void open();
    void take(const PodSumNews &news);
    void tellUsage();

    Cluster *m_cluster;
    UsageCells *m_usage;
    QByteArray m_ownerKind; ///< of the pods' controllers
    QByteArray m_between;   ///< what these are, where they belong to the rows
    Known m_known;
    QList<store::Column> m_columns;
    int m_usageColumns = 0; ///< in front, as `m_usage` has them
    QString m_problem;
    std::optional<Scope> m_wanted;
    std::unique_ptr<QObject> m_hearing; ///< while it is there, news count
    std::unique_ptr<Subscription> m_pods;
    std::unique_ptr<Subscription> m_owners;
};

} // namespace nantian::models
