// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/podcause.h"

#include "kinds/causes.h"
#include "kinds/columns.h"
#include "kinds/podstatus.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace nantian::kinds {

using kube::Object;
using store::Health;
using Role = PodCause::Role;

namespace {

using Specs = std::map<std::string_view, Object>;

/// Longest detail that is kept; an image's name has at most 255 characters by its rules.
constexpr std::size_t kLongestDetail = 256;

Specs specsOf(const Object &containers)
{
    Specs out;
    containers.each([&out](const Object &each) { out.emplace(each["name"].string(), each); });
    return out;
}

std::string cut(std::string_view text) { return std::string(text.substr(0, kLongestDetail)); }

/// The word of a container that has ended with a failure.
std::string_view endId(const Object &ended, std::string_view otherwise)
{
    const std::string_view reason = ended["reason"].string();
    return reason == "OOMKilled" || reason == "StartError" || reason == "ContainerCannotRun"
            || reason == "ContainerStatusUnknown"
        ? reason
        : otherwise;
}

void addWaiting(std::vector<PodCause> &out, PodCause cause, std::string_view reason,
                std::string_view phase)
{
    const CauseFamily family = familyOf(reason);
    if (reason == "ErrImagePull" || family == CauseFamily::Image) {
        // The kubelet says one and the other in turn.
        cause.id = reason == "ErrImagePull" ? "ImagePullBackOff" : reason;
        const std::string_view image = cause.spec["image"].string();
        cause.detail = cut(image.empty() ? cause.status["image"].string() : image);
    } else if (reason == "CrashLoopBackOff") {
        cause.id = endId(cause.status.at("lastState", "terminated"), reason);
    } else if (reason == "RunContainerError") {
        cause.id = endId(cause.status.at("lastState", "terminated"), reason);
    } else if (family == CauseFamily::Configuration) {
        cause.id = reason;
    } else if (phase == "Pending" || reason == "ContainerCreating" || reason == "PodInitializing") {
        return; // on its way
    } else {
        cause.id = reason;
        cause.health = Health::Warning;
    }
    out.push_back(std::move(cause));
}

void addContainer(std::vector<PodCause> &out, const Object &status, const Object &spec, Role role,
                  std::string_view phase)
{
    PodCause cause{{}, Health::Failed, {}, status, spec, role};
    const std::string_view waiting = status.at("state", "waiting", "reason").string();
    const Object ended = status.at("state", "terminated");
    if (!waiting.empty()) {
        addWaiting(out, std::move(cause), waiting, phase);
        return;
    }
    if (ended.exists()) {
        if (ended["exitCode"].integer() != 0 || ended["reason"].string() == "OOMKilled") {
            const bool again = phase != "Failed" && status["restartCount"].integer() > 0;
            cause.id = endId(ended, again ? "CrashLoopBackOff" : "Error");
            out.push_back(std::move(cause));
        }
        return;
    }
    if (!status.at("state", "running").exists() || status["ready"].boolean() || role == Role::Init)
    {
        return;
    }
    cause.health = Health::Warning;
    if (!status["started"].boolean(true) && spec["startupProbe"].exists()) {
        cause.id = "StartupProbe";
    } else if (spec["readinessProbe"].exists()) {
        cause.id = "ReadinessProbe";
    } else {
        return; // a moment, or its pod says why
    }
    out.push_back(std::move(cause));
}

void addContainers(std::vector<PodCause> &out, const Object &pod, std::string_view phase)
{
    const Specs inits = specsOf(pod.at("spec", "initContainers"));
    pod.at("status", "initContainerStatuses").each([&](const Object &status) {
        const auto spec = inits.find(status["name"].string());
        const Object of = spec == inits.end() ? Object() : spec->second;
        const bool sidecar = of["restartPolicy"].string() == "Always";
        addContainer(out, status, of, sidecar ? Role::Sidecar : Role::Init, phase);
    });
    const Specs specs = specsOf(pod.at("spec", "containers"));
    pod.at("status", "containerStatuses").each([&](const Object &status) {
        const auto spec = specs.find(status["name"].string());
        addContainer(out, status, spec == specs.end() ? Object() : spec->second, Role::Container,
                     phase);
    });
}

/// Of phase Failed: why all of it is over.
std::string_view endOf(const Object &pod)
{
    const std::string_view reason = pod.at("status", "reason").string();
    // The kubelet says so of pods it ended because its node shuts down (nodeshutdown_manager).
    return reason == "Terminated" ? "NodeShutdown" : reason;
}

/// Words of the volume binding plugin (pkg/scheduler/framework/plugins/volumebinding).
std::string_view placingId(std::string_view message)
{
    if (message.find("unbound immediate PersistentVolumeClaims") != std::string_view::npos) {
        return "ClaimPending";
    }
    if (message.find("persistentvolumeclaim \"") != std::string_view::npos
        && message.find("\" not found") != std::string_view::npos)
    {
        return "ClaimMissing";
    }
    return "Unschedulable";
}

/// The reason of most nodes.
std::string placingDetail(std::string_view message)
{
    SchedulerReason most;
    for (const SchedulerReason &each : schedulerReasons(message)) {
        if (most.text.empty() || each.nodes > most.nodes) {
            most = each;
        }
    }
    constexpr std::string_view kNodes = "node(s) ";
    if (most.text.starts_with(kNodes)) {
        most.text.remove_prefix(kNodes.size());
    }
    return cut(most.text.substr(0, most.text.find('{')));
}

void addPlacing(std::vector<PodCause> &out, const Object &pod)
{
    const Object scheduled = condition(pod, "PodScheduled");
    if (scheduled["status"].string() != "False") {
        return;
    }
    const std::string_view reason = scheduled["reason"].string();
    if (reason == "SchedulingGated") {
        out.push_back({std::string(reason), Health::Progressing});
    } else if (reason == "Unschedulable") {
        const std::string_view message = scheduled["message"].string();
        const std::string_view id = placingId(message);
        out.push_back({std::string(id), Health::Warning,
                       id == reason ? placingDetail(message) : std::string()});
    }
}

} // namespace

std::vector<SchedulerReason> schedulerReasons(std::string_view message)
{
    constexpr std::string_view kHead = "nodes are available: ";
    if (const auto at = message.find(kHead); at != std::string_view::npos) {
        message.remove_prefix(at + kHead.size());
    }
    // "... . preemption: 0/3 nodes are available: ...", and what follows a full stop before it.
    message = message.substr(0, message.find(" preemption: "));
    message = message.substr(0, message.find(". "));
    while (message.ends_with('.') || message.ends_with(' ')) {
        message.remove_suffix(1);
    }
    std::vector<SchedulerReason> out;
    while (!message.empty()) {
        // Taints have commas of their own: a part begins with a number.
        std::size_t end = message.size();
        for (std::size_t at = message.find(", "); at != std::string_view::npos;
             at = message.find(", ", at + 2))
        {
            if (at + 2 < message.size() && message[at + 2] >= '0' && message[at + 2] <= '9') {
                end = at;
                break;
            }
        }
        std::string_view part = message.substr(0, end);
        message.remove_prefix(std::min(message.size(), end + 2));
        SchedulerReason reason;
        const auto [next, error] =
            std::from_chars(part.data(), part.data() + part.size(), reason.nodes);
        if (error == std::errc() && next != part.data() + part.size() && *next == ' ') {
            part.remove_prefix(static_cast<std::size_t>(next - part.data()) + 1);
        } else {
            reason.nodes = 0;
        }
        reason.text = part;
        out.push_back(reason);
    }
    return out;
}

std::vector<PodCause> podCauses(const Object &pod)
{
    const std::string_view phase = pod.at("status", "phase").string();
    std::string word = podStatus(pod).word;
    if (word == "Terminating") {
        return {{std::move(word), Health::Progressing}};
    }
    if (phase == "Succeeded") {
        return {{std::move(word), Health::None}};
    }
    if (phase == "Unknown" || word == "Unknown" || phase.empty()) {
        return {{std::move(word), Health::Unknown}};
    }
    const bool ready = isTrue(condition(pod, "Ready"));
    if (phase == "Running" && ready) {
        return {{std::move(word), Health::Ok}};
    }
    std::vector<PodCause> out;
    if (phase == "Failed") {
        if (const std::string_view end = endOf(pod); !end.empty()) {
            out.push_back({std::string(end), Health::Failed});
        }
    } else {
        addPlacing(out, pod);
    }
    addContainers(out, pod, phase);
    if (phase == "Failed") {
        std::erase_if(out, [](const PodCause &each) { return each.health != Health::Failed; });
        if (out.empty()) {
            out.push_back({std::move(word), Health::Failed});
        }
    } else if (out.empty() && phase == "Running" && word == "Running"
               && isTrue(condition(pod, "ContainersReady"))
               && pod.at("spec", "readinessGates").size() > 0)
    {
        out.push_back({"ReadinessGates", Health::Warning});
    } else if (out.empty()) {
        const bool starts = phase == "Pending" || word.starts_with("Init:")
            || word == "PodInitializing" || word == "ContainerCreating";
        out.push_back({word == "Running" ? "NotReady" : std::move(word),
                       starts ? Health::Progressing : Health::Warning});
    }
    std::ranges::stable_sort(out, {}, [](const PodCause &each) { return causeRank(each.id); });
    return out;
}

} // namespace nantian::kinds
