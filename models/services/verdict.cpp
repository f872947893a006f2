// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/verdict.h"

#include "base/duration.h"
#include "base/text.h"
#include "kinds/causes.h"
#include "kinds/conditions.h"
#include "kinds/table.h"
#include "services/verdictread.h"

#include <algorithm>
#include <functional>

namespace nantian::models::verdicts {

using namespace Qt::StringLiterals;
using kube::Object;
using store::Health;

namespace {

constexpr qsizetype kLongest = 200;

} // namespace

QString brief(const QString &text)
{
    const QString line = base::withoutEscapeSequences(text).simplified();
    return line.size() <= kLongest ? line : line.first(kLongest - 1) + u'…';
}

QString stopped(const QString &text)
{
    return text.isEmpty() || u".!?。！？…"_s.contains(text.back())
        ? text
        //: %1 words of the cluster that shall end as a sentence does
        : Tr::tr("%1.").arg(text);
}

QString listed(const QStringList &items)
{
    //: between the items of a list inside a sentence
    return items.join(Tr::tr(", "));
}

QString between(const QString &text, QStringView before, QStringView after)
{
    const qsizetype at = text.indexOf(before);
    if (at < 0) {
        return {};
    }
    const qsizetype begin = at + before.size();
    const qsizetype end = text.indexOf(after, begin);
    return end < 0 ? QString() : text.sliced(begin, end - begin);
}

QString lastLineOf(const QByteArray &log)
{
    const QList<QByteArray> lines = log.split('\n');
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        QString text = brief(QString::fromUtf8(*line));
        if (!text.isEmpty()) {
            return text;
        }
    }
    return {};
}

void settle(QList<Verdict> &verdicts)
{
    std::ranges::stable_sort(
        verdicts, {}, [](const Verdict &each) { return kinds::causeRank(json::view(each.cause)); });
}

std::optional<Verdict> ofDeletion(const Object &object, qint64 now)
{
    const Object metadata = object["metadata"];
    const qint64 since = metadata["deletionTimestamp"].time();
    if (since == 0) {
        return std::nullopt;
    }
    QStringList finalizers;
    metadata["finalizers"].each(
        [&finalizers](const Object &each) { finalizers += json::text(each.string()); });
    //: %1 a duration such as 10m
    const QString begun = now >= since
        ? Tr::tr("Being deleted since %1").arg(base::humanDuration(now - since))
        : Tr::tr("Being deleted");
    if (!finalizers.isEmpty()) {
        // foregroundDeletion and orphan are the garbage collector's: it works on it.
        const bool stuck = now - since > 60;
        return Verdict{stuck ? Health::Warning : Health::Progressing, "Finalizers",
                       //: %1 "Being deleted since 10m", %2 names
                       Tr::tr("%1; it stays until its finalizers are removed: %2.")
                           .arg(begun, listed(finalizers))};
    }
    return Verdict{Health::Progressing, "Terminating", stopped(begun)};
}

namespace {

/// Those that are not well, or that nobody knows of.
QList<Verdict> ofConditions(const QList<Condition> &conditions, bool isBuiltIn)
{
    QList<Verdict> out;
    for (const Condition &each : conditions) {
        const Health said = kinds::healthOfCondition(each.type, json::view(each.status.toLatin1()));
        if (each.good != false && said != Health::Unknown) {
            continue;
        }
        const QByteArray cause = (each.reason.isEmpty() ? each.type : each.reason).toUtf8();
        const QString state = each.type + u'=' + each.status;
        const QString words = each.message.isEmpty() ? each.reason : each.message;
        out.append({isBuiltIn && each.good ? Health::Warning : said, cause,
                    words.isEmpty()
                        //: %1 a condition such as Ready=False
                        ? Tr::tr("Condition %1.").arg(state)
                        //: %1 a condition such as Ready=False, %2 its message
                        : stopped(Tr::tr("Condition %1: %2").arg(state, brief(words)))});
    }
    return out;
}

/// The word of its phase; its cause is empty where it has none.
Verdict ofPhase(const Object &object)
{
    const Object status = object["status"];
    const std::string_view word = status["phase"].string(status["state"].string());
    return {kinds::healthOfWord(word), json::bytes(word),
            //: %1 a word such as Running
            stopped(Tr::tr("Its phase is %1").arg(brief(json::text(word))))};
}

/// That it is ready, in the condition's own word.
std::optional<Verdict> ofReadiness(const QList<Condition> &conditions)
{
    const auto good = std::ranges::find_if(conditions, [](const Condition &each) {
        return kinds::healthOfCondition(each.type, json::view(each.status.toLatin1()))
            == Health::Ok;
    });
    return good == conditions.end()
        ? std::nullopt
        : std::optional(Verdict{Health::Ok, good->type.toUtf8(), stopped(good->type)});
}

} // namespace

QList<Verdict> ofAnyKind(const Object &object, const QList<Condition> &conditions, bool isBuiltIn)
{
    QList<Verdict> out = ofConditions(conditions, isBuiltIn);
    const Verdict phase = ofPhase(object);
    if (kinds::badness(phase.health) > kinds::badness(Health::Ok)) {
        out.append(phase);
    }
    std::ranges::stable_sort(out, std::greater(),
                             [](const Verdict &each) { return kinds::badness(each.health); });
    if (!out.isEmpty()) {
        return out;
    }
    if (const std::optional<Verdict> ready = ofReadiness(conditions)) {
        return {*ready};
    }
    return {phase.cause.isEmpty()
                ? Verdict{Health::None, kinds::kUntold, Tr::tr("Nothing here tells how it is.")}
                : phase};
}

Verdict unknown(Health health, const QList<RolloutEvent> &events)
{
    if (events.isEmpty()) {
        return {health, "Unknown", Tr::tr("No known cause, and no event tells of one.")};
    }
    const RolloutEvent &last = *std::ranges::max_element(events, {}, &RolloutEvent::lastSeen);
    return {
        health, "Unknown",
        //: %1 the reason of an event, %2 its message
        stopped(
            Tr::tr("No known cause; last event: %1: %2").arg(last.reason, brief(last.message)))};
}

} // namespace nantian::models::verdicts
