// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/podsof.h"

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
    around.each("pods", [&](const Object &pod) {
        if (which == PodsOf::Selector || isControlledBy(pod, uid)) {
            out.append(rollout::podFacts(pod));
        }
    });
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
    for (const PodFacts &facts : worstOf(factsOf(owner, around, which))) {
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
        out, "pods", Tr::tr("Pods"),
        {Tr::tr("Name"), Tr::tr("Status"), Tr::tr("Ready"), Tr::tr("Restarts"), Tr::tr("Node")},
        rows);
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
