// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/streamtext.h"

#include "base/result.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

struct StreamTextTr
{
    Q_DECLARE_TR_FUNCTIONS(StreamText)
};

QString counts(qsizetype shown, qsizetype total, const QString &noun)
{
    const QLocale locale;
    //: %1 a number, %2 the plural name of a kind, such as pods
    return shown == total
        ? StreamTextTr::tr("%1 %2").arg(locale.toString(total), noun)
        : StreamTextTr::tr("%1 of %2 %3").arg(locale.toString(shown), locale.toString(total), noun);
}

} // namespace

QString streamText(const store::StreamStatus &status, qsizetype shown, qsizetype total,
                   const QString &noun, qsizetype changesPerMinute)
{
    const QLocale locale;
    const auto clock = [&locale](qint64 ms) {
        return locale.toString(QDateTime::fromMSecsSinceEpoch(ms).time(), u"HH:mm:ss"_s);
    };
    const QString rows = counts(shown, total, noun);
    using S = store::StreamStatus::State;
    switch (status.state) {
    case S::Live:
        if (changesPerMinute > 0) {
            return StreamTextTr::tr("live, %1, %2 changes/min")
                .arg(rows, locale.toString(changesPerMinute));
        }
        return StreamTextTr::tr("live, %1").arg(rows);
    case S::Idle:
        return StreamTextTr::tr("waiting");
    case S::Syncing:
        if (status.expected > 0) {
            return StreamTextTr::tr("syncing %1 %")
                .arg(locale.toString(qMin<qint64>(100, status.received * 100 / status.expected)));
        }
        return status.received > 0
            ? StreamTextTr::tr("syncing, %1 read").arg(locale.toString(status.received))
            : StreamTextTr::tr("syncing");
    case S::Reconnecting: {
        const qint64 wait = (status.retryAtMs - QDateTime::currentMSecsSinceEpoch() + 999) / 1000;
        const QString when = wait > 0
            ? StreamTextTr::tr("reconnecting in %1 s").arg(locale.toString(wait))
            : StreamTextTr::tr("reconnecting");
        return status.staleSinceMs > 0
            ? StreamTextTr::tr("%1, stale since %2, %3").arg(when, clock(status.staleSinceMs), rows)
            : when;
    }
    case S::Stale:
        return status.staleSinceMs > 0
            ? StreamTextTr::tr("stale since %1, %2").arg(clock(status.staleSinceMs), rows)
            : StreamTextTr::tr("stale, %1").arg(rows);
    case S::Denied:
        return StreamTextTr::tr("denied");
    case S::Failed:
        return StreamTextTr::tr("failed");
    }
    return {};
}

store::Health streamHealth(const store::StreamStatus &status)
{
    using S = store::StreamStatus::State;
    switch (status.state) {
    case S::Live:
        return store::Health::Ok;
    case S::Idle:
    case S::Syncing:
        return store::Health::Progressing;
    case S::Reconnecting:
    case S::Stale:
        return store::Health::Warning;
    case S::Denied:
    case S::Failed:
        return store::Health::Failed;
    }
    return store::Health::Unknown;
}

} // namespace nantian::views
