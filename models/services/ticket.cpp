// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ticket.h"

#include "base/onpool.h"
#include "base/redact.h"
#include "base/text.h"
#include "kinds/causes.h"
#include "kube/api/parser.h"
#include "services/details.h"
#include "services/flow.h"
#include "services/json.h"
#include "services/kubectlcommand.h"
#include "services/pages/fetch.h"
#include "services/requests.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Call;
using base::Result;
using kube::Object;
using kube::ObjectRef;

namespace {

struct TicketTr
{
    Q_DECLARE_TR_FUNCTIONS(nantian::models::Ticket)
};

constexpr int kMostPods = 3;
constexpr int kLookedPods = 500;
constexpr qsizetype kMostEvents = 10;
constexpr int kLastLines = 20;
/// A line of a log may be as long as it likes.
constexpr int kMostLogBytes = 8 * 1024;
constexpr qsizetype kLongestLine = 300;

QString utc(qint64 seconds)
{
    return seconds == 0 ? u"–"_s
                        : QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC)
                              .toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
}

/// A text of the cluster on one line.
QString line(const QString &text)
{
    const QString one = base::safeText(text.simplified());
    return one.size() <= kLongestLine ? one : QString(one.left(kLongestLine) + u'…');
}

QString line(const QByteArray &text) { return line(QString::fromUtf8(text)); }

kube::Resource core(const QByteArray &plural, const QByteArray &kind)
{
    kube::Resource out;
    out.version = "v1";
    out.plural = plural;
    out.kind = kind;
    out.namespaced = true;
    return out;
}

bool isPod(const ObjectRef &object)
{
    return object.resource.group.isEmpty() && object.resource.plural == "pods";
}

/// Holds values that must not travel.
bool isHidden(const ObjectRef &object)
{
    const QByteArray id = object.resource.id();
    return id == "secrets" || id == "configmaps";
}

bool isFailing(const ContainerDetails &container)
{
    using Phase = ContainerState::Phase;
    if (!container.hasStatus) {
        return false;
    }
    const ContainerState &state = container.state;
    const bool waits = state.phase == Phase::Waiting && state.reason != "ContainerCreating"_L1
        && state.reason != "PodInitializing"_L1;
    const bool ended = state.phase == Phase::Terminated && state.exitCode != 0;
    const bool runs = state.phase == Phase::Running && !container.ready && container.restarts > 0;
    return waits || ended || runs;
}

/// "web: CrashLoopBackOff, last exit code 1, 13 restarts"
QString containerLine(const ContainerDetails &container)
{
    using Phase = ContainerState::Phase;
    const ContainerState &state = container.state;
    QStringList parts;
    if (state.phase == Phase::Running) {
        parts.append(TicketTr::tr("running, not ready"));
    } else if (!state.reason.isEmpty()) {
        parts.append(state.reason);
    }
    const ContainerState &ended = state.phase == Phase::Terminated ? state : container.lastState;
    if (ended.phase == Phase::Terminated) {
        parts.append(
            TicketTr::tr("exit code %1 at %2").arg(ended.exitCode).arg(utc(ended.finished)));
    }
    if (container.restarts > 0) {
        parts.append(TicketTr::tr("%n restart(s)", nullptr, container.restarts));
    }
    if (!state.message.isEmpty()) {
        parts.append(state.message);
    }
    return line(u"%1: %2"_s.arg(container.name, parts.join(u", "_s)));
}

/// A pod that is not well, in one line; empty: it is.
QString podLine(const ObjectDetails &pod, const Object &object)
{
    QStringList parts;
    for (const ContainerDetails &container : pod.containers) {
        if (isFailing(container)) {
            parts.append(containerLine(container));
        }
    }
    const QString phase = json::text(object.at("status", "phase").string());
    const auto ready = std::ranges::find(pod.conditions, u"Ready"_s, &Condition::type);
    const bool isReady = ready != pod.conditions.cend() && ready->status == "True"_L1;
    if (parts.isEmpty() && !isReady && phase != "Succeeded"_L1) {
        const auto why = std::ranges::find_if(pod.conditions, [](const Condition &each) {
            return each.good == false && !each.message.isEmpty();
        });
        parts.append(why == pod.conditions.cend() ? phase : u"%1: %2"_s.arg(phase, why->message));
    }
    return parts.isEmpty() ? QString()
                           : line(QString::fromUtf8(pod.name) + u": "_s + parts.join(u"; "_s));
}

QString revisionOf(const Object &metadata)
{
    const Object annotations = metadata["annotations"];
    const Object labels = metadata["labels"];
    for (const Object &value : {annotations["deployment.kubernetes.io/revision"],
                                labels["controller-revision-hash"], labels["pod-template-hash"]})
    {
        if (value.exists()) {
            return json::text(value.string());
        }
    }
    return {};
}

TicketEvent eventOf(const Object &event)
{
    TicketEvent out;
    out.type = json::text(event["type"].string());
    out.reason = json::text(event["reason"].string());
    out.message = json::text(event["message"].string());
    out.object = json::text(event.at("involvedObject", "kind").string()) + u'/'
        + json::text(event.at("involvedObject", "name").string());
    out.count =
        std::max({qint64(1), event["count"].integer(), event.at("series", "count").integer()});
    out.last =
        std::max({event["lastTimestamp"].time(), event.at("series", "lastObservedTime").time(),
                  event["eventTime"].time(), event["firstTimestamp"].time()});
    if (out.last == 0) {
        out.last = event.at("metadata", "creationTimestamp").time();
    }
    return out;
}

/// Where nothing better is known: the first condition that is not well.
QString worstOf(const ObjectDetails &details)
{
    for (const Condition &condition : details.conditions) {
        if (condition.good == false && !condition.message.isEmpty()) {
            return condition.reason.isEmpty()
                ? condition.message
                : u"%1: %2"_s.arg(condition.reason, condition.message);
        }
    }
    return {};
}

void section(QString &out, const QString &title, const QStringList &lines)
{
    if (lines.isEmpty()) {
        return;
    }
    out += u'\n' + title + u'\n';
    for (const QString &each : lines) {
        out += u"  "_s + each + u'\n';
    }
}

Call<QList<TicketEvent>> fetchEvents(kube::HttpTransport *transport, QByteArray ns, QByteArray uid)
{
    const QByteArray selector = "involvedObject.uid=" + uid;
    const Result<ReadObject> list =
        co_await readObject(transport,
                            jsonGet(core("events", "Event").path(ns)
                                    + "?fieldSelector=" + selector.toPercentEncoding()));
    if (!list) {
        co_return std::unexpected(list.error());
    }
    QList<TicketEvent> out;
    list->object["items"].each([&out](const Object &event) { out.append(eventOf(event)); });
    std::ranges::sort(out, std::greater(), &TicketEvent::last);
    if (out.size() > kMostEvents) {
        out.resize(kMostEvents);
    }
    co_return out;
}

Call<TicketLog> fetchLog(kube::HttpTransport *transport, ObjectRef pod, ContainerDetails container)
{
    using Phase = ContainerState::Phase;
    TicketLog out{QString::fromUtf8(pod.name), container.name};
    // Where it waits to start again, or runs anew, what failed is the instance before.
    out.previous = container.state.phase != Phase::Terminated
        && container.lastState.phase == Phase::Terminated;
    QByteArray path = pod.resource.path(pod.ns, pod.name, "log")
        + "?container=" + container.name.toUtf8().toPercentEncoding() + "&tailLines="
        + QByteArray::number(kLastLines) + "&limitBytes=" + QByteArray::number(kMostLogBytes);
    if (out.previous) {
        path += "&previous=true";
    }
    const Result<kube::HttpResponse> answer =
        co_await kube::httpCall(transport, jsonGet(path), 4 * kMostLogBytes);
    if (!answer) {
        co_return std::unexpected(answer.error());
    }
    out.lines = answer->body;
    co_return out;
}

/// A pod that fails, and what is to be read of it.
struct FailingPod
{
    ObjectRef pod;
    QString line;
    QList<ContainerDetails> containers;
};

std::optional<FailingPod> failingPod(const QByteArray &json)
{
    kube::Parser parser;
    const Result<Object> object = parser.parse(json::view(json));
    const Result<ObjectDetails> details = readDetails(json);
    if (!object || !details) {
        return std::nullopt;
    }
    FailingPod out{{core("pods", "Pod"), details->ns, details->name, details->uid},
                   podLine(*details, *object),
                   {}};
    if (out.line.isEmpty()) {
        return std::nullopt;
    }
    std::ranges::copy_if(details->containers, std::back_inserter(out.containers), isFailing);
    return out;
}

/// Those of a list, and whether there are more pods than it holds.
struct FailingPods
{
    QList<FailingPod> pods;
    bool isCut = false;
};

Result<FailingPods> failingPods(const QByteArray &body)
{
    kube::Parser parser;
    const Result<Object> list = parser.parse(json::view(body));
    if (!list) {
        return std::unexpected(list.error());
    }
    FailingPods out;
    out.isCut = !list->at("metadata", "continue").string().empty();
    (*list)["items"].each([&out](const Object &item) {
        // Items of a typed list leave their kind out.
        QByteArray json;
        json::copyMembers(json, item, [&json](std::string_view, const Object &value) {
            json::appendValue(json, value);
        });
        json.insert(1, R"("apiVersion":"v1","kind":"Pod",)");
        if (const std::optional<FailingPod> failing = failingPod(json)) {
            out.pods.append(*failing);
        }
    });
    return out;
}

/// The pods a workload selects; none for kinds without.
Call<FailingPods> fetchFailing(kube::HttpTransport *transport, ObjectRef object, QByteArray json)
{
    FailingPods out;
    if (isPod(object)) {
        if (const std::optional<FailingPod> failing = failingPod(json)) {
            out.pods.append(*failing);
        }
        co_return out;
    }
    const Result<ObjectDetails> details = readDetails(json);
    if (!details || details->selector.isEmpty() || object.ns.isEmpty()) {
        co_return out;
    }
    const Result<kube::HttpResponse> list =
        co_await kube::httpCall(transport,
                                jsonGet(core("pods", "Pod").path(object.ns) + "?labelSelector="
                                        + details->selector.toUtf8().toPercentEncoding()
                                        + "&limit=" + QByteArray::number(kLookedPods)));
    if (!list) {
        co_return std::unexpected(list.error());
    }
    co_return co_await base::onPool<FailingPods>([body = list->body] { return failingPods(body); });
}

/// What the object's page says first; nothing where it knows nothing.
Call<QString> fetchState(kube::HttpTransport *transport, kube::Discovery discovery,
                         ReadObject object, qint64 now)
{
    const Result<pages::Around> around = co_await pages::readAround(
        transport, discovery,
        [object](const pages::Around &sofar) { return pages::neededNext(object.object, sofar); },
        pages::kRounds);
    if (!around) {
        co_return std::unexpected(around.error());
    }
    const Result<ObjectDetails> page = co_await base::onPool<ObjectDetails>(
        [object, around = *around, now] { return pages::composePage(object.object, around, now); });
    if (!page || page->verdicts.isEmpty() || page->verdicts.constFirst().cause == kinds::kUntold) {
        co_return QString();
    }
    co_return page->verdicts.constFirst().sentence;
}

} // namespace

Result<QString> ticketText(const TicketHead &head, const TicketParts &parts)
{
    kube::Parser parser;
    const Result<Object> object = parser.parse(json::view(parts.json));
    if (!object) {
        return std::unexpected(object.error());
    }
    const Result<ObjectDetails> details = readDetails(parts.json);
    if (!details) {
        return std::unexpected(details.error());
    }
    const ObjectRef &ref = parts.object;
    const QString kind = line(ref.resource.kind);
    const QString name = line(ref.name);
    QString out = (ref.ns.isEmpty() ? u"%1 %2"_s.arg(kind, name)
                                    : u"%1 %2/%3"_s.arg(kind, line(ref.ns), name))
        + u'\n';
    const auto fact = [&out](const QString &label, const QString &text) {
        if (!text.isEmpty()) {
            //: a label and its value
            out += TicketTr::tr("%1: %2").arg(label, text) + u'\n';
        }
    };
    fact(
        TicketTr::tr("Context"),
        head.version.isEmpty()
            ? TicketTr::tr("%1 as %2").arg(line(head.context), line(head.user))
            : TicketTr::tr("%1 as %2 (%3)").arg(line(head.context), line(head.user), head.version));
    fact(TicketTr::tr("Time"), utc(head.now));
    fact(TicketTr::tr("State"), line(parts.state.isEmpty() ? worstOf(*details) : parts.state));
    fact(TicketTr::tr("Created"), utc(details->created));
    if (details->deleting != 0) {
        fact(TicketTr::tr("Being deleted since"), utc(details->deleting));
    }
    fact(TicketTr::tr("Revision"), line(revisionOf((*object)["metadata"])));

    QStringList images;
    for (const ContainerDetails &container : details->containers) {
        images.append(line(u"%1: %2"_s.arg(container.name, container.image)));
    }
    section(out, TicketTr::tr("Images"), images);
    QStringList conditions;
    for (const Condition &condition : details->conditions) {
        QStringList words{condition.type, condition.status, condition.reason,
                          utc(condition.changed), condition.message};
        words.removeAll(QString());
        conditions.append(line(words.join(u' ')));
    }
    section(out, TicketTr::tr("Conditions"), conditions);
    QStringList failing = parts.failing;
    if (parts.moreFailing > 0) {
        failing.append(TicketTr::tr("and %n more", nullptr, parts.moreFailing));
    }
    if (parts.podsCut) {
        failing.append(
            TicketTr::tr("of the first %1 pods; the others were not looked at").arg(kLookedPods));
    }
    section(out, TicketTr::tr("Pods that are not well"), failing);
    QStringList events;
    for (const TicketEvent &event : parts.events) {
        const QString times = event.count > 1 ? u" ×%1"_s.arg(event.count) : QString();
        events.append(utc(event.last) + u"  "_s
                      + line(u"%1 %2%3 %4: %5"_s.arg(event.type, event.reason, times, event.object,
                                                     event.message)));
    }
    section(out, TicketTr::tr("Last events"), events);
    for (const TicketLog &log : parts.logs) {
        const QString where = line(log.pod + u'/' + log.container);
        QStringList lines;
        const QList<QByteArray> all = log.lines.split('\n');
        for (const QByteArray &each : all) {
            lines.append(line(base::withoutEscapeSequences(QString::fromUtf8(each))));
        }
        while (!lines.isEmpty() && lines.last().isEmpty()) {
            lines.removeLast();
        }
        section(out,
                log.previous ? TicketTr::tr("Last lines of %1, the instance before").arg(where)
                             : TicketTr::tr("Last lines of %1").arg(where),
                lines);
    }
    out = base::redact(out);
    section(out, TicketTr::tr("Commands"), kubectlLooks(head.context, {ref}));
    return out;
}

Call<QString> fetchTicket(kube::HttpTransport *transport, kube::Discovery discovery,
                          ObjectRef object, TicketHead head)
{
    const QByteArray path = object.resource.path(object.ns, object.name);
    const Result<ReadObject> there =
        co_await readObject(transport, isHidden(object) ? metadataGet(path) : jsonGet(path));
    if (!there) {
        co_return std::unexpected(there.error());
    }
    TicketParts parts{object, there->body};
    parts.object.uid = there->uid();
    if (!isHidden(object)) {
        const Result<QString> state = co_await fetchState(transport, discovery, *there, head.now);
        parts.state = state.value_or(QString());
    }
    const Result<FailingPods> all = co_await fetchFailing(transport, parts.object, parts.json);
    QList<FailingPod> failing = all ? all->pods : QList<FailingPod>();
    parts.podsCut = all && all->isCut;
    parts.moreFailing = static_cast<int>(qMax(qsizetype(0), failing.size() - kMostPods));
    failing = failing.first(qMin(failing.size(), qsizetype(kMostPods)));

    const Result<QList<TicketEvent>> own =
        co_await fetchEvents(transport, object.ns, parts.object.uid);
    parts.events = own.value_or(QList<TicketEvent>());
    for (const FailingPod &each : std::as_const(failing)) {
        parts.failing.append(each.line);
        if (each.pod.uid != parts.object.uid) {
            const Result<QList<TicketEvent>> events =
                co_await fetchEvents(transport, each.pod.ns, each.pod.uid);
            parts.events += events.value_or(QList<TicketEvent>());
        }
        for (const ContainerDetails &container : each.containers) {
            const Result<TicketLog> log = co_await fetchLog(transport, each.pod, container);
            if (log && !log->lines.trimmed().isEmpty()) {
                parts.logs.append(*log);
            }
        }
    }
    std::ranges::stable_sort(parts.events, std::greater(), &TicketEvent::last);
    co_return co_await base::onPool<QString>([head, parts] { return ticketText(head, parts); });
}

} // namespace nantian::models
