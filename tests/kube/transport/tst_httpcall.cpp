// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/transport/httptransport.h"
#include "kube/transport/statuserror.h"
#include "support/faketransport.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::tests;
using namespace std::chrono_literals;
using Code = base::Error::Code;

namespace {

base::Error lost()
{
    base::Error error;
    error.reason = u"ConnectionLost"_s;
    return error;
}

kube::HttpRequest request(const QByteArray &method = "GET")
{
    kube::HttpRequest out;
    out.method = method;
    out.path = "/x";
    return out;
}

constexpr const char *kConflict =
    R"({"kind":"Status","status":"Failure","message":"the object has been modified",)"
    R"("reason":"Conflict","details":{"name":"web","kind":"deployments","causes":)"
    R"([{"reason":"FieldValueInvalid","message":"m","field":"spec.x"}],"retryAfterSeconds":3},"code":409})";

} // namespace

class TstHttpCall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersWithTheWholeBody();
    void statusBecomesAnError();
    void codes_data();
    void codes();
    void textThatIsNoStatusIsTheDetail();
    void retryAfterForms();
    void warningsAreRead();
    void retries_data();
    void retries();
    void asksForNewCredentialsOnce();
    void bodyOverTheLimitIsRefused();
    void cancelFromAnotherThread();
    void cancelAfterTheEndDoesNothing();
};

void TstHttpCall::answersWithTheWholeBody()
{
    FakeTransport transport;
    const auto call = kube::httpCall(&transport, request());
    transport.last().headers(200, {{"ETag", "\"x\""}});
    transport.last().data("one ");
    transport.last().data("two");
    QVERIFY(!call.future.isFinished());
    transport.last().finish();
    QVERIFY(call.future.isFinished());
    QCOMPARE(call.future.result()->body, "one two");
    QCOMPARE(call.future.result()->header("etag"), "\"x\"");
}

void TstHttpCall::statusBecomesAnError()
{
    FakeTransport transport;
    const auto call = kube::httpCall(&transport, request("PUT"));
    transport.last().reply(409, kConflict);
    const base::Error error = call.future.result().error();
    QCOMPARE(error.code, Code::Conflict);
    QCOMPARE(error.httpStatus, 409);
    QCOMPARE(error.reason, u"Conflict"_s);
    QCOMPARE(error.detail, u"the object has been modified"_s);
    QCOMPARE(error.target, u"deployments/web"_s);
    QCOMPARE(error.retryAfter, 3s);
    QCOMPARE(error.causes, (QList<base::Cause>{{u"FieldValueInvalid"_s, u"spec.x"_s, u"m"_s}}));
}

void TstHttpCall::codes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    const std::initializer_list<std::pair<int, Code>> all{
        {400, Code::Invalid},     {401, Code::Unauthorized}, {403, Code::Forbidden},
        {404, Code::NotFound},    {405, Code::Unsupported},  {406, Code::Unsupported},
        {409, Code::Conflict},    {410, Code::Gone},         {413, Code::Invalid},
        {415, Code::Invalid},     {422, Code::Invalid},      {429, Code::RateLimited},
        {500, Code::ServerError}, {503, Code::ServerError},  {504, Code::ServerError},
        {302, Code::Unsupported}};
    for (const auto &[status, code] : all) {
        QTest::addRow("%d", status) << status << int(code);
    }
}

void TstHttpCall::codes()
{
    QFETCH(int, status);
    QFETCH(int, code);
    kube::HttpResponse response;
    response.status = status;
    QCOMPARE(int(kube::statusError(response).code), code);
    QCOMPARE(kube::statusError(response).httpStatus, status);
}

void TstHttpCall::textThatIsNoStatusIsTheDetail()
{
    kube::HttpResponse response;
    response.status = 502;
    response.body = "  <html>Bad gateway</html>\n";
    QCOMPARE(kube::statusError(response).detail, u"<html>Bad gateway</html>"_s);
    QVERIFY(kube::statusError(response).reason.isEmpty());
}

void TstHttpCall::retryAfterForms()
{
    QCOMPARE(kube::parseRetryAfter("7"), 7s);
    QCOMPARE(kube::parseRetryAfter(""), 0ms);
    QCOMPARE(kube::parseRetryAfter("-7"), 0ms);
    QCOMPARE(kube::parseRetryAfter("soon"), 0ms);
    QCOMPARE(kube::parseRetryAfter("Wed, 21 Oct 2015 07:28:00 GMT"), 0ms);
    const auto later = kube::errorFromStatus(
        429, R"({"kind":"Status","details":{"retryAfterSeconds":9223372036854775807}})", 0ms);
    QCOMPARE(later.retryAfter, 86'400s);
    const auto date = QDateTime::currentDateTimeUtc().addSecs(100).toString(Qt::RFC2822Date);
    const auto wait = kube::parseRetryAfter(date.toLatin1());
    QVERIFY(wait > 90s && wait <= 100s);
}

void TstHttpCall::warningsAreRead()
{
    FakeTransport transport;
    const auto call = kube::httpCall(&transport, request());
    transport.last().reply(200, "{}",
                           {{"Warning", R"(299 - "v1beta1 is \"old\"")"},
                            {"warning", R"(299 k8s "two", 299 k8s "three" "Wed, 21 Oct 2015")"},
                            {"Warning", R"(199 - "not ours")"}});
    QCOMPARE(call.future.result()->warnings,
             (QList<QByteArray>{R"(v1beta1 is "old")", "two", "three"}));
}

void TstHttpCall::retries_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status"); // 0: the connection is lost; negative: for more than a minute
    QTest::addColumn<bool>("retryAfter");
    QTest::addColumn<bool>("again");
    QTest::newRow("read 429") << "GET"_ba << 429 << true << true;
    QTest::newRow("read 503 with Retry-After") << "GET"_ba << 503 << true << true;
    QTest::newRow("read 503") << "GET"_ba << 503 << false << false;
    QTest::newRow("read 500") << "GET"_ba << 500 << false << false;
    QTest::newRow("read 404") << "GET"_ba << 404 << false << false;
    QTest::newRow("read 401") << "GET"_ba << 401 << false << true;
    QTest::newRow("read lost") << "GET"_ba << 0 << false << true;
    QTest::newRow("read 429, patience over") << "GET"_ba << -429 << true << false;
    QTest::newRow("write 429") << "POST"_ba << 429 << true << false;
    QTest::newRow("write 503 with Retry-After") << "PATCH"_ba << 503 << true << false;
    QTest::newRow("write 401") << "DELETE"_ba << 401 << false << false;
    QTest::newRow("write lost") << "PUT"_ba << 0 << false << false;
}

void TstHttpCall::retries()
{
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    QFETCH(bool, retryAfter);
    QFETCH(bool, again);
    FakeTransport transport;
    const auto call = kube::httpCall(&transport, request(method));
    if (status == 0) {
        transport.last().finish(std::unexpected(lost()));
    } else {
        const QByteArray seconds = status < 0 ? "61" : "1";
        transport.last().reply(std::abs(status), "{}",
                               retryAfter ? kube::HttpHeaders{{"Retry-After", seconds}}
                                          : kube::HttpHeaders());
    }
    QCOMPARE(call.future.isFinished(), !again);
    if (again) {
        QTRY_COMPARE(transport.count(), 2);
        transport.last().reply(200, "ok");
        QCOMPARE(call.future.result()->body, "ok");
    }
}

void TstHttpCall::asksForNewCredentialsOnce()
{
    FakeTransport transport;
    const auto call = kube::httpCall(&transport, request());
    transport.last().reply(401, "{}");
    QCOMPARE(transport.count(), 2);
    transport.last().reply(401, "{}");
    QCOMPARE(call.future.result().error().code, Code::Unauthorized);
    QCOMPARE(transport.count(), 2);
}

void TstHttpCall::bodyOverTheLimitIsRefused()
{
    FakeTransport transport;
    const auto call = kube::httpCall(&transport, request(), 10);
    transport.last().headers(200);
    transport.last().data("0123456789");
    QVERIFY(!call.future.isFinished());
    transport.last().data("x");
    QCOMPARE(call.future.result().error().code, Code::Unsupported);
    QVERIFY(!transport.last().isRunning());
}

void TstHttpCall::cancelFromAnotherThread()
{
    FakeTransport transport;
    const auto call = kube::httpCall(&transport, request());
    std::thread other([cancel = call.cancel] { cancel(); });
    other.join();
    QVERIFY(call.future.isFinished());
    QCOMPARE(call.future.result().error().code, Code::Cancelled);
    QTRY_VERIFY(!transport.last().isRunning());
}

void TstHttpCall::cancelAfterTheEndDoesNothing()
{
    FakeTransport transport;
    const auto call = kube::httpCall(&transport, request());
    transport.last().reply(200, "ok");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    call.cancel();
    QVERIFY(call.future.result());
}

QTEST_GUILESS_MAIN(TstHttpCall)
#include "tst_httpcall.moc"
