// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/streams/logmerger.h"
#include "support/fakeclock.h"
#include "support/faketransport.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::tests;

namespace {

/// `count` streams of containers 0, 1, ... merged into `texts`.
struct Bench
{
    FakeTransport transport;
    test::FakeClock clock;
    std::vector<std::unique_ptr<kube::LogStream>> streams;
    kube::LogMerger merger{&clock};
    QList<QByteArray> texts;

    explicit Bench(quint32 count)
    {
        QObject::connect(&merger, &kube::LogMerger::records, &merger,
                         [this](const kube::LogRecords &batch) {
                             for (const kube::LogRecord &record : batch) {
                                 texts += record.text;
                             }
                         });
        for (quint32 i = 0; i < count; ++i) {
            kube::LogTarget target;
            target.ns = "n";
            target.pod = "p";
            target.container = "c" + QByteArray::number(i);
            target.source = i;
            streams.push_back(std::make_unique<kube::LogStream>(&transport, target, &clock));
            merger.add(streams.back().get());
            streams.back()->start();
            transport.last().headers(200);
        }
    }
    void write(int stream, int second, const char *text) const
    {
        transport.at(stream).data("1970-01-01T00:00:" + std::to_string(10 + second) + "Z " + text
                                  + '\n');
    }
};

} // namespace

class TstLogMerger : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneStreamDoesNotWait();
    void mergesByTime();
    void linesWaitForTheWindow();
    void aStreamsOwnOrderIsKept();
    void removedStreamsLinesAreKept();
    void slowReceiverPausesTheStreams();
};

void TstLogMerger::oneStreamDoesNotWait()
{
    Bench b(1);
    b.write(0, 1, "a");
    QCOMPARE(b.texts, (QList<QByteArray>{"a"}));
}

void TstLogMerger::mergesByTime()
{
    Bench b(3);
    b.write(0, 1, "a1");
    b.write(0, 4, "a4");
    b.write(2, 3, "c3");
    b.write(1, 2, "b2");
    b.write(1, 5, "b5");
    QVERIFY(b.texts.isEmpty());
    b.clock.advance(kube::LogMerger::kWindow.count());
    QTRY_COMPARE(b.texts, (QList<QByteArray>{"a1", "b2", "c3", "a4", "b5"}));
}

void TstLogMerger::linesWaitForTheWindow()
{
    Bench b(2);
    b.write(0, 5, "a5");
    b.clock.advance(kube::LogMerger::kWindow.count() - 1);
    b.write(1, 4, "b4");
    b.write(1, 9, "b9");
    const QSignalSpy records(&b.merger, &kube::LogMerger::records);
    QTimer tick; // a tick of 100 ms passes, and nothing may come of it
    tick.setSingleShot(true);
    tick.start(150);
    QTRY_VERIFY(!tick.isActive());
    QVERIFY(records.isEmpty());
    QVERIFY(b.texts.isEmpty());
    b.clock.advance(1);
    // b4 arrived late, but belongs before a5, which need not wait any more; b9 must.
    QTRY_COMPARE(b.texts, (QList<QByteArray>{"b4", "a5"}));
    b.clock.advance(kube::LogMerger::kWindow.count());
    QTRY_COMPARE(b.texts.size(), 3);
}

void TstLogMerger::aStreamsOwnOrderIsKept()
{
    Bench b(2);
    b.write(0, 9, "a9");
    b.write(0, 2, "a2, its clock was set back");
    b.write(1, 5, "b5");
    b.merger.flush();
    QCOMPARE(b.texts, (QList<QByteArray>{"b5", "a9", "a2, its clock was set back"}));
}

void TstLogMerger::removedStreamsLinesAreKept()
{
    Bench b(2);
    b.write(0, 1, "a");
    b.write(1, 2, "b");
    b.streams.at(0).reset();
    b.merger.flush();
    QCOMPARE(b.texts, (QList<QByteArray>{"a", "b"}));
}

void TstLogMerger::slowReceiverPausesTheStreams()
{
    Bench b(2);
    b.merger.setLimit(4);
    for (int i = 0; i < 5; ++i) {
        b.write(i % 2, i, "x");
    }
    QVERIFY(!b.transport.at(0).paused);
    b.merger.flush();
    QVERIFY(b.transport.at(0).paused);
    QVERIFY(b.transport.at(1).paused);
    b.merger.taken(2);
    QVERIFY2(b.transport.at(0).paused, "resumes at half");
    b.merger.taken(1);
    QVERIFY(!b.transport.at(0).paused);
}

QTEST_GUILESS_MAIN(TstLogMerger)
#include "tst_logmerger.moc"
