// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/customcolumn.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace nantian::views {

/// The columns a user made for a kind: added from a label, an annotation or a JSONPath, renamed in
/// their line, removed. GUI thread; deletes itself when it closes.
class ColumnsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `labels`: keys to be offered.
    ColumnsDialog(const kube::Resource &resource, const QList<kinds::CustomColumn> &columns,
                  const QStringList &labels, QWidget *parent);

    [[nodiscard]] QList<kinds::CustomColumn> columns() const;

    /// What is entered below the list counts as added.
    void accept() override;

private:
    [[nodiscard]] kinds::CustomColumn entered() const;
    void addLine(const kinds::CustomColumn &column);
    [[nodiscard]] bool addEntered();
    void removeCurrent();
    void offer();
    void check();

    kube::Resource m_resource;
    QStringList m_labels;
    QTreeWidget *m_list;
    QComboBox *m_from;
    QComboBox *m_what;
    QLineEdit *m_title;
    QLabel *m_problem;
    QPushButton *m_add;
    QPushButton *m_rename;
    QPushButton *m_remove;
};

} // namespace nantian::views
