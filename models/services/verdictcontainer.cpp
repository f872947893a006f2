// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/verdictcontainer.h"

#include "base/duration.h"
#include "kinds/causes.h"

namespace nantian::models::verdicts {

using namespace Qt::StringLiterals;
using kinds::CauseFamily;
using kinds::PodCause;
using kube::Object;
using store::Health;
using Role = PodCause::Role;

namespace {

/// The kubelet forgets a container's failures once it ran for so long (MaxContainerBackOff, twice).
constexpr qint64 kBackOffSeconds = 600;
/// A container that is not ready yet is nothing to worry about for so long, unless a probe fails.
constexpr qint64 kStartSeconds = 120;

QString nameOf(const PodCause &cause) { return json::text(cause.status["name"].string()); }

bool isAbout(const RolloutEvent &event, const PodCause &cause)
{
    return event.container.isEmpty()
        || event.container == json::bytes(cause.status["name"].string());
}

/// "Liveness probe failed: connection refused" -> "connection refused".
QString probeWords(const RolloutEvent &event)
{
    const qsizetype colon = event.message.indexOf(": "_L1);
    return brief(colon < 0 ? event.message : event.message.sliced(colon + 2));
}

/// The newest failure of a probe of that kind.
const RolloutEvent *failureOf(QLatin1StringView probe, const PodCause &cause,
                              const QList<RolloutEvent> &events)
{
    const RolloutEvent *newest = nullptr;
    for (const RolloutEvent &event : events) {
        if (event.reason == "Unhealthy"_L1 && event.message.startsWith(probe)
            && isAbout(event, cause) && (!newest || event.lastSeen > newest->lastSeen))
        {
            newest = &event;
        }
    }
    return newest;
}

PodFinding made(const PodCause &cause, const QByteArray &id, const QString &sentence,
                const ObjectLink &about = {}, const QByteArray &more = {})
{
    return {{cause.health, id, stopped(sentence), about},
            id + ' ' + json::bytes(cause.status["name"].string()) + ' '
                + QByteArray::fromStdString(cause.detail) + ' ' + more};
}

// ------------------------------------------------------------------------------------------ starts

PodFinding ofImage(const Object &pod, const PodCause &cause, const QList<RolloutEvent> &events)
{
    const QByteArray id = QByteArray::fromStdString(cause.id);
    const QString name = nameOf(cause);
    const QString image = json::text(cause.detail);
    if (id == "InvalidImageName") {
        return made(cause, id,
                    Tr::tr("\"%1\", the image of container \"%2\", is not the name of an image.")
                        .arg(image, name));
    }
    if (id == "ErrImageNeverPull") {
        return made(cause, id,
                    Tr::tr("The image %1 of container \"%2\" is not on node %3, and may never be "
                           "pulled (imagePullPolicy Never).")
                        .arg(image, name, json::text(pod.at("spec", "nodeName").string())));
    }
    QString why = essence(json::text(cause.status.at("state", "waiting", "message").string()));
    for (const RolloutEvent &event : events) {
        if (why.isEmpty() && event.reason == "Failed"_L1 && isAbout(event, cause)) {
            why = essence(event.message);
        }
    }
    return made(cause, id,
                why.isEmpty()
                    ? Tr::tr("The image %1 of container \"%2\" cannot be pulled.").arg(image, name)
                    : Tr::tr("The image %1 of container \"%2\" cannot be pulled: %3")
                          .arg(image, name, why));
}

PodFinding ofConfiguration(const Object &pod, const PodCause &cause)
{
    const QByteArray id = QByteArray::fromStdString(cause.id);
    QString message = json::text(cause.status.at("state", "waiting", "message").string());
    for (const char *state : {"state", "lastState"}) {
        const QString ended = json::text(cause.status.at(state, "terminated", "message").string());
        if (id == "StartError" || id == "ContainerCannotRun" || message.isEmpty()) {
            message = ended.isEmpty() ? message : ended;
        }
    }
    if (const MissingSource missing = missingSource(message); !missing.kind.isEmpty()) {
        const QString kind = QString::fromUtf8(missing.kind);
        const QString name = QString::fromUtf8(missing.name);
        return made(
            cause, id,
            missing.key.isEmpty()
                //: %1 such as Container "web", %2 ConfigMap or Secret
                ? Tr::tr("%1 cannot be started: %2 \"%3\" does not exist.")
                      .arg(containerWords(cause), kind, name)
                //: %1 such as Container "web", %2 ConfigMap or Secret
                : Tr::tr("%1 cannot be started: %2 \"%3\" has no key \"%4\".")
                      .arg(containerWords(cause), kind, name, QString::fromUtf8(missing.key)),
            {{}, missing.kind, json::bytes(pod.at("metadata", "namespace").string()), missing.name},
            missing.name);
    }
    const QString why = essence(message);
    return made(cause, id,
                //: %1 such as Container "web", %2 Kubernetes' word, %3 why
                Tr::tr("%1 cannot be started (%2): %3")
                    .arg(containerWords(cause), json::text(cause.id),
                         why.isEmpty() ? brief(message) : why));
}

// -------------------------------------------------------------------------------------------- ends

/// "3", "127 (command not found)", "139 (signal 11)".
QString codeWords(qint64 code)
{
    const QString number = QString::number(code);
    if (code == 126) {
        //: %1 an exit code
        return Tr::tr("%1 (command cannot be executed)").arg(number);
    }
    if (code == 127) {
        //: %1 an exit code
        return Tr::tr("%1 (command not found)").arg(number);
    }
    if (code > 128 && code <= 128 + 64) {
        //: %1 an exit code, %2 the number of a signal
        return Tr::tr("%1 (signal %2)").arg(number).arg(code - 128);
    }
    return number;
}

/// How it ended: with its code, and how long after it had started. `again`: it is started again.
QString endWords(const PodCause &cause, const Object &ended, bool again)
{
    const QString who = containerWords(cause);
    const QString code = codeWords(ended["exitCode"].integer());
    const qint64 started = ended["startedAt"].time();
    const qint64 ran = ended["finishedAt"].time() - started;
    if (started == 0 || ran < 0) {
        //: %1 such as Container "web", %2 an exit code
        return again ? Tr::tr("%1 exits with code %2").arg(who, code)
                     : Tr::tr("%1 exited with code %2").arg(who, code);
    }
    if (ran < 60) {
        //: %1 such as Container "web", %2 an exit code
        return again ? Tr::tr("%1 exits with code %2 seconds after it starts").arg(who, code)
                     : Tr::tr("%1 exited with code %2 seconds after it started").arg(who, code);
    }
    const QString lasted = base::humanDuration(ran);
    //: %1 such as Container "web", %2 an exit code, %3 a duration
    return again ? Tr::tr("%1 exits with code %2, %3 after it starts").arg(who, code, lasted)
                 : Tr::tr("%1 exited with code %2, %3 after it started").arg(who, code, lasted);
}

PodFinding ofMemory(const PodCause &cause)
{
    const QString limit = json::scalarText(cause.spec.at("resources", "limits", "memory"));
    const QString who = containerWords(cause);
    return made(
        cause, "OOMKilled",
        limit.isEmpty()
            //: %1 such as Container "web"
            ? Tr::tr("%1 was killed because memory ran out on its node; it has no limit of "
                     "its own.")
                  .arg(who)
            //: %1 such as Container "web", %2 a quantity
            : Tr::tr("%1 was killed for using more memory than its limit of %2.").arg(who, limit));
}

/// A failed probe that had the kubelet end the run before this one.
const RolloutEvent *endingProbe(const Object &pod, const PodCause &cause, const Object &ended,
                                const QList<RolloutEvent> &events)
{
    // The failure that counts comes before the grace period.
    const qint64 since = ended["finishedAt"].time() - 60
        - pod.at("spec", "terminationGracePeriodSeconds").integer(30);
    for (const QLatin1StringView probe : {"Liveness"_L1, "Startup"_L1}) {
        const RolloutEvent *failure = failureOf(probe, cause, events);
        if (failure && failure->lastSeen >= since) {
            return failure;
        }
    }
    return nullptr;
}

PodFinding ofEndingProbe(const PodCause &cause, const RolloutEvent &event)
{
    const bool startup = event.message.startsWith("Startup"_L1);
    const QString who = containerWords(cause);
    return made(cause, startup ? "StartupProbe" : "LivenessProbe",
                startup
                    //: %1 such as Container "web", %2 why
                    ? Tr::tr("%1 is ended again and again because its startup probe fails: %2")
                          .arg(who, probeWords(event))
                    //: %1 such as Container "web", %2 why
                    : Tr::tr("%1 is ended again and again because its liveness probe fails: %2")
                          .arg(who, probeWords(event)));
}

PodFinding ofCrash(const Object &pod, const PodCause &cause, const PodAround &around)
{
    const QByteArray id = QByteArray::fromStdString(cause.id);
    const Object now = cause.status.at("state", "terminated");
    const Object ended = now.exists() ? now : cause.status.at("lastState", "terminated");
    const bool again = cause.id == "CrashLoopBackOff";
    if (const RolloutEvent *probe = endingProbe(pod, cause, ended, around.events); again && probe) {
        return ofEndingProbe(cause, *probe);
    }
    if (!ended.exists()) {
        //: %1 such as Container "web"
        return made(cause, id, Tr::tr("%1 ends again and again").arg(containerWords(cause)));
    }
    if (cause.id == "ContainerStatusUnknown") {
        return made(cause, id,
                    //: %1 such as Container "web"
                    Tr::tr("Its node lost track of %1, and so nobody knows how it ended.")
                        .arg(containerWords(cause)));
    }
    const QByteArray code = QByteArray::number(ended["exitCode"].integer());
    const QString words = ended["exitCode"].integer() == 0 && again
        //: %1 how a container ended
        ? Tr::tr("%1, though it shall go on running").arg(endWords(cause, ended, again))
        : endWords(cause, ended, again);
    const std::optional<LogWanted> log = logOf(pod);
    QString line;
    if (log && log->container == json::bytes(cause.status["name"].string())) {
        line = around.lastLine;
    }
    if (line.isEmpty()) {
        // The kubelet keeps the end of the log where terminationMessagePolicy asks for it.
        line = lastLineOf(json::bytes(ended["message"].string()));
    }
    return made(cause, id,
                line.isEmpty() ? words
                               //: %1 how a container ended, %2 a line of its log
                               : Tr::tr("%1; last line: \"%2\".").arg(words, line),
                {}, code);
}

// ------------------------------------------------------------------------------------------ probes

PodFinding ofProbe(const Object &pod, const PodCause &cause, const PodAround &around, qint64 now)
{
    const Object before = cause.status.at("lastState", "terminated");
    const qint64 started = cause.status.at("state", "running", "startedAt").time();
    if (before.exists() && cause.role == Role::Container && now - started < kBackOffSeconds) {
        // Between two crashes.
        PodCause crash = cause;
        crash.health = Health::Failed;
        crash.id = before["reason"].string() == "OOMKilled" ? "OOMKilled" : "CrashLoopBackOff";
        return crash.id == "OOMKilled" ? ofMemory(crash) : ofCrash(pod, crash, around);
    }
    const bool startup = cause.id == "StartupProbe";
    const RolloutEvent *failure =
        failureOf(startup ? "Startup"_L1 : "Readiness"_L1, cause, around.events);
    if (failure && started != 0 && failure->lastSeen < started) {
        failure = nullptr; // of another run
    }
    const QByteArray id = QByteArray::fromStdString(cause.id);
    const QString who = containerWords(cause);
    if (!failure) {
        PodCause starts = cause;
        if (started != 0 && now - started <= kStartSeconds) {
            starts.health = Health::Progressing;
        }
        return made(
            starts, id,
            startup
                //: %1 such as Container "web"
                ? Tr::tr("%1 runs, but its startup probe has not succeeded yet.").arg(who)
                //: %1 such as Container "web"
                : Tr::tr("%1 runs, but its readiness probe has not succeeded yet.").arg(who));
    }
    return made(
        cause, id,
        startup
            //: %1 such as Container "web", %2 why
            ? Tr::tr("%1 runs, but its startup probe fails: %2").arg(who, probeWords(*failure))
            //: %1 such as Container "web", %2 why
            : Tr::tr("%1 runs, but its readiness probe fails: %2").arg(who, probeWords(*failure)));
}

} // namespace

QString containerWords(const PodCause &cause)
{
    switch (cause.role) {
    case Role::Init:
        return Tr::tr("Init container \"%1\"").arg(nameOf(cause));
    case Role::Sidecar:
        return Tr::tr("Sidecar \"%1\"").arg(nameOf(cause));
    case Role::Container:
        break;
    }
    return Tr::tr("Container \"%1\"").arg(nameOf(cause));
}

std::optional<LogWanted> logOf(const Object &pod)
{
    for (const PodCause &cause : kinds::podCauses(pod)) {
        if (!cause.status.exists() || cause.id == "ContainerStatusUnknown") {
            continue;
        }
        const CauseFamily family = kinds::familyOf(cause.id);
        const bool now = cause.status.at("state", "terminated").exists();
        const bool before = cause.status.at("lastState", "terminated").exists();
        if ((family == CauseFamily::Crash || family == CauseFamily::Probe) && (now || before)) {
            return LogWanted{json::bytes(cause.status["name"].string()), !now};
        }
    }
    return std::nullopt;
}

PodFinding ofContainer(const Object &pod, const PodCause &cause, const PodAround &around,
                       qint64 now)
{
    if (cause.id == "OOMKilled") {
        return ofMemory(cause);
    }
    switch (kinds::familyOf(cause.id)) {
    case CauseFamily::Image:
        return ofImage(pod, cause, around.events);
    case CauseFamily::Configuration:
        return ofConfiguration(pod, cause);
    case CauseFamily::Crash:
        return ofCrash(pod, cause, around);
    case CauseFamily::Probe:
        return ofProbe(pod, cause, around, now);
    default:
        break;
    }
    const QString message =
        brief(json::text(cause.status.at("state", "waiting", "message").string()));
    const QString word = json::text(cause.id);
    return made(cause, QByteArray::fromStdString(cause.id),
                message.isEmpty()
                    //: %1 such as Container "web", %2 Kubernetes' word
                    ? Tr::tr("%1 waits: %2").arg(containerWords(cause), word)
                    //: %1 such as Container "web", %2 Kubernetes' word, %3 its words
                    : Tr::tr("%1 waits (%2): %3").arg(containerWords(cause), word, message));
}

} // namespace nantian::models::verdicts
