// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/watch/step.h"

#include "store/version.h"

#include <algorithm>
#include <utility>

namespace nantian::kube::watch {

using namespace Qt::StringLiterals;
using Code = base::Error::Code;
using Status = store::StreamStatus;

namespace {

/// One step under way: the state being changed and the effects so far.
class Stepper
{
public:
    Stepper(State state, const Env &env, const Config &config)
        : m_state(std::move(state))
        , m_env(env)
        , m_config(config)
    {
    }

    Stepped run(const Input &input)
    {
        std::visit([this](const auto &one) { on(one); }, input);
        return {std::move(m_state), std::move(m_effects)};
    }

private:
    template <class T>
    [[nodiscard]] T *in()
    {
        return std::get_if<T>(&m_state.phase);
    }
    [[nodiscard]] bool isListing() { return in<Listing>() || in<ListingPage>(); }

    // ------------------------------------------------ from outside
    void on(const Start &)
    {
        if (!in<Stopped>()) {
            return;
        }
        if (const qint64 asked = m_state.notBeforeMs - m_env.monotonicMs; asked > 0) {
            m_state.phase = BackingOff();
            noteStale();
            m_effects.emplace_back(StartTimer{milliseconds(asked)});
            tell(Status::State::Reconnecting, {}, milliseconds(asked));
        } else {
            relist();
        }
    }

    void on(const Stop &)
    {
        halt();
        m_state.phase = Stopped();
        tell(Status::State::Idle, {});
    }

    void on(const Suspend &)
    {
        if (in<Stopped>() || in<Suspended>()) {
            return;
        }
        halt();
        if (m_state.endedWallMs == 0) {
            m_state.endedWallMs = m_env.wallMs;
        }
        m_state.phase = Suspended();
        tell(Status::State::Stale, {});
    }

    void on(const Resume &)
    {
        // Not all of them at the same moment, and not before the server wants.
        const qint64 asked = m_state.notBeforeMs - m_env.monotonicMs;
        const milliseconds spread(qint64(double(m_config.resumeSpread.count()) * m_env.random));
        const Synced *synced = in<Synced>();
        if (in<Suspended>()) {
            const milliseconds wait = std::max(spread, milliseconds(asked));
            m_state.doubtful = true;
            if (m_state.listedOnce && m_config.canWatch) {
                waitInPlace(wait, {});
            } else {
                m_state.phase = BackingOff();
                m_effects.emplace_back(StartTimer{wait});
                tell(Status::State::Reconnecting, {}, wait);
            }
        } else if ((in<BackingOff>() || (synced && synced->waiting)) && asked <= 0) {
            m_state.delay = {};
            m_effects.emplace_back(StartTimer{spread});
        }
    }

    void on(const Refresh &)
    {
        if (in<Stopped>() || in<Suspended>() || isListing()) {
            return;
        }
        m_state.delay = {};
        m_state.notBeforeMs = 0; // a person's wish
        m_effects.emplace_back(CloseStream());
        relist();
    }

    void on(const TimerFired &)
    {
        if (in<BackingOff>()) {
            relist();
        } else if (Synced *synced = in<Synced>(); synced && synced->waiting) {
            next();
        } else if (Watching *watching = in<Watching>(); watching && m_state.heartbeats) {
            const qint64 left = watching->heardMs + m_config.heartbeat.count() - m_env.monotonicMs;
            if (left > 0) {
                m_effects.emplace_back(StartTimer{milliseconds(left)});
                return;
            }
            m_state.heartbeats = false; // until one is heard again
            base::Error error;
            error.code = Code::Timeout;
            error.detail = u"the server was silent for longer than it may be"_s;
            m_effects.emplace_back(CloseStream());
            watchBroke(error);
        }
    }

    void on(const ColumnsChanged &)
    {
        // Rows made by other columns are of no use; where nothing is known yet nothing is lost.
        if (in<Watching>() || in<Synced>() || in<Checking>() || isListing()) {
            halt();
            m_state.notBeforeMs = 0;
            relist();
        }
    }

    // ------------------------------------------------ listing
    void on(const ListProgress &progress)
    {
        if (!isListing()) {
            return;
        }
        m_state.received = progress.received;
        if (progress.remaining >= 0) {
            m_state.expected = progress.received + progress.remaining;
        }
        tell(Status::State::Syncing, {});
    }

    void on(const ListDone &done)
    {
        if (!isListing()) {
            return;
        }
        if (!done.meta.continueToken.isEmpty()) {
            // A continue token carries its own version: none may be sent beside it.
            m_state.phase = ListingPage{done.meta.continueToken};
            const bool paged = !m_state.wholeTried;
            m_effects.emplace_back(
                SendList{{}, done.meta.continueToken, paged ? m_config.pageSize : 0, false});
            return;
        }
        m_effects.emplace_back(CommitList());
        m_state.resourceVersion = done.meta.resourceVersion;
        m_state.listedOnce = true;
        m_state.notBeforeMs = 0;
        m_state.doubtful = false;
        m_state.askedAgain = false;
        m_state.consistentTried = false;
        m_state.wholeTried = false;
        m_state.denials = 0;
        if (!m_config.canWatch || m_state.resourceVersion.isEmpty()) {
            m_state.phase = BackingOff();
            m_state.endedWallMs = 0;
            m_effects.emplace_back(StartTimer{m_config.pollInterval});
            tell(Status::State::Live, {});
            return;
        }
        open();
    }

    void on(const ListFailed &failed)
    {
        if (!isListing()) {
            return;
        }
        const base::Error &error = failed.error;
        const ListingPage *page = in<ListingPage>();
        const bool onPage = page && !page->continueToken.isEmpty();
        const bool expired = error.code == Code::Gone;
        if (onPage && (expired || error.httpStatus == 400) && !m_state.wholeTried) {
            // Paging took longer than etcd keeps history (5 min): everything at once instead.
            m_effects.emplace_back(AbortList());
            m_state.wholeTried = true;
            send({}, 0);
            return;
        }
        m_effects.emplace_back(AbortList());
        if ((expired || isTooLargeVersion(error)) && !m_state.consistentTried) {
            listConsistently();
            return;
        }
        if (maySignInAgain(error)) {
            relist();
            return;
        }
        m_state.consistentTried = false;
        m_state.wholeTried = false;
        fail(error);
    }

    // ------------------------------------------------ watching
    void on(const VersionChecked &checked)
    {
        if (!in<Checking>()) {
            return;
        }
        // A server that does not understand the question has no objection.
        if (checked.result || checked.result.error().code == Code::Invalid) {
            m_state.doubtful = false;
            open();
        } else if (const base::Error &error = checked.result.error();
                   error.code == Code::Gone || isTooLargeVersion(error))
        {
            listConsistently();
        } else {
            watchFailed(error);
        }
    }

    void on(const WatchOpened &)
    {
        if (!in<Synced>()) {
            return;
        }
        const qint64 now = m_env.monotonicMs;
        m_state.phase = Watching{now, 0, now, m_env.wallMs, now};
        m_state.endedWallMs = 0;
        m_state.denials = 0;
        m_state.askedAgain = false;
        m_state.notBeforeMs = 0;
        if (m_state.heartbeats) {
            m_effects.emplace_back(StartTimer{m_config.heartbeat});
        }
        tell(Status::State::Live, {});
    }

    void on(const WatchProgress &progress)
    {
        Watching *watching = in<Watching>();
        if (!watching) {
            return;
        }
        const qint64 now = m_env.monotonicMs;
        watching->events += progress.events;
        watching->heardMs = now;
        watching->heardWallMs = m_env.wallMs;
        m_state.relistedAtOnce = false;
        // Events that come twice or late do not lead back to where they come again.
        if (!progress.resourceVersion.isEmpty()
            && !store::isOlderVersion(view(progress.resourceVersion),
                                      view(m_state.resourceVersion)))
        {
            m_state.resourceVersion = progress.resourceVersion;
        }
        if (progress.bookmark) {
            if (!m_state.heartbeats && now - watching->bookmarkMs <= m_config.heartbeat.count()) {
                m_state.heartbeats = true;
                m_effects.emplace_back(StartTimer{m_config.heartbeat});
            }
            watching->bookmarkMs = now;
        }
    }

    void on(const WatchError &event)
    {
        if (!in<Watching>()) {
            return;
        }
        m_effects.emplace_back(CloseStream());
        watchFailed(event.error);
    }

    void on(const WatchEnded &ended)
    {
        if (!in<Watching>() && !in<Synced>()) {
            return;
        }
        if (in<Synced>() && !ended.result) {
            watchFailed(ended.result.error());
            return;
        }
        // By itself or broken: the rows are as good as their version, so go on from there at once,
        // unless this watch did not live at all.
        base::Error error;
        if (!ended.result) {
            error = ended.result.error();
        } else {
            error.reason = u"ShortWatch"_s;
        }
        if (!lived()) {
            m_state.doubtful = m_state.doubtful || !ended.result;
            fail(error);
        } else if (!ended.result) {
            watchBroke(error);
        } else {
            m_state.endedWallMs = m_env.wallMs;
            goOn(error);
        }
    }

    /// A watch that was of use, and nobody ended it.
    void watchBroke(const base::Error &error)
    {
        // What was silent may have been dead since the last word.
        const Watching *watching = in<Watching>();
        m_state.endedWallMs =
            watching && error.code == Code::Timeout ? watching->heardWallMs : m_env.wallMs;
        m_state.doubtful = true;
        // Also told when the very next try succeeds: rows may have been old for a moment.
        tell(Status::State::Reconnecting, error);
        goOn(error);
    }

    /// Opens the next watch at once, but not for ever when each ends after a moment.
    void goOn(const base::Error &error)
    {
        m_state.relistedAtOnce = false;
        m_state.shortWatches = livedShortly() ? m_state.shortWatches + 1 : 0;
        if (m_state.shortWatches > m_config.shortWatches) {
            waitInPlace(nextDelay(), error);
        } else {
            next();
        }
    }

    /// The watch was refused, or said ERROR.
    void watchFailed(const base::Error &error)
    {
        const bool unanswered = error.code == Code::Network || error.code == Code::Timeout;
        m_state.doubtful = m_state.doubtful || unanswered;
        if (isConnectionRefused(error)) {
            // The rows are fine and nobody is there: no list, just the watch again.
            waitInPlace(stretched(m_config.refusedRetry), error);
        } else if (error.code == Code::RateLimited || unanswered) {
            waitInPlace(std::max(nextDelay(), error.retryAfter), error);
        } else if (maySignInAgain(error)) {
            next();
        } else if (error.code == Code::Gone && !m_state.relistedAtOnce) {
            m_state.relistedAtOnce = true;
            relist();
        } else {
            fail(error);
        }
    }

    [[nodiscard]] bool livedShortly()
    {
        const Watching *watching = in<Watching>();
        const qint64 opened = watching ? watching->openedMs : in<Synced>()->openedMs;
        return m_env.monotonicMs - opened < m_config.shortWatch.count();
    }

    [[nodiscard]] bool lived()
    {
        const Watching *watching = in<Watching>();
        return (watching && watching->events > 0) || !livedShortly();
    }

    /// Once after a 401: a token that ran out is made anew when it is asked for.
    [[nodiscard]] bool maySignInAgain(const base::Error &error)
    {
        return error.code == Code::Unauthorized && !std::exchange(m_state.askedAgain, true);
    }

    // ------------------------------------------------ doing
    void halt()
    {
        m_effects.emplace_back(CloseStream());
        m_effects.emplace_back(StopTimer());
        if (isListing()) {
            m_effects.emplace_back(AbortList());
        }
    }

    /// "At least as fresh as what we have", from the watch cache. Where our version is worth
    /// nothing any more, any answer ("0") could be older than what is shown: the newest is asked
    /// for.
    void relist()
    {
        m_effects.emplace_back(StopTimer());
        m_state.consistentTried = false;
        m_state.wholeTried = false;
        if (!m_state.resourceVersion.isEmpty()) {
            send(m_state.resourceVersion, 0);
        } else if (m_state.listedOnce) {
            send({}, m_config.pageSize);
        } else {
            send("0", 0);
        }
    }

    void listConsistently()
    {
        m_state.consistentTried = true;
        m_state.resourceVersion.clear();
        send({}, m_config.pageSize);
    }

    void send(const QByteArray &version, int limit)
    {
        m_state.listVersion = version;
        m_state.received = 0;
        m_state.expected = -1;
        m_state.phase = limit > 0 ? Phase(ListingPage()) : Phase(Listing());
        m_effects.emplace_back(SendList{version, {}, limit, true});
        tell(Status::State::Syncing, {});
    }

    void next()
    {
        if (m_state.doubtful) {
            m_state.phase = Checking();
            m_effects.emplace_back(CheckVersion{m_state.resourceVersion});
        } else {
            open();
        }
    }

    void open()
    {
        const double span = double((m_config.maxWatch - m_config.minWatch).count());
        const seconds timeout = m_config.minWatch + seconds(qint64(span * m_env.random));
        m_state.phase = Synced{false, m_env.monotonicMs};
        m_effects.emplace_back(
            OpenWatch{m_state.resourceVersion, timeout, timeout + m_config.idleSlack});
    }

    void waitInPlace(milliseconds delay, const base::Error &error)
    {
        noteStale();
        obey(error);
        m_state.phase = Synced{true, m_env.monotonicMs};
        m_effects.emplace_back(StartTimer{delay});
        tell(Status::State::Reconnecting, error, delay);
    }

    /// Waits, then lists.
    void fail(const base::Error &error)
    {
        noteStale();
        m_state.phase = BackingOff();
        m_state.relistedAtOnce = false;
        const auto how = judge(error);
        milliseconds delay{};
        if (how == Status::State::Denied || error.code == Code::NotFound
            || error.code == Code::Unsupported)
        {
            ++m_state.denials;
            const bool patient = m_state.listedOnce && m_state.denials <= m_config.deniedPatience;
            delay = patient ? nextDelay() : stretched(m_config.deniedRetry);
        } else if (isConnectionRefused(error)) {
            delay = stretched(m_config.refusedRetry);
        } else {
            delay = nextDelay();
        }
        delay = std::max(delay, error.retryAfter);
        obey(error);
        m_effects.emplace_back(StartTimer{delay});
        tell(how, error, delay);
    }

    void obey(const base::Error &error)
    {
        if (error.retryAfter.count() > 0) {
            m_state.notBeforeMs = m_env.monotonicMs + error.retryAfter.count();
        }
    }

    void noteStale()
    {
        if (m_state.listedOnce && m_state.endedWallMs == 0) {
            m_state.endedWallMs = m_env.wallMs;
        }
    }

    [[nodiscard]] static std::string_view view(const QByteArray &bytes)
    {
        return {bytes.constData(), std::size_t(bytes.size())};
    }

    [[nodiscard]] static Status::State judge(const base::Error &error)
    {
        switch (error.code) {
        case Code::Forbidden:
            return Status::State::Denied;
        case Code::Unauthorized:
        case Code::Tls:
        case Code::Config:
        case Code::NotFound:
        case Code::Unsupported:
        case Code::Invalid:
        case Code::Parse:
            return Status::State::Failed;
        default:
            return Status::State::Reconnecting;
        }
    }

    [[nodiscard]] milliseconds stretched(milliseconds delay) const
    {
        return milliseconds(
            qint64(double(delay.count()) * (1.0 + m_config.backoffJitter * m_env.random)));
    }

    [[nodiscard]] milliseconds nextDelay()
    {
        const bool quiet = m_state.delay.count() > 0
            && m_env.monotonicMs - m_state.failedMs >= m_config.backoffReset.count();
        if (quiet || m_state.delay.count() == 0) {
            m_state.delay = m_config.backoffInitial;
        } else {
            const auto grown = qint64(double(m_state.delay.count()) * m_config.backoffFactor);
            m_state.delay = std::min(milliseconds(grown), m_config.backoffMax);
        }
        m_state.failedMs = m_env.monotonicMs;
        return stretched(m_state.delay);
    }

    void tell(Status::State state, const base::Error &error, milliseconds delay = {})
    {
        Status status;
        status.state = state;
        status.error = error;
        if (state == Status::State::Syncing) {
            status.received = m_state.received;
            status.expected = m_state.expected;
        }
        if (delay.count() > 0) {
            status.retryAtMs = m_env.wallMs + delay.count();
        }
        if (m_state.listedOnce && state != Status::State::Live && state != Status::State::Idle) {
            status.staleSinceMs = m_state.endedWallMs;
        }
        m_effects.emplace_back(SetStatus{status});
    }

    State m_state;
    Effects m_effects;
    const Env &m_env;
    const Config &m_config;
};

} // namespace

Stepped step(State state, const Input &input, const Env &env, const Config &config)
{
    return Stepper(std::move(state), env, config).run(input);
}

bool isTooLargeVersion(const base::Error &error)
{
    // Servers before 1.18 gave the message alone.
    return std::ranges::any_of(error.causes,
                               [](const base::Cause &cause) {
                                   return cause.reason == "ResourceVersionTooLarge"_L1;
                               })
        || (error.httpStatus == 504 && error.detail.contains("Too large resource version"_L1));
}

bool isConnectionRefused(const base::Error &error)
{
    return error.code == Code::Network
        && (error.reason == "ConnectionRefused"_L1 || error.reason == "ProxyRefused"_L1);
}

} // namespace nantian::kube::watch
