// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/resource.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QObject>
#include <QString>

#include <memory>

namespace nantian::models {

class Cluster;

/// One line as it left the container; bytes are exact, the view escapes them.
struct LogLine
{
    qint64 timeNs = 0; ///< the kubelet's timestamp, nanoseconds since the epoch
    QByteArray text;
    quint32 source = 0; ///< index into LogFeed::sources()
};

/// Containers followed at once by one feed (stern's default).
inline constexpr int kMaxLogStreams = 50;

/// A container whose lines are merged into the feed.
struct LogSource
{
    enum class State : quint8 {
        Connecting,
        Live,
        Waiting, ///< has not started, or is between two instances
        Reconnecting,
        Ended, ///< all there will be has been read
        Failed,
        NotFollowed, ///< more containers than are followed at once
    };
    QByteArray pod;
    QByteArray container;
    State state = State::Connecting;
    QString why; ///< Waiting, Reconnecting, Failed: the server's reason or the error's sentence
    /// No more lines will come by themselves.
    [[nodiscard]] bool isOver() const
    {
        return state == State::Ended || state == State::Failed || state == State::NotFollowed;
    }
    bool operator==(const LogSource &) const = default;
};

/// The live, merged log of a container, a pod, or every pod of a workload, following pods that come
/// and go. GUI thread; ends when destroyed. Lines arrive in batches, merged by timestamp.
class LogFeed : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        kube::ObjectRef target; ///< a pod or a workload
        QByteArray container;   ///< empty: all (init containers included)
        bool previous = false;  ///< the instance before the last restart; does not follow
        bool follow = true;
        int tailLines = 1000; ///< per container; -1: everything the server has
    };
    [[nodiscard]] static std::unique_ptr<LogFeed> open(Cluster *cluster, const Options &options);

    using QObject::QObject;
    [[nodiscard]] virtual const QList<LogSource> &sources() const = 0;

Q_SIGNALS:
    void lines(const QList<nantian::models::LogLine> &batch);
    void sourcesChanged();
    /// The feed as a whole cannot go on (denied, target gone).
    void failed(const nantian::base::Error &error);
};

} // namespace nantian::models

Q_DECLARE_METATYPE(nantian::models::LogLine)
