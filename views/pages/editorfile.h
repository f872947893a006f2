// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "services/textfile.h"

#include <QObject>

#include <optional>

class QFileDialog;
class QMenu;
class QMimeData;
class QWidget;

namespace nantian::views {

class CodeView;

/// The file an editor's text is read from and saved to, and the menu for it. Files are read and
/// written on the pool. GUI thread; neither code view nor window is owned, both outlive it.
class EditorFile final : public QObject
{
    Q_OBJECT
public:
    /// Its shortcuts work in `window`.
    EditorFile(CodeView *code, QWidget *window);

    /// Reads it into the view; opened() or failed() follows.
    void open(const QString &path);
    void save();
    void saveAs();
    /// The text is from this file, and not saved.
    void adopt(const models::TextFile &file);
    /// The text is no file's any more.
    void forget();
    /// As it was read or saved last, without its text.
    [[nodiscard]] const models::TextFile &file() const { return m_file; }
    [[nodiscard]] bool isNamed() const { return !m_file.path.isEmpty(); }
    /// "deploy.yaml"
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString path() const { return m_file.path; }
    /// The text is what the file holds.
    [[nodiscard]] bool isSaved() const;
    [[nodiscard]] QMenu *menu() const { return m_menu; }

Q_SIGNALS:
    void opened();
    void saved();
    void failed(const QString &sentence);
    void openRequested();

private:
    void write(const models::TextFile &file);
    void written(const models::TextFile &file, int revision,
                 const base::Result<models::TextFile> &answer);
    void askToOverwrite(const models::TextFile &file, const QString &consequence);

    CodeView *m_code;
    QWidget *m_window;
    QMenu *m_menu;
    models::TextFile m_file; ///< its text is not kept
    int m_savedRevision = -1;
    std::optional<models::TextFile> m_next; ///< to be written when what is under way has ended
    bool m_busy = false;
    bool m_opens = false; ///< its text may not be in the view as a whole yet
};

/// Opened with open(), goes when it is closed. `path`: what it begins with.
[[nodiscard]] QFileDialog *yamlFileDialog(QWidget *parent, const QString &title,
                                          const QString &path);
/// The files among what is dragged: those that are local.
[[nodiscard]] QStringList localFiles(const QMimeData *data);

} // namespace nantian::views
