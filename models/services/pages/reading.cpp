// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/reading.h"

#include "kinds/conditions.h"
#include "services/detailsread.h"
#include "services/json.h"

#include <algorithm>
#include <functional>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

QByteArray nameOf(const Object &object)
{
    return json::bytes(object.at("metadata", "name").string());
}

QByteArray namespaceOf(const Object &object)
{
    return json::bytes(object.at("metadata", "namespace").string());
}

QString listed(const QStringList &parts)
{
    if (parts.size() < 2) {
        return parts.join(QString());
    }
    //: between the items of a list inside a sentence
    const QString comma = Tr::tr(", ");
    //: the end of a list inside a sentence: "a, b" and "c"
    return Tr::tr("%1 and %2").arg(parts.first(parts.size() - 1).join(comma), parts.constLast());
}

QString listed(const QStringList &parts, qsizetype most)
{
    if (parts.size() <= most) {
        return listed(parts);
    }
    const auto left = static_cast<int>(parts.size() - most);
    //: the end of a list inside a sentence
    return Tr::tr("%1 and %n more", nullptr, left).arg(parts.first(most).join(Tr::tr(", ")));
}

bool selectsAll(const Object &selector)
{
    return selector.isObject() && selectorWords(selector).isEmpty();
}

QString selectorWords(const Object &selector)
{
    return selector.isObject() ? QString::fromUtf8(selectorText(json::compact(selector)))
                               : QString();
}

void putWorstFirst(ObjectDetails &out)
{
    std::ranges::stable_sort(out.verdicts, std::greater(),
                             [](const Verdict &verdict) { return kinds::badness(verdict.health); });
}

} // namespace nantian::models::pages
