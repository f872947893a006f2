// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/eventstab.h"

#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nantian::views {

void EventListModel::setRows(const QList<store::RowPtr> &rows, const store::Columns &columns,
                             qint64 skew)
{
    m_skew = skew;
    if (rows == m_rows && columns == m_columns) {
        return;
    }
    beginResetModel();
    m_rows = rows;
    m_columns = columns;
    endResetModel();
}

void EventListModel::tick()
{
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, LastSeenColumn),
                           index(static_cast<int>(m_rows.size()) - 1, LastSeenColumn),
                           {Qt::DisplayRole});
    }
}

int EventListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EventListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

store::Cell EventListModel::cell(const store::Row &row, QByteArrayView id) const
{
    if (m_columns) {
        for (qsizetype i = 0; i < m_columns->size(); ++i) {
            if (m_columns->at(i).id == id) {
                return row.cell(static_cast<std::size_t>(i));
            }
        }
    }
    return {};
}

QVariant EventListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const store::Row &row = *m_rows.at(index.row());
    const auto text = [&](QByteArrayView id) {
        return safe(cell(row, id).display(QDateTime::currentSecsSinceEpoch() + m_skew));
    };
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        QString shown;
        switch (index.column()) {
        case LastSeenColumn:
            if (role == Qt::ToolTipRole) {
                const store::Cell seen = cell(row, "last-seen");
                return seen.type() == store::Cell::Type::Age ? timeTip(seen.number()) : QString();
            }
            return text("last-seen");
        case CountColumn:
            return text("count");
        case ObjectColumn:
            shown = text("object");
            break;
        case ReasonColumn:
            shown = text("reason");
            break;
        case MessageColumn:
            shown = text("message");
            break;
        default:
            return {};
        }
        return role == Qt::ToolTipRole ? plainTip(shown) : shown;
    }
    if (role == Qt::DecorationRole && index.column() == ReasonColumn) {
        // A transparent place where there is no shape: the words stand below each other.
        return row.health() == store::Health::Warning ? QVariant(healthIcon(store::Health::Warning))
                                                      : QVariant(QColor(Qt::transparent));
    }
    if (role == Qt::TextAlignmentRole
        && (index.column() == LastSeenColumn || index.column() == CountColumn))
    {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role == Qt::AccessibleTextRole && index.column() == ReasonColumn) {
        return row.health() == store::Health::Warning ? tr("Warning: %1").arg(text("reason"))
                                                      : text("reason");
    }
    return {};
}

QVariant EventListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section <= CountColumn) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    // kubectl's words in every language.
    switch (section) {
    case LastSeenColumn:
        return u"LAST SEEN"_s;
    case CountColumn:
        return u"COUNT"_s;
    case ObjectColumn:
        return u"OBJECT"_s;
    case ReasonColumn:
        return u"REASON"_s;
    case MessageColumn:
        return u"MESSAGE"_s;
    default:
        return {};
    }
}

QTableView *eventTable(EventListModel *model, QWidget *parent)
{
    QTableView *table = plainTable(EventsTab::tr("Events"), parent);
    table->setModel(model);
    table->setTextElideMode(Qt::ElideRight);
    const int character = table->fontMetrics().averageCharWidth();
    QHeaderView *header = table->horizontalHeader();
    header->resizeSection(EventListModel::LastSeenColumn, character * 12);
    header->resizeSection(EventListModel::CountColumn, character * 9);
    header->resizeSection(EventListModel::ObjectColumn, character * 36);
    header->resizeSection(EventListModel::ReasonColumn, character * 24);
    header->setStretchLastSection(true);
    return table;
}

EventsTab::EventsTab(models::Cluster *cluster, QWidget *parent)
    : QWidget(parent)
    , m_cluster(cluster)
    , m_model(new EventListModel(this))
    , m_table(eventTable(m_model, this))
    , m_empty(new QLabel(this))
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setMargin(kMargin);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(100);
    connect(&m_refresh, &QTimer::timeout, this, &EventsTab::refresh);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            m_model->tick();
        }
    });
    m_tick.start();
    m_table->hide();
}

EventsTab::~EventsTab() = default;

void EventsTab::setObject(const kube::ObjectRef &object)
{
    if (object == m_object && !m_subscriptions.empty()) {
        return;
    }
    clear();
    m_object = object;
    m_empty->setText(tr("Reading events…"));
    listen("events"_ba, true);
    // What an object owns, as far as events are of interest.
    static const QHash<QByteArray, QList<QByteArray>> kBelow{
        {"deployments.apps", {"replicasets.apps", "pods"}},
        {"replicasets.apps", {"pods"}},
        {"statefulsets.apps", {"pods"}},
        {"daemonsets.apps", {"pods"}},
        {"jobs.batch", {"pods"}},
        {"cronjobs.batch", {"jobs.batch", "pods"}},
    };
    for (const QByteArray &below : kBelow.value(object.resource.id())) {
        listen(below, false);
    }
}

void EventsTab::listen(const QByteArray &name, bool events)
{
    const kube::Resource resource = m_cluster->findResource(name);
    if (resource.plural.isEmpty()) {
        return;
    }
    models::Scope scope;
    if (!m_object.ns.isEmpty()) {
        scope.all = false;
        scope.namespaces = {QString::fromUtf8(m_object.ns)};
    }
    std::unique_ptr<models::Subscription> subscription = m_cluster->subscribe(resource, scope);
    connect(subscription.get(), &models::Subscription::batch, this,
            [this, id = resource.id(), events](const store::Batch &batch) {
                if (events) {
                    m_events.apply(batch);
                    m_complete = m_complete || batch.complete;
                    m_error.reset();
                    if (batch.status.state >= store::StreamStatus::State::Denied) {
                        m_error = batch.status.error;
                    }
                } else {
                    m_owners.apply(id, batch);
                }
                if (!m_refresh.isActive()) {
                    m_refresh.start();
                }
            });
    m_subscriptions.push_back(std::move(subscription));
}

void EventsTab::clear()
{
    m_subscriptions.clear();
    m_owners = {};
    m_events = {};
    m_complete = false;
    m_error.reset();
    m_object = {};
    m_model->setRows({}, {}, 0);
    m_empty->clear();
    m_table->hide();
    m_empty->show();
}

void EventsTab::refresh()
{
    QSet<QByteArray> uids = m_owners.family(m_object.uid);
    uids.insert(m_object.uid);
    if (m_object.resource.id() == "nodes") {
        // The kubelet writes a node's name where other components write the UID.
        uids.insert(m_object.name);
    }
    const QList<store::RowPtr> rows = m_events.events(uids);
    m_model->setRows(rows, m_events.columns(), m_cluster->clockSkew());
    m_table->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
    if (m_error) {
        m_empty->setText(base::errorSentence(*m_error));
    } else if (m_complete) {
        m_empty->setText(tr("No events. The server keeps events for an hour unless it is told "
                            "otherwise."));
    }
}

} // namespace nantian::views
