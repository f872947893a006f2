// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/transport/statuserror.h"

#include "kube/transport/httptransport.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace nantian::kube {

using namespace Qt::StringLiterals;
using Code = base::Error::Code;

namespace {

// An error page of a load balancer can be long; its beginning says what it is. An API server that
// is not ready lists all its checks in some 3,000 characters.
constexpr qsizetype kMaxText = 6'000;
constexpr qint64 kMaxRetrySeconds = 86'400;

Code codeOf(int status, const QString &reason)
{
    switch (status) {
    case 401:
        return Code::Unauthorized;
    case 403:
        return Code::Forbidden;
    case 404:
        return Code::NotFound;
    case 408:
        return Code::Timeout;
    case 409:
        return Code::Conflict;
    case 410:
        return Code::Gone;
    case 429:
        return Code::RateLimited;
    case 405:
    case 406:
    case 501:
        return Code::Unsupported;
    default:
        break;
    }
    if (reason == "Expired"_L1 || reason == "Gone"_L1) {
        return Code::Gone;
    }
    if (status >= 500) {
        return Code::ServerError;
    }
    return status >= 300 && status < 400 ? Code::Unsupported : Code::Invalid;
}

void readDetails(const QJsonObject &details, base::Error &error)
{
    for (const auto &value : details["causes"_L1].toArray()) {
        const QJsonObject cause = value.toObject();
        error.causes.append({cause["reason"_L1].toString(), cause["field"_L1].toString(),
                             cause["message"_L1].toString()});
    }
    const QString kind = details["kind"_L1].toString();
    const QString name = details["name"_L1].toString();
    error.target =
        kind.isEmpty() || name.isEmpty() ? QString(kind + name) : QString(kind + u'/' + name);
    if (error.retryAfter.count() == 0) {
        const qint64 asked = details["retryAfterSeconds"_L1].toInteger();
        error.retryAfter = std::chrono::seconds(qBound(0LL, asked, kMaxRetrySeconds));
    }
}

} // namespace

base::Error errorFromStatus(int httpStatus, std::string_view body,
                            std::chrono::milliseconds retryAfter)
{
    base::Error error;
    error.httpStatus = httpStatus;
    error.retryAfter = retryAfter;
    const auto bytes = QByteArray::fromRawData(body.data(), qsizetype(body.size()));
    const QJsonObject status = QJsonDocument::fromJson(bytes).object();
    if (status["kind"_L1].toString() == "Status"_L1) {
        error.reason = status["reason"_L1].toString();
        error.detail = status["message"_L1].toString();
        if (error.httpStatus == 0) {
            error.httpStatus = status["code"_L1].toInt();
        }
        readDetails(status["details"_L1].toObject(), error);
    } else {
        error.detail = QString::fromUtf8(bytes.first(qMin(bytes.size(), kMaxText))).trimmed();
    }
    error.code = codeOf(error.httpStatus, error.reason);
    return error;
}

std::chrono::milliseconds parseRetryAfter(const QByteArray &value)
{
    bool isNumber = false;
    const qint64 seconds = value.toLongLong(&isNumber);
    if (isNumber) {
        return std::chrono::seconds(qBound(0LL, seconds, kMaxRetrySeconds));
    }
    const auto date = QDateTime::fromString(QString::fromLatin1(value), Qt::RFC2822Date);
    return std::chrono::milliseconds(
        date.isValid() ? qMax(0LL, QDateTime::currentDateTimeUtc().msecsTo(date)) : 0LL);
}

base::Error statusError(const HttpResponse &response)
{
    base::Error error = errorFromStatus(
        response.status, {response.body.constData(), std::size_t(response.body.size())},
        parseRetryAfter(response.header("Retry-After")));
    if (response.status >= 300 && response.status < 400) {
        // Following would send credentials to whoever the server names (CVE-2022-3172).
        error.reason = u"Redirect"_s;
        error.detail = QString::fromUtf8(response.header("Location"));
    }
    return error;
}

} // namespace nantian::kube
