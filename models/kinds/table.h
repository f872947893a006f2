// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kind.h"
#include "kube/api/parser.h"

#include <functional>
#include <vector>

namespace nantian::kinds {

/// Makes rows of the server's Table format (meta.k8s.io/v1, includeObject=Metadata) for every kind
/// without a file of its own. Columns are the server's; numbers stay numbers, and the ages the
/// server wrote as words become times again, so that they tick: exactly for the creation time,
/// within the unit of the word for others. Cluster thread.
class TableSink final : public kube::RowSink
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
    [[nodiscard]] store::Columns columns() const override { return m_columns; }
    [[nodiscard]] base::Result<bool> readColumns(std::string_view definitions) override;
    [[nodiscard]] base::Result<store::RowPtr> readRow(std::string_view json) override;

private:
    /// How a column's cells are read.
    enum class Reading : quint8 {
        Value,   ///< as it is
        Created, ///< age since metadata.creationTimestamp
        Since,   ///< HumanDuration of the time since something
        Elapsed, ///< HumanDuration of a work that may still go on
        Span,    ///< HumanDuration of a fixed time
    };
    [[nodiscard]] Reading readingOf(const kube::Object &definition) const;
    [[nodiscard]] bool setColumns(QList<store::Column> columns, std::vector<Reading> readings);
    [[nodiscard]] store::Cell readCell(const kube::Object &cell, Reading reading, qint64 created,
                                       bool complete);
    void judge(const kube::Object &metadata, std::string_view word);

    kube::Resource m_resource;
    Now m_now;
    store::Columns m_columns;
    std::vector<Reading> m_readings;
    int m_healthColumn = -1;
    kube::Parser m_parser;
    store::RowBuilder m_builder;
};

/// What a word like "Failed" or "Bound" in a status column says; None for words nobody knows.
[[nodiscard]] store::Health healthOfWord(std::string_view word);

} // namespace nantian::kinds
