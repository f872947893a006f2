// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/config/credentials.h"
#include "kube/transport/curlerror.h"
#include "kube/transport/httptransport.h"

#include <QElapsedTimer>
#include <QPointer>

#include <array>
#include <curl/curl.h>
#include <openssl/types.h>

namespace nantian::kube {

class CurlMulti;
class CurlTransferHandle;
class CurlTransport;

/// What the easy handle of one request is made from, besides the request and its credentials.
struct CurlTarget
{
    const Identity *identity = nullptr;
    bool tls = false;
    bool loopback = false;
    QString proxy; ///< from the environment; the identity's own wins
};

/// One request on its way: the easy handle, everything it points to, and how far it came. Private
/// to CurlTransport, which owns it; the caller holds a CurlTransferHandle.
struct CurlTransfer
{
    CurlTransfer(CurlTransport *owner, const HttpRequest &wanted, HttpHandler *receiver);
    ~CurlTransfer();
    Q_DISABLE_COPY_MOVE(CurlTransfer)

    /// Makes the easy handle; false when libcurl has no memory.
    [[nodiscard]] bool prepare(const CurlTarget &target);
    [[nodiscard]] base::Error failure(CURLcode code) const;
    [[nodiscard]] bool isWrite() const;

    static std::size_t onHeaderLine(char *bytes, std::size_t size, std::size_t count, void *self);
    static std::size_t onBody(char *bytes, std::size_t size, std::size_t count, void *self);
    static CURLcode onTlsContext(CURL *easy, void *context, void *self);
    /// OpenSSL's verification of the server, which also remembers whom it met.
    static int onPeer(X509_STORE_CTX *chain, void *self);
    static int onSocketMade(void *self, curl_socket_t socket, curlsocktype type);

    CurlTransport *transport;
    quint64 id = 0; ///< never used twice, unlike the address
    HttpRequest request;
    HttpHandler *handler; ///< null once cancelled
    CurlTransferHandle *handle = nullptr;
    Credentials credentials;
    base::Call<Credentials> credentialsCall;

    CURL *easy = nullptr;
    QPointer<CurlMulti> multi; ///< set while libcurl has the easy handle
    int status = 0;
    HttpHeaders headers;
    bool headersDone = false;
    bool paused = false;     ///< by the caller
    bool curlPaused = false; ///< libcurl waits for resume()
    bool idleExpired = false;
    QElapsedTimer sinceByte;

private:
    void setTls(const Identity &identity);
    void setProxy(const CurlTarget &target);
    void setConnection();
    void setMethodAndBody();
    void setHeaders(const CurlTarget &target);
    void appendHeader(const QByteArray &line);
    [[nodiscard]] CurlFailure::Way way() const;

    QByteArray m_url;
    QByteArray m_proxy;
    QByteArray m_peerCert; ///< DER; set by the handshake, if this transfer made one
    curl_slist *m_headerList = nullptr;
    curl_slist *m_connectTo = nullptr;
    std::array<char, CURL_ERROR_SIZE> m_errorText{};
};

} // namespace nantian::kube
