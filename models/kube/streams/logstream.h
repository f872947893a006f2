// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/backoff.h"
#include "kube/streams/logline.h"
#include "kube/transport/httptransport.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace nantian::kube {

/// One container's log, and how much of it.
struct LogTarget
{
    QByteArray ns;
    QByteArray pod;
    QByteArray container;
    quint32 source = 0;    ///< given back in every record
    bool previous = false; ///< the instance before the last restart; ends with it
    bool follow = true;
    int tailLines = -1;      ///< -1: all the server has
    qint64 sinceSeconds = 0; ///< 0: no limit
};

/// What the pod's status says of the container; decides what the end of a stream means.
struct ContainerState
{
    enum class Kind : quint8 { Unknown, Waiting, Running, Terminated };
    Kind kind = Kind::Unknown;
    QByteArray containerId;  ///< of this instance
    QString reason;          ///< "ContainerCreating", "CrashLoopBackOff", ...
    bool willRestart = true; ///< false: the pod is over, Terminated is the end
    bool operator==(const ContainerState &) const = default;
};

/// Follows one container's log through broken connections and restarts without losing or repeating
/// a line. Cluster's thread; owned by whoever follows; transport and clock outlive it.
///
/// A stream that ends properly may mean that the instance ended, or that a proxy or kubelet closed
/// it: the state given by setContainerState() decides, and without one it is simply opened again.
/// A container that has not started is tried again when its state changes, not by polling.
class LogStream final : public QObject, private HttpHandler
{
    Q_OBJECT
public:
    enum class State : quint8 {
        Stopped,
        Connecting,
        Live,
        Waiting,      ///< the container has not started, or is between two instances
        Reconnecting, ///< broke; tries again
        Ended,        ///< all there will be has been read
        Failed,       ///< denied, gone or refused; opened again only when a new instance starts
    };
    Q_ENUM(State)

    LogStream(HttpTransport *transport, const LogTarget &target, const base::Clock *clock,
              QObject *parent = nullptr);
    ~LogStream() override;
    Q_DISABLE_COPY_MOVE(LogStream)

    void start();
    void stop();
    /// May be called at any time, also before start().
    void setContainerState(const ContainerState &state);
    /// Holds the server back through TCP.
    void setPaused(bool paused);

    [[nodiscard]] const LogTarget &target() const { return m_target; }
    [[nodiscard]] State state() const { return m_state; }
    /// Why, in Failed, Reconnecting and Waiting.
    [[nodiscard]] const base::Error &error() const { return m_error; }

Q_SIGNALS:
    /// In the container's own order.
    void records(const nantian::kube::LogRecords &batch);
    void stateChanged(nantian::kube::LogStream::State state);

private:
    void onHeaders(int status, const HttpHeaders &headers) override;
    void onData(std::string_view bytes) override;
    void onFinished(const base::Result<void> &result) override;

    void open();
    void retry(const base::Error &error);
    void refused();
    void await(const base::Error &error);
    void atEnd();
    void setState(State state, const base::Error &error = {});
    void deliver(LogRecords batch);
    [[nodiscard]] QByteArray path() const;

    HttpTransport *m_transport;
    const LogTarget m_target;
    std::unique_ptr<HttpTransfer> m_transfer;
    HttpResponse m_response;
    LogLineReader m_reader;
    LogBookmark m_bookmark;
    ContainerState m_container;
    QByteArray m_openedId;    ///< instance the stream under way was opened for; may be empty
    bool m_catchUp = false;   ///< the stream under way reads what the instance before had left
    bool m_wasCutOff = false; ///< the last stream broke before the instance's end
    bool m_wasLive = false;   ///< a stream has been open before
    bool m_paused = false;
    State m_state = State::Stopped;
    base::Error m_error;
    base::Backoff m_backoff;
    QTimer m_timer;
};

} // namespace nantian::kube
