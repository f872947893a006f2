// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"

#include "kube/api/instant.h"

#include <array>

namespace nantian::kinds {

using kube::Object;
using store::Cell;
using store::Health;
using store::RowBuilder;

namespace {

Object podSpec(const Object &cronJob)
{
    return cronJob.at("spec", "jobTemplate", "spec", "template", "spec");
}

Cell readTimeZone(const Object &cronJob, RowBuilder &builder)
{
    return toldOr(cronJob.at("spec", "timeZone"), kNone, builder);
}

Cell readSuspend(const Object &cronJob, RowBuilder &builder)
{
    return builder.shared(cronJob.at("spec", "suspend").boolean() ? "True" : "False");
}

Cell readActive(const Object &cronJob, RowBuilder &)
{
    return Cell::integer(static_cast<qint64>(cronJob.at("status", "active").size()));
}

Cell readLastSchedule(const Object &cronJob, RowBuilder &builder)
{
    const Object time = cronJob.at("status", "lastScheduleTime");
    return time.exists() ? sinceCell(time, builder) : builder.shared(kNone);
}

void judge(const Object &cronJob, RowBuilder &builder)
{
    if (judgeDeletion(cronJob, builder)) {
        return;
    }
    const Object status = cronJob["status"];
    const auto scheduled = kube::instantOf(status["lastScheduleTime"]);
    const auto succeeded = kube::instantOf(status["lastSuccessfulTime"]);
    if (cronJob.at("spec", "suspend").boolean()) {
        builder.setHealth(Health::None, "Suspended");
    } else if (status["active"].size() == 0 && scheduled && (!succeeded || *succeeded < *scheduled))
    {
        // No Job of the last time is left running, and none succeeded since.
        builder.setHealth(Health::Warning, "lastSuccessfulTime < lastScheduleTime");
    } else {
        builder.setHealth(Health::Ok);
    }
}

} // namespace

const Kind &cronJobKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("schedule", "SCHEDULE", Tr::tr("When Jobs are started, in cron format."),
               {.width = 16, .health = true},
               [](const Object &cronJob, RowBuilder &builder) {
                   return builder.shared(cronJob.at("spec", "schedule").string());
               }),
        column("timezone", "TIMEZONE", Tr::tr("Time zone of the schedule."), {.width = 14},
               readTimeZone),
        column("suspend", "SUSPEND", Tr::tr("Whether no Jobs are started for now."), {.width = 8},
               readSuspend),
        column("active", "ACTIVE", Tr::tr("Jobs that are running."),
               {.width = 7, .alignRight = true}, readActive),
        column("last-schedule", "LAST SCHEDULE", Tr::tr("Time since a Job was last due."),
               {.width = 14, .alignRight = true}, readLastSchedule),
        ageColumn(),
        column("containers", "CONTAINERS", Tr::tr("Containers of the pod template."),
               {.width = 20, .wide = true},
               [](const Object &cronJob, RowBuilder &builder) {
                   return containersCell(podSpec(cronJob), "name", builder);
               }),
        column("images", "IMAGES", Tr::tr("Images of the pod template's containers."),
               {.width = 36, .wide = true, .elideMiddle = true},
               [](const Object &cronJob, RowBuilder &builder) {
                   return containersCell(podSpec(cronJob), "image", builder);
               }),
        column("selector", "SELECTOR", Tr::tr("Labels by which pods belong to the Jobs."),
               {.width = 28, .wide = true},
               [](const Object &cronJob, RowBuilder &builder) {
                   return selectorCell(cronJob.at("spec", "jobTemplate", "spec", "selector"),
                                       builder);
               }),
    };
    static const Kind kKind{"batch", "cronjobs", kColumns, judge, Capability::Containers};
    return kKind;
}

} // namespace nantian::kinds
