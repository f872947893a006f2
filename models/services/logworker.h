// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"
#include "kube/streams/logmerger.h"
#include "kube/streams/logstream.h"
#include "services/logs.h"
#include "store/row.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <map>
#include <memory>

namespace nantian::models {

class Session;

/// Does a pod's row belong to the target: the pod itself, or one whose owners lead to it? A
/// Deployment's pods are told by their ReplicaSet's name, a CronJob's by their Job's.
[[nodiscard]] bool isLogPod(const store::Row &pod, const kube::ObjectRef &target);

/// One container of a pod as the pod's JSON tells it.
struct LogContainer
{
    QByteArray name;
    kube::ContainerState state;
    bool operator==(const LogContainer &) const = default;
};
/// Containers in the order they run: init, sidecars, containers, ephemeral.
[[nodiscard]] base::Result<QList<LogContainer>> readLogContainers(const QByteArray &podJson);

/// The half of a feed that lives on the cluster's thread: reads pods, follows their containers,
/// merges the lines. Made by the feed on the GUI thread and moved; lets go of the transport when
/// the session closes and then belongs to the GUI thread again.
class LogWorker final : public QObject
{
    Q_OBJECT
public:
    LogWorker(Session *session, const LogFeed::Options &options);
    ~LogWorker() override;
    Q_DISABLE_COPY_MOVE(LogWorker)

    /// A pod is there or has changed: its status is read, its containers are followed.
    void touchPod(const QByteArray &ns, const QByteArray &name, const QByteArray &uid);
    /// The pod is gone: what its streams still bring is read to the end.
    void dropPod(const QByteArray &uid);
    /// The receiver has dealt with so many lines.
    void taken(qsizetype lines);

Q_SIGNALS:
    void lines(const QList<nantian::models::LogLine> &batch);
    void sources(const QList<nantian::models::LogSource> &sources);
    void failed(const nantian::base::Error &error);

private:
    struct Pod
    {
        QByteArray ns;
        QByteArray name;
        bool reading = false;
        bool again = false; ///< it changed while it was being read
        bool gone = false;
        int failures = 0;                         ///< of reading it, in a row
        std::map<QByteArray, quint32> containers; ///< name -> source
    };
    void begin();
    void close();
    void readPod(const QByteArray &uid);
    void onPod(const QByteArray &uid, const base::Result<kube::HttpResponse> &answer);
    void follow(Pod &pod, const LogContainer &container);
    void publish();
    void announce();

    Session *m_session;
    LogFeed::Options m_options;
    std::unique_ptr<kube::LogMerger> m_merger;
    QHash<QByteArray, Pod> m_pods; ///< by UID
    QList<LogSource> m_sources;
    std::map<quint32, std::unique_ptr<kube::LogStream>> m_streams; ///< by source
    qsizetype m_announced = 0;   ///< how many sources the feed knows
    QTimer *m_publish = nullptr; ///< joins changes of several streams
};

} // namespace nantian::models
