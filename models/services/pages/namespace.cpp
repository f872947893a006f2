// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "services/json.h"
#include "services/pages/amounts.h"
#include "services/pages/podrows.h"
#include "services/pages/rbac.h"
#include "services/pages/registry.h"

#include <array>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

/// A quota nearly used up refuses the next rollout.
constexpr double kNearlyUsed = 0.9;

struct Content
{
    const char *group;
    const char *plural;
    const char *kind;
};
/// What a namespace is looked at for; pods are listed anyway.
constexpr std::array kContents{
    Content{"apps", "deployments", "Deployment"},
    Content{"apps", "statefulsets", "StatefulSet"},
    Content{"apps", "daemonsets", "DaemonSet"},
    Content{"batch", "jobs", "Job"},
    Content{"batch", "cronjobs", "CronJob"},
    Content{"", "services", "Service"},
    Content{"networking.k8s.io", "ingresses", "Ingress"},
    Content{"networking.k8s.io", "networkpolicies", "NetworkPolicy"},
    Content{"", "configmaps", "ConfigMap"},
    Content{"", "secrets", "Secret"},
    Content{"", "persistentvolumeclaims", "PersistentVolumeClaim"},
    Content{"", "serviceaccounts", "ServiceAccount"},
};

QList<Need> needs(const Object &object, const Around &)
{
    const QByteArray name = json::bytes(object.at("metadata", "name").string());
    QList<Need> out{Need{.id = "pods", .group = {}, .plural = "pods", .ns = name},
                    Need{.id = "quotas", .group = {}, .plural = "resourcequotas", .ns = name},
                    rulesReview("rules", name)};
    for (const Content &content : kContents) {
        Need count{.id = content.plural, .group = content.group, .plural = content.plural};
        count.ns = name;
        count.metadataOnly = true;
        count.limit = 1;
        out += count;
    }
    return out;
}

/// The conditions of a namespace that is being deleted, most telling first.
void judgeDeletion(ObjectDetails &out, const Object &object)
{
    const std::pair<const char *, QString> known[]{
        {"NamespaceDeletionDiscoveryFailure",
         Tr::tr("The server cannot tell all that is in it, so nothing more is deleted: an "
                "aggregated API does not answer. Mend or remove its APIService. %1")},
        {"NamespaceDeletionGroupVersionParsingFailure",
         Tr::tr("The server cannot read the name of one of its APIs, so nothing more is deleted. "
                "%1")},
        {"NamespaceDeletionContentFailure", Tr::tr("Something in it could not be deleted: %1")},
        {"NamespaceFinalizersRemaining",
         Tr::tr("Something in it waits for a finalizer: whoever set it has to finish its work. "
                "%1")},
        {"NamespaceContentRemaining", Tr::tr("There is still something in it. %1")},
    };
    QList<Verdict> blocks;
    for (const auto &[type, sentence] : known) {
        object.at("status", "conditions").each([&](const Object &condition) {
            if (condition["type"].string() == type && condition["status"].string() == "True") {
                blocks += {Health::Warning, type,
                           sentence.arg(json::text(condition["message"].string()))};
            }
        });
    }
    QStringList finalizers;
    object.at("spec", "finalizers").each([&finalizers](const Object &finalizer) {
        if (finalizer.string() != "kubernetes") {
            finalizers += json::text(finalizer.string());
        }
    });
    if (!finalizers.isEmpty()) {
        blocks += {Health::Warning, "Finalizers",
                   Tr::tr("It waits for its own finalizers: %1").arg(finalizers.join(u", "_s))};
    }
    out.verdicts += blocks.isEmpty()
        ? Verdict{Health::Progressing, "Terminating",
                  Tr::tr("It is being deleted with all that is in it.")}
        : Verdict{Health::Warning, "Terminating",
                  Tr::tr("It is being deleted and cannot be finished yet.")};
    out.verdicts += blocks;
}

void judge(ObjectDetails &out, const Object &object, const Around &around)
{
    if (out.deleting != 0 || object.at("status", "phase").string() == "Terminating") {
        judgeDeletion(out, object);
        return;
    }
    const PodCount pods = countPods(around, "pods");
    const QString looked = base::formatInteger(pods.all);
    if (around.error("pods")) {
        out.verdicts += {Health::Ok, "Active", Tr::tr("It is in use.")};
    } else if (pods.all == 0) {
        out.verdicts += {Health::Ok, "Active", Tr::tr("It is there; no pod runs in it.")};
    } else if (around.left("pods") != 0) {
        out.verdicts += pods.unwell == 0
            ? Verdict{Health::Ok, "Active",
                      //: %1 a number of pods
                      Tr::tr("It is in use; the first %1 of its pods are well, the others were not "
                             "looked at.")
                          .arg(looked)}
            : Verdict{Health::Warning, "UnwellPods",
                      //: %1 and %2 numbers of pods
                      Tr::tr("%1 of the first %2 of its pods are not well; the others were not "
                             "looked at.")
                          .arg(base::formatInteger(pods.unwell), looked)};
    } else if (pods.unwell == 0) {
        out.verdicts += {Health::Ok, "Active",
                         Tr::tr("It is in use; all of its %n pod(s) are well.", nullptr, pods.all)};
    } else {
        out.verdicts +=
            {Health::Warning, "UnwellPods",
             Tr::tr("%1 of its %n pod(s) are not well.", nullptr, pods.all).arg(pods.unwell)};
    }
}

void addQuotas(ObjectDetails &out, const Around &around)
{
    around.each("quotas", [&out](const Object &quota) {
        const QString name = json::text(quota.at("metadata", "name").string());
        const Amounts hard = amountsOf(quota.at("status", "hard"));
        const Amounts used = amountsOf(quota.at("status", "used"));
        for (auto at = hard.cbegin(); at != hard.cend(); ++at) {
            Gauge gauge = amountGauge(
                "quota." + at.key(), Tr::tr("%1 (quota %2)").arg(QString::fromUtf8(at.key()), name),
                at.key(), used.value(at.key()), at.value(), kNearlyUsed);
            if (gauge.share >= 1) {
                out.verdicts +=
                    {Health::Warning, "QuotaUsed",
                     Tr::tr("The quota %1 is used up: nothing that needs more of %2 is created.")
                         .arg(name, QString::fromUtf8(at.key())),
                     linkTo({}, "ResourceQuota", quota)};
            }
            out.gauges += gauge;
        }
    });
}

void addContents(ObjectDetails &out, const Around &around)
{
    DetailTable table{"contents", Tr::tr("What is in it"), {Tr::tr("Kind"), Tr::tr("Objects")}, {}};
    const auto addRow = [&](const QByteArray &id, const QString &kind) {
        const Object list = around[id];
        if (const base::Error *error = around.error(id)) {
            // What the server does not offer is not there.
            if (error->code != base::Error::Code::NotFound) {
                table.rows += DetailRow({kind, base::errorSentence(*error)}, Health::Unknown, {});
            }
            return;
        }
        const qint64 left = around.left(id);
        const auto count = static_cast<qint64>(list["items"].size()) + qMax<qint64>(0, left);
        if (count > 0) {
            const QString number = QString::number(count);
            table.rows += QStringList{kind, left < 0 ? Tr::tr("more than %1").arg(number) : number};
        }
    };
    addRow("pods", u"Pod"_s);
    for (const Content &content : kContents) {
        addRow(content.plural, QString::fromLatin1(content.kind));
    }
    addRow("quotas", u"ResourceQuota"_s);
    table.empty = Tr::tr("None of the usual kinds.");
    out.tables += table;
}

void compose(ObjectDetails &out, const Object &object, const Around &around, qint64 now)
{
    judge(out, object, around);
    addQuotas(out, around);
    addContents(out, around);
    DetailTable pods =
        podTable("pods", Tr::tr("Pods that are not well"), around, "pods", {.node = true}, now, {});
    pods.rows.removeIf([](const DetailRow &row) {
        return row.health == Health::Ok || row.health == Health::None
            || row.health == Health::Progressing;
    });
    out.tables += pods;
    addRulesReview(out, around, "rules", Tr::tr("What you may do in it"));
}

} // namespace

const Page &namespacePage()
{
    static constexpr Page kPage{"", "Namespace", needs, compose, nullptr, 15};
    return kPage;
}

} // namespace nantian::models::pages
