// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/main/gotopalette.h"

#include <QObject>

class QMenu;

namespace nantian::views {

class Settings;

/// The filters of one kind that were given a name: what the menu of the filter field and the go-to
/// list do with them. GUI thread; the settings, which keep them, outlive it.
class SavedFilters final : public QObject
{
    Q_OBJECT
public:
    /// Dialogs stand before `window`.
    SavedFilters(Settings *settings, QWidget *window);

    /// The kind they belong to (Resource::id(); empty: none), and the filter there is now.
    void setKind(const QByteArray &resourceId);
    /// `problem`: why it cannot be saved, a sentence; empty: it can.
    void setCurrent(const QString &text, const QString &problem);
    [[nodiscard]] bool isAvailable() const { return !m_kind.isEmpty(); }

    void fill(QMenu *menu);
    [[nodiscard]] QList<GoToPalette::Entry> entries();

    /// Asks for a name and keeps the filter there is now. One of the same name is replaced.
    void save();
    void rename(const QString &name);
    void remove(const QString &name);

Q_SIGNALS:
    /// One was chosen: this is to be the filter.
    void chosen(const QString &text);
    /// What was done; a sentence.
    void told(const QString &sentence);

private:
    [[nodiscard]] QString reasonAgainstSaving() const;
    void ask(const QString &title, const QString &button, const QString &name,
             const std::function<void(const QString &)> &use);

    Settings *m_settings;
    QWidget *m_window;
    QByteArray m_kind;
    QString m_text;
    QString m_problem;
};

} // namespace nantian::views
