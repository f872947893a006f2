// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/object.h"
#include "store/cell.h"

#include <string>
#include <string_view>
#include <vector>

namespace nantian::kinds {

/// Why a pod is not well, or that it is, as far as the pod itself tells.
struct PodCause
{
    enum class Role : quint8 { Container, Init, Sidecar };

    std::string id; ///< kinds/causes.h, or the pod's own word
    store::Health health = store::Health::None;
    /// What tells pods of one cause apart, in Kubernetes' words: the image, the resource no node
    /// has enough of. May be empty.
    std::string detail = {};
    // The container it is about; nothing where it is about the pod.
    kube::Object status = {};
    kube::Object spec = {};
    Role role = Role::Container;
};

/// All causes that hold, the reason (kinds/causes.h) first; never empty. Looks into `pod`.
[[nodiscard]] std::vector<PodCause> podCauses(const kube::Object &pod);

/// One "count reason" of the scheduler's words, "3 node(s) didn't match ...".
struct SchedulerReason
{
    qint64 nodes = 0; ///< 0: it is about the pod
    std::string_view text;
};

/// The scheduler's "0/3 nodes are available: 2 Insufficient cpu, 1 node(s) ..." in its parts,
/// without what it says about preemption. Format: FitError.Error() of k8s.io/kubernetes v1.36.3,
/// pkg/scheduler/framework/types.go.
[[nodiscard]] std::vector<SchedulerReason> schedulerReasons(std::string_view message);

} // namespace nantian::kinds
