// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/helmobjects.h"

#include "services/json.h"
#include "services/references.h"

#include <algorithm>

namespace nantian::models {

using State = OwnedObject::State;
using store::Health;

Health OwnedObject::health() const
{
    switch (state) {
    case State::Waiting:
        return Health::None;
    case State::There:
        // Most kinds have nothing that could be wrong with them.
        return row && row->health() != Health::None ? row->health() : Health::Ok;
    case State::Missing:
        return Health::Failed;
    case State::Unknown:
    case State::Unreadable:
        return Health::Unknown;
    }
    return Health::Unknown;
}

HelmObjects::HelmObjects(Cluster *cluster, QObject *parent) : QObject(parent), m_cluster(cluster)
{
    // A definition that is made later makes its objects known.
    connect(cluster, &Cluster::resourcesChanged, this, [this] {
        if (std::ranges::contains(m_objects, State::Unknown, &OwnedObject::state)) {
            QList<ManifestObject> objects;
            for (const OwnedObject &each : std::as_const(m_objects)) {
                objects.append(each.object);
            }
            setObjects(objects, m_ns);
        }
    });
}

HelmObjects::~HelmObjects() = default;

kube::Resource HelmObjects::resourceOf(const ManifestObject &object) const
{
    const QByteArray group = groupOf(object.apiVersion);
    const QList<kube::Resource> &all = m_cluster->resources();
    const auto at = std::ranges::find_if(all, [&](const kube::Resource &each) {
        return each.kind == object.kind && each.group == group;
    });
    return at == all.cend() ? kube::Resource() : *at;
}

HelmObjects::Watched &HelmObjects::watchedFor(const kube::ObjectRef &ref)
{
    const QByteArray id = ref.resource.id();
    const auto at = std::ranges::find_if(m_watched, [&](const std::unique_ptr<Watched> &each) {
        return each->resource == id && each->ns == ref.ns;
    });
    if (at != m_watched.end()) {
        return **at;
    }
    m_watched.push_back(std::make_unique<Watched>());
    Watched *const made = m_watched.back().get();
    made->resource = id;
    made->ns = ref.ns;
    made->subscription = m_cluster->subscribe(
        ref.resource,
        {ref.ns.isEmpty(),
         ref.ns.isEmpty() ? QStringList() : QStringList{QString::fromUtf8(ref.ns)}});
    connect(made->subscription.get(), &Subscription::batch, this,
            [this, made](const store::Batch &batch) { onBatch(*made, batch); });
    return *made;
}

void HelmObjects::setObjects(const QList<ManifestObject> &objects, const QByteArray &ns)
{
    m_ns = ns;
    m_objects.clear();
    m_watched.clear();
    for (const ManifestObject &object : objects) {
        OwnedObject owned{object, {resourceOf(object), {}, object.name, {}}, State::Waiting, {}};
        if (owned.ref.resource.plural.isEmpty() || object.name.isEmpty()) {
            owned.state = State::Unknown;
            m_objects.append(owned);
            continue;
        }
        if (owned.ref.resource.namespaced) {
            owned.ref.ns = object.ns.isEmpty() ? ns : object.ns;
        }
        watchedFor(owned.ref).indexes.insert(object.name, m_objects.size());
        m_objects.append(owned);
    }
    Q_EMIT changed();
}

void HelmObjects::onBatch(const Watched &watched, const store::Batch &batch)
{
    const auto forget = [this](qsizetype index) {
        m_objects[index].row = {};
        m_objects[index].state = State::Waiting;
    };
    if (batch.reset) {
        std::ranges::for_each(watched.indexes, forget);
    }
    for (const qsizetype index : watched.indexes) {
        const store::RowPtr &row = m_objects.at(index).row;
        if (row && batch.removed.contains(json::bytes(row->uid()))) {
            forget(index);
        }
    }
    for (const store::RowPtr &row : batch.upserted) {
        const auto at = watched.indexes.find(json::bytes(row->name()));
        if (at != watched.indexes.end()) {
            OwnedObject &owned = m_objects[*at];
            owned.row = row;
            owned.ref.uid = json::bytes(row->uid());
            owned.state = State::There;
        }
    }
    const bool isBroken = batch.status.state >= store::StreamStatus::State::Denied;
    for (const qsizetype index : watched.indexes) {
        OwnedObject &owned = m_objects[index];
        if (!owned.row) {
            owned.state = isBroken ? State::Unreadable
                : batch.complete   ? State::Missing
                                   : State::Waiting;
        }
    }
    Q_EMIT changed();
}

} // namespace nantian::models
