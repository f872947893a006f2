// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/logs.h"

#include "services/cluster.h"
#include "services/json.h"
#include "services/logworker.h"
#include "services/session.h"

#include <QPointer>

namespace nantian::models {

namespace {

/// The GUI half: picks the pods from the shared watch and hands them to the worker.
class Feed final : public LogFeed
{
public:
    Feed(Cluster *cluster, const Options &options);
    ~Feed() override { m_worker->deleteLater(); }
    Q_DISABLE_COPY_MOVE(Feed)

    [[nodiscard]] const QList<LogSource> &sources() const override { return m_sources; }

private:
    void apply(const store::Batch &batch);
    template <class Work>
    void post(Work work)
    {
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, work = std::move(work)] { work(*worker); },
            Qt::QueuedConnection);
    }
    void touch(const QByteArray &ns, const QByteArray &name, const QByteArray &uid)
    {
        m_hadPods = true;
        post([ns, name, uid](LogWorker &worker) { worker.touchPod(ns, name, uid); });
    }

    const Options m_options;
    LogWorker *m_worker; ///< lives on the cluster's thread; only this deletes it
    std::unique_ptr<Subscription> m_pods;
    QSet<QByteArray> m_known; ///< UIDs of pods handed over
    bool m_hadPods = false;   ///< a pod was handed over, maybe gone by now
    QList<LogSource> m_sources;
};

Feed::Feed(Cluster *cluster, const Options &options)
    : m_options(options)
    , m_worker(new LogWorker(cluster->session(), options))
{
    m_worker->moveToThread(cluster->session()->thread());
    connect(m_worker, &LogWorker::lines, this, [this](const QList<LogLine> &batch) {
        post([count = batch.size()](LogWorker &worker) { worker.taken(count); });
        Q_EMIT lines(batch);
    });
    connect(m_worker, &LogWorker::sources, this, [this](const QList<LogSource> &now) {
        if (m_sources != now) {
            m_sources = now;
            Q_EMIT sourcesChanged();
        }
    });
    connect(m_worker, &LogWorker::failed, this, &LogFeed::failed);

    const kube::ObjectRef &target = options.target;
    if (target.resource.plural == "pods" && !target.uid.isEmpty()) {
        // The pod is known: no need to wait for the watch, nor for the right to watch.
        m_known.insert(target.uid);
        touch(target.ns, target.name, target.uid);
    }
    if (!options.follow && !m_known.isEmpty()) {
        return;
    }
    kube::Resource pods = cluster->findResource("pods");
    if (pods.plural.isEmpty()) {
        pods.version = "v1";
        pods.plural = "pods";
        pods.kind = "Pod";
        pods.namespaced = true;
        pods.verbs = {"get", "list", "watch"};
    }
    m_pods = cluster->subscribe(pods, Scope{false, {QString::fromUtf8(target.ns)}});
    connect(m_pods.get(), &Subscription::batch, this,
            [this](const store::Batch &batch) { apply(batch); });
}

void Feed::apply(const store::Batch &batch)
{
    if (batch.reset) {
        QSet<QByteArray> present;
        for (const store::RowPtr &row : batch.upserted) {
            present.insert(json::bytes(row->uid()));
        }
        const QSet<QByteArray> known = m_known;
        for (const QByteArray &uid : known) {
            if (batch.complete && !present.contains(uid)) {
                m_known.remove(uid);
                post([uid](LogWorker &worker) { worker.dropPod(uid); });
            }
        }
    }
    for (const store::RowPtr &row : batch.upserted) {
        if (isLogPod(*row, m_options.target)) {
            const QByteArray uid = json::bytes(row->uid());
            m_known.insert(uid);
            touch(json::bytes(row->ns()), json::bytes(row->name()), uid);
        }
    }
    for (const QByteArray &uid : batch.removed) {
        if (m_known.remove(uid)) {
            post([uid](LogWorker &worker) { worker.dropPod(uid); });
        }
    }
    if (batch.status.state == store::StreamStatus::State::Denied && m_known.isEmpty()) {
        Q_EMIT failed(batch.status.error);
    }
    // A workload that is followed may get its first pod later; nothing else will come by itself.
    const bool mayCome = m_options.follow && m_options.target.resource.plural != "pods";
    if (batch.complete && !m_hadPods && !mayCome) {
        base::Error error;
        error.code = base::Error::Code::NotFound;
        error.target = QString::fromUtf8(m_options.target.ns + '/' + m_options.target.name);
        Q_EMIT failed(error);
    }
}

} // namespace

std::unique_ptr<LogFeed> LogFeed::open(Cluster *cluster, const Options &options)
{
    return std::make_unique<Feed>(cluster, options);
}

} // namespace nantian::models
