// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kind.h"
#include "kube/api/parser.h"

namespace nantian::kinds {

/// Makes rows of full objects by the columns of one kind. Cluster thread.
class ObjectSink final : public ColumnSink
{
public:
    ObjectSink(const kube::Resource &resource, const Kind &kind,
               std::shared_ptr<store::Interner> interner);

    [[nodiscard]] QByteArray accept() const override;
    [[nodiscard]] bool isTable() const override { return false; }
    [[nodiscard]] store::Columns columns() const override { return m_columns; }
    [[nodiscard]] base::Result<bool> readColumns(std::string_view definitions) override;
    [[nodiscard]] base::Result<store::RowPtr> readRow(std::string_view json) override;
    void setCustomColumns(const QList<CustomColumn> &columns) override;

private:
    const kube::Resource m_resource;
    const Kind &m_kind;
    store::Columns m_columns;
    CustomCells m_custom;
    kube::Parser m_parser;
    store::RowBuilder m_builder;
};

} // namespace nantian::kinds
