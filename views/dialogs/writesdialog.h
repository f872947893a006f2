// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/objectwrites.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace nantian::views {

/// Shows how the writes of several objects go: each object with its result, how many are done, and
/// a button that sends no more. Stays open until it is closed; closing it stops nothing. Owns the
/// writes. GUI thread; no nested loop.
class WritesDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `writes` has not been started: it is when the dialog opens.
    WritesDialog(const QString &title, models::ObjectWrites *writes, QWidget *parent);

    /// Starts them and shows itself, unless all are done within a moment.
    void begin();
    /// What ends when this one goes; empty: nothing.
    [[nodiscard]] QString lossSentence() const;

private:
    void showItem(int index);
    void showState();

    models::ObjectWrites *m_writes;
    QTreeWidget *m_list;
    QLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_stop;
};

} // namespace nantian::views
