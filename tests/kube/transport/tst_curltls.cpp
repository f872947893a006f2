// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "kube/config/credentials.h"
#include "kube/transport/curltransport.h"
#include "support/collector.h"
#include "support/fakeapiserver.h"
#include "support/testcertificates.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::tests;
using Code = base::Error::Code;

namespace {

/// One identity's way to the server.
struct Client
{
    explicit Client(kube::Identity who)
        : identity(std::move(who))
        , credentials(identity, {nullptr, &clock, nullptr})
    {
    }
    kube::Identity identity;
    base::SystemClock clock;
    kube::CredentialSource credentials;
    kube::CurlTransport transport{identity, &credentials};

    [[nodiscard]] std::unique_ptr<kube::HttpTransfer> get(const QByteArray &path, Collector &into)
    {
        kube::HttpRequest request;
        request.path = path;
        return transport.start(request, &into);
    }
};

void answerWithPeer(const FakeRequest &request, FakeExchange *exchange)
{
    exchange->reply(200,
                    request.peerName + '|' + request.header("Authorization") + '|'
                        + request.header("Host"));
}

} // namespace

class TstCurlTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void eachIdentityIsItself();
    void tokenGoesOverTls();
    void impersonationGoesOverTls();
    void untrustedServers_data();
    void untrustedServers();
    void insecureIsAsSaid();
    void serverNameOverridesTheHost();
    void unauthorizedMakesNewCredentialsOnce();
    void cancelBeforeItWasSentLeavesTheNextAlone();

private:
    [[nodiscard]] kube::Identity identityAt(const FakeApiServer &server) const
    {
        kube::Identity identity;
        identity.server = server.url();
        identity.caData = m_certificates.ca();
        return identity;
    }
    TestCertificates m_certificates;
    TestCertificates::Pair m_server;
};

void TstCurlTls::initTestCase()
{
    m_server = m_certificates.issue(u"server"_s, u"IP:127.0.0.1,DNS:api.internal"_s);
    QVERIFY(!m_server.cert.isEmpty());
}

void TstCurlTls::eachIdentityIsItself()
{
    FakeApiServer server(m_certificates.server(m_server));
    server.setHandler(answerWithPeer);
    std::vector<std::unique_ptr<Client>> clients;
    for (const QString &name : {u"alice"_s, u"bob"_s}) {
        const auto pair = m_certificates.issue(name);
        kube::Identity identity = identityAt(server);
        identity.clientCert = pair.cert;
        identity.clientKey = pair.key;
        clients.push_back(std::make_unique<Client>(identity));
    }
    for (int i = 0; i < 6; ++i) {
        Collector got;
        const auto transfer = clients.at(std::size_t(i % 2))->get("/", got);
        QTRY_VERIFY(got.isFinished());
        QVERIFY2(got.isOk(), qPrintable(got.error().detail));
        QCOMPARE(got.body.split('|').first(), i % 2 ? "bob" : "alice");
    }
}

void TstCurlTls::tokenGoesOverTls()
{
    FakeApiServer server(m_certificates.server(m_server));
    server.setHandler(answerWithPeer);
    kube::Identity identity = identityAt(server);
    identity.token = "TOKEN";
    Client client(identity);
    Collector got;
    const auto transfer = client.get("/", got);
    QTRY_VERIFY(got.isFinished());
    QVERIFY2(got.isOk(), qPrintable(got.error().detail));
    QCOMPARE(got.body.split('|').at(1), "Bearer TOKEN");
}

void TstCurlTls::impersonationGoesOverTls()
{
    FakeApiServer server(m_certificates.server(m_server));
    server.setHandler(answerWithPeer);
    kube::Identity identity = identityAt(server);
    identity.impersonateUser = u"jane"_s;
    identity.impersonateGroups = {u"one"_s, u"two"_s};
    Client client(identity);
    Collector got;
    const auto transfer = client.get("/", got);
    QTRY_VERIFY(got.isOk());
    const auto &headers = server.requests().constFirst().headers;
    QVERIFY(headers.contains(std::pair("Impersonate-User"_ba, "jane"_ba)));
    QVERIFY(headers.contains(std::pair("Impersonate-Group"_ba, "one"_ba)));
    QVERIFY(headers.contains(std::pair("Impersonate-Group"_ba, "two"_ba)));
}

void TstCurlTls::untrustedServers_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("until");
    QTest::addColumn<bool>("ourAuthority");
    QTest::addColumn<QString>("reason");
    QTest::newRow("unknown authority")
        << u"IP:127.0.0.1"_s << QString() << false << u"UnknownAuthority"_s;
    QTest::newRow("another host") << u"DNS:elsewhere"_s << QString() << true
                                  << u"HostnameMismatch"_s;
    QTest::newRow("expired") << u"IP:127.0.0.1"_s << u"20200102000000Z"_s << true
                             << u"CertificateExpired"_s;
}

void TstCurlTls::untrustedServers()
{
    QFETCH(QString, names);
    QFETCH(QString, until);
    QFETCH(bool, ourAuthority);
    QFETCH(QString, reason);
    const TestCertificates others;
    const TestCertificates &issuer = ourAuthority ? m_certificates : others;
    const auto pair =
        issuer.issue(u"wrong"_s, names, until.isEmpty() ? until : u"20200101000000Z"_s, until);
    FakeApiServer server(issuer.server(pair));
    server.setHandler(answerWithPeer);
    kube::Identity identity = identityAt(server);
    identity.token = "TOKEN";
    Client client(identity);
    Collector got;
    const auto transfer = client.get("/", got);
    QTRY_VERIFY(got.isFinished());
    QCOMPARE(got.error().code, Code::Tls);
    QCOMPARE(got.error().reason, reason);
    QVERIFY(server.requests().isEmpty());
    // Whom we met instead, to compare: subject, issuer, validity, names.
    const QString &detail = got.error().detail;
    const QStringList facts{
        u"\nserver certificate:\n"_s, u"  subject: CN=wrong\n"_s, u"  issuer: CN="_s,
        u"  valid: "_s + (until.isEmpty() ? u"2"_s : u"2020-01-01T"_s), u"  names: "_s + names};
    for (const QString &fact : facts) {
        QVERIFY2(detail.contains(fact), qPrintable(fact + u" is not in "_s + detail));
    }
}

void TstCurlTls::insecureIsAsSaid()
{
    const TestCertificates others;
    FakeApiServer server(others.server(others.issue(u"other"_s, u"DNS:elsewhere"_s)));
    server.setHandler(answerWithPeer);
    kube::Identity identity;
    identity.server = server.url();
    identity.insecure = true;
    Client client(identity);
    Collector got;
    const auto transfer = client.get("/", got);
    QTRY_VERIFY(got.isFinished());
    QVERIFY2(got.isOk(), qPrintable(got.error().detail));
}

void TstCurlTls::serverNameOverridesTheHost()
{
    FakeApiServer server(
        m_certificates.server(m_certificates.issue(u"named"_s, u"DNS:kubernetes.default"_s)));
    server.setHandler(answerWithPeer);
    kube::Identity identity = identityAt(server);
    identity.tlsServerName = u"kubernetes.default"_s;
    identity.server += "/prefix";
    Client client(identity);
    Collector got;
    const auto transfer = client.get("/api?x=1", got);
    QTRY_VERIFY(got.isFinished());
    QVERIFY2(got.isOk(), qPrintable(got.error().detail));
    QCOMPARE(server.requests().constFirst().target, "/prefix/api?x=1");
    QCOMPARE(got.body.split('|').at(2),
             QByteArray("127.0.0.1:" + QByteArray::number(server.port())));
}

void TstCurlTls::unauthorizedMakesNewCredentialsOnce()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"token"_s);
    const auto write = [&path](const QByteArray &token) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(token) > 0;
    };
    QVERIFY(write("old"));
    FakeApiServer server(m_certificates.server(m_server));
    server.setHandler([](const FakeRequest &request, FakeExchange *exchange) {
        exchange->reply(request.header("Authorization") == "Bearer new" ? 200 : 401, "{}");
    });
    kube::Identity identity = identityAt(server);
    identity.tokenFile = path;
    Client client(identity);
    Collector first;
    const auto transfer = client.get("/", first);
    QTRY_VERIFY(first.isOk());
    QCOMPARE(first.status, 401);
    QVERIFY(write("new"));
    kube::HttpRequest request;
    request.path = "/";
    const auto call = kube::httpCall(&client.transport, request);
    QTRY_VERIFY(call.future.isFinished());
    QVERIFY(call.future.result());

    QVERIFY(write("worthless"));
    const qsizetype before = server.requests().size();
    server.setHandler(
        [](const FakeRequest &, FakeExchange *exchange) { exchange->reply(401, "{}"); });
    const auto denied = kube::httpCall(&client.transport, request);
    QTRY_VERIFY(denied.future.isFinished());
    QCOMPARE(denied.future.result().error().code, Code::Unauthorized);
    QCOMPARE(server.requests().size() - before, 2);
    QCOMPARE(server.requests().last().header("Authorization"), "Bearer worthless");
}

void TstCurlTls::cancelBeforeItWasSentLeavesTheNextAlone()
{
    // While credentials are awaited; the next transfer often gets the memory of the one before.
    FakeApiServer server(m_certificates.server(m_server));
    server.setHandler(answerWithPeer);
    kube::Identity identity = identityAt(server);
    identity.token = "TOKEN";
    Client client(identity);
    Collector got;
    auto transfer = client.get("/cancelled", got);
    for (int i = 0; i < 20; ++i) {
        transfer.reset();
        transfer = client.get("/wanted", got);
    }
    QTRY_VERIFY(got.isFinished());
    QVERIFY2(got.isOk(), qPrintable(got.error().detail));
    Collector after;
    const auto last = client.get("/last", after);
    QTRY_VERIFY(after.isOk());
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(client.transport.running(), 0);
}

QTEST_GUILESS_MAIN(TstCurlTls)
#include "tst_curltls.moc"
