// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "services/cluster.h"
#include "services/rollback.h"
#include "views/main/actionrunner.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace nantian::views {

class ComparisonView;

/// Revisions of a workload; beside the list what rolling back to the selected one would change, by
/// the server's dry run, or two of them compared. One click rolls back, because the difference is
/// before the eyes. GUI thread; nothing is owned.
class RevisionsTab final : public QWidget
{
    Q_OBJECT
public:
    explicit RevisionsTab(models::Cluster *cluster, QWidget *parent = nullptr);

    void setRunner(ActionRunner *runner);
    /// Reads the revisions anew, keeping the selected one.
    void setObject(const kube::ObjectRef &object);
    void clear();

private:
    void fill(const QList<models::Revision> &revisions);
    void onSelected();
    void updateButton();
    static void showPods(QTreeWidgetItem *item, const models::Revision &revision);
    void askPreview();
    void onPreview(const models::Revision &wanted, const base::Result<models::UndoPreview> &answer);
    void compareTwo(const models::Revision *one, const models::Revision *other);
    void say(const QString &text);
    [[nodiscard]] const models::Revision *revisionOf(const QTreeWidgetItem *item) const;
    /// The only one that is selected.
    [[nodiscard]] const models::Revision *selected() const;
    [[nodiscard]] const models::Revision *current() const;

    models::Cluster *m_cluster;
    QPointer<ActionRunner> m_runner;
    QTreeWidget *m_list;
    ComparisonView *m_difference;
    QLabel *m_note;   ///< why the revisions cannot be read
    QLabel *m_effect; ///< about what rolling back would change, above it
    QPushButton *m_rollback;
    kube::ObjectRef m_object;
    QList<models::Revision> m_revisions;
    base::Question<models::UndoPreview> m_question;
    /// Of the selected revision: nothing is rolled back before it is shown.
    ActionRunner::Difference m_seen = ActionRunner::Difference::Unseen;
    QByteArray m_basis; ///< UndoPreview::basis of what is shown
    quint64 m_generation = 0;
};

} // namespace nantian::views
