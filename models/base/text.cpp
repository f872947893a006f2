// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

using namespace Qt::StringLiterals;

namespace nantian::base {

namespace {

/// Changes the reading direction (Trojan Source, CVE-2021-42574) or ends a line inside Qt.
bool isTreacherous(char16_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
}

bool isControl(char16_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

bool needsEscape(QStringView text, qsizetype i, Newlines newlines)
{
    const char16_t c = text[i].unicode();
    if (newlines == Newlines::Keep && (c == '\n' || c == '\t')) {
        return false;
    }
    if (QChar::isHighSurrogate(c)) {
        return i + 1 >= text.size() || !text[i + 1].isLowSurrogate();
    }
    if (QChar::isLowSurrogate(c)) {
        return i == 0 || !text[i - 1].isHighSurrogate();
    }
    return isControl(c) || isTreacherous(c);
}

QString escaped(char16_t c)
{
    switch (c) {
    case '\n':
        return u"\\n"_s;
    case '\r':
        return u"\\r"_s;
    case '\t':
        return u"\\t"_s;
    default:
        break;
    }
    if (QChar::isSurrogate(c)) {
        return QString(QChar(QChar::ReplacementCharacter));
    }
    return c < 0x100 ? u"\\x%1"_s.arg(uint(c), 2, 16, '0'_L1)
                     : u"\\u%1"_s.arg(uint(c), 4, 16, '0'_L1);
}

qsizetype firstToEscape(QStringView text, Newlines newlines)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (needsEscape(text, i, newlines)) {
            return i;
        }
    }
    return -1;
}

QString escapedFrom(QStringView text, qsizetype first, Newlines newlines)
{
    QString out = text.first(first).toString();
    out.reserve(text.size() + 16);
    for (qsizetype i = first; i < text.size(); ++i) {
        if (needsEscape(text, i, newlines)) {
            out += escaped(text[i].unicode());
        } else {
            out += text[i];
        }
    }
    return out;
}

/// One past the escape sequence that begins at `pos` (ECMA-48: CSI, OSC and other strings, others).
qsizetype skipSequence(const QString &text, qsizetype pos)
{
    const auto at = [&](qsizetype i) { return i < text.size() ? text[i].unicode() : char16_t(0); };
    const char16_t kind = at(pos + 1);
    qsizetype i = pos + 2;
    if (kind == '[') {
        while (i < text.size() && (at(i) < 0x40 || at(i) > 0x7E)) {
            ++i;
        }
        return i + 1;
    }
    if (kind == ']' || kind == 'P' || kind == 'X' || kind == '^' || kind == '_') {
        while (i < text.size() && at(i) != 0x07 && !(at(i) == 0x1B && at(i + 1) == '\\')) {
            ++i;
        }
        return at(i) == 0x1B ? i + 2 : i + 1;
    }
    while (i - 1 < text.size() && at(i - 1) >= 0x20 && at(i - 1) <= 0x2F) {
        ++i;
    }
    return i;
}

} // namespace

QString safeText(const QString &text, Newlines newlines)
{
    const qsizetype first = firstToEscape(text, newlines);
    return first < 0 ? text : escapedFrom(text, first, newlines);
}

QString safeText(QStringView text, Newlines newlines)
{
    const qsizetype first = firstToEscape(text, newlines);
    return first < 0 ? text.toString() : escapedFrom(text, first, newlines);
}

QString safeText(QByteArrayView utf8, Newlines newlines)
{
    return safeText(QString::fromUtf8(utf8), newlines);
}

QString withoutEscapeSequences(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        if (text[i] == QChar(0x1B)) {
            i = skipSequence(text, i);
        } else {
            if (text[i] != u'\r') {
                out += text[i];
            }
            ++i;
        }
    }
    return out;
}

} // namespace nantian::base
