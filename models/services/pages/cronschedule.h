// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QTimeZone>

#include <bitset>
#include <optional>

namespace nantian::models::pages {

/// The schedule of a CronJob as the controller reads it: robfig/cron v3's standard parser (five
/// fields, names, steps, "@hourly", "@every 90m"). A value, any thread.
class CronSchedule
{
public:
    /// Errors: Parse. "TZ=" in front is refused, as the API refuses it.
    [[nodiscard]] static base::Result<CronSchedule> parse(const QString &text);

    /// In the current language: "every 2 minutes", "at 03:30 on weekdays".
    [[nodiscard]] QString words() const;
    /// The first time after `after`, epoch seconds; nothing within five years: never. A wall time
    /// that a change of the clock leaves out has no run, one that comes twice has two, as there.
    [[nodiscard]] std::optional<qint64> next(qint64 after, const QTimeZone &zone) const;
    /// The last time at or before `before` and after `since`; nothing: there was none.
    [[nodiscard]] std::optional<qint64> last(qint64 since, qint64 before,
                                             const QTimeZone &zone) const;

private:
    struct Set
    {
        std::bitset<60> values;
        bool isStar = false; ///< "*" or "?": says nothing about the day
    };
    [[nodiscard]] static std::optional<Set> parseField(const QString &text, int least, int most,
                                                       const QStringList &names);
    [[nodiscard]] bool matchesDay(const QDate &date) const;
    [[nodiscard]] bool tellsTimes() const; ///< few enough a day to be told one by one
    [[nodiscard]] QString timeWords() const;
    [[nodiscard]] QString dayWords() const;

    Set m_minutes, m_hours, m_days, m_months, m_weekdays; ///< weekdays: Sunday is 0
    qint64 m_every = 0;                                   ///< seconds of "@every"; 0: by the fields
};

} // namespace nantian::models::pages
