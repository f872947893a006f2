// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/counts.h"
#include "support/faketransport.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;
using base::Error;

namespace {

kube::Resource kind(const QByteArray &plural)
{
    kube::Resource out;
    out.version = "v1";
    out.plural = plural;
    out.namespaced = true;
    out.verbs = {"list"};
    return out;
}

void reply(const FakeTransport &transport, qsizetype index, std::string_view json, int status = 200)
{
    transport.at(index).reply(status, json);
}

/// What the poller asked, each answered by hand.
struct Asked
{
    QList<QByteArray> ids;
    QList<base::Answer<ObjectCount>> answers;
    CountPoller::Ask ask = [this](const kube::Resource &resource) {
        ids << resource.id();
        answers << base::Answer<ObjectCount>();
        return base::Call<ObjectCount>{answers.last().future()};
    };
};

} // namespace

class TstCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServerTellsHowManyRemain();
    void namespacesAreSummed();
    void aSelectionIsCountedPageByPage();
    void aRefusalOfOneNamespaceIsTheAnswer();
    void aSilentServerGivesALowerBound();
    void kindsAreAskedOneByOneAndAgain();
    void nothingIsAskedWhileInactive();
    void aRefusedKindHasNoCountAndIsLeftAlone();
    void aFailureKeepsTheLastCount();
    void anotherScopeDropsLateAnswers();
    void itsEndIsNoAnswer();
};

void TstCounts::theServerTellsHowManyRemain()
{
    FakeTransport transport;
    const auto call = countObjects(&transport, kind("services"), {}, {});
    QCOMPARE(transport.count(), 1);
    QCOMPARE(transport.last().request.path, "/api/v1/services?limit=1"_ba);
    QVERIFY(transport.last().request.headers.first().second.contains("PartialObjectMetadataList"));
    reply(transport, 0,
          R"({"kind":"PartialObjectMetadataList","metadata":{"resourceVersion":"7",)"
          R"("continue":"abc","remainingItemCount":41},"items":[{"metadata":{}}]})");
    QTRY_VERIFY(call.future.isFinished());
    QCOMPARE(call.future.result().value(), (ObjectCount{42, false}));
}

void TstCounts::namespacesAreSummed()
{
    FakeTransport transport;
    const auto call = countObjects(&transport, kind("services"), {"shop", "lab"}, {});
    QCOMPARE(transport.last().request.path, "/api/v1/namespaces/shop/services?limit=1"_ba);
    reply(transport, 0, R"({"kind":"L","metadata":{},"items":[{"a":1}]})");
    QTRY_COMPARE(transport.count(), 2);
    QCOMPARE(transport.last().request.path, "/api/v1/namespaces/lab/services?limit=1"_ba);
    reply(transport, 1, R"({"kind":"L","metadata":{"remainingItemCount":4},"items":[{"a":1}]})");
    QTRY_VERIFY(call.future.isFinished());
    QCOMPARE(call.future.result().value(), (ObjectCount{6, false}));
}

void TstCounts::aSelectionIsCountedPageByPage()
{
    FakeTransport transport;
    const auto call = countObjects(&transport, kind("events"), {}, "type=Warning");
    QCOMPARE(transport.last().request.path,
             "/api/v1/events?limit=500&fieldSelector=type%3DWarning"_ba);
    reply(transport, 0, R"({"kind":"L","metadata":{"continue":"x/y"},"items":[{"a":1},{"a":2}]})");
    QTRY_COMPARE(transport.count(), 2);
    QVERIFY(transport.last().request.path.endsWith("&continue=x%2Fy"));
    reply(transport, 1, R"({"kind":"L","metadata":{},"items":[{"a":3}]})");
    QTRY_VERIFY(call.future.isFinished());
    QCOMPARE(call.future.result().value(), (ObjectCount{3, false}));
}

void TstCounts::aRefusalOfOneNamespaceIsTheAnswer()
{
    FakeTransport transport;
    const auto call = countObjects(&transport, kind("services"), {"shop", "lab"}, {});
    reply(transport, 0, R"({"kind":"L","metadata":{},"items":[]})");
    QTRY_COMPARE(transport.count(), 2);
    reply(transport, 1, R"({"kind":"Status","code":403,"reason":"Forbidden"})", 403);
    QTRY_VERIFY(call.future.isFinished());
    QVERIFY(!call.future.result());
    QCOMPARE(call.future.result().error().code, Error::Code::Forbidden);
}

void TstCounts::aSilentServerGivesALowerBound()
{
    FakeTransport transport;
    const auto call = countObjects(&transport, kind("services"), {}, {});
    reply(transport, 0, R"({"kind":"L","metadata":{"continue":"more"},"items":[{"a":1}]})");
    QTRY_VERIFY(call.future.isFinished());
    QCOMPARE(call.future.result().value(), (ObjectCount{1, true}));
}

void TstCounts::kindsAreAskedOneByOneAndAgain()
{
    Asked asked;
    CountPoller poller(asked.ask, {.interval = 20ms, .denied = 1h, .spacing = 1ms});
    QSignalSpy changed(&poller, &CountPoller::changed);
    poller.setWanted({kind("services"), kind("secrets")});
    poller.setActive(true);
    QTRY_COMPARE(asked.ids, QList<QByteArray>{"services"}); // one question at a time
    asked.answers[0].finish(ObjectCount{3, false});
    QTRY_COMPARE(asked.ids, (QList<QByteArray>{"services", "secrets"}));
    QCOMPARE(poller.known("services")->count.objects, 3);
    QVERIFY(poller.known("services")->atMs > 0);
    QVERIFY(!poller.known("secrets"));
    asked.answers[1].finish(ObjectCount{5, true});
    QTRY_COMPARE(asked.ids.size(), 3); // and again, a while later
    QCOMPARE(asked.ids.last(), "services"_ba);
    QCOMPARE(changed.size(), 2);
}

void TstCounts::nothingIsAskedWhileInactive()
{
    Asked asked;
    CountPoller poller(asked.ask, {.interval = 1ms, .denied = 1h, .spacing = 0ms});
    poller.setWanted({kind("services")});
    QCoreApplication::processEvents();
    QVERIFY(asked.ids.isEmpty());
    poller.setActive(true);
    QTRY_COMPARE(asked.ids.size(), 1);
    poller.setActive(false);
    QSignalSpy changed(&poller, &CountPoller::changed);
    asked.answers[0].finish(ObjectCount{1, false});
    QTRY_COMPARE(changed.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(asked.ids.size(), 1);
}

void TstCounts::aRefusedKindHasNoCountAndIsLeftAlone()
{
    Asked asked;
    CountPoller poller(asked.ask, {.interval = 1ms, .denied = 1h, .spacing = 1ms});
    poller.setWanted({kind("services"), kind("secrets")});
    poller.setActive(true);
    QTRY_COMPARE(asked.ids.size(), 1);
    asked.answers[0].finish(ObjectCount{3, false});
    QTRY_COMPARE(asked.ids.size(), 2);
    asked.answers[1].finish(base::fail(Error::Code::Forbidden, u"no"_s));
    for (int i = 2; i < 5; ++i) { // from here on only the other one
        QTRY_COMPARE(asked.ids.size(), i + 1);
        QCOMPARE(asked.ids.at(i), "services"_ba);
        asked.answers[i].finish(ObjectCount{3, false});
    }
    QVERIFY(!poller.known("secrets"));
    poller.askSoon("secrets"); // unless somebody wants to know
    QTRY_VERIFY([&] {
        if (asked.ids.last() == "services") {
            asked.answers.last().finish(ObjectCount{3, false});
        }
        return asked.ids.last() == "secrets";
    }());
}

void TstCounts::aFailureKeepsTheLastCount()
{
    Asked asked;
    CountPoller poller(asked.ask, {.interval = 1ms, .denied = 1h, .spacing = 1ms});
    poller.setWanted({kind("services")});
    poller.setActive(true);
    QTRY_COMPARE(asked.ids.size(), 1);
    asked.answers[0].finish(ObjectCount{3, false});
    QTRY_COMPARE(asked.ids.size(), 2);
    asked.answers[1].finish(base::fail(Error::Code::Network, u"gone"_s));
    QTRY_COMPARE(asked.ids.size(), 3);
    QCOMPARE(poller.known("services")->count.objects, 3);
    asked.answers[2].finish(base::fail(Error::Code::Forbidden, u"no"_s));
    QTRY_VERIFY(!poller.known("services"));
}

void TstCounts::itsEndIsNoAnswer()
{
    Asked asked;
    int changes = 0;
    {
        // Cancelling answers at once, as every real question does.
        CountPoller poller(
            [&](const kube::Resource &resource) {
                base::Call<ObjectCount> call = asked.ask(resource);
                call.cancel = [answer = asked.answers.last()] {
                    answer.finish(base::fail(Error::Code::Cancelled, {}));
                };
                return call;
            },
            {.interval = 1h, .denied = 1h, .spacing = 1ms});
        connect(&poller, &CountPoller::changed, this, [&] { ++changes; });
        poller.setWanted({kind("services")});
        poller.setActive(true);
        QTRY_COMPARE(asked.ids.size(), 1);
    }
    QTRY_VERIFY(asked.answers.first().isFinished());
    QCOMPARE(changes, 0);
}

void TstCounts::anotherScopeDropsLateAnswers()
{
    Asked asked;
    CountPoller poller(asked.ask, {.interval = 1h, .denied = 1h, .spacing = 1ms});
    QSignalSpy changed(&poller, &CountPoller::changed);
    poller.setWanted({kind("services")});
    poller.setActive(true);
    QTRY_COMPARE(asked.ids.size(), 1);
    poller.reset();
    QTRY_COMPARE(asked.ids.size(), 2);
    asked.answers[1].finish(ObjectCount{7, false});
    asked.answers[0].finish(ObjectCount{1, false});
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(poller.known("services")->count.objects, 7);
}

QTEST_GUILESS_MAIN(TstCounts)
#include "tst_counts.moc"
