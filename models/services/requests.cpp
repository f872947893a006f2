// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/requests.h"

#include "services/flow.h"
#include "services/json.h"

#include <QTimer>

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Error;
using kube::HttpRequest;
using kube::HttpResponse;

namespace {

constexpr int kLostPauseMs = 1000;

void accept(HttpRequest &request, const QByteArray &kind)
{
    request.headers.removeIf([](const auto &header) { return header.first == "Accept"; });
    request.headers.append(
        {"Accept", "application/json;as=" + kind + ";v=v1;g=meta.k8s.io,application/json"});
}

} // namespace

HttpRequest jsonGet(const QByteArray &path)
{
    HttpRequest request;
    request.path = path;
    request.headers = {{"Accept", kJson}};
    request.acceptGzip = true;
    return request;
}

HttpRequest metadataGet(const QByteArray &path)
{
    HttpRequest request = jsonGet(path);
    answerMetadata(request);
    return request;
}

void answerMetadata(HttpRequest &request) { accept(request, "PartialObjectMetadata"); }

void answerMetadataList(HttpRequest &request) { accept(request, "PartialObjectMetadataList"); }

QByteArray ReadObject::uid() const { return json::bytes(object.at("metadata", "uid").string()); }

QByteArray ReadObject::version() const
{
    return json::bytes(object.at("metadata", "resourceVersion").string());
}

base::Call<ReadObject> readObject(kube::HttpTransport *transport, HttpRequest request)
{
    const base::Result<HttpResponse> answer = co_await kube::httpCall(transport, request);
    if (!answer) {
        co_return std::unexpected(answer.error());
    }
    ReadObject out{answer->body, std::make_shared<kube::Parser>(), {}};
    const base::Result<kube::Object> object = out.parser->parse(json::view(out.body));
    if (!object) {
        co_return std::unexpected(object.error());
    }
    out.object = *object;
    co_return out;
}

base::Call<ReadObject> readObject(kube::HttpTransport *transport, const kube::ObjectRef &object)
{
    return readObject(transport, jsonGet(object.resource.path(object.ns, object.name)));
}

base::Call<ReadObject> readSameObject(kube::HttpTransport *transport, kube::ObjectRef object,
                                      HttpRequest request)
{
    base::Result<ReadObject> there = co_await readObject(transport, request);
    if (there && !object.uid.isEmpty() && there->uid() != object.uid) {
        co_return refusal(Error::Code::Conflict, object, u"Replaced"_s,
                          u"it was deleted and made anew"_s);
    }
    co_return there;
}

base::Call<ReadObject> readSameObject(kube::HttpTransport *transport, const kube::ObjectRef &object)
{
    return readSameObject(transport, object, jsonGet(object.resource.path(object.ns, object.name)));
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

base::Call<bool> waitForLost()
{
    const base::Answer<bool> answer;
    QTimer::singleShot(kLostPauseMs, [answer] { answer.finish(true); });
    return {answer.future()};
}

WriteResult readBack(const QByteArray &there, Error lost)
{
    lost.reason = u"Done"_s;
    return {there, {base::errorSentence(lost)}, {}, true};
}

base::Call<WriteResult> sendAndSee(kube::HttpTransport *transport, HttpRequest write,
                                   HttpRequest read, JudgeWrite isDone)
{
    base::Result<WriteResult> answer = co_await sendWrite(transport, write);
    if (answer || answer.error().code != Error::Code::Indeterminate) {
        co_return answer;
    }
    (void)co_await waitForLost();
    const base::Result<ReadObject> there = co_await readObject(transport, read);
    const std::optional<bool> done = there ? isDone(there->object) : std::nullopt;
    if (done && *done) {
        co_return readBack(there->body, answer.error());
    }
    if (done) {
        answer.error().reason = u"NotDone"_s;
    }
    co_return answer;
}

bool refusesDryRun(const Error &error)
{
    return error.detail.contains("does not support dry run"_L1);
}

bool isWayBroken(const Error &error)
{
    switch (error.code) {
    case Error::Code::Network:
    case Error::Code::Timeout:
    case Error::Code::Tls:
    case Error::Code::Unauthorized:
    case Error::Code::Cancelled:
    case Error::Code::Indeterminate:
        return true;
    default:
        return false;
    }
}

std::unexpected<Error> refusal(Error::Code code, const kube::ObjectRef &object,
                               const QString &reason, const QString &detail)
{
    std::unexpected<Error> out =
        base::fail(code, detail, QString::fromUtf8(object.resource.plural + '/' + object.name));
    out.error().reason = reason;
    return out;
}

std::unexpected<Error> cancelled()
{
    return base::fail(Error::Code::Cancelled, u"cancelled before anything was sent"_s);
}

bool wasNotSent(const Error &error) { return error == cancelled().error(); }

} // namespace nantian::models
