// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the buttons of a MainWindow's top bar open.
#include "views/main/filterfield.h"
#include "views/main/gotopalette.h"
#include "views/main/keyeditor.h"
#include "views/main/mainwindow.h"
#include "views/main/namespaceselector.h"
#include "views/main/objectfinder.h"
#include "views/main/resourcepage.h"
#include "views/main/savedfilters.h"
#include "views/main/settings.h"
#include "views/main/statusline.h"
#include "views/main/workspace.h"
#include "views/theme/theme.h"

#include <QActionGroup>
#include <QMenu>
#include <QMessageBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace nantian::views {

void MainWindow::showGoTo()
{
    QList<GoToPalette::Entry> entries;
    if (m_workspace != nullptr) {
        entries = m_workspace->paletteEntries() + m_filter->saved()->entries();
        for (const QString &name : m_namespaces->names()) {
            //: what an entry of the go-to list is
            entries.append({kindIcon("namespace"), safe(name), tr("Namespace"), {}, [this, name] {
                                chooseScope({false, {name}});
                            }});
        }
    }
    for (const kube::Context &context : std::as_const(m_contexts)) {
        //: what an entry of the go-to list is
        entries.append({kindIcon("cluster"),
                        safe(context.name),
                        tr("Context"),
                        {},
                        [this, name = context.name] { openContext(name); }});
    }
    m_palette->open(entries);
    if (m_workspace != nullptr) {
        m_finder->begin(m_workspace->scope());
    }
}

void MainWindow::showActions()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto fill = [this, menu] {
        menu->clear();
        const QString title = m_workspace->chosenTitle();
        if (!title.isEmpty()) {
            menu->addSection(title);
        }
        fillActionMenu(menu, m_workspace->actions(), m_keys,
                       [this](Command command) { run(command); });
    };
    fill();
    // Rights arrive a moment after they were asked for.
    connect(m_workspace, &Workspace::accessChanged, menu, fill);
    menu->popup(m_actions->mapToGlobal(QPoint(0, m_actions->height() + 2)));
}

void MainWindow::tellProblem(const QString &sentence)
{
    m_status->setResult(sentence, false);
    m_notices.add(store::Health::Failed, sentence);
}

void MainWindow::showKeyEditor()
{
    auto *editor = new KeyEditor(&m_keys, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &KeyEditor::keysChanged, this, &MainWindow::buildShortcuts);
    editor->open();
}

void MainWindow::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this](QMenu *to, Command command) {
        const KeyBinding &binding = m_keys.binding(command);
        QAction *action =
            to->addAction(actionIcon(QLatin1StringView(binding.icon.toLatin1())), binding.text);
        action->setShortcut(binding.keys.value(0));
        action->setShortcutContext(Qt::WidgetShortcut); // shown only: buildShortcuts() has it
        connect(action, &QAction::triggered, this, [this, command] { run(command); });
    };
    connect(menu->addAction(actionIcon("open"_L1), tr("Open a kubeconfig file…")),
            &QAction::triggered, this, &MainWindow::openFileRequested);
    connect(menu->addAction(actionIcon("play"_L1), tr("Open the demo cluster")),
            &QAction::triggered, this, &MainWindow::demoRequested);
    menu->addSeparator();
    QAction *right = menu->addAction(actionIcon("panel-right"_L1), tr("Details beside the table"));
    right->setCheckable(true);
    right->setChecked(m_settings->detailsOnRight());
    connect(right, &QAction::toggled, this, [this](bool on) {
        m_settings->setDetailsOnRight(on);
        if (m_workspace != nullptr) {
            m_workspace->setDetailsOnRight(on);
        }
    });
    const auto choices = [this, menu](const QString &title, const QString &current,
                                      const QList<std::pair<QString, QString>> &entries,
                                      auto signal) {
        QMenu *sub = menu->addMenu(title);
        auto *group = new QActionGroup(sub);
        for (const auto &[value, text] : entries) {
            QAction *action = sub->addAction(text);
            action->setCheckable(true);
            action->setChecked(value == current);
            group->addAction(action);
            connect(action, &QAction::triggered, this,
                    [this, value, signal] { Q_EMIT(this->*signal)(value); });
        }
    };
    QAction *careful = menu->addAction(tr("Every context starts read-only"));
    careful->setCheckable(true);
    careful->setChecked(m_settings->startsLocked());
    connect(careful, &QAction::toggled, this, [this](bool on) { m_settings->setStartsLocked(on); });
    choices(tr("Theme"), m_settings->theme(),
            {{QString(), tr("As the system")}, {u"light"_s, tr("Light")}, {u"dark"_s, tr("Dark")}},
            &MainWindow::themeChosen);
    choices(
        tr("Language"), m_settings->language(),
        {{QString(), tr("As the system")}, {u"en"_s, u"English"_s}, {u"zh_CN"_s, u"简体中文"_s}},
        &MainWindow::languageChosen);
    menu->addSeparator();
    add(menu, Command::Keys);
    connect(menu->addAction(actionIcon("keyboard"_L1), tr("Change keys…")), &QAction::triggered,
            this, &MainWindow::showKeyEditor);
    connect(menu->addAction(tr("About Nantian")), &QAction::triggered, this, [this] {
        auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Nantian"),
                                    tr("Nantian %1").arg(QString::fromLatin1(NANTIAN_VERSION)),
                                    QMessageBox::Close, this);
        box->setInformativeText(
            tr("A native desktop dashboard for Kubernetes. Free software under the GPL, version 3 "
               "or later."));
        box->setIconPixmap(
            QIcon(u":/icons/nantian.svg"_s).pixmap(QSize(64, 64), devicePixelRatioF()));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    add(menu, Command::Quit);
    menu->popup(m_menu->mapToGlobal(
        QPoint(m_menu->width() - menu->sizeHint().width(), m_menu->height() + 2)));
}

} // namespace nantian::views
