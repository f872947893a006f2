// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace nantian::probe {

/// Which cluster: empty means what kubectl would take.
struct Target
{
    QString kubeconfig;
    QStringList contexts;
};

inline constexpr int kBadUsage = 2;

/// Runs a command that needs a server, through the very services the window uses. 0 only when it
/// succeeded; a sentence on stderr otherwise. Several contexts are for `watch`: each has its
/// thread.
int runOnCluster(const Target &target, const QString &command, const QStringList &args);

} // namespace nantian::probe
