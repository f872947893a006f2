// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"

#include <QObject>
#include <QTimer>

namespace nantian::kube {
class HttpTransport;
}

namespace nantian::models {

/// A pod of a node that is to be drained.
struct DrainedPod
{
    enum class Kind : quint8 {
        Evicted,
        DaemonSet, ///< would be made anew at once: stays
        Mirror,    ///< the kubelet's own (a static pod): stays
    };
    enum class State : quint8 {
        Waiting,
        Asked,   ///< the eviction is under way
        Refused, ///< by a PodDisruptionBudget: asked again after a while
        Leaving, ///< evicted, and not gone yet
        Gone,
        Failed,
        Doubtful, ///< came since it was agreed to, and would lose something: see needsYes()
        Returned, ///< came once more however often it was evicted: left alone
    };
    kube::ObjectRef pod;
    Kind kind = Kind::Evicted;
    bool hasEmptyDir = false; ///< its data is lost
    bool isUnmanaged = false; ///< nothing makes it anew
    State state = State::Waiting;
    base::Error error = {}; ///< of Refused and Failed

    /// Somebody has to agree to it.
    [[nodiscard]] bool needsYes() const
    {
        return kind == Kind::Evicted && (hasEmptyDir || isUnmanaged);
    }
};

/// The pods of a node from the answer of a list, judged as `kubectl drain` does
/// (k8s.io/kubectl/pkg/drain/filters.go): a finished pod may go whatever it holds. Pure, any
/// thread. Errors: Parse.
[[nodiscard]] base::Result<QList<DrainedPod>> drainedPods(const kube::Resource &pods,
                                                          const QByteArray &list);

/// Reads them. On the transport's thread, which must outlive it.
[[nodiscard]] base::Call<QList<DrainedPod>>
fetchDrainedPods(kube::HttpTransport *transport, kube::Resource pods, kube::ObjectRef node);

/// Empties a node: cordons it, evicts its pods through the Eviction API, so that disruption budgets
/// hold, and waits until they are gone. Which pods there are is read again once it is cordoned, and
/// before it ends. An eviction that a budget refuses is asked for again every 5 s, as kubectl does;
/// nothing else is. GUI thread; the cluster is not owned and outlives it.
class Drain final : public QObject
{
    Q_OBJECT
public:
    Drain(Cluster *cluster, kube::ObjectRef node, QObject *parent = nullptr);

    /// Reads the pods of the node.
    void read();
    /// Once they are read: cordons and evicts. All of pods() was agreed to.
    void start();
    /// The doubtful ones may go too.
    void agree();
    /// Asks for no more evictions. The node stays cordoned; what was evicted goes.
    void stop();

    [[nodiscard]] const kube::ObjectRef &node() const { return m_node; }
    [[nodiscard]] const QList<DrainedPod> &pods() const { return m_pods; }
    [[nodiscard]] int count(DrainedPod::State state) const; ///< of those that are to be evicted
    [[nodiscard]] int toEvict() const;
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// The pods are there, none of them asked to go.
    void planned();
    /// Reading, or cordoning, failed: nothing more is evicted.
    void failed(const nantian::base::Error &error);
    void podChanged(int index);
    /// More stand at the end of pods().
    void podsAdded();
    /// Every pod that was to go is gone or failed, or it was stopped.
    void ended();

private:
    void list();
    void takeIn(const QList<DrainedPod> &found);
    void fail(const base::Error &error);
    void askMore();
    void askAgain();
    void ask(int index);
    void onEvicted(int index, const base::Result<WriteResult> &answer);
    void look();
    void onLooked(int index, bool gone);
    void setState(int index, DrainedPod::State state);
    void endWhenDone();
    void end();

    Cluster *m_cluster;
    kube::ObjectRef m_node;
    QList<DrainedPod> m_pods;
    QTimer m_look;  ///< at those that are leaving
    QTimer m_again; ///< for those that were refused
    int m_lists = 0;
    int m_looking = 0; ///< that are not answered yet
    bool m_running = false;
    bool m_stopped = false;
    bool m_isAsking = false; ///< to cordon it, or for its pods
    bool m_isListed = false; ///< and nothing was evicted since
};

} // namespace nantian::models
