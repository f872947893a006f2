// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/finalizersdialog.h"

#include "services/kubectlcommand.h"
#include "views/dialogs/kubectlbutton.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace nantian::views {

namespace {
constexpr int kColumns = 92;
constexpr int kLines = 24;
} // namespace

FinalizersDialog::FinalizersDialog(const kube::ObjectRef &object, const QString &cluster,
                                   const QString &refusal, QWidget *parent)
    : QDialog(parent)
    , m_object(object)
    , m_cluster(cluster)
    , m_refusal(refusal)
    , m_state(textLabel(tr("Reading what is there…"), this))
    , m_ask(textLabel({}, this))
    , m_typed(new QLineEdit(this))
{
    const QString name = safe(object.name);
    setWindowTitle(tr("What holds up the deletion of %1").arg(name));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *title = textLabel(windowTitle(), this);
    title->setFont(headingFont(font()));
    QLabel *place = textLabel(
        object.ns.isEmpty() ? tr("%1 in %2").arg(safe(object.resource.kind), safe(cluster))
                            : tr("%1 in namespace %2 of %3")
                                  .arg(safe(object.resource.kind), safe(object.ns), safe(cluster)),
        this);

    auto *inside = new QWidget(this);
    m_list = new QVBoxLayout(inside);
    m_list->setContentsMargins(0, 0, kGap, 0);
    m_list->setSpacing(kGap);
    m_list->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Finalizers"));

    m_ask->setText(tr("Type %1 to take out the marked finalizers by hand:").arg(name));
    m_ask->setBuddy(m_typed);
    m_typed->setAccessibleName(m_ask->text());
    m_ask->hide();
    m_typed->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_remove = buttons->addButton(tr("Take out"), QDialogButtonBox::DestructiveRole);
    m_remove->setAutoDefault(false);
    m_kubectl = addKubectlButton(
        buttons, [this] { return models::kubectlRemoveFinalizers(m_cluster, m_object, chosen()); });
    m_remove->hide();
    m_kubectl->hide();
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        Q_EMIT removeRequested(m_object, chosen());
        accept();
    });
    connect(m_typed, &QLineEdit::textChanged, this, &FinalizersDialog::updateButton);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kGap);
    column->addWidget(title);
    column->addWidget(place);
    column->addWidget(m_state);
    column->addWidget(scroll, 1);
    column->addWidget(m_ask);
    column->addWidget(m_typed);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * kColumns, fontMetrics().lineSpacing() * kLines);
}

void FinalizersDialog::setError(const QString &sentence) { m_state->setText(sentence); }

void FinalizersDialog::setDeletion(const models::Deletion &deletion)
{
    const QString name = safe(m_object.name);
    if (deletion.isGone) {
        m_state->setText(tr("%1 is not there any more.").arg(name));
        return;
    }
    m_object = deletion.object;
    const bool isDeleting = deletion.since > 0;
    const bool isHeld = !deletion.finalizers.isEmpty() || !deletion.contentFinalizers.isEmpty();
    if (!isDeleting) {
        m_state->setText(
            deletion.finalizers.isEmpty()
                ? tr("Nobody has asked for the deletion of %1, and nothing would hold it up.")
                      .arg(name)
                : tr("Nobody has asked for the deletion of %1. Once somebody has, it waits for "
                     "these finalizers.")
                      .arg(name));
    } else if (!isHeld) {
        m_state->setText(deletion.graceSeconds.value_or(0) > 0
                             ? tr("Being deleted since %1. It has %2 s to end; no finalizer holds "
                                  "it up.")
                                   .arg(ageText(deletion.since))
                                   .arg(*deletion.graceSeconds)
                             : tr("Being deleted since %1. No finalizer holds it up.")
                                   .arg(ageText(deletion.since)));
    } else {
        m_state->setText(tr("Being deleted since %1. It goes once each of these is taken out by "
                            "whoever put it in.")
                             .arg(ageText(deletion.since)));
    }
    const bool removable = isDeleting && !deletion.finalizers.isEmpty();
    for (const models::Finalizer &finalizer : deletion.finalizers) {
        addFinalizer(finalizer, removable && m_refusal.isEmpty());
    }
    addNamespace(deletion);
    if (removable && !m_refusal.isEmpty()) {
        m_list->insertWidget(m_list->count() - 1, textLabel(m_refusal, this));
    }
    const bool offered = removable && m_refusal.isEmpty();
    for (QWidget *each : std::initializer_list<QWidget *>{m_ask, m_typed, m_remove, m_kubectl}) {
        each->setVisible(offered);
    }
    updateButton();
}

void FinalizersDialog::addFinalizer(const models::Finalizer &finalizer, bool removable)
{
    const QString name = safe(finalizer.name);
    const auto add = [this](QWidget *widget) { m_list->insertWidget(m_list->count() - 1, widget); };
    if (removable) {
        auto *box = new QCheckBox(QString(name).replace(u'&', QStringLiteral("&&")), this);
        connect(box, &QCheckBox::toggled, this, &FinalizersDialog::updateButton);
        m_boxes.append({finalizer.name, box});
        add(box);
    } else {
        add(headingLabel(name, this));
    }
    add(textLabel(finalizer.keeper.isEmpty() ? tr("Taken out by: not known; its name says no more.")
                                             : tr("Taken out by: %1.").arg(safe(finalizer.keeper)),
                  this));
    add(textLabel(tr("Taken out by hand: %1").arg(finalizer.loss), this));
}

/// The namespace controller takes its own finalizer out once nothing is left inside: what is left,
/// and why, is in the conditions.
void FinalizersDialog::addNamespace(const models::Deletion &deletion)
{
    const auto add = [this](QWidget *widget) { m_list->insertWidget(m_list->count() - 1, widget); };
    if (deletion.contentFinalizers.isEmpty() || deletion.since == 0) {
        return;
    }
    add(headingLabel(tr("What is inside"), this));
    add(textLabel(
        tr("The namespace goes once everything inside is gone; the namespace controller "
           "says what keeps it. To take its own finalizer out by hand would leave objects "
           "behind that nobody reaches."),
        this));
    for (const models::Condition &condition : deletion.conditions) {
        if (condition.good == false) {
            add(textLabel(tr("%1: %2").arg(safe(condition.type), safe(condition.message)), this));
        }
    }
}

QStringList FinalizersDialog::chosen() const
{
    QStringList out;
    for (const auto &[name, box] : m_boxes) {
        if (box->isChecked()) {
            out.append(name);
        }
    }
    return out;
}

void FinalizersDialog::updateButton()
{
    const bool any = !chosen().isEmpty();
    m_remove->setEnabled(any && m_typed->text() == safe(m_object.name));
    m_kubectl->setEnabled(any);
}

} // namespace nantian::views
