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

class DetailTableView;
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
    /// A value that was asked for; nothing happens where it is not waited for any more.
    void showRevealed(const models::HiddenValue &hidden,
                      const base::Result<models::RevealedValue> &value);

Q_SIGNALS:
    void linkActivated(const nantian::models::ObjectLink &link);
    /// Answered by showRevealed().
    void revealRequested(const nantian::models::HiddenValue &hidden);

private:
    void fillBlocks();
    void fillGauges();
    void fillOwners();
    void fillConditions();
    void fillTables();
    void fillPairs();
    [[nodiscard]] QPushButton *link(const QString &text, const models::ObjectLink &link,
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
    QList<std::pair<QByteArray, DetailTableView *>> m_tableViews; ///< by the table's id, in order
    QWidget *m_conditions;
    QWidget *m_labels;
    QWidget *m_annotations;
    QList<std::pair<QLabel *, qint64>> m_ages;
};

} // namespace nantian::views
