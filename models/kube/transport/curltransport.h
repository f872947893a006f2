// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/config/context.h"
#include "kube/transport/httptransport.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <unordered_map>
#include <vector>

namespace nantian::kube {

class CredentialSource;
class CurlMulti;
struct CurlTransfer;
struct Credentials;

/// HttpTransport over libcurl, HTTP/1.1, for one identity.
///
/// Lives on one thread with an event loop (the cluster's); owned by the session, destroyed on that
/// thread and never from inside a handler's onHeaders() or onData(). Destroying it ends every
/// transfer with Cancelled. The CredentialSource outlives it; null: the identity needs none
/// (tests, plain http).
///
/// - Two multi handles: calls share at most 6 pooled connections, each stream has one of its own.
/// - Redirects are never followed: a 3xx is an answer like any other.
/// - Credentials are asked for before each request and never sent over plain http. A 401 is told to
///   the source, which makes new ones for the next request.
/// - Back-pressure: over 8 MiB or 20 ms in one turn of the event loop every transfer is held until
///   the next, and TCP holds the server.
/// - A dead peer is noticed in about a minute (TCP keepalive and TCP_USER_TIMEOUT).
/// - gzip is not asked of loopback hosts, where it costs more than it saves.
class CurlTransport final : public QObject, public HttpTransport
{
    Q_OBJECT
public:
    explicit CurlTransport(Identity identity, CredentialSource *credentials = nullptr,
                           QObject *parent = nullptr);
    ~CurlTransport() override;
    Q_DISABLE_COPY_MOVE(CurlTransport)

    [[nodiscard]] std::unique_ptr<HttpTransfer> start(const HttpRequest &request,
                                                      HttpHandler *handler) override;
    void dropConnections() override;

    [[nodiscard]] const Identity &identity() const { return m_identity; }
    /// Transfers that have not ended.
    [[nodiscard]] qsizetype running() const { return qsizetype(m_transfers.size()); }

Q_SIGNALS:
    /// A `Warning: 299` header came with the answer to any request, streams included.
    void warned(const QByteArray &text);

private:
    friend struct CurlTransfer;
    friend class CurlTransferHandle;

    void askCredentials(CurlTransfer *transfer);
    void launch(CurlTransfer *transfer);
    void cancel(CurlTransfer *transfer);
    void unpause(CurlTransfer *transfer);
    void settleLater();
    void settle();
    void onDone(CurlTransfer *transfer, int code);
    void fail(CurlTransfer *transfer, const base::Error &error);
    void end(CurlTransfer *transfer, const base::Result<void> &result);
    void destroy(CurlTransfer *transfer);
    void checkIdle();
    void noteClientCert(const Credentials &credentials);
    std::unique_ptr<CurlMulti> makeMulti(HttpRequest::Kind kind);
    void retireMultis();
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool spendTurn(std::size_t bytes);
    void endTurn();

    Identity m_identity;
    QPointer<CredentialSource> m_credentials;
    bool m_tls = false;
    bool m_loopback = false;
    QString m_proxy;
    QByteArray m_lastClientCert;

    std::unordered_map<CurlTransfer *, std::unique_ptr<CurlTransfer>> m_transfers;
    std::unique_ptr<CurlMulti> m_calls;
    std::unique_ptr<CurlMulti> m_streams;
    /// Multis that only finish what they have: their connections are not used anew.
    std::vector<std::unique_ptr<CurlMulti>> m_retired;

    // A transfer that is destroyed leaves them: the next may get its address.
    std::vector<CurlTransfer *> m_toLaunch;
    std::vector<CurlTransfer *> m_toDestroy;
    std::vector<CurlTransfer *> m_toResume;
    bool m_settling = false;
    quint64 m_lastId = 0;

    QTimer m_idleTimer;
    QElapsedTimer m_turnClock;
    std::size_t m_turnBytes = 0;
    bool m_inTurn = false;
};

} // namespace nantian::kube
