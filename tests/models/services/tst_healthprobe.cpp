// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/healthprobe.h"
#include "support/faketransport.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::tests;
using namespace std::chrono_literals;

namespace {

struct Bench
{
    FakeTransport transport;
    models::HealthProbe probe{{1ms, 40ms, 1s}};
    QSignalSpy back{&probe, &models::HealthProbe::serverIsBack};
    bool broken = true;

    Bench()
    {
        probe.setTransport(&transport);
        probe.setIsBroken([this] { return broken; });
    }
    void refuse() const
    {
        transport.last().finish(base::fail(base::Error::Code::Network, u"refused"_s));
    }
};

} // namespace

class TstHealthProbe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOnceThatTheServerIsBack();
    void startWhileItAsksForgetsNothing();
    void aServerThatWasNeverDownIsNoNews();
    void isAskedLessAndLessWhileItAnswers();
    void aRefusalIsAnAnswer_data();
    void aRefusalIsAnAnswer();
    void anAnswerThatAsksForPatienceIsNotWaitedFor();
    void stopForgets();
};

void TstHealthProbe::tellsOnceThatTheServerIsBack()
{
    Bench b;
    b.probe.start();
    QTRY_COMPARE(b.transport.count(), 1);
    QCOMPARE(b.transport.last().request.path, "/readyz");
    b.refuse();
    QTRY_COMPARE(b.transport.count(), 2);
    b.refuse();
    QTRY_COMPARE(b.transport.count(), 3);
    QCOMPARE(b.back.count(), 0);
    b.broken = false;
    b.transport.last().reply(200, "ok");
    QTRY_COMPARE(b.back.count(), 1);
    QVERIFY(!b.transport.last().isRunning());
    QCOMPARE(b.transport.count(), 3);
}

void TstHealthProbe::startWhileItAsksForgetsNothing()
{
    Bench b;
    b.probe.start();
    QTRY_COMPARE(b.transport.count(), 1);
    b.refuse();
    QTRY_COMPARE(b.transport.count(), 2);
    for (int i = 0; i < 5; ++i) {
        b.probe.start(); // other streams break
    }
    QCOMPARE(b.transport.count(), 2);
    b.transport.last().reply(200, "ok");
    QTRY_COMPARE(b.back.count(), 1);
}

void TstHealthProbe::aServerThatWasNeverDownIsNoNews()
{
    Bench b;
    b.probe.start();
    QTRY_COMPARE(b.transport.count(), 1);
    b.transport.last().reply(200, "ok");
    QTRY_COMPARE(b.transport.count(), 2); // the stream is broken still
    b.broken = false;
    b.transport.last().reply(200, "ok");
    QCOMPARE(b.back.count(), 0);
}

void TstHealthProbe::isAskedLessAndLessWhileItAnswers()
{
    Bench b;
    QList<qint64> waits;
    b.probe.start();
    QTRY_COMPARE(b.transport.count(), 1);
    QElapsedTimer timer;
    for (int i = 2; i < 8; ++i) {
        timer.start();
        b.transport.last().reply(200, "ok");
        QTRY_COMPARE(b.transport.count(), i);
        waits.append(timer.elapsed());
    }
    QVERIFY2(waits.last() >= 39, qPrintable(QString::number(waits.last())));
}

void TstHealthProbe::aRefusalIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {401, 403, 404}) {
        QTest::addRow("%d", status) << status;
    }
}

void TstHealthProbe::aRefusalIsAnAnswer()
{
    QFETCH(int, status);
    Bench b;
    b.broken = false;
    b.probe.start();
    QTRY_COMPARE(b.transport.count(), 1);
    b.refuse();
    QTRY_COMPARE(b.transport.count(), 2);
    b.transport.last().reply(status, "{}");
    if (status == 401) {
        QTRY_COMPARE(b.transport.count(), 3); // once more with new credentials
        b.transport.last().reply(status, "{}");
    }
    QTRY_COMPARE(b.back.count(), 1);
}

void TstHealthProbe::anAnswerThatAsksForPatienceIsNotWaitedFor()
{
    Bench b;
    b.probe.start();
    QTRY_COMPARE(b.transport.count(), 1);
    b.transport.last().reply(503, "{}", {{"Retry-After", "30"}});
    QTRY_COMPARE(b.transport.count(), 2);
    b.transport.last().reply(200, "ok");
    QTRY_COMPARE(b.back.count(), 1);
}

void TstHealthProbe::stopForgets()
{
    Bench b;
    b.probe.start();
    QTRY_COMPARE(b.transport.count(), 1);
    b.refuse();
    QTRY_COMPARE(b.transport.count(), 2);
    b.probe.stop();
    QTRY_VERIFY(!b.transport.last().isRunning());
    b.probe.start();
    QTRY_COMPARE(b.transport.count(), 3);
    b.transport.last().reply(200, "ok");
    QTRY_COMPARE(b.transport.count(), 4);
    QCOMPARE(b.back.count(), 0);
}

QTEST_GUILESS_MAIN(TstHealthProbe)
#include "tst_healthprobe.moc"
