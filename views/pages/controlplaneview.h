// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "services/controlplane.h"

#include <QMap>
#include <QTimer>
#include <QWidget>

class QGridLayout;

namespace nantian::models {
class Cluster;
}

namespace nantian::views {

/// How the control plane is, a line for each of its parts; asked anew every 15 s while visible. GUI
/// thread; the cluster is not owned.
class ControlPlaneView final : public QWidget
{
    Q_OBJECT
public:
    explicit ControlPlaneView(models::Cluster *cluster, QWidget *parent = nullptr);

    /// How many kubelets of each version there are.
    void setKubelets(const QMap<QString, int> &kubelets);
    [[nodiscard]] bool hasAnswered() const { return m_answered; }

Q_SIGNALS:
    /// hasAnswered() has become true.
    void answered();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void read();
    void fill();

    models::Cluster *m_cluster;
    models::ControlPlane m_state;
    QMap<QString, int> m_kubelets;
    QList<models::ControlPlane::Part> m_shown;
    bool m_answered = false;
    QWidget *m_rows;
    QTimer m_timer;
    base::Question<models::ControlPlane> m_question;
};

} // namespace nantian::views
