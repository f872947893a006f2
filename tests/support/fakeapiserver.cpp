// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeapiserver.h"

#include <QSslCertificate>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>

namespace nantian::tests {

QByteArray FakeRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

FakeExchange::FakeExchange(QTcpSocket *socket, QObject *parent) : QObject(parent), m_socket(socket)
{
}

void FakeExchange::reply(int status, const QByteArray &body,
                         const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QByteArray out = "HTTP/1.1 " + QByteArray::number(status) + " Reason\r\n";
    for (const auto &[name, value] : headers) {
        out += name + ": " + value + "\r\n";
    }
    out += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
    raw(out + body);
}

void FakeExchange::begin(int status, const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QByteArray out = "HTTP/1.1 " + QByteArray::number(status) + " Reason\r\n";
    for (const auto &[name, value] : headers) {
        out += name + ": " + value + "\r\n";
    }
    raw(out + "Transfer-Encoding: chunked\r\n\r\n");
}

void FakeExchange::chunk(const QByteArray &bytes)
{
    if (!bytes.isEmpty()) {
        raw(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n");
    }
}

void FakeExchange::finish() { raw("0\r\n\r\n"); }

void FakeExchange::raw(const QByteArray &bytes)
{
    if (isOpen()) {
        m_socket->write(bytes);
    }
}

void FakeExchange::cut()
{
    if (m_socket) {
        m_socket->flush();
        m_socket->abort();
    }
}

qint64 FakeExchange::unsent() const { return m_socket ? m_socket->bytesToWrite() : 0; }

bool FakeExchange::isOpen() const
{
    return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
}

FakeApiServer::FakeApiServer(QObject *parent) : QObject(parent) { listen(); }

FakeApiServer::FakeApiServer(const QSslConfiguration &tls, QObject *parent)
    : QObject(parent)
    , m_tls(tls)
{
    listen();
}

FakeApiServer::~FakeApiServer()
{
    m_handler = {};
    for (QTcpSocket *socket : m_sockets.keys()) {
        socket->disconnect(this);
    }
}

QByteArray FakeApiServer::url() const
{
    return (m_tls ? "https://127.0.0.1:" : "http://127.0.0.1:") + QByteArray::number(m_port);
}

void FakeApiServer::listen()
{
    if (m_tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*m_tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    // QSslServer tells only of connections whose handshake is done.
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            accept(socket);
        }
    });
    const bool listening = m_server->listen(QHostAddress::LocalHost, m_port);
    Q_ASSERT(listening);
    m_port = m_server->serverPort();
}

void FakeApiServer::accept(QTcpSocket *socket)
{
    ++m_connections;
    m_sockets.insert(socket, {});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_sockets.remove(socket);
        socket->deleteLater();
    });
    read(socket);
}

void FakeApiServer::read(QTcpSocket *socket)
{
    const auto found = m_sockets.find(socket);
    if (found == m_sockets.end()) {
        return;
    }
    QByteArray buffer = *found + socket->readAll();
    while (takeRequest(socket, buffer)) {
    }
    if (m_sockets.contains(socket)) {
        m_sockets[socket] = buffer;
    }
}

bool FakeApiServer::takeRequest(QTcpSocket *socket, QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        return false;
    }
    FakeRequest request;
    const QList<QByteArray> lines = buffer.first(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    const qsizetype mark = request.target.indexOf('?');
    request.path = request.target.first(mark < 0 ? request.target.size() : mark);
    request.query =
        QUrlQuery(QString::fromLatin1(mark < 0 ? QByteArray() : request.target.mid(mark + 1)));
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.emplaceBack(line.first(colon), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.header("Content-Length").toLongLong();
    if (buffer.size() < end + 4 + length) {
        return false;
    }
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    if (auto *tls = qobject_cast<QSslSocket *>(socket)) {
        request.peerName =
            tls->peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0).toUtf8();
    }
    m_requests.append(request);
    if (m_handler) {
        m_handler(request, new FakeExchange(socket, socket));
    }
    return m_sockets.contains(socket);
}

void FakeApiServer::cutAll()
{
    for (QTcpSocket *socket : m_sockets.keys()) {
        socket->abort();
    }
}

void FakeApiServer::down()
{
    cutAll();
    m_server.reset();
}

void FakeApiServer::up()
{
    if (!m_server) {
        listen();
    }
}

} // namespace nantian::tests
