// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of a ResourcePage: of its rows and of its columns.
#include "views/main/resourcepage.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace nantian::views {

void ResourcePage::showContextMenu(const QPoint &globalPos)
{
    if (!m_table->currentRow()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QList<PageAction> ofRows = actions();
    ofRows.removeIf([](const PageAction &each) { return each.group > PageAction::Group::Delete; });
    fillActionMenu(menu, ofRows, *m_services.keys, [this](Command command) { run(command); });
    menu->addSeparator();
    QAction *name = menu->addAction(actionIcon("copy"_L1), tr("Copy the name"));
    const QByteArray exact = toBytes(m_table->currentRow()->name());
    connect(name, &QAction::triggered, this,
            [exact] { QGuiApplication::clipboard()->setText(QString::fromUtf8(exact)); });
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
