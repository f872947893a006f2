// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/editorfile.h"

#include "base/onpool.h"
#include "views/dialogs/confirmdialog.h"
#include "views/pages/codeview.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QTextDocument>
#include <QUrl>

using namespace Qt::StringLiterals;
using nantian::models::TextFile;

namespace nantian::views {

QFileDialog *yamlFileDialog(QWidget *parent, const QString &title, const QString &path)
{
    auto *dialog = new QFileDialog(parent, title, path,
                                   EditorFile::tr("YAML and JSON (*.yaml *.yml *.json)") + u";;"_s
                                       + EditorFile::tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

EditorFile::EditorFile(CodeView *code, QWidget *window)
    : QObject(window)
    , m_code(code)
    , m_window(window)
    , m_menu(new QMenu(window))
{
    const auto add = [this](const QString &text, const QKeySequence &key, auto slot) {
        auto *action = m_menu->addAction(text, this, slot);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_window->addAction(action);
        return action;
    };
    connect(m_code, &CodeView::loaded, this, [this] {
        if (std::exchange(m_opens, false) && !m_code->isTouched()) {
            m_savedRevision = m_code->document()->revision();
        }
    });
    add(tr("Open…"), {}, &EditorFile::openRequested); // its key is the window's
    add(tr("Save"), QKeySequence::Save, &EditorFile::save);
    add(tr("Save as…"), QKeySequence(u"Ctrl+Shift+S"_s), &EditorFile::saveAs);
}

QString EditorFile::name() const { return QFileInfo(m_file.path).fileName(); }

bool EditorFile::isSaved() const
{
    return isNamed()
        && (m_opens ? !m_code->isTouched() : m_code->document()->revision() == m_savedRevision);
}

void EditorFile::adopt(const TextFile &file)
{
    m_file = file;
    m_savedRevision = -1;
    m_opens = false;
}

void EditorFile::forget() { adopt({}); }

void EditorFile::open(const QString &path)
{
    m_busy = true;
    m_code->setReadOnly(true); // what was written meanwhile would be lost
    base::onPool<TextFile>([path] {
        return models::readTextFile(path);
    }).then(this, [this](const base::Result<TextFile> &file) {
        m_busy = false;
        m_code->setReadOnly(false);
        if (!file) {
            Q_EMIT failed(base::errorSentence(file.error()));
            return;
        }
        m_file = *file;
        m_file.text.clear();
        m_savedRevision = -1;
        m_opens = true;
        m_code->setPlainText(file->text);
        Q_EMIT opened();
    });
}

void EditorFile::save()
{
    if (isNamed()) {
        write(m_file);
    } else {
        saveAs();
    }
}

void EditorFile::saveAs()
{
    QFileDialog *const dialog =
        yamlFileDialog(m_window, tr("Save the text"), isNamed() ? m_file.path : u"object.yaml"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // With a suffix of ours it may be another file than the one a system's dialog asks about.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setDefaultSuffix(u"yaml"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        TextFile file;
        file.path = path;
        if (path == m_file.path) {
            write(m_file);
        } else if (QFileInfo::exists(path)) {
            askToOverwrite(file, tr("It is there already. What it holds is lost."));
        } else {
            write(file);
        }
    });
    dialog->open();
}

void EditorFile::write(const TextFile &file)
{
    if (m_busy) {
        m_next = file;
        return;
    }
    m_busy = true;
    TextFile wanted = file;
    wanted.text = m_code->text();
    const int revision = m_code->document()->revision();
    base::onPool<TextFile>([wanted] {
        return models::writeTextFile(wanted);
    }).then(this, [this, file, revision](const base::Result<TextFile> &answer) {
        written(file, revision, answer);
    });
}

void EditorFile::written(const TextFile &file, int revision, const base::Result<TextFile> &answer)
{
    m_busy = false;
    if (answer) {
        m_file = *answer;
        m_file.text.clear();
        m_savedRevision = revision;
        Q_EMIT saved();
    }
    if (const std::optional<TextFile> next = std::exchange(m_next, {})) {
        write(next->path == m_file.path ? m_file : *next);
    } else if (!answer && answer.error().code == base::Error::Code::Conflict) {
        askToOverwrite(
            file, tr("Another program changed it since it was read. What that wrote is lost."));
    } else if (!answer) {
        Q_EMIT failed(base::errorSentence(answer.error()));
    }
}

void EditorFile::askToOverwrite(const TextFile &file, const QString &consequence)
{
    Question question;
    question.title = tr("Overwrite %1?").arg(safe(QFileInfo(file.path).fileName()));
    question.consequence = consequence;
    question.verb = tr("Overwrite");
    auto *dialog = new ConfirmDialog(question, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, file] {
        TextFile anyway = file;
        anyway.digest.clear();
        write(anyway);
    });
    dialog->open();
}

QStringList localFiles(const QMimeData *data)
{
    QStringList out;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile()) {
            out.append(url.toLocalFile());
        }
    }
    return out;
}

} // namespace nantian::views
