// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/cluster.h"

#include "kube/api/parser.h"
#include "kube/api/schemacache.h"
#include "services/actions.h"
#include "services/apply.h"
#include "services/clusterprivate.h"
#include "services/controlplane.h"
#include "services/counts.h"
#include "services/deletion.h"
#include "services/drain.h"
#include "services/edit.h"
#include "services/helmrelay.h"
#include "services/images.h"
#include "services/json.h"
#include "services/pages/fetch.h"
#include "services/requests.h"
#include "services/rollback.h"
#include "services/rolloutfetch.h"
#include "services/serverpath.h"
#include "services/ticket.h"
#include "services/yaml.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QThread>

#include <atomic>
#include <mutex>

using namespace Qt::StringLiterals;

namespace nantian::models {

using base::Answer;
using base::Call;
using base::Error;
using base::fail;
using base::Result;

namespace {

std::atomic<quint64> s_nextSubscription{1};

/// Threads of closed clusters that are still winding down: the window never waits for them, the
/// end of the program does. GUI thread.
class Reaper
{
public:
    void take(QThread *thread)
    {
        std::erase_if(m_threads, [](QThread *old) {
            if (!old->isFinished()) {
                return false;
            }
            delete old;
            return true;
        });
        m_threads.push_back(thread);
    }
    void wait()
    {
        for (QThread *thread : std::exchange(m_threads, {})) {
            if (thread->wait(2000)) {
                delete thread;
            }
        }
    }

private:
    std::vector<QThread *> m_threads;
};

Reaper &reaper()
{
    static Reaper instance;
    // While the application still is: without it Qt delivers no event, so no thread would end.
    static std::once_flag once;
    std::call_once(once, [] { qAddPostRoutine([] { reaper().wait(); }); });
    return instance;
}

/// The GUI's end of a subscription. `alive` is cleared by the Cluster on this same thread before it
/// sends the session away, so that nothing is posted to a dead one.
class StoreSubscription final : public Subscription
{
public:
    StoreSubscription(Session *session, std::shared_ptr<const bool> alive,
                      const kube::Resource &resource, const Scope &scope, BatchRelay *relay)
        : m_session(session)
        , m_alive(std::move(alive))
        , m_id(s_nextSubscription++)
    {
        connect(relay, &BatchRelay::batch, this, &Subscription::batch, Qt::QueuedConnection);
        relay->moveToThread(session->thread());
        post([id = m_id, resource, scope, relay](Session *target) {
            target->attach(id, resource, scope, relay);
        });
    }
    ~StoreSubscription() override
    {
        post([id = m_id](Session *target) { target->detach(id); });
    }
    Q_DISABLE_COPY_MOVE(StoreSubscription)
    void refresh() override
    {
        post([id = m_id](Session *target) { target->refresh(id); });
    }
    void tell(std::function<void(BatchRelay &)> what) override
    {
        post([id = m_id, what = std::move(what)](Session *target) {
            if (BatchRelay *relay = target->relay(id)) {
                what(*relay);
            }
        });
    }

private:
    template <class Work>
    void post(Work work)
    {
        if (*m_alive) {
            QMetaObject::invokeMethod(
                m_session, [session = m_session, work] { work(session); }, Qt::QueuedConnection);
        }
    }
    Session *m_session;
    std::shared_ptr<const bool> m_alive;
    quint64 m_id;
};

} // namespace

Cluster::Cluster(const kube::Context &context, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    qRegisterMetaType<store::Batch>();
    d->context = context;
    d->locked = context.looksLikeProduction();
    d->thread = new QThread;
    d->thread->setObjectName(u"cluster "_s + context.name);
    d->session = new Session(context);
    d->session->moveToThread(d->thread);
    connect(d->session, &Session::connected, this, [this](const ClusterInfo &info) {
        if (d->state == State::Removed) {
            return; // on its way when it was removed
        }
        d->info = info;
        d->error = {};
        d->state = State::Connected;
        Q_EMIT stateChanged();
    });
    connect(d->session, &Session::failed, this, [this](const Error &error) {
        if (d->state == State::Removed) {
            return;
        }
        d->error = error;
        d->state = State::Failed;
        Q_EMIT stateChanged();
    });
    connect(d->session, &Session::resourcesChanged, this, [this](const kube::Discovery &discovery) {
        d->discovery = discovery;
        d->info.problems = discovery.problems();
        d->resources = discovery.listable();
        Q_EMIT resourcesChanged();
    });
    connect(d->session, &Session::clockSkewChanged, this, [this](qint64 skew) { d->skew = skew; });
    connect(d->session, &Session::warning, this, &Cluster::warning);
    d->thread->start();
    QMetaObject::invokeMethod(d->session, &Session::start, Qt::QueuedConnection);
}

Cluster::~Cluster()
{
    *d->alive = false;
    d->session->disconnect(this);
    QMetaObject::invokeMethod(
        d->session,
        [session = d->session] {
            delete session;
            QThread::currentThread()->quit();
        },
        Qt::QueuedConnection);
    reaper().take(d->thread);
}

void Cluster::setContext(const kube::Context &context)
{
    d->context = context;
    d->error = {};
    d->state = State::Connecting;
    QMetaObject::invokeMethod(
        d->session, [session = d->session, context] { session->setContext(context); },
        Qt::QueuedConnection);
    Q_EMIT stateChanged();
}

void Cluster::setRemoved()
{
    if (d->state == State::Removed) {
        return;
    }
    d->state = State::Removed;
    QMetaObject::invokeMethod(d->session, &Session::retire, Qt::QueuedConnection);
    Q_EMIT stateChanged();
}

const kube::Context &Cluster::context() const { return d->context; }

Cluster::State Cluster::state() const { return d->state; }

const Error &Cluster::error() const { return d->error; }

const ClusterInfo &Cluster::info() const { return d->info; }

const QList<kube::Resource> &Cluster::resources() const { return d->resources; }

const kube::Discovery &Cluster::discovery() const { return d->discovery; }

kube::Resource Cluster::findResource(const QByteArray &name) const
{
    const kube::Resource found = d->discovery.find(name);
    const kube::Resource &releases = helmReleaseResource();
    return found.plural.isEmpty()
            && (name == releases.id() || name == releases.plural || name == releases.singular
                || releases.shortNames.contains(name))
        ? releases
        : found;
}

qint64 Cluster::clockSkew() const { return d->skew; }

bool Cluster::isLocked() const { return d->locked; }

void Cluster::setLocked(bool locked)
{
    if (d->locked != locked) {
        d->locked = locked;
        Q_EMIT lockedChanged(locked);
    }
}

Session *Cluster::session() const { return d->session; }

std::unique_ptr<Subscription> Cluster::subscribe(const kube::Resource &resource, const Scope &scope)
{
    if (isHelmRelease(resource)) {
        return subscribe(findResource("secrets"), {scope.all, scope.namespaces},
                         std::make_unique<ReleaseRelay>(scope.name));
    }
    return subscribe(resource, scope, std::make_unique<BatchRelay>());
}

std::unique_ptr<Subscription> Cluster::subscribe(const kube::Resource &resource, const Scope &scope,
                                                 std::unique_ptr<BatchRelay> relay)
{
    return std::make_unique<StoreSubscription>(d->session, d->alive, resource, scope,
                                               relay.release());
}

void Cluster::setCustomColumns(const QByteArray &resourceId,
                               const QList<kinds::CustomColumn> &columns)
{
    QMetaObject::invokeMethod(
        d->session,
        [session = d->session, resourceId, columns] {
            session->setCustomColumns(resourceId, columns);
        },
        Qt::QueuedConnection);
}

// ---- reads -------------------------------------------------------------------------------------

Call<QByteArray> Cluster::get(const QByteArray &pathAndQuery)
{
    return onSession<QByteArray>(d->session, [pathAndQuery](Session &session) {
        const Call<kube::HttpResponse> call =
            kube::httpCall(session.transport(), jsonGet(pathAndQuery));
        const Answer<QByteArray> answer;
        call.then(&session, [answer](const Result<kube::HttpResponse> &response) {
            answer.finish(
                response.transform([](const kube::HttpResponse &whole) { return whole.body; }));
        });
        return Call<QByteArray>{answer.future(), call.cancel};
    });
}

Call<QByteArray> Cluster::fetch(const kube::ObjectRef &object)
{
    const Call<QByteArray> call = get(object.resource.path(object.ns, object.name));
    const Answer<QByteArray> answer;
    call.then(d->session, [answer](const Result<QByteArray> &json) {
        answer.finish(json.and_then(&dropManagedFields));
    });
    return {answer.future(), call.cancel};
}

Call<ObjectDetails> Cluster::page(const kube::ObjectRef &object, Prometheus *prometheus,
                                  std::optional<Answer<ObjectDetails>> early)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch() + d->skew;
    const pages::Around known =
        prometheus ? pages::askPrometheus(*prometheus, object.resource) : pages::Around();
    return onSession<ObjectDetails>(d->session, [object, now, known, early](Session &session) {
        return pages::fetchPage(session.transport(), session.discovery(), object, known, now, early,
                                session.keptKeys());
    });
}

Call<ControlPlane> Cluster::controlPlane()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch() + d->skew;
    return onSession<ControlPlane>(d->session, [now](Session &session) {
        return fetchControlPlane(session.transport(), now);
    });
}

Call<QString> Cluster::fetchYaml(const kube::ObjectRef &object, bool reveal)
{
    const Call<QByteArray> call = get(object.resource.path(object.ns, object.name));
    const Answer<QString> answer;
    call.then(d->session, [answer, reveal](const Result<QByteArray> &json) {
        answer.finish((reveal ? json : json.and_then(&maskSecret)).and_then(&toYaml));
    });
    return {answer.future(), call.cancel};
}

Call<Access> Cluster::access(const QByteArray &verb, const kube::Resource &resource,
                             const QByteArray &ns, const QByteArray &subresource)
{
    return onSession<Access>(d->session, [=](Session &session) {
        return accessReview(session.transport(), verb, resource, ns, subresource);
    });
}

Call<QList<Revision>> Cluster::revisions(const kube::ObjectRef &workload)
{
    return onSession<QList<Revision>>(d->session, [workload](Session &session) {
        return listRevisions(session.transport(), workload);
    });
}

Call<ScaleInfo> Cluster::scaleInfo(const kube::ObjectRef &workload)
{
    return onSession<ScaleInfo>(d->session, [workload](Session &session) {
        return fetchScaleInfo(session.transport(), workload);
    });
}

Call<Rollout> Cluster::rollout(const kube::ObjectRef &workload, const QList<RolloutEvent> &events)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch() + d->skew;
    return onSession<Rollout>(d->session, [workload, events, now](Session &session) {
        return fetchRollout(session.transport(), workload, events, now);
    });
}

Call<QList<QByteArray>> Cluster::values(const kube::ObjectRef &object,
                                        const QList<FieldPath> &fields)
{
    return onSession<QList<QByteArray>>(d->session, [object, fields](Session &session) {
        return readValues(session.transport(), object, fields);
    });
}

Call<QList<DrainedPod>> Cluster::podsOf(const kube::ObjectRef &node)
{
    const kube::Resource pods = findResource("pods");
    return onSession<QList<DrainedPod>>(d->session, [node, pods](Session &session) {
        return fetchDrainedPods(session.transport(), pods, node);
    });
}

Call<Deletion> Cluster::deletion(const kube::ObjectRef &object)
{
    return onSession<Deletion>(d->session, [object](Session &session) {
        return fetchDeletion(session.transport(), object);
    });
}

Call<QString> Cluster::ticket(const kube::ObjectRef &object)
{
    TicketHead head;
    head.context = d->context.name;
    head.user = d->info.userName.isEmpty() ? d->context.user : d->info.userName;
    head.version = d->info.version;
    head.now = QDateTime::currentSecsSinceEpoch() + d->skew;
    return onSession<QString>(d->session, [object, head](Session &session) {
        return fetchTicket(session.transport(), session.discovery(), object, head);
    });
}

Call<ObjectCount> Cluster::count(const kube::Resource &resource, const Scope &scope,
                                 const QByteArray &fieldSelector)
{
    QList<QByteArray> namespaces;
    if (resource.namespaced && !scope.all) {
        for (const QString &ns : scope.namespaces) {
            namespaces.append(ns.toUtf8());
        }
    }
    return onSession<ObjectCount>(d->session, [=](Session &session) {
        return countObjects(session.transport(), resource, namespaces, fieldSelector);
    });
}

Call<kube::SchemaPtr> Cluster::schema(const QByteArray &apiVersion)
{
    return onSession<kube::SchemaPtr>(d->session, [apiVersion](Session &session) {
        return session.schemas()->find(session.transport(), apiVersion);
    });
}

Call<Comparison> Cluster::compare(const QByteArray &before, const QByteArray &after, bool reveal)
{
    return onSession<Comparison>(d->session, [before, after, reveal](Session &session) {
        return compareBySchema(session.transport(), session.schemas(), before, after,
                               reveal ? Secrets::Revealed : Secrets::Masked);
    });
}

Call<QList<ContainerImage>> Cluster::images(const kube::ObjectRef &workload)
{
    return onSession<QList<ContainerImage>>(d->session, [workload](Session &session) {
        return fetchImages(session.transport(), workload);
    });
}

void Cluster::suspend()
{
    QMetaObject::invokeMethod(d->session, &Session::suspend, Qt::QueuedConnection);
}

void Cluster::resume()
{
    QMetaObject::invokeMethod(d->session, &Session::resume, Qt::QueuedConnection);
}

} // namespace nantian::models
