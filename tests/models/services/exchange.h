// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/resource.h"
#include "support/faketransport.h"

#include <QByteArrayList>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

/// Waits for the nth request, and fails where there are more.
#define TAKE_REQUEST(transport, n) QTRY_COMPARE((transport).count(), qsizetype(n))

// A test plays the server: what was asked of a FakeTransport, and its answers.
namespace nantian::tests {

/// "deployments.apps": web in shop.
inline kube::ObjectRef refOf(const QByteArray &id, const QByteArray &kind = "Deployment")
{
    kube::Resource resource;
    resource.plural = id.split('.').first();
    resource.group = id.mid(resource.plural.size() + 1);
    resource.version = "v1";
    resource.kind = kind;
    resource.namespaced = true;
    return {resource, "shop", "web", "uid-web"};
}

inline void reply(FakeTransport::Transfer &transfer, int status, const QByteArray &json,
                  const kube::HttpHeaders &headers = {})
{
    transfer.reply(status, {json.constData(), static_cast<std::size_t>(json.size())}, headers);
}
/// Answers the last request.
inline void reply(const FakeTransport &transport, int status, const QByteArray &json,
                  const kube::HttpHeaders &headers = {})
{
    reply(transport.last(), status, json, headers);
}

inline QJsonObject json(const QByteArray &bytes) { return QJsonDocument::fromJson(bytes).object(); }

/// "GET PATCH"
inline QByteArray methods(const FakeTransport &transport)
{
    QByteArrayList out;
    for (qsizetype i = 0; i < transport.count(); ++i) {
        out.append(transport.at(i).request.method);
    }
    return out.join(' ');
}

inline QByteArray header(const kube::HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

template <class T>
base::Result<T> wait(const base::Call<T> &call)
{
    QFuture<base::Result<T>> future = call.future;
    if (!QTest::qWaitFor([&future] { return future.isFinished(); })) {
        return base::fail(base::Error::Code::Timeout, QStringLiteral("the call did not end"));
    }
    return future.result();
}

} // namespace nantian::tests
