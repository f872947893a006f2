// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

namespace nantian::views {

/// Asks before a kubeconfig's programs run: each command line on a line of its own, refused unless
/// agreed to. Accepted: they may run. Deletes itself when it closes. GUI thread.
class ProgramsDialog final : public QDialog
{
    Q_OBJECT
public:
    ProgramsDialog(const QStringList &commands, QWidget *parent);
};

} // namespace nantian::views
