// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The details of a ResourcePage: of which object, where they stand and how large.
#include "services/helmreleases.h"
#include "views/main/resourcepage.h"
#include "views/main/settings.h"
#include "views/theme/theme.h"

#include <QSplitter>

using namespace Qt::StringLiterals;

namespace nantian::views {

void ResourcePage::setDetailsOnRight(bool right)
{
    const Qt::Orientation wanted = right ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() != wanted) {
        m_splitter->setOrientation(wanted);
        if (m_details != nullptr) {
            divide();
        }
    }
}

/// Table and details share the place as they did last time they stood this way.
void ResourcePage::divide()
{
    const QList<int> sizes = m_services.settings->detailsSizes();
    const int whole = m_splitter->orientation() == Qt::Horizontal ? width() : height();
    m_splitter->setSizes(sizes.size() == 2 ? sizes : QList{whole * 11 / 20, whole * 9 / 20});
    m_splitter->setHandleWidth(1);
}

bool ResourcePage::hasDetails() const { return m_details != nullptr && m_details->isVisible(); }

void ResourcePage::showObject(const QByteArray &ns, const QByteArray &name, DetailsPane::Tab tab)
{
    m_seekNs = ns;
    m_seekName = name;
    m_seekTab = tab;
    m_settled = false;
    seekObject();
}

void ResourcePage::seekObject()
{
    if (m_seekName.isEmpty()) {
        return;
    }
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const store::RowPtr row = m_model->rowAt(i);
        if (row && toBytes(row->name()) == m_seekName
            && (m_seekNs.isEmpty() || toBytes(row->ns()) == m_seekNs))
        {
            m_seekName.clear();
            m_table->showObject(toBytes(row->uid()));
            openDetails(m_seekTab);
            return;
        }
    }
    if (m_model->isComplete() && m_model->isSettled()) {
        const QString name = safe(m_seekName);
        m_seekName.clear();
        Q_EMIT resultLine(tr("%1 %2 is not here").arg(QString::fromUtf8(m_resource.kind), name),
                          false);
    }
}

void ResourcePage::openDetails(DetailsPane::Tab tab)
{
    const store::RowPtr row = m_table->currentRow();
    if (!row) {
        return;
    }
    if (models::isHelmRelease(m_resource)) {
        Q_EMIT openInTab(refOf(m_resource, *row)); // a page of its own kind
        return;
    }
    if (m_details == nullptr) {
        m_details = new DetailsPane(m_services.cluster, this);
        m_details->setActionRunner(m_services.actions);
        m_details->setPrometheus(m_services.prometheus);
        m_details->setPodUsage(m_services.podUsage);
        connect(m_details, &DetailsPane::openObject, this, &ResourcePage::openObject);
        connect(m_details, &DetailsPane::openKind, this, &ResourcePage::openKind);
        connect(m_details, &DetailsPane::rolloutEnded, this, &ResourcePage::rolloutEnded);
        connect(m_details, &DetailsPane::editRequested, this, &ResourcePage::editRequested);
        connect(m_details, &DetailsPane::prometheusEndpointChosen, this,
                &ResourcePage::prometheusEndpointChosen);
        m_splitter->addWidget(m_details);
        m_splitter->setStretchFactor(0, 1);
        divide();
        connect(m_splitter, &QSplitter::splitterMoved, this,
                [this] { m_services.settings->setDetailsSizes(m_splitter->sizes()); });
    }
    m_details->QWidget::show();
    m_details->show(refOf(m_resource, *row), row);
    m_details->setTab(tab);
    QTimer::singleShot(0, m_table, [this] { m_table->scrollTo(m_table->currentIndex()); });
}

void ResourcePage::closeDetails()
{
    m_details->clear();
    m_details->hide();
    m_table->setFocus();
}

void ResourcePage::followCurrent()
{
    const store::RowPtr row = m_table->currentRow();
    if (row && hasDetails() && m_details->object().uid != toBytes(row->uid())) {
        m_details->show(refOf(m_resource, *row), row);
    }
}

} // namespace nantian::views
