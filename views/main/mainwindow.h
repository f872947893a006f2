// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/main/keymap.h"
#include "views/main/notices.h"
#include "views/main/services.h"

#include <QMainWindow>

#include <functional>

class QLabel;
class QShortcut;
class QStackedWidget;
class QToolButton;

namespace nantian::views {

class ContextChooser;
class FilterField;
class GoToPalette;
class NamespaceSelector;
class NoticeBell;
class ObjectFinder;
class StatusLine;
class WelcomePage;
class Workspace;

/// The window: top bar, one workspace per open cluster (one at a time), status line; a welcome page
/// without a kubeconfig. GUI thread; settings are not owned and outlive it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Settings *settings, QWidget *parent = nullptr);
    ~MainWindow() override;
    Q_DISABLE_COPY_MOVE(MainWindow)

    /// The contexts to work with from now on. Opens `wanted`, else the last used one, else the
    /// first; what is open already stays as it is.
    void setContexts(const QList<kube::Context> &contexts, const QString &wanted);
    /// The kubeconfig changed while a cluster is open: what is open stays open. New credentials of
    /// its context connect anew; without it or with broken ones a sentence says so.
    void updateContexts(const QList<kube::Context> &contexts);
    /// The files the contexts are from, by precedence.
    void setKubeconfigFiles(const QStringList &files);
    void openContext(const QString &name);
    /// Scope for the cluster that is open or about to be opened.
    void setScope(const models::Scope &scope);
    /// "pods", "deploy/web", "overview".
    void open(const QString &kindAndName);
    [[nodiscard]] WelcomePage *welcome() const { return m_welcome; }
    void showWelcome(const QString &problem = {});
    [[nodiscard]] models::Cluster *cluster() const;
    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    [[nodiscard]] StatusLine *statusLine() const { return m_status; }
    [[nodiscard]] Notices *notices() { return &m_notices; }
    /// What went wrong outside of a cluster: in the status line, and kept for the bell.
    void tellProblem(const QString &sentence);

Q_SIGNALS:
    /// What is in front is read in full, sorted, filtered and was painted.
    void settledAndPainted();
    void openFailed(const QString &sentence);
    void openFileRequested();
    void themeChosen(const QString &name);
    void languageChosen(const QString &name);
    void demoRequested();
    void clusterChanged();
    void prometheusEndpointChosen(const nantian::models::Prometheus::Endpoint &endpoint);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTopBar();
    void buildShortcuts();
    void leave(const std::function<void()> &go);
    void replaceWorkspace(const kube::Context &context);
    void showProblem(const QString &title, const QString &sentence);
    void onPage();
    void colourStripe();
    void updateTitle();
    void updateStatus();
    void run(Command command);
    void showGoTo();
    void showMenu();
    void showActions();
    void showKeyEditor();
    void chooseScope(const models::Scope &scope);
    void settle();

    Settings *m_settings;
    KeyMap m_keys;
    Notices m_notices;
    models::WriteLog m_writes; ///< of all clusters this window has had open
    QList<QShortcut *> m_shortcuts;
    QList<kube::Context> m_contexts;
    QStringList m_files;
    std::optional<models::Scope> m_wantedScope;
    QString m_wantedOpen;
    QWidget *m_bar;
    ContextChooser *m_context;
    NamespaceSelector *m_namespaces;
    FilterField *m_filter;
    QToolButton *m_goto;
    QToolButton *m_actions;
    NoticeBell *m_bell;
    QToolButton *m_menu;
    QWidget *m_stripe;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    Workspace *m_workspace = nullptr;
    bool m_leaving = false; ///< what is lost was agreed to
    StatusLine *m_status;
    GoToPalette *m_palette;
    ObjectFinder *m_finder = nullptr; ///< the workspace's
};

} // namespace nantian::views
