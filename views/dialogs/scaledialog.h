// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dialogs/editdialog.h"

class QLabel;
class QSpinBox;

namespace nantian::views {

/// Asks for a number of replicas. GUI thread.
class ScaleDialog final : public EditDialog
{
    Q_OBJECT
public:
    ScaleDialog(const kube::ObjectRef &workload, const QString &cluster, Difference difference,
                QWidget *parent);

    /// The present state. `step` is added to the number offered.
    void setInfo(const models::ScaleInfo &info, int step = 0);
    [[nodiscard]] int replicas() const;
    [[nodiscard]] models::Edit edit() const override;

protected:
    [[nodiscard]] QStringList notes() const override { return m_notes; }
    [[nodiscard]] bool saysKeeper(const models::Keeper &keeper) const override;

private:
    void updateText();

    qint64 m_before = -1;
    QStringList m_notes;
    QSpinBox *m_spin;
    QLabel *m_change;
};

} // namespace nantian::views
