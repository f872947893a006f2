// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/watch/rowsink.h"

#include <memory>

namespace nantian::tests {

/// A RowSink that knows metadata and one text, `value` (or the first cell of a Table's row).
class TestSink final : public kube::RowSink
{
public:
    enum class Form : quint8 { Object, Table };
    explicit TestSink(Form form = Form::Object);

    [[nodiscard]] QByteArray accept() const override;
    [[nodiscard]] bool isTable() const override { return m_form == Form::Table; }
    [[nodiscard]] store::Columns columns() const override { return m_columns; }
    [[nodiscard]] base::Result<bool> readColumns(std::string_view definitions) override;
    [[nodiscard]] base::Result<store::RowPtr> readRow(std::string_view json) override;

    [[nodiscard]] int reads() const { return m_reads; }

private:
    Form m_form;
    store::Columns m_columns;
    QByteArray m_definitions;
    std::shared_ptr<store::Interner> m_interner;
    store::RowBuilder m_builder;
    int m_reads = 0;
};

} // namespace nantian::tests
