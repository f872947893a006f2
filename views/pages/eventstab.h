// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"
#include "services/relations.h"

#include <QAbstractTableModel>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QTableView;

namespace nantian::views {

/// Events as a short list, newest first; cells are found by the ids of the batch's columns. GUI
/// thread.
class EventListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        LastSeenColumn,
        CountColumn,
        ObjectColumn,
        ReasonColumn,
        MessageColumn,
        ColumnCount
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<store::RowPtr> &rows, const store::Columns &columns, qint64 skew);
    /// Ages are written anew.
    void tick();
    [[nodiscard]] store::RowPtr rowAt(int row) const { return m_rows.value(row); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] store::Cell cell(const store::Row &row, QByteArrayView id) const;
    QList<store::RowPtr> m_rows;
    store::Columns m_columns;
    qint64 m_skew = 0;
};

/// Sets up a table for an EventListModel.
[[nodiscard]] QTableView *eventTable(EventListModel *model, QWidget *parent);

/// Events of an object and of what it owns, live while shown. GUI thread; the cluster is not owned.
class EventsTab final : public QWidget
{
    Q_OBJECT
public:
    explicit EventsTab(models::Cluster *cluster, QWidget *parent = nullptr);
    ~EventsTab() override;
    Q_DISABLE_COPY_MOVE(EventsTab)

    /// Begins to listen for this object; the same object again does nothing.
    void setObject(const kube::ObjectRef &object);
    void clear();

private:
    void listen(const QByteArray &resource, bool events);
    void refresh();

    models::Cluster *m_cluster;
    EventListModel *m_model;
    QTableView *m_table;
    QLabel *m_empty;
    kube::ObjectRef m_object;
    models::OwnerIndex m_owners;
    models::EventIndex m_events;
    bool m_complete = false;
    std::optional<base::Error> m_error; ///< why the events may not be seen
    std::vector<std::unique_ptr<models::Subscription>> m_subscriptions;
    QTimer m_refresh; ///< several batches, one look
    QTimer m_tick;
};

} // namespace nantian::views
