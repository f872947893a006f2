// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/rollout.h"

#include "base/duration.h"
#include "kinds/causes.h"
#include "kinds/columns.h"
#include "kube/api/parser.h"
#include "services/json.h"
#include "services/revisions.h"
#include "services/rolloutread.h"

#include <algorithm>
#include <limits>

namespace nantian::models {

using namespace Qt::StringLiterals;
using kube::Object;
using rollout::PodFacts;
using rollout::Tr;
using Step = RolloutStep::Kind;
using State = Rollout::State;

namespace rollout {

} // namespace rollout

namespace {

enum class Workload : quint8 { Deployment, StatefulSet, DaemonSet };

/// An IntOrString of `total`.
qint64 scaled(const Object &value, qint64 total, qint64 fallback, bool up)
{
    if (value.isString()) {
        QString text = json::text(value.string());
        if (text.endsWith(u'%')) {
            text.chop(1);
            return (total * text.toLongLong() + (up ? 99 : 0)) / 100;
        }
        return fallback;
    }
    return value.integer(fallback);
}

class RolloutReader
{
public:
    RolloutReader(const RolloutInput &input, const Object &workload, Workload kind, Rollout &out)
        : m_input(input)
        , m_workload(workload)
        , m_spec(workload["spec"])
        , m_status(workload["status"])
        , m_kind(kind)
        , m_out(out)
    {
    }

    base::Result<void> read();

private:
    void readSpec();
    void readBounds();
    void readDeadline();
    base::Result<void> readRevisions();
    base::Result<void> readPods();
    void placePods();
    void groupPods();
    void findProblems();
    void judge();
    [[nodiscard]] RolloutStep deploymentStep() const;
    [[nodiscard]] RolloutStep statefulSetStep() const;
    [[nodiscard]] RolloutStep daemonSetStep() const;
    [[nodiscard]] RolloutStep rollingStep() const;
    [[nodiscard]] RolloutStep step() const;
    [[nodiscard]] QString stepSentence(const RolloutStep &step) const;
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] qint64 status(std::string_view key) const { return m_status[key].integer(); }
    [[nodiscard]] bool isRolling() const { return m_out.strategy == "RollingUpdate"_L1; }
    [[nodiscard]] RolloutRevision *revisionNamed(const QByteArray &name);
    [[nodiscard]] QByteArray revisionOf(const Object &pod) const;
    void addOldPods();

    const RolloutInput &m_input;
    Object m_workload;
    Object m_spec;
    Object m_status;
    Workload m_kind;
    Rollout &m_out;
    kube::Parser m_revisionParser;
    kube::Parser m_podParser;
    Object m_replicaSet;                             ///< the current one
    QHash<QByteArray, QByteArray> m_replicaSetNames; ///< by UID
    QList<PodFacts> m_pods;
    bool m_isCut = false; ///< there are more pods than were read
};

base::Result<void> RolloutReader::read()
{
    readSpec();
    readBounds();
    if (base::Result<void> done = readRevisions(); !done) {
        return done;
    }
    if (base::Result<void> done = readPods(); !done) {
        return done;
    }
    placePods();
    groupPods();
    m_out.step = step();
    findProblems();
    judge();
    readDeadline();
    m_out.verdict = verdict();
    return {};
}

void RolloutReader::readSpec()
{
    m_out.kind = json::bytes(m_workload["kind"].string());
    m_out.name = json::bytes(m_workload.at("metadata", "name").string());
    m_out.generation = m_workload.at("metadata", "generation").integer();
    const Object strategy =
        m_spec[m_kind == Workload::Deployment ? std::string_view("strategy") : "updateStrategy"];
    m_out.strategy = json::text(strategy["type"].string("RollingUpdate"));
    m_out.paused = m_kind == Workload::Deployment && m_spec["paused"].boolean();
    m_out.minReadySeconds = m_spec["minReadySeconds"].integer();
    if (m_kind == Workload::DaemonSet) {
        m_out.wanted = status("desiredNumberScheduled");
        m_out.available = status("numberAvailable");
    } else {
        m_out.wanted = m_spec["replicas"].integer(1);
        m_out.available = status("availableReplicas");
    }
    if (m_kind == Workload::StatefulSet && isRolling()) {
        m_out.partition = strategy.at("rollingUpdate", "partition").integer();
    }
    const qint64 deadline = m_spec["progressDeadlineSeconds"].integer();
    if (m_kind == Workload::Deployment && deadline != std::numeric_limits<qint32>::max()) {
        m_out.deadlineSeconds = deadline;
    }
}

void RolloutReader::readBounds()
{
    const qint64 wanted = m_out.wanted;
    if (!isRolling()) {
        if (m_out.strategy == "Recreate"_L1) {
            m_out.most = wanted;
        }
        return;
    }
    const Object rolling =
        m_spec[m_kind == Workload::Deployment ? std::string_view("strategy") : "updateStrategy"]
              ["rollingUpdate"];
    qint64 surge = 0;
    qint64 unavailable = 1;
    if (m_kind == Workload::StatefulSet) {
        unavailable = std::max<qint64>(1, scaled(rolling["maxUnavailable"], wanted, 1, false));
    } else {
        // A DaemonSet rounds both up, a Deployment the unavailable ones down.
        surge = scaled(rolling["maxSurge"], wanted, 0, true);
        unavailable = scaled(rolling["maxUnavailable"], wanted, 0, m_kind == Workload::DaemonSet);
        if (surge == 0 && unavailable == 0) {
            unavailable = 1;
        }
    }
    m_out.surge = surge;
    m_out.unavailable = std::min(unavailable, wanted);
    m_out.most = wanted + surge;
    m_out.fewest = wanted - m_out.unavailable;
}

void RolloutReader::readDeadline()
{
    const Object progressing = kinds::condition(m_workload, "Progressing");
    if (m_out.deadlineSeconds > 0 && progressing.exists()
        && (m_out.state == State::Progressing || m_out.state == State::Stuck)
        && progressing["reason"].string() != "NewReplicaSetAvailable")
    {
        m_out.deadlineSecondsLeft = std::max<qint64>(
            0, progressing["lastUpdateTime"].time() + m_out.deadlineSeconds - m_input.now);
    }
}

RolloutRevision *RolloutReader::revisionNamed(const QByteArray &name)
{
    const auto at = std::ranges::find(m_out.revisions, name, &RolloutRevision::name);
    return at == m_out.revisions.end() ? nullptr : &*at;
}

base::Result<void> RolloutReader::readRevisions()
{
    const bool deployment = m_kind == Workload::Deployment;
    const base::Result<QList<HistoryEntry>> history = deployment
        ? deploymentHistory(m_input.workload, m_input.revisions)
        : revisionHistory(m_input.workload, m_input.revisions);
    if (!history) {
        return std::unexpected(history.error());
    }
    const QByteArray target = json::bytes(m_status["updateRevision"].string());
    const bool targetKnown = std::ranges::any_of(
        *history, [&target](const HistoryEntry &entry) { return entry.name == target; });
    for (auto entry = history->rbegin(); entry != history->rend(); ++entry) {
        RolloutRevision revision;
        revision.name = entry->name;
        revision.number = entry->revision.number;
        revision.images = entry->revision.images;
        revision.created = entry->revision.created;
        revision.current = targetKnown ? entry->name == target : entry->revision.current;
        m_out.revisions.append(revision);
    }
    std::ranges::stable_partition(m_out.revisions, &RolloutRevision::current);

    const base::Result<Object> list = m_revisionParser.parse(json::view(m_input.revisions));
    if (!list) {
        return std::unexpected(list.error());
    }
    if (!deployment) {
        return {};
    }
    (*list)["items"].each([this](const Object &item) {
        const QByteArray name = json::bytes(item.at("metadata", "name").string());
        RolloutRevision *revision = revisionNamed(name);
        if (!revision) {
            return;
        }
        m_replicaSetNames.insert(json::bytes(item.at("metadata", "uid").string()), name);
        revision->wanted = item.at("spec", "replicas").integer(1);
        revision->pods = item.at("status", "replicas").integer();
        revision->ready = item.at("status", "readyReplicas").integer();
        revision->available = item.at("status", "availableReplicas").integer();
        if (revision->current) {
            m_replicaSet = item;
        }
    });
    return {};
}

QByteArray RolloutReader::revisionOf(const Object &pod) const
{
    QByteArray owner;
    pod.at("metadata", "ownerReferences").each([&owner](const Object &each) {
        if (each["controller"].boolean()) {
            owner = json::bytes(each["uid"].string());
        }
    });
    if (m_kind == Workload::Deployment) {
        return m_replicaSetNames.value(owner);
    }
    if (owner != json::bytes(m_workload.at("metadata", "uid").string())) {
        return {};
    }
    const QByteArray hash =
        json::bytes(pod.at("metadata", "labels", "controller-revision-hash").string());
    return m_kind == Workload::StatefulSet ? hash : m_out.name + '-' + hash;
}

base::Result<void> RolloutReader::readPods()
{
    const base::Result<Object> list = m_podParser.parse(json::view(m_input.pods));
    if (!list) {
        return std::unexpected(list.error());
    }
    m_isCut = !list->at("metadata", "continue").string().empty();
    (*list)["items"].each([&](const Object &pod) {
        const QByteArray owner = revisionOf(pod);
        if (owner.isEmpty()) {
            return; // of another owner
        }
        PodFacts facts = rollout::podFacts(pod);
        facts.revision = owner;
        const RolloutRevision *revision = revisionNamed(facts.revision);
        facts.updated = revision && revision->current;
        const Object ready = kinds::condition(pod, "Ready");
        facts.available = facts.ready
            && (m_out.minReadySeconds == 0
                || m_input.now - ready["lastTransitionTime"].time() >= m_out.minReadySeconds);
        m_pods.append(facts);
    });
    return {};
}

/// StatefulSets and DaemonSets tell no counts per revision: their pods do.
void RolloutReader::placePods()
{
    if (m_kind == Workload::Deployment) {
        return;
    }
    for (const PodFacts &facts : std::as_const(m_pods)) {
        if (RolloutRevision *revision = revisionNamed(facts.revision)) {
            ++revision->pods;
            revision->ready += facts.ready ? 1 : 0;
            revision->available += facts.available ? 1 : 0;
        }
    }
    if (!isRolling()) {
        return;
    }
    const QByteArray before = json::bytes(m_status["currentRevision"].string());
    const bool split = m_out.partition > 0 && !before.isEmpty()
        && before != json::bytes(m_status["updateRevision"].string());
    const qint64 kept = split ? std::min(m_out.partition, m_out.wanted) : 0;
    for (RolloutRevision &revision : m_out.revisions) {
        revision.wanted = revision.current     ? m_out.wanted - kept
            : split && revision.name == before ? kept
                                               : 0;
    }
}

void RolloutReader::groupPods()
{
    for (const PodFacts &facts : std::as_const(m_pods)) {
        const QString word = QString::fromStdString(facts.status.word);
        const auto same = std::ranges::find_if(m_out.pods, [&](const RolloutPods &each) {
            return each.word == word && each.ready == facts.ready;
        });
        RolloutPods &group = same != m_out.pods.end()
            ? *same
            : m_out.pods.emplaceBack(RolloutPods{word, facts.health, facts.ready, 0, 0});
        ++group.count;
        group.updated += facts.updated ? 1 : 0;
    }
    const auto rank = [](const RolloutPods &group) {
        return group.health == store::Health::Failed ? 0
            : group.health == store::Health::Warning ? 1
            : group.health == store::Health::Ok      ? 3
                                                     : 2;
    };
    std::ranges::sort(m_out.pods, [&rank](const RolloutPods &a, const RolloutPods &b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.word < b.word;
    });
}

// ---------------------------------------------------------------------------------------- kubectl

RolloutStep RolloutReader::deploymentStep() const
{
    const qint64 updated = status("updatedReplicas");
    if (m_spec["replicas"].exists() && updated < m_out.wanted) {
        return {Step::Updating, updated, m_out.wanted};
    }
    if (status("replicas") > updated) {
        return {Step::RemovingOld, status("replicas") - updated, 0};
    }
    if (m_out.available < updated) {
        return {Step::WaitingAvailable, m_out.available, updated};
    }
    return {Step::Done, updated, m_out.wanted};
}

RolloutStep RolloutReader::statefulSetStep() const
{
    const qint64 updated = status("updatedReplicas");
    const bool counted = m_spec["replicas"].exists();
    if (counted && status("readyReplicas") < m_out.wanted) {
        return {Step::WaitingForReady, m_out.wanted - status("readyReplicas"), 0};
    }
    const Object rolling = m_spec.at("updateStrategy", "rollingUpdate");
    if (rolling.isObject()) {
        const qint64 target = m_out.wanted - m_out.partition;
        if (counted && rolling["partition"].isNumber() && updated < target) {
            return {Step::Updating, updated, target};
        }
        return {Step::Done, updated, std::max<qint64>(0, target)};
    }
    if (m_status["updateRevision"].string() != m_status["currentRevision"].string()) {
        return {Step::Updating, updated, m_out.wanted};
    }
    return {Step::Done, status("currentReplicas"), m_out.wanted};
}

RolloutStep RolloutReader::daemonSetStep() const
{
    const qint64 updated = status("updatedNumberScheduled");
    if (updated < m_out.wanted) {
        return {Step::Updating, updated, m_out.wanted};
    }
    if (m_out.available < m_out.wanted) {
        return {Step::WaitingAvailable, m_out.available, m_out.wanted};
    }
    return {Step::Done, updated, m_out.wanted};
}

RolloutStep RolloutReader::rollingStep() const
{
    switch (m_kind) {
    case Workload::Deployment:
        return deploymentStep();
    case Workload::StatefulSet:
        return statefulSetStep();
    case Workload::DaemonSet:
        break;
    }
    return daemonSetStep();
}

RolloutStep RolloutReader::step() const
{
    const qint64 observed = status("observedGeneration");
    if (m_out.generation > observed || (m_kind == Workload::StatefulSet && observed == 0)) {
        return {Step::NotObserved, 0, 0};
    }
    if (m_kind != Workload::Deployment && !isRolling()) {
        const qint64 updated = m_kind == Workload::DaemonSet ? status("updatedNumberScheduled")
                                                             : status("updatedReplicas");
        return {updated < m_out.wanted ? Step::OnDelete : Step::Done, updated, m_out.wanted};
    }
    if (m_kind == Workload::Deployment
        && kinds::condition(m_workload, "Progressing")["reason"].string()
            == "ProgressDeadlineExceeded")
    {
        return {Step::DeadlineExceeded, 0, 0};
    }
    return rollingStep();
}

// -------------------------------------------------------------------------------------- judgement

void RolloutReader::findProblems()
{
    QList<PodFacts> looked = m_pods;
    if (m_kind == Workload::Deployment) {
        // Old pods go away whatever they do.
        looked.removeIf([](const PodFacts &facts) { return !facts.updated; });
    }
    // What has ended is replaced.
    looked.removeIf([](const PodFacts &facts) { return facts.isOver(); });
    qint64 active = rollout::activePods(m_pods);
    if (m_isCut) {
        active = std::max(
            active, status(m_kind == Workload::DaemonSet ? "currentNumberScheduled" : "replicas"));
    }
    m_out.problems = rollout::creationProblems(m_workload, m_replicaSet, m_pods,
                                               active < m_out.wanted, m_input.events);
    m_out.problems += rollout::podProblems(looked, m_input.events, m_input.lastLines, m_input.now);
    addOldPods();
    std::ranges::stable_sort(m_out.problems, {}, [](const RolloutProblem &each) {
        return kinds::causeRank(json::view(each.cause));
    });
    m_out.probes = rollout::probeFailures(m_pods, m_input.events);
}

/// A StatefulSet whose pods are made in order waits for a broken pod even if its revision is no
/// longer wanted ("Forced rollback" in the documentation of StatefulSets).
void RolloutReader::addOldPods()
{
    if (m_kind != Workload::StatefulSet || !isRolling()
        || m_spec["podManagementPolicy"].string() == "Parallel")
    {
        return;
    }
    for (const PodFacts &facts : std::as_const(m_pods)) {
        const qint64 ordinal = facts.name.mid(facts.name.lastIndexOf('-') + 1).toLongLong();
        if (facts.updated || facts.ready || facts.deleting || ordinal < m_out.partition
            || facts.health == store::Health::Progressing)
        {
            continue;
        }
        m_out.problems.append({"OldPod",
                               Tr::tr("The controller waits for pod %1, which is of another "
                                      "revision and not ready. Once the pod is deleted, it is made "
                                      "anew from the current revision.")
                                   .arg(QString::fromUtf8(facts.name)),
                               1,
                               facts.name,
                               {{},
                                "Pod",
                                json::bytes(facts.pod.at("metadata", "namespace").string()),
                                facts.name,
                                facts.uid}});
    }
}

void RolloutReader::judge()
{
    if (m_out.paused) {
        m_out.state = State::Paused;
        return;
    }
    switch (m_out.step.kind) {
    case Step::Done:
        m_out.state = State::Complete;
        break;
    case Step::DeadlineExceeded:
        m_out.state = State::DeadlineExceeded;
        break;
    case Step::OnDelete:
        m_out.state = State::Manual;
        break;
    default:
        m_out.state = m_out.problems.isEmpty() ? State::Progressing : State::Stuck;
    }
}

QString RolloutReader::stepSentence(const RolloutStep &step) const
{
    switch (step.kind) {
    case Step::NotObserved:
        return Tr::tr("The controller has not seen the latest change yet.");
    case Step::Updating:
        return Tr::tr("%1 of %2 pods are of the new revision.").arg(step.have).arg(step.of);
    case Step::RemovingOld:
        return Tr::tr("%n old pod(s) have still to go.", nullptr, static_cast<int>(step.have));
    case Step::WaitingForReady:
        return Tr::tr("%n pod(s) are not ready.", nullptr, static_cast<int>(step.have));
    case Step::WaitingAvailable:
        return Tr::tr("%1 of %2 updated pods are available.").arg(step.have).arg(step.of);
    case Step::OnDelete:
        return Tr::tr("%1 of %2 pods are of the new revision; the others are replaced when "
                      "somebody deletes them (OnDelete).")
            .arg(step.have)
            .arg(step.of);
    case Step::DeadlineExceeded:
        return stepSentence(rollingStep());
    case Step::Done:
        break;
    }
    if (m_out.wanted == 0) {
        return Tr::tr("No pods are wanted.");
    }
    if (m_kind == Workload::StatefulSet && m_out.partition > 0) {
        return Tr::tr("%1 of %2 pods are of the new revision; ordinals below %3 keep theirs "
                      "(partition).")
            .arg(step.have)
            .arg(m_out.wanted)
            .arg(m_out.partition);
    }
    return Tr::tr("%n pod(s) are of the current revision.", nullptr, static_cast<int>(step.have));
}

QString RolloutReader::verdict() const
{
    const QString detail = stepSentence(m_out.step);
    switch (m_out.state) {
    case State::Progressing:
        //: %1 a sentence
        return Tr::tr("Rolling out. %1").arg(detail);
    case State::Paused:
        //: %1 a sentence
        return Tr::tr("The rollout is paused. %1").arg(detail);
    case State::Stuck:
        //: %1 a sentence
        return Tr::tr("The rollout is stuck. %1").arg(detail);
    case State::DeadlineExceeded:
        //: %1 a duration such as 10m, %2 a sentence
        return Tr::tr("The rollout made no progress for %1, its deadline. %2")
            .arg(base::humanDuration(m_out.deadlineSeconds), detail);
    case State::Manual:
        return detail;
    case State::Complete:
        break;
    }
    //: %1 a sentence
    return Tr::tr("Rolled out. %1").arg(detail);
}

} // namespace

base::Result<Rollout> readRollout(const RolloutInput &input)
{
    kube::Parser parser;
    const base::Result<Object> workload = parser.parse(json::view(input.workload));
    if (!workload) {
        return std::unexpected(workload.error());
    }
    const std::string_view kind = (*workload)["kind"].string();
    Workload known = Workload::Deployment;
    if (kind == "StatefulSet") {
        known = Workload::StatefulSet;
    } else if (kind == "DaemonSet") {
        known = Workload::DaemonSet;
    } else if (kind != "Deployment") {
        return base::fail(base::Error::Code::Unsupported, u"has no rollout"_s, json::text(kind));
    }
    Rollout out;
    RolloutReader reader(input, *workload, known, out);
    if (const base::Result<void> done = reader.read(); !done) {
        return std::unexpected(done.error());
    }
    return out;
}

} // namespace nantian::models
