// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/watch/eventframer.h"

#include "kube/watch/jsoncutter.h"

namespace nantian::kube {

using namespace Qt::StringLiterals;
using Code = base::Error::Code;

namespace {

WatchEvent::Type typeOf(std::string_view word)
{
    if (word == "ADDED") {
        return WatchEvent::Type::Added;
    }
    if (word == "MODIFIED") {
        return WatchEvent::Type::Modified;
    }
    if (word == "DELETED") {
        return WatchEvent::Type::Deleted;
    }
    if (word == "BOOKMARK") {
        return WatchEvent::Type::Bookmark;
    }
    return word == "ERROR" ? WatchEvent::Type::Error : WatchEvent::Type::Unknown;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isJsonSpace(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isJsonSpace(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

/// Cuts the next value off the front of `text`; empty when there is none.
std::string_view takeValue(std::string_view &text)
{
    text = trimmed(text);
    JsonCutter cutter;
    std::size_t end = 0;
    if (text.empty() || cutter.feed(text, end) != JsonCutter::Progress::Done) {
        return {};
    }
    const std::string_view value = text.substr(0, end);
    text.remove_prefix(end);
    return value;
}

bool takeByte(std::string_view &text, char byte)
{
    text = trimmed(text);
    if (text.empty() || text.front() != byte) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

/// Any key order, any spacing, further keys.
base::Result<WatchEvent> parseLoosely(std::string_view line)
{
    const auto broken = base::fail(Code::Parse, u"a watch event that is not a JSON object"_s);
    WatchEvent event;
    std::string_view rest = line;
    if (!takeByte(rest, '{')) {
        return broken;
    }
    while (!takeByte(rest, '}')) {
        const std::string_view key = takeValue(rest);
        if (key.size() < 2 || key.front() != '"' || !takeByte(rest, ':')) {
            return broken;
        }
        const std::string_view value = takeValue(rest);
        if (value.empty()) {
            return broken;
        }
        if (key == "\"type\"" && value.size() >= 2) {
            event.type = typeOf(value.substr(1, value.size() - 2));
        } else if (key == "\"object\"") {
            event.object = value;
        }
        takeByte(rest, ',');
    }
    if (event.object.empty()) {
        return broken;
    }
    return event;
}

} // namespace

base::Result<WatchEvent> EventFramer::parseLine(std::string_view line)
{
    // What every API server writes: {"type":"ADDED","object":{...}}
    constexpr std::string_view kHead = R"({"type":")";
    constexpr std::string_view kMiddle = R"(","object":)";
    if (line.starts_with(kHead) && line.ends_with("}}")) {
        const std::size_t wordEnd = line.find('"', kHead.size());
        if (wordEnd != std::string_view::npos && line.substr(wordEnd).starts_with(kMiddle)) {
            const std::size_t begin = wordEnd + kMiddle.size();
            return WatchEvent{typeOf(line.substr(kHead.size(), wordEnd - kHead.size())),
                              line.substr(begin, line.size() - begin - 1)};
        }
    }
    return parseLoosely(line);
}

base::Result<void> EventFramer::feed(std::string_view bytes, const Visitor &visit)
{
    while (!bytes.empty()) {
        const std::size_t newline = bytes.find('\n');
        const std::size_t length = std::min(newline, bytes.size());
        if (m_partial.size() + length > m_maxEvent) {
            return base::fail(Code::Parse, u"a watch event larger than %1 bytes"_s.arg(m_maxEvent));
        }
        if (newline == std::string_view::npos) {
            m_partial.append(bytes);
            return {};
        }
        std::string_view line = bytes.substr(0, newline);
        std::string whole;
        if (!m_partial.empty()) {
            m_partial.append(line);
            whole.swap(m_partial); // the visitor may reset us
            line = whole;
        }
        bytes.remove_prefix(newline + 1);
        line = trimmed(line);
        if (line.empty()) {
            continue;
        }
        const auto event = parseLine(line);
        if (!event) {
            return std::unexpected(event.error());
        }
        if (!visit(*event)) {
            return {};
        }
    }
    return {};
}

} // namespace nantian::kube
