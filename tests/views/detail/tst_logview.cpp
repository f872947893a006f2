// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/logview.h"

#include <QBuffer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian::views;
using nantian::models::LogLine;

namespace {

QList<LogLine> numbered(int from, int count)
{
    QList<LogLine> lines;
    for (int i = from; i < from + count; ++i) {
        lines.append({qint64{i} * 1'000'000'000, "line " + QByteArray::number(i), 0});
    }
    return lines;
}

} // namespace

class TstLogView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bufferKeepsTheNewestLines();
    void bufferKeepsWithinItsBytes();
    void viewFollowsTheEnd();
    void scrollingUpStopsFollowing();
    void pausedLinesComeLater();
    void searchFindsEveryLineAndGoesRound();
    void searchWithUpperCaseIsExact();
    void selectionCopiesPlainText();
    void writeKeepsBytesAsTheyCame();
    void linesSearchedSurviveDropping();
};

void TstLogView::bufferKeepsTheNewestLines()
{
    LogBuffer buffer;
    QCOMPARE(buffer.append(numbered(0, 1000)), qint64{0});
    const auto most = static_cast<int>(LogBuffer::kMaxLines);
    QCOMPARE(buffer.append(numbered(1000, most)), qint64{1000});
    QCOMPARE(buffer.size(), LogBuffer::kMaxLines);
    QCOMPARE(buffer.dropped(), qint64{1000});
    QCOMPARE(buffer.at(buffer.first()).text, "line 1000"_ba);
    QCOMPARE(buffer.at(buffer.end() - 1).text, "line "_ba + QByteArray::number(most + 999));
}

void TstLogView::bufferKeepsWithinItsBytes()
{
    LogBuffer buffer;
    const QByteArray large(1024 * 1024, 'x');
    for (int i = 0; i < 80; ++i) {
        buffer.append({{i, large, 0}});
        QVERIFY(buffer.bytes() <= LogBuffer::kMaxBytes);
    }
    QVERIFY(buffer.dropped() >= 16);
    QCOMPARE(buffer.size() + buffer.dropped(), qint64{80});
}

void TstLogView::viewFollowsTheEnd()
{
    LogView view;
    view.resize(400, 200);
    view.show();
    view.append(numbered(0, 100));
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    QVERIFY(view.verticalScrollBar()->maximum() > 80);
    view.append(numbered(100, 100));
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
}

void TstLogView::scrollingUpStopsFollowing()
{
    LogView view;
    view.resize(400, 200);
    view.show();
    view.append(numbered(0, 100));
    QSignalSpy follow(&view, &LogView::followChanged);
    view.verticalScrollBar()->setValue(10);
    QVERIFY(!view.isFollowing());
    view.append(numbered(100, 100));
    QCOMPARE(view.verticalScrollBar()->value(), 10);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    QVERIFY(view.isFollowing());
    QCOMPARE(follow.size(), 2);
}

void TstLogView::pausedLinesComeLater()
{
    LogView view;
    view.append(numbered(0, 10));
    view.setPaused(true);
    view.append(numbered(10, 5));
    QCOMPARE(view.buffer().size(), qint64{10});
    QCOMPARE(view.heldLines(), qint64{5});
    view.setPaused(false);
    QCOMPARE(view.buffer().size(), qint64{15});
    QCOMPARE(view.heldLines(), qint64{0});
    QCOMPARE(view.buffer().at(14).text, "line 14"_ba);
}

void TstLogView::searchFindsEveryLineAndGoesRound()
{
    LogView view;
    view.resize(400, 200);
    view.append(numbered(0, 1000));
    view.append({{0, "\x1b[31mLINE 7\x1b[0m7\x1b[1m7"_ba, 0}});
    view.setSearch(u"line 77"_s);
    QTRY_COMPARE(view.matchCount(), qint64{12}); // 77, 770..779 and the coloured one
    QCOMPARE(view.matchPosition(), qint64{0});
    view.verticalScrollBar()->setValue(0);
    QVERIFY(view.findNext(false));
    QCOMPARE(view.matchPosition(), qint64{1});
    QVERIFY(view.findNext(true));
    QCOMPARE(view.matchPosition(), qint64{12});
    QVERIFY(view.findNext(false));
    QCOMPARE(view.matchPosition(), qint64{1});
    view.append({{0, "another line 77"_ba, 0}});
    QTRY_COMPARE(view.matchCount(), qint64{13});
    view.setSearch(u"nowhere"_s);
    QTRY_COMPARE(view.matchCount(), qint64{0});
    QVERIFY(!view.findNext(false));
}

void TstLogView::searchWithUpperCaseIsExact()
{
    LogView view;
    view.append({{0, "error"_ba, 0}, {0, "Error"_ba, 0}, {0, "ERROR"_ba, 0}});
    view.setSearch(u"error"_s);
    QTRY_COMPARE(view.matchCount(), qint64{3});
    view.setSearch(u"Error"_s);
    QTRY_COMPARE(view.matchCount(), qint64{1});
}

void TstLogView::selectionCopiesPlainText()
{
    LogView view;
    view.resize(400, 200);
    view.append({{0, "one"_ba, 0}, {0, "\x1b[32mtwo\x1b[0m"_ba, 0}});
    QVERIFY(view.selectedText().isEmpty());
    view.selectAll();
    QCOMPARE(view.selectedText(), u"one\ntwo"_s);
}

void TstLogView::writeKeepsBytesAsTheyCame()
{
    LogView view;
    view.append({{0, "\x1b[32mtwo\xff"_ba, 0}});
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(view.write(&buffer));
    QCOMPARE(buffer.data(), "\x1b[32mtwo\xff\n"_ba);
}

void TstLogView::linesSearchedSurviveDropping()
{
    LogView view;
    view.append({{0, "needle"_ba, 0}});
    view.setSearch(u"needle"_s);
    QTRY_COMPARE(view.matchCount(), qint64{1});
    view.append(numbered(0, static_cast<int>(LogBuffer::kMaxLines)));
    QCOMPARE(view.matchCount(), qint64{0});
    view.append({{0, "needle"_ba, 0}});
    QTRY_COMPARE(view.matchCount(), qint64{1});
}

QTEST_MAIN(TstLogView)
#include "tst_logview.moc"
