// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/screenshot.h"
#include "base/text.h"
#include "views/main/statusline.h"
#include "views/main/welcomepage.h"
#include "views/main/workspace.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace nantian::app {

namespace {

views::ThemeChoice themeChoice(const QString &name)
{
    return name == u"dark"_s   ? views::ThemeChoice::Dark
        : name == u"light"_s ? views::ThemeChoice::Light
                             : views::ThemeChoice::System;
}

QString commandLine(const kube::ExecConfig &exec)
{
    return base::safeText((QStringList{exec.command} + exec.args).join(u' '));
}

} // namespace

Application::Application(const Options &options, views::Settings *settings)
    : m_options(options), m_settings(settings), m_window(settings)
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
    connect(&m_secrets, &SecretStore::failed, this, [this](const QString &sentence) {
        m_window.statusLine()->setResult(sentence, false);
    });
    connect(m_window.welcome(), &views::WelcomePage::pasted, this, &Application::keepPasted);
    connect(&m_watcher, &kube::KubeconfigWatcher::changed, this, &Application::load);
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
    connect(&m_demo, &DemoCluster::progress, m_window.welcome(),
        &views::WelcomePage::setDemoProgress);
    connect(&m_demo, &DemoCluster::failed, this, [this](const QString &sentence) {
        m_window.welcome()->setDemoFailed(sentence);
        if (m_screenshot != nullptr) {
            m_screenshot->fail(sentence);
        }
    });
    connect(&m_demo, &DemoCluster::ready, this, [this](const QString &kubeconfig) {
        m_file = kubeconfig;
        m_mayFallBack = false;
        load();
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
    if (options.scope) {
        m_window.setScope(*options.scope);
    }
    m_wantedContext = options.context;
    if (options.demo) {
        startDemo();
    } else {
        if (!options.kubeconfig.isEmpty()) {
            m_file = options.kubeconfig;
            m_mayFallBack = false;
        }
        load();
    }
    if (!options.open.isEmpty()) {
        m_window.open(options.open);
    }
}

void Application::onArguments(const QStringList &arguments, const QString &folder)
{
    const auto options = parseCommandLine(arguments, folder);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    if (options) {
        apply(*options);
        if (!options->context.isEmpty() && options->kubeconfig.isEmpty() && !options->demo) {
            m_window.openContext(options->context);
        }
    }
}

void Application::startDemo()
{
    m_window.showWelcome();
    m_demo.start();
}

kube::KubeconfigSources Application::sources() const
{
    return kube::KubeconfigSources::fromEnvironment(m_file);
}

void Application::load()
{
    if (m_screenshot != nullptr) {
        m_screenshot->startDeadline();
    }
    const quint64 generation = ++m_generation;
    // Files may lie on a network: never read on the GUI thread.
    QtConcurrent::run(kube::loadKubeconfig, sources())
        .then(this, [this, generation](const base::Result<kube::Kubeconfig> &config) {
            if (generation == m_generation) {
                onLoaded(config);
            }
        });
}

void Application::onLoaded(const base::Result<kube::Kubeconfig> &config)
{
    const bool empty = !config || config->contexts.isEmpty();
    if (empty && m_mayFallBack && m_file.isEmpty()) {
        for (const QString &file : m_settings->kubeconfigFiles()) {
            if (QFile::exists(file)) {
                m_file = file;
                load();
                return;
            }
        }
    }
    m_watcher.setFiles(config ? config->dependencies(sources()) : sources().files());
    if (empty) {
        const QString problem = config ? QString() : base::errorSentence(config.error());
        if (m_window.cluster() == nullptr) {
            m_window.showWelcome(problem);
            if (m_screenshot != nullptr) {
                m_screenshot->fail(problem.isEmpty() ? tr("No kubeconfig was found.") : problem);
            }
        } else {
            m_window.statusLine()->setResult(problem, false);
        }
        return;
    }
    if (!config->problems.isEmpty()) {
        m_window.statusLine()->setResult(base::errorSentence(config->problems.first()), false);
    }
    QString wanted = m_wantedContext;
    if (wanted.isEmpty() && config->find(config->currentContext) != nullptr) {
        wanted = config->currentContext;
    }
    m_window.setContexts(config->contexts, wanted);
}

void Application::chooseFile()
{
    auto *dialog = new QFileDialog(&m_window, tr("Open a kubeconfig file"),
        QDir::homePath() + u"/.kube"_s);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &Application::useFile);
    dialog->open();
}

void Application::useFile(const QString &file)
{
    const quint64 generation = ++m_generation;
    QtConcurrent::run(kube::loadKubeconfig, kube::KubeconfigSources::fromEnvironment(file))
        .then(this, [this, generation, file](const base::Result<kube::Kubeconfig> &config) {
            if (generation != m_generation) {
                return;
            }
            if (!config) {
                if (m_window.cluster() == nullptr) {
                    m_window.showWelcome(base::errorSentence(config.error()));
                } else {
                    m_window.statusLine()->setResult(base::errorSentence(config.error()), false);
                }
                return;
            }
            const auto use = [this, file, config] {
                m_file = file;
                QStringList files = m_settings->kubeconfigFiles();
                files.removeAll(file);
                files.prepend(file);
                m_settings->setKubeconfigFiles(files);
                m_wantedContext.clear();
                onLoaded(config);
            };
            QStringList commands;
            for (const kube::Context &context : config->contexts) {
                if (context.identity && context.identity->exec) {
                    const QString command = commandLine(*context.identity->exec);
                    if (!commands.contains(command)) {
                        commands << command;
                    }
                }
            }
            m_window.welcome()->setWillRun(commands);
            if (commands.isEmpty()) {
                use();
                return;
            }
            // A kubeconfig from elsewhere names programs: they run only after they were seen.
            auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Programs that will run"),
                tr("To log in, this kubeconfig runs:"), QMessageBox::Cancel, &m_window);
            box->setTextFormat(Qt::PlainText);
            box->setInformativeText(commands.join(u'\n'));
            QPushButton *open = box->addButton(tr("Run and open"), QMessageBox::AcceptRole);
            box->setAttribute(Qt::WA_DeleteOnClose);
            connect(box, &QMessageBox::buttonClicked, this,
                [use, open](const QAbstractButton *clicked) {
                    if (clicked == open) {
                        use();
                    }
                });
            box->open();
        });
}

void Application::keepPasted(const QString &text)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QByteArray bytes = text.toUtf8();
    const QString file = folder + u"/kubeconfig-"_s
        + QString::fromLatin1(
            QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(8))
        + u".yaml"_s;
    QDir().mkpath(folder);
    QSaveFile out(file);
    const bool opened = out.open(QIODevice::WriteOnly);
    // Only the owner may read it: it holds credentials.
    if (!opened || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || out.write(bytes) != bytes.size() || !out.commit()) {
        m_window.showWelcome(tr("The pasted text could not be kept in %1.").arg(file));
        return;
    }
    useFile(file);
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
