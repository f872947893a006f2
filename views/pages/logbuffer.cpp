// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/logbuffer.h"

namespace nantian::views {

qint64 LogBuffer::cost(const models::LogLine &line)
{
    // The bytes and their header; what the deque's slot takes is part of it.
    return line.text.size() + static_cast<qint64>(sizeof(models::LogLine)) + 24;
}

qint64 LogBuffer::append(const QList<models::LogLine> &lines)
{
    for (const models::LogLine &line : lines) {
        m_bytes += cost(line);
        m_lines.push_back(line);
    }
    const qint64 before = m_dropped;
    while (size() > kMaxLines || (m_bytes > kMaxBytes && size() > 1)) {
        m_bytes -= cost(m_lines.front());
        m_lines.pop_front();
        ++m_dropped;
    }
    return m_dropped - before;
}

void LogBuffer::clear()
{
    m_lines.clear();
    m_bytes = 0;
    m_dropped = 0;
}

} // namespace nantian::views
