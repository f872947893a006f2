// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "base/result.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <memory>
#include <string_view>

namespace nantian::kube {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// One request to a cluster. Identity (credentials, TLS, proxy) belongs to the transport.
struct HttpRequest
{
    /// Call: pooled connections, at most 6; Stream: a connection of its own, no total deadline.
    enum class Kind : quint8 { Call, Stream };
    Kind kind = Kind::Call;
    QByteArray method = QByteArrayLiteral("GET");
    QByteArray path; ///< path and query below the server's prefix, begins with '/', already encoded
    HttpHeaders headers; ///< besides the credentials; names may repeat
    QByteArray body;
    bool acceptGzip = false; ///< ask for compression unless the identity forbids it
    std::chrono::milliseconds connectTimeout{10'000};
    std::chrono::milliseconds totalTimeout{60'000}; ///< Call only; 0: none
    std::chrono::milliseconds idleTimeout{0};       ///< no byte for so long is a Timeout; 0: none
    bool repeatable = true; ///< httpCall() may send it again where that is safe
};

struct HttpResponse
{
    int status = 0;
    HttpHeaders headers;
    QByteArray body;
    /// First header of that name, compared without case; empty if absent.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    QList<QByteArray> warnings; ///< texts of `Warning: 299` headers
};

/// Receives one transfer, on the transport's thread. After onFinished() nothing more arrives; after
/// the HttpTransfer was destroyed nothing arrives at all.
class HttpHandler
{
public:
    virtual ~HttpHandler() = default;
    /// Once, before any data, with the final status (also 4xx and 5xx).
    virtual void onHeaders(int status, const HttpHeaders &headers) = 0;
    /// Decompressed bytes, cut anywhere. The view is valid during the call only.
    virtual void onData(std::string_view bytes) = 0;
    /// The end: success means the body was complete whatever the status; otherwise why not.
    virtual void onFinished(const base::Result<void> &result) = 0;
};

/// A running transfer. Destroying it cancels it silently.
class HttpTransfer
{
public:
    virtual ~HttpTransfer() = default;
    virtual void setPaused(bool paused) = 0;
};

/// One identity's way to one server. Lives on one thread with a Qt event loop; not copyable.
/// Redirects are never followed; credentials are only sent over TLS.
class HttpTransport
{
public:
    virtual ~HttpTransport() = default;
    /// The handler must outlive the transfer. Never calls the handler before it returned.
    [[nodiscard]] virtual std::unique_ptr<HttpTransfer> start(const HttpRequest &request,
                                                              HttpHandler *handler) = 0;
    /// Drops pooled connections and breaks running streams with Network, so that they reconnect
    /// (resume from suspend, network change, new credentials).
    virtual void dropConnections() = 0;
};

/// One request, one whole answer. HTTP statuses >= 400 are Errors made from the Status body
/// (statusError()). Reads are tried again as client-go does: 429, and 5xx with Retry-After, up to
/// 10 times; connection reset for GET. A write that was sent and not answered is Indeterminate.
/// Call from the transport's thread; the answer may be awaited anywhere; cancel() works from any
/// thread. Bodies over `maxBody` bytes are an Error (Unsupported).
[[nodiscard]] base::Call<HttpResponse> httpCall(HttpTransport *transport,
                                                const HttpRequest &request,
                                                qsizetype maxBody = 64 * 1024 * 1024);

/// The texts of `Warning: 299` headers, each once.
[[nodiscard]] QList<QByteArray> warningTexts(const HttpHeaders &headers);

/// The Error for an answer with status >= 400: code, reason, message and causes of a metav1.Status
/// body, else the text of the body; Retry-After honoured.
[[nodiscard]] base::Error statusError(const HttpResponse &response);

} // namespace nantian::kube
