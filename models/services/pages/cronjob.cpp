// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/duration.h"
#include "base/format.h"
#include "services/json.h"
#include "services/pages/cronschedule.h"
#include "services/pages/podrows.h"
#include "services/pages/registry.h"

#include <algorithm>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

constexpr int kNextRuns = 3;
/// Nothing but their owner tells whose Jobs are: all of the namespace are read, up to so many
/// pages.
constexpr int kJobPages = 20;
/// The controller looks every 10 s and then starts a job: what is later than this was missed.
constexpr qint64 kLateSeconds = 60;

QList<Need> needs(const Object &cron, const Around &)
{
    Need jobs{.id = "jobs", .group = "batch", .plural = "jobs"};
    jobs.ns = json::bytes(cron.at("metadata", "namespace").string());
    jobs.pages = kJobPages;
    return {jobs};
}

/// One job it started.
struct Run
{
    Object job;
    qint64 started = 0;
    Health health = Health::Progressing;
    QString word = u"Running"_s; ///< as kubectl's STATUS
    QString why = {};
};

Run runOf(const Object &job)
{
    Run run{job, job.at("metadata", "creationTimestamp").time()};
    job.at("status", "conditions").each([&run](const Object &condition) {
        if (condition["status"].string() != "True") {
            return;
        }
        const std::string_view type = condition["type"].string();
        if (type == "Complete") {
            run.health = Health::Ok;
            run.word = u"Complete"_s;
        } else if (type == "Failed") {
            run.health = Health::Failed;
            run.word = u"Failed"_s;
            run.why = json::text(condition["message"].string(condition["reason"].string()));
        } else if (type == "Suspended" && run.health == Health::Progressing) {
            run.health = Health::Warning;
            run.word = u"Suspended"_s;
        }
    });
    return run;
}

/// Its jobs, the newest first.
QList<Run> runsOf(const Object &cron, const Around &around)
{
    const std::string_view uid = cron.at("metadata", "uid").string();
    QList<Run> out;
    around.each("jobs", [&](const Object &job) {
        bool isOwn = false;
        job.at("metadata", "ownerReferences").each([&](const Object &owner) {
            isOwn = isOwn || (owner["uid"].string() == uid && owner["controller"].boolean());
        });
        if (isOwn) {
            out += runOf(job);
        }
    });
    std::ranges::stable_sort(out, std::ranges::greater(), &Run::started);
    return out;
}

/// The zone its schedule is in; nothing: a name nobody knows.
std::optional<QTimeZone> zoneOf(const Object &cron)
{
    const QByteArray name = json::bytes(cron.at("spec", "timeZone").string());
    if (name.isEmpty()) {
        return QTimeZone::utc();
    }
    const QTimeZone zone(name);
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

struct Subject
{
    const Object &cron;
    const QList<Run> &runs;
    const std::optional<CronSchedule> &schedule;
    const std::optional<QTimeZone> &zone;
    qint64 now;

    [[nodiscard]] bool isSuspended() const { return cron.at("spec", "suspend").boolean(); }
    [[nodiscard]] std::optional<qint64> next() const
    {
        return schedule && zone && !isSuspended() ? schedule->next(now, *zone) : std::nullopt;
    }
};

/// The run that should have been and was not.
std::optional<qint64> missed(const Subject &of)
{
    if (!of.schedule || !of.zone || of.isSuspended()) {
        return std::nullopt;
    }
    const qint64 scheduled = of.cron.at("status", "lastScheduleTime").time();
    const qint64 since =
        scheduled != 0 ? scheduled : of.cron.at("metadata", "creationTimestamp").time();
    return since == 0 ? std::nullopt : of.schedule->last(since, of.now - kLateSeconds, *of.zone);
}

QString nextText(const Subject &of)
{
    const std::optional<qint64> next = of.next();
    return next ? Tr::tr("The next is in %1.").arg(base::humanDuration(*next - of.now)) : QString();
}

void judgeRuns(ObjectDetails &out, const Subject &of)
{
    const auto running = std::ranges::find(of.runs, Health::Progressing, &Run::health);
    const auto ended = std::ranges::find_if(of.runs, [](const Run &run) {
        return run.health == Health::Ok || run.health == Health::Failed;
    });
    const auto firstWell = std::ranges::find(of.runs, Health::Ok, &Run::health);
    const auto failures = static_cast<int>(std::count_if(
        of.runs.begin(), firstWell, [](const Run &run) { return run.health == Health::Failed; }));
    if (ended != of.runs.end() && ended->health == Health::Failed) {
        out.verdicts +=
            {Health::Failed, "LastRunFailed",
             failures > 1
                 ? Tr::tr("The last %n run(s) failed: %1", nullptr, failures).arg(ended->why)
                 : Tr::tr("The last run failed: %1").arg(ended->why),
             linkTo("batch", "Job", ended->job)};
    }
    if (running != of.runs.end()) {
        out.verdicts += {Health::Progressing, "Running",
                         Tr::tr("A job has been running for %1. %2")
                             .arg(ageAt(running->started, of.now), nextText(of))
                             .trimmed(),
                         linkTo("batch", "Job", running->job)};
    } else if (out.verdicts.isEmpty() && ended != of.runs.end()) {
        out.verdicts += {Health::Ok, "LastRunWell",
                         Tr::tr("The last run, %1 ago, went well. %2")
                             .arg(ageAt(ended->started, of.now), nextText(of))
                             .trimmed()};
    } else if (out.verdicts.isEmpty()) {
        const qint64 well = of.cron.at("status", "lastSuccessfulTime").time();
        out.verdicts +=
            {Health::Ok, "NoRun",
             well != 0 ? Tr::tr("The last run that is known went well, %1 ago. %2")
                             .arg(ageAt(well, of.now), nextText(of))
                             .trimmed()
                       : Tr::tr("No run of it is known. %1").arg(nextText(of)).trimmed()};
    }
}

void judge(ObjectDetails &out, const Subject &of, const Around &around)
{
    if (!of.schedule) {
        out.verdicts +=
            {Health::Failed, "BadSchedule", Tr::tr("It never runs: its schedule cannot be read.")};
    } else if (!of.zone) {
        out.verdicts +=
            {Health::Failed, "BadTimeZone", Tr::tr("It never runs: nobody knows its time zone.")};
    } else if (of.isSuspended()) {
        out.verdicts += {Health::None, "Suspended",
                         Tr::tr("It is suspended: no job is started until it is resumed.")};
    } else if (!of.next()) {
        out.verdicts += {Health::Warning, "NeverRuns",
                         Tr::tr("It never runs: no day there is fits its schedule.")};
    }
    if (const std::optional<qint64> late = missed(of)) {
        const auto running = std::ranges::find(of.runs, Health::Progressing, &Run::health);
        const bool isHeld = of.cron.at("spec", "concurrencyPolicy").string() == "Forbid"
            && running != of.runs.end();
        out.verdicts +=
            {Health::Warning, isHeld ? "Held" : "Missed",
             isHeld ? Tr::tr("The run that was due %1 ago is held back: the one before still runs, "
                             "and it allows one at a time.")
                          .arg(ageAt(*late, of.now))
                    : Tr::tr("It missed the run that was due %1 ago: no job was started for it.")
                          .arg(ageAt(*late, of.now)),
             isHeld ? linkTo("batch", "Job", running->job) : ObjectLink{}};
    }
    if (const base::Error *error = around.error("jobs")) {
        out.verdicts += {Health::Unknown, "RunsUnknown",
                         Tr::tr("Its runs could not be read: %1").arg(base::errorSentence(*error))};
        return;
    }
    if (!of.runs.isEmpty() || around.left("jobs") == 0) {
        judgeRuns(out, of);
    }
    if (around.left("jobs") != 0) {
        out.verdicts +=
            {Health::Unknown, "RunsUnread",
             //: %1 a number of Jobs
             Tr::tr("Only the first %1 Jobs of its namespace were looked at for its runs.")
                 .arg(base::formatInteger(static_cast<qint64>(around["jobs"]["items"].size())))};
    }
}

QString concurrencyInWords(const Object &cron)
{
    const std::string_view policy = cron.at("spec", "concurrencyPolicy").string("Allow");
    const QString name = json::text(policy);
    if (policy == "Forbid") {
        return Tr::tr("%1: while one runs, none is started").arg(name);
    }
    if (policy == "Replace") {
        return Tr::tr("%1: a new one ends the one that runs").arg(name);
    }
    return Tr::tr("%1: several may run at once").arg(name);
}

void fillFields(ObjectDetails &out, const Subject &of)
{
    for (Field &field : out.fields) {
        if (field.id == "schedule" && of.schedule) {
            field.text = u"%1  (%2)"_s.arg(field.text, of.schedule->words());
        } else if (field.id == "concurrency") {
            field.text = concurrencyInWords(of.cron);
        }
    }
    if (of.cron.at("spec", "timeZone").string().empty()) {
        details::addField(out, "timeZone", Tr::tr("Time zone"),
                          Tr::tr("that of the controller; here taken for UTC"));
    }
    const Object spec = of.cron["spec"];
    details::addField(out, "deadline", Tr::tr("Starts at most this late (s)"),
                      spec["startingDeadlineSeconds"]);
    details::addField(out, "history", Tr::tr("Jobs kept"),
                      Tr::tr("%1 that went well, %2 that failed")
                          .arg(spec["successfulJobsHistoryLimit"].integer(3))
                          .arg(spec["failedJobsHistoryLimit"].integer(1)));
}

void addRuns(ObjectDetails &out, const Subject &of, const Around &around)
{
    DetailTable next{"next", Tr::tr("Next runs"), {Tr::tr("When"), Tr::tr("In")}, {}};
    std::optional<qint64> at = of.next();
    for (int i = 0; i < kNextRuns && at; ++i) {
        next.rows += QStringList{base::formatDateTime(*at), base::humanDuration(*at - of.now)};
        at = of.schedule->next(*at, *of.zone);
    }
    if (!next.rows.isEmpty()) {
        out.tables += next;
    }
    DetailTable last{
        "runs",
        cutTitle(Tr::tr("Last runs"), around, "jobs"),
        {Tr::tr("Job"), Tr::tr("Status"), Tr::tr("Age"), Tr::tr("Took"), Tr::tr("Why")},
        {},
        Tr::tr("None is left to see.")};
    for (const Run &run : of.runs) {
        const qint64 from = run.job.at("status", "startTime").time();
        const qint64 to = run.job.at("status", "completionTime").time();
        last.rows +=
            DetailRow({json::text(run.job.at("metadata", "name").string()), run.word,
                       ageAt(run.started, of.now),
                       from != 0 && to != 0 ? base::humanDuration(to - from) : QString(), run.why},
                      run.health, linkTo("batch", "Job", run.job));
    }
    out.tables += last;
}

void compose(ObjectDetails &out, const Object &cron, const Around &around, qint64 now)
{
    const base::Result<CronSchedule> parsed =
        CronSchedule::parse(json::text(cron.at("spec", "schedule").string()));
    const std::optional<CronSchedule> schedule = parsed ? std::optional(*parsed) : std::nullopt;
    const std::optional<QTimeZone> zone = zoneOf(cron);
    const QList<Run> runs = runsOf(cron, around);
    const Subject subject{cron, runs, schedule, zone, now};
    judge(out, subject, around);
    fillFields(out, subject);
    addRuns(out, subject, around);
}

} // namespace

const Page &cronJobPage()
{
    static constexpr Page kPage{"batch", "CronJob", needs, compose};
    return kPage;
}

} // namespace nantian::models::pages
