// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/streams/logline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;

class TstLogLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTimes_data();
    void readsTimes();
    void cutsLinesAtEverySplit();
    void longLinesAreCut();
    void theLastLineNeedsNoNewline();
    void bookmarkNeitherLosesNorRepeats_data();
    void bookmarkNeitherLosesNorRepeats();
    void clockStepsBackwards();
};

void TstLogLine::readsTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("ns"); // -1: none
    QTest::newRow("kubelet") << "2026-11-22T22:00:00.123456789Z"_ba << 1'795'384'800'123'456'789LL;
    QTest::newRow("no fraction") << "2026-11-22T22:00:00Z"_ba << 1'795'384'800'000'000'000LL;
    QTest::newRow("short fraction") << "2026-11-22T22:00:00.5Z"_ba << 1'795'384'800'500'000'000LL;
    QTest::newRow("offset") << "2026-11-23T00:00:00.000000001+02:00"_ba
                            << 1'795'384'800'000'000'001LL;
    QTest::newRow("before 1970") << "1969-12-31T23:59:59Z"_ba << -1'000'000'000LL;
    QTest::newRow("leap day") << "2024-02-29T00:00:00Z"_ba << 1'709'164'800'000'000'000LL;
    QTest::newRow("after 64 bits of nanoseconds") << "2262-04-11T23:47:16.9Z"_ba << -1LL;
    QTest::newRow("the last of them")
        << "2262-04-11T23:47:16.854775807Z"_ba << std::numeric_limits<qint64>::max();
    QTest::newRow("before them") << "0001-01-01T00:00:00Z"_ba << -1LL;
    QTest::newRow("no such day") << "2026-02-29T00:00:00Z"_ba << -1LL;
    QTest::newRow("no zone") << "2026-11-22T22:00:00.1"_ba << -1LL;
    QTest::newRow("a word") << "unable"_ba << -1LL;
    QTest::newRow("nothing") << ""_ba << -1LL;
    QTest::newRow("letters") << "2026-11-22T2x:00:00Z"_ba << -1LL;
}

void TstLogLine::readsTimes()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, ns);
    const auto time = kube::parseLogTime({text.constData(), std::size_t(text.size())});
    QCOMPARE(time.has_value(), ns != -1);
    if (time) {
        QCOMPARE(*time, ns);
    }
}

void TstLogLine::cutsLinesAtEverySplit()
{
    const std::string body = "2026-11-22T22:00:00.1Z first \xff\n"
                             "2026-11-22T22:00:00.2Z \n"
                             "unable to retrieve more\n"
                             "2026-11-22T22:00:01Z 南天门\r\n";
    const qint64 base = 1'795'384'800'000'000'000;
    const kube::LogRecords expected{{base + 100'000'000, "first \xff", 3, false},
                                    {base + 200'000'000, "", 3, false},
                                    {base + 200'000'000, "unable to retrieve more", 3, false},
                                    {base + 1'000'000'000, "南天门", 3, false}};
    for (std::size_t cut = 0; cut <= body.size(); ++cut) {
        kube::LogLineReader reader(3);
        kube::LogRecords records;
        reader.feed(std::string_view(body).substr(0, cut), records);
        reader.feed(std::string_view(body).substr(cut), records);
        reader.finish(records);
        QCOMPARE(records, expected);
    }
}

void TstLogLine::longLinesAreCut()
{
    kube::LogLineReader reader(0, 10);
    kube::LogRecords records;
    for (int i = 0; i < 1'000; ++i) {
        reader.feed("0123456789", records);
    }
    reader.feed("\n2026-11-22T22:00:00Z 0123456789\n", records);
    QCOMPARE(records.size(), 2);
    QCOMPARE(records.at(0).text, "0123456789");
    QVERIFY(records.at(0).isCut);
    QCOMPARE(records.at(1).text, "0123456789");
    QVERIFY(!records.at(1).isCut);
}

void TstLogLine::theLastLineNeedsNoNewline()
{
    kube::LogLineReader reader(0);
    kube::LogRecords records;
    reader.feed("2026-11-22T22:00:00Z end", records);
    QVERIFY(records.isEmpty());
    reader.finish(records);
    QCOMPARE(records.first().text, "end");
    reader.feed("2026-11-22T22:00:00Z broken", records);
    reader.reset();
    reader.finish(records);
    QCOMPARE(records.size(), 1);
}

void TstLogLine::bookmarkNeitherLosesNorRepeats_data()
{
    // Times in tenths of a second; the server sends again what is in the last whole second.
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    QTest::addColumn<QList<int>>("shown");
    using L = QList<int>;
    QTest::newRow("nothing before") << L{} << L{1, 2} << L{1, 2};
    QTest::newRow("the last second again") << L{1, 11, 12} << L{11, 12, 13} << L{13};
    QTest::newRow("equal times") << L{11, 11, 11} << L{11, 11, 11, 11, 12} << L{11, 12};
    QTest::newRow("rotated away") << L{11, 12, 13} << L{13, 14} << L{14};
    QTest::newRow("all rotated away") << L{11, 12} << L{15, 16} << L{15, 16};
    QTest::newRow("nothing new") << L{11, 12} << L{11, 12} << L{};
}

void TstLogLine::bookmarkNeitherLosesNorRepeats()
{
    QFETCH(QList<int>, before);
    QFETCH(QList<int>, after);
    QFETCH(QList<int>, shown);
    kube::LogBookmark bookmark;
    for (const int time : before) {
        QVERIFY(bookmark.isNew(time * 100'000'000LL));
    }
    bookmark.reopened();
    QList<int> seen;
    for (const int time : after) {
        if (bookmark.isNew(time * 100'000'000LL)) {
            seen += time;
        }
    }
    QCOMPARE(seen, shown);
    // And once more: the count goes on across several breaks.
    const QList<int> all = before + shown;
    bookmark.reopened();
    for (const int time : all) {
        if (time / 10 == all.last() / 10) {
            QVERIFY(!bookmark.isNew(time * 100'000'000LL));
        }
    }
    QVERIFY(bookmark.isNew((all.last() + 1) * 100'000'000LL));
}

void TstLogLine::clockStepsBackwards()
{
    kube::LogBookmark bookmark;
    QVERIFY(bookmark.isNew(20'000'000'000));
    QVERIFY(bookmark.isNew(15'000'000'000));
    QCOMPARE(bookmark.sinceTime(), "1970-01-01T00:00:20Z");
}

QTEST_APPLESS_MAIN(TstLogLine)
#include "tst_logline.moc"
