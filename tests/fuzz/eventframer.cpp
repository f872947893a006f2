// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A watch's body: any cut gives the same events, and none of them is empty.
#include "kube/watch/eventframer.h"

#include "fuzz/fuzz.h"

#include <vector>

using namespace nantian;
using fuzz::Cut;
using fuzz::require;

namespace {

constexpr std::size_t kMaxEvent = 4096;

struct Outcome
{
    std::vector<std::pair<kube::WatchEvent::Type, std::string>> events;
    bool failed = false;
    bool operator==(const Outcome &) const = default;
};

Outcome frame(std::string_view text, Cut cut, std::size_t maxEvent)
{
    Outcome out;
    kube::EventFramer framer(maxEvent);
    fuzz::Cutter cutter(text, cut);
    while (!cutter.atEnd() && !out.failed) {
        // A copy of its own shows the sanitizer every look beyond the chunk.
        const std::string chunk(cutter.next());
        const auto fed = framer.feed(chunk, [&](const kube::WatchEvent &event) {
            require(!event.object.empty(), "an event has an object");
            out.events.emplace_back(event.type, event.object);
            return true;
        });
        out.failed = !fed;
        require(framer.pending() <= maxEvent, "an unfinished line is never over the limit");
    }
    return out;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    for (const std::size_t limit : {kMaxEvent, std::size_t(64)}) {
        const Outcome whole = frame(text, Cut::Whole, limit);
        require(frame(text, Cut::Bytes, limit) == whole, "bytes give the events of the whole");
        require(frame(text, Cut::Pieces, limit) == whole, "pieces give the events of the whole");
    }
    if (const auto event = kube::EventFramer::parseLine(text)) {
        const auto *begin = event->object.data();
        require(begin >= text.data() && begin + event->object.size() <= text.data() + text.size(),
                "an object lies inside its line");
    }
    return 0;
}
