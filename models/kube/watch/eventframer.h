// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <functional>
#include <string>
#include <string_view>

namespace nantian::kube {

/// One event of a watch: `{"type":"ADDED","object":{...}}`. Views into the framer's buffer or the
/// chunk, valid during the visit only.
struct WatchEvent
{
    enum class Type : quint8 { Added, Modified, Deleted, Bookmark, Error, Unknown };
    Type type = Type::Unknown;
    std::string_view object;
};

/// Cuts a watch's body at newlines: chunks may be cut anywhere, also inside UTF-8. Where the line
/// begins as API servers write it, type and object are taken without reading the object; any other
/// key order is found by looking.
class EventFramer
{
public:
    /// Answers false to stop: the rest of the chunk is not looked at.
    using Visitor = std::function<bool(const WatchEvent &event)>;
    /// etcd refuses objects over 1.5 MiB by default; aggregated servers may send more.
    static constexpr std::size_t kMaxEvent = 64 * 1024 * 1024;

    explicit EventFramer(std::size_t maxEvent = kMaxEvent) : m_maxEvent(maxEvent) { }

    /// Parse: an event larger than the limit, or a line that is no event. The framer is of no use
    /// afterwards until reset().
    [[nodiscard]] base::Result<void> feed(std::string_view bytes, const Visitor &visit);
    void reset() { m_partial.clear(); }
    /// Bytes of an unfinished line.
    [[nodiscard]] std::size_t pending() const { return m_partial.size(); }

    /// Takes one line apart.
    [[nodiscard]] static base::Result<WatchEvent> parseLine(std::string_view line);

private:
    std::size_t m_maxEvent;
    std::string m_partial;
};

} // namespace nantian::kube
