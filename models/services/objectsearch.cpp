// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/objectsearch.h"

#include "base/onpool.h"
#include "kinds/catalog.h"
#include "services/sessioncall.h"

#include <algorithm>

namespace nantian::models {

using base::Result;

ObjectSearch::ObjectSearch(Cluster *cluster, QObject *parent)
    : ObjectSearch(cluster, Limits(), parent)
{
}

ObjectSearch::ObjectSearch(Cluster *cluster, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_cluster(cluster)
    , m_limits(limits)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(limits.pause);
    connect(&m_pause, &QTimer::timeout, this, &ObjectSearch::beginLists);
}

ObjectSearch::~ObjectSearch() = default;

QList<kube::Resource> ObjectSearch::kindsToList(const QList<kube::Resource> &all)
{
    QList<kube::Resource> out;
    for (const kube::Resource &resource : all) {
        // Nobody looks for an event or a lease by its name, and there are many.
        const bool wanted = kinds::placeOf(resource).common && resource.can("list")
            && resource.can("get") && resource.plural != "events" && resource.plural != "leases";
        if (wanted) {
            out.append(resource);
        }
    }
    std::ranges::sort(out, kinds::sidebarLess);
    return out;
}

void ObjectSearch::begin(const QList<kube::Resource> &kinds, const QStringList &namespaces)
{
    end();
    m_kinds = kinds;
    for (const QString &ns : namespaces) {
        m_namespaces.append(ns.toUtf8());
    }
}

void ObjectSearch::end()
{
    ++m_session;
    m_pause.stop();
    m_storeQuestion.drop();
    m_lists.clear();
    m_namespaces.clear();
    m_kinds.clear();
    m_folded.clear();
    m_stores = {};
    m_found.clear();
    m_listing = false;
    m_again = false;
}

void ObjectSearch::search(const QString &typed)
{
    const QString word = typed.trimmed();
    m_folded = word.size() < kShortest ? QByteArray() : word.toLower().toUtf8();
    if (m_folded.isEmpty()) {
        m_storeQuestion.drop();
        m_pause.stop();
        m_stores = {};
        m_found.clear();
        Q_EMIT changed();
        return;
    }
    m_storeQuestion.ask(
        onSession<StoreMatches>(m_cluster->session(),
                                [folded = m_folded, most = m_limits.most](Session &session) {
                                    return base::answered<StoreMatches>(
                                        findInStores(session, folded, most));
                                }),
        this, [this](const Result<StoreMatches> &answer) {
            m_stores = answer.value_or(StoreMatches());
            match();
        });
    if (m_listing) {
        match();
    } else {
        m_pause.start();
    }
}

void ObjectSearch::beginLists()
{
    if (m_storeQuestion.isWaiting()) {
        m_pause.start(); // it tells which kinds need no list
        return;
    }
    m_listing = true;
    for (const kube::Resource &resource : std::as_const(m_kinds)) {
        if (!m_stores.whole.contains(resource.id())) {
            m_lists.push_back({resource, nullptr, nullptr, std::nullopt});
        }
    }
    listMore();
    Q_EMIT changed();
}

void ObjectSearch::listMore()
{
    auto running = std::ranges::count_if(
        m_lists, [](const Listed &each) { return each.question && !each.isDone(); });
    for (std::size_t i = 0; i < m_lists.size() && running < m_limits.atOnce; ++i) {
        Listed &each = m_lists[i];
        if (each.question) {
            continue;
        }
        ++running;
        each.question = std::make_unique<base::Question<NameList>>();
        each.question->ask(onSession<NameList>(m_cluster->session(),
                                               [resource = each.resource, namespaces = m_namespaces,
                                                most = m_limits.perKind](Session &session) {
                                                   return listNames(session.transport(), resource,
                                                                    namespaces, most);
                                               }),
                           this, [this, i, session = m_session](const Result<NameList> &answer) {
                               if (session != m_session) {
                                   return;
                               }
                               if (answer) {
                                   m_lists[i].names = std::make_shared<const NameList>(*answer);
                               } else {
                                   m_lists[i].error = answer.error();
                               }
                               listMore();
                               match();
                           });
    }
}

/// Puts together what is known by now; the names are compared on the pool.
void ObjectSearch::match()
{
    if (m_folded.isEmpty()) {
        return;
    }
    if (m_matching) {
        m_again = true;
        return;
    }
    std::vector<std::shared_ptr<const NameList>> lists;
    for (const Listed &each : m_lists) {
        if (each.names) {
            lists.push_back(each.names);
        }
    }
    m_matching = true;
    using Found = QList<FoundObject>;
    base::onPool<Found>([folded = m_folded, known = m_stores.found, most = m_limits.most,
                         lists = std::move(lists)] {
        Found out;
        for (const FoundObject &each : known) { // of what was typed before, perhaps
            const NameFit fit = nameFit(
                folded, {each.object.name.constData(), std::size_t(each.object.name.size())});
            if (fit != NameFit::None) {
                out.append({each.object, fit});
            }
        }
        for (const auto &list : lists) {
            for (const kube::ObjectRef &object : list->objects) {
                const NameFit fit =
                    nameFit(folded, {object.name.constData(), std::size_t(object.name.size())});
                if (fit != NameFit::None) {
                    out.append({object, fit});
                }
            }
        }
        rankFound(out, most);
        return out;
    }).then(this, [this, folded = m_folded, session = m_session](const base::Result<Found> &found) {
        m_matching = false;
        m_again = m_again || folded != m_folded;
        if (session == m_session && folded == m_folded) {
            m_found = *found;
            Q_EMIT changed();
        }
        if (m_again && !m_matching) {
            m_again = false;
            match();
        }
    });
}

bool ObjectSearch::isBusy() const
{
    return !m_folded.isEmpty()
        && (m_pause.isActive() || m_matching || m_again || m_storeQuestion.isWaiting()
            || std::ranges::any_of(m_lists, [](const Listed &each) { return !each.isDone(); }));
}

ObjectSearch::Gaps ObjectSearch::gaps() const
{
    Gaps out;
    for (const Listed &each : m_lists) {
        const QString kind = QString::fromUtf8(each.resource.kind);
        if (each.names && each.names->isCut) {
            out.cut.append(kind);
        }
        if (each.names && each.names->isNarrow) {
            out.narrow.append(kind);
        }
        if (each.error) {
            (each.error->code == base::Error::Code::Forbidden ? out.denied : out.failed)
                .append(kind);
        }
    }
    return out;
}

} // namespace nantian::models
