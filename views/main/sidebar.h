// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/counts.h"
#include "services/livecounts.h"
#include "views/main/services.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QMenu;
class QTreeWidget;
class QTreeWidgetItem;

namespace nantian::views {

/// The kinds of a cluster by category; a search field on top. Counts are live, with a mark where
/// something is broken, for the kinds that are always watched; for the others those that are in
/// sight are counted now and then. Favorites stand on top, in the user's order, and in their
/// category too. GUI thread; settings outlive it.
class Sidebar final : public QWidget
{
    Q_OBJECT
public:
    enum Role {
        ResourceRole = Qt::UserRole,
        CountRole,   ///< text; empty: not known
        LiveRole,    ///< the count is of this moment
        HealthRole,  ///< store::Health of a mark; None: no mark
        CategoryRole ///< set on the headings only
    };

    Sidebar(models::Cluster *cluster, Settings *settings, QWidget *parent = nullptr);
    ~Sidebar() override;
    Q_DISABLE_COPY_MOVE(Sidebar)

    void setScope(const models::Scope &scope);
    /// Marks the kind whose page is in front; an empty one: the overview.
    void setCurrent(const kube::Resource &resource);
    void focusSearch();
    /// The kind the tree's focus is on; an empty one without.
    [[nodiscard]] kube::Resource focused() const;
    /// Adds the kind to the favorites, at their end, or takes it out.
    void toggleFavorite(const kube::Resource &resource);
    [[nodiscard]] static QString categoryName(kinds::Category category);
    /// What a kind is called where its objects are listed: "NetworkPolicies"; in languages without
    /// plurals the kind itself.
    [[nodiscard]] static QString kindTitle(const kube::Resource &resource);

Q_SIGNALS:
    void overviewRequested();
    /// `ownTab`: middle click or Ctrl.
    void kindRequested(const nantian::kube::Resource &resource, bool ownTab);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void rebuild();
    void showCounts();
    void showLive(QTreeWidgetItem *item, const models::LiveCounts::Count &count);
    void showPolled(QTreeWidgetItem *item, const kube::Resource &resource,
                    const std::optional<models::CountPoller::Known> &known);
    void updateWanted();
    [[nodiscard]] QTreeWidgetItem *addItem(QTreeWidgetItem *heading,
                                           const kube::Resource &resource);
    void addHelm();
    [[nodiscard]] QTreeWidgetItem *lineOutside() const;
    void addFavorites();
    void moveFavorite(const QString &id, int step);
    void setFavorites(const QStringList &ids);
    void showContextMenu(const QPoint &pos);
    void applySearch(const QString &text);
    void activate(QTreeWidgetItem *item, bool ownTab);

    models::Cluster *m_cluster;
    Settings *m_settings;
    models::Scope m_scope;
    QLineEdit *m_search;
    QTreeWidget *m_tree;
    QMultiHash<QByteArray, QTreeWidgetItem *> m_items; ///< by Resource::id()
    QTreeWidgetItem *m_overview = nullptr;
    QTreeWidgetItem *m_helm = nullptr;
    models::LiveCounts m_live;
    models::CountPoller m_polled;
    QByteArray m_current;
    QTimer m_show;
};

} // namespace nantian::views
