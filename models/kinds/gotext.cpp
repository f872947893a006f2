// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/gotext.h"

#include <QString>

#include <algorithm>
#include <array>

namespace nantian::kinds {

namespace {

// unicode.IsSpace().
constexpr auto kSpaces = std::to_array<std::string_view>({
    "\t",           "\n",           "\v",           "\f",           "\r",           " ",
    "\xc2\x85",     "\xc2\xa0",     "\xe1\x9a\x80", "\xe2\x80\x80", "\xe2\x80\x81", "\xe2\x80\x82",
    "\xe2\x80\x83", "\xe2\x80\x84", "\xe2\x80\x85", "\xe2\x80\x86", "\xe2\x80\x87", "\xe2\x80\x88",
    "\xe2\x80\x89", "\xe2\x80\x8a", "\xe2\x80\xa8", "\xe2\x80\xa9", "\xe2\x80\xaf", "\xe2\x81\x9f",
    "\xe3\x80\x80",
});

/// Bytes of the white space at the front, or at the back; 0 when there is none.
std::size_t spaceAt(std::string_view text, bool front)
{
    for (const std::string_view space : kSpaces) {
        if (front ? text.starts_with(space) : text.ends_with(space)) {
            return space.size();
        }
    }
    return 0;
}

} // namespace

std::string_view trimSpace(std::string_view text)
{
    while (const std::size_t bytes = spaceAt(text, true)) {
        text.remove_prefix(bytes);
    }
    while (const std::size_t bytes = spaceAt(text, false)) {
        text.remove_suffix(bytes);
    }
    return text;
}

std::string toLower(std::string_view text)
{
    std::string out(text);
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        std::ranges::transform(out, out.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        return out;
    }
    // An İ is two code points in lower case for Qt, an i for Go.
    constexpr char32_t kDottedI = 0x130;
    const auto points =
        QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUcs4();
    // Qt takes a byte order mark in front for no text.
    QString lowered = text.starts_with("\xef\xbb\xbf") ? QString(QChar::ByteOrderMark) : QString();
    for (const char32_t point : points) {
        lowered += QChar::fromUcs4(point == kDottedI ? U'i' : QChar::toLower(point));
    }
    return lowered.toStdString();
}

} // namespace nantian::kinds
