// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a ResourcePage, and what stands in them beside the rows.
#include "services/helmcharts.h"
#include "services/helmreleases.h"
#include "services/podsumcells.h"
#include "views/main/actionrunner.h"
#include "views/main/resourcepage.h"
#include "views/main/settings.h"

#include <QHeaderView>

#include <utility>

namespace nantian::views {

namespace {
constexpr const char *kLastSeen = "last-seen"; ///< id of the events' column
} // namespace

void ResourcePage::setExtraCells()
{
    if (m_resource.group.isEmpty() && m_resource.plural == "pods") {
        m_model->setExtraCells(m_services.podUsage);
    } else if (models::PodSumCells::covers(m_resource)) {
        m_sums = std::make_unique<models::PodSumCells>(
            m_services.cluster, m_resource,
            m_resource.plural == "nodes" ? m_services.nodeUsage : m_services.podUsage);
        m_model->setExtraCells(m_sums.get());
        connect(m_sums.get(), &models::PodSumCells::changed, this, &ResourcePage::tellSumProblem);
    } else if (models::isHelmRelease(m_resource)) {
        m_model->setExtraCells(m_services.charts);
    }
}

void ResourcePage::onColumns()
{
    judgeFilter();
    m_table->restoreLayout(m_services.settings->tableLayout(m_resource.id()));
    if (m_resource.plural == "events" && !m_services.settings->tableLayout(m_resource.id())) {
        for (int section = 0; section < m_model->columnCount(); ++section) {
            if (m_model->column(section).id == kLastSeen) {
                m_table->sortByColumn(section, Qt::AscendingOrder); // the newest first
            }
        }
    }
    wantSums();
}

/// Sums are kept while the table is subscribed and a column that needs them is shown, sorted or
/// filtered by.
void ResourcePage::wantSums()
{
    if (!m_sums) {
        return;
    }
    const int first = m_model->columnCount() - static_cast<int>(m_sums->columns().size());
    bool needed = false;
    for (int section = qMax(first, 0); section < m_model->columnCount(); ++section) {
        needed = needed
            || (m_sums->needsSums(section - first)
                && (!m_table->isColumnHidden(section)
                    || m_table->horizontalHeader()->sortIndicatorSection() == section
                    || m_model->filter().names(m_model->column(section).id)));
    }
    m_sums->setWanted(m_subscription && needed ? std::optional(m_scope) : std::nullopt);
}

/// Once; the columns' headers say it as long as it is so.
void ResourcePage::tellSumProblem()
{
    const QString problem = m_sums->sumProblem();
    if (!problem.isEmpty() && std::exchange(m_sumProblem, problem) != problem) {
        Q_EMIT resultLine(problem, m_services.actions->canUndo());
    }
}

} // namespace nantian::views
