// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/democluster.h"
#include "app/secretstore.h"
#include "app/singleinstance.h"
#include "app/systemsignals.h"
#include "kube/config/kubeconfig.h"
#include "kube/config/kubeconfigwatcher.h"
#include "views/main/mainwindow.h"
#include "views/main/settings.h"

#include <QObject>

#include <functional>

namespace nantian::app {

class Screenshot;

/// Puts the parts together: settings, kubeconfig and its changes, the window, the demo cluster,
/// sleep and network, further starts. GUI thread; lives in main().
class Application final : public QObject
{
    Q_OBJECT
public:
    Application(const Options &options, views::Settings *settings);
    void start();

private:
    void apply(const Options &options);
    void onArguments(const QStringList &arguments, const QString &folder);
    void onCluster();
    void say(const QString &sentence);
    // Kubeconfigs: read() and what becomes of them.
    using Loaded = base::Result<kube::Kubeconfig>;
    void read(std::function<Loaded()> load, std::function<void(const Loaded &)> then);
    void open();
    void onOpened(const Loaded &config);
    void onChanged(const Loaded &config);
    void chooseFile();
    void useFile(const QString &file);
    void usePasted(const QString &text);
    void keepPasted(const QByteArray &text, const QString &file, const kube::Kubeconfig &config);
    void askPrograms(const kube::Kubeconfig &config, const std::function<void()> &use);
    void useChosen(const QString &file, const kube::Kubeconfig &config);
    void startDemo();
    void onDemoFailed(const QString &sentence);
    [[nodiscard]] kube::KubeconfigSources sources() const;

    Options m_options;
    views::Settings *m_settings;
    views::MainWindow m_window;
    kube::KubeconfigWatcher m_watcher;
    SystemSignals m_system;
    SingleInstance m_instance;
    DemoCluster m_demo;
    SecretStore m_secrets;
    Screenshot *m_screenshot = nullptr;
    QString m_file; ///< a kubeconfig that is used alone; empty: as kubectl finds them
    QList<kube::Context> m_contexts; ///< as last read
    Options m_wanted;                ///< what is opened once the kubeconfig was read
    quint64 m_generation = 0;        ///< of the latest load; late answers of others are dropped
    bool m_mayFallBack = true;       ///< nothing chosen: files opened earlier may serve
};

} // namespace nantian::app
