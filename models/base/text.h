// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace nantian::base {

enum class Newlines : quint8 {
    Escape, ///< one line: a cell, a title, a label
    Keep,   ///< several lines: newlines and tabs stay
};

/// Text from a cluster, a file or a program, fit to be shown as plain text: control characters
/// (C0, DEL, C1), line separators and characters that turn the reading direction become visible
/// escapes ("\x1b", "\u202e"), halves of surrogate pairs U+FFFD. Everything else stays as it is.
/// The one function for it: whatever is shown and was not written by us passes here. Shown text
/// only: keys, paths and saved bytes stay exact. Any thread.
[[nodiscard]] QString safeText(const QString &text, Newlines newlines = Newlines::Escape);
[[nodiscard]] QString safeText(QStringView text, Newlines newlines = Newlines::Escape);
/// The same for UTF-8 bytes; what is no UTF-8 becomes U+FFFD.
[[nodiscard]] QString safeText(QByteArrayView utf8, Newlines newlines = Newlines::Escape);

/// Without terminal escape sequences (colours and titles of programs' messages) and carriage
/// returns; the result still needs safeText() before it is shown.
[[nodiscard]] QString withoutEscapeSequences(const QString &text);

/// The byte with A to Z in small letters; every other byte, also of UTF-8, as it is.
[[nodiscard]] constexpr char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace nantian::base
