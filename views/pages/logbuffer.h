// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/logs.h"

#include <deque>

namespace nantian::views {

/// The last lines of a log: at most kMaxLines or kMaxBytes, the oldest go first and are counted.
/// Lines are numbered from the first one ever appended, so that a number keeps naming its line
/// while the head is dropped. A plain value of the GUI thread.
class LogBuffer
{
public:
    static constexpr qint64 kMaxLines = 200'000;
    static constexpr qint64 kMaxBytes = 64 * 1024 * 1024;

    /// Returns how many lines were dropped for it.
    qint64 append(const QList<models::LogLine> &lines);
    void clear();

    [[nodiscard]] qint64 first() const { return m_dropped; }        ///< number of the oldest line
    [[nodiscard]] qint64 end() const { return m_dropped + size(); } ///< one past the newest
    [[nodiscard]] qint64 size() const { return static_cast<qint64>(m_lines.size()); }
    [[nodiscard]] qint64 dropped() const { return m_dropped; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    /// `number` must be in [first(), end()).
    [[nodiscard]] const models::LogLine &at(qint64 number) const
    {
        return m_lines[static_cast<std::size_t>(number - m_dropped)];
    }

private:
    [[nodiscard]] static qint64 cost(const models::LogLine &line);
    std::deque<models::LogLine> m_lines;
    qint64 m_bytes = 0;
    qint64 m_dropped = 0;
};

} // namespace nantian::views
