// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QIcon>
#include <QList>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;

namespace nantian::views {

/// Type a few letters, press Enter: kinds, contexts, namespaces, actions and, once they are found,
/// objects in one list. GUI thread.
class GoToPalette final : public QFrame
{
    Q_OBJECT
public:
    struct Entry
    {
        QIcon icon;
        QString text;
        QString hint;      ///< at the right: what it is, or its key
        QStringList words; ///< other names it is found by (plural, short names)
        std::function<void()> run;
    };
    explicit GoToPalette(QWidget *parent);
    void open(const QList<Entry> &entries);
    /// What was found since for what is typed, in place of what was found before, and a sentence
    /// below the list (empty: none). The chosen entry stays chosen.
    void setFound(const QList<Entry> &entries, const QString &note);

    /// How well `text` fits what was typed: 0 not at all; exact, prefix, word start, inside and in
    /// order (subsequence) fit less and less. Without case.
    [[nodiscard]] static int score(const QString &typed, const QString &text);

Q_SIGNALS:
    /// Other words are in the field while it is open.
    void typed(const QString &text);
    void closed();

protected:
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void runCurrent();

    [[nodiscard]] const Entry &entryAt(qsizetype i) const
    {
        return i < m_entries.size() ? m_entries.at(i) : m_found.at(i - m_entries.size());
    }

    QList<Entry> m_entries;
    QList<Entry> m_found;
    QLineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_note;
    bool m_chosen = false; ///< with the arrow keys
};

} // namespace nantian::views
