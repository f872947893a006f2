// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace nantian::app {

namespace {
constexpr int kHandOverMs = 3000; ///< a busy machine may answer late
constexpr qint64 kMaxMessage = 64 * 1024;
} // namespace

SingleInstance::SingleInstance(QObject *parent) : QObject(parent) { }

QString SingleInstance::name()
{
    // The same user on another screen, or with another home, is somebody else.
    const QByteArray who = QDir::homePath().toUtf8() + '\n' + qgetenv("DISPLAY") + '\n'
        + qgetenv("WAYLAND_DISPLAY") + '\n' + qgetenv("XDG_SESSION_ID");
    // In a folder of the user's own: nobody else can stand in for us there.
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/nantian-"_s
        + QString::fromLatin1(
               QCryptographicHash::hash(who, QCryptographicHash::Sha256).toHex().left(16));
}

bool SingleInstance::handOver(const QStringList &arguments, const QString &folder)
{
    QLocalSocket socket;
    socket.connectToServer(name());
    if (!socket.waitForConnected(kHandOverMs)) {
        return false;
    }
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_8);
    stream << arguments << folder;
    socket.write(message);
    if (!socket.waitForBytesWritten(kHandOverMs)) {
        return false;
    }
    // "1" says that the other one lives and took it: a hung instance must not swallow a start.
    return socket.waitForReadyRead(kHandOverMs) && socket.readAll() == "1";
}

void SingleInstance::listen()
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server.listen(name())) {
        QLocalServer::removeServer(name()); // left over from a killed one: handOver() found nobody
        m_server.listen(name());
    }
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
                QDataStream stream(socket);
                stream.setVersion(QDataStream::Qt_6_8);
                stream.startTransaction();
                QStringList arguments;
                QString folder;
                stream >> arguments >> folder;
                if (!stream.commitTransaction()) {
                    if (socket->bytesAvailable() > kMaxMessage) {
                        socket->abort();
                    }
                    return;
                }
                socket->write("1");
                socket->disconnectFromServer();
                Q_EMIT argumentsReceived(arguments, folder);
            });
        }
    });
}

} // namespace nantian::app
