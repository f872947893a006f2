// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "services/applicationmap.h"
#include "services/cluster.h"
#include "services/connections.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QStackedWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace nantian::views {

class ApplicationMapView;

/// What one object is connected with, as a list (its owners, what it owns, uses and is used by) or
/// as the map of its application. A name opens what it names, by a click or Enter. Read anew while
/// it is looked at when the object, or a pod or workload of its namespace, changes, at most every 2
/// s. GUI thread.
class RelationsTab final : public QWidget
{
    Q_OBJECT
public:
    explicit RelationsTab(models::Cluster *cluster, QWidget *parent = nullptr);
    ~RelationsTab() override;
    Q_DISABLE_COPY_MOVE(RelationsTab)

    /// Reads what it is connected with, anew where it is the same.
    void setObject(const kube::ObjectRef &object);
    void clear();
    /// The map instead of the list; remembered for every object shown here. Kinds that have no
    /// application are shown as a list all the same.
    void showMap(bool map);
    [[nodiscard]] bool isMap() const;
    [[nodiscard]] ApplicationMapView *map() const { return m_map; }

Q_SIGNALS:
    void linkActivated(const nantian::models::ObjectLink &link);
    /// All objects of a kind are wanted, in the namespace of the link.
    void kindActivated(const nantian::models::ObjectLink &kind);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void listen();
    void read();
    void arrange();
    void passFocus();
    void answered(const base::Result<models::Connections> &answer);
    void mapped(const base::Result<models::Application> &answer);
    [[nodiscard]] bool isReading() const
    {
        return m_question.isWaiting() || m_mapQuestion.isWaiting();
    }
    void fill();
    QTreeWidgetItem *addSection(const QString &title, const QList<models::Connection> &connections);
    void addItem(QTreeWidgetItem *parent, const models::Connection &connection);
    void activate(const QTreeWidgetItem *item);
    void say(const QString &text);

    models::Cluster *m_cluster;
    QWidget *m_bar; ///< list or map, and how large
    QToolButton *m_asList;
    QToolButton *m_asMap;
    QList<QToolButton *> m_zoom;
    QStackedWidget *m_stack;
    QTreeWidget *m_tree;
    ApplicationMapView *m_map;
    QLabel *m_said; ///< what the box in front is connected with
    QLabel *m_note; ///< what could not be looked at
    kube::ObjectRef m_object;
    std::optional<models::Connections> m_shown;
    base::Question<models::Connections> m_question;
    base::Question<models::Application> m_mapQuestion;
    bool m_hasMap = false; ///< of the present object
    bool m_wantsMap = false;
    std::vector<std::unique_ptr<models::Subscription>> m_subscriptions;
    QTimer m_again; ///< at most one read every 2 s
    bool m_changed = false;
};

} // namespace nantian::views
