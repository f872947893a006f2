// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace nantian::views {

class CodeView;
class ActionRunner;
class MessageBar;

/// An object as YAML, read-only; the values of a Secret are masked until revealed, and only for as
/// long as it is shown. GUI thread; the cluster is not owned.
class YamlTab final : public QWidget
{
    Q_OBJECT
public:
    explicit YamlTab(models::Cluster *cluster, QWidget *parent = nullptr);

    /// Says who may edit; without one nobody is told that he may not. Not owned.
    void setRunner(ActionRunner *runner);
    /// Reads the object anew; another object hides revealed values.
    void setObject(const kube::ObjectRef &object);
    /// Forgets text and revealed values.
    void clear();

Q_SIGNALS:
    void editRequested(const nantian::kube::ObjectRef &object);

protected:
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void read();
    void setRevealed(bool revealed);
    void updateEdit();

    QPointer<ActionRunner> m_runner;
    models::Cluster *m_cluster;
    CodeView *m_code;
    MessageBar *m_message;
    QToolButton *m_reveal;
    QToolButton *m_edit;
    kube::ObjectRef m_object;
    bool m_revealed = false;
    quint64 m_generation = 0;
};

} // namespace nantian::views
