// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"
#include "kube/transport/httptransport.h"
#include "kube/watch/eventframer.h"
#include "kube/watch/listreader.h"
#include "kube/watch/step.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace nantian::base {
class Clock;
}
namespace nantian::store {
class Store;
}

namespace nantian::kube {

class RowSink;

/// Keeps one scope of one resource in a Store: lists it, watches it, and after any trouble lists or
/// watches again. What to do when is decided by watch::step(); this object does it.
///
/// Lives on the cluster's thread; owned by the session; transport, sink, store and clock outlive
/// it. Several scopes of a resource may share sink and store. The scope's status in the store is
/// set by this object alone. An object that cannot be read is asked for once more; if that does not
/// help it is counted and logged, and the stream goes on.
class Reflector final : public QObject, private HttpHandler, private ListVisitor
{
    Q_OBJECT
public:
    /// `ns` empty: all namespaces, or a cluster-scoped resource. It is also the store's scope.
    Reflector(HttpTransport *transport, const Resource &resource, const QByteArray &ns,
              RowSink *sink, store::Store *store, const base::Clock *clock,
              QObject *parent = nullptr);
    ~Reflector() override;
    Q_DISABLE_COPY_MOVE(Reflector)

    /// Encoded query added to lists and watches ("fieldSelector=type%3DWarning"). Before start().
    void setQuery(const QByteArray &query) { m_query = query; }
    /// For tests: other times, and a random source in [0, 1). Before start().
    void setConfig(const watch::Config &config, std::function<double()> random = {});

    /// Adds the scope to the store and begins. The scope stays in the store after stop().
    void start();
    void stop();
    /// Lists again now.
    void refresh();
    /// The sink makes other rows from now on: lists again what was listed with those before.
    void sinkChanged();
    /// The machine goes to sleep: no stream, rows are stale.
    void suspend();
    /// It woke, the network came back, or the server is known to answer: whatever waits tries now.
    void resume();

    [[nodiscard]] const watch::State &state() const { return m_state; }
    /// Objects that could not be read since the last list began.
    [[nodiscard]] qint64 unreadable() const { return m_unreadable; }

private:
    enum class Mode : quint8 { None, List, Check, Watch };

    void onHeaders(int status, const HttpHeaders &headers) override;
    void onData(std::string_view bytes) override;
    void onFinished(const base::Result<void> &result) override;
    bool visitItem(std::string_view json) override;
    bool visitColumns(std::string_view json) override;

    void apply(const watch::Input &input);
    void perform(const watch::SendList &effect);
    void perform(const watch::CheckVersion &effect);
    void perform(const watch::OpenWatch &effect);
    void perform(const watch::CommitList &effect);
    void perform(const watch::AbortList &effect);
    void perform(const watch::CloseStream &effect);
    void perform(const watch::StartTimer &effect);
    void perform(const watch::StopTimer &effect);
    void perform(const watch::SetStatus &effect);

    void send(HttpRequest request, const QByteArray &query, Mode mode);
    void close();
    void onListData(std::string_view bytes);
    void onWatchData(std::string_view bytes);
    bool onEvent(const WatchEvent &event);
    void takeRow(WatchEvent::Type type, std::string_view json);
    void onUnreadable(const base::Error &error);
    void noteUnreadable(const base::Error &error);
    void noteVersion(std::string_view version);
    void setStatus();
    void adoptColumns();
    [[nodiscard]] base::Result<void> answer(const base::Result<void> &result) const;

    HttpTransport *m_transport;
    const Resource m_resource;
    const QByteArray m_ns;
    RowSink *m_sink;
    store::Store *m_store;
    const base::Clock *m_clock;
    QByteArray m_query;
    watch::Config m_config;
    std::function<double()> m_random;

    watch::State m_state;
    QTimer m_timer;
    QTimer m_answerTimer; ///< until a watch's headers came
    store::StreamStatus m_status;
    store::Columns m_columns; ///< those the scope's rows were made with

    std::unique_ptr<HttpTransfer> m_transfer;
    Mode m_mode = Mode::None;
    HttpResponse m_response; ///< status, headers, and the body of an answer that is no 200
    ListReader m_reader{this};
    EventFramer m_framer;
    ListReader m_tableReader{this}; ///< takes the row out of a Table's watch event

    WatchEvent::Type m_eventType = WatchEvent::Type::Unknown;
    QByteArray m_seenVersion;
    qint64 m_seenEvents = 0;
    bool m_seenBookmark = false;
    bool m_columnsChanged = false;
    std::unique_ptr<base::Error> m_streamError; ///< what an ERROR event or a broken list said
    qint64 m_items = 0;
    QElapsedTimer m_sinceProgress;
    qint64 m_unreadable = 0;
    bool m_garbled = false;      ///< m_streamError is about something unreadable
    bool m_readingAgain = false; ///< something unreadable was asked for once more
    QString m_unreadableWhy;
};

} // namespace nantian::kube
