// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/logs.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace nantian::views {

class LogView;

/// The live log of a container, a pod or all pods of a workload, with its tools: container choice,
/// pause, wrap, timestamps, previous, search, copy, save. GUI thread; the cluster is not owned.
class LogPanel final : public QWidget
{
    Q_OBJECT
public:
    LogPanel(models::Cluster *cluster, const models::LogFeed::Options &options,
             QWidget *parent = nullptr);
    ~LogPanel() override;
    Q_DISABLE_COPY_MOVE(LogPanel)

    [[nodiscard]] const models::LogFeed::Options &options() const { return m_options; }
    /// The containers to choose from; without it the choice grows with the feed's sources.
    void setContainers(const QStringList &names);
    /// "web-7c9d, all containers": for tab titles.
    [[nodiscard]] QString title() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTools();
    void open();
    void onSources();
    void updateStatus();
    void find(bool backwards);
    void save();

    models::Cluster *m_cluster;
    models::LogFeed::Options m_options;
    std::unique_ptr<models::LogFeed> m_feed;
    LogView *m_view;
    QComboBox *m_container;
    QToolButton *m_pause;
    QToolButton *m_wrap;
    QToolButton *m_times;
    QToolButton *m_previous;
    QToolButton *m_follow;
    QLineEdit *m_search;
    QLabel *m_matches;
    QLabel *m_status;
    QString m_error;
};

} // namespace nantian::views
