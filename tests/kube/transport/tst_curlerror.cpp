// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/transport/curlerror.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using Code = base::Error::Code;

class TstCurlError : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void handshakesAreToldApart_data();
    void handshakesAreToldApart();
    void deadPeersAreToldFromBrokenLinks();
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

QTEST_GUILESS_MAIN(TstCurlError)
#include "tst_curlerror.moc"
