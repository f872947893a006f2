// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prometheus at a set URL: who we are there, and what is said when it does not let us in.
#include "services/cluster.h"
#include "services/metrics.h"
#include "support/fakeapiserver.h"
#include "support/testcertificates.h"

#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nantian;
using nantian::models::Prometheus;
using nantian::tests::FakeApiServer;
using nantian::tests::FakeExchange;
using nantian::tests::FakeRequest;

class TstPrometheus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_cluster.reset(); }
    void letsInWhoIsKnown_data();
    void letsInWhoIsKnown();
    void saysWhyNot_data();
    void saysWhyNot();
    void neverSendsAPasswordInTheClear();
    void tellsTheLatestAnswerWithoutWaiting();

private:
    base::Result<QList<models::ChartData>> ask(Prometheus &prometheus);

    tests::TestCertificates m_certificates;
    QTemporaryFile m_trusted;
    std::unique_ptr<FakeApiServer> m_server;
    std::unique_ptr<models::Cluster> m_cluster;
    QByteArray m_wanted; ///< the header that opens the door
};

void TstPrometheus::initTestCase()
{
    QVERIFY(m_trusted.open());
    m_trusted.write(m_certificates.ca());
    QVERIFY(m_trusted.flush());
    qputenv("SSL_CERT_FILE", m_trusted.fileName().toLocal8Bit());
}

void TstPrometheus::init()
{
    m_server = std::make_unique<FakeApiServer>(
        m_certificates.server(m_certificates.issue(u"prometheus"_s, u"IP:127.0.0.1"_s)));
    m_server->setHandler([this](const FakeRequest &request, FakeExchange *exchange) {
        if (request.header("Authorization") != m_wanted) {
            exchange->reply(401, "Unauthorized\n", {{"WWW-Authenticate", "Basic"}});
        } else if (request.path == "/prefix/api/v1/status/buildinfo") {
            exchange->reply(200, R"({"status":"success","data":{"version":"3"}})");
        } else {
            exchange->reply(200, R"({"status":"success","data":{"resultType":"matrix","result":[
                {"metric":{},"values":[[1800000000,"0.5"]]}]}})");
        }
    });
    // Of the cluster itself nothing is needed: nobody listens there.
    kube::Context context;
    context.name = u"there"_s;
    kube::Identity identity;
    identity.server = "https://127.0.0.1:1";
    context.identity = identity;
    m_cluster = std::make_unique<models::Cluster>(context);
}

base::Result<QList<models::ChartData>> TstPrometheus::ask(Prometheus &prometheus)
{
    kube::ObjectRef pod;
    pod.resource.kind = "Pod";
    pod.resource.plural = "pods";
    pod.ns = "shop";
    pod.name = "web";
    const auto call = prometheus.charts(pod, 3600, 600);
    if (!QTest::qWaitFor([&] { return call.future.isFinished(); }, 30'000)) {
        return base::fail(base::Error::Code::Timeout, u"no answer"_s);
    }
    return call.future.result();
}

void TstPrometheus::letsInWhoIsKnown_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("nobody asked") << QString() << QString() << QString() << QByteArray();
    QTest::newRow("basic") << u"ops"_s << u"p@ss: wörd"_s << QString()
                           << QByteArray("Basic " + "ops:p@ss: wörd"_ba.toBase64());
    QTest::newRow("bearer") << QString() << QString() << u"abc.def"_s << "Bearer abc.def"_ba;
}

void TstPrometheus::letsInWhoIsKnown()
{
    QFETCH(const QString, user);
    QFETCH(const QString, password);
    QFETCH(const QString, token);
    QFETCH(const QByteArray, header);
    m_wanted = header;
    Prometheus prometheus(m_cluster.get());
    const QString url = QString::fromUtf8(m_server->url()) + u"/prefix/"_s;
    prometheus.setEndpoint({url, user, password, token});
    const auto charts = ask(prometheus);
    QVERIFY2(charts.has_value(), qPrintable(prometheus.state().tried.join(u'\n')));
    QVERIFY(prometheus.state().available);
    QVERIFY(!charts->isEmpty());
    QVERIFY(!charts->first().series.isEmpty());
    for (const FakeRequest &request : m_server->requests()) {
        QCOMPARE(request.header("Authorization"), header);
    }
}

void TstPrometheus::saysWhyNot_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("token");
    QTest::newRow("no password") << QString() << QString() << QString();
    QTest::newRow("a wrong password") << u"ops"_s << u"guess"_s << QString();
    QTest::newRow("a wrong token") << QString() << QString() << u"guess"_s;
}

void TstPrometheus::saysWhyNot()
{
    QFETCH(const QString, user);
    QFETCH(const QString, password);
    QFETCH(const QString, token);
    m_wanted = "Basic " + "ops:right"_ba.toBase64();
    Prometheus prometheus(m_cluster.get());
    prometheus.setEndpoint(
        {QString::fromUtf8(m_server->url()) + u"/prefix"_s, user, password, token});
    QVERIFY(!ask(prometheus));
    QVERIFY(!prometheus.state().available);
    QCOMPARE(prometheus.state().tried.size(), 1);
    const QString said = prometheus.state().tried.first();
    QVERIFY2(said.contains(u"does not accept your credentials"_s), qPrintable(said));
    QVERIFY2(!said.contains(u"guess"_s), qPrintable(said));
    // Corrected, it is found.
    prometheus.setEndpoint(
        {QString::fromUtf8(m_server->url()) + u"/prefix"_s, u"ops"_s, u"right"_s, {}});
    QVERIFY(ask(prometheus).has_value());
}

void TstPrometheus::neverSendsAPasswordInTheClear()
{
    FakeApiServer plain;
    plain.setHandler([](const FakeRequest &, FakeExchange *exchange) {
        exchange->reply(200, R"({"status":"success","data":{"version":"3"}})");
    });
    Prometheus prometheus(m_cluster.get());
    prometheus.setEndpoint({QString::fromUtf8(plain.url()), u"ops"_s, u"secret"_s, {}});
    QVERIFY(!ask(prometheus));
    QVERIFY(plain.requests().isEmpty());
    QVERIFY2(prometheus.state().tried.join(u' ').contains(u"only sent over https"_s),
             qPrintable(prometheus.state().tried.join(u' ')));
}

void TstPrometheus::tellsTheLatestAnswerWithoutWaiting()
{
    m_wanted.clear();
    Prometheus prometheus(m_cluster.get());
    prometheus.setEndpoint({QString::fromUtf8(m_server->url()) + u"/prefix"_s, {}, {}, {}});
    const QSignalSpy changed(&prometheus, &Prometheus::latestChanged);
    QVERIFY(changed.isValid());
    QVERIFY(!prometheus.latest("alerts"));
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 30'000);
    QCOMPARE(changed.first().first().toByteArray(), "alerts"_ba);
    const auto answer = prometheus.latest("alerts");
    QVERIFY(answer && *answer);
    QVERIFY((**answer).contains("success"));
    // What is fresh is not asked anew.
    const auto asked = [this] {
        return std::ranges::count(m_server->requests(), "/prefix/api/v1/alerts"_ba,
                                  &FakeRequest::path);
    };
    QCOMPARE(asked(), 1);
    QVERIFY(prometheus.latest("alerts"));
    QVERIFY(!prometheus.latest("targets")); // another question
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, 30'000);
    QCOMPARE(asked(), 1);
}

QTEST_GUILESS_MAIN(TstPrometheus)
#include "tst_prometheus.moc"
