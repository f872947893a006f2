// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/requests.h"

#include "services/flow.h"

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Error;
using kube::HttpRequest;
using kube::HttpResponse;

HttpRequest jsonGet(const QByteArray &path)
{
    HttpRequest request;
    request.path = path;
    request.headers = {{"Accept", kJson}};
    request.acceptGzip = true;
    return request;
}

HttpRequest jsonWrite(const QByteArray &method, const QByteArray &path,
                      const QByteArray &contentType, const QByteArray &body)
{
    HttpRequest request;
    request.method = method;
    request.path = path;
    request.headers = {{"Accept", kJson}, {"Content-Type", contentType}};
    request.body = body;
    return request;
}

base::Call<WriteResult> sendWrite(kube::HttpTransport *transport, HttpRequest request)
{
    const base::Result<HttpResponse> answer = co_await kube::httpCall(transport, request);
    if (!answer) {
        co_return std::unexpected(answer.error());
    }
    WriteResult result;
    result.object = answer->body;
    const QList<QByteArray> &texts = answer->warnings;
    for (const QByteArray &text : texts) {
        result.warnings += QString::fromUtf8(text);
    }
    co_return result;
}

std::unexpected<Error> cancelled()
{
    return base::fail(Error::Code::Cancelled, u"cancelled before anything was sent"_s);
}

} // namespace nantian::models
