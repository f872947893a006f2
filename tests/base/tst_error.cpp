// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian::base;
using Code = nantian::base::Error::Code;

namespace {

Error make(Code code, const QString &detail, const QString &target, const QString &reason = {})
{
    Error error;
    error.code = code;
    error.detail = detail;
    error.target = target;
    error.reason = reason;
    return error;
}

} // namespace

Q_DECLARE_METATYPE(Code)

class TstError : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sentenceSaysWhatAndWhatNext_data();
    void sentenceSaysWhatAndWhatNext();
    void everyCodeHasASentence_data();
    void everyCodeHasASentence();
    void causesAreNamed();
    void whatIsThereByNowIsNamed();
    void managersOfAConflictAreNamed();
    void pauseIsNamed();
    void foreignTextIsHarmless();
    void noSpaceStandsBetweenChineseWords();
};

void TstError::sentenceSaysWhatAndWhatNext_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QStringList>("parts");
    const QString server = u"https://k8s.example:6443"_s;
    const auto row = [](const char *name, const Error &error, const QStringList &parts) {
        QTest::newRow(name) << error << parts;
    };
    row("refused", make(Code::Network, u"Failed to connect: Connection refused"_s, server),
        {server, u"does not accept connections"_s, u"running"_s});
    row("no name", make(Code::Network, u"Could not resolve host: k8s.example"_s, server),
        {server, u"cannot be found"_s, u"VPN"_s});
    row("proxy", make(Code::Network, u"Could not resolve proxy: p"_s, server), {u"proxy-url"_s});
    row("dead proxy",
        make(Code::Network, u"Failed to connect to 10.0.0.1 port 3128"_s, server,
             u"ProxyRefused"_s),
        {server, u"through the proxy"_s, u"proxy-url"_s});
    row("silent proxy",
        make(Code::Network, u"Connection timed out after 10001 milliseconds"_s, server,
             u"ProxyFailed"_s),
        {server, u"through the proxy"_s, u"proxy-url"_s});
    row("silent resolver",
        make(Code::Network, u"Resolving timed out after 10001 milliseconds"_s, server,
             u"NameResolution"_s),
        {server, u"cannot be found"_s, u"VPN"_s});
    row("timeout", make(Code::Timeout, {}, server), {server, u"in time"_s});
    row("unknown authority",
        make(Code::Tls, u"SSL certificate problem: unable to get local issuer certificate"_s,
             server),
        {server, u"not signed by an authority"_s, u"certificate-authority"_s});
    row("self-signed", make(Code::Tls, u"self-signed certificate in certificate chain"_s, server),
        {u"certificate-authority"_s});
    row("other name",
        make(Code::Tls,
             u"SSL: no alternative certificate subject name matches target host name 'x'"_s,
             server),
        {u"another name"_s, u"tls-server-name"_s});
    row("expired", make(Code::Tls, u"certificate has expired"_s, server), {u"has expired"_s});
    row("client certificate",
        make(Code::Tls, u"tlsv13 alert certificate required, errno 0"_s, server),
        {u"client certificate"_s});
    row("401", make(Code::Unauthorized, u"Unauthorized"_s, server),
        {server, u"credentials"_s, u"sign in again"_s});
    row("plugin missing", make(Code::Unauthorized, {}, u"aws"_s, u"ExecNotFound"_s),
        {u"aws"_s, u"not found"_s, u"Install it"_s});
    row("plugin failed",
        make(Code::Unauthorized, u"debug\nError: session expired"_s, u"aws"_s, u"ExecFailed"_s),
        {u"aws"_s, u"Error: session expired"_s, u"terminal"_s});
    row("plugin slow", make(Code::Unauthorized, {}, u"aws"_s, u"ExecTimeout"_s), {u"in time"_s});
    row("plugin asks", make(Code::Unauthorized, {}, u"aws"_s, u"ExecInteractive"_s),
        {u"interactiveMode"_s});
    row("plugin talks nonsense",
        make(Code::Unauthorized, u"its answer has no status"_s, u"aws"_s, u"ExecOutput"_s),
        {u"its answer has no status"_s});
    row("token file", make(Code::Unauthorized, {}, u"/tmp/t"_s, u"TokenFile"_s), {u"/tmp/t"_s});
    row("403",
        make(Code::Forbidden,
             u"pods is forbidden: User \"viewer\" cannot list resource \"pods\"."_s, u"pods"_s),
        {u"User \"viewer\" cannot list resource \"pods\". Ask"_s, u"administrator"_s});
    row("404", make(Code::NotFound, {}, u"pods/web"_s), {u"pods/web"_s, u"deleted"_s});
    row("409", make(Code::Conflict, {}, u"deployments/web"_s),
        {u"deployments/web"_s, u"changed"_s});
    row("exists", make(Code::Conflict, {}, u"pods/web"_s, u"AlreadyExists"_s),
        {u"exists already"_s});
    row("422", make(Code::Invalid, u"spec.replicas is wrong"_s, u"deployments/web"_s),
        {u"spec.replicas is wrong"_s});
    row("twice", make(Code::Invalid, u"3 .items[1]"_s, u"ConfigMap web"_s, u"Twice"_s),
        {u"ConfigMap web"_s, u"in line 3 .items[1]"_s, u"Leave one"_s});
    row("500", make(Code::ServerError, u"etcdserver: leader changed"_s, u"pods"_s),
        {u"etcdserver: leader changed"_s, u"log"_s});
    row("kubeconfig", make(Code::Config, u"line 3: must be a list"_s, u"/home/u/.kube/config"_s),
        {u"/home/u/.kube/config"_s, u"line 3"_s, u"Correct"_s});
    row("indeterminate", make(Code::Indeterminate, {}, u"deployments/web"_s),
        {u"deployments/web"_s, u"may have been changed"_s});
}

void TstError::sentenceSaysWhatAndWhatNext()
{
    QFETCH(Error, error);
    QFETCH(QStringList, parts);
    const QString sentence = errorSentence(error);
    for (const QString &part : parts) {
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    }
    QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
}

void TstError::everyCodeHasASentence_data()
{
    QTest::addColumn<Code>("code");
    for (int code = 0; code <= int(Code::Io); ++code) {
        QTest::addRow("code %d", code) << Code(code);
    }
}

void TstError::everyCodeHasASentence()
{
    QFETCH(Code, code);
    for (const QString &detail : {QString(), u"some words"_s}) {
        for (const QString &target : {QString(), u"pods/web"_s}) {
            const QString sentence = errorSentence(make(code, detail, target));
            QVERIFY2(sentence.size() > 15 && sentence.endsWith(u'.'), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u'%') && !sentence.contains(u"  "_s), qPrintable(sentence));
            QVERIFY2(sentence.front().isUpper() || sentence.startsWith(u"pods/web"_s),
                     qPrintable(sentence));
        }
    }
}

void TstError::causesAreNamed()
{
    Error error = make(Code::Invalid, u"Deployment is invalid"_s, u"deployments/web"_s);
    error.causes = {{u"FieldValueInvalid"_s, u"spec.replicas"_s, u"must be positive"_s}};
    QVERIFY(errorSentence(error).contains(u"spec.replicas: must be positive"_s));
}

void TstError::whatIsThereByNowIsNamed()
{
    Error error = make(Code::Conflict, {}, u"deployments/web"_s, u"Changed"_s);
    error.causes = {{u"Changed"_s, u"containers[name=\"web\"].image"_s, u"nginx:9\n"_s}};
    const QString sentence = errorSentence(error);
    QVERIFY2(sentence.contains(u"deployments/web was changed"_s), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"containers[name=\"web\"].image is nginx:9 by now"_s),
             qPrintable(sentence));
}

void TstError::managersOfAConflictAreNamed()
{
    Error error = make(Code::Conflict, u"Apply failed"_s, u"deployments/web"_s);
    error.causes = {{u"FieldManagerConflict"_s, u".spec.replicas"_s, u"conflict with \"helm\""_s}};
    const QString sentence = errorSentence(error);
    QVERIFY(sentence.contains(u"conflict with \"helm\""_s));
    QVERIFY(sentence.contains(u".spec.replicas"_s));
}

void TstError::pauseIsNamed()
{
    Error error = make(Code::RateLimited, {}, {});
    error.retryAfter = std::chrono::milliseconds(1500);
    QVERIFY(errorSentence(error).contains(u"2 s"_s));
}

void TstError::foreignTextIsHarmless()
{
    const Error error = make(Code::Invalid, u"bad\x1B[31m \u202Eevil %1 %2"_s, u"pods/%2"_s);
    const QString sentence = errorSentence(error);
    QVERIFY(!sentence.contains(QChar(0x1B)));
    QVERIFY(!sentence.contains(QChar(0x202E)));
    QVERIFY(sentence.contains(u"pods/%2"_s));
    QVERIFY(sentence.contains(u"evil %1 %2"_s));
}

void TstError::noSpaceStandsBetweenChineseWords()
{
    // As a Chinese template joins its words: "%1 不接受连接" with "服务器".
    QVERIFY(errorSentence(make(Code::Parse, u"服务器 不接受 API 连接"_s, {}))
                .contains(u"服务器不接受 API 连接"_s));
}

QTEST_GUILESS_MAIN(TstError)
#include "tst_error.moc"
