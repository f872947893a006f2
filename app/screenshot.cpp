// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshot.h"

#include "views/main/mainwindow.h"
#include "views/main/statusline.h"

#include <QCoreApplication>
#include <QPixmap>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace nantian::app {

namespace {
constexpr auto kDeadline = 90s;
/// Usage columns and the details are asked for after the rows are there; their answers belong in
/// the picture.
constexpr auto kGrace = 1500ms;
} // namespace

Screenshot::Screenshot(views::MainWindow *window, const QString &file, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_file(file)
{
    m_grace.setSingleShot(true);
    m_deadline.setSingleShot(true);
    connect(window, &views::MainWindow::settledAndPainted, this, &Screenshot::onSettled);
    connect(window, &views::MainWindow::openFailed, this, &Screenshot::fail);
    connect(&m_grace, &QTimer::timeout, this, &Screenshot::write);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail(tr("The view was not read within %n seconds: %1", nullptr,
                static_cast<int>(std::chrono::seconds(kDeadline).count()))
                 .arg(m_window->statusLine()->streamText()));
    });
}

void Screenshot::startDeadline() { m_deadline.start(kDeadline); }

void Screenshot::onSettled()
{
    if (!m_done && !m_grace.isActive()) {
        m_grace.start(kGrace);
    }
}

void Screenshot::write()
{
    if (m_done) {
        return;
    }
    const QPixmap picture = m_window->grab();
    if (!picture.save(m_file, "PNG")) {
        fail(tr("The picture could not be written to %1.").arg(m_file));
        return;
    }
    m_done = true;
    QCoreApplication::exit(0);
}

void Screenshot::fail(const QString &sentence)
{
    if (m_done) {
        return;
    }
    m_done = true;
    std::fprintf(stderr, "nantian: %s\n", qPrintable(sentence));
    QCoreApplication::exit(1);
}

} // namespace nantian::app
