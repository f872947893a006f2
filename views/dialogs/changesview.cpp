// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/changesview.h"

#include "views/dialogs/comparisonview.h"
#include "views/dialogs/keepers.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using nantian::models::Comparison;

namespace nantian::views {

namespace {

/// Dry runs under way at once.
constexpr std::size_t kAsked = 4;

constexpr int kObjectColumn = 0;
constexpr int kAnswerColumn = 1;

} // namespace

ChangesView::ChangesView(const QList<kube::ObjectRef> &objects, Preview preview, QWidget *parent)
    : QWidget(parent)
    , m_preview(std::move(preview))
    , m_list(plainList(tr("Objects"), {tr("Object"), tr("Answer")}, this))
    , m_summary(new QLabel(this))
    , m_note(new QLabel(this))
    , m_difference(new ComparisonView(this))
    , m_answers(static_cast<std::size_t>(objects.size()))
{
    for (const kube::ObjectRef &object : objects) {
        const QString name = safe(object.name);
        auto *item = new QTreeWidgetItem(m_list, {name});
        item->setToolTip(kObjectColumn, plainTip(name));
    }
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->resizeSection(kObjectColumn, fontMetrics().averageCharWidth() * 24);
    m_list->setVisible(objects.size() > 1);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setVisible(objects.size() > 1);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->hide();

    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    column->addWidget(m_note);
    column->addWidget(m_difference, 1);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_list);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(kGap);
    all->addWidget(m_summary);
    all->addWidget(splitter, 1);

    connect(m_difference, &ComparisonView::ready, this, &ChangesView::tellReady);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ChangesView::showCurrent);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    askMore();
    showSummary();
}

QString ChangesView::untried() const
{
    const auto of = [](const std::optional<Answer> &answer) {
        return answer && *answer && (*answer)->untried;
    };
    const auto found = std::ranges::find_if(m_answers, of);
    return found == m_answers.end() ? QString() : safe((**found)->untried->detail);
}

const std::optional<ChangesView::Answer> &ChangesView::current() const
{
    return m_answers[static_cast<std::size_t>(
        qMax(0, m_list->indexOfTopLevelItem(m_list->currentItem())))];
}

QList<Comparison> ChangesView::comparisons() const
{
    QList<Comparison> out;
    for (const std::optional<Answer> &answer : m_answers) {
        out.append(answer ? answer->value_or(Comparison()) : Comparison());
    }
    return out;
}

bool ChangesView::isReady() const
{
    const std::optional<Answer> &shown = current();
    return std::ranges::all_of(m_answers, [](const auto &answer) { return answer.has_value(); })
        && std::ranges::any_of(m_answers, [](const auto &answer) { return answer->has_value(); })
        && (!*shown || m_difference->hasComparison());
}

void ChangesView::tellReady()
{
    if (isReady()) {
        Q_EMIT ready();
    }
}

void ChangesView::askMore()
{
    while (m_asked.size() < kAsked && m_next < std::ssize(m_answers)) {
        const qsizetype index = m_next++;
        m_asked[index].ask(m_preview(index), this,
                           [this, index](const Answer &answer) { onAnswer(index, answer); });
    }
}

void ChangesView::onAnswer(qsizetype index, const Answer &answer)
{
    m_asked.erase(index);
    m_answers[static_cast<std::size_t>(index)] = answer;
    showAnswer(index);
    if (m_list->indexOfTopLevelItem(m_list->currentItem()) == index) {
        showCurrent();
    }
    askMore();
    showSummary();
    tellReady();
}

void ChangesView::showAnswer(qsizetype index)
{
    QTreeWidgetItem *item = m_list->topLevelItem(static_cast<int>(index));
    const Answer &answer = *m_answers[static_cast<std::size_t>(index)];
    store::Health health = store::Health::None;
    QString text;
    if (!answer) {
        health = store::Health::Failed;
        text = base::errorSentence(answer.error());
    } else {
        const QStringList notes = comparisonNotes(*answer);
        text = answer->changes.isEmpty()
            ? tr("No change")
            : tr("%n change(s)", nullptr, static_cast<int>(answer->changes.size()));
        if (!notes.isEmpty()) {
            health = store::Health::Warning;
            text += u" · "_s + notes.join(u' ');
        }
    }
    item->setIcon(kAnswerColumn, health == store::Health::None ? QIcon() : healthIcon(health));
    item->setText(kAnswerColumn, text.section(u'\n', 0, 0));
    item->setToolTip(kAnswerColumn, plainTip(text));
}

void ChangesView::showCurrent()
{
    const std::optional<Answer> &answer = current();
    m_note->hide();
    if (!answer) {
        m_difference->setPlaceholder(tr("Asking the server what would change…"));
        return;
    }
    if (!*answer) {
        m_difference->setPlaceholder(base::errorSentence(answer->error()));
        return;
    }
    const Comparison &comparison = **answer;
    const QStringList notes = comparisonNotes(comparison);
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
    m_difference->setComparison(tr("On the server"),
                                comparison.untried
                                    ? tr("After the change, without admission and defaults")
                                    : tr("After the change"),
                                comparison);
}

void ChangesView::showSummary()
{
    int answered = 0;
    int refused = 0;
    int noted = 0;
    int same = 0;
    for (const std::optional<Answer> &answer : m_answers) {
        answered += answer ? 1 : 0;
        refused += answer && !*answer ? 1 : 0;
        noted += answer && *answer && !comparisonNotes(**answer).isEmpty() ? 1 : 0;
        same += answer && *answer && (*answer)->changes.isEmpty() ? 1 : 0;
    }
    if (answered < std::ssize(m_answers)) {
        m_summary->setText(tr("Asking the server what would change: %1 of %2…")
                               .arg(answered)
                               .arg(std::ssize(m_answers)));
        return;
    }
    QStringList parts;
    if (const int changed = answered - refused - same; changed > 0) {
        parts.append(tr("%n will be changed", nullptr, changed));
    }
    if (same > 0) {
        parts.append(tr("%n would not change", nullptr, same));
    }
    if (refused > 0) {
        parts.append(tr("%n would be refused", nullptr, refused));
    }
    if (noted > 0) {
        parts.append(tr("%n with a remark", nullptr, noted));
    }
    m_summary->setText(parts.join(u", "_s));
}

} // namespace nantian::views
