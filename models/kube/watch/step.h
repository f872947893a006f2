// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/watch/listreader.h"
#include "store/batch.h"

#include <QByteArray>

#include <chrono>
#include <variant>
#include <vector>

/// List and watch of one scope of one resource as a pure function: no I/O, no clock, no random
/// source, no Qt objects. Reflector performs the effects. Behaviour and constants are those of
/// client-go's reflector (v0.36.3, tools/cache/reflector.go), with kube-rs's idle deadline.
namespace nantian::kube::watch {

using std::chrono::milliseconds;
using std::chrono::seconds;

struct Config
{
    /// Can the resource be watched at all? Otherwise it is listed anew every pollInterval.
    bool canWatch = true;
    milliseconds pollInterval = seconds(30);
    /// The server ends a watch after a random time in [min, max]: spreads the load of reconnecting.
    seconds minWatch{300};
    seconds maxWatch{600};
    /// A watch silent for longer than its own end by this much is dead (kube-rs).
    seconds idleSlack{5};
    /// A server sends a bookmark a minute: silent for longer, the watch is dead. A server that
    /// sends none is found out by that once, and left in peace until it sends one in time.
    milliseconds heartbeat = seconds(68);
    /// A watch that ended sooner and told nothing counts as a failure (VeryShortWatchError).
    milliseconds shortWatch = seconds(1);
    /// So many in a row that ended as soon but did tell something are followed at once.
    int shortWatches = 2;
    int pageSize = 500;
    /// Outer backoff: 800 ms, doubled, stretched by up to its own length; 0.22 requests/s at worst.
    milliseconds backoffInitial{800};
    milliseconds backoffMax = seconds(30);
    milliseconds backoffReset = seconds(120);
    double backoffFactor = 2.0;
    double backoffJitter = 1.0;
    /// Nothing listens: asking again costs the server nothing, and a restarted API server must be
    /// seen within 5 s.
    milliseconds refusedRetry = seconds(2);
    /// Denied or not there: only a person changes that, so it is asked rarely.
    milliseconds deniedRetry = seconds(60);
    /// Tries with the ordinary backoff before a scope that was readable counts as denied: a
    /// starting API server answers 403 until its rules are loaded.
    int deniedPatience = 4;
    /// After a resume the streams try again spread over this time.
    milliseconds resumeSpread = seconds(1);
};

/// What the outside world is like at one step.
struct Env
{
    qint64 monotonicMs = 0;
    qint64 wallMs = 0;
    double random = 0; ///< in [0, 1)
};

// ---------------------------------------------------------------- states
struct Stopped
{ };
/// One request for everything, at resourceVersion "0", the last seen, or "".
struct Listing
{ };
/// Pages of pageSize at resourceVersion "".
struct ListingPage
{
    QByteArray continueToken;
};
/// Listed; a watch is being opened, or waits to be opened again.
struct Synced
{
    bool waiting = false; ///< for the timer rather than for the server
    qint64 openedMs = 0;
};
/// Asking whether the server still knows our version: a watch from a version of the future (a
/// cluster restored from a backup) is answered with 200 and then silence.
struct Checking
{ };
struct Watching
{
    qint64 openedMs = 0;
    qint64 events = 0;
    qint64 heardMs = 0;     ///< anything
    qint64 heardWallMs = 0; ///< the same
    qint64 bookmarkMs = 0;  ///< the last bookmark, or the opening
};
/// Waits for the timer, then lists.
struct BackingOff
{ };
/// Between suspend and resume.
struct Suspended
{ };
using Phase =
    std::variant<Stopped, Listing, ListingPage, Synced, Checking, Watching, BackingOff, Suspended>;

struct State
{
    Phase phase;
    QByteArray resourceVersion; ///< where a watch goes on; empty before the first list
    QByteArray listVersion;     ///< what the list under way asked for
    bool listedOnce = false;
    bool consistentTried = false; ///< "" was tried since the last success
    bool wholeTried = false;      ///< a page expired: everything in one answer was asked for
    bool relistedAtOnce = false;  ///< and no watch has lived since
    bool doubtful = false;        ///< the way to the server broke: who answers next may be another
    bool askedAgain = false;      ///< after a 401, with what the user's plugin or file says now
    bool heartbeats = true;       ///< bookmarks come when they should, as far as is known
    int shortWatches = 0;         ///< in a row
    int denials = 0;
    qint64 received = 0;
    qint64 expected = -1;
    qint64 endedWallMs = 0; ///< when the last watch ended; 0 while one lives
    milliseconds delay{0};  ///< of the backoff; 0: none since it was reset
    qint64 failedMs = 0;    ///< monotonic time of the last failure
    qint64 notBeforeMs = 0; ///< monotonic; the server asked to be left alone until then
};

// ---------------------------------------------------------------- inputs
struct Start
{ };
struct Stop
{ };
struct Suspend
{ };
/// The machine woke, the network changed, or the server is known to be back: try now.
struct Resume
{ };
/// A person wants the truth: list now.
struct Refresh
{ };
struct TimerFired
{ };
/// Some items of the list have been read since the last step.
struct ListProgress
{
    qint64 received = 0;
    qint64 remaining = -1;
};
struct ListDone
{
    ListMeta meta;
};
struct ListFailed
{
    base::Error error;
};
struct WatchOpened
{ };
/// Events, the last of which (or a bookmark) had this version; empty: unknown.
struct WatchProgress
{
    QByteArray resourceVersion;
    qint64 events = 1;
    bool bookmark = false; ///< among them
};
/// The answer to CheckVersion.
struct VersionChecked
{
    base::Result<void> result;
};
/// An ERROR event inside the stream.
struct WatchError
{
    base::Error error;
};
/// The stream ended: by itself, or broken, or refused with an HTTP status.
struct WatchEnded
{
    base::Result<void> result;
};
struct ColumnsChanged
{ };
using Input = std::variant<Start, Stop, Suspend, Resume, Refresh, TimerFired, ListProgress,
                           ListDone, ListFailed, VersionChecked, WatchOpened, WatchProgress,
                           WatchError, WatchEnded, ColumnsChanged>;

// ---------------------------------------------------------------- effects, in order
struct SendList
{
    QByteArray resourceVersion;
    QByteArray continueToken;
    int limit = 0;        ///< 0: none
    bool isFirst = false; ///< begins a replacement of the scope
    bool operator==(const SendList &) const = default;
};
struct CommitList
{
    bool operator==(const CommitList &) const = default;
};
struct AbortList
{
    bool operator==(const AbortList &) const = default;
};
/// One object at most, from a server that knows this version or says that it does not.
struct CheckVersion
{
    QByteArray resourceVersion;
    bool operator==(const CheckVersion &) const = default;
};
struct OpenWatch
{
    QByteArray resourceVersion;
    seconds timeout{0};
    milliseconds idle{0};
    bool operator==(const OpenWatch &) const = default;
};
/// Ends the transfer under way.
struct CloseStream
{
    bool operator==(const CloseStream &) const = default;
};
struct StartTimer
{
    milliseconds delay{0};
    bool operator==(const StartTimer &) const = default;
};
struct StopTimer
{
    bool operator==(const StopTimer &) const = default;
};
struct SetStatus
{
    store::StreamStatus status;
    bool operator==(const SetStatus &) const = default;
};
using Effect = std::variant<SendList, CommitList, AbortList, CheckVersion, OpenWatch, CloseStream,
                            StartTimer, StopTimer, SetStatus>;
using Effects = std::vector<Effect>;

struct Stepped
{
    State state;
    Effects effects;
};

/// The whole behaviour. Inputs that mean nothing in a state (late ones) change nothing.
[[nodiscard]] Stepped step(State state, const Input &input, const Env &env, const Config &config);

/// Expired, or a resource version the server does not have yet (restored from a backup, or another
/// API server that is behind).
[[nodiscard]] bool isTooLargeVersion(const base::Error &error);
[[nodiscard]] bool isConnectionRefused(const base::Error &error);

} // namespace nantian::kube::watch
