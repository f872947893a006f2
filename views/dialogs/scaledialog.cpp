// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/scaledialog.h"

#include "views/theme/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

/// More is a slip of the finger; the API itself takes any int32.
constexpr int kMostReplicas = 10'000;
/// What kubectl and we write with: no news to whoever scales.
bool isOurs(const QString &manager)
{
    return manager == "nantian"_L1 || manager.startsWith("kubectl"_L1);
}

} // namespace

ScaleDialog::ScaleDialog(const kube::ObjectRef &workload, const QString &cluster, QWidget *parent)
    : QDialog(parent)
    , m_workload(workload)
{
    setWindowTitle(tr("Scale %1").arg(safe(workload.name)));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(fontMetrics().averageCharWidth() * 56);

    auto *title =
        new QLabel(tr("Scale %1 %2").arg(safe(workload.resource.kind), safe(workload.name)), this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(headingFont(font()));
    auto *place = new QLabel(tr("Namespace %1 in %2").arg(safe(workload.ns), safe(cluster)), this);
    place->setTextFormat(Qt::PlainText);

    m_spin = new QSpinBox(this);
    m_spin->setRange(0, kMostReplicas);
    m_spin->setAccelerated(true);
    m_spin->setEnabled(false);
    m_spin->setAccessibleName(tr("Replicas"));
    m_spin->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    m_change = new QLabel(tr("Reading the present number…"), this);
    m_change->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout;
    row->setSpacing(kMargin);
    row->addWidget(m_spin);
    row->addWidget(m_change, 1);
    auto *form = new QFormLayout;
    auto *label = new QLabel(tr("&Replicas"), this);
    label->setBuddy(m_spin);
    form->addRow(label, row);

    m_note = new QLabel(this);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Scale"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    m_accept->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_spin, &QSpinBox::valueChanged, this, &ScaleDialog::updateText);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kGap);
    column->addWidget(title);
    column->addWidget(place);
    column->addSpacing(kUnit);
    column->addLayout(form);
    column->addWidget(m_note);
    column->addStretch();
    column->addWidget(buttons);
}

void ScaleDialog::setInfo(const models::ScaleInfo &info, int step)
{
    m_before = info.replicas;
    m_spin->setValue(static_cast<int>(std::clamp<qint64>(info.replicas + step, 0, kMostReplicas)));
    m_spin->setEnabled(true);
    m_spin->setFocus();
    m_spin->selectAll();
    QStringList notes;
    if (!info.hpa.isEmpty()) {
        notes.append(tr("HorizontalPodAutoscaler %1 targets this workload: it will set the number "
                        "of replicas again.")
                         .arg(safe(info.hpa)));
    }
    QStringList others;
    for (const QString &manager : info.managers) {
        if (!isOurs(manager)) {
            others.append(safe(manager));
        }
    }
    if (!others.isEmpty()) {
        notes.append(tr("The number of replicas is managed by %1, which may set it again.")
                         .arg(others.join(u", "_s)));
    }
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
    updateText();
    adjustSize();
}

void ScaleDialog::setError(const QString &sentence)
{
    m_change->clear();
    m_note->setText(sentence);
    m_note->show();
    adjustSize();
}

int ScaleDialog::replicas() const { return m_spin->value(); }

void ScaleDialog::updateText()
{
    if (m_before < 0) {
        return;
    }
    const bool same = m_spin->value() == m_before;
    m_change->setText(same ? tr("as it is now") : tr("%1 → %2").arg(m_before).arg(m_spin->value()));
    m_accept->setEnabled(!same);
}

} // namespace nantian::views
