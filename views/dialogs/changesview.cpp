// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/changesview.h"

#include "views/dialogs/comparisonview.h"
#include "views/dialogs/keepers.h"
#include "views/theme/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QSplitter>
#include <QVBoxLayout>

namespace nantian::views {

ChangesView::ChangesView(const QList<kube::ObjectRef> &objects, Preview preview, QWidget *parent)
    : QWidget(parent)
    , m_preview(std::move(preview))
    , m_list(new QListWidget(this))
    , m_note(new QLabel(this))
    , m_difference(new ComparisonView(this))
{
    m_list->setAccessibleName(tr("Objects"));
    for (const kube::ObjectRef &object : objects) {
        m_list->addItem(safe(object.name));
    }
    m_list->setVisible(objects.size() > 1);
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
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);

    connect(m_difference, &ComparisonView::ready, this, &ChangesView::ready);
    connect(m_list, &QListWidget::currentRowChanged, this, &ChangesView::ask);
    m_list->setCurrentRow(0);
}

void ChangesView::ask(qsizetype index)
{
    if (index < 0) {
        return;
    }
    m_note->hide();
    m_difference->setPlaceholder(tr("Asking the server what would change…"));
    m_question.ask(m_preview(index), this,
                   [this](const base::Result<models::Comparison> &answer) { onPreview(answer); });
}

void ChangesView::onPreview(const base::Result<models::Comparison> &answer)
{
    if (!answer) {
        m_difference->setPlaceholder(base::errorSentence(answer.error()));
        return;
    }
    QStringList notes;
    if (answer->untried) {
        m_untried = safe(answer->untried->detail);
        notes.append(untriedSentence(*answer->untried));
    }
    for (const QString &warning : answer->warnings) {
        notes.append(safe(warning));
    }
    for (const models::Keeper &keeper : answer->keepers) {
        notes.append(keeperSentence(keeper));
    }
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
    m_difference->setComparison(tr("On the server"),
                                answer->untried
                                    ? tr("After the change, without admission and defaults")
                                    : tr("After the change"),
                                *answer);
}

} // namespace nantian::views
