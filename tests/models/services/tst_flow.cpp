// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/flow.h"

#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace nantian;
using base::Answer;
using base::Call;
using base::Error;
using base::Result;

namespace {

/// How many frames live, as counted by a local of each.
std::atomic_int s_frames{0};

struct Frame
{
    Frame() { ++s_frames; }
    ~Frame() { --s_frames; }
    Q_DISABLE_COPY_MOVE(Frame)
};

/// A question that nobody answers, which only its own cancel keeps: as one to a session that ends.
Call<int> heldByItsCancel()
{
    const Answer<int> answer;
    return {answer.future(),
            [answer] { answer.finish(base::fail(Error::Code::Cancelled, u"cancelled"_s)); }};
}

Call<int> twice(Call<int> first)
{
    const Frame frame;
    const Result<int> one = co_await std::move(first);
    if (!one) {
        co_return std::unexpected(one.error());
    }
    co_return 2 * *one;
}

Call<int> nested(Call<int> first) { co_return co_await twice(std::move(first)); }

} // namespace

class TstFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QCOMPARE(s_frames.load(), 0); }

    void goesOnWithTheAnswer()
    {
        const Answer<int> answer;
        const Call<int> call = nested({answer.future()});
        QVERIFY(!call.future.isFinished());
        answer.finish(21);
        QTRY_VERIFY(call.future.isFinished());
        QCOMPARE(call.future.result(), 42);
    }

    void cancellingReachesTheStep()
    {
        const Call<int> call = nested(heldByItsCancel());
        call.cancel();
        QTRY_VERIFY(call.future.isFinished());
        QCOMPARE(call.future.result().error().code, Error::Code::Cancelled);
    }

    void diesWithItsThread()
    {
        QThread thread;
        auto *onThread = new QObject;
        onThread->moveToThread(&thread);
        thread.start();
        Call<int> call;
        QMetaObject::invokeMethod(
            onThread, [&] { call = nested(heldByItsCancel()); }, Qt::BlockingQueuedConnection);
        QCOMPARE(s_frames.load(), 1);
        onThread->deleteLater();
        thread.quit();
        QVERIFY(thread.wait());
        QCOMPARE(s_frames.load(), 0);
        QVERIFY(call.future.isFinished());
        QCOMPARE(call.future.result().error().code, Error::Code::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TstFlow)
#include "tst_flow.moc"
