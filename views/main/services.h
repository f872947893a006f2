// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"
#include "services/metrics.h"
#include "services/writelog.h"

#include <string_view>

namespace nantian::models {
class HelmCharts;
}

namespace nantian::views {

class ActionRunner;
class HelmActions;
class KeyMap;
class Settings;

/// What every page of one cluster shares. Plain pointers: the Workspace owns all but key map,
/// settings, contexts and the log of writes; all outlive the pages.
struct Services
{
    models::Cluster *cluster = nullptr;
    models::Prometheus *prometheus = nullptr;
    models::UsageCells *podUsage = nullptr;
    models::UsageCells *nodeUsage = nullptr;
    models::HelmCharts *charts = nullptr;
    ActionRunner *actions = nullptr;
    HelmActions *helm = nullptr;
    Settings *settings = nullptr;
    const KeyMap *keys = nullptr;
    const QList<kube::Context> *contexts = nullptr; ///< of the kubeconfig as it is now
    models::WriteLog *writes = nullptr;
};

[[nodiscard]] inline QByteArray toBytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// The object a row stands for.
[[nodiscard]] inline kube::ObjectRef refOf(const kube::Resource &resource, const store::Row &row)
{
    return {resource, toBytes(row.ns()), toBytes(row.name()), toBytes(row.uid())};
}

} // namespace nantian::views
