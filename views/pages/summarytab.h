// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/details.h"

#include <QScrollArea>
#include <QTimer>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace nantian::views {

class FieldGrid;
class FlowLayout;

/// Fields, small tables, conditions, labels and annotations of one object. What did not change is
/// not touched; ages tick. GUI thread.
class SummaryTab final : public QScrollArea
{
    Q_OBJECT
public:
    explicit SummaryTab(QWidget *parent = nullptr);

    void setDetails(const models::ObjectDetails &details, qint64 skew);
    void clear();

Q_SIGNALS:
    void ownerActivated(const nantian::models::OwnerDetails &owner);

private:
    void fillOwners();
    void fillConditions();
    void fillTables();
    void fillPairs();
    void tick();

    models::ObjectDetails m_details;
    qint64 m_skew = 0;
    bool m_has = false;
    QTimer m_timer;
    QVBoxLayout *m_column;
    FieldGrid *m_fields;
    QWidget *m_owners;
    QWidget *m_tables;
    QWidget *m_conditions;
    QWidget *m_labels;
    QWidget *m_annotations;
    QList<std::pair<QLabel *, qint64>> m_ages;
};

} // namespace nantian::views
