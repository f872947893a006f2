// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/causes.h"

#include <algorithm>
#include <array>

namespace nantian::kinds {

namespace {

using Family = CauseFamily;

constexpr auto kCauses = std::to_array<Cause>({
    // What nobody hears of any more may be otherwise by now.
    {"NodeLost", Family::Node},
    {"Finalizers", Family::Deletion},
    {"Terminating", Family::Deletion},

    // Over for good: reasons of the kubelet and of controllers beside phase Failed.
    {"Evicted", Family::Ended},
    {"Preempting", Family::Ended},
    {"NodeShutdown", Family::Ended},
    {"NodeAffinity", Family::Ended},
    {"UnexpectedAdmissionError", Family::Ended},
    {"DeadlineExceeded", Family::Ended},
    {"PodFailurePolicy", Family::Ended},
    {"BackoffLimitExceeded", Family::Ended},
    {"FailedIndexes", Family::Ended},
    {"MaxFailedIndexesExceeded", Family::Ended},

    {"NamespaceTerminating", Family::Creation},
    {"QuotaExceeded", Family::Creation},
    {"LimitRange", Family::Creation},
    {"PodSecurity", Family::Creation},
    {"AdmissionWebhook", Family::Creation},
    {"ServiceAccountMissing", Family::Creation},
    {"FailedCreate", Family::Creation},

    {"SchedulingGated", Family::Placing},
    {"ClaimMissing", Family::Placing},
    {"ClaimPending", Family::Placing},
    {"Unschedulable", Family::Placing},

    {"FailedAttachVolume", Family::Setup},
    {"FailedMount", Family::Setup},
    {"FailedCreatePodSandBox", Family::Setup},

    // Reasons of the kubelet (pkg/kubelet/images/types.go).
    {"InvalidImageName", Family::Image},
    {"ErrImageNeverPull", Family::Image},
    {"ImageInspectError", Family::Image},
    {"SignatureValidationFailed", Family::Image},
    {"RegistryUnavailable", Family::Image},
    {"ImagePullBackOff", Family::Image},

    // Reasons of the kubelet (pkg/kubelet/kuberuntime/kuberuntime_container.go).
    {"CreateContainerConfigError", Family::Configuration},
    {"PreCreateHookError", Family::Configuration},
    {"CreateContainerError", Family::Configuration},
    {"PreStartHookError", Family::Configuration},
    {"StartError", Family::Configuration},
    {"ContainerCannotRun", Family::Configuration},
    {"RunContainerError", Family::Configuration},
    {"PostStartHookError", Family::Configuration},

    {"OOMKilled", Family::Crash},
    {"LivenessProbe", Family::Probe},
    {"CrashLoopBackOff", Family::Crash},
    {"ContainerStatusUnknown", Family::Crash},
    {"Error", Family::Crash},
    {"StartupProbe", Family::Probe},
    {"ReadinessProbe", Family::Probe},
    {"ReadinessGates", Family::Probe},
    {"NotReady", Family::Probe},

    // What only tells that something is missing comes after what tells why.
    {"OldPod", Family::Controller},
    {"ProgressDeadlineExceeded", Family::Controller},
    {"MinimumReplicasUnavailable", Family::Controller},
    {"DeploymentPaused", Family::Controller},
    {"Suspended", Family::Controller},

    {"ClaimLost", Family::Storage},
    {"NoStorageClass", Family::Storage},
    {"ProvisioningFailed", Family::Storage},
    {"NoMatchingVolume", Family::Storage},
    {"NoProvisioner", Family::Storage},
    {"WaitForFirstConsumer", Family::Storage},
    {"ControllerResizeError", Family::Storage},
    {"NodeResizeError", Family::Storage},
    {"ModifyVolumeError", Family::Storage},
});

} // namespace

std::span<const Cause> causes() { return kCauses; }

int causeRank(std::string_view id)
{
    return static_cast<int>(std::ranges::find(kCauses, id, &Cause::id) - kCauses.begin());
}

CauseFamily familyOf(std::string_view id)
{
    const auto *found = std::ranges::find(kCauses, id, &Cause::id);
    return found == kCauses.end() ? CauseFamily::Other : found->family;
}

} // namespace nantian::kinds
