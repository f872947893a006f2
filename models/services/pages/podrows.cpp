// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/podrows.h"

#include "base/duration.h"
#include "base/format.h"
#include "kinds/kind.h"
#include "kinds/podstatus.h"
#include "services/json.h"

#include <algorithm>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

/// The worst first.
int rankOf(Health health)
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
    case Health::Ok:
        return 4;
    case Health::None:
        break;
    }
    return 5;
}

bool isUnwell(Health health)
{
    return health == Health::Failed || health == Health::Warning || health == Health::Unknown;
}

DetailRow podRow(const Object &pod, PodColumns columns, qint64 now)
{
    const Object metadata = pod["metadata"];
    const kinds::PodStatus status = kinds::podStatus(pod);
    QString restarts = QString::number(status.restarts);
    if (status.restarts != 0 && status.lastRestart) {
        restarts = Tr::tr("%1 (%2 ago)").arg(restarts, ageAt(status.lastRestart->seconds, now));
    }
    QStringList cells{json::text(metadata["name"].string())};
    if (columns.ns) {
        cells += json::text(metadata["namespace"].string());
    }
    cells += u"%1/%2"_s.arg(status.ready).arg(status.total);
    cells += QString::fromStdString(status.word);
    cells += restarts;
    if (columns.node) {
        cells += json::text(pod.at("spec", "nodeName").string());
    }
    cells += ageAt(metadata["creationTimestamp"].time(), now);
    return {cells, judged({}, "pods", pod).health, linkTo({}, "Pod", pod)};
}

} // namespace

Judgement judged(const QByteArray &group, const QByteArray &plural, const Object &object)
{
    kube::Resource resource;
    resource.group = group;
    resource.plural = plural;
    const kinds::Kind *kind = kinds::findKind(resource);
    if (!kind || !kind->judge) {
        return {};
    }
    store::RowBuilder builder(std::make_shared<store::Interner>());
    kind->judge(object, builder);
    const store::RowPtr row = builder.finish();
    return {row->health(), json::text(row->healthReason())};
}

DetailTable podTable(const QByteArray &id, const QString &title, const Around &around,
                     const QByteArray &answer, PodColumns columns, qint64 now, const QString &empty)
{
    DetailTable out{id, cutTitle(title, around, answer), {Tr::tr("Pod")}, {}, empty};
    if (const base::Error *error = around.error(answer)) {
        out.empty = base::errorSentence(*error);
        return out;
    }
    if (columns.ns) {
        out.headers += Tr::tr("Namespace");
    }
    out.headers += {Tr::tr("Ready"), Tr::tr("Status"), Tr::tr("Restarts")};
    if (columns.node) {
        out.headers += Tr::tr("Node");
    }
    out.headers += Tr::tr("Age");
    around.each(answer, [&](const Object &pod) { out.rows += podRow(pod, columns, now); });
    std::ranges::stable_sort(out.rows, [](const DetailRow &a, const DetailRow &b) {
        return rankOf(a.health) < rankOf(b.health);
    });
    return out;
}

PodCount countPods(const Around &around, const QByteArray &answer)
{
    PodCount out;
    around.each(answer, [&out](const Object &pod) {
        ++out.all;
        out.unwell += isUnwell(judged({}, "pods", pod).health) ? 1 : 0;
    });
    return out;
}

QString ageAt(qint64 time, qint64 now)
{
    return time == 0 ? QString() : base::humanDuration(now - time);
}

QString cutTitle(const QString &title, const Around &around, const QByteArray &answer)
{
    const qint64 left = around.left(answer);
    if (left == 0) {
        return title;
    }
    const auto shown = static_cast<qint64>(around[answer]["items"].size());
    return left < 0
        ? Tr::tr("%1 (the first %2)").arg(title, base::formatInteger(shown))
        : Tr::tr("%1 (%2 of %3)")
              .arg(title, base::formatInteger(shown), base::formatInteger(shown + left));
}

ObjectLink linkTo(const QByteArray &group, const QByteArray &kind, const Object &object)
{
    const Object metadata = object["metadata"];
    return {group, kind, json::bytes(metadata["namespace"].string()),
            json::bytes(metadata["name"].string()), json::bytes(metadata["uid"].string())};
}

} // namespace nantian::models::pages
