// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/page.h"

#include "kinds/causes.h"
#include "services/alerts.h"
#include "services/json.h"
#include "services/pages/podrows.h"
#include "services/pages/registry.h"
#include "services/references.h"
#include "services/verdict.h"

#include <array>

namespace nantian::models::pages {

using details::Tr;
using kube::Object;

QByteArray selectorQuery(const Object &selector)
{
    const QByteArray text = selectorText(json::compact(selector));
    return text.isEmpty() ? QByteArray() : "labelSelector=" + text.toPercentEncoding();
}

QByteArray fieldQuery(const QByteArray &fields)
{
    return "fieldSelector=" + fields.toPercentEncoding();
}

QByteArray joinedLists(const QByteArrayList &lists)
{
    QByteArray metadata;
    QByteArray items;
    for (const QByteArray &each : lists) {
        kube::Parser parser;
        const base::Result<Object> list = parser.parse(json::view(each));
        if (!list || !(*list)["items"].isArray()) {
            continue;
        }
        metadata = json::compact((*list)["metadata"]);
        (*list)["items"].each([&items](const Object &item) {
            items += items.isEmpty() ? "" : ",";
            json::appendValue(items, item);
        });
    }
    return R"({"metadata":)" + (metadata.isEmpty() ? QByteArray("{}") : metadata) + R"(,"items":[)"
        + items + "]}";
}

QByteArray continueQuery(const Object &list)
{
    const QByteArray token = json::bytes(list.at("metadata", "continue").string());
    return token.isEmpty() ? QByteArray() : "continue=" + token.toPercentEncoding();
}

Object Around::operator[](const QByteArray &id) const
{
    const auto found = m_answers.constFind(id);
    return found == m_answers.constEnd() ? Object() : found->object;
}

qint64 Around::left(const QByteArray &id) const
{
    const Object list = (*this)[id];
    return continueQuery(list).isEmpty() ? 0
                                         : list.at("metadata", "remainingItemCount").integer(-1);
}

const base::Error *Around::error(const QByteArray &id) const
{
    const auto found = m_answers.constFind(id);
    return found == m_answers.constEnd() ? nullptr : found->error.get();
}

QByteArray Around::text(const QByteArray &id) const { return m_answers.value(id).body; }

void Around::add(const QByteArray &id, const base::Result<QByteArray> &answer, bool isJson)
{
    Answer kept;
    if (!answer) {
        kept.error = std::make_shared<const base::Error>(answer.error());
    } else {
        kept.body = *answer;
        if (isJson) {
            kept.parser = std::make_shared<kube::Parser>();
            const base::Result<Object> parsed = kept.parser->parse(json::view(kept.body));
            if (parsed) {
                kept.object = *parsed;
            } else {
                kept.error = std::make_shared<const base::Error>(parsed.error());
            }
        }
    }
    m_answers.insert(id, std::move(kept));
}

const Page *findPage(const QByteArray &group, const QByteArray &kind)
{
    static const std::array kPages{
        &apiServicePage(),
        &autoscalerPage(),
        &clusterRoleBindingPage(),
        &clusterRolePage(),
        &configMapPage(),
        &cronJobPage(),
        &daemonSetPage(),
        &definitionPage(),
        &deploymentPage(),
        &disruptionBudgetPage(),
        &endpointSlicePage(),
        &ingressClassPage(),
        &ingressPage(),
        &jobPage(),
        &leasePage(),
        &limitRangePage(),
        &namespacePage(),
        &networkPolicyPage(),
        &nodePage(),
        &persistentVolumeClaimPage(),
        &persistentVolumePage(),
        &podMonitorPage(),
        &podPage(),
        &priorityClassPage(),
        &prometheusRulePage(),
        &replicaSetPage(),
        &replicationControllerPage(),
        &resourceQuotaPage(),
        &roleBindingPage(),
        &rolePage(),
        &secretPage(),
        &serviceAccountPage(),
        &serviceMonitorPage(),
        &servicePage(),
        &statefulSetPage(),
        &storageClassPage(),
        &volumeAttachmentPage(),
    };
    for (const Page *page : kPages) {
        if (group == page->group && kind == page->kind) {
            return page;
        }
    }
    return nullptr;
}

namespace {

const Page *pageOf(const Object &object)
{
    return findPage(groupOf(json::bytes(object["apiVersion"].string())),
                    json::bytes(object["kind"].string()));
}

bool tellsOfDeletion(const ObjectDetails &details)
{
    if (details.verdicts.isEmpty()) {
        return false;
    }
    const kinds::CauseFamily family =
        kinds::familyOf(json::view(details.verdicts.constFirst().cause));
    return family == kinds::CauseFamily::Deletion || family == kinds::CauseFamily::Node;
}

} // namespace

QList<Need> neededNext(const Object &object, const Around &around)
{
    const Page *page = pageOf(object);
    if (!page || !page->needs) {
        return {};
    }
    QList<Need> needs = page->needs(object, around);
    needs.removeIf([&around](const Need &need) { return around.asked(need.id); });
    return needs;
}

namespace {

/// Those that fire and name the object; what is pending may pass.
void addAlerts(ObjectDetails &out, const Around &around, qint64 now)
{
    const base::Result<QList<Alert>> alerts = parseAlerts(around.text("alerts"));
    if (!alerts) {
        return;
    }
    const ObjectLink self{groupOf(out.apiVersion), out.kind, out.ns, out.name};
    for (const Alert &alert : *alerts) {
        if (!alert.isFiring || !alert.about.contains(self)) {
            continue;
        }
        const QString since = ageAt(alert.since, now);
        out.alerts +=
            {alert.health, alert.name.toUtf8(),
             alert.sentence.isEmpty()
                 ? Tr::tr("Alert %1, firing for %2").arg(alert.name, since)
                 : Tr::tr("Alert %1, firing for %2: %3").arg(alert.name, since, alert.sentence)};
    }
}

} // namespace

base::Result<ObjectDetails> composePage(const Object &object, const Around &around, qint64 now)
{
    base::Result<ObjectDetails> out = readDetails(object);
    if (!out) {
        return out;
    }
    if (const Page *page = pageOf(object)) {
        out->drifts = page->needs || page->prometheus;
        out->driftSeconds = page->everySeconds;
        page->compose(*out, object, around, now);
    }
    if (out->verdicts.isEmpty()) {
        out->verdicts = verdicts::ofAnyKind(object, out->conditions, details::isBuiltIn(*out));
    }
    if (const std::optional<Verdict> deletion = verdicts::ofDeletion(object, now);
        deletion && !tellsOfDeletion(*out))
    {
        out->verdicts.removeIf([](const Verdict &each) { return each.cause == kinds::kUntold; });
        out->verdicts.prepend(*deletion);
    }
    if (around.asked("alerts")) {
        out->drifts = true;
        addAlerts(*out, around, now);
    }
    return out;
}

} // namespace nantian::models::pages
