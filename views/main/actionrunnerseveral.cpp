// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an ActionRunner asks for once and sets of several objects: replicas, labels and annotations.
#include "services/kubectlcommand.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/pairsform.h"
#include "views/main/actionrunner.h"

#include <QFormLayout>
#include <QSpinBox>

#include <limits>

using nantian::models::Edit;

namespace nantian::views {

void ActionRunner::scaleSeveral(const QList<kube::ObjectRef> &workloads)
{
    if (workloads.isEmpty() || refuseLocked()) {
        return;
    }
    const auto count = static_cast<int>(workloads.size());
    const QString title = tr("Scale %n workload(s)?", nullptr, count);
    auto *replicas = new QSpinBox;
    replicas->setRange(0, std::numeric_limits<int>::max());
    replicas->setValue(1);
    replicas->setAccessibleName(tr("Replicas"));
    auto *form = new QWidget;
    auto *row = new QFormLayout(form);
    row->setContentsMargins(0, 0, 0, 0);
    row->addRow(tr("Replicas of each"), replicas);

    Question question;
    question.title = title;
    //: a button that leads to the differences before anything is sent
    question.verb = tr("Show what would change");
    question.cluster = m_cluster->context().name;
    question.objects = workloads;
    question.destructive = false;
    auto *dialog = new ConfirmDialog(question, m_window);
    dialog->setForm(form);
    replicas->setFocus();
    replicas->selectAll();
    connect(dialog, &QDialog::accepted, this, [this, workloads, replicas, title] {
        QList<Edit> edits;
        for (const kube::ObjectRef &workload : workloads) {
            edits.append(models::scaleEdit(workload, replicas->value()));
        }
        askEdits(edits, title, tr("Scale"));
    });
    dialog->open();
}

void ActionRunner::setLabelsOfSeveral(const QList<kube::ObjectRef> &objects)
{
    const auto count = static_cast<int>(objects.size());
    const QString title = tr("Labels and annotations of %n object(s)", nullptr, count);
    auto *form = new PairsForm;
    Question question;
    question.title = title;
    question.verb = tr("Show what would change");
    question.cluster = m_cluster->context().name;
    question.objects = objects;
    question.destructive = false;
    auto *dialog = new ConfirmDialog(question, m_window);
    dialog->setForm(form);
    dialog->setReady(false);
    form->setFocus();
    connect(form, &PairsForm::changed, dialog,
            [dialog, form] { dialog->setReady(!form->fields().isEmpty()); });
    connect(dialog, &QDialog::accepted, this, [this, objects, form, title] {
        QList<Edit> edits;
        for (const kube::ObjectRef &object : objects) {
            edits.append(Edit{object, {}, form->fields()});
        }
        askEdits(edits, title, tr("Set"));
    });
    dialog->open();
}

void ActionRunner::askEdits(const QList<Edit> &edits, const QString &title, const QString &verb)
{
    Question question;
    question.title = title;
    question.verb = verb;
    question.cluster = m_cluster->context().name;
    question.destructive = false;
    for (const Edit &edit : edits) {
        question.objects.append(edit.object);
    }
    question.kubectl = [context = question.cluster, edits] {
        QStringList out;
        for (const Edit &edit : edits) {
            out += models::kubectlEdit(context, edit);
        }
        return out;
    };
    ask(
        question,
        [this, edits](qsizetype index) { return m_cluster->previewEdit(edits.at(index)); },
        [this, edits, verb](const QList<models::Comparison> &seen) {
            QList<Edit> shown;
            for (qsizetype i = 0; i < edits.size(); ++i) {
                shown.append(edits.at(i).over(seen.at(i).stood));
            }
            sendEdits(shown, verb);
        });
}

} // namespace nantian::views
