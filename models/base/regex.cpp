// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 16
#include <pcre2.h>

#include <algorithm>
#include <array>

namespace nantian::base {

namespace {

/// Steps of backtracking for one text: some milliseconds, far more than sane patterns need.
constexpr quint32 kMatchLimit = 200'000;
constexpr quint32 kDepthLimit = 10'000;

PCRE2_SPTR16 units(QStringView text)
{
    static constexpr char16_t kEmpty[] = u"";
    const char16_t *data = text.isEmpty() ? kEmpty : text.utf16();
    return reinterpret_cast<PCRE2_SPTR16>(data);
}

QString message(int code)
{
    std::array<PCRE2_UCHAR16, 256> buffer{};
    const int length = pcre2_get_error_message_16(code, buffer.data(), buffer.size());
    return QString::fromUtf16(reinterpret_cast<const char16_t *>(buffer.data()),
                              length > 0 ? length : 0);
}

struct MatchData
{
    pcre2_match_context_16 *context = pcre2_match_context_create_16(nullptr);
    pcre2_match_data_16 *data;
    explicit MatchData(pcre2_match_data_16 *made) : data(made)
    {
        pcre2_set_match_limit_16(context, kMatchLimit);
        pcre2_set_depth_limit_16(context, kDepthLimit);
    }
    ~MatchData()
    {
        pcre2_match_data_free_16(data);
        pcre2_match_context_free_16(context);
    }
    Q_DISABLE_COPY_MOVE(MatchData)
};

} // namespace

Result<Regex> Regex::compile(const QString &pattern, Case sensitivity)
{
    constexpr qsizetype kLongest = 10'000;
    if (pattern.size() > kLongest) {
        return fail(Error::Code::Invalid, QStringLiteral("the pattern is too long"));
    }
    quint32 options = PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C
        | PCRE2_USE_OFFSET_LIMIT;
    if (sensitivity == Case::Insensitive) {
        options |= PCRE2_CASELESS;
    }
    int error = 0;
    PCRE2_SIZE offset = 0;
    pcre2_code_16 *code = pcre2_compile_16(units(pattern), static_cast<PCRE2_SIZE>(pattern.size()),
                                           options, &error, &offset, nullptr);
    if (code == nullptr) {
        return fail(Error::Code::Invalid, message(error), pattern);
    }
    pcre2_jit_compile_16(code, PCRE2_JIT_COMPLETE);
    Regex out;
    out.m_code = std::shared_ptr<pcre2_code_16>(code, pcre2_code_free_16);
    return out;
}

Regex Regex::literal(const QString &text, Case sensitivity)
{
    QString quoted;
    quoted.reserve(text.size() * 2);
    for (const QChar c : text) {
        // Only ASCII punctuation has a meaning; escaping letters would give them one.
        if (c.unicode() < 0x80 && !c.isLetterOrNumber() && c.unicode() > 0x20) {
            quoted += u'\\';
        }
        quoted += c;
    }
    return compile(quoted, sensitivity).value_or(Regex());
}

Regex Regex::lenient(const QString &pattern, Case sensitivity)
{
    return compile(pattern, sensitivity).value_or(literal(pattern, sensitivity));
}

std::optional<Regex::Match> Regex::find(QStringView text, qsizetype from) const
{
    return tryFind(text, from, text.size() + 1).value_or(std::nullopt);
}

Result<std::optional<Regex::Match>> Regex::tryFind(QStringView text, qsizetype from,
                                                   qsizetype until) const
{
    if (!m_code || from < 0 || from > text.size() || until <= from) {
        return std::nullopt;
    }
    thread_local const MatchData scratch(pcre2_match_data_create_16(1, nullptr));
    const auto *code = static_cast<const pcre2_code_16 *>(m_code.get());
    pcre2_set_offset_limit_16(scratch.context, static_cast<PCRE2_SIZE>(until - 1));
    const int count =
        pcre2_match_16(code, units(text), static_cast<PCRE2_SIZE>(text.size()),
                       static_cast<PCRE2_SIZE>(from), 0, scratch.data, scratch.context);
    if (count == PCRE2_ERROR_MATCHLIMIT || count == PCRE2_ERROR_DEPTHLIMIT
        || count == PCRE2_ERROR_JIT_STACKLIMIT || count == PCRE2_ERROR_HEAPLIMIT)
    {
        return fail(Error::Code::Timeout, message(count));
    }
    if (count < 0) {
        return std::nullopt;
    }
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer_16(scratch.data);
    // \K may put the beginning behind the end.
    const auto begin = static_cast<qsizetype>(std::min(ends[0], ends[1]));
    return Match{begin, static_cast<qsizetype>(ends[1]) - begin};
}

QList<Regex::Match> Regex::groupsAt(QStringView text, qsizetype at) const
{
    QList<Match> out;
    if (!m_code || at < 0 || at > text.size()) {
        return out;
    }
    const auto *code = static_cast<const pcre2_code_16 *>(m_code.get());
    const MatchData scratch(pcre2_match_data_create_from_pattern_16(code, nullptr));
    const int count =
        pcre2_match_16(code, units(text), static_cast<PCRE2_SIZE>(text.size()),
                       static_cast<PCRE2_SIZE>(at), PCRE2_ANCHORED, scratch.data, scratch.context);
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer_16(scratch.data);
    for (int i = 0; i < count; ++i) {
        const bool unset = ends[2 * i] == PCRE2_UNSET || ends[2 * i] > ends[2 * i + 1];
        const auto begin = unset ? 0 : static_cast<qsizetype>(ends[2 * i]);
        out.append({begin, unset ? 0 : static_cast<qsizetype>(ends[2 * i + 1]) - begin});
    }
    return out;
}

QList<Regex::Match> Regex::findAll(QStringView text, qsizetype limit) const
{
    QList<Match> out;
    qsizetype from = 0;
    while (from <= text.size() && out.size() < limit) {
        const std::optional<Match> match = find(text, from);
        if (!match) {
            break;
        }
        if (match->length > 0) {
            out.append(*match);
        }
        from = match->begin + std::max<qsizetype>(match->length, 1);
    }
    return out;
}

} // namespace nantian::base
