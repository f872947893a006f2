// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/scaledialog.h"

#include "services/operations.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

/// More is a slip of the finger; the API itself takes any int32.
constexpr int kMostReplicas = 10'000;
constexpr int kColumns = 90;
constexpr int kLines = 22;
/// What kubectl and we write with: no news to whoever scales.
bool isOurs(const QString &manager)
{
    return manager == "nantian"_L1 || manager.startsWith("kubectl"_L1);
}

} // namespace

ScaleDialog::ScaleDialog(const kube::ObjectRef &workload, const QString &cluster,
                         Difference difference, QWidget *parent)
    : EditDialog(workload,
                 {.title = tr("Scale %1 %2").arg(safe(workload.resource.kind), safe(workload.name)),
                  .verb = tr("Scale"),
                  .cluster = cluster,
                  .difference = difference,
                  .columns = kColumns,
                  .lines = kLines},
                 parent)
    , m_spin(new QSpinBox)
    , m_change(new QLabel(tr("Reading the present number…")))
{
    m_spin->setRange(0, kMostReplicas);
    m_spin->setAccelerated(true);
    m_spin->setEnabled(false);
    m_spin->setAccessibleName(tr("Replicas"));
    m_spin->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    m_change->setTextFormat(Qt::PlainText);
    auto *form = new QWidget;
    auto *label = new QLabel(tr("&Replicas"), form);
    label->setBuddy(m_spin);
    auto *row = new QHBoxLayout(form);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kMargin);
    row->addWidget(label);
    row->addWidget(m_spin);
    row->addWidget(m_change, 1);
    setForm(form);
    connect(m_spin, &QSpinBox::valueChanged, this, &ScaleDialog::updateText);
}

void ScaleDialog::setInfo(const models::ScaleInfo &info, int step)
{
    m_before = info.replicas;
    m_notes.clear();
    if (!info.hpa.isEmpty()) {
        m_notes.append(tr("HorizontalPodAutoscaler %1 targets this workload: it will set the "
                          "number of replicas again.")
                           .arg(safe(info.hpa)));
    }
    QStringList others;
    for (const QString &manager : info.managers) {
        if (!isOurs(manager)) {
            others.append(safe(manager));
        }
    }
    if (!others.isEmpty()) {
        m_notes.append(tr("The number of replicas is managed by %1, which may set it again.")
                           .arg(others.join(u", "_s)));
    }
    const qint64 most = qMax(qint64{kMostReplicas}, info.replicas);
    m_spin->setMaximum(static_cast<int>(most));
    m_spin->setValue(static_cast<int>(std::clamp<qint64>(info.replicas + step, 0, most)));
    m_spin->setEnabled(true);
    m_spin->setFocus();
    m_spin->selectAll();
    updateText();
}

int ScaleDialog::replicas() const { return m_spin->value(); }

models::Edit ScaleDialog::edit() const
{
    if (m_before < 0 || m_spin->value() == m_before) {
        return {object()};
    }
    return models::scaleEdit(object(), m_spin->value(), m_before);
}

bool ScaleDialog::saysKeeper(const models::Keeper &keeper) const
{
    return keeper.kind != models::Keeper::Kind::Autoscaler; // said with the present number
}

void ScaleDialog::updateText()
{
    if (m_before < 0) {
        return;
    }
    const bool same = m_spin->value() == m_before;
    m_change->setText(same ? tr("as it is now") : tr("%1 → %2").arg(m_before).arg(m_spin->value()));
    onEdited();
}

} // namespace nantian::views
