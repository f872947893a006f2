// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeapiserver.h"

#include <QJsonObject>
#include <QMap>
#include <QTimer>

namespace nantian::tests {

/// One collection of objects behind a FakeApiServer, as a real API server keeps it: versions, list
/// with pages, watch with history, 410 once the history was compacted. Faults on request.
class FakeKube final : public QObject
{
    Q_OBJECT
public:
    /// `path` is the collection's ("/api/v1/pods").
    FakeKube(FakeApiServer *server, const QByteArray &path, QObject *parent = nullptr);

    void put(const QString &uid, const QString &value);
    void drop(const QString &uid);
    /// Forgets history: watches from before, and continue tokens, get 410.
    void compact();
    void bookmark();
    /// Ends every watch properly.
    void endWatches();
    /// Breaks every watch in the middle of a line.
    void cutWatches();
    /// An ERROR event to every watch.
    void sendError(int code, const QString &reason, const QString &message);
    /// Restored from a backup: everything has a version as low as this, and watches break.
    void restore(qint64 version);
    /// Bytes to every watch.
    void say(const QByteArray &bytes);
    /// An event as it would be sent.
    [[nodiscard]] QByteArray line(const QByteArray &type, const QString &uid, const QString &value,
                                  qint64 version) const;
    /// The next `count` requests are answered with this instead.
    void failNext(int count, int status, const QString &reason,
                  const QList<std::pair<QByteArray, QByteArray>> &headers = {});
    /// Watches are answered, then never written to: a peer that died.
    void setSilent(bool silent) { m_silent = silent; }

    /// uid -> value
    [[nodiscard]] const QMap<QString, QString> &values() const { return m_values; }
    [[nodiscard]] qint64 version() const { return m_version; }
    [[nodiscard]] int lists() const { return m_lists; }
    /// Questions for one object at a version that must be known.
    [[nodiscard]] int checks() const { return m_checks; }
    [[nodiscard]] int watches() const { return m_watches; }
    [[nodiscard]] qsizetype openWatches() const;

private:
    struct Change
    {
        qint64 version;
        QByteArray line;
    };
    void handle(const FakeRequest &request, FakeExchange *exchange);
    void list(const FakeRequest &request, FakeExchange *exchange);
    void watch(const FakeRequest &request, FakeExchange *exchange);
    void record(const QByteArray &type, const QString &uid, const QString &value);
    [[nodiscard]] QJsonObject object(const QString &uid, const QString &value,
                                     qint64 version) const;
    [[nodiscard]] static QByteArray status(int code, const QString &reason, const QString &message);

    QByteArray m_path;
    QMap<QString, QString> m_values;
    QMap<QString, qint64> m_versions;
    QList<Change> m_history;
    qint64 m_version = 100;
    qint64 m_compacted = 0;
    QList<QPointer<FakeExchange>> m_open;
    int m_lists = 0;
    int m_checks = 0;
    int m_watches = 0;
    bool m_silent = false;
    int m_failures = 0;
    int m_failStatus = 0;
    QString m_failReason;
    QList<std::pair<QByteArray, QByteArray>> m_failHeaders;
};

} // namespace nantian::tests
