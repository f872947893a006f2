// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/main/keymap.h"

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace nantian::views {

/// Changes the keys: press one for the chosen command, take all of its keys away, or go back to
/// those it came with. What is changed is in force and kept at once. GUI thread; the key map
/// outlives it.
class KeyEditor final : public QDialog
{
    Q_OBJECT
public:
    explicit KeyEditor(KeyMap *keys, QWidget *parent = nullptr);

    /// Chooses the line of a command.
    void choose(Command command);

Q_SIGNALS:
    void keysChanged();

private:
    void fill();
    void updateState();
    void addKey();
    void change(const QList<QKeySequence> &keys);
    [[nodiscard]] Command chosen() const;

    KeyMap *m_keys;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_key;
    QLabel *m_message;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_reset;
};

} // namespace nantian::views
