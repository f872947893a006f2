// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/quantity.h"
#include "kinds/columns.h"
#include "services/json.h"
#include "services/pages/podrows.h"
#include "services/pages/registry.h"
#include "services/references.h"
#include "services/selector.h"

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using base::Quantity;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

/// ChartData::id
const QString kReplicas = u"replicas"_s;
const QString kUtilization = u"utilization"_s;

QByteArray groupIn(const Object &reference)
{
    return groupOf(json::bytes(reference["apiVersion"].string()));
}

QList<Need> needs(const Object &autoscaler, const Around &)
{
    const Object reference = autoscaler.at("spec", "scaleTargetRef");
    Need target{.id = "target", .group = groupIn(reference)};
    target.kind = json::bytes(reference["kind"].string());
    target.ns = json::bytes(autoscaler.at("metadata", "namespace").string());
    target.name = json::bytes(reference["name"].string());
    return {target};
}

struct Numbers
{
    qint64 least = 1;
    qint64 most = 0;
    qint64 current = 0;
    qint64 desired = 0;
};

Numbers numbersOf(const Object &autoscaler)
{
    const Object spec = autoscaler["spec"];
    const Object status = autoscaler["status"];
    return {spec["minReplicas"].integer(1), spec["maxReplicas"].integer(),
            status["currentReplicas"].integer(), status["desiredReplicas"].integer()};
}

bool is(const Object &condition, std::string_view status)
{
    return condition["status"].string() == status;
}

/// ScalingLimited in words; the reasons are those of the controller (horizontal.go).
void judgeLimit(ObjectDetails &out, const Object &limited, const Numbers &numbers)
{
    const std::string_view reason = limited["reason"].string();
    if (reason == "TooManyReplicas") {
        out.verdicts +=
            {Health::Warning, "TooManyReplicas",
             Tr::tr("It needs more than the %1 replicas it may have.").arg(numbers.most)};
    } else if (reason == "TooFewReplicas") {
        out.verdicts += {Health::Ok, "TooFewReplicas",
                         Tr::tr("It keeps %1 replicas, the fewest it may have; fewer would do.")
                             .arg(numbers.least)};
    } else if (reason == "ScaleUpLimit" || reason == "ScaleUpStabilized") {
        out.verdicts += {Health::Progressing, "ScaleUpLimit",
                         Tr::tr("It grows as fast as its policies allow: %1 of %2 replicas.")
                             .arg(numbers.current)
                             .arg(numbers.desired)};
    } else if (reason == "ScaleDownLimit" || reason == "ScaleDownStabilized") {
        out.verdicts += {Health::Progressing, "ScaleDownLimit",
                         Tr::tr("It shrinks as fast as its policies allow: %1 to %2 replicas.")
                             .arg(numbers.current)
                             .arg(numbers.desired)};
    } else {
        out.verdicts += {Health::Warning, "ScalingLimited",
                         Tr::tr("It is limited: %1").arg(json::text(limited["message"].string()))};
    }
}

ObjectLink targetLink(const Object &autoscaler)
{
    const Object reference = autoscaler.at("spec", "scaleTargetRef");
    return {groupIn(reference), json::bytes(reference["kind"].string()),
            json::bytes(autoscaler.at("metadata", "namespace").string()),
            json::bytes(reference["name"].string())};
}

void judge(ObjectDetails &out, const Object &autoscaler, const Around &around)
{
    const Numbers numbers = numbersOf(autoscaler);
    const Object able = kinds::condition(autoscaler, "AbleToScale");
    const Object active = kinds::condition(autoscaler, "ScalingActive");
    const Object limited = kinds::condition(autoscaler, "ScalingLimited");
    const base::Error *error = around.error("target");
    if (error && error->code == base::Error::Code::NotFound) {
        out.verdicts += {Health::Failed, "NoTarget",
                         Tr::tr("It scales nothing: %1 does not exist.")
                             .arg(details::reference(autoscaler.at("spec", "scaleTargetRef")))};
    }
    if (is(able, "False")) {
        out.verdicts += {Health::Failed, json::bytes(able["reason"].string()),
                         Tr::tr("It cannot change the replicas of its target: %1")
                             .arg(json::text(able["message"].string()))};
    }
    if (is(active, "False")) {
        out.verdicts += active["reason"].string() == "ScalingDisabled"
            ? Verdict{Health::None, "ScalingDisabled",
                      Tr::tr("It rests, because its target has been scaled to 0.")}
            : Verdict{Health::Failed, json::bytes(active["reason"].string()),
                      Tr::tr("It does not know how busy its target is: %1")
                          .arg(json::text(active["message"].string()))};
    }
    if (is(limited, "True")) {
        judgeLimit(out, limited, numbers);
    }
    if (!out.verdicts.isEmpty()) {
        return;
    }
    if (!able.exists() && !active.exists()) {
        out.verdicts += {Health::Unknown, "NotLookedAt",
                         Tr::tr("The autoscaling controller has not looked at it yet.")};
    } else if (numbers.current != numbers.desired) {
        out.verdicts +=
            {Health::Progressing, "Scaling",
             Tr::tr("It scales from %1 to %2 replicas.").arg(numbers.current).arg(numbers.desired)};
    } else {
        out.verdicts += {Health::Ok, "Steady",
                         Tr::tr("The load fits: %1 replicas, of %2 to %3 it may have.")
                             .arg(numbers.current)
                             .arg(numbers.least)
                             .arg(numbers.most)};
    }
}

/// A metric of type "Resource" is kept under "resource".
Object sourceOf(const Object &metric)
{
    QByteArray key = json::bytes(metric["type"].string());
    if (key.isEmpty()) {
        return {};
    }
    key[0] = static_cast<char>(key.at(0) | 0x20);
    return metric[json::view(key)];
}

QString nameOf(const Object &metric)
{
    const Object source = sourceOf(metric);
    const QString name = json::text(source["name"].string(source.at("metric", "name").string()));
    const QString container = json::text(source["container"].string());
    return container.isEmpty() ? name : Tr::tr("%1 of container %2").arg(name, container);
}

/// Of the metrics in their order, each its own: two of one name differ by what they select, or by
/// the object they are of.
QStringList namesOf(const Object &autoscaler)
{
    QStringList names;
    QStringList marks;
    autoscaler.at("spec", "metrics").each([&](const Object &metric) {
        const Object source = sourceOf(metric);
        const Object of = source["describedObject"];
        names += nameOf(metric);
        marks += of.exists()
            ? details::reference(of)
            : QString::fromUtf8(LabelSelector::read(source.at("metric", "selector")).text());
    });
    QStringList out;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString &name = names.at(i);
        const QString mark = names.count(name) > 1 && !marks.at(i).isEmpty()
            ? QString(u" {"_s + marks.at(i) + u'}')
            : QString();
        QString own = name + mark;
        for (int n = 2; out.contains(own); ++n) {
            own = name + mark + u" (%1)"_s.arg(n);
        }
        out += own;
    }
    return out;
}

/// What of a current state is held against a target.
struct Amount
{
    QString text;
    double value = 0;
};
Amount amountOf(const Object &value, const Object &target)
{
    if (target["averageUtilization"].isNumber()) {
        const Object percent = value["averageUtilization"];
        return percent.isNumber() ? Amount{json::scalarText(percent) + u'%', percent.real()}
                                  : Amount{};
    }
    const Object amount = target["averageValue"].exists() ? value["averageValue"] : value["value"];
    const QByteArray text = json::scalarText(amount).toUtf8();
    const base::Result<Quantity> parsed = Quantity::parse(json::view(text));
    return parsed ? Amount{QString::fromUtf8(text), parsed->toDouble()} : Amount{};
}

void addGauges(ObjectDetails &out, const Object &autoscaler)
{
    const Numbers numbers = numbersOf(autoscaler);
    const bool isFull = numbers.most > 0 && numbers.current >= numbers.most;
    out.gauges += Gauge{
        "replicas", Tr::tr("Replicas"),
        numbers.current == numbers.desired ? Tr::tr("%1 of at most %2, at least %3")
                                                 .arg(numbers.current)
                                                 .arg(numbers.most)
                                                 .arg(numbers.least)
                                           : Tr::tr("%1, wanted are %2, at most %3, at least %4")
                                                 .arg(numbers.current)
                                                 .arg(numbers.desired)
                                                 .arg(numbers.most)
                                                 .arg(numbers.least),
        numbers.most > 0 ? static_cast<double>(numbers.current) / static_cast<double>(numbers.most)
                         : 0,
        isFull ? Health::Warning : Health::None};
    // Statuses belong to specs by their place (pkg/printers), as kubectl takes them.
    QList<Object> currents;
    autoscaler.at("status", "currentMetrics").each([&currents](const Object &metric) {
        currents += metric;
    });
    out.measures = {{kReplicas, false, Tr::tr("current"), static_cast<double>(numbers.current)},
                    {kReplicas, false, Tr::tr("desired"), static_cast<double>(numbers.desired)},
                    {kReplicas, false, Tr::tr("at least"), static_cast<double>(numbers.least)},
                    {kReplicas, false, Tr::tr("at most"), static_cast<double>(numbers.most)}};
    const QStringList names = namesOf(autoscaler);
    qsizetype place = 0;
    autoscaler.at("spec", "metrics").each([&](const Object &metric) {
        const QString &name = names.at(place);
        const Object target = sourceOf(metric)["target"];
        const Object current =
            place < currents.size() ? sourceOf(currents.at(place))["current"] : Object();
        const Amount wanted = amountOf(target, target);
        const Amount now = amountOf(current, target);
        const double share = wanted.value > 0 ? now.value / wanted.value : 0;
        out.gauges +=
            Gauge{"metric" + QByteArray::number(place), name,
                  now.text.isEmpty() ? Tr::tr("unknown, the target is %1").arg(wanted.text)
                                     : Tr::tr("%1, the target is %2").arg(now.text, wanted.text),
                  share,
                  now.text.isEmpty()        ? Health::Unknown
                      : share > 1 && isFull ? Health::Warning
                                            : Health::None};
        const bool isPercent = target["averageUtilization"].isNumber();
        const QString chart = isPercent                 ? kUtilization
            : name == kReplicas || name == kUtilization ? Tr::tr("Metric %1").arg(name)
                                                        : name;
        if (!now.text.isEmpty()) {
            out.measures +=
                Measure{chart, isPercent, isPercent ? name : Tr::tr("current"), now.value};
        }
        out.measures +=
            Measure{chart, isPercent,
                    isPercent ? Tr::tr("target of %1").arg(name) : Tr::tr("target"), wanted.value};
        ++place;
    });
}

void addTarget(ObjectDetails &out, const Object &autoscaler, const Around &around)
{
    const ObjectLink link = targetLink(autoscaler);
    const Object target = around["target"];
    const base::Error *error = around.error("target");
    DetailTable table{"target",
                      Tr::tr("What it scales"),
                      {Tr::tr("Name"), Tr::tr("Kind"), Tr::tr("Replicas wanted"), Tr::tr("Ready")},
                      {}};
    const auto number = [](const Object &value) { return QString::number(value.integer()); };
    table.rows += DetailRow({QString::fromUtf8(link.name), QString::fromUtf8(link.kind),
                             target.exists() ? number(target.at("spec", "replicas")) : QString(),
                             target.exists() ? number(target.at("status", "readyReplicas"))
                                 : error     ? base::errorSentence(*error)
                                             : QString()},
                            error ? Health::Warning : Health::None, link);
    out.tables += table;
}

void compose(ObjectDetails &out, const Object &autoscaler, const Around &around, qint64)
{
    judge(out, autoscaler, around);
    addGauges(out, autoscaler);
    // The gauges tell these, and the table of metrics too.
    out.fields.removeIf([](const Field &field) {
        return field.id == "target" || field.id == "current" || field.id == "desired"
            || field.id == "min" || field.id == "max";
    });
    out.tables.removeIf([](const DetailTable &table) { return table.id == "metrics"; });
    addTarget(out, autoscaler, around);
    // At the fewest replicas it may have, which is where one without work belongs.
    for (Condition &condition : out.conditions) {
        if (condition.type == "ScalingLimited"_L1 && condition.reason == "TooFewReplicas"_L1) {
            condition.good.reset();
        }
    }
}

} // namespace

const Page &autoscalerPage()
{
    static constexpr Page kPage{"autoscaling", "HorizontalPodAutoscaler", needs, compose};
    return kPage;
}

} // namespace nantian::models::pages
