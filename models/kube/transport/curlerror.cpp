// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/transport/curlerror.h"

#include <QDateTime>
#include <QSslCertificate>

#include <cerrno>

namespace nantian::kube {

using namespace Qt::StringLiterals;
using Code = base::Error::Code;
using Way = CurlFailure::Way;

namespace {

bool isTls(CURLcode code)
{
    switch (code) {
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CRL_BADFILE:
    case CURLE_SSL_ENGINE_INITFAILED:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_SSL_CLIENTCERT:
        return true;
    default:
        return false;
    }
}

/// A handshake that the other side did not end but abandon, as a server does that is killed or not
/// quite up: nothing is wrong with anybody's certificate.
bool isBrokenOff(const CurlFailure &failure)
{
    const QString &text = failure.text;
    return failure.code == CURLE_SSL_CONNECT_ERROR && !text.contains("alert"_L1)
        && (text.contains("Recv failure"_L1) || text.contains("Send failure"_L1)
            || text.contains("Connection reset"_L1) || text.contains("Broken pipe"_L1)
            || text.contains("SSL_ERROR_SYSCALL"_L1) || text.contains("unexpected eof"_L1));
}

QString tlsReason(const CurlFailure &failure)
{
    const QString &text = failure.text;
    if (text.contains("alert"_L1) || failure.code == CURLE_SSL_CERTPROBLEM
        || failure.code == CURLE_SSL_CLIENTCERT)
    {
        // The server (or our own library) refused what we offered.
        return failure.clientCert.isEmpty() && !text.contains("certificate required"_L1)
            ? u"Handshake"_s
            : u"ClientCertificate"_s;
    }
    if (text.contains("expired"_L1) || text.contains("not yet valid"_L1)) {
        return u"CertificateExpired"_s;
    }
    if (text.contains("subject name"_L1) || text.contains("does not match"_L1)
        || text.contains("mismatch"_L1))
    {
        return u"HostnameMismatch"_s;
    }
    if (failure.code == CURLE_PEER_FAILED_VERIFICATION || text.contains("certificate"_L1)) {
        return u"UnknownAuthority"_s;
    }
    return u"Handshake"_s;
}

/// Whether the way ended before it reached the server's own TLS. libcurl's words for a time that
/// ran out name the step at which it did; a call's whole time may run out at any.
bool endedAtProxy(const CurlFailure &failure)
{
    switch (failure.code) {
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return true;
    case CURLE_COULDNT_CONNECT:
        return failure.way != Way::Direct;
    case CURLE_OPERATION_TIMEDOUT:
        // The words may be older than the failure: those of a pooled connection that was tried
        // first.
        return failure.way == Way::AtProxy
            || (failure.way == Way::ByProxy
                && (failure.text.startsWith("Resolving timed out"_L1)
                    || failure.text.startsWith("Connection timed out"_L1)
                    || failure.text.startsWith("Failed to connect"_L1)));
    default:
        return failure.text.contains("CONNECT tunnel"_L1)
            || failure.text.contains("Proxy CONNECT"_L1);
    }
}

/// "CN=kubernetes, O=system": `valuesOf` gives an attribute's values.
template <class ValuesOf>
QString distinguishedName(const QList<QByteArray> &attributes, ValuesOf valuesOf)
{
    QStringList out;
    for (const QByteArray &attribute : attributes) {
        out += QString(QString::fromLatin1(attribute) + u'=' + valuesOf(attribute).join(u'+'));
    }
    return out.join(u", "_s);
}

/// Facts as `openssl x509` names them: for comparing, not for reading aloud.
QString certificateFacts(const QSslCertificate &certificate)
{
    QStringList alternatives;
    const auto all = certificate.subjectAlternativeNames();
    for (auto it = all.constBegin(); it != all.constEnd(); ++it) {
        const QString kind = it.key() == QSsl::DnsEntry ? u"DNS:"_s
            : it.key() == QSsl::IpAddressEntry          ? u"IP:"_s
                                                        : u"email:"_s;
        alternatives += QString(kind + it.value());
    }
    const QString facts = u"\n  subject: %1\n  issuer: %2\n  valid: %3 to %4"_s.arg(
        distinguishedName(certificate.subjectInfoAttributes(),
                          [&](const QByteArray &name) { return certificate.subjectInfo(name); }),
        distinguishedName(certificate.issuerInfoAttributes(),
                          [&](const QByteArray &name) { return certificate.issuerInfo(name); }),
        certificate.effectiveDate().toUTC().toString(Qt::ISODate),
        certificate.expiryDate().toUTC().toString(Qt::ISODate));
    return alternatives.isEmpty() ? facts
                                  : QString(facts + u"\n  names: "_s + alternatives.join(u", "_s));
}

QString certificateDetail(const CurlFailure &failure)
{
    QString detail;
    const auto peer = QSslCertificate::fromData(failure.peerCert, QSsl::Der);
    if (!peer.isEmpty()) {
        detail += u"\nserver certificate:"_s + certificateFacts(peer.first());
    }
    const auto own = QSslCertificate::fromData(failure.clientCert, QSsl::Pem);
    if (!own.isEmpty()) {
        detail += u"\nour certificate:"_s + certificateFacts(own.first());
    }
    return detail;
}

} // namespace

base::Error curlError(const CurlFailure &failure)
{
    base::Error error;
    error.detail = failure.text;
    // With TLS 1.3 a server refuses a client certificate after the handshake: as a failed read.
    const bool lateAlert = (failure.code == CURLE_RECV_ERROR || failure.code == CURLE_SEND_ERROR)
        && failure.text.contains("alert"_L1) && failure.text.contains("SSL"_L1);
    if ((isTls(failure.code) && !isBrokenOff(failure)) || lateAlert) {
        error.code = Code::Tls;
        error.reason = tlsReason(failure);
        error.detail += certificateDetail(failure);
        return error;
    }
    if (endedAtProxy(failure)) {
        const bool refused =
            failure.code == CURLE_COULDNT_CONNECT && failure.osError == ECONNREFUSED;
        error.reason = refused ? u"ProxyRefused"_s : u"ProxyFailed"_s;
        return error;
    }
    switch (failure.code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        error.reason = u"NameResolution"_s;
        break;
    case CURLE_COULDNT_CONNECT:
        error.reason =
            failure.osError == ECONNREFUSED ? u"ConnectionRefused"_s : u"ConnectFailed"_s;
        break;
    case CURLE_OPERATION_TIMEDOUT:
        if (failure.text.startsWith("Resolving timed out"_L1)) {
            error.reason = u"NameResolution"_s;
        } else {
            error.code = Code::Timeout;
        }
        break;
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
        // Nobody answered TCP's questions for a minute: it has been dead for as long.
        error.code = failure.text.contains("timed out"_L1) ? Code::Timeout : Code::Network;
        error.reason = u"ConnectionLost"_s;
        break;
    case CURLE_BAD_CONTENT_ENCODING:
        error.code = Code::Parse;
        error.reason = u"ContentEncoding"_s;
        break;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
        error.code = Code::Config;
        error.reason = u"ServerUrl"_s;
        break;
    case CURLE_WEIRD_SERVER_REPLY:
        error.code = Code::Parse;
        error.reason = u"NotHttp"_s;
        break;
    default:
        error.reason = u"ConnectionLost"_s;
        break;
    }
    if (failure.isWrite && failure.wasSent
        && (error.code == Code::Network || error.code == Code::Timeout))
    {
        error.code = Code::Indeterminate;
    }
    return error;
}

} // namespace nantian::kube
