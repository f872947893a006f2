// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/releasehistory.h"

#include "views/pages/manifestreview.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

using models::HelmRelease;
using models::ReleaseRevision;

namespace {

enum Column : quint8 { NumberColumn, AgeColumn, StatusColumn, ChartColumn, AppColumn, TextColumn };

/// helm keeps ten unless it is told otherwise; more are read as they are selected.
constexpr int kReadAtOnce = 20;

} // namespace

ReleaseHistory::ReleaseHistory(models::Cluster *cluster, models::HelmHistory *history,
                               QWidget *parent)
    : QWidget(parent)
    , m_cluster(cluster)
    , m_history(history)
    , m_list(plainList(tr("Revisions"),
                       {tr("Revision"), tr("Age"), tr("Status"), tr("Chart"), tr("App version"),
                        tr("Description")},
                       this))
    , m_review(new ManifestReview(cluster, this))
    , m_rollback(new QPushButton(actionIcon("rollback"_L1), tr("Roll back"), this))
{
    const int character = fontMetrics().averageCharWidth();
    for (const auto &[column, width] :
         {std::pair(NumberColumn, 12), std::pair(AgeColumn, 8), std::pair(StatusColumn, 16),
          std::pair(ChartColumn, 20), std::pair(AppColumn, 13)})
    {
        m_list->header()->resizeSection(column, character * width);
    }
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_rollback->setAutoDefault(false);
    auto *top = new QWidget(this);
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, kGap);
    column->setSpacing(kGap);
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kMargin, 0, kMargin, 0);
    row->addWidget(m_rollback);
    row->addStretch();
    column->addLayout(row);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(top);
    splitter->addWidget(m_review);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);
    setFocusProxy(m_list);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &ReleaseHistory::onSelected);
    connect(m_rollback, &QPushButton::clicked, this, [this] {
        if (const qint64 revision = selected(); revision != 0) {
            Q_EMIT rollbackRequested(revision);
        }
    });
    connect(history, &models::HelmHistory::changed, this, &ReleaseHistory::fill);
    connect(history, &models::HelmHistory::bodyRead, this, [this](qint64 revision) {
        showBody(revision);
        compareSelected();
    });
    fill();
    updateButton();
}

void ReleaseHistory::setReasonAgainst(const QString &reason)
{
    m_reason = reason;
    updateButton();
}

void ReleaseHistory::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_history->readAll(kReadAtOnce);
    onSelected();
}

qint64 ReleaseHistory::selected() const
{
    const QList<QTreeWidgetItem *> items = m_list->selectedItems();
    return items.size() == 1 ? items.first()->data(NumberColumn, Qt::UserRole).toLongLong() : 0;
}

void ReleaseHistory::select(qint64 revision)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        if (item->data(NumberColumn, Qt::UserRole).toLongLong() == revision) {
            m_list->setCurrentItem(item);
        }
    }
}

void ReleaseHistory::fill()
{
    const qint64 keep = selected();
    const ReleaseRevision *current = m_history->current();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const ReleaseRevision &revision : m_history->revisions()) {
            auto *item = new QTreeWidgetItem(m_list);
            const QString number = QString::number(revision.revision);
            const bool isCurrent = revision.revision == current->revision;
            item->setText(NumberColumn, isCurrent ? tr("%1 (current)").arg(number) : number);
            item->setData(NumberColumn, Qt::UserRole, revision.revision);
            item->setText(AgeColumn, ageText(revision.created, m_cluster->clockSkew()));
            item->setToolTip(AgeColumn, timeTip(revision.created));
            item->setText(StatusColumn, safe(revision.status));
            const store::Health health = models::healthOf(
                revision, QDateTime::currentSecsSinceEpoch() + m_cluster->clockSkew());
            item->setIcon(StatusColumn,
                          health == store::Health::None ? QIcon() : healthIcon(health));
            if (isCurrent) {
                QFont bold = item->font(NumberColumn);
                bold.setBold(true);
                item->setFont(NumberColumn, bold);
            }
        }
    }
    for (const ReleaseRevision &revision : m_history->revisions()) {
        showBody(revision.revision);
    }
    const int rows = m_list->topLevelItemCount();
    if (rows > 0) {
        select(keep != 0 ? keep : m_history->revisions().at(qMin(1, rows - 1)).revision);
    }
    if (isVisible()) {
        m_history->readAll(kReadAtOnce);
    }
    onSelected();
}

void ReleaseHistory::showBody(qint64 revision)
{
    const HelmRelease *body = m_history->body(revision);
    const std::optional<base::Error> problem = m_history->problem(revision);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        if (item->data(NumberColumn, Qt::UserRole).toLongLong() != revision) {
            continue;
        }
        const QString text = body ? safe(body->description)
            : problem             ? base::errorSentence(*problem)
                                  : QString();
        item->setText(ChartColumn, body ? safe(body->chartTitle()) : QString());
        item->setText(AppColumn, body ? safe(body->appVersion) : QString());
        item->setText(TextColumn, text);
        item->setToolTip(TextColumn, plainTip(text));
    }
}

void ReleaseHistory::onSelected()
{
    m_compared = {};
    updateButton();
    compareSelected();
}

/// The current one against the selected one, or two that are selected, the older first.
void ReleaseHistory::compareSelected()
{
    if (!isVisible()) {
        return;
    }
    const QList<QTreeWidgetItem *> items = m_list->selectedItems();
    const ReleaseRevision *current = m_history->current();
    if (!current || items.isEmpty() || items.size() > 2) {
        m_review->setPlaceholder(tr("Select one revision, or two to compare them."));
        return;
    }
    qint64 from = current->revision;
    qint64 to = items.first()->data(NumberColumn, Qt::UserRole).toLongLong();
    if (items.size() == 2) {
        from = items.last()->data(NumberColumn, Qt::UserRole).toLongLong();
        if (from > to && to != current->revision) {
            std::swap(from, to);
        }
    }
    if (from == to) {
        m_review->setPlaceholder(tr("This is the current revision. Select another to see what "
                                    "rolling back to it would change, or two to compare them."));
        return;
    }
    for (const qint64 each : {from, to}) {
        m_history->read(each);
        if (const std::optional<base::Error> problem = m_history->problem(each)) {
            m_review->setPlaceholder(base::errorSentence(*problem));
            return;
        }
    }
    const HelmRelease *before = m_history->body(from);
    const HelmRelease *after = m_history->body(to);
    if (!before || !after) {
        m_review->setPlaceholder(tr("Reading revisions…"));
    } else if (m_compared != std::pair(from, to)) {
        m_compared = {from, to};
        const QString rolledBack = tr("After rolling back to revision %1").arg(to);
        m_review->compare(tr("Revision %1").arg(from), before->manifest,
                          items.size() == 1 ? rolledBack : tr("Revision %1").arg(to),
                          after->manifest);
    }
}

void ReleaseHistory::updateButton()
{
    const qint64 revision = selected();
    const ReleaseRevision *current = m_history->current();
    const bool isCurrent = current && revision == current->revision;
    const bool possible = revision != 0 && !isCurrent;
    m_rollback->setText(possible ? tr("Roll back to revision %1…").arg(revision)
                                 : tr("Roll back…"));
    m_rollback->setEnabled(possible && m_reason.isEmpty());
    m_rollback->setToolTip(
        plainTip(isCurrent ? tr("This revision is the current one.") : m_reason));
    m_rollback->setAccessibleDescription(m_rollback->toolTip());
}

} // namespace nantian::views
