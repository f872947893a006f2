// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/fielddialogs.h"

#include "views/theme/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using nantian::models::Edit;
using nantian::models::ReplicaBounds;
using nantian::models::TextPairs;

namespace nantian::views {

namespace {

constexpr int kMostReplicas = 10'000;
constexpr int kSmallColumns = 90;
constexpr int kSmallLines = 22;
constexpr int kLabelsColumns = 120;
constexpr int kLabelsLines = 40;
enum Column { KeyColumn, ValueColumn };

QString textAt(const QTableWidget *table, int row, int column)
{
    const QTableWidgetItem *item = table->item(row, column);
    return item ? item->text() : QString();
}

QSpinBox *replicaBox(const QString &name)
{
    auto *box = new QSpinBox;
    box->setRange(0, kMostReplicas);
    box->setEnabled(false);
    box->setAccessibleName(name);
    return box;
}

} // namespace

// -------------------------------------------------------------------------------------- size

SizeDialog::SizeDialog(const kube::ObjectRef &claim, const QString &cluster, Difference difference,
                       QWidget *parent)
    : EditDialog(claim,
                 {.title = tr("Expand PersistentVolumeClaim %1").arg(safe(claim.name)),
                  .verb = tr("Expand"),
                  .cluster = cluster,
                  .difference = difference,
                  .columns = kSmallColumns,
                  .lines = kSmallLines},
                 parent)
    , m_size(new QLineEdit)
{
    m_size->setEnabled(false);
    m_size->setAccessibleName(tr("Size"));
    m_size->setMaximumWidth(fontMetrics().averageCharWidth() * 20);
    auto *form = new QWidget;
    auto *row = new QHBoxLayout(form);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kMargin);
    auto *label = new QLabel(tr("&Size"), form);
    label->setBuddy(m_size);
    row->addWidget(label);
    row->addWidget(m_size);
    row->addStretch();
    setForm(form);
    connect(m_size, &QLineEdit::textChanged, this, [this] { onEdited(); });
}

void SizeDialog::setSize(const QString &size)
{
    m_before = size;
    m_size->setEnabled(true);
    m_size->setText(size);
    m_size->setFocus();
    m_size->selectAll();
    onEdited();
}

Edit SizeDialog::edit() const
{
    const QString size = m_size->text().trimmed();
    return m_before.isEmpty() || size == m_before ? Edit{object()}
                                                  : models::resizeEdit(object(), size, m_before);
}

QString SizeDialog::problem() const
{
    return m_before.isEmpty() ? QString() : models::sizeProblem(m_size->text().trimmed(), m_before);
}

// ------------------------------------------------------------------------------------ bounds

BoundsDialog::BoundsDialog(const kube::ObjectRef &autoscaler, const QString &cluster,
                           Difference difference, QWidget *parent)
    : EditDialog(autoscaler,
                 {.title = tr("Bounds of HorizontalPodAutoscaler %1").arg(safe(autoscaler.name)),
                  .verb = tr("Set bounds"),
                  .cluster = cluster,
                  .difference = difference,
                  .columns = kSmallColumns,
                  .lines = kSmallLines},
                 parent)
    , m_least(replicaBox(tr("At least")))
    , m_most(replicaBox(tr("At most")))
{
    auto *form = new QWidget;
    auto *rows = new QFormLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(kMargin);
    rows->setVerticalSpacing(kUnit);
    rows->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    rows->addRow(tr("At &least"), m_least);
    rows->addRow(tr("At &most"), m_most);
    setForm(form);
    for (QSpinBox *box : {m_least, m_most}) {
        connect(box, &QSpinBox::valueChanged, this, [this] {
            if (m_isKnown) {
                onEdited();
            }
        });
    }
}

void BoundsDialog::setBounds(const ReplicaBounds &bounds)
{
    m_before = bounds;
    for (QSpinBox *box : {m_least, m_most}) { // more than one would type may be there already
        box->setMaximum(qMax(kMostReplicas, bounds.most));
    }
    m_least->setValue(bounds.least);
    m_most->setValue(bounds.most);
    m_least->setEnabled(true);
    m_most->setEnabled(true);
    m_least->setFocus();
    m_least->selectAll();
    m_isKnown = true;
    onEdited();
}

Edit BoundsDialog::edit() const
{
    return m_isKnown ? models::boundsEdit(object(), {m_least->value(), m_most->value()}, m_before)
                     : Edit{object()};
}

QString BoundsDialog::problem() const
{
    return m_isKnown && m_least->value() > m_most->value()
        ? tr("At least %1 and at most %2 leave nothing between them.")
              .arg(m_least->value())
              .arg(m_most->value())
        : QString();
}

// ------------------------------------------------------------------------------------ labels

LabelsDialog::LabelsDialog(const kube::ObjectRef &object, const QString &cluster,
                           Difference difference, QWidget *parent)
    : EditDialog(object,
                 {.title = tr("Labels and annotations of %1 %2")
                               .arg(safe(object.resource.kind), safe(object.name)),
                  .verb = tr("Set"),
                  .cluster = cluster,
                  .difference = difference,
                  .columns = kLabelsColumns,
                  .lines = kLabelsLines},
                 parent)
{
    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    const auto add = [this, tabs](const QByteArray &member, const QString &title) {
        auto *table = new QTableWidget(0, 2);
        table->setAccessibleName(title);
        table->setHorizontalHeaderLabels({tr("Key"), tr("Value")});
        table->verticalHeader()->hide();
        table->setFrameShape(QFrame::NoFrame);
        table->setAlternatingRowColors(true);
        table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        table->horizontalHeader()->setHighlightSections(false);
        table->horizontalHeader()->setStretchLastSection(true);
        table->horizontalHeader()->resizeSection(KeyColumn, fontMetrics().averageCharWidth() * 44);
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->setEnabled(false);
        auto *remove = new QPushButton(actionIcon("delete"_L1), tr("Remove"));
        remove->setAutoDefault(false);
        connect(remove, &QPushButton::clicked, this, [this, table] { removeRow(table); });
        connect(table, &QTableWidget::itemChanged, this, [this, table] { onChanged(table); });
        auto *page = new QWidget;
        auto *column = new QVBoxLayout(page);
        column->setContentsMargins(0, kGap, 0, 0);
        column->setSpacing(kGap);
        column->addWidget(table);
        auto *row = new QHBoxLayout;
        row->addWidget(remove);
        row->addStretch();
        column->addLayout(row);
        tabs->addTab(page, title);
        return Part{member, table, {}};
    };
    m_parts[0] = add("labels", tr("Labels"));
    m_parts[1] = add("annotations", tr("Annotations"));
    setForm(tabs);
}

void LabelsDialog::setPairs(const TextPairs &labels, const TextPairs &annotations)
{
    fill(m_parts[0], labels);
    fill(m_parts[1], annotations);
    m_isKnown = true;
    m_parts[0].table->setFocus();
    onEdited();
}

void LabelsDialog::fill(Part &part, const TextPairs &pairs)
{
    const QSignalBlocker quiet(part.table);
    part.before = pairs;
    part.table->setRowCount(static_cast<int>(pairs.size()) + 1);
    for (int row = 0; row < static_cast<int>(pairs.size()); ++row) {
        part.table->setItem(row, KeyColumn, new QTableWidgetItem(pairs.at(row).first));
        part.table->setItem(row, ValueColumn, new QTableWidgetItem(pairs.at(row).second));
    }
    part.table->setEnabled(true);
}

void LabelsDialog::onChanged(QTableWidget *table)
{
    const int last = table->rowCount() - 1;
    if (!textAt(table, last, KeyColumn).isEmpty() || !textAt(table, last, ValueColumn).isEmpty()) {
        table->setRowCount(table->rowCount() + 1);
    }
    onEdited();
}

void LabelsDialog::removeRow(QTableWidget *table)
{
    const int row = table->currentRow();
    if (row >= 0 && row < table->rowCount() - 1) {
        table->removeRow(row);
        onEdited();
    }
}

TextPairs LabelsDialog::entered(const Part &part)
{
    TextPairs out;
    for (int row = 0; row < part.table->rowCount(); ++row) {
        const QString key = textAt(part.table, row, KeyColumn).trimmed();
        if (!key.isEmpty()) {
            out.append({key, textAt(part.table, row, ValueColumn)});
        }
    }
    return out;
}

Edit LabelsDialog::edit() const
{
    Edit out{object()};
    if (m_isKnown) {
        for (const Part &part : m_parts) {
            out.fields += models::pairEdits(part.member, entered(part), part.before);
        }
    }
    return out;
}

QString LabelsDialog::problem() const
{
    if (!m_isKnown) {
        return {};
    }
    for (const Part &part : m_parts) {
        QStringList keys;
        const TextPairs pairs = entered(part);
        for (const auto &[key, value] : pairs) {
            QString wrong = models::keyProblem(key);
            if (wrong.isEmpty() && part.member == "labels") {
                wrong = models::labelValueProblem(value);
            }
            if (wrong.isEmpty() && keys.contains(key)) {
                wrong = tr("The key is there twice.");
            }
            if (!wrong.isEmpty()) {
                //: %1 a key, %2 a sentence
                return tr("%1: %2").arg(safe(key), wrong);
            }
            keys.append(key);
        }
    }
    return {};
}

} // namespace nantian::views
