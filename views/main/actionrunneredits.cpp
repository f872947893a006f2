// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How an ActionRunner carries out small writes, and sets images.
#include "services/imagereference.h"
#include "services/images.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/editdialog.h"
#include "views/dialogs/imagedialog.h"
#include "views/main/actionrunner.h"
#include "views/theme/theme.h"

using namespace Qt::StringLiterals;
using nantian::models::ContainerImage;
using nantian::models::Edit;
using nantian::models::EditDone;

namespace nantian::views {

namespace {

QString imagesText(const Edit &done)
{
    QStringList out;
    for (const models::FieldEdit &field : done.fields) {
        out.append(
            models::imageChangeText(safe(models::valueText(field.from.value_or(QByteArray()))),
                                    safe(models::valueText(field.value))));
    }
    return out.join(u", "_s);
}

} // namespace

void ActionRunner::setImages(const kube::ObjectRef &workload)
{
    if (refuseLocked()) {
        return;
    }
    auto *dialog =
        new ImageDialog(workload, m_cluster->context().name, requiredDifference(), m_window);
    m_cluster->images(workload).then(dialog,
                                     [dialog](const base::Result<QList<ContainerImage>> &images) {
                                         if (images) {
                                             dialog->setImages(*images);
                                         } else {
                                             dialog->setError(base::errorSentence(images.error()));
                                         }
                                     });
    const QString name = safe(workload.name);
    open(dialog,
         {tr("The image of %1 was not set").arg(name),
          tr("Setting the image of %1 was not undone").arg(name),
          tr("%1 has this image already").arg(name),
          [name](const Edit &done) {
              return (done.fields.size() == 1 ? tr("%1: image %2") : tr("%1: images %2"))
                  .arg(name, imagesText(done));
          },
          true});
}

EditDialog::Difference ActionRunner::requiredDifference() const
{
    return m_production ? EditDialog::Difference::Required : EditDialog::Difference::Offered;
}

void ActionRunner::open(EditDialog *dialog, const EditWords &words)
{
    connect(dialog, &EditDialog::previewWanted, this,
            [this, dialog](const Edit &edit) { dialog->setPreview(m_cluster->previewEdit(edit)); });
    connect(dialog, &QDialog::accepted, this, [this, dialog, words] {
        const Edit edit = dialog->edit();
        if (dialog->untried().isEmpty()) {
            sendEdit(edit, words);
        } else {
            askUntried(edit.object, tr("Write"), [this, edit, words] { sendEdit(edit, words); });
        }
    });
    dialog->open();
}

void ActionRunner::sendEdit(const Edit &edit, const EditWords &words)
{
    started();
    m_cluster->edit(edit).then(this, [this, words](const base::Result<EditDone> &answer) {
        finished();
        if (!answer) {
            sayError(words.failure, answer.error());
            return;
        }
        const Edit &done = answer->edit;
        if (done.fields.isEmpty()) {
            say(words.nothing);
            return;
        }
        // Where a field was set by somebody else since, it is refused, and the sentence says so.
        const auto undo = [this, back = done.reversed(), words] {
            EditWords again = words;
            std::swap(again.failure, again.undoFailure);
            undoEdit(back, again);
        };
        const QString text = words.done(done);
        say(toldOf(text, answer->answer), undo,
            {text, {tr("Before"), answer->answer.before}, {tr("Now"), answer->answer.object}});
        if (words.rollsOut) {
            beginRollouts({done.object});
        }
    });
}

ConfirmDialog *
ActionRunner::ask(const Question &question, const ChangesView::Preview &preview,
                  const std::function<void(const QList<models::Comparison> &seen)> &write)
{
    auto *dialog = new ConfirmDialog(question, m_window);
    auto *changes = new ChangesView(question.objects, preview, dialog);
    dialog->setExtra(changes);
    dialog->setReady(false);
    connect(changes, &ChangesView::ready, dialog, [dialog] { dialog->setReady(true); });
    connect(dialog, &QDialog::accepted, this, [this, question, changes, write] {
        if (changes->untried().isEmpty()) {
            write(changes->comparisons());
        } else {
            askUntried(question.objects.first(), question.verb,
                       [write, seen = changes->comparisons()] { write(seen); });
        }
    });
    dialog->open();
    return dialog;
}

void ActionRunner::askUndo(const QList<kube::ObjectRef> &objects,
                           const ChangesView::Preview &preview, const std::function<void()> &write,
                           const std::function<void()> &undo)
{
    Question question;
    question.title = objects.size() == 1
        ? tr("Undo the last change of %1?").arg(safe(objects.first().name))
        : tr("Undo the last change of %n object(s)?", nullptr, static_cast<int>(objects.size()));
    question.verb = tr("Undo");
    question.cluster = m_cluster->context().name;
    question.objects = objects;
    question.destructive = false;
    connect(ask(question, preview, [write](const QList<models::Comparison> &) { write(); }),
            &QDialog::rejected, this, [this, undo] {
                if (!m_undo) {
                    m_undo = undo;
                }
            });
}

void ActionRunner::undoEdit(const Edit &back, const EditWords &words)
{
    if (!m_production) {
        sendEdit(back, words);
        return;
    }
    askUndo(
        {back.object}, [this, back](qsizetype) { return m_cluster->previewEdit(back); },
        [this, back, words] { sendEdit(back, words); },
        [this, back, words] { undoEdit(back, words); });
}

void ActionRunner::undoEdits(const QList<Edit> &back, const QString &verb)
{
    if (!m_production && back.size() == 1) {
        sendEdits(back, verb);
        return;
    }
    QList<kube::ObjectRef> objects;
    for (const Edit &edit : back) {
        objects.append(edit.object);
    }
    askUndo(
        objects, [this, back](qsizetype index) { return m_cluster->previewEdit(back.at(index)); },
        [this, back, verb] { sendEdits(back, verb); },
        [this, back, verb] { undoEdits(back, verb); });
}

void ActionRunner::askUntried(const kube::ObjectRef &object, const QString &verb,
                              const std::function<void()> &write)
{
    Question question;
    question.title = tr("Change %1 without trying it out?").arg(safe(object.name));
    question.consequence =
        tr("What admission and defaults make of it is seen only when it is done.");
    question.verb = verb;
    question.cluster = m_cluster->context().name;
    question.objects = {object};
    question.typed = m_production;
    auto *dialog = new ConfirmDialog(question, m_window);
    connect(dialog, &QDialog::accepted, this, write);
    dialog->open();
}

} // namespace nantian::views
