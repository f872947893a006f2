// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/watch/reflector.h"

#include "base/clock.h"
#include "kube/transport/statuserror.h"
#include "kube/watch/rowsink.h"
#include "store/store.h"
#include "store/version.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

namespace nantian::kube {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = base::Error::Code;

namespace {

Q_LOGGING_CATEGORY(lcWatch, "nantian.kube.watch", QtInfoMsg)

// A list that stops flowing for as long as a server may think about one request is dead.
constexpr std::chrono::milliseconds kListIdle = 60s;
// Headers of a watch come at once; queueing by priority and fairness takes at most 15 s.
constexpr std::chrono::milliseconds kWatchAnswer = 60s;
// Error bodies are Status objects; a proxy's page is not worth more.
constexpr qsizetype kMaxErrorBody = 256 * 1024;
constexpr qint64 kProgressMs = 200;
// A broken kind would otherwise write a line per object.
constexpr qint64 kLoggedUnreadable = 5;

} // namespace

Reflector::Reflector(HttpTransport *transport, const Resource &resource, const QByteArray &ns,
                     RowSink *sink, store::Store *store, const base::Clock *clock, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_resource(resource)
    , m_ns(ns)
    , m_sink(sink)
    , m_store(store)
    , m_clock(clock)
    , m_random([] { return QRandomGenerator::global()->generateDouble(); })
{
    m_config.canWatch = resource.verbs.isEmpty() || resource.can("watch");
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // a coarse one may fire before Retry-After is over
    connect(&m_timer, &QTimer::timeout, this, [this] { apply(watch::TimerFired()); });
    m_answerTimer.setSingleShot(true);
    connect(&m_answerTimer, &QTimer::timeout, this, [this] {
        close();
        apply(watch::WatchEnded{base::fail(Code::Timeout, u"the watch was not answered"_s)});
    });
    // Another scope may have found new columns, which empties the store of our rows too.
    connect(m_store, &store::Store::batchReady, this, [this](const store::Batch &batch) {
        if (batch.reset && m_columns && m_store->columns() != m_columns) {
            adoptColumns();
            apply(watch::ColumnsChanged());
        }
    });
}

Reflector::~Reflector() = default;

void Reflector::setConfig(const watch::Config &config, std::function<double()> random)
{
    m_config = config;
    if (random) {
        m_random = std::move(random);
    }
}

void Reflector::start()
{
    m_store->addScope(m_ns);
    adoptColumns();
    apply(watch::Start());
}

void Reflector::stop() { apply(watch::Stop()); }

void Reflector::refresh() { apply(watch::Refresh()); }

void Reflector::sinkChanged()
{
    adoptColumns();
    apply(watch::ColumnsChanged());
}

void Reflector::suspend() { apply(watch::Suspend()); }

void Reflector::resume() { apply(watch::Resume()); }

void Reflector::adoptColumns()
{
    m_columns = m_sink->columns();
    if (m_columns && m_store->columns() != m_columns) {
        m_store->setColumns(m_columns);
    }
}

// ---------------------------------------------------------------- effects

void Reflector::apply(const watch::Input &input)
{
    const watch::Env env{m_clock->monotonicMs(), m_clock->nowMs(), m_random()};
    watch::Stepped stepped = watch::step(std::move(m_state), input, env, m_config);
    m_state = std::move(stepped.state);
    for (const watch::Effect &effect : stepped.effects) {
        std::visit([this](const auto &one) { perform(one); }, effect);
    }
}

void Reflector::send(HttpRequest request, const QByteArray &query, Mode mode)
{
    close();
    request.path = m_resource.path(m_ns);
    QByteArray all = query;
    const QByteArray form = !m_sink->isTable() ? QByteArray()
        : m_sink->needsObjects()               ? "includeObject=Object"_ba
                                               : "includeObject=Metadata"_ba;
    for (const QByteArray &part : {m_query, form}) {
        if (!part.isEmpty()) {
            all += (all.isEmpty() ? "" : "&") + part;
        }
    }
    if (!all.isEmpty()) {
        request.path += '?' + all;
    }
    request.headers.emplaceBack("Accept", m_sink->accept());
    m_mode = mode;
    m_transfer = m_transport->start(request, this);
}

void Reflector::close()
{
    m_transfer.reset();
    m_answerTimer.stop();
    m_mode = Mode::None;
    m_response = {};
    m_streamError.reset();
    m_garbled = false;
    m_columnsChanged = false;
}

void Reflector::perform(const watch::SendList &effect)
{
    if (effect.isFirst) {
        m_store->beginReplace(m_ns);
        m_items = 0;
        m_unreadable = 0;
    }
    QByteArray query;
    if (!effect.continueToken.isEmpty()) {
        query = "continue=" + effect.continueToken.toPercentEncoding();
    } else if (!effect.resourceVersion.isEmpty()) {
        query = "resourceVersion=" + effect.resourceVersion.toPercentEncoding();
    }
    if (effect.limit > 0) {
        query += (query.isEmpty() ? "limit=" : "&limit=") + QByteArray::number(effect.limit);
    }
    HttpRequest request;
    request.acceptGzip = true;
    request.totalTimeout = 0ms;
    request.idleTimeout = kListIdle;
    m_reader.reset();
    m_sinceProgress.start();
    send(request, query, Mode::List);
}

void Reflector::perform(const watch::CheckVersion &effect)
{
    HttpRequest request;
    request.totalTimeout = 0ms;
    request.idleTimeout = kListIdle;
    send(request,
         "limit=1&resourceVersion=" + effect.resourceVersion.toPercentEncoding()
             + "&resourceVersionMatch=NotOlderThan",
         Mode::Check);
}

void Reflector::perform(const watch::OpenWatch &effect)
{
    HttpRequest request;
    request.kind = HttpRequest::Kind::Stream;
    request.idleTimeout = effect.idle;
    m_framer.reset();
    send(request,
         "watch=1&allowWatchBookmarks=true&resourceVersion="
             + effect.resourceVersion.toPercentEncoding()
             + "&timeoutSeconds=" + QByteArray::number(qint64(effect.timeout.count())),
         Mode::Watch);
    m_answerTimer.start(kWatchAnswer);
}

void Reflector::perform(const watch::CommitList &) { m_store->endReplace(m_ns); }

void Reflector::perform(const watch::AbortList &) { m_store->abortReplace(m_ns); }

void Reflector::perform(const watch::CloseStream &) { close(); }

void Reflector::perform(const watch::StartTimer &effect) { m_timer.start(effect.delay); }

void Reflector::perform(const watch::StopTimer &) { m_timer.stop(); }

void Reflector::perform(const watch::SetStatus &effect)
{
    if (effect.status.state != m_status.state && !effect.status.error.detail.isEmpty()) {
        qCInfo(lcWatch).noquote() << m_resource.id() << m_ns << effect.status.error.reason
                                  << effect.status.error.detail;
    }
    m_status = effect.status;
    setStatus();
}

void Reflector::setStatus()
{
    store::StreamStatus status = m_status;
    if (m_unreadable > 0 && status.state == store::StreamStatus::State::Live) {
        status.error.code = Code::Parse;
        status.error.reason = u"Unreadable"_s;
        status.error.detail =
            u"%1 objects could not be read: %2"_s.arg(m_unreadable).arg(m_unreadableWhy);
    }
    status.error.target =
        status.error == base::Error() ? QString() : QString::fromUtf8(m_resource.id());
    m_store->setStatus(m_ns, status);
}

// ---------------------------------------------------------------- answers

void Reflector::onHeaders(int status, const HttpHeaders &headers)
{
    m_response.status = status;
    m_response.headers = headers;
    m_answerTimer.stop();
    if (status == 200 && m_mode == Mode::Watch) {
        apply(watch::WatchOpened());
    }
}

void Reflector::onData(std::string_view bytes)
{
    if (m_response.status != 200) {
        const qsizetype room = kMaxErrorBody - m_response.body.size();
        m_response.body.append(bytes.data(), qMin(room, qsizetype(bytes.size())));
    } else if (m_mode == Mode::List) {
        onListData(bytes);
    } else if (m_mode == Mode::Watch) {
        onWatchData(bytes);
    }
}

void Reflector::onFinished(const base::Result<void> &result)
{
    const Mode mode = m_mode;
    const base::Result<void> how = answer(result);
    if (mode == Mode::Watch) {
        close();
        apply(watch::WatchEnded{how});
        return;
    }
    if (mode == Mode::Check) {
        close();
        apply(watch::VersionChecked{how});
        return;
    }
    const auto meta = how ? m_reader.finish() : std::unexpected(how.error());
    close();
    if (meta) {
        m_readingAgain = m_unreadable > 0;
        apply(watch::ListProgress{m_items, meta->remaining});
        apply(watch::ListDone{*meta});
    } else {
        apply(watch::ListFailed{meta.error()});
    }
}

base::Result<void> Reflector::answer(const base::Result<void> &result) const
{
    // A refusal is worth more than how its body ended.
    if (m_response.status != 0 && m_response.status != 200) {
        return std::unexpected(statusError(m_response));
    }
    return result;
}

void Reflector::onListData(std::string_view bytes)
{
    auto read = m_reader.feed(bytes);
    if (read && m_streamError) {
        read = std::unexpected(*m_streamError);
    }
    if (!read) {
        close();
        apply(watch::ListFailed{read.error()});
    } else if (m_sinceProgress.hasExpired(kProgressMs)) {
        m_sinceProgress.restart();
        apply(watch::ListProgress{m_items, m_reader.meta().remaining});
    }
}

void Reflector::onWatchData(std::string_view bytes)
{
    m_seenEvents = 0;
    m_seenVersion.clear();
    m_seenBookmark = false;
    const auto read = m_framer.feed(bytes, [this](const WatchEvent &e) { return onEvent(e); });
    const bool columnsChanged = std::exchange(m_columnsChanged, false);
    const std::unique_ptr<base::Error> error = std::move(m_streamError);
    const bool garbled = std::exchange(m_garbled, false);
    m_readingAgain = m_readingAgain && (error || m_seenEvents == 0 || m_unreadable > 0);
    if (m_seenEvents > 0) {
        apply(watch::WatchProgress{m_seenVersion, m_seenEvents, m_seenBookmark});
    }
    if (columnsChanged) {
        adoptColumns();
        apply(watch::ColumnsChanged());
    } else if (garbled) {
        close();
        apply(watch::WatchEnded{std::unexpected(*error)});
    } else if (error) {
        apply(watch::WatchError{*error});
    } else if (!read) {
        close();
        apply(watch::WatchEnded{std::unexpected(read.error())});
    }
}

bool Reflector::onEvent(const WatchEvent &event)
{
    m_eventType = event.type;
    if (event.type == WatchEvent::Type::Error) {
        m_streamError = std::make_unique<base::Error>(errorFromStatus(0, event.object));
        return false;
    }
    m_seenBookmark = m_seenBookmark || event.type == WatchEvent::Type::Bookmark;
    if (event.type == WatchEvent::Type::Unknown) {
        noteUnreadable(base::fail(Code::Parse, u"a watch event of an unknown type"_s).error());
    } else if (event.type == WatchEvent::Type::Bookmark || m_sink->isTable()) {
        // A Table with one row, or an object that is nothing but its version.
        m_tableReader.reset();
        const auto read = m_tableReader.feed(event.object);
        const QByteArray &version = m_tableReader.meta().resourceVersion;
        if (!read) {
            onUnreadable(read.error());
        } else if (!m_streamError && !version.isEmpty()) {
            noteVersion({version.constData(), std::size_t(version.size())});
        }
    } else {
        takeRow(event.type, event.object);
    }
    if (m_streamError) {
        return false;
    }
    ++m_seenEvents;
    return !m_columnsChanged;
}

bool Reflector::visitColumns(std::string_view json)
{
    if (!m_sink->isTable()) {
        return true;
    }
    const auto changed = m_sink->readColumns(json);
    if (!changed) {
        noteUnreadable(changed.error());
    } else if (m_mode == Mode::Watch) {
        m_columnsChanged = *changed;
    } else if (*changed || m_columns != m_sink->columns()) {
        adoptColumns();
    }
    return !m_columnsChanged;
}

bool Reflector::visitItem(std::string_view json)
{
    if (m_mode == Mode::Watch) {
        if (m_eventType != WatchEvent::Type::Bookmark) {
            takeRow(m_eventType, json);
        }
        return !m_streamError;
    }
    if (m_reader.hasRows() != m_sink->isTable()) {
        m_streamError = std::make_unique<base::Error>(
            base::fail(Code::Unsupported,
                       u"the server did not answer in the form that was asked for"_s)
                .error());
        return false;
    }
    ++m_items;
    takeRow(WatchEvent::Type::Added, json);
    return !m_streamError;
}

void Reflector::takeRow(WatchEvent::Type type, std::string_view json)
{
    const auto row = m_sink->readRow(json);
    if (!row) {
        onUnreadable(row.error());
        return;
    }
    const std::string_view version = (*row)->resourceVersion();
    noteVersion(version);
    if (type == WatchEvent::Type::Deleted) {
        m_store->remove(m_ns, (*row)->uid(), version);
    } else {
        m_store->upsert(m_ns, *row);
    }
}

void Reflector::noteVersion(std::string_view version)
{
    if (!store::isOlderVersion(version,
                               {m_seenVersion.constData(), std::size_t(m_seenVersion.size())}))
    {
        m_seenVersion = QByteArray(version.data(), qsizetype(version.size()));
    }
}

void Reflector::onUnreadable(const base::Error &error)
{
    if (m_readingAgain) {
        noteUnreadable(error);
        return;
    }
    // Broken on its way, perhaps: the list is read again, or the watch goes on from before it.
    m_readingAgain = true;
    m_garbled = true;
    m_streamError = std::make_unique<base::Error>(error);
}

void Reflector::noteUnreadable(const base::Error &error)
{
    ++m_unreadable;
    m_unreadableWhy = error.detail;
    if (m_unreadable <= kLoggedUnreadable) {
        qCWarning(lcWatch).noquote()
            << m_resource.id() << "has an unreadable object:" << error.detail;
    }
    if (m_status.state == store::StreamStatus::State::Live) {
        setStatus();
    }
}

} // namespace nantian::kube
