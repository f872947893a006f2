// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/main/services.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace nantian::views {

/// The kinds of a cluster by category, with live counts and a red mark where something is broken for
/// the kinds that are always watched; a search field on top. GUI thread.
class Sidebar final : public QWidget
{
    Q_OBJECT
public:
    enum Role { ResourceRole = Qt::UserRole, CountRole, BrokenRole, CategoryRole };

    explicit Sidebar(models::Cluster *cluster, QWidget *parent = nullptr);
    ~Sidebar() override;
    Q_DISABLE_COPY_MOVE(Sidebar)

    void setScope(const models::Scope &scope);
    /// Marks the kind whose page is in front; an empty one: the overview.
    void setCurrent(const kube::Resource &resource);
    void focusSearch();
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

private:
    struct Counter
    {
        kube::Resource resource;
        std::unique_ptr<models::Subscription> subscription;
        QHash<QByteArray, bool> broken; ///< by UID
        qsizetype brokenCount = 0;
        bool complete = false;
    };
    void rebuild();
    void watchCounts();
    void count(Counter &counter, const store::Batch &batch);
    void showCounts();
    void applySearch(const QString &text);
    void activate(QTreeWidgetItem *item, bool ownTab);

    models::Cluster *m_cluster;
    models::Scope m_scope;
    QLineEdit *m_search;
    QTreeWidget *m_tree;
    QHash<QByteArray, QTreeWidgetItem *> m_items; ///< by Resource::id()
    QTreeWidgetItem *m_overview = nullptr;
    std::vector<std::unique_ptr<Counter>> m_counters;
    QByteArray m_current;
    QTimer m_show;
};

} // namespace nantian::views
