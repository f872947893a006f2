// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What pages need is asked of a server played by this test.
#include "services/pages/fetch.h"

#include "exchange.h"
#include "kinds/builtin.h"
#include "models/services/rolloutjson.h"

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::models::pages;
using namespace nantian::tests;

namespace {

base::Call<Around> read(FakeTransport &transport, const Need &need)
{
    return readAround(
        &transport, kinds::builtInResources(), [need](const Around &) { return QList{need}; }, 1);
}

Need jobs(int pages)
{
    Need need{.id = "jobs", .group = "batch", .plural = "jobs", .ns = "shop"};
    need.query = "labelSelector=a";
    need.pages = pages;
    return need;
}

QByteArrayList namesIn(const Around &around)
{
    QByteArrayList out;
    around.each("jobs", [&out](const kube::Object &job) {
        out += QByteArray(job["name"].string().data(),
                          static_cast<qsizetype>(job["name"].string().size()));
    });
    return out;
}

const QByteArray kA = R"({"name":"a"})";
const QByteArray kB = R"({"name":"b"})";

} // namespace

class TstPageFetch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsListsToTheirEnd();
    void readsNoMoreThanItsPages();
    void keepsWhatCameBeforeAnError();
    void aFirstPageThatIsRefusedIsAnError();
};

void TstPageFetch::readsListsToTheirEnd()
{
    FakeTransport transport;
    const auto call = read(transport, jobs(9));
    TAKE_REQUEST(transport, 1);
    QCOMPARE(transport.last().request.path,
             "/apis/batch/v1/namespaces/shop/jobs?labelSelector=a&limit=500");
    reply(transport, 200, cutListOf({kA}, "x/y"));
    TAKE_REQUEST(transport, 2);
    QCOMPARE(transport.last().request.path,
             "/apis/batch/v1/namespaces/shop/jobs?labelSelector=a&limit=500&continue=x%2Fy");
    reply(transport, 200, listOf({kB}));
    const auto around = wait(call);
    QVERIFY(around.has_value());
    QCOMPARE(namesIn(*around), (QByteArrayList{"a", "b"}));
    QCOMPARE(around->left("jobs"), 0);
}

void TstPageFetch::readsNoMoreThanItsPages()
{
    FakeTransport transport;
    const auto call = read(transport, jobs(2));
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, cutListOf({kA}, "x"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 200, cutListOf({kB}, "y"));
    const auto around = wait(call);
    QCOMPARE(transport.count(), 2);
    QCOMPARE(namesIn(*around), (QByteArrayList{"a", "b"}));
    QCOMPARE(around->left("jobs"), -1);
}

/// A token lives for minutes only. What is missing is told by left().
void TstPageFetch::keepsWhatCameBeforeAnError()
{
    FakeTransport transport;
    const auto call = read(transport, jobs(9));
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, cutListOf({kA}, "x"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 410, "{}");
    const auto around = wait(call);
    QCOMPARE(namesIn(*around), QByteArrayList{"a"});
    QCOMPARE(around->left("jobs"), -1);
    QVERIFY(!around->error("jobs"));
}

void TstPageFetch::aFirstPageThatIsRefusedIsAnError()
{
    FakeTransport transport;
    const auto call = read(transport, jobs(9));
    TAKE_REQUEST(transport, 1);
    reply(transport, 403, "{}");
    const auto around = wait(call);
    QVERIFY(around->error("jobs"));
}

QTEST_GUILESS_MAIN(TstPageFetch)
#include "tst_pagefetch.moc"
