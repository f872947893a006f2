// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/revisionstab.h"

#include "views/dialogs/comparisonview.h"
#include "views/dialogs/keepers.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using nantian::models::Revision;
using nantian::models::UndoPreview;

namespace nantian::views {

namespace {

QString titleOf(const Revision &revision)
{
    return (revision.current ? RevisionsTab::tr("Revision %1 (current)")
                             : RevisionsTab::tr("Revision %1"))
        .arg(revision.number);
}

enum Column { NumberColumn, AgeColumn, PodsColumn, ImagesColumn, CauseColumn };

} // namespace

RevisionsTab::RevisionsTab(models::Cluster *cluster, QWidget *parent)
    : QWidget(parent)
    , m_cluster(cluster)
    , m_list(plainList(tr("Revisions"),
                       {tr("Revision"), tr("Age"), tr("Pods"), tr("Images"), tr("Change cause")},
                       this))
    , m_difference(new ComparisonView(this))
    , m_note(new QLabel(this))
    , m_effect(new QLabel(this))
    , m_rollback(new QPushButton(actionIcon("rollback"_L1), tr("Roll back"), this))
{
    const int character = fontMetrics().averageCharWidth();
    m_list->header()->resizeSection(NumberColumn, character * 17);
    m_list->header()->resizeSection(AgeColumn, character * 9);
    m_list->header()->resizeSection(PodsColumn, character * 7);
    m_list->header()->resizeSection(ImagesColumn, character * 20);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    for (QLabel *label : {m_note, m_effect}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setContentsMargins(kMargin, 0, kMargin, 0);
        label->hide();
    }

    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, kGap);
    column->setSpacing(kGap);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kMargin, 0, kMargin, 0);
    row->addWidget(m_rollback);
    row->addStretch();
    column->addLayout(row);
    auto *right = new QWidget(this);
    auto *beside = new QVBoxLayout(right);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(kGap);
    beside->addWidget(m_effect);
    beside->addWidget(m_difference, 1);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);
    m_rollback->setAutoDefault(false);

    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &RevisionsTab::onSelected);
    connect(m_rollback, &QPushButton::clicked, this, [this] {
        if (const Revision *revision = selected(); revision && m_runner) {
            m_runner->rollback(m_object, revision->number, m_seen, m_basis);
        }
    });
    updateButton();
}

void RevisionsTab::setRunner(ActionRunner *runner)
{
    if (m_runner) {
        m_runner->disconnect(this);
    }
    m_runner = runner;
    if (runner) {
        connect(runner, &ActionRunner::accessChanged, this, &RevisionsTab::updateButton);
        connect(runner, &ActionRunner::differenceOutdated, this,
                [this](const kube::ObjectRef &object) {
                    if (object.uid == m_object.uid && object.name == m_object.name) {
                        onSelected();
                    }
                });
    }
    updateButton();
}

void RevisionsTab::setObject(const kube::ObjectRef &object)
{
    if (object.uid != m_object.uid || object.name != m_object.name) {
        clear();
    }
    m_object = object;
    const quint64 generation = ++m_generation;
    m_cluster->revisions(object).then(
        this, [this, generation](const base::Result<QList<Revision>> &revisions) {
            if (generation != m_generation) {
                return;
            }
            if (revisions) {
                fill(*revisions);
            } else {
                m_note->setText(base::errorSentence(revisions.error()));
                m_note->show();
            }
        });
}

void RevisionsTab::clear()
{
    ++m_generation;
    m_object = {};
    m_revisions.clear();
    m_list->clear();
    m_question.drop();
    m_seen = ActionRunner::Difference::Unseen;
    m_basis.clear();
    m_difference->setPlaceholder(tr("Reading revisions…"));
    m_note->hide();
    m_effect->hide();
    updateButton();
}

void RevisionsTab::fill(const QList<Revision> &revisions)
{
    m_note->hide();
    const Revision *before = selected();
    const qint64 keep = before ? before->number : 0;
    QList<Revision> sorted = revisions;
    std::sort(sorted.begin(), sorted.end(),
              [](const Revision &a, const Revision &b) { return a.number > b.number; });
    if (std::ranges::equal(sorted, m_revisions, [](const Revision &a, const Revision &b) {
            return a.number == b.number && a.current == b.current && a.changeCause == b.changeCause;
        }))
    {
        // The difference being read stays as it is.
        m_revisions = std::move(sorted);
        for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
            showPods(m_list->topLevelItem(row), m_revisions.at(row));
        }
        if (m_seen == ActionRunner::Difference::Unseen && !m_question.isWaiting()) {
            askPreview(); // what kept it from being shown may be over
        }
        return;
    }
    m_revisions = std::move(sorted);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QTreeWidgetItem *select = nullptr;
    QTreeWidgetItem *previous = nullptr;
    for (const Revision &revision : std::as_const(m_revisions)) {
        auto *item = new QTreeWidgetItem(m_list);
        QStringList images;
        QStringList names; // what tells revisions apart stands at an image's end
        for (const QString &image : revision.images) {
            images.append(safe(image));
            names.append(safe(image.section(u'/', -1)));
        }
        const QString number = QString::number(revision.number);
        item->setText(NumberColumn, revision.current ? tr("%1 (current)").arg(number) : number);
        item->setText(AgeColumn, ageText(revision.created, m_cluster->clockSkew()));
        item->setToolTip(AgeColumn, timeTip(revision.created));
        showPods(item, revision);
        item->setText(ImagesColumn, names.join(u", "_s));
        item->setToolTip(ImagesColumn, plainTip(images.join(u'\n')));
        item->setText(CauseColumn, safe(revision.changeCause));
        item->setToolTip(CauseColumn, plainTip(safe(revision.changeCause)));
        item->setData(NumberColumn, Qt::UserRole, revision.number);
        if (revision.current) {
            QFont bold = item->font(NumberColumn);
            bold.setBold(true);
            item->setFont(NumberColumn, bold);
        } else if (!previous) {
            previous = item;
        }
        if (revision.number == keep) {
            select = item;
        }
    }
    if (!select) {
        select = previous ? previous : m_list->topLevelItem(0);
    }
    m_list->setCurrentItem(select);
    onSelected();
}

void RevisionsTab::showPods(QTreeWidgetItem *item, const Revision &revision)
{
    item->setText(PodsColumn, revision.replicas ? QString::number(*revision.replicas) : QString());
    item->setToolTip(PodsColumn,
                     revision.replicas
                         ? tr("Pods of this revision there are now")
                         : tr("How many pods of this revision there are is not known."));
}

const Revision *RevisionsTab::revisionOf(const QTreeWidgetItem *item) const
{
    const qint64 number = item->data(NumberColumn, Qt::UserRole).toLongLong();
    const auto at = std::find_if(m_revisions.begin(), m_revisions.end(),
                                 [number](const Revision &each) { return each.number == number; });
    return at == m_revisions.end() ? nullptr : &*at;
}

const Revision *RevisionsTab::selected() const
{
    const QList<QTreeWidgetItem *> items = m_list->selectedItems();
    return items.size() == 1 ? revisionOf(items.first()) : nullptr;
}

const Revision *RevisionsTab::current() const
{
    const auto at = std::find_if(m_revisions.begin(), m_revisions.end(),
                                 [](const Revision &each) { return each.current; });
    return at == m_revisions.end() ? nullptr : &*at;
}

void RevisionsTab::onSelected()
{
    m_question.drop();
    m_seen = ActionRunner::Difference::Unseen;
    m_basis.clear();
    m_effect->hide();
    updateButton();
    const QList<QTreeWidgetItem *> items = m_list->selectedItems();
    if (items.size() == 2) {
        compareTwo(revisionOf(items.first()), revisionOf(items.last()));
        return;
    }
    const Revision *revision = selected();
    if (!revision) {
        m_difference->setPlaceholder(tr("Select one revision, or two to compare them."));
        return;
    }
    if (revision->current) {
        m_difference->setPlaceholder(tr("This is the current revision. Select another to see what "
                                        "rolling back to it would change, or two to compare "
                                        "them."));
        return;
    }
    m_difference->setPlaceholder(tr("Asking the server what would change…"));
    askPreview();
}

void RevisionsTab::askPreview()
{
    const Revision *revision = selected();
    if (!revision || revision->current) {
        return;
    }
    m_question.ask(m_cluster->previewUndo(m_object, revision->number), this,
                   [this, wanted = *revision](const base::Result<UndoPreview> &answer) {
                       onPreview(wanted, answer);
                       updateButton();
                   });
    updateButton();
}

void RevisionsTab::onPreview(const Revision &wanted, const base::Result<UndoPreview> &answer)
{
    if (!answer) {
        say(tr("What rolling back would change is not known: %1")
                .arg(base::errorSentence(answer.error())));
        // What it is made of can be looked at all the same.
        if (const Revision *now = current()) {
            compareTwo(now, &wanted);
        } else {
            m_difference->setPlaceholder(tr("No revision has the present template. Select two to "
                                            "compare them."));
        }
        return;
    }
    const models::Comparison &comparison = answer->comparison;
    m_seen =
        comparison.untried ? ActionRunner::Difference::Untried : ActionRunner::Difference::Seen;
    m_basis = answer->basis;
    QStringList notes = comparisonNotes(comparison);
    if (!answer->lostAnnotations.isEmpty()) {
        notes.append(lostSentence(answer->lostAnnotations, wanted.number));
    }
    say(notes.join(u'\n'));
    m_difference->setComparison(
        tr("On the server"),
        comparison.untried ? tr("After rolling back to revision %1, without admission and defaults")
                                 .arg(wanted.number)
                           : tr("After rolling back to revision %1").arg(wanted.number),
        comparison);
}

void RevisionsTab::say(const QString &text)
{
    m_effect->setText(text);
    m_effect->setVisible(!text.isEmpty());
}

void RevisionsTab::compareTwo(const Revision *one, const Revision *other)
{
    if (!one || !other) {
        return;
    }
    // The current one stands for what is there; else the older comes first.
    const bool swapped = other->current || (!one->current && one->number > other->number);
    const Revision &before = swapped ? *other : *one;
    const Revision &after = swapped ? *one : *other;
    m_difference->compare(m_cluster, {titleOf(before), models::templateObject(m_object, before)},
                          {titleOf(after), models::templateObject(m_object, after)});
}

void RevisionsTab::updateButton()
{
    const Revision *revision = selected();
    const bool possible = revision && !revision->current && m_runner;
    m_rollback->setText(possible ? tr("Roll back to revision %1").arg(revision->number)
                                 : tr("Roll back"));
    if (!possible) {
        m_rollback->setEnabled(false);
        m_rollback->setToolTip(
            revision && revision->current ? tr("This revision is the current one.") : QString());
        return;
    }
    const models::Access access = m_runner->accessTo(u"rollback"_s, m_object);
    const bool isSeen = m_seen != ActionRunner::Difference::Unseen;
    const QString why = !access.allowed ? access.reason
        : isSeen                        ? QString()
        : m_question.isWaiting()        ? tr("What would change is being read.")
                                        : m_effect->text();
    m_rollback->setEnabled(access.allowed && isSeen);
    m_rollback->setToolTip(plainTip(why));
    m_rollback->setAccessibleDescription(why);
}

} // namespace nantian::views
