// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/main/keymap.h"

#include <QList>
#include <QString>

#include <functional>

class QMenu;

namespace nantian::views {

/// Something that can be done with what is chosen or in front, as menus, the palette and keys know
/// it. What does not fit the kind at all is not an action.
struct PageAction
{
    /// Menus draw a line between groups.
    enum class Group : quint8 { Look, Change, Copy, Delete, Page, Window };
    Command command = Command::None;
    Group group = Group::Page;
    QString reason;    ///< why not now; empty: it can be done
    QString text = {}; ///< in place of the command's own, where it depends on what is chosen
};

/// The one menu of actions: keys are shown, and what cannot be done is disabled and says why.
void fillActionMenu(QMenu *menu, const QList<PageAction> &actions, const KeyMap &keys,
                    const std::function<void(Command)> &run);

/// A reason short enough for one line of a list.
[[nodiscard]] QString shortReason(const QString &reason);

} // namespace nantian::views
