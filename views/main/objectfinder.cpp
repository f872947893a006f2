// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/objectfinder.h"

#include "kinds/catalog.h"
#include "views/main/gotopalette.h"
#include "views/theme/theme.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace nantian::views {

ObjectFinder::ObjectFinder(models::Cluster *cluster, GoToPalette *palette, QObject *parent)
    : QObject(parent)
    , m_cluster(cluster)
    , m_palette(palette)
    , m_search(cluster)
{
    connect(palette, &GoToPalette::typed, this, [this](const QString &text) {
        m_typed = text.trimmed();
        m_search.search(text);
        tell();
    });
    connect(palette, &GoToPalette::closed, this, [this] { m_search.end(); });
    connect(&m_search, &models::ObjectSearch::changed, this, &ObjectFinder::tell);
}

void ObjectFinder::begin(const models::Scope &scope)
{
    m_typed.clear();
    const QString own = m_cluster->context().ns;
    const QStringList namespaces = !scope.all ? scope.namespaces
        : own.isEmpty()                       ? QStringList{u"default"_s}
                                              : QStringList{own};
    m_search.begin(models::ObjectSearch::kindsToList(m_cluster->resources()), namespaces);
}

void ObjectFinder::tell()
{
    QList<GoToPalette::Entry> entries;
    if (m_typed.size() >= models::ObjectSearch::kShortest) {
        for (const models::FoundObject &each : m_search.found()) {
            const kube::ObjectRef &object = each.object;
            const QString kind = safe(object.resource.kind);
            entries.append({kindIcon(kinds::placeOf(object.resource).icon),
                            safe(object.name),
                            //: %1 a kind, %2 a namespace
                            object.ns.isEmpty() ? kind : tr("%1 in %2").arg(kind, safe(object.ns)),
                            {},
                            [this, object] { Q_EMIT objectChosen(object); }});
        }
    }
    m_palette->setFound(entries, note());
}

QString ObjectFinder::note() const
{
    if (m_typed.size() < models::ObjectSearch::kShortest) {
        return {};
    }
    QStringList sentences;
    if (m_search.isBusy()) {
        sentences << (m_search.hasListed() ? tr("Looking for objects of all common kinds…")
                                           : tr("Looking for objects in what is open…"));
    } else {
        sentences << tr("Looked through all common kinds, and others that are open.");
    }
    const models::ObjectSearch::Gaps gaps = m_search.gaps();
    const auto kinds = [](const QStringList &names) { return safe(names.join(u", "_s)); };
    if (!gaps.denied.isEmpty()) {
        sentences << tr("You may not list: %1.").arg(kinds(gaps.denied));
    }
    if (!gaps.narrow.isEmpty()) {
        sentences << tr("Only in the chosen namespaces: %1.").arg(kinds(gaps.narrow));
    }
    if (!gaps.cut.isEmpty()) {
        sentences << tr("Only the first %1 of each: %2.")
                         .arg(QLocale().toString(qlonglong(m_search.limits().perKind)),
                              kinds(gaps.cut));
    }
    if (!gaps.failed.isEmpty()) {
        sentences << tr("Could not be read: %1.").arg(kinds(gaps.failed));
    }
    return sentences.join(u' ');
}

} // namespace nantian::views
