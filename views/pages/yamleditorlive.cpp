// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where an editor's text comes from and what becomes of it meanwhile: the live object, a file, a
// run before.
#include "views/dialogs/confirmdialog.h"
#include "views/main/streamtext.h"
#include "views/pages/applyreview.h"
#include "views/pages/codeview.h"
#include "views/pages/draftkeeper.h"
#include "views/pages/editorfile.h"
#include "views/pages/livetext.h"
#include "views/pages/mergeview.h"
#include "views/pages/messagebar.h"
#include "views/pages/snippets.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"

#include <QCloseEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace nantian::views {

void YamlEditor::open(const kube::ObjectRef &object)
{
    m_object = object;
    m_defaultNamespace = QString::fromUtf8(object.ns);
    setBusy(tr("Reading %1…").arg(safe(object.name)));
    const quint64 generation = ++m_generation;
    m_cluster->fetchYaml(object, true)
        .then(this, [this, generation](const base::Result<QString> &yaml) {
            if (generation != m_generation) {
                return;
            }
            setBusy({});
            if (!yaml) {
                m_message->tell(store::Health::Failed, base::errorSentence(yaml.error()));
                return;
            }
            const QString text = forEditing(*yaml);
            m_code->setPlainText(text);
            m_code->document()->setModified(false);
            m_live->follow(m_object, text);
            m_live->setHeld(m_code->isLoading());
            updateState();
        });
}

void YamlEditor::openNew(const kube::Resource &resource, const QString &ns)
{
    openText({}, ns);
    appendText(m_code, textForNew(resource, ns));
}

void YamlEditor::openText(const QString &yaml, const QString &defaultNamespace)
{
    ++m_generation;
    m_object = {};
    m_live->stop();
    m_file->forget();
    showLive();
    m_defaultNamespace = defaultNamespace;
    m_code->setPlainText(yaml);
    m_code->document()->setModified(!yaml.isEmpty());
    updateState();
}

void YamlEditor::openFile(const QString &path, const QString &defaultNamespace)
{
    openText({}, defaultNamespace);
    m_file->open(path);
}

void YamlEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void YamlEditor::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction); // the files stay where they are
    event->accept();
    Q_EMIT filesDropped(localFiles(event->mimeData()));
}

void YamlEditor::restore(const models::KeptDraft &kept)
{
    const models::Draft &draft = kept.draft;
    openText(draft.text, draft.defaultNamespace);
    m_file->adopt(draft.file);
    m_drafts->adopt(kept.file);
    if (!draft.opened.isEmpty()) {
        m_object = draft.object;
        const kube::Resource resource = m_cluster->findResource(
            draft.object.resource.group.isEmpty()
                ? draft.object.resource.plural
                : draft.object.resource.plural + '.' + draft.object.resource.group);
        if (resource.plural.isEmpty()) { // its kind is not there
            m_live->setOpened(draft.opened);
        } else {
            m_object.resource = resource;
            m_live->follow(m_object, draft.opened);
            m_live->setHeld(m_code->isLoading());
        }
    }
    m_message->tell(store::Health::Warning,
                    tr("Restored: this text was not applied when Nantian ended."));
    updateState();
}

void YamlEditor::closeEvent(QCloseEvent *event)
{
    // When the program ends, a window of its own must not keep it: its text is kept.
    const bool isApplying = m_review->set()->count(models::ApplyStep::State::Applying) > 0;
    if ((!isUnsaved() && !isApplying) || (isWindow() && !event->spontaneous())) {
        QWidget::closeEvent(event);
        return;
    }
    event->ignore();
    if (isApplying) {
        return; // the hint says so, and what is left is still to be sent
    }
    Question question;
    question.title = tr("Close without applying?");
    question.consequence = tr("What you wrote is thrown away.");
    question.verb = tr("Throw away");
    question.cluster = m_cluster->context().name;
    if (!m_object.name.isEmpty()) {
        question.objects = {m_object};
    }
    auto *dialog = new ConfirmDialog(question, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_isThrownAway = true;
        m_drafts->now();
        if (isWindow()) {
            close();
        } else {
            Q_EMIT closeRequested();
        }
    });
    dialog->open();
}

/// What became of the object meanwhile.
void YamlEditor::showLive()
{
    const QString name = safe(m_object.name);
    const auto places = static_cast<int>(m_live->overlaps().size());
    switch (m_live->state()) {
    case LiveText::State::Deleted:
        m_liveMessage->tell(
            store::Health::Warning,
            tr("%1 was deleted on the server. Without metadata.uid, this text makes "
               "it anew.")
                .arg(name));
        break;
    case LiveText::State::Replaced:
        m_liveMessage->tell(store::Health::Warning,
                            tr("%1 was deleted on the server and made anew: this text is of the "
                               "one before.")
                                .arg(name));
        break;
    case LiveText::State::Broken:
        m_liveMessage->tell(store::Health::Unknown,
                            tr("Changes on the server are not seen at present: %1")
                                .arg(base::errorSentence(m_live->status().error)));
        break;
    case LiveText::State::Idle:
    case LiveText::State::Live:
        if (places > 0) {
            m_liveMessage->tell(
                store::Health::Warning,
                tr("%n place(s) you changed were changed on the server too.", nullptr, places));
        } else {
            m_liveMessage->clear();
        }
    }
    updateState();
}

void YamlEditor::showOverlaps()
{
    if (m_live->isCurrent()) { // else in a moment
        m_stack->setCurrentWidget(m_merge);
        m_merge->showPlace();
        m_merge->setFocus();
    }
}

} // namespace nantian::views
