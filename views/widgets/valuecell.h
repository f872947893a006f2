// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTreeWidgetItem;

namespace nantian::views {

/// Shows a value of an object, made safe: of a long one some hundred characters from `begin`, in
/// the tooltip more, with an ellipsis where something is left out. GUI thread.
void setValueText(QTreeWidgetItem *item, int column, const QString &text, qsizetype begin = 0);

} // namespace nantian::views
