// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/removeform.h"

#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using nantian::models::Propagation;

namespace nantian::views {

RemoveForm::RemoveForm(const kube::Resource &resource, QWidget *parent)
    : QWidget(parent)
    , m_propagation(new QComboBox(this))
    , m_consequence(textLabel({}, this))
    , m_force(new QCheckBox(tr("Wait for no container (force)"), this))
    , m_held(textLabel({}, this))
    , m_explain(new QPushButton(tr("What holds it up…"), this))
{
    const auto add = [this](const QString &text, Propagation propagation) {
        m_propagation->addItem(text, static_cast<int>(propagation));
    };
    //: what becomes of the objects that a deleted object owns
    add(tr("is deleted after it (Background)"), Propagation::Background);
    add(tr("is deleted first (Foreground)"), Propagation::Foreground);
    add(tr("stays (Orphan)"), Propagation::Orphan);
    m_force->setVisible(resource.group.isEmpty() && resource.plural == "pods");
    m_held->hide();
    m_explain->hide();
    m_explain->setAutoDefault(false);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(kMargin);
    form->setVerticalSpacing(kGap);
    form->addRow(tr("What it owns"), m_propagation);
    form->addRow(m_consequence);
    form->addRow(m_force);
    auto *held = new QHBoxLayout;
    held->setSpacing(kGap);
    held->addWidget(m_held, 1);
    held->addWidget(m_explain, 0, Qt::AlignTop);
    form->addRow(held);
    connect(m_propagation, &QComboBox::currentIndexChanged, this, &RemoveForm::explain);
    connect(m_explain, &QPushButton::clicked, this, &RemoveForm::explainRequested);
    explain();
}

models::RemoveOptions RemoveForm::options() const
{
    return {static_cast<Propagation>(m_propagation->currentData().toInt()),
            !m_force->isHidden() && m_force->isChecked()};
}

void RemoveForm::explain()
{
    switch (options().propagation) {
    case Propagation::Background:
        m_consequence->setText(
            tr("The garbage collector deletes what it owns, in the background."));
        break;
    case Propagation::Foreground:
        m_consequence->setText(
            tr("It stays, being deleted, until everything that it owns is gone."));
        break;
    case Propagation::Orphan:
        m_consequence->setText(
            tr("What it owns runs on and belongs to nobody; another object may adopt it."));
        break;
    }
}

void RemoveForm::setDeletion(const models::Deletion &deletion)
{
    QStringList names;
    for (const models::Finalizer &each : deletion.finalizers) {
        names.append(safe(each.name));
    }
    const bool isHeld = !names.isEmpty() || !deletion.contentFinalizers.isEmpty();
    QString text;
    if (deletion.isGone) {
        text = tr("It is not there any more.");
    } else if (deletion.since > 0) {
        text = names.isEmpty()
            ? tr("It is being deleted already, since %1.").arg(ageText(deletion.since))
            : tr("It is being deleted already, since %1, and waits for %2.")
                  .arg(ageText(deletion.since), joined(names));
    } else if (!names.isEmpty()) {
        text = tr("It goes only once its finalizers are taken out: %1.").arg(joined(names));
    }
    m_held->setText(text);
    m_held->setVisible(!text.isEmpty());
    m_explain->setVisible(isHeld && !deletion.isGone && (deletion.since > 0 || !names.isEmpty()));
}

} // namespace nantian::views
