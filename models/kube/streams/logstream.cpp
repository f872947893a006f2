// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/streams/logstream.h"

#include "kube/resource.h"

#include <QLoggingCategory>

namespace nantian::kube {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = base::Error::Code;

namespace {

Q_LOGGING_CATEGORY(lcLogs, "nantian.kube.logs", QtInfoMsg)

// Older kubelets stall without a word when a log file is rotated (k8s#115701): a silent stream is
// opened again from where it was, which costs one request.
constexpr std::chrono::milliseconds kIdle = 120s;
// k9s: dao/pod.go.
constexpr base::Backoff::Options kBackoff{500ms, 30s, 120s, 2.0, 0.5};
// Without news of the pod a container that has not started is asked again this often.
constexpr std::chrono::milliseconds kWaitingRetry = 10s;
constexpr qsizetype kMaxErrorBody = 64 * 1024;

Resource podResource()
{
    Resource resource;
    resource.version = "v1";
    resource.plural = "pods";
    resource.namespaced = true;
    return resource;
}

} // namespace

LogStream::LogStream(HttpTransport *transport, const LogTarget &target, const base::Clock *clock,
                     QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_target(target)
    , m_reader(target.source)
    , m_backoff(clock, kBackoff, {})
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LogStream::open);
}

LogStream::~LogStream() = default;

void LogStream::start()
{
    if (m_state == State::Stopped) {
        open();
    }
}

void LogStream::stop()
{
    m_timer.stop();
    m_transfer.reset();
    m_reader.reset();
    setState(State::Stopped);
}

void LogStream::setPaused(bool paused)
{
    m_paused = paused;
    if (m_transfer) {
        m_transfer->setPaused(paused);
    }
}

void LogStream::setContainerState(const ContainerState &state)
{
    if (state == m_container) {
        return;
    }
    m_container = state;
    if (m_transfer && m_openedId.isEmpty()) {
        m_openedId = state.containerId; // opened before anything was known of the pod
    }
    const bool hasLog = state.kind == ContainerState::Kind::Running
        || state.kind == ContainerState::Kind::Terminated;
    const bool isOver = m_state == State::Ended || m_state == State::Failed;
    const bool isNews = state.containerId != m_openedId || !isOver;
    if (hasLog && isNews && !m_target.previous && !m_transfer && m_state != State::Stopped) {
        m_timer.stop();
        open();
    }
}

QByteArray LogStream::path() const
{
    QByteArray query = "timestamps=true&container=" + m_target.container.toPercentEncoding();
    if (m_target.previous || m_catchUp) {
        query += "&previous=true";
    } else if (m_target.follow) {
        query += "&follow=true";
    }
    const QByteArray since = m_bookmark.sinceTime();
    if (!since.isEmpty()) {
        query += "&sinceTime=" + since.toPercentEncoding();
    } else {
        // Opened before without a line: whatever is there now is new.
        if (m_target.tailLines == 0 || (m_target.tailLines > 0 && !m_wasLive)) {
            query += "&tailLines=" + QByteArray::number(m_target.tailLines);
        }
        if (m_target.sinceSeconds > 0) {
            query += "&sinceSeconds=" + QByteArray::number(m_target.sinceSeconds);
        }
    }
    return podResource().path(m_target.ns, m_target.pod, "log") + '?' + query;
}

void LogStream::open()
{
    // A stream that broke may have left lines of an instance that is gone by now: first those.
    m_catchUp = m_wasCutOff && !m_openedId.isEmpty() && !m_container.containerId.isEmpty()
        && m_container.containerId != m_openedId && !m_target.previous;
    m_wasCutOff = false;
    m_openedId = m_container.containerId;
    m_response = {};
    m_reader.reset();
    m_bookmark.reopened();
    if (m_state != State::Live) {
        setState(State::Connecting);
    }
    HttpRequest request;
    request.kind = HttpRequest::Kind::Stream;
    request.path = path();
    request.headers.emplaceBack("Accept", "*/*");
    request.idleTimeout = kIdle;
    m_transfer = m_transport->start(request, this);
    m_transfer->setPaused(m_paused);
}

void LogStream::onHeaders(int status, const HttpHeaders &headers)
{
    m_response.status = status;
    m_response.headers = headers;
    if (status == 200) {
        m_wasLive = true;
        setState(State::Live);
    }
}

void LogStream::onData(std::string_view bytes)
{
    if (m_response.status != 200) {
        const qsizetype room = kMaxErrorBody - m_response.body.size();
        m_response.body.append(bytes.data(), qMin(room, qsizetype(bytes.size())));
        return;
    }
    LogRecords batch;
    m_reader.feed(bytes, batch);
    deliver(std::move(batch));
}

void LogStream::deliver(LogRecords batch)
{
    batch.removeIf([this](const LogRecord &record) { return !m_bookmark.isNew(record.timeNs); });
    if (!batch.isEmpty()) {
        m_backoff.reset();
        Q_EMIT records(batch);
    }
}

void LogStream::onFinished(const base::Result<void> &result)
{
    m_transfer.reset();
    if (m_response.status != 0 && m_response.status != 200) {
        refused();
    } else if (!result) {
        m_wasCutOff = true;
        if (result.error().reason == "Idle"_L1) {
            open();
        } else {
            retry(result.error());
        }
    } else {
        LogRecords batch;
        m_reader.finish(batch);
        deliver(std::move(batch));
        atEnd();
    }
}

void LogStream::atEnd()
{
    if (m_catchUp) {
        open(); // the instance before is read; now the one that runs
        return;
    }
    if (!m_target.follow || m_target.previous) {
        setState(State::Ended);
        return;
    }
    const bool isSame = m_container.containerId == m_openedId;
    switch (m_container.kind) {
    case ContainerState::Kind::Terminated:
        if (!isSame) {
            open();
        } else {
            setState(m_container.willRestart ? State::Waiting : State::Ended);
        }
        break;
    case ContainerState::Kind::Waiting:
        setState(State::Waiting);
        break;
    case ContainerState::Kind::Running:
        if (!isSame) {
            open();
            break;
        }
        [[fallthrough]];
    case ContainerState::Kind::Unknown:
        // The end of the instance, before the pod's status tells, or a proxy's limit.
        m_timer.start(m_backoff.next());
        break;
    }
}

void LogStream::refused()
{
    const base::Error error = statusError(m_response);
    if (m_catchUp) {
        open(); // nothing is left of the instance before
        return;
    }
    switch (error.code) {
    case Code::Invalid:
        if (error.detail.contains("waiting to start"_L1)
            || error.detail.contains("is not available"_L1))
        {
            await(error);
            return;
        }
        break;
    case Code::NotFound:
        // A kubelet that has not heard of the pod yet answers so; one that started it knows it.
        if (m_container.kind == ContainerState::Kind::Waiting && !m_target.previous) {
            await(error);
            return;
        }
        if (m_container.kind == ContainerState::Kind::Running && !m_target.previous) {
            retry(error);
            return;
        }
        break;
    case Code::Unauthorized:
    case Code::RateLimited:
    case Code::ServerError:
    case Code::Timeout:
        retry(error);
        return;
    default:
        break;
    }
    setState(error.code == Code::NotFound && m_bookmark.sinceTime().size() > 0 ? State::Ended
                                                                               : State::Failed,
             error);
}

/// Nothing to read before the container starts.
void LogStream::await(const base::Error &error)
{
    setState(State::Waiting, error);
    m_timer.start(kWaitingRetry);
}

void LogStream::retry(const base::Error &error)
{
    if (error.code == Code::Cancelled) {
        setState(State::Failed, error);
        return;
    }
    setState(State::Reconnecting, error);
    m_timer.start(std::max(m_backoff.next(), error.retryAfter));
}

void LogStream::setState(State state, const base::Error &error)
{
    if (state == m_state && error == m_error) {
        return;
    }
    m_state = state;
    m_error = error;
    if (!error.detail.isEmpty()) {
        qCDebug(lcLogs).noquote() << m_target.pod << m_target.container << error.detail;
    }
    Q_EMIT stateChanged(state);
}

} // namespace nantian::kube
