// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// base::Call and base::Question: an answer always comes, and always in a later turn.
#include "base/call.h"
#include "base/question.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;
using namespace nantian;
using base::Answer;
using base::Call;
using base::Question;
using base::Result;

class TstCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAnsweredAlreadyComesLater();
    void anAnswerOfThisThreadComesLater();
    void anAnswerOfAnotherThreadComesOnTheContexts();
    void whoGoesFirstIsNotAsked();
    void whatIsDroppedIsCancelled();
    void theFirstAnswerWins();
    void theLatestQuestionIsAnswered();
};

void TstCall::whatIsAnsweredAlreadyComesLater()
{
    int got = 0;
    base::answered<int>(7).then(this,
                                [&](const Result<int> &result) { got = result.value_or(-1); });
    QCOMPARE(got, 0);
    QTRY_COMPARE(got, 7);
}

void TstCall::anAnswerOfThisThreadComesLater()
{
    const Answer<int> answer;
    const Call<int> call{answer.future(),
                         [answer] { answer.finish(base::fail(base::Error::Code::Cancelled, {})); }};
    int calls = 0;
    call.then(this, [&](const Result<int> &) { ++calls; });
    call.cancel();
    QVERIFY(answer.isFinished());
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1);
    QCoreApplication::processEvents();
    QCOMPARE(calls, 1);
}

void TstCall::anAnswerOfAnotherThreadComesOnTheContexts()
{
    const Answer<int> answer;
    QThread *where = nullptr;
    Call<int>{answer.future()}.then(this,
                                    [&](const Result<int> &) { where = QThread::currentThread(); });
    const std::unique_ptr<QThread> thread(QThread::create([answer] { answer.finish(1); }));
    thread->start();
    QTRY_COMPARE(where, QThread::currentThread());
    QVERIFY(thread->wait());
}

void TstCall::whoGoesFirstIsNotAsked()
{
    bool asked = false;
    const Answer<int> answer;
    {
        QObject context;
        const Call<int> call{answer.future(), [answer] { answer.finish(2); }};
        call.then(&context, [&](const Result<int> &) { asked = true; });
        call.cancel(); // what is on its way is not delivered either
    }
    QCoreApplication::processEvents();
    QVERIFY(!asked);
}

void TstCall::whatIsDroppedIsCancelled()
{
    Result<int> got = 0;
    {
        const Answer<int> answer;
        Call<int>{answer.future()}.then(this, [&](const Result<int> &result) { got = result; });
    }
    QTRY_VERIFY(!got);
    QCOMPARE(got.error().code, base::Error::Code::Cancelled);
}

void TstCall::theFirstAnswerWins()
{
    const Answer<int> answer;
    answer.finish(1);
    answer.finish(2);
    int got = 0;
    Call<int>{answer.future()}.then(this,
                                    [&](const Result<int> &result) { got = result.value_or(-1); });
    QTRY_COMPARE(got, 1);
}

void TstCall::theLatestQuestionIsAnswered()
{
    Question<int> question;
    QList<int> got;
    const auto note = [&](const Result<int> &answer) { got << answer.value_or(-1); };
    question.ask(base::answered<int>(1), this, note);
    question.ask(base::answered<int>(2), this, note);
    QVERIFY(question.isWaiting());
    QTRY_COMPARE(got, QList<int>{2});
    QVERIFY(!question.isWaiting());
    question.ask(base::answered<int>(3), this, note);
    question.drop();
    QCoreApplication::processEvents();
    QCOMPARE(got, QList<int>{2});
}

QTEST_GUILESS_MAIN(TstCall)
#include "tst_call.moc"
