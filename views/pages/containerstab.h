// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/details.h"
#include "services/metrics.h"

#include <QPointer>
#include <QScrollArea>
#include <QTimer>

class QPushButton;
class QVBoxLayout;

namespace nantian::views {

class UsageBar;

/// One card per container: image, states, restarts, probes, resources, ports, environment, mounts.
/// For workloads the same from the template, without states. GUI thread.
class ContainersTab final : public QScrollArea
{
    Q_OBJECT
public:
    explicit ContainersTab(QWidget *parent = nullptr);

    void setDetails(const models::ObjectDetails &details, qint64 skew);
    /// Current usage by container; may be null. Not owned.
    void setUsage(models::UsageCells *usage);
    /// Why logs may not be read, a sentence; empty: they may.
    void setLogsDenied(const QString &reason);
    void clear();

Q_SIGNALS:
    void logsRequested(const QByteArray &container);

private:
    void rebuild();
    void updateUsage();
    QWidget *makeCard(const models::ContainerDetails &container);

    struct Bars
    {
        QByteArray container;
        UsageBar *cpu;
        UsageBar *memory;
    };
    models::ObjectDetails m_details;
    qint64 m_skew = 0;
    QPointer<models::UsageCells> m_usage;
    QList<Bars> m_bars;
    QList<QPushButton *> m_logs; ///< of the cards
    QString m_logsDenied;
    QTimer m_timer;
    QVBoxLayout *m_column;
};

} // namespace nantian::views
