// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace nantian::views {

/// Looks of a stretch of a log line, as its SGR sequences ask.
struct AnsiStyle
{
    qint16 foreground = -1; ///< 0..255 palette index; -1 default; -2: rgb
    qint16 background = -1;
    quint32 foregroundRgb = 0; ///< 0xRRGGBB when foreground is -2
    quint32 backgroundRgb = 0;
    bool bold = false;
    bool faint = false;
    bool italic = false;
    bool underline = false;
    bool inverse = false;
    bool operator==(const AnsiStyle &) const = default;
};

struct AnsiRun
{
    int start = 0; ///< into StyledLine::text, UTF-16
    int length = 0;
    AnsiStyle style;
    bool operator==(const AnsiRun &) const = default;
};

/// One line ready for painting: plain text without any control character, and its coloured runs
/// (stretches in the default look are left out).
struct StyledLine
{
    QString text;
    QList<AnsiRun> runs;
};

/// Reads one line of untrusted bytes. Only SGR (ECMA-48 8.3.117, with the 256-colour and RGB forms)
/// is obeyed; every other escape sequence is shown escaped, as are control and bidi characters
/// (base::safeText); a tab becomes spaces up to the next column of 8. At most `maxLength`
/// characters are kept; a longer line ends with an ellipsis.
[[nodiscard]] StyledLine parseAnsi(const QByteArray &line, qsizetype maxLength = 16'384);

/// 0xRRGGBB of a palette index; the 16 named colours are given for a light or dark background with
/// a contrast of at least 4.5:1 against white or #1e1e1e.
[[nodiscard]] quint32 ansiColor(int index, bool dark);

} // namespace nantian::views
