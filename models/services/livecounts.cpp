// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/livecounts.h"

#include <algorithm>
#include <array>

namespace nantian::models {

namespace {

constexpr std::array kAlwaysWatched{
    "namespaces", "nodes", "pods", "deployments.apps", "statefulsets.apps", "daemonsets.apps"};

} // namespace

LiveCounts::LiveCounts(Cluster *cluster, QObject *parent) : QObject(parent), m_cluster(cluster)
{
    connect(cluster, &Cluster::resourcesChanged, this, &LiveCounts::watch);
    watch();
}

LiveCounts::~LiveCounts() = default;

bool LiveCounts::covers(const QByteArray &resourceId)
{
    return std::ranges::any_of(kAlwaysWatched, [&](const char *id) { return resourceId == id; });
}

LiveCounts::Count LiveCounts::count(const QByteArray &resourceId) const
{
    const auto it = m_counters.constFind(resourceId);
    return it == m_counters.constEnd() ? Count() : (*it)->count;
}

void LiveCounts::setScope(const Scope &scope)
{
    if (!(m_scope == scope)) {
        m_scope = scope;
        m_counters.clear();
        watch();
        Q_EMIT changed();
    }
}

void LiveCounts::watch()
{
    for (const char *id : kAlwaysWatched) {
        const kube::Resource resource = m_cluster->findResource(id);
        if (resource.plural.isEmpty() || m_counters.contains(resource.id())) {
            continue;
        }
        const auto counter = std::make_shared<Counter>();
        counter->subscription = m_cluster->subscribe(resource, m_scope);
        connect(counter->subscription.get(), &Subscription::batch, this,
                [this, raw = counter.get()](const store::Batch &batch) { apply(*raw, batch); });
        m_counters.insert(resource.id(), counter);
    }
}

void LiveCounts::apply(Counter &counter, const store::Batch &batch)
{
    if (batch.reset) {
        counter.failed.clear();
    }
    for (const QByteArray &uid : batch.removed) {
        counter.failed.remove(uid);
    }
    for (const store::RowPtr &row : batch.upserted) {
        const std::string_view uid = row->uid();
        if (row->health() == store::Health::Failed) {
            counter.failed.insert(QByteArray(uid.data(), static_cast<qsizetype>(uid.size())));
        } else if (!counter.failed.isEmpty()) {
            counter.failed.remove(
                QByteArray::fromRawData(uid.data(), static_cast<qsizetype>(uid.size())));
        }
    }
    counter.count.objects = batch.total;
    counter.count.failed = counter.failed.size();
    counter.count.complete = batch.complete;
    Q_EMIT changed();
}

} // namespace nantian::models
