// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/manifestreview.h"

#include "services/flow.h"
#include "views/dialogs/comparisonview.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

using models::ManifestChange;
using Kind = ManifestChange::Kind;

namespace {

enum Column : quint8 { ObjectColumn, NamespaceColumn, ChangeColumn };

constexpr int kObjectWidth = 280;

QString titleOf(const models::ManifestObject &object)
{
    return object.kind.isEmpty() ? ManifestReview::tr("A document that cannot be read")
                                 : safe(QByteArray(object.kind + ' ' + object.name));
}

QString wordOf(Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return ManifestReview::tr("Added");
    case Kind::Removed:
        return ManifestReview::tr("Removed");
    case Kind::Changed:
        return ManifestReview::tr("Changed");
    case Kind::Same:
        return ManifestReview::tr("No change");
    }
    return {};
}

} // namespace

ManifestReview::ManifestReview(models::Cluster *cluster, QWidget *parent)
    : QWidget(parent)
    , m_cluster(cluster)
    , m_list(plainList(tr("Objects of the release"), {tr("Object"), tr("Namespace"), tr("Change")},
                       this))
    , m_difference(new ComparisonView(this))
{
    m_list->header()->setStretchLastSection(true);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_difference);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ManifestReview::showCurrent);
    setPlaceholder({});
}

void ManifestReview::setPlaceholder(const QString &text)
{
    m_question.drop();
    m_isReady = false;
    m_changes.clear();
    m_list->clear();
    m_list->hide();
    m_difference->setPlaceholder(text);
}

void ManifestReview::compare(const QString &beforeTitle, const QByteArray &before,
                             const QString &afterTitle, const QByteArray &after)
{
    setPlaceholder(tr("Comparing…"));
    m_beforeTitle = beforeTitle;
    m_afterTitle = afterTitle;
    m_question.ask(models::onPool<QList<ManifestChange>>([before, after] {
                       return base::Result<QList<ManifestChange>>(
                           models::compareManifests(before, after));
                   }),
                   this, [this](const base::Result<QList<ManifestChange>> &changes) {
                       fill(changes.value_or(QList<ManifestChange>()));
                   });
}

void ManifestReview::fill(const QList<ManifestChange> &changes)
{
    m_changes = changes;
    m_isReady = true;
    m_list->show();
    for (const ManifestChange &change : std::as_const(m_changes)) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(ObjectColumn, titleOf(change.object));
        item->setToolTip(ObjectColumn, plainTip(titleOf(change.object)));
        item->setText(NamespaceColumn, safe(change.object.ns));
        item->setText(ChangeColumn, wordOf(change.kind));
        if (change.kind == Kind::Same) {
            for (const int column : {ObjectColumn, NamespaceColumn, ChangeColumn}) {
                item->setForeground(column, faintText(palette()));
            }
        }
    }
    m_list->setColumnHidden(NamespaceColumn,
                            std::ranges::all_of(m_changes, [](const ManifestChange &change) {
                                return change.object.ns.isEmpty();
                            }));
    m_list->resizeColumnToContents(ObjectColumn);
    m_list->resizeColumnToContents(NamespaceColumn);
    m_list->setColumnWidth(ObjectColumn, qMin(m_list->columnWidth(ObjectColumn), kObjectWidth));
    if (m_changes.isEmpty()) {
        m_list->hide();
        m_difference->setPlaceholder(tr("There are no objects."));
    } else {
        m_list->setCurrentItem(m_list->topLevelItem(0));
    }
    Q_EMIT ready();
}

void ManifestReview::showCurrent()
{
    const int index = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (index < 0 || index >= m_changes.size()) {
        return;
    }
    const ManifestChange &change = m_changes.at(index);
    if (!change.object.problem.isEmpty()) {
        m_difference->setPlaceholder(
            tr("This document cannot be read: %1").arg(safe(change.object.problem)));
    } else if (change.kind == Kind::Same) {
        m_difference->setPlaceholder(tr("Nothing of it changes."));
    } else {
        m_difference->compare(
            m_cluster,
            {change.before.isEmpty() ? tr("Not part of it") : m_beforeTitle, change.before},
            {change.after.isEmpty() ? tr("Not part of it") : m_afterTitle, change.after});
    }
}

QString ManifestReview::summary() const
{
    const auto count = [this](Kind kind) {
        return static_cast<int>(std::ranges::count(m_changes, kind, &ManifestChange::kind));
    };
    QStringList parts;
    if (const int added = count(Kind::Added); added > 0) {
        parts.append(tr("%n to create", nullptr, added));
    }
    if (const int changed = count(Kind::Changed); changed > 0) {
        parts.append(tr("%n to change", nullptr, changed));
    }
    if (const int removed = count(Kind::Removed); removed > 0) {
        parts.append(tr("%n to delete", nullptr, removed));
    }
    return parts.isEmpty() ? tr("No object changes") : joined(parts);
}

} // namespace nantian::views
