// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/pageaction.h"

#include "views/theme/theme.h"

#include <QMenu>

#include <optional>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {
constexpr qsizetype kReasonLength = 48;
}

QString shortReason(const QString &reason)
{
    return reason.size() <= kReasonLength ? reason
                                          : QString(reason.left(kReasonLength).trimmed() + u'…');
}

void fillActionMenu(QMenu *menu, const QList<PageAction> &actions, const KeyMap &keys,
                    const std::function<void(Command)> &run)
{
    menu->setToolTipsVisible(true);
    std::optional<PageAction::Group> group;
    for (const PageAction &each : actions) {
        if (group && *group != each.group) {
            menu->addSeparator();
        }
        group = each.group;
        const KeyBinding &binding = keys.binding(each.command);
        const QString text = each.text.isEmpty() ? binding.text : each.text;
        QAction *action = menu->addAction(
            binding.icon.isEmpty() ? QIcon()
                                   : actionIcon(QLatin1StringView(binding.icon.toLatin1())),
            text);
        action->setData(static_cast<int>(each.command));
        if (!each.reason.isEmpty()) {
            action->setEnabled(false);
            action->setToolTip(plainTip(each.reason));
            action->setText(text + u'\t' + shortReason(each.reason));
        } else if (!binding.keys.isEmpty()) {
            action->setShortcut(binding.keys.first());
            action->setShortcutVisibleInContextMenu(true);
            action->setShortcutContext(
                Qt::WidgetShortcut); // shown only: who has the focus reads it
        }
        QObject::connect(action, &QAction::triggered, menu,
                         [run, command = each.command] { run(command); });
    }
}

} // namespace nantian::views
