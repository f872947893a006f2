// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/writelog.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace nantian::views {

/// What was changed since the program began, newest first: filtered by words, each with all there
/// is to say of it and its commands of kubectl; exported as text or JSON lines. GUI thread; the log
/// is not owned and outlives it.
class WriteLogPage final : public QWidget
{
    Q_OBJECT
public:
    explicit WriteLogPage(models::WriteLog *log, QWidget *parent = nullptr);

    /// Writes what is shown to a file: as JSON lines where its name ends in .jsonl or .json.
    void exportTo(const QString &path);

Q_SIGNALS:
    void resultLine(const QString &text, bool undoable);

private:
    enum Column { TimeColumn, ContextColumn, WhatColumn, ObjectColumn, ChangeColumn, ResultColumn };
    void add(int index);
    void fill(QTreeWidgetItem *item, const models::WriteEntry &entry);
    void filter();
    [[nodiscard]] bool fits(const models::WriteEntry &entry) const;
    [[nodiscard]] const models::WriteEntry *current() const;
    /// Oldest first.
    [[nodiscard]] QList<models::WriteEntry> shownEntries() const;
    void showCurrent();
    void showCount();
    void chooseFile();

    models::WriteLog *m_log;
    QLineEdit *m_filter;
    QLabel *m_count;
    QTreeWidget *m_list;
    QPlainTextEdit *m_text;
    QPushButton *m_kubectl;
    QPushButton *m_export;
    qsizetype m_shown = 0; ///< lines the filter lets through
};

} // namespace nantian::views
