// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringView>

#include <memory>
#include <optional>

namespace nantian::base {

/// A compiled PCRE2 expression: UTF-16, Unicode properties, without regard to case unless the
/// pattern says `(?-i)`. Matching is bounded (a hostile pattern cannot hang), immutable, cheap to
/// copy, usable on any thread.
class Regex
{
public:
    /// A broken pattern is Invalid; detail holds PCRE2's words and the offset.
    [[nodiscard]] static Result<Regex> compile(const QString &pattern);

    struct Match
    {
        qsizetype start = 0;
        qsizetype length = 0;
    };
    /// The first match at or after `from`. Running into the match limit counts as none.
    [[nodiscard]] std::optional<Match> find(QStringView text, qsizetype from = 0) const;
    [[nodiscard]] bool matches(QStringView text) const { return find(text).has_value(); }
    [[nodiscard]] const QString &pattern() const { return m_pattern; }

private:
    Regex() = default;
    std::shared_ptr<const void> m_code; ///< pcre2_code
    QString m_pattern;
};

} // namespace nantian::base
