// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The favorites of a Sidebar: the heading on top, and the menu that changes them.
#include "views/main/settings.h"
#include "views/main/sidebar.h"
#include "views/theme/theme.h"

#include <QMenu>
#include <QTreeWidget>

namespace nantian::views {

void Sidebar::addFavorites()
{
    QTreeWidgetItem *heading = nullptr;
    const QStringList ids = m_settings->favoriteKinds();
    for (const QString &id : ids) {
        const kube::Resource resource = m_cluster->findResource(id.toUtf8());
        if (!resource.can("list")) {
            continue; // another cluster has it: it stays a favorite
        }
        if (heading == nullptr) {
            heading = new QTreeWidgetItem(m_tree, {tr("Favorites")});
            heading->setData(0, CategoryRole, 0);
            heading->setFlags(Qt::ItemIsEnabled);
        }
        (void)addItem(heading, resource);
    }
}

kube::Resource Sidebar::focused() const
{
    const QTreeWidgetItem *item = m_tree->hasFocus() ? m_tree->currentItem() : nullptr;
    return item != nullptr ? item->data(0, ResourceRole).value<kube::Resource>() : kube::Resource();
}

void Sidebar::toggleFavorite(const kube::Resource &resource)
{
    const QString id = QString::fromUtf8(resource.id());
    QStringList ids = m_settings->favoriteKinds();
    if (ids.removeAll(id) == 0) {
        ids << id;
    }
    setFavorites(ids);
}

/// One place up or down among the favorites this cluster has; those in between stay where they are.
void Sidebar::moveFavorite(const QString &id, int step)
{
    QStringList ids = m_settings->favoriteKinds();
    const qsizetype from = ids.indexOf(id);
    qsizetype to = from + step;
    while (to >= 0 && to < ids.size() && !m_cluster->findResource(ids.at(to).toUtf8()).can("list"))
    {
        to += step;
    }
    if (from >= 0 && to >= 0 && to < ids.size()) {
        ids.move(from, to);
        setFavorites(ids);
    }
}

void Sidebar::setFavorites(const QStringList &ids)
{
    m_settings->setFavoriteKinds(ids);
    rebuild();
}

void Sidebar::showContextMenu(const QPoint &pos)
{
    QTreeWidgetItem *item = m_tree->itemAt(pos);
    if (item == nullptr || !item->data(0, ResourceRole).isValid()) {
        return;
    }
    const auto resource = item->data(0, ResourceRole).value<kube::Resource>();
    const QString id = QString::fromUtf8(resource.id());
    const bool favorite = m_settings->favoriteKinds().contains(id);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(actionIcon(QLatin1StringView("open")), tr("Open in a new tab")),
            &QAction::triggered, this, [this, resource] { Q_EMIT kindRequested(resource, true); });
    connect(
        menu->addAction(actionIcon(QLatin1StringView("star")),
                        favorite ? tr("Take out of the favorites") : tr("Add to the favorites")),
        &QAction::triggered, this, [this, resource] { toggleFavorite(resource); });
    if (item->parent()->data(0, CategoryRole).toInt() == 0) {
        const int place = item->parent()->indexOfChild(item);
        const auto move = [this, menu, id](const QString &icon, const QString &text, int step,
                                           bool possible) {
            QAction *action = menu->addAction(actionIcon(QLatin1StringView(icon.toLatin1())), text);
            action->setEnabled(possible);
            connect(action, &QAction::triggered, this,
                    [this, id, step] { moveFavorite(id, step); });
        };
        move(QStringLiteral("up"), tr("Move up"), -1, place > 0);
        move(QStringLiteral("down"), tr("Move down"), 1, place + 1 < item->parent()->childCount());
    }
    menu->popup(m_tree->viewport()->mapToGlobal(pos));
}

} // namespace nantian::views
