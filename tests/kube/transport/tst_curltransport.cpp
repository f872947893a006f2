// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "kube/config/credentials.h"
#include "kube/transport/curltransport.h"
#include "support/collector.h"
#include "support/fakeapiserver.h"

#include <QSignalSpy>
#include <QTest>

#include <zlib.h>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::tests;
using namespace std::chrono_literals;
using Code = base::Error::Code;

namespace {

kube::Identity identityAt(const QByteArray &url)
{
    kube::Identity identity;
    identity.server = url;
    return identity;
}

kube::HttpRequest get(const QByteArray &path,
                      kube::HttpRequest::Kind kind = kube::HttpRequest::Kind::Call)
{
    kube::HttpRequest request;
    request.kind = kind;
    request.path = path;
    return request;
}

QByteArray gzip(const QByteArray &plain)
{
    QByteArray out(plain.size() + 1'000, '\0');
    z_stream stream{};
    deflateInit2(&stream, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray in = plain;
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = uInt(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

} // namespace

class TstCurlTransport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsWhatWasAsked();
    void keepsThePrefixOfTheServer();
    void headersCannotBeInjected();
    void connectionsAreReused();
    void redirectIsAnAnswer();
    void credentialsStayAwayFromPlainHttp();
    void failures_data();
    void failures();
    void totalDeadline();
    void idleDeadline();
    void cancelInsideACallback();
    void cancelBeforeItWasSentLeavesTheNextAlone();
    void startInsideACallback();
    void destroyingTheTransportEndsTransfers();
    void manyStreamsAndACall();
    void callsAreAtMostSix();
    void pausedStreamHoldsTheServer();
    void floodLeavesTurnsToOthers();
    void gzipIsReadAndNotAskedOfLoopback();
    void brokenGzipIsAnError();
    void droppedConnectionsAreNotUsedAnew();
    void warningsOfEveryAnswerAreTold();
};

void TstCurlTransport::sendsWhatWasAsked()
{
    FakeApiServer server;
    server.setHandler([](const FakeRequest &, FakeExchange *exchange) {
        exchange->reply(201, "made", {{"X-One", "1"}, {"x-one", "2"}});
    });
    kube::CurlTransport transport(identityAt(server.url()));
    kube::HttpRequest request = get("/apis/x/../y%2Fz?a=b%20c");
    request.method = "PATCH";
    request.body = "{\"a\":1}";
    request.headers = {{"Content-Type", "application/merge-patch+json"},
                       {"Impersonate-Group", "one"},
                       {"Impersonate-Group", "two"}};
    Collector got;
    const auto transfer = transport.start(request, &got);
    QTRY_VERIFY(got.isFinished());
    QVERIFY(got.isOk());
    QCOMPARE(got.status, 201);
    QCOMPARE(got.body, "made");
    QVERIFY(got.headers.contains(std::pair("X-One"_ba, "1"_ba)));
    QVERIFY(got.headers.contains(std::pair("x-one"_ba, "2"_ba)));
    const FakeRequest &seen = server.requests().constFirst();
    QCOMPARE(seen.method, "PATCH");
    QCOMPARE(seen.target, "/apis/x/../y%2Fz?a=b%20c");
    QCOMPARE(seen.body, "{\"a\":1}");
    QCOMPARE(seen.header("Content-Type"), "application/merge-patch+json");
    QVERIFY(seen.headers.contains(std::pair("Impersonate-Group"_ba, "one"_ba)));
    QVERIFY(seen.headers.contains(std::pair("Impersonate-Group"_ba, "two"_ba)));
    QVERIFY(seen.header("User-Agent").startsWith("nantian/"));
}

void TstCurlTransport::keepsThePrefixOfTheServer()
{
    FakeApiServer server;
    server.setHandler(
        [](const FakeRequest &, FakeExchange *exchange) { exchange->reply(200, {}); });
    kube::CurlTransport transport(identityAt(server.url() + "/k8s/clusters/c-x"));
    Collector got;
    const auto transfer = transport.start(get("/api"), &got);
    QTRY_VERIFY(got.isOk());
    QCOMPARE(server.requests().constFirst().target, "/k8s/clusters/c-x/api");
}

void TstCurlTransport::headersCannotBeInjected()
{
    FakeApiServer server;
    server.setHandler(
        [](const FakeRequest &, FakeExchange *exchange) { exchange->reply(200, {}); });
    kube::CurlTransport transport(identityAt(server.url()));
    kube::HttpRequest request = get("/");
    request.headers = {{"X-Name", "a\r\nX-Evil: b"}};
    Collector got;
    const auto transfer = transport.start(request, &got);
    QTRY_VERIFY(got.isOk());
    QCOMPARE(server.requests().constFirst().header("X-Evil"), "");
}

void TstCurlTransport::connectionsAreReused()
{
    FakeApiServer server;
    server.setHandler(
        [](const FakeRequest &, FakeExchange *exchange) { exchange->reply(200, "x"); });
    kube::CurlTransport transport(identityAt(server.url()));
    for (int i = 0; i < 5; ++i) {
        Collector got;
        const auto transfer = transport.start(get("/"), &got);
        QTRY_VERIFY(got.isOk());
    }
    QCOMPARE(server.connections(), 1);
}

void TstCurlTransport::redirectIsAnAnswer()
{
    FakeApiServer elsewhere;
    FakeApiServer server;
    server.setHandler([&elsewhere](const FakeRequest &, FakeExchange *exchange) {
        exchange->reply(307, "go away", {{"Location", elsewhere.url() + "/steal"}});
    });
    kube::CurlTransport transport(identityAt(server.url()));
    Collector got;
    const auto transfer = transport.start(get("/"), &got);
    QTRY_VERIFY(got.isOk());
    QCOMPARE(got.status, 307);
    const auto call = kube::httpCall(&transport, get("/"));
    QTRY_VERIFY(call.future.isFinished());
    QVERIFY(!call.future.result());
    QCOMPARE(call.future.result().error().reason, u"Redirect"_s);
    QCOMPARE(elsewhere.connections(), 0);
}

void TstCurlTransport::credentialsStayAwayFromPlainHttp()
{
    FakeApiServer server;
    server.setHandler(
        [](const FakeRequest &, FakeExchange *exchange) { exchange->reply(200, {}); });
    kube::Identity identity = identityAt(server.url());
    identity.token = "SECRET";
    identity.impersonateUser = u"somebody"_s;
    base::SystemClock clock;
    kube::CredentialSource credentials(identity, {nullptr, &clock, nullptr});
    kube::CurlTransport transport(identity, &credentials);
    Collector got;
    const auto transfer = transport.start(get("/"), &got);
    QTRY_VERIFY(got.isOk());
    for (const auto &[name, value] : server.requests().constFirst().headers) {
        QVERIFY(!value.contains("SECRET"));
        QVERIFY(!name.startsWith("Impersonate"));
    }
}

void TstCurlTransport::failures_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("answer"); // raw; then the connection breaks
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    const QByteArray cutBody = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort";
    const QByteArray cutChunk = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab";
    QTest::newRow("read, no answer")
        << "GET"_ba << QByteArray() << int(Code::Network) << u"ConnectionLost"_s;
    QTest::newRow("read, body cut")
        << "GET"_ba << cutBody << int(Code::Network) << u"ConnectionLost"_s;
    QTest::newRow("read, chunk cut")
        << "GET"_ba << cutChunk << int(Code::Network) << u"ConnectionLost"_s;
    QTest::newRow("write, no answer")
        << "POST"_ba << QByteArray() << int(Code::Indeterminate) << u"ConnectionLost"_s;
    QTest::newRow("delete, no answer")
        << "DELETE"_ba << QByteArray() << int(Code::Indeterminate) << u"ConnectionLost"_s;
    QTest::newRow("not HTTP") << "GET"_ba << "SSH-2.0-x\r\n\r\n"_ba << -1 << QString();
}

void TstCurlTransport::failures()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, answer);
    QFETCH(int, code);
    QFETCH(QString, reason);
    FakeApiServer server;
    server.setHandler([answer](const FakeRequest &, FakeExchange *exchange) {
        exchange->raw(answer);
        exchange->cut();
    });
    kube::CurlTransport transport(identityAt(server.url()));
    kube::HttpRequest request = get("/");
    request.method = method;
    Collector got;
    const auto transfer = transport.start(request, &got);
    QTRY_VERIFY(got.isFinished());
    QVERIFY(!got.isOk());
    if (code >= 0) {
        QCOMPARE(int(got.error().code), code);
        QCOMPARE(got.error().reason, reason);
    }
    QVERIFY(!got.error().detail.isEmpty());
    // A read may have been sent again by libcurl, a write never.
    QVERIFY(method == "GET" || server.requests().size() == 1);

    server.down();
    Collector refused;
    const auto other = transport.start(request, &refused);
    QTRY_VERIFY(refused.isFinished());
    QCOMPARE(refused.error().code, Code::Network);
    QCOMPARE(refused.error().reason, u"ConnectionRefused"_s);
}

void TstCurlTransport::totalDeadline()
{
    FakeApiServer server;
    kube::CurlTransport transport(identityAt(server.url()));
    kube::HttpRequest request = get("/");
    request.totalTimeout = 100ms;
    Collector got;
    const auto transfer = transport.start(request, &got);
    QTRY_VERIFY(got.isFinished());
    QCOMPARE(got.error().code, Code::Timeout);
    Collector write;
    request.method = "PUT";
    const auto other = transport.start(request, &write);
    QTRY_VERIFY(write.isFinished());
    QCOMPARE(write.error().code, Code::Indeterminate);
}

void TstCurlTransport::idleDeadline()
{
    FakeApiServer server;
    server.setHandler([](const FakeRequest &, FakeExchange *exchange) {
        exchange->begin(200);
        exchange->chunk("first");
    });
    kube::CurlTransport transport(identityAt(server.url()));
    kube::HttpRequest request = get("/", kube::HttpRequest::Kind::Stream);
    request.idleTimeout = 150ms;
    Collector got;
    const auto transfer = transport.start(request, &got);
    QTRY_VERIFY(got.isFinished());
    QCOMPARE(got.body, "first");
    QCOMPARE(got.error().code, Code::Timeout);
    QCOMPARE(got.error().reason, u"Idle"_s);
}

void TstCurlTransport::cancelInsideACallback()
{
    FakeApiServer server;
    server.setHandler([](const FakeRequest &, FakeExchange *exchange) {
        exchange->begin(200);
        exchange->chunk("one");
        exchange->chunk("two");
    });
    kube::CurlTransport transport(identityAt(server.url()));
    Collector got;
    std::unique_ptr<kube::HttpTransfer> transfer;
    int pieces = 0;
    got.data = [&] {
        ++pieces;
        transfer.reset();
    };
    transfer = transport.start(get("/", kube::HttpRequest::Kind::Stream), &got);
    QTRY_COMPARE(transport.running(), 0);
    QCOMPARE(pieces, 1);
    QVERIFY(!got.isFinished());
    QTRY_COMPARE(server.openConnections(), 0);
}

void TstCurlTransport::cancelBeforeItWasSentLeavesTheNextAlone()
{
    // The next transfer often gets the memory of the one before; neither may be sent for the other.
    FakeApiServer server;
    server.setHandler(
        [](const FakeRequest &, FakeExchange *exchange) { exchange->reply(200, {}); });
    kube::CurlTransport transport(identityAt(server.url()));
    Collector got;
    kube::HttpRequest write = get("/write");
    write.method = "POST";
    auto transfer = transport.start(get("/cancelled"), &got);
    for (int i = 0; i < 20; ++i) {
        transfer.reset();
        transfer = transport.start(write, &got);
    }
    QTRY_VERIFY(got.isOk());
    Collector after;
    const auto last = transport.start(get("/last"), &after);
    QTRY_VERIFY(after.isOk());
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(transport.running(), 0);
}

void TstCurlTransport::startInsideACallback()
{
    FakeApiServer server;
    server.setHandler(
        [](const FakeRequest &, FakeExchange *exchange) { exchange->reply(200, "x"); });
    kube::CurlTransport transport(identityAt(server.url()));
    Collector first;
    Collector second;
    std::unique_ptr<kube::HttpTransfer> other;
    first.data = [&] { other = transport.start(get("/second"), &second); };
    const auto transfer = transport.start(get("/first"), &first);
    QTRY_VERIFY(first.isOk());
    QTRY_VERIFY(second.isOk());
}

void TstCurlTransport::destroyingTheTransportEndsTransfers()
{
    FakeApiServer server;
    Collector got;
    std::unique_ptr<kube::HttpTransfer> transfer;
    {
        kube::CurlTransport transport(identityAt(server.url()));
        transfer = transport.start(get("/"), &got);
        QTRY_COMPARE(server.requests().size(), 1);
    }
    QCOMPARE(got.error().code, Code::Cancelled);
    transfer->setPaused(true);
    transfer.reset();
}

void TstCurlTransport::manyStreamsAndACall()
{
    FakeApiServer server;
    server.setHandler([](const FakeRequest &request, FakeExchange *exchange) {
        if (request.path == "/watch") {
            exchange->begin(200);
            exchange->chunk("open");
        } else {
            exchange->reply(200, "answer");
        }
    });
    kube::CurlTransport transport(identityAt(server.url()));
    std::array<Collector, 60> streams;
    std::vector<std::unique_ptr<kube::HttpTransfer>> transfers;
    for (Collector &stream : streams) {
        transfers.push_back(
            transport.start(get("/watch", kube::HttpRequest::Kind::Stream), &stream));
    }
    for (const Collector &stream : streams) {
        QTRY_COMPARE(stream.body, "open");
    }
    Collector call;
    transfers.push_back(transport.start(get("/call"), &call));
    QTRY_VERIFY(call.isOk());
    QCOMPARE(server.openConnections(), 61);
}

void TstCurlTransport::callsAreAtMostSix()
{
    FakeApiServer server;
    QList<FakeExchange *> waiting;
    server.setHandler(
        [&waiting](const FakeRequest &, FakeExchange *exchange) { waiting += exchange; });
    kube::CurlTransport transport(identityAt(server.url()));
    std::array<Collector, 20> calls;
    std::vector<std::unique_ptr<kube::HttpTransfer>> transfers;
    for (Collector &call : calls) {
        transfers.push_back(transport.start(get("/"), &call));
    }
    int answered = 0;
    while (answered < 20) {
        QTRY_VERIFY(!waiting.isEmpty());
        QVERIFY(server.connections() <= 6);
        waiting.takeFirst()->reply(200, "x");
        ++answered;
    }
    for (const Collector &call : calls) {
        QTRY_VERIFY(call.isOk());
    }
}

void TstCurlTransport::pausedStreamHoldsTheServer()
{
    constexpr qint64 kTotal = 64LL * 1024 * 1024;
    FakeApiServer server;
    FakeExchange *flood = nullptr;
    server.setHandler([&flood](const FakeRequest &request, FakeExchange *exchange) {
        if (request.path == "/flood") {
            flood = exchange;
            exchange->begin(200);
            exchange->chunk(QByteArray(kTotal, 'x'));
            exchange->finish();
        } else {
            exchange->reply(200, "answer");
        }
    });
    kube::CurlTransport transport(identityAt(server.url()));
    Collector got;
    got.keep = false;
    const auto transfer = transport.start(get("/flood", kube::HttpRequest::Kind::Stream), &got);
    got.data = [&] { transfer->setPaused(true); };
    QTRY_VERIFY(got.received > 0);
    // Another request goes through, and meanwhile nothing more of the flood arrives.
    for (int i = 0; i < 20; ++i) {
        Collector call;
        const auto other = transport.start(get("/call"), &call);
        QTRY_VERIFY(call.isOk());
    }
    QVERIFY2(got.received <= 1024 * 1024, qPrintable(QString::number(got.received)));
    // Sockets on loopback hold a few MiB at most; the rest still lies with the server.
    QVERIFY2(flood->unsent() > kTotal / 2, qPrintable(QString::number(flood->unsent())));
    got.data = {};
    transfer->setPaused(false);
    QTRY_VERIFY_WITH_TIMEOUT(got.isOk(), 20'000);
    QCOMPARE(got.received, kTotal);
}

void TstCurlTransport::floodLeavesTurnsToOthers()
{
    constexpr qint64 kTotal = 64LL * 1024 * 1024;
    FakeApiServer server;
    server.setHandler([](const FakeRequest &, FakeExchange *exchange) {
        exchange->begin(200);
        exchange->chunk(QByteArray(kTotal, 'x'));
        exchange->finish();
    });
    kube::CurlTransport transport(identityAt(server.url()));
    Collector got;
    got.keep = false;
    // Bytes that arrived between two turns of the event loop.
    qint64 atTurn = 0;
    qint64 most = 0;
    int turns = 0;
    std::function<void()> turn = [&] {
        ++turns;
        most = qMax(most, got.received - atTurn);
        atTurn = got.received;
        if (!got.isFinished()) {
            QMetaObject::invokeMethod(&transport, turn, Qt::QueuedConnection);
        }
    };
    const auto transfer = transport.start(get("/", kube::HttpRequest::Kind::Stream), &got);
    turn();
    QTRY_VERIFY_WITH_TIMEOUT(got.isOk(), 20'000);
    QCOMPARE(got.received, kTotal);
    QVERIFY2(most <= 9 * 1024 * 1024, qPrintable(QString::number(most)));
    QVERIFY(turns >= 8);
}

void TstCurlTransport::gzipIsReadAndNotAskedOfLoopback()
{
    const QByteArray plain = QByteArray(2'000'000, 'a') + "end";
    FakeApiServer server;
    server.setHandler([&plain](const FakeRequest &request, FakeExchange *exchange) {
        if (request.header("Accept-Encoding").contains("gzip")) {
            exchange->reply(200, gzip(plain), {{"Content-Encoding", "gzip"}});
        } else {
            exchange->reply(200, plain);
        }
    });
    kube::HttpRequest request = get("/");
    request.acceptGzip = true;
    kube::CurlTransport loopback(identityAt(server.url()));
    // The same server under an address that does not look like loopback.
    const QByteArray other = "http://0.0.0.0:" + QByteArray::number(server.port());
    kube::CurlTransport remote(identityAt(other));
    kube::Identity plainIdentity = identityAt(other);
    plainIdentity.disableCompression = true;
    kube::CurlTransport forbidden(plainIdentity);
    for (kube::CurlTransport *transport : {&loopback, &remote, &forbidden}) {
        Collector got;
        const auto transfer = transport->start(request, &got);
        QTRY_VERIFY(got.isFinished());
        QVERIFY2(got.isOk(), qPrintable(got.error().detail));
        QCOMPARE(got.body, plain);
    }
    QCOMPARE(server.requests().at(0).header("Accept-Encoding"), "");
    QCOMPARE(server.requests().at(1).header("Accept-Encoding"), "gzip");
    QCOMPARE(server.requests().at(2).header("Accept-Encoding"), "");
}

void TstCurlTransport::brokenGzipIsAnError()
{
    FakeApiServer server;
    server.setHandler([](const FakeRequest &, FakeExchange *exchange) {
        QByteArray broken = gzip(QByteArray(100'000, 'a'));
        broken[20] = char(broken[20] ^ 0x55);
        exchange->reply(200, broken, {{"Content-Encoding", "gzip"}});
    });
    kube::CurlTransport transport(
        identityAt("http://0.0.0.0:" + QByteArray::number(server.port())));
    kube::HttpRequest request = get("/");
    request.acceptGzip = true;
    Collector got;
    const auto transfer = transport.start(request, &got);
    QTRY_VERIFY(got.isFinished());
    QVERIFY(!got.isOk());
}

void TstCurlTransport::droppedConnectionsAreNotUsedAnew()
{
    FakeApiServer server;
    server.setHandler([](const FakeRequest &request, FakeExchange *exchange) {
        if (request.path == "/watch") {
            exchange->begin(200);
            exchange->chunk("open");
        } else {
            exchange->reply(200, "x");
        }
    });
    kube::CurlTransport transport(identityAt(server.url()));
    Collector stream;
    const auto watch = transport.start(get("/watch", kube::HttpRequest::Kind::Stream), &stream);
    Collector first;
    const auto one = transport.start(get("/"), &first);
    QTRY_VERIFY(first.isOk());
    QTRY_COMPARE(stream.body, "open");
    transport.dropConnections();
    QTRY_VERIFY(stream.isFinished());
    QCOMPARE(stream.error().code, Code::Network);
    QTRY_COMPARE(server.openConnections(), 0);
    Collector second;
    const auto two = transport.start(get("/"), &second);
    QTRY_VERIFY(second.isOk());
    QCOMPARE(server.connections(), 3);
}

void TstCurlTransport::warningsOfEveryAnswerAreTold()
{
    FakeApiServer server;
    server.setHandler([](const FakeRequest &request, FakeExchange *exchange) {
        exchange->reply(200, "{}",
                        {{"Warning", R"(299 - "old \"v1beta1\" ends, use v1")"},
                         {"Warning", "199 - \"not for people\""}});
        Q_UNUSED(request);
    });
    kube::CurlTransport transport(identityAt(server.url()));
    QSignalSpy warned(&transport, &kube::CurlTransport::warned);
    kube::HttpRequest request = get("/watched");
    request.kind = kube::HttpRequest::Kind::Stream;
    Collector got;
    const auto transfer = transport.start(request, &got);
    QTRY_VERIFY(got.isFinished());
    QCOMPARE(warned.size(), 1);
    QCOMPARE(warned.first().first().toByteArray(), R"(old "v1beta1" ends, use v1)"_ba);
}

QTEST_GUILESS_MAIN(TstCurlTransport)
#include "tst_curltransport.moc"
