// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

class QDialogButtonBox;
class QPushButton;

namespace nantian::views {

/// A button that copies what is about to happen as commands of kubectl, one a line
/// (services/kubectlcommand.h). They are asked for when it is pressed. GUI thread.
QPushButton *addKubectlButton(QDialogButtonBox *box, std::function<QStringList()> commands);

} // namespace nantian::views
