// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QIcon>
#include <QList>

#include <functional>

class QLineEdit;
class QListWidget;

namespace nantian::views {

/// Type a few letters, press Enter: kinds, contexts, namespaces and actions in one list. GUI
/// thread.
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

    /// How well `text` fits what was typed: 0 not at all; exact, prefix, word start, inside and in
    /// order (subsequence) fit less and less. Without case.
    [[nodiscard]] static int score(const QString &typed, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void runCurrent();

    QList<Entry> m_entries;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace nantian::views
