// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redact.h"

#include <QTest>

using namespace Qt::StringLiterals;
using nantian::base::redact;

class TstRedact : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secretsGo_data();
    void secretsGo();
    void ordinaryTextStays();
};

void TstRedact::secretsGo_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("header", u"> Authorization: Bearer s3cr3t-abc"_s);
    row("basic", u"Authorization: Basic czNjcjN0"_s + u" s3cr3t"_s);
    row("bearer anywhere", u"got bearer s3cr3tabc from plugin"_s);
    row("cookie", u"Set-Cookie: sid=s3cr3t; Path=/"_s);
    row("web token", u"x eyJhbGciOi.eyJzdWIi.s3cr3t y"_s);
    row("url", u"via http://user:s3cr3t@proxy:3128/"_s);
    row("json", u"{\"token\": \"s3cr3t \\\" x\", \"a\": 1}"_s);
    row("yaml", u"client-key-data: s3cr3t"_s);
    row("password", u"password='s3cr3t x'"_s);
    row("query", u"https://x/y?access_token=s3cr3t&z=1"_s);
    row("pem", u"-----BEGIN RSA PRIVATE KEY-----\ns3cr3t\n-----END RSA PRIVATE KEY-----"_s);
    row("cut pem", u"-----BEGIN PRIVATE KEY-----\ns3cr3t"_s);
}

void TstRedact::secretsGo()
{
    QFETCH(QString, text);
    const QString redacted = redact(text);
    QVERIFY2(!redacted.contains(u"s3cr3t"_s), qPrintable(redacted));
    QVERIFY2(redacted.contains(u"redacted"_s), qPrintable(redacted));
}

void TstRedact::ordinaryTextStays()
{
    const QString text = u"GET https://k8s.example:6443/api/v1/pods?limit=500: 403 in 12 ms"_s;
    QCOMPARE(redact(text), text);
}

QTEST_GUILESS_MAIN(TstRedact)
#include "tst_redact.moc"
