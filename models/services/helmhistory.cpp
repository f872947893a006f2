// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/helmhistory.h"

#include "base/onpool.h"
#include "services/flow.h"
#include "services/json.h"

#include <algorithm>

namespace nantian::models {

using base::Call;
using base::Result;

namespace {

Call<HelmRelease> readSecret(Call<QByteArray> secret)
{
    const Result<QByteArray> json = co_await std::move(secret);
    if (!json) {
        co_return std::unexpected(json.error());
    }
    co_return co_await base::onPool<HelmRelease>(
        [bytes = *json] { return readReleaseSecret(bytes); });
}

} // namespace

Call<HelmRelease> fetchRelease(Cluster *cluster, const QByteArray &ns, const QByteArray &name,
                               qint64 revision)
{
    const QByteArray secret = "sh.helm.release.v1." + name + ".v" + QByteArray::number(revision);
    return readSecret(cluster->get(cluster->findResource("secrets").path(ns, secret)));
}

HelmHistory::HelmHistory(Cluster *cluster, const QByteArray &ns, const QByteArray &name,
                         QObject *parent)
    : QObject(parent)
    , m_cluster(cluster)
    , m_ns(ns)
    , m_name(name)
{
}

HelmHistory::~HelmHistory() = default;

void HelmHistory::start()
{
    m_secrets = m_cluster->findResource("secrets");
    m_subscription = m_cluster->subscribe(m_secrets, {false, {QString::fromUtf8(m_ns)}});
    connect(m_subscription.get(), &Subscription::batch, this, &HelmHistory::onBatch);
}

void HelmHistory::refresh()
{
    if (m_subscription) {
        m_subscription->refresh();
    }
}

const ReleaseRevision *HelmHistory::current() const
{
    return m_list.isEmpty() ? nullptr : &m_list.first();
}

void HelmHistory::onBatch(const store::Batch &batch)
{
    if (batch.reset) {
        m_revisions.clear();
        m_typeColumn = typeColumnOf(batch.columns);
    }
    for (const QByteArray &uid : batch.removed) {
        m_revisions.erase(uid);
    }
    for (const store::RowPtr &row : batch.upserted) {
        const std::optional<ReleaseRevision> revision = revisionOf(*row, m_typeColumn);
        if (revision && revision->release == m_name) {
            m_revisions.insert_or_assign(json::bytes(row->uid()), *revision);
        }
    }
    QList<ReleaseRevision> list;
    for (const auto &each : m_revisions) {
        list.append(each.second);
    }
    std::ranges::sort(list, std::ranges::greater(), &ReleaseRevision::revision);
    const bool differs = list != m_list || m_status != batch.status || m_complete != batch.complete;
    m_list = std::move(list);
    m_status = batch.status;
    m_complete = batch.complete;
    forgetChanged();
    if (differs) {
        Q_EMIT changed();
    }
}

/// helm writes a revision again when its state is another: what it said before no longer holds.
void HelmHistory::forgetChanged()
{
    std::erase_if(m_bodies, [this](const auto &each) {
        const auto at =
            std::ranges::find(std::as_const(m_list), each.first, &ReleaseRevision::revision);
        return at == m_list.cend() || at->version != each.second.version;
    });
}

void HelmHistory::read(qint64 revision)
{
    const auto at = std::ranges::find(std::as_const(m_list), revision, &ReleaseRevision::revision);
    if (at == m_list.cend() || m_bodies[revision].asked) {
        return;
    }
    m_bodies[revision] = {at->version, true, std::nullopt, std::nullopt};
    readSecret(m_cluster->get(m_secrets.path(m_ns, at->secret)))
        .then(this, [this, revision, version = at->version](const Result<HelmRelease> &answer) {
            const auto body = m_bodies.find(revision);
            if (body != m_bodies.end() && body->second.version == version) {
                onBody(revision, answer);
            }
        });
}

void HelmHistory::onBody(qint64 revision, const Result<HelmRelease> &answer)
{
    Body &body = m_bodies[revision];
    if (answer) {
        body.release = *answer;
    } else {
        body.error = answer.error();
    }
    Q_EMIT bodyRead(revision);
    if (m_toRead > 0) {
        readAll(m_toRead - 1);
    }
}

void HelmHistory::readAll(int count)
{
    m_toRead = count;
    for (const ReleaseRevision &each : std::as_const(m_list)) {
        const auto body = m_bodies.find(each.revision);
        if (body == m_bodies.end()) {
            if (count > 0) {
                read(each.revision);
            }
            return;
        }
        if (!body->second.release && !body->second.error) {
            return; // goes on when it is there
        }
    }
    m_toRead = 0;
}

const HelmRelease *HelmHistory::body(qint64 revision) const
{
    const auto at = m_bodies.find(revision);
    return at == m_bodies.end() || !at->second.release ? nullptr : &*at->second.release;
}

std::optional<base::Error> HelmHistory::problem(qint64 revision) const
{
    const auto at = m_bodies.find(revision);
    return at == m_bodies.end() ? std::nullopt : at->second.error;
}

} // namespace nantian::models
