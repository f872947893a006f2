// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/conflictview.h"

#include "views/pages/pieces.h"
#include "views/theme/theme.h"
#include "views/widgets/valuecell.h"

#include <QEvent>
#include <QHash>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using nantian::models::FieldConflict;

namespace nantian::views {

namespace {

enum Column { FieldColumn, ManagerColumn, TheirsColumn, YoursColumn };

QString managerText(const FieldConflict &conflict)
{
    if (conflict.manager.isEmpty()) {
        return ConflictView::tr("nobody by name");
    }
    QString text = safe(conflict.manager);
    if (!conflict.subresource.isEmpty()) {
        text = u"%1 (%2)"_s.arg(text, safe(conflict.subresource));
    }
    return conflict.since > 0 ? ConflictView::tr("%1, %2 ago").arg(text, ageText(conflict.since))
                              : text;
}

} // namespace

ConflictView::ConflictView(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_table(plainList(
          tr("Fields that others manage"),
          {tr("Take over"), tr("Managed by"), tr("On the server"), tr("In your text")}, this))
{
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_heading->setContentsMargins(kMargin, kGap, kMargin, kGap);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->viewport()->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_table, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        Q_EMIT fieldActivated(item->data(FieldColumn, Qt::UserRole).toString());
    });
}

void ConflictView::setConflicts(const QList<FieldConflict> &conflicts)
{
    m_conflicts = conflicts;
    m_table->clear();
    QHash<QString, QTreeWidgetItem *> items;
    for (const FieldConflict &conflict : conflicts) {
        QTreeWidgetItem *&item = items[conflict.field];
        if (item) {
            const QString both = joined({item->text(ManagerColumn), managerText(conflict)});
            item->setText(ManagerColumn, both);
            item->setToolTip(ManagerColumn, plainTip(both));
            continue;
        }
        item = new QTreeWidgetItem(m_table);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(FieldColumn, Qt::Unchecked);
        item->setData(FieldColumn, Qt::UserRole, conflict.field);
        item->setText(FieldColumn, safe(conflict.field));
        item->setToolTip(FieldColumn, plainTip(safe(conflict.field)));
        item->setText(ManagerColumn, managerText(conflict));
        item->setToolTip(
            ManagerColumn,
            plainTip(conflict.since > 0 ? timeTip(conflict.since) : managerText(conflict)));
        setValueText(item, TheirsColumn, QString::fromUtf8(conflict.theirs));
        setValueText(item, YoursColumn, QString::fromUtf8(conflict.yours));
        if (conflict.isRemoved) {
            item->setText(YoursColumn, tr("(removed)"));
            item->setToolTip(YoursColumn, QString());
        }
    }
    m_heading->setText(tr("Others manage %n field(s) that you changed or removed. Check those to "
                          "take over; the others stay as they are on the server.",
                          nullptr, m_table->topLevelItemCount()));
    m_table->setCurrentItem(m_table->topLevelItem(0));
    layOutColumns();
}

QStringList ConflictView::fields(Qt::CheckState state) const
{
    QStringList out;
    for (int row = 0; row < m_table->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *const item = m_table->topLevelItem(row);
        if (item->checkState(FieldColumn) == state) {
            out.append(item->data(FieldColumn, Qt::UserRole).toString());
        }
    }
    return out;
}

/// Fields have the room they need, up to two fifths; the other columns share the rest.
void ConflictView::layOutColumns()
{
    const int all = m_table->viewport()->width();
    m_table->resizeColumnToContents(FieldColumn);
    const int fields = qMin(m_table->columnWidth(FieldColumn), all * 2 / 5);
    m_table->setColumnWidth(FieldColumn, fields);
    for (const int column : {ManagerColumn, TheirsColumn}) {
        m_table->setColumnWidth(column, (all - fields) / 3);
    }
}

bool ConflictView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        layOutColumns();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace nantian::views
