// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/helmhistory.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace nantian::views {

class ManifestReview;

/// Revisions of a release; beside the list what rolling back to the selected one would change,
/// manifest against manifest. GUI thread; cluster and history are not owned.
class ReleaseHistory final : public QWidget
{
    Q_OBJECT
public:
    ReleaseHistory(models::Cluster *cluster, models::HelmHistory *history,
                   QWidget *parent = nullptr);

    /// Why nothing can be rolled back; empty: it can.
    void setReasonAgainst(const QString &reason);
    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    [[nodiscard]] ManifestReview *review() const { return m_review; }
    /// The only one that is selected; 0: none.
    [[nodiscard]] qint64 selected() const;
    void select(qint64 revision);

Q_SIGNALS:
    void rollbackRequested(qint64 revision);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void showBody(qint64 revision);
    void onSelected();
    void compareSelected();
    void updateButton();

    models::Cluster *m_cluster;
    models::HelmHistory *m_history;
    QTreeWidget *m_list;
    ManifestReview *m_review;
    QPushButton *m_rollback;
    QString m_reason;
    std::pair<qint64, qint64> m_compared; ///< revisions whose difference is shown; 0: none
};

} // namespace nantian::views
