// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "views/main/settings.h"

#include <QPointer>

class QPushButton;

namespace nantian::gui {

/// The program with settings of its own, as it would start with these options.
struct Program
{
    explicit Program(const app::Options &options);

    views::Settings settings;
    app::Application application;
};

/// English words, light, of a size, in all namespaces; `file` empty: without --kubeconfig.
[[nodiscard]] app::Options startOptions(const QString &file = {}, const QString &context = {});

/// The program's window once it is shown.
[[nodiscard]] views::MainWindow *mainWindow();
/// Is the window's cluster read?
[[nodiscard]] bool isConnected();
/// Does what is shown hold text that matches?
[[nodiscard]] bool says(const QWidget &window, const QString &pattern);

/// Lets `app/demo/cluster`, started by the program under test, find the demo that runs.
void shareDemo();

} // namespace nantian::gui
