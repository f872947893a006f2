// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/pages/page.h"

namespace nantian::models::pages {

/// An object as the table of its kind judges it; kinds without a file of their own: None. Any
/// thread.
struct Judgement
{
    store::Health health = store::Health::None;
    QString reason; ///< Kubernetes' own word
};
[[nodiscard]] Judgement judged(const QByteArray &group, const QByteArray &plural,
                               const kube::Object &object);

/// What a list of pods tells besides name, readiness, status, restarts and age.
struct PodColumns
{
    bool ns = false;
    bool node = false;
};
/// The pods of an answered list as a table, those that are not well first. What the limit left out
/// is told in its title; an answer that was refused becomes the table's sentence, and so does
/// `empty` where there is none.
[[nodiscard]] DetailTable podTable(const QByteArray &id, const QString &title, const Around &around,
                                   const QByteArray &answer, PodColumns columns, qint64 now,
                                   const QString &empty);
/// How many pods of an answered list there are, and how many of them are not well.
struct PodCount
{
    int all = 0; ///< that were looked at
    int unwell = 0;
};
[[nodiscard]] PodCount countPods(const Around &around, const QByteArray &answer);

/// "3m ago" without the "ago"; nothing for an unknown time.
[[nodiscard]] QString ageAt(qint64 time, qint64 now);
/// "Pods", or "Pods (500 of 812)" where a list was cut by the limit.
[[nodiscard]] QString cutTitle(const QString &title, const Around &around,
                               const QByteArray &answer);
/// A link to the object an object is.
[[nodiscard]] ObjectLink linkTo(const QByteArray &group, const QByteArray &kind,
                                const kube::Object &object);

} // namespace nantian::models::pages
