// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>

#include <optional>
#include <string>
#include <string_view>

namespace nantian::kube {

/// One line of one container. The text is what the container wrote, byte for byte.
struct LogRecord
{
    qint64 timeNs = 0; ///< the kubelet's timestamp, nanoseconds since the epoch
    QByteArray text;
    quint32 source = 0; ///< LogTarget::source of its stream
    bool isCut = false; ///< longer than the limit: the rest was left out
    bool operator==(const LogRecord &) const = default;
};
using LogRecords = QList<LogRecord>;

/// Nanoseconds since the epoch of an RFC 3339 time in UTC or with an offset, with up to nine digits
/// of fraction, as the kubelet writes it. Nothing when it is none, or lies outside of the years
/// 1677 to 2262, which are all that 64 bits hold.
[[nodiscard]] std::optional<qint64> parseLogTime(std::string_view text);

/// Cuts a log body with timestamps into records; chunks may be cut anywhere, bytes may be anything.
class LogLineReader
{
public:
    explicit LogLineReader(quint32 source, qsizetype maxLine = 64 * 1024)
        : m_source(source)
        , m_maxLine(maxLine)
    {
    }
    /// Appends the lines that became whole. A line without a timestamp (the kubelet's own remarks)
    /// takes the time of the line before it.
    void feed(std::string_view bytes, LogRecords &out);
    /// The body ended: what was not closed by a newline is a line too.
    void finish(LogRecords &out);
    /// Drops an unfinished line: the stream broke, it will come again whole.
    void reset();

private:
    void append(std::string_view bytes);
    void endLine(LogRecords &out);

    quint32 m_source;
    qsizetype m_maxLine;
    QByteArray m_line;
    bool m_cut = false;
    qint64 m_lastNs = 0;
};

/// Knows what has been shown, so that a log opened again neither loses nor repeats a line. The API
/// takes whole seconds only (sinceTime): the lines of the last second come again, and are counted
/// off, as stern does; a line newer than the last one shown ends the counting, because a rotated
/// file no longer holds all of them.
class LogBookmark
{
public:
    /// A new transfer began: the lines from sinceTime() on come again.
    void reopened() { m_toSkip = m_sameSecond; }
    /// Is this line new? Call once for each line that arrives.
    [[nodiscard]] bool isNew(qint64 timeNs);
    /// RFC 3339 with whole seconds; empty before the first line.
    [[nodiscard]] QByteArray sinceTime() const;

private:
    qint64 m_lastNs = -1;
    qint64 m_sameSecond = 0; ///< lines shown of the second the last one lies in
    qint64 m_toSkip = 0;
};

} // namespace nantian::kube

Q_DECLARE_METATYPE(nantian::kube::LogRecord)
