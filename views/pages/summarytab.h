// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/details.h"

#include <QScrollArea>
#include <QTimer>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace nantian::views {

class FieldGrid;
class FlowLayout;

/// What keeps one object from being well, its numbers, fields, small tables, conditions, labels and
/// annotations. What did not change is not touched; ages tick. GUI thread.
class SummaryTab final : public QScrollArea
{
    Q_OBJECT
public:
    explicit SummaryTab(QWidget *parent = nullptr);

    void setDetails(const models::ObjectDetails &details, qint64 skew);
    void clear();

Q_SIGNALS:
    void linkActivated(const nantian::models::ObjectLink &link);

private:
    void fillBlocks();
    void fillGauges();
    void fillOwners();
    void fillConditions();
    void fillTables();
    void fillPairs();
    [[nodiscard]] QPushButton *linkButton(const QString &text, const models::ObjectLink &link,
                                          QWidget *parent);
    void tick();

    models::ObjectDetails m_details;
    qint64 m_skew = 0;
    bool m_has = false;
    QTimer m_timer;
    QVBoxLayout *m_column;
    QWidget *m_blocks;
    QWidget *m_gauges;
    FieldGrid *m_fields;
    QWidget *m_owners;
    QWidget *m_tables;
    QWidget *m_conditions;
    QWidget *m_labels;
    QWidget *m_annotations;
    QList<std::pair<QLabel *, qint64>> m_ages;
};

} // namespace nantian::views
