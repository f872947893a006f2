// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace nantian::views {

class KeyMap;

/// The keys in force, in two columns: anywhere, and in a table. GUI thread.
class KeyHelp final : public QDialog
{
    Q_OBJECT
public:
    KeyHelp(const KeyMap &keys, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The user wants other keys; this page closes.
    void editRequested();
};

} // namespace nantian::views
