// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drain.h"

#include "base/onpool.h"
#include "kinds/podstatus.h"
#include "kube/api/parser.h"
#include "services/edit.h"
#include "services/flow.h"
#include "services/json.h"
#include "services/operations.h"
#include "services/requests.h"

#include <algorithm>

namespace nantian::models {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = DrainedPod::State;
using Kind = DrainedPod::Kind;

namespace {

/// kubectl's EvictErrorRetryDelay.
constexpr auto kAgain = 5s;
/// kubectl looks every second; the grace period of most pods is 30 s.
constexpr auto kLook = 2s;
/// Evictions under way at once.
constexpr int kAtOnce = 8;
/// A pod that tolerates the cordon may come back for ever.
constexpr int kMostLists = 5;
constexpr auto kTerminating = "NamespaceTerminating"_L1;

DrainedPod judged(const kube::Resource &pods, const kube::Object &object)
{
    const kube::Object metadata = object["metadata"];
    DrainedPod out;
    out.pod = {pods, json::bytes(metadata["namespace"].string()),
               json::bytes(metadata["name"].string()), json::bytes(metadata["uid"].string())};
    if (metadata["annotations"]["kubernetes.io/config.mirror"].exists()) {
        out.kind = Kind::Mirror;
        return out;
    }
    if (kinds::isPodOver(object)) {
        return out;
    }
    out.isUnmanaged = true;
    metadata["ownerReferences"].each([&out](const kube::Object &owner) {
        if (owner["controller"].boolean()) {
            out.isUnmanaged = false;
            if (owner["kind"].string() == "DaemonSet") {
                out.kind = Kind::DaemonSet;
            }
        }
    });
    object.at("spec", "volumes").each([&out](const kube::Object &volume) {
        out.hasEmptyDir = out.hasEmptyDir || volume["emptyDir"].exists();
    });
    return out;
}

/// Nothing can be evicted in a namespace that is being deleted: its pods end without us.
bool endsByItself(const base::Error &error)
{
    return error.code == base::Error::Code::Forbidden
        && std::ranges::contains(error.causes, kTerminating, &base::Cause::reason);
}

} // namespace

base::Result<QList<DrainedPod>> drainedPods(const kube::Resource &pods, const QByteArray &list)
{
    kube::Parser parser;
    const base::Result<kube::Object> object = parser.parse(json::view(list));
    if (!object) {
        return std::unexpected(object.error());
    }
    QList<DrainedPod> out;
    (*object)["items"].each([&](const kube::Object &pod) { out.append(judged(pods, pod)); });
    return out;
}

base::Call<QList<DrainedPod>> fetchDrainedPods(kube::HttpTransport *transport, kube::Resource pods,
                                               kube::ObjectRef node)
{
    const QByteArray selector = "spec.nodeName=" + node.name;
    const base::Result<kube::HttpResponse> list = co_await kube::httpCall(
        transport, jsonGet(pods.path({}) + "?fieldSelector=" + selector.toPercentEncoding()));
    if (!list) {
        co_return std::unexpected(list.error());
    }
    co_return co_await base::onPool<QList<DrainedPod>>(
        [pods, body = list->body] { return drainedPods(pods, body); });
}

Drain::Drain(Cluster *cluster, kube::ObjectRef node, QObject *parent)
    : QObject(parent)
    , m_cluster(cluster)
    , m_node(std::move(node))
{
    m_look.setSingleShot(true);
    m_look.setInterval(kLook);
    connect(&m_look, &QTimer::timeout, this, &Drain::look);
    m_again.setSingleShot(true);
    m_again.setInterval(kAgain);
    connect(&m_again, &QTimer::timeout, this, &Drain::askAgain);
}

void Drain::read()
{
    m_cluster->podsOf(m_node).then(this, [this](const base::Result<QList<DrainedPod>> &pods) {
        if (!pods) {
            Q_EMIT failed(pods.error());
            return;
        }
        m_pods = *pods;
        Q_EMIT planned();
    });
}

void Drain::start()
{
    m_running = true;
    m_stopped = false;
    m_isAsking = true;
    m_cluster->edit(switchEdit(m_node, Operation::Cordon))
        .then(this, [this](const base::Result<EditDone> &answer) {
            if (!answer) {
                fail(answer.error());
                return;
            }
            m_look.start();
            list();
        });
}

/// What came to the node since it was read last is in no list yet.
void Drain::list()
{
    m_isAsking = true;
    m_isListed = true;
    ++m_lists;
    m_cluster->podsOf(m_node).then(this, [this](const base::Result<QList<DrainedPod>> &pods) {
        if (!pods) {
            fail(pods.error());
            return;
        }
        m_isAsking = false;
        takeIn(*pods);
        askMore();
        endWhenDone();
    });
}

void Drain::takeIn(const QList<DrainedPod> &found)
{
    const auto uid = [](const DrainedPod &pod) { return pod.pod.uid; };
    for (int i = 0; i < m_pods.size(); ++i) {
        const State state = m_pods.at(i).state;
        if (state != State::Asked && state != State::Gone
            && !std::ranges::contains(found, uid(m_pods.at(i)), uid))
        {
            setState(i, State::Gone);
        }
    }
    const qsizetype known = m_pods.size();
    for (DrainedPod pod : found) {
        if (!std::ranges::contains(m_pods, uid(pod), uid)) {
            pod.state = m_lists >= kMostLists ? State::Returned
                : pod.needsYes()              ? State::Doubtful
                                              : State::Waiting;
            m_pods.append(pod);
        }
    }
    if (m_pods.size() > known) {
        Q_EMIT podsAdded();
    }
}

void Drain::fail(const base::Error &error)
{
    end();
    Q_EMIT failed(error);
}

void Drain::agree()
{
    for (int i = 0; i < m_pods.size(); ++i) {
        if (m_pods.at(i).state == State::Doubtful) {
            setState(i, State::Waiting);
        }
    }
    askMore();
}

void Drain::stop()
{
    m_stopped = true;
    m_again.stop();
    endWhenDone();
}

int Drain::count(State state) const
{
    return static_cast<int>(std::ranges::count_if(m_pods, [state](const DrainedPod &pod) {
        return pod.kind == Kind::Evicted && pod.state == state;
    }));
}

int Drain::toEvict() const
{
    return static_cast<int>(std::ranges::count(m_pods, Kind::Evicted, &DrainedPod::kind));
}

void Drain::askMore()
{
    for (int i = 0; i < m_pods.size() && !m_stopped && count(State::Asked) < kAtOnce; ++i) {
        if (m_pods.at(i).kind == Kind::Evicted && m_pods.at(i).state == State::Waiting) {
            ask(i);
        }
    }
}

void Drain::askAgain()
{
    for (int i = 0; i < m_pods.size(); ++i) {
        if (m_pods.at(i).state == State::Refused) {
            setState(i, State::Waiting);
        }
    }
    askMore();
}

void Drain::ask(int index)
{
    m_isListed = false;
    setState(index, State::Asked);
    m_cluster->evict(m_pods.at(index).pod)
        .then(this,
              [this, index](const base::Result<WriteResult> &answer) { onEvicted(index, answer); });
}

void Drain::onEvicted(int index, const base::Result<WriteResult> &answer)
{
    if (answer || endsByItself(answer.error())) {
        setState(index, State::Leaving);
    } else if (answer.error().code == base::Error::Code::NotFound) {
        setState(index, State::Gone);
    } else {
        m_pods[index].error = answer.error();
        const bool refused = answer.error().code == base::Error::Code::RateLimited;
        setState(index, refused ? State::Refused : State::Failed);
        if (refused && !m_stopped && !m_again.isActive()) {
            m_again.start();
        }
        if (isWayBroken(answer.error())) {
            stop();
            return;
        }
    }
    askMore();
    endWhenDone();
}

/// The next time once all of this one have answered: a slow server is not asked more.
void Drain::look()
{
    m_looking = count(State::Leaving);
    if (m_looking == 0) {
        m_look.start();
    }
    for (int i = 0; i < m_pods.size(); ++i) {
        if (m_pods.at(i).kind != Kind::Evicted || m_pods.at(i).state != State::Leaving) {
            continue;
        }
        const kube::ObjectRef pod = m_pods.at(i).pod;
        m_cluster->values(pod, {fieldsPath({"metadata", "uid"})})
            .then(this, [this, i, uid = pod.uid](const base::Result<QList<QByteArray>> &found) {
                onLooked(i,
                         found ? found->first() != textValue(QString::fromUtf8(uid))
                               : found.error().code == base::Error::Code::NotFound);
            });
    }
}

void Drain::onLooked(int index, bool gone)
{
    if (gone && m_pods.at(index).state == State::Leaving) {
        setState(index, State::Gone);
        endWhenDone();
    }
    if (--m_looking == 0 && m_running) {
        m_look.start();
    }
}

void Drain::setState(int index, State state)
{
    m_pods[index].state = state;
    Q_EMIT podChanged(index);
}

void Drain::endWhenDone()
{
    if (!m_running || m_isAsking) {
        return;
    }
    const int underWay = count(State::Asked)
        + (m_stopped ? 0
                     : count(State::Waiting) + count(State::Refused) + count(State::Leaving)
                   + count(State::Doubtful));
    if (underWay > 0) {
        return;
    }
    if (!m_stopped && !m_isListed) {
        list();
        return;
    }
    end();
    Q_EMIT ended();
}

void Drain::end()
{
    m_running = false;
    m_isAsking = false;
    m_look.stop();
    m_again.stop();
}

} // namespace nantian::models
