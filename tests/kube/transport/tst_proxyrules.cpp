// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/transport/proxyrules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;

class TstProxyRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsGo_data();
    void followsGo();
};

void TstProxyRules::followsGo_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QString>("noProxy");
    QTest::addColumn<bool>("direct");
    const QByteArray named = "https://api.prod.example.com:6443/k8s";
    QTest::newRow("none") << named << QString() << false;
    QTest::newRow("star") << named << u"*"_s << true;
    QTest::newRow("domain") << named << u"example.com"_s << true;
    QTest::newRow("dotted domain") << named << u" .example.com "_s << true;
    QTest::newRow("wildcard") << named << u"*.example.com"_s << true;
    QTest::newRow("host in upper case") << named << u"API.prod.example.com"_s << true;
    QTest::newRow("only part of a label") << named << u"ample.com"_s << false;
    QTest::newRow("dotted is for what is below")
        << "https://example.com"_ba << u".example.com"_s << false;
    QTest::newRow("same port") << named << u"example.com:6443"_s << true;
    QTest::newRow("another port") << named << u"example.com:443"_s << false;
    QTest::newRow("implied port") << "https://example.com"_ba << u"example.com:443"_s << true;
    QTest::newRow("address") << "https://10.1.2.3:6443"_ba << u"10.1.2.3"_s << true;
    QTest::newRow("block") << "https://10.1.2.3:6443"_ba << u"x,10.0.0.0/8"_s << true;
    QTest::newRow("another block") << "https://10.1.2.3:6443"_ba << u"192.168.0.0/16"_s << false;
    QTest::newRow("IPv6 block") << "https://[fd00::7]:6443"_ba << u"fd00::/8"_s << true;
    QTest::newRow("IPv6 with port") << "https://[fd00::7]:6443"_ba << u"[fd00::7]:6443"_s << true;
    QTest::newRow("loopback") << "https://127.0.0.1:6443"_ba << QString() << true;
    QTest::newRow("IPv6 loopback") << "https://[::1]:6443"_ba << QString() << true;
    QTest::newRow("localhost") << "https://localhost:6443"_ba << QString() << true;
}

void TstProxyRules::followsGo()
{
    QFETCH(QByteArray, server);
    QFETCH(QString, noProxy);
    QFETCH(bool, direct);
    QProcessEnvironment upper;
    upper.insert(u"HTTPS_PROXY"_s, u"http://proxy:3128"_s);
    upper.insert(u"NO_PROXY"_s, noProxy);
    QProcessEnvironment lower;
    lower.insert(u"https_proxy"_s, u"http://proxy:3128"_s);
    lower.insert(u"no_proxy"_s, noProxy);
    for (const auto &environment : {upper, lower}) {
        const QString proxy = kube::proxyFromEnvironment(server, environment);
        QCOMPARE(proxy, direct ? QString() : u"http://proxy:3128"_s);
        // The scheme decides which variable counts.
        QByteArray plain = server;
        plain.replace("https://", "http://");
        QVERIFY(kube::proxyFromEnvironment(plain, environment).isEmpty());
    }
}

QTEST_APPLESS_MAIN(TstProxyRules)
#include "tst_proxyrules.moc"
