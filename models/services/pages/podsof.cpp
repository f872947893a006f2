// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/podsof.h"

#include "base/format.h"
#include "kinds/podcause.h"
#include "services/json.h"
#include "services/verdict.h"

#include <QSet>

#include <algorithm>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using rollout::PodFacts;
using store::Health;

namespace {

/// Pods whose events and logs are read: what is wrong with others is mostly the same.
constexpr qsizetype kWorst = 3;
/// Pages of pods behind the first that are looked through for one that is not well.
constexpr int kMorePages = 9;

QByteArray uidOf(const Object &object)
{
    return json::bytes(object.at("metadata", "uid").string());
}

bool isControlledBy(const Object &pod, const QByteArray &uid)
{
    bool found = false;
    pod.at("metadata", "ownerReferences").each([&](const Object &each) {
        found = found || (each["controller"].boolean() && json::bytes(each["uid"].string()) == uid);
    });
    return found;
}

int severity(Health health)
{
    switch (health) {
    case Health::Failed:
        return 0;
    case Health::Warning:
        return 1;
    case Health::Unknown:
        return 2;
    case Health::Progressing:
        return 3;
    default:
        return 4;
    }
}

QList<PodFacts> factsOf(const Object &owner, const Around &around, PodsOf which)
{
    const QByteArray uid = uidOf(owner);
    QList<PodFacts> out;
    for (const char *list : {"pods", "morePods"}) {
        around.each(list, [&](const Object &pod) {
            if (which == PodsOf::Selector || isControlledBy(pod, uid)) {
                out.append(rollout::podFacts(pod));
            }
        });
    }
    std::ranges::stable_sort(out, {}, [](const PodFacts &each) { return severity(each.health); });
    return out;
}

/// Some that are not well, each for another reason.
QList<PodFacts> worstOf(const QList<PodFacts> &pods)
{
    QList<PodFacts> out;
    QSet<QByteArray> told;
    for (const PodFacts &facts : pods) {
        if (facts.ready || facts.deleting || out.size() == kWorst
            || facts.pod.at("status", "phase").string() == "Succeeded")
        {
            continue;
        }
        const kinds::PodCause cause = kinds::podCauses(facts.pod).front();
        const QByteArray key = QByteArray::fromStdString(cause.id + ' ' + cause.detail) + ' '
            + json::bytes(cause.status["name"].string());
        if (!told.contains(key)) {
            told.insert(key);
            out.append(facts);
        }
    }
    return out;
}

/// Does its status count pods that are not well?
bool countsUnwell(const Object &owner)
{
    const Object status = owner["status"];
    const std::string_view kind = owner["kind"].string();
    if (kind == "Job") {
        return status["failed"].integer() > 0
            || status["ready"].integer() < status["active"].integer();
    }
    const qint64 wanted = kind == "DaemonSet" ? status["desiredNumberScheduled"].integer()
                                              : owner.at("spec", "replicas").integer(1);
    return readyPods(owner) < wanted;
}

/// Pods its controller counts.
qint64 countedPods(const Object &owner)
{
    const std::string_view kind = owner["kind"].string();
    return owner["status"][kind == "Job" ? "active" : "replicas"].integer();
}

} // namespace

Need eventsNeed(const QByteArray &id, const Object &object)
{
    Need need{.id = id, .group = {}, .plural = "events"};
    need.ns = json::bytes(object.at("metadata", "namespace").string());
    need.query = fieldQuery("involvedObject.uid=" + uidOf(object));
    return need;
}

std::optional<Need> logNeed(const QByteArray &id, const Object &pod)
{
    const std::optional<verdicts::LogWanted> log = verdicts::logOf(pod);
    if (!log) {
        return std::nullopt;
    }
    Need need{.id = id, .group = {}, .plural = {}};
    need.path = "/api/v1/namespaces/" + json::bytes(pod.at("metadata", "namespace").string())
        + "/pods/" + json::bytes(pod.at("metadata", "name").string())
        + "/log?tailLines=5&limitBytes=4096&container=" + log->container.toPercentEncoding()
        + (log->previous ? "&previous=true" : "");
    return need;
}

QList<Need> podsNeeds(const Object &owner, const Around &around, PodsOf which)
{
    Need pods{.id = "pods", .group = {}, .plural = "pods"};
    pods.ns = json::bytes(owner.at("metadata", "namespace").string());
    pods.query = selectorQuery(owner.at("spec", "selector"));
    if (pods.query.isEmpty()) {
        return {};
    }
    QList<Need> out{pods, eventsNeed("events", owner)};
    const QList<PodFacts> worst = worstOf(factsOf(owner, around, which));
    if (const QByteArray next = continueQuery(around["pods"]);
        !next.isEmpty() && worst.isEmpty() && countsUnwell(owner))
    {
        Need more = pods;
        more.id = "morePods";
        more.query += '&' + next;
        more.pages = kMorePages;
        out.append(more);
    }
    for (const PodFacts &facts : worst) {
        out.append(eventsNeed("events:" + facts.uid, facts.pod));
        if (const std::optional<Need> log = logNeed("log:" + facts.uid, facts.pod)) {
            out.append(*log);
        }
    }
    return out;
}

PodsRead readPods(const Object &owner, const Around &around, PodsOf which)
{
    PodsRead out;
    out.pods = factsOf(owner, around, which);
    out.looked =
        static_cast<qint64>(around["pods"]["items"].size() + around["morePods"]["items"].size());
    out.isCut = around.left(around["morePods"].exists() ? "morePods" : "pods") != 0;
    out.events = readEvents(around["events"]);
    for (const PodFacts &facts : std::as_const(out.pods)) {
        if (around.asked("events:" + facts.uid)) {
            out.events += readEvents(around["events:" + facts.uid]);
        }
        if (around.asked("log:" + facts.uid) && !around.error("log:" + facts.uid)) {
            out.lastLines.insert(facts.uid, verdicts::lastLineOf(around.text("log:" + facts.uid)));
        }
    }
    return out;
}

qint64 readyPods(const Object &owner)
{
    const bool isDaemonSet = owner["kind"].string() == "DaemonSet";
    return owner["status"][isDaemonSet ? "numberReady" : "readyReplicas"].integer();
}

bool lacksPods(const Object &owner, const PodsRead &read, qint64 wanted)
{
    const qint64 active = rollout::activePods(read.pods);
    return (read.isCut ? std::max(active, countedPods(owner)) : active) < wanted;
}

QByteArray podsText(const Around &around)
{
    return around["morePods"].exists() ? joinedLists({around.text("pods"), around.text("morePods")})
                                       : around.text("pods");
}

void addPods(ObjectDetails &out, const PodsRead &read)
{
    QList<DetailRow> rows;
    for (const PodFacts &facts : read.pods) {
        rows += DetailRow({QString::fromUtf8(facts.name), QString::fromStdString(facts.status.word),
                           u"%1/%2"_s.arg(facts.status.ready).arg(facts.status.total),
                           QString::number(facts.status.restarts),
                           json::text(facts.pod.at("spec", "nodeName").string())},
                          facts.health, {{}, "Pod", out.ns, facts.name, facts.uid});
    }
    details::addTable(
        out, "pods",
        read.isCut
            ? Tr::tr("%1 (the first %2)").arg(Tr::tr("Pods"), base::formatInteger(read.looked))
            : Tr::tr("Pods"),
        {Tr::tr("Name"), Tr::tr("Status"), Tr::tr("Ready"), Tr::tr("Restarts"), Tr::tr("Node")},
        rows);
}

void addCut(ObjectDetails &out, const Object &owner, const PodsRead &read)
{
    if (read.isCut && countsUnwell(owner)) {
        out.verdicts.append({Health::Unknown, "Unread",
                             //: %1 a number of pods
                             Tr::tr("Only the first %1 of its pods were looked at.")
                                 .arg(base::formatInteger(read.looked))});
    }
}

void addUnread(ObjectDetails &out, const Around &around, const QByteArrayList &ids)
{
    for (const QByteArray &id : ids) {
        if (const base::Error *error = around.error(id)) {
            out.verdicts.append({Health::Unknown, "Unread",
                                 //: %1 an error
                                 Tr::tr("Not all that decides could be read: %1")
                                     .arg(base::errorSentence(*error))});
            return;
        }
    }
}

} // namespace nantian::models::pages
