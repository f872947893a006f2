// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/transport/curltransfer.h"

#include "kube/transport/curltransport.h"

#include <QUrl>

#include <algorithm>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <sys/socket.h>

namespace nantian::kube {

namespace {

// A peer that stopped answering is given up after keepalive (30 s + 3 x 10 s) when idle, and after
// 30 s when data is under way: about a minute after a suspend or a lost NAT entry.
constexpr long kKeepIdleSeconds = 30;
constexpr long kKeepIntervalSeconds = 10;
constexpr long kKeepCount = 3;
constexpr unsigned kUserTimeoutMs = 30'000;
// libcurl's default of 16 KiB costs a callback per TLS record on large lists.
constexpr long kReceiveBuffer = 128 * 1024;

curl_blob blobOf(const QByteArray &bytes)
{
    // The bytes live in the Identity or the Credentials, which outlive the easy handle; libcurl's
    // struct is not const.
    return {const_cast<char *>(bytes.constData()), static_cast<std::size_t>(bytes.size()),
            CURL_BLOB_NOCOPY};
}

bool hasHeader(const HttpHeaders &headers, const char *name)
{
    return std::ranges::any_of(headers, [name](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

/// "host:port" for CONNECT_TO and the Host header, with brackets around IPv6.
QByteArray authority(const QUrl &url, int defaultPort, bool always)
{
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    const QByteArray name = host.contains(':') && !host.startsWith('[') ? '[' + host + ']' : host;
    return url.port() < 0 && !always ? name
                                     : name + ':' + QByteArray::number(url.port(defaultPort));
}

} // namespace

CurlTransfer::CurlTransfer(CurlTransport *owner, const HttpRequest &wanted, HttpHandler *receiver)
    : transport(owner)
    , request(wanted)
    , handler(receiver)
{
    sinceByte.start();
}

CurlTransfer::~CurlTransfer()
{
    if (easy) {
        curl_easy_cleanup(easy);
    }
    curl_slist_free_all(m_headerList);
    curl_slist_free_all(m_connectTo);
}

bool CurlTransfer::isWrite() const { return request.method != "GET" && request.method != "HEAD"; }

bool CurlTransfer::prepare(const CurlTarget &target)
{
    easy = curl_easy_init();
    if (!easy) {
        return false;
    }
    const Identity &identity = *target.identity;
    m_url = identity.server + request.path;
    curl_easy_setopt(easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_errorText.data());
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1);
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "nantian/" NANTIAN_VERSION);
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, kReceiveBuffer);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &CurlTransfer::onHeaderLine);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &CurlTransfer::onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    if (request.acceptGzip && !identity.disableCompression && !target.loopback) {
        curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "gzip");
    }
    setConnection();
    if (target.tls) {
        setTls(identity);
    }
    setProxy(target);
    setMethodAndBody();
    setHeaders(target);
    curl_easy_setopt(easy, CURLOPT_URL, m_url.constData());
    return true;
}

void CurlTransfer::setConnection()
{
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, long{request.connectTimeout.count()});
    if (request.kind == HttpRequest::Kind::Call) {
        curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, long{request.totalTimeout.count()});
    }
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPIDLE, kKeepIdleSeconds);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPINTVL, kKeepIntervalSeconds);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPCNT, kKeepCount);
    curl_easy_setopt(easy, CURLOPT_SOCKOPTFUNCTION, &CurlTransfer::onSocketMade);
    // libcurl sends a request again by itself when a pooled connection turns out dead. That is
    // right for reads; a write may have been carried out, so it gets a new connection.
    if (isWrite()) {
        curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
    }
}

void CurlTransfer::setTls(const Identity &identity)
{
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(easy, CURLOPT_SSL_CTX_FUNCTION, &CurlTransfer::onTlsContext);
    curl_easy_setopt(easy, CURLOPT_SSL_CTX_DATA, this);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, identity.insecure ? 0L : 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, identity.insecure ? 0L : 2L);
    if (!identity.caData.isEmpty()) {
        // The kubeconfig's authority replaces the system's, as in Go.
        curl_blob ca = blobOf(identity.caData);
        curl_easy_setopt(easy, CURLOPT_CAINFO_BLOB, &ca);
        curl_easy_setopt(easy, CURLOPT_CAPATH, nullptr);
    } else if (const QByteArray file = qgetenv("SSL_CERT_FILE"); !file.isEmpty()) {
        // What Go, and so kubectl, takes for the system's trust; libcurl has its own idea of it.
        curl_easy_setopt(easy, CURLOPT_CAINFO, file.constData());
    }
    if (!credentials.clientCert.isEmpty()) {
        curl_blob cert = blobOf(credentials.clientCert);
        curl_blob key = blobOf(credentials.clientKey);
        curl_easy_setopt(easy, CURLOPT_SSLCERTTYPE, "PEM");
        curl_easy_setopt(easy, CURLOPT_SSLKEYTYPE, "PEM");
        curl_easy_setopt(easy, CURLOPT_SSLCERT_BLOB, &cert);
        curl_easy_setopt(easy, CURLOPT_SSLKEY_BLOB, &key);
    }
    if (!identity.tlsServerName.isEmpty()) {
        // libcurl takes the name for SNI and verification from the URL: so the URL has that name,
        // CONNECT_TO the real host, and the Host header stays what it was.
        QUrl url = QUrl::fromEncoded(m_url);
        const QByteArray real = "::" + authority(url, 443, true);
        m_connectTo = curl_slist_append(m_connectTo, real.constData());
        appendHeader("Host: " + authority(url, 443, false));
        const QByteArray path = m_url.mid(m_url.indexOf('/', m_url.indexOf("://") + 3));
        QUrl named;
        named.setScheme(url.scheme());
        named.setHost(identity.tlsServerName);
        named.setPort(url.port(443));
        m_url = named.toEncoded() + path;
        curl_easy_setopt(easy, CURLOPT_CONNECT_TO, m_connectTo);
    }
}

void CurlTransfer::setProxy(const CurlTarget &target)
{
    QString proxy = target.identity->proxyUrl.isEmpty() ? target.proxy : target.identity->proxyUrl;
    if (proxy.startsWith(QLatin1StringView("socks5://"))) {
        // Go lets a SOCKS proxy resolve the name; libcurl does so for socks5h only.
        proxy.insert(6, QLatin1Char('h'));
    }
    m_proxy = proxy.toUtf8();
    // Both always set: otherwise libcurl reads the environment by rules of its own.
    curl_easy_setopt(easy, CURLOPT_PROXY, m_proxy.constData());
    curl_easy_setopt(easy, CURLOPT_NOPROXY, "");
}

void CurlTransfer::setMethodAndBody()
{
    if (request.method == "HEAD") {
        curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
        return;
    }
    const bool takesBody = request.method == "POST" || request.method == "PUT"
        || request.method == "PATCH" || !request.body.isEmpty();
    if (takesBody) {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE,
                         static_cast<curl_off_t>(request.body.size()));
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.constData());
        if (!hasHeader(request.headers, "Content-Type")) {
            appendHeader("Content-Type: application/json");
        }
        // No waiting for "100 Continue" before a large body.
        appendHeader("Expect:");
    }
    curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request.method.constData());
}

void CurlTransfer::setHeaders(const CurlTarget &target)
{
    for (const auto &[name, value] : request.headers) {
        // libcurl reads "Name:" as a wish to leave a header out; "Name;" sends it empty.
        appendHeader(value.isEmpty() ? QByteArray(name + ';') : QByteArray(name + ": " + value));
    }
    if (!hasHeader(request.headers, "Accept")) {
        appendHeader("Accept: application/json");
    }
    if (target.tls) {
        for (const auto &[name, value] : impersonationHeaders(*target.identity)) {
            appendHeader(name + ": " + value);
        }
        if (!credentials.authorization.isEmpty()) {
            appendHeader("Authorization: " + credentials.authorization);
        }
    }
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, m_headerList);
}

void CurlTransfer::appendHeader(const QByteArray &line)
{
    // A line break inside a value would end the header and begin another.
    QByteArray safe = line;
    safe.replace('\r', ' ').replace('\n', ' ');
    m_headerList = curl_slist_append(m_headerList, safe.constData());
}

std::size_t CurlTransfer::onHeaderLine(char *bytes, std::size_t size, std::size_t count, void *self)
{
    auto *transfer = static_cast<CurlTransfer *>(self);
    const std::size_t length = size * count;
    transfer->sinceByte.restart();
    if (!transfer->handler) {
        return CURL_WRITEFUNC_ERROR;
    }
    if (transfer->headersDone) {
        return length; // trailers
    }
    const QByteArray line = QByteArray(bytes, static_cast<qsizetype>(length)).trimmed();
    if (line.startsWith("HTTP/")) {
        transfer->headers.clear();
        transfer->status = line.mid(line.indexOf(' ') + 1, 3).toInt();
    } else if (!line.isEmpty()) {
        const auto colon = line.indexOf(':');
        if (colon > 0) {
            transfer->headers.emplaceBack(line.left(colon), line.mid(colon + 1).trimmed());
        }
    } else if (transfer->status >= 200) {
        transfer->headersDone = true;
        if (transfer->status == 401 && transfer->transport->m_credentials) {
            transfer->transport->m_credentials->invalidate(transfer->credentials);
        }
        for (const QByteArray &text : warningTexts(transfer->headers)) {
            Q_EMIT transfer->transport->warned(text);
        }
        transfer->handler->onHeaders(transfer->status, transfer->headers);
    }
    return length;
}

std::size_t CurlTransfer::onBody(char *bytes, std::size_t size, std::size_t count, void *self)
{
    auto *transfer = static_cast<CurlTransfer *>(self);
    const std::size_t length = size * count;
    transfer->sinceByte.restart();
    if (!transfer->handler) {
        return CURL_WRITEFUNC_ERROR;
    }
    if (transfer->paused || !transfer->transport->spendTurn(length)) {
        transfer->curlPaused = true;
        return CURL_WRITEFUNC_PAUSE;
    }
    transfer->handler->onData({bytes, length});
    return length;
}

int CurlTransfer::onSocketMade(void *, curl_socket_t socket, curlsocktype)
{
    setsockopt(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, &kUserTimeoutMs, sizeof kUserTimeoutMs);
    return CURL_SOCKOPT_OK;
}

CURLcode CurlTransfer::onTlsContext(CURL *, void *context, void *self)
{
    // libcurl tells of the certificate only after a handshake that went well.
    SSL_CTX_set_cert_verify_callback(static_cast<SSL_CTX *>(context), &CurlTransfer::onPeer, self);
    return CURLE_OK;
}

int CurlTransfer::onPeer(X509_STORE_CTX *chain, void *self)
{
    QByteArray &leaf = static_cast<CurlTransfer *>(self)->m_peerCert;
    unsigned char *bytes = nullptr;
    const int size = i2d_X509(X509_STORE_CTX_get0_cert(chain), &bytes);
    leaf = size > 0 ? QByteArray(reinterpret_cast<const char *>(bytes), size) : QByteArray();
    OPENSSL_free(bytes);
    return X509_verify_cert(chain); // as without this callback
}

CurlFailure::Way CurlTransfer::way() const
{
    using enum CurlFailure::Way;
    if (m_proxy.isEmpty()) {
        return Direct;
    }
    if (!easy || m_proxy.startsWith("socks") || !m_url.startsWith("https:")) {
        return ByProxy; // no CONNECT is sent, or nobody can be asked
    }
    long connections = 0; // made for this transfer
    long answer = 0;      // of the proxy, to CONNECT
    curl_easy_getinfo(easy, CURLINFO_NUM_CONNECTS, &connections);
    curl_easy_getinfo(easy, CURLINFO_HTTP_CONNECTCODE, &answer);
    return answer / 100 == 2 || connections == 0 ? PastProxy : AtProxy;
}

base::Error CurlTransfer::failure(CURLcode code) const
{
    CurlFailure failure;
    failure.code = code;
    failure.text =
        QString::fromUtf8(m_errorText[0] ? m_errorText.data() : curl_easy_strerror(code));
    failure.isWrite = isWrite();
    failure.way = way();
    failure.clientCert = credentials.clientCert;
    failure.peerCert = m_peerCert;
    if (easy) {
        long sent = 0;
        curl_easy_getinfo(easy, CURLINFO_OS_ERRNO, &failure.osError);
        curl_easy_getinfo(easy, CURLINFO_REQUEST_SIZE, &sent);
        failure.wasSent = sent > 0;
    }
    return curlError(failure);
}

} // namespace nantian::kube
