// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/loginpath.h"
#include "kube/config/credentials.h"
#include "support/fakeclock.h"
#include "support/fakerunner.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::kube;
using Code = base::Error::Code;

namespace {

constexpr auto kVersion = "client.authentication.k8s.io/v1"_L1;

Identity pluginIdentity()
{
    Identity identity;
    identity.server = "https://x";
    identity.exec = ExecConfig();
    identity.exec->command = u"/bin/plugin"_s;
    identity.exec->apiVersion = kVersion;
    identity.exec->interactiveMode = u"IfAvailable"_s;
    return identity;
}

QByteArray credential(const QByteArray &status)
{
    return "{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/"
           "v1\",\"status\":{"
        + status + "}}";
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TstCredentials : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fixedOnesAreAnsweredAtOnce_data();
    void fixedOnesAreAnsweredAtOnce();
    void tokenFileIsReadAgain();
    void tokenFileWinsOverToken();
    void refusedTokenFileIsReadAtOnce();
    void unreadableTokenFileIsAnError_data();
    void unreadableTokenFileIsAnError();
    void pluginRunsOnceForAll();
    void pluginAnswerIsCachedUntilItExpires();
    void refusedAnswerRunsThePluginAgain();
    void oldRefusalIsIgnored();
    void newCertificateIsTold();
    void pluginIsIgnoredBesideAToken();
    void pluginFailuresAreWorded_data();
    void pluginFailuresAreWorded();
    void badAnswersAreRefused_data();
    void badAnswersAreRefused();
    void interactivePluginIsRefused();
    void failureAnswersForAWhile();
    void cancelEndsOneWait();
    void destructionEndsEveryWait();
    void pluginSeesItsEnvironment();
    void realPluginIsFoundThroughTheLoginPath();
    void impersonationBecomesHeaders();

private:
    base::Result<Credentials> answer(const base::Call<Credentials> &call)
    {
        if (!QTest::qWaitFor([&] { return call.future.isFinished(); }, 20'000)) {
            return base::fail(Code::Timeout, u"the test waited in vain"_s);
        }
        return call.future.result();
    }
    CredentialSource::Services services() { return {&m_runner, &m_clock, nullptr}; }

    test::FakeRunner m_runner;
    test::FakeClock m_clock;
};

void TstCredentials::fixedOnesAreAnsweredAtOnce_data()
{
    QTest::addColumn<Identity>("identity");
    QTest::addColumn<QByteArray>("authorization");
    Identity token;
    token.token = "abc";
    QTest::newRow("token") << token << QByteArray("Bearer abc");
    Identity basic;
    basic.username = u"jane"_s;
    basic.password = u"pass:wörd"_s;
    QTest::newRow("basic") << basic << "Basic " + u"jane:pass:wörd"_s.toUtf8().toBase64();
    Identity certificate;
    certificate.clientCert = "C";
    certificate.clientKey = "K";
    QTest::newRow("certificate") << certificate << QByteArray();
    QTest::newRow("nobody") << Identity() << QByteArray();
}

void TstCredentials::fixedOnesAreAnsweredAtOnce()
{
    QFETCH(Identity, identity);
    QFETCH(QByteArray, authorization);
    CredentialSource source(identity, services());
    const auto call = source.get();
    QVERIFY(call.future.isFinished());
    const Credentials credentials = call.future.result().value();
    QCOMPARE(credentials.authorization, authorization);
    QCOMPARE(credentials.clientCert, identity.clientCert);
    QCOMPARE(credentials.clientKey, identity.clientKey);
    QVERIFY(!source.canRefresh());
}

void TstCredentials::tokenFileIsReadAgain()
{
    const QTemporaryDir folder;
    Identity identity;
    identity.tokenFile = folder.filePath(u"token"_s);
    QVERIFY(write(identity.tokenFile, "one\n"));
    CredentialSource source(identity, services());
    QCOMPARE(answer(source.get())->authorization, "Bearer one");
    QVERIFY(write(identity.tokenFile, " two \n"));
    m_clock.advance(49'000);
    QCOMPARE(answer(source.get())->authorization, "Bearer one");
    m_clock.advance(1'000);
    QCOMPARE(answer(source.get())->authorization, "Bearer two");
    QVERIFY(QFile::remove(identity.tokenFile));
    m_clock.advance(60'000);
    QCOMPARE(answer(source.get())->authorization, "Bearer two");
}

void TstCredentials::tokenFileWinsOverToken()
{
    const QTemporaryDir folder;
    Identity identity;
    identity.token = "inline";
    identity.tokenFile = folder.filePath(u"token"_s);
    CredentialSource source(identity, services());
    QCOMPARE(answer(source.get())->authorization, "Bearer inline");
    QVERIFY(write(identity.tokenFile, "file"));
    QCOMPARE(answer(source.get())->authorization, "Bearer file");
}

void TstCredentials::refusedTokenFileIsReadAtOnce()
{
    const QTemporaryDir folder;
    Identity identity;
    identity.tokenFile = folder.filePath(u"token"_s);
    QVERIFY(write(identity.tokenFile, "one"));
    CredentialSource source(identity, services());
    const Credentials used = answer(source.get()).value();
    QVERIFY(write(identity.tokenFile, "two"));
    QVERIFY(source.canRefresh());
    source.invalidate(used);
    QCOMPARE(answer(source.get())->authorization, "Bearer two");
}

void TstCredentials::unreadableTokenFileIsAnError_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << u"/nowhere/token"_s;
    QTest::newRow("endless") << u"/dev/zero"_s;
}

void TstCredentials::unreadableTokenFileIsAnError()
{
    QFETCH(QString, path);
    Identity identity;
    identity.tokenFile = path;
    CredentialSource source(identity, services());
    const auto result = answer(source.get());
    QVERIFY(!result);
    QCOMPARE(result.error().code, Code::Unauthorized);
    QCOMPARE(result.error().reason, u"TokenFile"_s);
    QCOMPARE(result.error().target, identity.tokenFile);
}

void TstCredentials::pluginRunsOnceForAll()
{
    m_runner = {};
    CredentialSource source(pluginIdentity(), services());
    QSignalSpy running(&source, &CredentialSource::pluginRunningChanged);
    const auto first = source.get();
    const auto second = source.get();
    QCOMPARE(m_runner.requests.size(), 1);
    m_runner.print(credential("\"token\":\"abc\""));
    QCOMPARE(answer(first)->authorization, "Bearer abc");
    QCOMPARE(answer(second)->authorization, "Bearer abc");
    QCOMPARE(running.size(), 2);
    QCOMPARE(running.at(0).at(0).toBool(), true);
    QCOMPARE(running.at(1).at(0).toBool(), false);
}

void TstCredentials::pluginAnswerIsCachedUntilItExpires()
{
    m_runner = {};
    CredentialSource source(pluginIdentity(), services());
    const auto call = source.get();
    const QString expiry = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs() + 60'000, QTimeZone::UTC)
                               .toString(Qt::ISODate);
    m_runner.print(
        credential("\"token\":\"abc\",\"expirationTimestamp\":\"" + expiry.toLatin1() + "\""));
    QVERIFY(answer(call));
    m_clock.advance(59'000);
    QVERIFY(source.get().future.isFinished());
    QCOMPARE(m_runner.requests.size(), 1);
    m_clock.advance(1'000);
    const auto later = source.get();
    QVERIFY(!later.future.isFinished());
    QCOMPARE(m_runner.requests.size(), 2);
    m_runner.print(credential("\"token\":\"def\""));
    QCOMPARE(answer(later)->authorization, "Bearer def");
    m_clock.advance(100'000'000);
    QVERIFY(source.get().future.isFinished());
}

void TstCredentials::refusedAnswerRunsThePluginAgain()
{
    m_runner = {};
    CredentialSource source(pluginIdentity(), services());
    const auto call = source.get();
    m_runner.print(credential("\"token\":\"abc\""));
    QVERIFY(source.canRefresh());
    source.invalidate(answer(call).value());
    const auto again = source.get();
    QCOMPARE(m_runner.requests.size(), 2);
    m_runner.print(credential("\"token\":\"def\""));
    QCOMPARE(answer(again)->authorization, "Bearer def");
}

void TstCredentials::oldRefusalIsIgnored()
{
    m_runner = {};
    CredentialSource source(pluginIdentity(), services());
    const auto call = source.get();
    m_runner.print(credential("\"token\":\"abc\""));
    QVERIFY(answer(call));
    source.invalidate({"Bearer older", {}, {}});
    QVERIFY(source.get().future.isFinished());
    QCOMPARE(m_runner.requests.size(), 1);
}

void TstCredentials::newCertificateIsTold()
{
    m_runner = {};
    CredentialSource source(pluginIdentity(), services());
    QSignalSpy changed(&source, &CredentialSource::certificateChanged);
    const auto round = [&](const QByteArray &cert) {
        const auto call = source.get();
        m_runner.print(
            credential("\"clientCertificateData\":\"" + cert + "\",\"clientKeyData\":\"K\""));
        const Credentials credentials = answer(call).value_or(Credentials());
        source.invalidate(credentials);
        return credentials.clientCert;
    };
    QCOMPARE(round("A"), "A");
    QCOMPARE(round("A"), "A");
    QCOMPARE(changed.size(), 0);
    QCOMPARE(round("B"), "B");
    QCOMPARE(changed.size(), 1);
}

void TstCredentials::pluginIsIgnoredBesideAToken()
{
    m_runner = {};
    Identity identity = pluginIdentity();
    identity.token = "abc";
    CredentialSource source(identity, services());
    QCOMPARE(answer(source.get())->authorization, "Bearer abc");
    QVERIFY(m_runner.requests.isEmpty());
}

void TstCredentials::pluginFailuresAreWorded_data()
{
    QTest::addColumn<int>("code"); // of the runner's error; -1: exit code 3
    QTest::addColumn<QByteArray>("err");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, int code, const QByteArray &err, const QString &reason,
                        const QString &detail) {
        QTest::newRow(name) << code << err << reason << detail;
    };
    row("exit code", -1, "\x1B[31mlogin\r\nexpired\x1B[0m\n", u"ExecFailed"_s, u"login\nexpired"_s);
    row("silent exit code", -1, "", u"ExecFailed"_s, u"exit status 3"_s);
    row("not found", int(Code::NotFound), "", u"ExecNotFound"_s, u"Get it from example.com"_s);
    row("timeout", int(Code::Timeout), "open https://login", u"ExecTimeout"_s,
        u"open https://login"_s);
    row("not startable", int(Code::Io), "bad format", u"ExecFailed"_s, u"bad format"_s);
    row("endless", int(Code::Unsupported), "", u"ExecOutput"_s, u"it wrote too much"_s);
}

void TstCredentials::pluginFailuresAreWorded()
{
    QFETCH(int, code);
    QFETCH(QByteArray, err);
    QFETCH(QString, reason);
    QFETCH(QString, detail);
    m_runner = {};
    Identity identity = pluginIdentity();
    identity.exec->installHint = u"Get it from example.com"_s;
    CredentialSource source(identity, services());
    const auto call = source.get();
    if (code < 0) {
        m_runner.print("secret", err, 3);
    } else {
        m_runner.fail(Code(code), QString::fromUtf8(err));
    }
    const auto result = answer(call);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Code::Unauthorized);
    QCOMPARE(result.error().reason, reason);
    QCOMPARE(result.error().detail, detail);
    QCOMPARE(result.error().target, u"/bin/plugin"_s);
}

void TstCredentials::badAnswersAreRefused_data()
{
    QTest::addColumn<QByteArray>("out");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing") << QByteArray() << u"no ExecCredential"_s;
    QTest::newRow("text") << QByteArray("token: s3cr3t") << u"no ExecCredential"_s;
    QTest::newRow("other version") << QByteArray(
        "{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1beta1\","
        "\"status\":{\"token\":\"s3cr3t\"}}")
                                   << u"v1beta1"_s;
    QTest::newRow("no version") << QByteArray(
        "{\"kind\":\"ExecCredential\",\"apiVersion\":\"s3cr3t\",\"status\":{}}")
                                << u"another version"_s;
    QTest::newRow("a loop") << QByteArray(
        "kind: ExecCredential\napiVersion: client.authentication.k8s.io/v1\n"
        "status: &a {token: s3cr3t, x: *a}\n")
                            << u"no ExecCredential"_s;
    QTest::newRow("no status") << QByteArray("{\"kind\":\"ExecCredential\",\"apiVersion\":"
                                             "\"client.authentication.k8s.io/v1\"}")
                               << u"no status"_s;
    QTest::newRow("empty status") << credential("") << u"neither"_s;
    QTest::newRow("half") << credential("\"clientKeyData\":\"s3cr3t\"") << u"only one"_s;
    QTest::newRow("no time") << credential("\"token\":\"s3cr3t\",\"expirationTimestamp\":\"soon\"")
                             << u"expirationTimestamp"_s;
}

void TstCredentials::badAnswersAreRefused()
{
    QFETCH(QByteArray, out);
    QFETCH(QString, part);
    m_runner = {};
    CredentialSource source(pluginIdentity(), services());
    const auto call = source.get();
    m_runner.print(out);
    const auto result = answer(call);
    QVERIFY(!result);
    QCOMPARE(result.error().reason, u"ExecOutput"_s);
    QVERIFY2(result.error().detail.contains(part), qPrintable(result.error().detail));
    QVERIFY(!result.error().detail.contains(u"s3cr3t"_s));
}

void TstCredentials::interactivePluginIsRefused()
{
    m_runner = {};
    Identity identity = pluginIdentity();
    identity.exec->interactiveMode = u"Always"_s;
    CredentialSource source(identity, services());
    QCOMPARE(answer(source.get()).error().reason, u"ExecInteractive"_s);
    QVERIFY(m_runner.requests.isEmpty());
}

void TstCredentials::failureAnswersForAWhile()
{
    m_runner = {};
    CredentialSource source(pluginIdentity(), services());
    const auto call = source.get();
    m_runner.print({}, "no", 1);
    QVERIFY(!answer(call));
    QVERIFY(!answer(source.get()));
    QCOMPARE(m_runner.requests.size(), 1);
    m_clock.advance(3'000);
    const auto later = source.get();
    QCOMPARE(m_runner.requests.size(), 2);
    m_runner.print(credential("\"token\":\"abc\""));
    QVERIFY(answer(later));
}

void TstCredentials::cancelEndsOneWait()
{
    m_runner = {};
    CredentialSource source(pluginIdentity(), services());
    const auto first = source.get();
    const auto second = source.get();
    first.cancel();
    QCOMPARE(answer(first).error().code, Code::Cancelled);
    m_runner.print(credential("\"token\":\"abc\""));
    QVERIFY(answer(second));
}

void TstCredentials::destructionEndsEveryWait()
{
    m_runner = {};
    auto source = std::make_unique<CredentialSource>(pluginIdentity(), services());
    const auto call = source->get();
    source.reset();
    QVERIFY(call.future.isFinished());
    QCOMPARE(call.future.result().error().code, Code::Cancelled);
}

void TstCredentials::pluginSeesItsEnvironment()
{
    m_runner = {};
    Identity identity = pluginIdentity();
    identity.caData = "CA";
    identity.tlsServerName = u"name"_s;
    identity.exec->args = {u"get"_s, u"$HOME; id"_s};
    identity.exec->env = {{u"PROFILE"_s, u"work"_s}};
    identity.exec->provideClusterInfo = true;
    identity.exec->clusterConfig = "{\"region\":\"eu\"}";
    CredentialSource source(identity, services());
    (void)source.get();
    const base::ProcessRequest request = m_runner.requests.first();
    QCOMPARE(request.program, u"/bin/plugin"_s);
    QCOMPARE(request.arguments, identity.exec->args);
    QCOMPARE(request.timeout, std::chrono::milliseconds(60'000));
    QCOMPARE(request.environment.value(u"PROFILE"_s), u"work"_s);
    const QByteArray info = request.environment.value(u"KUBERNETES_EXEC_INFO"_s).toUtf8();
    const QJsonObject expected{
        {u"kind"_s, u"ExecCredential"_s},
        {u"apiVersion"_s, kVersion},
        {u"spec"_s,
         QJsonObject{{u"interactive"_s, false},
                     {u"cluster"_s,
                      QJsonObject{{u"server"_s, u"https://x"_s},
                                  {u"tls-server-name"_s, u"name"_s},
                                  {u"certificate-authority-data"_s, u"Q0E="_s},
                                  {u"config"_s, QJsonObject{{u"region"_s, u"eu"_s}}}}}}}};
    QCOMPARE(QJsonDocument::fromJson(info).object(), expected);
}

void TstCredentials::realPluginIsFoundThroughTheLoginPath()
{
    const QTemporaryDir folder;
    const auto script = [&](const QString &name, const QByteArray &text) {
        const QString path = folder.filePath(name);
        return write(path, text)
            && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    QVERIFY(script(u"nantian-test-login"_s,
                   "#!/bin/sh\necho \"asking\" >&2\n"
                   "case $KUBERNETES_EXEC_INFO in *'\"interactive\":false'*) ;; *) exit 9;; esac\n"
                   "cat <<EOF\n"
                   "apiVersion: client.authentication.k8s.io/v1\nkind: ExecCredential\n"
                   "status:\n  token: \"$1-$PROFILE\"\nEOF\n"));
    QVERIFY(script(u"shell"_s,
                   "#!/bin/sh\nexport PATH='" + folder.path().toUtf8()
                       + "':$PATH\nexec sh -c \"$2\"\n"));
    base::LocalProcessRunner runner;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SHELL"_s, folder.filePath(u"shell"_s));
    base::LoginPath loginPath(&runner, environment);
    Identity identity = pluginIdentity();
    identity.exec->command = u"nantian-test-login"_s;
    identity.exec->args = {u"tok"_s};
    identity.exec->env = {{u"PROFILE"_s, u"work"_s}};
    CredentialSource source(identity, {&runner, &m_clock, &loginPath});
    const auto result = answer(source.get());
    QVERIFY2(result, qPrintable(result ? QString() : result.error().detail));
    QCOMPARE(result->authorization, "Bearer tok-work");
}

void TstCredentials::impersonationBecomesHeaders()
{
    Identity identity;
    QVERIFY(impersonationHeaders(identity).isEmpty());
    identity.impersonateUser = u"jane\r\nX-Evil: 1"_s;
    identity.impersonateUid = u"u-1"_s;
    identity.impersonateGroups = {u"ops"_s, u"dev"_s};
    identity.impersonateExtra = {{u"example.com/scope 1%"_s, {u"a"_s, u"b"_s}}};
    const QList<std::pair<QByteArray, QByteArray>> expected{
        {"Impersonate-User", "janeX-Evil: 1"},
        {"Impersonate-Uid", "u-1"},
        {"Impersonate-Group", "ops"},
        {"Impersonate-Group", "dev"},
        {"Impersonate-Extra-example.com%2Fscope%201%25", "a"},
        {"Impersonate-Extra-example.com%2Fscope%201%25", "b"}};
    QCOMPARE(impersonationHeaders(identity), expected);
}

QTEST_GUILESS_MAIN(TstCredentials)
#include "tst_credentials.moc"
