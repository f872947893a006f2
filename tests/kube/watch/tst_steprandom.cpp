// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/watch/stepmachine.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::kube::watch;
using namespace std::chrono_literals;
using Code = base::Error::Code;
using StreamState = store::StreamStatus::State;

namespace {

/// Plays the network, the clock and the person by dice, as Reflector would pass them on.
class World
{
public:
    explicit World(quint32 seed) : m_random(seed) { m_machine.config.canWatch = seed % 4 != 0; }

    /// One input; what is wrong afterwards, or nothing.
    QString play()
    {
        m_machine.env.random = m_random.generateDouble();
        m_machine.pass(milliseconds(m_random.bounded(20'000)));
        const QByteArray before = m_machine.state.resourceVersion;
        const Input input = choose();
        m_machine.feed(input);
        const bool byHand =
            std::holds_alternative<Refresh>(input) || std::holds_alternative<ColumnsChanged>(input);
        bool asks = false;
        for (const Effect &effect : m_machine.effects) {
            if (std::holds_alternative<SendList>(effect)) {
                m_transfer = Transfer::List;
                asks = true;
            } else if (std::holds_alternative<CheckVersion>(effect)) {
                m_transfer = Transfer::Check;
                asks = true;
            } else if (std::holds_alternative<OpenWatch>(effect)) {
                m_transfer = Transfer::Unanswered;
                asks = true;
            } else if (std::holds_alternative<CloseStream>(effect)) {
                m_transfer = Transfer::None;
            } else if (const auto *timer = std::get_if<StartTimer>(&effect)) {
                m_timer = m_machine.env.monotonicMs + timer->delay.count();
            } else if (std::holds_alternative<StopTimer>(effect)) {
                m_timer = 0;
            } else if (const auto *status = std::get_if<SetStatus>(&effect)) {
                m_status = status->status;
            }
        }
        if (!m_machine.effect<CommitList>() && !m_machine.state.resourceVersion.isEmpty()
            && m_machine.state.resourceVersion < before)
        {
            return u"the version went back"_s;
        }
        if (asks && !byHand && m_machine.env.monotonicMs < m_machine.state.notBeforeMs
            && m_machine.state.notBeforeMs == m_askedFor)
        {
            return u"asked before Retry-After was over"_s;
        }
        m_askedFor = m_machine.state.notBeforeMs;
        const bool asleep = m_machine.in<Stopped>() || m_machine.in<Suspended>();
        if (!asleep && m_transfer == Transfer::None && m_timer == 0) {
            return u"nothing under way and no timer: stuck"_s;
        }
        if (m_machine.in<Watching>() && m_machine.state.heartbeats && m_timer == 0) {
            return u"nobody listens for the heartbeat"_s;
        }
        if (asleep && (m_transfer != Transfer::None || m_timer != 0)) {
            return u"something goes on while it is stopped"_s;
        }
        if (m_status.state == StreamState::Live && m_machine.config.canWatch
            && m_transfer != Transfer::Watch && m_transfer != Transfer::Unanswered)
        {
            return u"live without a watch"_s;
        }
        if (m_machine.state.listedOnce && m_machine.config.canWatch
            && (m_status.state == StreamState::Reconnecting || m_status.state == StreamState::Stale
                || m_status.state == StreamState::Denied || m_status.state == StreamState::Failed)
            && m_status.staleSinceMs == 0)
        {
            return u"rows that may be old, and not since when"_s;
        }
        return {};
    }

private:
    enum class Transfer : quint8 { None, List, Check, Unanswered, Watch };

    base::Error error()
    {
        const QList<base::Error> all{errorOf(Code::Network),
                                     errorOf(Code::Timeout),
                                     refused(),
                                     tooLarge(),
                                     errorOf(Code::Gone, 410),
                                     errorOf(Code::Unauthorized, 401),
                                     errorOf(Code::Forbidden, 403),
                                     errorOf(Code::NotFound, 404),
                                     errorOf(Code::RateLimited, 429),
                                     errorOf(Code::ServerError, 500),
                                     errorOf(Code::Parse),
                                     errorOf(Code::Invalid, 400)};
        base::Error one = all.at(m_random.bounded(all.size()));
        if (one.httpStatus >= 429 && m_random.bounded(2) == 0) {
            one.retryAfter = seconds(m_random.bounded(90));
        }
        return one;
    }
    base::Result<void> outcome()
    {
        return m_random.bounded(2) == 0 ? base::Result<void>() : std::unexpected(error());
    }
    QByteArray version() { return QByteArray::number(1'000 + m_random.bounded(9'000)); }

    Input choose()
    {
        switch (m_random.bounded(40)) {
        case 0:
            return Suspend();
        case 1:
            return Refresh();
        case 2:
            return ColumnsChanged();
        case 3:
            return Stop();
        case 4:
        case 5:
            return Resume();
        case 6:
            return Start();
        default:
            break;
        }
        if (m_machine.in<Stopped>()) {
            return Start();
        }
        if (m_machine.in<Suspended>()) {
            return Resume();
        }
        if (m_timer != 0 && (m_transfer == Transfer::None || m_random.bounded(3) == 0)) {
            const qint64 left = m_timer - m_machine.env.monotonicMs;
            m_machine.pass(milliseconds(std::max(0LL, left)));
            m_timer = 0;
            return TimerFired();
        }
        return answer();
    }

    Input answer()
    {
        const bool more = m_random.bounded(3) == 0;
        switch (m_transfer) {
        case Transfer::List:
            if (more) {
                return ListProgress{100, 5};
            }
            m_transfer = Transfer::None;
            return m_random.bounded(2) == 0
                ? Input(ListDone{
                      {version(), m_random.bounded(4) == 0 ? "page"_ba : QByteArray(), -1}})
                : Input(ListFailed{error()});
        case Transfer::Check:
            m_transfer = Transfer::None;
            return VersionChecked{outcome()};
        case Transfer::Unanswered:
            if (more) {
                m_transfer = Transfer::None;
                return WatchEnded{std::unexpected(error())};
            }
            m_transfer = Transfer::Watch;
            return WatchOpened();
        case Transfer::Watch:
            if (more) {
                return WatchProgress{version(), 1, m_random.bounded(2) == 0};
            }
            if (m_random.bounded(3) == 0) {
                return WatchError{error()};
            }
            m_transfer = Transfer::None;
            return WatchEnded{outcome()};
        case Transfer::None:
            break;
        }
        return TimerFired();
    }

    QRandomGenerator m_random;
    Machine m_machine;
    Transfer m_transfer = Transfer::None;
    qint64 m_timer = 0; ///< monotonic ms; 0: not running
    qint64 m_askedFor = 0;
    store::StreamStatus m_status;
};

} // namespace

class TstStepRandom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void neverStuckAndNeverLying_data();
    void neverStuckAndNeverLying();
};

void TstStepRandom::neverStuckAndNeverLying_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TstStepRandom::neverStuckAndNeverLying()
{
    QFETCH(quint32, seed);
    World world(seed);
    for (int i = 0; i < 20'000; ++i) {
        const QString wrong = world.play();
        QVERIFY2(wrong.isEmpty(), qPrintable(u"input %1: %2"_s.arg(i).arg(wrong)));
    }
}

QTEST_APPLESS_MAIN(TstStepRandom)
#include "tst_steprandom.moc"
