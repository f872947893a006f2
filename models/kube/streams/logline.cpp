// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/streams/logline.h"

#include <QDateTime>
#include <QTimeZone>

#include <chrono>

namespace nantian::kube {

namespace {

constexpr qint64 kSecond = 1'000'000'000;

/// Reads exactly `count` digits; -1 when they are none.
int digits(std::string_view text, std::size_t at, std::size_t count)
{
    if (at + count > text.size()) {
        return -1;
    }
    int value = 0;
    for (const char byte : text.substr(at, count)) {
        if (byte < '0' || byte > '9') {
            return -1;
        }
        value = value * 10 + (byte - '0');
    }
    return value;
}

/// "Z" or "+02:00" in seconds; nothing else may follow.
std::optional<qint64> zoneOffset(std::string_view text)
{
    if (text == "Z") {
        return 0;
    }
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') {
        return std::nullopt;
    }
    const int hours = digits(text, 1, 2);
    const int minutes = digits(text, 4, 2);
    if (hours < 0 || minutes < 0) {
        return std::nullopt;
    }
    return (text[0] == '-' ? -1 : 1) * (qint64(hours) * 3'600 + qint64(minutes) * 60);
}

} // namespace

std::optional<qint64> parseLogTime(std::string_view text)
{
    if (text.size() < 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':'
        || text[16] != ':')
    {
        return std::nullopt;
    }
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(unsigned(qMax(month, 0))),
                                           std::chrono::day(unsigned(qMax(day, 0)))};
    if (year < 0 || !date.ok() || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0
        || second > 60)
    {
        return std::nullopt;
    }
    std::size_t at = 19;
    qint64 nanos = 0;
    if (text[at] == '.') {
        qint64 unit = kSecond / 10;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, unit /= 10) {
            nanos += (text[at] - '0') * unit;
        }
    }
    const auto offset = zoneOffset(text.substr(at));
    if (!offset) {
        return std::nullopt;
    }
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    const qint64 seconds = days * 86'400 + hour * 3'600 + minute * 60 + second - *offset;
    qint64 out = 0;
    if (__builtin_mul_overflow(seconds, kSecond, &out) || __builtin_add_overflow(out, nanos, &out))
    {
        return std::nullopt;
    }
    return out;
}

void LogLineReader::append(std::string_view bytes)
{
    // The timestamp and its space come on top of what the container may write.
    const qsizetype room = m_maxLine + 40 - m_line.size();
    const auto wanted = qsizetype(bytes.size());
    m_line.append(bytes.data(), qMin(room, wanted));
    m_cut = m_cut || wanted > room;
}

void LogLineReader::endLine(LogRecords &out)
{
    LogRecord record;
    record.source = m_source;
    const qsizetype space = m_line.indexOf(' ');
    const auto time =
        parseLogTime({m_line.constData(), std::size_t(space < 0 ? m_line.size() : space)});
    if (time) {
        m_lastNs = *time;
        record.text = space < 0 ? QByteArray() : m_line.mid(space + 1);
    } else {
        record.text = m_line;
    }
    record.timeNs = m_lastNs;
    record.isCut = m_cut || record.text.size() > m_maxLine;
    record.text.truncate(m_maxLine);
    if (record.text.endsWith('\r') && !record.isCut) {
        record.text.chop(1);
    }
    out.append(record);
    m_line.clear();
    m_cut = false;
}

void LogLineReader::feed(std::string_view bytes, LogRecords &out)
{
    while (!bytes.empty()) {
        const std::size_t newline = bytes.find('\n');
        append(bytes.substr(0, newline));
        if (newline == std::string_view::npos) {
            return;
        }
        endLine(out);
        bytes.remove_prefix(newline + 1);
    }
}

void LogLineReader::finish(LogRecords &out)
{
    if (!m_line.isEmpty()) {
        endLine(out);
    }
}

void LogLineReader::reset()
{
    m_line.clear();
    m_cut = false;
}

bool LogBookmark::isNew(qint64 timeNs)
{
    if (m_toSkip > 0) {
        if (timeNs <= m_lastNs) {
            --m_toSkip;
            return false;
        }
        m_toSkip = 0;
    }
    const bool same = m_lastNs >= 0 && timeNs / kSecond <= m_lastNs / kSecond;
    m_sameSecond = same ? m_sameSecond + 1 : 1;
    // A clock that steps back must not move the mark: the server would send everything since.
    m_lastNs = qMax(m_lastNs, timeNs);
    return true;
}

QByteArray LogBookmark::sinceTime() const
{
    if (m_lastNs < 0) {
        return {};
    }
    return QDateTime::fromSecsSinceEpoch(m_lastNs / kSecond, QTimeZone::UTC)
        .toString(Qt::ISODate)
        .toLatin1();
}

} // namespace nantian::kube
