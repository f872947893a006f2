// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program.h"

#include "gui/guisupport.h"

#include <QApplication>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace nantian::gui {

Program::Program(const app::Options &options) : application(options, &settings)
{
    application.start();
}

app::Options startOptions(const QString &file, const QString &context)
{
    app::Options out;
    out.kubeconfig = file;
    out.context = context;
    out.theme = u"light"_s;
    out.size = QSize(1280, 800);
    out.scope = models::Scope();
    return out;
}

views::MainWindow *mainWindow()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *each : all) {
        auto *window = qobject_cast<views::MainWindow *>(each);
        if (window && window->isVisible()) {
            return window;
        }
    }
    return nullptr;
}

bool isConnected()
{
    const views::MainWindow *window = mainWindow();
    return window && window->cluster()
        && window->cluster()->state() == models::Cluster::State::Connected;
}

bool says(const QWidget &window, const QString &pattern)
{
    return QRegularExpression(pattern).match(shownText(window)).hasMatch();
}

void shareDemo()
{
    qputenv("NANTIAN_DEMO_STATE", QFileInfo(kubeconfigFile()).path().toLocal8Bit());
    qputenv("XDG_CACHE_HOME", outsideCache().toLocal8Bit());
}

} // namespace nantian::gui
