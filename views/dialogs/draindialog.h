// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/drain.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace nantian::views {

/// Drains a node: shows its pods and what becomes of each, asks about what would be lost, and how
/// it goes. Closing it sends no more evictions. GUI thread; no nested loop.
class DrainDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `typed`: the node's name must be typed. The cluster is not owned and outlives it.
    DrainDialog(models::Cluster *cluster, const kube::ObjectRef &node, bool typed, QWidget *parent);

    /// What ends when this one goes; empty: nothing.
    [[nodiscard]] QString lossSentence() const;

Q_SIGNALS:
    /// It has begun, and it is over: how it went, in a sentence.
    void began();
    void finished(const QString &sentence, bool failed);

protected:
    void done(int result) override;

private:
    void fill();
    void ask();
    void showPod(int index);
    void showState();
    void begin();
    void onEnded();

    models::Drain *m_drain;
    QTreeWidget *m_list;
    QLabel *m_state;
    QProgressBar *m_progress;
    QCheckBox *m_emptyDirs;
    QCheckBox *m_unmanaged;
    QLineEdit *m_typed = nullptr;
    QPushButton *m_start;
    QPushButton *m_stop;
    bool m_isPlanned = false;
    bool m_hasBegun = false;
    bool m_hasEnded = false;
};

} // namespace nantian::views
