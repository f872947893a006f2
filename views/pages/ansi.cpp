// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/ansi.h"

#include "base/text.h"

#include <array>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

/// The palette in the order of SGR 30..37 and 90..97. Chosen, not copied from a terminal: a log is
/// read on the window's own background.
constexpr std::array<quint32, 16> kOnLight{
    0x000000, 0xa31515, 0x1c6e1c, 0x7a5200, 0x1f4fbf, 0x8a2a8a, 0x006b75, 0x595959,
    0x595959, 0xb3261e, 0x207020, 0x7d5600, 0x2a5bd7, 0x963096, 0x00707a, 0x3c3c3c};
constexpr std::array<quint32, 16> kOnDark{
    0xa6a6a6, 0xf28b82, 0x81c995, 0xe6c460, 0x8ab4f8, 0xd7aefb, 0x78d9ec, 0xdedede,
    0xb0b0b0, 0xffa69e, 0x98e0ac, 0xffdc7c, 0xa5c6ff, 0xe7c6ff, 0x98ebfa, 0xffffff};

/// Reads the extended colour forms 38;5;N and 38;2;R;G;B; moves `at` past what it took.
void extendedColor(const QList<int> &codes, qsizetype &at, qint16 &index, quint32 &rgb)
{
    const qsizetype left = codes.size() - at - 1;
    if (left >= 2 && codes.at(at + 1) == 5) {
        const int value = codes.at(at + 2);
        if (value >= 0 && value <= 255) {
            index = static_cast<qint16>(value);
        }
        at += 2;
    } else if (left >= 4 && codes.at(at + 1) == 2) {
        index = -2;
        rgb = 0;
        for (qsizetype i = 2; i <= 4; ++i) {
            rgb = (rgb << 8) | static_cast<quint32>(qBound(0, codes.at(at + i), 255));
        }
        at += 4;
    } else {
        at = codes.size();
    }
}

void applyAttribute(AnsiStyle &style, int code)
{
    switch (code) {
    case 0:
        style = {};
        break;
    case 1:
        style.bold = true;
        break;
    case 2:
        style.faint = true;
        break;
    case 3:
        style.italic = true;
        break;
    case 4:
        style.underline = true;
        break;
    case 7:
        style.inverse = true;
        break;
    case 21:
    case 22:
        style.bold = style.faint = false;
        break;
    case 23:
        style.italic = false;
        break;
    case 24:
        style.underline = false;
        break;
    case 27:
        style.inverse = false;
        break;
    case 39:
        style.foreground = -1;
        break;
    case 49:
        style.background = -1;
        break;
    default:
        if (code >= 30 && code <= 37) {
            style.foreground = static_cast<qint16>(code - 30);
        } else if (code >= 40 && code <= 47) {
            style.background = static_cast<qint16>(code - 40);
        } else if (code >= 90 && code <= 97) {
            style.foreground = static_cast<qint16>(code - 90 + 8);
        } else if (code >= 100 && code <= 107) {
            style.background = static_cast<qint16>(code - 100 + 8);
        }
    }
}

void applySgr(AnsiStyle &style, QByteArrayView parameters)
{
    QList<int> codes;
    int value = 0;
    for (const char c : parameters) {
        if (c == ';' || c == ':') {
            codes.append(value);
            value = 0;
        } else {
            value = qMin(value * 10 + (c - '0'), 1000);
        }
    }
    codes.append(value);
    for (qsizetype i = 0; i < codes.size(); ++i) {
        if (codes.at(i) == 38) {
            extendedColor(codes, i, style.foreground, style.foregroundRgb);
        } else if (codes.at(i) == 48) {
            extendedColor(codes, i, style.background, style.backgroundRgb);
        } else {
            applyAttribute(style, codes.at(i));
        }
    }
}

/// Length of an SGR sequence at `at`, or 0 when it is none.
qsizetype sgrLength(QByteArrayView line, qsizetype at)
{
    if (at + 2 >= line.size() || line.at(at) != '\x1b' || line.at(at + 1) != '[') {
        return 0;
    }
    for (qsizetype i = at + 2; i < line.size() && i < at + 64; ++i) {
        const char c = line.at(i);
        if (c == 'm') {
            return i - at + 1;
        }
        if (!(c >= '0' && c <= '9') && c != ';' && c != ':') {
            return 0;
        }
    }
    return 0;
}

void expandTabs(QString &piece, qsizetype column)
{
    for (qsizetype i = piece.indexOf(u'\t'); i >= 0; i = piece.indexOf(u'\t', i)) {
        const qsizetype width = 8 - (column + i) % 8;
        piece.replace(i, 1, QString(width, u' '));
    }
}

} // namespace

StyledLine parseAnsi(const QByteArray &line, qsizetype maxLength)
{
    StyledLine out;
    AnsiStyle style;
    qsizetype from = 0;
    const auto take = [&](qsizetype to) {
        if (to <= from || out.text.size() > maxLength) {
            return;
        }
        QString piece = QString::fromUtf8(QByteArrayView(line).sliced(from, to - from));
        expandTabs(piece, out.text.size());
        piece = base::safeText(piece);
        if (style != AnsiStyle()) {
            out.runs.append(
                {static_cast<int>(out.text.size()), static_cast<int>(piece.size()), style});
        }
        out.text += piece;
    };
    for (qsizetype i = line.indexOf('\x1b'); i >= 0; i = line.indexOf('\x1b', i)) {
        const qsizetype length = sgrLength(line, i);
        if (length == 0) {
            ++i;
            continue;
        }
        take(i);
        applySgr(style, QByteArrayView(line).sliced(i + 2, length - 3));
        i += length;
        from = i;
    }
    take(line.size());
    if (out.text.size() > maxLength) {
        out.text.truncate(maxLength);
        if (out.text.back().isHighSurrogate()) {
            out.text.chop(1);
        }
        out.text += u'…';
        while (!out.runs.isEmpty() && out.runs.last().start >= out.text.size()) {
            out.runs.removeLast();
        }
        if (!out.runs.isEmpty()) {
            AnsiRun &last = out.runs.last();
            last.length = qMin(last.length, static_cast<int>(out.text.size()) - last.start);
        }
    }
    return out;
}

quint32 ansiColor(int index, bool dark)
{
    if (index < 0) {
        return dark ? 0xffffff : 0x000000;
    }
    if (index < 16) {
        return (dark ? kOnDark : kOnLight).at(static_cast<std::size_t>(index));
    }
    if (index < 232) {
        // xterm's 6x6x6 cube: levels 0, 95, 135, 175, 215, 255.
        const auto level = [](int step) {
            return static_cast<quint32>(step == 0 ? 0 : 55 + step * 40);
        };
        const int cube = index - 16;
        return (level(cube / 36) << 16) | (level(cube / 6 % 6) << 8) | level(cube % 6);
    }
    const auto grey = static_cast<quint32>(8 + (qMin(index, 255) - 232) * 10);
    return (grey << 16) | (grey << 8) | grey;
}

} // namespace nantian::views
