// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/streamtext.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace nantian;
using namespace nantian::views;
using namespace Qt::StringLiterals;
using State = store::StreamStatus::State;

class TstStreamText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void tellsTheTruth();
    void countsDownToTheNextTry();
    void everyStateHasAShape();
};

void TstStreamText::tellsTheTruth()
{
    store::StreamStatus status;
    status.state = State::Live;
    QCOMPARE(streamText(status, 36, 36, u"pods"_s, 0), u"live, 36 pods"_s);
    QCOMPARE(streamText(status, 4, 36, u"pods"_s, 214), u"live, 4 of 36 pods, 214 changes/min"_s);
    status.state = State::Syncing;
    QCOMPARE(streamText(status, 0, 0, u"pods"_s, 0), u"syncing"_s);
    status.received = 400;
    status.expected = 1000;
    QCOMPARE(streamText(status, 0, 0, u"pods"_s, 0), u"syncing 40 %"_s);
    status.state = State::Denied;
    QCOMPARE(streamText(status, 0, 0, u"pods"_s, 0), u"denied"_s);
    status = {};
    status.state = State::Stale;
    status.staleSinceMs = QDateTime(QDate(2026, 11, 22), QTime(14, 3, 22)).toMSecsSinceEpoch();
    QCOMPARE(streamText(status, 2, 2, u"pods"_s, 0), u"stale since 14:03:22, 2 pods"_s);
}

void TstStreamText::countsDownToTheNextTry()
{
    store::StreamStatus status;
    status.state = State::Reconnecting;
    QCOMPARE(streamText(status, 0, 0, u"pods"_s, 0), u"reconnecting"_s);
    status.retryAtMs = QDateTime::currentMSecsSinceEpoch() + 3'600'000;
    QVERIFY(streamText(status, 0, 0, u"pods"_s, 0).startsWith(u"reconnecting in "_s));
}

void TstStreamText::everyStateHasAShape()
{
    for (const auto state : {State::Live, State::Idle, State::Syncing, State::Reconnecting,
                             State::Stale, State::Denied, State::Failed})
    {
        store::StreamStatus status;
        status.state = state;
        QVERIFY(streamHealth(status) != store::Health::None);
        QVERIFY(!streamText(status, 0, 0, u"pods"_s, 0).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TstStreamText)
#include "tst_streamtext.moc"
