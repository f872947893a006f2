// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace nantian::app {

/// One Nantian per user and screen: a second start hands its arguments to the first and ends. The
/// socket is open to this user alone. GUI thread.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(QObject *parent = nullptr);
    /// True when another instance runs and took the arguments. Waits for it, before any window is
    /// there, at most three seconds at each step.
    [[nodiscard]] static bool handOver(const QStringList &arguments, const QString &folder);
    /// Becomes the instance others hand over to.
    void listen();

Q_SIGNALS:
    void argumentsReceived(const QStringList &arguments, const QString &folder);

private:
    [[nodiscard]] static QString name();
    QLocalServer m_server;
};

} // namespace nantian::app
