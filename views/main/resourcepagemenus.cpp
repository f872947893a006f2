// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of a ResourcePage: of its rows and of its columns.
#include "views/main/actionrunner.h"
#include "views/main/resourcepage.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace nantian::views {

void ResourcePage::addAction(QMenu *menu, Command command, const QString &verb, bool possible)
{
    if (!possible) {
        return;
    }
    const KeyBinding &binding = m_services.keys->binding(command);
    QAction *action = menu->addAction(actionIcon(QLatin1StringView(binding.icon.toLatin1())),
        binding.text);
    if (!binding.keys.isEmpty()) {
        action->setShortcut(binding.keys.first());
        action->setShortcutVisibleInContextMenu(true);
        action->setShortcutContext(Qt::WidgetShortcut); // shown only: the table reads the keys
    }
    if (!verb.isEmpty()) {
        const store::RowPtr row = m_table->currentRow();
        const models::Access access
            = m_services.actions->accessTo(verb, refOf(m_resource, *row));
        action->setEnabled(access.allowed);
        if (!access.allowed) {
            action->setToolTip(safe(access.reason));
        }
    }
    connect(action, &QAction::triggered, this, [this, command] { run(command); });
}

void ResourcePage::showContextMenu(const QPoint &globalPos)
{
    if (!m_table->currentRow()) {
        return;
    }
    using C = kinds::Capability;
    const kinds::Capabilities can = capabilities();
    const bool one = m_table->chosenRows().size() == 1;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    addAction(menu, Command::Summary, {}, one);
    addAction(menu, Command::Open, {}, one);
    addAction(menu, Command::Logs, {}, one && (can & C::Logs));
    addAction(menu, Command::Yaml, {}, one);
    addAction(menu, Command::Edit, u"edit"_s, one);
    if (can & (C::Scale | C::Restart | C::Rollback)) {
        menu->addSeparator();
    }
    addAction(menu, Command::Scale, u"scale"_s, one && (can & C::Scale));
    addAction(menu, Command::Restart, u"restart"_s, bool(can & C::Restart));
    addAction(menu, Command::Rollback, u"rollback"_s, one && (can & C::Rollback));
    menu->addSeparator();
    addAction(menu, Command::Copy, {}, true);
    QAction *name = menu->addAction(tr("Copy the name"));
    const QByteArray exact = toBytes(m_table->currentRow()->name());
    connect(name, &QAction::triggered, this,
        [exact] { QGuiApplication::clipboard()->setText(QString::fromUtf8(exact)); });
    menu->addSeparator();
    addAction(menu, Command::Delete, u"delete"_s, m_resource.can("delete"));
    m_table->holdFor(menu);
    menu->popup(globalPos);
}

void ResourcePage::showColumnMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int section = 0; section < m_model->columnCount(); ++section) {
        QAction *action = menu->addAction(safe(m_model->column(section).title));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(section));
        action->setToolTip(safe(m_model->column(section).description));
        connect(action, &QAction::toggled, this,
            [this, section](bool on) { m_table->setColumnShown(section, on); });
    }
    menu->setToolTipsVisible(true);
    menu->addSeparator();
    QAction *fit = menu->addAction(tr("Fit widths to content"));
    connect(fit, &QAction::triggered, this, [this] {
        m_table->sizeColumns();
        m_saveLayout.start();
    });
    m_table->holdFor(menu);
    menu->popup(m_table->mapToGlobal(QPoint(kGap, m_table->horizontalHeader()->height())));
}

} // namespace nantian::views
