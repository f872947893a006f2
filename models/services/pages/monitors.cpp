// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/json.h"
#include "services/pages/podrows.h"
#include "services/pages/registry.h"

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

constexpr auto kGroup = "monitoring.coreos.com";

/// What a ServiceMonitor and a PodMonitor differ in.
struct MonitorKind
{
    const char *plural;    ///< of what it selects
    const char *kind;      ///< the same
    const char *endpoints; ///< member of spec
    const char *pool;      ///< how its scrape pools begin (prometheus-operator)
};
constexpr MonitorKind kServices{"services", "Service", "endpoints", "serviceMonitor/"};
constexpr MonitorKind kPods{"pods", "Pod", "podMetricsEndpoints", "podMonitor/"};

const MonitorKind &kindOf(const Object &monitor)
{
    return monitor["kind"].string() == "PodMonitor" ? kPods : kServices;
}

/// Where it looks; an empty one: everywhere.
QByteArrayList namespacesOf(const Object &monitor)
{
    const Object selector = monitor.at("spec", "namespaceSelector");
    if (selector["any"].boolean()) {
        return {QByteArray()};
    }
    QByteArrayList out;
    selector["matchNames"].each([&out](const Object &name) { out += json::bytes(name.string()); });
    return out.isEmpty() ? QByteArrayList{json::bytes(monitor.at("metadata", "namespace").string())}
                         : out;
}

QList<Need> needs(const Object &monitor, const Around &)
{
    QList<Need> out;
    for (const QByteArray &ns : namespacesOf(monitor)) {
        Need selected{.id = "selected/" + ns, .group = {}, .plural = kindOf(monitor).plural};
        selected.ns = ns;
        selected.query = selectorQuery(monitor.at("spec", "selector"));
        out += selected;
    }
    return out;
}

/// Does a Service or a pod have the port its endpoints name?
bool hasPort(const Object &object, const Object &endpoint)
{
    const std::string_view wanted = endpoint["port"].string();
    if (wanted.empty()) {
        return true;
    }
    bool found = false;
    const auto look = [&](const Object &port) { found = found || port["name"].string() == wanted; };
    object.at("spec", "ports").each(look);
    object.at("spec", "containers").each([&look](const Object &container) {
        container["ports"].each(look);
    });
    return found;
}

struct Selected
{
    DetailTable table;
    QString noPort = {}; ///< a port that is named and not there
    int count = 0;
    const base::Error *error = nullptr;
};

Selected selectedBy(const Object &monitor, const Around &around)
{
    const MonitorKind &kind = kindOf(monitor);
    const QString word = QString::fromLatin1(kind.kind);
    Selected out{{"selected",
                  Tr::tr("What it selects"),
                  {word, Tr::tr("Namespace"), Tr::tr("Note")},
                  {},
                  Tr::tr("Nothing matches its selector.")}};
    for (const QByteArray &ns : namespacesOf(monitor)) {
        if (const base::Error *error = around.error("selected/" + ns)) {
            out.error = error;
            out.table.empty = base::errorSentence(*error);
        }
        around.each("selected/" + ns, [&](const Object &object) {
            ++out.count;
            QString note;
            monitor.at("spec", kind.endpoints).each([&](const Object &endpoint) {
                if (!hasPort(object, endpoint)) {
                    note =
                        Tr::tr("has no port named %1").arg(json::text(endpoint["port"].string()));
                    out.noPort = json::text(endpoint["port"].string());
                }
            });
            const Object metadata = object["metadata"];
            out.table.rows += DetailRow({json::text(metadata["name"].string()),
                                         json::text(metadata["namespace"].string()), note},
                                        note.isEmpty() ? Health::None : Health::Warning,
                                        linkTo({}, kind.kind, object));
        });
    }
    return out;
}

struct Targets
{
    DetailTable table;
    int up = 0;
    int down = 0;
    int waiting = 0; ///< not scraped yet
    QString lastError = {};
};

Targets targetsOf(const Object &monitor, const Around &around, qint64 now)
{
    const QByteArray pool = kindOf(monitor).pool
        + json::bytes(monitor.at("metadata", "namespace").string()) + '/'
        + json::bytes(monitor.at("metadata", "name").string()) + '/';
    Targets out{{"targets",
                 Tr::tr("What Prometheus scrapes for it"),
                 {Tr::tr("Target"), Tr::tr("URL"), Tr::tr("Scraped"), Tr::tr("Last error")},
                 {},
                 {}}};
    around["prometheus"].at("data", "activeTargets").each([&](const Object &target) {
        if (!target["scrapePool"].string().starts_with(json::view(pool))) {
            return;
        }
        const std::string_view health = target["health"].string();
        const QString error = json::text(target["lastError"].string());
        const Object labels = target["labels"];
        const QByteArray pod = json::bytes(labels["pod"].string());
        ObjectLink link;
        if (!pod.isEmpty()) {
            link = {{}, "Pod", json::bytes(labels["namespace"].string()), pod};
        }
        const qint64 scraped = target["lastScrape"].time();
        // Go's zero time is the year 1.
        out.table.rows += DetailRow(
            {pod.isEmpty() ? json::text(labels["instance"].string()) : QString::fromUtf8(pod),
             json::text(target["scrapeUrl"].string()),
             scraped > 0 ? Tr::tr("%1 ago").arg(ageAt(scraped, now)) : Tr::tr("not yet"), error},
            health == "up"         ? Health::Ok
                : health == "down" ? Health::Failed
                                   : Health::Progressing,
            link);
        out.up += health == "up" ? 1 : 0;
        out.down += health == "down" ? 1 : 0;
        out.waiting += health != "up" && health != "down" ? 1 : 0;
        out.lastError = error.isEmpty() ? out.lastError : error;
    });
    return out;
}

/// Why nothing is known of what Prometheus does; null: it is.
QString silence(const Around &around)
{
    if (const base::Error *error = around.error("prometheus")) {
        return error->code == base::Error::Code::NotFound
            ? Tr::tr("What Prometheus makes of it is not known: none was found in this cluster.")
            : Tr::tr("What Prometheus makes of it is not known: %1")
                  .arg(base::errorSentence(*error));
    }
    return around.asked("prometheus") ? QString()
                                      : Tr::tr("What Prometheus makes of it is not known yet.");
}

void composeMonitor(ObjectDetails &out, const Object &monitor, const Around &around, qint64 now)
{
    const Selected selected = selectedBy(monitor, around);
    const Targets targets = targetsOf(monitor, around, now);
    const int all = targets.up + targets.down + targets.waiting;
    const QString unknown = silence(around);
    const QString word = QString::fromLatin1(kindOf(monitor).kind);
    if (targets.down > 0) {
        out.verdicts += {Health::Failed, "TargetsDown",
                         Tr::tr("%1 of %n target(s) cannot be scraped: %2", nullptr, all)
                             .arg(targets.down)
                             .arg(targets.lastError)};
    } else if (selected.count == 0 && !selected.error) {
        out.verdicts += {Health::Failed, "SelectsNothing",
                         Tr::tr("It watches nothing: no %1 matches its selector.").arg(word)};
    } else if (!unknown.isEmpty()) {
        out.verdicts += {Health::Unknown, "PrometheusUnknown", unknown};
    } else if (all == 0) {
        out.verdicts += {Health::Failed, "NotScraped",
                         Tr::tr("Prometheus scrapes nothing for it: either its operator does not "
                                "select it, or nothing ready stands behind what it selects.")};
    } else if (targets.waiting == all) {
        out.verdicts += {Health::Progressing, "NotScrapedYet",
                         Tr::tr("Prometheus knows its targets and has not scraped them yet.")};
    } else {
        out.verdicts +=
            {Health::Ok, "Scraped", Tr::tr("All of its %n target(s) are scraped.", nullptr, all)};
    }
    if (!selected.noPort.isEmpty()) {
        out.verdicts += {Health::Warning, "NoPort",
                         Tr::tr("Of what it selects, something has no port named %1: it is not "
                                "scraped there.")
                             .arg(selected.noPort)};
    }
    details::addField(
        out, "selector", Tr::tr("Selector"),
        QString::fromUtf8(selectorText(json::compact(monitor.at("spec", "selector")))));
    const QByteArrayList namespaces = namespacesOf(monitor);
    details::addField(out, "namespaces", Tr::tr("Looks in"),
                      namespaces.constFirst().isEmpty() ? Tr::tr("all namespaces")
                                                        : QString::fromUtf8(namespaces.join(", ")));
    out.tables += targets.table;
    out.tables += selected.table;
    DetailTable endpoints{"endpoints",
                          Tr::tr("How it asks"),
                          {Tr::tr("Port"), Tr::tr("Path"), Tr::tr("Interval"), Tr::tr("Scheme")},
                          {}};
    monitor.at("spec", kindOf(monitor).endpoints).each([&](const Object &endpoint) {
        const Object number = endpoint["targetPort"];
        endpoints.rows +=
            QStringList{endpoint["port"].exists() ? json::text(endpoint["port"].string())
                                                  : json::scalarText(number),
                        json::text(endpoint["path"].string("/metrics")),
                        json::text(endpoint["interval"].string()),
                        json::text(endpoint["scheme"].string("http"))};
    });
    out.tables += endpoints;
}

// ---------------------------------------------------------------- PrometheusRule

/// The rule of a group as Prometheus runs it; one that does not exist: it does not.
Object loadedRule(const Around &around, std::string_view group, std::string_view name)
{
    Object found;
    around["prometheus"].at("data", "groups").each([&](const Object &each) {
        if (each["name"].string() != group) {
            return;
        }
        each["rules"].each([&](const Object &rule) {
            if (rule["name"].string() == name) {
                found = rule;
            }
        });
    });
    return found;
}

void composeRule(ObjectDetails &out, const Object &object, const Around &around, qint64)
{
    const QString unknown = silence(around);
    DetailTable table{
        "rules",
        Tr::tr("Rules"),
        {Tr::tr("Name"), Tr::tr("Group"), Tr::tr("State"), Tr::tr("For"), Tr::tr("Expression")},
        {},
        Tr::tr("It has no rule.")};
    QStringList firing;
    QString broken;
    int missing = 0;
    object.at("spec", "groups").each([&](const Object &group) {
        group["rules"].each([&](const Object &rule) {
            const bool isAlert = rule["alert"].exists();
            const std::string_view name =
                isAlert ? rule["alert"].string() : rule["record"].string();
            const Object loaded = loadedRule(around, group["name"].string(), name);
            const std::string_view state = loaded["state"].string();
            Health health = Health::None;
            if (unknown.isEmpty() && !loaded.exists()) {
                ++missing;
                health = Health::Warning;
            } else if (loaded["health"].string() == "err") {
                broken = json::text(loaded["lastError"].string());
                health = Health::Failed;
            } else if (state == "firing") {
                firing += json::text(name);
                health = Health::Warning;
            } else if (state == "pending") {
                health = Health::Progressing;
            } else if (loaded.exists()) {
                health = Health::Ok;
            }
            table.rows += DetailRow(
                {json::text(name), json::text(group["name"].string()),
                 isAlert || !loaded.exists() ? json::text(state) : u"recording"_s,
                 json::text(rule["for"].string()), json::scalarText(rule["expr"]).simplified()},
                health, {});
        });
    });
    const auto all = static_cast<int>(table.rows.size());
    if (!broken.isEmpty()) {
        out.verdicts +=
            {Health::Failed, "RuleBroken", Tr::tr("A rule cannot be evaluated: %1").arg(broken)};
    } else if (!firing.isEmpty()) {
        out.verdicts += {Health::Warning, "Firing", Tr::tr("Firing: %1").arg(firing.join(u", "_s))};
    } else if (!unknown.isEmpty()) {
        out.verdicts += {Health::Unknown, "PrometheusUnknown", unknown};
    } else if (missing == all && all > 0) {
        out.verdicts += {Health::Failed, "NotLoaded",
                         Tr::tr("Prometheus runs none of its rules: its operator does not select "
                                "it, or has not loaded it yet.")};
    } else {
        out.verdicts +=
            {Health::Ok, "Quiet", Tr::tr("None of its %n rule(s) fires.", nullptr, all)};
    }
    if (missing > 0 && missing < all) {
        out.verdicts += {Health::Warning, "PartlyLoaded",
                         Tr::tr("%n of its rules are not run by Prometheus.", nullptr, missing)};
    }
    out.tables += table;
}

} // namespace

const Page &serviceMonitorPage()
{
    static constexpr Page kPage{kGroup, "ServiceMonitor", needs, composeMonitor,
                                "targets?state=active"};
    return kPage;
}

const Page &podMonitorPage()
{
    static constexpr Page kPage{kGroup, "PodMonitor", needs, composeMonitor,
                                "targets?state=active"};
    return kPage;
}

const Page &prometheusRulePage()
{
    static constexpr Page kPage{kGroup, "PrometheusRule", nullptr, composeRule, "rules"};
    return kPage;
}

} // namespace nantian::models::pages
