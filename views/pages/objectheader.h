// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"
#include "services/details.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace nantian::views {

class ActionRunner;
class ElidedLabel;
class IconLabel;
class WholeLabel;

/// The line above the tabs: kind, name, health and verdict, and what can be done. GUI thread.
class ObjectHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit ObjectHeader(models::Cluster *cluster, QWidget *parent = nullptr);

    void setRunner(ActionRunner *runner);
    void setObject(const kube::ObjectRef &object, const store::RowPtr &row);
    void setDetails(const models::ObjectDetails &details, const store::RowPtr &row);
    /// A sentence in place of the verdict: the object could not be read.
    void setProblem(const QString &sentence);
    void clear();

private:
    void updateActions();
    QPushButton *addAction(const QString &action, const QString &text, const QString &icon);

    models::Cluster *m_cluster;
    QPointer<ActionRunner> m_runner;
    kube::ObjectRef m_object;
    IconLabel *m_icon;
    ElidedLabel *m_title;
    ElidedLabel *m_place;
    IconLabel *m_health;
    WholeLabel *m_verdict;
    QList<std::pair<QString, QPushButton *>> m_actions;
    QHBoxLayout *m_buttons;
};

} // namespace nantian::views
