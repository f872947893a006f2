// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/screenshot.h"
#include "base/onpool.h"
#include "views/dialogs/programsdialog.h"
#include "views/main/statusline.h"
#include "views/main/welcomepage.h"
#include "views/main/workspace.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace nantian::app {

namespace {

views::ThemeChoice themeChoice(const QString &name)
{
    return name == u"dark"_s ? views::ThemeChoice::Dark
        : name == u"light"_s ? views::ThemeChoice::Light
                             : views::ThemeChoice::System;
}

/// What the contexts run to log in, each command line once.
QStringList commandsOf(const kube::Kubeconfig &config)
{
    QStringList out;
    for (const kube::Context &context : config.contexts) {
        if (context.identity && context.identity->exec) {
            const kube::ExecConfig &exec = *context.identity->exec;
            out << (QStringList{exec.command} + exec.args).join(u' ');
        }
    }
    out.removeDuplicates();
    return out;
}

base::Result<kube::Kubeconfig> withContexts(const kube::Kubeconfig &config)
{
    if (config.contexts.isEmpty()) {
        return base::fail(base::Error::Code::Config, Application::tr("it holds no contexts"));
    }
    return config;
}

/// The line (from 1) a problem with a text names; 0: none.
int lineOf(const base::Error &problem)
{
    static const QRegularExpression kLine(u"\\bline (\\d+)"_s);
    return kLine.match(problem.detail).captured(1).toInt();
}

} // namespace

Application::Application(const Options &options, views::Settings *settings)
    : m_options(options)
    , m_settings(settings)
    , m_window(settings)
{
    views::applyTheme(qApp,
                      themeChoice(options.theme.isEmpty() ? settings->theme() : options.theme));
    if (!options.screenshot.isEmpty()) {
        m_screenshot = new Screenshot(&m_window, options.screenshot, this);
    }
    connect(&m_window, &views::MainWindow::openFileRequested, this, &Application::chooseFile);
    connect(&m_window, &views::MainWindow::demoRequested, this, &Application::startDemo);
    connect(&m_window, &views::MainWindow::clusterChanged, this, &Application::onCluster);
    connect(&m_window, &views::MainWindow::themeChosen, this, [this](const QString &name) {
        m_settings->setTheme(name);
        views::applyTheme(qApp, themeChoice(name));
    });
    connect(&m_window, &views::MainWindow::languageChosen, this, [this](const QString &name) {
        m_settings->setLanguage(name);
        m_window.statusLine()->setResult(tr("The language changes at the next start"), false);
    });
    connect(&m_window, &views::MainWindow::prometheusEndpointChosen, this,
            [this](const models::Prometheus::Endpoint &endpoint) {
                m_window.workspace()->setPrometheusEndpoint(endpoint);
                m_secrets.save(m_window.cluster()->context().name, endpoint);
            });
    connect(&m_secrets, &SecretStore::failed, this,
            [this](const QString &sentence) { m_window.tellProblem(sentence); });
    connect(m_window.welcome(), &views::WelcomePage::pasted, this, &Application::usePasted);
    connect(&m_watcher, &kube::KubeconfigWatcher::changed, this, [this] {
        read([sources = sources()] { return kube::loadKubeconfig(sources); },
             [this](const Loaded &config) { onChanged(config); });
    });
    connect(&m_system, &SystemSignals::aboutToSleep, this, [this] {
        if (models::Cluster *cluster = m_window.cluster()) {
            cluster->suspend();
        }
    });
    connect(&m_system, &SystemSignals::connectionsLost, this, [this] {
        if (models::Cluster *cluster = m_window.cluster()) {
            cluster->resume();
        }
    });
    connect(&m_demo, &DemoCluster::progress, this, [this](const QString &line) {
        m_window.welcome()->setDemoProgress(line);
        if (m_window.cluster() != nullptr) {
            m_window.statusLine()->setResult(line, false);
        }
    });
    connect(&m_demo, &DemoCluster::failed, this, &Application::onDemoFailed);
    connect(&m_demo, &DemoCluster::ready, this, [this](const QString &kubeconfig) {
        m_window.welcome()->setDemoDone();
        m_file = kubeconfig;
        m_mayFallBack = false;
        open();
    });
    connect(&m_instance, &SingleInstance::argumentsReceived, this, &Application::onArguments);
}

void Application::start()
{
    if (m_screenshot == nullptr) {
        m_instance.listen();
    }
    if (m_options.size.isValid()) {
        m_window.resize(m_options.size);
    }
    m_window.show();
    apply(m_options);
}

void Application::apply(const Options &options)
{
    m_wanted = options;
    if (options.demo) {
        startDemo();
        return;
    }
    if (!options.kubeconfig.isEmpty()) {
        m_file = options.kubeconfig;
        m_mayFallBack = false;
    }
    open();
}

void Application::onArguments(const QStringList &arguments, const QString &folder)
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    const auto options = parseCommandLine(arguments, folder);
    if (!options) {
        return; // the other start has said so
    }
    const models::Cluster *cluster = m_window.cluster();
    const bool elsewhere =
        options->demo || !options->kubeconfig.isEmpty() || !options->context.isEmpty();
    if (cluster == nullptr || elsewhere) {
        apply(*options);
        return;
    }
    m_wanted = *options;
    m_wanted.context = cluster->context().name;
    open();
}

void Application::say(const QString &sentence)
{
    if (m_window.cluster() == nullptr) {
        m_window.showWelcome(sentence);
    } else {
        m_window.tellProblem(sentence);
    }
}

// ---- the demo cluster --------------------------------------------------------------------------

void Application::startDemo()
{
    if (m_window.cluster() == nullptr) {
        m_window.showWelcome();
    }
    m_demo.start();
}

void Application::onDemoFailed(const QString &sentence)
{
    m_window.welcome()->setDemoDone(sentence);
    if (m_window.cluster() != nullptr) {
        m_window.tellProblem(sentence);
    }
    if (m_screenshot != nullptr) {
        m_screenshot->fail(sentence);
    }
}

// ---- kubeconfigs -------------------------------------------------------------------------------

kube::KubeconfigSources Application::sources() const
{
    return kube::KubeconfigSources::fromEnvironment(m_file);
}

void Application::read(std::function<Loaded()> load, std::function<void(const Loaded &)> then)
{
    const quint64 generation = ++m_generation;
    // Files may lie on a network: never read on the GUI thread.
    base::onPool<kube::Kubeconfig>(std::move(load))
        .then(this, [this, generation, then = std::move(then)](const Loaded &config) {
            if (generation == m_generation) {
                then(config);
            }
        });
}

void Application::open()
{
    if (m_screenshot != nullptr) {
        m_screenshot->startDeadline();
    }
    read([sources = sources()] { return kube::loadKubeconfig(sources); },
         [this](const Loaded &config) { onOpened(config); });
}

void Application::onOpened(const Loaded &config)
{
    const bool empty = !config || config->contexts.isEmpty();
    if (empty && m_mayFallBack && m_file.isEmpty()) {
        for (const QString &file : m_settings->kubeconfigFiles()) {
            if (QFile::exists(file)) {
                m_file = file;
                open();
                return;
            }
        }
    }
    m_watcher.setFiles(config ? config->dependencies(sources()) : sources().files());
    if (empty) {
        const QString problem = config ? QString() : base::errorSentence(config.error());
        say(problem);
        if (m_screenshot != nullptr) {
            m_screenshot->fail(problem.isEmpty() ? tr("No kubeconfig was found.") : problem);
        }
        return;
    }
    if (m_wanted.context.isEmpty() && config->find(config->currentContext) != nullptr) {
        m_wanted.context = config->currentContext;
    }
    m_contexts = config->contexts;
    m_window.setKubeconfigFiles(config->files);
    m_window.setContexts(m_contexts, m_wanted.context);
    if (m_wanted.scope) {
        m_window.setScope(*m_wanted.scope);
    }
    if (!m_wanted.open.isEmpty()) {
        m_window.open(m_wanted.open);
    }
    m_wanted = {};
    if (!config->problems.isEmpty()) {
        m_window.tellProblem(base::errorSentence(config->problems.first()));
    }
}

void Application::onChanged(const Loaded &config)
{
    if (m_window.cluster() == nullptr) {
        onOpened(config);
        return;
    }
    m_watcher.setFiles(config ? config->dependencies(sources()) : sources().files());
    if (!config) {
        // Half written or broken: what was read before stays in use.
        m_window.tellProblem(base::errorSentence(config.error()));
        return;
    }
    m_window.setKubeconfigFiles(config->files);
    // Of several files one may be broken: its contexts stay as they were.
    QList<kube::Context> contexts = config->contexts;
    for (const kube::Context &known : std::as_const(m_contexts)) {
        const bool lost = config->find(known.name) == nullptr;
        if (lost && std::ranges::contains(config->problems, known.sourceFile, &base::Error::target))
        {
            contexts.append(known);
        }
    }
    std::ranges::sort(contexts, {}, &kube::Context::name);
    m_contexts = contexts;
    m_window.updateContexts(contexts);
    if (!config->problems.isEmpty()) {
        m_window.tellProblem(base::errorSentence(config->problems.first()));
    }
}

void Application::chooseFile()
{
    const QString usual = QDir::homePath() + u"/.kube"_s;
    auto *dialog = new QFileDialog(&m_window, tr("Open a kubeconfig file"),
                                   QFileInfo(usual).isDir() ? usual : QDir::homePath());
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setFilter(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &Application::useFile);
    dialog->open();
}

void Application::useFile(const QString &file)
{
    read([file] { return kube::loadKubeconfig(kube::KubeconfigSources::fromEnvironment(file)); },
         [this, file](const Loaded &config) {
             const Loaded usable = config.and_then(&withContexts);
             if (!usable) {
                 base::Error problem = usable.error();
                 problem.target = file;
                 say(base::errorSentence(problem));
                 return;
             }
             askPrograms(*usable, [this, file, config = *usable] { useChosen(file, config); });
         });
}

void Application::usePasted(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const QString file =
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/kubeconfig-"_s
        + QString::fromLatin1(
            QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(8))
        + u".yaml"_s;
    read([bytes, file] { return kube::parseKubeconfig(bytes, file); },
         [this, bytes, file](const Loaded &config) {
             const Loaded usable = config.and_then(&withContexts);
             if (!usable) {
                 base::Error problem = usable.error();
                 problem.target = tr("The pasted text");
                 m_window.welcome()->setPasteProblem(base::errorSentence(problem), lineOf(problem));
                 return;
             }
             askPrograms(*usable, [this, bytes, file, config = *usable] {
                 keepPasted(bytes, file, config);
             });
         });
}

void Application::keepPasted(const QByteArray &text, const QString &file,
                             const kube::Kubeconfig &config)
{
    QDir().mkpath(QFileInfo(file).path());
    QSaveFile out(file);
    const bool opened = out.open(QIODevice::WriteOnly);
    // Only the owner may read it: it holds credentials.
    if (!opened || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || out.write(text) != text.size() || !out.commit())
    {
        m_window.welcome()->setPasteProblem(
            tr("The pasted text could not be kept in %1: %2.").arg(file, out.errorString()), 0);
        return;
    }
    m_window.welcome()->setPasteTaken();
    useChosen(file, config);
}

void Application::askPrograms(const kube::Kubeconfig &config, const std::function<void()> &use)
{
    const QStringList commands = commandsOf(config);
    if (commands.isEmpty()) {
        use();
        return;
    }
    // A kubeconfig from elsewhere names programs: they run only after they were seen.
    auto *dialog = new views::ProgramsDialog(commands, &m_window);
    connect(dialog, &QDialog::accepted, this, use);
    dialog->open();
}

void Application::useChosen(const QString &file, const kube::Kubeconfig &config)
{
    m_file = file;
    QStringList files = m_settings->kubeconfigFiles();
    files.removeAll(file);
    files.prepend(file);
    m_settings->setKubeconfigFiles(files);
    m_wanted.context.clear();
    onOpened(config);
}

void Application::onCluster()
{
    if (m_screenshot != nullptr) {
        return; // a picture must not wait behind the keyring's own window
    }
    const QString context = m_window.cluster()->context().name;
    m_secrets.load(context, [this, context](const models::Prometheus::Endpoint &endpoint) {
        if (m_window.cluster() != nullptr && m_window.cluster()->context().name == context) {
            m_window.workspace()->setPrometheusEndpoint(endpoint);
        }
    });
}

} // namespace nantian::app
