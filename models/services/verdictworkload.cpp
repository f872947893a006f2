// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why what makes pods is not well: first what is wrong with its pods, then what it says itself.
#include "base/duration.h"
#include "kinds/columns.h"
#include "services/rollout.h"
#include "services/verdictread.h"

namespace nantian::models::verdicts {

using namespace Qt::StringLiterals;
using kube::Object;
using store::Health;

namespace {

/// The first problem after how many pods there are, then the others.
QList<Verdict> ofProblems(const QList<RolloutProblem> &problems, qint64 have, qint64 wanted)
{
    QList<Verdict> out;
    const Health health = have == 0 ? Health::Failed : Health::Warning;
    for (const RolloutProblem &problem : problems) {
        if (out.isEmpty()) {
            out.append(
                {health, problem.cause,
                 //: %1 and %2 numbers of pods, %3 a sentence
                 Tr::tr("%1 of %2 pods are ready. %3").arg(have).arg(wanted).arg(problem.sentence),
                 problem.about});
        } else {
            out.append(
                {Health::Warning, problem.cause,
                 problem.pods == 0
                     ? problem.sentence
                     //: %1 the name of a pod, %2 a sentence
                     : Tr::tr("Pod %1: %2").arg(QString::fromUtf8(problem.pod), problem.sentence),
                 problem.about});
        }
    }
    return out;
}

/// Some are not ready, and nothing is known to keep them from it.
Verdict ofCount(qint64 have, qint64 wanted)
{
    return {Health::Progressing, "NotReady",
            //: numbers of pods
            Tr::tr("%1 of %2 pods are ready.").arg(have).arg(wanted)};
}

Verdict ofState(const Rollout &rollout)
{
    switch (rollout.state) {
    case Rollout::State::Paused:
        return {rollout.step.kind == RolloutStep::Kind::Done ? Health::Ok : Health::Warning,
                "DeploymentPaused", rollout.verdict};
    case Rollout::State::DeadlineExceeded:
        return {Health::Failed, "ProgressDeadlineExceeded", rollout.verdict};
    case Rollout::State::Manual:
        return {Health::Ok, "OnDelete", rollout.verdict};
    case Rollout::State::Complete:
        if (rollout.wanted == 0) {
            return {Health::None, "ScaledToZero", Tr::tr("Scaled to zero: no pods are wanted.")};
        }
        return {Health::Ok, "Available", rollout.verdict};
    case Rollout::State::Progressing:
    case Rollout::State::Stuck:
        break;
    }
    return {rollout.problems.isEmpty() ? Health::Progressing : Health::Warning, "Progressing",
            rollout.verdict};
}

} // namespace

QList<Verdict> ofRollout(const Rollout &rollout, qint64 readyPods)
{
    const Verdict state = ofState(rollout);
    const qint64 ready = std::min(readyPods, rollout.wanted);
    const bool isRolledOut =
        rollout.state == Rollout::State::Complete || rollout.state == Rollout::State::Manual;
    if (rollout.problems.isEmpty()) {
        // What is replaced by hand (OnDelete) is rolled out as soon as it is made.
        return isRolledOut && ready < rollout.wanted ? QList{ofCount(ready, rollout.wanted), state}
                                                     : QList{state};
    }
    if (rollout.state == Rollout::State::Complete && ready >= rollout.wanted) {
        return {state};
    }
    QList<Verdict> out = ofProblems(rollout.problems, ready, rollout.wanted);
    out.append(state);
    return out;
}

QList<Verdict> ofReplicaSet(const Object &replicaSet, const QList<RolloutProblem> &problems)
{
    const qint64 wanted = replicaSet.at("spec", "replicas").integer(1);
    const qint64 ready = replicaSet.at("status", "readyReplicas").integer();
    if (wanted == 0) {
        return {{Health::None, "ScaledToZero", Tr::tr("Scaled to zero: no pods are wanted.")}};
    }
    if (ready >= wanted) {
        return {{Health::Ok, "Ready",
                 Tr::tr("All of its %n pod(s) are ready.", nullptr, static_cast<int>(wanted))}};
    }
    if (!problems.isEmpty()) {
        return ofProblems(problems, ready, wanted);
    }
    return {ofCount(ready, wanted)};
}

namespace {

Verdict ofFailedJob(const Object &job, const Object &failed, const QList<RolloutProblem> &problems)
{
    const QByteArray cause = json::bytes(failed["reason"].string("Failed"));
    const Object spec = job["spec"];
    QString sentence;
    if (cause == "DeadlineExceeded") {
        sentence = Tr::tr("Ended because it ran longer than its deadline of %1 "
                          "(activeDeadlineSeconds).")
                       .arg(base::humanDuration(spec["activeDeadlineSeconds"].integer()));
    } else if (cause == "BackoffLimitExceeded") {
        const qint64 limit = spec["backoffLimit"].integer(6);
        const qint64 failures = job.at("status", "failed").integer();
        // Containers that start again in their pod (OnFailure) count too, but not as failed pods.
        sentence = failures > limit
            ? Tr::tr("Given up after %n failure(s), more than its backoffLimit of %1.", nullptr,
                     static_cast<int>(failures))
                  .arg(limit)
            : Tr::tr("Given up after more failures than its backoffLimit of %1.").arg(limit);
    } else {
        const QString words = brief(json::text(failed["message"].string()));
        sentence = words.isEmpty()
            ? Tr::tr("The Job has failed: %1.").arg(QString::fromUtf8(cause))
            //: %1 Kubernetes' word, %2 its words
            : stopped(Tr::tr("The Job has failed (%1): %2").arg(QString::fromUtf8(cause), words));
    }
    Verdict out{Health::Failed, cause, sentence};
    if (!problems.isEmpty()) {
        // Behind a Chinese full stop no space belongs.
        out.sentence +=
            (sentence.endsWith(u'。') ? QString() : u" "_s) + problems.constFirst().sentence;
        out.about = problems.constFirst().about;
    }
    return out;
}

} // namespace

QList<Verdict> ofJob(const Object &job, const QList<RolloutProblem> &problems, qint64 now)
{
    if (std::optional<Verdict> deletion = ofDeletion(job, now)) {
        return {*deletion};
    }
    const Object status = job["status"];
    const Object failed = kinds::condition(job, "Failed");
    if (failed["status"].string() == "True") {
        return {ofFailedJob(job, failed, problems)};
    }
    const Object complete = kinds::condition(job, "Complete");
    const auto succeeded = static_cast<int>(status["succeeded"].integer());
    if (complete["status"].string() == "True") {
        return {{Health::Ok, "Complete",
                 Tr::tr("Complete: %n pod(s) ended well.", nullptr, succeeded)}};
    }
    if (job.at("spec", "suspend").boolean()) {
        return {{Health::None, "Suspended", Tr::tr("Suspended: it makes no pods until resumed.")}};
    }
    QList<Verdict> out;
    for (const RolloutProblem &problem : problems) {
        out.append({Health::Warning, problem.cause, problem.sentence, problem.about});
    }
    const qint64 wanted = job.at("spec", "completions").integer(1);
    out.append({Health::Progressing, "Running",
                Tr::tr("Running: %1 of %2 pods ended well, %3 run, %4 have failed.")
                    .arg(succeeded)
                    .arg(wanted)
                    .arg(status["active"].integer())
                    .arg(status["failed"].integer())});
    return out;
}

} // namespace nantian::models::verdicts
