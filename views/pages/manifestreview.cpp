// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/manifestreview.h"

#include "base/onpool.h"
#include "services/applyset.h"
#include "services/yaml.h"
#include "views/dialogs/comparisonview.h"
#include "views/pages/applyreview.h"
#include "views/pages/codeview.h"
#include "views/pages/messagebar.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
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

/// The file of the chart that helm names above what it made of it; empty: it does not.
QString sourceOf(const QString &text)
{
    constexpr auto kSource = "# Source: "_L1;
    return text.startsWith(kSource) ? text.section(u'\n', 0, 0).sliced(kSource.size()).trimmed()
                                    : QString();
}

} // namespace

ManifestReview::ManifestReview(models::Cluster *cluster, QWidget *parent)
    : QWidget(parent)
    , m_cluster(cluster)
    , m_set(new models::ApplySet(cluster, this))
    , m_list(plainList(tr("Objects of the release"), {tr("Object"), tr("Namespace"), tr("Change")},
                       this))
    , m_stack(new QStackedWidget(this))
    , m_difference(new ComparisonView(this))
    , m_refusal(new QWidget(this))
    , m_reason(new MessageBar(m_refusal))
    , m_text(new CodeView(m_refusal))
{
    m_list->header()->setStretchLastSection(true);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("The object that is refused"));
    auto *refusal = new QVBoxLayout(m_refusal);
    refusal->setContentsMargins(0, 0, 0, 0);
    refusal->addWidget(m_reason);
    refusal->addWidget(m_text, 1);
    m_stack->addWidget(m_difference);
    m_stack->addWidget(m_refusal);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_stack);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ManifestReview::showCurrent);
    connect(m_set, &models::ApplySet::previewed, this, &ManifestReview::onTried);
    connect(m_set, &models::ApplySet::unreadable, this, &ManifestReview::onTried);
    setPlaceholder({});
}

void ManifestReview::setPlaceholder(const QString &text)
{
    m_question.drop();
    m_set->clear();
    m_isReady = false;
    m_tryIn.reset();
    m_changes.clear();
    m_refusals.clear();
    m_list->clear();
    m_list->hide();
    m_difference->setPlaceholder(text);
    m_stack->setCurrentWidget(m_difference);
}

void ManifestReview::compare(const QString &beforeTitle, const QByteArray &before,
                             const QString &afterTitle, const QByteArray &after)
{
    begin(beforeTitle, before, afterTitle, after, {});
}

void ManifestReview::compareAndTry(const QString &beforeTitle, const QByteArray &before,
                                   const QString &afterTitle, const QByteArray &after,
                                   const QByteArray &ns)
{
    begin(beforeTitle, before, afterTitle, after, ns);
}

void ManifestReview::begin(const QString &beforeTitle, const QByteArray &before,
                           const QString &afterTitle, const QByteArray &after,
                           const std::optional<QByteArray> &tryIn)
{
    setPlaceholder(tr("Comparing…"));
    m_beforeTitle = beforeTitle;
    m_afterTitle = afterTitle;
    m_tryIn = tryIn; // before the question: the pool may have answered by the time it is put
    m_question.ask(base::onPool<QList<ManifestChange>>([before, after] {
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
    if (m_tryIn) {
        tryOut();
    } else {
        m_isReady = true;
        Q_EMIT ready();
    }
}

/// A line of JSON for each change: a step's line says which one it is.
void ManifestReview::tryOut()
{
    QByteArrayList lines;
    for (const ManifestChange &change : std::as_const(m_changes)) {
        const bool writes = change.kind == Kind::Added || change.kind == Kind::Changed;
        lines.append(writes ? change.after : QByteArray());
    }
    m_set->start(QString::fromUtf8(lines.join("\n---\n")), QString::fromUtf8(*m_tryIn));
}

void ManifestReview::onTried()
{
    using models::ApplyStep;
    for (const ApplyStep &step : m_set->steps()) {
        // Kinds a chart brings itself are unknown yet, and helm tells of others. What may not be
        // tried out, or not yet, is not refused.
        const bool isRefused = step.state == ApplyStep::State::Refused
            && step.error.code == base::Error::Code::Invalid
            && step.error.reason != "UnknownKind"_L1;
        const int index = (step.line - 1) / 2;
        if (!isRefused || index >= m_changes.size()) {
            continue;
        }
        m_refusals.insert(index, step.error);
        QTreeWidgetItem *item = m_list->topLevelItem(index);
        item->setIcon(ChangeColumn, healthIcon(store::Health::Failed));
        item->setText(ChangeColumn, tr("Refused: %1").arg(shortSentence(step.error)));
        item->setToolTip(ChangeColumn, plainTip(fullSentence(step.error)));
    }
    m_isReady = true;
    if (!m_refusals.isEmpty()) {
        m_list->setCurrentItem(m_list->topLevelItem(std::ranges::min(m_refusals.keys())));
        showCurrent();
    }
    Q_EMIT ready();
}

int ManifestReview::refused() const { return static_cast<int>(m_refusals.size()); }

void ManifestReview::showRefusal(int index, const base::Error &error)
{
    const QString &text = m_changes.at(index).object.text;
    const QString field = error.causes.isEmpty() ? QString() : error.causes.first().field;
    const int line = models::fieldLine(text.toUtf8(), field);
    const QString source = safe(sourceOf(text));
    m_text->setPlainText(text);
    m_text->markLine(line);
    m_reason->tell(store::Health::Failed,
                   source.isEmpty() ? tr("Line %1: %2").arg(line).arg(fullSentence(error))
                                    //: %1 a file of a chart, %2 a number, %3 a sentence
                                    : tr("%1, line %2 of what it makes: %3")
                                          .arg(source)
                                          .arg(line)
                                          .arg(fullSentence(error)));
    m_stack->setCurrentWidget(m_refusal);
}

void ManifestReview::showCurrent()
{
    const int index = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (index < 0 || index >= m_changes.size()) {
        return;
    }
    const ManifestChange &change = m_changes.at(index);
    if (const auto refusal = m_refusals.constFind(index); refusal != m_refusals.cend()) {
        showRefusal(index, *refusal);
        return;
    }
    m_stack->setCurrentWidget(m_difference);
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
    if (refused() > 0) {
        parts.append(tr("%n refused", nullptr, refused()));
    }
    return parts.isEmpty() ? tr("No object changes") : joined(parts);
}

} // namespace nantian::views
