// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/instant.h"

#include <optional>
#include <string>

namespace nantian::kinds {

/// What kubectl's printer makes of a pod's status. Algorithm: printPod() of
/// k8s.io/kubernetes v1.36.3, pkg/printers/internalversion/printers.go.
struct PodStatus
{
    std::string word; ///< STATUS: "Running", "Init:0/1", "CrashLoopBackOff"
    qint64 ready = 0; ///< containers (and sidecars) that are ready
    qint64 total = 0; ///< containers and sidecars; ephemeral ones never count
    qint64 restarts = 0;
    std::optional<kube::Instant> lastRestart;
};

[[nodiscard]] PodStatus podStatus(const kube::Object &pod);

/// Succeeded or Failed: it runs no more, and holds nothing but its place.
[[nodiscard]] bool isPodOver(const kube::Object &pod);

} // namespace nantian::kinds
