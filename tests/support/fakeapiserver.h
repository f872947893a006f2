// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrlQuery>

#include <functional>
#include <memory>
#include <optional>

namespace nantian::tests {

/// One request as it arrived.
struct FakeRequest
{
    QByteArray method;
    QByteArray target; ///< path and query as sent
    QByteArray path;
    QUrlQuery query;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QByteArray peerName; ///< common name of the client's certificate; TLS only

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QByteArray param(const QString &name) const
    {
        return query.queryItemValue(name, QUrl::FullyDecoded).toUtf8();
    }
};

/// The server's end of one exchange: answers as the script wants, also wrongly. Owned by its
/// socket.
class FakeExchange final : public QObject
{
    Q_OBJECT
public:
    FakeExchange(QTcpSocket *socket, QObject *parent);

    /// A whole answer with Content-Length.
    void reply(int status, const QByteArray &body,
               const QList<std::pair<QByteArray, QByteArray>> &headers = {});
    /// Headers of a chunked answer; then chunk() as often as wanted and finish().
    void begin(int status, const QList<std::pair<QByteArray, QByteArray>> &headers = {});
    void chunk(const QByteArray &bytes);
    void finish();
    /// Bytes as they are.
    void raw(const QByteArray &bytes);
    /// Breaks the connection without an end.
    void cut();
    /// Bytes written that the client has not taken yet.
    [[nodiscard]] qint64 unsent() const;
    [[nodiscard]] bool isOpen() const;

private:
    QPointer<QTcpSocket> m_socket;
};

/// A scripted HTTP/1.1 server on loopback: every request is given to one handler, which answers
/// now, later or never. Keep-alive; plain or TLS.
class FakeApiServer final : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<void(const FakeRequest &request, FakeExchange *exchange)>;

    explicit FakeApiServer(QObject *parent = nullptr);
    explicit FakeApiServer(const QSslConfiguration &tls, QObject *parent = nullptr);
    ~FakeApiServer() override;

    void setHandler(Handler handler) { m_handler = std::move(handler); }
    /// "http://127.0.0.1:12345"
    [[nodiscard]] QByteArray url() const;
    [[nodiscard]] quint16 port() const { return m_port; }
    /// Every request so far.
    [[nodiscard]] const QList<FakeRequest> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int openConnections() const { return int(m_sockets.size()); }

    /// Breaks every connection.
    void cutAll();
    /// Breaks every connection and listens no more; a client is refused until up().
    void down();
    void up();

private:
    void listen();
    void accept(QTcpSocket *socket);
    void read(QTcpSocket *socket);
    bool takeRequest(QTcpSocket *socket, QByteArray &buffer);

    std::optional<QSslConfiguration> m_tls;
    std::unique_ptr<QTcpServer> m_server;
    quint16 m_port = 0;
    Handler m_handler;
    QList<FakeRequest> m_requests;
    QHash<QTcpSocket *, QByteArray> m_sockets;
    int m_connections = 0;
};

} // namespace nantian::tests
