// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/cronschedule.h"

#include "base/duration.h"
#include "services/detailsread.h"
#include "services/json.h"

#include <QDateTime>
#include <QLocale>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;

namespace {

constexpr qint64 kMinute = 60;
constexpr int kSearchYears = 5;       ///< as robfig/cron
constexpr std::size_t kMostTimes = 6; ///< of a day that are told one by one

const QStringList &monthNames()
{
    static const QStringList kNames{u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
                                    u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    return kNames;
}

const QStringList &dayNames()
{
    static const QStringList kNames{u"sun"_s, u"mon"_s, u"tue"_s, u"wed"_s,
                                    u"thu"_s, u"fri"_s, u"sat"_s};
    return kNames;
}

/// The five fields an abbreviation stands for; the text itself if it is none.
QString expanded(const QString &text)
{
    static const QHash<QString, QString> kKnown{
        {u"@yearly"_s, u"0 0 1 1 *"_s},  {u"@annually"_s, u"0 0 1 1 *"_s},
        {u"@monthly"_s, u"0 0 1 * *"_s}, {u"@weekly"_s, u"0 0 * * 0"_s},
        {u"@daily"_s, u"0 0 * * *"_s},   {u"@midnight"_s, u"0 0 * * *"_s},
        {u"@hourly"_s, u"0 * * * *"_s},
    };
    return kKnown.value(text, text);
}

std::optional<int> numberOf(const QString &text, int least, const QStringList &names)
{
    const qsizetype name = names.indexOf(text.toLower());
    if (name >= 0) {
        return static_cast<int>(name) + least;
    }
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && !text.startsWith(u'+') && number >= 0 ? std::optional(number) : std::nullopt;
}

template <std::size_t N>
QList<int> valuesOf(const std::bitset<N> &set)
{
    QList<int> out;
    for (std::size_t i = 0; i < N; ++i) {
        if (set.test(i)) {
            out += static_cast<int>(i);
        }
    }
    return out;
}

/// n where the values are 0, n, 2n, ... over the whole of `size`; 0 otherwise.
int stepOf(const QList<int> &values, int size)
{
    if (values.size() < 2 || values.constFirst() != 0) {
        return 0;
    }
    const int step = values.at(1);
    if (size % step != 0 || values.size() != size / step) {
        return 0;
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values.at(i) != i * step) {
            return 0;
        }
    }
    return step;
}

QString enumerated(const QStringList &parts)
{
    if (parts.size() < 2) {
        return parts.join(QString());
    }
    //: The last two of a list: "Monday, Tuesday and Friday"
    return Tr::tr("%1 and %2").arg(parts.first(parts.size() - 1).join(Tr::tr(", ")), parts.last());
}

QString numbersText(const QList<int> &values)
{
    QStringList parts;
    for (const int value : values) {
        parts += QString::number(value);
    }
    return enumerated(parts);
}

QString clockText(int hour, int minute)
{
    return u"%1:%2"_s.arg(hour, 2, 10, QLatin1Char('0')).arg(minute, 2, 10, QLatin1Char('0'));
}

} // namespace

std::optional<CronSchedule::Set> CronSchedule::parseField(const QString &text, int least, int most,
                                                          const QStringList &names)
{
    Set out;
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        const QStringList halves = part.split(u'/');
        if (halves.size() > 2) {
            return std::nullopt;
        }
        const QStringList ends = halves.constFirst().split(u'-');
        int from = least;
        int to = most;
        bool isStar = false;
        if (halves.constFirst() == "*"_L1 || halves.constFirst() == "?"_L1) {
            isStar = true;
        } else {
            const std::optional<int> first = numberOf(ends.constFirst(), least, names);
            const std::optional<int> second =
                ends.size() == 2 ? numberOf(ends.at(1), least, names) : first;
            if (ends.size() > 2 || !first || !second) {
                return std::nullopt;
            }
            from = *first;
            // "5/15" runs from 5 to the end.
            to = ends.size() == 1 && halves.size() == 2 ? most : *second;
        }
        int step = 1;
        if (halves.size() == 2) {
            const std::optional<int> given = numberOf(halves.at(1), 0, {});
            if (!given || *given == 0) {
                return std::nullopt;
            }
            step = *given;
        }
        if (from < least || to > most || from > to) {
            return std::nullopt;
        }
        // With a step it is a choice like any other (robfig/cron clears the star bit).
        out.isStar = out.isStar || (isStar && step == 1);
        for (int value = from; value <= to; value += step) {
            out.values.set(static_cast<std::size_t>(value));
        }
    }
    return out;
}

base::Result<CronSchedule> CronSchedule::parse(const QString &text)
{
    const auto wrong = [&text] { return base::fail(base::Error::Code::Parse, text, text); };
    CronSchedule out;
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith("@every "_L1)) {
        const QByteArray duration = trimmed.mid(7).toUtf8();
        const std::optional<qint64> nanoseconds = base::parseGoDuration(json::view(duration));
        if (!nanoseconds) {
            return wrong();
        }
        // Less than a second counts as one (robfig/cron Every()).
        out.m_every = qMax<qint64>(1, *nanoseconds / 1'000'000'000);
        return out;
    }
    const QStringList fields = expanded(trimmed).simplified().split(u' ');
    if (fields.size() != 5) {
        return wrong();
    }
    const std::optional<Set> minutes = parseField(fields.at(0), 0, 59, {});
    const std::optional<Set> hours = parseField(fields.at(1), 0, 23, {});
    const std::optional<Set> days = parseField(fields.at(2), 1, 31, {});
    const std::optional<Set> months = parseField(fields.at(3), 1, 12, monthNames());
    const std::optional<Set> weekdays = parseField(fields.at(4), 0, 6, dayNames());
    if (!minutes || !hours || !days || !months || !weekdays) {
        return wrong();
    }
    out.m_minutes = *minutes;
    out.m_hours = *hours;
    out.m_days = *days;
    out.m_months = *months;
    out.m_weekdays = *weekdays;
    return out;
}

bool CronSchedule::matchesDay(const QDate &date) const
{
    if (!m_months.values.test(static_cast<std::size_t>(date.month()))) {
        return false;
    }
    const bool day = m_days.values.test(static_cast<std::size_t>(date.day()));
    const bool weekday = m_weekdays.values.test(static_cast<std::size_t>(date.dayOfWeek() % 7));
    // Where both are told, one of them is enough.
    return m_days.isStar || m_weekdays.isStar ? day && weekday : day || weekday;
}

std::optional<qint64> CronSchedule::next(qint64 after, const QTimeZone &zone) const
{
    if (m_every != 0) {
        return after + m_every;
    }
    qint64 at = after - after % kMinute + kMinute;
    const qint64 end =
        QDateTime::fromSecsSinceEpoch(after, zone).addYears(kSearchYears).toSecsSinceEpoch();
    while (at <= end) {
        const QDateTime wall = QDateTime::fromSecsSinceEpoch(at, zone);
        if (!matchesDay(wall.date())) {
            // Midnight may be left out by the clock; the day's first moment never is.
            at = wall.date().addDays(1).startOfDay(zone).toSecsSinceEpoch();
        } else if (!m_hours.values.test(static_cast<std::size_t>(wall.time().hour()))) {
            at += (60 - wall.time().minute()) * kMinute;
        } else if (!m_minutes.values.test(static_cast<std::size_t>(wall.time().minute()))) {
            at += kMinute;
        } else {
            return at;
        }
    }
    return std::nullopt;
}

std::optional<qint64> CronSchedule::last(qint64 since, qint64 before, const QTimeZone &zone) const
{
    if (m_every != 0) {
        const qint64 runs = (before - since) / m_every;
        return runs > 0 ? std::optional(since + runs * m_every) : std::nullopt;
    }
    // The distance doubles until a run lies within: a schedule of every minute is not walked
    // through from its beginning.
    for (qint64 span = 2 * kMinute;; span *= 2) {
        const qint64 from = qMax(since, before - span);
        std::optional<qint64> found;
        for (std::optional<qint64> at = next(from, zone); at && *at <= before; at = next(*at, zone))
        {
            found = at;
        }
        if (found || from == since) {
            return found;
        }
    }
}

bool CronSchedule::tellsTimes() const
{
    return m_hours.values.count() < 24
        && m_minutes.values.count() * m_hours.values.count() <= kMostTimes;
}

QString CronSchedule::timeWords() const
{
    const QList<int> minutes = valuesOf(m_minutes.values);
    const QList<int> hours = valuesOf(m_hours.values);
    const int minuteStep = stepOf(minutes, 60);
    const int hourStep = stepOf(hours, 24);
    const bool isEveryHour = hourStep == 1;
    if (isEveryHour) {
        if (minuteStep == 1) {
            return Tr::tr("every minute");
        }
        if (minuteStep > 1) {
            return Tr::tr("every %n minute(s)", nullptr, minuteStep);
        }
        return minutes == QList<int>{0} ? Tr::tr("every hour on the hour")
            : minutes.size() == 1 ? Tr::tr("every hour at minute %1").arg(minutes.constFirst())
                                  : Tr::tr("every hour at minutes %1").arg(numbersText(minutes));
    }
    if (tellsTimes()) {
        QStringList times;
        for (const int hour : hours) {
            for (const int minute : minutes) {
                times += clockText(hour, minute);
            }
        }
        //: A time of day: "at 03:30"
        return Tr::tr("at %1").arg(enumerated(times));
    }
    if (hourStep > 1 && minutes.size() == 1) {
        return minutes.constFirst() == 0
            ? Tr::tr("every %n hour(s)", nullptr, hourStep)
            : Tr::tr("every %n hour(s) at minute %1", nullptr, hourStep).arg(minutes.constFirst());
    }
    const bool isRun = hours.constLast() - hours.constFirst() + 1 == hours.size();
    const QString within = isRun
        ? Tr::tr("from %1 to %2")
              .arg(clockText(hours.constFirst(), 0), clockText(hours.constLast(), 59))
        : Tr::tr("in the hours %1").arg(numbersText(hours));
    const QString often = minuteStep == 1 ? Tr::tr("every minute")
        : minuteStep > 1                  ? Tr::tr("every %n minute(s)", nullptr, minuteStep)
        : minutes == QList<int>{0}        ? Tr::tr("every hour on the hour")
                                   : Tr::tr("every hour at minutes %1").arg(numbersText(minutes));
    //: How often, and within which hours: "every 15 minutes from 09:00 to 17:59"
    return Tr::tr("%1 %2", "how often, within").arg(often, within);
}

QString CronSchedule::dayWords() const
{
    const QLocale locale;
    const QList<int> weekdays = valuesOf(m_weekdays.values);
    const QList<int> days = valuesOf(m_days.values);
    QString byWeekday;
    if (weekdays.size() < 7) {
        QStringList names;
        for (const int day : weekdays) {
            names += locale.standaloneDayName(day == 0 ? 7 : day);
        }
        byWeekday = weekdays == QList<int>{1, 2, 3, 4, 5} ? Tr::tr("on weekdays")
            : weekdays == QList<int>{0, 6}
            ? Tr::tr("on weekends")
            //: Days of the week: "on Monday and Friday"
            : Tr::tr("on %1", "days of the week").arg(enumerated(names));
    }
    QString byDay;
    if (days.size() < 31) {
        byDay = days.size() == 1 ? Tr::tr("on day %1 of the month").arg(days.constFirst())
                                 : Tr::tr("on the days %1 of the month").arg(numbersText(days));
    }
    if (byDay.isEmpty() || byWeekday.isEmpty()) {
        return byDay + byWeekday;
    }
    return m_days.isStar || m_weekdays.isStar
        ? Tr::tr("%1, if it is one of these: %2").arg(byDay, byWeekday)
        //: Either of two days: "on day 13 of the month or on Friday"
        : Tr::tr("%1 or %2").arg(byDay, byWeekday);
}

QString CronSchedule::words() const
{
    if (m_every != 0) {
        return Tr::tr("every %1").arg(base::humanDuration(m_every));
    }
    const QString time = timeWords();
    const QString day = dayWords();
    const QList<int> months = valuesOf(m_months.values);
    QString out = time;
    if (!day.isEmpty()) {
        //: A time, then the days: "at 03:30 on weekdays"
        out = Tr::tr("%1 %2", "time, days").arg(time, day);
    } else if (months.size() == 12 && tellsTimes()) {
        out = Tr::tr("every day %1", "at a time").arg(time);
    }
    if (months.size() < 12) {
        const QLocale locale;
        QStringList names;
        for (const int month : months) {
            names += locale.standaloneMonthName(month);
        }
        //: A time, then months: "at 03:30 on day 1 of the month in January"
        out = Tr::tr("%1 in %2", "time, months").arg(out, enumerated(names));
    }
    return out;
}

} // namespace nantian::models::pages
