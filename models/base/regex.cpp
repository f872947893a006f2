// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 16
#include <pcre2.h>

#include <array>

using namespace Qt::StringLiterals;

namespace nantian::base {

namespace {

/// Far above what sensible patterns need on one line, far below what a person would notice.
constexpr uint32_t kMatchLimit = 100'000;

PCRE2_SPTR units(QStringView text)
{
    return reinterpret_cast<PCRE2_SPTR>(text.utf16());
}

struct MatchState
{
    pcre2_match_data *data = pcre2_match_data_create(1, nullptr);
    pcre2_match_context *context = pcre2_match_context_create(nullptr);
    MatchState() { pcre2_set_match_limit(context, kMatchLimit); }
    ~MatchState()
    {
        pcre2_match_data_free(data);
        pcre2_match_context_free(context);
    }
    Q_DISABLE_COPY_MOVE(MatchState)
};

} // namespace

Result<Regex> Regex::compile(const QString &pattern)
{
    int code = 0;
    PCRE2_SIZE offset = 0;
    pcre2_code *const compiled = pcre2_compile(
        units(pattern), static_cast<PCRE2_SIZE>(pattern.size()),
        PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_MATCH_INVALID_UTF, &code, &offset, nullptr);
    if (!compiled) {
        std::array<PCRE2_UCHAR, 256> buffer{};
        pcre2_get_error_message(code, buffer.data(), buffer.size());
        const QString words
            = QString::fromUtf16(reinterpret_cast<const char16_t *>(buffer.data()));
        return fail(Error::Code::Invalid, u"%1 (at %2)"_s.arg(words).arg(offset + 1), pattern);
    }
    pcre2_jit_compile(compiled, PCRE2_JIT_COMPLETE); // slower without, not wrong
    Regex regex;
    regex.m_code = std::shared_ptr<const void>(compiled, [compiled](const void *) {
        pcre2_code_free(compiled);
    });
    regex.m_pattern = pattern;
    return regex;
}

std::optional<Regex::Match> Regex::find(QStringView text, qsizetype from) const
{
    thread_local const MatchState state;
    if (from > text.size()) {
        return std::nullopt;
    }
    const int found = pcre2_match(static_cast<const pcre2_code *>(m_code.get()), units(text),
                                  static_cast<PCRE2_SIZE>(text.size()),
                                  static_cast<PCRE2_SIZE>(from), 0, state.data, state.context);
    if (found < 0) {
        return std::nullopt;
    }
    const PCRE2_SIZE *const ends = pcre2_get_ovector_pointer(state.data);
    return Match{static_cast<qsizetype>(ends[0]), static_cast<qsizetype>(ends[1] - ends[0])};
}

} // namespace nantian::base
