// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <memory>
#include <optional>

namespace nantian::base {

/// A compiled regular expression (PCRE2, Unicode) whose work on one text is limited, so that no
/// pattern a user types can stall us. Cheap to copy; matching is safe from several threads.
class Regex
{
public:
    enum class Case : quint8 { Sensitive, Insensitive };
    struct Match
    {
        qsizetype begin = 0;
        qsizetype length = 0;
        bool operator==(const Match &) const = default;
    };

    /// Matches nothing.
    Regex() = default;
    /// Invalid with the compiler's message as detail and the pattern as target.
    [[nodiscard]] static Result<Regex> compile(const QString &pattern, Case sensitivity);
    /// The text itself, without any meaning in its characters.
    [[nodiscard]] static Regex literal(const QString &text, Case sensitivity);
    /// What a search field holds: a regular expression when it is one, else the text itself.
    [[nodiscard]] static Regex lenient(const QString &pattern, Case sensitivity);

    [[nodiscard]] bool isValid() const { return m_code != nullptr; }
    /// The first match at or after `from`. A text on which the limit was reached does not match.
    [[nodiscard]] std::optional<Match> find(QStringView text, qsizetype from = 0) const;
    /// The same for matches that begin before `until`; Timeout where the limit was reached.
    [[nodiscard]] Result<std::optional<Match>> tryFind(QStringView text, qsizetype from,
                                                       qsizetype until) const;
    /// The match that begins at `at` and what its groups took, from the whole (0) on; a group that
    /// took no part is empty at 0. No match: none.
    [[nodiscard]] QList<Match> groupsAt(QStringView text, qsizetype at) const;
    [[nodiscard]] bool matches(QStringView text) const { return find(text).has_value(); }
    /// Every match, from left to right, without overlap and without empty ones; at most `limit`.
    [[nodiscard]] QList<Match> findAll(QStringView text, qsizetype limit = 10'000) const;

private:
    std::shared_ptr<const void> m_code; ///< a pcre2_code_16
};

} // namespace nantian::base
