// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace nantian::views {
class MainWindow;
}

namespace nantian::app {

/// Writes one picture of the window once it has settled, then ends the program: 0 with the picture,
/// 1 with a sentence on stderr. GUI thread.
class Screenshot final : public QObject
{
    Q_OBJECT
public:
    Screenshot(views::MainWindow *window, const QString &file, QObject *parent);
    /// The clock runs from now: what came before (starting the demo) has its own end.
    void startDeadline();
    void fail(const QString &sentence);

private:
    void onSettled();
    void write();

    views::MainWindow *m_window;
    QString m_file;
    QTimer m_grace;
    QTimer m_deadline;
    bool m_done = false;
};

} // namespace nantian::app
