// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/transport/curlerror.h"

#include <QTest>

#include <cerrno>

using namespace Qt::StringLiterals;
using namespace nantian;
using Code = base::Error::Code;
using Way = kube::CurlFailure::Way;

class TstCurlError : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void handshakesAreToldApart_data();
    void handshakesAreToldApart();
    void deadPeersAreToldFromBrokenLinks();
    void theWayIsToldFromTheServer_data();
    void theWayIsToldFromTheServer();
    void theProxyIsBlamedForItsPartOnly();
};

void TstCurlError::handshakesAreToldApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("reason");
    QTest::newRow("killed server")
        << u"Recv failure: Connection reset by peer"_s << Code::Network << u"ConnectionLost"_s;
    QTest::newRow("killed while we wrote")
        << u"Send failure: Broken pipe"_s << Code::Network << u"ConnectionLost"_s;
    QTest::newRow("closed without a word")
        << u"TLS connect error: error:0A000126:SSL routines::unexpected eof while reading"_s
        << Code::Network << u"ConnectionLost"_s;
    QTest::newRow("system call") << u"OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to h:1"_s
                                 << Code::Network << u"ConnectionLost"_s;
    QTest::newRow("refused") << u"TLS connect error: error:0A000410:SSL routines::ssl/tls alert "
                                "handshake failure"_s
                             << Code::Tls << u"Handshake"_s;
    QTest::newRow("not TLS")
        << u"TLS connect error: error:0A00010B:SSL routines::wrong version number"_s << Code::Tls
        << u"Handshake"_s;
}

void TstCurlError::handshakesAreToldApart()
{
    QFETCH(const QString, text);
    kube::CurlFailure failure;
    failure.code = CURLE_SSL_CONNECT_ERROR;
    failure.text = text;
    const base::Error error = kube::curlError(failure);
    QTEST(error.code, "code");
    QTEST(error.reason, "reason");
}

void TstCurlError::deadPeersAreToldFromBrokenLinks()
{
    kube::CurlFailure failure;
    failure.code = CURLE_RECV_ERROR;
    failure.text = u"OpenSSL SSL_read: Connection timed out, errno 110"_s;
    QCOMPARE(kube::curlError(failure).code, Code::Timeout);
    QCOMPARE(kube::curlError(failure).reason, u"ConnectionLost"_s);
    failure.text = u"Recv failure: Connection reset by peer"_s;
    QCOMPARE(kube::curlError(failure).code, Code::Network);
    // A write that was on its way may have been carried out.
    failure.text = u"Recv failure: Connection timed out"_s;
    failure.isWrite = true;
    failure.wasSent = true;
    QCOMPARE(kube::curlError(failure).code, Code::Indeterminate);
}

void TstCurlError::theWayIsToldFromTheServer_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("osError");
    QTest::addColumn<QString>("direct");
    QTest::addColumn<QString>("byProxy");
    // libcurl 8.14's own words.
    QTest::newRow("nothing listens")
        << int(CURLE_COULDNT_CONNECT) << u"Failed to connect to h port 1 after 0 ms"_s
        << ECONNREFUSED << u"ConnectionRefused"_s << u"ProxyRefused"_s;
    QTest::newRow("no route") << int(CURLE_COULDNT_CONNECT)
                              << u"Failed to connect to h port 1 after 0 ms"_s << EHOSTUNREACH
                              << u"ConnectFailed"_s << u"ProxyFailed"_s;
    QTest::newRow("connected and silent")
        << int(CURLE_OPERATION_TIMEDOUT) << u"Connection timed out after 10001 milliseconds"_s << 0
        << QString() << u"ProxyFailed"_s;
    QTest::newRow("resolver is silent")
        << int(CURLE_OPERATION_TIMEDOUT) << u"Resolving timed out after 10001 milliseconds"_s << 0
        << u"NameResolution"_s << u"ProxyFailed"_s;
    QTest::newRow("answer comes too late")
        << int(CURLE_OPERATION_TIMEDOUT)
        << u"Operation timed out after 60001 milliseconds with 7 bytes received"_s << 0 << QString()
        << QString();
    QTest::newRow("no such proxy")
        << int(CURLE_COULDNT_RESOLVE_PROXY) << u"Could not resolve proxy: h"_s << 0
        << u"ProxyFailed"_s << u"ProxyFailed"_s;
    QTest::newRow("proxy refuses")
        << int(CURLE_RECV_ERROR) << u"CONNECT tunnel failed, response 407"_s << 0
        << u"ProxyFailed"_s << u"ProxyFailed"_s;
    QTest::newRow("proxy goes away") << int(CURLE_RECV_ERROR) << u"Proxy CONNECT aborted"_s << 0
                                     << u"ProxyFailed"_s << u"ProxyFailed"_s;
    QTest::newRow("link breaks later")
        << int(CURLE_RECV_ERROR) << u"Recv failure: Connection reset by peer"_s << ECONNRESET
        << u"ConnectionLost"_s << u"ConnectionLost"_s;
}

void TstCurlError::theWayIsToldFromTheServer()
{
    QFETCH(const int, code);
    QFETCH(const QString, text);
    QFETCH(const int, osError);
    kube::CurlFailure failure;
    failure.code = static_cast<CURLcode>(code);
    failure.text = text;
    failure.osError = osError;
    failure.isWrite = true; // none of it ever reached the server, where the way is to blame
    for (const Way way : {Way::Direct, Way::ByProxy}) {
        failure.way = way;
        const base::Error error = kube::curlError(failure);
        QTEST(error.reason, way == Way::Direct ? "direct" : "byProxy");
        QCOMPARE(error.code, error.reason.isEmpty() ? Code::Timeout : Code::Network);
    }
}

void TstCurlError::theProxyIsBlamedForItsPartOnly()
{
    kube::CurlFailure failure;
    failure.code = CURLE_OPERATION_TIMEDOUT;
    // Of the pooled connection that was tried first.
    failure.text = u"OpenSSL SSL_read: SSL_ERROR_SYSCALL, errno 0"_s;
    failure.way = Way::AtProxy;
    QCOMPARE(kube::curlError(failure).reason, u"ProxyFailed"_s);
    // As libcurl says it of a handshake with a server that is silent behind its proxy.
    failure.text = u"Connection timed out after 10001 milliseconds"_s;
    failure.way = Way::PastProxy;
    QCOMPARE(kube::curlError(failure).reason, QString());
    QCOMPARE(kube::curlError(failure).code, Code::Timeout);
}

QTEST_GUILESS_MAIN(TstCurlError)
#include "tst_curlerror.moc"
