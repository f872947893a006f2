// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textsearch.h"

#include <QDeadlineTimer>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace nantian::base {

namespace {

/// For a whole text. A plain pattern takes some 100 ms for 5 MB.
constexpr auto kPatience = 3s;
/// Places a match may begin at in one call: with Regex's limit for each of them a call ends.
constexpr qsizetype kStep = 512;
/// Between two looks at the clock.
constexpr int kLinesALook = 256;

qsizetype lineEnd(const QString &text, qsizetype from)
{
    const auto *const end = text.cend();
    const auto *const found = std::find_if(text.cbegin() + from, end, [](QChar c) {
        return c == u'\n' || c == QChar::ParagraphSeparator;
    });
    return found - text.cbegin();
}

/// Calls `found(line begin, line, match)` for each match; false from it ends the search.
template <class Handler>
Result<void> everyMatch(const Regex &regex, const QString &text, const std::atomic_bool &stop,
                        Handler found)
{
    const QDeadlineTimer deadline(kPatience);
    int looks = 0;
    const auto look = [&]() -> Result<void> {
        if (stop) {
            return fail(Error::Code::Cancelled, u"search stopped"_s);
        }
        if (deadline.hasExpired()) {
            return fail(Error::Code::Timeout, u"search takes too long"_s);
        }
        return {};
    };
    for (qsizetype begin = 0; begin <= text.size();) {
        const qsizetype end = lineEnd(text, begin);
        const QStringView line = QStringView(text).sliced(begin, end - begin);
        for (qsizetype from = 0; from < line.size();) {
            const qsizetype until = std::min(from + kStep, line.size());
            if (++looks % kLinesALook == 0 || until < line.size()) {
                if (const auto goOn = look(); !goOn) {
                    return goOn;
                }
            }
            const auto match = regex.tryFind(line, from, until);
            if (!match) {
                return std::unexpected(match.error());
            }
            if (!*match) {
                from = until;
                continue;
            }
            if ((*match)->length > 0 && !found(begin, line, **match)) {
                return {};
            }
            from = std::max(from, (*match)->begin) + std::max<qsizetype>((*match)->length, 1);
        }
        begin = end + 1;
    }
    return {};
}

} // namespace

Result<TextSearch> TextSearch::make(const TextQuery &query)
{
    const auto sensitivity = query.matchCase ? Regex::Case::Sensitive : Regex::Case::Insensitive;
    TextSearch out;
    out.m_expands = query.isRegex;
    if (query.pattern.isEmpty()) {
        return out;
    }
    // By itself first: what is put around it must not mend it.
    auto regex = query.isRegex ? Regex::compile(query.pattern, sensitivity)
                               : Result<Regex>(Regex::literal(query.pattern, sensitivity));
    if (regex && query.wholeWord) {
        const QString inner =
            query.isRegex ? query.pattern : QRegularExpression::escape(query.pattern);
        regex = Regex::compile(u"(?<!\\w)(?:%1)(?!\\w)"_s.arg(inner), sensitivity);
    }
    if (!regex) {
        return std::unexpected(regex.error());
    }
    out.m_regex = *regex;
    return out;
}

Result<TextSearch::Found> TextSearch::find(const QString &text, const std::atomic_bool &stop) const
{
    Found out;
    if (!m_regex.isValid()) {
        return out;
    }
    return everyMatch(m_regex, text, stop,
                      [&out](qsizetype begin, QStringView, const Regex::Match &match) {
                          out.isAll = out.matches.size() < kMost;
                          if (out.isAll) {
                              out.matches.append({static_cast<int>(begin + match.begin),
                                                  static_cast<int>(match.length)});
                          }
                          return out.isAll;
                      })
        .transform([&out] { return out; });
}

Result<TextSearch::Replaced> TextSearch::replaceAll(const QString &text, const QString &with,
                                                    const std::atomic_bool &stop) const
{
    Replaced out;
    qsizetype done = 0; // of the text, from out.begin on
    const auto handle = [&](qsizetype begin, QStringView line, const Regex::Match &match) {
        if (out.count++ == 0) {
            out.begin = static_cast<int>(begin);
            done = begin;
        }
        const qsizetype at = begin + match.begin;
        out.text += QStringView(text).sliced(done, at - done);
        out.text += m_expands ? replacement(line.toString(), match.begin, with) : with;
        done = at + match.length;
        out.end = static_cast<int>(begin + line.size());
        return true;
    };
    if (!m_regex.isValid()) {
        return out;
    }
    return everyMatch(m_regex, text, stop, handle).transform([&] {
        out.text += QStringView(text).sliced(done, out.end - done);
        return out;
    });
}

QString TextSearch::replacement(const QString &line, qsizetype at, const QString &with) const
{
    if (!m_expands) {
        return with;
    }
    const QList<Regex::Match> groups = m_regex.groupsAt(line, at);
    QString out;
    for (qsizetype i = 0; i < with.size(); ++i) {
        const QChar c = with.at(i);
        const QChar next = i + 1 < with.size() ? with.at(i + 1) : QChar();
        const auto digit = [&with](qsizetype j) {
            return j < with.size() && with.at(j) >= u'0' && with.at(j) <= u'9';
        };
        if (c == u'$' && next == u'$') {
            out += c;
            ++i;
        } else if (c == u'$' && digit(i + 1)) {
            int group = next.digitValue();
            ++i;
            if (digit(i + 1) && group * 10 + with.at(i + 1).digitValue() < groups.size()) {
                group = group * 10 + with.at(++i).digitValue();
            }
            if (const Regex::Match taken = groups.value(group); taken.length > 0) {
                out += QStringView(line).sliced(taken.begin, taken.length);
            }
        } else if (c == u'\\' && (next == u'n' || next == u't' || next == u'\\')) {
            out += next == u'n' ? u'\n' : next == u't' ? u'\t' : u'\\';
            ++i;
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace nantian::base
