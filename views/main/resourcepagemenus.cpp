// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of a ResourcePage: of its rows and of its columns.
#include "services/columnpreview.h"
#include "services/helmreleases.h"
#include "views/dialogs/columnsdialog.h"
#include "views/main/actionrunner.h"
#include "views/main/resourcepage.h"
#include "views/main/settings.h"
#include "views/main/tableexporter.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace nantian::views {

void ResourcePage::showContextMenu(const QPoint &globalPos)
{
    if (!m_table->currentRow()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QList<PageAction> ofRows = actions();
    ofRows.removeIf([](const PageAction &each) { return each.group > PageAction::Group::Delete; });
    fillActionMenu(menu, ofRows, *m_services.keys, [this](Command command) { run(command); });
    menu->addSeparator();
    QAction *name = menu->addAction(actionIcon("copy"_L1), tr("Copy the name"));
    const QByteArray exact = toBytes(m_table->currentRow()->name());
    connect(name, &QAction::triggered, this,
            [exact] { QGuiApplication::clipboard()->setText(QString::fromUtf8(exact)); });
    m_table->holdFor(menu);
    menu->popup(globalPos);
}

void ResourcePage::showColumnMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int section = 0; section < m_model->columnCount(); ++section) {
        QAction *action = menu->addAction(safe(m_model->column(section).title));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(section));
        action->setToolTip(plainTip(safe(m_model->column(section).description)));
        connect(action, &QAction::toggled, this,
                [this, section](bool on) { m_table->setColumnShown(section, on); });
    }
    menu->setToolTipsVisible(true);
    menu->addSeparator();
    if (!models::isHelmRelease(m_resource)) {
        QAction *own = menu->addAction(tr("Columns of your own…"));
        connect(own, &QAction::triggered, this, &ResourcePage::chooseCustomColumns);
    }
    QAction *fit = menu->addAction(tr("Fit widths to content"));
    connect(fit, &QAction::triggered, this, [this] {
        m_table->sizeColumns();
        m_saveLayout.start();
    });
    m_table->holdFor(menu);
    menu->popup(m_table->mapToGlobal(QPoint(kGap, m_table->horizontalHeader()->height())));
}

void ResourcePage::showExportMenu()
{
    if (m_model->rowCount() == 0) {
        Q_EMIT resultLine(tr("The table is empty."), m_services.actions->canUndo());
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_exporter->fill(menu, !models::isHelmRelease(m_resource), [this] {
        TableExporter::Subject out;
        out.table = m_model->snapshot(m_table->shownSections());
        for (const store::RowPtr &row : out.table.rows) {
            out.objects << refOf(m_resource, *row);
        }
        out.name = QString::fromUtf8(m_resource.plural);
        return out;
    });
    menu->popup(m_table->mapToGlobal(QPoint(kGap, m_table->horizontalHeader()->height())));
}

void ResourcePage::chooseCustomColumns()
{
    QSet<QString> keys;
    m_model->forEachRow([&keys](const store::Row &row) {
        const QList<QByteArray> labels = toBytes(row.labels()).split(',');
        for (const QByteArray &label : labels) {
            if (const qsizetype equals = label.indexOf('='); equals > 0) {
                keys.insert(QString::fromUtf8(label.first(equals)));
            }
        }
    });
    QStringList known(keys.cbegin(), keys.cend());
    known.sort();
    QList<kube::ObjectRef> objects;
    ColumnsDialog::Sample sample;
    const auto previewed = qMin(m_model->rowCount(), static_cast<int>(models::kPreviewedObjects));
    for (int i = 0; i < previewed; ++i) {
        objects.append(refOf(m_resource, *m_model->rowAt(i)));
        sample.names.append(QString::fromUtf8(objects.last().name));
    }
    sample.read = [cluster = m_services.cluster, objects] {
        return models::readForPreview(*cluster, objects);
    };
    auto *dialog = new ColumnsDialog(
        m_resource, m_services.settings->customColumns(m_resource.id()), known, sample, this);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { setCustomColumns(dialog->columns()); });
    dialog->open();
}

void ResourcePage::setCustomColumns(const QList<kinds::CustomColumn> &columns)
{
    m_services.settings->setCustomColumns(m_resource.id(), columns);
    m_services.cluster->setCustomColumns(m_resource.id(), columns);
}

} // namespace nantian::views
