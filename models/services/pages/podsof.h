// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/pages/page.h"
#include "services/rolloutread.h"

/// What pages of pods, and of what makes pods, have in common.
namespace nantian::models::pages {

/// Events about one object.
[[nodiscard]] Need eventsNeed(const QByteArray &id, const kube::Object &object);
/// The log that tells why a pod's container ends; nothing where none does.
[[nodiscard]] std::optional<Need> logNeed(const QByteArray &id, const kube::Object &pod);

/// Which pods of a selector belong to an object.
enum class PodsOf : quint8 {
    Selector, ///< all of them
    Owner,    ///< those it controls itself
};
/// Its own events and the pods by its selector; more of them where its status counts some that are
/// not well and none of those read is; then events and logs of the worst of those.
[[nodiscard]] QList<Need> podsNeeds(const kube::Object &owner, const Around &around, PodsOf which);

/// The answers to podsNeeds().
struct PodsRead
{
    QList<rollout::PodFacts> pods;
    QList<RolloutEvent> events; ///< of the owner and its worst pods
    QHash<QByteArray, QString> lastLines;
    qint64 looked = 0;  ///< pods of its selector that were read
    bool isCut = false; ///< there are more
};
[[nodiscard]] PodsRead readPods(const kube::Object &owner, const Around &around, PodsOf which);

/// Pods that are ready, by the count of their controller.
[[nodiscard]] qint64 readyPods(const kube::Object &owner);
/// Are there fewer than that of the pods its controller counts?
[[nodiscard]] bool lacksPods(const kube::Object &owner, const PodsRead &read, qint64 wanted);
/// Their list as it was answered, for readRollout().
[[nodiscard]] QByteArray podsText(const Around &around);

/// A table of them, the worst first.
void addPods(ObjectDetails &out, const PodsRead &read);
/// Says so where there were too many pods to look at them all, and some are not well.
void addCut(ObjectDetails &out, const kube::Object &owner, const PodsRead &read);
/// Says so where pods or events could not be read: verdicts rest on them.
void addUnread(ObjectDetails &out, const Around &around, const QByteArrayList &ids);

} // namespace nantian::models::pages
