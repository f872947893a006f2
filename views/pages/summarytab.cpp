// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/summarytab.h"

#include "services/references.h"
#include "views/pages/detailtable.h"
#include "views/pages/gaugebar.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

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
    if (all || before.verdicts != details.verdicts || before.alerts != details.alerts) {
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
    fillTables();
    for (QWidget *section : {m_blocks, m_gauges, m_owners, m_conditions, m_labels, m_annotations}) {
        emptied(section);
        section->hide();
    }
}

QPushButton *SummaryTab::link(const QString &text, const models::ObjectLink &link, QWidget *parent)
{
    QPushButton *button = linkButton(text, link, parent);
    connect(button, &QPushButton::clicked, this, [this, link] { Q_EMIT linkActivated(link); });
    return button;
}

void SummaryTab::fillBlocks()
{
    QVBoxLayout *column = emptied(m_blocks);
    // The first is the header's.
    const QList<models::Verdict> blocks = m_details.verdicts.mid(1) + m_details.alerts;
    const models::ObjectLink about =
        m_details.verdicts.isEmpty() ? models::ObjectLink() : m_details.verdicts.constFirst().about;
    m_blocks->setVisible(!blocks.isEmpty() || !about.name.isEmpty());
    if (!about.name.isEmpty()) {
        auto *row = new QHBoxLayout;
        row->setSpacing(kGap);
        //: before a link to the object that explains the sentence above
        row->addWidget(faintLabel(tr("Look at"), m_blocks));
        row->addWidget(link(safe(about.kind) + u' ' + safe(about.name), about, m_blocks));
        row->addStretch();
        column->addLayout(row);
    }
    for (const models::Verdict &block : blocks) {
        auto *row = new QHBoxLayout;
        row->setSpacing(kGap);
        row->addWidget(healthLabel(block.health, m_blocks), 0, Qt::AlignTop);
        row->addWidget(textLabel(safe(block.sentence), m_blocks), 1);
        if (!block.about.name.isEmpty()) {
            row->addWidget(
                link(safe(block.about.kind) + u' ' + safe(block.about.name), block.about, m_blocks),
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
        const models::ObjectLink link{models::groupOf(owner.apiVersion), owner.kind, m_details.ns,
                                      owner.name, owner.uid};
        row->addWidget(
            this->link(u"%1 %2"_s.arg(safe(owner.kind), safe(owner.name)), link, m_owners));
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
    QList<models::DetailTable> tables = m_details.tables;
    tables.removeIf([](const models::DetailTable &table) {
        return table.rows.isEmpty() && table.empty.isEmpty();
    });
    m_tables->setVisible(!tables.isEmpty());
    auto *column = qobject_cast<QVBoxLayout *>(m_tables->layout());
    if (!column) {
        column = emptied(m_tables);
        column->setSpacing(kMargin + kUnit);
    }
    // A table that stays is left as it is: what is selected or shown in it stays too.
    for (qsizetype i = 0; i < tables.size(); ++i) {
        qsizetype at = i;
        while (at < m_tableViews.size() && m_tableViews.at(at).first != tables.at(i).id) {
            ++at;
        }
        if (at == m_tableViews.size()) {
            auto *view = new DetailTableView(m_tables);
            connect(view, &DetailTableView::linkActivated, this, &SummaryTab::linkActivated);
            connect(view, &DetailTableView::revealRequested, this, &SummaryTab::revealRequested);
            m_tableViews.insert(i, {tables.at(i).id, view});
            column->insertWidget(static_cast<int>(i), view);
        } else if (at != i) {
            m_tableViews.move(at, i);
            column->insertWidget(static_cast<int>(i), m_tableViews.at(i).second);
        }
        m_tableViews.at(i).second->setTable(tables.at(i));
    }
    while (m_tableViews.size() > tables.size()) {
        DetailTableView *view = m_tableViews.takeLast().second;
        column->removeWidget(view);
        view->hide();
        view->deleteLater();
    }
}

void SummaryTab::showRevealed(const models::HiddenValue &hidden,
                              const base::Result<models::RevealedValue> &value)
{
    for (const auto &[id, view] : std::as_const(m_tableViews)) {
        if (view->showRevealed(hidden, value)) {
            return;
        }
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
