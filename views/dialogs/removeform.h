// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/deletion.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace nantian::views {

/// How objects are to be deleted, inside of the dialog that asks for it: what becomes of what they
/// own, and, for Pods, whether their containers are waited for. GUI thread.
class RemoveForm final : public QWidget
{
    Q_OBJECT
public:
    explicit RemoveForm(const kube::Resource &resource, QWidget *parent = nullptr);

    [[nodiscard]] models::RemoveOptions options() const;
    /// Says what holds the deletion of the only object up, or will.
    void setDeletion(const models::Deletion &deletion);

Q_SIGNALS:
    /// What holds it up is to be explained.
    void explainRequested();

private:
    void explain();

    QComboBox *m_propagation;
    QLabel *m_consequence;
    QCheckBox *m_force; ///< hidden for all but Pods
    QLabel *m_held;
    QPushButton *m_explain;
};

} // namespace nantian::views
