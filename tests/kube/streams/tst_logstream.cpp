// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "kube/streams/logstream.h"
#include "support/faketransport.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::tests;
using State = kube::LogStream::State;
using Kind = kube::ContainerState::Kind;

namespace {

constexpr const char *kWaiting =
    R"({"kind":"Status","reason":"BadRequest","code":400,)"
    R"("message":"container c in pod p is waiting to start: ContainerCreating"})";

constexpr const char *kUnknownPod =
    R"({"kind":"Status","reason":"NotFound","code":404,)"
    R"j("message":"the server could not find the requested resource ( pods/log p)"})j";
constexpr const char *kNoLog =
    R"({"kind":"Status","reason":"BadRequest","code":400,"message":"no log for this container"})";

std::string line(int tenths, const char *text)
{
    return "1970-01-01T00:00:" + std::to_string(10 + tenths / 10) + '.'
        + std::to_string(tenths % 10) + "Z " + text + '\n';
}

struct Bench
{
    FakeTransport transport;
    base::SystemClock clock;
    kube::LogTarget target{"shop", "web-1", "app", 7, false, true, 100, 0};
    std::unique_ptr<kube::LogStream> stream;
    QList<QByteArray> lines;

    void open()
    {
        stream = std::make_unique<kube::LogStream>(&transport, target, &clock);
        QObject::connect(stream.get(), &kube::LogStream::records, stream.get(),
                         [this](const kube::LogRecords &batch) {
                             for (const kube::LogRecord &record : batch) {
                                 lines += record.text;
                             }
                         });
        stream->start();
    }
    void running(const QByteArray &id) { stream->setContainerState({Kind::Running, id, {}, true}); }
    void terminated(const QByteArray &id, bool again = true)
    {
        stream->setContainerState({Kind::Terminated, id, {}, again});
    }
    [[nodiscard]] QUrlQuery query(qsizetype index) const
    {
        const QByteArray &path = transport.at(index).request.path;
        return QUrlQuery(QString::fromLatin1(path.mid(path.indexOf('?') + 1)));
    }
    [[nodiscard]] QString param(const QString &name) const
    {
        return query(transport.count() - 1).queryItemValue(name, QUrl::FullyDecoded);
    }
};

base::Result<void> broken()
{
    base::Error error;
    error.reason = u"ConnectionLost"_s;
    return std::unexpected(error);
}

} // namespace

class TstLogStream : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForWhatIsWanted();
    void breaksAreInvisible();
    void restartIsFollowed();
    void linesOfALostInstanceAreCaughtUp();
    void endOfThePodIsTheEnd();
    void notStartedWaitsForNews();
    void unknownToTheKubeletWaitsForNews();
    void aNewInstanceOpensWhatFailed();
    void withoutFollowTheEndIsTheEnd();
    void deniedFails();
    void silenceOpensAgain();
    void emptyLogOpenedAgainTakesEverything();
    void pauseReachesTheTransport();
};

void TstLogStream::asksForWhatIsWanted()
{
    Bench b;
    b.open();
    QCOMPARE(b.stream->state(), State::Connecting);
    QVERIFY(b.transport.last().request.path.startsWith("/api/v1/namespaces/shop/pods/web-1/log?"));
    QCOMPARE(b.param(u"container"_s), u"app"_s);
    QCOMPARE(b.param(u"timestamps"_s), u"true"_s);
    QCOMPARE(b.param(u"follow"_s), u"true"_s);
    QCOMPARE(b.param(u"tailLines"_s), u"100"_s);
    b.transport.last().headers(200);
    QCOMPARE(b.stream->state(), State::Live);
    b.transport.last().data(line(1, "one") + line(2, "two"));
    QCOMPARE(b.lines, (QList<QByteArray>{"one", "two"}));
}

void TstLogStream::breaksAreInvisible()
{
    Bench b;
    b.open();
    b.running("id1");
    b.transport.last().headers(200);
    b.transport.last().data(line(1, "a") + line(11, "b") + line(12, "c"));
    b.transport.last().data("1970-01-01T00:00:11.3Z half a li");
    b.transport.last().finish(broken());
    QCOMPARE(b.stream->state(), State::Reconnecting);
    QTRY_COMPARE(b.transport.count(), 2);
    QCOMPARE(b.param(u"sinceTime"_s), u"1970-01-01T00:00:11Z"_s);
    QCOMPARE(b.param(u"tailLines"_s), QString());
    b.transport.last().headers(200);
    b.transport.last().data(line(11, "b") + line(12, "c") + line(13, "half a line")
                            + line(14, "e"));
    QCOMPARE(b.lines, (QList<QByteArray>{"a", "b", "c", "half a line", "e"}));
}

void TstLogStream::restartIsFollowed()
{
    Bench b;
    b.open();
    b.running("id1");
    b.transport.last().headers(200);
    b.transport.last().data(line(1, "dying"));
    b.terminated("id1");
    b.transport.last().finish();
    QCOMPARE(b.stream->state(), State::Waiting);
    QCOMPARE(b.transport.count(), 1);
    b.stream->setContainerState({Kind::Waiting, "id1", u"CrashLoopBackOff"_s, true});
    QCOMPARE(b.transport.count(), 1);
    b.running("id2");
    QCOMPARE(b.transport.count(), 2);
    b.transport.last().headers(200);
    b.transport.last().data(line(5, "born"));
    QCOMPARE(b.lines, (QList<QByteArray>{"dying", "born"}));

    // The end comes before the news of it, then the news.
    b.transport.last().finish();
    b.running("id3");
    QTRY_COMPARE(b.transport.count(), 3);
}

void TstLogStream::linesOfALostInstanceAreCaughtUp()
{
    Bench b;
    b.open();
    b.running("id1");
    b.transport.last().headers(200);
    b.transport.last().data(line(1, "a"));
    b.transport.last().finish(broken());
    b.running("id2"); // restarted while nobody listened
    QTRY_COMPARE(b.transport.count(), 2);
    QCOMPARE(b.param(u"previous"_s), u"true"_s);
    b.transport.last().reply(200, line(1, "a") + line(2, "last words"));
    QCOMPARE(b.transport.count(), 3);
    QCOMPARE(b.param(u"previous"_s), QString());
    QCOMPARE(b.param(u"follow"_s), u"true"_s);
    b.transport.last().headers(200);
    b.transport.last().data(line(4, "new"));
    QCOMPARE(b.lines, (QList<QByteArray>{"a", "last words", "new"}));
}

void TstLogStream::endOfThePodIsTheEnd()
{
    Bench b;
    b.open();
    b.running("id1");
    b.transport.last().headers(200);
    b.terminated("id1", false);
    b.transport.last().data("1970-01-01T00:00:10Z no newline");
    b.transport.last().finish();
    QCOMPARE(b.stream->state(), State::Ended);
    QCOMPARE(b.lines, (QList<QByteArray>{"no newline"}));
    QCOMPARE(b.transport.count(), 1);
}

void TstLogStream::notStartedWaitsForNews()
{
    Bench b;
    b.open();
    b.transport.last().reply(400, kWaiting);
    QCOMPARE(b.stream->state(), State::Waiting);
    QVERIFY(b.stream->error().detail.contains("ContainerCreating"_L1));
    b.stream->setContainerState({Kind::Waiting, {}, u"ContainerCreating"_s, true});
    QCOMPARE(b.transport.count(), 1);
    b.running("id1");
    QCOMPARE(b.transport.count(), 2);
    QCOMPARE(b.param(u"tailLines"_s), u"100"_s);
}

void TstLogStream::unknownToTheKubeletWaitsForNews()
{
    Bench b;
    b.open();
    b.stream->setContainerState({Kind::Waiting, {}, {}, true});
    b.transport.last().reply(404, kUnknownPod);
    QCOMPARE(b.stream->state(), State::Waiting);
    b.running("id1");
    QCOMPARE(b.transport.count(), 2);
    // A kubelet that was started again may not have read its pods yet.
    b.transport.last().reply(404, kUnknownPod);
    QCOMPARE(b.stream->state(), State::Reconnecting);
    QTRY_COMPARE(b.transport.count(), 3);
    b.transport.last().headers(200);
    b.transport.last().data(line(1, "one"));
    QCOMPARE(b.lines, (QList<QByteArray>{"one"}));
    // Over and gone: no other answer will come.
    b.terminated("id1", false);
    b.transport.last().finish(broken());
    QTRY_COMPARE(b.transport.count(), 4);
    b.transport.last().reply(404, kUnknownPod);
    QCOMPARE(b.stream->state(), State::Ended);
}

void TstLogStream::aNewInstanceOpensWhatFailed()
{
    Bench b;
    b.open();
    b.running("id1");
    b.transport.last().reply(400, kNoLog);
    QCOMPARE(b.stream->state(), State::Failed);
    b.stream->setContainerState({Kind::Terminated, "id1", u"Error"_s, true});
    QCOMPARE(b.transport.count(), 1);
    b.running("id2");
    QCOMPARE(b.transport.count(), 2);
}

void TstLogStream::withoutFollowTheEndIsTheEnd()
{
    Bench b;
    b.target.previous = true;
    b.open();
    QCOMPARE(b.param(u"previous"_s), u"true"_s);
    QCOMPARE(b.param(u"follow"_s), QString());
    b.transport.last().reply(200, line(1, "old"));
    QCOMPARE(b.stream->state(), State::Ended);
    b.running("id2");
    QCOMPARE(b.transport.count(), 1);
}

void TstLogStream::deniedFails()
{
    Bench b;
    b.open();
    b.transport.last().reply(403, R"({"kind":"Status","reason":"Forbidden","message":"no"})");
    QCOMPARE(b.stream->state(), State::Failed);
    QCOMPARE(b.stream->error().code, base::Error::Code::Forbidden);
}

void TstLogStream::silenceOpensAgain()
{
    Bench b;
    b.open();
    b.transport.last().headers(200);
    b.transport.last().data(line(1, "a"));
    base::Error idle;
    idle.code = base::Error::Code::Timeout;
    idle.reason = u"Idle"_s;
    b.transport.last().finish(std::unexpected(idle));
    QCOMPARE(b.transport.count(), 2);
    QCOMPARE(b.stream->state(), State::Live);
}

void TstLogStream::emptyLogOpenedAgainTakesEverything()
{
    Bench b;
    b.open();
    b.transport.last().headers(200);
    b.transport.last().finish(broken());
    QTRY_COMPARE(b.transport.count(), 2);
    QCOMPARE(b.param(u"tailLines"_s), QString());
}

void TstLogStream::pauseReachesTheTransport()
{
    Bench b;
    b.open();
    b.stream->setPaused(true);
    QVERIFY(b.transport.last().paused);
    b.stream->setPaused(false);
    QVERIFY(!b.transport.last().paused);
}

QTEST_GUILESS_MAIN(TstLogStream)
#include "tst_logstream.moc"
