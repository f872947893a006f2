// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"

#include "kube/api/instant.h"

#include <algorithm>
#include <array>
#include <string>

namespace nantian::kinds {

using kube::Object;
using store::Cell;
using store::Health;
using store::RowBuilder;

namespace {

/// The first condition of a type decides.
bool holds(const Object &job, std::string_view type) { return isTrue(condition(job, type)); }

std::string_view statusOf(const Object &job)
{
    if (holds(job, "Complete")) {
        return "Complete";
    }
    if (holds(job, "Failed")) {
        return "Failed";
    }
    if (job.at("metadata", "deletionTimestamp").exists()) {
        return "Terminating";
    }
    for (const std::string_view type : {"Suspended", "FailureTarget", "SuccessCriteriaMet"}) {
        if (holds(job, type)) {
            return type;
        }
    }
    return "Running";
}

Cell readStatus(const Object &job, RowBuilder &builder) { return builder.shared(statusOf(job)); }

Cell readCompletions(const Object &job, RowBuilder &builder)
{
    const Object completions = job.at("spec", "completions");
    const qint64 succeeded = countOf(job.at("status", "succeeded"));
    // Without completions one success of any of the parallel pods is enough.
    const qint64 parallelism = countOf(job.at("spec", "parallelism"), 1);
    if (completions.exists() || parallelism <= 1) {
        return fractionCell(succeeded, countOf(completions, 1), builder);
    }
    return builder.text(std::to_string(succeeded) + "/1 of " + std::to_string(parallelism));
}

/// Whole seconds of a difference, cut as Go cuts a Duration: towards zero, to 2^63-1 ns.
qint64 secondsBetween(const kube::Instant &from, const kube::Instant &to)
{
    constexpr qint64 kLongest = 9'223'372'036;
    const qint64 seconds = to.seconds - from.seconds;
    const qint32 nanos = to.nanos - from.nanos;
    const qint64 cut = seconds > 0 && nanos < 0 ? -1 : seconds < 0 && nanos > 0 ? 1 : 0;
    return std::clamp(seconds + cut, -kLongest, kLongest);
}

Cell readDuration(const Object &job, RowBuilder &)
{
    const Object start = job.at("status", "startTime");
    const Object completion = job.at("status", "completionTime");
    if (!start.exists()) {
        return {};
    }
    const kube::Instant from = kube::instantOf(start).value_or(kube::kZeroTime);
    if (!completion.exists()) {
        return Cell::age(from.seconds); // it counts on
    }
    return Cell::duration(
        secondsBetween(from, kube::instantOf(completion).value_or(kube::kZeroTime)));
}

Cell readSelector(const Object &job, RowBuilder &builder)
{
    return selectorCell(job.at("spec", "selector"), builder);
}

void judge(const Object &job, RowBuilder &builder)
{
    const std::string_view word = statusOf(job);
    if (word == "Complete") {
        builder.setHealth(Health::Ok, word);
    } else if (word == "Failed" || word == "FailureTarget") {
        builder.setHealth(Health::Failed, stringOr(condition(job, word)["reason"], word));
    } else if (word == "Suspended") {
        builder.setHealth(Health::None, word);
    } else if (word == "Running" && countOf(job.at("status", "failed")) > 0) {
        // It tries again, up to its backoff limit.
        builder.setHealth(Health::Warning,
                          "failed: " + std::to_string(countOf(job.at("status", "failed"))));
    } else {
        builder.setHealth(Health::Progressing, word);
    }
}

} // namespace

const Kind &jobKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("status", "STATUS", Tr::tr("How far the Job is."), {.width = 14, .health = true},
               readStatus),
        column("completions", "COMPLETIONS", Tr::tr("Pods that succeeded, of those wanted."),
               {.width = 12}, readCompletions),
        column("duration", "DURATION", Tr::tr("Time from the start to the end, or until now."),
               {.width = 9, .alignRight = true}, readDuration),
        ageColumn(),
        containersColumn(),
        imagesColumn(),
        column("selector", "SELECTOR", Tr::tr("Labels by which pods belong to the Job."),
               {.width = 28, .wide = true}, readSelector),
    };
    static const Kind kKind{"batch", "jobs", kColumns, judge,
                            Capability::Logs | Capability::Containers | Capability::Metrics};
    return kKind;
}

} // namespace nantian::kinds
