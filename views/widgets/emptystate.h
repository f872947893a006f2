// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace nantian::views {

/// What stands where rows would be: why there are none and what to do about it; an error with its
/// details folded; or progress with a count. GUI thread.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    struct Content
    {
        QIcon icon;
        QString title;
        QString text;
        QString details; ///< untranslated, folded
        QString action;  ///< text of the button; empty: none
        bool busy = false;
        qint64 done = 0, total = -1; ///< progress while busy; total -1: unknown
    };
    void setContent(const Content &content);
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    void actionTriggered();

private:
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_action;
    QToolButton *m_fold;
    QLabel *m_details;
};

} // namespace nantian::views
