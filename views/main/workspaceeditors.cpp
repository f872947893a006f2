// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The editors of a Workspace: of objects, files and what was not applied when the program ended.
#include "base/onpool.h"
#include "services/drafts.h"
#include "views/main/actionrunner.h"
#include "views/main/drawer.h"
#include "views/main/settings.h"
#include "views/main/workspace.h"
#include "views/pages/draftkeeper.h"
#include "views/pages/editorfile.h"
#include "views/pages/editorhelp.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

QString editorId(const kube::ObjectRef &object)
{
    return u"edit:"_s
        + QString::fromUtf8(object.uid.isEmpty()
                                ? object.resource.id() + '/' + object.ns + '/' + object.name
                                : object.uid);
}

} // namespace

void Workspace::restoreDrafts()
{
    base::onPool<QList<models::KeptDraft>>([name = m_cluster->context().name] {
        return base::Result<QList<models::KeptDraft>>(models::draftsOf(name));
    }).then(this, [this](const base::Result<QList<models::KeptDraft>> &drafts) {
        for (const models::KeptDraft &kept : drafts.value_or(QList<models::KeptDraft>())) {
            if (!DraftKeeper::isOpen(kept.file)) {
                addEditor(kept.draft.object)->restore(kept);
            }
        }
    });
}

void Workspace::openEditor(const kube::ObjectRef &object)
{
    const QString id = editorId(object);
    QWidget *known = object.name.isEmpty() ? nullptr : m_drawer->findPage(id);
    if (known != nullptr) {
        openInDrawer(known, actionIcon("edit"_L1), safe(object.name));
        return;
    }
    YamlEditor *editor = addEditor(object);
    if (object.name.isEmpty()) {
        editor->openText({}, defaultNamespace());
    } else {
        editor->open(object);
    }
}

void Workspace::openNew(const kube::ObjectRef &object)
{
    addEditor({})->openNew(object.resource, QString::fromUtf8(object.ns));
}

void Workspace::openFiles(const QStringList &paths)
{
    const QList<YamlEditor *> editors = findChildren<YamlEditor *>();
    for (const QString &path : paths) {
        const auto known = std::ranges::find_if(
            editors, [&path](const YamlEditor *editor) { return editor->filePath() == path; });
        if (known == editors.cend()) {
            addEditor({})->openFile(path, defaultNamespace());
        } else if ((*known)->isWindow()) {
            (*known)->activateWindow();
        } else {
            openInDrawer(*known, actionIcon("edit"_L1), (*known)->title());
        }
    }
}

void Workspace::chooseFiles()
{
    QFileDialog *const dialog = yamlFileDialog(this, tr("Open files"), {});
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &Workspace::openFiles);
    dialog->open();
}

void Workspace::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void Workspace::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction); // the files stay where they are
    event->accept();
    openFiles(localFiles(event->mimeData()));
}

/// One without a text, in the drawer.
YamlEditor *Workspace::addEditor(const kube::ObjectRef &object)
{
    auto *editor = new YamlEditor(m_cluster.get(), this);
    editor->setObjectName(editorId(object));
    editor->setProduction(m_actions->isProduction());
    connect(editor, &YamlEditor::resultLine, this, &Workspace::resultLine);
    connect(editor, &YamlEditor::filesDropped, this, &Workspace::openFiles);
    connect(editor, &YamlEditor::openRequested, this, &Workspace::chooseFiles);
    connect(editor, &YamlEditor::titleChanged, m_drawer,
            [this, editor](const QString &title, bool modified) {
                const int index = m_drawer->indexOf(editor);
                if (index >= 0) {
                    m_drawer->setTabText(index, modified ? title + u" •"_s : title);
                }
            });
    connect(editor, &YamlEditor::closeRequested, m_drawer, [this, editor] {
        const int index = m_drawer->indexOf(editor);
        if (index >= 0) {
            Q_EMIT m_drawer->tabCloseRequested(index);
        }
    });
    EditorHelp *const help = editor->help();
    help->restore(m_services.settings->geometry(u"explain"_s));
    connect(help, &EditorHelp::arranged, this,
            [this, help] { m_services.settings->setGeometry(u"explain"_s, help->arrangement()); });
    openInDrawer(editor, actionIcon("edit"_L1),
                 object.name.isEmpty() ? tr("New object") : safe(object.name));
    return editor;
}

} // namespace nantian::views
