// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/mainwindow.h"

#include "views/dialogs/confirmdialog.h"
#include "views/main/contextchooser.h"
#include "views/main/contextlock.h"
#include "views/main/filterfield.h"
#include "views/main/gotopalette.h"
#include "views/main/keyhelp.h"
#include "views/main/namespaceselector.h"
#include "views/main/noticebell.h"
#include "views/main/objectfinder.h"
#include "views/main/resourcepage.h"
#include "views/main/savedfilters.h"
#include "views/main/settings.h"
#include "views/main/statusline.h"
#include "views/main/welcomepage.h"
#include "views/main/workspace.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"
#include "views/widgets/emptystate.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr int kStripeHeight = 3;
constexpr QSize kFirstSize(1280, 800);

} // namespace

MainWindow::MainWindow(Settings *settings, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_keys(settings)
    , m_bar(new QWidget(this))
    , m_context(new ContextChooser(m_bar))
    , m_namespaces(new NamespaceSelector(m_bar))
    , m_filter(new FilterField(settings, m_bar))
    , m_goto(new QToolButton(m_bar))
    , m_actions(new QToolButton(m_bar))
    , m_bell(new NoticeBell(&m_notices, m_bar))
    , m_menu(new QToolButton(m_bar))
    , m_stripe(new QWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_welcome(new WelcomePage(this))
    , m_status(new StatusLine(this))
    , m_palette(new GoToPalette(this))
{
    setWindowTitle(u"Nantian"_s);
    buildTopBar();
    m_stripe->setFixedHeight(kStripeHeight);
    m_stripe->setAutoFillBackground(true);
    m_stack->addWidget(m_welcome);
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stripe);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_status);
    setCentralWidget(central);
    buildShortcuts();

    connect(m_filter, &FilterField::filterWanted, this, [this](const QString &text) {
        if (ResourcePage *table = m_workspace != nullptr ? m_workspace->currentTable() : nullptr) {
            table->setFilterText(text);
        }
    });
    connect(m_filter, &FilterField::tableWanted, this, [this] {
        if (ResourcePage *table = m_workspace != nullptr ? m_workspace->currentTable() : nullptr) {
            table->table()->setFocus();
        }
    });
    connect(m_filter->saved(), &SavedFilters::told, this,
            [this](const QString &sentence) { m_status->setResult(sentence, false); });
    connect(m_welcome, &WelcomePage::fileRequested, this, &MainWindow::openFileRequested);
    connect(m_welcome, &WelcomePage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_context, &ContextChooser::openFileRequested, this, &MainWindow::openFileRequested);
    connect(m_context, &ContextChooser::contextChosen, this, &MainWindow::openContext);
    connect(m_context, &ContextChooser::lockRequested, this, [this](ContextChooser::Lock wanted) {
        ContextLock *lock = m_workspace != nullptr ? m_workspace->lock() : nullptr;
        if (lock != nullptr) {
            wanted == ContextChooser::Lock::Closed            ? lock->close()
                : wanted == ContextChooser::Lock::OpenForGood ? lock->openForGood()
                                                              : lock->openForAWhile();
        }
    });
    connect(m_namespaces, &NamespaceSelector::scopeChosen, this, &MainWindow::chooseScope);
    connect(m_status, &StatusLine::undoRequested, this, [this] { run(Command::Undo); });
    connect(m_status, &StatusLine::differenceRequested, this, [this] {
        if (m_workspace != nullptr) {
            m_workspace->showDifference();
        }
    });
    connect(m_status, &StatusLine::rolloutRequested, this, [this] {
        if (m_workspace != nullptr) {
            m_workspace->showRollout();
        }
    });
    connect(m_status, &StatusLine::drawerRequested, this, [this] { run(Command::Drawer); });

    resize(kFirstSize);
    restoreGeometry(settings->geometry(u"window"_s));
    onPage();
}

MainWindow::~MainWindow()
{
    m_context->setCluster(nullptr, nullptr);
    m_namespaces->setCluster(nullptr);
    delete m_workspace;
}

void MainWindow::buildTopBar()
{
    m_actions->setText(tr("Actions"));
    m_actions->setIcon(actionIcon("actions"_L1));
    m_actions->setIconSize(QSize(kIconSize + kGap, kIconSize));
    m_actions->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_actions->setAutoRaise(true);
    m_actions->setToolTip(tr("What can be done with what is chosen, and with this page"));
    connect(m_actions, &QToolButton::clicked, this, &MainWindow::showActions);
    m_goto->setIcon(actionIcon("goto"_L1));
    m_goto->setIconSize(QSize(kIconSize + kGap, kIconSize));
    m_goto->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_goto->setAutoRaise(true);
    m_goto->setAccessibleName(tr("Go to a kind, object, context, namespace or action"));
    connect(m_goto, &QToolButton::clicked, this, &MainWindow::showGoTo);
    m_menu->setIcon(actionIcon("menu"_L1));
    m_menu->setAutoRaise(true);
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu"));
    connect(m_menu, &QToolButton::clicked, this, &MainWindow::showMenu);

    auto *layout = new QHBoxLayout(m_bar);
    layout->setContentsMargins(kGap, kUnit + 2, kGap, kUnit + 2);
    layout->setSpacing(kGap);
    layout->addWidget(m_context);
    layout->addWidget(m_namespaces);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_goto);
    layout->addWidget(m_actions);
    layout->addWidget(m_bell);
    layout->addWidget(m_menu);
}

void MainWindow::buildShortcuts()
{
    qDeleteAll(std::exchange(m_shortcuts, {}));
    m_goto->setText(tr("Go to…  %1").arg(m_keys.keyText(Command::GoTo)));
    for (const KeyBinding &binding : m_keys.bindings()) {
        if (binding.where != KeyBinding::Where::Window) {
            continue;
        }
        for (const QKeySequence &key : binding.keys) {
            // Keys of one letter or sign belong to the table: elsewhere they are text.
            const QKeyCombination press = key[0];
            const bool plain =
                !(press.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier))
                && press.key() < Qt::Key_Escape;
            if (plain) {
                continue;
            }
            auto *shortcut = new QShortcut(key, this);
            m_shortcuts << shortcut;
            connect(shortcut, &QShortcut::activated, this,
                    [this, command = binding.command] { run(command); });
        }
    }
}

models::Cluster *MainWindow::cluster() const
{
    return m_workspace != nullptr ? m_workspace->cluster() : nullptr;
}

void MainWindow::setContexts(const QList<kube::Context> &contexts, const QString &wanted)
{
    m_contexts = contexts;
    m_context->setContexts(contexts, m_settings->productionPattern());
    if (contexts.isEmpty()) {
        return;
    }
    const auto isThere = [this](const QString &name) {
        return std::ranges::contains(m_contexts, name, &kube::Context::name);
    };
    if (!wanted.isEmpty() && !isThere(wanted)) {
        const QString title = tr("There is no context “%1”").arg(safe(wanted));
        if (m_workspace == nullptr) {
            showProblem(title, tr("Choose one at the top left."));
        } else {
            tellProblem(title);
        }
        return;
    }
    const QString last = m_settings->lastContext();
    openContext(!wanted.isEmpty() ? wanted : isThere(last) ? last : m_contexts.first().name);
}

void MainWindow::setKubeconfigFiles(const QStringList &files)
{
    m_files = files;
    if (m_workspace != nullptr) {
        m_workspace->setKubeconfigFiles(files);
    }
}

void MainWindow::updateContexts(const QList<kube::Context> &contexts)
{
    if (m_workspace == nullptr) {
        setContexts(contexts, {});
        return;
    }
    m_contexts = contexts;
    m_context->setContexts(contexts, m_settings->productionPattern());
    models::Cluster *cluster = m_workspace->cluster();
    const kube::Context known = cluster->context();
    const bool wasRemoved = cluster->state() == models::Cluster::State::Removed;
    const auto found = std::ranges::find(contexts, known.name, &kube::Context::name);
    if (found == contexts.end()) {
        cluster->setRemoved();
        tellProblem(tr("%1 is no longer in the kubeconfig: what is shown stays as it was read")
                        .arg(safe(known.name)));
    } else if (!found->identity) {
        tellProblem(tr("%1 goes on as before: %2")
                        .arg(safe(known.name), base::errorSentence(found->identity.error())));
    } else if (wasRemoved || known.identity != found->identity) {
        m_workspace->setContext(*found);
        m_status->setResult(
            tr("The kubeconfig changed: connecting to %1 anew").arg(safe(known.name)), false);
    }
}

void MainWindow::openContext(const QString &name)
{
    const auto found = std::ranges::find(m_contexts, name, &kube::Context::name);
    if (found == m_contexts.end()) {
        return;
    }
    if (m_workspace != nullptr && m_workspace->cluster()->context().name == name
        && m_workspace->cluster()->context().identity == found->identity)
    {
        m_stack->setCurrentWidget(m_workspace);
        onPage();
        return;
    }
    leave([this, context = *found] {
        m_settings->setLastContext(context.name);
        replaceWorkspace(context);
    });
}

/// Asks first where something would be lost.
void MainWindow::leave(const std::function<void()> &go)
{
    const QStringList losses = m_workspace != nullptr ? m_workspace->losses() : QStringList();
    if (losses.isEmpty()) {
        go();
        return;
    }
    Question question;
    question.title = tr("Leave what is not done yet?");
    question.consequence = losses.join(u'\n');
    question.verb = tr("Leave");
    question.cluster = m_workspace->cluster()->context().name;
    auto *dialog = new ConfirmDialog(question, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, go);
    dialog->open();
}

void MainWindow::replaceWorkspace(const kube::Context &context)
{
    m_context->setCluster(nullptr, nullptr);
    m_namespaces->setCluster(nullptr);
    delete m_workspace;
    m_workspace = nullptr;
    if (!context.identity) {
        showProblem(tr("%1 cannot be used").arg(safe(context.name)),
                    base::errorSentence(context.identity.error()));
        onPage();
        return;
    }
    m_workspace = new Workspace(context, &m_contexts, m_settings, &m_keys, &m_writes, this);
    m_workspace->setKubeconfigFiles(m_files);
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    connect(m_workspace, &Workspace::currentPageChanged, this, &MainWindow::onPage);
    connect(m_workspace, &Workspace::statusChanged, this, &MainWindow::updateStatus);
    connect(m_workspace, &Workspace::identityChanged, this, &MainWindow::updateStatus);
    connect(m_workspace, &Workspace::resultLine, this, [this](const QString &text, bool undoable) {
        m_status->setResult(text, undoable);
        if (undoable && m_workspace->hasDifference()) {
            m_status->offerDifference();
        }
    });
    connect(m_workspace, &Workspace::rolloutBegun, m_status, &StatusLine::offerRollout);
    connect(m_workspace, &Workspace::noticed, &m_notices, &Notices::add);
    connect(m_workspace, &Workspace::scopeRequested, this, &MainWindow::chooseScope);
    connect(m_workspace, &Workspace::windowCommand, this, &MainWindow::run);
    connect(m_workspace, &Workspace::openFailed, this, &MainWindow::openFailed);
    connect(m_workspace, &Workspace::settledAndPainted, this, &MainWindow::settle);
    connect(m_workspace, &Workspace::prometheusEndpointChosen, this,
            &MainWindow::prometheusEndpointChosen);
    connect(m_workspace, &Workspace::filterChanged, this, [this](const QString &text) {
        if (m_filter->text() != text) {
            m_filter->setText(text);
        }
    });
    m_finder = new ObjectFinder(m_workspace->cluster(), m_palette, m_workspace);
    connect(m_finder, &ObjectFinder::objectChosen, m_workspace, &Workspace::goToObject);
    connect(m_workspace, &Workspace::filterProblemChanged, m_filter, &FilterField::setProblem);
    m_context->setCluster(m_workspace->cluster(), m_workspace->lock());
    if (m_wantedScope) {
        m_workspace->setScope(*m_wantedScope);
        m_wantedScope.reset();
    }
    m_namespaces->setScope(m_workspace->scope());
    m_namespaces->setCluster(m_workspace->cluster());
    if (!m_wantedOpen.isEmpty()) {
        m_workspace->open(std::exchange(m_wantedOpen, {}));
    }
    m_status->setResult({}, false);
    onPage();
    Q_EMIT clusterChanged();
}

void MainWindow::showProblem(const QString &title, const QString &sentence)
{
    auto *page = new EmptyState(this);
    page->setContent({actionIcon("warning"_L1),
                      title,
                      sentence,
                      {},
                      tr("Open a kubeconfig file…"),
                      false,
                      0,
                      -1});
    connect(page, &EmptyState::actionTriggered, this, &MainWindow::openFileRequested);
    connect(m_stack, &QStackedWidget::currentChanged, page, [this, page] {
        if (m_stack->currentWidget() != page) {
            page->deleteLater();
        }
    });
    m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
    const QString both = tr("%1. %2").arg(title, sentence);
    m_notices.add(store::Health::Failed, both);
    Q_EMIT openFailed(both);
}

void MainWindow::showWelcome(const QString &problem)
{
    m_welcome->setProblem(problem);
    m_stack->setCurrentWidget(m_welcome);
    onPage();
}

void MainWindow::setScope(const models::Scope &scope)
{
    if (m_workspace != nullptr) {
        chooseScope(scope);
    } else {
        m_wantedScope = scope;
    }
}

void MainWindow::chooseScope(const models::Scope &scope)
{
    m_namespaces->setScope(scope);
    if (m_workspace != nullptr) {
        m_workspace->setScope(scope);
    }
}

void MainWindow::open(const QString &kindAndName)
{
    if (m_workspace != nullptr) {
        m_workspace->open(kindAndName);
    } else {
        m_wantedOpen = kindAndName;
    }
}

void MainWindow::onPage()
{
    const ResourcePage *table = m_workspace != nullptr ? m_workspace->currentTable() : nullptr;
    const bool open = m_workspace != nullptr;
    m_bar->setVisible(open || !m_contexts.isEmpty());
    m_status->setVisible(open);
    m_stripe->setVisible(open);
    m_actions->setEnabled(open);
    m_filter->setTable(table != nullptr ? table->model() : nullptr,
                       table != nullptr ? table->resource().id() : QByteArray());
    m_filter->setPlaceholderText(table != nullptr ? tr("Filter %1").arg(kindWord(table->resource()))
                                                  : tr("Filter"));
    const QString text = table != nullptr ? table->filterText() : QString();
    if (m_filter->text() != text) {
        const QSignalBlocker quiet(m_filter);
        m_filter->setText(text);
    }
    m_filter->setProblem(table != nullptr ? table->filterProblem() : QString());
    colourStripe();
    updateTitle();
    updateStatus();
}

void MainWindow::colourStripe()
{
    if (m_workspace != nullptr) {
        QPalette colored = palette();
        colored.setColor(QPalette::Window,
                         contextColor(m_workspace->cluster()->context().name, palette()));
        m_stripe->setPalette(colored);
    }
}

void MainWindow::updateTitle()
{
    if (m_workspace == nullptr) {
        setWindowTitle(u"Nantian"_s);
        return;
    }
    const QString page = m_workspace->currentTitle();
    const QString context = safe(m_workspace->cluster()->context().name);
    setWindowTitle(page.isEmpty() ? tr("%1 – Nantian").arg(context)
                                  : tr("%1 – %2 – Nantian").arg(page, context));
}

void MainWindow::updateStatus()
{
    if (m_workspace != nullptr) {
        m_status->setStream(m_workspace->streamHealth(), m_workspace->streamText());
        m_status->setIdentity(m_workspace->identityText());
    }
}

void MainWindow::settle()
{
    // One more turn of the event loop: what was just laid out has been painted after it.
    QTimer::singleShot(0, this, [this] {
        repaint();
        Q_EMIT settledAndPainted();
    });
}

void MainWindow::run(Command command)
{
    switch (command) {
    case Command::GoTo:
        showGoTo();
        return;
    case Command::Filter:
        m_filter->setFocus();
        m_filter->selectAll();
        return;
    case Command::Namespaces:
        m_namespaces->openPopup();
        return;
    case Command::Keys: {
        auto *help = new KeyHelp(m_keys, this);
        help->setAttribute(Qt::WA_DeleteOnClose);
        connect(help, &KeyHelp::editRequested, this, &MainWindow::showKeyEditor);
        help->open();
        return;
    }
    case Command::Quit:
        close();
        return;
    default:
        break;
    }
    if (m_workspace != nullptr) {
        m_workspace->run(command);
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        colourStripe();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings->setGeometry(u"window"_s, saveGeometry());
    if (!m_leaving && m_workspace != nullptr && !m_workspace->losses().isEmpty()) {
        event->ignore();
        leave([this] {
            m_leaving = true;
            close();
        });
        return;
    }
    QMainWindow::closeEvent(event);
}

} // namespace nantian::views
