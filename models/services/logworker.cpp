// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/logworker.h"

#include "kinds/podstatus.h"
#include "kube/api/parser.h"
#include "services/json.h"
#include "services/session.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace nantian::models {

using kube::LogStream;
using kube::Object;
using State = kube::ContainerState;

namespace {

/// Lines on their way to a window that does not take them; beyond it the streams are held back.
constexpr qsizetype kMaxUntaken = 50'000;

/// Reads of a pod that may succeed when repeated; a pod can be silent for days after one was lost.
constexpr int kMaxReads = 8;
constexpr std::chrono::milliseconds kReadAgain = 2s;

bool mayPass(const base::Error &error)
{
    using Code = base::Error::Code;
    return error.code == Code::Network || error.code == Code::Timeout
        || error.code == Code::ServerError || error.code == Code::RateLimited;
}

LogSource::State sourceState(LogStream::State state)
{
    switch (state) {
    case LogStream::State::Live:
        return LogSource::State::Live;
    case LogStream::State::Waiting:
        return LogSource::State::Waiting;
    case LogStream::State::Reconnecting:
        return LogSource::State::Reconnecting;
    case LogStream::State::Ended:
        return LogSource::State::Ended;
    case LogStream::State::Failed:
        return LogSource::State::Failed;
    case LogStream::State::Stopped:
    case LogStream::State::Connecting:
        break;
    }
    return LogSource::State::Connecting;
}

QString sourceWhy(const LogStream &stream)
{
    const base::Error &error = stream.error();
    switch (stream.state()) {
    case LogStream::State::Waiting:
        return error.reason.isEmpty() ? error.detail : error.reason;
    case LogStream::State::Reconnecting:
    case LogStream::State::Failed:
        return base::errorSentence(error);
    default:
        return {};
    }
}

/// "ReplicaSet/web-5d4f" belongs to Deployment web, "ReplicaSet/web-api-5d4f" does not.
bool ownedThrough(std::string_view owner, std::string_view kind, const QByteArray &name)
{
    const std::string_view prefix = json::view(name);
    if (!owner.starts_with(kind)) {
        return false;
    }
    owner.remove_prefix(kind.size());
    if (!owner.starts_with(prefix)) {
        return false;
    }
    owner.remove_prefix(prefix.size());
    return owner.size() > 1 && owner.front() == '-'
        && owner.substr(1).find('-') == std::string_view::npos;
}

State readState(const Object &status, bool podOver, std::string_view restartPolicy, bool runsOnce)
{
    State out;
    const Object state = status["state"];
    out.containerId = json::bytes(status["containerID"].string());
    if (state["running"].isObject()) {
        out.kind = State::Kind::Running;
    } else if (const Object terminated = state["terminated"]; terminated.isObject()) {
        out.kind = State::Kind::Terminated;
        out.reason = json::text(terminated["reason"].string());
        if (out.containerId.isEmpty()) {
            out.containerId = json::bytes(terminated["containerID"].string());
        }
        const bool failed = terminated["exitCode"].integer() != 0;
        out.willRestart = restartPolicy == "Never"     ? false
            : restartPolicy == "OnFailure" || runsOnce ? failed
                                                       : true;
    } else {
        out.kind = State::Kind::Waiting;
        out.reason = json::text(state.at("waiting", "reason").string());
    }
    if (podOver) {
        out.willRestart = false;
    }
    return out;
}

} // namespace

bool isLogPod(const store::Row &pod, const kube::ObjectRef &target)
{
    const QByteArray &plural = target.resource.plural;
    if (pod.ns() != json::view(target.ns)) {
        return false;
    }
    if (plural == "pods") {
        return target.uid.isEmpty() ? pod.name() == json::view(target.name)
                                    : pod.uid() == json::view(target.uid);
    }
    if (plural == "deployments") {
        return ownedThrough(pod.owner(), "ReplicaSet/", target.name);
    }
    if (plural == "cronjobs") {
        return ownedThrough(pod.owner(), "Job/", target.name);
    }
    return target.uid.isEmpty()
        ? pod.owner() == json::view(target.resource.kind + '/' + target.name)
        : pod.ownerUid() == json::view(target.uid);
}

base::Result<QList<LogContainer>> readLogContainers(const QByteArray &podJson)
{
    kube::Parser parser;
    const base::Result<Object> pod = parser.parse(json::view(podJson));
    if (!pod) {
        return std::unexpected(pod.error());
    }
    const Object spec = (*pod)["spec"];
    const Object status = (*pod)["status"];
    const bool over = kinds::isPodOver(*pod);
    QList<LogContainer> out;
    const auto read = [&](std::string_view specs, std::string_view statuses, bool init,
                          bool ephemeral) {
        spec[specs].each([&](const Object &container) {
            const bool sidecar = init && container["restartPolicy"].string() == "Always";
            const std::string_view policy = ephemeral ? "Never"
                : sidecar                             ? "Always"
                                                      : spec["restartPolicy"].string("Always");
            LogContainer found;
            found.name = json::bytes(container["name"].string());
            found.state.kind = State::Kind::Waiting;
            status[statuses].each([&](const Object &item) {
                if (item["name"].string() == container["name"].string()) {
                    found.state = readState(item, over, policy, init && !sidecar);
                }
            });
            out += found;
        });
    };
    read("initContainers", "initContainerStatuses", true, false);
    read("containers", "containerStatuses", false, false);
    read("ephemeralContainers", "ephemeralContainerStatuses", false, true);
    return out;
}

LogWorker::LogWorker(Session *session, const LogFeed::Options &options)
    : m_session(session)
    , m_options(options)
{
    // Direct: the session waits in its destructor while the streams end.
    connect(session, &Session::closing, this, &LogWorker::close, Qt::DirectConnection);
}

LogWorker::~LogWorker() { m_streams.clear(); }

/// Timers and streams belong to the cluster's thread, so they are made there.
void LogWorker::begin()
{
    m_merger = std::make_unique<kube::LogMerger>(m_session->clock());
    m_merger->setLimit(kMaxUntaken);
    connect(m_merger.get(), &kube::LogMerger::records, this, [this](const kube::LogRecords &batch) {
        announce();
        QList<LogLine> out;
        out.reserve(batch.size());
        for (const kube::LogRecord &record : batch) {
            out += LogLine{record.timeNs, record.text, record.source};
        }
        Q_EMIT lines(out);
    });
    m_publish = new QTimer(this);
    m_publish->setSingleShot(true);
    m_publish->setInterval(50ms);
    connect(m_publish, &QTimer::timeout, this, &LogWorker::publish);
}

void LogWorker::close()
{
    m_session = nullptr;
    m_streams.clear();
    m_merger.reset();
    delete std::exchange(m_publish, nullptr);
    m_pods.clear();
    // This thread's loop ends now; the feed could not have this deleted here any more.
    moveToThread(QCoreApplication::instance()->thread());
}

void LogWorker::taken(qsizetype lines)
{
    if (m_merger) {
        m_merger->taken(lines);
    }
}

void LogWorker::touchPod(const QByteArray &ns, const QByteArray &name, const QByteArray &uid)
{
    if (!m_session || !m_session->transport()) {
        return;
    }
    if (!m_merger) {
        begin();
    }
    Pod &pod = m_pods[uid];
    pod.ns = ns;
    pod.name = name;
    if (pod.reading) {
        pod.again = true;
        return;
    }
    readPod(uid);
}

void LogWorker::readPod(const QByteArray &uid)
{
    Pod &pod = m_pods[uid];
    pod.reading = true;
    pod.again = false;
    kube::Resource pods;
    pods.version = "v1";
    pods.plural = "pods";
    pods.namespaced = true;
    kube::HttpRequest request;
    request.path = pods.path(pod.ns, pod.name);
    request.headers = {{"Accept", "application/json"}};
    kube::httpCall(m_session->transport(), request)
        .then(this, [this, uid](const base::Result<kube::HttpResponse> &answer) {
            if (m_session) {
                onPod(uid, answer);
            }
        });
}

void LogWorker::onPod(const QByteArray &uid, const base::Result<kube::HttpResponse> &answer)
{
    const auto found = m_pods.find(uid);
    if (found == m_pods.end()) {
        return;
    }
    found->reading = false;
    if (found->gone) {
        return;
    }
    if (found->again) {
        readPod(uid);
        return;
    }
    const base::Result<QList<LogContainer>> containers = answer
        ? readLogContainers(answer->body)
        : base::Result<QList<LogContainer>>(std::unexpected(answer.error()));
    if (!containers) {
        if (mayPass(containers.error()) && ++found->failures < kMaxReads) {
            QTimer::singleShot(kReadAgain, this, [this, uid] {
                const auto pod = m_pods.find(uid);
                if (m_session && pod != m_pods.end() && !pod->reading && !pod->gone) {
                    readPod(uid);
                }
            });
            return;
        }
        // With one pod that is the end; of a workload's pods one may just have gone.
        if (m_options.target.resource.plural == "pods" && m_streams.empty()) {
            Q_EMIT failed(containers.error());
        }
        return;
    }
    found->failures = 0;
    for (const LogContainer &container : *containers) {
        if (m_options.container.isEmpty() || container.name == m_options.container) {
            follow(*found, container);
        }
    }
}

void LogWorker::follow(Pod &pod, const LogContainer &container)
{
    const auto known = pod.containers.find(container.name);
    if (known != pod.containers.end()) {
        const auto stream = m_streams.find(known->second);
        if (stream != m_streams.end()) {
            stream->second->setContainerState(container.state);
        }
        return;
    }
    const auto source = static_cast<quint32>(m_sources.size());
    pod.containers.emplace(container.name, source);
    m_sources += LogSource{pod.name, container.name, LogSource::State::Connecting, {}};
    m_publish->start();
    const auto active = std::ranges::count_if(m_streams, [](const auto &entry) {
        const LogStream::State state = entry.second->state();
        return state != LogStream::State::Ended && state != LogStream::State::Failed;
    });
    if (active >= kMaxLogStreams) {
        m_sources.last().state = LogSource::State::NotFollowed;
        return;
    }
    kube::LogTarget target;
    target.ns = pod.ns;
    target.pod = pod.name;
    target.container = container.name;
    target.source = source;
    target.previous = m_options.previous;
    target.follow = m_options.follow && !m_options.previous;
    target.tailLines = m_options.tailLines;
    auto stream = std::make_unique<LogStream>(m_session->transport(), target, m_session->clock());
    stream->setContainerState(container.state);
    connect(stream.get(), &LogStream::stateChanged, this, [this] { m_publish->start(); });
    m_merger->add(stream.get());
    stream->start();
    m_streams.emplace(source, std::move(stream));
}

void LogWorker::dropPod(const QByteArray &uid)
{
    const auto found = m_pods.find(uid);
    if (found == m_pods.end()) {
        return;
    }
    found->gone = true;
    State over;
    over.kind = State::Kind::Terminated;
    over.willRestart = false;
    for (const auto &[name, source] : found->containers) {
        const auto stream = m_streams.find(source);
        if (stream != m_streams.end()) {
            stream->second->setContainerState(over);
        }
    }
}

void LogWorker::publish()
{
    bool over = true;
    for (const auto &[source, stream] : m_streams) {
        over = over
            && (stream->state() == LogStream::State::Ended
                || stream->state() == LogStream::State::Failed);
    }
    const bool reading = std::ranges::any_of(std::as_const(m_pods), &Pod::reading);
    if (over && !m_options.follow && reading) {
        m_publish->start(); // other pods follow; this is not the end yet
        return;
    }
    if (over) {
        m_merger->flush(); // "ended" must not arrive before the last lines
    }
    for (const auto &[source, stream] : m_streams) {
        m_sources[source].state = sourceState(stream->state());
        m_sources[source].why = sourceWhy(*stream);
    }
    m_announced = m_sources.size();
    Q_EMIT sources(m_sources);
}

/// A line's source must be known before the line.
void LogWorker::announce()
{
    if (m_announced == m_sources.size()) {
        return;
    }
    m_announced = m_sources.size();
    QList<LogSource> known = m_sources;
    for (LogSource &source : known) {
        if (source.state == LogSource::State::Connecting) {
            source.state = LogSource::State::Live;
        }
    }
    Q_EMIT sources(known);
}

} // namespace nantian::models
