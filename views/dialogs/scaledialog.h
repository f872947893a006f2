// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QSpinBox;

namespace nantian::views {

/// Asks for a number of replicas. Opened at once; what the cluster knows (present number, an HPA,
/// other owners of the field) is filled in when it has been read. GUI thread; no nested loop.
class ScaleDialog final : public QDialog
{
    Q_OBJECT
public:
    ScaleDialog(const kube::ObjectRef &workload, const QString &cluster, QWidget *parent);

    /// The present state. `step` is added to the number offered.
    void setInfo(const models::ScaleInfo &info, int step = 0);
    void setError(const QString &sentence);
    [[nodiscard]] int replicas() const;
    [[nodiscard]] qint64 before() const { return m_before; }

private:
    void updateText();

    kube::ObjectRef m_workload;
    qint64 m_before = -1;
    QSpinBox *m_spin;
    QLabel *m_change;
    QLabel *m_note;
    QPushButton *m_accept;
};

} // namespace nantian::views
