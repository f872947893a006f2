// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/summarytab.h"

#include "views/pages/gaugebar.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr int kMostRows = 60; ///< of a small table; who needs more opens the kind's own

store::Health conditionHealth(const models::Condition &condition)
{
    if (condition.good.has_value()) {
        return *condition.good ? store::Health::Ok : store::Health::Warning;
    }
    return condition.status == "Unknown"_L1 ? store::Health::Unknown : store::Health::None;
}

IconLabel *healthLabel(store::Health health, QWidget *parent)
{
    auto *label = new IconLabel(parent);
    label->setIcon(healthIcon(health), healthWord(health));
    return label;
}

/// Empties a section; it stays hidden unless something is put in.
QVBoxLayout *emptied(QWidget *section)
{
    auto *column = qobject_cast<QVBoxLayout *>(section->layout());
    if (!column) {
        column = new QVBoxLayout(section);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(kUnit);
    }
    clearLayout(column);
    return column;
}

} // namespace

SummaryTab::SummaryTab(QWidget *parent)
    : QScrollArea(parent)
    , m_blocks(new QWidget)
    , m_gauges(new QWidget)
    , m_fields(new FieldGrid)
    , m_owners(new QWidget)
    , m_tables(new QWidget)
    , m_conditions(new QWidget)
    , m_labels(new QWidget)
    , m_annotations(new QWidget)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setAccessibleName(tr("Summary"));
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    m_column->setSpacing(kMargin + kUnit);
    for (QWidget *section : {m_blocks, m_gauges, static_cast<QWidget *>(m_fields), m_owners,
                             m_tables, m_conditions, m_labels, m_annotations})
    {
        m_column->addWidget(section);
    }
    m_column->addStretch();
    setWidget(content);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &SummaryTab::tick);
    m_timer.start();
}

void SummaryTab::setDetails(const models::ObjectDetails &details, qint64 skew)
{
    const models::ObjectDetails before = std::exchange(m_details, details);
    const bool all = !m_has || before.uid != details.uid;
    m_has = true;
    m_skew = skew;
    QList<models::Field> fields = details.fields;
    const auto hasCreated = [&fields] {
        for (const models::Field &field : fields) {
            if (field.id == "created" || field.id == "age" || field.id == "creationTimestamp") {
                return true;
            }
        }
        return false;
    };
    if (!hasCreated() && details.created != 0) {
        fields.append({"created"_ba, tr("Age"), {}, details.created});
    }
    // One painting, when everything has its place.
    widget()->setUpdatesEnabled(false);
    m_fields->setFields(fields, skew);
    if (all || before.verdicts != details.verdicts) {
        fillBlocks();
    }
    if (all || before.gauges != details.gauges) {
        fillGauges();
    }
    if (all || before.owners != details.owners) {
        fillOwners();
    }
    if (all || before.tables != details.tables) {
        fillTables();
    }
    if (all || before.conditions != details.conditions) {
        fillConditions();
    }
    if (all || before.labels != details.labels || before.annotations != details.annotations) {
        fillPairs();
    }
    m_column->activate();
    widget()->setUpdatesEnabled(true);
}

void SummaryTab::clear()
{
    m_has = false;
    m_details = {};
    m_ages.clear();
    m_fields->setFields({});
    for (QWidget *section :
         {m_blocks, m_gauges, m_owners, m_tables, m_conditions, m_labels, m_annotations})
    {
        emptied(section);
        section->hide();
    }
}

QPushButton *SummaryTab::linkButton(const QString &text, const models::ObjectLink &link,
                                    QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setFlat(true);
    button->setCursor(Qt::PointingHandCursor);
    button->setIcon(actionIcon("link"_L1));
    button->setToolTip(plainTip(tr("Open %1").arg(safe(link.kind) + u' ' + safe(link.name))));
    connect(button, &QPushButton::clicked, this, [this, link] { Q_EMIT linkActivated(link); });
    return button;
}

void SummaryTab::fillBlocks()
{
    QVBoxLayout *column = emptied(m_blocks);
    // The first is the header's.
    const QList<models::Verdict> blocks = m_details.verdicts.mid(1);
    m_blocks->setVisible(!blocks.isEmpty());
    for (const models::Verdict &block : blocks) {
        auto *row = new QHBoxLayout;
        row->setSpacing(kGap);
        row->addWidget(healthLabel(block.health, m_blocks), 0, Qt::AlignTop);
        row->addWidget(textLabel(safe(block.sentence), m_blocks), 1);
        if (!block.about.name.isEmpty()) {
            row->addWidget(linkButton(safe(block.about.kind) + u' ' + safe(block.about.name),
                                      block.about, m_blocks),
                           0, Qt::AlignTop);
        }
        column->addLayout(row);
    }
}

void SummaryTab::fillGauges()
{
    QVBoxLayout *column = emptied(m_gauges);
    m_gauges->setVisible(!m_details.gauges.isEmpty());
    if (m_details.gauges.isEmpty()) {
        return;
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kMargin);
    grid->setVerticalSpacing(kUnit);
    grid->setColumnStretch(3, 1);
    int line = 0;
    for (const models::Gauge &gauge : std::as_const(m_details.gauges)) {
        grid->addWidget(faintLabel(safe(gauge.label), m_gauges), line, 0);
        auto *bar = new GaugeBar(m_gauges);
        bar->setGauge(gauge);
        grid->addWidget(bar, line, 1);
        if (gauge.health != store::Health::None && gauge.health != store::Health::Ok) {
            grid->addWidget(healthLabel(gauge.health, m_gauges), line, 2);
        }
        grid->addWidget(textLabel(safe(gauge.text), m_gauges), line, 3);
        ++line;
    }
    column->addLayout(grid);
}

void SummaryTab::fillOwners()
{
    QVBoxLayout *column = emptied(m_owners);
    m_owners->setVisible(!m_details.owners.isEmpty());
    if (m_details.owners.isEmpty()) {
        return;
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(faintLabel(tr("Controlled by"), m_owners));
    for (const models::OwnerDetails &owner : std::as_const(m_details.owners)) {
        const qsizetype slash = owner.apiVersion.indexOf('/');
        const models::ObjectLink link{slash < 0 ? QByteArray() : owner.apiVersion.first(slash),
                                      owner.kind, m_details.ns, owner.name, owner.uid};
        row->addWidget(
            linkButton(u"%1 %2"_s.arg(safe(owner.kind), safe(owner.name)), link, m_owners));
    }
    row->addStretch();
    column->addLayout(row);
}

void SummaryTab::fillConditions()
{
    QVBoxLayout *column = emptied(m_conditions);
    m_ages.clear();
    m_conditions->setVisible(!m_details.conditions.isEmpty());
    if (m_details.conditions.isEmpty()) {
        return;
    }
    column->addWidget(headingLabel(tr("Conditions"), m_conditions));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kMargin);
    grid->setVerticalSpacing(kUnit);
    grid->setColumnStretch(5, 1);
    int line = 0;
    for (const models::Condition &condition : std::as_const(m_details.conditions)) {
        QLabel *age = faintLabel(ageText(condition.changed, m_skew), m_conditions);
        age->setToolTip(timeTip(condition.changed));
        m_ages.append({age, condition.changed});
        grid->addWidget(healthLabel(conditionHealth(condition), m_conditions), line, 0,
                        Qt::AlignTop);
        grid->addWidget(faintLabel(safe(condition.type), m_conditions), line, 1, Qt::AlignTop);
        QLabel *status = textLabel(safe(condition.status), m_conditions);
        status->setWordWrap(false);
        grid->addWidget(status, line, 2, Qt::AlignTop);
        grid->addWidget(age, line, 3, Qt::AlignTop | Qt::AlignRight);
        QLabel *reason = textLabel(safe(condition.reason), m_conditions);
        reason->setWordWrap(false);
        grid->addWidget(reason, line, 4, Qt::AlignTop);
        grid->addWidget(textLabel(safe(condition.message), m_conditions), line, 5, Qt::AlignTop);
        ++line;
    }
    column->addLayout(grid);
}

void SummaryTab::fillTables()
{
    QVBoxLayout *column = emptied(m_tables);
    m_tables->setVisible(!m_details.tables.isEmpty());
    for (const models::DetailTable &table : std::as_const(m_details.tables)) {
        if (table.rows.isEmpty() && table.empty.isEmpty()) {
            continue;
        }
        column->addWidget(headingLabel(table.title, m_tables));
        if (table.rows.isEmpty()) {
            column->addWidget(faintLabel(table.empty, m_tables));
            column->addSpacing(kGap);
            continue;
        }
        const auto shown = static_cast<int>(qMin<qsizetype>(table.rows.size(), kMostRows));
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(kMargin + kUnit);
        grid->setVerticalSpacing(kUnit);
        // Column 0 holds the shapes; where there are none it takes no room.
        for (int i = 0; i < table.headers.size(); ++i) {
            grid->addWidget(faintLabel(table.headers.at(i), m_tables), 0, i + 1);
        }
        for (int r = 0; r < shown; ++r) {
            const models::DetailRow &row = table.rows.at(r);
            if (row.health != store::Health::None) {
                grid->addWidget(healthLabel(row.health, m_tables), r + 1, 0, Qt::AlignTop);
            }
            for (int c = 0; c < row.cells.size(); ++c) {
                const QString text = safe(row.cells.at(c));
                if (c == 0 && !row.link.name.isEmpty()) {
                    grid->addWidget(linkButton(text, row.link, m_tables), r + 1, 1,
                                    Qt::AlignTop | Qt::AlignLeft);
                    continue;
                }
                QLabel *cell = textLabel(text, m_tables);
                cell->setWordWrap(c == row.cells.size() - 1);
                grid->addWidget(cell, r + 1, c + 1, Qt::AlignTop);
            }
        }
        if (shown < table.rows.size()) {
            grid->addWidget(
                faintLabel(tr("and %n more", nullptr, static_cast<int>(table.rows.size()) - shown),
                           m_tables),
                shown + 1, 1, 1, -1);
        }
        grid->setColumnStretch(static_cast<int>(table.rows.constFirst().cells.size()), 1);
        column->addLayout(grid);
        column->addSpacing(kGap);
    }
}

void SummaryTab::fillPairs()
{
    QVBoxLayout *labels = emptied(m_labels);
    m_labels->setVisible(!m_details.labels.isEmpty());
    if (!m_details.labels.isEmpty()) {
        labels->addWidget(headingLabel(tr("Labels"), m_labels));
        auto *chips = new QWidget(m_labels);
        auto *flow = new FlowLayout(chips);
        for (const models::KeyValue &pair : std::as_const(m_details.labels)) {
            flow->addWidget(new Chip(u"%1=%2"_s.arg(safe(pair.key), safe(pair.value)), chips));
        }
        labels->addWidget(chips);
    }
    QVBoxLayout *annotations = emptied(m_annotations);
    m_annotations->setVisible(!m_details.annotations.isEmpty());
    if (!m_details.annotations.isEmpty()) {
        annotations->addWidget(headingLabel(tr("Annotations"), m_annotations));
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(kMargin);
        grid->setVerticalSpacing(kUnit);
        grid->setColumnStretch(1, 1);
        int line = 0;
        for (const models::KeyValue &pair : std::as_const(m_details.annotations)) {
            grid->addWidget(faintLabel(safe(pair.key), m_annotations), line, 0);
            grid->addWidget(valueLine(safe(pair.value), m_annotations), line, 1);
            ++line;
        }
        annotations->addLayout(grid);
    }
}

void SummaryTab::tick()
{
    if (!isVisible()) {
        return;
    }
    m_fields->tick();
    for (const auto &[label, time] : std::as_const(m_ages)) {
        label->setText(ageText(time, m_skew));
    }
}

} // namespace nantian::views
