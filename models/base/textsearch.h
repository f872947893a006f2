// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/regex.h"

#include <QString>

#include <atomic>

namespace nantian::base {

/// What is looked for.
struct TextQuery
{
    QString pattern;
    bool matchCase = false;
    bool wholeWord = false;
    bool isRegex = false;
    bool operator==(const TextQuery &) const = default;
};

/// A place of a text, in UTF-16 units.
struct TextMatch
{
    int begin = 0;
    int length = 0;
    bool operator==(const TextMatch &) const = default;
};

/// Finds and replaces in a text of many lines, parted by '\n' or U+2029. A match lies within one
/// line, so `^` and `$` are a line's ends and what is done for one line is bounded. Cheap to copy;
/// any thread, several at once.
class TextSearch
{
public:
    static constexpr qsizetype kMost = 1'000'000; ///< matches; 8 bytes each

    struct Found
    {
        QList<TextMatch> matches; ///< from the first to the last; never empty ones
        bool isAll = true;        ///< false: kMost were enough
    };
    /// A text that is to take the place of [begin, end), which is made of whole lines.
    struct Replaced
    {
        int begin = 0;
        int end = 0;
        QString text;
        int count = 0; ///< matches replaced; 0: nothing is to change
    };

    /// Finds nothing.
    TextSearch() = default;
    /// Invalid with the compiler's message as detail.
    [[nodiscard]] static Result<TextSearch> make(const TextQuery &query);

    /// Cancelled once `stop` is true, Timeout where the pattern takes too long.
    [[nodiscard]] Result<Found> find(const QString &text, const std::atomic_bool &stop) const;
    [[nodiscard]] Result<Replaced> replaceAll(const QString &text, const QString &with,
                                              const std::atomic_bool &stop) const;
    /// What takes the place of the match that begins at `at` of a line: `with`, in which, for a
    /// regular expression, $1 to $99 are groups, $0 is all of it, $$ a dollar, \n and \t what they
    /// are in C.
    [[nodiscard]] QString replacement(const QString &line, qsizetype at, const QString &with) const;

private:
    Regex m_regex;
    bool m_expands = false;
};

} // namespace nantian::base
