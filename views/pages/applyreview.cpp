// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/applyreview.h"

#include "views/dialogs/comparisonview.h"
#include "views/dialogs/keepers.h"
#include "views/pages/conflictview.h"
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

using models::ApplyStep;
using models::Comparison;
using State = ApplyStep::State;

namespace {

enum Column : quint8 { ObjectColumn, NamespaceColumn, AnswerColumn };

bool isNew(const Comparison &comparison)
{
    return comparison.before.isEmpty() && !comparison.beforeIsHidden;
}

QString causeText(const base::Cause &cause)
{
    return cause.field.isEmpty() ? safe(cause.message)
                                 : QString(safe(cause.field) + u": "_s + safe(cause.message));
}

QString skippedSentence(const base::Error &error)
{
    return error.reason == "Needs"_L1
        ? ApplyReview::tr("Not sent: %1 was not applied.").arg(safe(error.detail))
        : ApplyReview::tr("Not sent.");
}

/// The answer in the list.
std::pair<store::Health, QString> answerOf(const ApplyStep &step)
{
    using store::Health;
    const Comparison &comparison = step.comparison;
    switch (step.state) {
    case State::Waiting:
        return {Health::None, {}};
    case State::Previewing:
        return {Health::Progressing, ApplyReview::tr("Asking the server…")};
    case State::Previewed:
        if (step.hasConflicts()) {
            return {Health::Warning,
                    ApplyReview::tr("%n field(s) of others", nullptr,
                                    static_cast<int>(comparison.conflicts.size()))};
        }
        if (comparison.untried) {
            return {Health::Warning,
                    isNew(comparison) ? ApplyReview::tr("Will be created, not tried out")
                                      : ApplyReview::tr("Will be changed, not tried out")};
        }
        if (isNew(comparison)) {
            return {Health::None, ApplyReview::tr("Will be created")};
        }
        return {Health::None,
                comparison.changes.isEmpty()
                    ? ApplyReview::tr("No change")
                    : ApplyReview::tr("%n change(s)", nullptr,
                                      static_cast<int>(comparison.changes.size()))};
    case State::Applying:
        return {Health::Progressing, ApplyReview::tr("Applying…")};
    case State::Applied:
        return {step.result.warnings.isEmpty() ? Health::Ok : Health::Warning,
                step.result.warnings.isEmpty() ? ApplyReview::tr("Applied")
                                               : ApplyReview::tr("Applied, with a warning")};
    case State::Refused:
    case State::Failed:
        return {Health::Failed, shortSentence(step.error)};
    case State::Skipped:
        return {Health::Unknown, skippedSentence(step.error)};
    }
    return {};
}

QString titleOf(const ApplyStep &step)
{
    return safe(QString::fromUtf8(step.target.resource.kind) + u' '
                + QString::fromUtf8(step.target.name));
}

} // namespace

QString shortSentence(const base::Error &error)
{
    return error.causes.isEmpty() ? base::errorSentence(error) : causeText(error.causes.first());
}

QString fullSentence(const base::Error &error)
{
    QStringList lines{base::errorSentence(error)};
    for (const base::Cause &cause : error.causes) {
        const QString text = causeText(cause);
        if (!lines.first().contains(text)) {
            lines.append(text);
        }
    }
    return lines.join(u'\n');
}

ApplyReview::ApplyReview(models::Cluster *cluster, QWidget *parent)
    : QWidget(parent)
    , m_cluster(cluster)
    , m_set(new models::ApplySet(cluster, this))
    , m_list(
          plainList(tr("Objects of the text"), {tr("Object"), tr("Namespace"), tr("Answer")}, this))
    , m_stack(new QStackedWidget(this))
    , m_conflicts(new ConflictView(this))
    , m_difference(new ComparisonView(this))
{
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->header()->setStretchLastSection(true);
    m_stack->addWidget(m_difference);
    m_stack->addWidget(m_conflicts);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_stack);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);

    connect(m_set, &models::ApplySet::began, this, &ApplyReview::fill);
    connect(m_set, &models::ApplySet::stepChanged, this, &ApplyReview::showStep);
    connect(m_set, &models::ApplySet::previewed, this, [this] {
        const QList<ApplyStep> &steps = m_set->steps();
        auto wanted = std::ranges::find_if(steps, &ApplyStep::hasConflicts);
        if (wanted == steps.cend()) {
            wanted = std::ranges::find(steps, State::Refused, &ApplyStep::state);
        }
        if (wanted != steps.cend()) {
            select(static_cast<int>(wanted - steps.cbegin()));
        }
        Q_EMIT changed();
    });
    connect(m_set, &models::ApplySet::applied, this, [this] {
        const QList<ApplyStep> &steps = m_set->steps();
        const auto failed = std::ranges::find(steps, State::Failed, &ApplyStep::state);
        if (failed != steps.cend()) {
            select(static_cast<int>(failed - steps.cbegin()));
        }
        Q_EMIT changed();
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        m_current = m_list->indexOfTopLevelItem(item);
        showCurrent();
    });
    connect(m_list, &QTreeWidget::itemActivated, this, [this] {
        const ApplyStep *const step = current();
        if (step && !requestProblem()) {
            Q_EMIT placeRequested(step->line, step->place);
        }
    });
    connect(m_conflicts, &ConflictView::fieldActivated, this, [this](const QString &field) {
        if (const ApplyStep *step = current()) {
            Q_EMIT placeRequested(step->line, step->place + field);
        }
    });
}

void ApplyReview::fill()
{
    const QList<ApplyStep> &steps = m_set->steps();
    m_current = -1;
    m_list->clear();
    m_list->setVisible(steps.size() > 1);
    for (const ApplyStep &step : steps) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(ObjectColumn, titleOf(step));
        item->setText(NamespaceColumn, safe(QString::fromUtf8(step.target.ns)));
    }
    m_list->resizeColumnToContents(ObjectColumn);
    m_list->resizeColumnToContents(NamespaceColumn);
    m_list->setColumnWidth(ObjectColumn, qMin(m_list->columnWidth(ObjectColumn), 280));
    if (!steps.isEmpty()) {
        select(0);
    }
}

void ApplyReview::select(int step)
{
    QTreeWidgetItem *const item = m_list->topLevelItem(step);
    m_list->setCurrentItem(item);
    m_list->scrollToItem(item);
}

/// A list that is not shown does not scroll to what becomes current.
void ApplyReview::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_list->scrollToItem(m_list->currentItem());
}

bool ApplyReview::requestProblem()
{
    const ApplyStep *const step = current();
    if (!step || (step->state != State::Refused && step->state != State::Failed)) {
        return false;
    }
    const QString field =
        step->error.causes.isEmpty() ? QString() : step->error.causes.first().field;
    Q_EMIT placeRequested(step->line, QString(step->place + field));
    return true;
}

const ApplyStep *ApplyReview::current() const
{
    const QList<ApplyStep> &steps = m_set->steps();
    return m_current >= 0 && m_current < steps.size() ? &steps.at(m_current) : nullptr;
}

void ApplyReview::showStep(int step)
{
    if (QTreeWidgetItem *item = m_list->topLevelItem(step)) {
        const ApplyStep &changed = m_set->steps().at(step);
        const auto [health, answer] = answerOf(changed);
        item->setIcon(AnswerColumn, health == store::Health::None ? QIcon() : healthIcon(health));
        item->setText(AnswerColumn, answer.section(u'\n', 0, 0));
        item->setToolTip(AnswerColumn, plainTip(answer));
    }
    if (step == m_current) {
        showCurrent();
    } else {
        Q_EMIT changed();
    }
}

/// Asks the server once more; what was applied is not asked about again.
std::function<base::Call<Comparison>()> ApplyReview::revealer(const ApplyStep &step) const
{
    if (step.state != State::Previewed) {
        return {};
    }
    models::ApplyRequest request = step.request;
    request.reveal = true;
    return [cluster = m_cluster, request] { return cluster->previewApply(request); };
}

void ApplyReview::showCurrent()
{
    const ApplyStep *step = current();
    const auto say = [this](const QString &sentence) {
        m_difference->setPlaceholder(sentence);
        m_stack->setCurrentWidget(m_difference);
    };
    if (!step) {
        say({});
        return;
    }
    const Comparison &comparison = step->comparison;
    switch (step->state) {
    case State::Waiting:
    case State::Previewing:
        say(tr("Asking the server what would change…"));
        break;
    case State::Refused:
    case State::Failed:
        say(tr("Enter on the object shows it in the text."));
        break;
    case State::Skipped:
        say(skippedSentence(step->error));
        break;
    case State::Previewed:
    case State::Applying:
    case State::Applied:
        if (step->hasConflicts()) {
            m_conflicts->setConflicts(comparison.conflicts);
            m_stack->setCurrentWidget(m_conflicts);
            break;
        }
        m_difference->setComparison(comparison.beforeIsHidden           ? tr("You may not read it")
                                        : isNew(comparison)             ? tr("Does not exist yet")
                                        : step->state == State::Applied ? tr("Before")
                                                                        : tr("On the server"),
                                    comparison.untried
                                        ? tr("After applying, without admission and defaults")
                                        : tr("After applying"),
                                    comparison, revealer(*step));
        m_stack->setCurrentWidget(m_difference);
    }
    Q_EMIT changed();
}

std::pair<store::Health, QString> ApplyReview::notes() const
{
    const ApplyStep *step = current();
    if (step && (step->state == State::Refused || step->state == State::Failed)) {
        //: %1 a number, %2 a sentence
        return {store::Health::Failed,
                tr("Line %1: %2").arg(step->line).arg(fullSentence(step->error))};
    }
    if (!step || step->state != State::Previewed) {
        const bool warns =
            step && step->state == State::Applied && !step->result.warnings.isEmpty();
        return {store::Health::Warning,
                warns ? safe(step->result.warnings.join(u'\n')) : QString()};
    }
    QStringList notes;
    if (step->isChanged) {
        notes.append(tr("%1 was changed on the server since it was looked at, so nothing was "
                        "written. This is what applying it would change now.")
                         .arg(safe(QString::fromUtf8(step->target.name))));
    }
    notes += comparisonNotes(
        step->comparison,
        step->after >= 0 ? tr("What this object needs is created by this text: the server could "
                              "not try it out. Shown without admission and defaults.")
                         : QString());
    return {store::Health::Warning, notes.join(u'\n')};
}

QString ApplyReview::summary() const
{
    int created = 0;
    int changes = 0;
    int same = 0;
    for (const ApplyStep &step : m_set->steps()) {
        if (step.state == State::Previewed) {
            const bool differs = !step.comparison.changes.isEmpty() || step.hasConflicts();
            ++(isNew(step.comparison) ? created : differs ? changes : same);
        }
    }
    const int applied = m_set->count(State::Applied);
    const int refused = m_set->count(State::Refused) + m_set->count(State::Failed);
    const int skipped = m_set->count(State::Skipped);
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0) {
            parts.append(text);
        }
    };
    add(applied, tr("%n applied", nullptr, applied));
    add(created, tr("%n to create", nullptr, created));
    add(changes, tr("%n to change", nullptr, changes));
    add(same, tr("%n without a change", nullptr, same));
    add(refused, tr("%n refused", nullptr, refused));
    add(skipped, tr("%n not sent", nullptr, skipped));
    return joined(parts);
}

ApplyReview::Next ApplyReview::next() const
{
    const QList<ApplyStep> &steps = m_set->steps();
    if (m_set->isBusy() || steps.isEmpty()) {
        return Next::Nothing;
    }
    if (const ApplyStep *step = current(); step && step->hasConflicts()) {
        return Next::Decide;
    }
    if (std::ranges::any_of(steps, &ApplyStep::hasConflicts)) {
        return Next::Nothing; // the list says which
    }
    if (m_set->count(State::Previewed) > 0) {
        return Next::Apply;
    }
    return m_set->count(State::Applied) < steps.size() ? Next::Again : Next::Nothing;
}

void ApplyReview::decide() { m_set->decide(m_current, m_conflicts->taken(), m_conflicts->left()); }

void ApplyReview::takeFocus()
{
    QWidget *const page = m_stack->currentWidget();
    (m_set->steps().size() > 1 && page != m_conflicts ? static_cast<QWidget *>(m_list) : page)
        ->setFocus();
}

} // namespace nantian::views
