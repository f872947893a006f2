// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/podstatus.h"

#include "kinds/columns.h"

#include <QVarLengthArray>

#include <algorithm>
#include <set>

namespace nantian::kinds {

using kube::Object;

namespace {

using Objects = QVarLengthArray<Object, 8>;

Objects elements(const Object &array)
{
    Objects out;
    array.each([&](const Object &item) { out.append(item); });
    return out;
}

/// Names of the init containers that keep running beside the others: sidecars. Of several with one
/// name the last counts.
std::set<std::string_view> sidecarNames(const Objects &initContainers)
{
    std::set<std::string_view> out;
    for (const Object &container : initContainers) {
        if (container["restartPolicy"].string() == "Always") {
            out.insert(container["name"].string());
        } else {
            out.erase(container["name"].string());
        }
    }
    return out;
}

/// "OOMKilled", else "Signal:9", else "ExitCode:1".
std::string terminationWord(const Object &terminated)
{
    const std::string_view reason = terminated["reason"].string();
    if (!reason.empty()) {
        return std::string(reason);
    }
    const qint64 signal = countOf(terminated["signal"]);
    return signal != 0 ? "Signal:" + std::to_string(signal)
                       : "ExitCode:" + std::to_string(countOf(terminated["exitCode"]));
}

std::optional<kube::Instant> lastFinished(const Object &status)
{
    return kube::instantOf(status.at("lastState", "terminated", "finishedAt"));
}

/// Goes through the init containers; true while the pod is still initialising.
bool readInitContainers(const Object &pod, PodStatus &out, PodStatus &sidecars)
{
    const Objects specs = elements(pod.at("spec", "initContainers"));
    out.total += std::ranges::count_if(specs, [](const Object &container) {
        return container["restartPolicy"].string() == "Always";
    });
    const std::set<std::string_view> sidecarsByName = sidecarNames(specs);
    const Objects statuses = elements(pod.at("status", "initContainerStatuses"));
    for (qsizetype i = 0; i < statuses.size(); ++i) {
        const Object &status = statuses[i];
        const bool sidecar = sidecarsByName.contains(status["name"].string());
        const qint64 restarts = countOf(status["restartCount"]);
        out.restarts += restarts;
        out.lastRestart = std::max(out.lastRestart, lastFinished(status));
        if (sidecar) {
            sidecars.restarts += restarts;
            sidecars.lastRestart = std::max(sidecars.lastRestart, lastFinished(status));
        }
        const Object terminated = status.at("state", "terminated");
        const std::string_view waiting = status.at("state", "waiting", "reason").string();
        if (terminated.exists() && terminated["exitCode"].integer() == 0) {
            continue;
        }
        if (sidecar && status["started"].boolean()) {
            out.ready += status["ready"].boolean() ? 1 : 0;
            continue;
        }
        if (terminated.exists()) {
            out.word = "Init:" + terminationWord(terminated);
        } else if (!waiting.empty() && waiting != "PodInitializing") {
            out.word = "Init:" + std::string(waiting);
        } else {
            out.word = "Init:" + std::to_string(i) + '/' + std::to_string(specs.size());
        }
        return true;
    }
    return false;
}

/// Should there be several conditions Ready, one that is True is enough.
bool isReady(const Object &pod)
{
    bool ready = false;
    pod.at("status", "conditions").each([&](const Object &candidate) {
        ready = ready || (candidate["type"].string() == "Ready" && isTrue(candidate));
    });
    return ready;
}

void readContainers(const Object &pod, PodStatus &out)
{
    bool running = false;
    std::string error;
    const Objects statuses = elements(pod.at("status", "containerStatuses"));
    // From the last to the first: the first container has the last word.
    for (qsizetype i = statuses.size() - 1; i >= 0; --i) {
        const Object &status = statuses[i];
        out.restarts += countOf(status["restartCount"]);
        out.lastRestart = std::max(out.lastRestart, lastFinished(status));
        const Object state = status["state"];
        const std::string_view waiting = state.at("waiting", "reason").string();
        if (!waiting.empty()) {
            out.word = waiting;
        } else if (const Object terminated = state["terminated"]; terminated.exists()) {
            out.word = terminationWord(terminated);
            if (terminated["exitCode"].integer() != 0) {
                error = out.word;
            }
        } else if (status["ready"].boolean() && state["running"].exists()) {
            running = true;
            ++out.ready;
        }
    }
    if (out.word != "Completed") {
        return;
    }
    if (running && isReady(pod)) {
        out.word = "Running";
    } else if (!error.empty()) {
        out.word = error;
    } else if (running) {
        out.word = "NotReady";
    }
}

bool isSchedulingGated(const Object &pod)
{
    bool gated = false;
    pod.at("status", "conditions").each([&](const Object &candidate) {
        gated = gated
            || (candidate["type"].string() == "PodScheduled"
                && candidate["reason"].string() == "SchedulingGated");
    });
    return gated;
}

} // namespace

bool isPodOver(const Object &pod)
{
    const std::string_view phase = pod.at("status", "phase").string();
    return phase == "Succeeded" || phase == "Failed";
}

PodStatus podStatus(const Object &pod)
{
    const std::string_view reason = pod.at("status", "reason").string();
    PodStatus out;
    out.word = reason.empty() ? pod.at("status", "phase").string() : reason;
    if (isSchedulingGated(pod)) {
        out.word = "SchedulingGated";
    }
    out.total = static_cast<qint64>(pod.at("spec", "containers").size());

    PodStatus sidecars;
    const bool initializing = readInitContainers(pod, out, sidecars);
    if (!initializing || isTrue(condition(pod, "Initialized"))) {
        out.restarts = sidecars.restarts;
        out.lastRestart = sidecars.lastRestart;
        readContainers(pod, out);
    }

    if (pod.at("metadata", "deletionTimestamp").exists()) {
        if (reason == "NodeLost") {
            out.word = "Unknown";
        } else if (!isPodOver(pod)) {
            out.word = "Terminating";
        }
    }
    return out;
}

} // namespace nantian::kinds
