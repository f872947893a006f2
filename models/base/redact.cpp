// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redact.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace nantian::base {

namespace {

struct Rule
{
    QRegularExpression pattern;
    QString replacement;
};

const std::array<Rule, 6> &rules()
{
    using Re = QRegularExpression;
    constexpr auto kOptions = Re::CaseInsensitiveOption | Re::DotMatchesEverythingOption;
    static const std::array<Rule, 6> kRules{{
        {Re(u"-----BEGIN [A-Z0-9 ]+-----.*?(-----END [A-Z0-9 ]+-----|$)"_s, kOptions),
         u"[redacted PEM]"_s},
        {Re(u"((?:proxy-)?authorization|(?:set-)?cookie)(\"?\\s*[:=]\\s*)[^\\r\\n]+"_s,
            Re::CaseInsensitiveOption),
         u"\\1\\2[redacted]"_s},
        {Re(u"\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{6,}"_s, Re::CaseInsensitiveOption),
         u"\\1 [redacted]"_s},
        {Re(u"\\beyJ[A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*)?"_s),
         u"[redacted token]"_s},
        {Re(u"([a-z][a-z0-9+.-]*://)[^/\\s@\"']*@"_s, Re::CaseInsensitiveOption),
         u"\\1[redacted]@"_s},
        {Re(u"([\"']?[\\w.-]*(?:token|passw(?:or)?d|secret|credential|(?:key|certificate)-?data|"
            u"api-?key)"
            "[\"']?\\s*[:=]\\s*)(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^\\s,;&}\\]]+)"_s,
            Re::CaseInsensitiveOption),
         u"\\1[redacted]"_s},
    }};
    return kRules;
}

} // namespace

QString redact(const QString &text)
{
    QString out = text;
    for (const Rule &rule : rules()) {
        out.replace(rule.pattern, rule.replacement);
    }
    return out;
}

} // namespace nantian::base
