// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"
#include "services/comparison.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace nantian::views {

/// The fields of a write that others manage: field, manager, what is there, what the text says. A
/// checked field is taken over, the others are left as they are; at first none is checked. GUI
/// thread.
class ConflictView final : public QWidget
{
    Q_OBJECT
public:
    explicit ConflictView(QWidget *parent = nullptr);

    /// A field that several manage is one row.
    void setConflicts(const QList<models::FieldConflict> &conflicts);
    /// As FieldConflict::field.
    [[nodiscard]] QStringList taken() const { return fields(Qt::Checked); }
    [[nodiscard]] QStringList left() const { return fields(Qt::Unchecked); }
    [[nodiscard]] QTreeWidget *table() const { return m_table; }

Q_SIGNALS:
    /// Enter or a double click: its place in the text is wanted.
    void fieldActivated(const QString &field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QStringList fields(Qt::CheckState state) const;
    void layOutColumns();

    QList<models::FieldConflict> m_conflicts;
    QLabel *m_heading;
    QTreeWidget *m_table;
};

} // namespace nantian::views
