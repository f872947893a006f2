// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kind.h"
#include "kube/api/parser.h"

#include <functional>
#include <string>
#include <vector>

namespace nantian::kinds {

/// Makes rows of the server's Table format (meta.k8s.io/v1; of the objects the metadata alone,
/// unless a column of the user's needs more) for every kind without a file of its own. Columns are
/// the server's; numbers stay numbers, and the ages the server wrote as words become times again,
/// so that they tick: exactly for the creation time, within the unit of the word for others.
/// Cluster thread.
class TableSink final : public ColumnSink
{
public:
    /// Columns beyond these are left out: each costs a cell in every row. Kubernetes' own Tables
    /// have a dozen, those of CRDs rarely more.
    static constexpr qsizetype kMaxColumns = 256;

    /// Epoch seconds now: what the server's relative times are relative to.
    using Now = std::function<qint64()>;

    TableSink(const kube::Resource &resource, std::shared_ptr<store::Interner> interner, Now now);

    [[nodiscard]] QByteArray accept() const override;
    [[nodiscard]] bool isTable() const override { return true; }
    [[nodiscard]] bool needsObjects() const override { return m_custom.needsObjects(); }
    [[nodiscard]] store::Columns columns() const override { return m_columns; }
    [[nodiscard]] base::Result<bool> readColumns(std::string_view definitions) override;
    [[nodiscard]] base::Result<store::RowPtr> readRow(std::string_view json) override;
    void setCustomColumns(const QList<CustomColumn> &columns) override;

private:
    /// How a column's cells are read.
    enum class Reading : quint8 {
        Value,   ///< as it is
        Created, ///< age since metadata.creationTimestamp
        Since,   ///< HumanDuration of the time since something
        Span,    ///< HumanDuration of a fixed time
    };
    /// What a column's cells say of the health of a row.
    enum class Judging : quint8 {
        Nothing,
        Word,      ///< a state by name; the first such column decides
        Condition, ///< the status of a condition (kinds/conditions.h)
    };
    struct Verdict
    {
        store::Health health = store::Health::None;
        std::string reason;
    };
    [[nodiscard]] Reading readingOf(const kube::Object &definition) const;
    [[nodiscard]] static Judging judgingOf(const QString &title);
    [[nodiscard]] bool setColumns(QList<store::Column> columns, std::vector<Reading> readings);
    [[nodiscard]] store::Cell readCell(const kube::Object &cell, Reading reading, qint64 created);
    /// The worst of what was said so far and this cell.
    void judge(const kube::Object &cell, std::size_t column, Verdict &verdict) const;

    kube::Resource m_resource;
    Now m_now;
    store::Columns m_columns;
    CustomCells m_custom;
    std::vector<Reading> m_readings;
    std::vector<Judging> m_judgings; ///< one per column
    kube::Parser m_parser;
    store::RowBuilder m_builder;
};

/// What a word like "Failed" or "Bound" in a status column says; None for words nobody knows.
[[nodiscard]] store::Health healthOfWord(std::string_view word);

} // namespace nantian::kinds
