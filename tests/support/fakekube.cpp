// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakekube.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace nantian::tests {

using namespace Qt::StringLiterals;

namespace {

QByteArray toJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray eventLine(const QByteArray &type, const QByteArray &object)
{
    return "{\"type\":\"" + type + "\",\"object\":" + object + "}\n";
}

} // namespace

FakeKube::FakeKube(FakeApiServer *server, const QByteArray &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    server->setHandler(
        [this](const FakeRequest &request, FakeExchange *exchange) { handle(request, exchange); });
}

QByteArray FakeKube::status(int code, const QString &reason, const QString &message)
{
    return toJson({{u"kind"_s, u"Status"_s},
                   {u"apiVersion"_s, u"v1"_s},
                   {u"status"_s, u"Failure"_s},
                   {u"message"_s, message},
                   {u"reason"_s, reason},
                   {u"code"_s, code}});
}

QJsonObject FakeKube::object(const QString &uid, const QString &value, qint64 version) const
{
    const QJsonObject meta{{u"uid"_s, uid},
                           {u"name"_s, QString(u"name-"_s + uid)},
                           {u"namespace"_s, u"shop"_s},
                           {u"resourceVersion"_s, QString::number(version)}};
    return {{u"metadata"_s, meta}, {u"value"_s, value}};
}

void FakeKube::record(const QByteArray &type, const QString &uid, const QString &value)
{
    const QByteArray line = eventLine(type, toJson(object(uid, value, m_version)));
    m_history.append({m_version, line});
    for (const auto &exchange : std::as_const(m_open)) {
        if (exchange && !m_silent) {
            exchange->chunk(line);
        }
    }
}

void FakeKube::put(const QString &uid, const QString &value)
{
    const bool known = m_values.contains(uid);
    ++m_version;
    m_values[uid] = value;
    m_versions[uid] = m_version;
    record(known ? "MODIFIED" : "ADDED", uid, value);
}

void FakeKube::drop(const QString &uid)
{
    if (m_values.contains(uid)) {
        ++m_version;
        const QString value = m_values.take(uid);
        m_versions.remove(uid);
        record("DELETED", uid, value);
    }
}

void FakeKube::compact()
{
    m_history.clear();
    m_compacted = m_version;
}

void FakeKube::restore(qint64 version)
{
    m_version = version;
    m_compacted = 0;
    m_history.clear();
    for (qint64 &one : m_versions) {
        one = version;
    }
    for (const auto &exchange : std::exchange(m_open, {})) {
        if (exchange) {
            exchange->cut();
        }
    }
}

QByteArray FakeKube::line(const QByteArray &type, const QString &uid, const QString &value,
                          qint64 version) const
{
    return eventLine(type, toJson(object(uid, value, version)));
}

void FakeKube::say(const QByteArray &bytes)
{
    for (const auto &exchange : std::as_const(m_open)) {
        if (exchange) {
            exchange->chunk(bytes);
        }
    }
}

void FakeKube::bookmark()
{
    const QJsonObject meta{{u"resourceVersion"_s, QString::number(m_version)}};
    for (const auto &exchange : std::as_const(m_open)) {
        if (exchange) {
            exchange->chunk(eventLine("BOOKMARK", toJson({{u"metadata"_s, meta}})));
        }
    }
}

void FakeKube::endWatches()
{
    for (const auto &exchange : std::exchange(m_open, {})) {
        if (exchange) {
            exchange->finish();
        }
    }
}

void FakeKube::cutWatches()
{
    for (const auto &exchange : std::exchange(m_open, {})) {
        if (exchange) {
            exchange->chunk("{\"type\":\"ADDED\",\"object\":{\"metadata\":{\"uid\":\"\xc3");
            exchange->cut();
        }
    }
}

void FakeKube::sendError(int code, const QString &reason, const QString &message)
{
    for (const auto &exchange : std::exchange(m_open, {})) {
        if (exchange) {
            exchange->chunk(eventLine("ERROR", status(code, reason, message)));
            exchange->finish();
        }
    }
}

void FakeKube::failNext(int count, int code, const QString &reason,
                        const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    m_failures = count;
    m_failStatus = code;
    m_failReason = reason;
    m_failHeaders = headers;
}

qsizetype FakeKube::openWatches() const
{
    return std::ranges::count_if(
        m_open, [](const auto &exchange) { return exchange && exchange->isOpen(); });
}

void FakeKube::handle(const FakeRequest &request, FakeExchange *exchange)
{
    if (request.path != m_path) {
        exchange->reply(404, status(404, u"NotFound"_s, u"no such path"_s));
        return;
    }
    if (m_failures > 0) {
        --m_failures;
        exchange->reply(m_failStatus, status(m_failStatus, m_failReason, u"scripted"_s),
                        m_failHeaders);
        return;
    }
    if (request.param(u"watch"_s) == "1") {
        watch(request, exchange);
    } else {
        list(request, exchange);
    }
}

void FakeKube::list(const FakeRequest &request, FakeExchange *exchange)
{
    ++(request.param(u"resourceVersionMatch"_s).isEmpty() ? m_lists : m_checks);
    const qint64 wanted = request.param(u"resourceVersion"_s).toLongLong();
    if (wanted > m_version) {
        QJsonObject body =
            QJsonDocument::fromJson(status(504, u"Timeout"_s, u"Too large"_s)).object();
        body[u"details"_s] = QJsonObject{
            {u"causes"_s, QJsonArray{QJsonObject{{u"reason"_s, u"ResourceVersionTooLarge"_s}}}}};
        exchange->reply(504, toJson(body), {{"Retry-After", "1"}});
        return;
    }
    // A continue token is "version:next uid".
    const QList<QByteArray> token = request.param(u"continue"_s).split(':');
    qint64 version = m_version;
    if (token.size() == 2) {
        version = token.at(0).toLongLong();
        if (version < m_compacted) {
            exchange->reply(410, status(410, u"Expired"_s, u"the continue token is too old"_s));
            return;
        }
    }
    const int limit = request.param(u"limit"_s).toInt();
    QByteArray items;
    int count = 0;
    QByteArray next;
    for (auto it = m_values.lowerBound(QString::fromUtf8(token.value(1))); it != m_values.cend();
         ++it)
    {
        if (limit > 0 && count == limit) {
            next = QByteArray::number(version) + ':' + it.key().toUtf8();
            break;
        }
        items += (count++ ? "," : "") + toJson(object(it.key(), it.value(), m_versions[it.key()]));
    }
    exchange->begin(200, {{"Content-Type", "application/json"}});
    exchange->chunk("{\"kind\":\"List\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\""
                    + QByteArray::number(version) + "\",\"continue\":\"" + next
                    + "\"},\"items\":[");
    exchange->chunk(items);
    exchange->chunk("]}\n");
    exchange->finish();
}

void FakeKube::watch(const FakeRequest &request, FakeExchange *exchange)
{
    ++m_watches;
    const qint64 from = request.param(u"resourceVersion"_s).toLongLong();
    exchange->begin(200, {{"Content-Type", "application/json"}});
    if (from < m_compacted) {
        exchange->chunk(eventLine(
            "ERROR", status(410, u"Expired"_s, u"too old resource version: %1"_s.arg(from))));
        exchange->finish();
        return;
    }
    for (const Change &change : std::as_const(m_history)) {
        if (change.version > from) {
            exchange->chunk(change.line);
        }
    }
    m_open.removeAll(nullptr);
    m_open.append(exchange);
}

} // namespace nantian::tests
